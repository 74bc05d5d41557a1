"""Text and pages of letters, read back by other programs' code than the one that wrote them."""

import io
import re
from collections.abc import Callable, Iterator

import docx
import pypdfium2 as pdfium
import pytest
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from sistemkerja_desktop.naskah.isi import IsiSurat
from tests.naskah.docx.isi_lengkap import isi_lengkap


@pytest.fixture
def lengkap() -> Callable[..., IsiSurat]:
    return isi_lengkap


@pytest.fixture
def buka() -> Callable[[bytes], Document]:
    return lambda data: docx.Document(io.BytesIO(data))


@pytest.fixture
def teks_docx() -> Callable[[bytes], str]:
    """All text in the order of the document, white space as single spaces."""

    def baca(data: bytes) -> str:
        return " ".join(" ".join(_teks(docx.Document(io.BytesIO(data)))).split())

    return baca


def _teks(dokumen: Document) -> Iterator[str]:
    for unsur in dokumen.iter_inner_content():
        if isinstance(unsur, Paragraph):
            yield unsur.text
        else:
            yield from _teks_tabel(unsur)


def _teks_tabel(tabel: Table) -> Iterator[str]:
    for baris in tabel._tbl.tr_lst:
        for sel in baris.tc_lst:
            yield from (Paragraph(p, tabel).text for p in sel.p_lst)


@pytest.fixture
def teks_pdf() -> Callable[[bytes], str]:
    """All text but the page numbers, white space as single spaces."""

    def baca(data: bytes) -> str:
        dokumen = pdfium.PdfDocument(data)
        halaman = [" ".join(h.get_textpage().get_text_range().replace("\ufffe", "-").split()) for h in dokumen]
        dokumen.close()
        return " ".join(re.sub(rf"^- {nomor} -", "", teks) for nomor, teks in enumerate(halaman, 1))

    return baca
