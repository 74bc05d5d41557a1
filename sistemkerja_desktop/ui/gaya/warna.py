"""The palette in force, for everything that paints. Changed only by `tema`."""

from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from sistemkerja_desktop.ui.gaya.token import TERANG, Palet, Peran


class PemantauTema(QObject):
    """Says that the palette has changed, so that what keeps colours can fetch them again."""

    berganti = Signal()


_palet: Palet = TERANG
_QCOLOR: dict[Peran, QColor] = {}


@cache
def pemantau() -> PemantauTema:
    return PemantauTema()


def palet() -> Palet:
    return _palet


def ganti_palet(baru: Palet) -> None:
    """Makes `baru` the palette in force. The signal is sent by `tema` once everything is in place."""
    global _palet
    _palet = baru
    _QCOLOR.clear()


def warna(peran: Peran) -> QColor:
    """The colour of a role in the theme in force. Do not change the result: it is shared."""
    hasil = _QCOLOR.get(peran)
    if hasil is None:
        hasil = _QCOLOR[peran] = QColor(_palet[peran])
    return hasil
