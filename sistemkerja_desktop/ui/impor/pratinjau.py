"""The rows of the file as a table: every cell as it is written, faults at the cell, 10,000 rows at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.impor.kepala_pemetaan import KepalaPemetaan
from sistemkerja_desktop.ui.komponen.tabel import gaya_tabel

if TYPE_CHECKING:
    from sistemkerja_desktop.services.impor.model import BarisImpor, HasilAnalisis, Masalah

Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN_MASALAH = Qt.ItemDataRole.UserRole
PERAN_BARIS = Qt.ItemDataRole.UserRole + 1
TINGGI_BARIS = 31
_LEBAR_TERKECIL, _LEBAR_TERBESAR, _LEBAR_CUKUP = 84, 230, 124
# Round the text of the combo in a column's head: margins, edges, padding, arrow.
_TEPI_PILIHAN = 62
_CATATAN = {
    "judul-ulang": "baris judul berulang, dilewati",
    "keterangan": "keterangan di luar tabel, dilewati",
}


class PratinjauModel(QAbstractTableModel):
    """Rows of an analysis. Columns are those of the file; the vertical header has the rows' numbers in Excel."""

    def __init__(self) -> None:
        super().__init__()
        self.hasil: HasilAnalisis | None = None
        self._tampil: Sequence[BarisImpor] = ()
        self._masalah: dict[tuple[int, int], Masalah] = {}
        self._hanya_bermasalah = False

    def isi(self, hasil: "HasilAnalisis") -> None:
        self.hasil = hasil
        kolom = {k.huruf: k.indeks for k in hasil.pemetaan.kolom}
        utama = hasil.pemetaan.kolom_untuk("nama") or 0
        self._masalah = {}
        for masalah in hasil.masalah:
            kunci = masalah.baris, kolom.get(masalah.kolom, utama)
            lama = self._masalah.get(kunci)
            if lama is None or lama.tingkat != "tolak":
                self._masalah[kunci] = masalah
        self._susun()

    def saring(self, hanya_bermasalah: bool) -> None:
        """Shows only rows with a fault or warning."""
        self._hanya_bermasalah = hanya_bermasalah
        self._susun()

    def _susun(self) -> None:
        self.beginResetModel()
        semua = self.hasil.baris if self.hasil else ()
        self._tampil = [b for b in semua if b.masalah] if self._hanya_bermasalah else semua
        self.endResetModel()

    def letak(self, masalah: "Masalah") -> QModelIndex:
        """The cell of a fault; invalid where its row is not shown."""
        if self.hasil is None:
            return QModelIndex()
        kolom = next((k.indeks for k in self.hasil.pemetaan.kolom if k.huruf == masalah.kolom), None)
        if kolom is None:
            kolom = self.hasil.pemetaan.kolom_untuk("nama") or 0
        baris = next((i for i, b in enumerate(self._tampil) if b.nomor == masalah.baris), -1)
        return self.index(baris, kolom) if baris >= 0 else QModelIndex()

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self._tampil)

    def columnCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() or self.hasil is None else len(self.hasil.pemetaan.kolom)

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.hasil is None or not index.isValid() or index.row() >= len(self._tampil):
            return None
        baris = self._tampil[index.row()]
        if role == PERAN_BARIS:
            return baris
        if role == PERAN_MASALAH:
            return self._masalah.get((baris.nomor, index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._teks(baris, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._keterangan(baris, index.column())
        return None

    def _teks(self, baris: "BarisImpor", kolom: int) -> str:
        from sistemkerja_desktop.services.impor.sel import teks_sel

        assert self.hasil is not None
        return teks_sel(self.hasil.tabel.baris[baris.indeks][kolom])

    def _keterangan(self, baris: "BarisImpor", kolom: int) -> str | None:
        masalah = self._masalah.get((baris.nomor, kolom))
        if masalah is not None:
            return f"{masalah.alasan} {masalah.tindakan}".strip()
        return baris.perubahan.get(kolom)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self.hasil is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self._tampil[section].nomor) if section < len(self._tampil) else None
        kolom = self.hasil.pemetaan.kolom
        return f"{kolom[section].huruf} {kolom[section].judul}" if section < len(kolom) else None


class DelegasiPratinjau(QStyledItemDelegate):
    """Paints a cell: red or amber with its shape for a fault, green where it was understood differently."""

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        baris, masalah = indeks.data(PERAN_BARIS), indeks.data(PERAN_MASALAH)
        if baris is None:
            return
        kotak = kotak_pilihan(pilihan)
        pelukis.save()
        if baris.keadaan in _CATATAN or baris.keadaan == "dilewati":
            self._lewat(pelukis, kotak, indeks, _CATATAN.get(baris.keadaan, ""))
            pelukis.restore()
            return
        if keadaan_pilihan(pilihan) & QStyle.StateFlag.State_Selected:
            pelukis.fillRect(kotak, warna(Peran.SEL))
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        pelukis.fillRect(kotak.right(), kotak.y(), 1, kotak.height(), warna(Peran.LINE1))
        dalam = kotak.adjusted(8, 0, -6, -1)
        peran = Peran.T1
        if masalah is not None:
            keadaan = Keadaan.BAD if masalah.tingkat == "tolak" else Keadaan.WARN
            pelukis.fillRect(kotak.adjusted(0, 0, -1, -1), warna(keadaan.tint))
            pelukis.setPen(warna(keadaan.warna if keadaan is Keadaan.BAD else keadaan.tepi))
            pelukis.drawRect(kotak.adjusted(0, 0, -1, -1))
            lukis_ikon(pelukis, QRect(dalam.x(), dalam.center().y() - 7, 16, 16), keadaan.ikon, keadaan.warna, 16)
            dalam.adjust(22, 0, 0, 0)
        elif indeks.column() in baris.perubahan:
            pelukis.fillRect(kotak.adjusted(0, 0, -1, -1), warna(Peran.OK_S))
        elif not self._diimpor(indeks):
            peran = Peran.T3
        self._tulis(pelukis, dalam, indeks.data() or "", peran)
        pelukis.restore()

    @staticmethod
    def _diimpor(indeks: Indeks) -> bool:
        model = indeks.model()
        assert isinstance(model, PratinjauModel)
        return model.hasil is not None and bool(model.hasil.pemetaan.kolom[indeks.column()].bidang)

    @staticmethod
    def _tulis(pelukis: QPainter, kotak: QRect, teks: str, peran: Peran) -> None:
        huruf = font_angka(Huruf.RAPAT)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(peran))
        pendek = QFontMetrics(huruf).elidedText(teks.replace("\n", " "), Qt.TextElideMode.ElideRight, kotak.width())
        pelukis.drawText(kotak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, pendek)

    def _lewat(self, pelukis: QPainter, kotak: QRect, indeks: Indeks, catatan: str) -> None:
        """A row that holds no person says so over its whole width; one that was left out is pale."""
        pelukis.fillRect(kotak, warna(Peran.SUNK))
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        if not catatan:
            self._tulis(pelukis, kotak.adjusted(8, 0, -6, -1), indeks.data() or "", Peran.T3)
            return
        tabel = self.parent()
        assert isinstance(tabel, QTableView)
        kiri = kotak.x() - tabel.columnViewportPosition(indeks.column())
        pelukis.setClipRect(kotak)
        self._tulis(pelukis, QRect(8 + kiri, kotak.y(), tabel.viewport().width(), kotak.height()), catatan, Peran.T2)


class TabelPratinjau(QTableView):
    """The table with the choice of fields in its header. `masalah_dipilih` carries the fault of the chosen cell."""

    masalah_dipilih = Signal(object)

    def __init__(self, induk: QWidget | None = None) -> None:
        super().__init__(induk)
        self.pratinjau = PratinjauModel()
        self.pratinjau.setParent(self)
        self._lebar_siap = False
        self.setObjectName("tabel-pratinjau")
        self.setAccessibleName("Pratinjau baris berkas")
        self.kepala = KepalaPemetaan(self)
        self.setHorizontalHeader(self.kepala)
        self.kepala.setStretchLastSection(True)
        self.setModel(self.pratinjau)
        self.setItemDelegate(DelegasiPratinjau(self))
        gaya_tabel(self)
        tegak = self.verticalHeader()
        tegak.setDefaultSectionSize(TINGGI_BARIS)
        tegak.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        tegak.setFixedWidth(46)
        tegak.setHighlightSections(False)
        tegak.setFont(font(Huruf.KECIL))
        tegak.setAccessibleName("Nomor baris")
        self.selectionModel().currentChanged.connect(self._kini)

    def isi(self, hasil: "HasilAnalisis") -> None:
        """Shows an analysis; place and widths stay where the file is the same one."""
        sama = self.pratinjau.hasil is not None and self.pratinjau.hasil.tabel is hasil.tabel
        letak = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self.pratinjau.isi(hasil)
        if not sama:
            self._lebar_siap = False
            self._atur_lebar()
        self.kepala.isi(hasil.pemetaan.kolom)
        if sama:
            self.verticalScrollBar().setValue(letak[0])
            self.horizontalScrollBar().setValue(letak[1])

    def tunjukkan(self, masalah: "Masalah") -> None:
        """Brings the cell of a fault into view and makes its row the current one, without a signal."""
        indeks = self.pratinjau.letak(masalah)
        if indeks.isValid():
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(indeks)
            self.selectionModel().blockSignals(False)
            self.selectRow(indeks.row())
            self.scrollTo(indeks, QAbstractItemView.ScrollHint.PositionAtCenter)
            self.viewport().update()

    def _atur_lebar(self) -> None:
        """Widths from the first rows (measuring 10,000 takes seconds); the widest give way until all columns fit."""
        ukur = QFontMetrics(font_angka(Huruf.RAPAT))
        model = self.pratinjau
        if model.hasil is None or self._lebar_siap:
            return
        self._lebar_siap = self.isVisible()
        from sistemkerja_desktop.services.impor.bidang import label_bidang

        nip = model.hasil.pemetaan.kolom_untuk("nip")
        # What a column is read as stands in its head in full.
        tersempit = [
            max(_LEBAR_TERKECIL, ukur.horizontalAdvance(label_bidang(k.bidang)) + _TEPI_PILIHAN if k.bidang else 0)
            for k in model.hasil.pemetaan.kolom
        ]
        lebar = []
        for kolom in range(model.columnCount()):
            contoh = [str(model.index(b, kolom).data() or "") for b in range(min(40, model.rowCount()))]
            perlu = max((ukur.horizontalAdvance(t) for t in contoh), default=0) + 24
            lebar.append(max(tersempit[kolom], min(_LEBAR_TERBESAR, perlu)))
        ruang = self.viewport().width()
        # An NIP is read digit by digit: it is the last to be cut.
        while sum(lebar) > ruang:
            lentur = [i for i in range(len(lebar)) if i != nip and lebar[i] > max(_LEBAR_CUKUP, tersempit[i])]
            if not lentur:
                break
            lebar[max(lentur, key=lebar.__getitem__)] -= 4
        for kolom, satu in enumerate(lebar):
            self.setColumnWidth(kolom, satu)

    def _kini(self, kini: QModelIndex, _lama: QModelIndex) -> None:
        masalah = kini.data(PERAN_MASALAH) if kini.isValid() else None
        if masalah is None and kini.isValid():
            baris = kini.data(PERAN_BARIS)
            masalah = baris.masalah[0] if baris.masalah else None
        if masalah is not None:
            self.masalah_dipilih.emit(masalah)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._atur_lebar()
        self.kepala.tata_pilihan()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self.kepala.tata_pilihan()

    def sizeHint(self) -> QSize:
        return QSize(640, 320)
