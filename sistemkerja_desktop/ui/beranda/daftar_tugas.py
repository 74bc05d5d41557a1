"""The list of what waits: groups with a head, rows with official, deadline, article and button."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import HARI, tanggal_singkat
from sistemkerja_desktop.ui.beranda.delegasi_tugas import DelegasiTugas
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.daftar_bertombol import DaftarBertombol
from sistemkerja_desktop.ui.komponen.tenggat import tenggat_mendesak

if TYPE_CHECKING:
    from sistemkerja_desktop.services.beranda import Tugas

Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN_BARIS = Qt.ItemDataRole.UserRole
_TANPA_PEJABAT = "Tanpa pejabat"


@dataclass(frozen=True, slots=True)
class KepalaKelompok:
    """The head of a group with the count of its rows."""

    teks: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class BarisTugas:
    """A row: what waits, its state, and its deadline in words."""

    tugas: "Tugas"
    keadaan: Keadaan
    tenggat: str


Baris = KepalaKelompok | BarisTugas


def kata_tenggat(tenggat: date, hari_ini: date) -> tuple[Keadaan, str]:
    """The state and the words of a deadline: "lewat 2 hari", "hari ini", "Kam, 10 Sep"."""
    nanti = Keadaan.AKAN_DATANG, f"{HARI[tenggat.weekday()][:3]}, {tanggal_singkat(tenggat, tahun=False)}"
    return tenggat_mendesak(tenggat, hari_ini) or nanti


def susun_baris(tugas: Sequence["Tugas"], hari_ini: date, *, menurut_pejabat: bool) -> list[Baris]:
    """The rows under their heads: by deadline, or by official in the order of their most urgent row."""

    def kunci(satu: "Tugas") -> str:
        return (satu.pejabat.nama or _TANPA_PEJABAT) if menurut_pejabat else satu.kelompok.value

    kelompok: dict[str, list[Tugas]] = {}
    for satu in tugas:
        kelompok.setdefault(kunci(satu), []).append(satu)
    hasil: list[Baris] = []
    for teks, isi in kelompok.items():
        hasil.append(KepalaKelompok(teks, len(isi)))
        hasil += [BarisTugas(satu, *kata_tenggat(satu.tenggat, hari_ini)) for satu in isi]
    return hasil


class ModelTugas(QAbstractListModel):
    """Heads and rows in one list; heads cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._baris: list[Baris] = []

    def isi(self, baris: Iterable[Baris]) -> None:
        self.beginResetModel()
        self._baris = list(baris)
        self.endResetModel()

    @property
    def baris(self) -> Sequence[Baris]:
        return self._baris

    def nomor(self, syarat: Callable[["Tugas"], bool]) -> int:
        """The first row whose task fulfils `syarat`, or -1."""
        return next((i for i, b in enumerate(self._baris) if isinstance(b, BarisTugas) and syarat(b.tugas)), -1)

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self._baris)

    def flags(self, index: Indeks) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._baris[index.row()], BarisTugas):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        baris = self._baris[index.row()]
        if role == PERAN_BARIS:
            return baris
        if isinstance(baris, KepalaKelompok):
            return f"{baris.teks}, {baris.jumlah}" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return baris.tugas.judul
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _bacaan(baris)
        return None


def _bacaan(baris: BarisTugas) -> str:
    tugas = baris.tugas
    bagian = [tugas.judul, tugas.keterangan, tugas.pejabat.nama, f"tenggat {baris.tenggat}"]
    if tugas.aturan is not None:
        bagian.append("dasar hukum " + ", ".join(d.pasal for d in tugas.aturan.dasar))
    bagian.append(f"Enter: {tugas.tindakan}")
    return "; ".join(b for b in bagian if b)


class DaftarTugas(DaftarBertombol):
    """The view. `dibuka` carries the task whose button was pressed, by mouse, double click or Enter.

    A click on a chip, or Space on the row, explains the article.
    """

    dibuka = Signal(object)

    def __init__(self) -> None:
        self.model_tugas = ModelTugas()
        super().__init__(self.model_tugas, nama="daftar-tugas", nama_bantu="Menunggu tindakan")
        self.delegasi = DelegasiTugas(self)
        self.setItemDelegate(self.delegasi)

    def isi(self, baris: Iterable[Baris]) -> None:
        """Replaces the rows; the chosen task stays chosen where it is still there."""
        kini = self.tugas(self.currentIndex().row())
        self.model_tugas.isi(baris)
        self.delegasi.ukur(self.model_tugas.baris)
        if kini is not None:
            kunci = (kini.tujuan, kini.judul)
            nomor = self.model_tugas.nomor(lambda t: (t.tujuan, t.judul) == kunci)
            if nomor >= 0:
                self.setCurrentIndex(self.model_tugas.index(nomor))

    def tugas(self, nomor: int) -> "Tugas | None":
        """The task of that row; None for a head or no row."""
        if not 0 <= nomor < len(self.model_tugas.baris):
            return None
        baris = self.model_tugas.baris[nomor]
        return baris.tugas if isinstance(baris, BarisTugas) else None

    def kotak_tombol(self, nomor: int) -> QRect:
        """Where the button of that row stands in the viewport."""
        tugas = self.tugas(nomor)
        kotak = self.visualRect(self.model_tugas.index(nomor))
        return self.delegasi.kotak_tombol(kotak, tugas.tindakan) if tugas else QRect()

    def kotak_cip(self, nomor: int) -> QRect:
        """Where the chip of that row stands in the viewport."""
        return self.delegasi.bagian(self.visualRect(self.model_tugas.index(nomor))).cip

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        titik = event.position().toPoint()
        nomor = self.indexAt(titik).row()
        if event.button() != Qt.MouseButton.LeftButton or self.tugas(nomor) is None:
            return
        if self.kotak_tombol(nomor).contains(titik):
            self._buka(nomor)
        elif self.kotak_cip(nomor).contains(titik):
            self._jelaskan(nomor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        titik = event.position().toPoint()
        nomor = self.indexAt(titik).row()
        if self.tugas(nomor) is None:
            return
        if not (self.kotak_tombol(nomor).contains(titik) or self.kotak_cip(nomor).contains(titik)):
            self._buka(nomor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        nomor = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and nomor >= 0:
            self._buka(nomor)
        elif event.key() == Qt.Key.Key_Space and nomor >= 0:
            self._jelaskan(nomor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            pertama = self.model_tugas.nomor(lambda _: True)
            if pertama >= 0:
                self.setCurrentIndex(self.model_tugas.index(pertama))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tugas = self.tugas(self.indexAt(event.pos()).row())
            QToolTip.showText(event.globalPos(), f"{tugas.judul}\n{tugas.keterangan}" if tugas else "", self)
            return True
        return super().viewportEvent(event)

    def _buka(self, nomor: int) -> None:
        tugas = self.tugas(nomor)
        if tugas is not None:
            self.dibuka.emit(tugas)

    def _jelaskan(self, nomor: int) -> None:
        tugas = self.tugas(nomor)
        if tugas is not None and tugas.aturan is not None:
            from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import buka_popover

            wadah = self.viewport()
            buka_popover(tugas.aturan, wadah, wadah.mapToGlobal(self.kotak_cip(nomor).bottomLeft() + QPoint(0, 4)))
