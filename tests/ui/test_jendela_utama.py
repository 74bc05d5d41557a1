"""The shell: navigation, lazy pages, undo, widths, messages, search."""

import sys
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatAturan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.ui import konteks as modul_konteks
from sistemkerja_desktop.ui.gaya.token import LEBAR_REL, KelasLebar
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.jendela_utama import JendelaUtama
from sistemkerja_desktop.ui.komponen.kemajuan import KemajuanDialog
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.konteks import HasilCari, Identitas, Konteks
from sistemkerja_desktop.ui.perintah import RegistriPerintah
from sistemkerja_desktop.ui.registri_halaman import HALAMAN, ButirNavigasi


class HalamanUji(Halaman):
    judul = "Uji"
    nama_objek = "halaman-uji"

    def __init__(self, konteks: Konteks) -> None:
        super().__init__(konteks)
        self.jejak: list[object] = []

    def muat(self) -> None:
        self.jejak.append("muat")

    def tangani(self, perubahan: Perubahan) -> None:
        self.jejak.append(perubahan.nama)

    def tampilkan(self, id: object) -> None:
        self.jejak.append(id)


@pytest.fixture
def butir_uji(monkeypatch: pytest.MonkeyPatch) -> tuple[ButirNavigasi, ...]:
    modul = ModuleType("halaman_uji_jendela")
    modul.HalamanUji = HalamanUji  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, modul.__name__, modul)
    kelas = f"{modul.__name__}:HalamanUji"
    return tuple(ButirNavigasi(b.id, b.label, b.ikon, b.grup, kelas, b.bawah) for b in HALAMAN)


@pytest.fixture
def jendela(konteks_palsu: Konteks, butir_uji: tuple[ButirNavigasi, ...], qtbot: QtBot) -> JendelaUtama:
    hasil = JendelaUtama(konteks_palsu, butir_uji)
    qtbot.addWidget(hasil)
    hasil.show()
    return hasil


def _kini(jendela: JendelaUtama) -> HalamanUji:
    halaman = jendela.halaman_kini
    assert isinstance(halaman, HalamanUji)
    return halaman


def test_halaman_dibuat_saat_pertama_dibuka(jendela: JendelaUtama) -> None:
    assert jendela.tumpukan.count() == 0
    jendela.buka("pegawai")
    assert jendela.tumpukan.count() == 1
    assert _kini(jendela).jejak == ["muat"]
    jendela.buka("surat", 148)
    assert jendela.tumpukan.count() == 2
    assert _kini(jendela).jejak == ["muat", 148]


def test_perubahan_hanya_ke_halaman_tampak(jendela: JendelaUtama, sesi_palsu: Any) -> None:
    jendela.buka("pegawai")
    pegawai = _kini(jendela)
    jendela.buka("surat")
    sesi_palsu.kirim("Ubah Meri", Pegawai={1})
    assert _kini(jendela).jejak == ["muat", "Ubah Meri"]
    assert pegawai.jejak == ["muat"]
    jendela.buka("pegawai")
    assert pegawai.jejak == ["muat", "muat"]
    jendela.buka("surat")
    assert _kini(jendela).jejak == ["muat", "Ubah Meri"]


def test_urungkan_menyebut_perubahan(jendela: JendelaUtama, sesi_palsu: Any, qtbot: QtBot) -> None:
    urung, ulang = jendela.perintah["urungkan"], jendela.perintah["ulangi"]
    assert not urung.isEnabled()
    sesi_palsu.kirim("Pindahkan Ilham ke Klaster 3")
    assert urung.text() == "Urungkan: Pindahkan Ilham ke Klaster 3"
    assert "Ctrl+Z" in urung.toolTip()
    qtbot.mouseClick(jendela.findChild(QWidget, "tombol-urungkan"), Qt.MouseButton.LeftButton)
    assert not urung.isEnabled()
    assert ulang.text() == "Ulangi: Pindahkan Ilham ke Klaster 3"


def test_perubahan_besar_diurungkan_di_latar(jendela: JendelaUtama, sesi_palsu: Any, qtbot: QtBot) -> None:
    urung = jendela.perintah["urungkan"]
    utas: list[threading.Thread] = []
    sesi_palsu.sebelum_periksa = lambda: utas.append(threading.current_thread())
    sesi_palsu.kirim("Impor pegawai: 10000 baru")
    sesi_palsu.tumpukan.jumlah_tersentuh = 1000
    urung.trigger()
    assert not utas
    assert sesi_palsu.tumpukan.nama_ulang == "Impor pegawai: 10000 baru"
    sesi_palsu.kirim("Impor pegawai: 10000 baru")
    sesi_palsu.tumpukan.jumlah_tersentuh = 1001
    urung.trigger()
    assert not urung.isEnabled()
    qtbot.waitUntil(lambda: jendela.toast.isVisible() and jendela.perintah["ulangi"].isEnabled())
    assert utas[0] is not threading.main_thread()
    assert sesi_palsu.tumpukan.nama_ulang == "Impor pegawai: 10000 baru"


