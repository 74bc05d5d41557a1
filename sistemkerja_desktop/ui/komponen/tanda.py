"""Marks beside text: states and avatars."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.lukis import lukis_avatar, lukis_keadaan, ukuran_keadaan


@dataclass(frozen=True, slots=True)
class TandaTemuan:
    """The mark of what a finding of the check concerns: the shape, the finding in words, and its key."""

    keadaan: Keadaan
    teks: str
    kunci: tuple[str, str, int]


class LencanaKeadaan(QWidget):
    """A state as shape and word, tinted if `lencana`."""

    def __init__(self, keadaan: Keadaan, teks: str, *, lencana: bool = True, nama: str = "") -> None:
        super().__init__()
        self.setObjectName(nama)
        self._lencana = lencana
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.atur(keadaan, teks)

    def atur(self, keadaan: Keadaan, teks: str) -> None:
        self.keadaan, self.teks = keadaan, teks
        self.setAccessibleName(f"{teks} ({keadaan.arti})")
        self.setFixedSize(ukuran_keadaan(teks, lencana=self._lencana))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        lukis_keadaan(QPainter(self), self.rect(), self.keadaan, self.teks, lencana=self._lencana)


class Avatar(QWidget):
    """Initials in a circle; the name stands beside it."""

    def __init__(self, inisial: str, ukuran: int = 28, *, bercincin: bool = False) -> None:
        super().__init__()
        self._inisial, self._bercincin = inisial, bercincin
        self.setFixedSize(ukuran, ukuran)

    def atur(self, inisial: str) -> None:
        self._inisial = inisial
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        lukis_avatar(QPainter(self), QRect(0, 0, self.width(), self.height()), self._inisial, bercincin=self._bercincin)
