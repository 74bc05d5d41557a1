"""What all tests share: offices in temporary files. Invented people only."""

import shutil
from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai, StatusPegawai
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.kantor import KantorBaru, buat_kantor, buka_kantor
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit

# The same examples in every run: what one person's run finds, everybody's does. Others: --hypothesis-profile=default.
settings.register_profile("tetap", derandomize=True)
settings.load_profile("tetap")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None]:
    """Lets work that a test left in a worker thread end, so that nothing of it shows in the next test."""
    QThreadPool.globalInstance().waitForDone()
    yield


_SABAR_MS = 30_000


class QtBotSabar(QtBot):
    """Waits longer before it gives up: a busy machine may stand still for seconds, and nobody waits for less."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _SABAR_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = _SABAR_MS, **lain: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **lain)

    def waitExposed(self, widget: QWidget, *, timeout: int = _SABAR_MS) -> Any:  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    assert qapp is QApplication.instance()
    return QtBotSabar(request)


HARI_UJI = datetime(2026, 9, 7, 8, 41)

KANTOR_UJI = KantorBaru(
    profil_id="dharmasraya-10-2024",
    model_id="j2-puskesmas",
    nama="UPTD Puskesmas Lubuk Serunai",
    pemerintah="Pemerintah Kabupaten Dharmasraya",
    induk="Dinas Kesehatan",
    alamat="Jalan Lintas Nagari Km 4, Lubuk Serunai",
    tempat="Lubuk Serunai",
    kode_surat="PKM-LS",
    kode_pos="27600",
    telepon="(0754) 000-000",
    laman="puskesmas-ls.contoh.go.id",
    pos_el="tu@puskesmas-ls.contoh.go.id",
    atasan_jabatan="Kepala Dinas Kesehatan",
    atasan_nama="dr. Nofrizal Chaniago, M.Kes.",
    penyusun="Yusnidar",
    kepala=Pegawai(
        id=0,
        nama="Ranti Maharani",
        gelar_depan="dr.",
        gelar_belakang="M.K.M.",
        nip="198304122010012014",
        status=StatusPegawai.PNS,
        golongan="IV/a",
        jenis_kelamin=JenisKelamin.PEREMPUAN,
        tanggal_lahir=date(1983, 4, 12),
    ),
    jabatan_fungsional_kepala="Dokter Ahli Madya",
)

_ORANG = (
    ("Klaster 2", "Meri Handayani", "198705192009042003", "III/b", "Bidan Mahir", Jenjang.MAHIR, ("imunisasi",)),
    ("Klaster 2", "Tasya Amelia Putri", "199304152019032011", "III/a", "Bidan Ahli Pertama", Jenjang.AHLI_PERTAMA, ()),
    ("Klaster 2", "Wulan Sari Nengsih", "199503262020122011", "II/c", "Nutrisionis Terampil", Jenjang.TERAMPIL, ()),
    ("Klaster 3", "Delvi Oktaviani", "198610022011012009", "III/c", "Perawat Ahli Muda", Jenjang.AHLI_MUDA, ()),
    ("Klaster 3", "Andra Mulyadi", "199306142023211015", "IX", "Perawat Ahli Pertama", Jenjang.AHLI_PERTAMA, ()),
    (
        "Klaster 4", "Rizky Pratama Syahrial", "199208112019021004", "III/b", "Epidemiolog Kesehatan Ahli Pertama",
        Jenjang.AHLI_PERTAMA, ("penyelidikan kasus", "surveilans"),
    ),
    (
        "Klaster 4", "Ilham Kurniawan", "199409052020121007", "II/c", "Sanitarian Terampil", Jenjang.TERAMPIL,
        ("penyelidikan kasus",),
    ),
    (
        "Klaster 4", "Elsa Yolanda", "199002172014032005", "III/b", "Pranata Laboratorium Mahir", Jenjang.MAHIR,
        ("uji NS1",),
    ),
    ("Klaster 4", "Hendra Saputra", "", "", "Pengadministrasi Umum", Jenjang.TIDAK_ADA, ()),
)  # fmt: skip


@pytest.fixture(scope="session")
def berkas_kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the new office, made once: making one takes a quarter of a second, copying it next to nothing."""
    path = tmp_path_factory.mktemp("kantor") / "kantor.skd"
    buat_kantor(path, KANTOR_UJI, jam=lambda: HARI_UJI).tutup()
    return path


