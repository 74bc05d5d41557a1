"""An office at work: late and coming cards, letters, a Plt. whose time ends."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.beranda.halaman import HalamanBeranda
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.konteks import Konteks

HARI_INI = date(2026, 9, 7)
_PENUGASAN = (
    (24, "Penyuluhan gizi", "Klaster 2", 3, ("Ilham Kurniawan",)),
    (31, "Penyelidikan kasus DBD", "Klaster 4", 40, ("Rizky Pratama Syahrial", "Ilham Kurniawan", "Elsa Yolanda")),
    (33, "Pemantauan jentik berkala", "Klaster 4", 60, ("Delvi Oktaviani", "Tasya Amelia Putri")),
)
_KARTU = (
    (31, "Pemantauan jentik berkala di empat nagari", -2, Fase.PELAKSANAAN),
    (33, "Pendataan balita berisiko", -1, Fase.PERENCANAAN),
    (31, "Imunisasi susulan", 0, Fase.EVALUASI),
    (33, "Rencana kegiatan dan anggaran", 0, Fase.PERENCANAAN),
    (31, "Serah terima hasil", 4, Fase.PELAKSANAAN),
    (33, "Laporan berkala", 7, Fase.PELAKSANAAN),
    (31, "Lokakarya mini", 30, Fase.PELAKSANAAN),
    (31, "Penyemprotan", -9, Fase.SELESAI),
)  # fmt: skip


def isi_kerja(sesi: Sesi, ulang: int = 1) -> None:
    """Fills the office of `sesi_contoh` with assignments, cards, teams and letters."""
    kepala = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kepala is not None
    with sesi.tulis("Isi kerja uji") as uk:
        orang = {p.nama: p.id for p in uk.list(Pegawai)}
        unit = {u.nama: u.id for u in uk.list(UnitOrganisasi)}
        target = uk.add(TargetKinerja(0, unit["Klaster 4"], "Kasus diselidiki", "24", "jam", date(2026, 12, 31), 2026))
        id_penugasan = {}
        for nomor, nama, nama_unit, hari, ikut in _PENUGASAN:
            penugasan = uk.add(
                Penugasan(
                    0, nomor, nama, "", target.id, unit[nama_unit], Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.TIM,
                    HARI_INI - timedelta(20), HARI_INI + timedelta(hari), kepala.id, sesi.profil.id, sesi.profil.versi,
                    sesi.profil.hash, sesi.model.id,
                )
            )  # fmt: skip
            id_penugasan[nomor] = penugasan.id
            for urut, satu in enumerate(ikut):
                uk.add(PesertaPenugasan(0, penugasan.id, orang[satu], "anggota" if urut else "ketua", urutan=urut))
        for nomor, nama, hari, fase in _KARTU * ulang:
            uk.add(Kegiatan(0, id_penugasan[nomor], nama, "", fase, HARI_INI + timedelta(hari)))
        uk.add(TimKerja(0, "Posyandu Terpadu", JenisTim.RUTIN, unit["Klaster 2"], HARI_INI, HARI_INI + timedelta(90)))
        for urut, hal, keadaan, hari in (
            (145, "Surat Tugas imunisasi susulan", KeadaanSurat.TERBIT, 3),
            (146, "Surat Tugas pemantauan jentik berkala", KeadaanSurat.DICABUT, 4),
            (147, "Surat Tugas penyelidikan epidemiologi kasus demam berdarah", KeadaanSurat.TERBIT, 4),
            (148, "Surat Tugas lokakarya mini", KeadaanSurat.DICADANGKAN, 7),
        ):
            nomor_surat = f"800.1.11.1/{urut}/PKM-LS/IX/2026"
            tanggal = date(2026, 9, hari)
            uk.add(Surat(0, "surat-tugas", "keluar", 2026, urut, nomor_surat, tanggal, hal, "3 orang", keadaan))
        kursi = uk.add(Jabatan(0, "Kepala Subbagian Tata Usaha", unit["Klaster 2"], JenisJabatan.PENGAWAS))
        meri = orang["Meri Handayani"]
        uk.add(PemangkuJabatan(0, kursi.id, meri, SebagaiPemangku.PLT, date(2026, 6, 8), HARI_INI))
    sesi.tumpukan.kosongkan()


BukaHalaman = Callable[[Sesi], tuple[HalamanBeranda, Konteks]]


@pytest.fixture
def sesi_kerja(sesi_contoh: Sesi) -> Sesi:
    isi_kerja(sesi_contoh)
    return sesi_contoh


@pytest.fixture
def buka_halaman(qtbot: QtBot, tema: Tema) -> Iterator[BukaHalaman]:
    """The page on a real office, shown, with its data."""
    assert not tema.gelap

    def buka(sesi: Sesi) -> tuple[HalamanBeranda, Konteks]:
        konteks = Konteks(sesi)
        halaman = HalamanBeranda(konteks)
        konteks.berubah.connect(halaman.tangani)
        qtbot.addWidget(halaman)
        halaman.resize(1282, 635)
        halaman.show()
        muat_sampai_selesai(qtbot, halaman)
        return halaman, konteks

    yield buka
    # A reading may still be under way, with the page that waits for it.
    QThreadPool.globalInstance().waitForDone()


def muat_sampai_selesai(qtbot: QtBot, halaman: HalamanBeranda) -> None:
    with qtbot.waitSignal(halaman.termuat):
        halaman.muat()
