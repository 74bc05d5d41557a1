"""The pages of a print job as they will come out, for the preview."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QMarginsF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPageSize, QPainter, QPen

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import TERANG, Peran
from sistemkerja_desktop.ui.surat.cetak_kertas import MM_PER_TITIK, Letak
from sistemkerja_desktop.ui.surat.cetak_pekerjaan import HalamanCetak

_TEPAT = Letak(0.0, 0.0, 1.0)
_PUDAR = QColor(255, 255, 255, 200)
_TIDAK_DICETAK = "Tidak dicetak"
_TEPI_TANDA = 8.0
_TERANG = 245


class LembaranCetak:
    """The sheets: `margin` of each is what the printer cannot print on, shown where it cuts into the page's ink.

    Pages outside of `terpilih` are pale and say so in a corner without ink. Paper is white in the dark theme, too.
    """

    def __init__(
        self, halaman: Sequence[HalamanCetak], terpilih: Collection[int], margin: dict[int, QMarginsF]
    ) -> None:
        self._halaman = tuple(halaman)
        self._terpilih = frozenset(terpilih)
        self._margin = margin
        self._ukuran = tuple(_titik(h.ukuran) for h in halaman)

    @property
    def ukuran(self) -> tuple[QSizeF, ...]:
        return self._ukuran

    @property
    def jumlah(self) -> int:
        return len(self._halaman)

    def gambar(self, halaman: int, skala: float) -> QImage:
        """The sheet (from 0); at `skala` 1 a pixel is a point."""
        satu, ukuran = self._halaman[halaman], self._ukuran[halaman]
        isi = satu.dokumen.gambar(satu.nomor, skala * satu.letak.skala)
        lebar, tinggi = round(ukuran.width() * skala), round(ukuran.height() * skala)
        sepenuhnya = satu.letak == _TEPAT and max(abs(isi.width() - lebar), abs(isi.height() - tinggi)) <= 1
        if sepenuhnya and halaman in self._terpilih and halaman not in self._margin:
            return isi
        lembar = QImage(lebar, tinggi, QImage.Format.Format_RGB32)
        lembar.fill(Qt.GlobalColor.white)
        pelukis = QPainter(lembar)
        per_mm = skala / MM_PER_TITIK
        pelukis.drawImage(QPointF(round(satu.letak.x * per_mm), round(satu.letak.y * per_mm)), isi)
        if halaman in self._margin:
            _lukis_margin(pelukis, QRectF(lembar.rect()), self._margin[halaman] * per_mm)
        if halaman not in self._terpilih:
            pelukis.end()
            tanda = _letak_tanda(lembar, skala)
            pelukis.begin(lembar)
            _lukis_pudar(pelukis, QRectF(lembar.rect()), tanda, skala)
        pelukis.end()
        return lembar

    def teks(self, halaman: int) -> str:
        """The page's words; first, whether it is printed."""
        satu = self._halaman[halaman]
        awal = "" if halaman in self._terpilih else f"{_TIDAK_DICETAK}. "
        return awal + satu.dokumen.teks(satu.nomor)


def _lukis_margin(pelukis: QPainter, lembar: QRectF, margin: QMarginsF) -> None:
    """What lies outside is not printed: it is pale, up to a dashed line."""
    bidang = lembar.marginsRemoved(margin)
    pelukis.save()
    pelukis.setClipRect(lembar)
    for luar in (
        QRectF(lembar.topLeft(), QPointF(lembar.right(), bidang.top())),
        QRectF(QPointF(lembar.left(), bidang.bottom()), lembar.bottomRight()),
        QRectF(QPointF(lembar.left(), bidang.top()), QPointF(bidang.left(), bidang.bottom())),
        QRectF(QPointF(bidang.right(), bidang.top()), QPointF(lembar.right(), bidang.bottom())),
    ):
        pelukis.fillRect(luar, _PUDAR)
    pelukis.setPen(QPen(QColor(TERANG[Peran.WARN]), 1, Qt.PenStyle.DashLine))
    pelukis.drawRect(bidang)
    pelukis.restore()


def _huruf_tanda(skala: float) -> QFont:
    huruf = QFont(font(Huruf.RAPAT_TEBAL))
    huruf.setPixelSize(max(9, round(11 * skala)))
    return huruf


def _letak_tanda(lembar: QImage, skala: float) -> QRectF:
    """The first corner without ink, at the right before the left; the first of all where each has some."""
    ukuran = QFontMetricsF(_huruf_tanda(skala)).boundingRect(_TIDAK_DICETAK).size() + QSizeF(14, 6)
    tepi = _TEPI_TANDA * skala
    kanan, bawah = lembar.width() - tepi - ukuran.width(), lembar.height() - tepi - ukuran.height()
    sudut = [QRectF(QPointF(x, y), ukuran) for y in (tepi, bawah) for x in (kanan, tepi)]
    return next((satu for satu in sudut if _tanpa_tinta(lembar, satu.toAlignedRect())), sudut[0])


def _tanpa_tinta(lembar: QImage, kotak: QRect) -> bool:
    abu = lembar.copy(kotak).convertToFormat(QImage.Format.Format_Grayscale8)
    # The bytes that fill up a row are as QImage left them.
    isi, langkah = bytes(abu.constBits()), abu.bytesPerLine()
    return all(min(isi[y * langkah : y * langkah + abu.width()]) >= _TERANG for y in range(abu.height()))


def _lukis_pudar(pelukis: QPainter, lembar: QRectF, tanda: QRectF, skala: float) -> None:
    pelukis.fillRect(lembar, _PUDAR)
    pelukis.setPen(QPen(QColor(TERANG[Peran.LINE3]), 1))
    pelukis.setBrush(QColor(TERANG[Peran.SURF]))
    pelukis.drawRect(tanda)
    pelukis.setFont(_huruf_tanda(skala))
    pelukis.setPen(QColor(TERANG[Peran.T2]))
    pelukis.drawText(tanda, Qt.AlignmentFlag.AlignCenter, _TIDAK_DICETAK)


def _titik(ukuran: QPageSize) -> QSizeF:
    mm = ukuran.size(QPageSize.Unit.Millimeter)
    return QSizeF(mm.width() / MM_PER_TITIK, mm.height() / MM_PER_TITIK)
