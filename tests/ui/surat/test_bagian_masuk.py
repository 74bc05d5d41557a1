"""Incoming letters: written down with their scan, shown, mended, taken out; by mouse and keys."""

import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Berkas
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Sifat, Surat
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru, catat_surat_masuk
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit, daftar_surat
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.surat.bagian_masuk import BagianMasuk
from sistemkerja_desktop.ui.surat.halaman import HalamanSurat
from sistemkerja_desktop.ui.surat.pratinjau_pindaian import DokumenGambar, PratinjauPindaian
from tests.dialog_uji import saat_terbuka

HARI = date(2026, 9, 7)
KIRI = Qt.MouseButton.LeftButton


def gambar(format_: str, ukuran: tuple[int, int]) -> bytes:
    isi = io.BytesIO()
    Image.new("RGB", ukuran, "black").save(isi, format_)
    return isi.getvalue()


@pytest.fixture
def pindaian(tmp_path: Path) -> Path:
    path = tmp_path / "jawaban dinas.png"
    path.write_bytes(gambar("PNG", (800, 1100)))
    return path


@pytest.fixture
def sesi_masuk(sesi_contoh: Sesi, pindaian: Path, terbitkan: Callable[..., SuratTerbit]) -> Sesi:
    """1 with a scan and an assignment, 2 reserved by nobody (a gap), 3 without a scan."""
    penugasan = terbitkan("Penyelidikan kasus DBD").surat.penugasan_id
    for isi in (
        SuratMasukBaru("Dinas Kesehatan", "440/512", date(2026, 9, 3), HARI, "Jawaban", Sifat.SEGERA, "800.1.11.1",
                       penugasan, berkas=pindaian),
        SuratMasukBaru("Camat Lubuk Serunai", "005/77", date(2026, 9, 4), HARI, "Undangan rapat", urut=3),
    ):  # fmt: skip
        catat_surat_masuk(sesi_contoh, isi)
    return sesi_contoh


@pytest.fixture
def halaman(sesi_masuk: Sesi, tema: Tema, qtbot: QtBot) -> Iterator[HalamanSurat]:
    assert not tema.gelap
    konteks = Konteks(sesi_masuk)
    page = HalamanSurat(konteks)
    konteks.berubah.connect(page.tangani)
    qtbot.addWidget(page)
    page.resize(1282, 635)
    page.muat()
    with qtbot.waitExposed(page):
        page.show()
    klik(page, "segmen-register-masuk")
    yield page
    konteks.berubah.disconnect(page.tangani)


@pytest.fixture
def masuk(halaman: HalamanSurat) -> BagianMasuk:
    assert halaman.masuk.isVisible()
    return halaman.masuk


def klik(induk: QWidget, nama: str) -> None:
    tombol = induk.findChild(QPushButton, nama)
    assert tombol is not None, nama
    assert tombol.isVisible(), nama
    QTest.mouseClick(tombol, KIRI)


def cari(induk: QWidget, jenis: type[QWidget], nama: str) -> QWidget:
    hasil = induk.findChild(jenis, nama)
    assert hasil is not None, nama
    return hasil


def surat(sesi: Sesi) -> dict[int, Surat | None]:
    return {b.urut: b.surat for b in daftar_surat(sesi, 2026, KelasSurat.MASUK)}


def test_the_agenda_shows_letters_gaps_and_scans(masuk: BagianMasuk) -> None:
    kolom = [k.judul for k in masuk.model.kolom]
    assert kolom == ["No.", "Diterima", "Dari", "Hal", "Nomor surat", "Sifat", "Keadaan"]
    teks = [[k.teks(b) for k in masuk.model.kolom] for b in masuk.model.baris_tampil]
    assert teks == [
        ["3", "7 Sep", "Camat Lubuk Serunai", "Undangan rapat", "005/77", "Biasa", "tanpa pindaian"],
        ["2", "", "", "nomor belum dipakai sejak 7 Sep", "", "", "Beri sebab"],
        ["1", "7 Sep", "Dinas Kesehatan", "Jawaban", "440/512", "Segera", "ada pindaian"],
    ]
    assert masuk.jumlah.text() == "3 nomor"
    assert masuk.kosong.teks == "1 nomor kosong"
    assert masuk.berikut.text() == "nomor agenda berikut 4"
    assert QAbstractItemModelTester(masuk.model, QAbstractItemModelTester.FailureReportingMode.Fatal).model()


