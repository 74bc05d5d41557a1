"""Controls that the pages of people, import and Riwayat share, with names for screen readers."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import beri_ikon
from sistemkerja_desktop.ui.gaya.token import Peran


class KotakCari(QLineEdit):
    """A search field with its icon and a way to clear it."""

    def __init__(self, petunjuk: str, nama_bantu: str, nama: str) -> None:
        super().__init__()
        self.setObjectName(nama)
        self.setAccessibleName(nama_bantu)
        self.setPlaceholderText(petunjuk)
        self.setClearButtonEnabled(True)
        kaca = QAction(self)
        beri_ikon(kaca, "search", Peran.T3, 16)
        self.addAction(kaca, QLineEdit.ActionPosition.LeadingPosition)
        for tombol in self.findChildren(QToolButton):
            tombol.setAccessibleName("Cari" if tombol.defaultAction() is kaca else "Kosongkan pencarian")


def pilihan_saring(nama: str, nama_bantu: str) -> QComboBox:
    """A filter of a list, at most 170 px wide; its popup is wider."""
    hasil = QComboBox()
    hasil.setObjectName(nama)
    hasil.setAccessibleName(nama_bantu)
    hasil.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    hasil.setFont(font(Huruf.RAPAT))
    hasil.setMinimumContentsLength(10)
    hasil.setMaximumWidth(170)
    lebarkan_daftar(hasil, 220)
    return hasil


def lebarkan_daftar(pilihan: QComboBox, lebar: int) -> None:
    """Makes the popup of a narrow combo wide enough to read."""
    pilihan.view().setMinimumWidth(lebar)
    namai_daftar(pilihan, pilihan.accessibleName())


def namai_daftar(pilihan: QComboBox, nama_bantu: str) -> None:
    """Names the popup list of a combo."""
    pilihan.view().setAccessibleName(f"Pilihan {nama_bantu}")
