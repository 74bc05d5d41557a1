"""The body of the chart's page: tree, canvas and panel, and how they share the window's width."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from sistemkerja_desktop.ui.bagan.bilah import BilahSorot, KendaliZoom
from sistemkerja_desktop.ui.bagan.kanvas import KanvasBagan
from sistemkerja_desktop.ui.bagan.panel import PanelBagan
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.komponen.dasar import TombolIkon, garis, mendatar, menurun

_LEBAR_POHON = {KelasLebar.RAPAT: 264, KelasLebar.BIASA: 216, KelasLebar.LEBAR: 264}
_LEBAR_PANEL = {KelasLebar.RAPAT: 340, KelasLebar.BIASA: 316, KelasLebar.LEBAR: 388}


class BadanBagan(QWidget):
    """Tree and panel beside the canvas; in narrow windows both are drawers over it.

    Emits `pohon_dibuka` when the drawer of the tree comes out, `berubah_ukuran` when the body has another size.
    """

    pohon_dibuka = Signal()
    berubah_ukuran = Signal()

    def __init__(
        self,
        pohon_bingkai: QFrame,
        bilah: BilahSorot,
        kanvas: KanvasBagan,
        panel: PanelBagan,
        zoom: KendaliZoom,
    ) -> None:
        super().__init__()
        self._kelas = KelasLebar.BIASA
        self._pohon = pohon_bingkai
        self._bilah = bilah
        self._panel = panel
        self._zoom = zoom
        self._tombol_pohon = TombolIkon(
            "list-tree", "Tampilkan pohon", self._buka_pohon, nama="tombol-pohon", tinggi=28
        )
        self._tombol_pohon.hide()
        bilah.kiri.addWidget(self._tombol_pohon)
        self._baris = mendatar(pohon_bingkai, garis(tegak=True, kuat=True), sela=0)
        self._baris.addLayout(menurun(bilah, kanvas, sela=0), 1)
        self._baris.addWidget(panel)
        self.setLayout(self._baris)
        pohon_bingkai.setFixedWidth(_LEBAR_POHON[self._kelas])
        panel.setFixedWidth(_LEBAR_PANEL[self._kelas])

    @property
    def berlaci(self) -> bool:
        return self._kelas is KelasLebar.RAPAT

    def sesuaikan(self, kelas: KelasLebar) -> None:
        """The window's width class changed: tree and panel stand beside the canvas or become drawers over it."""
        self._kelas = kelas
        self._pohon.setProperty("kulit", "laci" if self.berlaci else "surf")
        self._panel.setProperty("kulit", "laci" if self.berlaci else "panel")
        for laci in (self._pohon, self._panel):
            laci.style().unpolish(laci)
            laci.style().polish(laci)
        self._pohon.setFixedWidth(_LEBAR_POHON[kelas])
        self._panel.setFixedWidth(_LEBAR_PANEL[kelas])
        self._tombol_pohon.setVisible(self.berlaci)
        if self.berlaci:
            for laci in (self._pohon, self._panel):
                self._baris.removeWidget(laci)
                laci.setParent(self)
            self._pohon.hide()
            self._tempatkan_laci()
        else:
            self._baris.insertWidget(0, self._pohon)
            self._baris.addWidget(self._panel)
            self._pohon.show()

    def tampilkan_panel(self, tampil: bool) -> None:
        """Shows or hides the panel; the control of the zoom makes room for it where it is a drawer."""
        self._panel.setVisible(tampil)
        if tampil:
            self._tempatkan_laci()
        self._zoom.atur_tertutup(self._panel.width() if self.berlaci and tampil else 0)

    def tutup_laci_pohon(self) -> bool:
        """Puts the tree's drawer away; False where none is out."""
        if not self.berlaci or self._pohon.isHidden():
            return False
        self._pohon.hide()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tempatkan_laci()
        self.berubah_ukuran.emit()

    def _buka_pohon(self) -> None:
        self._pohon.setVisible(not self._pohon.isVisible())
        self._tempatkan_laci()
        if self._pohon.isVisible():
            self.pohon_dibuka.emit()

    def _tempatkan_laci(self) -> None:
        if not self.berlaci:
            return
        atas = self._bilah.height()
        self._pohon.setGeometry(0, atas, self._pohon.width(), self.height() - atas)
        self._panel.setGeometry(self.width() - self._panel.width(), 0, self._panel.width(), self.height())
        self._pohon.raise_()
        self._panel.raise_()
