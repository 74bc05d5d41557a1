"""Rows of a page: what is drawn on each, how high it is, and which rows stay together. Lengths are points."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import lru_cache

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.pdf.huruf import lebar_kata, rapikan

# Ascent and descent of Liberation Sans, as shares of the font size.
_NAIK, _TURUN = 0.905, 0.212
# An NIP stays on one line in running text too.
_NIP = re.compile(r"(?:NIP )?\d{8} \d{6} \d \d{2,3}\b")
# Where a word that is too wide is cut first: behind the marks that part a number or an address.
_RUAS = re.compile(rf"{_NIP.pattern}\S*|[^/.-]*[/.-]+|[^/.-]+")
# What a piece that is still too wide is cut into: letters, but an NIP with its mark in one piece.
_POTONG = re.compile(rf"{_NIP.pattern}\S*|\S")
# A label whose longest word would have to be smaller than this share is broken inside after all.
_LABEL_TERKECIL = 0.5


@dataclass(slots=True)
class Tulisan:
    """One line of text: `x` from the left margin, `y` from the row's top down to the baseline.

    `sela` is added to every space (justified lines).
    """

    x: float
    y: float
    teks: str
    huruf: str
    ukuran: float
    sela: float = 0.0


@dataclass(slots=True)
class Garis:
    """A straight line, from the left margin and down from the row's top."""

    x1: float
    y1: float
    x2: float
    y2: float
    tebal: float


@dataclass(slots=True)
class TempatLambang:
    """Where the coat of arms goes: a box into which it is fitted, centred."""

    x: float
    y: float
    lebar: float
    tinggi: float


@dataclass(slots=True)
class TempatQr:
    """A QR code of `sisi` x `sisi` with its upper left corner there; `teks` is what it says."""

    x: float
    y: float
    sisi: float
    teks: str


@dataclass(slots=True)
class Baris:
    """A row. `sebelum` is space above it, dropped at the top of a page; `lem` keeps it with the next row.

    `ulang` are rows drawn again above it when it begins a page (a table's head).
    """

    tinggi: float
    sebelum: float = 0.0
    isi: list[Tulisan | Garis | TempatLambang | TempatQr] = field(default_factory=list)
    lem: bool = False
    halaman_baru: bool = False
    ulang: "Sequence[Baris]" = ()


def garis_dasar(ukuran: float, tinggi: float) -> float:
    """From the top of a line of that height down to its baseline, the text centred in it."""
    return (tinggi - (_NAIK + _TURUN) * ukuran) / 2 + _NAIK * ukuran


def lebar_teks(teks: str, huruf: str, ukuran: float) -> float:
    return sum(lebar_kata(kata, huruf) for kata in teks.split(" ")) * ukuran / 1000 + (
        teks.count(" ") * lebar_kata(" ", huruf) * ukuran / 1000
    )


@lru_cache(maxsize=1024)
def pecah(teks: str, huruf: str, ukuran: float, lebar: float, awal: float = 0.0) -> tuple[tuple[str, float], ...]:
    """Breaks a text into lines no wider than `lebar`: each line and its natural width. The first is `awal` narrower.

    Breaks between words, never in an NIP; only a word wider than the line is broken inside, behind "/", "-" or "."
    where it has one. An empty text has no lines.
    Remembered, because the letters of one office repeat most of their sentences.
    """
    satuan = lebar * 1000 / ukuran
    spasi = lebar_kata(" ", huruf)
    baris: list[tuple[str, float]] = []
    kini: list[str] = []
    terisi = 0.0
    muat = satuan - awal * 1000 / ukuran
    for kata in _kata(rapikan(teks, huruf), huruf, satuan):
        perlu = _lebar(kata, huruf)
        if kini and terisi + spasi + perlu > muat:
            baris.append((" ".join(kini), terisi * ukuran / 1000))
            kini, terisi, muat = [], 0.0, satuan
        terisi += perlu + (spasi if kini else 0.0)
        kini.append(kata)
    if kini:
        baris.append((" ".join(kini), terisi * ukuran / 1000))
    return tuple(baris)


