"""What every page of the wizard is: it shows a draft and gives it back with its own answers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import label, menurun
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks


class HalamanLangkah(QWidget):
    """A page: `tampilkan` fills its widgets, `terapkan` reads them. `berubah` is sent when an answer changes.

    `mengisi` says that the page takes the height it is given; others scroll as a whole.
    """

    kode: KodeLangkah
    judul = ""
    mengisi = False
    berubah = Signal()
    ke_langkah = Signal(object)

    def __init__(self, konteks: "Konteks", uraian: str) -> None:
        super().__init__()
        self.konteks = konteks
        self.sesi = konteks.sesi
        self.setObjectName(f"halaman-langkah-{self.kode.value}")
        self.setAccessibleName(self.judul)
        self.tata = QVBoxLayout()
        self.tata.setSpacing(14)
        kepala = menurun(label(self.judul, Huruf.DIALOG), label(uraian, Huruf.RAPAT, Peran.T2, bungkus=True), sela=4)
        luar = menurun(kepala, 12, self.tata, sela=0, tepi=(20, 16, 20, 14))
        luar.setStretch(2, 1)
        self.setLayout(luar)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        """Fills the page, without signals."""
        raise NotImplementedError

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        """The draft with this page's answers."""
        raise NotImplementedError


def kolom_sempit(*isi: QWidget, lebar: int = 620) -> QWidget:
    """Fields below each other, not wider than is good to read."""
    wadah = QWidget()
    wadah.setMaximumWidth(lebar)
    wadah.setLayout(menurun(*isi, sela=12))
    return wadah
