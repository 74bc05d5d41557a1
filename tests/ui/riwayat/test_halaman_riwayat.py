"""The page Riwayat: days, details, filters, older changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.pegawai import simpan_pegawai
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.riwayat import halaman as modul_halaman
from sistemkerja_desktop.ui.riwayat.daftar import nama_hari
from sistemkerja_desktop.ui.riwayat.halaman import HalamanRiwayat


def _ubah(sesi: Sesi, golongan: str) -> None:
    meri = next(p for p in sesi.susunan.pegawai.values() if p.nama == "Meri Handayani")
    simpan_pegawai(sesi, replace(meri, golongan=golongan))


@pytest.fixture
def halaman(qtbot: QtBot, tema: Tema, sesi_contoh: Sesi) -> HalamanRiwayat:
    assert tema
    _ubah(sesi_contoh, "III/c")
    konteks = Konteks(sesi_contoh)
    hasil = HalamanRiwayat(konteks)
    konteks.berubah.connect(hasil.tangani)
    qtbot.addWidget(hasil)
    hasil.resize(1282, 640)
    hasil.sesuaikan(KelasLebar.BIASA)
    hasil.muat()
    hasil.show()
    return hasil


def _rincian(halaman: HalamanRiwayat) -> list[str]:
    QApplication.processEvents()  # what was just put into a layout is shown now
    panel = halaman.findChild(QWidget, "panel-riwayat")
    assert panel is not None
    return [w.text() for w in panel.findChildren(QLabel) if not w.isHidden()]


def test_perubahan_terbaru_terpilih_dengan_lama_dan_baru(halaman: HalamanRiwayat) -> None:
    teks = _rincian(halaman)
    assert teks[0] == "Ubah data Meri Handayani"
    assert "7 September 2026 pukul 08.41 oleh Yusnidar" in teks
    assert "Golongan: III/b → III/c" in teks
    model = halaman.daftar.model()
    assert model.index(0, 0).data() == "Hari ini, 7 September 2026"
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_panah_bawah_melewati_kepala_hari(qtbot: QtBot, halaman: HalamanRiwayat) -> None:
    qtbot.keyClick(halaman.daftar, Qt.Key.Key_Down)
    assert _rincian(halaman)[0] == "Isi pegawai uji"


def test_saringan_teks_dan_pelaku(qtbot: QtBot, halaman: HalamanRiwayat) -> None:
    semua = len(halaman.daftar.perubahan)
    qtbot.keyClicks(halaman.cari, "meri")
    qtbot.waitUntil(lambda: len(halaman.daftar.perubahan) < semua)
    assert [p.nama for p in halaman.daftar.perubahan] == ["Ubah data Meri Handayani", "Isi pegawai uji"]
    halaman.cari.clear()
    qtbot.waitUntil(lambda: len(halaman.daftar.perubahan) == semua)
    qtbot.keyClicks(halaman.cari, "tidak ada yang begini")
    qtbot.waitUntil(lambda: not halaman.daftar.perubahan)
    assert "Tidak ada perubahan yang cocok." in _rincian(halaman)[0]
    halaman.cari.clear()
    halaman.pelaku.setCurrentIndex(halaman.pelaku.findText("Yusnidar"))
    assert {p.pelaku for p in halaman.daftar.perubahan} == {"Yusnidar"}


def test_urungan_muncul_dan_menandai(halaman: HalamanRiwayat, sesi_contoh: Sesi) -> None:
    sesi_contoh.urungkan()
    assert halaman.daftar.perubahan[0].sifat == "urung"
    assert halaman.daftar.perubahan[1].diurungkan
    halaman.daftar.pilih(halaman.daftar.perubahan[1].id)
    assert "Sudah diurungkan." in _rincian(halaman)


def test_yang_lebih_lama_dimuat(
    qtbot: QtBot, halaman: HalamanRiwayat, sesi_contoh: Sesi, monkeypatch: pytest.MonkeyPatch
) -> None:
    sehalaman = 6
    monkeypatch.setattr(modul_halaman, "SEHALAMAN", sehalaman)
    for i in range(sehalaman):
        _ubah(sesi_contoh, ("III/b", "III/c")[i % 2])
    assert len(halaman.daftar.perubahan) == sehalaman
    tombol = halaman.findChild(QPushButton, "tombol-lebih-lama")
    assert tombol is not None
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)
    assert len(halaman.daftar.perubahan) > sehalaman
    assert len({p.id for p in halaman.daftar.perubahan}) == len(halaman.daftar.perubahan)
    assert not tombol.isVisible()


def test_nama_hari() -> None:
    hari_ini = date(2026, 9, 7)
    assert nama_hari(date(2026, 9, 6), hari_ini) == "Kemarin, 6 September 2026"
    assert nama_hari(date(2026, 9, 1), hari_ini) == "Selasa, 1 September 2026"


def test_aksesibilitas_riwayat(halaman: HalamanRiwayat, periksa_aksesibilitas: Callable[[QWidget], None]) -> None:
    periksa_aksesibilitas(halaman)
