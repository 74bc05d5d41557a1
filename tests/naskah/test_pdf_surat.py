"""Letters as PDF: text and pages, layout against committed pictures, the same bytes every time."""

import gc
import hashlib
import io
import os
import re
import subprocess
import sys
import tracemalloc
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.naskah.isi import IsiSurat, Orang, from_json, to_json
from sistemkerja_desktop.naskah.pdf import render_pdf
from sistemkerja_desktop.naskah.pihak import Penandatangan

EMAS = Path(__file__).parent / "emas"
DPI = 60
NAMA_80 = "Datuak Rajo Mangkuto Alam Basa nan Batuah Ni Luh Ketut Ayu Wiratni Sukmawati, S.K"
AN_UB = Penandatangan(
    "Yusri",
    "Sekretaris",
    sebagai=SebagaiPemangku.PLT,
    atas_nama="Kepala Dinas Kesehatan Kabupaten Dharmasraya",
    untuk_beliau="Kepala Subbagian Umum dan Kepegawaian",
)
PANJANG = tuple(
    f"melaksanakan kegiatan ke-{i} yang diuraikan panjang lebar, sehingga surat ini tidak muat pada satu halaman dan "
    "tanda tangannya harus ikut pindah"
    for i in range(1, 7)
)


def halaman(pdf: bytes) -> list[str]:
    """The text of each page, white space as single spaces."""
    dokumen = pdfium.PdfDocument(pdf)
    try:
        return [" ".join(h.get_textpage().get_text_range().replace("\ufffe", "-").split()) for h in dokumen]
    finally:
        dokumen.close()


def gambar(pdf: bytes, nomor: int = 0) -> Image.Image:
    dokumen = pdfium.PdfDocument(pdf)
    try:
        return dokumen[nomor].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    finally:
        dokumen.close()


def sama_rupa(nama: str, pdf: bytes, nomor: int = 0) -> None:
    """Compares a page with the committed picture, blurred so that other rasterisers pass and moved lines do not.

    PERBARUI_EMAS=1 writes the pictures anew; look at them before committing.
    """
    berkas = EMAS / f"{nama}.png"
    kini = gambar(pdf, nomor)
    if os.environ.get("PERBARUI_EMAS"):
        berkas.parent.mkdir(exist_ok=True)
        kini.quantize(16).save(berkas, optimize=True)
    dulu = Image.open(berkas).convert("L")
    assert kini.size == dulu.size
    beda = ImageChops.difference(*(g.filter(ImageFilter.GaussianBlur(1.5)) for g in (kini, dulu)))
    assert ImageStat.Stat(beda).mean[0] < 0.6
    assert beda.getextrema()[1] < 70


KASUS = [
    ("satu", 1, {}),
    ("tiga", 3, {}),
    ("empat", 4, {}),
    ("empat-puluh", 40, {}),
    ("panjang", 3, {"untuk": PANJANG}),
    ("an-ub", 1, {"penandatangan": AN_UB}),
]


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize(("nama", "banyak", "lain"), KASUS, ids=[k[0] for k in KASUS])
def test_rupa_surat(surat, lambang, kertas, nama, banyak, lain):
    hasil = render_pdf(surat(banyak, kertas=kertas, **lain), lambang)
    assert len(halaman(hasil.pdf)) == hasil.jumlah_halaman
    sama_rupa(f"{nama}-{kertas}", hasil.pdf)
    if hasil.jumlah_halaman > 1:
        sama_rupa(f"{nama}-{kertas}-akhir", hasil.pdf, hasil.jumlah_halaman - 1)


