"""Reserving a number further on: what becomes of those between."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.surat.dialog_cadangan import DialogCadangan

HARI = date(2026, 9, 7)


@pytest.mark.usefixtures("tema")
def test_skipped_numbers_are_told(qtbot: QtBot) -> None:
    berikut = {"keluar": 142, "keputusan": 1}
    dialog = DialogCadangan(
        HARI,
        lambda _hari, kelas: berikut[kelas],
        lambda *_: True,
        kelas=[("keluar", "Surat keluar"), ("keputusan", "Keputusan")],
    )
    qtbot.addWidget(dialog)
    dialog.show()
    lompat = dialog.findChild(QLabel, "nomor-dilompati")
    assert lompat is not None
    assert not lompat.isVisible()
    dialog.urut.setValue(145)
    assert lompat.text() == (
        "3 nomor tetap kosong: 142 sampai 144. Masih dapat dipakai, atau diberi sebab di register."
    )
    dialog.urut.setValue(143)
    assert lompat.text().startswith("1 nomor tetap kosong: 142.")
    dialog.urut.setValue(140)
    assert not lompat.isVisible(), "a number in between skips nothing"
    dialog.kelas.setCurrentIndex(1)
    assert not lompat.isVisible()
    dialog.urut.setValue(20)
    assert lompat.text() == "Register tahun ini masih kosong dan akan dimulai dari nomor 20."
