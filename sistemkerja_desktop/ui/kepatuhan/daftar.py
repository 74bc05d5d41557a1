"""The list of findings: groups with a head, rows with article and button."""

from PySide6.QtCore import QEvent, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from sistemkerja_desktop.ui.kepatuhan.baris import (
    Baris,
    Isi,
    KepalaKelompok,
    Tampilan,
    dari_peraturan,
    kunci,
    tampilan,
)
from sistemkerja_desktop.ui.kepatuhan.delegasi import TINGGI_BARIS, TINGGI_KEPALA, DelegasiTemuan
from sistemkerja_desktop.ui.kepatuhan.model import Indeks, ModelTemuan
from sistemkerja_desktop.ui.komponen.tabel import gaya_tabel

_LANGKAH = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DaftarTemuan(QTableView):
    """`dibuka` carries the row whose button was pressed, by mouse, double click or Enter; `terpilih` the chosen row.

    A table of one column: unlike a list view it needs no look at each of ten thousand rows to lay them out. A click on
    a chip, or Space on the row, explains the article; `baca` carries the code of the rule that is to be read then.
    `menu_diminta` carries a row and a global point.
    """

    dibuka = Signal(object)
    diklik = Signal(object)
    terpilih = Signal(object)
    baca = Signal(str)
    menu_diminta = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.ditunjuk = -1
        self.titik = QPoint(-1, -1)
        self._atas: tuple[QPersistentModelIndex, int] | None = None
        self.model_temuan = ModelTemuan()
        self.model_temuan.setParent(self)
        self.setObjectName("daftar-temuan")
        self.setAccessibleName("Temuan")
        self._tampilkan_gaya()
        self.setModel(self.model_temuan)
        self.delegasi = DelegasiTemuan(self)
        self.setItemDelegate(self.delegasi)
        self.model_temuan.rowsInserted.connect(self._atur_tinggi)
        self.model_temuan.rowsRemoved.connect(self._atur_tinggi)
        self.model_temuan.modelReset.connect(self._atur_tinggi)
        self.selectionModel().currentRowChanged.connect(lambda kini, _lama: self.terpilih.emit(self.isi_baris(kini)))

    def _tampilkan_gaya(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        gaya_tabel(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        tegak = self.verticalHeader()
        tegak.hide()
        tegak.setMinimumSectionSize(TINGGI_KEPALA)
        tegak.setDefaultSectionSize(TINGGI_BARIS)

    def isi(self, baris: list[Baris]) -> None:
        """Shows other rows. The chosen row stays chosen and the list where it stood, as far as they are still there."""
        lama = self.isi_baris(self.currentIndex())
        teratas = self.indexAt(QPoint(4, 1))
        kunci_atas = kunci(self.model_temuan.baris[teratas.row()]) if teratas.isValid() else None
        geser = self.rowViewportPosition(teratas.row()) if teratas.isValid() else 0
        self.ditunjuk = -1
        self.delegasi.ukur(baris)
        self.model_temuan.isi(baris)
        if kunci_atas is not None and (nomor := self.model_temuan.nomor(kunci_atas)) >= 0:
            bilah = self.verticalScrollBar()
            bilah.setValue(bilah.value() + self.rowViewportPosition(nomor) - geser)
        if lama is not None and not self.currentIndex().isValid():
            self.pilih_kunci(kunci(lama), gulir=False)
        self.viewport().update()

    def isi_baris(self, indeks: Indeks) -> Isi | None:
        """What stands in that row; None for a head or no row."""
        if not indeks.isValid() or indeks.row() >= len(self.model_temuan.baris):
            return None
        baris = self.model_temuan.baris[indeks.row()]
        return None if isinstance(baris, KepalaKelompok) else baris

    @property
    def kini(self) -> Isi | None:
        """What is chosen."""
        return self.isi_baris(self.currentIndex())

    def pilih_kunci(self, kunci_dicari: object, *, gulir: bool = True) -> bool:
        """Chooses the row with that key; False if it is not shown."""
        nomor = self.model_temuan.nomor(kunci_dicari)
        if nomor >= 0:
            self._ke_baris(nomor, gulir=gulir)
        return nomor >= 0

    def pilih_pertama(self) -> None:
        """Chooses the first row, the worst one."""
        pertama = self._baris_isi(-1, 1)
        if pertama >= 0:
            self._ke_baris(pertama)

    def kotak_tombol(self, nomor: int) -> QRect:
        """Where the button of that row stands in the viewport; empty for a row without one."""
        tampak = self._tampilan(nomor)
        return self.delegasi.bagian(self._kotak(nomor), tampak).tombol if tampak is not None else QRect()

    def kotak_cip(self, nomor: int) -> QRect:
        """Where the chip of that row stands in the viewport."""
        tampak = self._tampilan(nomor)
        return self.delegasi.bagian(self._kotak(nomor), tampak).cip if tampak is not None else QRect()

    def _tampilan(self, nomor: int) -> Tampilan | None:
        isi = self.isi_baris(self.model_temuan.index(nomor))
        return tampilan(isi) if isi is not None else None

    def _kotak(self, nomor: int) -> QRect:
        return self.visualRect(self.model_temuan.index(nomor))

    def _atur_tinggi(self) -> None:
        for nomor in self.model_temuan.kepala:
            self.setRowHeight(nomor, TINGGI_KEPALA)

    def _baris_isi(self, dari: int, langkah: int) -> int:
        """The next row that is no head, or -1."""
        nomor = dari + langkah
        while 0 <= nomor < len(self.model_temuan.baris):
            if not isinstance(self.model_temuan.baris[nomor], KepalaKelompok):
                return nomor
            nomor += langkah
        return -1

    def _ke_baris(self, nomor: int, *, gulir: bool = True) -> None:
        indeks = self.model_temuan.index(nomor)
        otomatis = self.hasAutoScroll()
        self.setAutoScroll(False)
        self.setCurrentIndex(indeks)
        self.setAutoScroll(otomatis)
        if gulir:
            # The head above its first row comes into sight with it.
            if nomor - 1 in self.model_temuan.kepala:
                self.scrollTo(self.model_temuan.index(nomor - 1))
            self.scrollTo(indeks)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.titik = event.position().toPoint()
        self.ditunjuk = self.indexAt(self.titik).row()
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self.ditunjuk = -1
        self.viewport().update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        titik = event.position().toPoint()
        isi = self.isi_baris(self.indexAt(titik))
        nomor = self.indexAt(titik).row()
        if event.button() != Qt.MouseButton.LeftButton or isi is None:
            return
        if self.kotak_tombol(nomor).contains(titik):
            self.dibuka.emit(isi)
        elif self.kotak_cip(nomor).contains(titik):
            self._jelaskan(nomor)
        else:
            self.diklik.emit(isi)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        titik = event.position().toPoint()
        nomor = self.indexAt(titik).row()
        isi = self.isi_baris(self.indexAt(titik))
        di_luar = not (self.kotak_tombol(nomor).contains(titik) or self.kotak_cip(nomor).contains(titik))
        if isi is not None and di_luar and tampilan(isi).tombol:
            self.dibuka.emit(isi)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        nomor, isi = self.currentIndex().row(), self.kini
        langkah = _LANGKAH.get(Qt.Key(event.key()))
        if langkah is not None:
            tujuan = self._baris_isi(nomor, langkah)
            if tujuan >= 0:
                self._ke_baris(tujuan)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isi is not None:
            if tampilan(isi).tombol:
                self.dibuka.emit(isi)
        elif event.key() == Qt.Key.Key_Space and isi is not None:
            self._jelaskan(nomor)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        tetikus = event.reason() is QContextMenuEvent.Reason.Mouse
        isi = self.isi_baris(self.indexAt(event.pos())) if tetikus else self.kini
        if isi is not None:
            titik = event.globalPos() if tetikus else self.viewport().mapToGlobal(self._kotak_kini().bottomLeft())
            self.menu_diminta.emit(isi, titik)

    def _kotak_kini(self) -> QRect:
        return self.visualRect(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.pilih_pertama()
        self.viewport().update()

    def _jelaskan(self, nomor: int) -> None:
        tampak = self._tampilan(nomor)
        if tampak is not None and tampak.aturan is not None:
            from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import buka_popover

            wadah, cip = self.viewport(), self.kotak_cip(nomor)
            tempat = cip if not cip.isEmpty() else self._kotak(nomor)
            titik = wadah.mapToGlobal(tempat.bottomLeft() + QPoint(0, 4))
            kode = tampak.aturan.kode if dari_peraturan(tampak.aturan) else ""
            baca = (lambda _: self.baca.emit(kode)) if kode else None
            buka_popover(tampak.aturan, wadah, titik, baca_pasal=baca)
