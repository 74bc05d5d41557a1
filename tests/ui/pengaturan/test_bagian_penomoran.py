"""The numbering of letters in the settings: by clicks and keys on a real office."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.surat import KelasSurat
from sistemkerja_desktop.services.agenda.klasifikasi import daftar_klasifikasi
from sistemkerja_desktop.services.agenda.pengaturan import BarisPenomoran, daftar_penomoran
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.tabel import TabelData
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.pengaturan.bagian_penomoran import BagianPenomoran
from sistemkerja_desktop.ui.pengaturan.halaman import HalamanPengaturan
from tests.dialog_uji import saat_terbuka

KIRI = Qt.MouseButton.LeftButton
NOTA = "nota-dinas-koordinasi"


@pytest.fixture
def halaman(sesi: Sesi, tema: Tema, qtbot: QtBot) -> Iterator[HalamanPengaturan]:
    assert not tema.gelap
    konteks = Konteks(sesi)
    page = HalamanPengaturan(konteks)
    konteks.berubah.connect(page.tangani)
    qtbot.addWidget(page)
    page.resize(1282, 635)
    page.muat()
    with qtbot.waitExposed(page):
        page.show()
    page.tampilkan("penomoran")
    yield page
    konteks.berubah.disconnect(page.tangani)


@pytest.fixture
def bagian(halaman: HalamanPengaturan) -> BagianPenomoran:
    hasil = halaman.bagian_kini
    assert isinstance(hasil, BagianPenomoran)
    return hasil


def aturan(sesi: Sesi, jenis: str) -> BarisPenomoran:
    return next(b for b in daftar_penomoran(sesi) if b.milik.jenis == jenis)


def klik(induk: QWidget, nama: str) -> None:
    tombol = induk.findChild(QPushButton, nama)
    assert tombol is not None, nama
    assert tombol.isVisible(), nama
    QTest.mouseClick(tombol, KIRI)


def klik_ubah(tabel: TabelData, kunci: str) -> None:
    """On the button in the row's last column."""
    kotak = tabel.visualRect(tabel.daftar.index(tabel.daftar.cari_kunci(kunci), len(tabel.daftar.kolom) - 1))
    QTest.mouseClick(tabel.viewport(), KIRI, pos=QPoint(kotak.right() - 24, kotak.center().y()))


def isian(dialog: QWidget, nama: str) -> QLineEdit:
    hasil = dialog.findChild(QLineEdit, nama)
    assert hasil is not None, nama
    return hasil


def pilihan(dialog: QWidget, nama: str) -> QComboBox:
    hasil = dialog.findChild(QComboBox, nama)
    assert hasil is not None, nama
    return hasil


def contoh(dialog: QWidget) -> str:
    hasil = dialog.findChild(QLabel, "contoh-penomoran")
    assert hasil is not None
    return hasil.text()


