"""Every dialog of the program on the smallest screen: a laptop of 1366x768 at 150 %, and all of them by keyboard."""

import hashlib
import importlib
import io
import pkgutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDateEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop import ui
from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Berkas
from sistemkerja_desktop.domain.kasus import Jawaban as JawabanKasus
from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan, Tingkat
from sistemkerja_desktop.domain.orang_luar import KantorLuar
from sistemkerja_desktop.domain.penugasan import Cara, KeadaanPenugasan
from sistemkerja_desktop.domain.regulasi import LangkahAlur
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.services.agenda.klasifikasi import daftar_klasifikasi
from sistemkerja_desktop.services.agenda.pengaturan import daftar_penomoran
from sistemkerja_desktop.services.daftar_contoh import daftar_contoh
from sistemkerja_desktop.services.papan import PilihanPenugasan
from sistemkerja_desktop.services.penempatan import pratinjau_pindah, tujuan_pegawai
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    KegiatanRancangan,
    RancanganPenugasan,
    RincianKasus,
    TindakanLangkah,
    calon_penugas,
    catat_jawaban,
    mulai_kasus,
    rancangan_kosong,
    rincian_kasus,
)
from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan
from sistemkerja_desktop.services.peraturan.pasang import PaketProfil
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.target import daftar_target, simpan_target
from sistemkerja_desktop.services.templat_surat import baca_templat_kantor
from sistemkerja_desktop.ui.gaya.token import TINGGI_JUDUL_JENDELA
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.kalender import IsianHari, Kalender
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.kasus.dialog_surat import DialogSurat
from sistemkerja_desktop.ui.penugasan.ubahan.formulir import FormulirUbahan
from sistemkerja_desktop.ui.surat.cetak_rencana import Naskah
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf

HARI = date(2026, 9, 7)
# 1366x768 without the task bar, at 150 %.
LAYAR = QRect(0, 0, 910, 485)

Pembuat = Callable[[Konteks], Dialog]


@pytest.fixture
def layar_kecil(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Dialog, "screen", lambda _self: SimpleNamespace(availableGeometry=lambda: LAYAR))


def _kelas() -> dict[str, type[Dialog]]:
    """All dialogs of the program by module and name, without the base of letters that come in for a case."""
    for modul in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(modul.name)
    hasil: dict[str, type[Dialog]] = {}
    antrean = [Dialog]
    while antrean:
        for satu in antrean.pop().__subclasses__():
            antrean.append(satu)
            if satu.__module__.startswith(ui.__name__):
                hasil[f"{satu.__module__.removeprefix(ui.__name__ + '.')}.{satu.__name__}"] = satu
    del hasil["penugasan.ubahan.dialog_masuk.DialogSuratKasus"]
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


def _cetak(_konteks: Konteks) -> Dialog:
    from reportlab.pdfgen.canvas import Canvas

    isi = io.BytesIO()
    kanvas = Canvas(isi, pagesize=(609, 935))
    for nomor in range(3):
        kanvas.drawString(100, 500, f"halaman {nomor}")
        kanvas.showPage()
    kanvas.save()
    naskah = [Naskah("Surat Tugas 148", 1)] * 3
    return _buat("surat.dialog_cetak.DialogCetak", DokumenPdf(isi.getvalue()), naskah, usulan="surat.pdf")


def _kasus(konteks: Konteks) -> RincianKasus:
    """A case of somebody who volunteers: the wish was noted, the consent is waited for."""
    sesi = konteks.sesi
    simpan_target(sesi, TargetKinerja(0, sesi.susunan.akar.id, "Kasus", "24", "jam", date(2026, 12, 31), 2026))
    rancangan = replace(
        rancangan_kosong(sesi, pegawai_id=_siapa(sesi)),
        nama="Penyelidikan kasus DBD di tiga nagari",
        target_id=daftar_target(sesi)[0].target.id,
        cara=Cara.SUKARELA,
        selesai=date(2026, 9, 30),
        kegiatan=(KegiatanRancangan("Penyelidikan", "", date(2026, 9, 30)),),
    )
    rancangan = replace(rancangan, ditugaskan_oleh=calon_penugas(sesi, rancangan)[0][0].jabatan_id)
    id_ = next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))
    catat_jawaban(sesi, id_, JawabanBaru(JawabanKasus.LANJUT, HARI))
    return rincian_kasus(sesi, id_)


def _catat_langkah(konteks: Konteks) -> Dialog:
    dialog = _buat(
        "penugasan.kasus.dialog_catat.DialogCatat", konteks, _kasus(konteks), TindakanLangkah.JAWAB, tolak_bersurat=True
    )
    dialog.findChild(QCheckBox, "centang-dengan-surat").setChecked(True)
    dialog.findChild(QRadioButton, "jawaban-tolak").setChecked(True)
    return dialog


def _terbit_langkah(konteks: Konteks) -> Dialog:
    id_ = _kasus(konteks).kasus.penugasan.id
    catat_jawaban(konteks.sesi, id_, JawabanBaru(JawabanKasus.SETUJU, HARI))
    return _buat("penugasan.kasus.dialog_terbit.DialogTerbit", konteks, rincian_kasus(konteks.sesi, id_))


def _kasus_berjalan(konteks: Konteks) -> int:
    penugasan = _kasus(konteks).kasus.penugasan
    with konteks.sesi.tulis("Berjalan") as uk:
        uk.update(replace(penugasan, keadaan=KeadaanPenugasan.BERJALAN))
    return penugasan.id


