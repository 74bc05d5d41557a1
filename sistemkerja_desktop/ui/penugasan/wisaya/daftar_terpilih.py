"""The list of who was chosen: a card a person with their office, what asks for a second look, and their task."""

from typing import Any, NamedTuple, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from sistemkerja_desktop.domain.pegawai import nama_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import RADIUS, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.daftar_bertombol import DaftarBertombol
from sistemkerja_desktop.ui.komponen.lukis import kotak_bulat, lukis_avatar
from sistemkerja_desktop.ui.penugasan.wisaya.daftar_calon import lukis_alasan
from sistemkerja_desktop.ui.penugasan.wisaya.model_terpilih import (
    PANJANG_TUGAS,
    PERAN_KARTU,
    PERAN_ORANG,
    Indeks,
    KartuOrang,
    ModelTerpilih,
)
from sistemkerja_desktop.ui.penugasan.wisaya.susunan import ANGGOTA, KETUA, Terpilih

TANPA_TUGAS = "Tugasnya dalam beberapa kata"
_PANJANG_NAMA = 20
_TINGGI, _TINGGI_ALASAN = 92, 24
_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BagianKartu(NamedTuple):
    """Where the parts of a card stand."""

    kotak: QRect
    avatar: QRect
    teks: QRect
    menu: QRect
    buang: QRect
    alasan: QRect
    tugas: QRect


