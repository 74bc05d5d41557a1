"""The list of placeholders, to be put where the cursor is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.token import TINGGI_BARIS_DUA, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import label, menurun
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.lukis import lukis_alas

if TYPE_CHECKING:
    from sistemkerja_desktop.services.templat_surat import TempatIsi

Indeks = QModelIndex | QPersistentModelIndex
_NAMA = Qt.ItemDataRole.UserRole
_ARTI = Qt.ItemDataRole.UserRole + 1
_UKURAN = QSize(380, 330)
_PENGGERAK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _DelegasiIsian(QStyledItemDelegate):
    """A placeholder as it is written, and below it what stands there in the letter."""

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        kotak, keadaan = kotak_pilihan(pilihan), keadaan_pilihan(pilihan)
        pelukis.save()
        lukis_alas(pelukis, kotak, keadaan)
        for teks, huruf, peran, geser in (
            (f"{{{indeks.data(_NAMA)}}}", Huruf.RAPAT_TEBAL, Peran.ACC, 4),
            (str(indeks.data(_ARTI)), Huruf.KECIL, Peran.T2, 22),
        ):
            baris = kotak.adjusted(14, geser, -8, 0)
            pelukis.setFont(font(huruf))
            pelukis.setPen(warna(peran))
            ringkas = pelukis.fontMetrics().elidedText(teks, Qt.TextElideMode.ElideRight, baris.width())
            pelukis.drawText(baris.x(), baris.y(), baris.width(), 18, Qt.AlignmentFlag.AlignVCenter, ringkas)
        pelukis.restore()


class DaftarSisipan(QFrame):
    """Opens over the form: typing filters, arrows choose, Enter puts it in, Esc closes. `dipilih` carries the name."""

    dipilih = Signal(str)

    def __init__(self, semua: "Sequence[TempatIsi]", induk: QWidget) -> None:
        super().__init__(induk, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kulit", "popover")
        self.setObjectName("daftar-sisipan")
        self.setAccessibleName("Sisipkan isian")
        self.cari = IsianCari("Cari isian, misalnya tanggal", "Cari isian", nama="isian-cari-sisipan")
        self.daftar = QListWidget()
        self.daftar.setObjectName("isian-sisipan")
        self.daftar.setAccessibleName("Isian yang dapat disisipkan")
        self.daftar.setItemDelegate(_DelegasiIsian(self.daftar))
        self.daftar.setMouseTracking(True)
        self.daftar.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for satu in semua:
            butir = QListWidgetItem(f"{satu.nama}, {satu.arti}", self.daftar)
            butir.setData(_NAMA, satu.nama)
            butir.setData(_ARTI, satu.arti)
            butir.setToolTip(satu.arti)
            butir.setSizeHint(QSize(100, TINGGI_BARIS_DUA))
        self.daftar.setCurrentRow(0)
        self._kosong = label("Tidak ada isian seperti itu.", Huruf.RAPAT, Peran.T2)
        self._kosong.hide()
        tata = menurun(self.cari, self._kosong, self.daftar, sela=8, tepi=(10, 10, 10, 10))
        tata.setStretch(2, 1)
        self.setLayout(tata)
        self.cari.installEventFilter(self)
        self.cari.textChanged.connect(self._saring)
        self.cari.returnPressed.connect(self._pilih)
        self.daftar.itemClicked.connect(lambda _butir: self._pilih())
        self.daftar.itemActivated.connect(lambda _butir: self._pilih())

    def buka(self, titik: QPoint) -> None:
        """Opens with its upper right corner at a global point, inside the screen."""
        parent = self.parentWidget()
        assert parent is not None
        layar = parent.screen().availableGeometry()
        self.resize(_UKURAN.boundedTo(layar.size()))
        x = max(layar.left(), min(titik.x() - self.width(), layar.right() - self.width()))
        y = max(layar.top(), min(titik.y(), layar.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.cari.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, objek: QObject, event: QEvent) -> bool:
        if objek is self.cari and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _PENGGERAK:
                self.daftar.keyPressEvent(event)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(objek, event)

    def _saring(self, teks: str) -> None:
        kata = teks.casefold().replace("{", "").replace("}", "").split()
        pertama = -1
        for letak in range(self.daftar.count()):
            butir = self.daftar.item(letak)
            cocok = all(satu in butir.text().casefold() for satu in kata)
            butir.setHidden(not cocok)
            pertama = letak if cocok and pertama < 0 else pertama
        self._kosong.setVisible(pertama < 0)
        self.daftar.setCurrentRow(pertama)

    def _pilih(self) -> None:
        butir = self.daftar.currentItem()
        if butir is None or butir.isHidden():
            return
        nama = str(butir.data(_NAMA))
        self.close()
        self.dipilih.emit(nama)
