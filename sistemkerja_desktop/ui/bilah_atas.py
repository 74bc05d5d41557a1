"""The top bar: menus, undo and redo, and the search for people, letters and commands."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QMenuBar,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.token import LEBAR_CARI, TINGGI_BARIS_DUA, TINGGI_BILAH_ATAS, KelasLebar, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import garis, mendatar, menurun
from sistemkerja_desktop.ui.konteks import HasilCari
from sistemkerja_desktop.ui.rangka import CONTOH_CARI, lukis_hiasan_cari

Pencari = Callable[[str], Sequence[tuple[HasilCari, Callable[[], object]]]]
Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
_PALING_BANYAK = 12


class BilahAtas(QWidget):
    """36 px: the menu bar, undo and redo, and the search field at the right."""

    def __init__(self, urung: QAction, ulang: QAction, cari: Pencari) -> None:
        super().__init__()
        self.setObjectName("bilah-atas")
        self.setProperty("kulit", "surf")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TINGGI_BILAH_ATAS + 1)
        self.menu = QMenuBar()
        self.menu.setObjectName("bilah-menu")
        self.menu.setNativeMenuBar(False)
        self.menu.setFont(font(Huruf.RAPAT))
        self.menu.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        pemisah = garis(tegak=True, kuat=True)
        pemisah.setFixedHeight(20)
        self.cari = KotakCari(cari)
        tata = mendatar(
            self.menu, 6, pemisah, 8, _tombol(urung), _tombol(ulang), None, self.cari, sela=4, tepi=(8, 0, 12, 0)
        )
        tata.addStrut(TINGGI_BILAH_ATAS)
        tata.setAlignment(self.menu, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(menurun(tata, garis(kuat=True), sela=0))

    def sesuaikan(self, kelas: KelasLebar) -> None:
        self.cari.setFixedWidth(LEBAR_CARI[kelas])
        self.cari.setPlaceholderText(CONTOH_CARI[kelas])


def _tombol(tindakan: QAction) -> QToolButton:
    tombol = QToolButton()
    tombol.setDefaultAction(tindakan)
    tombol.setIconSize(QSize(18, 18))
    tombol.setFixedSize(28, 28)
    tombol.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    tombol.setObjectName(f"tombol-{tindakan.objectName().removeprefix('perintah-')}")
    tombol.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return tombol


class KotakCari(QLineEdit):
    """Ctrl+K. Results open below it; arrows choose, Enter goes there, Esc closes."""

    def __init__(self, cari: Pencari) -> None:
        super().__init__()
        self._cari = cari
        self._tindakan: list[Callable[[], object]] = []
        self._daftar: _DaftarHasil | None = None
        self.setObjectName("kotak-cari")
        self.setAccessibleName("Cari orang, unit, tim, penugasan, surat, atau perintah")
        self.setFont(font(Huruf.RAPAT))
        self.setFixedHeight(28)
        self.setProperty("tinggi", "28")
        self.setTextMargins(22, 0, 52, 0)
        self.textEdited.connect(self._perbarui)

    def buka(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._perbarui(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        lukis_hiasan_cari(QPainter(self), self.rect(), kosong=not self.text())

    def _perbarui(self, teks: str) -> None:
        hasil = list(self._cari(teks.strip()))[:_PALING_BANYAK] if teks.strip() else []
        self._tindakan = [tindakan for _, tindakan in hasil]
        if not teks.strip():
            self._tutup()
            return
        if self._daftar is None:
            self._daftar = _DaftarHasil(self.window(), self)
            self._daftar.clicked.connect(lambda indeks: self._jalankan(indeks.row()))
        self._daftar.tampilkan([satu for satu, _ in hasil])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        terbuka = self._daftar is not None and self._daftar.isVisible()
        if terbuka and self._daftar is not None and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._daftar.geser(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if terbuka and self._daftar is not None:
                self._jalankan(self._daftar.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._tutup()
            else:
                self.clearFocus()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tutup()

    def _jalankan(self, baris: int) -> None:
        if 0 <= baris < len(self._tindakan):
            tindakan = self._tindakan[baris]
            self.clear()
            self._tutup()
            tindakan()

    def _tutup(self) -> None:
        if self._daftar is not None:
            self._daftar.hide()


class HasilCariModel(QAbstractListModel):
    """What Ctrl+K found."""

    def __init__(self) -> None:
        super().__init__()
        self._hasil: list[HasilCari] = []

    def isi(self, hasil: list[HasilCari]) -> None:
        self.beginResetModel()
        self._hasil = hasil
        self.endResetModel()

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self._hasil)

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hasil = self._hasil[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hasil.teks
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{hasil.jenis}: {hasil.teks}, {hasil.keterangan}"
        return hasil if role == Qt.ItemDataRole.UserRole else None


class _DaftarHasil(QListView):
    """The results, over the window and below the field; it never takes the focus."""

    def __init__(self, jendela: QWidget, kotak: KotakCari) -> None:
        super().__init__(jendela)
        self._kotak = kotak
        self.daftar = HasilCariModel()
        self.daftar.setParent(self)
        self.setModel(self.daftar)
        self.setObjectName("hasil-cari")
        self.setAccessibleName("Hasil pencarian")
        self.setProperty("kulit", "laci")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setItemDelegate(_DelegasiHasil(self))

    def tampilkan(self, hasil: list[HasilCari]) -> None:
        kosong = HasilCari("", "Tidak ditemukan", "Periksa ejaan, atau cari dengan NIP", "search", "")
        self.daftar.isi(hasil or [kosong])
        self.setCurrentIndex(self.daftar.index(0))
        lebar = max(360, self._kotak.width())
        pojok = self._kotak.mapTo(self.window(), QPoint(self._kotak.width() - lebar, self._kotak.height() + 2))
        # Whole rows only; the rest scrolls.
        baris = max(1, min(self.daftar.rowCount(), (self.window().height() - pojok.y() - 12) // TINGGI_BARIS_DUA))
        self.setGeometry(pojok.x(), pojok.y(), lebar, TINGGI_BARIS_DUA * baris + 2)
        self.show()
        self.raise_()

    def geser(self, langkah: int) -> None:
        baris = (self.currentIndex().row() + langkah) % max(1, self.daftar.rowCount())
        self.setCurrentIndex(self.daftar.index(baris))


class _DelegasiHasil(QStyledItemDelegate):
    def sizeHint(self, _pilihan: QStyleOptionViewItem, _indeks: Indeks) -> QSize:
        return QSize(200, TINGGI_BARIS_DUA)

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        hasil: HasilCari = indeks.data(Qt.ItemDataRole.UserRole)
        kotak = kotak_pilihan(pilihan)
        pelukis.save()
        if keadaan_pilihan(pilihan) & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            terpilih = keadaan_pilihan(pilihan) & QStyle.StateFlag.State_Selected
            pelukis.fillRect(kotak, warna(Peran.SEL if terpilih else Peran.HOVER))
        lukis_ikon(pelukis, QRect(kotak.x() + 10, kotak.y(), 20, kotak.height()), hasil.ikon, Peran.T2, 18)
        huruf = font(Huruf.KECIL)
        jenis = QFontMetrics(huruf).horizontalAdvance(hasil.jenis)
        lebar = kotak.width() - 40 - jenis - 24
        for teks, gaya, peran, atas in (
            (hasil.teks, Huruf.ISI, Peran.T1, 3),
            (hasil.keterangan, Huruf.KECIL, Peran.T2, 22),
        ):
            pelukis.setFont(font(gaya))
            pelukis.setPen(warna(peran))
            ringkas = QFontMetrics(font(gaya)).elidedText(teks, Qt.TextElideMode.ElideRight, lebar)
            tempat = QRect(kotak.x() + 40, kotak.y() + atas, lebar, 19)
            pelukis.drawText(tempat, Qt.AlignmentFlag.AlignVCenter, ringkas)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T3))
        pelukis.drawText(
            kotak.adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, hasil.jenis
        )
        pelukis.restore()
