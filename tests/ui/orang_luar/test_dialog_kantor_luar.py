"""The dialog of another office that owns performance: adding, changing, deleting."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.orang_luar import KantorLuar
from sistemkerja_desktop.services.orang_luar import daftar_kantor_luar, simpan_kantor_luar
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.orang_luar.dialog_kantor_luar import DialogKantorLuar

KIRI = Qt.MouseButton.LeftButton
Buat = Callable[[KantorLuar | None], DialogKantorLuar]


@pytest.fixture
def buat(qtbot: QtBot, konteks: Konteks) -> Buat:
    def _buat(kantor: KantorLuar | None = None) -> DialogKantorLuar:
        dialog = DialogKantorLuar(konteks, kantor)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return _buat


def _ketik(qtbot: QtBot, dialog: QWidget, nama: str, teks: str) -> None:
    isian = dialog.findChild(QLineEdit, f"isian-kantor-luar-{nama}")
    assert isian is not None, nama
    isian.clear()
    qtbot.keyClicks(isian, teks)


def _klik(qtbot: QtBot, dialog: QWidget, nama: str) -> None:
    tombol = dialog.findChild(QAbstractButton, nama)
    assert tombol is not None, nama
    qtbot.mouseClick(tombol, KIRI)


def test_kantor_baru_disimpan_dengan_alamat_dan_pejabatnya(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    dialog = buat(None)
    for nama, teks in {
        "nama": "Dinas Sosial",
        "unit": "Bidang Rehabilitasi",
        "alamat": "Pulau Punjung",
        "pimpinan-unit-jabatan": "Kepala Bidang Rehabilitasi",
        "kepala-jabatan": "Kepala Dinas Sosial",
        "kepala-nama": "Ketut Rai",
    }.items():
        _ketik(qtbot, dialog, nama, teks)
    _klik(qtbot, dialog, "tombol-simpan-kantor-luar")
    assert not dialog.isVisible()
    (satu,) = daftar_kantor_luar(sesi_contoh)
    assert dialog.kantor_id == satu.id
    assert (satu.pemilik, satu.alamat, satu.kepala_nama) == (
        "Bidang Rehabilitasi, Dinas Sosial",
        "Pulau Punjung",
        "Ketut Rai",
    )
    assert sesi_contoh.tumpukan.nama_urung == "Tambah Dinas Sosial"


def test_yang_kurang_dikatakan_di_isiannya(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    dialog = buat(None)
    _klik(qtbot, dialog, "tombol-simpan-kantor-luar")
    assert dialog.isVisible()
    assert daftar_kantor_luar(sesi_contoh) == []
    galat = {nama for nama, satu in dialog.formulir._berlabel.items() if satu.galat}
    assert galat == {"nama", "pimpinan_unit_jabatan"}
    assert dialog.focusWidget() is dialog.formulir.isian["nama"]


def test_pejabat_yang_berwenang_hanya_untuk_instansi_lain(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    dialog = buat(None)
    berwenang = dialog.formulir.isian["berwenang_jabatan"]
    assert not berwenang.isVisible()
    for nama, teks in {"nama": "Balai", "pimpinan-unit-jabatan": "Kepala Balai", "instansi": "Kementerian"}.items():
        _ketik(qtbot, dialog, nama, teks)
    assert berwenang.isVisible()
    qtbot.keyClicks(berwenang, "Sekretaris Jenderal")
    _ketik(qtbot, dialog, "instansi", "")
    _klik(qtbot, dialog, "tombol-simpan-kantor-luar")
    assert daftar_kantor_luar(sesi_contoh)[0].berwenang_jabatan == ""


def test_ubah_lalu_hapus(qtbot: QtBot, buat: Buat, sesi_contoh: Sesi) -> None:
    simpan_kantor_luar(sesi_contoh, KantorLuar(0, "Dinas Sosial", pimpinan_unit_jabatan="Kepala Bidang"))
    (kantor,) = daftar_kantor_luar(sesi_contoh)
    dialog = buat(kantor)
    _ketik(qtbot, dialog, "alamat", "Sungai Rumbai")
    _klik(qtbot, dialog, "tombol-simpan-kantor-luar")
    (kantor,) = daftar_kantor_luar(sesi_contoh)
    assert (kantor.alamat, kantor.id) == ("Sungai Rumbai", dialog.kantor_id)
    dialog = buat(kantor)
    _klik(qtbot, dialog, "tombol-hapus-kantor-luar")
    assert not dialog.isVisible()
    assert (daftar_kantor_luar(sesi_contoh), dialog.kantor_id) == ([], None)


def test_dibaca_pembaca_layar(buat: Buat, periksa_aksesibilitas: Callable[[QWidget], None]) -> None:
    dialog = buat(None)
    dialog.formulir.isian["instansi"].setText("Kementerian Contoh")
    QApplication.processEvents()
    periksa_aksesibilitas(dialog)
