"""What every page of the wizard is: it shows a draft and gives it back with its own answers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import label, mendatar, menurun
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_TINGGI_LEGA = 430


class HalamanLangkah(QWidget):
    """A page: `tampilkan` fills its widgets, `terapkan` reads them. `berubah` is sent when an answer changes.

    `mengisi` says that the page takes the height it is given; others scroll as a whole. `kanan` stands right of the
    title.
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
        self.kanan = mendatar(sela=8)
        self._judul = label(self.judul, Huruf.DIALOG)
        self._uraian = label(uraian, Huruf.RAPAT, Peran.T2, bungkus=True)
        kepala = menurun(mendatar(self._judul, None, self.kanan), self._uraian, sela=4)
        luar = menurun(kepala, 12, self.tata, sela=0, tepi=(20, 16, 20, 14))
        luar.setStretch(2, 1)
        self.setLayout(luar)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        """Fills the page, without signals."""
        raise NotImplementedError

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        """The draft with this page's answers."""
        raise NotImplementedError

    def atur_kepala(self, judul: str, uraian: str) -> None:
        """Puts other words above the page."""
        self._judul.setText(judul)
        self._uraian.setText(uraian)
        self.setAccessibleName(judul)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A list keeps its room on a small screen; what the page is for stands in its title.
        self._uraian.setVisible(not self.mengisi or self.height() >= _TINGGI_LEGA)

    def fokus_awal(self) -> None:
        """Puts the focus on the page's first field; of buttons of which one is chosen, on that one."""
        satu = self.nextInFocusChain()
        while satu is not None and satu is not self:
            if self.isAncestorOf(satu) and satu.isVisibleTo(self) and satu.isEnabled() and _isian(satu):
                satu.setFocus()
                return
            satu = satu.nextInFocusChain()


def _isian(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    grup = widget.group() if isinstance(widget, QAbstractButton) else None
    return grup is None or not grup.exclusive() or grup.checkedButton() in (None, widget)


def kolom_sempit(*isi: QWidget, lebar: int = 620) -> QWidget:
    """Fields below each other, not wider than is good to read."""
    wadah = QWidget()
    wadah.setMaximumWidth(lebar)
    wadah.setLayout(menurun(*isi, sela=12))
    return wadah