@pytest.mark.parametrize(("kertas", "ukuran"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_ukuran_kertas(surat, kertas, ukuran):
    dokumen = pdfium.PdfDocument(render_pdf(surat(kertas=kertas)).pdf)
    assert [round(sisi / 72 * 25.4, 2) for sisi in dokumen[0].get_size()] == list(ukuran)
    dokumen.close()


def test_teks_surat_lengkap_dan_berurutan(surat, lambang):
    (teks,) = halaman(render_pdf(surat(), lambang).pdf)
    urut = [
        "PEMERINTAH KABUPATEN DHARMASRAYA", "DINAS KESEHATAN", "UPTD PUSKESMAS LUBUK SERUNAI", "Kode Pos 27600",
        "SURAT TUGAS", "NOMOR 800.1.11.1/148/PKM-LS/IX/2026", "Menimbang", "Dasar", "MENUGASKAN",
        "Rizky Pratama Syahrial, S.K.M.", "Penata Muda Tingkat I, III/b", "19920811 201902 1 004",
        "Wulan Sari Nengsih, A.Md.Gz.", "Untuk", "setiap hari Jumat.", "7 September 2026", "dr. Ranti Maharani, M.K.M.",
        "Pembina, IV/a", "NIP 19830412 201001 2 014", "Tembusan:",
    ]  # fmt: skip
    letak = [teks.find(u) for u in urut]
    assert -1 not in letak, urut[letak.index(-1)]
    assert letak == sorted(letak)


def test_lampiran_berjudul_kolom_di_setiap_halaman(surat, lambang):
    hasil = render_pdf(surat(40, kertas="A4"), lambang)
    teks = halaman(hasil.pdf)
    assert hasil.jumlah_halaman == 3
    for nomor, isi in enumerate(teks[1:], 2):
        assert isi.startswith(f"- {nomor} -")
        assert "No. Nama Pangkat/Gol. NIP Jabatan" in isi
    assert "- 1 -" not in teks[0]
    assert "PEMERINTAH" not in "".join(teks[1:])
    semua = " ".join(teks)
    for i in range(40):
        assert f" {i}, S.Kep." in semua.replace("Ni Luh", " Ni Luh")
        if i % 5 != 4:
            assert f"19900101 201501 1 0{i:02d}" in semua
    assert teks[-1].endswith("NIP 19830412 201001 2 014")


@pytest.mark.parametrize("banyak", range(1, 16))
def test_tanda_tangan_tidak_pernah_sendiri(surat, lambang, banyak):
    """However much text stands above, the page with the signature has the end of the last sentence."""
    untuk = tuple(f"{PANJANG[0]} bagian {i}" for i in range(banyak))
    teks = halaman(render_pdf(surat(untuk=untuk), lambang).pdf)
    (berttd,) = [h for h in teks if "dr. Ranti Maharani" in h]
    assert f"ikut pindah bagian {banyak - 1}." in berttd
    assert "Ditetapkan di" in berttd
    assert "Tembusan:" in berttd


def test_tanda_tangan_lampiran_bersama_baris_terakhir(surat):
    for banyak in range(15, 30):
        teks = halaman(render_pdf(surat(banyak)).pdf)
        assert f" {banyak - 1}, S.Kep." in teks[-1]
        assert "dr. Ranti Maharani" in teks[-1]


def test_bentuk_an_dan_ub_tercetak(surat):
    (teks,) = halaman(render_pdf(surat(1, penandatangan=AN_UB)).pdf)
    assert (
        "a.n. Kepala Dinas Kesehatan Kabupaten Dharmasraya Sekretaris u.b. "
        "Plt. Kepala Subbagian Umum dan Kepegawaian, Yusri Tembusan:"
    ) in teks


def test_non_asn_tanpa_baris_nip(surat):
    (teks,) = halaman(render_pdf(surat([Orang("Yusri", jabatan="Sopir")], tembusan=())).pdf)
    kepada = teks[teks.index("Kepada") : teks.index("Untuk")]
    assert "nama : Yusri jabatan : Sopir" in kepada
    assert "NIP" not in kepada
    assert "pangkat" not in kepada


def test_huruf_khusus_dicetak_apa_adanya(surat):
    nama = 'Siti Ma\'rifah <b>&amp; "Uni" (x\\y) {0} %s, S.H.'
    (teks,) = halaman(render_pdf(surat([Orang(nama, jabatan="A & B < C > D")])).pdf)
    assert nama in teks
    assert "A & B < C > D" in teks


def test_nama_dan_huruf_nusantara(surat):
    petugas = [Orang("I Gusti Agung Ayu Déwi Çiṭra"), Orang("Sutan Nan “Bagindo” – Rajo ≤ Łuk")]
    (teks,) = halaman(render_pdf(surat(petugas)).pdf)
    assert petugas[0].nama in teks
    assert petugas[1].nama in teks


def test_huruf_yang_tidak_ada_ditolak(surat):
    with pytest.raises(GalatPengguna, match=r"U\+1F600"):
        render_pdf(surat([Orang("Yusri \U0001f600")]))


def test_spasi_dan_tanda_tak_tampak_dirapikan(surat):
    (teks,) = halaman(render_pdf(surat([Orang(" Siti\u00a0\u200bAmi\u00adnah\t \n Putri ")])).pdf)
    assert "nama : Siti Aminah Putri" in teks


@pytest.mark.parametrize("nama", [NAMA_80, "W" * 80])
@pytest.mark.parametrize("banyak", [1, 5])
def test_nama_panjang_dan_nip_utuh(surat, nama, banyak):
    petugas = [Orang(nama, "Penata Muda Tingkat I, III/b", "19920811 201902 1 004", "Perawat " * 8)] * banyak
    hasil = render_pdf(surat(petugas, kertas="A4", penandatangan=Penandatangan(nama, "Kepala", "198304122010012014")))
    dokumen = pdfium.PdfDocument(hasil.pdf)
    baris = [b for h in dokumen for b in h.get_textpage().get_text_range().splitlines()]
    dokumen.close()
    assert sum("19920811 201902 1 004" in b for b in baris) == banyak
    assert sum("NIP 19830412 201001 2 014" in b for b in baris) == (2 if banyak > 3 else 1)
    assert re.sub(r"\s", "", "".join(baris)).count(nama.replace(" ", "")) >= 1
    assert not _menyentuh_tepi(hasil.pdf)


def _menyentuh_tepi(pdf: bytes) -> bool:
    """Whether ink stands on the first page within 15 mm of the right edge of an A4 sheet."""
    lembar = gambar(pdf)
    return lembar.crop((int((210 - 15) * DPI / 25.4), 0, lembar.width, lembar.height)).getextrema()[0] < 128


def test_tanpa_lambang_kop_memakai_seluruh_lebar(surat, lambang):
    tanpa, dengan = (render_pdf(surat(), g) for g in (None, lambang))
    sama_rupa("tanpa-lambang-F4", tanpa.pdf)
    assert len(dengan.pdf) > len(tanpa.pdf)


def test_lambang_bening_raksasa_dan_bukan_gambar(surat):
    keluaran = io.BytesIO()
    Image.new("RGBA", (6000, 6000), (0, 90, 160, 255)).save(keluaran, "PNG")
    hasil = render_pdf(surat(), keluaran.getvalue())
    assert len(hasil.pdf) < 100_000
    assert gambar(hasil.pdf).getpixel((int(33 * DPI / 25.4), int(28 * DPI / 25.4))) < 140
    with pytest.raises(GalatPengguna, match="bukan gambar"):
        render_pdf(surat(), b"bukan gambar")


def test_keterangan_dokumen_dan_huruf_tertanam(surat, lambang):
    hasil = render_pdf(surat(), lambang)
    dokumen = pdfium.PdfDocument(hasil.pdf)
    keterangan = dokumen.get_metadata_dict()
    dokumen.close()
    assert keterangan["Title"] == "SURAT TUGAS 800.1.11.1/148/PKM-LS/IX/2026"
    assert keterangan["Author"] == "UPTD Puskesmas Lubuk Serunai"
    assert keterangan["Subject"].startswith("Penyelidikan")
    assert keterangan["CreationDate"] == keterangan["ModDate"] == "D:20260907000000+00'00'"
    assert b"/Lang (id-ID)" in hasil.pdf
    assert hasil.pdf.count(b"/FontFile2") == 2
    assert b"/Helvetica" not in hasil.pdf


def test_byte_sama_dalam_proses_lain(surat, lambang, tmp_path):
    """Other hash seed, time zone and clock environment: the same SHA-256, also after other letters."""
    isi = surat(5)
    render_pdf(surat([Orang("Łucja Ẽva")]), lambang)
    hasil = render_pdf(isi, lambang)
    assert hasil.sha256 == hashlib.sha256(hasil.pdf).hexdigest()
    (tmp_path / "isi.json").write_text(to_json(isi), encoding="utf-8")
    (tmp_path / "lambang.png").write_bytes(lambang)
    program = (
        "import sys, pathlib\n"
        "from sistemkerja_desktop.naskah.isi import from_json\n"
        "from sistemkerja_desktop.naskah.pdf import render_pdf\n"
        "d = pathlib.Path(sys.argv[1])\n"
        "isi = from_json((d / 'isi.json').read_text(encoding='utf-8'))\n"
        "print(render_pdf(isi, (d / 'lambang.png').read_bytes()).sha256)\n"
    )
    for benih, zona, masa in (("1", "Asia/Jakarta", ""), ("2", "UTC", "1000000000")):
        lingkungan = {**os.environ, "PYTHONHASHSEED": benih, "TZ": zona, "SOURCE_DATE_EPOCH": masa}
        keluar = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)], env=lingkungan, capture_output=True, text=True, check=True
        )
        assert keluar.stdout.strip() == hasil.sha256