def test_pengurungan_besar_yang_dibatalkan_tidak_mengubah_apa_pun(
    jendela: JendelaUtama, sesi_palsu: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(modul_konteks, "TUNDA_KEMAJUAN_MS", 1)
    boleh = threading.Event()
    sesi_palsu.sebelum_periksa = lambda: boleh.wait(5)
    sesi_palsu.kirim("Impor pegawai: 10000 baru")
    sesi_palsu.tumpukan.jumlah_tersentuh = 1001
    urung = jendela.perintah["urungkan"]
    urung.trigger()
    qtbot.waitUntil(lambda: jendela.findChild(KemajuanDialog) is not None)
    dialog = jendela.findChild(KemajuanDialog)
    assert dialog.windowTitle() == "Mengurungkan Impor pegawai: 10000 baru"
    dialog.findChild(QAbstractButton).click()
    boleh.set()
    qtbot.waitUntil(urung.isEnabled)
    assert (sesi_palsu.tumpukan.nama_urung, sesi_palsu.tumpukan.nama_ulang) == ("Impor pegawai: 10000 baru", None)


@pytest.mark.parametrize(
    ("lebar", "kelas"), [(920, KelasLebar.RAPAT), (1366, KelasLebar.BIASA), (1700, KelasLebar.LEBAR)]
)
def test_tiga_kelas_lebar(jendela: JendelaUtama, lebar: int, kelas: KelasLebar, qtbot: QtBot) -> None:
    jendela.buka("beranda")
    jendela.resize(lebar, 640)
    qtbot.waitUntil(lambda: jendela.kelas_lebar is kelas)
    assert jendela.rel.width() == LEBAR_REL[kelas]
    assert _kini(jendela).kelas_lebar is kelas
    terakhir = jendela.rel.visualRect(jendela.rel.daftar.index(jendela.rel.daftar.baris_dari("pengaturan")))
    assert jendela.rel.height() - 20 <= terakhir.bottom() <= jendela.rel.height()


def test_rel_redup_dan_mati_selama_tidak_ada_kantor(jendela: JendelaUtama, qtbot: QtBot) -> None:
    jendela.konteks.lencana.emit("kepatuhan", 3, True)
    jendela.buka("bagan")
    hidup = jendela.rel.grab().toImage()
    jendela.tampilkan_pengganti(QWidget())
    mati = jendela.rel.grab().toImage()
    assert not jendela.rel.isEnabled()
    terpilih = jendela.rel.visualRect(jendela.rel.currentIndex())
    kosong = hidup.pixelColor(terpilih.right() - 1, hidup.height() - 2)
    assert hidup.pixelColor(terpilih.topLeft()) != kosong, "the item of the page is marked"
    assert mati.pixelColor(terpilih.topLeft()) == kosong, "no page, no mark"
    assert _kontras(mati, kosong) < 0.7 * _kontras(hidup, kosong)
    qtbot.mouseClick(jendela.rel.viewport(), Qt.MouseButton.LeftButton, pos=terpilih.center())
    assert jendela.halaman_kini is None


def _kontras(gambar: QImage, latar: QColor) -> int:
    """How far the rail's brightest or darkest pixel stands off its ground."""
    terang = latar.lightness()
    return max(
        abs(gambar.pixelColor(x, y).lightness() - terang) for y in range(gambar.height()) for x in range(gambar.width())
    )


def test_rel_dengan_papan_ketik(jendela: JendelaUtama, qtbot: QtBot) -> None:
    jendela.buka("beranda")
    qtbot.keyClick(jendela.rel, Qt.Key.Key_Down)
    assert jendela.rel.currentIndex().data() == "Bagan"
    qtbot.keyClick(jendela.rel, Qt.Key.Key_End)
    assert jendela.rel.currentIndex().data() == "Pengaturan"


def test_model_rel(jendela: JendelaUtama, konteks_palsu: Konteks) -> None:
    penguji = QAbstractItemModelTester(jendela.rel.daftar, QAbstractItemModelTester.FailureReportingMode.Fatal)
    konteks_palsu.atur_lencana("penugasan", 120)
    indeks = jendela.rel.daftar.index(jendela.rel.daftar.baris_dari("penugasan"))
    assert indeks.data(Qt.ItemDataRole.AccessibleTextRole) == "Penugasan, 120 menunggu"
    assert not jendela.grab().isNull()
    del penguji


def test_cari_menemukan_perintah_dan_isi(jendela: JendelaUtama, konteks_palsu: Konteks, qtbot: QtBot) -> None:
    konteks_palsu.cari = lambda teks: [HasilCari("Orang", f"Meri {teks}", "Bidan mahir", "user", "pegawai", 7)]
    jendela.perintah["cari"].trigger()
    kotak = jendela.bilah_atas.cari
    qtbot.keyClicks(kotak, "surat")
    daftar = jendela.findChild(QListView, "hasil-cari")
    assert [daftar.model().index(b, 0).data() for b in range(4)] == [
        "Surat keluar", "Surat masuk", "Templat surat", "Meri surat",
    ]  # fmt: skip
    for _ in range(3):
        qtbot.keyClick(kotak, Qt.Key.Key_Down)
    penguji = QAbstractItemModelTester(daftar.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.keyClick(kotak, Qt.Key.Key_Return)
    assert jendela.rel.currentIndex().data() == "Pegawai"
    assert _kini(jendela).jejak == ["muat", 7]
    assert not daftar.isVisible()
    del penguji


def test_galat_menjadi_pita_halaman(jendela: JendelaUtama, konteks_palsu: Konteks) -> None:
    jendela.buka("surat")
    konteks_palsu.tampilkan_galat(GalatAturan("Jabatan itu dipangku Delvi.", "Tetapkan Plh.", ("Ps. 7 ayat (2)",)))
    pita = _kini(jendela).findChild(PitaPesan)
    assert (pita.pesan, pita.uraian) == (
        "Jabatan itu dipangku Delvi.", "Tetapkan Plh. Dasar hukum: Ps. 7 ayat (2)."
    )  # fmt: skip


def test_toast_mengurungkan(jendela: JendelaUtama, konteks_palsu: Konteks, sesi_palsu: Any, qtbot: QtBot) -> None:
    sesi_palsu.kirim("Pindahkan Ilham")
    konteks_palsu.pesan("Ilham pindah ke Klaster 3", True)
    assert jendela.toast.isVisible()
    assert jendela.toast.geometry().bottom() < jendela.height() - 26
    qtbot.mouseClick(jendela.toast.findChild(QWidget, "toast-urungkan"), Qt.MouseButton.LeftButton)
    assert sesi_palsu.tumpukan.nama_ulang == "Pindahkan Ilham"
    assert not jendela.findChild(QWidget, "toast-urungkan").isVisible()


def test_identitas_dan_hanya_baca(jendela: JendelaUtama, konteks_palsu: Konteks, sesi_palsu: Any) -> None:
    sesi_palsu.baca_saja = True
    konteks_palsu.atur_identitas(Identitas("Puskesmas Contoh", "Perbup Contoh", "Yusnidar", "dipakai di TU-02"))
    assert jendela.windowTitle() == "Puskesmas Contoh – Sistem Kerja Desktop"
    assert jendela.findChild(QWidget, "status-penulis").text() == "Hanya baca · dipakai di TU-02"


def test_pintasan_tidak_rangkap(jendela: JendelaUtama) -> None:
    pintasan = [urutan.toString() for tindakan in jendela.perintah for urutan in tindakan.shortcuts()]
    assert len(pintasan) == len(set(pintasan))
    with pytest.raises(ValueError, match="Ctrl"):
        jendela.perintah.daftar("rangkap", "Rangkap", lambda: None, pintasan="Ctrl+Z")


def test_semua_perintah_terpilih_di_menu(jendela: JendelaUtama) -> None:
    assert isinstance(jendela.perintah, RegistriPerintah)
    menu = jendela.findChild(QMenu, "menu-sunting")
    menu.aboutToShow.emit()
    assert [t.objectName() for t in menu.actions() if not t.isSeparator()] == [
        "perintah-urungkan",
        "perintah-ulangi",
        "perintah-cari",
    ]


def test_semua_kendali_bernama(jendela: JendelaUtama, periksa_aksesibilitas: Callable[[QWidget], None]) -> None:
    jendela.buka("beranda")
    periksa_aksesibilitas(jendela)


def test_halaman_rusak_tidak_menutup_jendela(jendela: JendelaUtama, monkeypatch: pytest.MonkeyPatch) -> None:
    from sistemkerja_desktop.ui import galat

    tampil: list[BaseException] = []
    monkeypatch.setattr(galat, "tampilkan_kesalahan_program", lambda salah, _: tampil.append(salah))
    jendela.buka("beranda")
    monkeypatch.setattr(HalamanUji, "muat", lambda _: 1 / 0)
    jendela.buka("papan")
    assert isinstance(tampil[0], ZeroDivisionError)
    assert jendela.rel.currentIndex().data() == "Beranda"


def test_tidak_ada_isian_yang_berfokus_tanpa_diminta(jendela: JendelaUtama, qtbot: QtBot) -> None:
    assert jendela.focusWidget() is jendela.tumpukan
    jendela.buka("beranda")
    assert jendela.focusWidget() is jendela.tumpukan
    halaman = jendela.halaman_kini
    assert halaman is not None
    isian = QLineEdit()
    halaman.tata.addWidget(isian)
    isian.show()
    isian.setFocus()
    jendela.buka("bagan")
    assert jendela.focusWidget() is jendela.tumpukan
    jendela.buka("beranda")
    assert jendela.focusWidget() is isian, "back where one was"
    jendela.rel.setFocus()
    jendela.buka("papan")
    assert jendela.focusWidget() is jendela.rel, "walking the rail stays in the rail"
    qtbot.wait(1)


def test_a_page_may_keep_the_window_open(jendela: JendelaUtama, monkeypatch: pytest.MonkeyPatch) -> None:
    jendela.buka("surat")
    jendela.buka("bagan")
    with monkeypatch.context() as ubah:
        ubah.setattr(HalamanUji, "boleh_ditinggalkan", lambda _self: False)
        assert not jendela.close()
    assert jendela.isVisible()
    assert jendela.close()
