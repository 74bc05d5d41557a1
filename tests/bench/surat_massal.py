"""Many letters, and long ones, against ReportLab's canvas writing the same lines of text without setting them.

The canvas is given every line with its place and font, so it neither breaks lines nor fits pages, and it draws no coat
of arms; all of it goes into one file. Ours begins with the letter's data; into one file it goes as in the window, where
each letter is issued by itself and the issued pages are joined. Memory is measured in a process of its own.
"""

import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from sistemkerja_desktop import paths
from sistemkerja_desktop.naskah import isi as naskah
from tests.bench.hasil import Angka, Memori, Waktu, bergantian
from tests.bench.surat import buat_surat

JUMLAH = 1000
BARIS = 2000
WAJIB_SATU_BERKAS, WAJIB_TERPISAH = 2.5, 6.0
# Seconds a row above the canvas, and megabytes above the program before its first letter.
WAJIB_BARIS, WAJIB_MEMORI = 0.15e-3, 60.0
_PETUGAS = 3
_HURUF = {"LiberationSans": "LiberationSans-Regular.ttf", "LiberationSans-Bold": "LiberationSans-Bold.ttf"}

# A line of text on its page: font, size, place from the lower left corner.
_Baris = tuple[str, float, float, float, str]
_Lembar = tuple[float, float, list[_Baris]]