@pytest.fixture
def buat_sesi(berkas_kantor: Path, tmp_path: Path) -> Iterator[Callable[[str], Sesi]]:
    """Makes further offices in the test's folder and closes them all."""
    dibuka: list[Sesi] = []

    def buat(nama: str = "kantor.skd") -> Sesi:
        sesi = buka_kantor(shutil.copyfile(berkas_kantor, tmp_path / nama), jam=lambda: HARI_UJI)
        dibuka.append(sesi)
        return sesi

    yield buat
    for sesi in dibuka:
        sesi.tutup()


@pytest.fixture
def sesi(buat_sesi: Callable[[str], Sesi]) -> Sesi:
    """A new puskesmas under Dharmasraya 10/2024, model J.2: the skeleton and its head. Today is 7 September 2026."""
    return buat_sesi("kantor.skd")


@pytest.fixture
def sesi_contoh(sesi: Sesi) -> Sesi:
    """The same with ten people in the klaster; the undo stack is empty."""
    isi_orang(sesi)
    return sesi


def isi_orang(sesi: Sesi) -> None:
    """Adds the people of `_ORANG` with their seats."""
    with sesi.tulis("Isi pegawai uji") as uk:
        unit = {u.nama: u.id for u in uk.list(UnitOrganisasi)}
        for nama_unit, nama, nip, golongan, jabatan, jenjang, kompetensi in _ORANG:
            status = StatusPegawai.NON_ASN if not nip else StatusPegawai.PNS if "/" in golongan else StatusPegawai.PPPK
            orang = uk.add(Pegawai(0, nama, nip=nip, golongan=golongan, status=status, kompetensi=kompetensi))
            jenis = JenisJabatan.FUNGSIONAL if jenjang else JenisJabatan.PELAKSANA
            kursi = uk.add(Jabatan(0, jabatan, unit[nama_unit], jenis, jenjang))
            uk.add(PemangkuJabatan(0, kursi.id, orang.id))
    sesi.tumpukan.kosongkan()


@pytest.fixture
def id_orang(sesi_contoh: Sesi) -> Callable[[str], int]:
    """The id of the person whose name begins so."""
    return lambda nama: next(p.id for p in sesi_contoh.susunan.pegawai.values() if p.nama.startswith(nama))


@pytest.fixture
def terbitkan(sesi_contoh: Sesi, id_orang: Callable[[str], int]) -> Callable[..., SuratTerbit]:
    """Issues the letter of one person's assignment, under the next number or `urut`; a card by default of its name."""
    sesi = sesi_contoh
    with sesi.tulis("Target uji") as uk:
        unit = uk.find(UnitOrganisasi, nama="Klaster 4")
        assert unit is not None
        target = uk.add(TargetKinerja(0, unit.id, "Kasus DBD diselidiki", "24", "jam", date(2026, 12, 31), 2026))
    kepala = next(j for j in sesi.susunan.jabatan.values() if j.unit_id == sesi.susunan.akar.id and j.memimpin)

    def terbit(
        nama: str, orang: str = "Ilham Kurniawan", urut: int | None = None, kegiatan: Sequence[KegiatanRancangan] = ()
    ) -> SuratTerbit:
        rancangan = RancanganPenugasan(
            nama=nama,
            target_id=target.id,
            unit_id=unit.id,
            peserta=(PesertaRancangan(id_orang(orang), "individu"),),
            mulai=sesi.hari_ini(),
            selesai=date(2026, 9, 30),
            ditugaskan_oleh=kepala.id,
            kegiatan=tuple(kegiatan) or (KegiatanRancangan(nama, "", date(2026, 9, 30)),),
            tanggal_surat=sesi.hari_ini(),
            urut_surat=urut,
        )
        return terbitkan_penugasan(sesi, rancangan)[1]

    return terbit
