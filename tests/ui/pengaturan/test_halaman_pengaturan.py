"""The page of settings on a real office: each field is kept by itself, or says at the field why not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QScrollArea, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import ModeTema, Tema
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.pengaturan.bagian import LEBAR_FORMULIR
from sistemkerja_desktop.ui.pengaturan.bagian_surat import BagianKop
from sistemkerja_desktop.ui.preferensi import mode_tema
from tests.ui.pengaturan.pengaturan_uji import KIRI, Buka, galat, isian, ketik, menunggu, pilih_bagian, tunggu_contoh


def test_a_field_is_kept_when_it_is_left_and_undo_shows_the_old_one(
    sesi: Sesi, buka_halaman: Buka, qtbot: QtBot
) -> None:
    halaman = buka_halaman(sesi)
    nama = isian(halaman, "isian-nama")
    assert nama.text() == "UPTD Puskesmas Lubuk Serunai"
    ketik(qtbot, nama, "UPTD Puskesmas  Koto Baru ")
    assert sesi.kantor.nama == sesi.susunan.akar.nama == "UPTD Puskesmas Koto Baru"
    assert nama.text() == "UPTD Puskesmas Koto Baru", "the field shows what was kept"
    assert sesi.tumpukan.nama_urung == "Ubah nama kantor"
    assert isian(halaman, "isian-pemerintah").hasFocus()
    sesi.urungkan()
    assert nama.text() == "UPTD Puskesmas Lubuk Serunai"


def test_leaving_a_field_as_it_is_writes_nothing(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    mata = QSignalSpy(halaman.konteks.berubah)
    for nama in ("isian-nama", "isian-alamat", "isian-atasan-nip"):
        kolom = isian(halaman, nama)
        kolom.setFocus()
        qtbot.keyClick(kolom, Qt.Key.Key_Return)
        qtbot.keyClick(kolom, Qt.Key.Key_Tab)
    assert mata.count() == 0


def test_an_error_stands_at_its_field_until_it_is_mended(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    pos_el = isian(halaman, "isian-pos-el")
    ketik(qtbot, pos_el, "tu kantor")
    assert "bukan alamat pos-el" in galat(pos_el)
    assert sesi.kantor.pos_el == "tu@puskesmas-ls.contoh.go.id"
    ketik(qtbot, isian(halaman, "isian-telepon"), "(0754) 11")
    assert sesi.kantor.telepon == "(0754) 11"
    assert (pos_el.text(), bool(galat(pos_el))) == ("tu kantor", True), "another change leaves it alone"
    ketik(qtbot, pos_el, "tu@kantor.go.id")
    assert (galat(pos_el), sesi.kantor.pos_el) == ("", "tu@kantor.go.id")


def test_esc_brings_back_what_is_kept(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    nama = isian(halaman, "isian-nama")
    ketik(qtbot, nama, " ")
    assert "kosong" in galat(nama)
    nama.setFocus()
    qtbot.keyClick(nama, Qt.Key.Key_Escape)
    assert (nama.text(), galat(nama)) == ("UPTD Puskesmas Lubuk Serunai", "")
    assert sesi.tumpukan.nama_urung is None


def test_the_limit_of_load(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Kerja")
    batas = halaman.findChild(QSpinBox, "isian-batas-beban")
    assert batas is not None
    assert batas.value() == 8
    batas.setFocus()
    qtbot.keyClick(batas, Qt.Key.Key_Up)
    assert sesi.kantor.batas_beban == 9
    sesi.urungkan()
    assert batas.value() == 8


def test_the_limits_of_the_check(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Kerja")
    for nama, bidang, awal in (
        ("isian-batas-rentang", "batas_rentang", 0),
        ("isian-hari-tunggu-reviu", "hari_tunggu_reviu", 7),
    ):
        batas = halaman.findChild(QSpinBox, nama)
        assert batas is not None
        assert batas.value() == awal
        batas.setFocus()
        qtbot.keyClick(batas, Qt.Key.Key_Up)
        assert getattr(sesi.kantor, bidang) == awal + 1


def test_the_regulation_and_the_model_are_named_with_articles(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Peraturan")
    bagian = halaman.bagian_kini
    semua = [w.text() for w in bagian.findChildren(QLabel)]
    assert {"Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024", "19 Juni 2024", "Model J.2 (puskesmas)"} <= set(semua)
    model = [c for c in bagian.findChildren(CipDasarHukum) if c.aturan == sesi.model.aturan]
    assert model
    assert {t.objectName() for t in bagian.findChildren(QPushButton)} >= {
        "tombol-baca",
        "tombol-bandingkan",
        "tombol-ganti-peraturan",
        "tombol-tambah-profil",
    }


def test_the_theme_is_switched_and_remembered(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot, tema: Tema) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Tampilan")
    radio = {m: halaman.findChild(QRadioButton, f"tema-{m.value}") for m in ModeTema}
    sistem, gelap = radio[ModeTema.SISTEM], radio[ModeTema.GELAP]
    assert sistem is not None
    assert gelap is not None
    assert sistem.isChecked()
    qtbot.mouseClick(gelap, KIRI, pos=QPoint(8, gelap.height() // 2))
    assert tema.gelap
    assert mode_tema() is ModeTema.GELAP
    kedua = buka_halaman(sesi)
    pilih_bagian(qtbot, kedua, "Tampilan")
    ulang = kedua.findChild(QRadioButton, "tema-gelap")
    assert ulang is not None
    assert ulang.isChecked()


def test_a_preference_that_is_not_known_counts_as_none(sesi: Sesi, buka_halaman: Buka) -> None:
    simpanan = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "sistemkerja", "sistemkerja-desktop")
    simpanan.setValue("tampilan/tema", "ungu")
    simpanan.sync()
    assert mode_tema() is ModeTema.SISTEM
    assert buka_halaman(sesi).bagian["tampilan"]


def test_the_file_and_its_folder(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    dibuka: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", dibuka.append)
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Berkas")
    assert isian(halaman, "berkas-letak").text() == str(sesi.path)
    ukuran = halaman.findChild(QLabel, "berkas-ukuran")
    assert ukuran is not None
    assert ukuran.text().endswith("kB")
    tombol = halaman.findChild(QPushButton, "tombol-buka-folder")
    assert tombol is not None
    qtbot.mouseClick(tombol, KIRI)
    assert [Path(u.toLocalFile()) for u in dibuka] == [sesi.path.parent]


def test_a_file_for_reading_shows_why_and_keeps_its_fields_closed(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    kedua = buka_kantor(sesi.path)
    try:
        halaman = buka_halaman(kedua)
        pita = halaman.findChild(PitaPesan, "pita-baca-saja")
        assert pita is not None
        assert "Berkas dipakai di jendela lain komputer ini sejak" in pita.pesan
        tertutup = [w for w in halaman.findChildren(QWidget) if w.objectName().startswith("isian-")]
        assert len(tertutup) >= 24
        assert not any(w.isEnabled() for w in tertutup if w.objectName() != "isian-lambang")
        pilih_bagian(qtbot, halaman, "Kop dan lambang")
        tunggu_contoh(qtbot, halaman)
        kop = halaman.bagian_kini
        assert isinstance(kop, BagianKop)
        assert not kop.tombol_pilih.isEnabled()
        gelap = halaman.findChild(QRadioButton, "tema-gelap")
        assert gelap is not None
        assert gelap.isEnabled(), "the look belongs to the person, not to the file"
    finally:
        kedua.tutup()


def test_every_control_has_a_name(
    sesi: Sesi, buka_halaman: Buka, qtbot: QtBot, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    halaman = buka_halaman(sesi)
    for kode in halaman.bagian:
        halaman.tampilkan(kode)
        periksa_aksesibilitas(halaman)
    qtbot.waitUntil(lambda: not menunggu(halaman))


def test_the_scroll_bar_stands_at_the_form(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Peraturan")
    halaman.resize(1800, 400)
    gulir = halaman.bagian_kini.findChild(QScrollArea, "gulir-peraturan")
    kartu = halaman.findChild(QWidget, "kartu-peraturan-1")
    assert gulir is not None
    assert kartu is not None
    bilah = gulir.verticalScrollBar()
    qtbot.waitUntil(bilah.isVisible)
    assert kartu.width() == LEBAR_FORMULIR
    jarak = bilah.mapTo(halaman, bilah.rect().topLeft()).x() - kartu.mapTo(halaman, kartu.rect().topRight()).x()
    assert 0 < jarak <= 12
    assert gulir.mapTo(halaman.bagian_kini, QPoint(0, 0)).x() == 0, "the form stays at the left"
