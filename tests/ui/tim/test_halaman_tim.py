"""Page Tim Kerja: list, filter, panel and what is done from it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.tim import KeadaanTim, daftar_tim, simpan_tim
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.tim.halaman import HalamanTim

Id = Callable[[str], int]
Bentuk = Callable[..., int]


@pytest.fixture
def bentuk(sesi_contoh: Sesi, id_orang: Id, id_unit: Id) -> Bentuk:
    def buat(nama: str, mulai: date = date(2026, 9, 1), selesai: date = date(2026, 9, 30)) -> int:
        tim = TimKerja(0, nama, JenisTim.RUTIN, id_unit("Klaster 4"), mulai, selesai)
        orang = [
            AnggotaTim(0, 0, id_orang("Rizky"), PeranTim.KETUA),
            AnggotaTim(0, 0, id_orang("Ilham"), PeranTim.ANGGOTA, "pemeriksaan jentik"),
        ]
        return next(iter(simpan_tim(sesi_contoh, tim, orang).id_dari("TimKerja")))

    return buat


@pytest.fixture
def halaman(qtbot: QtBot, konteks: Konteks) -> HalamanTim:
    hasil = HalamanTim(konteks)
    qtbot.addWidget(hasil)
    konteks.berubah.connect(hasil.tangani)
    hasil.resize(1282, 620)
    hasil.show()
    hasil.muat()
    return hasil


def _klik(qtbot: QtBot, akar: QWidget, nama: str) -> None:
    tombol = akar.findChild(QAbstractButton, nama)
    assert tombol is not None, nama
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)


def _jawab(nama_tombol: str) -> None:
    def tekan() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(10, tekan)
            return
        tombol = dialog.findChild(QAbstractButton, nama_tombol)
        assert tombol is not None
        tombol.click()

    QTimer.singleShot(0, tekan)


def test_kosong_lalu_terisi_saat_tim_dibentuk(halaman: HalamanTim, bentuk: Bentuk) -> None:
    kosong = halaman.findChild(QWidget, "kosong-tim")
    assert kosong is not None
    assert kosong.isVisible()
    bentuk("DBD")
    assert not kosong.isVisible()
    assert halaman.tabel.isVisible()
    assert halaman.kepala.fakta.text() == "1 berjalan dari 1"


def test_panel_menampilkan_tim_yang_dipilih(halaman: HalamanTim, bentuk: Bentuk, qtbot: QtBot) -> None:
    id_ = bentuk("DBD")
    halaman.tampilkan(id_)
    assert halaman.panel.isVisible()
    teks = [w.text() for w in halaman.panel.findChildren(QWidget) if hasattr(w, "text")]
    assert "DBD" in teks
    assert "Ilham Kurniawan" in teks
    assert any(t.startswith("pemeriksaan jentik") for t in teks)
    _klik(qtbot, halaman, "panel-tim-tutup")
    assert not halaman.panel.isVisible()


def test_panel_menyebut_akta_bila_ada(halaman: HalamanTim, bentuk: Bentuk, sesi_contoh: Sesi) -> None:
    """Under J.2 the letter of assignment founds a team: an act of its own is told only where one was noted."""
    id_ = bentuk("DBD")

    def teks() -> list[str]:
        halaman.tampilkan(id_)
        return [w.text() for w in halaman.panel.findChildren(QLabel)]

    assert "Akta pembentukan" not in teks()
    with sesi_contoh.tulis("Akta") as uk:
        uk.update(replace(uk.get(TimKerja, id_), akta="Keputusan Nomor 12"))
    halaman.muat()
    assert {"Akta pembentukan", "Keputusan Nomor 12"} <= set(teks())


def test_saring_keadaan_dan_kata(halaman: HalamanTim, bentuk: Bentuk, qtbot: QtBot) -> None:
    bentuk("DBD")
    bentuk("Bulan Penimbangan", date(2026, 2, 1), date(2026, 2, 28))
    _klik(qtbot, halaman, "segmen-tim-berakhir")
    assert [b.tim.nama for b in halaman.tabel.daftar.baris_tampil] == ["Bulan Penimbangan"]
    _klik(qtbot, halaman, "segmen-tim-semua")
    qtbot.keyClicks(halaman.cari, "dbd rizky")
    assert [b.tim.nama for b in halaman.tabel.daftar.baris_tampil] == ["DBD"]


def test_bubarkan_tim_tanpa_penugasan_dapat_diurungkan(
    halaman: HalamanTim, bentuk: Bentuk, qtbot: QtBot, sesi_contoh: Sesi, konteks: Konteks
) -> None:
    halaman.tampilkan(bentuk("DBD"))
    tombol = halaman.findChild(QAbstractButton, "tombol-akhiri-tim")
    assert tombol is not None
    assert tombol.text() == "Bubarkan…"
    with qtbot.waitSignal(konteks.toast) as toast:
        qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)
    assert toast.args == ["Bubarkan tim DBD", True]
    assert daftar_tim(sesi_contoh) == []
    assert not halaman.panel.isVisible()
    sesi_contoh.urungkan()
    assert [b.tim.nama for b in halaman.tabel.daftar.baris_tampil] == ["DBD"]


def test_akhiri_bertanya_dulu(halaman: HalamanTim, bentuk: Bentuk, sesi_contoh: Sesi) -> None:
    id_ = bentuk("DBD")
    _jawab("jawaban-batal")
    halaman.panel.akhiri.emit(id_)
    assert daftar_tim(sesi_contoh)[0].tim.selesai == date(2026, 9, 30)
    _jawab("jawaban-lanjut")
    halaman.panel.akhiri.emit(id_)
    assert daftar_tim(sesi_contoh)[0].tim.selesai == date(2026, 9, 7)
    assert daftar_tim(sesi_contoh)[0].keadaan is KeadaanTim.BERJALAN


def test_sempit_panel_menutupi_tabel(halaman: HalamanTim, bentuk: Bentuk, qtbot: QtBot) -> None:
    halaman.resize(854, 400)
    halaman.sesuaikan(KelasLebar.RAPAT)
    halaman.tampilkan(bentuk("DBD"))
    qtbot.wait(10)
    assert halaman.tabel.width() == halaman.width()
    assert halaman.panel.geometry().right() == halaman.tabel.geometry().right()
    qtbot.keyClick(halaman.panel, Qt.Key.Key_Escape)
    assert not halaman.panel.isVisible()


def test_halaman_dapat_dibaca_pembaca_layar(
    halaman: HalamanTim, bentuk: Bentuk, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    halaman.tampilkan(bentuk("DBD"))
    periksa_aksesibilitas(halaman)