def test_a_kind_gets_its_own_pattern_sequence_and_qr(bagian: BagianPenomoran, sesi: Sesi) -> None:
    def isi(dialog: QWidget) -> None:
        pola = isian(dialog, "isian-pola")
        assert pola.placeholderText() == sesi.kantor.pola_nomor
        assert contoh(dialog) == "Contoh: 148/PKM-LS/IX/2026"
        QTest.keyClicks(pola, "ND-{{urut}/{tahun}")
        assert contoh(dialog).startswith("Belum dapat dipakai")
        klik(dialog, "tombol-simpan-penomoran")
        assert dialog.isVisible()
        wadah = pola.parent()
        assert isinstance(wadah, IsianBerlabel)
        assert "tidak dapat dipakai" in wadah.galat
        pola.clear()
        QTest.keyClicks(pola, "ND-{urut}/{tahun}")
        assert contoh(dialog) == "Contoh: ND-148/2026"
        urutan = pilihan(dialog, "isian-urutan")
        urutan.setCurrentIndex(urutan.findData("tanpa-nomor"))
        assert contoh(dialog) == "Surat jenis ini tidak bernomor."
        assert not pola.isEnabled()
        urutan.setCurrentIndex(urutan.findData("keputusan"))
        klasifikasi = pilihan(dialog, "isian-klasifikasi-penomoran")
        assert [klasifikasi.itemText(i) for i in range(klasifikasi.count())] == ["Bawaan", "800.1.11.1 Surat tugas"]
        klasifikasi.setCurrentIndex(1)
        qr = dialog.findChild(QCheckBox, "isian-qr")
        assert qr is not None
        qr.setFocus()
        QTest.keyClick(qr, Qt.Key.Key_Space)
        klik(dialog, "tombol-simpan-penomoran")

    saat_terbuka("dialog-penomoran", isi, tutup=True)
    klik_ubah(bagian.tabel_jenis, NOTA)
    milik = aturan(sesi, NOTA).milik
    assert (milik.pola_nomor, milik.kelas, milik.klasifikasi, milik.dengan_qr) == (
        "ND-{urut}/{tahun}", KelasSurat.KEPUTUSAN, "800.1.11.1", True,
    )  # fmt: skip
    baris = bagian.model_jenis.baris_tampil[bagian.model_jenis.cari_kunci(NOTA)]
    teks = {k.judul: k.teks(baris) for k in bagian.model_jenis.kolom}
    assert (teks["Contoh nomor"], teks["Pola"], teks["Urutan"], teks["QR"]) == (
        "ND-148/2026", "ND-{urut}/{tahun}", "Keputusan", "ya",
    )  # fmt: skip
    saat_terbuka("dialog-penomoran", lambda dialog: klik(dialog, "tombol-bawaan"), tutup=True)
    bagian.tabel_jenis.setFocus()
    bagian.tabel_jenis.pilih_kunci(NOTA)
    QTest.keyClick(bagian.tabel_jenis, Qt.Key.Key_Return)
    assert not aturan(sesi, NOTA).diatur


def test_codes_are_added_changed_and_deleted(bagian: BagianPenomoran, sesi: Sesi) -> None:
    def kode() -> list[tuple[str, str]]:
        return [(b.klasifikasi.kode, b.klasifikasi.nama) for b in daftar_klasifikasi(sesi)]

    def tambah(dialog: QWidget) -> None:
        QTest.keyClicks(isian(dialog, "isian-kode-klasifikasi"), "000.1.5")
        QTest.keyClicks(isian(dialog, "isian-nama-klasifikasi"), "Undangan")
        klik(dialog, "tombol-simpan-klasifikasi")

    saat_terbuka("dialog-klasifikasi", tambah, tutup=True)
    klik(bagian, "tombol-tambah-klasifikasi")
    assert kode() == [("000.1.5", "Undangan"), ("800.1.11.1", "Surat tugas")]
    assert [b.klasifikasi.kode for b in bagian.model_klasifikasi.baris_tampil] == ["000.1.5", "800.1.11.1"]

    def ubah(dialog: QWidget) -> None:
        assert not isian(dialog, "isian-kode-klasifikasi").isEnabled(), "the office's surat tugas has it"
        assert dialog.findChild(QPushButton, "tombol-hapus-klasifikasi") is None
        nama = isian(dialog, "isian-nama-klasifikasi")
        nama.clear()
        QTest.keyClicks(nama, "Penugasan pegawai")
        klik(dialog, "tombol-simpan-klasifikasi")

    saat_terbuka("dialog-klasifikasi", ubah, tutup=True)
    klik_ubah(bagian.tabel_klasifikasi, "800.1.11.1")
    assert kode()[1] == ("800.1.11.1", "Penugasan pegawai")
    saat_terbuka("dialog-klasifikasi", lambda dialog: klik(dialog, "tombol-hapus-klasifikasi"), tutup=True)
    klik_ubah(bagian.tabel_klasifikasi, "000.1.5")
    assert kode() == [("800.1.11.1", "Penugasan pegawai")]
    sesi.urungkan()
    assert [b.klasifikasi.kode for b in bagian.model_klasifikasi.baris_tampil] == ["000.1.5", "800.1.11.1"]


def test_tables_show_all_rows_and_have_names(
    bagian: BagianPenomoran, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    for tabel in (bagian.tabel_jenis, bagian.tabel_klasifikasi):
        assert tabel.verticalScrollBar().maximum() == 0
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        assert QAbstractItemModelTester(tabel.daftar, mode).model() is tabel.daftar
    periksa_aksesibilitas(bagian)
