"""Letters as PDF. Import it when the first letter is made: ReportLab takes a while."""

from sistemkerja_desktop.naskah.pdf.gambar import HasilPdf, render_gabungan, render_pdf

__all__ = ["HasilPdf", "render_gabungan", "render_pdf"]
