"""Pages that are not printed say so where nothing of the letter stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.surat import cetak_lembaran
from sistemkerja_desktop.ui.surat.cetak_kertas import KERTAS, Letak, buat_ukuran
from sistemkerja_desktop.ui.surat.cetak_lembaran import LembaranCetak
from sistemkerja_desktop.ui.surat.cetak_pekerjaan import HalamanCetak
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf

MM = 72 / 25.4


def _dokumen(tmp_path: Path, *tinta: tuple[float, float]) -> DokumenPdf:
    """A page of F4 with black squares of 60 mm whose lower left corners are at `tinta`, in mm."""
    from reportlab.pdfgen.canvas import Canvas

    kanvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(215 * MM, 330 * MM))
    for x, y in tinta:
        kanvas.rect(x * MM, y * MM, 60 * MM, 60 * MM, fill=1)
    kanvas.showPage()
    kanvas.save()
    return DokumenPdf((tmp_path / "a.pdf").read_bytes())


@pytest.mark.usefixtures("tema")
@pytest.mark.parametrize(
    ("tinta", "sudut"),
    [((), "kanan atas"), (((155, 270),), "kiri atas"), (((155, 270), (0, 270)), "kanan bawah")],
)
def test_the_words_stand_in_a_corner_without_ink(
    tmp_path: Path, tinta: tuple[tuple[float, float], ...], sudut: str
) -> None:
    ukuran, semula = buat_ukuran(KERTAS["F4"]), font(Huruf.RAPAT_TEBAL).pixelSize()
    halaman = [HalamanCetak(_dokumen(tmp_path, *tinta), 0, ukuran, Letak(0, 0, 1))]
    gambar = LembaranCetak(halaman, (), {}).gambar(0, 0.5)
    pudar = LembaranCetak(halaman, (0,), {}).gambar(0, 0.5).convertToFormat(QImage.Format.Format_RGB32)
    pelukis = QPainter(pudar)
    pelukis.fillRect(pudar.rect(), cetak_lembaran._PUDAR)
    pelukis.end()
    beda = QRect()
    for y in range(gambar.height()):
        for x in range(gambar.width()):
            if gambar.pixel(x, y) != pudar.pixel(x, y):
                beda |= QRect(x, y, 1, 1)
                assert QColor(pudar.pixel(x, y)) == QColor("white"), "it covers nothing"
    tengah = beda.center()
    letak = ("kanan" if tengah.x() > 150 else "kiri") + (" bawah" if tengah.y() > 200 else " atas")
    assert letak == sudut
    assert font(Huruf.RAPAT_TEBAL).pixelSize() == semula, "the fonts of the scale are shared"
