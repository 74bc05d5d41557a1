"""The short lists of a case, and words of deadlines."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.penugasan.kasus.butir import Butir, DaftarButir, ModelButir
from sistemkerja_desktop.ui.penugasan.kasus.perjalanan import kalimat_menunggu
from sistemkerja_desktop.ui.penugasan.kasus.tenggat import kata_tenggat

ORANG = Butir("Ilham Kurniawan", "Klaster 4", "ketua", "IK")
SURAT = Butir("131 · Permohonan", ikon="file-text", keadaan=(Keadaan.OK, "terbit"), kunci=7)


def test_model_butir_bersih_dan_dibaca_lengkap() -> None:
    model = ModelButir()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.isi([ORANG, SURAT])
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Ilham Kurniawan; Klaster 4; ketua"
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == "131 · Permohonan; terbit"
    model.isi([])
    assert model.rowCount() == 0


@pytest.mark.usefixtures("tema")
def test_daftar_membuka_yang_punya_kunci_dengan_klik_dan_enter(qtbot: QtBot) -> None:
    daftar = DaftarButir(nama="daftar-uji", nama_bantu="Uji")
    qtbot.addWidget(daftar)
    daftar.isi([ORANG, SURAT])
    daftar.resize(300, 120)
    daftar.show()
    dibuka: list[int] = []
    daftar.dibuka.connect(dibuka.append)
    for baris in (0, 1):
        tengah = daftar.visualRect(daftar.model_butir.index(baris)).center()
        qtbot.mouseClick(daftar.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(tengah))
    assert dibuka == [7], "a person opens nothing here"
    qtbot.keyClick(daftar, Qt.Key.Key_Return)
    assert dibuka == [7, 7]


def test_daftar_tinggi_menurut_isi_sampai_batasnya() -> None:
    daftar = DaftarButir(nama="daftar-uji", nama_bantu="Uji", paling_banyak=3)
    daftar.isi([ORANG])
    satu = daftar.maximumHeight()
    daftar.isi([ORANG] * 1000)
    assert satu < daftar.maximumHeight() < 4 * satu
    daftar.memuat(True)
    assert daftar.maximumHeight() > 10_000
    daftar.deleteLater()


@pytest.mark.parametrize(
    ("tenggat", "harap"),
    [
        (date(2026, 9, 5), (Keadaan.BAD, "lewat 2 hari")),
        (date(2026, 9, 7), (Keadaan.WARN, "hari ini")),
        (date(2026, 9, 9), (Keadaan.MENUNGGU, "paling lambat 9 Sep")),
        (date(2027, 1, 4), (Keadaan.MENUNGGU, "paling lambat 4 Jan 2027")),
    ],
)
def test_kata_tenggat(tenggat: date, harap: tuple[Keadaan, str]) -> None:
    assert kata_tenggat(tenggat, date(2026, 9, 7)) == harap


def test_kalimat_menunggu_bertitik_satu() -> None:
    assert kalimat_menunggu("Camat kepada Ni Kadek Ayu, S.Stat.") == "Menunggu Camat kepada Ni Kadek Ayu, S.Stat."
    assert kalimat_menunggu("Kepala Bidang Statistik") == "Menunggu Kepala Bidang Statistik."
