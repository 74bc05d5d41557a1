"""Letters as PDF. Import it when the first letter is made: ReportLab takes a while."""

from sistemkerja_desktop.naskah.pdf.gabungan import gabung_surat, petik_halaman
from sistemkerja_desktop.naskah.pdf.gambar import HasilPdf, render_pdf

__all__ = ["HasilPdf", "gabung_surat", "petik_halaman", "render_pdf"]
