"""The window as it first comes to the screen."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.app.mulai import muatkan
from sistemkerja_desktop.ui.jendela_utama import JendelaUtama


@pytest.mark.parametrize(
    ("ruang", "ukuran", "penuh"),
    [
        (QSize(1366, 728), QSize(1366, 697), False),
        # 1920x1080 and 1366x768 at 150 %.
        (QSize(1280, 680), QSize(1280, 680), True),
        (QSize(910, 480), QSize(910, 480), True),
    ],
)
def test_fills_a_screen_that_it_would_not_fit_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ruang: QSize, ukuran: QSize, *, penuh: bool
) -> None:
    jendela = JendelaUtama()
    qtbot.addWidget(jendela)
    monkeypatch.setattr(jendela, "screen", lambda: SimpleNamespace(availableSize=lambda: ruang))
    muatkan(jendela)
    assert (jendela.size(), jendela.isMaximized()) == (ukuran, penuh)