@lru_cache(maxsize=256)
def pecah_rata(teks: str, huruf: str, ukuran: float, lebar: float) -> tuple[tuple[str, float], ...]:
    """Like `pecah`, but with lines of about the same width: headings, not paragraphs."""
    baris = pecah(teks, huruf, ukuran, lebar)
    if len(baris) < 2:
        return baris
    # Never narrower than the longest word, which would be broken inside.
    terpanjang = max(lebar_kata(kata, huruf) for kata in rapikan(teks, huruf).split(" ")) * ukuran / 1000
    bawah, atas = terpanjang, lebar
    while atas - bawah > 1:
        tengah = (bawah + atas) / 2
        coba = pecah(teks, huruf, ukuran, tengah)
        if len(coba) <= len(baris) and all(panjang <= tengah for _, panjang in coba):
            atas, baris = tengah, coba
        else:
            bawah = tengah
    return baris


def satu_baris(teks: str, huruf: str, ukuran: float, lebar: float) -> tuple[str, float, float]:
    """A text that must stay on one line: the text, its width, and the font size at which it fits."""
    teks = rapikan(teks, huruf)
    panjang = lebar_teks(teks, huruf, ukuran)
    if panjang > lebar:
        return teks, lebar, ukuran * lebar / panjang
    return teks, panjang, ukuran


def ukuran_label(teks: str, huruf: str, ukuran: float, lebar: float) -> float:
    """The font size at which no word of a label is wider than `lebar`, so that none is broken inside."""
    terlebar = max((lebar_kata(kata, huruf) for kata in rapikan(teks, huruf).split(" ")), default=0.0) * ukuran / 1000
    if terlebar <= lebar or terlebar * _LABEL_TERKECIL > lebar:
        return ukuran
    # A hair smaller, so that the word fits for certain.
    return ukuran * lebar / terlebar * 0.9999


def rata_kiri_kanan(
    x: float,
    baris: Sequence[tuple[str, float]],
    huruf: str,
    ukuran: float,
    lebar: float,
    tinggi: float,
    awal: float = 0.0,
) -> list[list[Tulisan]]:
    """Justified lines, the last one ragged, the first one in by `awal`; one list of drawings a line.

    With a `lebar` of 0.0 all are ragged.
    """
    y = garis_dasar(ukuran, tinggi)
    hasil: list[list[Tulisan]] = []
    for urut, (teks, panjang) in enumerate(baris):
        celah = teks.count(" ")
        masuk = awal if urut == 0 else 0.0
        sela = (lebar - masuk - panjang) / celah if lebar and celah and urut < len(baris) - 1 else 0.0
        hasil.append([Tulisan(x + masuk, y, teks, huruf, ukuran, sela)])
    return hasil


def _kata(teks: str, huruf: str, satuan: float) -> list[str]:
    """The words, those wider than a line cut into pieces that fit; an NIP is one word."""
    hasil: list[str] = []
    for kata in _pisah(teks):
        if _lebar(kata, huruf) > satuan:
            hasil += _potong(kata, huruf, satuan)
        elif kata:
            hasil.append(kata)
    return hasil


def _potong(kata: str, huruf: str, satuan: float) -> Iterator[str]:
    """A word in pieces that fit, cut behind a mark where it has one, else between letters."""
    potong = ""
    for ruas in _RUAS.findall(kata):
        for bagian in (ruas,) if _lebar(ruas, huruf) <= satuan else _POTONG.findall(ruas):
            if potong and _lebar(potong + bagian, huruf) > satuan:
                yield potong
                potong = ""
            potong += bagian
    yield potong


def _lebar(kata: str, huruf: str) -> float:
    """The width of a word in thousandths of the size; only an NIP has spaces in it."""
    return lebar_teks(kata, huruf, 1000) if " " in kata else lebar_kata(kata, huruf)


def _pisah(teks: str) -> list[str]:
    """The text at its spaces, but for those within an NIP; what touches the NIP ("(NIP …004;") belongs to it."""
    # A tidied text has no such spaces of its own.
    utuh = _NIP.sub(lambda cocok: cocok[0].replace(" ", "\u00a0"), teks)
    semua = utuh.split(" ")
    return semua if utuh == teks else [kata.replace("\u00a0", " ") for kata in semua]
