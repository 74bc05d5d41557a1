"""The preview, with a small PDF of two pages."""

import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf
from sistemkerja_desktop.ui.surat.pratinjau import Perbesaran, PratinjauPdf

MM = 72 / 25.4


@pytest.fixture(scope="module")
def pdf_f4() -> bytes:
    """Two pages of F4, a black square of 20 mm in the upper left corner of each."""
    from reportlab.pdfgen.canvas import Canvas

    isi = io.BytesIO()
    kanvas = Canvas(isi, pagesize=(215 * MM, 330 * MM))
    for nomor in (1, 2):
        kanvas.rect(0, 310 * MM, 20 * MM, 20 * MM, fill=1)
        kanvas.drawString(100, 400, f"halaman {nomor}")
        kanvas.showPage()
    kanvas.save()
    return isi.getvalue()


@pytest.fixture
def pratinjau(qtbot: QtBot, tema: object) -> PratinjauPdf:
    assert tema is not None
    widget = PratinjauPdf()
    qtbot.addWidget(widget)
    widget.resize(560, 500)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_pages_fill_the_panel_and_only_those_in_sight_are_drawn(pratinjau: PratinjauPdf, pdf_f4: bytes) -> None:
    pratinjau.tampilkan(pdf_f4)
    gambar = pratinjau.kanvas.viewport().grab().toImage()
    assert gambar.pixelColor(30, 30).name() == "#000000", "the square in the page's corner"
    assert gambar.pixelColor(4, 4).name() == "#c9d2d6", "the desk"
    assert gambar.pixelColor(gambar.width() // 2, 200).name() == "#ffffff"
    assert len(pratinjau.kanvas._gambar) == 1
    assert pratinjau.kanvas.accessibleName() == "Pratinjau surat, halaman 1 dari 2"
    assert pratinjau.kanvas.accessibleDescription() == "halaman 1"


@pytest.mark.parametrize("lebar", [400, 459, 521, 560, 617])
def test_no_row_of_a_page_is_lost(pratinjau: PratinjauPdf, pdf_f4: bytes, lebar: int) -> None:
    pratinjau.resize(lebar, 500)
    pratinjau.tampilkan(pdf_f4)
    kanvas = pratinjau.kanvas
    dilukis = kanvas.viewport().grab().toImage()
    (gambar,) = kanvas._gambar.values()
    asal = kanvas._kotak[0].topLeft()
    for y in range(0, dilukis.height() - asal.y(), 3):
        for x in range(0, kanvas._kotak[0].width(), 7):
            assert dilukis.pixel(asal.x() + x, asal.y() + y) == gambar.pixel(x, y), (x, y)


def test_pages_are_turned_by_buttons_and_keys(pratinjau: PratinjauPdf, pdf_f4: bytes, qtbot: QtBot) -> None:
    pratinjau.tampilkan(pdf_f4)
    sebelum, berikut = (pratinjau.findChild(QPushButton, n) for n in ("halaman-sebelum", "halaman-berikut"))
    assert sebelum is not None
    assert berikut is not None
    assert not sebelum.isEnabled()
    qtbot.mouseClick(berikut, Qt.MouseButton.LeftButton)
    assert pratinjau.kanvas.kini == 1
    assert not berikut.isEnabled()
    assert pratinjau.kanvas.accessibleDescription() == "halaman 2"
    qtbot.keyClick(pratinjau.kanvas, Qt.Key.Key_Home)
    assert pratinjau.kanvas.kini == 0
    qtbot.keyClick(pratinjau.kanvas, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert pratinjau.kanvas.kini == 1
    pratinjau.tampilkan(pdf_f4)
    assert pratinjau.kanvas.verticalScrollBar().value() == 0, "another letter begins at its top"


@pytest.mark.parametrize(("perbesaran", "lebar"), [(Perbesaran.SERATUS, 813), (Perbesaran.DUA_RATUS, 1625)])
def test_fixed_sizes_are_true_to_size(
    pratinjau: PratinjauPdf, pdf_f4: bytes, perbesaran: Perbesaran, lebar: int
) -> None:
    pratinjau.tampilkan(pdf_f4)
    pratinjau.atur_perbesaran(perbesaran)
    assert abs(pratinjau.kanvas._kotak[0].width() - lebar) <= 1
    assert pratinjau.kanvas.horizontalScrollBar().maximum() > 0


def test_one_page_fits_the_panel(pratinjau: PratinjauPdf, pdf_f4: bytes) -> None:
    pratinjau.tampilkan(pdf_f4)
    pratinjau.atur_perbesaran(Perbesaran.HALAMAN)
    kotak = pratinjau.kanvas._kotak[0]
    assert kotak.height() <= pratinjau.kanvas.viewport().height()
    assert abs(kotak.height() / kotak.width() - 330 / 215) < 0.01


def test_no_letter_and_damaged_bytes_are_words(pratinjau: PratinjauPdf, pdf_f4: bytes) -> None:
    pratinjau.tampilkan(pdf_f4)
    pratinjau.tampilkan(None, "Nomor ini dicadangkan.")
    assert pratinjau.jumlah_halaman == 0
    assert pratinjau.kanvas.accessibleName() == "Nomor ini dicadangkan."
    pratinjau.tampilkan(pdf_f4[:200])
    assert "bukan PDF yang utuh" in pratinjau.kanvas.pesan
    with pytest.raises(GalatPengguna):
        DokumenPdf(b"")


def test_the_same_pages_in_another_way_stay_where_they_are(pratinjau: PratinjauPdf, pdf_f4: bytes) -> None:
    pratinjau.tampilkan(pdf_f4)
    pratinjau.kanvas.ke_halaman(1)
    pratinjau.kanvas.ganti(DokumenPdf(pdf_f4))
    assert pratinjau.kanvas.kini == 1
    assert pratinjau.kanvas.verticalScrollBar().value() > 0
