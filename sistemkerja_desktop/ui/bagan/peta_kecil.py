"""The minimap at the foot of the tree: the whole chart in blocks, and the part that the canvas shows."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sistemkerja_desktop.ui.bagan.kanvas import KanvasBagan
from sistemkerja_desktop.ui.bagan.tata_letak import Bentuk
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.lukis import kotak_bulat

_TEPI = 6


class PetaKecil(QWidget):
    """Click or drag to go there. It is a help for the mouse only: the tree says the same."""

    def __init__(self, kanvas: KanvasBagan) -> None:
        super().__init__()
        self._kanvas = kanvas
        self.setObjectName("peta-kecil-bagan")
        self.setAccessibleName("Peta kecil bagan")
        self.setToolTip("Klik untuk menuju bagian lain dari bagan")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        kanvas.bidang_berubah.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(180, 104)

    def _peta(self) -> tuple[float, float, float]:
        """Scale and offset from the scene to this widget."""
        bidang = self._kanvas.item.boundingRect()
        ruang = QRectF(self.rect()).adjusted(_TEPI, _TEPI, -_TEPI, -_TEPI)
        skala = min(ruang.width() / max(1.0, bidang.width()), ruang.height() / max(1.0, bidang.height()))
        x = ruang.center().x() - bidang.center().x() * skala
        y = ruang.top() - bidang.top() * skala
        return skala, x, y

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        kotak_bulat(pelukis, self.rect(), Peran.SUNK, Peran.LINE2)
        skala, x, y = self._peta()
        menurut: dict[Peran, list[QRectF]] = {}
        for kotak in self._kanvas.item.letak.kotak.values():
            terpilih = kotak.kunci == self._kanvas.terpilih
            peran = Peran.ACC if terpilih else Peran.LINE2 if kotak.bentuk is Bentuk.ORANG else Peran.IDLE_B
            lebar, tinggi = max(1.0, kotak.lebar * skala), max(1.0, kotak.tinggi * skala - 0.5)
            menurut.setdefault(peran, []).append(QRectF(x + kotak.x * skala, y + kotak.y * skala, lebar, tinggi))
        pelukis.setPen(Qt.PenStyle.NoPen)
        for peran, kotak_warna in menurut.items():
            pelukis.setBrush(warna(peran))
            pelukis.drawRects(kotak_warna)
        tampak = self._kanvas.bidang_tampak()
        jendela = QRectF(
            x + tampak.x() * skala, y + tampak.y() * skala, tampak.width() * skala, tampak.height() * skala
        )
        jendela = jendela.intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3))
        pelukis.setPen(QPen(warna(Peran.ACC), 2))
        pelukis.setBrush(Qt.BrushStyle.NoBrush)
        pelukis.drawRect(jendela)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._menuju(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._menuju(event.position())

    def _menuju(self, titik: QPointF) -> None:
        skala, x, y = self._peta()
        self._kanvas.centerOn((titik.x() - x) / skala, (titik.y() - y) / skala)
