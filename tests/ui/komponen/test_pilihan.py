"""A choice whose names are longer than its field."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang
from sistemkerja_desktop.ui.tim.isian_kecil import PilihanId

PANJANG = "Kepala Seksi Ketenteraman, Ketertiban, dan Pelindungan Masyarakat Kecamatan"
PENDEK = "Camat"


@pytest.fixture
def pilihan(tema: Tema, qtbot: QtBot) -> PilihanPanjang:
    assert not tema.gelap
    hasil = PilihanPanjang()
    qtbot.addWidget(hasil)
    hasil.addItems([PANJANG, PENDEK])
    hasil.resize(220, 32)
    hasil.show()
    return hasil


def petunjuk(pilihan: PilihanPanjang) -> str:
    QToolTip.hideText()
    titik = QPoint(20, 10)
    QApplication.sendEvent(pilihan, QHelpEvent(QEvent.Type.ToolTip, titik, pilihan.mapToGlobal(titik)))
    return QToolTip.text()


def test_a_long_name_ends_with_an_ellipsis_and_is_told_in_full(pilihan: PilihanPanjang, qtbot: QtBot) -> None:
    assert pilihan.teks_tampil.endswith("…")
    assert PANJANG.startswith(pilihan.teks_tampil[:-1])
    assert pilihan.fontMetrics().horizontalAdvance(pilihan.teks_tampil) < pilihan.width() - 26
    assert petunjuk(pilihan) == PANJANG
    assert not pilihan.grab().isNull()
    pilihan.setCurrentIndex(1)
    assert pilihan.teks_tampil == PENDEK
    petunjuk(pilihan)
    qtbot.waitUntil(lambda: not QToolTip.text())


def test_nothing_chosen_shows_the_hint(pilihan: PilihanPanjang) -> None:
    pilihan.setPlaceholderText("Pilih jabatan")
    pilihan.setCurrentIndex(-1)
    assert pilihan.teks_tampil == "Pilih jabatan"
    assert not pilihan.grab().isNull()


def test_a_choice_by_id_is_such_a_one(tema: Tema, qtbot: QtBot) -> None:
    assert not tema.gelap
    isian = PilihanId("pilih-uji", "Uji", "Belum dipilih")
    qtbot.addWidget(isian)
    isian.isi([(7, PANJANG)], 7)
    isian.resize(220, 32)
    isian.show()
    assert isian.terpilih == 7
    assert isian.teks_tampil.endswith("…")
    assert petunjuk(isian) == PANJANG
