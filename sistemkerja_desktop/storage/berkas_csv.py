"""Reads text tables: finds out the encoding and the separator."""

import csv
import math
from io import StringIO
from itertools import chain

from sistemkerja_desktop.domain.galat import GalatPengguna

_PEMISAH = {",": "koma", ";": "titik koma", "\t": "tab"}
_CONTOH = 50
_PENANDA = "\x00akhir berkas"
_GANTI_BARIS_WAJAR = 3
_PEMISAH_WAJAR = 6
SEL_TERPANJANG = 32_767
"""What Excel itself holds in a cell."""


def baca_csv(isi: bytes) -> tuple[list[list[str]], str]:
    """Rows as text, empty lines included so that they are numbered as in Excel, and how it was understood.

    Raises GalatPengguna for text that is no table and where a quotation mark swallows rows, with the row's number.
    """
    teks, sandi = _urai_sandi(isi)
    pemisah, lewat = _pemisah(teks)
    baris = _baca(teks, pemisah)
    if lewat and baris:
        baris[0] = []
    _periksa_sel(baris, pemisah)
    return baris, f"pemisah {_PEMISAH[pemisah]}, {sandi}"


def _baca(teks: str, pemisah: str) -> list[list[str]]:
    """All rows. A mark laid behind the text shows whether it ends inside quotation marks, which csv itself accepts."""
    baris: list[list[str]] = []
    try:
        baris.extend(csv.reader(chain(StringIO(teks, newline=""), (_PENANDA,)), delimiter=pemisah))
    except csv.Error as galat:
        raise _kutip(len(baris) + 1, "ada sel yang terlalu panjang, mungkin tanda kutip tidak ditutup") from galat
    if baris.pop() != [_PENANDA]:
        raise _kutip(len(baris) + 1, "tanda kutip dibuka tetapi tidak pernah ditutup")
    return baris


def _periksa_sel(baris: list[list[str]], pemisah: str) -> None:
    """Refuses cells that have taken up what were rows: too long, or of several lines with separators in them."""
    lebar = max((len(b) for b in baris), default=0)
    for nomor, b in enumerate(baris, 1):
        for sel in b:
            if len(sel) > SEL_TERPANJANG:
                raise _kutip(nomor, f"ada sel dengan {len(sel)} huruf, mungkin tanda kutip tidak ditutup")
            if "\n" not in sel and "\r" not in sel:
                continue
            isi = sel.splitlines()
            terbanyak = max(satu.count(pemisah) for satu in isi)
            if (len(isi) - 1 > _GANTI_BARIS_WAJAR and terbanyak) or terbanyak >= max(_PEMISAH_WAJAR, lebar - 2):
                raise _kutip(
                    nomor, f"satu sel memuat {len(isi) - 1} ganti baris dan pemisah kolom, mungkin tanda kutip terlupa"
                )


def _kutip(nomor: int, sebab: str) -> GalatPengguna:
    return GalatPengguna(f"Baris {nomor}: {sebab}.", "Perbaiki tanda kutip di baris itu, lalu impor lagi.")


def _urai_sandi(isi: bytes) -> tuple[str, str]:
    if isi[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return isi.decode("utf-16", errors="replace"), "UTF-16"
    try:
        return isi.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        # Five bytes have no meaning in cp1252; they become the replacement mark, which is seen in the preview.
        return isi.decode("cp1252", errors="replace"), "Windows-1252"


def _pemisah(teks: str) -> tuple[str, bool]:
    """The separator, and whether the first line is only Excel's "sep=;" that names it."""
    pertama = teks[:10].splitlines()[:1]
    if pertama and pertama[0].casefold().startswith("sep=") and pertama[0][4:5] in _PEMISAH:
        return pertama[0][4], True
    contoh = "\n".join(teks[:65_536].splitlines()[:_CONTOH])
    return max(_PEMISAH, key=lambda p: _kecocokan(contoh, p)), False


def _kecocokan(contoh: str, pemisah: str) -> float:
    """How table-like the sample becomes: rows that are as wide as the most frequent width above one."""
    if pemisah not in contoh:
        return 0.0
    try:
        lebar = [len(b) for b in csv.reader(StringIO(contoh, newline=""), delimiter=pemisah) if b]
    except csv.Error:
        return 0.0
    jamak = [n for n in lebar if n > 1]
    if not jamak:
        return 0.0
    sering = max(set(jamak), key=lambda n: (jamak.count(n), n))
    return jamak.count(sering) / len(lebar) * math.sqrt(min(sering, 40))
