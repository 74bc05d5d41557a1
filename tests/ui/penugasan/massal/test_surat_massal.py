"""Many people at once from the wizard: all of a search chosen, one letter for each, stopped, done, and printed."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    MasalahRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    massal,
    rancangan_kosong,
    simpan_rancangan,
)
from sistemkerja_desktop.services.penugasan.terbit import tambah_penugasan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.target import daftar_target, simpan_target
from sistemkerja_desktop.ui import konteks as modul_konteks
from sistemkerja_desktop.ui.komponen.kemajuan import KemajuanDialog
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan import buka_wisaya_penugasan
from sistemkerja_desktop.ui.penugasan.massal.terbit import terbitkan_daftar
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.hal_orang import HalamanOrang
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import URUTAN, KodeLangkah
from sistemkerja_desktop.ui.surat import cetak
from sistemkerja_desktop.ui.tugas import Dibatalkan, Kemajuan

Id = Callable[[str], int]
Tekan = Callable[[QWidget, str], None]
Buat = Callable[..., DialogWisaya]


@pytest.fixture
def lima(sesi_contoh: Sesi) -> tuple[int, ...]:
    """Five people who do not lead the office."""
    pimpinan = sesi_contoh.susunan.kepala(sesi_contoh.susunan.akar.id)
    semua = sorted(p for p in sesi_contoh.susunan.pegawai if pimpinan is None or p != pimpinan.pegawai_id)
    return tuple(semua[:5])


@pytest.fixture
def rancangan(sesi_contoh: Sesi, id_unit: Id, lima: tuple[int, ...]) -> RancanganPenugasan:
    """A complete draft for five people, at the last step."""
    sesi = sesi_contoh
    simpan_target(sesi, TargetKinerja(0, id_unit("Klaster 4"), "Kasus", "24", "jam", date(2026, 12, 31), 2026))
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kursi is not None
    return replace(
        rancangan_kosong(sesi),
        nama="Pendataan rumah",
        target_id=daftar_target(sesi)[0].target.id,
        unit_id=id_unit("Klaster 4"),
        peserta=tuple(PesertaRancangan(p, "individu") for p in lima),
        selesai=date(2026, 9, 30),
        ditugaskan_oleh=kursi.id,
        kegiatan=(KegiatanRancangan("Pendataan", "", date(2026, 9, 30)),),
        tanggal_surat=date(2026, 9, 7),
        langkah=URUTAN.index(KodeLangkah.PERIKSA),
    )


@pytest.fixture
def buat(qtbot: QtBot, konteks: Konteks, rancangan: RancanganPenugasan) -> Buat:
    def buka(*, massal: bool = False, **ubah: object) -> DialogWisaya:
        dialog = DialogWisaya(konteks, replace(rancangan, **ubah), massal=massal)  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return buka


def _jumlah(sesi: Sesi) -> tuple[int, int]:
    with sesi.baca() as uk:
        return uk.count(Penugasan), uk.count(Surat)


def test_daftar_lima_orang_dibatalkan_lalu_terbit(
    buat: Buat,
    sesi_contoh: Sesi,
    lima: tuple[int, ...],
    tekan: Tekan,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = buat()
    assert dialog.tombol_lanjut.text() == "Terbitkan"
    tekan(dialog, "massal-tiap")
    qtbot.waitUntil(lambda: dialog.tombol_lanjut.isEnabled())
    assert dialog.tombol_lanjut.text() == "Terbitkan 5 surat"
    ringkas = dialog.findChild(QLabel, "ringkas-massal")
    assert ringkas is not None
    assert ringkas.text().endswith(", mulai dari 800.1.11.1/001/PKM-LS/IX/2026.")

    monkeypatch.setattr(modul_konteks, "TUNDA_KEMAJUAN_MS", 0)
    ditekan = threading.Event()

    def tambah(sesi: Sesi, *argumen: object, **kunci: object) -> object:
        if kunci["nomor"] == 3:
            # The third letter waits until the person has pressed "Batalkan".
            assert ditekan.wait(30)
        return tambah_penugasan(sesi, *argumen, **kunci)  # type: ignore[arg-type]

    monkeypatch.setattr(massal, "tambah_penugasan", tambah)
    tekan(dialog, "tombol-lanjut")
    assert not dialog.tombol_lanjut.isEnabled()
    dialog.reject()
    assert dialog.isVisible(), "letters are being issued: that is stopped first"
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), KemajuanDialog))
    kemajuan = QApplication.activeModalWidget()
    assert kemajuan is not None
    tekan(kemajuan, "tombol-batalkan")
    ditekan.set()
    qtbot.waitUntil(lambda: dialog.tombol_lanjut.isEnabled())
    assert dialog.isVisible()
    assert _jumlah(sesi_contoh) == (0, 0), "stopped: nothing is written"

    tekan(dialog, "tombol-lanjut")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.massal is not None
    assert _jumlah(sesi_contoh) == (5, 5)
    with sesi_contoh.baca() as uk:
        surat = [uk.get(Surat, id_) for id_ in dialog.massal.surat_ids]
    assert [s.urut for s in surat] == [1, 2, 3, 4, 5]
    assert [s.kepada for s in surat] == [sesi_contoh.susunan.pegawai[p].nama for p in lima]


def test_batal_setelah_surat_terakhir_tidak_menyangkal_yang_terbit(
    konteks: Konteks, rancangan: RancanganPenugasan, sesi_contoh: Sesi, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the last letter is written there is nothing to stop."""

    def lapor(_diri: Kemajuan, sampai: int, dari: int, _teks: str = "") -> None:
        if sampai == dari:
            raise Dibatalkan

    monkeypatch.setattr(Kemajuan, "lapor", lapor)
    terbit: list[massal.HasilMassal] = []
    terbitkan_daftar(konteks, rancangan, terbit.append, lambda galat: pytest.fail(galat.pesan))
    qtbot.waitUntil(lambda: bool(terbit))
    assert _jumlah(sesi_contoh) == (5, 5)


