"""Controls that the pages of people, import and Riwayat share, with names for screen readers."""

from typing import Any

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font


class PilihanBerjenjang(QComboBox):
    """A choice whose list shows levels by indents; the closed field shows the name alone."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        pilihan: Any = QStyleOptionComboBox()
        self.initStyleOption(pilihan)
        pilihan.currentText = pilihan.currentText.strip()
        pelukis = QStylePainter(self)
        pelukis.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, pilihan)
        pelukis.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, pilihan)


def pilihan_saring(nama: str, nama_bantu: str) -> QComboBox:
    """A filter of a list, at most 170 px wide; its popup is wider."""
    hasil = PilihanBerjenjang()
    hasil.setObjectName(nama)
    hasil.setAccessibleName(nama_bantu)
    hasil.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    hasil.setFont(font(Huruf.RAPAT))
    hasil.setMinimumContentsLength(10)
    hasil.setMaximumWidth(170)
    lebarkan_daftar(hasil, 260)
    return hasil


def lebarkan_daftar(pilihan: QComboBox, lebar: int) -> None:
    """Makes the popup of a narrow combo wide enough to read."""
    pilihan.view().setMinimumWidth(lebar)
    namai_daftar(pilihan, pilihan.accessibleName())


def namai_daftar(pilihan: QComboBox, nama_bantu: str) -> None:
    """Names the popup list of a combo."""
    pilihan.view().setAccessibleName(f"Pilihan {nama_bantu}")
