"""A long register is read beside the page: what is asked for meanwhile is shown when it comes."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.surat import pemuat_register
from sistemkerja_desktop.ui.surat.halaman import HalamanSurat


def test_a_long_register_comes_later_with_the_line_that_was_asked_for(
    qtbot: QtBot, konteks: Konteks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pemuat_register, "_SURAT_LANGSUNG", 2)
    halaman = HalamanSurat(konteks)
    qtbot.addWidget(halaman)
    keluar = halaman.keluar
    halaman.muat()
    assert keluar.pemuat.memuat
    assert keluar.jumlah.text() == "Memuat register…"
    assert keluar.jenis.currentText() == "Semua jenis"
    keluar.tunjukkan(2026, 140)
    datang: list[object] = []
    keluar.pemuat.termuat.connect(datang.append)
    halaman.muat()
    qtbot.waitUntil(lambda: not keluar.pemuat.memuat)
    QApplication.processEvents()
    assert len(datang) == 1, "of two readings the last one"
    assert keluar.jumlah.text() == "6 nomor"
    assert keluar.baris_terpilih is not None
    assert keluar.baris_terpilih.urut == 140
    assert keluar.panel_surat.judul.text().endswith("140")
    halaman.muat()
    assert keluar.model.rowCount(), "the same register stays until it comes anew"
    qtbot.waitUntil(lambda: not keluar.pemuat.memuat)
    assert keluar.baris_terpilih.urut == 140
