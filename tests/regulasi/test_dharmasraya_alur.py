"""Perbup Dharmasraya 10/2024, Lamp. 1, 2) Alur: the steps of each model. The tables were written from the text."""

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import LangkahAlur
from sistemkerja_desktop.regulasi.muat import muat_profil

PROFIL = terapkan_pilihan(muat_profil("dharmasraya-10-2024"), ())
J2 = PROFIL.model_dengan_id("j2-puskesmas")
MODEL = [m.id for m in PROFIL.model]
# Lamp. 2.A: people are asked for when they are appointed; who comes on their own asks themself (Lamp. 2.B.2).
LUAR_UNIT = "melibatkan-luar-unit penunjukan"


# step, phase, required, condition, actors. Lampiran, I. Mekanisme Kerja, J.2, 2) Alur Mekanisme Kerja
ALUR_J2 = [
    ("a1", "perencanaan", True, "", {"pimpinan_level_1"}),  # a(1): the head makes and sets the agreement
    ("a2", "perencanaan", True, "", {"pimpinan_level_1"}),  # a(2): the head assigns
    ("a3", "perencanaan", True, "", {"pimpinan_level_1"}),  # a(3): the head decides on team or individual
    ("a4", "perencanaan", True, LUAR_UNIT, {"pimpinan_unit_organisasi"}),  # a(4), who asks: Lamp. 2.A.2.a
    ("a5", "perencanaan", True, "", {"peserta", "pimpinan_level_1"}),  # a(5): both together
    ("b1", "pelaksanaan", True, "", {"peserta"}),  # b(1): JF and pelaksana
    ("b2", "pelaksanaan", True, "", {"peserta"}),  # b(2): what the rincian holds
    ("b3", "pelaksanaan", True, "dalam-tim", {"ketua_tim"}),  # b(3): members of a team; who splits: Lamp. 3.D.3.a
    ("b4", "pelaksanaan", False, "", {"peserta"}),  # b(4): "dapat"
    ("b5", "pelaksanaan", True, "", {"pimpinan_level_1", "ketua_tim"}),  # b(5): head and/or ketua
    ("b6", "pelaksanaan", True, "", {"penyampai_hasil"}),  # b(6): handed to the head
    ("c1", "evaluasi", True, "", {"pimpinan_level_1"}),  # c(1): the head looks at the result
    ("c2", "evaluasi", True, "", {"penyampai_hasil"}),  # c(2): on target, handed to the head
    ("c3", "evaluasi", True, "", {"pimpinan_level_1"}),  # c(3): received and on target
]


# What the lists of A to H say alike, step -> actors; the place of each step is its number in the list.
ALUR_DUA_LEVEL = {
    "a1": "pimpinan_level_1",
    "a2": "pimpinan_level_1",
    "a3": "pimpinan_level_2",
    "a4": "pimpinan_unit_organisasi",  # who asks: Lamp. 2.A.2.a
    "a5": "peserta pimpinan_level_2",
    "b1": "peserta",
    "b2": "peserta",
    "b3": "ketua_tim",  # who splits: Lamp. 3.D.3.a
    "b4": "peserta",
    "b5": "pimpinan_level_2 ketua_tim",
    "b6": "penyampai_hasil",
    "c1": "pimpinan_level_2",
    "c2": "pimpinan_level_2",  # whose review it passed hands it on to level 1
    "c3": "pimpinan_level_1",
}
ALUR_RSUD = {  # no step of direction: a(1) to a(4)
    "a1": "pimpinan_level_1",
    "a2": "pimpinan_level_2",
    "a3": "pimpinan_unit_organisasi",
    "a4": "peserta pimpinan_level_2",
    **{kode: pelaku for kode, pelaku in ALUR_DUA_LEVEL.items() if kode[0] in "bc"},
    "c2": "penyampai_hasil",  # to level 2 once more, where the others name level 1
}
ALUR_BPBD = {
    "a1": "pimpinan_level_1",
    "a2": "pimpinan_level_1",
    "a3": "pimpinan_unit_organisasi",
    "a4": "peserta pimpinan_level_2",  # "bersama Sekretaris"
    "b1": "peserta",
    "b2": "peserta",
    "b3": "ketua_tim",
    "b4": "peserta",
    "b5": "pimpinan_level_1",  # without the ketua
    "b6": "penyampai_hasil",
    "c1": "pimpinan_level_1",
    "c2": "penyampai_hasil",  # through the ketua
    "c3": "pimpinan_level_1",
}
ALUR_SATU_LEVEL = {kode: " ".join(pelaku) for kode, _, _, _, pelaku in ALUR_J2}
ALUR = [
    (model_id, {**ALUR_DUA_LEVEL, "c1": "pimpinan_level_1 pimpinan_level_2"} if model_id[0] == "c" else ALUR_DUA_LEVEL)
    for model_id in MODEL
    if model_id[0] in "abcdefgh"
] + [
    ("i1-rsud", ALUR_RSUD),
    ("i2-bpbd", ALUR_BPBD),
    *[(model_id, ALUR_SATU_LEVEL) for model_id in ("j1-uptd", "j1-rsud", "j2-puskesmas", "j2-sekolah")],
]


