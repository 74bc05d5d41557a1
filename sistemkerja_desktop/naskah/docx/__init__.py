"""Letters as DOCX, to be edited further. Import it when the first one is made: python-docx takes a while."""

from sistemkerja_desktop.naskah.docx.berkas import render_docx

__all__ = ["render_docx"]
