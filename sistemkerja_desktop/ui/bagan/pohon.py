"""The tree beside the canvas: the same units and people, for keyboards and screen readers."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from sistemkerja_desktop.domain.pegawai import nama_singkat
from sistemkerja_desktop.domain.teks import kunci as kunci_teks
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.services.bagan import Bagan, KotakOrang, KotakUnit, Kunci
from sistemkerja_desktop.ui.bagan.tanda import TandaBagan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import TINGGI_BARIS_POHON, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna

Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN_KUNCI = Qt.ItemDataRole.UserRole
PERAN_SIMPUL = Qt.ItemDataRole.UserRole + 1
PERAN_KEADAAN = Qt.ItemDataRole.UserRole + 2
_URUTAN = (Keadaan.BAD, Keadaan.WARN, Keadaan.INFO)


class Simpul:
    """A row of the tree."""

    __slots__ = ("anak", "bantu", "baris", "cari", "ikon", "induk", "jumlah", "kunci", "tag", "teks", "temuan")

    def __init__(self, kunci: Kunci, teks: str, bantu: str, ikon: str, induk: "Simpul | None") -> None:
        self.kunci, self.teks, self.bantu, self.ikon, self.induk = kunci, teks, bantu, ikon, induk
        self.anak: list[Simpul] = []
        self.baris = 0
        self.jumlah = 0
        self.temuan = False
        self.tag = ""
        self.cari = kunci_teks(bantu)


class ModelPohon(QAbstractItemModel):
    """Units, their people, and below them their units. `saring` keeps what fits and all that leads to it.

    `tanda` answers with the marks of the check; a unit bears the worst one of all in it.
    """

    def __init__(self, tanda: TandaBagan | None = None) -> None:
        super().__init__()
        self._semua: list[Simpul] = []
        self._tampil: list[Simpul] = []
        self._menurut: dict[Kunci, Simpul] = {}
        self._saringan = ""
        self._tanda = tanda
        self._terburuk: dict[Kunci, Keadaan | None] = {}

    def isi(self, bagan: Bagan) -> None:
        """Shows the chart; the filter stays."""
        akar = _simpul_unit(bagan.akar, None)
        self._semua = [akar]
        if bagan.tanpa_jabatan:
            tanpa = Simpul(Kunci("tanpa-jabatan", 0), "Tanpa jabatan", "Tanpa jabatan", "user-x", None)
            tanpa.jumlah = len(bagan.tanpa_jabatan)
            tanpa.temuan = True
            tanpa.anak = [_simpul_orang(kotak, tanpa) for kotak in bagan.tanpa_jabatan]
            self._semua.append(tanpa)
        self._susun()

    def saring(self, teks: str) -> None:
        """Shows only rows whose name, jabatan or NIP has all the words."""
        self._saringan = kunci_teks(teks)
        self._susun()

    def lupakan_tanda(self) -> None:
        """The check has other findings: the marks are asked for anew."""
        self._terburuk = {}

    def keadaan(self, simpul: Simpul) -> Keadaan | None:
        """The state that a row's mark shows; None for no mark."""
        if self._tanda is None or not self._tanda.diperiksa:
            return Keadaan.WARN if simpul.temuan else None
        if simpul.kunci not in self._terburuk:
            tanda = self._tanda(simpul.kunci)
            semua = [tanda.keadaan if tanda is not None else None, *(self.keadaan(anak) for anak in simpul.anak)]
            self._terburuk[simpul.kunci] = min((k for k in semua if k is not None), key=_URUTAN.index, default=None)
        return self._terburuk[simpul.kunci]

    @property
    def disaring(self) -> bool:
        return bool(self._saringan)

    def indeks_kunci(self, kunci: Kunci) -> QModelIndex:
        """Where a unit or person stands; invalid where it is filtered away."""
        simpul = self._menurut.get(kunci)
        return self.createIndex(simpul.baris, 0, simpul) if simpul is not None else QModelIndex()

    def kunci_pertama(self) -> Kunci | None:
        """The first row that itself fits the filter."""
        kata = self._saringan.split()
        return next((s.kunci for s in self._menurut.values() if all(k in s.cari for k in kata)), None)

    def _susun(self) -> None:
        self.beginResetModel()
        kata = self._saringan.split()
        self._menurut = {}
        self._terburuk = {}
        self._tampil = [s for akar in self._semua if (s := self._cocok(akar, kata)) is not None]
        self._nomori(self._tampil, None)
        self.endResetModel()

    def _cocok(self, simpul: Simpul, kata: list[str]) -> Simpul | None:
        if not kata:
            return simpul
        anak = [s for a in simpul.anak if (s := self._cocok(a, kata)) is not None]
        if not anak and not all(k in simpul.cari for k in kata):
            return None
        salinan = Simpul(simpul.kunci, simpul.teks, simpul.bantu, simpul.ikon, None)
        salinan.anak, salinan.jumlah, salinan.temuan, salinan.tag = anak, simpul.jumlah, simpul.temuan, simpul.tag
        salinan.cari = simpul.cari
        return salinan

    def _nomori(self, daftar: list[Simpul], induk: Simpul | None) -> None:
        for baris, simpul in enumerate(daftar):
            simpul.baris, simpul.induk = baris, induk
            self._menurut[simpul.kunci] = simpul
            self._nomori(simpul.anak, simpul)

    def index(self, row: int, column: int, parent: Indeks = AKAR) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._anak(parent)[row])

    def parent(self, index: Indeks) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is the other overload
        if not index.isValid():
            return QModelIndex()
        induk = index.internalPointer().induk
        return self.createIndex(induk.baris, 0, induk) if induk is not None else QModelIndex()

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return len(self._anak(parent)) if parent.column() <= 0 else 0

    def columnCount(self, _parent: Indeks = AKAR) -> int:
        return 1

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        simpul: Simpul = index.internalPointer()
        if role == Qt.ItemDataRole.DisplayRole:
            return simpul.teks
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            tanda = self._tanda(simpul.kunci) if self._tanda is not None else None
            return f"{simpul.bantu}, {tanda.teks}" if tanda is not None else simpul.bantu
        if role == PERAN_KUNCI:
            return simpul.kunci
        if role == PERAN_KEADAAN:
            return self.keadaan(simpul)
        return simpul if role == PERAN_SIMPUL else None

    def _anak(self, induk: Indeks) -> list[Simpul]:
        return induk.internalPointer().anak if induk.isValid() else self._tampil