def test_langkah_j2_lengkap_dan_menurut_urutan() -> None:
    ada = [(s.kode, s.fase.value, s.wajib, s.bila, set(s.pelaku)) for s in J2.alur]
    assert ada == ALUR_J2


@pytest.mark.parametrize("langkah", J2.alur, ids=lambda s: s.kode)
def test_langkah_menyebut_tempatnya_di_lampiran(langkah: LangkahAlur) -> None:
    assert langkah.aturan.dasar[0].pasal == f"Lamp. 1.J.2 {langkah.kode[0]}({langkah.kode[1]})"
    assert len(langkah.ringkas) <= 30


def test_yang_diulang_setelah_dikembalikan() -> None:
    """Monitoring, hand-over and the whole evaluation happen anew; plan, details and roles stand."""
    assert {s.kode for s in J2.alur if s.ulang_saat_perbaikan} == {"b5", "b6", "c1", "c2", "c3"}
    assert J2.perbaikan is not None
    assert [d.pasal for d in J2.perbaikan.dasar] == ["Lamp. 1.J.2 c(2)", "Lamp. 1.J.2 c(3)"]


def test_satu_tingkat_tinjauan_oleh_pejabat_fungsional() -> None:
    assert (J2.jumlah_reviu, J2.jenis_pimpinan) == (1, JenisJabatan.FUNGSIONAL)
    assert [(s.gerbang, s.kode) for s in J2.alur if s.gerbang] == [
        ("Rencana dan anggaran", "a5"),
        ("Hasil disampaikan", "b6"),
        ("Sesuai target", "c3"),
    ]


def test_sekolah_memakai_aturan_yang_sama_dengan_sebutan_sendiri() -> None:
    sekolah = PROFIL.model_dengan_id("j2-sekolah")
    assert sekolah.penilai == J2.penilai
    assert [s.aturan for s in sekolah.alur] == [s.aturan for s in J2.alur]
    assert sekolah.langkah(Fase.PERENCANAAN)[0].uraian.startswith("Kepala Sekolah ")
    assert J2.langkah(Fase.PERENCANAAN)[0].uraian.startswith("Kepala Puskesmas ")


@pytest.mark.parametrize(("model_id", "alur"), ALUR, ids=[model_id for model_id, _ in ALUR])
def test_alur_setiap_model(model_id: str, alur: dict[str, str]) -> None:
    model = PROFIL.model_dengan_id(model_id)
    huruf = model_id[0].upper()
    fase = "123" if huruf == "C" else "abc"  # C numbers its phases
    tempat = f"Lamp. 1.{huruf}.{model_id[1]}" if huruf in "IJ" else f"Lamp. 1.{huruf}"
    ada = {s.aturan.dasar[0].pasal: " ".join(sorted(s.pelaku)) for s in model.alur}
    assert ada == {
        f"{tempat} {fase['abc'.index(kode[0])]}({kode[1]})": " ".join(sorted(pelaku.split()))
        for kode, pelaku in alur.items()
    }


@pytest.mark.parametrize("model_id", MODEL)
def test_jumlah_reviu(model_id: str) -> None:
    """Two officials see the result, or one where a single official leads and reviews (I.2, J)."""
    assert PROFIL.model_dengan_id(model_id).jumlah_reviu == (1 if model_id[:2] in ("i2", "j1", "j2") else 2)


@pytest.mark.parametrize("model_id", MODEL)
def test_langkah_bersyarat(model_id: str) -> None:
    """Asking for people only where others are needed, roles only in a team, working together "dapat"."""
    model = PROFIL.model_dengan_id(model_id)
    assert {s.kode: s.bila for s in model.alur if s.bila} == {"a4": LUAR_UNIT, "b3": "dalam-tim"}
    assert [s.kode for s in model.alur if not s.wajib] == ["b4"]


def test_perbaikan_tidak_diperintahkan_teks() -> None:
    """c(2), c(3): what is on target goes on; of what is not, the text says nothing, and the rule has to say that."""
    for model in PROFIL.model:
        assert model.perbaikan is not None
        assert "tidak" in model.perbaikan.penjelasan


@pytest.mark.parametrize("model_id", [m for m in MODEL if m[0] in "abcdefgh"])
def test_bagian_umum_lampiran_melengkapi_daftar_langkah(model_id: str) -> None:
    """Lamp. I, Tahapan Perencanaan a), b): level 1 assigns under level 2, which settles who is needed and the ketua."""
    langkah = {s.kode: [d.pasal for d in s.aturan.dasar] for s in PROFIL.model_dengan_id(model_id).alur}
    assert "Lamp. I tahapan 1.a" in langkah["a2"]
    assert "Lamp. I tahapan 1.b" in langkah["a3"]


@pytest.mark.parametrize("model_id", MODEL)
def test_yang_memohon_pelibatan(model_id: str) -> None:
    """a(4) names nobody; Lamp. 2.A.2.a does: the head of the unit that owns the performance."""
    (a4,) = [s for s in PROFIL.model_dengan_id(model_id).alur if s.kode == "a4"]
    assert [d.pasal for d in a4.aturan.dasar][1:] == ["Lamp. 2.A.2.a"]