def test_isi_lain_byte_lain(surat):
    isi = surat()
    lain = replace(isi, tanggal=date(2026, 9, 8))
    assert render_pdf(isi).sha256 == render_pdf(from_json(to_json(isi))).sha256
    assert render_pdf(lain).sha256 != render_pdf(isi).sha256


def test_memori_tidak_tumbuh_dengan_banyaknya_surat(surat, lambang):
    def cetak(awal: int, banyak: int) -> None:
        for i in range(awal, awal + banyak):
            petugas = [Orang(f"Pegawai {i} Contoh Ŵ"[: -1 if i % 2 else None], jabatan=f"Perawat {i}")]
            render_pdf(surat(petugas, nomor=f"800/{i:04d}/2026"), lambang)
        gc.collect()

    cetak(0, 20)
    tracemalloc.start()
    try:
        cetak(100, 20)
        awal, _ = tracemalloc.get_traced_memory()
        cetak(1000, 150)
        akhir, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # A letter is 50 kB; the bounded caches of words take some of this.
    assert akhir - awal < 1_000_000


def test_isi_tidak_berubah_oleh_cetak(surat, lambang):
    isi: IsiSurat = surat(4)
    sebelum = to_json(isi)
    render_pdf(isi, lambang)
    assert to_json(isi) == sebelum
