"""Painting that widgets and delegates share: chips of legal basis, states, avatars, pills, buttons in rows."""

from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import RADIUS, RADIUS_CIP, TINGGI_CIP, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.regulasi import Aturan, DasarHukum

PANJANG_CIP = 22
_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_TENGAH = Qt.AlignmentFlag.AlignCenter


class BatangCip(StrEnum):
    """The bar of a chip: whose rule it is."""

    PENUH = "penuh"
    PUTUS = "putus"
    GANDA = "ganda"
    ABU = "abu"


# By the value of domain.regulasi.SumberHukum, whose module the window's start does not need.
_BATANG = {"daerah": BatangCip.PENUH, "nasional": BatangCip.PUTUS, "kantor": BatangCip.ABU}
_ARTI = {
    BatangCip.PENUH: "peraturan kantor ini",
    BatangCip.PUTUS: "peraturan nasional, karena daerah tidak mengatur",
    BatangCip.GANDA: "dua sumber yang berbeda",
    BatangCip.ABU: "pengaturan kantor, bukan peraturan",
}


class IsiCip(NamedTuple):
    """What a chip shows: the place in the regulation, its bar, and "2 sumber" where two differ."""

    teks: str
    batang: BatangCip = BatangCip.PENUH
    tambahan: str = ""
    lengkap: str = ""

    @property
    def arti(self) -> str:
        """In full, for tooltips and screen readers."""
        return f"Dasar hukum: {self.lengkap or self.teks}, {_ARTI[self.batang]}"


def isi_cip(dasar: "DasarHukum") -> IsiCip:
    """The chip of one place."""
    return IsiCip(dasar.pasal[:PANJANG_CIP], _BATANG[dasar.sumber], "", f"{dasar.pasal}, {dasar.peraturan}")


def isi_cip_aturan(aturan: "Aturan", paling_banyak: int = 2) -> tuple[IsiCip, ...]:
    """The chips of a rule: one a place, at most two; a single double one where two regulations differ."""
    if not aturan.dasar:
        return ()
    if len({d.peraturan for d in aturan.dasar}) > 1:
        lengkap = "; ".join(f"{d.pasal}, {d.peraturan}" for d in aturan.dasar)
        return (IsiCip(aturan.dasar[0].pasal[:PANJANG_CIP], BatangCip.GANDA, f"{len(aturan.dasar)} sumber", lengkap),)
    return tuple(isi_cip(d) for d in aturan.dasar[:paling_banyak])


def lebar_teks(teks: str, huruf: QFont) -> int:
    """Pixels that `teks` needs, rounded up, with a little to spare: painting at 125 or 150 % never shortens it."""
    return ceil(QFontMetricsF(huruf).horizontalAdvance(teks)) + 1


def ukuran_cip(isi: IsiCip) -> QSize:
    """The chip's size: 20 px high."""
    huruf = font(Huruf.KECIL_TEBAL)
    lebar = lebar_teks(isi.teks, huruf) + 17 + (3 if isi.batang is BatangCip.GANDA else 0)
    if isi.tambahan:
        lebar += lebar_teks(isi.tambahan, huruf) + 5
    return QSize(lebar, TINGGI_CIP)


def lukis_cip(pelukis: QPainter, pojok: QPoint, isi: IsiCip) -> QRect:
    """Paints a chip with its top left at `pojok`, without antialiased hairlines; returns where it stands."""
    kotak = QRect(pojok, ukuran_cip(isi))
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    # An outlined rectangle would lose its right and bottom edge at 150 %; two filled ones keep all four.
    pelukis.fillRect(kotak, warna(Peran.LINE2))
    pelukis.fillRect(kotak.adjusted(1, 1, -1, -1), warna(Peran.SURF))
    _lukis_batang(pelukis, kotak, isi.batang)
    kiri = kotak.x() + (12 if isi.batang is BatangCip.GANDA else 9)
    huruf = font(Huruf.KECIL_TEBAL)
    pelukis.setFont(huruf)
    pelukis.setPen(warna(Peran.T2))
    pelukis.drawText(QRect(kiri, kotak.y(), kotak.width(), kotak.height()), _KIRI, isi.teks)
    if isi.tambahan:
        kiri += lebar_teks(isi.teks, huruf) + 5
        pelukis.setPen(warna(Peran.T3))
        pelukis.setFont(font(Huruf.KECIL))
        pelukis.drawText(QRect(kiri, kotak.y(), kotak.width(), kotak.height()), _KIRI, isi.tambahan)
    pelukis.restore()
    return kotak


def _lukis_batang(pelukis: QPainter, kotak: QRect, batang: BatangCip) -> None:
    x, y, tinggi = kotak.x(), kotak.y(), kotak.height()
    if batang is BatangCip.PUTUS:
        pelukis.fillRect(x, y, 3, tinggi, warna(Peran.SURF))
        for atas in range(0, tinggi, 5):
            pelukis.fillRect(x, y + atas, 3, min(3, tinggi - atas), warna(Peran.ACC))
    elif batang is BatangCip.GANDA:
        pelukis.fillRect(x, y, 6, tinggi, warna(Peran.SURF))
        pelukis.fillRect(x, y, 2, tinggi, warna(Peran.ACC))
        pelukis.fillRect(x + 4, y, 2, tinggi, warna(Peran.ACC))
    else:
        pelukis.fillRect(x, y, 3, tinggi, warna(Peran.ACC if batang is BatangCip.PENUH else Peran.LINE3))


