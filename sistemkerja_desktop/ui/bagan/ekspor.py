"""The whole chart as a picture, in the print theme: white ground, black lines, highlight bands kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QGraphicsScene

from sistemkerja_desktop.domain.galat import GalatLingkungan
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.bagan.isi import Pandangan, susun_isi
from sistemkerja_desktop.ui.bagan.item import TEPI, ItemBagan
from sistemkerja_desktop.ui.bagan.sorot import Sorot, legenda
from sistemkerja_desktop.ui.bagan.tata_letak import tata
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, muat_huruf
from sistemkerja_desktop.ui.gaya.token import TERANG, Palet, Peran
from sistemkerja_desktop.ui.gaya.warna import ganti_palet, palet, warna

if TYPE_CHECKING:
    from sistemkerja_desktop.services.sesi import Sesi

_KEPALA = 72.0
_SISI_TERBESAR = 16000.0
_CETAK: Palet = (
    TERANG
    | dict.fromkeys((Peran.WIN, Peran.SURF, Peran.SUNK, Peran.IDLE_S), "#FFFFFF")
    | dict.fromkeys((Peran.LINE2, Peran.LINE3, Peran.T1, Peran.T2, Peran.T3), "#000000")
)


def simpan_gambar(
    sesi: "Sesi",
    path: Path,
    *,
    pandangan: Pandangan = Pandangan.STRUKTUR,
    sorot: Sorot = Sorot.JENJANG,
    skala: float = 2.0,
) -> Path:
    """Writes a PNG of the whole chart, all lists unfolded. Raises GalatLingkungan where it cannot be written."""
    from sistemkerja_desktop.services.bagan import bagan

    muat_huruf()
    semula = palet()
    ganti_palet(_CETAK)
    try:
        isi = susun_isi(bagan(sesi), pandangan, frozenset())
        item = ItemBagan()
        item.atur(tata(isi.akar, isi.lepas, batas=None), isi, sorot)
        gambar = _lukis(item, sesi.kantor.nama, f"Per {tanggal_singkat(sesi.hari_ini())}", sorot, skala)
    finally:
        ganti_palet(semula)
    if not QImageWriter(str(path), b"png").write(gambar):
        raise GalatLingkungan(f"Gambar {path.name} tidak dapat ditulis.", "Pilih folder lain yang dapat ditulisi.")
    return path


def _lukis(item: ItemBagan, judul: str, tanggal: str, sorot: Sorot, skala: float) -> QImage:
    bidang = item.boundingRect()
    tanda = legenda(item.isi.orang(), sorot) if item.isi else ()
    fm = QFontMetricsF(font(Huruf.KECIL))
    kepala = max(
        QFontMetricsF(font(Huruf.JUDUL)).horizontalAdvance(judul),
        sum(fm.horizontalAdvance(nama) + 30 for nama, _ in tanda) + fm.horizontalAdvance(tanggal) + 30,
    )
    lebar, tinggi = max(bidang.width(), kepala + 2 * TEPI), bidang.height() + _KEPALA
    skala = min(skala, _SISI_TERBESAR / max(lebar, tinggi))
    gambar = QImage(round(lebar * skala), round(tinggi * skala), QImage.Format.Format_RGB32)
    gambar.setDevicePixelRatio(skala)
    gambar.fill(Qt.GlobalColor.white)
    adegan = QGraphicsScene()
    adegan.setSceneRect(bidang)
    adegan.addItem(item)
    pelukis = QPainter(gambar)
    pelukis.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    kiri = (lebar - bidang.width()) / 2
    adegan.render(pelukis, QRectF(kiri, _KEPALA, bidang.width(), bidang.height()), bidang)
    _lukis_kepala(pelukis, judul, tanggal, tanda)
    pelukis.end()
    adegan.removeItem(item)
    return gambar


def _lukis_kepala(pelukis: QPainter, judul: str, tanggal: str, tanda: tuple[tuple[str, Peran], ...]) -> None:
    pelukis.setPen(warna(Peran.T1))
    pelukis.setFont(font(Huruf.JUDUL))
    pelukis.drawText(QRectF(TEPI, 16, 4000, 26), Qt.AlignmentFlag.AlignVCenter, judul)
    pelukis.setFont(font(Huruf.KECIL))
    fm = QFontMetricsF(font(Huruf.KECIL))
    x = TEPI
    for nama, peran in (*tanda, (tanggal, None)):
        if peran is not None:
            pelukis.fillRect(QRectF(x, 48, 5, 14), warna(peran))
            x += 11
        pelukis.drawText(QRectF(x, 45, 400, 20), Qt.AlignmentFlag.AlignVCenter, nama)
        x += fm.horizontalAdvance(nama) + 19
