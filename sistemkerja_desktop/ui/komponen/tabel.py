"""A table over DTOs: sorting and filtering in Python, 10,000 rows at once, drawn by one delegate."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import TINGGI_BARIS, TINGGI_BARIS_DUA, TINGGI_KEPALA_TABEL, Keadaan
from sistemkerja_desktop.ui.komponen.delegasi_tabel import DelegasiTabel
from sistemkerja_desktop.ui.komponen.tanda import TandaTemuan

T = TypeVar("T")
Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN_BARIS = Qt.ItemDataRole.UserRole
PERAN_KOLOM = Qt.ItemDataRole.UserRole + 1


# No slots: Python 3.11 cannot call Kolom[T](...) on a frozen generic class that has them.
@dataclass(frozen=True)
class Kolom(Generic[T]):
    """A column: how a row's text, order and marks are read from its DTO.

    `lebar` is pixels, 0 shares what is left, but never under `minimal`. `prioritas` 0 always stays; the highest goes
    first when it gets narrow. `cari` is what the filter reads instead of `teks`. `keadaan` gives shape and word,
    `aturan` a chip, `avatar` initials, `kedua` a second line, `tombol` the text of the row's button ("" for none),
    `tanda` the mark of what the check of the office found.
    """

    judul: str
    teks: Callable[[T], str]
    urut: Callable[[T], Any] | None = None
    lebar: int = 0
    minimal: int = 120
    kanan: bool = False
    prioritas: int = 0
    angka: bool = False
    tebal: bool = False
    saring: bool = True
    cari: Callable[[T], str] | None = None
    keadaan: Callable[[T], tuple[Keadaan, str] | None] | None = None
    aturan: Callable[[T], Aturan | None] | None = None
    avatar: Callable[[T], str] | None = None
    kedua: Callable[[T], str] | None = None
    tombol: Callable[[T], str] | None = None
    tanda: Callable[[T], TandaTemuan | None] | None = None


class DaftarModel(QAbstractTableModel, Generic[T]):
    """Rows of DTOs. `kunci` names a row over reloads, so that the selection stays with it."""

    def __init__(
        self,
        kolom: Sequence[Kolom[T]],
        baris: Iterable[T] = (),
        *,
        kunci: Callable[[T], Any] = lambda baris: getattr(baris, "id", baris),
    ) -> None:
        super().__init__()
        self.kolom = tuple(kolom)
        self.kunci = kunci
        self._semua: list[T] = []
        self._cari: list[str] = []
        self._tampil: list[T] = []
        self._saringan = ""
        self._syarat: Callable[[T], bool] | None = None
        self._urut: tuple[int, Qt.SortOrder] | None = None
        self.isi(baris)

    def isi(self, baris: Iterable[T]) -> None:
        """Replaces all rows; filter, order and (in the view) selection stay."""
        self._semua = list(baris)
        pembaca = [k.cari or k.teks for k in self.kolom if k.saring] + [
            k.kedua for k in self.kolom if k.saring and k.kedua
        ]
        self._cari = ["\n".join([baca(b) for baca in pembaca]).casefold() for b in self._semua]
        self._susun()

    def saring(self, teks: str) -> None:
        """Shows only rows that have every word of `teks` in some column."""
        self._saringan = teks
        self._susun()

    def syarat(self, fungsi: Callable[[T], bool] | None) -> None:
        """Shows only rows for which `fungsi` holds, besides the text filter."""
        self._syarat = fungsi
        self._susun()

    @property
    def jumlah_semua(self) -> int:
        return len(self._semua)

    @property
    def baris_tampil(self) -> Sequence[T]:
        return self._tampil

    def baris(self, indeks: Indeks) -> T:
        """The DTO of an index. Raises IndexError for an invalid one."""
        if not indeks.isValid():
            raise IndexError(indeks.row())
        return self._tampil[indeks.row()]

    def cari_kunci(self, kunci: object) -> int:
        """The row with that key among those shown, or -1."""
        return next((i for i, baris in enumerate(self._tampil) if self.kunci(baris) == kunci), -1)

    def _susun(self) -> None:
        self.beginResetModel()
        kata = self._saringan.casefold().split()
        tampil = self._semua
        if kata:
            tampil = [b for b, teks in zip(self._semua, self._cari, strict=True) if all(k in teks for k in kata)]
        if self._syarat is not None:
            tampil = [b for b in tampil if self._syarat(b)]
        self._tampil = list(tampil)
        if self._urut is not None:
            self._tampil.sort(
                key=self._kunci_urut(self._urut[0]), reverse=self._urut[1] is Qt.SortOrder.DescendingOrder
            )
        self.endResetModel()

    def _kunci_urut(self, kolom: int) -> Callable[[T], Any]:
        k = self.kolom[kolom]
        baca = k.urut
        if baca is None:
            teks = k.teks
            return lambda baris: teks(baris).casefold()
        # None sorts before every value, and never meets one in a comparison.
        return lambda baris: (nilai is not None, nilai) if (nilai := baca(baris)) is not None else (False,)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts in Python, stable, and carries the persistent indexes along."""
        if not 0 <= column < len(self.kolom):
            return
        self._urut = (column, order)
        self.layoutAboutToBeChanged.emit()
        lama = self.persistentIndexList()
        dipegang = [self._tampil[i.row()] for i in lama]
        self._tampil.sort(key=self._kunci_urut(column), reverse=order is Qt.SortOrder.DescendingOrder)
        if lama:
            letak = {id(b): i for i, b in enumerate(self._tampil)}
            baru = [self.index(letak[id(b)], i.column()) for i, b in zip(lama, dipegang, strict=True)]
            self.changePersistentIndexList(lama, baru)
        self.layoutChanged.emit()

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self._tampil)

    def columnCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self.kolom)

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._tampil):
            return None
        baris, kolom = self._tampil[index.row()], self.kolom[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return kolom.teks(baris)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            teks = kolom.teks(baris)
            tanda = kolom.tanda(baris) if kolom.tanda is not None else None
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{kolom.judul}: {teks}" + (f"; {tanda.teks}" if tanda is not None else "")
            return "\n".join([teks, tanda.teks] if tanda is not None else [teks]) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            mendatar = Qt.AlignmentFlag.AlignRight if kolom.kanan else Qt.AlignmentFlag.AlignLeft
            return Qt.AlignmentFlag.AlignVCenter | mendatar
        if role == PERAN_BARIS:
            return baris
        return kolom if role == PERAN_KOLOM else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.kolom):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.kolom[section].judul
        if role == Qt.ItemDataRole.TextAlignmentRole:
            mendatar = Qt.AlignmentFlag.AlignRight if self.kolom[section].kanan else Qt.AlignmentFlag.AlignLeft
            return Qt.AlignmentFlag.AlignVCenter | mendatar
        return None


