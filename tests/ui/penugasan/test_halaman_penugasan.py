"""Page Penugasan: what is needed first, the list, the panel, cancelling."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    daftar_penugasan,
    rancangan_kosong,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import dokumen_surat
from sistemkerja_desktop.services.target import daftar_target, simpan_target
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan import BaruTerbit
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from sistemkerja_desktop.ui.penugasan.panel import keadaan_penugasan
from sistemkerja_desktop.ui.surat import cetak

Id = Callable[[str], int]
Terbit = Callable[..., BaruTerbit]


@pytest.fixture
def terbit(sesi_contoh: Sesi, id_orang: Id, id_unit: Id) -> Terbit:
    def buat(
        nama: str = "Penyelidikan DBD", mulai: date = date(2026, 9, 7), selesai: date = date(2026, 9, 30)
    ) -> BaruTerbit:
        if not daftar_target(sesi_contoh):
            simpan_target(
                sesi_contoh, TargetKinerja(0, id_unit("Klaster 4"), "Kasus", "24", "jam", date(2026, 12, 31), 2026)
            )
        kursi = sesi_contoh.susunan.kursi_kepala(sesi_contoh.susunan.akar.id)
        assert kursi is not None
        rancangan = replace(
            rancangan_kosong(sesi_contoh, pegawai_id=id_orang("Ilham")),
            nama=nama,
            target_id=daftar_target(sesi_contoh)[0].target.id,
            mulai=mulai,
            selesai=selesai,
            ditugaskan_oleh=kursi.id,
            kegiatan=(KegiatanRancangan("Periksa jentik", "24 jam", selesai, id_orang("Ilham")),),
        )
        perubahan, hasil = terbitkan_penugasan(sesi_contoh, rancangan)
        return BaruTerbit(next(iter(perubahan.id_dari("Penugasan"))), hasil.surat.id)

    return buat


@pytest.fixture
def halaman(qtbot: QtBot, konteks: Konteks) -> HalamanPenugasan:
    hasil = HalamanPenugasan(konteks)
    qtbot.addWidget(hasil)
    konteks.berubah.connect(hasil.tangani)
    hasil.resize(1282, 620)
    hasil.show()
    hasil.muat()
    return hasil


def _tombol(akar: QWidget, nama: str) -> QAbstractButton:
    tombol = akar.findChild(QAbstractButton, nama)
    assert tombol is not None, nama
    return tombol


def test_kosong_tanpa_pegawai_menunggu_pegawai(qtbot: QtBot, sesi: Sesi) -> None:
    konteks = Konteks(sesi)
    halaman = HalamanPenugasan(konteks)
    qtbot.addWidget(halaman)
    halaman.muat()
    for nama in ("tombol-penugasan-baru", "tombol-penugasan-baru-kosong"):
        assert not _tombol(halaman, nama).isEnabled()
    konteks.deleteLater()


def test_kosong_tanpa_target_tetap_terbuka_bagi_pekerjaan_kantor_lain(
    halaman: HalamanPenugasan, sesi_contoh: Sesi, id_unit: Id, qtbot: QtBot
) -> None:
    for nama in ("tombol-penugasan-baru", "tombol-penugasan-baru-kosong"):
        assert _tombol(halaman, nama).isEnabled()
    assert _tombol(halaman, "tombol-syarat-3").text() == "Isi target kinerja"
    simpan_target(sesi_contoh, TargetKinerja(0, id_unit("Klaster 4"), "Kasus", "24", "jam", date(2026, 12, 31), 2026))
    qtbot.wait(10)
    assert _tombol(halaman, "tombol-penugasan-baru").isEnabled()
    assert halaman.findChild(QAbstractButton, "tombol-syarat-3") is None


def test_yang_baru_terbit_dipilih_dan_dicetak_dari_tawaran(
    halaman: HalamanPenugasan, terbit: Terbit, sesi_contoh: Sesi, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil = terbit()
    halaman.tampilkan(hasil)
    assert halaman.panel.isVisible()
    dicetak: list[bytes] = []
    monkeypatch.setattr(cetak, "cetak", lambda pdf, _judul, _induk: dicetak.append(pdf))
    _tombol(halaman.panel, "pita-surat-terbit-tindakan").click()
    assert dicetak == [dokumen_surat(sesi_contoh, hasil.surat_id).pdf]
    terbit("Lain")
    halaman.tampilkan(hasil.penugasan_id)
    qtbot.wait(10)
    assert halaman.panel.findChild(QWidget, "pita-surat-terbit") is None


def test_tombol_panel_menuju_papan_dan_surat(
    halaman: HalamanPenugasan, terbit: Terbit, konteks: Konteks, qtbot: QtBot
) -> None:
    hasil = terbit()
    halaman.tampilkan(hasil.penugasan_id)
    with qtbot.waitSignal(konteks.buka) as dibuka:
        _tombol(halaman, f"buka-surat-{hasil.surat_id}").click()
    assert dibuka.args == ["surat", hasil.surat_id]
    with qtbot.waitSignal(konteks.buka) as dibuka:
        _tombol(halaman, "tombol-buka-papan").click()
    assert dibuka.args is not None
    assert dibuka.args[0] == "papan"


def test_batalkan_minta_alasan_dan_mencabut_surat_dengan_surat(
    halaman: HalamanPenugasan, terbit: Terbit, sesi_contoh: Sesi, qtbot: QtBot
) -> None:
    halaman.tampilkan(terbit().penugasan_id)

    def isi() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(10, isi)
            return
        _tombol(dialog, "tombol-terbitkan").click()
        assert dialog.isVisible()
        alasan = dialog.findChild(QPlainTextEdit, "isian-alasan")
        assert alasan is not None
        alasan.setPlainText("Kasus ditangani dinas")
        _tombol(dialog, "tombol-terbitkan").click()

    QTimer.singleShot(0, isi)
    qtbot.mouseClick(_tombol(halaman, "tombol-batalkan-penugasan"), Qt.MouseButton.LeftButton)
    (baris,) = daftar_penugasan(sesi_contoh)
    assert baris.penugasan.keadaan is KeadaanPenugasan.DIBATALKAN
    lama, pencabutan = baris.surat
    assert (lama.keadaan, lama.keterangan) == (KeadaanSurat.DICABUT, "Kasus ditangani dinas")
    assert (pencabutan.jenis, pencabutan.keadaan) == ("pencabutan", KeadaanSurat.TERBIT)
    assert not _tombol(halaman, "tombol-batalkan-penugasan").isVisible()


def test_saring_dan_keadaan_lewat_masa(
    halaman: HalamanPenugasan, terbit: Terbit, sesi_contoh: Sesi, qtbot: QtBot
) -> None:
    terbit()
    terbit("Uji silang", date(2026, 8, 1), date(2026, 9, 6))
    baris = {b.penugasan.nama: b for b in daftar_penugasan(sesi_contoh)}
    hari = sesi_contoh.hari_ini()
    assert keadaan_penugasan(baris["Uji silang"], hari) == (Keadaan.BAD, "Lewat masa")
    assert keadaan_penugasan(baris["Penyelidikan DBD"], hari) == (Keadaan.INFO, "Berjalan")
    qtbot.keyClicks(halaman.cari, "silang")
    assert [b.penugasan.nama for b in halaman.tabel.daftar.baris_tampil] == ["Uji silang"]
    halaman.cari.clear()
    for teks, jumlah in (("Berjalan", 2), ("Diproses", 0), ("Berakhir atau dibatalkan", 0), ("Semua keadaan", 2)):
        halaman.saringan.setCurrentText(teks)
        assert len(halaman.tabel.daftar.baris_tampil) == jumlah, teks


def test_panel_ditutup_lalu_baris_yang_sama_dapat_dibuka_lagi(
    halaman: HalamanPenugasan, terbit: Terbit, qtbot: QtBot
) -> None:
    halaman.tampilkan(terbit().penugasan_id)
    _tombol(halaman, "panel-penugasan-tutup").click()
    assert not halaman.panel.isVisible()
    kotak = halaman.tabel.visualRect(halaman.tabel.daftar.index(0, 1))
    qtbot.mouseClick(halaman.tabel.viewport(), Qt.MouseButton.LeftButton, pos=kotak.center())
    assert halaman.panel.isVisible()


def test_baris_dibuka_menjadi_halaman_kasus_dan_kembali(
    halaman: HalamanPenugasan, terbit: Terbit, qtbot: QtBot, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    hasil = terbit()
    halaman.tampilkan(hasil.penugasan_id)
    _tombol(halaman, "tombol-buka-kasus").click()
    assert halaman.kasus is not None
    assert halaman.kasus.isVisible()
    assert halaman.kepala.judul.text() == "001 Penyelidikan DBD"
    assert not _tombol(halaman, "tombol-penugasan-baru").isVisible()
    periksa_aksesibilitas(halaman)
    qtbot.mouseClick(_tombol(halaman, "tombol-kembali"), Qt.MouseButton.LeftButton)
    assert not halaman.kasus.isVisible()
    assert halaman.kepala.judul.text() == "Penugasan"
    assert halaman.tabel.baris_terpilih.penugasan.id == hasil.penugasan_id
    qtbot.keyClick(halaman.tabel, Qt.Key.Key_Return)
    assert halaman.kasus.isVisible(), "Enter on a row opens its case"
    halaman.tampilkan(hasil.penugasan_id)
    assert not halaman.kasus.isVisible(), "the plain address still is the list with its panel"
    assert halaman.panel.isVisible()


def test_kasus_yang_hilang_kembali_ke_daftar(
    halaman: HalamanPenugasan, terbit: Terbit, konteks: Konteks, monkeypatch: pytest.MonkeyPatch
) -> None:
    terbit()
    pesan: list[str] = []
    monkeypatch.setattr(konteks, "tampilkan_galat", lambda galat: pesan.append(galat.pesan))
    halaman.tampilkan("kasus:99")
    assert pesan == ["Penugasan ini sudah tidak ada."]
    assert halaman.kasus is None
    assert halaman.tabel.isVisible()


def test_halaman_penugasan_dapat_dibaca_pembaca_layar(
    halaman: HalamanPenugasan, terbit: Terbit, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    periksa_aksesibilitas(halaman)
    halaman.tampilkan(terbit().penugasan_id)
    periksa_aksesibilitas(halaman)
