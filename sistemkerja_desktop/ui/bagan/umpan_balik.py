"""What a drag shows above the chart: the box that is carried, and at the target the note that says what would be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import TINGGI_CIP, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.lukis import isi_cip_aturan, lukis_cip, ukuran_cip

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penempatan import Pratinjau

_LEBAR = 236
_TEPI = 12
_BUNGKUS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Catatan:
    """The note at a target: a heading, a sentence and the chip of the rule."""

    boleh: bool
    judul: str
    isi: str
    aturan: Aturan | None


def catatan(pratinjau: "Pratinjau") -> Catatan:
    """The note for a preview."""
    if not pratinjau.boleh:
        isi = f"{pratinjau.alasan} {pratinjau.tindakan}".strip()
        return Catatan(False, "Tidak dapat dipindah", isi, pratinjau.aturan)
    lama, baru = pratinjau.lama, pratinjau.baru
    if baru is None:
        return Catatan(True, pratinjau.judul, f"{pratinjau.ringkas_ganti}.", pratinjau.aturan)
    if not baru.ada:
        return Catatan(True, "Belum ada Pejabat Penilai Kinerja", baru.catatan, baru.aturan)
    tetap = lama is not None and (lama.nama, lama.jabatan) == (baru.nama, baru.jabatan)
    isi = f"{'Tetap' if tetap else 'Menjadi'} {baru.nama}"
    lain = len(pratinjau.ganti) - (0 if tetap else 1)
    if lain > 0:
        isi += f". {lain} orang lain juga mendapat penilai lain."
    return Catatan(True, "Pejabat Penilai Kinerja", isi, baru.aturan)


def lukis_catatan(pelukis: QPainter, sasaran: QRect, bidang: QRect, isi: Catatan) -> QRect:
    """Paints the note below the target, or above it where there is no room; returns its place."""
    huruf_judul, huruf_isi = font(Huruf.RAPAT_TEBAL), font(Huruf.RAPAT)
    lebar_teks = _LEBAR - 2 * _TEPI
    kiri_judul = 0 if isi.boleh else 22
    tinggi_judul = QFontMetrics(huruf_judul).boundingRect(0, 0, lebar_teks - kiri_judul, 400, _BUNGKUS, isi.judul)
    tinggi_isi = QFontMetrics(huruf_isi).boundingRect(0, 0, lebar_teks, 400, _BUNGKUS, isi.isi)
    cip = isi_cip_aturan(isi.aturan) if isi.aturan else ()
    tinggi = 8 + tinggi_judul.height() + 2 + tinggi_isi.height() + (8 + TINGGI_CIP if cip else 0) + 10
    tempat = QRect(sasaran.x(), sasaran.bottom() + 8, _LEBAR, tinggi)
    if tempat.bottom() > bidang.bottom() - 4:
        tempat.moveBottom(sasaran.y() - 8)
    tempat.moveLeft(max(bidang.left() + 4, min(tempat.x(), bidang.right() - _LEBAR - 4)))
    tempat.moveTop(max(bidang.top() + 4, tempat.y()))
    tepi = warna(Peran.ACC if isi.boleh else Peran.BAD)
    pelukis.fillRect(tempat, warna(Peran.SURF))
    pelukis.setPen(QPen(tepi, 1))
    pelukis.setBrush(Qt.BrushStyle.NoBrush)
    pelukis.drawRect(tempat.adjusted(0, 0, -1, -1))
    pelukis.fillRect(QRect(tempat.x(), tempat.y(), 3, tempat.height()), tepi)
    x, y = tempat.x() + _TEPI, tempat.y() + 8
    if not isi.boleh:
        lukis_ikon(pelukis, QRect(x, y, 16, 18), "ban", Peran.BAD)
    pelukis.setFont(huruf_judul)
    pelukis.setPen(warna(Peran.T1 if isi.boleh else Peran.BAD))
    judul = QRect(x + kiri_judul, y, lebar_teks - kiri_judul, tinggi_judul.height())
    pelukis.drawText(judul, _BUNGKUS, isi.judul)
    y += tinggi_judul.height() + 2
    pelukis.setFont(huruf_isi)
    pelukis.setPen(warna(Peran.T1))
    pelukis.drawText(QRect(x, y, lebar_teks, tinggi_isi.height()), _BUNGKUS, isi.isi)
    y += tinggi_isi.height() + 8
    for satu in cip:
        if x + ukuran_cip(satu).width() > tempat.right() - 4:
            break
        x = lukis_cip(pelukis, QPoint(x, y), satu).right() + 8
    return tempat