class TabelData(QTableView):
    """The table of the design: rows of 34 px, head of 32 px, no vertical lines, whole rows selected.

    `dibuka` carries the DTO on Enter or double click (on a row with a button, Enter presses it: `tindakan`),
    `terpilih` the DTO of the current row or None, `temuan_diminta` the key of the finding whose mark was pressed.
    """

    dibuka = Signal(object)
    tindakan = Signal(object)
    terpilih = Signal(object)
    temuan_diminta = Signal(object)

    def __init__(self, model: DaftarModel[Any], *, nama: str, nama_bantu: str, induk: QWidget | None = None) -> None:
        super().__init__(induk)
        self.daftar = model
        self.baris_ditunjuk = -1
        self._kunci_lama: list[object] = []
        self._tanda_ditekan: TandaTemuan | None = None
        self.setObjectName(nama)
        self.setAccessibleName(nama_bantu)
        self._tampilkan_gaya()
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(DelegasiTabel(self))
        model.modelAboutToBeReset.connect(self._ingat)
        model.modelReset.connect(self._pulihkan)
        self.entered.connect(self._tunjuk)
        self.doubleClicked.connect(lambda indeks: self.dibuka.emit(model.baris(indeks)))
        self.selectionModel().currentRowChanged.connect(self._baris_kini)

    def _tampilkan_gaya(self) -> None:
        gaya_tabel(self)
        self.setMouseTracking(True)
        dua = any(k.kedua for k in self.daftar.kolom)
        tegak = self.verticalHeader()
        tegak.hide()
        tegak.setDefaultSectionSize(TINGGI_BARIS_DUA if dua else TINGGI_BARIS)
        kepala = self.horizontalHeader()
        kepala.setFixedHeight(TINGGI_KEPALA_TABEL)
        kepala.setHighlightSections(False)
        kepala.setFont(font(Huruf.RAPAT))
        kepala.setSectionsMovable(False)
        kepala.setMinimumSectionSize(40)
        kepala.setAccessibleName("Kepala tabel")
        self.setSortingEnabled(True)
        kepala.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    @property
    def baris_terpilih(self) -> Any:
        """The DTO of the current row, or None."""
        indeks = self.currentIndex()
        return self.daftar.baris(indeks) if indeks.isValid() else None

    def pilih_kunci(self, kunci: object) -> bool:
        """Selects and shows the row with that key; False if it is not shown."""
        baris = self.daftar.cari_kunci(kunci)
        if baris < 0:
            return False
        self.selectRow(baris)
        self.scrollTo(self.daftar.index(baris, 0))
        return True

    def lepas_pilihan(self) -> None:
        """Nothing is selected and no row is the current one, so that the same row can be chosen again."""
        self.clearSelection()
        self.setCurrentIndex(AKAR)

    def _ingat(self) -> None:
        self._kunci_lama = [self.daftar.kunci(self.daftar.baris(i)) for i in self.selectionModel().selectedRows()]
        self._kini_lama = self.daftar.kunci(self.baris_terpilih) if self.currentIndex().isValid() else None

    def _pulihkan(self) -> None:
        self.baris_ditunjuk = -1
        for kunci in self._kunci_lama:
            baris = self.daftar.cari_kunci(kunci)
            if baris >= 0:
                pilih = QItemSelectionModel.SelectionFlag
                indeks = self.daftar.index(baris, 0)
                self.selectionModel().select(indeks, pilih.Select | pilih.Rows)
                if kunci == self._kini_lama:
                    self.selectionModel().setCurrentIndex(indeks, pilih.NoUpdate)
        if self._kunci_lama and not self.selectionModel().hasSelection():
            self.terpilih.emit(None)

    def _tunjuk(self, indeks: QModelIndex) -> None:
        self.baris_ditunjuk = indeks.row()
        self.viewport().update()

    def _baris_kini(self, kini: QModelIndex, _lama: QModelIndex) -> None:
        self.terpilih.emit(self.daftar.baris(kini) if kini.isValid() else None)

    def leaveEvent(self, event: Any) -> None:
        self.baris_ditunjuk = -1
        self.viewport().update()
        super().leaveEvent(event)

    @property
    def _delegasi(self) -> DelegasiTabel:
        """The table's delegate, which a page may have replaced by one of its own."""
        delegasi = self.itemDelegate()
        assert isinstance(delegasi, DelegasiTabel)
        return delegasi

    def mousePressEvent(self, event: QMouseEvent) -> None:
        titik = event.position().toPoint()
        indeks, kiri = self.indexAt(titik), event.button() == Qt.MouseButton.LeftButton
        # Choosing the row may open a panel that takes the mark away from under the pointer.
        self._tanda_ditekan = self._delegasi.tanda_di(self, indeks, titik) if kiri and indeks.isValid() else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        tanda, self._tanda_ditekan = self._tanda_ditekan, None
        if tanda is not None:
            self.temuan_diminta.emit(tanda.kunci)
            return
        indeks = self.indexAt(event.position().toPoint())
        if indeks.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._delegasi.klik(self, indeks, event.position().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On a row with a mark: the way to its finding."""
        tetikus = event.reason() is QContextMenuEvent.Reason.Mouse
        indeks = self.indexAt(event.pos()) if tetikus else self.currentIndex()
        tanda = self.tanda_baris(indeks)
        if tanda is None:
            super().contextMenuEvent(event)
            return
        menu = QMenu(self)
        menu.setObjectName("menu-tanda")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(f"Lihat temuan: {tanda.teks}", lambda: self.temuan_diminta.emit(tanda.kunci))
        menu.popup(event.globalPos() if tetikus else self.viewport().mapToGlobal(self.visualRect(indeks).bottomLeft()))

    def tanda_baris(self, indeks: Indeks) -> TandaTemuan | None:
        """The mark of a row, None without one."""
        if not indeks.isValid():
            return None
        baris = self.daftar.baris(indeks)
        return next((t for k in self.daftar.kolom if k.tanda is not None and (t := k.tanda(baris)) is not None), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        indeks = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and indeks.isValid():
            baris = self.daftar.baris(indeks)
            bertombol = any(k.tombol is not None and k.tombol(baris) for k in self.daftar.kolom)
            (self.tindakan if bertombol else self.dibuka).emit(baris)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.atur_kolom()

    def atur_kolom(self) -> None:
        """Shares the width: fixed columns first; drops those of the highest priority number until the rest fits."""
        kolom = self.daftar.kolom
        tersedia = self.viewport().width()
        tampil = list(range(len(kolom)))
        perlu = {i: kolom[i].lebar or kolom[i].minimal for i in tampil}
        while sum(perlu[i] for i in tampil) > tersedia:
            korban = max(tampil, key=lambda i: (kolom[i].prioritas, i))
            if kolom[korban].prioritas == 0:
                break
            tampil.remove(korban)
        lentur = [i for i in tampil if kolom[i].lebar == 0]
        sisa = max(0, tersedia - sum(perlu[i] for i in tampil))
        for i in range(len(kolom)):
            self.setColumnHidden(i, i not in tampil)
        for i in tampil:
            tambahan = sisa // len(lentur) if i in lentur else 0
            if i == (lentur or [-1])[-1]:
                tambahan += sisa % len(lentur)
            if not lentur and i == tampil[-1]:
                tambahan = sisa
            self.setColumnWidth(i, perlu[i] + tambahan)


def gaya_tabel(tabel: QTableView) -> None:
    """What every table of the program has: whole rows, chosen one at a time, of one height, scrolled by pixels."""
    tabel.setShowGrid(False)
    tabel.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    tabel.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    tabel.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tabel.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    tabel.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    tabel.setTabKeyNavigation(False)
    tabel.setWordWrap(False)
    tabel.setCornerButtonEnabled(False)
    tabel.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    # Qt puts a button into the corner of every table; screen readers need a name for it.
    for sudut in tabel.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
        sudut.setAccessibleName("Pilih semua baris")
