"""QR codes: the squares of a code, and how a page gets them."""

from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4


def matriks_qr(isi: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of squares from the top, True is dark, without the quiet zone; the smallest code that holds `isi`.

    Error correction M: a sixth of the code may be hidden by a stamp.
    """
    # A tenth of a second: ReportLab loads all its bar codes.
    from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

    kode = QRCode(None, QRErrorCorrectLevel.M)
    kode.addData(QR8bitByte(isi))
    kode.make()
    return tuple(tuple(map(bool, baris)) for baris in kode.modules)


def gambar_qr(c: Canvas, isi: str, x_mm: float, y_mm: float, sisi_mm: float) -> None:
    """Draws a code as a square of `sisi_mm` with its lower left corner at (`x_mm`, `y_mm`) from the sheet's lower left.

    The caller leaves a quiet zone of four squares, at least 3 mm for 25 mm, white around it.
    """
    matriks = matriks_qr(isi)
    petak = sisi_mm * MM / len(matriks)
    kiri, atas = x_mm * MM, (y_mm + sisi_mm) * MM
    jalur = c.beginPath()
    for nomor, baris in enumerate(matriks, 1):
        kolom = 0
        for gelap, kelompok in groupby(baris):
            panjang = len(list(kelompok))
            if gelap:
                jalur.rect(kiri + kolom * petak, atas - nomor * petak, panjang * petak, petak)
            kolom += panjang
    c.drawPath(jalur, stroke=0, fill=1)
