"""Revoking a surat tugas in the register: a letter that says so is offered beside the mere mark."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.services.penugasan import SuratLangkahBaru
from sistemkerja_desktop.services.penugasan.ubahan import (
    JenisUbahan,
    UbahanPenugasan,
    tawaran_ubahan,
    terbitkan_ubahan,
)
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


def test_yang_kembali_disebut_dan_yang_tidak_dapat_ditolak_dahulu(
    konteks: Konteks, sesi_contoh: Sesi, terbitkan: Callable[..., SuratTerbit], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An extension says the day that holds again; the letter that it extends has to wait for it."""
    tugas = terbitkan("Penyelidikan DBD").surat
    assert tugas.penugasan_id is not None
    with sesi_contoh.baca() as uk:
        selesai = uk.get(Penugasan, tugas.penugasan_id).selesai
    calon = tawaran_ubahan(sesi_contoh, tugas.penugasan_id, JenisUbahan.PERPANJANGAN).penandatangan[0]
    baru = SuratLangkahBaru(max(sesi_contoh.hari_ini(), tugas.tanggal), calon, alasan="belum tuntas")
    ubahan = UbahanPenugasan(JenisUbahan.PERPANJANGAN, baru, selesai + timedelta(days=9))
    surat = terbitkan_ubahan(sesi_contoh, tugas.penugasan_id, ubahan)[1].surat
    kata: list[str] = []

    def lihat() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, lihat)
            return
        kata.extend(satu.text() for satu in dialog.findChildren(QLabel))
        dialog.close()

    QTimer.singleShot(0, lihat)
    cabut_dengan_tanya(konteks, surat.id)
    assert any(f"Tanggal selesai kembali ke {tanggal_panjang(selesai)}" in satu for satu in kata), kata
    galat: list[GalatPengguna] = []
    monkeypatch.setattr(konteks, "tampilkan_galat", lambda satu, _induk=None: galat.append(satu))
    cabut_dengan_tanya(konteks, tugas.id)
    dahulu = f"Cabut Surat Perpanjangan Penugasan {surat.urut} dahulu, atau cabut penugasannya dengan surat pencabutan."
    assert [satu.tindakan for satu in galat] == [dahulu]


def _tekan(qtbot: QtBot, akar: QWidget, nama: str) -> None:
    tombol = akar.findChild(QAbstractButton, nama)
    assert tombol is not None, nama
    if not tombol.isVisible():
        pytest.fail(f"{nama} is not shown")
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)
