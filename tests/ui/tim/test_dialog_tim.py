"""The team builder, clicked as a person would."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.tim import JenisTim
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.tim import daftar_tim
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.tim.dialog_tim import DialogTim

Id = Callable[[str], int]


@pytest.fixture
def dialog(qtbot: QtBot, konteks: Konteks) -> DialogTim:
    hasil = DialogTim(konteks)
    qtbot.addWidget(hasil)
    hasil.show()
    hasil.resize(1174, 640)
    qtbot.wait(10)
    return hasil


def _klik_tambah(qtbot: QtBot, dialog: DialogTim, pegawai_id: int) -> None:
    daftar = dialog.pemilih.daftar
    baris = daftar.model_orang.cari(pegawai_id)
    daftar.scrollTo(daftar.model_orang.index(baris))
    qtbot.mouseClick(daftar.viewport(), Qt.MouseButton.LeftButton, pos=daftar.kotak_tombol(baris).center())


def _klik(qtbot: QtBot, akar: QWidget, nama: str) -> None:
    tombol = akar.findChild(QAbstractButton, nama)
    assert tombol is not None, nama
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)


def _pilih_unit(dialog: DialogTim, unit_id: int) -> None:
    dialog.formulir.unit.setCurrentIndex(dialog.formulir.unit.findData(unit_id))


def test_membentuk_tim_dari_isian_sampai_tersimpan(
    qtbot: QtBot, dialog: DialogTim, sesi_contoh: Sesi, id_orang: Id, id_unit: Id
) -> None:
    simpan = dialog.findChild(QAbstractButton, "tombol-simpan-tim")
    assert simpan is not None
    assert not simpan.isEnabled()
    qtbot.keyClicks(dialog.formulir.nama, "Penyelidikan Kasus DBD")
    insidental = dialog.findChild(QAbstractButton, "pilihan-jenis-insidental")
    assert insidental is not None
    insidental.click()
    _pilih_unit(dialog, id_unit("Klaster 4"))
    dialog.formulir.selesai.setDate(dialog.formulir.mulai.date().addDays(23))
    _klik_tambah(qtbot, dialog, id_orang("Rizky"))
    _klik_tambah(qtbot, dialog, id_orang("Ilham"))
    tugas = dialog.findChild(QLineEdit, f"isian-tugas-{id_orang('Ilham')}")
    assert tugas is not None
    qtbot.keyClicks(tugas, "pemeriksaan jentik")
    qtbot.waitUntil(simpan.isEnabled)
    qtbot.mouseClick(simpan, Qt.MouseButton.LeftButton)
    assert dialog.result() == DialogTim.DialogCode.Accepted
    (baris,) = daftar_tim(sesi_contoh)
    assert baris.tim.id == dialog.tim_id
    assert (baris.tim.jenis, baris.tim.selesai) == (JenisTim.INSIDENTAL, date(2026, 9, 30))
    assert baris.penetap == "Kepala Puskesmas"
    assert [(o.nama, o.anggota.tugas) for o in baris.anggota] == [("Ilham Kurniawan", "pemeriksaan jentik")]
    assert sesi_contoh.tumpukan.nama_urung == "Bentuk tim Penyelidikan Kasus DBD"


def test_yang_cocok_ditawarkan_lebih_dulu_dan_pimpinan_tidak(qtbot: QtBot, dialog: DialogTim, id_orang: Id) -> None:
    qtbot.keyClicks(dialog.formulir.nama, "surveilans")
    dialog.periksa()
    model = dialog.pemilih.daftar.model_orang
    assert model.calon(0).pegawai_id == id_orang("Rizky")
    assert model.calon(0).cocok == ("surveilans",)
    assert model.cari(id_orang("Ranti")) == -1


def test_cari_menyaring_dan_enter_menambah(qtbot: QtBot, dialog: DialogTim, id_orang: Id) -> None:
    qtbot.keyClicks(dialog.pemilih.cari, "elsa")
    assert dialog.pemilih.daftar.model_orang.rowCount() == 1
    qtbot.keyClick(dialog.pemilih.cari, Qt.Key.Key_Return)
    assert dialog.susunan.pegawai_ids == [id_orang("Elsa")]
    qtbot.keyClick(dialog.pemilih.cari, Qt.Key.Key_Return)
    assert dialog.susunan.pegawai_ids == [id_orang("Elsa")]


def test_ketua_luar_unit_minta_alasan_dengan_pasal(
    qtbot: QtBot, dialog: DialogTim, sesi_contoh: Sesi, id_orang: Id, id_unit: Id
) -> None:
    qtbot.keyClicks(dialog.formulir.nama, "DBD")
    _pilih_unit(dialog, id_unit("Klaster 4"))
    _klik_tambah(qtbot, dialog, id_orang("Delvi"))
    dialog.periksa()
    pita = dialog.findChild(QWidget, "temuan-ketua-luar-unit")
    assert pita is not None
    qtbot.waitUntil(pita.isVisible)
    cip = [w.accessibleName() for w in pita.findChildren(QAbstractButton) if w.objectName().startswith("cip-")]
    assert any("Ps. 8 ayat (3)" in teks for teks in cip)
    simpan = dialog.findChild(QAbstractButton, "tombol-simpan-tim")
    assert simpan is not None
    assert not simpan.isEnabled()
    assert dialog._status.keadaan is Keadaan.WARN
    qtbot.keyClicks(dialog.susunan.alasan, "Belum ada ahli muda")
    qtbot.waitUntil(simpan.isEnabled)
    assert dialog.susunan.alasan.text() == "Belum ada ahli muda"
    qtbot.mouseClick(simpan, Qt.MouseButton.LeftButton)
    assert daftar_tim(sesi_contoh)[0].tim.alasan_ketua == "Belum ada ahli muda"


def test_jadikan_ketua_dan_keluarkan(qtbot: QtBot, dialog: DialogTim, id_orang: Id) -> None:
    for nama in ("Delvi", "Rizky", "Wulan"):
        _klik_tambah(qtbot, dialog, id_orang(nama))
    dialog.susunan.jadikan_ketua(id_orang("Rizky"))
    assert dialog.susunan.pegawai_ids == [id_orang("Rizky"), id_orang("Delvi"), id_orang("Wulan")]
    _klik(qtbot, dialog, f"keluarkan-{id_orang('Wulan')}")
    assert dialog.susunan.pegawai_ids == [id_orang("Rizky"), id_orang("Delvi")]
    qtbot.wait(10)
    _klik(qtbot, dialog, "keluarkan-ketua")
    assert dialog.susunan.pegawai_ids == [id_orang("Delvi")]
    assert dialog.susunan.anggota()[0].peran.value == "anggota"
    model = dialog.pemilih.daftar.model_orang
    assert [model.dipilih(model.cari(id_orang(n))) for n in ("Delvi", "Rizky")] == [True, False]


def test_batal_tidak_menyimpan(qtbot: QtBot, dialog: DialogTim, sesi_contoh: Sesi, id_orang: Id) -> None:
    qtbot.keyClicks(dialog.formulir.nama, "DBD")
    _klik_tambah(qtbot, dialog, id_orang("Rizky"))
    _klik(qtbot, dialog, "tombol-batal")
    assert daftar_tim(sesi_contoh) == []


def test_ubah_tim_menampilkan_isinya(
    qtbot: QtBot, konteks: Konteks, dialog: DialogTim, sesi_contoh: Sesi, id_orang: Id, id_unit: Id
) -> None:
    qtbot.keyClicks(dialog.formulir.nama, "DBD")
    _pilih_unit(dialog, id_unit("Klaster 4"))
    for nama in ("Rizky", "Elsa"):
        _klik_tambah(qtbot, dialog, id_orang(nama))
    qtbot.keyClicks(dialog.formulir.akta, "Keputusan Nomor 400/12/2026")
    dialog.periksa()
    _klik(qtbot, dialog, "tombol-simpan-tugaskan")
    assert dialog.tugaskan
    assert daftar_tim(sesi_contoh)[0].tim.akta == "Keputusan Nomor 400/12/2026"
    ubah = DialogTim(konteks, dialog.tim_id)
    qtbot.addWidget(ubah)
    assert ubah.formulir.nama.text() == "DBD"
    assert ubah.formulir.akta.text() == "Keputusan Nomor 400/12/2026"
    assert ubah.formulir.unit.terpilih == id_unit("Klaster 4")
    assert ubah.susunan.pegawai_ids == [id_orang("Rizky"), id_orang("Elsa")]
    ubah.susunan.tambah(id_orang("Wulan"))
    ubah.periksa()
    _klik(qtbot, ubah, "tombol-simpan-tim")
    assert len(daftar_tim(sesi_contoh)[0].orang) == 3
    assert ubah.tim_id == dialog.tim_id


def test_jendela_sempit_memakai_dua_bagian(qtbot: QtBot, dialog: DialogTim) -> None:
    dialog.resize(900, 440)
    qtbot.wait(10)
    _klik(qtbot, dialog, "segmen-dialog-tim-susunan")
    assert dialog.pemilih.isVisible()
    assert not dialog.formulir.isVisible()
    _klik(qtbot, dialog, "segmen-dialog-tim-data")
    assert dialog.formulir.isVisible()
    assert not dialog.susunan.isVisible()
    dialog.resize(1174, 640)
    qtbot.wait(10)
    assert dialog.formulir.isVisible()
    assert dialog.susunan.isVisible()


def test_dialog_dapat_dibaca_pembaca_layar(
    qtbot: QtBot, dialog: DialogTim, id_orang: Id, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    for nama in ("Delvi", "Rizky"):
        _klik_tambah(qtbot, dialog, id_orang(nama))
    periksa_aksesibilitas(dialog)
    model = dialog.pemilih.daftar.model_orang
    teks = model.data(model.index(model.cari(id_orang("Elsa"))), Qt.ItemDataRole.AccessibleTextRole)
    assert teks == (
        "Elsa Yolanda; Pranata Laboratorium Mahir · Klaster 4; kompetensi uji NS1; 0 kegiatan berjalan, batas 8"
    )
