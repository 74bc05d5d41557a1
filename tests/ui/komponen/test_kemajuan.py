"""The dialog of long work: it is there while the work is, and never longer."""

import threading

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.komponen.kemajuan import KemajuanDialog, tampilkan_kemajuan
from sistemkerja_desktop.ui.tugas import Kemajuan, Tugas


def test_it_closes_with_the_work(qtbot: QtBot, tema: Tema) -> None:
    assert not tema.gelap
    boleh = threading.Event()
    tugas = Tugas(lambda _: boleh.wait(5))
    QThreadPool.globalInstance().start(tugas.kerjakan)
    tampilkan_kemajuan("Mengimpor pegawai", tugas, None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, KemajuanDialog)
    boleh.set()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    tugas.tunggu_tuntas()


def test_work_that_has_just_ended_leaves_no_dialog_behind(qtbot: QtBot, tema: Tema) -> None:
    """Its end is on the way to those who asked before; a dialog that comes later would wait for ever."""
    assert not tema.gelap
    induk = QWidget()
    qtbot.addWidget(induk)
    tugas = Tugas(Kemajuan.periksa)
    utas = threading.Thread(target=tugas.kerjakan)
    utas.start()
    utas.join()
    tampilkan_kemajuan("Mengimpor pegawai", tugas, induk)
    QApplication.processEvents()
    assert QApplication.activeModalWidget() is None
    assert not any(d.isVisible() for d in induk.findChildren(KemajuanDialog))
