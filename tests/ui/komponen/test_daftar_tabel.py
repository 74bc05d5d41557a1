"""The table: sorting, filtering, selection over reloads, narrow windows, speed."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.tabel import PERAN_BARIS, DaftarModel, Kolom, TabelData


@dataclass(frozen=True)
class Baris:
    id: int
    nama: str
    kelas: int | None = None


KOLOM = (
    Kolom[Baris]("Nama", lambda b: b.nama),
    Kolom[Baris]("Kelas", lambda b: "" if b.kelas is None else str(b.kelas), urut=lambda b: b.kelas, lebar=80),
    Kolom[Baris]("Nomor", lambda b: str(b.id), urut=lambda b: b.id, lebar=200, prioritas=2),
    Kolom[Baris]("Keadaan", lambda _: "sesuai", lebar=120, keadaan=lambda _: (Keadaan.OK, "sesuai")),
    Kolom[Baris]("", lambda _: "Buka", lebar=90, tombol=lambda b: "Buka" if b.id % 2 else ""),
)
ORANG = [
    Baris(1, "Meri Handayani", 9),
    Baris(2, "Elsa Yolanda"),
    Baris(3, "Dedi Irawan", 5),
    Baris(4, "arif Budiman", 7),
]


@pytest.fixture
def model() -> DaftarModel[Baris]:
    return DaftarModel(KOLOM, ORANG)


def _nama(model: QAbstractItemModel) -> list[str]:
    return [model.index(b, 0).data() for b in range(model.rowCount())]


@pytest.mark.usefixtures("qapp")
def test_model_memenuhi_aturan_qt(model: DaftarModel[Baris]) -> None:
    penguji = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(0)
    model.saring("me")
    model.isi([*ORANG, Baris(5, "Wulan")])
    model.saring("")
    assert model.rowCount() == 5
    del penguji


def test_urut_tanpa_beda_huruf_besar(model: DaftarModel[Baris]) -> None:
    model.sort(0)
    assert _nama(model)[0] == "arif Budiman"
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert _nama(model)[0] == "Meri Handayani"


def test_urut_dengan_nilai_kosong(model: DaftarModel[Baris]) -> None:
    model.sort(1)
    assert [model.index(b, 0).data(PERAN_BARIS).kelas for b in range(4)] == [None, 5, 7, 9]


def test_saring_semua_kata_harus_ada(model: DaftarModel[Baris]) -> None:
    model.saring("HANDA meri")
    assert _nama(model) == ["Meri Handayani"]
    model.saring("meri elsa")
    assert model.rowCount() == 0
    model.saring("")
    model.syarat(lambda b: b.kelas is None)
    assert _nama(model) == ["Elsa Yolanda"]


@pytest.mark.usefixtures("tema")
def test_pilihan_ikut_barisnya(model: DaftarModel[Baris], qtbot: QtBot) -> None:
    tabel = TabelData(model, nama="tabel-uji", nama_bantu="Uji")
    qtbot.addWidget(tabel)
    tabel.pilih_kunci(3)
    model.sort(0)
    assert tabel.baris_terpilih.id == 3
    model.saring("dedi")
    assert tabel.baris_terpilih.id == 3
    model.isi([Baris(9, "Dedi Baru"), Baris(3, "Dedi Irawan, S.K.M.", 6)])
    assert tabel.baris_terpilih.nama == "Dedi Irawan, S.K.M."
    with qtbot.waitSignal(tabel.terpilih) as sinyal:
        model.isi([Baris(9, "Dedi Baru")])
    assert sinyal.args == [None]


@pytest.mark.usefixtures("tema")
def test_enter_menekan_tombol_baris(model: DaftarModel[Baris], qtbot: QtBot) -> None:
    tabel = TabelData(model, nama="tabel-uji", nama_bantu="Uji")
    qtbot.addWidget(tabel)
    tabel.pilih_kunci(1)
    with qtbot.waitSignal(tabel.tindakan) as sinyal:
        qtbot.keyClick(tabel, Qt.Key.Key_Return)
    assert sinyal.args == [ORANG[0]]
    tabel.pilih_kunci(2)
    with qtbot.waitSignal(tabel.dibuka) as sinyal:
        qtbot.keyClick(tabel, Qt.Key.Key_Return)
    assert sinyal.args == [ORANG[1]]


@pytest.mark.usefixtures("tema")
def test_klik_tombol_baris(model: DaftarModel[Baris], qtbot: QtBot) -> None:
    tabel = TabelData(model, nama="tabel-uji", nama_bantu="Uji")
    qtbot.addWidget(tabel)
    tabel.resize(800, 300)
    tabel.show()
    kotak = tabel.visualRect(model.index(0, 4))
    titik = kotak.center()
    titik.setX(kotak.right() - 20)
    with qtbot.waitSignal(tabel.tindakan):
        qtbot.mouseClick(tabel.viewport(), Qt.MouseButton.LeftButton, pos=titik)


@pytest.mark.usefixtures("tema")
def test_kolom_berprioritas_gugur_dulu(model: DaftarModel[Baris], qtbot: QtBot) -> None:
    tabel = TabelData(model, nama="tabel-uji", nama_bantu="Uji")
    qtbot.addWidget(tabel)
    tabel.resize(900, 300)
    tabel.show()
    assert not tabel.isColumnHidden(2)
    tabel.resize(500, 300)
    qtbot.waitUntil(lambda: tabel.isColumnHidden(2))
    assert not tabel.isColumnHidden(0)
    assert not tabel.isColumnHidden(3)
    assert sum(tabel.columnWidth(k) for k in range(5)) == tabel.viewport().width()


@pytest.mark.usefixtures("tema")
def test_sepuluh_ribu_baris_diurutkan_dan_disaring(qtbot: QtBot) -> None:
    model = DaftarModel(KOLOM, [Baris(i, f"Nama {i * 7919 % 10007}", i % 17) for i in range(10_000)])
    tabel = TabelData(model, nama="tabel-uji", nama_bantu="Uji")
    qtbot.addWidget(tabel)
    tabel.resize(900, 600)
    tabel.show()
    model.sort(0)
    model.saring("nama 99")
    tabel.grab()
    tampil = model.baris_tampil
    assert tampil
    assert all("99" in b.nama or "99" in str(b.id) for b in tampil)
    assert [b.nama for b in tampil] == sorted(b.nama for b in tampil)


def test_pilihan_dilepas_supaya_baris_yang_sama_dapat_dipilih_lagi(qtbot: QtBot, model: DaftarModel[Baris]) -> None:
    tabel = TabelData(model, nama="tabel-uji", nama_bantu="Tabel uji")
    qtbot.addWidget(tabel)
    terpilih: list[object] = []
    tabel.terpilih.connect(terpilih.append)
    tabel.selectRow(1)
    tabel.lepas_pilihan()
    tabel.selectRow(1)
    assert terpilih == [ORANG[1], None, ORANG[1]]


def test_sudut_tabel_bernama(qtbot: QtBot, model: DaftarModel[Baris]) -> None:
    tabel = TabelData(model, nama="tabel-uji", nama_bantu="Tabel uji")
    qtbot.addWidget(tabel)
    assert [s.accessibleName() for s in tabel.findChildren(QAbstractButton)] == ["Pilih semua baris"]


def test_kolom_lentur_tidak_di_bawah_minimalnya(qtbot: QtBot) -> None:
    kolom = (
        Kolom[Baris]("Nama", lambda b: b.nama, minimal=220),
        Kolom[Baris]("Nomor", lambda b: str(b.id), lebar=200, prioritas=2),
    )
    tabel = TabelData(DaftarModel(kolom, ORANG), nama="tabel-uji", nama_bantu="Tabel uji")
    qtbot.addWidget(tabel)
    tabel.resize(400, 200)
    tabel.show()
    assert tabel.isColumnHidden(1)
    assert tabel.columnWidth(0) >= 220


def test_saringan_membaca_teks_carinya() -> None:
    model = DaftarModel((Kolom[Baris]("NIP", lambda _: "1995 01", cari=lambda _: "199501"),), ORANG)
    for kata in ("199501", "1995 01"):
        model.saring(kata)
        assert model.rowCount() == len(ORANG), kata
    model.saring("1996")
    assert model.rowCount() == 0