def _ubah_penugasan(konteks: Konteks) -> Dialog:
    """The tallest of the letters that a running assignment can have."""
    formulir = FormulirUbahan(konteks, _kasus_berjalan(konteks), JenisUbahan.PENCABUTAN)
    return DialogSurat(konteks, formulir, "Cabut penugasan", nama="dialog-pencabutan", bahaya=True)


def _ubahan_masuk(konteks: Konteks) -> Dialog:
    nama = "penugasan.ubahan.dialog_masuk.DialogUbahanMasuk"
    return _buat(nama, konteks, _kasus_berjalan(konteks), JenisUbahan.PENGGANTIAN)


def _pindaian(konteks: Konteks) -> Dialog:
    with konteks.sesi.tulis("Isi pindaian uji") as uk:
        isi = b"\x89PNG\r\n\x1a\n"
        berkas = uk.add(Berkas(0, "jawaban.png", "image/png", isi, hashlib.sha256(isi).hexdigest()))
    return _buat("penugasan.kasus.dialog_pindaian.DialogPindaian", konteks, berkas.id)


def _banding(konteks: Konteks) -> Dialog:
    """A letter all of whose words the office has changed."""
    templat = baca_templat_kantor(konteks.sesi, "surat-tugas")
    bagian = tuple(
        replace(satu, nilai=_PANJANG if isinstance(satu.nilai, str) else (_PANJANG,) * 3) for satu in templat.bagian
    )
    return _buat("surat.templat.dialog_banding.DialogBanding", replace(templat, bagian=bagian))


_PILIHAN = (PilihanPenugasan(1, "Penyelidikan kasus DBD", HARI, ((1, "Meri Handayani"),)),)
_KELAS = [("keluar", "Surat keluar"), ("masuk", "Surat masuk")]
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
    "orang_luar.dialog.DialogOrangLuar": lambda k: _buat("orang_luar.dialog.DialogOrangLuar", k, memilih=True),
    "orang_luar.dialog_kantor_luar.DialogKantorLuar": lambda k: _buat(
        "orang_luar.dialog_kantor_luar.DialogKantorLuar",
        k,
        KantorLuar(
            1, "Balai Rehabilitasi", "Seksi Layanan", "Kementerian Contoh", pimpinan_unit_jabatan="Kepala Seksi"
        ),
    ),
    "papan.dialog.DialogCatat": _catat,
    "papan.dialog.DialogKegiatan": lambda _k: _buat("papan.dialog.DialogKegiatan", _PILIHAN, lambda _d: True),
    "pegawai.dialog_pemangku.DialogPemangku": lambda k: _buat(
        "pegawai.dialog_pemangku.DialogPemangku", k.sesi, _kursi(k.sesi).id
    ),
    "pegawai.formulir.DialogPegawai": lambda k: _buat("pegawai.formulir.DialogPegawai", k.sesi, _siapa(k.sesi)),
    "penugasan.kasus.dialog_catat.DialogCatat": _catat_langkah,
    "penugasan.kasus.dialog_orang.DialogOrangLain": lambda k: _buat(
        "penugasan.kasus.dialog_orang.DialogOrangLain", k, _kasus(k).kasus
    ),
    "penugasan.kasus.dialog_pindaian.DialogPindaian": _pindaian,
    "penugasan.kasus.dialog_surat.DialogSurat": _ubah_penugasan,
    "penugasan.kasus.dialog_terbit.DialogTerbit": _terbit_langkah,
    "penugasan.ubahan.dialog_masuk.DialogLaporanMasuk": lambda k: _buat(
        "penugasan.ubahan.dialog_masuk.DialogLaporanMasuk", k, _kasus(k).kasus.penugasan.id
    ),
    "penugasan.ubahan.dialog_masuk.DialogUbahanMasuk": _ubahan_masuk,
    "penugasan.wisaya.dialog.DialogWisaya": lambda k: _buat(
        "penugasan.wisaya.dialog.DialogWisaya", k, RancanganPenugasan()
    ),
    "pengaturan.dialog_penomoran.DialogKlasifikasi": lambda k: _buat(
        "pengaturan.dialog_penomoran.DialogKlasifikasi", k, daftar_klasifikasi(k.sesi)[0]
    ),
    "pengaturan.dialog_penomoran.DialogPenomoran": lambda k: _buat(
        "pengaturan.dialog_penomoran.DialogPenomoran", k, daftar_penomoran(k.sesi)[1]
    ),
    "peraturan.dialog_ganti.DialogGanti": lambda k: _buat("peraturan.dialog_ganti.DialogGanti", k),
    "peraturan.dialog_pasang.DialogPasang": _pasang,
    "surat.dialog_cadangan.DialogCadangan": lambda _k: _buat(
        "surat.dialog_cadangan.DialogCadangan", HARI, lambda *_: 3, lambda *_: True, kelas=_KELAS
    ),
    "surat.dialog_masuk.DialogSuratMasuk": lambda k: _buat("surat.dialog_masuk.DialogSuratMasuk", k, lambda *_: True),
    "surat.dialog_cetak.DialogCetak": _cetak,
    "surat.templat.dialog_banding.DialogBanding": _banding,
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

    def simpan(_hari: date, urut: int, _keterangan: str, _kelas: str) -> bool:
        tersimpan.append(urut)
        return True

    for nama, harap in (("tombol-batal", []), ("tombol-cadangkan", [3])):
        dialog = _buat("surat.dialog_cadangan.DialogCadangan", HARI, lambda *_: 3, simpan, kelas=_KELAS)
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
