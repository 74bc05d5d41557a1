"""The cards of a column: a view that lays out ten thousand cards of different heights in a few milliseconds."""

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.papan.lukis_kartu import (
    SELA_KARTU,
    lukis_kartu,
    tinggi_kartu,
    ukur_judul,
)
from sistemkerja_desktop.ui.papan.model import PERAN_KARTU, Indeks, KartuModel

_TEPI = 8
_Gerak = QAbstractItemView.CursorAction
_Tombol = Qt.KeyboardModifier
_TEMBUS = 0.38
_DEKAT_TEPI = 28
_LANGKAH_GULIR = 12
_BARIS_SEKALIGUS = 40
_SEKALI_UKUR = 400
_JEDA_SUSUN_MS = 20


class DaftarKartu(QAbstractItemView):
    """The list of a column.

    `seret_dimulai(point in the viewport)`, `seret_bergerak` and `seret_dilepas(global point)` and `seret_batal` are a
    card that is held with the mouse. `langkah_datar(n)` asks to go to the neighbouring column, `geser(n)` to move the
    card there, `geser_tegak(n)` to move it within the column. `dibuka(id)` is Enter or a double click,
    `menu_diminta(id, global point)` the context menu.
    """

    dibuka = Signal(int)
    dipilih = Signal(int)
    seret_dimulai = Signal(QPoint)
    seret_bergerak = Signal(QPoint)
    seret_dilepas = Signal(QPoint)
    seret_batal = Signal()
    langkah_datar = Signal(int)
    geser = Signal(int)
    geser_tegak = Signal(int)
    menu_diminta = Signal(int, QPoint)

    def __init__(self, model: KartuModel, induk: QWidget | None = None) -> None:
        super().__init__(induk)
        self.kartu_model = model
        self.pesan_kosong = ""
        self._atas: list[int] = [_TEPI]
        self._basi = True
        self._ditunjuk = -1
        self._jatuh = -1
        self._diseret = -1
        self._tekan: QPoint | None = None
        self._terukur = 0
        self._jam_susun = QTimer(self)
        self._jam_susun.setSingleShot(True)
        self._jam_susun.setInterval(_JEDA_SUSUN_MS)
        self._jam_susun.timeout.connect(self._susun_semua)
        self.dapat_diseret = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        # Every pixel is painted here, so that what lies behind need not be.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setModel(model)
        model.modelReset.connect(self._perlu_susun)
        self.doubleClicked.connect(lambda indeks: self.dibuka.emit(self._id(indeks)))

    # Geometry

    def _perlu_susun(self) -> None:
        """Lays out before the next paint, when the width is the real one."""
        self._basi = True
        self._ditunjuk = -1
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        if self._basi:
            self._susun()
        super().doItemsLayout()

    def _susun(self) -> None:
        self._basi = False
        kartu, lebar = self.kartu_model.kartu, self._lebar_kartu()
        if len(kartu) <= _BARIS_SEKALIGUS:
            self._letakkan(tinggi_kartu(kartu, lebar))
        else:
            # Before the first paint, what is far below the fold is taken to be as high as the rest.
            awal = tinggi_kartu(kartu[:_BARIS_SEKALIGUS], lebar)
            rata = sum(awal) // _BARIS_SEKALIGUS
            self._letakkan(awal + [rata] * (len(kartu) - _BARIS_SEKALIGUS))
            self._terukur = _BARIS_SEKALIGUS
            self._jam_susun.start()

    def _susun_semua(self) -> None:
        """Lays out exactly, after measuring bit by bit; the card at the top of the view stays where it is."""
        if self._terukur < len(self.kartu_model.kartu):
            ukur_judul(self.kartu_model.kartu[self._terukur : self._terukur + _SEKALI_UKUR])
            self._terukur += _SEKALI_UKUR
            self._jam_susun.start()
            return
        teratas = max(0, self._baris_di(0))
        lama = self._atas[min(teratas, len(self._atas) - 1)]
        self._letakkan(tinggi_kartu(self.kartu_model.kartu, self._lebar_kartu()))
        self.verticalScrollBar().setValue(self.verticalOffset() + self._atas[min(teratas, len(self._atas) - 1)] - lama)
        self.viewport().update()

    def _letakkan(self, tinggi: list[int]) -> None:
        self._atas = list(accumulate([t + SELA_KARTU for t in tinggi], initial=_TEPI))
        self.updateGeometries()

    def _lebar_kartu(self) -> int:
        # As if the scroll bar were always there: its coming and going must not change the heights.
        return max(120, self.maximumViewportSize().width() - _TEPI - 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._perlu_susun()

    def updateGeometries(self) -> None:
        bilah = self.verticalScrollBar()
        bilah.setRange(0, max(0, self._atas[-1] - self.viewport().height()))
        bilah.setPageStep(self.viewport().height())
        bilah.setSingleStep(45)
        super().updateGeometries()

    def visualRect(self, index: Indeks) -> QRect:
        if not index.isValid():
            return QRect()
        self._pastikan()
        return self._kotak(index.row())

    def _pastikan(self) -> None:
        """Lays out now: somebody asks where a card is."""
        if self._basi:
            self._susun()

    def _kotak(self, baris: int) -> QRect:
        atas = self._atas[baris]
        tinggi = self._atas[baris + 1] - atas - SELA_KARTU
        return QRect(_TEPI, atas - self.verticalOffset(), self._lebar_kartu(), tinggi)

    def indexAt(self, point: QPoint) -> QModelIndex:
        baris = self._baris_di(point.y())
        if 0 <= baris < self.kartu_model.rowCount() and self._kotak(baris).contains(point):
            return self.kartu_model.index(baris, 0)
        return QModelIndex()

    def _baris_di(self, y: int) -> int:
        self._pastikan()
        return bisect_right(self._atas, y + self.verticalOffset()) - 1

    def scrollTo(
        self, index: Indeks, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        kotak = self.visualRect(index)
        bilah = self.verticalScrollBar()
        if kotak.top() < _TEPI or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bilah.setValue(bilah.value() + kotak.top() - _TEPI)
        elif kotak.bottom() > self.viewport().height() - SELA_KARTU:
            bilah.setValue(bilah.value() + kotak.bottom() - self.viewport().height() + SELA_KARTU)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Indeks) -> bool:
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        daerah = QRegion()
        for indeks in selection.indexes():
            daerah += self.visualRect(indeks)
        return daerah

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        indeks = self.indexAt(rect.center())
        pilihan = QItemSelection(indeks, indeks) if indeks.isValid() else QItemSelection()
        self.selectionModel().select(pilihan, command)

    # Choosing and keys

    @property
    def id_kini(self) -> int:
        """The current card, 0 for none."""
        return self._id(self.currentIndex())

    def _id(self, indeks: Indeks) -> int:
        return int(indeks.data(PERAN_KARTU).id) if indeks.isValid() else 0

    def pilih(self, kegiatan_id: int) -> bool:
        """Makes the card the current one and scrolls to it; False when it is not here."""
        indeks = self.kartu_model.cari(kegiatan_id)
        if indeks.isValid():
            self.setCurrentIndex(indeks)
            self.scrollTo(indeks)
        return indeks.isValid()

    def currentChanged(self, current: Indeks, previous: Indeks) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.dipilih.emit(self._id(current))

    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N803 - Qt's name
        jumlah, kini = self.kartu_model.rowCount(), self.currentIndex().row()
        if not jumlah:
            return QModelIndex()
        sehalaman = max(1, self.viewport().height() // 92)
        tujuan = {
            _Gerak.MoveUp: kini - 1,
            _Gerak.MovePrevious: kini - 1,
            _Gerak.MoveDown: kini + 1,
            _Gerak.MoveNext: kini + 1,
            _Gerak.MoveHome: 0,
            _Gerak.MoveEnd: jumlah - 1,
            _Gerak.MovePageUp: kini - sehalaman,
            _Gerak.MovePageDown: kini + sehalaman,
        }.get(cursorAction, kini)
        return self.kartu_model.index(min(max(tujuan, 0), jumlah - 1), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._diseret >= 0:
            if event.key() == Qt.Key.Key_Escape:
                self.akhiri_seret()
                self.seret_batal.emit()
            return
        arah = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        tegak = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        ctrl = bool(event.modifiers() & _Tombol.ControlModifier)
        if arah is not None:
            (self.geser if ctrl else self.langkah_datar).emit(arah)
        elif tegak is not None and ctrl:
            self.geser_tegak.emit(tegak)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.id_kini:
            self.dibuka.emit(self.id_kini)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        lewat_tetikus = event.reason() == QContextMenuEvent.Reason.Mouse
        indeks = self.indexAt(event.pos()) if lewat_tetikus else self.currentIndex()
        if indeks.isValid():
            self.setCurrentIndex(indeks)
            titik = (
                event.globalPos() if lewat_tetikus else self.viewport().mapToGlobal(self.visualRect(indeks).center())
            )
            self.menu_diminta.emit(self._id(indeks), titik)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self.setCurrentIndex(self.kartu_model.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tunjuk(-1)

    def _tunjuk(self, baris: int) -> None:
        if baris != self._ditunjuk:
            self._ditunjuk = baris
            self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        pelukis = QPainter(self.viewport())
        pelukis.fillRect(event.rect(), warna(Peran.WIN))
        kartu = self.kartu_model.kartu
        if not kartu and self.pesan_kosong:
            pelukis.setFont(font(Huruf.RAPAT))
            pelukis.setPen(warna(Peran.T3))
            kotak = self.viewport().rect().adjusted(12, 16, -12, -8)
            pelukis.drawText(kotak, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self.pesan_kosong)
        kini = self.currentIndex().row()
        baris = max(0, self._baris_di(event.rect().top()))
        while baris < len(kartu) and (kotak := self._kotak(baris)).top() <= event.rect().bottom():
            pelukis.setOpacity(_TEMBUS if baris == self._diseret else 1)
            terpilih = baris == kini
            tanda, ditunjuk = self.kartu_model.keadaan(kartu[baris]), baris == self._ditunjuk
            lukis_kartu(pelukis, kotak, kartu[baris], terpilih=terpilih, ditunjuk=ditunjuk, tanda=tanda)
            if terpilih and self.hasFocus():
                lukis_cincin(pelukis, kotak.adjusted(-4, -4, 4, 4))
            baris += 1
        pelukis.setOpacity(1)
        if self._jatuh >= 0:
            y = self._atas[min(self._jatuh, len(self._atas) - 1)] - self.verticalOffset() - SELA_KARTU // 2 - 1
            pelukis.fillRect(_TEPI, max(0, y), self._lebar_kartu(), 2, warna(Peran.ACC))

    # Dragging: the gesture itself is `PenyeretKartu`

    @property
    def id_diseret(self) -> int:
        """The card that is held, 0 for none."""
        kartu = self.kartu_model.kartu
        return kartu[self._diseret].id if 0 <= self._diseret < len(kartu) else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        kiri = event.button() == Qt.MouseButton.LeftButton
        di_kartu = self.indexAt(event.position().toPoint()).isValid()
        self._tekan = event.position().toPoint() if kiri and di_kartu else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        titik = event.position().toPoint()
        if self._tekan is None:
            super().mouseMoveEvent(event)
            self._tunjuk(self.indexAt(titik).row())
        elif self._diseret >= 0:
            self.seret_bergerak.emit(event.globalPosition().toPoint())
        elif (titik - self._tekan).manhattanLength() >= QApplication.startDragDistance() and self.dapat_diseret:
            self._diseret = self.currentIndex().row()
            self._tunjuk(-1)
            self.seret_dimulai.emit(self._tekan)
            self.seret_bergerak.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._tekan = None
        if self._diseret >= 0:
            self.seret_dilepas.emit(event.globalPosition().toPoint())
            self.akhiri_seret()

    def akhiri_seret(self) -> None:
        """The card is not held any more."""
        self._diseret = -1
        self._tekan = None
        self.viewport().update()

    def gambar_kartu(self) -> QPixmap:
        """The current card as it is dragged, in the screen's scale."""
        kotak, rasio = self.visualRect(self.currentIndex()), self.devicePixelRatioF()
        gambar = QPixmap(kotak.size() * rasio)
        gambar.setDevicePixelRatio(rasio)
        gambar.fill(Qt.GlobalColor.transparent)
        pelukis = QPainter(gambar)
        lukis_kartu(pelukis, QRect(QPoint(0, 0), kotak.size()), self.currentIndex().data(PERAN_KARTU), terpilih=True)
        pelukis.end()
        return gambar

    def sebelum(self, y: int) -> int:
        """The row before which a card let go at `y` would fall: the upper half of a card means before it."""
        baris = self._baris_di(y)
        if baris < 0:
            return 0
        if baris >= self.kartu_model.rowCount():
            return self.kartu_model.rowCount()
        return baris if y < self._kotak(baris).center().y() else baris + 1

    def tandai_jatuh(self, baris: int) -> None:
        """Shows a line before that row, none for -1."""
        if baris != self._jatuh:
            self._jatuh = baris
            self.viewport().update()

    def gulir_tepi(self, y: int) -> None:
        """Scrolls a little when a card is held near the upper or lower edge."""
        bilah = self.verticalScrollBar()
        if y < _DEKAT_TEPI:
            bilah.setValue(bilah.value() - _LANGKAH_GULIR)
        elif y > self.viewport().height() - _DEKAT_TEPI:
            bilah.setValue(bilah.value() + _LANGKAH_GULIR)
