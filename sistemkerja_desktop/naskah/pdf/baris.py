"""Rows of a page: what is drawn on each, how high it is, and which rows stay together. Lengths are points."""

from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.pdf.huruf import lebar_kata, rapikan

# Ascent and descent of Liberation Sans, as shares of the font size.
_NAIK, _TURUN = 0.905, 0.212


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
class Baris:
    """A row. `sebelum` is space above it, dropped at the top of a page; `lem` keeps it with the next row.

    `ulang` are rows drawn again above it when it begins a page (a table's head).
    """

    tinggi: float
    sebelum: float = 0.0
    isi: list[Tulisan | Garis | TempatLambang] = field(default_factory=list)
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
def pecah(teks: str, huruf: str, ukuran: float, lebar: float) -> tuple[tuple[str, float], ...]:
    """Breaks a text into lines no wider than `lebar`: each line and its natural width.

    Breaks between words; only a word wider than the line is broken inside. An empty text has no lines. Remembered,
    because the letters of one office repeat most of their sentences.
    """
    satuan = lebar * 1000 / ukuran
    spasi = lebar_kata(" ", huruf)
    baris: list[tuple[str, float]] = []
    kini: list[str] = []
    terisi = 0.0
    for kata in _kata(rapikan(teks), huruf, satuan):
        perlu = lebar_kata(kata, huruf)
        if kini and terisi + spasi + perlu > satuan:
            baris.append((" ".join(kini), terisi * ukuran / 1000))
            kini, terisi = [], 0.0
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
    terpanjang = max(lebar_kata(kata, huruf) for kata in rapikan(teks).split(" ")) * ukuran / 1000
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
    teks = rapikan(teks)
    panjang = lebar_teks(teks, huruf, ukuran)
    if panjang > lebar:
        return teks, lebar, ukuran * lebar / panjang
    return teks, panjang, ukuran


def rata_kiri_kanan(
    x: float, baris: Sequence[tuple[str, float]], huruf: str, ukuran: float, lebar: float, tinggi: float
) -> list[list[Tulisan]]:
    """Justified lines, the last one ragged; one list of drawings a line."""
    y = garis_dasar(ukuran, tinggi)
    hasil: list[list[Tulisan]] = []
    for urut, (teks, panjang) in enumerate(baris):
        celah = teks.count(" ")
        rata = celah and urut < len(baris) - 1
        hasil.append([Tulisan(x, y, teks, huruf, ukuran, (lebar - panjang) / celah if rata else 0.0)])
    return hasil


def _kata(teks: str, huruf: str, satuan: float) -> list[str]:
    """The words, those wider than a line cut into pieces that fit."""
    hasil: list[str] = []
    for kata in teks.split(" "):
        if lebar_kata(kata, huruf) <= satuan:
            if kata:
                hasil.append(kata)
            continue
        potong = ""
        for h in kata:
            if potong and lebar_kata(potong + h, huruf) > satuan:
                hasil.append(potong)
                potong = ""
            potong += h
        hasil.append(potong)
    return hasil
