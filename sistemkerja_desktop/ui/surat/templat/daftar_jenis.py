"""The kinds of letter at the left of the editor, and what the office changed in each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import TINGGI_BARIS, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.lukis import lukis_alas, lukis_keadaan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.templat_surat import BarisTemplat

Indeks = QModelIndex | QPersistentModelIndex
_BARIS = Qt.ItemDataRole.UserRole
_KEADAAN = Qt.ItemDataRole.UserRole + 1
_KIRI, _KANAN, _TEPI = 14, 8, 6
_TINGGI_KEADAAN = 20


def keadaan_templat(baris: "BarisTemplat", *, belum_disimpan: bool) -> tuple[Keadaan, str] | None:
    """What the second line of a kind says, None where the program's wording is used."""
    if belum_disimpan:
        return Keadaan.WARN, "belum disimpan"
    if baris.usang:
        return Keadaan.WARN, "ada kata-kata baru"
    if baris.jumlah_diubah:
        return Keadaan.INFO, f"{baris.jumlah_diubah} diubah, versi {baris.versi}"
    return None


class DelegasiJenis(QStyledItemDelegate):
    """A kind's name, and below it its state with shape and words; the chosen one on selected ground with a mark."""

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        kotak, keadaan = kotak_pilihan(pilihan), keadaan_pilihan(pilihan)
        pelukis.save()
        terpilih = lukis_alas(pelukis, kotak, keadaan)
        isi = indeks.data(_KEADAAN)
        pelukis.setFont(font(Huruf.RAPAT_TEBAL if terpilih else Huruf.RAPAT))
        pelukis.setPen(warna(Peran.T1))
        nama = kotak.adjusted(_KIRI, _TEPI, -_KANAN, -_TEPI - (_TINGGI_KEADAAN if isi else 0))
        pelukis.drawText(nama, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, str(indeks.data()))
        if isi:
            bawah = kotak.adjusted(_KIRI, kotak.height() - _TINGGI_KEADAAN - 3, -_KANAN, -5)
            lukis_keadaan(pelukis, bawah, isi[0], isi[1], lencana=False)
        if keadaan & QStyle.StateFlag.State_HasFocus:
            lukis_cincin(pelukis, kotak)
        pelukis.restore()

    def sizeHint(self, pilihan: QStyleOptionViewItem, indeks: Indeks) -> QSize:
        """As high as the name needs, which may take two lines, and its state below it."""
        daftar = self.parent()
        lebar = daftar.viewport().width() if isinstance(daftar, QListWidget) else kotak_pilihan(pilihan).width()
        ruang = QRect(0, 0, max(60, lebar - _KIRI - _KANAN), 200)
        # In the weight of the chosen one, so that choosing moves nothing.
        ukuran = QFontMetrics(font(Huruf.RAPAT_TEBAL))
        tinggi = ukuran.boundingRect(ruang, int(Qt.TextFlag.TextWordWrap), str(indeks.data())).height() + 2 * _TEPI
        return QSize(100, max(TINGGI_BARIS, tinggi + (_TINGGI_KEADAAN if indeks.data(_KEADAAN) else 0)))


class DaftarJenis(QListWidget):
    """All kinds of letter. `dipilih` carries the code of the one that the person went to."""

    dipilih = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("daftar-templat")
        self.setAccessibleName("Jenis surat")
        self.setItemDelegate(DelegasiJenis(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.currentItemChanged.connect(lambda butir, _lama: self._pindah(butir))

    def isi(self, semua: "Sequence[BarisTemplat]", terpilih: str, *, belum_disimpan: bool) -> None:
        """Shows the kinds and chooses one, without a signal; `belum_disimpan` is about the chosen one."""
        with QSignalBlocker(self):
            if [satu.kode for satu in semua] != [self._kode(i) for i in range(self.count())]:
                self.clear()
                for satu in semua:
                    butir = QListWidgetItem(satu.nama, self)
                    butir.setData(_BARIS, satu.kode)
            for letak, satu in enumerate(semua):
                keadaan = keadaan_templat(satu, belum_disimpan=belum_disimpan and satu.kode == terpilih)
                self._tandai(self.item(letak), satu.nama, keadaan)
                if satu.kode == terpilih:
                    self.setCurrentRow(letak)

    def tandai_belum_disimpan(self, baris: "BarisTemplat", *, ya: bool) -> None:
        """The same for one kind, as the person types."""
        letak = next((i for i in range(self.count()) if self._kode(i) == baris.kode), -1)
        if letak >= 0:
            self._tandai(self.item(letak), baris.nama, keadaan_templat(baris, belum_disimpan=ya))

    def _tandai(self, butir: QListWidgetItem, nama: str, keadaan: tuple[Keadaan, str] | None) -> None:
        butir.setText(nama)
        butir.setToolTip(nama)
        butir.setData(_KEADAAN, keadaan)
        butir.setData(Qt.ItemDataRole.AccessibleTextRole, f"{nama}, {keadaan[1]}" if keadaan else nama)

    def _kode(self, letak: int) -> str:
        return str(self.item(letak).data(_BARIS))

    def _pindah(self, butir: QListWidgetItem | None) -> None:
        if butir is not None:
            self.dipilih.emit(str(butir.data(_BARIS)))