def test_yang_tidak_dapat_disebut_dengan_sebabnya(
    buat: Buat, sesi_contoh: Sesi, lima: tuple[int, ...], tekan: Tekan, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    masalah = MasalahRancangan("cara", "Memerlukan persetujuan unitnya.", "Tugaskan tersendiri.")
    monkeypatch.setattr(massal, "periksa_massal", lambda _sesi, _r, _lapor: [(lima[2], masalah)])
    dialog = buat()
    tekan(dialog, "massal-tiap")
    qtbot.waitUntil(lambda: dialog.findChild(QWidget, f"tertahan-{lima[2]}") is not None)
    pita = dialog.findChild(QWidget, f"tertahan-{lima[2]}")
    assert pita is not None
    nama = sesi_contoh.susunan.pegawai[lima[2]].nama
    assert [kata in pita.accessibleName() for kata in (nama, masalah.pesan, masalah.tindakan)] == [True] * 3
    assert not dialog.tombol_lanjut.isEnabled()
    tekan(dialog, "massal-satu")
    assert dialog.tombol_lanjut.isEnabled(), "one letter for all is still possible"


def test_hanya_ditawarkan_untuk_beberapa_orang_sendiri_sendiri(buat: Buat, lima: tuple[int, ...]) -> None:
    satu = buat(peserta=(PesertaRancangan(lima[0], "individu"),), massal=True)
    pilihan = satu.findChild(QWidget, "massal-tiap")
    assert pilihan is not None
    assert not pilihan.isVisible()
    assert satu.tombol_lanjut.text() == "Terbitkan"


def test_surat_massal_dari_menu_mengusulkan_tiap_orang_lalu_mencetak_semua(
    konteks: Konteks,
    rancangan: RancanganPenugasan,
    sesi_contoh: Sesi,
    tekan: Tekan,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    simpan_rancangan(sesi_contoh, rancangan)
    dicetak: list[list[int]] = []
    monkeypatch.setattr(cetak, "cetak_surat", lambda _k, ids, _i: dicetak.append(list(ids)))
    dibuka: list[tuple[str, object]] = []
    konteks.buka.connect(lambda halaman, id_: dibuka.append((halaman, id_)))
    jendela = QWidget()
    qtbot.addWidget(jendela)

    def cetak_semua(dialog: QWidget) -> None:
        assert dialog.objectName() == "dialog-massal-terbit"
        teks = " ".join(w.text() for w in dialog.findChildren(QLabel))
        assert "5 Surat Tugas terbit." in teks
        tekan(dialog, "jawaban-cetak")

    def terbitkan(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogWisaya)
        qtbot.waitUntil(lambda: dialog.tombol_lanjut.isEnabled())
        assert dialog.tombol_lanjut.text() == "Terbitkan 5 surat"
        tekan(dialog, "tombol-lanjut")

    langkah = [lambda d: tekan(d, "jawaban-lanjutkan"), terbitkan, cetak_semua]
    galat: list[BaseException] = []
    terakhir: list[QWidget] = []

    def kerjakan() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog in terakhir or isinstance(dialog, KemajuanDialog):
            QTimer.singleShot(5, kerjakan)
            return
        terakhir[:] = [dialog]
        satu = langkah.pop(0)
        if langkah:
            QTimer.singleShot(5, kerjakan)
        try:
            satu(dialog)
        except BaseException as salah:
            galat.append(salah)
            dialog.close()

    QTimer.singleShot(0, kerjakan)
    buka_wisaya_penugasan(konteks, induk=jendela, massal=True)
    assert not galat, galat
    assert not langkah
    with sesi_contoh.baca() as uk:
        semua = sorted(s.id for s in uk.list(Surat))
    assert [sorted(ids) for ids in dicetak] == [semua]
    assert dibuka[-1][0] == "penugasan"


def test_semua_yang_tampil_dipilih_sekali_tekan(buat: Buat, id_orang: Id, tekan: Tekan, qtbot: QtBot) -> None:
    dialog = buat(langkah=URUTAN.index(KodeLangkah.ORANG), peserta=(PesertaRancangan(id_orang("Ilham"), "individu"),))
    halaman = dialog.halaman[KodeLangkah.ORANG]
    assert isinstance(halaman, HalamanOrang)
    qtbot.keyClicks(halaman.pemilih.cari, "klaster 4")
    model = halaman.pemilih.daftar_calon.model_calon
    tampil = {model.calon(i).pegawai_id for i in range(model.rowCount())}
    assert len(tampil) > 2
    belum = len(tampil - {id_orang("Ilham")})
    assert halaman.pemilih.semua.text() == f"Pilih semua yang tampil ({belum})"
    tekan(halaman, "pilih-semua-calon")
    assert set(halaman.susunan.pegawai) == tampil | {id_orang("Ilham")}
    assert not halaman.pemilih.semua.isVisible(), "nobody is left to choose"
