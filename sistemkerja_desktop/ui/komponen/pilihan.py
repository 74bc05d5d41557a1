"""A choice among many things, some with names longer than the field."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip


class PilihanPanjang(QComboBox):
    """A choice that never widens its dialog: the field ends a long name with an ellipsis and tells it as its tooltip.

    The wheel scrolls the page, not the choice.
    """

    def __init__(self, minimal: int = 8) -> None:
        """`minimal` is how many characters have room at least."""
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(minimal)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def teks_tampil(self) -> str:
        """What stands in the closed field, shortened to its room; the hint while nothing is chosen."""
        pilihan = self._pilihan_gaya()
        return self._muat(pilihan, pilihan.currentText or self.placeholderText())

    def paintEvent(self, _event: QPaintEvent) -> None:
        pilihan = self._pilihan_gaya()
        pilihan.currentText = self._muat(pilihan, pilihan.currentText or self.placeholderText())
        if self.currentIndex() < 0:
            pilihan.palette.setBrush(pilihan.palette.ColorRole.ButtonText, pilihan.palette.placeholderText())
        pelukis = QStylePainter(self)
        pelukis.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, pilihan)
        pelukis.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, pilihan)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            penuh = self.currentText()
            QToolTip.showText(event.globalPos(), penuh if self.teks_tampil != penuh else "", self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _pilihan_gaya(self) -> Any:
        pilihan: Any = QStyleOptionComboBox()
        self.initStyleOption(pilihan)
        return pilihan

    def _muat(self, pilihan: Any, teks: str) -> str:
        ruang = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, pilihan, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(teks, Qt.TextElideMode.ElideRight, ruang.width() - 2)
