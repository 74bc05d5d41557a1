"""The page of settings on a real office: each field is kept by itself, or says at the field why not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import ModeTema, Tema
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.pengaturan.bagian_surat import BagianBercontoh, BagianKop
from sistemkerja_desktop.ui.pengaturan.halaman import HalamanPengaturan
from sistemkerja_desktop.ui.preferensi import mode_tema

KIRI = Qt.MouseButton.LeftButton
LAMBANG = resource("contoh", "puskesmas", "lambang.png")
Buka = Callable[[Sesi], HalamanPengaturan]


@pytest.fixture(autouse=True)
def preferensi_uji(tmp_path: Path) -> None:
    """The person's own settings stay as they are."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "preferensi"))


@pytest.fixture
def buka_halaman(qtbot: QtBot, tema: Tema) -> Iterator[Buka]:
    assert not tema.gelap
    dibuka: list[HalamanPengaturan] = []

    def buka(sesi: Sesi) -> HalamanPengaturan:
        konteks = Konteks(sesi)
        halaman = HalamanPengaturan(konteks)
        konteks.berubah.connect(halaman.tangani)
        qtbot.addWidget(halaman)
        halaman.resize(1282, 635)
        halaman.show()
        halaman.activateWindow()
        qtbot.waitUntil(halaman.isActiveWindow)
        halaman.muat()
        dibuka.append(halaman)
        return halaman

    yield buka
    # A sample letter may still be in the making.
    QThreadPool.globalInstance().waitForDone()
    for halaman in dibuka:
        for bagian in halaman.bagian.values():
            if isinstance(bagian, BagianBercontoh):
                bagian.contoh.pratinjau.tampilkan(None)


def isian(halaman: HalamanPengaturan, nama: str) -> QLineEdit:
    hasil = halaman.findChild(QLineEdit, nama)
    assert hasil is not None, nama
    return hasil


def galat(widget: QWidget) -> str:
    wadah = widget.parent()
    assert isinstance(wadah, IsianBerlabel)
    return wadah.galat


def ketik(qtbot: QtBot, widget: QLineEdit, teks: str) -> None:
    """As a person does it: into the field, everything marked, typed, on with Tab."""
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClicks(widget, teks)
    qtbot.keyClick(widget, Qt.Key.Key_Tab)


def pilih_bagian(qtbot: QtBot, halaman: HalamanPengaturan, judul: str) -> None:
    butir = halaman.daftar.findItems(judul, Qt.MatchFlag.MatchExactly)[0]
    qtbot.mouseClick(halaman.daftar.viewport(), KIRI, pos=halaman.daftar.visualItemRect(butir).center())
    assert halaman.bagian_kini.judul == judul


def tunggu_contoh(qtbot: QtBot, halaman: HalamanPengaturan) -> None:
    bagian = halaman.bagian_kini
    assert isinstance(bagian, BagianBercontoh)
    qtbot.waitUntil(lambda: bagian.contoh.pratinjau.jumlah_halaman == 1, timeout=10_000)


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
    qtbot.waitUntil(lambda: not _menunggu(halaman))


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


def test_every_control_has_a_name(
    sesi: Sesi, buka_halaman: Buka, qtbot: QtBot, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    halaman = buka_halaman(sesi)
    for kode in halaman.bagian:
        halaman.tampilkan(kode)
        periksa_aksesibilitas(halaman)
    qtbot.waitUntil(lambda: not _menunggu(halaman), timeout=10_000)


def _menunggu(halaman: HalamanPengaturan) -> bool:
    """Whether a sample letter is still being set."""
    return any(isinstance(b, BagianBercontoh) and b.contoh.sedang_menyusun for b in halaman.bagian.values())
