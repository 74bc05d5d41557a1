"""The list of changes under the heads of their days."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sistemkerja_desktop.domain.tanggal import HARI, tanggal_panjang
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import TINGGI_BARIS_DUA, TINGGI_KEPALA_GRUP, Peran
from sistemkerja_desktop.ui.gaya.warna import warna

if TYPE_CHECKING:
    from sistemkerja_desktop.services.riwayat import CatatanPerubahan

Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN = Qt.ItemDataRole.UserRole
_IKON = {"ubah": "pencil", "urung": "arrow-back-up", "ulang": "arrow-forward-up"}


def nama_hari(hari: date, hari_ini: date) -> str:
    """ "Hari ini", "Kemarin", or "Senin, 7 September 2026"."""
    if hari == hari_ini:
        return f"Hari ini, {tanggal_panjang(hari)}"
    if hari == hari_ini - timedelta(days=1):
        return f"Kemarin, {tanggal_panjang(hari)}"
    return f"{HARI[hari.weekday()]}, {tanggal_panjang(hari)}"


class ModelRiwayat(QAbstractListModel):
    """Changes (CatatanPerubahan) and between them the names of their days (str)."""

    def __init__(self) -> None:
        super().__init__()
        self.butir: list[CatatanPerubahan | str] = []

    def isi(self, butir: "list[CatatanPerubahan | str]") -> None:
        self.beginResetModel()
        self.butir = butir
        self.endResetModel()

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self.butir)

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        butir = self.butir[index.row()]
        if role == PERAN:
            return butir
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(butir, str):
                return butir
            urung = ", diurungkan" if butir.diurungkan else ""
            return f"{butir.nama}, {butir.waktu:%H.%M}, {butir.pelaku}{urung}"
        return None

    def flags(self, index: Indeks) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.butir[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class DelegasiRiwayat(QStyledItemDelegate):
    def sizeHint(self, _pilihan: QStyleOptionViewItem, indeks: Indeks) -> QSize:
        return QSize(200, TINGGI_KEPALA_GRUP if isinstance(indeks.data(PERAN), str) else TINGGI_BARIS_DUA)

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        butir, kotak = indeks.data(PERAN), kotak_pilihan(pilihan)
        pelukis.save()
        if isinstance(butir, str):
            pelukis.fillRect(kotak, warna(Peran.SUNK))
            pelukis.setFont(font(Huruf.KECIL_TEBAL))
            pelukis.setPen(warna(Peran.T2))
            pelukis.drawText(kotak.adjusted(14, 0, -14, 0), Qt.AlignmentFlag.AlignVCenter, butir)
        elif butir is not None:
            self._perubahan(pelukis, kotak, keadaan_pilihan(pilihan), butir)
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        pelukis.restore()

    @staticmethod
    def _perubahan(pelukis: QPainter, kotak: QRect, keadaan: QStyle.StateFlag, butir: "CatatanPerubahan") -> None:
        if keadaan & QStyle.StateFlag.State_Selected:
            pelukis.fillRect(kotak, warna(Peran.SEL))
        elif keadaan & QStyle.StateFlag.State_MouseOver:
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        if keadaan & QStyle.StateFlag.State_HasFocus:
            lukis_cincin(pelukis, kotak)
        redup = butir.diurungkan
        tengah = kotak.center().y()
        pelukis.setFont(font_angka(Huruf.RAPAT))
        pelukis.setPen(warna(Peran.T2))
        pelukis.drawText(
            QRect(kotak.x() + 14, kotak.y(), 44, kotak.height()), Qt.AlignmentFlag.AlignVCenter, f"{butir.waktu:%H.%M}"
        )
        lukis_ikon(pelukis, QRect(kotak.x() + 62, tengah - 8, 16, 16), _IKON.get(butir.sifat, "pencil"), Peran.T3, 16)
        dalam = kotak.adjusted(88, 4, -14, -3)
        huruf = font(Huruf.BARIS)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T3 if redup else Peran.T1))
        atas = QRect(dalam.x(), dalam.y(), dalam.width(), 20)
        elipsis = Qt.TextElideMode.ElideRight
        pelukis.drawText(
            atas, Qt.AlignmentFlag.AlignVCenter, QFontMetrics(huruf).elidedText(butir.nama, elipsis, atas.width())
        )
        huruf = font(Huruf.KECIL)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T2))
        bawah = QRect(dalam.x(), dalam.y() + 20, dalam.width(), 16)
        pelukis.drawText(
            bawah, Qt.AlignmentFlag.AlignVCenter, f"{butir.pelaku}{' · sudah diurungkan' if redup else ''}"
        )


class DaftarRiwayat(QListView):
    """`terpilih` carries the chosen change."""

    terpilih = Signal(object)

    def __init__(self, induk: QWidget | None = None) -> None:
        super().__init__(induk)
        self.setObjectName("daftar-riwayat")
        self.setAccessibleName("Daftar perubahan")
        self.perubahan: list[CatatanPerubahan] = []
        self._model = ModelRiwayat()
        self._model.setParent(self)
        self.setModel(self._model)
        self.setItemDelegate(DelegasiRiwayat(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._kini)

    def isi(self, perubahan: "Sequence[CatatanPerubahan]", hari_ini: date) -> None:
        """Shows changes, newest first; the chosen one stays chosen, else the first is."""
        kini = self.currentIndex().data(PERAN) if self.currentIndex().isValid() else None
        self.perubahan = list(perubahan)
        self._susun(hari_ini)
        id_ = kini.id if kini is not None and not isinstance(kini, str) else None
        if self.perubahan:
            self.pilih(id_ if any(p.id == id_ for p in self.perubahan) else self.perubahan[0].id)

    def tambah(self, perubahan: "Sequence[CatatanPerubahan]", hari_ini: date) -> None:
        """Adds older changes at the end; place and choice stay."""
        kini, letak = self.currentIndex().data(PERAN), self.verticalScrollBar().value()
        self.perubahan += perubahan
        self._susun(hari_ini)
        if kini is not None and not isinstance(kini, str):
            self.pilih(kini.id)
        self.verticalScrollBar().setValue(letak)

    def pilih(self, id_: int | None) -> None:
        """Chooses the change with that id."""
        for baris, butir in enumerate(self._model.butir):
            if not isinstance(butir, str) and butir.id == id_:
                self.setCurrentIndex(self._model.index(baris))
                return

    def _susun(self, hari_ini: date) -> None:
        butir: list[CatatanPerubahan | str] = []
        hari: date | None = None
        for perubahan in self.perubahan:
            if perubahan.waktu.date() != hari:
                hari = perubahan.waktu.date()
                butir.append(nama_hari(hari, hari_ini))
            butir.append(perubahan)
        self._model.isi(butir)

    def _kini(self, kini: QModelIndex, _lama: QModelIndex) -> None:
        butir = kini.data(PERAN) if kini.isValid() else None
        self.terpilih.emit(None if isinstance(butir, str) else butir)
