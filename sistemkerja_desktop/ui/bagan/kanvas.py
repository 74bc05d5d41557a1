"""The canvas: zoom, pan, choice by mouse and keyboard, and what is drawn above the chart."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from sistemkerja_desktop.services.bagan import Kunci
from sistemkerja_desktop.ui.bagan.gestur import Gestur, GesturGeser, GesturPilih, GesturSeret
from sistemkerja_desktop.ui.bagan.isi import IsiBagan
from sistemkerja_desktop.ui.bagan.item import ItemBagan, KunciKotak, kotak_layar
from sistemkerja_desktop.ui.bagan.lukis_kotak import KeadaanKotak, lukis_kotak
from sistemkerja_desktop.ui.bagan.sorot import Sorot
from sistemkerja_desktop.ui.bagan.tata_letak import Kotak, Letak, Lipatan
from sistemkerja_desktop.ui.bagan.umpan_balik import catatan, lukis_catatan
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import pemantau, warna

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penempatan import Pratinjau
    from sistemkerja_desktop.ui.bagan.tanda import TandaBagan

SKALA_TERKECIL, SKALA_TERBESAR = 0.05, 2.0
_TANGGA = (0.1, 0.15, 0.25, 0.35, 0.5, 0.65, 0.75, 0.85, 1.0, 1.25, 1.5, 2.0)
_TEPI_GULIR = 28
_BAYANGAN = QPoint(14, -10)
_ARAH = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class KanvasBagan(QGraphicsView):
    """Shows a layout. It changes nothing itself: it asks with `pindah_diminta` and shows what it is then given.

    `pratinjau(box, target)` says what a drop would do; `sasaran_kotak` which box stands for a target; `boleh_seret`
    whether a box may be picked up. `tanda` answers with the mark of a box.
    """

    dipilih = Signal(object)
    lipatan_diklik = Signal(object)
    pindah_diminta = Signal(object, object)
    pesan = Signal(str)
    skala_berubah = Signal(float)
    bidang_berubah = Signal()
    menu_diminta = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kanvas-bagan")
        self.setAccessibleName("Kanvas bagan")
        self.setAccessibleDescription(
            "Isi yang sama ada pada pohon di sebelah kiri. Panah memilih kotak, F6 memindahkan."
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        adegan = QGraphicsScene(self)
        adegan.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(adegan)
        self.item = ItemBagan()
        self.item.keadaan = self._keadaan
        adegan.addItem(self.item)
        self.pratinjau: Callable[[Kunci, Kunci], Pratinjau | None] = lambda _asal, _sasaran: None
        self.sasaran_kotak: Callable[[Kunci, Kunci], Kunci | None] = lambda _asal, sasaran: sasaran
        self.boleh_seret: Callable[[Kunci], bool] = lambda _kunci: False
        self.tanda: TandaBagan | None = None
        self._terpilih: KunciKotak | None = None
        self._ditunjuk: KunciKotak | None = None
        self._gestur: Gestur | None = None
        self._spasi = False
        self._gulir = QTimer(self, interval=30)
        self._gulir.timeout.connect(self._gulir_tepi)
        self.horizontalScrollBar().valueChanged.connect(self.bidang_berubah)
        self.verticalScrollBar().valueChanged.connect(self.bidang_berubah)
        pemantau().berganti.connect(self._ganti_tema)
        self._ganti_tema()

    # -- content

    def tampilkan(self, letak: Letak, isi: IsiBagan, sorot: Sorot) -> None:
        """Shows another chart and keeps zoom, place and choice where they still exist."""
        self.item.atur(letak, isi, sorot)
        self.scene().setSceneRect(self.item.boundingRect())
        self._ditunjuk = None
        terpilih = self._terpilih
        self.pilih(terpilih if terpilih in letak.kotak else None)
        self.bidang_berubah.emit()

    @property
    def terpilih(self) -> KunciKotak | None:
        return self._terpilih

    def pilih(self, kunci: KunciKotak | None, *, beritahu: bool = False) -> None:
        """Chooses a box; with `beritahu` the person did it and `dipilih` is sent for a unit or person."""
        self._terpilih = kunci
        self.viewport().update()
        if beritahu and not isinstance(kunci, Lipatan):
            self.dipilih.emit(kunci)

    def atur_garis_penilai(self, dari: Kunci | None, ke: Kunci | None) -> None:
        """Draws the line from a person to the assessor, along the connectors; None takes it away."""
        kotak = self.item.letak.kotak
        self.item.penilai = []
        if dari in kotak and ke in kotak and dari is not None and ke is not None:
            self.item.penilai = [[QPointF(*t) for t in jalur] for jalur in self.item.letak.jalur_antara(dari, ke)]
        self.viewport().update()

    # -- zoom and place

    @property
    def skala(self) -> float:
        return self.transform().m11()

    def atur_skala(self, skala: float) -> None:
        """Zooms to `skala` (1 is 100 %) around the middle or the mouse."""
        skala = max(SKALA_TERKECIL, min(SKALA_TERBESAR, skala))
        self.setTransform(QTransform.fromScale(skala, skala))
        self.skala_berubah.emit(skala)
        self.bidang_berubah.emit()

    def perbesar(self, langkah: int) -> None:
        """One step of the zoom buttons, up or down."""
        calon = [s for s in _TANGGA if (s > self.skala + 0.005 if langkah > 0 else s < self.skala - 0.005)]
        if calon:
            self._dari_tengah(calon[0] if langkah > 0 else calon[-1])

    def pas(self) -> None:
        """The whole chart in the window, at most at 100 %."""
        bidang = self.item.boundingRect()
        if not bidang.isEmpty():
            ruang = self.maximumViewportSize()
            self._dari_tengah(min(1.0, ruang.width() / bidang.width(), ruang.height() / bidang.height()))

    def pas_lebar(self) -> None:
        """The first view: as wide as the window allows, never below where names can be read."""
        bidang = self.item.boundingRect()
        if not bidang.isEmpty():
            ruang = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
            skala = min(1.0, ruang / bidang.width())
            # A little narrower than 100 % would only blur the grid; then scrolling is the lesser evil.
            self._dari_tengah(1.0 if skala > 0.93 else max(0.5, skala))
            pertama = next(iter(self.item.letak.kotak.values()))
            self.centerOn(QPointF(*pertama.tengah))
            self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def tengahkan(self, kunci: KunciKotak) -> None:
        """Scrolls a box into the middle, or only into sight if it is nearly there."""
        kotak = self.item.letak.kotak.get(kunci)
        if kotak is not None:
            self.ensureVisible(QRectF(kotak.x, kotak.y, kotak.lebar, kotak.tinggi), 60, 60)

    def geser(self, jarak: QPoint) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - jarak.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - jarak.y())

    def bidang_tampak(self) -> QRectF:
        """What of the scene is in the window."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def kotak_di(self, titik: QPoint) -> Kotak | None:
        return self.item.di_titik(self.mapToScene(titik))

    def titik_kotak(self, kunci: KunciKotak) -> QPoint:
        """The middle of a box in the viewport. Raises KeyError."""
        return self.mapFromScene(QPointF(*self.item.letak.kotak[kunci].tengah))

    def _dari_tengah(self, skala: float) -> None:
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.atur_skala(skala)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)

    # -- gestures

    def dapat_diseret(self, kunci: Kunci) -> bool:
        return self.boleh_seret(kunci)

    def ganti_gestur(self, gestur: Gestur, titik: QPoint) -> None:
        """A gesture turns into another one in mid-course."""
        self._gestur = gestur
        self._gulir.start()
        gestur.gerak(titik)

    def batalkan_gestur(self) -> bool:
        """Ends what the mouse is doing without effect; False where it does nothing."""
        if self._gestur is None:
            return False
        gestur, self._gestur = self._gestur, None
        self._gulir.stop()
        gestur.batal()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        titik = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._gestur is not None:
            return
        tengah = event.button() is Qt.MouseButton.MiddleButton
        if tengah or (event.button() is Qt.MouseButton.LeftButton and self._spasi):
            self._gestur = GesturGeser(self, titik)
        elif event.button() is Qt.MouseButton.LeftButton:
            kotak = self.kotak_di(titik)
            if kotak is None:
                self._gestur = GesturGeser(self, titik, lepas_pilihan=True)
            else:
                assert isinstance(kotak.kunci, Kunci | Lipatan)
                self._gestur = GesturPilih(self, titik, kotak.kunci)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        titik = event.position().toPoint()
        if self._gestur is not None:
            self._gestur.gerak(titik)
            return
        kotak = self.kotak_di(titik)
        kunci = kotak.kunci if kotak is not None else None
        if kunci != self._ditunjuk:
            assert kunci is None or isinstance(kunci, Kunci | Lipatan)
            self._ditunjuk = kunci
            self.viewport().setToolTip(self._nama_bantu(kunci))
            self.viewport().update()

    def _nama_bantu(self, kunci: KunciKotak | None) -> str:
        """The tooltip of a box: its text, and what the check found."""
        butir = self.item.butir(kunci) if kunci is not None else None
        if butir is None or not isinstance(kunci, Kunci):
            return ""
        tanda = self.tanda(kunci) if self.tanda is not None else None
        return f"{butir.nama_bantu}\n{tanda.teks}" if tanda is not None else butir.nama_bantu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gestur, self._gestur = self._gestur, None
        self._gulir.stop()
        if gestur is not None:
            gestur.selesai(event.position().toPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.atur_skala(self.skala * 1.0015 ** event.angleDelta().y())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.angleDelta().x() == 0:
            self.geser(QPoint(event.angleDelta().y(), 0))
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        kotak = self.kotak_di(event.pos()) if event.reason() is QContextMenuEvent.Reason.Mouse else None
        kunci = kotak.kunci if kotak is not None else self._terpilih
        if isinstance(kunci, Kunci):
            self.pilih(kunci, beritahu=True)
            self.menu_diminta.emit(kunci, event.globalPos())

    # -- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        kunci = Qt.Key(event.key())
        if kunci is Qt.Key.Key_Escape:
            if not self.batalkan_gestur():
                self.pilih(None, beritahu=True)
        elif kunci is Qt.Key.Key_Space:
            self._spasi = True
        elif kunci in _ARAH and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._pindah_fokus(*_ARAH[kunci])
        elif kunci in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self._terpilih, Lipatan):
            self.lipatan_diklik.emit(self._terpilih.cabang)
        elif kunci in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.perbesar(-1 if kunci is Qt.Key.Key_Minus else 1)
        elif kunci is Qt.Key.Key_0:
            self.pas()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._spasi = False
        super().keyReleaseEvent(event)

    def _pindah_fokus(self, dx: int, dy: int) -> None:
        """To the nearest box in a direction; from nothing to the first."""
        semua = self.item.letak.kotak
        if not semua:
            return
        asal = semua.get(self._terpilih) if self._terpilih is not None else None
        if asal is None:
            tujuan = next(iter(semua.values()))
        else:
            ax, ay = asal.tengah
            jarak = [
                (*_jarak(kotak.tengah[0] - ax, kotak.tengah[1] - ay, dx, dy), kotak)
                for kotak in semua.values()
                if kotak is not asal
            ]
            # What lies rather beside than ahead only counts where nothing lies ahead.
            calon = [j for j in jarak if j[0] > 1 and abs(j[1]) <= j[0]] or [j for j in jarak if j[0] > 1]
            if not calon:
                return
            tujuan = min(calon, key=lambda j: j[0] + 3 * abs(j[1]))[2]
        assert isinstance(tujuan.kunci, Kunci | Lipatan)
        self.pilih(tujuan.kunci, beritahu=True)
        self.tengahkan(tujuan.kunci)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._spasi = False
        self.batalkan_gestur()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bidang_berubah.emit()

    # -- painting

    def _keadaan(self, kunci: KunciKotak) -> KeadaanKotak:
        terpilih = kunci == self._terpilih
        sasaran = terlarang = False
        seret = self._gestur if isinstance(self._gestur, GesturSeret) else None
        if seret is not None and seret.pratinjau is not None and kunci == self._kotak_sasaran(seret):
            sasaran, terlarang = seret.pratinjau.boleh, not seret.pratinjau.boleh
        tanda = self.tanda(kunci) if self.tanda is not None and isinstance(kunci, Kunci) else None
        return KeadaanKotak(
            diperiksa=self.tanda is not None and self.tanda.diperiksa,
            tanda=tanda.keadaan if tanda is not None else None,
            ditunjuk=kunci == self._ditunjuk and seret is None,
            terpilih=terpilih,
            fokus=terpilih and self.hasFocus(),
            sasaran=sasaran,
            terlarang=terlarang,
        )

    def _kotak_sasaran(self, seret: GesturSeret) -> Kunci | None:
        return self.sasaran_kotak(seret.kunci, seret.sasaran) if seret.sasaran is not None else None

    def drawForeground(self, pelukis: QPainter, _bidang: QRectF | QRect) -> None:
        seret = self._gestur
        if not isinstance(seret, GesturSeret):
            return
        pelukis.save()
        pelukis.resetTransform()
        peta = self.viewportTransform()
        letak = self.item.letak.kotak
        kotak = letak[seret.kunci]
        butir = self.item.butir(seret.kunci)
        assert butir is not None
        tempat = kotak_layar(kotak, peta)
        skala = self.skala
        # Above and beside the pointer, so that the target and its note stay in sight.
        tempat.moveBottomLeft(seret.titik + _BAYANGAN)
        keadaan = KeadaanKotak(terpilih=True)
        lukis_kotak(pelukis, tempat, kotak.bentuk, butir, skala, self.item.pita(seret.kunci), keadaan)
        sasaran = self._kotak_sasaran(seret)
        if seret.pratinjau is not None and sasaran in letak:
            lukis_catatan(pelukis, kotak_layar(letak[sasaran], peta), self.viewport().rect(), catatan(seret.pratinjau))
        pelukis.restore()

    def _ganti_tema(self) -> None:
        self.setBackgroundBrush(warna(Peran.SUNK))
        self.viewport().update()

    def _gulir_tepi(self) -> None:
        """Scrolls while a box is held near an edge."""
        if not isinstance(self._gestur, GesturSeret):
            return
        titik, bidang = self._gestur.titik, self.viewport().rect()
        geser = QPoint(
            _dorong(titik.x(), bidang.width()),
            _dorong(titik.y(), bidang.height()),
        )
        if not geser.isNull():
            self.geser(geser)
            self._gestur.awal += geser
            self._gestur.gerak(titik)


def _jarak(x: float, y: float, dx: int, dy: int) -> tuple[float, float]:
    """How far along a direction and how far beside it."""
    return x * dx + y * dy, x * dy + y * dx


def _dorong(nilai: int, panjang: int) -> int:
    if nilai < _TEPI_GULIR:
        return 14
    return -14 if nilai > panjang - _TEPI_GULIR else 0
