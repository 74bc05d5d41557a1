"""The first start, clicked through: nothing half-made stays, and what was answered is there again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QRadioButton, QWidget, QWizard
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.ui.mulai.halaman_wisaya import HalamanKepala, HalamanPeraturan, HalamanSelesai
from sistemkerja_desktop.ui.mulai.wisaya import WisayaPenyiapan

LENGKAP = {
    "nama": "UPTD Puskesmas Lubuk Serunai",
    "induk": "Dinas Kesehatan",
    "alamat": "Jalan Lintas Nagari Km 4",
    "tempat": "Lubuk Serunai",
    "kode_surat": "PKM-LS",
}


pytestmark = pytest.mark.usefixtures("tema")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sistemkerja_desktop.services.penyiapan.folder_data", lambda: tmp_path / "data")


@pytest.fixture
def buat(qtbot: QtBot) -> Iterator[Callable[[], WisayaPenyiapan]]:
    dibuat: list[WisayaPenyiapan] = []

    def fungsi() -> WisayaPenyiapan:
        wisaya = WisayaPenyiapan()
        qtbot.addWidget(wisaya)
        dibuat.append(wisaya)
        wisaya.show()
        return wisaya

    yield fungsi
    for satu in dibuat:
        if satu.sesi is not None:
            satu.sesi.tutup()


def isi(wisaya: QWidget, kunci: str, teks: str, qtbot: QtBot) -> None:
    garis = wisaya.findChild(QLineEdit, f"isian-{kunci}")
    assert garis is not None
    garis.clear()
    qtbot.keyClicks(garis, teks)


def klik(wisaya: QWizard, nama: str, qtbot: QtBot) -> None:
    tombol = wisaya.findChild(QAbstractButton, nama)
    assert tombol is not None
    assert tombol.isEnabled(), nama
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)


def pilih_peraturan(wisaya: WisayaPenyiapan, nama: str = "Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024") -> None:
    """As a person does it with the wheel or the keyboard."""
    halaman = wisaya.halaman[0]
    assert isinstance(halaman, HalamanPeraturan)
    halaman.peraturan.setCurrentIndex(halaman.peraturan.findText(nama))
    halaman.model.setCurrentIndex(max(0, halaman.model.findData("j2-puskesmas")))


def isi_kantor(wisaya: WisayaPenyiapan, qtbot: QtBot) -> None:
    pilih_peraturan(wisaya)
    klik(wisaya, "tombol-lanjut", qtbot)
    for kunci, teks in LENGKAP.items():
        isi(wisaya, kunci, teks, qtbot)
    klik(wisaya, "tombol-lanjut", qtbot)


def test_whole_way_makes_the_office(buat: Callable[[], WisayaPenyiapan], qtbot: QtBot, tmp_path: Path) -> None:
    wisaya = buat()
    isi_kantor(wisaya, qtbot)
    isi(wisaya, "kepala_nama", "dr. Ranti Maharani, M.K.M.", qtbot)
    isi(wisaya, "kepala_nip", "198304122010012014", qtbot)
    halaman = wisaya.currentPage()
    assert isinstance(halaman, HalamanKepala)
    halaman.atur_lambang(str(resource("contoh", "puskesmas", "lambang.png")))
    klik(wisaya, "tombol-lanjut", qtbot)
    isi(wisaya, "penyusun", "Yusnidar", qtbot)
    pilihan = wisaya.findChild(QRadioButton, "lanjut-kosong")
    assert pilihan is not None
    pilihan.click()
    klik(wisaya, "tombol-selesai", qtbot)
    assert wisaya.result() == QDialog.DialogCode.Accepted
    assert wisaya.sesi is not None
    assert wisaya.lanjut == "kosong"
    kantor = wisaya.sesi.kantor
    assert (kantor.nama, kantor.pemerintah) == (LENGKAP["nama"], "Pemerintah Kabupaten Dharmasraya")
    assert kantor.lambang_id is not None
    assert [p.nama for p in wisaya.sesi.susunan.pegawai.values()] == ["Ranti Maharani"]
    assert wisaya.sesi.path == tmp_path / "data" / "kantor.skd"
    assert not (tmp_path / "data" / "penyiapan.json").exists()


def test_no_regulation_is_chosen_for_the_office(buat: Callable[[], WisayaPenyiapan], qtbot: QtBot) -> None:
    wisaya = buat()
    klik(wisaya, "tombol-lanjut", qtbot)
    assert wisaya.currentId() == 0
    halaman = wisaya.halaman[0]
    assert isinstance(halaman, HalamanPeraturan)
    galat = halaman._pilihan_peraturan
    assert galat.galat == "Peraturan belum dipilih."
    pilih_peraturan(wisaya)
    assert galat.galat == ""
    klik(wisaya, "tombol-lanjut", qtbot)
    assert wisaya.currentId() == 1


def test_missing_answers_are_marked_at_the_field(buat: Callable[[], WisayaPenyiapan], qtbot: QtBot) -> None:
    wisaya = buat()
    pilih_peraturan(wisaya)
    klik(wisaya, "tombol-lanjut", qtbot)
    klik(wisaya, "tombol-lanjut", qtbot)
    assert wisaya.currentId() == 1
    assert wisaya.halaman[1]._isian["nama"].galat == "Nama kantor belum diisi."
    assert wisaya.halaman[1]._isian["telepon"].galat == ""


def test_damaged_nip_and_picture_are_told(buat: Callable[[], WisayaPenyiapan], qtbot: QtBot, tmp_path: Path) -> None:
    wisaya = buat()
    isi_kantor(wisaya, qtbot)
    isi(wisaya, "kepala_nip", "19831312201001", qtbot)
    palsu = tmp_path / "lambang.png"
    palsu.write_bytes(b"bukan gambar")
    halaman = wisaya.currentPage()
    assert isinstance(halaman, HalamanKepala)
    halaman.atur_lambang(str(palsu))
    assert "bukan gambar PNG" in halaman._keterangan.text()
    klik(wisaya, "tombol-lanjut", qtbot)
    assert wisaya.currentId() == 2
    assert "18 digit" in halaman._isian["kepala_nip"].galat


def test_left_wizard_goes_on_where_it_was(buat: Callable[[], WisayaPenyiapan], qtbot: QtBot, tmp_path: Path) -> None:
    wisaya = buat()
    isi_kantor(wisaya, qtbot)
    isi(wisaya, "kepala_nama", "Ranti Maharani", qtbot)
    klik(wisaya, "tombol-batal", qtbot)
    assert [p.name for p in (tmp_path / "data").iterdir()] == ["penyiapan.json"]
    lagi = buat()
    assert lagi.currentId() == 2
    assert lagi.halaman[1].teks("nama") == LENGKAP["nama"]
    assert lagi.halaman[2].teks("kepala_nama") == "Ranti Maharani"


def test_answers_survive_a_power_cut(buat: Callable[[], WisayaPenyiapan], qtbot: QtBot) -> None:
    isi_kantor(buat(), qtbot)
    lagi = buat()
    assert lagi.currentId() == 2
    assert lagi.halaman[1].teks("nama") == LENGKAP["nama"]


def test_answers_of_later_pages_are_kept_when_left_on_an_earlier_one(
    buat: Callable[[], WisayaPenyiapan], qtbot: QtBot
) -> None:
    wisaya = buat()
    isi_kantor(wisaya, qtbot)
    isi(wisaya, "kepala_nama", "Ranti Maharani", qtbot)
    klik(wisaya, "tombol-kembali", qtbot)
    klik(wisaya, "tombol-batal", qtbot)
    lagi = buat()
    assert lagi.currentId() == 1
    assert lagi.halaman[2].teks("kepala_nama") == "Ranti Maharani"


def test_a_fault_is_no_longer_shown_once_it_is_being_mended(buat: Callable[[], WisayaPenyiapan], qtbot: QtBot) -> None:
    wisaya = buat()
    pilih_peraturan(wisaya)
    klik(wisaya, "tombol-lanjut", qtbot)
    klik(wisaya, "tombol-lanjut", qtbot)
    isi(wisaya, "nama", "U", qtbot)
    assert wisaya.halaman[1]._isian["nama"].galat == ""


def test_done_steps_lead_back(buat: Callable[[], WisayaPenyiapan], qtbot: QtBot) -> None:
    wisaya = buat()
    isi_kantor(wisaya, qtbot)
    assert "Perbup Dharmasraya 10/2024" in wisaya.langkah._jawaban[0].text()
    klik(wisaya, "langkah-0", qtbot)
    assert wisaya.currentId() == 0


def test_existing_file_is_not_offered_nor_written_over(
    buat: Callable[[], WisayaPenyiapan], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "kantor.skd").write_bytes(b"milik orang lain")
    wisaya = buat()
    assert wisaya.halaman[3].teks("berkas").endswith("kantor-2.skd")
    isi_kantor(wisaya, qtbot)
    klik(wisaya, "tombol-lanjut", qtbot)
    isi(wisaya, "berkas", str(tmp_path / "data" / "kantor.skd"), qtbot)
    klik(wisaya, "tombol-selesai", qtbot)
    assert wisaya.sesi is None
    assert "sudah ada" in wisaya.halaman[3]._isian["berkas"].galat


def test_every_control_has_a_name(
    buat: Callable[[], WisayaPenyiapan], periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    periksa_aksesibilitas(buat())


def test_pilih_tempat_di_samping_isian_berkas(qtbot: QtBot) -> None:
    halaman = HalamanSelesai()
    qtbot.addWidget(halaman)
    halaman.resize(640, 460)
    halaman.show()
    berkas, tombol = halaman.findChild(QLineEdit, "isian-berkas"), halaman.findChild(QAbstractButton, "tombol-berkas")
    assert berkas is not None
    assert tombol is not None
    asal = berkas.mapTo(halaman, berkas.rect().topRight())
    ke = tombol.mapTo(halaman, tombol.rect().topLeft())
    assert abs(ke.y() - asal.y()) <= 2
    assert 0 < ke.x() - asal.x() <= 12
