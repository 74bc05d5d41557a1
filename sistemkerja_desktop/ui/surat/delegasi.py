"""Draws the register; a number that nobody has used is a hatched row of its own."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.delegasi_tabel import DelegasiTabel, Indeks
from sistemkerja_desktop.ui.komponen.tabel import PERAN_BARIS

if TYPE_CHECKING:
    from sistemkerja_desktop.services.surat import BarisSurat

BERI_SEBAB = "Beri sebab"
_TEPI = 10
_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def teks_kosong(baris: "BarisSurat") -> str:
    """What stands in the row of an unused number, or of those before the first."""
    if baris.awal is not None:
        return "di luar program"
    sejak = f" sejak {tanggal_singkat(baris.sejak, tahun=False)}" if baris.sejak else ""
    return f"nomor belum dipakai{sejak}"


def rentang_nomor(baris: "BarisSurat") -> str:
    """The numbers of the row that stands for all before the first: "1–137"."""
    return f"{baris.awal}–{baris.urut}" if baris.awal != baris.urut else str(baris.urut)


class DelegasiSurat(DelegasiTabel):
    """The register's rows. The last column of a gap is its action."""

    boleh_memberi_sebab = True

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        baris: Any = indeks.data(PERAN_BARIS)
        if baris is None or not baris.kosong:
            super().paint(pelukis, pilihan, indeks)
            return
        kotak = kotak_pilihan(pilihan)
        pelukis.save()
        pelukis.setClipRect(kotak)
        terpilih = bool(keadaan_pilihan(pilihan) & QStyle.StateFlag.State_Selected)
        pelukis.fillRect(kotak, warna(Peran.SEL if terpilih else Peran.SURF))
        # The pattern begins at the table's edge, so that it runs on from cell to cell.
        pelukis.setBrushOrigin(QPoint(0, kotak.y()))
        pelukis.fillRect(kotak, QBrush(_arsiran(warna(Peran.LINE1).name(), pelukis.device().devicePixelRatioF())))
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        self._isi_kosong(pelukis, kotak, indeks, baris)
        if self._tabel.hasFocus() and self._tabel.currentIndex().row() == indeks.row():
            lukis_cincin(pelukis, QRect(0, kotak.y(), self._tabel.viewport().width(), kotak.height()))
        pelukis.restore()

    def _isi_kosong(self, pelukis: QPainter, kotak: QRect, indeks: Indeks, baris: "BarisSurat") -> None:
        if indeks.column() == 0:
            pelukis.setFont(font_angka(Huruf.BARIS))
            pelukis.setPen(warna(Peran.T2))
            pelukis.drawText(kotak.adjusted(_TEPI, 0, 0, 0), _KIRI, str(baris.urut))
        elif indeks.column() == len(self._tabel.daftar.kolom) - 1:
            if self.boleh_memberi_sebab:
                pelukis.setFont(font(Huruf.KECIL_TEBAL))
                pelukis.setPen(warna(Peran.ACC))
                pelukis.drawText(kotak.adjusted(_TEPI, 0, 0, 0), _KIRI, BERI_SEBAB)
        else:
            # One text over the cells between: each cell draws its part of it.
            awal = self._tabel.columnViewportPosition(1)
            akhir = self._tabel.columnViewportPosition(len(self._tabel.daftar.kolom) - 1)
            huruf = font(Huruf.RAPAT)
            teks = QFontMetrics(huruf).elidedText(teks_kosong(baris), Qt.TextElideMode.ElideRight, akhir - awal - _TEPI)
            pelukis.setFont(huruf)
            pelukis.setPen(warna(Peran.T2))
            pelukis.drawText(QRect(awal + _TEPI, kotak.y(), akhir - awal, kotak.height()), _KIRI, teks)

    def klik(self, tabel: QAbstractItemView, indeks: QModelIndex, titik: QPoint) -> None:
        baris: Any = indeks.data(PERAN_BARIS)
        if baris is not None and baris.kosong:
            if indeks.column() == len(self._tabel.daftar.kolom) - 1 and self.boleh_memberi_sebab:
                self._tabel.tindakan.emit(baris)
            return
        super().klik(tabel, indeks, titik)


def _arsiran(garis: str, skala: float) -> QPixmap:
    """Diagonal stripes, 12 px apart."""
    sisi = 12
    peta = QPixmap(round(sisi * skala), round(sisi * skala))
    peta.setDevicePixelRatio(skala)
    peta.fill(Qt.GlobalColor.transparent)
    pelukis = QPainter(peta)
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pena = pelukis.pen()
    pena.setColor(garis)
    pena.setWidthF(4)
    pelukis.setPen(pena)
    for geser in (-sisi, 0, sisi):
        pelukis.drawLine(geser - 2, sisi + 2, geser + sisi + 2, -2)
    pelukis.end()
    return peta
