"""A PDF as pictures: the one place where pypdfium2 is used. Not for use from several threads at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from sistemkerja_desktop.domain.galat import GalatPengguna

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

TITIK_PER_INCI = 72.0


class DokumenPdf:
    """The pages of a PDF; `ukuran` are theirs in points. Raises GalatPengguna for bytes that are no readable PDF.

    The document is opened for each request, which costs less than a millisecond, so that nothing has to be closed.
    """

    def __init__(self, isi: bytes) -> None:
        self._isi = isi
        with self._buka() as dokumen:
            self.ukuran: tuple[QSizeF, ...] = tuple(QSizeF(*dokumen.get_page_size(i)) for i in range(len(dokumen)))

    @property
    def jumlah(self) -> int:
        """How many pages it has."""
        return len(self.ukuran)

    def gambar(self, halaman: int, skala: float) -> QImage:
        """The page (from 0) on white; at `skala` 1 a pixel is a point (1/72 inch)."""
        with self._buka() as dokumen:
            peta: Any = dokumen[halaman].render(scale=skala, prefer_bgrx=True)
            # The copy outlives PDFium's buffer.
            return QImage(peta.buffer, peta.width, peta.height, peta.stride, QImage.Format.Format_RGB32).copy()

    def teks(self, halaman: int) -> str:
        """The words of the page (from 0), for screen readers."""
        with self._buka() as dokumen:
            return str(dokumen[halaman].get_textpage().get_text_range())

    @contextmanager
    def _buka(self) -> "Iterator[PdfDocument]":
        # Costs 0.1 s: only when the first letter is looked at.
        import pypdfium2

        try:
            dokumen = pypdfium2.PdfDocument(self._isi)
        except pypdfium2.PdfiumError as galat:
            raise GalatPengguna(
                "Surat ini tidak dapat ditampilkan: isinya bukan PDF yang utuh.",
                "Buka cadangan terakhir berkas kantor, atau cabut surat ini dan terbitkan gantinya.",
            ) from galat
        try:
            yield dokumen
        finally:
            dokumen.close()
