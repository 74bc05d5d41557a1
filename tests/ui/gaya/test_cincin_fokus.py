"""The focus ring: around what the keyboard reaches, never around a window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sistemkerja_desktop.ui.gaya.proxy_style import CincinFokus


@pytest.fixture
def cincin(qapp: QApplication) -> Iterator[CincinFokus]:
    hasil = CincinFokus(qapp)
    yield hasil
    assert isValid(hasil)
    hasil.setWidget(None)
    hasil.setParent(None)
    hasil.deleteLater()


def test_cincin_mengikuti_fokus(cincin: CincinFokus, qtbot: QtBot) -> None:
    jendela = QWidget()
    tombol, isian = QPushButton("Simpan"), QLineEdit()
    tata = QVBoxLayout(jendela)
    tata.addWidget(tombol)
    tata.addWidget(isian)
    qtbot.addWidget(jendela)
    jendela.show()
    qtbot.waitUntil(jendela.isActiveWindow)
    tombol.setFocus()
    assert cincin.widget() is tombol
    assert cincin.isVisibleTo(jendela)
    qtbot.keyClick(tombol, Qt.Key.Key_Tab)
    assert jendela.focusWidget() is isian
    assert not cincin.isVisible(), "a field shows its focus itself"
    assert cincin.widget() is None
    jendela.close()


def test_cincin_tidak_terhapus_bersama_dialog(cincin: CincinFokus, qtbot: QtBot) -> None:
    jendela = QWidget()
    tata = QVBoxLayout(jendela)
    isian, tombol = QLineEdit(), QPushButton("Lanjut")
    tata.addWidget(isian)
    tata.addWidget(tombol)
    qtbot.addWidget(jendela)
    jendela.show()
    qtbot.waitUntil(jendela.isActiveWindow)
    isian.setFocus()
    dialog = QDialog(jendela)
    simpan = QPushButton("Simpan")
    QVBoxLayout(dialog).addWidget(simpan)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    simpan.setFocus()
    assert cincin.widget() is simpan
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
        dialog.deleteLater()
    assert isValid(cincin)
    jendela.activateWindow()
    qtbot.waitUntil(jendela.isActiveWindow)
    tombol.setFocus()
    assert cincin.widget() is tombol
    jendela.close()


@pytest.mark.parametrize("bertanda", [False, True])
def test_jendela_tidak_bercincin(cincin: CincinFokus, qtbot: QtBot, bertanda: bool) -> None:
    jendela = QWidget() if bertanda else QPushButton("Jendela")
    jendela.setProperty("cincin-fokus", bertanda)
    jendela.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(jendela)
    jendela.show()
    qtbot.waitUntil(jendela.isActiveWindow)
    jendela.setFocus()
    assert QApplication.focusWidget() is jendela
    assert cincin.widget() is None
    assert not cincin.isVisible()