def _simpul_unit(unit: KotakUnit, induk: Simpul | None) -> Simpul:
    jumlah = f"{unit.jumlah} orang" if unit.jumlah else "belum ada orang"
    bantu = ", ".join(b for b in (unit.unit.nama, unit.unit.keterangan, jumlah) if b)
    hasil = Simpul(unit.kunci, unit.unit.nama, bantu, "building-hospital" if induk is None else "building", induk)
    hasil.jumlah = unit.jumlah
    hasil.temuan = unit.temuan > 0
    hasil.anak = [_simpul_orang(kotak, hasil) for kotak in unit.isi]
    hasil.anak += [_simpul_unit(anak, hasil) for anak in unit.anak]
    return hasil


def _simpul_orang(kotak: KotakOrang, induk: Simpul) -> Simpul:
    if kotak.pegawai is None:
        teks = f"Lowong: {kotak.nama_jabatan}"
        return Simpul(kotak.kunci, teks, f"Jabatan lowong, {kotak.nama_jabatan}", "circle-dashed", induk)
    bagian = [f"{kotak.tag} {kotak.nama}".strip(), kotak.nama_jabatan, kotak.pegawai.nip, kotak.temuan]
    hasil = Simpul(kotak.kunci, kotak.pegawai.nama, ", ".join(b for b in bagian if b), "user", induk)
    hasil.temuan = bool(kotak.temuan)
    hasil.tag = kotak.tag
    return hasil


