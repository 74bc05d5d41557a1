"""Looks into a zip before it is trusted: how much it really inflates to, and how wide its sheets really are."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from sistemkerja_desktop.domain.galat import GalatPengguna

ISI_TERBESAR = 256 * 1024 * 1024
"""Bytes that all parts together may inflate to; a sheet of 100,000 rows and 20 columns needs about 80 MB."""
BAGIAN_TERBANYAK = 2000
RASIO_TERBESAR = 150
_RASIO_MULAI = 32 * 1024 * 1024
SEL_TERBANYAK = 6_000_000
"""Cells of the rectangle that a sheet spans: readers allocate all of it for one lonely cell at XFD1048576."""
_KEPING = 1 << 20
_SAMBUNGAN = 256

# Only what lies beyond row 99,999 or column BZ is worth the slow, exact look.
_JAUH = re.compile(rb'r="(?:\d{6}|(?:[A-Z]{2}|[C-Z])[A-Z]\d)')
_SEL_BERISI = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]{1,3})(\d{1,7})"(?:[^>]*[^/])?>')
_ODS_BARIS = re.compile(rb"<table:table-row(?=[\s/>])([^>]*?)(?:/>|>(.*?)</table:table-row>)", re.S)
_ODS_SEL = re.compile(
    rb"<table:(?:covered-)?table-cell(?=[\s/>])([^>]*?)(?:/>|>(.*?)</table:(?:covered-)?table-cell>)", re.S
)
_ODS_BARIS_ULANG = re.compile(rb'rows-repeated="(\d+)"')
_ODS_KOLOM_ULANG = re.compile(rb'columns-repeated="(\d+)"')
_KOLOM_LAZIM = 30
"""The width that is taken for narrower sheets too, so that a long list is judged by its length."""

_TINDAKAN_BESAR = "Salin hanya baris pegawai ke lembar baru, simpan sebagai .xlsx, lalu impor berkas itu."


class GalatZip(GalatPengguna):
    """The zip is damaged, too large or a trap; it was not opened any further."""


def daftar_bagian(isi: bytes) -> frozenset[str]:
    """Names of the parts. Raises GalatZip for a damaged zip or for too many parts."""
    try:
        with zipfile.ZipFile(BytesIO(isi)) as berkas:
            nama = [info.filename for info in berkas.infolist()]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        raise _rusak() from None
    if len(nama) > BAGIAN_TERBANYAK:
        raise GalatZip(f"Berkas ini memuat {len(nama)} bagian, terlalu banyak untuk daftar pegawai.", _TINDAKAN_BESAR)
    return frozenset(nama)


def terkunci_ods(isi: bytes) -> bool:
    """Whether an OpenDocument file says in its manifest that its parts are encrypted."""
    try:
        with zipfile.ZipFile(BytesIO(isi)) as berkas, berkas.open("META-INF/manifest.xml") as daftar:
            return b"encryption-data" in daftar.read(1 << 20)
    except (KeyError, zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, RuntimeError):
        return False


def periksa_zip(isi: bytes) -> None:
    """Inflates the parts that hold cells, piece by piece, and counts: the sizes that a zip states may be lies.

    Raises GalatZip where the parts are too large together, the ratio is a zip bomb's, or a sheet spans too much.
    """
    total = 0
    try:
        with zipfile.ZipFile(BytesIO(isi)) as berkas:
            bagian = berkas.infolist()
            _periksa_total(sum(b.file_size for b in bagian), len(isi))
            for info in bagian:
                if not info.filename.endswith((".xml", ".rels", ".bin")):
                    continue
                penjaga = _penjaga(info.filename)
                for keping in _kembangkan(isi, info):
                    total += len(keping)
                    _periksa_total(total, len(isi))
                    if penjaga:
                        penjaga.lihat(keping)
                if penjaga:
                    penjaga.putuskan(b"".join(_kembangkan(isi, info)) if penjaga.curiga else b"")
    except (zipfile.BadZipFile, zlib.error, ValueError, IndexError, OSError, NotImplementedError, RuntimeError):
        raise _rusak() from None


def _periksa_total(total: int, besar_berkas: int) -> None:
    if total > ISI_TERBESAR or (total > _RASIO_MULAI and total > besar_berkas * RASIO_TERBESAR):
        raise GalatZip(
            f"Berkas {_mb(besar_berkas)} MB ini mengembang menjadi lebih dari {_mb(min(total, ISI_TERBESAR))} MB; "
            "isinya tidak wajar untuk daftar pegawai dan tidak dibuka.",
            _TINDAKAN_BESAR,
        )


def _mb(besar: int) -> str:
    return f"{besar / 1_048_576:.1f}".replace(".", ",") if besar < 10_485_760 else str(besar // 1_048_576)


def _kembangkan(isi: bytes, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part inflated from its raw bytes, so that the stated size does not cut it off."""
    if info.flag_bits & 1:
        raise GalatZip("Berkas ini dikunci dengan kata sandi.", "Buka di Excel, hapus kata sandinya, lalu impor lagi.")
    kepala = info.header_offset
    if isi[kepala : kepala + 4] != b"PK\x03\x04":
        raise zipfile.BadZipFile
    awal = kepala + 30 + int.from_bytes(isi[kepala + 26 : kepala + 28], "little")
    awal += int.from_bytes(isi[kepala + 28 : kepala + 30], "little")
    mentah = memoryview(isi)[awal : awal + info.compress_size]
    if info.compress_type == zipfile.ZIP_STORED:
        yield bytes(mentah)
        return
    if info.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile
    mesin = zlib.decompressobj(-15)
    keping = mesin.decompress(mentah, _KEPING)
    while keping:
        yield keping
        keping = mesin.decompress(mesin.unconsumed_tail, _KEPING) if not mesin.eof else b""


