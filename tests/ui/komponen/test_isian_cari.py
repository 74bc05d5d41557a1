"""The search field: the magnifier inside it, the hint beside the magnifier."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QStyle, QStyleOptionFrame, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.gaya.tema import ModeTema, Tema
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari

PETUNJUK = "Saring tim atau orang"


@pytest.fixture
def cari(tema: Tema, qtbot: QtBot) -> IsianCari:
    assert not tema.gelap
    hasil = IsianCari(PETUNJUK, nama="cari-uji")
    qtbot.addWidget(hasil)
    hasil.show()
    return hasil


def kolom_bertinta(cari: IsianCari) -> list[int]:
    """The columns inside the field's edge in which something is drawn."""
    gambar: QImage = cari.grab().toImage()
    latar = warna(Peran.SURF)
    tengah = range(8, gambar.height() - 8)
    return [
        x
        for x in range(4, gambar.width() - 4)
        if any(abs(QColor(gambar.pixel(x, y)).lightness() - latar.lightness()) > 24 for y in tengah)
    ]


def test_kaca_di_dalam_dan_petunjuk_delapan_piksel_di_sebelahnya(cari: IsianCari) -> None:
    cari.resize(cari.sizeHint())
    cari.clearFocus()
    tinta = kolom_bertinta(cari)
    celah = max(b - a - 1 for a, b in pairwise(tinta) if a < 40)
    assert 9 <= tinta[0] <= 14
    assert 7 <= celah <= 12


def test_petunjuk_muat_pada_lebar_yang_diminta(cari: IsianCari) -> None:
    cari.resize(cari.sizeHint())
    pilihan = QStyleOptionFrame()
    cari.initStyleOption(pilihan)
    isi = cari.style().subElementRect(QStyle.SubElement.SE_LineEditContents, pilihan, cari)
    ruang = isi.width() - cari.textMargins().left() - 4
    assert ruang >= cari.fontMetrics().horizontalAdvance(PETUNJUK)


def test_kaca_mengikuti_tema(cari: IsianCari, tema: Tema) -> None:
    terang = cari.grab().toImage()
    tema.atur(ModeTema.GELAP)
    assert cari.grab().toImage() != terang


def test_bernama(cari: IsianCari, periksa_aksesibilitas: Callable[[QWidget], None]) -> None:
    assert cari.accessibleName() == PETUNJUK
    assert IsianCari("Saring", "Saring kartu menurut teks", nama="x").accessibleName() == "Saring kartu menurut teks"
    assert [t.accessibleName() for t in cari.findChildren(QToolButton)] == ["Kosongkan pencarian"]
    periksa_aksesibilitas(cari)
