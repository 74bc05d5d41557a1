"""A field that searches or filters as one types."""

from PySide6.QtWidgets import QLineEdit, QToolButton

from sistemkerja_desktop.ui.gaya.ikon import ikon
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import pemantau


class IsianCari(QLineEdit):
    """A line with a magnifier and a button that empties it."""

    def __init__(self, petunjuk: str, nama_bantu: str, *, nama: str) -> None:
        super().__init__()
        self.setObjectName(nama)
        self.setPlaceholderText(petunjuk)
        self.setAccessibleName(nama_bantu)
        self.setClearButtonEnabled(True)
        for tombol in self.findChildren(QToolButton):
            tombol.setAccessibleName("Kosongkan")
        self._lup = self.addAction(ikon("search", Peran.T3, 16), QLineEdit.ActionPosition.LeadingPosition)
        for tombol in self.findChildren(QToolButton):
            if tombol.defaultAction() is self._lup:
                tombol.setAccessibleName(petunjuk)
        pemantau().berganti.connect(self._segarkan)

    def _segarkan(self) -> None:
        self._lup.setIcon(ikon("search", Peran.T3, 16))
