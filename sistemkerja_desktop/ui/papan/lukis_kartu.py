"""Paints a card of the board, for the columns and for what is dragged."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import RADIUS_KARTU, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.lukis import lukis_avatar, lukis_keadaan
from sistemkerja_desktop.ui.papan.model import teks_langkah, teks_tenggat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sistemkerja_desktop.services.papan import KartuPapan

TINGGI_KARTU = 84
SELA_KARTU = 8
_TEPI = 11
_BARIS_JUDUL = 20
_BARIS_KEMBALI = 22
# Width, height and gap of a segment; narrower than this with its gap it says nothing.
_RUAS = (13, 6, 2)
_RUAS_MIN = 7
# Kerning makes a title narrower than its letters by less than this; nearer to the edge it is measured.
_RAGU = 8

_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ELIPSIS = Qt.TextElideMode.ElideRight
_BENTUK_TENGGAT: dict[str, tuple[str, Peran]] = {
    "lewat": (Keadaan.BAD.ikon, Peran.BAD),
    "hari-ini": (Keadaan.WARN.ikon, Peran.WARN),
    "segera": (Keadaan.WARN.ikon, Peran.WARN),
    "nanti": ("calendar", Peran.T2),
    "selesai": (Keadaan.OK.ikon, Peran.OK),
}


def ukur_judul(kartu: "Iterable[KartuPapan]") -> None:
    """Measures the titles, so that `tinggi_kartu` is quick with them."""
    for satu in kartu:
        if satu.nama not in _lebar_judul:
            _kira_lebar(satu.nama)


def tinggi_kartu(kartu: "Sequence[KartuPapan]", lebar: int) -> list[int]:
    """The heights of cards that are `lebar` px wide; 10,000 take a few milliseconds once their titles are known."""
    batas = lebar - 2 * _TEPI
    return [
        TINGGI_KARTU + (_BARIS_JUDUL if _dua_baris(k.nama, batas) else 0) + (_BARIS_KEMBALI if k.kali_kembali else 0)
        for k in kartu
    ]


# Widths of titles by their text. A plain dict of numbers: it gives the garbage collector nothing to look at, where a
# cache of ten thousand calls makes it walk over the whole program in the middle of the first paint.
_lebar_judul: dict[str, float] = {}
_JUDUL_TERBANYAK = 60_000


@cache
def _lebar_huruf() -> tuple[float, ...]:
    """The widths of the letters of Latin-1."""
    metrik = QFontMetricsF(font(Huruf.BARIS))
    return tuple(metrik.horizontalAdvance(chr(kode)) for kode in range(256))


def _kira_lebar(teks: str) -> float:
    """The text's width from those of its letters: shaping 10,000 titles would cost a tenth of a second."""
    if len(_lebar_judul) >= _JUDUL_TERBANYAK:
        _lebar_judul.clear()
    hasil = _lebar_judul[teks] = sum(map(_lebar_huruf().__getitem__, teks.encode("latin-1", "replace")))
    return hasil


def _dua_baris(judul: str, lebar: int) -> bool:
    kira = _lebar_judul.get(judul) or _kira_lebar(judul)
    return _lebar(judul) > lebar if -_RAGU <= kira - lebar <= _RAGU else kira > lebar


@lru_cache(maxsize=1024)
def _lebar_rapat(teks: str) -> int:
    return QFontMetrics(font(Huruf.RAPAT)).horizontalAdvance(teks)


@lru_cache(maxsize=4096)
def _lebar(teks: str) -> int:
    return QFontMetrics(font(Huruf.BARIS)).horizontalAdvance(teks)


def lukis_kartu(
    pelukis: QPainter,
    kotak: QRect,
    kartu: "KartuPapan",
    *,
    terpilih: bool = False,
    ditunjuk: bool = False,
    tanda: Keadaan | None = None,
) -> None:
    """Paints the card into `kotak`; `tanda` is the state of the worst finding about it."""
    pelukis.save()
    isi = Peran.SEL if terpilih else Peran.HOVER if ditunjuk else Peran.SURF
    tepi = warna(Peran.ACC if terpilih else Peran.LINE2)
    skala = pelukis.device().devicePixelRatioF()
    latar = _latar(kotak.width(), kotak.height(), warna(isi).name(), tepi.name(), 2 if terpilih else 1, skala)
    pelukis.drawPixmap(kotak.topLeft(), latar)
    dalam = kotak.adjusted(_TEPI, 8, -_TEPI, -10)
    y = _judul(pelukis, dalam, kartu.nama)
    lebar = dalam.width()
    if tanda is not None:
        # Beside the second line, so that a mark changes neither the title's lines nor the height.
        lebar -= 24
        lukis_ikon(pelukis, QRect(dalam.right() - 15, y, 16, 18), tanda.ikon, tanda.warna)
    if kartu.kali_kembali:
        _baris(pelukis, QRect(dalam.x(), y, lebar, 18), f"Perlu dibetulkan: {kartu.perbaikan}")
        kembali = QRect(dalam.x(), y + 19, dalam.width(), _BARIS_KEMBALI)
        lukis_keadaan(pelukis, kembali, Keadaan.WARN, f"dikembalikan {kartu.kali_kembali} kali")
    else:
        _baris(pelukis, QRect(dalam.x(), y, lebar, 18), kartu.target or kartu.tim or kartu.penugasan)
    _kaki(pelukis, QRect(dalam.x(), dalam.bottom() - 23, dalam.width(), 24), kartu)
    pelukis.restore()


