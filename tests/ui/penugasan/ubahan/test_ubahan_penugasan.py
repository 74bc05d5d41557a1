"""A running assignment changed from its page by clicks: longer, other people, ended, revoked; a report, both ways."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractButton, QApplication, QDateEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit
from sistemkerja_desktop.ui.komponen.isian import tanggal_dari
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from sistemkerja_desktop.ui.penugasan.kasus.dialog_orang import DialogOrangLain
from sistemkerja_desktop.ui.penugasan.kasus.dialog_surat import DialogSurat
from sistemkerja_desktop.ui.penugasan.ubah import menu_penugasan
from sistemkerja_desktop.ui.penugasan.ubahan.dialog_masuk import DialogUbahanMasuk
from sistemkerja_desktop.ui.surat import cetak

Id = Callable[[str], int]
Tekan = Callable[[QWidget, str], None]
PilihMenu = Callable[[QWidget, str, str], None]
DiDialog = Callable[[Callable[[], object], Callable[[QWidget], object]], None]
Ubah = Callable[[str, Callable[[QWidget], object]], None]


@pytest.fixture
def jalan(terbitkan: Callable[..., SuratTerbit]) -> int:
    """A running assignment of Ilham until 30 September 2026."""
    id_ = terbitkan("Penyelidikan DBD").surat.penugasan_id
    assert id_ is not None
    return id_


@pytest.fixture
def halaman(qtbot: QtBot, konteks: Konteks, jalan: int) -> HalamanPenugasan:
    """The case's page, on the screen."""
    hasil = HalamanPenugasan(konteks)
    qtbot.addWidget(hasil)
    konteks.berubah.connect(hasil.tangani)
    hasil.resize(1282, 620)
    hasil.show()
    hasil.muat()
    hasil.tampilkan(f"kasus:{jalan}")
    return hasil


@pytest.fixture
def ubah(halaman: HalamanPenugasan, pilih_menu: PilihMenu, di_dialog: DiDialog) -> Ubah:
    """Chooses from the menu "Ubah penugasan" and works in the dialog that it opens."""

    def buat(kode: str, kerjakan: Callable[[QWidget], object]) -> None:
        di_dialog(lambda: pilih_menu(halaman, "tombol-ubah-penugasan", f"ubah-{kode}"), kerjakan)

    return buat


def _surat(sesi: Sesi, id_: int) -> list[Surat]:
    with sesi.baca() as uk:
        return list(uk.list(Surat, penugasan_id=id_))


def _penugasan(sesi: Sesi, id_: int) -> Penugasan:
    with sesi.baca() as uk:
        return uk.get(Penugasan, id_)


def _tulis(qtbot: QtBot, dialog: QWidget, nama: str, teks: str) -> None:
    isian = dialog.findChild(QPlainTextEdit, nama)
    assert isian is not None
    qtbot.keyClicks(isian, teks)


def test_diperpanjang_dengan_alasan(
    ubah: Ubah, jalan: int, sesi_contoh: Sesi, tekan: Tekan, qtbot: QtBot, periksa_aksesibilitas: Callable[..., None]
) -> None:
    semula = _penugasan(sesi_contoh, jalan).selesai

    def kerjakan(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogSurat)
        periksa_aksesibilitas(dialog)
        tekan(dialog, "tombol-terbitkan")
        assert dialog.isVisible(), "the letter tells the reason"
        assert dialog.focusWidget() is dialog.findChild(QPlainTextEdit, "isian-alasan")
        _tulis(qtbot, dialog, "isian-alasan", "dua nagari belum terjangkau")
        hari = dialog.findChild(QDateEdit, "isian-selesai-baru")
        assert hari is not None
        assert tanggal_dari(hari) > semula
        assert hari.minimumDate() > QDate(semula.year, semula.month, semula.day)
        hari.setDate(QDate(2026, 12, 18))
        qtbot.waitUntil(lambda: dialog.pratinjau.kanvas.jumlah == 1)
        tekan(dialog, "tombol-terbitkan")

    ubah("perpanjangan", kerjakan)
    assert _penugasan(sesi_contoh, jalan).selesai == date(2026, 12, 18)
    lama, baru = _surat(sesi_contoh, jalan)
    assert (baru.jenis, baru.mengganti_id) == ("perpanjangan-penugasan", lama.id)


