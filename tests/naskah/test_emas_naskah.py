"""Every kind of letter x paper x length against what was looked at: pages and text, and a small picture of each page.

PERBARUI_EMAS=1 writes both anew; look at the letters before committing (`packaging/gambar_surat.py`).
"""

import hashlib
import json
import os
import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from sistemkerja_desktop.naskah.isi import TandaTangan
from sistemkerja_desktop.naskah.pdf import render_pdf
from tests.naskah.contoh_naskah import KASUS, PANJANG, Kasus, surat

EMAS = Path(__file__).parent / "emas"
TEKS = EMAS / "naskah.json"
DPI = 11
UBIN = (94, 143)
"""A tile holds an F4 page at that resolution; a line of text is two pixels high."""
LAJUR = 12
BARU = bool(os.environ.get("PERBARUI_EMAS"))


def halaman(pdf: bytes) -> tuple[list[str], list[Image.Image]]:
    """Text and picture of every page."""
    dokumen = pdfium.PdfDocument(pdf)
    try:
        teks = [" ".join(h.get_textpage().get_text_range().replace("\ufffe", "-").split()) for h in dokumen]
        # Drawn larger and shrunk, so that a line's place counts and not how a rasteriser sets a letter.
        besar = [h.render(scale=4 * DPI / 72, grayscale=True).to_pil().convert("L") for h in dokumen]
    finally:
        dokumen.close()
    return teks, [g.resize((g.width // 4, g.height // 4), Image.Resampling.BOX) for g in besar]


def ubin(semua: list[Image.Image]) -> Image.Image:
    """The first and the last page of a letter side by side."""
    lembar = Image.new("L", (2 * UBIN[0], UBIN[1]), 128)
    for i, gambar in enumerate((semua[0], semua[-1])):
        lembar.paste(gambar, (i * UBIN[0], 0))
    return lembar


def sidik(teks: list[str], panjang: str) -> dict[str, object]:
    """The text of short letters as it is, so that a change can be read; of longer ones its hash."""
    isi = teks if panjang == "pendek" else hashlib.sha256("\f".join(teks).encode()).hexdigest()[:20]
    return {"halaman": len(teks), "teks": isi}


@pytest.fixture(scope="module")
def emas_teks() -> dict[str, object]:
    return json.loads(TEKS.read_text(encoding="utf-8")) if TEKS.exists() else {}


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("panjang", PANJANG)
def test_setiap_jenis_surat_seperti_yang_dilihat(panjang, kertas, lambang, emas_teks):
    """One picture holds the letters of a length and paper; all that differ are named together."""
    kasus = [k for k in KASUS if k.panjang == panjang]
    berkas = EMAS / f"naskah-{panjang}-{kertas}.png"
    tinggi = -(-len(kasus) * 2 // LAJUR) * UBIN[1]
    lembar = Image.new("L", (LAJUR * UBIN[0], tinggi), 128)
    dulu = lembar if BARU else Image.open(berkas).convert("L")
    beda: list[str] = []
    for urut, satu in enumerate(kasus):
        hasil = render_pdf(surat(satu, kertas), lambang)
        teks, gambar = halaman(hasil.pdf)
        assert len(teks) == hasil.jumlah_halaman
        kini = ubin(gambar)
        tempat = (urut * 2 % LAJUR * UBIN[0], urut * 2 // LAJUR * UBIN[1])
        if BARU:
            emas_teks[f"{satu.nama}-{kertas}"] = sidik(teks, satu.panjang)
            lembar.paste(kini, tempat)
            continue
        lama = dulu.crop((*tempat, tempat[0] + kini.width, tempat[1] + kini.height))
        beda += _beda(satu, kertas, emas_teks, teks, kini, lama)
    if BARU:
        lembar.quantize(8).save(berkas, optimize=True)
        TEKS.write_text(json.dumps(emas_teks, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    assert not beda


def _beda(satu: Kasus, kertas: str, emas, teks: list[str], kini: Image.Image, lama: Image.Image) -> list[str]:
    nama = f"{satu.nama}-{kertas}"
    hasil = [] if emas.get(nama) == sidik(teks, satu.panjang) else [f"{nama}: teks atau jumlah halaman"]
    selisih = ImageChops.difference(*(g.filter(ImageFilter.GaussianBlur(1)) for g in (kini, lama)))
    if ImageStat.Stat(selisih).mean[0] > 4 or selisih.getextrema()[1] > 70:
        hasil.append(f"{nama}: rupa {ImageStat.Stat(selisih).mean[0]:.1f} {selisih.getextrema()[1]}")
    return hasil


def test_emas_tetap_kecil():
    assert sum(f.stat().st_size for f in EMAS.rglob("*") if f.is_file()) < 1_500_000


@pytest.mark.parametrize("kasus", [k for k in KASUS if not k.ragam or k.ragam in ("tim", "setuju", "anggota")])
def test_tanda_tangan_tidak_pernah_sendiri_pada_jenis_apa_pun(kasus):
    """On the page with a signature stands text above it that is not only the page's number or a table's head."""
    isi = surat(kasus, "A4")
    teks, _ = halaman(render_pdf(isi).pdf)
    tanda = next(b for b in isi.blok if isinstance(b, TandaTangan))
    awal = tanda.jabatan[0].jabatan
    berttd = [atas for atas, ada, bawah in (h.rpartition(awal) for h in teks) if ada and tanda.nama in bawah]
    assert berttd
    for atas in berttd:
        atas = re.sub(r"(Ditetapkan|Dibuat) di Lubuk Serunai pada tanggal 7 September 2026 $", "", atas)
        assert len(atas) > 40, atas
