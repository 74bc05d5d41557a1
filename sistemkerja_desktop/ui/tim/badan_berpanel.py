"""A page's body with a panel for what is selected: beside it, or over it where the window is narrow."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import LEBAR_PANEL, KelasLebar, Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.tanda import Avatar
from sistemkerja_desktop.ui.komponen.wadah import PanelSamping
from sistemkerja_desktop.ui.tim.isian_kecil import TeksSebaris


class PanelRinci(PanelSamping):
    """A side panel whose body scrolls and is built anew for each thing that is shown."""

    def __init__(self, *, nama: str, nama_bantu: str) -> None:
        super().__init__(nama=nama, nama_bantu=nama_bantu)
        self.gulirkan_isi(nama_bantu)

    def mulai(self, judul: str, kedua: str = "") -> None:
        """Empties the panel and writes its head: what it is, and one line more."""
        kosongkan(self.kepala)
        kosongkan(self.isi)
        self.kepala.addWidget(label(judul, Huruf.KARTU, bungkus=True, nama=f"{self.objectName()}-judul"))
        if kedua:
            self.kepala.addWidget(label(kedua, Huruf.KECIL, Peran.T2, bungkus=True))

    def tutup(self) -> None:
        """The end of the body: what is left of the height stays empty."""
        self.isi.addStretch(1)

    def isian(self, tata: QVBoxLayout, judul: str, teks: str, aturan: Aturan | None = None) -> None:
        """A fact with its name above; facts that are not known are left out."""
        if not teks:
            return
        tata.addLayout(menurun(label(judul, Huruf.KECIL, Peran.T2), label(teks, Huruf.RAPAT, bungkus=True), sela=1))
        if aturan is not None:
            tata.addWidget(BarisCip(aturan))


class BadanBerpanel(QWidget):
    """`isi` with `panel` at its right. In `rapat` the panel lies over the body; Esc or its x closes it."""

    def __init__(self, isi: QWidget, panel: PanelSamping) -> None:
        super().__init__()
        self._isi, self._panel = isi, panel
        self._kelas = KelasLebar.BIASA
        isi.setParent(self)
        panel.setParent(self)
        panel.hide()
        panel.installEventFilter(self)
        self.setMinimumSize(320, 200)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        self._kelas = kelas
        self._panel.setProperty("kulit", "laci" if kelas is KelasLebar.RAPAT else "panel")
        self._panel.style().unpolish(self._panel)
        self._panel.style().polish(self._panel)
        self._atur()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._atur()

    def eventFilter(self, objek: QObject, event: QEvent) -> bool:
        if objek is self._panel and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._atur()
        return super().eventFilter(objek, event)

    def _atur(self) -> None:
        tampak = self._panel.isVisibleTo(self)
        lebar = min(LEBAR_PANEL[self._kelas], self.width())
        self._panel.setGeometry(self.width() - lebar, 0, lebar, self.height())
        sisa = 0 if not tampak or self._kelas is KelasLebar.RAPAT else lebar
        self._isi.setGeometry(0, 0, self.width() - sisa, self.height())
        self._panel.raise_()


def baris_orang(inisial: str, nama: str, kedua: str, *, bercincin: bool = False) -> QWidget:
    """A person in a panel: avatar, name, one line more."""
    hasil = QWidget()
    teks = menurun(TeksSebaris(nama, Huruf.BARIS), TeksSebaris(kedua, Huruf.KECIL, Peran.T2), sela=0)
    baris = mendatar(Avatar(inisial, bercincin=bercincin), teks, sela=10)
    baris.setStretch(1, 1)
    hasil.setLayout(baris)
    return hasil
