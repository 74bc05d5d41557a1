"""Paints the list of findings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sistemkerja_desktop.domain.kepatuhan.daftar import ATURAN
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.services.kepatuhan import Dikesampingkan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import TINGGI_CIP, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.kepatuhan.baris import (
    TEKS_KEMBALIKAN,
    Baris,
    KepalaKelompok,
    Tampilan,
    tampilan,
)
from sistemkerja_desktop.ui.kepatuhan.model import PERAN_BARIS
from sistemkerja_desktop.ui.komponen.lukis import (
    IsiCip,
    isi_cip_aturan,
    lebar_tombol,
    lukis_cip,
    lukis_pil,
    lukis_tombol,
    ukuran_cip,
)

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.kepatuhan.daftar import DaftarTemuan

Indeks = QModelIndex | QPersistentModelIndex
TINGGI_BARIS, TINGGI_KEPALA = 46, 30
_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ELIPSIS = Qt.TextElideMode.ElideRight
_TEPI, _SELA, _IKON = 12, 10, 29
# Below this width of the list the article gives its room to the title.
_TANPA_CIP = 460


@dataclass(frozen=True, slots=True)
class BagianBaris:
    """Where the parts of a row stand; a part without room is empty."""

    teks: QRect
    cip: QRect
    tombol: QRect
    isi_cip: IsiCip | None = None


class DelegasiTemuan(QStyledItemDelegate):
    """The button's column is as wide as the widest (`ukur`); each chip ends before it."""

    def __init__(self, daftar: "DaftarTemuan") -> None:
        super().__init__(daftar)
        self._daftar = daftar
        self._lebar_tombol = 0

    def ukur(self, baris: Sequence[Baris]) -> None:
        """Takes the width of the button's column from what the rows show."""
        kode = {getattr(b, "aturan", "") for b in baris}
        teks = {ATURAN[k].tombol for k in kode if k}
        if any(isinstance(b, Dikesampingkan) for b in baris[:2]):
            teks.add(TEKS_KEMBALIKAN)
        self._lebar_tombol = max(map(lebar_tombol, teks), default=0)

    def sizeHint(self, _pilihan: QStyleOptionViewItem, indeks: Indeks) -> QSize:
        kepala = isinstance(indeks.data(PERAN_BARIS), KepalaKelompok)
        return QSize(200, TINGGI_KEPALA if kepala else TINGGI_BARIS)

    def bagian(self, kotak: QRect, tampak: Tampilan) -> BagianBaris:
        """The parts of a row that stands in `kotak`."""
        atas, tinggi = kotak.y(), kotak.height() - 1
        kanan = kotak.right() + 1 - _TEPI
        tombol = QRect()
        if tampak.tombol:
            tombol = QRect(kanan - self._lebar_tombol, atas, self._lebar_tombol, tinggi)
            kanan = tombol.x() - _SELA
        cip, kiri = QRect(), kotak.x() + _TEPI + _IKON
        isi = _isi_cip(tampak, kanan - kiri - _SELA) if kotak.width() >= _TANPA_CIP else None
        if isi is not None:
            lebar = ukuran_cip(isi).width()
            cip = QRect(kanan - lebar, atas + (tinggi - TINGGI_CIP) // 2, lebar, TINGGI_CIP)
            kanan = cip.x() - _SELA
        return BagianBaris(QRect(kiri, atas, kanan - kiri, tinggi), cip, tombol, isi)

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        baris = indeks.data(PERAN_BARIS)
        kotak = kotak_pilihan(pilihan)
        pelukis.save()
        if isinstance(baris, KepalaKelompok):
            _lukis_kepala(pelukis, kotak, baris)
        elif baris is not None:
            terpilih = bool(keadaan_pilihan(pilihan) & QStyle.StateFlag.State_Selected)
            self._baris(pelukis, kotak, tampilan(baris), indeks.row(), terpilih)
        pelukis.restore()

    def _baris(self, pelukis: QPainter, kotak: QRect, tampak: Tampilan, nomor: int, terpilih: bool) -> None:
        if terpilih:
            pelukis.fillRect(kotak, warna(Peran.SEL))
        elif self._daftar.ditunjuk == nomor:
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        bagian = self.bagian(kotak, tampak)
        ikon = QRect(kotak.x() + _TEPI, kotak.y(), 18, kotak.height() - 1)
        lukis_ikon(pelukis, ikon, tampak.keadaan.ikon, tampak.keadaan.warna, 18)
        _lukis_teks(pelukis, bagian.teks, tampak)
        if bagian.isi_cip is not None:
            lukis_cip(pelukis, bagian.cip.topLeft(), bagian.isi_cip)
        if tampak.tombol:
            ditunjuk = self._daftar.ditunjuk == nomor and bagian.tombol.contains(self._daftar.titik)
            lukis_tombol(pelukis, bagian.tombol, tampak.tombol, utama=terpilih, ditunjuk=ditunjuk)
        if self._daftar.hasFocus() and self._daftar.currentIndex().row() == nomor:
            lukis_cincin(pelukis, kotak.adjusted(0, 0, 0, -1))


def _isi_cip(tampak: Tampilan, lebar: int) -> IsiCip | None:
    """The chip beside the title in `lebar` px; it leaves out "2 sumber" where the title needs the room."""
    semua = isi_cip_aturan(tampak.aturan, 1) if tampak.aturan is not None else ()
    if not semua:
        return None
    muat = QFontMetrics(font(Huruf.BARIS)).horizontalAdvance(tampak.judul) + ukuran_cip(semua[0]).width() <= lebar
    return semua[0] if muat else semua[0]._replace(tambahan="")


def _lukis_teks(pelukis: QPainter, kotak: QRect, tampak: Tampilan) -> None:
    for huruf, peran, teks, y, tinggi in (
        (Huruf.BARIS, Peran.T1, tampak.judul, 5, 20),
        (Huruf.KECIL, Peran.T2, tampak.keterangan, 25, 16),
    ):
        pelukis.setFont(font(huruf))
        pelukis.setPen(warna(peran))
        teks = QFontMetrics(font(huruf)).elidedText(teks, _ELIPSIS, kotak.width())
        pelukis.drawText(QRect(kotak.x(), kotak.y() + y, kotak.width(), tinggi), _KIRI, teks)


def _lukis_kepala(pelukis: QPainter, kotak: QRect, kepala: KepalaKelompok) -> None:
    pelukis.fillRect(kotak, warna(Peran.SUNK))
    pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
    huruf = font(Huruf.RAPAT_TEBAL)
    pelukis.setFont(huruf)
    pelukis.setPen(warna(Peran.T2))
    dalam = kotak.adjusted(_TEPI, 0, -_TEPI, -1)
    pelukis.drawText(dalam, _KIRI, kepala.teks)
    angka, teks = font(Huruf.KECIL_TEBAL), ribuan(kepala.jumlah)
    lebar = max(20, QFontMetrics(angka).horizontalAdvance(teks) + 12)
    x = dalam.x() + QFontMetrics(huruf).horizontalAdvance(kepala.teks) + 8
    pil = QRect(x, dalam.y() + (dalam.height() - 18) // 2, lebar, 18)
    lukis_pil(pelukis, pil)
    pelukis.setFont(angka)
    pelukis.drawText(pil, Qt.AlignmentFlag.AlignCenter, teks)
