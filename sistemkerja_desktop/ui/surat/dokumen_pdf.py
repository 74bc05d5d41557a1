"""A PDF as pictures, on the screen and for a printer: the one place where pypdfium2 is used.

PDFium knows no threads: every request takes the same lock, so that a worker may draw while the window is alive.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage

from sistemkerja_desktop.domain.galat import GalatPengguna

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

TITIK_PER_INCI = 72.0

_kunci = threading.RLock()
_HITAM_PUTIH = (0xFF000000, 0xFFFFFFFF)
# Where more than this part of a page is coloured, colours are drawn at half the resolution: it is a photo, not a kop.
_BAGIAN_BERWARNA = 0.25
# Text and lines without grey edges: a printer has none, and would make dots of them.
_TAJAM = {"no_smoothtext": True, "no_smoothpath": True}

Potongan = tuple[QRect, QImage]


class SumberHalaman(Protocol):
    """What the preview shows: pages with their sizes in points, drawn when they come into sight."""

    @property
    def ukuran(self) -> tuple[QSizeF, ...]: ...

    @property
    def jumlah(self) -> int: ...

    def gambar(self, halaman: int, skala: float) -> QImage: ...

    def teks(self, halaman: int) -> str: ...


class DokumenPdf:
    """The pages of a PDF; `ukuran` are theirs in points. Raises GalatPengguna for bytes that are no readable PDF.

    The document is opened for each request, which costs less than a millisecond, so that nothing has to be closed.
    """

    def __init__(self, isi: bytes) -> None:
        self.isi = isi
        with self._buka() as dokumen:
            self._ukuran = tuple(QSizeF(*dokumen.get_page_size(i)) for i in range(len(dokumen)))

    @property
    def ukuran(self) -> tuple[QSizeF, ...]:
        return self._ukuran

    @property
    def jumlah(self) -> int:
        """How many pages it has."""
        return len(self._ukuran)

    def gambar(self, halaman: int, skala: float) -> QImage:
        """The page (from 0) on white; at `skala` 1 a pixel is a point (1/72 inch)."""
        with self._buka() as dokumen:
            return _gambar(dokumen[halaman].render(scale=skala, prefer_bgrx=True), QImage.Format.Format_RGB32)

    def gambar_cetak(self, halaman: int, skala: float) -> tuple[Potongan, ...]:
        """The page for a printer: black and white in one bit a pixel, and over it the rectangle that has colours.

        The rectangles are pixels of the whole page at `skala`. One bit is what a laser printer's text is made of: it
        is sharper than grey edges, and a page of F4 at 600 dpi has 5 MB in place of 158.
        """
        with self._buka() as dokumen:
            lembar = dokumen[halaman]
            warna = _batas(lembar.render(scale=1, prefer_bgrx=True, **_TAJAM), _berwarna)
            abu = lembar.render(scale=skala, grayscale=True, **_TAJAM)
            hitam = QImage(abu.buffer, abu.width, abu.height, abu.stride, QImage.Format.Format_Grayscale8)
            alas: Potongan = (QRect(0, 0, abu.width, abu.height), _satu_bit(hitam))
            if warna.isEmpty():
                return (alas,)
            luas = warna.width() * warna.height() / (self._ukuran[halaman].width() * self._ukuran[halaman].height())
            return alas, _potongan_warna(lembar, warna, skala, 2 if luas > _BAGIAN_BERWARNA else 1)

    def kotak_isi(self) -> Iterator[QRectF]:
        """Where each page has ink, in points from its upper left corner, to a point; empty for a blank page.

        Opened once, since a late page of a long file takes time to be found; others may draw between two pages.
        """
        with _kunci:
            dokumen = self._dokumen()
        try:
            for halaman in range(self.jumlah):
                with _kunci:
                    kotak = QRectF(_batas(dokumen[halaman].render(scale=1, prefer_bgrx=True), _bertinta))
                yield kotak
        finally:
            with _kunci:
                dokumen.close()

    def teks(self, halaman: int) -> str:
        """The words of the page (from 0), for screen readers."""
        with self._buka() as dokumen:
            return str(dokumen[halaman].get_textpage().get_text_range())

    def _dokumen(self) -> "PdfDocument":
        # Costs 0.1 s: only when the first letter is looked at.
        import pypdfium2

        try:
            return pypdfium2.PdfDocument(self.isi)
        except pypdfium2.PdfiumError as galat:
            raise GalatPengguna(
                "Surat ini tidak dapat ditampilkan: isinya bukan PDF yang utuh.",
                "Buka cadangan terakhir berkas kantor, atau cabut surat ini dan terbitkan gantinya.",
            ) from galat

    @contextmanager
    def _buka(self) -> "Iterator[PdfDocument]":
        with _kunci:
            dokumen = self._dokumen()
            try:
                yield dokumen
            finally:
                dokumen.close()


def _gambar(peta: Any, bentuk: QImage.Format) -> QImage:
    # The copy outlives PDFium's buffer.
    return QImage(peta.buffer, peta.width, peta.height, peta.stride, bentuk).copy()


def _satu_bit(abu: QImage) -> QImage:
    satu = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly
    hasil = abu.convertToFormat(QImage.Format.Format_Mono, satu)
    # Qt's PDF writer keeps one bit a pixel only with black before white; else it takes eight times as long.
    if hasil.colorTable()[0] != _HITAM_PUTIH[0]:
        hasil.invertPixels()
    hasil.setColorTable(list(_HITAM_PUTIH))
    return hasil


def _potongan_warna(lembar: Any, warna: QRect, skala: float, pembagi: int) -> Potongan:
    """The coloured rectangle (in points) at `skala` / `pembagi`, on whole pixels of both."""
    import math

    kecil = skala / pembagi
    lebar, tinggi = math.ceil(lembar.get_width() * kecil), math.ceil(lembar.get_height() * kecil)
    kiri, atas = max(0, math.floor((warna.left() - 1) * kecil)), max(0, math.floor((warna.top() - 1) * kecil))
    kanan = max(0, lebar - math.ceil((warna.left() + warna.width() + 1) * kecil))
    bawah = max(0, tinggi - math.ceil((warna.top() + warna.height() + 1) * kecil))
    # PDFium rounds what is cut off up to whole pixels: half a pixel less meets the wanted one exactly.
    tepi = [max(0.0, (n - 0.5) / kecil) for n in (kiri, bawah, kanan, atas)]
    peta = lembar.render(scale=kecil, crop=tuple(tepi), prefer_bgrx=True, **_TAJAM)
    gambar = _gambar(peta, QImage.Format.Format_RGB32)
    letak = QRect(kiri * pembagi, atas * pembagi, gambar.width() * pembagi, gambar.height() * pembagi)
    return letak, gambar.convertToFormat(QImage.Format.Format_Grayscale8) if gambar.allGray() else gambar


def _berwarna(biru: bytes, hijau: bytes, merah: bytes) -> bool:
    """Whether these pixels are anything but black and white."""
    return not biru == hijau == merah or bool(biru.translate(None, b"\0\xff"))


def _bertinta(biru: bytes, hijau: bytes, merah: bytes) -> bool:
    """Whether any of these pixels is not white, the paper's faintest shades apart."""
    return min(min(biru), min(hijau), min(merah)) < 0xF8


def _batas(peta: Any, terkena: Callable[[bytes, bytes, bytes], bool]) -> QRect:
    """The smallest rectangle of whole rows and columns outside of which no pixel is meant; empty if none is."""
    isi, lompat = bytes(peta.buffer), peta.stride

    def baris(y: int) -> bool:
        awal = y * lompat
        return terkena(*(isi[awal + k : awal + 4 * peta.width : 4] for k in range(3)))

    atas = _pertama(range(peta.height), baris)
    if atas is None:
        return QRect()
    bawah = _pertama(range(peta.height - 1, -1, -1), baris)
    assert bawah is not None

    def kolom(x: int) -> bool:
        return terkena(*(isi[atas * lompat + 4 * x + k : (bawah + 1) * lompat : lompat] for k in range(3)))

    kiri, kanan = _pertama(range(peta.width), kolom), _pertama(range(peta.width - 1, -1, -1), kolom)
    assert kiri is not None
    assert kanan is not None
    return QRect(kiri, atas, kanan - kiri + 1, bawah - atas + 1)


def _pertama(urutan: Iterable[int], benar: Callable[[int], bool]) -> int | None:
    return next((n for n in urutan if benar(n)), None)
