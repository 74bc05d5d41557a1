"""The gesture of dragging a card: the picture under the mouse, the target, and scrolling at the edges."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.ui.papan.kolom import KolomPapan

_JEDA_GULIR_MS = 30
_DEKAT_TEPI = 36
_LANGKAH_GULIR = 14


class PenyeretKartu(QObject):
    """Follows a held card over the columns. `dijatuhkan(id, phase, before)` is its end, before 0 for the column's end.

    Done with mouse events of our own rather than a QDrag: a card never leaves the window, the board scrolls sideways
    under it, and it behaves alike on all systems.
    """

    dijatuhkan = Signal(int, object, int)

    def __init__(self, gulir: QScrollArea, kolom: Sequence[KolomPapan], lapisan: QWidget) -> None:
        super().__init__(lapisan)
        self._gulir = gulir
        self._kolom = tuple(kolom)
        self._lapisan = lapisan
        self._dari: KolomPapan | None = None
        self._pegangan = QPoint()
        self._titik = QPoint()
        self._bayangan = QLabel(lapisan)
        self._bayangan.setObjectName("kartu-diseret")
        self._bayangan.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bayangan.hide()
        self._jam = QTimer(self)
        self._jam.setInterval(_JEDA_GULIR_MS)
        self._jam.timeout.connect(self._gulir_tepi)
        for satu in self._kolom:
            daftar = satu.daftar
            daftar.seret_dimulai.connect(lambda titik, k=satu: self._mulai(k, titik))
            daftar.seret_bergerak.connect(self._gerak)
            daftar.seret_dilepas.connect(self._lepas)
            daftar.seret_batal.connect(self._akhiri)

    def _mulai(self, kolom: KolomPapan, titik: QPoint) -> None:
        daftar = kolom.daftar
        self._dari = kolom
        self._pegangan = titik - daftar.visualRect(daftar.currentIndex()).topLeft()
        gambar = daftar.gambar_kartu()
        self._bayangan.setPixmap(gambar)
        self._bayangan.resize(gambar.deviceIndependentSize().toSize())
        self._bayangan.show()
        self._bayangan.raise_()
        self._jam.start()

    def _gerak(self, titik: QPoint) -> None:
        if self._dari is None:
            return
        self._titik = titik
        self._bayangan.move(self._lapisan.mapFromGlobal(titik) - self._pegangan)
        sasaran = self._kolom_di(titik)
        for kolom in self._kolom:
            sekolom = kolom is sasaran and kolom is self._dari and kolom.fase != Fase.SELESAI
            # Only the card's own column keeps an order by hand; elsewhere the whole column is the target.
            kolom.atur_sorot(kolom is sasaran and kolom is not self._dari)
            kolom.daftar.tandai_jatuh(self._baris(kolom, titik) if sekolom else -1)

    def _lepas(self, titik: QPoint) -> None:
        sasaran, dari = self._kolom_di(titik), self._dari
        id_ = dari.daftar.id_diseret if dari is not None else 0
        self._akhiri()
        if sasaran is not None and id_:
            baris, kartu = self._baris(sasaran, titik), sasaran.model.kartu
            self.dijatuhkan.emit(id_, sasaran.fase, kartu[baris].id if baris < len(kartu) else 0)

    def _akhiri(self) -> None:
        self._dari = None
        self._jam.stop()
        self._bayangan.hide()
        for kolom in self._kolom:
            kolom.atur_sorot(False)
            kolom.daftar.tandai_jatuh(-1)

    def _kolom_di(self, titik: QPoint) -> KolomPapan | None:
        if not self._gulir.viewport().rect().contains(self._gulir.viewport().mapFromGlobal(titik)):
            return None
        return next((k for k in self._kolom if k.rect().contains(k.mapFromGlobal(titik))), None)

    @staticmethod
    def _baris(kolom: KolomPapan, titik: QPoint) -> int:
        return kolom.daftar.sebelum(kolom.daftar.viewport().mapFromGlobal(titik).y())

    def _gulir_tepi(self) -> None:
        """While the card rests near an edge: the board sideways, the column under it up and down."""
        x, lebar = self._gulir.viewport().mapFromGlobal(self._titik).x(), self._gulir.viewport().width()
        bilah = self._gulir.horizontalScrollBar()
        if x < _DEKAT_TEPI:
            bilah.setValue(bilah.value() - _LANGKAH_GULIR)
        elif x > lebar - _DEKAT_TEPI:
            bilah.setValue(bilah.value() + _LANGKAH_GULIR)
        kolom = self._kolom_di(self._titik)
        if kolom is not None:
            kolom.daftar.gulir_tepi(kolom.daftar.viewport().mapFromGlobal(self._titik).y())
        self._gerak(self._titik)
