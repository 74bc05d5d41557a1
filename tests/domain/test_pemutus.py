"""Groups of people by the officials who decide about them, and what several answers come to."""

from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.pelaku import siapa
from sistemkerja_desktop.domain.pemutus import kelompok_pemutus, tanda_luar, tanda_pegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme, Profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.contoh_kepatuhan import (
    BIDANG,
    DINAS,
    ILHAM,
    KABID,
    KURSI_KABID,
    KURSI_MERI,
    MERI,
    SEKRETARIAT,
    SEKRETARIS,
    Kantorku,
)
from tests.ubah_kepatuhan import ELSA_DUDUK

ELSA = 106


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


def tanda(*orang: int) -> tuple[str, ...]:
    return tuple(tanda_pegawai(o) for o in orang)


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
    assert satu.orang == tanda(ILHAM, MERI)
    bidang, sekretariat = kelompok_pemutus(susunan, kantorku.model, konteks(DINAS, ILHAM, ELSA, MERI), langkah(profil))
    assert (bidang.orang, sekretariat.orang) == (tanda(ILHAM, MERI), tanda(ELSA))
    assert bidang.kunci != sekretariat.kunci


def test_those_of_the_owning_unit_are_in_no_group(kantorku: Kantorku, profil: Profil) -> None:
    (satu,) = kelompok_pemutus(kantorku.potret().susunan, kantorku.model, konteks(BIDANG, ILHAM, ELSA), langkah(profil))
    assert satu.orang == tanda(ELSA)


def test_people_of_other_offices_have_their_own_officials(kantorku: Kantorku, profil: Profil) -> None:
    luar = tuple(
        OrangLuar(i, f"Made {i}", "Dinas Kominfo", penilai_jabatan=jabatan)
        for i, jabatan in ((1, "Kabid Aplikasi"), (2, "Kabid Data"), (3, "Kabid Aplikasi"))
    )
    hasil = kelompok_pemutus(
        kantorku.potret().susunan, kantorku.model, konteks(BIDANG, ELSA, luar=luar), langkah(profil)
    )
    assert [k.orang for k in hasil] == [tanda(ELSA), (tanda_luar(1), tanda_luar(3)), (tanda_luar(2),)]


def test_who_leads_has_another_official_than_those_they_lead(kantorku: Kantorku, profil: Profil) -> None:
    """Also in a seat that is otherwise like theirs."""
    kantorku.ubah("jabatan", KURSI_KABID, memimpin=False)
    kantorku.ubah("jabatan", KURSI_MERI, memimpin=True)
    hasil = kelompok_pemutus(
        kantorku.potret().susunan, kantorku.model, konteks(SEKRETARIAT, ILHAM, MERI), langkah(profil)
    )
    assert [k.orang for k in hasil] == [tanda(ILHAM), tanda(MERI)]


def test_who_runs_a_unit_as_plt_is_like_nobody_else(kantorku: Kantorku, profil: Profil) -> None:
    """Their seat is like that of a colleague; they are not decided about like them."""
    kantorku.hapus("pemangku", 23)
    kantorku.plt(KURSI_KABID, ILHAM, None, None)
    for orang in ((ILHAM, MERI), (MERI, ILHAM)):
        hasil = kelompok_pemutus(
            kantorku.potret().susunan, kantorku.model, konteks(SEKRETARIAT, *orang), langkah(profil)
        )
        assert (MERI,) in [tuple(int(t[1:]) for t in k.orang) for k in hasil], orang
        milik = next(k for k in hasil if tanda_pegawai(MERI) in k.orang)
        assert [o.pegawai_id for o in milik.pejabat] == [ILHAM]


def test_people_of_the_owning_unit_are_out_though_their_official_decides(kantorku: Kantorku, profil: Profil) -> None:
    """The head of the office assesses both heads, and only one of them is asked for."""
    hasil = kelompok_pemutus(
        kantorku.potret().susunan, kantorku.model, konteks(BIDANG, KABID, SEKRETARIS, ELSA), langkah(profil)
    )
    assert {t for k in hasil for t in k.orang} == set(tanda(SEKRETARIS, ELSA))


def test_who_was_answered_about_is_out(kantorku: Kantorku, profil: Profil) -> None:
    susunan, k = kantorku.potret().susunan, konteks(DINAS, ILHAM, ELSA, MERI)
    hasil = kelompok_pemutus(susunan, kantorku.model, k, langkah(profil), set(tanda(ELSA, MERI)))
    assert [g.orang for g in hasil] == [tanda(ILHAM)]


def test_who_decides_for_themself_is_alone(kantorku: Kantorku, profil: Profil) -> None:
    """An added regulation may ask the people themselves: nobody answers for a colleague in a seat like theirs."""
    sendiri = replace(langkah(profil), pelaku=("pegawai",))
    hasil = kelompok_pemutus(kantorku.potret().susunan, kantorku.model, konteks(SEKRETARIAT, ILHAM, MERI), sendiri)
    assert [k.orang for k in hasil] == [tanda(ILHAM), tanda(MERI)]


def test_a_step_that_decides_nothing_has_none(kantorku: Kantorku, profil: Profil) -> None:
    satu = langkah(profil, kode="permohonan")
    assert kelompok_pemutus(kantorku.potret().susunan, kantorku.model, konteks(DINAS, ILHAM, ELSA), satu) == ()


def test_every_official_of_the_step_is_in_a_group(kantorku: Kantorku, profil: Profil) -> None:
    satu, k = langkah(profil), konteks(DINAS, ILHAM, ELSA, MERI)
    susunan = kantorku.potret().susunan
    semua = {o for kode in satu.pelaku for o in siapa(kode, susunan, kantorku.model, k)}
    assert {o for g in kelompok_pemutus(susunan, kantorku.model, k, satu) for o in g.pejabat} == semua
