from PySide6.QtCore import QEvent, QPoint, QStringListModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.komponen.daftar_bertombol import DaftarBertombol


def test_mengikuti_tetikus(qtbot: QtBot) -> None:
    daftar = DaftarBertombol(QStringListModel(["a", "b", "c"]), nama="daftar-uji", nama_bantu="Daftar uji")
    qtbot.addWidget(daftar)
    daftar.resize(200, 200)
    daftar.show()
    kedua = daftar.visualRect(daftar.model().index(1, 0)).center()
    QTest.mouseMove(daftar.viewport(), kedua)
    assert (daftar.ditunjuk, daftar.titik) == (1, kedua)
    QTest.mouseMove(daftar.viewport(), QPoint(kedua.x(), 190))
    assert daftar.ditunjuk == -1
    QTest.mouseMove(daftar.viewport(), kedua)
    QApplication.sendEvent(daftar, QEvent(QEvent.Type.Leave))
    assert daftar.ditunjuk == -1
