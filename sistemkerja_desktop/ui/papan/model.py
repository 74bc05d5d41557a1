"""The cards of one column as Qt asks for them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from sistemkerja_desktop.domain.tanggal import tanggal_panjang, tanggal_singkat

if TYPE_CHECKING:
    from sistemkerja_desktop.services.papan import KartuPapan
    from sistemkerja_desktop.ui.gaya.token import Keadaan
    from sistemkerja_desktop.ui.komponen.tanda import TandaTemuan

PERAN_KARTU = Qt.ItemDataRole.UserRole
Indeks = QModelIndex | QPersistentModelIndex
_AKAR = QModelIndex()


class KartuModel(QAbstractListModel):
    """The cards of a column in their order. `tanda` answers with the mark of a card."""

    def __init__(self) -> None:
        super().__init__()
        self.tanda: Callable[[int], TandaTemuan | None] = lambda _id: None
        self._kartu: Sequence[KartuPapan] = ()

    @property
    def kartu(self) -> "Sequence[KartuPapan]":
        return self._kartu

    def isi(self, kartu: "Sequence[KartuPapan]") -> None:
        """Replaces the cards; does nothing when they are the same list."""
        if kartu is self._kartu:
            return
        self.beginResetModel()
        self._kartu = kartu
        self.endResetModel()

    def cari(self, kegiatan_id: int) -> QModelIndex:
        """The index of a card, invalid when it is not in this column."""
        for baris, kartu in enumerate(self._kartu):
            if kartu.id == kegiatan_id:
                return self.index(baris, 0)
        return QModelIndex()

    def rowCount(self, parent: Indeks = _AKAR) -> int:
        return 0 if parent.isValid() else len(self._kartu)

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._kartu):
            return None
        kartu = self._kartu[index.row()]
        if role == PERAN_KARTU:
            return kartu
        if role == Qt.ItemDataRole.DisplayRole:
            return kartu.nama
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (kartu.nama, kartu.penugasan, kartu.tim, kartu.orang, self._temuan(kartu))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (uraian_kartu(kartu), self._temuan(kartu))))
        return None

    def keadaan(self, kartu: "KartuPapan") -> "Keadaan | None":
        """The state of the card's mark, None without one."""
        tanda = self.tanda(kartu.id)
        return tanda.keadaan if tanda is not None else None

    def _temuan(self, kartu: "KartuPapan") -> str:
        tanda = self.tanda(kartu.id)
        return tanda.teks if tanda is not None else ""


def teks_tenggat(kartu: "KartuPapan") -> str:
    """The deadline in the few words of a card: "lewat 3 hari", "hari ini", "9 Sep", for finished cards when."""
    if kartu.keadaan_tenggat == "selesai":
        return tanggal_singkat(kartu.selesai_pada or kartu.tenggat, tahun=False)
    if kartu.keadaan_tenggat == "lewat":
        return f"lewat {-kartu.sisa_hari} hari"
    if kartu.keadaan_tenggat == "hari-ini":
        return "hari ini"
    return tanggal_singkat(kartu.tenggat, tahun=abs(kartu.sisa_hari) > 300)


def teks_langkah(kartu: "KartuPapan") -> str:
    return f"{kartu.langkah_selesai} dari {kartu.langkah_jumlah}"


def uraian_kartu(kartu: "KartuPapan") -> str:
    """All that a card shows, as a sentence for screen readers."""
    bagian = [kartu.nama, kartu.target, f"langkah {teks_langkah(kartu)}"]
    if kartu.kali_kembali:
        bagian.append(f"dikembalikan {kartu.kali_kembali} kali: {kartu.perbaikan}")
    if kartu.selesai_pada:
        bagian.append(f"selesai {tanggal_panjang(kartu.selesai_pada)}")
    else:
        lewat = f", lewat {-kartu.sisa_hari} hari" if kartu.sisa_hari < 0 else ""
        bagian.append(f"tenggat {tanggal_panjang(kartu.tenggat)}{lewat}")
    bagian.append(kartu.orang)
    return ", ".join(b for b in bagian if b)
