"""A field that searches or filters as one types."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import Peran

_UKURAN = 16
_TEPI = 10
_SELA = 8
# What the style sheet and Qt leave free before the text: edge, padding, and the line's own margin.
_TEPI_TEKS = 12


class IsianCari(QLineEdit):
    """A line with a magnifier and a button that empties it.

    `nama_bantu` is its name for screen readers where the hint `petunjuk` does not say what is searched.
    """

    def __init__(self, petunjuk: str, nama_bantu: str = "", *, nama: str) -> None:
        super().__init__()
        self.setObjectName(nama)
        self.setPlaceholderText(petunjuk)
        self.setAccessibleName(nama_bantu or petunjuk)
        # Painted, not an action: Qt would leave 28 px between an action's icon and the text.
        self.setTextMargins(_TEPI + _UKURAN + _SELA - _TEPI_TEKS, 0, 0, 0)
        self.setClearButtonEnabled(True)
        for tombol in self.findChildren(QToolButton):
            tombol.setAccessibleName("Kosongkan pencarian")

    def sizeHint(self) -> QSize:
        """As wide as its hint needs."""
        teks = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(_TEPI + _UKURAN + _SELA + teks + _TEPI_TEKS + 2, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        lukis_ikon(QPainter(self), QRect(_TEPI, 0, _UKURAN, self.height()), "search", Peran.T3, _UKURAN)