def test_orang_diganti_lalu_dicetak(
    ubah: Ubah,
    jalan: int,
    sesi_contoh: Sesi,
    id_orang: Id,
    tekan: Tekan,
    di_dialog: DiDialog,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pengganti = id_orang("Elsa")
    dicetak: list[list[int]] = []
    monkeypatch.setattr(cetak, "cetak_surat", lambda _k, ids, _i: dicetak.append(list(ids)))

    def pilih(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogOrangLain)
        assert dialog.windowTitle() == "Susunan orang yang baru"
        tekan(dialog, "keluarkan-1")
        dialog.pemilih.dipilih.emit(pengganti)
        tekan(dialog, "tombol-pakai-orang")

    def kerjakan(dialog: QWidget) -> None:
        _tulis(qtbot, dialog, "isian-alasan", "cuti melahirkan")
        tekan(dialog, "tombol-terbit-cetak")
        assert dialog.isVisible(), "nobody was changed"
        di_dialog(lambda: tekan(dialog, "tombol-pilih-orang-lain"), pilih)
        tekan(dialog, "tombol-terbit-cetak")

    ubah("penggantian", kerjakan)
    with sesi_contoh.baca() as uk:
        assert [p.pegawai_id for p in uk.list(PesertaPenugasan, penugasan_id=jalan)] == [pengganti]
    assert dicetak == [[_surat(sesi_contoh, jalan)[-1].id]]


def test_tautan_kartu_orang_membuka_penggantian(
    halaman: HalamanPenugasan, jalan: int, sesi_contoh: Sesi, tekan: Tekan, di_dialog: DiDialog, qtbot: QtBot
) -> None:
    judul: list[str] = []

    def lihat(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogSurat)
        judul.append(dialog.windowTitle())
        dialog.reject()

    di_dialog(lambda: tekan(halaman, "tombol-ganti-orang"), lihat)
    assert judul == ["Ganti atau tambah orang"]
    with sesi_contoh.tulis("Selesai uji") as uk:
        uk.update(replace(uk.get(Penugasan, jalan), keadaan=KeadaanPenugasan.SELESAI))
    tautan = halaman.findChild(QAbstractButton, "tombol-ganti-orang")
    assert tautan is not None
    qtbot.waitUntil(lambda: not tautan.isVisible())


def test_diakhiri_lebih_awal(ubah: Ubah, jalan: int, sesi_contoh: Sesi, tekan: Tekan, qtbot: QtBot) -> None:
    hari = sesi_contoh.hari_ini()
    with sesi_contoh.tulis("Masa uji") as uk:
        uk.update(replace(uk.get(Penugasan, jalan), mulai=hari))

    def kerjakan(dialog: QWidget) -> None:
        _tulis(qtbot, dialog, "isian-alasan", "kasusnya sudah tertangani")
        tekan(dialog, "tombol-terbitkan")

    ubah("pengakhiran", kerjakan)
    berakhir = _penugasan(sesi_contoh, jalan)
    assert (berakhir.keadaan, berakhir.selesai) == (KeadaanPenugasan.SELESAI, hari)
    assert [s.keadaan for s in _surat(sesi_contoh, jalan)] == [KeadaanSurat.TERBIT] * 2


def test_dicabut_dengan_surat(
    ubah: Ubah, halaman: HalamanPenugasan, jalan: int, sesi_contoh: Sesi, tekan: Tekan, qtbot: QtBot
) -> None:
    def kerjakan(dialog: QWidget) -> None:
        jenis = {t.objectName(): t.property("jenis") for t in dialog.findChildren(QAbstractButton)}
        assert jenis["tombol-terbitkan"] == jenis["tombol-terbit-cetak"] == "bahaya"
        _tulis(qtbot, dialog, "isian-alasan", "ditangani dinas")
        tekan(dialog, "tombol-terbitkan")

    ubah("pencabutan", kerjakan)
    assert _penugasan(sesi_contoh, jalan).keadaan is KeadaanPenugasan.DIBATALKAN
    lama, pencabutan = _surat(sesi_contoh, jalan)
    assert (lama.keadaan, lama.keterangan) == (KeadaanSurat.DICABUT, "ditangani dinas")
    assert (pencabutan.jenis, pencabutan.keadaan) == ("pencabutan", KeadaanSurat.TERBIT)
    QApplication.processEvents()
    tombol = halaman.findChild(QAbstractButton, "tombol-ubah-penugasan")
    assert tombol is not None
    assert not tombol.isVisible()


def test_laporan_diminta_dan_dibuat(ubah: Ubah, jalan: int, sesi_contoh: Sesi, tekan: Tekan, qtbot: QtBot) -> None:
    ubah("permintaan-laporan", lambda dialog: tekan(dialog, "tombol-terbitkan"))

    def lapor(dialog: QWidget) -> None:
        hasil = dialog.findChild(QPlainTextEdit, "isian-hasil")
        assert hasil is not None
        assert hasil.toPlainText(), "begins with what the cards say"
        hasil.clear()
        tekan(dialog, "tombol-terbitkan")
        assert dialog.isVisible()
        assert dialog.focusWidget() is hasil
        qtbot.keyClicks(hasil, "Dua puluh rumah diperiksa")
        _tulis(qtbot, dialog, "isian-kendala", "Hujan")
        tekan(dialog, "tombol-terbitkan")

    ubah("laporan-pelaksanaan", lapor)
    assert [s.jenis for s in _surat(sesi_contoh, jalan)] == [SURAT_TUGAS, "permintaan-laporan", "laporan-pelaksanaan"]
    assert "Dua puluh rumah diperiksa" in _surat(sesi_contoh, jalan)[-1].isi


def test_yang_ditolak_layanan_tampil_di_isiannya(
    ubah: Ubah, jalan: int, sesi_contoh: Sesi, tekan: Tekan, qtbot: QtBot
) -> None:
    """Somebody else extended it meanwhile, from another window."""

    def kerjakan(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogSurat)
        with sesi_contoh.tulis("Lain") as uk:
            uk.update(replace(uk.get(Penugasan, jalan), selesai=date(2027, 6, 30)))
        _tulis(qtbot, dialog, "isian-alasan", "belum selesai")
        tekan(dialog, "tombol-terbitkan")
        assert dialog.isVisible()
        hari = dialog.findChild(QDateEdit, "isian-selesai-baru")
        assert hari is not None
        assert "sudah berlaku sampai 30 Juni 2027" in hari.accessibleDescription()
        assert dialog.focusWidget() is hari
        tekan(dialog, "tombol-batal")

    ubah("perpanjangan", kerjakan)
    assert len(_surat(sesi_contoh, jalan)) == 1


def test_ubahan_pejabat_luar_dicatat_dari_suratnya(
    ubah: Ubah, jalan: int, sesi_contoh: Sesi, tekan: Tekan, qtbot: QtBot, periksa_aksesibilitas: Callable[..., None]
) -> None:
    """What a letter of another office gave is changed by one that comes in: longer, and then taken back."""
    with sesi_contoh.tulis("Surat dari luar") as uk:
        uk.update(replace(uk.get(Penugasan, jalan), ditugaskan_oleh=None))
        uk.update(
            replace(uk.list(Surat, penugasan_id=jalan)[0], keadaan=KeadaanSurat.DITERIMA, dari="Kepala Dinas Sosial")
        )

    def perpanjang(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogUbahanMasuk)
        periksa_aksesibilitas(dialog)
        assert dialog.dari.text() == "Kepala Dinas Sosial"
        dialog.dari.clear()
        tekan(dialog, "tombol-catat")
        assert dialog.isVisible()
        assert "Pengirim surat belum diisi" in dialog.dari.accessibleDescription()
        qtbot.keyClicks(dialog.dari, "Kepala Dinas Sosial")
        qtbot.keyClicks(dialog.nomor, "800/77")
        selesai = dialog.findChild(QDateEdit, "isian-selesai-baru")
        assert selesai is not None
        selesai.setDate(QDate(2026, 12, 31))
        tekan(dialog, "tombol-catat")
        assert not dialog.isVisible()

    ubah("perpanjangan", perpanjang)
    surat = _surat(sesi_contoh, jalan)[-1]
    assert (surat.nomor, surat.langkah, surat.keadaan) == ("800/77", "perpanjangan", KeadaanSurat.DITERIMA)
    assert _penugasan(sesi_contoh, jalan).selesai == date(2026, 12, 31)

    def ganti(dialog: QWidget) -> None:
        tekan(dialog, "tombol-catat")
        assert dialog.isVisible(), "the people were not changed yet"
        tekan(dialog, "tombol-batal")

    ubah("penggantian", ganti)
    ubah("pencabutan", lambda dialog: tekan(dialog, "tombol-catat"))
    assert _penugasan(sesi_contoh, jalan).keadaan is KeadaanPenugasan.DIBATALKAN


def test_tanpa_surat_yang_berlaku_dibatalkan_dengan_alasan(
    ubah: Ubah, jalan: int, sesi_contoh: Sesi, tekan: Tekan, qtbot: QtBot
) -> None:
    """An official of here gave it and no letter stands behind it: there is none to revoke."""
    with sesi_contoh.tulis("Tanpa surat") as uk:
        uk.update(replace(uk.list(Surat, penugasan_id=jalan)[0], keadaan=KeadaanSurat.DICABUT))

    def batalkan(dialog: QWidget) -> None:
        assert dialog.objectName() == "dialog-batalkan-penugasan"
        _tulis(qtbot, dialog, "isian-alasan", "salah orang")
        tekan(dialog, "tombol-lanjut")

    ubah("pencabutan", batalkan)
    assert _penugasan(sesi_contoh, jalan).keadaan is KeadaanPenugasan.DIBATALKAN


def test_menu_menurut_keadaan(konteks: Konteks, jalan: int, sesi_contoh: Sesi) -> None:
    p = _penugasan(sesi_contoh, jalan)

    def isi(keadaan: KeadaanPenugasan) -> list[str]:
        menu = menu_penugasan(konteks, replace(p, keadaan=keadaan))
        return [b.objectName().removeprefix("ubah-") for b in menu.actions() if b.text()] if menu else []

    laporan = ["permintaan-laporan", "laporan-pelaksanaan"]
    ubahan = ["selesaikan", "perpanjangan", "penggantian", "pengakhiran", *laporan, "pencabutan"]
    assert isi(KeadaanPenugasan.BERJALAN) == ubahan
    assert isi(KeadaanPenugasan.SELESAI) == laporan
    assert [isi(k) for k in (KeadaanPenugasan.DIPROSES, KeadaanPenugasan.DIBATALKAN)] == [[], []]


def test_dari_panel_daftar(
    halaman: HalamanPenugasan, jalan: int, tekan: Tekan, pilih_menu: PilihMenu, di_dialog: DiDialog
) -> None:
    halaman.tampilkan(jalan)

    def lihat(dialog: QWidget) -> None:
        assert dialog.objectName() == "dialog-perpanjangan"
        tekan(dialog, "tombol-batal")

    di_dialog(lambda: pilih_menu(halaman.panel, "tombol-ubah-di-panel", "ubah-perpanjangan"), lihat)
