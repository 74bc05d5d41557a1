"""The filters of the findings: a list beside them, or a field above them where the window is narrow."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from sistemkerja_desktop.domain.kepatuhan.temuan import Pokok, Tingkat
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.kepatuhan.baris import DIKESAMPINGKAN, SEMUA, SESUAI
from sistemkerja_desktop.ui.kepatuhan.pengawas import KEADAAN_TINGKAT
from sistemkerja_desktop.ui.pegawai.kendali import pilihan_saring

if TYPE_CHECKING:
    from sistemkerja_desktop.services.kepatuhan import HasilKepatuhan

Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN_BUTIR = Qt.ItemDataRole.UserRole
_TINGGI, _TINGGI_KEPALA = 30, 34
_TEPI = 16


@dataclass(frozen=True, slots=True)
class ButirSaring:
    """A filter with the count of its rows; `ikon` "" for none."""

    kode: str
    teks: str
    ikon: str = ""
    peran: Peran = Peran.T1
    jumlah: int = 0


def susun_saringan(hasil: "HasilKepatuhan | None") -> list[ButirSaring | str]:
    """The filters under their headings. Subjects without a rule's finding stay, so that the list does not jump."""
    jumlah = hasil.jumlah if hasil is not None else {}
    pokok = hasil.jumlah_pokok if hasil is not None else {}
    semua = len(hasil.temuan) if hasil is not None else 0
    baris: list[ButirSaring | str] = ["Tingkat", ButirSaring(SEMUA, "Semua temuan", jumlah=semua)]
    for tingkat in Tingkat:
        keadaan = KEADAAN_TINGKAT[tingkat]
        baris.append(ButirSaring(tingkat, tingkat.label, keadaan.ikon, keadaan.warna, jumlah.get(tingkat, 0)))
    baris.append("Pokok")
    baris += [ButirSaring(p, p.label, jumlah=pokok.get(p, 0)) for p in Pokok]
    sisih = len(hasil.dikesampingkan) if hasil is not None else 0
    sesuai = len(hasil.sesuai) if hasil is not None else 0
    baris += [
        "Lainnya",
        ButirSaring(DIKESAMPINGKAN, "Dikesampingkan", "eye-off", Peran.T2, sisih),
        ButirSaring(SESUAI, "Sesuai", Keadaan.OK.ikon, Keadaan.OK.warna, sesuai),
    ]
    return baris


class _ModelSaringan(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.baris: Sequence[ButirSaring | str] = susun_saringan(None)

    def isi(self, baris: Sequence[ButirSaring | str]) -> None:
        """The rows are always the same ones: only their counts change."""
        self.baris = baris
        self.dataChanged.emit(self.index(0), self.index(len(baris) - 1))

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self.baris)

    def flags(self, index: Indeks) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.baris[index.row()], ButirSaring):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        butir = self.baris[index.row()]
        if role == PERAN_BUTIR:
            return butir
        if isinstance(butir, str):
            return butir if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return butir.teks
        return f"{butir.teks}, {butir.jumlah}" if role == Qt.ItemDataRole.AccessibleTextRole else None


class DaftarSaringan(QListView):
    """The filters; `dipilih` carries the code of the chosen one."""

    dipilih = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._isi = _ModelSaringan()
        self._isi.setParent(self)
        self.setObjectName("saringan-kepatuhan")
        self.setAccessibleName("Saringan temuan")
        self.setProperty("kulit", "surf")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setModel(self._isi)
        self.setItemDelegate(_DelegasiSaringan(self))
        self.pilih(SEMUA)
        self.selectionModel().currentChanged.connect(self._berpindah)

    @property
    def terpilih(self) -> str:
        butir = self.currentIndex().data(PERAN_BUTIR)
        return butir.kode if isinstance(butir, ButirSaring) else SEMUA

    def perbarui(self, hasil: "HasilKepatuhan | None") -> None:
        """Shows the counts of another result."""
        self._isi.isi(susun_saringan(hasil))

    @property
    def butir(self) -> list[ButirSaring]:
        """The filters without their headings."""
        return [b for b in self._isi.baris if isinstance(b, ButirSaring)]

    def pilih(self, kode: str) -> None:
        """Chooses a filter. Raises StopIteration for a code that is none."""
        nomor = next(i for i, b in enumerate(self._isi.baris) if isinstance(b, ButirSaring) and b.kode == kode)
        self.setCurrentIndex(self._isi.index(nomor))

    def _berpindah(self, kini: QModelIndex) -> None:
        butir = kini.data(PERAN_BUTIR)
        if isinstance(butir, ButirSaring):
            self.dipilih.emit(butir.kode)


