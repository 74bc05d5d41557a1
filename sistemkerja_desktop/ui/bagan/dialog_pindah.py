"""Pindahkan ke…: the keyboard's way to move a person or unit. Closed places stay visible with their reason."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.teks import kunci as kunci_teks
from sistemkerja_desktop.ui.bagan.bilah import beri_tombol_kosongkan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import TINGGI_BARIS_DUA, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, label
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.lukis import isi_cip_aturan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penempatan import CalonTujuan, Pratinjau, Tujuan

_PERAN = Qt.ItemDataRole.UserRole


class DialogPindah(Dialog):
    """A list of places with a filter; below it what the chosen move would do. `tujuan` is the choice."""

    def __init__(
        self,
        judul: str,
        calon: "Sequence[CalonTujuan]",
        pratinjau: "Callable[[Tujuan], Pratinjau]",
        induk: QWidget | None = None,
    ) -> None:
        super().__init__(judul, induk, nama="dialog-pindah", ukuran=(560, 540))
        self._pratinjau = pratinjau
        self._saring = QLineEdit()
        self._saring.setPlaceholderText("Saring unit atau jabatan")
        beri_tombol_kosongkan(self._saring)
        self._saring.textChanged.connect(self._terapkan_saringan)
        self._daftar = QListWidget()
        self._daftar.setObjectName("daftar-tujuan")
        self._daftar.setAccessibleName("Tujuan pemindahan")
        self._daftar.setItemDelegate(_DelegasiTujuan(self._daftar))
        self._daftar.setMinimumHeight(180)
        for satu in calon:
            butir = QListWidgetItem(satu.nama)
            butir.setData(_PERAN, satu)
            keadaan = satu.keterangan if satu.boleh else f"tidak dapat: {satu.alasan}"
            butir.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(b for b in (satu.nama, keadaan) if b))
            self._daftar.addItem(butir)
        self._akibat = label("Pilih tujuan.", Huruf.RAPAT, Peran.T2, bungkus=True, nama="akibat-pindah")
        self._akibat.setMinimumHeight(40)
        self.isi.addWidget(IsianBerlabel("Ke", self._saring, nama="saring-tujuan"))
        self.isi.addWidget(self._daftar, 1)
        self.isi.addWidget(self._akibat)
        self._pindah = TombolUtama("Pindahkan", self.accept, nama="tombol-pindahkan-ke")
        self.tambah_tombol(TombolBiasa("Batal", self.reject, nama="tombol-batal"), self._pindah)
        self._pindah.setEnabled(False)
        self._daftar.currentItemChanged.connect(self._berganti)
        self._daftar.itemActivated.connect(lambda _butir: self._pindah.click())
        # Where every place is closed, the first one says why.
        pertama = next((i for i, satu in enumerate(calon) if satu.boleh), 0)
        self._daftar.setCurrentRow(pertama)
        self._daftar.setFocus()

    @property
    def tujuan(self) -> "Tujuan | None":
        butir = self._daftar.currentItem()
        if butir is None:
            return None
        calon: CalonTujuan = butir.data(_PERAN)
        return calon.tujuan

    def _berganti(self, butir: QListWidgetItem | None) -> None:
        if butir is None:
            self._pindah.setEnabled(False)
            self._akibat.setText("Pilih tujuan.")
            return
        pratinjau = self._pratinjau(butir.data(_PERAN).tujuan)
        aturan = _aturan(pratinjau)
        pasal = "; ".join(isi.teks for isi in isi_cip_aturan(aturan)) if aturan else ""
        self._akibat.setText(pratinjau.kalimat + (f" ({pasal})" if pasal else ""))
        self._akibat.setProperty("peran", (Peran.T1 if pratinjau.boleh else Peran.BAD).value)
        self._akibat.style().unpolish(self._akibat)
        self._akibat.style().polish(self._akibat)
        self._pindah.setEnabled(pratinjau.boleh)

    def _terapkan_saringan(self, teks: str) -> None:
        kata = kunci_teks(teks).split()
        for baris in range(self._daftar.count()):
            butir = self._daftar.item(baris)
            isi = kunci_teks(f"{butir.data(_PERAN).nama} {butir.data(_PERAN).keterangan}")
            butir.setHidden(not all(k in isi for k in kata))


def _aturan(pratinjau: "Pratinjau") -> Aturan | None:
    return pratinjau.aturan or (pratinjau.baru.aturan if pratinjau.baru else None)


class _DelegasiTujuan(QStyledItemDelegate):
    """Two lines: the place, and what it is or why it is closed, with a lock."""

    def sizeHint(self, _pilihan: QStyleOptionViewItem, _indeks: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, TINGGI_BARIS_DUA)

    def paint(self, pelukis: QPainter, pilihan: Any, indeks: QModelIndex | QPersistentModelIndex) -> None:
        satu: CalonTujuan = indeks.data(_PERAN)
        kotak: QRect = pilihan.rect
        keadaan: QStyle.StateFlag = pilihan.state
        pelukis.save()
        if keadaan & QStyle.StateFlag.State_Selected:
            pelukis.fillRect(kotak, warna(Peran.SEL))
            pelukis.fillRect(QRect(kotak.x(), kotak.y(), 3, kotak.height()), warna(Peran.ACC))
        elif keadaan & QStyle.StateFlag.State_MouseOver:
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        ikon = "lock" if not satu.boleh else "circle-dashed" if satu.lowong else "building"
        lukis_ikon(pelukis, QRect(kotak.x() + 10, kotak.y(), 16, kotak.height()), ikon, Peran.T2)
        kiri, lebar = kotak.x() + 36, kotak.width() - 46
        baris: tuple[tuple[str, Huruf, Peran], ...] = ((satu.nama, Huruf.BARIS, Peran.T1 if satu.boleh else Peran.T2),)
        kedua = satu.keterangan if satu.boleh else satu.alasan
        if kedua:
            baris += ((kedua, Huruf.KECIL, Peran.T2),)
        y = kotak.y() + (5 if kedua else 12)
        for teks, huruf, peran in baris:
            pelukis.setFont(font(huruf))
            pelukis.setPen(warna(peran))
            fm = QFontMetrics(font(huruf))
            muat = fm.elidedText(teks, Qt.TextElideMode.ElideRight, lebar)
            pelukis.drawText(QRect(kiri, y, lebar, 18), Qt.AlignmentFlag.AlignVCenter, muat)
            y += 18
        pelukis.restore()
