"""The page of settings on an office, with preferences of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThreadPool
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.pengaturan.bagian_surat import BagianBercontoh
from sistemkerja_desktop.ui.pengaturan.halaman import HalamanPengaturan
from tests.ui.pengaturan.pengaturan_uji import Buka


@pytest.fixture(autouse=True)
def preferensi_uji(tmp_path: Path) -> None:
    """The person's own settings stay as they are."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "preferensi"))


@pytest.fixture
def buka_halaman(qtbot: QtBot, tema: Tema) -> Iterator[Buka]:
    assert not tema.gelap
    dibuka: list[HalamanPengaturan] = []

    def buka(sesi: Sesi) -> HalamanPengaturan:
        konteks = Konteks(sesi)
        halaman = HalamanPengaturan(konteks)
        konteks.berubah.connect(halaman.tangani)
        qtbot.addWidget(halaman)
        halaman.resize(1282, 635)
        halaman.show()
        halaman.activateWindow()
        qtbot.waitUntil(halaman.isActiveWindow)
        halaman.muat()
        dibuka.append(halaman)
        return halaman

    yield buka
    # A sample letter may still be in the making.
    QThreadPool.globalInstance().waitForDone()
    for halaman in dibuka:
        for bagian in halaman.bagian.values():
            if isinstance(bagian, BagianBercontoh):
                bagian.contoh.pratinjau.tampilkan(None)
