"""1,000 Surat Tugas into separate PDF files, against LibreOffice converting the same letters from DOCX.

LibreOffice converts its letters in one batch, start included; its DOCX have no coat of arms, which favours it. Without
LibreOffice (Debian: libreoffice-writer) only our own figure is printed.
"""

import shutil
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from sistemkerja_desktop import paths
from sistemkerja_desktop.naskah import isi as naskah
from sistemkerja_desktop.naskah.pihak import Penandatangan
from tests.bench.hasil import Angka, Waktu
from tests.contoh_surat import KANTOR, PENUGASAN, surat_tugas

JUMLAH = 1000
JUMLAH_PEMBANDING = 60
WAJIB = 10.0

_PENANDATANGAN = Penandatangan("dr. Ranti Maharani", "Kepala UPTD Puskesmas Lubuk Serunai", "", "Pembina, IV/a")
_DEPAN = ("Rizky", "Ilham", "Wulan", "Ni Luh", "Datuak", "Siti", "Yusri", "Dewa")
_BELAKANG = ("Pratama Syahrial", "Kurniawan", "Sari Nengsih", "Ayu Wiratni", "Rajo Mangkuto", "Ma'rifah", "Aryana")
_KEGIATAN = ("imunisasi anak sekolah", "posyandu balita", "pemeriksaan jentik", "kunjungan rumah", "penyuluhan gizi")


def buat_surat(jumlah: int, petugas: int = 5) -> Iterator[naskah.IsiSurat]:
    """Letters of an invented office: every one its own number, date, people (1 to `petugas`) and subject."""
    for i in range(jumlah):
        tanggal = date(2026, 1, 5) + timedelta(days=i % 300)
        yield surat_tugas(
            [_orang(i * 5 + n) for n in range(i % petugas + 1)],
            penugasan=replace(
                PENUGASAN,
                nama=f"Pelaksanaan {_KEGIATAN[i % 5]} di Nagari {i % 40 + 1}",
                mulai=tanggal,
                selesai=tanggal + timedelta(days=i % 20),
            ),
            dasar=[
                "Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024 tentang Sistem Kerja di Lingkungan Pemerintah Daerah",
                f"Rencana kerja {KANTOR.nama} Tahun 2026 nomor {i}",
            ],
            nomor=f"800.1.11.1/{i + 1:03d}/PKM-LS/I/2026",
            tanggal=tanggal,
            penandatangan=_PENANDATANGAN,
            tembusan=["Kepala Dinas Kesehatan Kabupaten Dharmasraya"],
        )


def _orang(i: int) -> naskah.Orang:
    nama = f"{_DEPAN[i % 8]} {_BELAKANG[i % 7]}, A.Md.Kep."
    return naskah.Orang(nama, "Pengatur, II/c", f"19900101 201501 1 {i % 999 + 1:03d}", f"Perawat Terampil {i % 31}")


def ukur_kami(jumlah: int = JUMLAH) -> float:
    """Letters a second, content to file; the program's start and the fonts' reading are included."""
    from sistemkerja_desktop.naskah.pdf import render_pdf

    lambang = paths.resource("contoh", "puskesmas", "lambang.png").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        mulai = time.perf_counter()
        for i, isi in enumerate(buat_surat(jumlah)):
            Path(folder, f"{i:04d}.pdf").write_bytes(render_pdf(isi, lambang).pdf)
        return jumlah / (time.perf_counter() - mulai)


def ukur_libreoffice(jumlah: int = JUMLAH_PEMBANDING) -> float:
    """Letters a second of one LibreOffice batch."""
    program = shutil.which("soffice") or "soffice"
    with tempfile.TemporaryDirectory() as folder:
        berkas = []
        for i, isi in enumerate(buat_surat(jumlah)):
            berkas.append(Path(folder, f"{i:04d}.docx"))
            tulis_docx(isi, berkas[-1])
        profil = Path(folder, "profil").as_uri()
        perintah = [program, f"-env:UserInstallation={profil}", "--headless", "--convert-to", "pdf", "--outdir", folder]
        # The first run makes LibreOffice's user profile; that is not its speed.
        subprocess.run([*perintah, str(berkas[0])], check=True, capture_output=True)
        mulai = time.perf_counter()
        subprocess.run([*perintah, *map(str, berkas)], check=True, capture_output=True)
        lama = time.perf_counter() - mulai
        selesai = len(list(Path(folder).glob("*.pdf")))
        if selesai != jumlah:
            raise RuntimeError(f"LibreOffice made {selesai} of {jumlah} letters")
        return jumlah / lama