def ukur(*, cepat: bool) -> tuple[list[Angka], list[str]]:
    """One file, separate files, rows of a long list, memory."""
    jumlah = JUMLAH // 5 if cepat else JUMLAH
    lambang = paths.resource("contoh", "puskesmas", "lambang.png").read_bytes()
    lembar = [halaman for isi in _surat(jumlah) for halaman in _garis_besar(isi)]
    if len(lembar) != jumlah:
        raise RuntimeError(f"{jumlah} letters have {len(lembar)} pages")
    panjang = _daftar(BARIS)
    lembar_panjang = _garis_besar(panjang)
    waktu = bergantian(
        {
            "kanvas": lambda: _kanvas(lembar),
            "satu": lambda: _satu_berkas(jumlah, lambang),
            "terpisah": lambda: _terpisah(jumlah, lambang),
            "kanvas daftar": lambda: _kanvas(lembar_panjang),
            "daftar": lambda: _satu(panjang, lambang),
        },
        2 if cepat else 5,
    )
    kanvas = "the same text by the canvas into one file"
    # Negative where ours is the quicker one.
    lebih = [(a - b) / BARIS for a, b in zip(waktu["daftar"].semua, waktu["kanvas daftar"].semua, strict=True)]
    sedikit, banyak = _memori(jumlah // 5), _memori(jumlah)
    apa = f"{jumlah} one-page letters"
    return [
        Angka("surat massal", f"{apa} into one file", waktu["satu"], kanvas, waktu["kanvas"], WAJIB_SATU_BERKAS),
        Angka("surat massal", f"{apa} into separate files", waktu["terpisah"], kanvas, waktu["kanvas"], WAJIB_TERPISAH),
        Angka(
            "surat massal", f"a row of a lampiran of {BARIS}", Waktu(tuple(lebih)), "above it", batas_lama=WAJIB_BARIS
        ),
        *(
            Angka(
                "surat massal",
                f"memory above idle, {n} letters",
                Memori((mb,)),
                "allowed",
                Memori((WAJIB_MEMORI,)),
                1.0,
            )
            for n, mb in ((jumlah // 5, sedikit), (jumlah, banyak))
            if mb
        ),
    ], [f"a lampiran of {BARIS} rows in {waktu['daftar'].teks}, the canvas {waktu['kanvas daftar'].teks}"]


def _surat(jumlah: int) -> Iterator[naskah.IsiSurat]:
    return buat_surat(jumlah, _PETUGAS)


def _satu_berkas(jumlah: int, lambang: bytes) -> None:
    from sistemkerja_desktop.naskah.pdf import gabung_surat, render_pdf

    with tempfile.TemporaryFile() as berkas:
        berkas.write(gabung_surat(((isi.judul, render_pdf(isi, lambang).pdf) for isi in _surat(jumlah)), "Surat Tugas"))


def _terpisah(jumlah: int, lambang: bytes) -> None:
    from sistemkerja_desktop.naskah.pdf import render_pdf

    with tempfile.TemporaryDirectory() as folder:
        for i, isi in enumerate(_surat(jumlah)):
            Path(folder, f"{i:04d}.pdf").write_bytes(render_pdf(isi, lambang).pdf)


def _satu(isi: naskah.IsiSurat, lambang: bytes) -> None:
    from sistemkerja_desktop.naskah.pdf import render_pdf

    render_pdf(isi, lambang)


def _daftar(baris: int) -> naskah.IsiSurat:
    """A letter whose lampiran has that many rows, each its own."""
    (isi,) = buat_surat(1)
    kolom = (
        naskah.Kolom("No.", 10, tengah=True),
        naskah.Kolom("Nama", 55),
        naskah.Kolom("Pangkat/Gol.", 35),
        naskah.Kolom("NIP", 40, utuh=True),
        naskah.Kolom("Jabatan", 40),
    )
    orang = [o for satu in buat_surat(baris) for b in satu.blok if isinstance(b, naskah.Kepada) for o in b.orang]
    isi_baris = tuple(
        (str(i + 1), o.nama, o.pangkat, f"19900101 201501 1 {i % 1000:03d}", f"{o.jabatan} {i}")
        for i, o in enumerate((orang * (baris // len(orang) + 1))[:baris])
    )
    lampiran = naskah.Lampiran("Lampiran Surat Tugas", (("Nomor", isi.nomor),), "DAFTAR PEGAWAI YANG DITUGASKAN")
    return replace(isi, blok=(*isi.blok, lampiran, naskah.Tabel(kolom, isi_baris)))


def _garis_besar(isi: naskah.IsiSurat) -> list[_Lembar]:
    """Where our letter has its lines, page by page."""
    from sistemkerja_desktop.naskah.pdf.baris import Tulisan
    from sistemkerja_desktop.naskah.pdf.gaya import MM
    from sistemkerja_desktop.naskah.pdf.halaman import bagi
    from sistemkerja_desktop.naskah.pdf.susun import susun

    kertas = isi.kertas
    atas, lanjutan, batas = (s * MM for s in (kertas.atas, kertas.atas_lanjutan, kertas.tinggi - kertas.bawah))
    hasil = []
    for lembar in bagi(susun(isi, berlambang=True), atas=atas, atas_lanjutan=lanjutan, batas=batas):
        tulisan = [
            (t.huruf, t.ukuran, kertas.kiri * MM + t.x, kertas.tinggi * MM - y - t.y, t.teks)
            for y, baris in lembar.baris
            for t in baris.isi
            if isinstance(t, Tulisan)
        ]
        hasil.append((kertas.lebar * MM, kertas.tinggi * MM, tulisan))
    return hasil


@lru_cache(maxsize=1)
def _daftarkan_huruf() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for nama, berkas in _HURUF.items():
        pdfmetrics.registerFont(TTFont(f"Polos-{nama}", str(paths.resource("huruf", berkas))))


def _kanvas(lembar: Sequence[_Lembar]) -> None:
    """ReportLab alone, with fonts of its own, as its manual shows it."""
    from reportlab.pdfgen.canvas import Canvas

    _daftarkan_huruf()
    keluaran = io.BytesIO()
    kanvas = Canvas(keluaran, pageCompression=1)
    for lebar, tinggi, tulisan in lembar:
        kanvas.setPageSize((lebar, tinggi))
        for huruf, ukuran, x, y, teks in tulisan:
            kanvas.setFont(f"Polos-{huruf}", ukuran)
            kanvas.drawString(x, y, teks)
        kanvas.showPage()
    kanvas.save()
    with tempfile.TemporaryFile() as berkas_hasil:
        berkas_hasil.write(keluaran.getvalue())


def _memori(jumlah: int) -> float:
    """The most megabytes that a process needs for letters above what it has before; 0.0 where the system does not tell.

    Not by getrusage: its peak begins with that of the process that started this one.
    """
    if not Path("/proc/self/status").exists():
        return 0.0
    program = (
        "import re\n"
        "from pathlib import Path\n"
        "from tests.bench import surat_massal as m\n"
        "def kb(nama): return int(re.search(nama + r':\\s+(\\d+)', Path('/proc/self/status').read_text())[1])\n"
        "lambang = m.paths.resource('contoh', 'puskesmas', 'lambang.png').read_bytes()\n"
        "awal = kb('VmRSS')\n"
        f"m._terpisah({jumlah}, lambang)\n"
        f"m._satu_berkas({jumlah}, lambang)\n"
        "print((kb('VmHWM') - awal) / 1024)\n"
    )
    keluar = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return float(keluar.stdout)
