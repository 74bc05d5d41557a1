"""The wizard's last page: what should be looked at is said before issuing, and its own answer is kept in the draft."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    ambil_rancangan,
    rancangan_kosong,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.target import daftar_target, simpan_target
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.hal_periksa import HalamanPeriksa
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import URUTAN, KodeLangkah

Id = Callable[[str], int]
Tekan = Callable[[QWidget, str], None]


@pytest.fixture
def rancangan(sesi_contoh: Sesi, id_orang: Id, id_unit: Id) -> RancanganPenugasan:
    """Two people of Klaster 4, complete, on the last page."""
    simpan_target(sesi_contoh, TargetKinerja(0, id_unit("Klaster 4"), "Kasus", "24", "jam", date(2026, 12, 31), 2026))
    kursi = sesi_contoh.susunan.kursi_kepala(sesi_contoh.susunan.akar.id)
    assert kursi is not None
    return replace(
        rancangan_kosong(sesi_contoh),
        nama="Pendataan rumah",
        target_id=daftar_target(sesi_contoh)[0].target.id,
        unit_id=id_unit("Klaster 4"),
        peserta=tuple(PesertaRancangan(id_orang(nama), "individu") for nama in ("Ilham", "Elsa")),
        selesai=date(2026, 9, 30),
        ditugaskan_oleh=kursi.id,
        kegiatan=(KegiatanRancangan("Pendataan", "", date(2026, 9, 30)),),
        langkah=URUTAN.index(KodeLangkah.PERIKSA),
    )


def _buka(qtbot: QtBot, konteks: Konteks, rancangan: RancanganPenugasan) -> tuple[DialogWisaya, HalamanPeriksa]:
    dialog = DialogWisaya(konteks, rancangan)
    qtbot.addWidget(dialog)
    dialog.show()
    halaman = dialog.halaman[KodeLangkah.PERIKSA]
    assert isinstance(halaman, HalamanPeriksa)
    return dialog, halaman


def test_hari_yang_sama_disebut_sebelum_terbit_dan_tidak_menahan(
    qtbot: QtBot, konteks: Konteks, sesi_contoh: Sesi, rancangan: RancanganPenugasan, tekan: Tekan
) -> None:
    terbitkan_penugasan(sesi_contoh, rancangan)
    dialog, halaman = _buka(qtbot, konteks, rancangan)
    pita = halaman.findChild(QWidget, "masalah-0")
    assert pita is not None
    teks = " ".join(label.text() for label in pita.findChildren(QLabel))
    assert "Pada hari yang sama sudah ada penugasan lain bagi Ilham Kurniawan (001) dan Elsa Yolanda (001)." in teks
    assert halaman.findChild(QWidget, "lencana-lengkap") is not None
    assert dialog.tombol_lanjut.isEnabled()
    tekan(halaman, "perbaiki-0")
    assert dialog.perjalanan.kini is KodeLangkah.ORANG


def test_satu_surat_tiap_orang_tetap_dalam_rancangan(
    qtbot: QtBot, konteks: Konteks, sesi_contoh: Sesi, rancangan: RancanganPenugasan, tekan: Tekan
) -> None:
    dialog, halaman = _buka(qtbot, konteks, rancangan)
    tekan(halaman, "massal-tiap")
    qtbot.waitUntil(lambda: dialog.tombol_lanjut.text() == "Terbitkan 2 surat")
    dialog.reject()
    kembali = ambil_rancangan(sesi_contoh)
    assert kembali is not None
    assert kembali.tiap_orang
    lagi, halaman = _buka(qtbot, konteks, kembali)
    tiap = halaman.findChild(QAbstractButton, "massal-tiap")
    assert tiap is not None
    assert tiap.isChecked()
    qtbot.waitUntil(lambda: lagi.tombol_lanjut.isEnabled())
    assert lagi.tombol_lanjut.text() == "Terbitkan 2 surat"