def tulis_docx(isi: naskah.IsiSurat, tujuan: Path) -> None:
    """A plain DOCX of a letter: the same texts as paragraphs and tables, A4 or F4."""
    badan = "".join(_blok_docx(blok) for blok in isi.blok)
    lebar, tinggi = (round(sisi / 25.4 * 1440) for sisi in (isi.kertas.lebar, isi.kertas.tinggi))
    dokumen = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        f'{badan}<w:sectPr><w:pgSz w:w="{lebar}" w:h="{tinggi}"/>'
        '<w:pgMar w:top="850" w:right="1134" w:bottom="1134" w:left="1417" w:header="0" w:footer="0" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )
    paket = "http://schemas.openxmlformats.org/package/2006"
    jenis = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    hubungan = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{paket}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{jenis}"/></Types>',
        )
        arsip.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{paket}/relationships"><Relationship Id="r1" Type="{hubungan}" '
            'Target="word/document.xml"/></Relationships>',
        )
        arsip.writestr("word/document.xml", dokumen)


def _blok_docx(blok: naskah.Blok) -> str:
    match blok:
        case naskah.Kop():
            baris = (blok.pemerintah, blok.perangkat_daerah, blok.unit, *blok.alamat)
            return "".join(_alinea(b, "center") for b in baris)
        case naskah.Judul():
            return "".join(_alinea(b, "center") for b in (blok.teks, *blok.baris))
        case naskah.Diktum():
            return _alinea(blok.teks, "center")
        case naskah.Bagian():
            nomor = (f"{i}. {b}" for i, b in enumerate(blok.butir, 1))
            return _tabel([(blok.label if i == 0 else "", b) for i, b in enumerate(nomor)])
        case naskah.Kepada():
            return _tabel([baris for orang in blok.orang for baris in orang.baris()])
        case naskah.Tabel():
            return _tabel([tuple(k.judul for k in blok.kolom), *blok.baris])
        case naskah.Lampiran():
            kepala = (blok.kepala, *(f"{label}: {teks}" for label, teks in blok.rujukan), blok.judul)
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + "".join(_alinea(b, "left") for b in kepala)
        case naskah.TandaTangan():
            jabatan = (f"{s.awalan} {s.jabatan}".strip() for s in blok.jabatan)
            baris = (blok.tempat, blok.tanggal, *jabatan, "", "", "", blok.nama, blok.pangkat, blok.nip)
            return "".join(_alinea(b, "left", 5216) for b in baris)
        case naskah.Tembusan():
            return "".join(_alinea(b, "left") for b in (blok.label, *blok.kepada))


def _alinea(teks: str, rata: str, kiri: int = 0) -> str:
    return (
        f'<w:p><w:pPr><w:ind w:left="{kiri}"/><w:jc w:val="{rata}"/></w:pPr><w:r><w:rPr>'
        '<w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/><w:sz w:val="22"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(teks)}</w:t></w:r></w:p>'
    )


def _tabel(baris: list[tuple[str, ...]]) -> str:
    lebar = 9638 // len(baris[0])
    kisi = f'<w:gridCol w:w="{lebar}"/>' * len(baris[0])
    isi = "".join(
        "<w:tr>" + "".join(f"<w:tc>{_alinea(sel, 'both')}</w:tc>" for sel in satu) + "</w:tr>" for satu in baris
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid>{kisi}</w:tblGrid>{isi}</w:tbl>"


def ukur(*, cepat: bool) -> tuple[list[Angka], list[str]]:
    """Time a letter; ten times the letters a second is a tenth of the time."""
    ada = shutil.which("soffice") is not None
    kali = 1 if cepat else 3
    kami, lawan = [], []
    for _ in range(kali):
        kami.append(1 / ukur_kami(JUMLAH // 4 if cepat else JUMLAH))
        if ada:
            lawan.append(1 / ukur_libreoffice(JUMLAH_PEMBANDING // 3 if cepat else JUMLAH_PEMBANDING))
    waktu = Waktu(tuple(kami))
    if not lawan:
        return [Angka("surat", "one Surat Tugas as PDF", waktu, "LibreOffice is not installed")], []
    setara = Waktu(tuple(lawan))
    catatan = f"{1 / waktu.median:.0f} letters a second, LibreOffice {1 / setara.median:.1f}"
    return [Angka("surat", "one Surat Tugas as PDF", waktu, "LibreOffice from DOCX", setara, 1 / WAJIB)], [catatan]
