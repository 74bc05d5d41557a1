"""Paints the list of what waits."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import TINGGI_BARIS_DUA, TINGGI_CIP, TINGGI_KEPALA_GRUP, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.lukis import (
    isi_cip_aturan,
    lebar_tombol,
    lukis_avatar,
    lukis_cip,
    lukis_pil,
    lukis_tombol,
    ukuran_cip,
)

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.regulasi import Aturan
    from sistemkerja_desktop.ui.beranda.daftar_tugas import Baris, BarisTugas, DaftarTugas, KepalaKelompok

Indeks = QModelIndex | QPersistentModelIndex
_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ELIPSIS = Qt.TextElideMode.ElideRight
_TEPI = 14
_SELA = 12
_IKON = 29
_LEBAR_TENGGAT = 88
_LEBAR_PEJABAT = 158
# Below these widths of the list the official's name, then the article, give their room to the title.
_TANPA_PEJABAT, _TANPA_CIP = 620, 460
_WARNA_TENGGAT = {Keadaan.BAD: Peran.BAD, Keadaan.WARN: Peran.WARN}


@dataclass(frozen=True, slots=True)
class BagianBaris:
    """Where the parts of a row stand; a part that has no room is empty."""

    teks: QRect
    pejabat: QRect
    tenggat: QRect
    cip: QRect
    tombol: QRect


class DelegasiTugas(QStyledItemDelegate):
    """Columns stand in line over all rows: the widest chip and button decide (`ukur`)."""

    def __init__(self, daftar: "DaftarTugas") -> None:
        super().__init__(daftar)
        self._daftar = daftar
        self._lebar_cip = 0
        self._lebar_tombol = 0

    def ukur(self, baris: Iterable["Baris"]) -> None:
        """Takes the widths of the columns from what the rows show."""
        tugas = [t for t in (getattr(b, "tugas", None) for b in baris) if t is not None]
        self._lebar_cip = max((self._cip(t.aturan) for t in tugas), default=0)
        self._lebar_tombol = max((lebar_tombol(t.tindakan) for t in tugas), default=0)

    @staticmethod
    def _cip(aturan: "Aturan | None") -> int:
        isi = isi_cip_aturan(aturan, 1) if aturan is not None else ()
        return ukuran_cip(isi[0]).width() if isi else 0

    def sizeHint(self, _pilihan: QStyleOptionViewItem, indeks: Indeks) -> QSize:
        baris = indeks.data(Qt.ItemDataRole.UserRole)
        return QSize(200, TINGGI_BARIS_DUA if hasattr(baris, "tugas") else TINGGI_KEPALA_GRUP)

    def bagian(self, kotak: QRect) -> BagianBaris:
        """The parts of a row that stands in `kotak`."""
        atas, tinggi = kotak.y(), kotak.height() - 1
        kanan = kotak.right() + 1 - _TEPI
        tombol = QRect(kanan - self._lebar_tombol, atas, self._lebar_tombol, tinggi)
        kanan = tombol.x() - _SELA
        cip = QRect()
        if self._lebar_cip and kotak.width() >= _TANPA_CIP:
            cip = QRect(kanan - self._lebar_cip, atas + (tinggi - TINGGI_CIP) // 2, self._lebar_cip, TINGGI_CIP)
            kanan = cip.x() - _SELA
        tenggat = QRect(kanan - _LEBAR_TENGGAT, atas, _LEBAR_TENGGAT, tinggi)
        kanan = tenggat.x() - 8
        pejabat = QRect()
        if kotak.width() >= _TANPA_PEJABAT:
            # Two fifths of what is left, so that long names have room on wide windows.
            lebar = max(_LEBAR_PEJABAT, min(260, (kanan - kotak.x() - _TEPI - _IKON) * 2 // 5))
            pejabat = QRect(kanan - lebar, atas, lebar, tinggi)
            kanan = pejabat.x() - _SELA
        kiri = kotak.x() + _TEPI + _IKON
        return BagianBaris(QRect(kiri, atas, kanan - kiri, tinggi), pejabat, tenggat, cip, tombol)

    def kotak_tombol(self, kotak: QRect, teks: str) -> QRect:
        """Where the button with that text stands in a row: at the right end of its column."""
        kolom, lebar = self.bagian(kotak).tombol, lebar_tombol(teks)
        return QRect(kolom.right() + 1 - lebar, kolom.y(), lebar, kolom.height())

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        baris = indeks.data(Qt.ItemDataRole.UserRole)
        kotak = kotak_pilihan(pilihan)
        pelukis.save()
        if hasattr(baris, "tugas"):
            terpilih = bool(keadaan_pilihan(pilihan) & QStyle.StateFlag.State_Selected)
            self._baris(pelukis, kotak, baris, indeks.row(), terpilih)
        elif baris is not None:
            self._kepala(pelukis, kotak, baris)
        pelukis.restore()

    @staticmethod
    def _kepala(pelukis: QPainter, kotak: QRect, kepala: "KepalaKelompok") -> None:
        pelukis.fillRect(kotak, warna(Peran.SUNK))
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        huruf = font(Huruf.RAPAT_TEBAL)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T2))
        dalam = kotak.adjusted(_TEPI, 0, -_TEPI, -1)
        pelukis.drawText(dalam, _KIRI, kepala.teks)
        angka = font(Huruf.KECIL_TEBAL)
        lebar = max(20, QFontMetrics(angka).horizontalAdvance(str(kepala.jumlah)) + 12)
        x = dalam.x() + QFontMetrics(huruf).horizontalAdvance(kepala.teks) + 8
        pil = QRect(x, dalam.y() + (dalam.height() - 18) // 2, lebar, 18)
        lukis_pil(pelukis, pil)
        pelukis.setFont(angka)
        pelukis.drawText(pil, Qt.AlignmentFlag.AlignCenter, str(kepala.jumlah))

    def _baris(self, pelukis: QPainter, kotak: QRect, baris: "BarisTugas", nomor: int, terpilih: bool) -> None:
        if terpilih:
            pelukis.fillRect(kotak, warna(Peran.SEL))
        elif self._daftar.ditunjuk == nomor:
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        bagian = self.bagian(kotak)
        ikon = QRect(kotak.x() + _TEPI, kotak.y(), 18, kotak.height() - 1)
        lukis_ikon(pelukis, ikon, baris.keadaan.ikon, baris.keadaan.warna, 18)
        self._teks(pelukis, bagian.teks, baris)
        self._pejabat(pelukis, bagian.pejabat, baris)
        pelukis.setFont(font_angka(Huruf.RAPAT))
        pelukis.setPen(warna(_WARNA_TENGGAT.get(baris.keadaan, Peran.T2)))
        pelukis.drawText(bagian.tenggat, _KIRI, baris.tenggat)
        cip = isi_cip_aturan(baris.tugas.aturan, 1) if baris.tugas.aturan is not None else ()
        if cip and not bagian.cip.isEmpty():
            lukis_cip(pelukis, bagian.cip.topLeft(), cip[0])
        tombol = self.kotak_tombol(kotak, baris.tugas.tindakan)
        ditunjuk = self._daftar.ditunjuk == nomor and tombol.contains(self._daftar.titik)
        lukis_tombol(pelukis, tombol, baris.tugas.tindakan, utama=terpilih, ditunjuk=ditunjuk)
        if self._daftar.hasFocus() and self._daftar.currentIndex().row() == nomor:
            lukis_cincin(pelukis, kotak.adjusted(0, 0, 0, -1))

    @staticmethod
    def _teks(pelukis: QPainter, kotak: QRect, baris: "BarisTugas") -> None:
        for huruf, peran, teks, y, tinggi in (
            (Huruf.BARIS, Peran.T1, baris.tugas.judul, 4, 20),
            (Huruf.KECIL, Peran.T2, baris.tugas.keterangan, 24, 16),
        ):
            pelukis.setFont(font(huruf))
            pelukis.setPen(warna(peran))
            teks = QFontMetrics(font(huruf)).elidedText(teks, _ELIPSIS, kotak.width())
            pelukis.drawText(QRect(kotak.x(), kotak.y() + y, kotak.width(), tinggi), _KIRI, teks)

    @staticmethod
    def _pejabat(pelukis: QPainter, kotak: QRect, baris: "BarisTugas") -> None:
        pejabat = baris.tugas.pejabat
        if kotak.isEmpty() or not pejabat.nama:
            return
        if pejabat.inisial:
            lukis_avatar(pelukis, QRect(kotak.x(), kotak.y() + (kotak.height() - 24) // 2, 24, 24), pejabat.inisial)
        else:
            lukis_ikon(pelukis, QRect(kotak.x() + 4, kotak.y(), 16, kotak.height()), "user", Peran.T3)
        teks = kotak.adjusted(30, 0, 0, 0)
        pelukis.setFont(font(Huruf.RAPAT))
        pelukis.setPen(warna(Peran.T1))
        pelukis.drawText(teks, _KIRI, QFontMetrics(font(Huruf.RAPAT)).elidedText(pejabat.nama, _ELIPSIS, teks.width()))
