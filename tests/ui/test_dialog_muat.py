"""Every dialog of the program on the smallest screen: a laptop of 1366x768 at 150 %, and all of them by keyboard."""

import importlib
import pkgutil
from collections.abc import Callable
from datetime import date
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QDateEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop import ui
from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan, Tingkat
from sistemkerja_desktop.domain.regulasi import LangkahAlur
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.services.daftar_contoh import daftar_contoh
from sistemkerja_desktop.services.papan import PilihanPenugasan
from sistemkerja_desktop.services.penempatan import pratinjau_pindah, tujuan_pegawai
from sistemkerja_desktop.services.penugasan import RancanganPenugasan
from sistemkerja_desktop.services.peraturan.pasang import PaketProfil
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.token import TINGGI_JUDUL_JENDELA
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.kalender import IsianHari, Kalender
from sistemkerja_desktop.ui.konteks import Konteks

HARI = date(2026, 9, 7)
# 1366x768 without the task bar, at 150 %.
LAYAR = QRect(0, 0, 910, 485)

Pembuat = Callable[[Konteks], Dialog]


@pytest.fixture
def layar_kecil(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Dialog, "screen", lambda _self: SimpleNamespace(availableGeometry=lambda: LAYAR))


def _kelas() -> dict[str, type[Dialog]]:
    """All dialogs of the program by module and name."""
    for modul in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(modul.name)
    hasil: dict[str, type[Dialog]] = {}
    antrean = [Dialog]
    while antrean:
        for satu in antrean.pop().__subclasses__():
            antrean.append(satu)
            if satu.__module__.startswith(ui.__name__):
                hasil[f"{satu.__module__.removeprefix(ui.__name__ + '.')}.{satu.__name__}"] = satu
    return hasil


KELAS = _kelas()


def _siapa(sesi: Sesi) -> int:
    return next(p.id for p in sesi.susunan.pegawai.values() if p.nama == "Meri Handayani")


def _kursi(sesi: Sesi) -> Jabatan:
    dudukan = sesi.susunan.dudukan_utama(_siapa(sesi))
    assert dudukan is not None
    return dudukan.jabatan


def _buat(nama: str, *argumen: object, **kunci: object) -> Dialog:
    return KELAS[nama](*argumen, **kunci)


def _pindah(konteks: Konteks) -> Dialog:
    sesi, id_ = konteks.sesi, _siapa(konteks.sesi)
    calon = tujuan_pegawai(sesi, id_)
    return _buat("bagan.dialog_pindah.DialogPindah", "Pindahkan ke…", calon, partial(pratinjau_pindah, sesi, id_))


def _catat(konteks: Konteks) -> Dialog:
    langkah: list[LangkahAlur] = list(konteks.sesi.model.alur)
    assert len(langkah) > 8
    return _buat("papan.dialog.DialogCatat", "Penyelidikan kasus DBD", langkah, HARI, lambda *_: True)


def _pasang(konteks: Konteks) -> Dialog:
    masalah = tuple(GalatProfil("kedudukan/dinas.toml", 12, f"penilai[{i}]", _PANJANG) for i in range(30))
    paket = PaketProfil("serahan.zip", "contoh-1-2026", _PANJANG[:90], "1", "", ("Dinas",), {}, masalah, None, False)
    return _buat("peraturan.dialog_pasang.DialogPasang", konteks, paket)


_PILIHAN = (PilihanPenugasan(1, "Penyelidikan kasus DBD", HARI, HARI, ((1, "Meri Handayani"),)),)
_PANJANG = "Nomor tetap tercatat sebagai dicabut; penugasannya dibatalkan dan kartunya keluar dari papan. " * 4
_TEMUAN = Temuan(
    "T-02", Tingkat.PELANGGARAN, "TimKerja", 1, "Tim Surveilans belum punya ketua", _PANJANG, None, _PANJANG, ("tim", 1)
)

