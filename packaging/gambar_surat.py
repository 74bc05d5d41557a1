"""Draws the first page of every kind of letter on one sheet, for the help: `python packaging/gambar_surat.py [FILE]`.

The same picture every time; office, people and case are invented.
"""

import sys
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFont

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sistemkerja_desktop import paths
from sistemkerja_desktop.naskah.contoh import contoh_bahan
from sistemkerja_desktop.naskah.jenis import susun_surat
from sistemkerja_desktop.naskah.pdf import render_pdf
from sistemkerja_desktop.naskah.templat import daftar_templat, muat_templat
from tests.contoh_surat import KANTOR

TUJUAN = Path(__file__).resolve().parent.parent / "resources" / "bantuan" / "gambar" / "contoh-surat.png"
LAJUR = 5
TEPI, JUDUL = 14, 24
DPI = 31
_RAGAM = {"setuju": "disetujui", "tolak": "ditolak", "individu": "perorangan", "anggota": "ganti anggota"}
_RAGAM |= {"tim": "tim", "ketua": "ganti ketua"}


def halaman() -> list[tuple[str, Image.Image]]:
    """Name and first page of every kind and variant."""
    lambang = paths.resource("contoh", "puskesmas", "lambang.png").read_bytes()
    hasil = []
    for ringkas in daftar_templat():
        for ragam in ringkas.ragam or ("",):
            nomor = "12 Tahun 2026" if ringkas.kelas == "keputusan" else "800.1.11.1/148/PKM-LS/IX/2026"
            bahan = contoh_bahan(KANTOR, ringkas.kode, date(2026, 9, 7), nomor, ragam)
            pdf = render_pdf(susun_surat(bahan, muat_templat(ringkas.kode)), lambang).pdf
            dokumen = pdfium.PdfDocument(pdf)
            besar = dokumen[0].render(scale=3 * DPI / 72, grayscale=True).to_pil().convert("L")
            dokumen.close()
            gambar = besar.resize((besar.width // 3, besar.height // 3), Image.Resampling.LANCZOS)
            hasil.append((f"{ringkas.nama.removeprefix('Surat ')}{f', {_RAGAM[ragam]}' if ragam else ''}", gambar))
    return hasil


def lembar(semua: list[tuple[str, Image.Image]]) -> Image.Image:
    """All pages in rows, each below its name."""
    lebar, tinggi = (max(sisi) for sisi in zip(*(g.size for _, g in semua), strict=True))
    baris = -(-len(semua) // LAJUR)
    hasil = Image.new("L", (LAJUR * (lebar + TEPI) + TEPI, baris * (tinggi + JUDUL + TEPI) + TEPI), 214)
    tulis = ImageDraw.Draw(hasil)
    huruf = ImageFont.truetype(str(paths.resource("huruf", "LiberationSans-Bold.ttf")), 13)
    for urut, (nama, gambar) in enumerate(semua):
        x = TEPI + urut % LAJUR * (lebar + TEPI)
        y = TEPI + urut // LAJUR * (tinggi + JUDUL + TEPI)
        while huruf.getlength(nama) > lebar:
            nama = f"{nama[:-2].rstrip(' ,')}…"
        tulis.text((x, y + 3), nama, font=huruf, fill=0)
        hasil.paste(gambar, (x, y + JUDUL))
    return hasil


if __name__ == "__main__":
    tujuan = Path(sys.argv[1]) if len(sys.argv) > 1 else TUJUAN
    lembar(halaman()).quantize(16).save(tujuan, optimize=True)
    print(f"{tujuan}: {tujuan.stat().st_size // 1024} kB")