class _DelegasiSaringan(QStyledItemDelegate):
    def __init__(self, daftar: DaftarSaringan) -> None:
        super().__init__(daftar)
        self._daftar = daftar

    def sizeHint(self, _pilihan: QStyleOptionViewItem, indeks: Indeks) -> QSize:
        return QSize(160, _TINGGI_KEPALA if isinstance(indeks.data(PERAN_BUTIR), str) else _TINGGI)

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        butir = indeks.data(PERAN_BUTIR)
        kotak = kotak_pilihan(pilihan)
        kiri = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        pelukis.save()
        if isinstance(butir, str):
            pelukis.setFont(font(Huruf.RAPAT_TEBAL))
            pelukis.setPen(warna(Peran.T2))
            pelukis.drawText(kotak.adjusted(_TEPI, 6, -_TEPI, 0), kiri, butir)
            pelukis.restore()
            return
        terpilih = bool(keadaan_pilihan(pilihan) & QStyle.StateFlag.State_Selected)
        if terpilih:
            pelukis.fillRect(kotak, warna(Peran.SEL))
        elif keadaan_pilihan(pilihan) & QStyle.StateFlag.State_MouseOver:
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        dalam = kotak.adjusted(_TEPI, 0, -_TEPI + 2, 0)
        angka = ribuan(butir.jumlah)
        pelukis.setFont(font_angka(Huruf.RAPAT))
        pelukis.setPen(warna(Peran.T2))
        pelukis.drawText(dalam, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, angka)
        lebar = dalam.width() - QFontMetrics(font_angka(Huruf.RAPAT)).horizontalAdvance(angka) - 8
        if butir.ikon:
            lukis_ikon(pelukis, QRect(dalam.x(), dalam.y(), 16, dalam.height()), butir.ikon, butir.peran)
            dalam.setLeft(dalam.left() + 24)
            lebar -= 24
        huruf = font(Huruf.RAPAT_TEBAL if terpilih else Huruf.RAPAT)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T1))
        pelukis.drawText(dalam, kiri, QFontMetrics(huruf).elidedText(butir.teks, Qt.TextElideMode.ElideRight, lebar))
        if self._daftar.hasFocus() and self._daftar.currentIndex() == indeks:
            lukis_cincin(pelukis, kotak)
        pelukis.restore()


class PilihanSaringan:
    """The same filters as a field, for narrow windows. `isian` is the widget; `perbarui` follows the list's counts."""

    def __init__(self, daftar: DaftarSaringan) -> None:
        self._daftar = daftar
        self.isian = pilihan_saring("pilihan-saringan", "Saringan temuan")
        self.isian.setMinimumWidth(190)
        self.isian.setMaximumWidth(210)
        self.perbarui()
        self.isian.activated.connect(lambda _: daftar.pilih(self.isian.currentData()))
        daftar.dipilih.connect(lambda kode: self.isian.setCurrentIndex(self.isian.findData(kode)))

    def perbarui(self) -> None:
        """Shows the counts that the list shows."""
        for butir in self._daftar.butir:
            teks, nomor = f"{butir.teks} ({ribuan(butir.jumlah)})", self.isian.findData(butir.kode)
            if nomor < 0:
                self.isian.addItem(teks, str(butir.kode))
            else:
                self.isian.setItemText(nomor, teks)
