"""Letters in the settings: paper, letterhead and number, with the sample that follows them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.pengaturan.bagian_surat import BagianBercontoh, BagianKop
from tests.ui.pengaturan.pengaturan_uji import KIRI, Buka, galat, isian, menunggu, pilih_bagian, tunggu_contoh

LAMBANG = resource("contoh", "puskesmas", "lambang.png")


def test_the_number_is_shown_while_its_pattern_is_typed(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Surat")
    contoh = halaman.findChild(QLabel, "contoh-nomor")
    assert contoh is not None
    assert contoh.text() == "Contoh: 800.1.11.1/148/PKM-LS/IX/2026"
    pola = isian(halaman, "isian-pola-nomor")
    pola.setFocus()
    pola.selectAll()
    qtbot.keyClicks(pola, "{urut}/{unit}")
    assert contoh.text().startswith("Belum dapat dipakai")
    qtbot.keyClicks(pola, "/{tahun}")
    assert contoh.text() == "Contoh: 148/PKM-LS/2026"
    assert sesi.kantor.pola_nomor != "{urut}/{unit}/{tahun}", "not kept before it is left"
    qtbot.keyClick(pola, Qt.Key.Key_Return)
    assert sesi.kantor.pola_nomor == "{urut}/{unit}/{tahun}"
    tunggu_contoh(qtbot, halaman)


def test_paper_and_margins(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Surat")
    kertas = halaman.findChild(QComboBox, "isian-kertas")
    kiri = halaman.findChild(QDoubleSpinBox, "isian-margin-kiri")
    assert kertas is not None
    assert kiri is not None
    assert (kertas.currentText(), kiri.text()) == ("F4, 215 × 330 mm", "25,0 mm")
    kertas.setFocus()
    qtbot.keyClick(kertas, Qt.Key.Key_Down)
    assert sesi.kantor.kertas == "A4"
    kiri.setFocus()
    kiri.selectAll()
    qtbot.keyClicks(kiri, "60")
    qtbot.keyClick(kiri, Qt.Key.Key_Tab)
    assert "Margin surat tidak menyisakan tempat" in galat(kiri)
    assert sesi.kantor.margin_kiri == 25.0
    kiri.selectAll()
    qtbot.keyClicks(kiri, "27,5")
    qtbot.keyClick(kiri, Qt.Key.Key_Return)
    assert (galat(kiri), sesi.kantor.margin_kiri) == ("", 27.5)
    tunggu_contoh(qtbot, halaman)


def test_a_coat_of_arms_is_put_on_and_taken_off(
    sesi: Sesi, buka_halaman: Buka, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Kop dan lambang")
    tunggu_contoh(qtbot, halaman)
    kop = halaman.bagian_kini
    assert isinstance(kop, BagianKop)
    assert not kop.tombol_lepas.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(LAMBANG), ""))
    qtbot.mouseClick(kop.tombol_pilih, KIRI)
    assert sesi.kantor.lambang_id is not None
    assert kop.gambar.accessibleName() == "Lambang daerah terpasang"
    assert kop.tombol_lepas.isEnabled()
    qtbot.mouseClick(kop.tombol_lepas, KIRI)
    assert sesi.kantor.lambang_id is None
    assert sesi.tumpukan.nama_urung == "Lepas lambang daerah"
    sesi.urungkan()
    assert kop.gambar.accessibleName() == "Lambang daerah terpasang"
    tunggu_contoh(qtbot, halaman)


def test_a_coat_of_arms_that_is_no_picture_is_refused_at_the_field(
    sesi: Sesi, buka_halaman: Buka, qtbot: QtBot, tmp_path: Path
) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Kop dan lambang")
    kop = halaman.bagian_kini
    assert isinstance(kop, BagianKop)
    (tmp_path / "lambang.png").write_text("bukan gambar")
    kop.pasang_lambang(tmp_path / "lambang.png")
    assert kop.isian.galat.startswith("Berkas lambang bukan gambar")
    kop.pasang_lambang(tmp_path / "tidak-ada.png")
    assert "tidak-ada.png tidak dapat dibaca" in kop.isian.galat
    assert sesi.kantor.lambang_id is None
    kop.pasang_lambang(LAMBANG)
    assert kop.isian.galat == ""
    tunggu_contoh(qtbot, halaman)


def test_the_letterhead_leads_to_the_office_s_data(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    halaman.konteks.buka.connect(lambda _halaman, id_: halaman.tampilkan(id_))
    halaman.tampilkan("kop")
    assert halaman.bagian_kini.judul == "Kop dan lambang"
    tombol = halaman.findChild(QPushButton, "tombol-ubah-data-kantor")
    assert tombol is not None
    qtbot.mouseClick(tombol, KIRI)
    assert halaman.bagian_kini.judul == "Kantor"
    halaman.tampilkan("tidak ada")
    assert halaman.bagian_kini.judul == "Kantor"
    qtbot.waitUntil(lambda: not menunggu(halaman))


def test_on_narrow_windows_the_sample_stands_below_the_form(sesi: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman = buka_halaman(sesi)
    pilih_bagian(qtbot, halaman, "Surat")
    tunggu_contoh(qtbot, halaman)
    bagian = halaman.bagian_kini
    assert isinstance(bagian, BagianBercontoh)
    for lebar, kelas, di_bawah in ((840, KelasLebar.RAPAT, True), (1282, KelasLebar.BIASA, False)):
        halaman.resize(lebar, 400)
        halaman.sesuaikan(kelas)
        QApplication.processEvents()
        kertas = halaman.findChild(QComboBox, "isian-kertas")
        assert kertas is not None
        kiri = kertas.mapTo(halaman, QPoint(0, 0)).x() + kertas.width()
        assert (bagian.contoh.mapTo(halaman, QPoint(0, 0)).x() < kiri) is di_bawah
        assert kertas.width() >= 300
