"""Hands for the pages and dialogs of assignments: clicks, menus, modal dialogs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.penugasan import rancangan_kosong
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.target import daftar_target, simpan_target
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import URUTAN, KodeLangkah
from tests.ui.penugasan.wisaya_uji import Buat, Id

DiDialog = Callable[[Callable[[], object], Callable[[QWidget], object]], None]


def tombol(akar: QWidget, nama: str) -> QAbstractButton:
    """The button of that name; of several (those of a step before wait to be deleted) the visible one."""
    semua = akar.findChildren(QAbstractButton, nama)
    assert semua, nama
    return next((t for t in semua if t.isVisible()), semua[-1])


@pytest.fixture
def tekan(qtbot: QtBot) -> Callable[[QWidget, str], None]:
    """Clicks the visible button of that name."""

    def klik(akar: QWidget, nama: str) -> None:
        sasaran = tombol(akar, nama)
        assert sasaran.isVisible(), nama
        assert sasaran.isEnabled(), nama
        # The box of a tick or radio stands at the left; the rest of a stretched one takes no click.
        kotak = isinstance(sasaran, (QCheckBox, QRadioButton))
        titik = QPoint(10, sasaran.height() // 2) if kotak else QPoint()
        qtbot.mouseClick(sasaran, Qt.MouseButton.LeftButton, pos=titik)

    return klik


@pytest.fixture
def di_dialog() -> DiDialog:
    """Opens a dialog by `buka` and lets `kerjakan` use it; what fails in there fails the test."""

    def jalankan(buka: Callable[[], object], kerjakan: Callable[[QWidget], object]) -> None:
        galat: list[BaseException] = []
        selesai: list[bool] = []
        berakhir: list[bool] = []
        lama = QApplication.activeModalWidget()

        def coba() -> None:
            if berakhir:
                return
            dialog = QApplication.activeModalWidget()
            if dialog is None or dialog is lama:
                QTimer.singleShot(5, coba)
                return
            try:
                kerjakan(dialog)
                selesai.append(True)
            except BaseException as satu:
                galat.append(satu)
                dialog.close()

        QTimer.singleShot(0, coba)
        try:
            buka()
            QApplication.processEvents()
        finally:
            # Else it would wait for a dialog of the next test.
            berakhir.append(True)
        if galat:
            raise galat[0]
        assert selesai

    return jalankan


@pytest.fixture
def pilih_menu(qtbot: QtBot) -> Callable[[QWidget, str, str], None]:
    """Clicks an entry of a button's menu; what it opens is opened when this returns or inside of it."""

    def pilih(akar: QWidget, nama_tombol: str, nama_butir: str) -> None:
        # Buttons of a panel that was just filled are shown by the next event.
        QApplication.processEvents()
        sasaran = tombol(akar, nama_tombol)
        assert isinstance(sasaran, QPushButton)
        assert sasaran.isVisible(), nama_tombol
        menu = sasaran.menu()
        butir = next(b for b in menu.actions() if b.objectName() == nama_butir)
        assert butir.isEnabled(), nama_butir
        menu.popup(sasaran.mapToGlobal(QPoint(0, sasaran.height())))
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(butir).center())
        QApplication.processEvents()

    return pilih


@pytest.fixture
def target_id(sesi_contoh: Sesi, id_unit: Id) -> int:
    """The only performance target of `sesi_contoh`, owned by Klaster 4."""
    target = TargetKinerja(0, id_unit("Klaster 4"), "Kasus DBD diselidiki", "24", "jam", date(2026, 12, 31), 2026)
    simpan_target(sesi_contoh, target)
    return daftar_target(sesi_contoh)[0].target.id


@pytest.fixture
def buat_wisaya(qtbot: QtBot, konteks: Konteks, target_id: int, id_unit: Id) -> Buat:
    """Opens the wizard at a step, with a draft whose page Target is filled and that `isi` changes."""

    def buat(langkah: KodeLangkah = KodeLangkah.ORANG, **isi: object) -> DialogWisaya:
        awal = {
            "nama": "Penyelidikan kasus DBD", "target_id": target_id, "unit_id": id_unit("Klaster 4"),
            "mulai": date(2026, 9, 7), "selesai": date(2026, 9, 30), "langkah": URUTAN.index(langkah),
        }  # fmt: skip
        dialog = DialogWisaya(konteks, replace(rancangan_kosong(konteks.sesi), **(awal | isi)))  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.resize(1174, 609)
        return dialog

    return buat