def ukuran_keadaan(teks: str, *, lencana: bool = False, huruf: Huruf = Huruf.RAPAT) -> QSize:
    """The size of shape and word; with `lencana` as a tinted badge."""
    lebar = lebar_teks(teks, font(huruf)) + 23
    return QSize(lebar + 14, 22) if lencana else QSize(lebar, 18)


def lukis_keadaan(
    pelukis: QPainter,
    kotak: QRect,
    keadaan: Keadaan,
    teks: str,
    *,
    lencana: bool = False,
    huruf: Huruf = Huruf.RAPAT,
) -> None:
    """Paints a state, shape and word, at the left of `kotak` and vertically in its middle."""
    pelukis.save()
    x = kotak.x()
    if lencana:
        tepi = QRect(QPoint(x, kotak.y() + (kotak.height() - 22) // 2), ukuran_keadaan(teks, lencana=True, huruf=huruf))
        kotak_bulat(pelukis, tepi, keadaan.tint, keadaan.tepi, RADIUS_CIP)
        x += 7
    lukis_ikon(pelukis, QRect(x, kotak.y(), 16, kotak.height()), keadaan.ikon, keadaan.warna)
    pelukis.setFont(font(huruf))
    pelukis.setPen(warna(keadaan.warna))
    sisa = QRect(x + 22, kotak.y(), max(0, kotak.right() - x - 21), kotak.height())
    pelukis.drawText(sisa, _KIRI, QFontMetrics(font(huruf)).elidedText(teks, Qt.TextElideMode.ElideRight, sisa.width()))
    pelukis.restore()


def lukis_avatar(pelukis: QPainter, kotak: QRect, inisial: str, *, bercincin: bool = False) -> None:
    """A round avatar with initials that fills the square `kotak`; the name stands beside it."""
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pelukis.setBrush(warna(Peran.ACC_S))
    pelukis.setPen(QPen(warna(Peran.ACC), 1.5) if bercincin else Qt.PenStyle.NoPen)
    pelukis.drawEllipse(QRectF(kotak).adjusted(1, 1, -1, -1))
    huruf = QFont(font(Huruf.KECIL_TEBAL2))
    huruf.setPixelSize(max(8, round(kotak.height() * 0.42)))
    pelukis.setFont(huruf)
    pelukis.setPen(warna(Peran.T2))
    pelukis.drawText(kotak, _TENGAH, inisial)
    pelukis.restore()


def lukis_alas(pelukis: QPainter, kotak: QRect, keadaan: QStyle.StateFlag) -> bool:
    """The ground of a list's row: of the chosen one with a mark at its left. Returns whether it is the chosen one."""
    terpilih = bool(keadaan & QStyle.StateFlag.State_Selected)
    if terpilih:
        pelukis.fillRect(kotak, warna(Peran.SEL))
        pelukis.fillRect(kotak.x(), kotak.y(), 4, kotak.height(), warna(Peran.ACC))
    elif keadaan & QStyle.StateFlag.State_MouseOver:
        pelukis.fillRect(kotak, warna(Peran.HOVER))
    return terpilih


def lukis_pil(pelukis: QPainter, kotak: QRect, isi: Peran = Peran.IDLE_S) -> None:
    """The ground of a count: a pill."""
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pelukis.setPen(Qt.PenStyle.NoPen)
    pelukis.setBrush(warna(isi))
    pelukis.drawRoundedRect(QRectF(kotak), kotak.height() / 2, kotak.height() / 2)
    pelukis.restore()


def kotak_bulat(
    pelukis: QPainter, kotak: QRect, isi: Peran | None, tepi: Peran | None, radius: float = RADIUS, tebal: float = 1
) -> None:
    """A rounded box with an edge of `tebal` px inside `kotak`."""
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pelukis.setPen(QPen(warna(tepi), tebal) if tepi is not None else Qt.PenStyle.NoPen)
    pelukis.setBrush(warna(isi) if isi is not None else Qt.BrushStyle.NoBrush)
    setengah = tebal / 2
    pelukis.drawRoundedRect(QRectF(kotak).adjusted(setengah, setengah, -setengah, -setengah), radius, radius)
    pelukis.restore()


def lebar_tombol(teks: str) -> int:
    return lebar_teks(teks, font(Huruf.RAPAT)) + 22


def lukis_tombol(pelukis: QPainter, kotak: QRect, teks: str, *, utama: bool = False, ditunjuk: bool = False) -> None:
    """A button inside a row, 28 px high in the middle of `kotak`."""
    tinggi = min(28, kotak.height() - 4)
    dalam = QRect(kotak.x(), kotak.y() + (kotak.height() - tinggi) // 2, kotak.width(), tinggi)
    if utama:
        kotak_bulat(pelukis, dalam, Peran.FILL_H if ditunjuk else Peran.FILL, Peran.FILL)
    else:
        kotak_bulat(pelukis, dalam, Peran.HOVER if ditunjuk else Peran.SURF, Peran.LINE3)
    pelukis.save()
    pelukis.setFont(font(Huruf.RAPAT))
    pelukis.setPen(warna(Peran.ONACC if utama else Peran.T1))
    pelukis.drawText(dalam, _TENGAH, teks)
    pelukis.restore()
