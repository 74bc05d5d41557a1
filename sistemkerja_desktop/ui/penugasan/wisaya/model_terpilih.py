"""The people who were chosen, as the rows of a list."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.penugasan.wisaya.susunan import KETUA, Terpilih

if TYPE_CHECKING:
    from sistemkerja_desktop.services.calon import AlasanCalon

Indeks = QModelIndex | QPersistentModelIndex
Kunci = tuple[bool, int]
AKAR = QModelIndex()
PERAN_ORANG = Qt.ItemDataRole.UserRole
PERAN_KARTU = Qt.ItemDataRole.UserRole + 1
PANJANG_TUGAS = 120


@dataclass(frozen=True, slots=True)
class KartuOrang:
    """What a row says of somebody who was chosen; `nama` is without gelar, `awas` are reasons to look twice."""

    nama: str
    nama_lengkap: str
    inisial: str
    keterangan: str
    awas: "tuple[AlasanCalon, ...]" = ()

    @property
    def peringatan(self) -> list[str]:
        return [satu.rinci or satu.teks for satu in self.awas]


class ModelTerpilih(QAbstractListModel):
    """Who was chosen, less those whom the filter leaves out. The text that is edited is the task.

    `kartu` says what a row shows of somebody, None for nobody; it is asked once until `lupakan_kartu`.
    """

    tugas_ditulis = Signal(object, str)

    def __init__(self, kartu: Callable[[Terpilih], KartuOrang | None]) -> None:
        super().__init__()
        self._cari_kartu = kartu
        self._kartu: dict[Kunci, KartuOrang | None] = {}
        self._semua: list[Terpilih] = []
        self._tampil: list[Terpilih] = []
        self._kata: tuple[str, ...] = ()
        self._basi = False

    def lupakan_kartu(self) -> None:
        """The office, the period or the people of other offices may have changed: rows are asked for anew."""
        self._kartu.clear()
        self._basi = True

    def isi(self, orang: Iterable[Terpilih]) -> None:
        """Replaces the people; the rows of those who stay are kept where that can be."""
        self._semua = [satu for satu in orang if self._kartu_untuk(satu) is not None]
        self._tampilkan()

    def saring(self, teks: str) -> None:
        """Shows only those who have every word of `teks` in name, office or task."""
        self._kata = tuple(teks.casefold().split())
        self._tampilkan()

    def kartu(self, baris: int) -> KartuOrang:
        return cast("KartuOrang", self._kartu_untuk(self._tampil[baris]))

    def orang(self, baris: int) -> Terpilih:
        return self._tampil[baris]

    def cari(self, kunci: Kunci | None) -> int:
        """The row of that person among those shown, or -1."""
        return next((i for i, satu in enumerate(self._tampil) if satu.kunci == kunci), -1)

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self._tampil)

    def flags(self, index: Indeks) -> Qt.ItemFlag:
        bawaan = super().flags(index)
        return bawaan | Qt.ItemFlag.ItemIsEditable if index.isValid() else bawaan

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._tampil):
            return None
        satu = self._tampil[index.row()]
        kartu = cast("KartuOrang", self._kartu_untuk(satu))
        if role == PERAN_ORANG:
            return satu
        if role == PERAN_KARTU:
            return kartu
        if role == Qt.ItemDataRole.EditRole:
            return satu.tugas
        if role == Qt.ItemDataRole.DisplayRole:
            return kartu.nama
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(b for b in (kartu.nama_lengkap, kartu.keterangan, *kartu.peringatan, satu.tugas) if b)
        return _bacaan(satu, kartu) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Indeks, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        satu, teks = self._tampil[index.row()], str(value)[:PANJANG_TUGAS]
        if teks != satu.tugas:
            baru = Terpilih(satu.id, satu.luar, satu.peran, teks)
            self._tampil[index.row()] = baru
            self._semua[self._semua.index(satu)] = baru
            self.dataChanged.emit(index, index)
            self.tugas_ditulis.emit(satu.kunci, teks)
        return True

    def _kartu_untuk(self, satu: Terpilih) -> KartuOrang | None:
        if satu.kunci not in self._kartu:
            self._kartu[satu.kunci] = self._cari_kartu(satu)
        return self._kartu[satu.kunci]

    def _cocok(self, satu: Terpilih) -> bool:
        kartu = cast("KartuOrang", self._kartu_untuk(satu))
        teks = f"{kartu.nama_lengkap}\n{kartu.nama}\n{kartu.keterangan}\n{satu.tugas}".casefold()
        return all(kata in teks for kata in self._kata)

    def _tampilkan(self) -> None:
        """Who leaves is a row less, and who comes last rows more: the list stays where it was."""
        baru = [satu for satu in self._semua if self._cocok(satu)] if self._kata else list(self._semua)
        sebelum = self._tampil
        kunci, lama = [satu.kunci for satu in baru], [satu.kunci for satu in sebelum]
        beda = next((i for i, pasangan in enumerate(zip(kunci, lama, strict=False)) if len(set(pasangan)) > 1), -1)
        keluar = beda if beda >= 0 else len(baru)
        if self._basi:
            # Other reasons make other heights.
            self._basi = False
            self._ganti(baru)
        elif len(baru) < len(lama) and lama[:keluar] + lama[keluar + 1 :] == kunci:
            self.beginRemoveRows(AKAR, keluar, keluar)
            self._tampil = baru
            self.endRemoveRows()
        elif beda < 0 and len(baru) > len(lama):
            self.beginInsertRows(AKAR, len(lama), len(baru) - 1)
            self._tampil = baru
            self.endInsertRows()
        elif kunci == lama:
            self._tampil = baru
        else:
            self._ganti(baru)
        self._kabarkan_yang_berubah(sebelum)

    def _ganti(self, baru: list[Terpilih]) -> None:
        self.beginResetModel()
        self._tampil = baru
        self.endResetModel()

    def _kabarkan_yang_berubah(self, sebelum: list[Terpilih]) -> None:
        """Tells the view of rows that stand where they stood, or moved up, with another part or task."""
        lama = {satu.kunci: satu for satu in sebelum}
        beda = [i for i, satu in enumerate(self._tampil) if lama.get(satu.kunci, satu) != satu]
        if beda:
            self.dataChanged.emit(self.index(beda[0]), self.index(beda[-1]))


def _bacaan(satu: Terpilih, kartu: KartuOrang) -> str:
    """A row for screen readers."""
    peran = ["ketua"] if satu.peran == KETUA else []
    luar = ["dari luar kantor"] if satu.luar else []
    tugas = f"tugas: {satu.tugas}" if satu.tugas else "tugas belum ditulis"
    return "; ".join(b for b in (kartu.nama, *peran, kartu.keterangan, *luar, *kartu.peringatan, tugas) if b)
