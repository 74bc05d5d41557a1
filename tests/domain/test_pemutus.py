"""Groups of people by the officials who decide about them, and what several answers come to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.pelaku import siapa
from sistemkerja_desktop.domain.pemutus import jawaban_bersama, kelompok_pemutus
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme, Profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.contoh_kepatuhan import BIDANG, DINAS, ILHAM, MERI, SEKRETARIAT, Kantorku
from tests.ubah_kepatuhan import ELSA_DUDUK

ELSA = 106
ANSWERS = [Jawaban.SETUJU, Jawaban.SETUJU_LAIN, Jawaban.TOLAK]


@pytest.fixture(scope="module")
def profil() -> Profil:
    return muat_profil("permenpanrb-7-2022")


@pytest.fixture
def kantorku(profil: Profil) -> Kantorku:
    kantor = Kantorku(profil, profil.model_dengan_id("umum-pimpinan-tinggi"))
    ELSA_DUDUK(kantor)
    return kantor


def langkah(profil: Profil, cakupan: Cakupan = Cakupan.LINTAS_UNIT, kode: str = "pertimbangan") -> LangkahMekanisme:
    sel = next(s for s in profil.penugasan if (s.cara, s.cakupan) == (Cara.PENUNJUKAN, cakupan))
    assert sel.mekanisme is not None
    return next(satu for satu in sel.mekanisme.langkah if satu.kode == kode)


def konteks(unit_id: int, *orang: int, luar: tuple[OrangLuar, ...] = ()) -> KonteksPenugasan:
    return KonteksPenugasan(
        unit_id,
        Bentuk.INDIVIDU,
        Cakupan.LINTAS_UNIT,
        peserta=tuple((o, "individu") for o in orang),
        luar=tuple((o, "individu") for o in luar),
    )


def test_people_with_the_same_official_are_one_group(kantorku: Kantorku, profil: Profil) -> None:
    susunan = kantorku.potret().susunan
    (satu,) = kelompok_pemutus(susunan, kantorku.model, konteks(SEKRETARIAT, ILHAM, MERI), langkah(profil))
    assert satu.pegawai == (ILHAM, MERI)
    bidang, sekretariat = kelompok_pemutus(susunan, kantorku.model, konteks(DINAS, ILHAM, ELSA, MERI), langkah(profil))
    assert (bidang.pegawai, sekretariat.pegawai) == ((ILHAM, MERI), (ELSA,))
    assert bidang.kunci != sekretariat.kunci


def test_those_of_the_owning_unit_are_in_no_group(kantorku: Kantorku, profil: Profil) -> None:
    (satu,) = kelompok_pemutus(kantorku.potret().susunan, kantorku.model, konteks(BIDANG, ILHAM, ELSA), langkah(profil))
    assert satu.pegawai == (ELSA,)


def test_people_of_other_offices_have_their_own_officials(kantorku: Kantorku, profil: Profil) -> None:
    luar = tuple(
        OrangLuar(i, f"Made {i}", "Dinas Kominfo", penilai_jabatan=jabatan)
        for i, jabatan in ((1, "Kabid Aplikasi"), (2, "Kabid Data"), (3, "Kabid Aplikasi"))
    )
    hasil = kelompok_pemutus(
        kantorku.potret().susunan, kantorku.model, konteks(BIDANG, ELSA, luar=luar), langkah(profil)
    )
    assert [(k.pegawai, k.luar) for k in hasil] == [((ELSA,), ()), ((), (1, 3)), ((), (2,))]


def test_a_step_that_decides_nothing_has_none(kantorku: Kantorku, profil: Profil) -> None:
    satu = langkah(profil, kode="permohonan")
    assert kelompok_pemutus(kantorku.potret().susunan, kantorku.model, konteks(DINAS, ILHAM, ELSA), satu) == ()


def test_every_official_of_the_step_is_in_a_group(kantorku: Kantorku, profil: Profil) -> None:
    satu, k = langkah(profil), konteks(DINAS, ILHAM, ELSA, MERI)
    susunan = kantorku.potret().susunan
    semua = {o for kode in satu.pelaku for o in siapa(kode, susunan, kantorku.model, k)}
    assert {o for g in kelompok_pemutus(susunan, kantorku.model, k, satu) for o in g.pejabat} == semua


@given(st.lists(st.sampled_from(ANSWERS), min_size=1))
def test_refused_only_where_all_refuse(jawaban: list[Jawaban]) -> None:
    bersama = jawaban_bersama(jawaban)
    assert (bersama is Jawaban.TOLAK) == (set(jawaban) == {Jawaban.TOLAK})
    assert (bersama is Jawaban.SETUJU) == (set(jawaban) == {Jawaban.SETUJU})