def test_the_panel_shows_facts_and_the_scan(halaman: HalamanSurat, masuk: BagianMasuk, sesi_masuk: Sesi) -> None:
    panel = masuk.panel_masuk
    masuk.tabel.pilih_kunci(1)
    assert panel.judul.text() == "Surat masuk 1"
    assert panel.fakta["Nomor"].text() == "440/512, tanggal 3 September 2026"
    assert panel.fakta["Diterima"].text() == "7 September 2026 · Segera"
    assert panel.fakta["Penugasan"].text() == "001 Penyelidikan kasus DBD"
    assert not panel.fakta["Keterangan"].isVisible()
    assert panel.pratinjau.jumlah_halaman == 1
    tengah = panel.pratinjau.kanvas.viewport().grab().toImage()
    assert tengah.pixelColor(tengah.width() // 2, 120).lightness() < 40, "the scan is black"
    ke: list[tuple[str, object]] = []
    halaman.konteks.buka.connect(lambda hal, id_: ke.append((hal, id_)))
    klik(panel, "tombol-penugasan-masuk")
    satu = surat(sesi_masuk)[1]
    assert satu is not None
    assert ke == [("penugasan", f"kasus:{satu.penugasan_id}")]
    masuk.tabel.pilih_kunci(3)
    assert panel.pratinjau.jumlah_halaman == 0
    assert "belum ada pindaiannya" in panel.pratinjau.kanvas.pesan


def test_a_letter_is_written_down_in_the_dialog(
    halaman: HalamanSurat, masuk: BagianMasuk, sesi_masuk: Sesi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    salah, benar = tmp_path / "palsu.pdf", tmp_path / "surat.jpg"
    salah.write_bytes(b"PK\x03\x04 dokumen")
    benar.write_bytes(gambar("JPEG", (60, 90)))
    dipilih = [str(salah), str(benar)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (dipilih.pop(0), ""))

    def isi(dialog: QWidget) -> None:
        dari, hal = cari(dialog, QLineEdit, "isian-dari"), cari(dialog, QLineEdit, "isian-hal")
        assert dialog.focusWidget() is dari
        klik(dialog, "tombol-simpan-masuk")
        assert dialog.isVisible(), "the sender is missing"
        assert _galat(dari) == "Tulis siapa yang mengirim surat ini."
        QTest.keyClicks(dari, "BKPSDM")
        assert _galat(dari) == ""
        QTest.keyClicks(hal, "Persetujuan pelibatan")
        tanggal = dialog.findChild(QDateEdit, "isian-tanggal-masuk")
        assert tanggal is not None
        tanggal.setDate(QDate(2026, 9, 8))
        klik(dialog, "tombol-simpan-masuk")
        assert _galat(cari(dialog, QDateEdit, "isian-diterima")) == "Sebelum tanggal surat."
        tanggal.setDate(QDate(2026, 9, 1))
        urut = dialog.findChild(QSpinBox, "isian-urut-masuk")
        assert urut is not None
        assert urut.value() == 4, "the next number is proposed"
        klik(dialog, "tombol-pilih-pindaian")
        assert "bukan PDF, JPG, atau PNG" in _galat(cari(dialog, QWidget, "isian-pindaian"))
        klik(dialog, "tombol-pilih-pindaian")
        assert _galat(cari(dialog, QWidget, "isian-pindaian")) == ""
        nama = dialog.findChild(QLabel, "nama-pindaian")
        assert nama is not None
        assert nama.text() == "surat.jpg"
        penugasan = dialog.findChild(QComboBox, "isian-penugasan")
        assert penugasan is not None
        penugasan.setCurrentIndex(1)
        klik(dialog, "tombol-simpan-masuk")

    saat_terbuka("dialog-surat-masuk", isi, tutup=True)
    klik(halaman, "tombol-catat-surat-masuk")
    baru = surat(sesi_masuk)[4]
    assert baru is not None
    assert (baru.dari, baru.hal, baru.tanggal, baru.keadaan) == (
        "BKPSDM", "Persetujuan pelibatan", date(2026, 9, 1), KeadaanSurat.DITERIMA,
    )  # fmt: skip
    assert baru.penugasan_id is not None
    assert masuk.panel_masuk.judul.text() == "Surat masuk 4"
    assert masuk.panel_masuk.berkas is not None
    assert masuk.panel_masuk.berkas.tipe == "image/jpeg"
    sesi_masuk.urungkan()
    assert 4 not in surat(sesi_masuk)


def test_a_letter_is_mended_and_loses_its_scan(masuk: BagianMasuk, sesi_masuk: Sesi) -> None:
    def isi(dialog: QWidget) -> None:
        hal = cari(dialog, QLineEdit, "isian-hal")
        assert isinstance(hal, QLineEdit)
        assert hal.text() == "Jawaban"
        hal.selectAll()
        QTest.keyClicks(hal, "Jawaban permohonan")
        urut = dialog.findChild(QSpinBox, "isian-urut-masuk")
        assert urut is not None
        assert urut.value() == 1
        urut.setValue(9)
        klik(dialog, "tombol-lepas-pindaian")
        klik(dialog, "tombol-simpan-masuk")

    masuk.tabel.pilih_kunci(1)
    saat_terbuka("dialog-surat-masuk", isi, tutup=True)
    klik(masuk.panel_masuk, "tombol-ubah-masuk")
    baru = surat(sesi_masuk)[9]
    assert baru is not None
    assert (baru.hal, baru.berkas_id, baru.sifat, baru.klasifikasi) == (
        "Jawaban permohonan", None, Sifat.SEGERA, "800.1.11.1",
    )  # fmt: skip


def test_a_letter_is_taken_out_and_its_number_says_why(masuk: BagianMasuk, sesi_masuk: Sesi) -> None:
    def tulis(dialog: QWidget) -> None:
        klik(dialog, "tombol-lanjut")
        assert surat(sesi_masuk)[3] is not None
        QTest.keyClicks(cari(dialog, QPlainTextEdit, "isian-alasan"), "salah alamat")
        klik(dialog, "tombol-lanjut")

    masuk.tabel.pilih_kunci(3)
    saat_terbuka("dialog-hapus-masuk", tulis, tutup=True)
    klik(masuk.panel_masuk, "tombol-hapus-masuk")
    baris = surat(sesi_masuk)[3]
    assert baris is not None
    assert (baris.keadaan, baris.keterangan) == (KeadaanSurat.KOSONG, "salah alamat")
    assert not masuk.panel_masuk.ubah.isVisible()


def test_a_gap_is_explained_and_a_number_reserved_in_this_agenda(
    halaman: HalamanSurat, masuk: BagianMasuk, sesi_masuk: Sesi, qtbot: QtBot
) -> None:
    def sebab(dialog: QWidget) -> None:
        QTest.keyClicks(cari(dialog, QPlainTextEdit, "isian-alasan"), "lembar rusak")
        klik(dialog, "tombol-lanjut")

    saat_terbuka("dialog-sebab", sebab, tutup=True)
    masuk.tabel.pilih_kunci(2)
    masuk.tabel.setFocus()
    qtbot.keyClick(masuk.tabel, Qt.Key.Key_Return)
    assert surat(sesi_masuk)[2] is not None
    saat_terbuka("dialog-cadangan", lambda dialog: klik(dialog, "tombol-cadangkan"), tutup=True)
    klik(halaman, "tombol-cadangkan-nomor")
    cadangan = surat(sesi_masuk)[4]
    assert cadangan is not None
    assert cadangan.keadaan is KeadaanSurat.DICADANGKAN
    masuk.tabel.pilih_kunci(4)
    klik(masuk.panel_masuk, "tombol-lepas-masuk")
    assert 4 not in surat(sesi_masuk)


def test_the_scan_is_saved_as_it_was_taken_in(
    masuk: BagianMasuk, pindaian: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usulan: list[str] = []

    def pilih(_induk: QWidget, _judul: str, nama: str, _saring: str) -> tuple[str, str]:
        usulan.append(Path(nama).name)
        return str(tmp_path / "keluar"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", pilih)
    masuk.tabel.pilih_kunci(1)
    klik(masuk.panel_masuk, "tombol-simpan-pindaian")
    assert usulan == ["jawaban dinas.png"]
    assert (tmp_path / "keluar.png").read_bytes() == pindaian.read_bytes()


def test_filters_by_text_and_sifat(masuk: BagianMasuk, qtbot: QtBot) -> None:
    qtbot.keyClicks(masuk.cari, "camat")
    assert [b.urut for b in masuk.model.baris_tampil] == [3]
    masuk.cari.clear()
    masuk.jenis.setCurrentIndex(masuk.jenis.findData("Segera"))
    assert [b.urut for b in masuk.model.baris_tampil] == [1]


def test_a_letter_is_found_by_its_id_whatever_is_shown(halaman: HalamanSurat, sesi_masuk: Sesi) -> None:
    klik(halaman, "segmen-register-keluar")
    assert halaman.keluar.isVisible()
    satu = surat(sesi_masuk)[1]
    assert satu is not None
    halaman.tampilkan(satu.id)
    assert halaman.masuk.isVisible()
    assert halaman.masuk.panel_masuk.judul.text() == "Surat masuk 1"
    halaman.tampilkan(99_999)
    halaman.tampilkan("entah")
    assert halaman.masuk.isVisible()


def test_narrow_windows_show_one_side_and_controls_have_names(
    halaman: HalamanSurat, masuk: BagianMasuk, qtbot: QtBot, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    periksa_aksesibilitas(halaman)
    halaman.sesuaikan(KelasLebar.RAPAT)
    qtbot.waitUntil(lambda: halaman.minimumSizeHint().width() <= 840)
    assert not masuk.panel_masuk.isVisible()
    masuk.tabel.pilih_kunci(1)
    masuk.tabel.setFocus()
    qtbot.keyClick(masuk.tabel, Qt.Key.Key_Return)
    assert masuk.panel_masuk.isVisible()
    assert not masuk.tabel.isVisible()
    klik(halaman, "segmen-surat-daftar")
    assert masuk.tabel.isVisible()


def test_an_empty_agenda_says_what_belongs_here(sesi_contoh: Sesi, tema: object, qtbot: QtBot) -> None:
    assert tema is not None
    page = HalamanSurat(Konteks(sesi_contoh))
    qtbot.addWidget(page)
    page.tampilkan("masuk")
    page.show()
    assert cari(page, QWidget, "masuk-kosong").isVisible()
    saat_terbuka("dialog-surat-masuk", lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape) or None, tutup=True)
    klik(page, "tombol-catat-masuk-kosong")
    assert surat(sesi_contoh) == {}


@pytest.mark.parametrize("format_", ["JPEG", "PNG"])
def test_a_picture_is_one_page_of_its_shape(qtbot: QtBot, format_: str) -> None:
    assert qtbot is not None
    dokumen = DokumenGambar(gambar(format_, (5000, 7000)))
    (ukuran,) = dokumen.ukuran
    assert ukuran.height() / ukuran.width() == pytest.approx(1.4, abs=0.01)
    assert dokumen.gambar(0, 0.5).size() == (ukuran * 0.5).toSize()
    assert dokumen.jumlah == 1


@pytest.mark.qt_log_ignore("Unsupported marker", extend=True)
def test_a_scan_that_cannot_be_shown_is_words(qtbot: QtBot, tema: object) -> None:
    assert tema is not None
    pratinjau = PratinjauPindaian()
    qtbot.addWidget(pratinjau)
    for tipe, isi, pesan in (
        ("application/pdf", b"%PDF-1.4 rusak", "rusak atau berkata sandi"),
        ("image/jpeg", b"\xff\xd8\xff rusak", "tidak dapat ditampilkan"),
    ):
        pratinjau.tampilkan_berkas(Berkas(1, "a", tipe, isi, ""))
        assert pesan in pratinjau.kanvas.pesan
        assert pratinjau.jumlah_halaman == 0
    with pytest.raises(GalatPengguna, match="tidak dapat ditampilkan"):
        DokumenGambar(b"")


def _galat(isian: QWidget) -> str:
    wadah = isian.parent()
    assert isinstance(wadah, IsianBerlabel)
    return wadah.galat
