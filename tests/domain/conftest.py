"""Small offices of model J.2 with invented people."""

from collections.abc import Callable
from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kedudukan import SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.regulasi.muat import muat_profil

PUSKESMAS, TATA_USAHA, KLASTER_2, KLASTER_3 = 1, 2, 3, 4
KURSI_KEPALA, KURSI_TU, KURSI_BIDAN, KURSI_PERAWAT, KURSI_OPERATOR, KURSI_SOPIR = 11, 12, 13, 14, 15, 16
KEPALA, KASUBAG, BIDAN, PERAWAT, OPERATOR, BARU, LUAR = 101, 102, 103, 104, 105, 106, 107

UNIT = (
    UnitOrganisasi(PUSKESMAS, "Puskesmas Lubuk Serunai", "puskesmas"),
    UnitOrganisasi(TATA_USAHA, "Subbagian Tata Usaha", "subbagian", PUSKESMAS, urutan=1),
    UnitOrganisasi(KLASTER_2, "Klaster 2", "klaster", PUSKESMAS, urutan=2),
    UnitOrganisasi(KLASTER_3, "Klaster 3", "klaster", PUSKESMAS, urutan=3),
)
JABATAN = (
    Jabatan(KURSI_KEPALA, "Kepala Puskesmas", PUSKESMAS, JenisJabatan.FUNGSIONAL, memimpin=True),
    Jabatan(KURSI_TU, "Kepala Subbagian Tata Usaha", TATA_USAHA, JenisJabatan.PENGAWAS, memimpin=True),
    Jabatan(KURSI_BIDAN, "Bidan Ahli Muda", KLASTER_2, JenisJabatan.FUNGSIONAL),
    Jabatan(KURSI_PERAWAT, "Perawat Mahir", KLASTER_3, JenisJabatan.FUNGSIONAL),
    Jabatan(KURSI_OPERATOR, "Operator Layanan", TATA_USAHA, JenisJabatan.PELAKSANA),
    Jabatan(KURSI_SOPIR, "Pengelola Kendaraan", TATA_USAHA, JenisJabatan.PELAKSANA),
)
PEGAWAI = (
    Pegawai(KEPALA, "Ratna Dewi", golongan="IV/a", pendidikan="S2"),
    Pegawai(KASUBAG, "Budi Santoso", golongan="III/d", pendidikan="S1"),
    Pegawai(BIDAN, "Melati Harum", golongan="III/c", pendidikan="D-IV Kebidanan"),
    Pegawai(PERAWAT, "Joko Purnama", golongan="III/a", pendidikan="D-III Keperawatan"),
    Pegawai(OPERATOR, "Sari Utami", golongan="V", pendidikan="SMA"),
    Pegawai(BARU, "Teguh Baru"),
    Pegawai(LUAR, "Wati Dinas"),
)
DEFINITIF = {
    KEPALA: KURSI_KEPALA,
    KASUBAG: KURSI_TU,
    BIDAN: KURSI_BIDAN,
    PERAWAT: KURSI_PERAWAT,
    OPERATOR: KURSI_OPERATOR,
}
HARI = date(2026, 9, 7)

BuatSusunan = Callable[..., SusunanKantor]


@pytest.fixture(scope="session")
def profil() -> Profil:
    return muat_profil("dharmasraya-10-2024")


@pytest.fixture(scope="session")
def model(profil: Profil) -> ModelKedudukan:
    return profil.model_dengan_id("j2-puskesmas")


@pytest.fixture
def buat_susunan() -> BuatSusunan:
    """Makes the small puskesmas: without the people in `tanpa`, with (person, seat, how) in `penjabat`."""

    def buat(
        *,
        tanpa: tuple[int, ...] = (),
        penjabat: tuple[tuple[int, int, SebagaiPemangku], ...] = (),
        atasan: str = "Kepala Dinas Kesehatan",
    ) -> SusunanKantor:
        pemangku = [
            PemangkuJabatan(n, kursi, orang) for n, (orang, kursi) in enumerate(DEFINITIF.items()) if orang not in tanpa
        ]
        pemangku += [PemangkuJabatan(50 + n, kursi, orang, cara) for n, (orang, kursi, cara) in enumerate(penjabat)]
        kantor = Kantor(
            1, "Puskesmas", "Pemerintah Kabupaten", "Dinas Kesehatan", "Jalan", "Tempat", "dharmasraya-10-2024", "1",
            "j2-puskesmas", "PKM", atasan_jabatan=atasan,
        )  # fmt: skip
        return susun_kantor(UNIT, JABATAN, pemangku, PEGAWAI, HARI, kantor)

    return buat
