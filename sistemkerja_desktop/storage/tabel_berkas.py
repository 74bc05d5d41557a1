"""Reads a table of raw cells out of .xlsx, .xls, .ods and .csv, with the row numbers that a person sees in Excel.

Cells keep the type that the file gives them, since an NIP from a number cell is not to be trusted.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna, sebab_os
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.storage.berkas_csv import baca_csv
from sistemkerja_desktop.storage.berkas_zip import daftar_bagian, periksa_zip, terkunci_ods

Sel: TypeAlias = str | float | int | bool | date | datetime | time | timedelta
"""A raw cell; an empty one is ""."""

BERKAS_TERBESAR = 100 * 1024 * 1024
LEMBAR_DIBACA = 20

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_JENIS_LAIN = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"{\\rtf", "dokumen RTF"),
    (b"Rar!", "arsip RAR"),
    (b"7z\xbc\xaf", "arsip 7-Zip"),
    (b"\x1f\x8b", "arsip gzip"),
    (b"MZ", "program"),
    (b"SQLite format 3", "basis data"),
)
_TINDAKAN_JENIS = "Pilih berkas .xlsx, .xls, .ods atau .csv."
_SIMPAN_ULANG = "Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu impor berkas yang baru."


@dataclass(frozen=True, slots=True)
class TabelBerkas:
    """One sheet. `baris[0]` is row `baris_awal` (from 1) of the file; its first cell is in column `kolom_awal`, 0 is A.

    All rows are equally long, `format` is "xlsx", "xls", "ods" or "csv"; `lembar` is "" for a CSV.
    `catatan` says in words how a CSV was understood.
    """

    format: str
    lembar: str
    baris: list[list[Sel]]
    baris_awal: int
    kolom_awal: int
    lembar_lain: tuple[str, ...] = ()
    catatan: str = ""

    def nomor(self, indeks: int) -> int:
        """The number in Excel of `baris[indeks]`."""
        return self.baris_awal + indeks

    def huruf(self, kolom: int) -> str:
        """The letter of a column of this table."""
        return huruf_kolom(self.kolom_awal + kolom)

    @property
    def lebar(self) -> int:
        return len(self.baris[0]) if self.baris else 0


def huruf_kolom(nomor: int) -> str:
    """0 is "A", 26 is "AA"."""
    huruf = ""
    nomor += 1
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


PenilaiLembar: TypeAlias = Callable[[str, Sequence[Sequence[Sel]]], float]
"""From name and rows, how much a sheet looks like the one that is wanted; the highest is taken, the first of equals."""


def baca_tabel(path: Path, *, lembar: str = "", nilai: PenilaiLembar | None = None) -> TabelBerkas:
    """Reads a sheet: `lembar` by its name, else the one that `nilai` likes best, else the one with the most cells.

    Raises GalatPengguna for a file that is missing, no table, damaged, locked with a password, too large or empty;
    GalatLingkungan where the computer refuses to read it. Nothing is written anywhere.
    """
    isi = _baca_isi(path)
    jenis = _jenis(isi, path)
    if jenis == "csv":
        baris, catatan = baca_csv(isi)
        tabel = TabelBerkas("csv", "", _rata(baris), 1, 0, catatan=catatan)
    else:
        tabel = _baca_buku(isi, jenis, path.name, lembar, nilai)
    if not any(not isinstance(sel, str) or sel.strip() for b in tabel.baris for sel in b):
        di = f'Lembar "{tabel.lembar}"' if tabel.lembar else f'Berkas "{path.name}"'
        raise GalatPengguna(f"{di} kosong.", "Pilih berkas atau lembar yang berisi daftar pegawai.")
    return tabel


def _baca_isi(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise GalatPengguna(f'"{path.name}" adalah folder, bukan berkas.', _TINDAKAN_JENIS)
        besar = path.stat().st_size
        if besar > BERKAS_TERBESAR:
            raise GalatPengguna(
                f'Berkas "{path.name}" {besar // 1_048_576} MB; paling besar {BERKAS_TERBESAR // 1_048_576} MB.',
                "Salin hanya daftar pegawai ke berkas baru, lalu impor berkas itu.",
            )
        isi = path.read_bytes()
    except FileNotFoundError:
        raise GalatPengguna(f'Berkas "{path.name}" tidak ditemukan.', "Periksa nama dan foldernya.") from None
    except PermissionError:
        raise GalatLingkungan(
            f'Berkas "{path.name}" tidak boleh dibaca.', "Tutup di program lain, atau minta hak baca, lalu coba lagi."
        ) from None
    except (OSError, ValueError) as galat:
        sebab = sebab_os(galat) if isinstance(galat, OSError) else "nama tidak sah"
        raise GalatLingkungan(
            f'Berkas "{path.name}" tidak dapat dibaca: {sebab}.',
            "Salin berkas ke komputer ini, lalu coba lagi.",
        ) from None
    if not isi:
        raise GalatPengguna(f'Berkas "{path.name}" kosong (0 byte).', "Pilih berkas yang berisi daftar pegawai.")
    return isi


def _jenis(isi: bytes, path: Path) -> str:
    """The format by its first bytes; the ending counts only for text."""
    if isi.startswith(b"PK"):
        return _jenis_zip(isi, path)
    if isi.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in isi:
            raise _sandi(path)
        if "WordDocument".encode("utf-16-le") in isi:
            raise _bukan(path, "dokumen Word")
        return "xls"
    for awal, nama in _JENIS_LAIN:
        if isi.startswith(awal):
            raise _bukan(path, nama)
    kepala = isi[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if kepala.startswith((b"<html", b"<!doctype", b"<table", b"<meta", b"<?xml")):
        raise GalatPengguna(f'Berkas "{path.name}" sebenarnya halaman web atau XML.', _SIMPAN_ULANG)
    utf16 = isi[:2] in (b"\xff\xfe", b"\xfe\xff")
    if b"\0" in isi[:8192] and not utf16:
        raise _bukan(path, "berkas biner")
    if path.suffix.casefold() not in (".csv", ".txt", ".tsv", ".tab"):
        raise _bukan(path, "teks biasa")
    return "csv"


def _jenis_zip(isi: bytes, path: Path) -> str:
    bagian = daftar_bagian(isi)
    if "xl/workbook.xml" in bagian or any(b.lower().endswith("xl/workbook.xml") for b in bagian):
        return "xlsx"
    if "xl/workbook.bin" in bagian:
        raise GalatPengguna(f'Berkas "{path.name}" berformat .xlsb.', _SIMPAN_ULANG)
    if "word/document.xml" in bagian:
        raise _bukan(path, "dokumen Word")
    if "mimetype" in bagian and "content.xml" in bagian:
        # The type stands uncompressed at the start of the file.
        if b"opendocument.spreadsheet" not in isi[:200]:
            raise _bukan(path, "dokumen OpenDocument lain")
        if terkunci_ods(isi):
            raise _sandi(path)
        return "ods"
    raise _bukan(path, "arsip ZIP")


def _bukan(path: Path, nama: str) -> GalatPengguna:
    return GalatPengguna(f'Berkas "{path.name}" bukan tabel pegawai: isinya {nama}.', _TINDAKAN_JENIS)


def _sandi(path: Path) -> GalatPengguna:
    return GalatPengguna(
        f'Berkas "{path.name}" dikunci dengan kata sandi.', "Buka di Excel, hapus kata sandinya, lalu impor lagi."
    )


def _baca_buku(isi: bytes, jenis: str, nama: str, lembar: str, nilai: PenilaiLembar | None) -> TabelBerkas:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    if jenis != "xls":
        periksa_zip(isi)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(isi)) as buku:
            return _pilih(buku, jenis, lembar, nilai)
    except GalatPengguna:
        raise
    except PasswordError:
        raise _sandi(Path(nama)) from None
    except (CalamineError, ValueError, OSError, MemoryError, OverflowError):
        raise _buku_rusak(nama) from None
    except BaseException as galat:
        # A panic of the native reader derives from BaseException; a real interrupt must go through.
        if type(galat).__name__ != "PanicException":
            raise
        raise _buku_rusak(nama) from None


def _buku_rusak(nama: str) -> GalatPengguna:
    return GalatPengguna(f'Berkas "{nama}" rusak atau terpotong dan tidak dapat dibuka.', _SIMPAN_ULANG)


def _pilih(buku: object, jenis: str, lembar: str, nilai: PenilaiLembar | None) -> TabelBerkas:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    assert isinstance(buku, CalamineWorkbook)
    meta = [m for m in buku.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
    semua = [m.name for m in meta]
    if lembar and lembar not in semua:
        raise GalatPengguna(f'Lembar "{lembar}" tidak ada.', f"Pilih salah satu: {', '.join(semua)}.")
    if not semua:
        raise GalatPengguna("Berkas ini tidak mempunyai lembar kerja.", _TINDAKAN_JENIS)
    terlihat = [m.name for m in meta if m.visible == SheetVisibleEnum.Visible] or semua
    calon = [lembar] if lembar else terlihat[:LEMBAR_DIBACA]
    terbaik: TabelBerkas | None = None
    tertinggi = -1.0
    for nama in calon:
        tabel = _baca_lembar(buku, jenis, nama, tuple(s for s in semua if s != nama))
        skor = 0.0 if len(calon) == 1 else (nilai or _banyak_sel)(nama, tabel.baris)
        if skor > tertinggi:
            terbaik, tertinggi = tabel, skor
    assert terbaik is not None
    return terbaik


def _baca_lembar(buku: object, jenis: str, nama: str, lain: tuple[str, ...]) -> TabelBerkas:
    from python_calamine import CalamineWorkbook

    assert isinstance(buku, CalamineWorkbook)
    sheet = buku.get_sheet_by_name(nama)
    # The area of the sheet that holds anything; `start` says where it begins, so that row numbers stay true.
    baris_awal, kolom_awal = sheet.start or (0, 0)
    baris: list[list[Sel]] = list(sheet.to_python(skip_empty_area=True))
    return TabelBerkas(jenis, nama, baris, baris_awal + 1, kolom_awal, lain)


def _banyak_sel(_nama: str, baris: Sequence[Sequence[Sel]]) -> float:
    return float(sum(1 for b in baris for sel in b if sel != ""))


def _rata(baris: list[list[str]]) -> list[list[Sel]]:
    """Rows of a CSV made equally long."""
    lebar = max((len(b) for b in baris), default=0)
    return [[*b, *[""] * (lebar - len(b))] for b in baris]