PEMBUAT: dict[str, Pembuat] = {
    "bagan.dialog_isi.DialogUnit": lambda _k: _buat(
        "bagan.dialog_isi.DialogUnit", "Tambah unit", [("klaster", "Klaster")], None
    ),
    "bagan.dialog_isi.DialogJabatan": lambda k: _buat(
        "bagan.dialog_isi.DialogJabatan",
        "Tambah jabatan",
        Jabatan(0, "", k.sesi.susunan.akar.id, JenisJabatan.PELAKSANA),
        boleh_memimpin=True,
        pegawai=tuple(k.sesi.susunan.pegawai.values()),
    ),
    "bagan.dialog_isi.DialogPemangku": lambda k: _buat(
        "bagan.dialog_isi.DialogPemangku",
        "Tetapkan Plh.",
        _PANJANG,
        [SebagaiPemangku.PLH],
        tuple(k.sesi.susunan.pegawai.values()),
        HARI,
    ),
    "bagan.dialog_isi.DialogMasa": lambda _k: _buat("bagan.dialog_isi.DialogMasa", "Perpanjang", _PANJANG, None, HARI),
    "bagan.dialog_pindah.DialogPindah": _pindah,
    "kepatuhan.dialog_kesampingkan.DialogKesampingkan": lambda _k: _buat(
        "kepatuhan.dialog_kesampingkan.DialogKesampingkan", _TEMUAN, HARI, lambda *_: True
    ),
    "komponen.dialog.DialogPesan": lambda _k: _buat("komponen.dialog.DialogPesan", "Galat", "Disk penuh", _PANJANG),
    "komponen.dialog_alasan.DialogAlasan": lambda _k: _buat(
        "komponen.dialog_alasan.DialogAlasan", "Cabut surat?", _PANJANG, "Cabut", lambda _a: True, bahaya=True
    ),
    "mulai.dialog_contoh.DialogContoh": lambda _k: _buat("mulai.dialog_contoh.DialogContoh", daftar_contoh()),
    "papan.dialog.DialogCatat": _catat,
    "papan.dialog.DialogKegiatan": lambda _k: _buat("papan.dialog.DialogKegiatan", _PILIHAN, lambda _d: True),
    "pegawai.dialog_pemangku.DialogPemangku": lambda k: _buat(
        "pegawai.dialog_pemangku.DialogPemangku", k.sesi, _kursi(k.sesi).id
    ),
    "pegawai.formulir.DialogPegawai": lambda k: _buat("pegawai.formulir.DialogPegawai", k.sesi, _siapa(k.sesi)),
    "penugasan.wisaya.dialog.DialogWisaya": lambda k: _buat(
        "penugasan.wisaya.dialog.DialogWisaya", k, RancanganPenugasan()
    ),
    "peraturan.dialog_ganti.DialogGanti": lambda k: _buat("peraturan.dialog_ganti.DialogGanti", k),
    "peraturan.dialog_pasang.DialogPasang": _pasang,
    "surat.dialog_cadangan.DialogCadangan": lambda _k: _buat(
        "surat.dialog_cadangan.DialogCadangan", HARI, lambda _h: 3, lambda *_: True
    ),
    "target.dialog_target.DialogTarget": lambda k: _buat("target.dialog_target.DialogTarget", k),
    "tim.dialog_tim.DialogTim": lambda k: _buat("tim.dialog_tim.DialogTim", k),
}


def test_every_dialog_of_the_program_is_in_this_file() -> None:
    assert sorted(KELAS) == sorted(PEMBUAT)


@pytest.mark.usefixtures("layar_kecil")
@pytest.mark.parametrize("nama", sorted(PEMBUAT))
def test_a_dialog_fits_the_smallest_screen_and_works_by_keyboard(
    nama: str, konteks: Konteks, qtbot: QtBot, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    dialog = PEMBUAT[nama](konteks)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.wait(20)
    assert dialog.width() <= LAYAR.width()
    assert dialog.height() <= LAYAR.height() - TINGGI_JUDUL_JENDELA, "the caption needs room, too"
    kecil = dialog.minimumSizeHint()
    assert kecil.width() <= LAYAR.width()
    assert kecil.height() <= LAYAR.height() - TINGGI_JUDUL_JENDELA
    tombol = [t for t in dialog.findChildren(QPushButton) if t.isVisibleTo(dialog)]
    for satu in tombol:
        assert satu.width() >= satu.minimumSizeHint().width(), f"{satu.objectName()} is cut off"
    assert sum(t.property("jenis") == "utama" for t in tombol) <= 1
    for isian in dialog.findChildren(QDateEdit):
        assert isinstance(isian, IsianHari), f"{isian.objectName()} has Qt's own calendar"
    assert dialog.focusWidget() is not None
    periksa_aksesibilitas(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.usefixtures("tema")
def test_a_dialog_grows_with_an_error_instead_of_scrolling(qtbot: QtBot) -> None:
    dialog = _buat("bagan.dialog_isi.DialogUnit", "Tambah unit", [("klaster", "Klaster")], None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    semula = dialog.height()
    simpan, nama = dialog.findChild(QPushButton, "tombol-simpan-unit"), dialog.findChild(QWidget, "isian-nama-unit")
    qtbot.mouseClick(simpan, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.height() > semula)
    assert dialog.isVisible()
    assert dialog.focusWidget() is nama


@pytest.mark.usefixtures("tema")
def test_enter_on_a_focused_button_presses_that_button(qtbot: QtBot) -> None:
    tersimpan: list[int] = []

    def simpan(_hari: date, urut: int, _keterangan: str) -> bool:
        tersimpan.append(urut)
        return True

    for nama, harap in (("tombol-batal", []), ("tombol-cadangkan", [3])):
        dialog = _buat("surat.dialog_cadangan.DialogCadangan", HARI, lambda _h: 3, simpan)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        tombol = dialog.findChild(QPushButton, nama)
        tombol.setFocus()
        qtbot.keyClick(tombol, Qt.Key.Key_Return)
        assert tersimpan == harap
        assert not dialog.isVisible()


@pytest.mark.usefixtures("tema")
def test_a_day_opens_the_calendar_of_the_design(qtbot: QtBot, periksa_aksesibilitas: Callable[[QWidget], None]) -> None:
    isian = IsianHari()
    qtbot.addWidget(isian)
    with qtbot.waitExposed(isian):
        isian.show()
    isian.setFocus()
    QApplication.processEvents()
    kalender = isian.calendarWidget()
    assert isinstance(kalender, Kalender)
    periksa_aksesibilitas(kalender)
    minggu = kalender.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    assert minggu.red() < 0xA0, "no red in a calendar: red is for what must be mended"
