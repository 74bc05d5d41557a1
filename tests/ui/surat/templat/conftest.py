"""The editor of wording, and hands that work it as a person does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QThreadPool
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_surat import baca_templat_kantor
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.surat.halaman import HalamanSurat
from sistemkerja_desktop.ui.surat.templat.bagian import BagianTemplatSurat
from sistemkerja_desktop.ui.surat.templat.baris_kata import BarisKata
from tests.dialog_uji import saat_terbuka

KIRI = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
PELIBATAN = "surat-permohonan-pelibatan"
KATA_BARU = "DENGAN INI MENUGASKAN"


class Tangan:
    """Works the part as a person does."""

    def __init__(self, halaman: HalamanSurat, qtbot: QtBot) -> None:
        self.halaman, self.qtbot = halaman, qtbot
        self.klik("segmen-register-templat")
        bagian = halaman.findChild(BagianTemplatSurat)
        assert bagian is not None
        self.bagian = bagian
        self.susun()

    def susun(self) -> None:
        """Waits for the sample letter, so that no worker outlives the test."""
        if self.bagian.pratinjau._tampil is None or self.bagian.pratinjau._tunda.isActive():
            with self.qtbot.waitSignal(self.bagian.pratinjau.tersusun):
                pass

    def tombol(self, nama: str) -> QAbstractButton:
        tombol = self.halaman.findChild(QAbstractButton, nama)
        assert tombol is not None, nama
        return tombol

    def klik(self, nama: str) -> None:
        self.qtbot.mouseClick(self.tombol(nama), KIRI)

    def pilih(self, jenis: str) -> None:
        daftar = self.bagian.daftar
        butir = next(daftar.item(i) for i in range(daftar.count()) if daftar._kode(i) == jenis)
        daftar.scrollToItem(butir)
        self.qtbot.mouseClick(daftar.viewport(), KIRI, pos=daftar.visualItemRect(butir).center())
        QCoreApplication.processEvents()

    def baris(self, kunci: str) -> BarisKata:
        return self.bagian.formulir.baris[kunci]

    def tulis(self, kunci: str, teks: str) -> None:
        isian = self.baris(kunci).isian
        isian.setFocus()
        self.qtbot.keyClick(isian, Qt.Key.Key_A, CTRL)
        self.qtbot.keyClicks(isian, teks)

    def teks_contoh(self) -> str:
        return " ".join(self.bagian.pratinjau.pdf.kanvas.accessibleDescription().split())

    def jawab(self, nama: str, jawaban: str) -> list[str]:
        """Answers the dialog of that name, or closes one without that answer; the list then has what it said."""
        kata: list[str] = []

        def tekan(dialog: QWidget) -> None:
            kata.append(f"{dialog.objectName()}: {dialog.accessibleDescription()}")
            tombol = dialog.findChild(QAbstractButton, jawaban)
            if tombol is None:
                dialog.close()
            else:
                tombol.click()

        saat_terbuka(nama, tekan)
        return kata


def bersihkan(halaman: QWidget) -> None:
    """Nothing is left to be asked about when the window closes, and no worker outlives the test."""
    bagian = halaman.findChild(BagianTemplatSurat)
    if bagian is not None:
        bagian.formulir.buang()
        bagian.pratinjau._tunda.stop()
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def halaman(konteks: Konteks, qtbot: QtBot) -> Iterator[HalamanSurat]:
    page = HalamanSurat(konteks)
    konteks.berubah.connect(page.tangani)
    qtbot.addWidget(page, before_close_func=bersihkan)
    page.resize(1282, 635)
    page.muat()
    with qtbot.waitExposed(page):
        page.show()
    yield page
    konteks.berubah.disconnect(page.tangani)


@pytest.fixture
def tangan(halaman: HalamanSurat, qtbot: QtBot) -> Tangan:
    return Tangan(halaman, qtbot)


def nilai(sesi: Sesi, jenis: str, kunci: str) -> object:
    return next(b.nilai for b in baca_templat_kantor(sesi, jenis).bagian if b.kunci == kunci)
