"""The section about the regulation, its choices and added profiles, and the two dialogs."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.peraturan.pasang import pasang_profil, periksa_paket, profil_tambahan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.pengaturan import bagian_peraturan
from sistemkerja_desktop.ui.pengaturan.bagian_peraturan import BagianPeraturan, KotakPilihan
from sistemkerja_desktop.ui.pengaturan.halaman import HalamanPengaturan
from sistemkerja_desktop.ui.peraturan.dialog_ganti import DialogGanti
from sistemkerja_desktop.ui.peraturan.dialog_pasang import DialogPasang

KIRI = Qt.MouseButton.LeftButton
ID = "contoh-1-2026"


def bagian(halaman: HalamanPengaturan) -> BagianPeraturan:
    hasil = halaman.bagian_kini
    assert isinstance(hasil, BagianPeraturan)
    return hasil


def tombol(induk: QWidget, nama: str) -> QPushButton:
    hasil = induk.findChild(QPushButton, nama)
    assert hasil is not None, nama
    return hasil


def pilih(isian: QComboBox, data: str) -> None:
    urut = isian.findData(data)
    assert urut >= 0, data
    isian.setCurrentIndex(urut)
    isian.activated.emit(urut)


def test_each_choice_shows_both_answers_with_their_articles(halaman: HalamanPengaturan, sesi_ini: Sesi) -> None:
    kotak = bagian(halaman).findChildren(KotakPilihan)
    profil = muat_profil(sesi_ini.kantor.profil_id)
    assert [k.objectName() for k in kotak] == [p.aturan.kode for p in profil.pilihan]
    for widget, pilihan in zip(kotak, profil.pilihan, strict=True):
        radio = widget.findChildren(QRadioButton)
        assert len(radio) == len(pilihan.opsi) >= 2
        terpilih = [r for r in radio if r.isChecked()]
        assert [r.accessibleName().endswith(", bawaan") for r in terpilih] == [True], "the default holds, and says so"
        assert sum(t.text() == "bawaan" for t in widget.findChildren(QLabel)) == 1
        pasal = {c.aturan.kode for c in widget.findChildren(CipDasarHukum)}
        assert pasal == {f"{pilihan.aturan.kode}.{o.kode}" for o in pilihan.opsi}


def test_an_answer_is_kept_at_once_and_undone(halaman: HalamanPengaturan, sesi_ini: Sesi, qtbot: QtBot) -> None:
    pilihan = muat_profil(sesi_ini.kantor.profil_id).pilihan[0]
    kode = pilihan.aturan.kode
    lain = next(o for o in pilihan.opsi if o.kode != pilihan.bawaan)

    def radio(opsi: str) -> QRadioButton:
        hasil = bagian(halaman).findChild(KotakPilihan, kode).findChild(QRadioButton, f"{kode}-{opsi}")
        assert hasil is not None
        return hasil

    qtbot.mouseClick(radio(lain.kode), KIRI)
    assert sesi_ini.kantor.pilihan == (f"{kode}:{lain.kode}",)
    assert radio(lain.kode).isChecked()
    teks = next(w for w in bagian(halaman).findChildren(QLabel) if w.text() == pilihan.opsi[0].label)
    qtbot.mouseClick(teks, KIRI)
    assert sesi_ini.kantor.pilihan == (f"{kode}:{pilihan.opsi[0].kode}",), "a click on the words is one on the button"
    sesi_ini.urungkan()
    sesi_ini.urungkan()
    assert sesi_ini.kantor.pilihan == ()
    assert radio(pilihan.bawaan).isChecked()
    qtbot.mouseClick(radio(pilihan.bawaan), KIRI)
    assert sesi_ini.kantor.pilihan == (f"{kode}:{pilihan.bawaan}",), "the default can be chosen, too"
    qtbot.mouseClick(tombol(bagian(halaman), f"bawaan-{kode}"), KIRI)
    assert sesi_ini.kantor.pilihan == ()


def test_a_profile_is_added_from_a_folder_and_deleted(
    halaman: HalamanPengaturan, buat_profil: Callable[..., Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ditanya: list[DialogPasang] = []

    def jalankan(self: DialogPasang) -> int:
        ditanya.append(self)
        self.accept()
        return 1

    monkeypatch.setattr(DialogPasang, "exec", jalankan)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(buat_profil()))
    tindakan = bagian(halaman).tombol_tambah.menu().findChild(QAction, "tambah-dari-folder")
    assert tindakan is not None
    tindakan.trigger()
    qtbot.waitUntil(lambda: len(profil_tambahan()) == 1)
    hapus = tombol(bagian(halaman), f"hapus-profil-{ID}")
    assert hapus.isEnabled()
    monkeypatch.setattr(bagian_peraturan, "konfirmasi", lambda *_a, **_k: False)
    qtbot.mouseClick(hapus, KIRI)
    assert len(profil_tambahan()) == 1, "asked first"
    monkeypatch.setattr(bagian_peraturan, "konfirmasi", lambda *_a, **_k: True)
    qtbot.mouseClick(hapus, KIRI)
    assert profil_tambahan() == ()
    assert "Belum ada profil tambahan." in [w.text() for w in bagian(halaman).findChildren(QLabel)]


def test_a_profile_in_use_cannot_be_deleted(
    halaman: HalamanPengaturan, sesi_ini: Sesi, buat_profil: Callable[..., Path]
) -> None:
    pasang_profil(periksa_paket(buat_profil()))
    with sesi_ini.tulis("Uji") as uk:
        uk.update(replace(uk.get(Kantor, 1), profil_id=ID, model_id="umum-administrator"))
    hapus = tombol(bagian(halaman), f"hapus-profil-{ID}")
    assert not hapus.isEnabled()
    assert hapus.toolTip() == "Dipakai kantor ini."
    assert bagian(halaman).nama.text() == "Peraturan Bupati Contoh Nomor 1 Tahun 2026"


def test_a_zip_with_a_trap_is_told_and_nothing_is_asked(
    halaman: HalamanPengaturan, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "jebakan.zip", "w") as isi:
        isi.writestr("../luar.toml", "a = 1")
    galat: list[str] = []
    monkeypatch.setattr(Konteks, "tampilkan_galat", lambda _self, g, *_: galat.append(g.pesan))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "jebakan.zip"), ""))
    tindakan = bagian(halaman).tombol_tambah.menu().findChild(QAction, "tambah-dari-zip")
    assert tindakan is not None
    tindakan.trigger()
    qtbot.waitUntil(lambda: len(galat) == 1)
    assert "menunjuk ke luar" in galat[0]


def test_all_faults_stand_in_the_dialog_and_can_be_copied(
    konteks: Konteks, buat_profil: Callable[..., Path], qtbot: QtBot
) -> None:
    folder = buat_profil()
    (folder / "tim.toml").write_text("schema_version = 1\nx = 2\ny = 3\n", encoding="utf-8")
    paket = periksa_paket(folder)
    dialog = DialogPasang(konteks, paket)
    qtbot.addWidget(dialog)
    dialog.show()
    assert len(paket.masalah) >= 2
    assert list(dialog.tabel.daftar.baris_tampil) == list(paket.masalah)
    assert dialog.findChild(QPushButton, "tombol-pasang") is None
    qtbot.mouseClick(tombol(dialog, "tombol-salin-masalah"), KIRI)
    salinan = QApplication.clipboard().text().splitlines()
    assert len(salinan) == len(paket.masalah) + 1
    assert salinan[1].split("\t")[:3] == ["tim.toml", "2", "x"]


def test_a_profile_that_is_there_is_replaced_by_its_own_button(
    konteks: Konteks, buat_profil: Callable[..., Path], qtbot: QtBot
) -> None:
    pasang_profil(periksa_paket(buat_profil()))
    dialog = DialogPasang(konteks, periksa_paket(buat_profil("2")))
    qtbot.addWidget(dialog)
    dialog.show()
    pita = dialog.findChild(PitaPesan, "pita-paket")
    assert pita is not None
    assert pita.uraian == "Versi 1 diganti versi 2."
    pasang = tombol(dialog, "tombol-pasang")
    assert pasang.text() == "Ganti profil lama"
    qtbot.mouseClick(pasang, KIRI)
    assert not dialog.isVisible()
    assert profil_tambahan()[0].versi == "2"


def test_a_failing_copy_keeps_the_dialog_open(
    konteks: Konteks, buat_profil: Callable[..., Path], qtbot: QtBot, tambahan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tambahan.parent.mkdir(parents=True)
    tambahan.write_text("berkas, bukan folder", encoding="utf-8")
    galat: list[str] = []
    monkeypatch.setattr(Konteks, "tampilkan_galat", lambda _self, g, *_: galat.append(g.pesan))
    dialog = DialogPasang(konteks, periksa_paket(buat_profil()))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(tombol(dialog, "tombol-pasang"), KIRI)
    assert dialog.isVisible()
    assert galat == ["Profil tidak dapat disimpan di folder pengguna ini."]


@pytest.fixture
def dialog_ganti(konteks: Konteks, qtbot: QtBot) -> DialogGanti:
    hasil = DialogGanti(konteks)
    qtbot.addWidget(hasil)
    hasil.show()
    qtbot.waitUntil(lambda: hasil.pratinjau is not None)
    return hasil


def hitung(qtbot: QtBot, dialog: DialogGanti, profil: str, model: str) -> None:
    if dialog.peraturan.profil_id != profil:
        pilih(dialog.peraturan, profil)
    pilih(dialog.model, model)
    qtbot.waitUntil(
        lambda: (
            dialog.pratinjau is not None
            and dialog.pratinjau.model.id == model
            and "menghitung" not in dialog.keadaan.teks
        ),
    )


def test_what_the_office_has_cannot_be_chosen_again(dialog_ganti: DialogGanti) -> None:
    assert dialog_ganti.keadaan.teks == "Sudah dipakai kantor ini"
    assert not tombol(dialog_ganti, "tombol-ganti").isEnabled()


def test_an_empty_table_says_why(dialog_ganti: DialogGanti, qtbot: QtBot) -> None:
    kosong = dialog_ganti.findChild(QLabel, "tanpa-orang")
    assert kosong is not None
    assert not dialog_ganti.tabel.isVisibleTo(dialog_ganti)
    assert not kosong.text(), "nothing is chosen yet"
    hitung(qtbot, dialog_ganti, "permenpanrb-7-2022", "umum-administrator")
    assert "Pilih dahulu pengganti" in kosong.text()
    klaster = dialog_ganti.findChild(QComboBox, "jenis-klaster")
    assert klaster is not None
    pilih(klaster, "kelompok")
    qtbot.waitUntil(tombol(dialog_ganti, "tombol-ganti").isEnabled)
    assert dialog_ganti.tabel.isVisibleTo(dialog_ganti) == bool(dialog_ganti.tabel.daftar.baris_tampil)
    qtbot.mouseClick(tombol(dialog_ganti, "segmen-ganti-tanpa"), KIRI)
    assert kosong.text() == "Setiap orang mempunyai Pejabat Penilai Kinerja."


def test_no_model_is_chosen_for_the_office(dialog_ganti: DialogGanti) -> None:
    pilih(dialog_ganti.peraturan, "badung-35-2023")
    assert dialog_ganti.model.currentIndex() == -1
    assert dialog_ganti.pratinjau is None
    assert not tombol(dialog_ganti, "tombol-ganti").isEnabled()
    assert dialog_ganti.model.count() == len(muat_profil("badung-35-2023").model)


def test_kinds_are_mapped_then_the_change_is_made_and_undone(
    dialog_ganti: DialogGanti, sesi_ini: Sesi, qtbot: QtBot
) -> None:
    hitung(qtbot, dialog_ganti, "permenpanrb-7-2022", "umum-administrator")
    ganti = tombol(dialog_ganti, "tombol-ganti")
    assert not ganti.isEnabled()
    kantor = dialog_ganti.findChild(QComboBox, "jenis-puskesmas")
    assert kantor is not None
    assert not kantor.isEnabled(), "the office's own kind follows from the model"
    klaster = dialog_ganti.findChild(QComboBox, "jenis-klaster")
    assert klaster is not None
    pilih(klaster, "kelompok")
    qtbot.waitUntil(ganti.isEnabled)
    assert dialog_ganti.pratinjau is not None
    assert not dialog_ganti.pratinjau.belum_dipetakan
    assert sesi_ini.kantor.profil_id == "dharmasraya-10-2024", "nothing is written yet"
    qtbot.mouseClick(ganti, KIRI)
    assert not dialog_ganti.isVisible()
    assert (sesi_ini.kantor.profil_id, sesi_ini.kantor.model_id) == ("permenpanrb-7-2022", "umum-administrator")
    assert "klaster" not in {u.jenis for u in sesi_ini.susunan.unit.values()}
    assert sesi_ini.tumpukan.nama_urung == "Ganti peraturan kantor menjadi PermenPANRB 7/2022"
    sesi_ini.urungkan()
    assert sesi_ini.kantor.profil_id == "dharmasraya-10-2024"
    assert "klaster" in {u.jenis for u in sesi_ini.susunan.unit.values()}


def test_the_table_shows_who_changes_and_who_would_have_nobody(
    dialog_ganti: DialogGanti, sesi_ini: Sesi, qtbot: QtBot
) -> None:
    with sesi_ini.tulis("Atasan belum dicatat") as uk:
        uk.update(replace(uk.get(Kantor, 1), atasan_jabatan="", atasan_nama=""))
    hitung(qtbot, dialog_ganti, "permenpanrb-7-2022", "umum-administrator")
    pratinjau = dialog_ganti.pratinjau
    assert pratinjau is not None
    assert list(dialog_ganti.tabel.daftar.baris_tampil) == list(pratinjau.berganti)
    qtbot.mouseClick(tombol(dialog_ganti, "segmen-ganti-tanpa"), KIRI)
    assert [g.nama for g in dialog_ganti.tabel.daftar.baris_tampil] == ["Ranti Maharani"]
    assert dialog_ganti.findChild(QLabel, "hitungan-ganti").text() == "1 dari 10 orang"


def test_an_answer_that_comes_too_late_is_forgotten(dialog_ganti: DialogGanti, qtbot: QtBot) -> None:
    pilih(dialog_ganti.peraturan, "permenpanrb-7-2022")
    pilih(dialog_ganti.model, "umum-administrator")
    pilih(dialog_ganti.model, "umum-pimpinan-tinggi")
    qtbot.waitUntil(lambda: dialog_ganti.pratinjau is not None)
    qtbot.wait(200)
    assert dialog_ganti.pratinjau is not None
    assert dialog_ganti.pratinjau.model.id == "umum-pimpinan-tinggi"


def test_in_a_file_for_reading_nothing_can_be_changed(sesi_contoh: Sesi, konteks: Konteks, qtbot: QtBot) -> None:
    from sistemkerja_desktop.services.kantor import buka_kantor

    assert not konteks.baca_saja
    kedua = buka_kantor(sesi_contoh.path)
    try:
        assert kedua.baca_saja
        halaman = HalamanPengaturan(Konteks(kedua))
        qtbot.addWidget(halaman)
        halaman.show()
        halaman.tampilkan("peraturan")
        assert not bagian(halaman).tombol_ganti.isEnabled()
        assert not any(r.isEnabled() for k in halaman.findChildren(KotakPilihan) for r in k.findChildren(QRadioButton))
        assert tombol(halaman, "tombol-baca").isEnabled()
    finally:
        kedua.tutup()