class DelegasiTerpilih(QStyledItemDelegate):
    """Paints a card, and puts the field of the task into it."""

    def __init__(self, daftar: "DaftarTerpilih") -> None:
        super().__init__(daftar)
        self._daftar = daftar

    def sizeHint(self, _pilihan: QStyleOptionViewItem, indeks: Indeks) -> QSize:
        # Asked of every row at once: not through Qt, which takes longer than the answer.
        awas = self._daftar.model_terpilih.kartu(indeks.row()).awas
        return QSize(200, _TINGGI + (_TINGGI_ALASAN if awas else 0))

    @staticmethod
    def bagian(baris: QRect, satu: Terpilih, kartu: KartuOrang) -> BagianKartu:
        """The parts of a row; without a menu where there is nothing to choose."""
        kotak = baris.adjusted(10, 3, -10, -3)
        atas = kotak.y() + 7
        buang = QRect(kotak.right() - 33, atas + 4, 28, 28)
        menu = buang.translated(-28, 0) if satu.peran == ANGGOTA else QRect(buang.x(), buang.y(), 0, 0)
        kiri = kotak.x() + 46
        ikon = 22 * (satu.luar + (satu.peran == KETUA))
        teks = QRect(kiri, atas, menu.x() - 4 - ikon - kiri, 38)
        bawah = kotak.adjusted(10, 0, -10, 0)
        alasan = QRect(bawah.x(), atas + 40, bawah.width(), 20 if kartu.awas else 0)
        tugas = QRect(bawah.x(), kotak.bottom() - 35, bawah.width(), 28)
        return BagianKartu(kotak, QRect(kotak.x() + 10, atas + 5, 28, 28), teks, menu, buang, alasan, tugas)

    def paint(self, pelukis: QPainter, pilihan: Any, indeks: Indeks) -> None:
        satu = cast("Terpilih | None", indeks.data(PERAN_ORANG))
        if satu is None:
            return
        kartu = cast("KartuOrang", indeks.data(PERAN_KARTU))
        bagian = self.bagian(pilihan.rect, satu, kartu)
        terpilih = bool(pilihan.state & QStyle.StateFlag.State_Selected)
        pelukis.save()
        kotak_bulat(pelukis, bagian.kotak, Peran.SEL if terpilih else Peran.SURF, Peran.LINE2, RADIUS)
        lukis_avatar(pelukis, bagian.avatar, kartu.inisial)
        self._lukis_teks(pelukis, bagian.teks, satu, kartu)
        ikon = bagian.teks.right() + 5
        for nama, ada, peran in (
            ("external-link", satu.luar, Peran.T2),
            ("crown", satu.peran == KETUA, Peran.ACC),
        ):
            if ada:
                lukis_ikon(pelukis, QRect(ikon, bagian.avatar.y(), 18, 28), nama, peran, 18)
                ikon += 22
        for nama, tempat in (("dots-vertical", bagian.menu), ("x", bagian.buang)):
            if tempat.width():
                if self._daftar.ditunjuk == indeks.row() and tempat.contains(self._daftar.titik):
                    kotak_bulat(pelukis, tempat, Peran.HOVER, None, RADIUS)
                lukis_ikon(pelukis, tempat, nama, Peran.T2, 18)
        if kartu.awas:
            lukis_alasan(pelukis, bagian.alasan, kartu.awas)
        self._lukis_tugas(pelukis, bagian.tugas, satu.tugas)
        if self._daftar.currentIndex().row() == indeks.row() and self._daftar.hasFocus():
            lukis_cincin(pelukis, bagian.kotak)
        pelukis.restore()

    @staticmethod
    def _lukis_teks(pelukis: QPainter, kotak: QRect, satu: Terpilih, kartu: KartuOrang) -> None:
        keterangan = f"Ketua · {kartu.keterangan}" if satu.peran == KETUA else kartu.keterangan
        for atas, tinggi, huruf, peran, teks in (
            (0, 20, Huruf.BARIS, Peran.T1, nama_singkat(kartu.nama, _PANJANG_NAMA)),
            (20, 18, Huruf.KECIL, Peran.T2, keterangan),
        ):
            tempat = QRect(kotak.x(), kotak.y() + atas, kotak.width(), tinggi)
            _lukis_sebaris(pelukis, tempat, teks, huruf, peran)

    @staticmethod
    def _lukis_tugas(pelukis: QPainter, kotak: QRect, tugas: str) -> None:
        """As the field would stand there."""
        kotak_bulat(pelukis, kotak, Peran.SURF, Peran.LINE3, RADIUS)
        dalam = kotak.adjusted(9, 0, -9, 0)
        _lukis_sebaris(pelukis, dalam, tugas or TANPA_TUGAS, Huruf.RAPAT, Peran.T1 if tugas else Peran.T3)

    def createEditor(self, induk: QWidget, _pilihan: QStyleOptionViewItem, indeks: Indeks) -> QWidget:
        satu, kartu = indeks.data(PERAN_ORANG), indeks.data(PERAN_KARTU)
        tugas = QLineEdit(induk)
        tugas.setProperty("tinggi", "28")
        tugas.setFont(font(Huruf.RAPAT))
        tugas.setObjectName(f"isian-tugas-{satu.nama_objek}")
        tugas.setAccessibleName(f"Tugas {kartu.nama}")
        tugas.setPlaceholderText(TANPA_TUGAS)
        tugas.setMaxLength(PANJANG_TUGAS)
        # Each letter counts at once: whoever closes the wizard while writing loses nothing.
        tugas.textEdited.connect(lambda _teks: self.commitData.emit(tugas))
        return tugas

    def setEditorData(self, isian: QWidget, indeks: Indeks) -> None:
        teks = str(indeks.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(isian, QLineEdit) and isian.text() != teks:
            isian.setText(teks)

    def setModelData(self, isian: QWidget, model: QAbstractItemModel, indeks: Indeks) -> None:
        if isinstance(isian, QLineEdit):
            model.setData(indeks, isian.text())

    def updateEditorGeometry(self, isian: QWidget, pilihan: Any, indeks: Indeks) -> None:
        isian.setGeometry(self.bagian(pilihan.rect, indeks.data(PERAN_ORANG), indeks.data(PERAN_KARTU)).tugas)

    def eventFilter(self, objek: QObject, event: QEvent) -> bool:
        """Tab goes from task to task, and out of the list after the last one and before the first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(objek, QWidget):
            tepi = {Qt.Key.Key_Tab: self._daftar.model_terpilih.rowCount() - 1, Qt.Key.Key_Backtab: 0}
            if tepi.get(Qt.Key(event.key())) == self._daftar.currentIndex().row():
                self.commitData.emit(objek)
                self.closeEditor.emit(objek, QStyledItemDelegate.EndEditHint.NoHint)
                self._daftar.tinggalkan(maju=event.key() == Qt.Key.Key_Tab)
                return True
        return super().eventFilter(objek, event)


class DaftarTerpilih(DaftarBertombol):
    """The view. Enter or F2 writes the task, Delete takes somebody out, the menu makes them the ketua."""

    dikeluarkan = Signal(object)
    dijadikan_ketua = Signal(object)

    def __init__(self, model: ModelTerpilih, *, nama: str) -> None:
        super().__init__(model, nama=nama, nama_bantu="Orang yang dipilih")
        self.model_terpilih = model
        self._lukis = DelegasiTerpilih(self)
        self.setItemDelegate(self._lukis)
        self.setProperty("kulit", "cekung")
        self.viewport().installEventFilter(self)

    def bagian(self, baris: int) -> BagianKartu:
        """Where the parts of that row stand in the viewport."""
        indeks = self.model_terpilih.index(baris)
        return self._lukis.bagian(self.visualRect(indeks), indeks.data(PERAN_ORANG), indeks.data(PERAN_KARTU))

    def tulis_tugas(self, baris: int) -> None:
        """Opens the field of that row."""
        indeks = self.model_terpilih.index(baris)
        self.setCurrentIndex(indeks)
        self.scrollTo(indeks)
        self.edit(indeks)

    def tinggalkan(self, *, maju: bool) -> None:
        """Moves the focus to the widget after the list, or before it."""
        self.focusNextPrevChild(maju)

    def menu(self, baris: int) -> QMenu:
        """What can be done with that person; it is deleted when it closes."""
        satu = self.model_terpilih.orang(baris)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if satu.peran == ANGGOTA:
            ketua = menu.addAction("Jadikan ketua", lambda: self.dijadikan_ketua.emit(satu.kunci))
            ketua.setObjectName(f"jadikan-ketua-{satu.nama_objek}")
        tugas = menu.addAction("Tulis tugas", lambda: self.tulis_tugas(self.model_terpilih.cari(satu.kunci)))
        tugas.setObjectName(f"tulis-tugas-{satu.nama_objek}")
        keluar = menu.addAction("Keluarkan", lambda: self.dikeluarkan.emit(satu.kunci))
        keluar.setObjectName(f"keluarkan-{satu.nama_objek}")
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        titik = event.position().toPoint()
        baris = self.indexAt(titik).row()
        if event.button() != Qt.MouseButton.LeftButton or baris < 0:
            return
        bagian = self.bagian(baris)
        if bagian.buang.contains(titik):
            self.dikeluarkan.emit(self.model_terpilih.orang(baris).kunci)
        elif bagian.menu.contains(titik):
            self._buka_menu(baris, bagian.menu.bottomLeft())
        elif bagian.tugas.contains(titik):
            self.tulis_tugas(baris)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        baris = self.currentIndex().row()
        # What the open field leaves to its list is not meant for it.
        if baris >= 0 and self.state() != DaftarTerpilih.State.EditingState:
            if event.key() in (*_ENTER, Qt.Key.Key_F2):
                self.tulis_tugas(baris)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.dikeluarkan.emit(self.model_terpilih.orang(baris).kunci)
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        tetikus = event.reason() == QContextMenuEvent.Reason.Mouse
        baris = (self.indexAt(event.pos()) if tetikus else self.currentIndex()).row()
        if baris >= 0:
            self._buka_menu(baris, event.pos() if tetikus else self.bagian(baris).kotak.center())

    def eventFilter(self, objek: QObject, event: QEvent) -> bool:
        """The buttons say what they do; the rest of a row says who it is."""
        if objek is self.viewport() and isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            teks = self._petunjuk_tombol(event.pos())
            if teks:
                QToolTip.showText(event.globalPos(), teks, self)
                return True
        return super().eventFilter(objek, event)

    def _petunjuk_tombol(self, titik: QPoint) -> str:
        indeks = self.indexAt(titik)
        if not indeks.isValid():
            return ""
        bagian, nama = self.bagian(indeks.row()), indeks.data(PERAN_KARTU).nama
        if bagian.buang.contains(titik):
            return f"Keluarkan {nama}"
        return f"Tindakan untuk {nama}" if bagian.menu.contains(titik) else ""

    def _buka_menu(self, baris: int, titik: QPoint) -> None:
        self.setCurrentIndex(self.model_terpilih.index(baris))
        self.menu(baris).popup(self.viewport().mapToGlobal(titik))


def _lukis_sebaris(pelukis: QPainter, kotak: QRect, teks: str, huruf: Huruf, peran: Peran) -> None:
    pelukis.setFont(font(huruf))
    pelukis.setPen(warna(peran))
    fm = QFontMetrics(font(huruf))
    pelukis.drawText(kotak, _KIRI, fm.elidedText(teks, Qt.TextElideMode.ElideRight, kotak.width()))
