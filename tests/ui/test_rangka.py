"""The painted frame: the first paint comes before any widget, and the widgets look the same."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.jendela_utama import JendelaUtama
from sistemkerja_desktop.ui.konteks import Konteks


def _beda(kiri: QImage, kanan: QImage) -> int:
    return sum(kiri.pixel(x, y) != kanan.pixel(x, y) for y in range(kiri.height()) for x in range(kiri.width()))


@pytest.mark.usefixtures("tema")
@pytest.mark.parametrize("ukuran", [(920, 480), (1366, 697), (1700, 640)])
def test_widgets_take_the_place_of_the_frame_unseen(ukuran: tuple[int, int], qtbot: QtBot) -> None:
    jendela = JendelaUtama()
    qtbot.addWidget(jendela)
    jendela.resize(*ukuran)
    with qtbot.waitExposed(jendela):
        jendela.show()
    rangka = jendela.grab().toImage()
    assert len({rangka.pixel(x, 300) for x in range(0, rangka.width(), 7)}) > 1
    jendela.lengkapi(Konteks(None))
    qtbot.waitUntil(lambda: jendela.bilah_status.y() > 0 and jendela.rel.height() > 300)
    qtbot.wait(20)
    # No field: a ring or an edge that nobody asked for would show.
    assert jendela.focusWidget() is jendela.tumpukan
    # Round corners of the search field may differ by shades of their edge.
    assert _beda(rangka, jendela.grab().toImage()) < 100


@pytest.mark.usefixtures("tema")
def test_callback_comes_once_after_the_first_paint(qtbot: QtBot) -> None:
    panggilan: list[int] = []
    jendela = JendelaUtama(setelah_lukis=lambda: panggilan.append(len(jendela.findChildren(QWidget))))
    qtbot.addWidget(jendela)
    assert panggilan == []
    jendela.show()
    qtbot.waitUntil(lambda: bool(panggilan))
    jendela.repaint()
    qtbot.wait(20)
    assert len(panggilan) == 1
    assert not hasattr(jendela, "rel")