class DelegasiPohon(QStyledItemDelegate):
    """Icon, name, finding and count."""

    def sizeHint(self, _pilihan: QStyleOptionViewItem, _indeks: Indeks) -> QSize:
        return QSize(80, TINGGI_BARIS_POHON)

    def paint(self, pelukis: QPainter, pilihan: Any, indeks: Indeks) -> None:
        simpul: Simpul = indeks.data(PERAN_SIMPUL)
        kotak: QRect = pilihan.rect
        keadaan: QStyle.StateFlag = pilihan.state
        terpilih = bool(keadaan & QStyle.StateFlag.State_Selected)
        pelukis.save()
        if terpilih:
            pelukis.fillRect(kotak, warna(Peran.SEL))
            pelukis.fillRect(QRect(0, kotak.y(), 3, kotak.height()), warna(Peran.ACC))
        elif keadaan & QStyle.StateFlag.State_MouseOver:
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        lukis_ikon(pelukis, QRect(kotak.x() + 2, kotak.y(), 16, kotak.height()), simpul.ikon, Peran.T2, 16)
        kiri, kanan = kotak.x() + 24, kotak.right() - 8
        if simpul.jumlah:
            pelukis.setFont(font(Huruf.KECIL))
            pelukis.setPen(warna(Peran.T3))
            tempat = QRect(kiri, kotak.y(), kanan - kiri, kotak.height())
            pelukis.drawText(tempat, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, ribuan(simpul.jumlah))
            kanan -= QFontMetrics(font(Huruf.KECIL)).horizontalAdvance(ribuan(simpul.jumlah)) + 8
        huruf = font(Huruf.RAPAT_TEBAL if terpilih else Huruf.RAPAT)
        if simpul.tag:
            pelukis.setFont(font(Huruf.KECIL_TEBAL))
            pelukis.setPen(warna(Peran.WARN))
            pelukis.drawText(QRect(kiri, kotak.y(), 40, kotak.height()), Qt.AlignmentFlag.AlignVCenter, simpul.tag)
            kiri += QFontMetrics(font(Huruf.KECIL_TEBAL)).horizontalAdvance(simpul.tag) + 5
        # Qt hands a StrEnum on as a plain str.
        nilai = indeks.data(PERAN_KEADAAN)
        temuan = Keadaan(nilai) if nilai else None
        lebar = kanan - kiri - (20 if temuan is not None else 0)
        teks = _muat(simpul, QFontMetrics(huruf), lebar)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T2 if simpul.ikon == "circle-dashed" else Peran.T1))
        pelukis.drawText(QRect(kiri, kotak.y(), lebar, kotak.height()), Qt.AlignmentFlag.AlignVCenter, teks)
        if temuan is not None:
            x = kiri + QFontMetrics(huruf).horizontalAdvance(teks) + 6
            lukis_ikon(pelukis, QRect(x, kotak.y(), 14, kotak.height()), temuan.ikon, temuan.warna, 14)
        pelukis.restore()


def _muat(simpul: Simpul, fm: QFontMetrics, lebar: int) -> str:
    if fm.horizontalAdvance(simpul.teks) > lebar and simpul.ikon == "user":
        for panjang in (20, 18, 16, 14, 12):
            calon = nama_singkat(simpul.teks, panjang)
            if fm.horizontalAdvance(calon) <= lebar:
                return calon
    return fm.elidedText(simpul.teks, Qt.TextElideMode.ElideRight, lebar)


class PohonBagan(QTreeView):
    """The view. `dipilih` is sent when the person goes to a row, by mouse or keyboard."""

    dipilih = Signal(object)
    menu_diminta = Signal(object, QPoint)

    def __init__(self, model: ModelPohon) -> None:
        super().__init__()
        self.setObjectName("pohon-bagan")
        self.setAccessibleName("Pohon unit dan pegawai")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setExpandsOnDoubleClick(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(DelegasiPohon(self))
        self.setModel(model)
        self._model = model
        self._diam = False
        self._terbuka: set[Kunci] = set()
        model.modelAboutToBeReset.connect(self._mulai_ulang)
        model.modelReset.connect(self._pulihkan)
        self.expanded.connect(lambda indeks: self._ingat(indeks, terbuka=True))
        self.collapsed.connect(lambda indeks: self._ingat(indeks, terbuka=False))
        self.selectionModel().currentChanged.connect(self._berpindah)

    def pilih(self, kunci: Kunci | None) -> None:
        """Goes to a row without a signal; opens what it lies in."""
        self._diam = True
        indeks = self._model.indeks_kunci(kunci) if kunci is not None else QModelIndex()
        if indeks.isValid():
            self.setCurrentIndex(indeks)
            self.scrollTo(indeks)
        else:
            self.selectionModel().clear()
        self._diam = False

    def segarkan_tanda(self) -> None:
        """Draws the marks of the last check."""
        self._model.lupakan_tanda()
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        indeks = self.currentIndex()
        if indeks.isValid():
            titik = event.globalPos()
            if event.reason() is not QContextMenuEvent.Reason.Mouse:
                titik = self.viewport().mapToGlobal(self.visualRect(indeks).bottomLeft())
            self.menu_diminta.emit(indeks.data(PERAN_KUNCI), titik)

    def _berpindah(self, indeks: QModelIndex) -> None:
        if not self._diam and indeks.isValid():
            self.dipilih.emit(indeks.data(PERAN_KUNCI))

    def _mulai_ulang(self) -> None:
        self._diam = True

    def _ingat(self, indeks: QModelIndex, *, terbuka: bool) -> None:
        """What a filter opens is not remembered."""
        if not self._diam and not self._model.disaring:
            (self._terbuka.add if terbuka else self._terbuka.discard)(indeks.data(PERAN_KUNCI))

    def _pulihkan(self) -> None:
        if self._model.disaring:
            self.expandAll()
        else:
            self.expand(self._model.index(0, 0))
            for kunci in self._terbuka:
                self.expand(self._model.indeks_kunci(kunci))
        self._diam = False
