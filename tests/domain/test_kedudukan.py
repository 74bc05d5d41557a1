from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.unit import UnitOrganisasi

HARI = date(2026, 9, 7)
UNIT = (
    UnitOrganisasi(1, "Puskesmas", "puskesmas"),
    UnitOrganisasi(2, "Klaster 2", "klaster", 1, urutan=2),
    UnitOrganisasi(3, "Tata Usaha", "subbagian", 1, urutan=1),
    UnitOrganisasi(4, "Pustu", "jaringan", 2),
)
JABATAN = (
    Jabatan(10, "Dokter", 1, JenisJabatan.FUNGSIONAL),
    Jabatan(11, "Kepala Puskesmas", 1, JenisJabatan.FUNGSIONAL, memimpin=True, urutan=9),
    Jabatan(12, "Bidan", 4, JenisJabatan.FUNGSIONAL),
    Jabatan(13, "Kepala Tata Usaha", 3, JenisJabatan.PENGAWAS, memimpin=True),
)
PEGAWAI = tuple(Pegawai(i, f"Orang {i}") for i in range(1, 6))


def susun(*pemangku: PemangkuJabatan, pada: date = HARI) -> SusunanKantor:
    return susun_kantor(UNIT, JABATAN, pemangku, PEGAWAI, pada)


def test_anak_menurut_urutan_dan_jalur_sampai_kantor() -> None:
    susunan = susun()
    assert [u.id for u in susunan.anak_unit(1)] == [3, 2]
    assert [u.id for u in susunan.jalur(4)] == [4, 2, 1]
    assert susunan.akar.id == 1
    assert susunan.di_dalam(4, 2)
    assert susunan.di_dalam(4, 4)
    assert not susunan.di_dalam(2, 4)


def test_kursi_kepala_berdiri_di_depan() -> None:
    susunan = susun()
    assert [j.id for j in susunan.jabatan_di(1)] == [11, 10]
    assert susunan.kursi_kepala(1) == JABATAN[1]
    assert susunan.kursi_kepala(4) is None


def test_definitif_didahulukan_tetapi_plh_yang_bertindak() -> None:
    susunan = susun(
        PemangkuJabatan(1, 11, 1),
        PemangkuJabatan(2, 11, 2, SebagaiPemangku.PLH, HARI, HARI),
        PemangkuJabatan(3, 10, 2),
    )
    kepala, bertindak = susunan.kepala(1), susunan.bertindak(11)
    assert kepala is not None
    assert bertindak is not None
    assert (kepala.pegawai_id, bertindak.pegawai_id) == (1, 2)
    assert [d.jabatan.id for d in susunan.dudukan(2)] == [10, 11]
    assert susunan.unit_pegawai(2) == UNIT[0]


@pytest.mark.parametrize(("pada", "kepala"), [(date(2026, 8, 31), None), (date(2026, 9, 1), 2), (date(2026, 9, 30), 2),
                                              (date(2026, 10, 1), None)])  # fmt: skip
def test_plt_hanya_dalam_masanya(pada: date, kepala: int | None) -> None:
    plt = PemangkuJabatan(1, 11, 2, SebagaiPemangku.PLT, date(2026, 9, 1), date(2026, 9, 30))
    dudukan = susun(plt, pada=pada).kepala(1)
    assert (dudukan.pegawai_id if dudukan else None) == kepala


def test_pegawai_unit_dengan_bawahan() -> None:
    susunan = susun(PemangkuJabatan(1, 11, 1), PemangkuJabatan(2, 12, 3), PemangkuJabatan(3, 13, 4))
    assert susunan.pegawai_unit(1) == (1,)
    assert set(susunan.pegawai_unit(1, bawahan=True)) == {1, 3, 4}
    assert susunan.pegawai_unit(2, bawahan=True) == (3,)
    assert susunan.dudukan_utama(5) is None


@pytest.mark.parametrize(
    "unit",
    [
        (),
        (UnitOrganisasi(1, "A", "x"), UnitOrganisasi(2, "B", "x")),
        (UnitOrganisasi(1, "A", "x"), UnitOrganisasi(2, "B", "x", 9)),
        (UnitOrganisasi(1, "A", "x"), UnitOrganisasi(2, "B", "x", 3), UnitOrganisasi(3, "C", "x", 2)),
    ],
)
def test_susunan_yang_tidak_utuh_ditolak(unit: tuple[UnitOrganisasi, ...]) -> None:
    with pytest.raises(ValueError):
        susun_kantor(unit, (), (), (), HARI)
