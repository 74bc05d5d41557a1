"""Revoking a surat tugas in the register: a letter that says so is offered beside the mere mark."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.surat.tindakan import cabut_dengan_tanya


def test_beralih_ke_surat_pencabutan(
    konteks: Konteks, sesi_contoh: Sesi, terbitkan: Callable[..., SuratTerbit], qtbot: QtBot
) -> None:
    surat = terbitkan("Penyelidikan DBD").surat
    jendela = QWidget()
    qtbot.addWidget(jendela)
    jendela.show()
    lewat: list[str] = []
    galat: list[BaseException] = []

    def kerjakan() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.objectName() in lewat:
            QTimer.singleShot(5, kerjakan)
            return
        lewat.append(dialog.objectName())
        try:
            if dialog.objectName() == "dialog-cabut":
                QTimer.singleShot(5, kerjakan)
                _tekan(qtbot, dialog, "pita-pencabutan-tindakan")
                return
            alasan = dialog.findChild(QPlainTextEdit, "isian-alasan")
            assert alasan is not None
            qtbot.keyClicks(alasan, "ditangani dinas")
            _tekan(qtbot, dialog, "tombol-terbitkan")
        except BaseException as salah:
            galat.append(salah)
            dialog.close()

    QTimer.singleShot(0, kerjakan)
    cabut_dengan_tanya(konteks, surat.id, jendela)
    assert not galat, galat
    assert lewat == ["dialog-cabut", "dialog-pencabutan"]
    assert surat.penugasan_id is not None
    with sesi_contoh.baca() as uk:
        lama, pencabutan = uk.list(Surat, penugasan_id=surat.penugasan_id)
        assert uk.get(Penugasan, surat.penugasan_id).keadaan is KeadaanPenugasan.DIBATALKAN
    assert (lama.keadaan, pencabutan.jenis) == (KeadaanSurat.DICABUT, "pencabutan")


def test_surat_lain_hanya_dicabut(konteks: Konteks, sesi_contoh: Sesi, terbitkan: Callable[..., SuratTerbit]) -> None:
    """A letter without an assignment has nothing that another letter could take back."""
    surat = terbitkan("Penyelidikan DBD").surat
    with sesi_contoh.tulis("Lain") as uk:
        uk.update(replace(surat, jenis="nota-dinas-koordinasi"))
    tawaran: list[QWidget | None] = []

    def lihat() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, lihat)
            return
        tawaran.append(dialog.findChild(QWidget, "pita-pencabutan"))
        dialog.close()

    QTimer.singleShot(0, lihat)
    cabut_dengan_tanya(konteks, surat.id)
    assert tawaran == [None]


def _tekan(qtbot: QtBot, akar: QWidget, nama: str) -> None:
    tombol = akar.findChild(QAbstractButton, nama)
    assert tombol is not None, nama
    if not tombol.isVisible():
        pytest.fail(f"{nama} is not shown")
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)