class _Penjaga:
    """Watches one sheet for cells that lie far out. `curiga` asks for a second, exact look at the whole part."""

    def __init__(self, ods: bool) -> None:
        self.ods = ods
        self.curiga = False
        self._ekor = b""

    def lihat(self, keping: bytes) -> None:
        if self.curiga:
            return
        data = self._ekor + keping
        if self.ods:
            self.curiga = b"rows-repeated=" in data or b"columns-repeated=" in data
        else:
            self.curiga = _JAUH.search(data) is not None
        self._ekor = keping[-_SAMBUNGAN:]

    def putuskan(self, isi: bytes) -> None:
        """Raises GalatZip where the cells that hold something span more than SEL_TERBANYAK."""
        if not self.curiga:
            return
        luas = _luas_ods(isi) if self.ods else _luas_xlsx(isi)
        if luas > SEL_TERBANYAK:
            raise GalatZip(
                "Lembar ini membentang sangat jauh: ada isi di sel yang terlalu jauh dari daftar pegawai.",
                _TINDAKAN_BESAR,
            )


def _penjaga(nama: str) -> _Penjaga | None:
    if nama == "content.xml":
        return _Penjaga(ods=True)
    return _Penjaga(ods=False) if nama.startswith("xl/worksheets/") else None


def _luas_xlsx(isi: bytes) -> int:
    """Cells between A1 and the last row and column that hold something; cells with a format only do not count."""
    baris, kolom = 0, 0
    for huruf, nomor in _SEL_BERISI.findall(isi):
        baris = max(baris, int(nomor))
        if len(huruf) > 1:
            kolom = max(kolom, 26 ** (len(huruf) - 1) * (huruf[0] - 64))
    return baris * max(kolom, 26)


def _luas_ods(isi: bytes) -> int:
    """Cells between A1 and the last that holds something, in the largest of the sheets.

    Every sheet of LibreOffice ends with empty rows and cells that are repeated to its edge; readers skip those.
    """
    return max((_luas_tabel_ods(tabel) for tabel in isi.split(b"<table:table ")[1:]), default=0)


def _luas_tabel_ods(tabel: bytes) -> int:
    baris, berisi, lebar = 0, 0, _KOLOM_LAZIM
    for cocok in _ODS_BARIS.finditer(tabel):
        atribut, sel = cocok.groups()
        baris += _ulang(_ODS_BARIS_ULANG, atribut)
        terisi = _lebar_baris_ods(sel) if sel else 0
        if terisi:
            berisi = baris
            lebar = max(lebar, terisi)
    return berisi * lebar


def _lebar_baris_ods(baris: bytes) -> int:
    """The column of the last cell that holds something, from 1; 0 for a row without any."""
    kolom = berisi = 0
    for cocok in _ODS_SEL.finditer(baris):
        atribut, isi = cocok.groups()
        kolom += _ulang(_ODS_KOLOM_ULANG, atribut)
        if b"office:" in atribut or (isi and b"<text:p" in isi):
            berisi = kolom
    return berisi


def _ulang(pola: re.Pattern[bytes], atribut: bytes) -> int:
    cocok = pola.search(atribut) if b"-repeated=" in atribut else None
    return int(cocok[1]) if cocok else 1


def _rusak() -> GalatZip:
    return GalatZip(
        "Berkas ini rusak atau terpotong dan tidak dapat dibuka.",
        "Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu impor berkas yang baru.",
    )
