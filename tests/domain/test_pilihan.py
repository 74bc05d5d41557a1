"""Where the text leaves a choice, the office's answer decides which rules hold."""

from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.pilihan import jawaban, terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import Aturan, JenisUnitOrganisasi, OpsiPilihan, Pilihan
from sistemkerja_desktop.regulasi.muat import muat_profil

ATURAN = Aturan("pilihan.uji", "Teks bertentangan.", ())
PILIHAN = Pilihan(ATURAN, "Siapa?", "satu", (OpsiPilihan("satu", "Satu", ()), OpsiPilihan("dua", "Dua", ())))


@pytest.fixture
def profil():
    asli = muat_profil("permenpanrb-7-2022")
    sel = asli.penugasan[0]
    return replace(
        asli,
        pilihan=(PILIHAN,),
        penugasan=(
            replace(sel, bila_pilihan="pilihan.uji:satu", penugas=("kepala_perangkat_daerah",)),
            replace(sel, bila_pilihan="pilihan.uji:dua", penugas=("pejabat_penilai_kinerja",)),
            *asli.penugasan[1:],
        ),
    )


def test_default_until_the_office_chooses(profil) -> None:
    assert jawaban(profil, ()) == {"pilihan.uji": "satu"}
    assert terapkan_pilihan(profil, ()).penugasan[0].penugas == ("kepala_perangkat_daerah",)


def test_answer_of_the_office(profil) -> None:
    hasil = terapkan_pilihan(profil, ("pilihan.uji:dua",))
    assert hasil.penugasan[0].penugas == ("pejabat_penilai_kinerja",)
    assert len(hasil.penugasan) == len(profil.penugasan) - 1


def test_all_of_several_conditions_have_to_hold(profil) -> None:
    lain = replace(PILIHAN, aturan=Aturan("lain", "Juga.", ()))
    keduanya = replace(profil.penugasan[0], bila_pilihan="pilihan.uji:satu lain:dua")
    profil = replace(profil, pilihan=(*profil.pilihan, lain), penugasan=(keduanya, *profil.penugasan[1:]))
    assert keduanya in terapkan_pilihan(profil, ("lain:dua",)).penugasan
    for jawab in ((), ("pilihan.uji:dua", "lain:dua"), ("pilihan.uji:satu", "lain:satu")):
        assert keduanya not in terapkan_pilihan(profil, jawab).penugasan


def test_what_a_unit_organisasi_is_may_be_the_offices_choice(profil) -> None:
    model = replace(
        profil.model[0],
        unit_organisasi=("kantor",),
        unit_organisasi_bila=(JenisUnitOrganisasi("kantor"), JenisUnitOrganisasi("seksi", "pilihan.uji:dua")),
    )
    profil = replace(profil, model=(model, *profil.model[1:]))
    assert terapkan_pilihan(profil, ()).model[0].unit_organisasi == ("kantor",)
    assert terapkan_pilihan(profil, ("pilihan.uji:dua",)).model[0].unit_organisasi == ("kantor", "seksi")
    assert terapkan_pilihan(profil, ("pilihan.uji:dua",)).model[1] == profil.model[1]


@pytest.mark.parametrize("salah", ["pilihan.uji:tiga", "pilihan.lain:dua", "dua", ""])
def test_answers_that_the_profile_does_not_know_count_as_none(profil, salah: str) -> None:
    assert jawaban(profil, (salah,)) == {"pilihan.uji": "satu"}


def test_a_profile_without_choices_stays_the_same_object() -> None:
    polos = replace(muat_profil("permenpanrb-7-2022"), pilihan=())
    assert terapkan_pilihan(polos, ("x:y",)) is polos
