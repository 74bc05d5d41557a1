"""The rows of the list as Qt asks for them. A new check changes only what differs."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from sistemkerja_desktop.ui.kepatuhan.baris import Baris, KepalaKelompok, kunci, tampilan

Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN_BARIS = Qt.ItemDataRole.UserRole
# Above this the comparison would take longer than painting anew.
_BANDING_TERBANYAK = 400


class ModelTemuan(QAbstractListModel):
    """Heads and rows in one list; heads cannot be chosen. `kepala` are the numbers of the rows with a head."""

    def __init__(self) -> None:
        super().__init__()
        self._baris: list[Baris] = []
        self.kepala: list[int] = []

    @property
    def baris(self) -> Sequence[Baris]:
        return self._baris

    def isi(self, baru: list[Baris]) -> None:
        """Shows other rows: rows that stay are neither removed nor drawn anew, so selection and place stay."""
        lama = list(self._baris)
        awal = _sama_dari_depan(lama, baru)
        akhir = _sama_dari_belakang(lama, baru, awal)
        tengah_lama, tengah_baru = lama[awal : len(lama) - akhir], baru[awal : len(baru) - akhir]
        if max(len(tengah_lama), len(tengah_baru)) > _BANDING_TERBANYAK:
            self.beginResetModel()
            self._baris = baru
            self._nomori_kepala()
            self.endResetModel()
            return
        self._ganti_tengah(awal, tengah_lama, tengah_baru)
        self._baris = baru
        self._nomori_kepala()
        # Rows with the same key may say something else now; the few in the middle are drawn anew in any case.
        ubah = [i for i, (a, b) in enumerate(zip(lama[:awal], baru, strict=False)) if a is not b and a != b]
        pasangan = zip(lama[len(lama) - akhir :], baru[len(baru) - akhir :], strict=True)
        ubah += [i for i, (a, b) in enumerate(pasangan, len(baru) - akhir) if a is not b and a != b]
        for i in [*ubah, *range(awal, len(baru) - akhir)]:
            self.dataChanged.emit(self.index(i), self.index(i))

    def _ganti_tengah(self, awal: int, lama: list[Baris], baru: list[Baris]) -> None:
        banding = SequenceMatcher(None, [kunci(b) for b in lama], [kunci(b) for b in baru], autojunk=False)
        # From the end, so that the numbers of the rows before stay true.
        for jenis, a1, a2, b1, b2 in reversed(banding.get_opcodes()):
            if jenis in ("delete", "replace"):
                self.beginRemoveRows(AKAR, awal + a1, awal + a2 - 1)
                del self._baris[awal + a1 : awal + a2]
                self._nomori_kepala()
                self.endRemoveRows()
            if jenis in ("insert", "replace"):
                self.beginInsertRows(AKAR, awal + a1, awal + a1 + b2 - b1 - 1)
                self._baris[awal + a1 : awal + a1] = baru[b1:b2]
                self._nomori_kepala()
                self.endInsertRows()

    def _nomori_kepala(self) -> None:
        self.kepala = [i for i, b in enumerate(self._baris) if isinstance(b, KepalaKelompok)]

    def nomor(self, kunci_dicari: object) -> int:
        """The row with that key, or -1."""
        return next((i for i, b in enumerate(self._baris) if kunci(b) == kunci_dicari), -1)

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self._baris)

    def flags(self, index: Indeks) -> Qt.ItemFlag:
        if index.isValid() and not isinstance(self._baris[index.row()], KepalaKelompok):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._baris):
            return None
        baris = self._baris[index.row()]
        if role == PERAN_BARIS:
            return baris
        if isinstance(baris, KepalaKelompok):
            return f"{baris.teks}, {baris.jumlah}" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return tampilan(baris).judul
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            tampak = tampilan(baris)
            if role == Qt.ItemDataRole.ToolTipRole:
                return f"{tampak.judul}\n{tampak.keterangan}"
            bagian = [tampak.kata, tampak.judul, tampak.keterangan]
            if tampak.aturan is not None:
                bagian.append("dasar " + ", ".join(d.pasal for d in tampak.aturan.dasar))
            if tampak.tombol:
                bagian.append(f"Enter: {tampak.tombol}")
            return "; ".join(bagian)
        return None


def _sama_dari_depan(lama: Sequence[Baris], baru: Sequence[Baris]) -> int:
    jumlah = 0
    for a, b in zip(lama, baru, strict=False):
        if a is not b and kunci(a) != kunci(b):
            break
        jumlah += 1
    return jumlah


def _sama_dari_belakang(lama: Sequence[Baris], baru: Sequence[Baris], awal: int) -> int:
    jumlah, paling = 0, min(len(lama), len(baru)) - awal
    while jumlah < paling:
        a, b = lama[-1 - jumlah], baru[-1 - jumlah]
        if a is not b and kunci(a) != kunci(b):
            break
        jumlah += 1
    return jumlah
