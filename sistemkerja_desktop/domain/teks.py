"""Text as office files hold it: stray spaces, non-breaking spaces, line breaks, words that mean "nothing"."""

import re
from collections.abc import Sequence

_TANDA_BACA = re.compile(r"[\W_]+")
_HURUF = re.compile(r"[^\W\d_]")
_DIBUANG = dict.fromkeys((8203, 8204, 8205, 8288, 65279, 173))

KATA_KOSONG = frozenset(
    (
        "", "-", "--", "---", "–", "—", ".", "null", "none", "nan", "nil", "n/a", "#n/a", "na", "kosong", "tidak ada",
        "tdk ada", "belum ada", "#ref!", "#value!", "#null!", "#name?", "#div/0!", "(kosong)", "(blank)", "blank",
    )
)  # fmt: skip
"""Small letters; the literal null of exports and Excel's error words among them."""


def rapikan(teks: str) -> str:
    """One space between words, none at the ends; NBSP and line breaks count as spaces, zero-width marks vanish."""
    if not teks.isascii():
        teks = teks.translate(_DIBUANG)
    return " ".join(teks.split())


def berarti_kosong(teks: str) -> bool:
    """Whether tidied text says that there is nothing: "", "-", "null", "#N/A"."""
    return teks.casefold() in KATA_KOSONG if len(teks) <= 10 else False


def kunci(teks: str) -> str:
    """For comparing names: small letters and digits, one space between words, no punctuation."""
    if not teks.isascii():
        teks = teks.translate(_DIBUANG)
    return _TANDA_BACA.sub(" ", teks.casefold()).strip()


def ribuan(jumlah: int) -> str:
    """A whole number as Indonesian text has it: 1.240."""
    return f"{jumlah:,}".replace(",", ".")


def daftar_kata(bagian: Sequence[str]) -> str:
    """Words as an Indonesian sentence lists them: "a", "a dan b", "a, b, dan c"."""
    if len(bagian) < 3:
        return " dan ".join(bagian)
    return f"{', '.join(bagian[:-1])}, dan {bagian[-1]}"


_DISEBUT_PALING_BANYAK = 5


def daftar_nama(nama: Sequence[str]) -> str:
    """Names as a sentence lists them, of more than six the first five and how many more."""
    sisa = len(nama) - _DISEBUT_PALING_BANYAK
    if sisa > 1:
        return f"{', '.join(nama[:_DISEBUT_PALING_BANYAK])}, dan {ribuan(sisa)} orang lain"
    return daftar_kata(nama)


def ada_huruf(teks: str) -> bool:
    """Whether there is any letter."""
    return _HURUF.search(teks) is not None


def huruf_nama(teks: str) -> str:
    """A name that is all capitals or all small gets capitals at its words; any other is returned as it is."""
    if len(teks) < 4 or not (teks.isupper() or teks.islower()):
        return teks
    return " ".join("-".join(bagian.capitalize() for bagian in kata.split("-")) for kata in teks.split(" "))
