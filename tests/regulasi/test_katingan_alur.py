"""Perbup Katingan 5/2024, the three phases: Lamp. II.A and II.B.2.A, from the text and not from the TOML."""

import pytest

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.predikat import berlaku
from sistemkerja_desktop.regulasi.muat import muat_profil

PROFIL = terapkan_pilihan(muat_profil("katingan-5-2024"), ())
MODEL = [model.id for model in PROFIL.model]

# Lamp. II.B.2.A.1 angka 1) and A.2 angka 1: nine steps on SKP for an individual, eight for a team, beside Lamp. II.A.1
SKP = {
    Bentuk.INDIVIDU: [f"Lamp. II.B.2.A.1.1){huruf}" for huruf in "abcdefghi"],
    Bentuk.TIM: [f"Lamp. II.B.2.A.2.1.{huruf}" for huruf in "abcdefgh"],
}


@pytest.mark.parametrize("model_id", MODEL)
@pytest.mark.parametrize("bentuk", SKP)
def test_langkah_skp(model_id: str, bentuk: Bentuk) -> None:
    """Each letter of the list is one step, in its order; the assessor takes part in every one."""
    langkah = PROFIL.model_dengan_id(model_id).langkah(Fase.PERENCANAAN)
    ikut = [s for s in langkah if berlaku(s.bila, KonteksPenugasan(1, bentuk))]
    milik = [(d.pasal, s) for s in ikut for d in s.aturan.dasar if d.pasal in SKP[bentuk]]
    assert [pasal for pasal, _ in milik] == SKP[bentuk]
    assert all("pejabat_penilai_kinerja" in s.pelaku for _, s in milik)


@pytest.mark.parametrize("model_id", MODEL)
def test_alur(model_id: str) -> None:
    """Lamp. II.A for the levels. Below an asisten they are Asisten and Kepala Bagian: two levels as in any model.

    A.1 angka 3) and A.2 angka 3: the assessor evaluates; "kepala unit organisasi" receives, whom II.A.3 calls level 1.
    """
    model = PROFIL.model_dengan_id(model_id)
    satu, dua = (
        ("pimpinan_level_1", "pimpinan_level_2") if model_id[0] != "a" else ("pimpinan_level_2", "pimpinan_level_3")
    )
    pelaku = {s.kode: (set(s.pelaku), [d.pasal for d in s.aturan.dasar]) for s in model.alur if not s.bila}

    def dengan(pasal: str) -> list[set[str]]:
        return [p for p, dasar in pelaku.values() if dasar[0] == pasal]

    assert dengan("Lamp. II.A.1.a") == [{"pimpinan_level_1"}, {satu}]  # perjanjian kinerja: the head of the office
    assert dengan("Lamp. II.A.1.b") == [{dua}]
    assert dengan("Lamp. II.A.1.c") == [{"peserta"}]
    assert dengan("Lamp. II.A.2.b") == [{dua, "ketua_tim"}]
    assert dengan("Lamp. II.A.2.c") == [{"penyampai_hasil"}]
    evaluasi = [set(s.pelaku) for s in model.langkah(Fase.EVALUASI) if s.wajib and not s.bila]
    assert evaluasi[0] == {"pejabat_penilai_kinerja"}
    assert evaluasi[-1] == {satu}
    assert model.jumlah_reviu == 2


def test_perbaikan_diperintahkan() -> None:
    """A.1 angka 3)c, A.2 angka 3.c: unlike the others this regulation orders the correction."""
    for model in PROFIL.model:
        assert model.perbaikan is not None
        assert [d.pasal for d in model.perbaikan.dasar] == ["Lamp. II.B.2.A.1.3)c", "Lamp. II.B.2.A.2.3.c"]


@pytest.mark.parametrize("model_id", MODEL)
def test_dialog_kinerja_tim(model_id: str) -> None:
    """A.2 angka 1: a team has its dialog kinerja with the head of the unit or the assessor; A.1 names the assessor."""
    langkah = {d.pasal: set(s.pelaku) for s in PROFIL.model_dengan_id(model_id).alur for d in s.aturan.dasar}
    for huruf in "adefgh":
        assert {"pimpinan_unit_organisasi", "pejabat_penilai_kinerja", "peserta"} <= langkah[
            f"Lamp. II.B.2.A.2.1.{huruf}"
        ]
    for huruf in "defghi":
        assert langkah[f"Lamp. II.B.2.A.1.1){huruf}"] == {"pejabat_penilai_kinerja", "individu"}


@pytest.mark.parametrize("model_id", MODEL)
def test_pembagian_peran_tanpa_ketua(model_id: str) -> None:
    """II.A angka 2.a: JF and pelaksana divide the roles; a ketua, whose duty it is (tugas c.2), is not compulsory."""
    (peran,) = [
        s
        for s in PROFIL.model_dengan_id(model_id).langkah(Fase.PELAKSANAAN)
        if "Lamp. A.2 tugas c.2" in [d.pasal for d in s.aturan.dasar]
    ]
    assert "Lamp. II.A.2.a" in [d.pasal for d in peran.aturan.dasar]
    assert set(peran.pelaku) == {"ketua_tim", "anggota_tim"}
    (ketua,) = [
        s for s in PROFIL.model_dengan_id(model_id).alur if s.pelaku == ("pimpinan_unit_organisasi",) and not s.wajib
    ]
    assert ketua.aturan.dasar[0].pasal == "Lamp. II.B.2.A.2.2"  # "dapat menunjuk"
