"""Targets: list and form."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.target import daftar_target
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.target.dialog_target import DialogTarget


def _klik(qtbot: QtBot, akar: QWidget, nama: str) -> None:
    tombol = akar.findChild(QAbstractButton, nama)
    assert tombol is not None, nama
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)


@pytest.fixture
def dialog(qtbot: QtBot, konteks: Konteks, id_unit: Callable[[str], int]) -> DialogTarget:
    hasil = DialogTarget(konteks, unit_id=id_unit("Klaster 4"))
    qtbot.addWidget(hasil)
    hasil.show()
    return hasil


def _isi(qtbot: QtBot, dialog: DialogTarget, uraian: str, target: str, satuan: str) -> None:
    qtbot.keyClicks(dialog.uraian, uraian)
    qtbot.keyClicks(dialog.target, target)
    qtbot.keyClicks(dialog.satuan, satuan)


def test_tambah_lalu_ubah_lalu_hapus(qtbot: QtBot, dialog: DialogTarget, sesi_contoh: Sesi) -> None:
    _isi(qtbot, dialog, "Kasus DBD diselidiki", "24", "jam")
    _klik(qtbot, dialog, "tombol-simpan-target")
    (baris,) = daftar_target(sesi_contoh)
    assert (baris.target.ringkas, baris.unit_nama) == ("Kasus DBD diselidiki 24 jam", "Klaster 4")
    assert baris.target.tenggat == date(2026, 12, 31)
    assert dialog.target_terakhir == baris.target.id
    assert dialog.uraian.text() == ""
    dialog._tabel.selectRow(0)
    assert dialog.uraian.text() == "Kasus DBD diselidiki"
    dialog.target.clear()
    qtbot.keyClicks(dialog.target, "12")
    _klik(qtbot, dialog, "tombol-simpan-target")
    assert daftar_target(sesi_contoh)[0].target.target == "12"
    dialog._tabel.selectRow(0)
    _klik(qtbot, dialog, "tombol-hapus-target")
    assert daftar_target(sesi_contoh) == []


def test_isian_kurang_dijelaskan_dan_tidak_hilang(qtbot: QtBot, dialog: DialogTarget, sesi_contoh: Sesi) -> None:
    def galat() -> list[str]:
        return [isian.galat for isian in dialog.findChildren(IsianBerlabel) if isian.galat]

    _klik(qtbot, dialog, "tombol-simpan-target")
    # Said at the fields: a dialog over the dialog would have kept the test waiting.
    assert galat() == ["Hasil yang hendak dicapai belum diisi.", "Target belum diisi."]
    assert dialog.focusWidget() is dialog.uraian
    qtbot.keyClicks(dialog.uraian, "Kasus DBD diselidiki")
    assert galat() == ["Target belum diisi."]
    _klik(qtbot, dialog, "tombol-simpan-target")
    assert galat() == ["Target belum diisi."]
    assert dialog.focusWidget() is dialog.target
    assert dialog.uraian.text() == "Kasus DBD diselidiki"
    assert daftar_target(sesi_contoh) == []
    qtbot.keyClicks(dialog.target, "24")
    assert galat() == []
    _klik(qtbot, dialog, "tombol-simpan-target")
    assert daftar_target(sesi_contoh)[0].target.ringkas == "Kasus DBD diselidiki 24"


def test_galat_isian_hilang_bersama_formulirnya(qtbot: QtBot, dialog: DialogTarget) -> None:
    _klik(qtbot, dialog, "tombol-simpan-target")
    _klik(qtbot, dialog, "tombol-target-kosong")
    assert not [isian.galat for isian in dialog.findChildren(IsianBerlabel) if isian.galat]


def test_langsung_baru_menutup_setelah_simpan(qtbot: QtBot, konteks: Konteks, sesi_contoh: Sesi) -> None:
    dialog = DialogTarget(konteks, langsung_baru=True)
    qtbot.addWidget(dialog)
    dialog.show()
    _isi(qtbot, dialog, "Imunisasi dasar", "95", "persen")
    _klik(qtbot, dialog, "tombol-simpan-target")
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.target_terakhir == daftar_target(sesi_contoh)[0].target.id


def test_dialog_target_dapat_dibaca_pembaca_layar(
    dialog: DialogTarget, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    periksa_aksesibilitas(dialog)
