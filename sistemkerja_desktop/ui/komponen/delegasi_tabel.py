"""Draws the cells of `TabelData`: text, second line, state, chip, avatar and the row's button."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import TINGGI_CIP, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.lukis import (
    isi_cip_aturan,
    lebar_tombol,
    lukis_avatar,
    lukis_cip,
    lukis_keadaan,
    lukis_tombol,
    ukuran_cip,
)

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.komponen.tabel import TabelData
    from sistemkerja_desktop.ui.komponen.tanda import TandaTemuan

_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_KANAN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_ELIPSIS = Qt.TextElideMode.ElideRight
_TEPI = 10
_LEBAR_TANDA = 22
_BARIS = Qt.ItemDataRole.UserRole
_KOLOM = Qt.ItemDataRole.UserRole + 1
Indeks = QModelIndex | QPersistentModelIndex


class DelegasiTabel(QStyledItemDelegate):
    """One delegate for the whole table; what a cell shows is said by its `Kolom`."""

    def __init__(self, tabel: "TabelData") -> None:
        super().__init__(tabel)
        self._tabel = tabel

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        kolom, baris = indeks.data(_KOLOM), indeks.data(_BARIS)
        if kolom is None:
            return
        kotak = kotak_pilihan(pilihan)
        pelukis.save()
        self._latar(pelukis, kotak, pilihan, indeks)
        dalam = kotak.adjusted(_TEPI, 0, -_TEPI, -1)
        if kolom.tombol is not None:
            teks = kolom.tombol(baris)
            if teks:
                ditunjuk = self._tabel.baris_ditunjuk == indeks.row()
                lukis_tombol(pelukis, self._kotak_tombol(dalam, teks), teks, ditunjuk=ditunjuk)
        elif kolom.aturan is not None:
            self._cip(pelukis, dalam, kolom.aturan(baris))
        elif kolom.keadaan is not None and (keadaan := kolom.keadaan(baris)) is not None:
            lukis_keadaan(pelukis, dalam, keadaan[0], keadaan[1])
        else:
            self._teks(pelukis, dalam, kolom, baris)
        pelukis.restore()

    def _latar(self, pelukis: QPainter, kotak: QRect, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        if keadaan_pilihan(pilihan) & QStyle.StateFlag.State_Selected:
            pelukis.fillRect(kotak, warna(Peran.SEL))
        elif self._tabel.baris_ditunjuk == indeks.row():
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        kini = self._tabel.currentIndex()
        if self._tabel.hasFocus() and kini.row() == indeks.row():
            # The ring goes round the whole row, so each cell draws its part of it.
            pelukis.setClipRect(kotak)
            penuh = QRect(0, kotak.y(), self._tabel.viewport().width(), kotak.height())
            lukis_cincin(pelukis, penuh)

    def _teks(self, pelukis: QPainter, dalam: QRect, kolom: Any, baris: Any) -> None:
        if kolom.avatar is not None and (inisial := kolom.avatar(baris)):
            lukis_avatar(pelukis, QRect(dalam.x(), dalam.y() + (dalam.height() - 24) // 2, 24, 24), inisial)
            dalam = dalam.adjusted(32, 0, 0, 0)
        if kolom.tanda is not None and (tanda := kolom.tanda(baris)) is not None:
            lukis_ikon(pelukis, _kotak_tanda(dalam), tanda.keadaan.ikon, tanda.keadaan.warna)
            dalam = dalam.adjusted(0, 0, -_LEBAR_TANDA, 0)
        arah = _KANAN if kolom.kanan else _KIRI
        huruf = font(Huruf.BARIS) if kolom.tebal else font_angka(Huruf.ISI) if kolom.angka else font(Huruf.ISI)
        teks, kedua = kolom.teks(baris), kolom.kedua(baris) if kolom.kedua is not None else ""
        atas = dalam.adjusted(0, 4, 0, -dalam.height() // 2 + 2) if kedua else dalam
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T1))
        pelukis.drawText(atas, arah, QFontMetrics(huruf).elidedText(teks, _ELIPSIS, dalam.width()))
        if kedua:
            huruf = font(Huruf.KECIL)
            pelukis.setFont(huruf)
            pelukis.setPen(warna(Peran.T2))
            bawah = dalam.adjusted(0, dalam.height() // 2, 0, -3)
            pelukis.drawText(bawah, arah, QFontMetrics(huruf).elidedText(kedua, _ELIPSIS, dalam.width()))

    def _cip(self, pelukis: QPainter, dalam: QRect, aturan: Any) -> None:
        x = dalam.x()
        for isi in isi_cip_aturan(aturan) if aturan is not None else ():
            lebar = ukuran_cip(isi).width()
            if x + lebar > dalam.right() + 1 and x > dalam.x():
                break
            lukis_cip(pelukis, QPoint(x, dalam.y() + (dalam.height() - TINGGI_CIP) // 2), isi)
            x += lebar + 8

    def _kotak_tombol(self, dalam: QRect, teks: str) -> QRect:
        lebar = min(dalam.width(), lebar_tombol(teks))
        return QRect(dalam.right() + 1 - lebar, dalam.y(), lebar, dalam.height())

    def tanda_di(self, tabel: QAbstractItemView, indeks: QModelIndex, titik: QPoint) -> "TandaTemuan | None":
        """The mark of a cell at that point."""
        kolom, baris = indeks.data(_KOLOM), indeks.data(_BARIS)
        dalam = tabel.visualRect(indeks).adjusted(_TEPI, 0, -_TEPI, -1)
        if kolom.tanda is None or not _kotak_tanda(dalam).adjusted(-4, 0, 4, 0).contains(titik):
            return None
        tanda: TandaTemuan | None = kolom.tanda(baris)
        return tanda

    def klik(self, tabel: QAbstractItemView, indeks: QModelIndex, titik: QPoint) -> None:
        """A click into a cell: presses its button or opens its chip."""
        kolom, baris = indeks.data(_KOLOM), indeks.data(_BARIS)
        dalam = tabel.visualRect(indeks).adjusted(_TEPI, 0, -_TEPI, -1)
        if (
            kolom.tombol is not None
            and kolom.tombol(baris)
            and self._kotak_tombol(dalam, kolom.tombol(baris)).contains(titik)
        ):
            self._tabel.tindakan.emit(baris)
        elif kolom.aturan is not None and (aturan := kolom.aturan(baris)) is not None and dalam.contains(titik):
            from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import buka_popover

            wadah: QWidget = tabel.viewport()
            buka_popover(aturan, wadah, wadah.mapToGlobal(dalam.bottomLeft()))


def _kotak_tanda(dalam: QRect) -> QRect:
    """Where a cell's mark stands: at its right end."""
    return QRect(dalam.right() - 15, dalam.y(), 16, dalam.height())
