"""Pages for printers: one bit for text, colours where they are, ink found."""

import io
import threading
from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from reportlab.pdfgen.canvas import Canvas

from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf

UKURAN = (609.0, 935.0)


def dokumen(*halaman: Callable[[Canvas], object]) -> DokumenPdf:
    isi = io.BytesIO()
    kanvas = Canvas(isi, pagesize=UKURAN)
    for satu in halaman:
        satu(kanvas)
        kanvas.showPage()
    kanvas.save()
    return DokumenPdf(isi.getvalue())


def tulis(teks: str) -> Callable[[Canvas], object]:
    return lambda kanvas: kanvas.drawString(100, 500, teks)


def berwarna(kanvas: Canvas) -> None:
    kanvas.drawString(100, 500, "Menugaskan")
    kanvas.setFillColorRGB(0.8, 0.1, 0.1)
    kanvas.rect(60, 800, 48, 60, stroke=0, fill=1)


def test_text_is_one_bit_a_pixel() -> None:
    ((kotak, gambar),) = dokumen(tulis("Menugaskan")).gambar_cetak(0, 600 / 72)
    assert gambar.format() == QImage.Format.Format_Mono
    assert kotak == gambar.rect()
    assert kotak.width() == 5075
    assert gambar.pixelColor(10, 10).name() == "#ffffff", "white stays white"
    hitam = sum(gambar.pixelColor(x, round((935 - 504) * 600 / 72)).lightness() == 0 for x in range(800, 1400))
    assert 50 < hitam < 500


def test_colours_lie_over_the_text_where_they_are() -> None:
    (alas, _), (kotak, warna) = dokumen(berwarna).gambar_cetak(0, 300 / 72)
    skala = 300 / 72
    tepat = QRect(round(60 * skala), round(75 * skala), round(48 * skala), round(60 * skala))
    assert kotak.contains(tepat)
    assert kotak.width() <= tepat.width() + 14, "no more than the coat of arms"
    assert kotak.height() <= tepat.height() + 14
    assert alas.contains(kotak)
    tengah = warna.pixelColor(warna.rect().center())
    assert (tengah.red() // 10, tengah.green() // 10) == (20, 2)
    # The left edge of the red is where the whole page drawn at once has it.
    kiri = next(x for x in range(warna.width()) if warna.pixelColor(x, warna.height() // 2).blue() < 128)
    assert abs(kotak.left() + kiri - 60 * skala) <= 1


def test_a_page_full_of_colour_takes_half_the_resolution() -> None:
    def penuh(kanvas: Canvas) -> None:
        kanvas.setFillColorRGB(0.9, 0.8, 0.2)
        kanvas.rect(20, 20, 560, 890, stroke=0, fill=1)

    _, (kotak, warna) = dokumen(penuh).gambar_cetak(0, 300 / 72)
    assert kotak.width() == 2 * warna.width()
    assert abs(kotak.left() - 20 * 300 / 72) < 10


def test_ink_is_found_to_a_point() -> None:
    def kotak(kanvas: Canvas) -> None:
        kanvas.rect(30, 40, 500, 850, stroke=0, fill=1)

    bertinta, kosong = dokumen(kotak, lambda _k: None).kotak_isi()
    assert bertinta.toRect() == QRect(30, 45, 500, 850)
    assert kosong.isEmpty()


def test_threads_may_draw_at_once() -> None:
    satu = dokumen(tulis("Menugaskan"))
    harap = satu.gambar(0, 1.0)
    sama: list[bool] = []

    def gambar() -> None:
        for _ in range(10):
            satu.gambar_cetak(0, 2.0)
            sama.append(satu.gambar(0, 1.0) == harap)

    utas = [threading.Thread(target=gambar) for _ in range(4)]
    for u in utas:
        u.start()
    for u in utas:
        u.join()
    assert sama == [True] * 40