@lru_cache(maxsize=64)
def _latar(lebar: int, tinggi: int, isi: str, tepi: str, tebal: int, skala: float) -> QPixmap:
    """The box of a card: its smooth edge costs more than all of its text, so it is drawn once per size."""
    hasil = QPixmap(round(lebar * skala), round(tinggi * skala))
    hasil.setDevicePixelRatio(skala)
    hasil.fill(Qt.GlobalColor.transparent)
    pelukis = QPainter(hasil)
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pelukis.setPen(QPen(QColor(tepi), tebal))
    pelukis.setBrush(QColor(isi))
    dalam = QRectF(0, 0, lebar, tinggi).adjusted(tebal / 2, tebal / 2, -tebal / 2, -tebal / 2)
    pelukis.drawRoundedRect(dalam, RADIUS_KARTU, RADIUS_KARTU)
    pelukis.end()
    return hasil


def _judul(pelukis: QPainter, dalam: QRect, judul: str) -> int:
    """The title on one line, or on two with the second shortened; returns where the next line begins."""
    huruf = font(Huruf.BARIS)
    metrik = QFontMetrics(huruf)
    pelukis.setFont(huruf)
    pelukis.setPen(warna(Peran.T1))
    baris = QRect(dalam.x(), dalam.y(), dalam.width(), _BARIS_JUDUL)
    if not _dua_baris(judul, dalam.width()):
        pelukis.drawText(baris, _KIRI, judul)
        return baris.bottom() + 1
    pertama = _baris_pertama(judul, dalam.width())
    pelukis.drawText(baris, _KIRI, judul[:pertama].rstrip())
    baris.translate(0, _BARIS_JUDUL - 2)
    pelukis.drawText(baris, _KIRI, metrik.elidedText(judul[pertama:].lstrip(), _ELIPSIS, dalam.width()))
    return dalam.y() + 2 * _BARIS_JUDUL


@lru_cache(maxsize=4096)
def _baris_pertama(teks: str, lebar: int) -> int:
    """How many characters stand on the first of several lines."""
    tata = QTextLayout(teks, font(Huruf.BARIS))
    tata.beginLayout()
    baris = tata.createLine()
    baris.setLineWidth(lebar)
    panjang = baris.textLength()
    tata.endLayout()
    return panjang


def _baris(pelukis: QPainter, kotak: QRect, teks: str) -> None:
    huruf = font(Huruf.RAPAT)
    pelukis.setFont(huruf)
    pelukis.setPen(warna(Peran.T2))
    # No letter of this size is wider than 12 px: short lines need no measuring.
    if len(teks) * 12 > kotak.width():
        teks = QFontMetrics(huruf).elidedText(teks, _ELIPSIS, kotak.width())
    pelukis.drawText(kotak, _KIRI, teks)


def _kaki(pelukis: QPainter, kotak: QRect, kartu: "KartuPapan") -> None:
    """Deadline and initials at the right; at the left the steps, their segments only where there is room."""
    pelukis.setFont(font(Huruf.RAPAT))
    kanan = kotak.right() + 1
    if kartu.inisial:
        lukis_avatar(pelukis, QRect(kanan - 24, kotak.y(), 24, 24), kartu.inisial)
        kanan -= 32
    ikon, peran = _BENTUK_TENGGAT[kartu.keadaan_tenggat]
    teks = teks_tenggat(kartu)
    lebar = _lebar_rapat(teks)
    pelukis.setPen(warna(peran))
    pelukis.drawText(QRect(kanan - lebar, kotak.y(), lebar, kotak.height()), _KIRI, teks)
    kanan -= lebar + 20
    lukis_ikon(pelukis, QRect(kanan, kotak.y(), 16, kotak.height()), ikon, peran)
    langkah = teks_langkah(kartu)
    lebar_langkah = _lebar_rapat(langkah)
    x = kotak.x()
    ruas = min(_RUAS[0] + _RUAS[2], (kanan - x - lebar_langkah - 14) // max(1, kartu.langkah_jumlah))
    if ruas >= _RUAS_MIN:
        x = _ruas(pelukis, kotak, kartu, ruas) + 6
    pelukis.setPen(warna(Peran.T2))
    pelukis.drawText(QRect(x, kotak.y(), lebar_langkah + 2, kotak.height()), _KIRI, langkah)


def _ruas(pelukis: QPainter, kotak: QRect, kartu: "KartuPapan", lebar: int) -> int:
    _, tinggi, sela = _RUAS
    x, y = kotak.x(), kotak.y() + (kotak.height() - tinggi) // 2
    for urut in range(kartu.langkah_jumlah):
        peran = Peran.FILL if urut < kartu.langkah_selesai else Peran.LINE2
        pelukis.fillRect(x, y, lebar - sela, tinggi, warna(peran))
        x += lebar
    return x
