"""The steps of the three phases by Perwali Denpasar 69/2023 (Lamp. A.1, B.1-B.6, C): tables written from the text."""

import pytest

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.regulasi.muat import muat_profil

PROFIL = terapkan_pilihan(muat_profil("denpasar-69-2023"), ())
MODEL = [model.id for model in PROFIL.model]

# Steps of a part of the lampiran: number, who acts (empty where the text does not say), required, condition
Tahap = dict[str, tuple[set[str], bool, str]]
SATU, DUA = "pimpinan_level_1", "pimpinan_level_2"
LUAR_UNIT = "melibatkan-luar-unit penunjukan"  # a(4) asks for people; who comes on their own asks themself
PELAKSANAAN: Tahap = {
    "b(1)": ({"peserta"}, True, ""),
    "b(3)": (set(), True, "dalam-tim"),  # among the members
    "b(4)": ({"peserta"}, False, ""),  # "dapat"
    "b(6)": ({"penyampai_hasil"}, True, ""),
}
DUA_LEVEL: Tahap = {  # B.1 and B.2 are word for word the same
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": ({DUA}, True, ""),
    "a(4)": (set(), True, LUAR_UNIT),
    "a(5)": ({"peserta", DUA}, True, ""),
    **PELAKSANAAN,
    "b(5)": ({DUA, "ketua_tim"}, True, ""),
    "c(1)": ({DUA}, True, ""),
    "c(2)": (set(), True, ""),
    "c(3)": ({SATU}, True, ""),
}
TIGA: Tahap = {  # B.3 has the monitoring in the last phase and does not say what ends it
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": ({SATU, DUA}, True, ""),  # the Administrator; above the kelompok there is none, so the head (inferred)
    "a(4)": (set(), True, LUAR_UNIT),
    "a(5)": ({"peserta", SATU, DUA}, True, ""),
    "b(1)": ({"peserta"}, True, ""),
    "b(3)": (set(), True, "dalam-tim"),
    "b(4)": ({"peserta"}, False, ""),
    "c(1)": ({SATU, DUA, "peserta", "ketua_tim"}, True, ""),
    "c(2)": ({"penyampai_hasil"}, True, ""),
    "c(3)": ({"penyampai_hasil"}, False, ""),  # in the sekretariat only
}
EMPAT: Tahap = {
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": (set(), True, LUAR_UNIT),
    "a(4)": ({"peserta", SATU, DUA}, True, ""),
    **PELAKSANAAN,
    "b(5)": ({SATU, DUA, "ketua_tim"}, True, ""),
    "c(1)": ({SATU}, True, ""),
    "c(3)": ({SATU}, True, ""),
}
LIMA: Tahap = {
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": (set(), True, LUAR_UNIT),
    "a(4)": ({"peserta", SATU}, True, ""),
    **PELAKSANAAN,
    "b(5)": ({SATU, "ketua_tim"}, True, ""),
    "c(1)": ({SATU}, True, ""),
    "c(3)": ({SATU}, True, ""),
}
ENAM: Tahap = {
    "a(1)": ({SATU}, True, ""),
    "a(2)": ({SATU}, True, ""),
    "a(3)": ({SATU}, True, ""),
    "a(4)": (set(), True, LUAR_UNIT),
    "a(5)": ({"peserta", SATU}, True, ""),
    **PELAKSANAAN,
    "b(5)": ({SATU, "ketua_tim"}, True, ""),
    "c(1)": ({SATU}, True, ""),
    "c(3)": ({SATU}, True, ""),
}
TAHAP = {"m1": DUA_LEVEL, "m2": DUA_LEVEL, "m3": TIGA, "m4": EMPAT, "m5": LIMA, "m6": ENAM}
FASE = {"a": Fase.PERENCANAAN, "b": Fase.PELAKSANAAN, "c": Fase.EVALUASI}


@pytest.mark.parametrize("model_id", [satu for satu in MODEL if satu != "mc-bertingkat"])
def test_alur(model_id: str) -> None:
    """Each number of the part has its step, in the text's order, with the official whom the text names."""
    awalan = model_id[:2]
    model = PROFIL.model_dengan_id(model_id)
    nomor = [[d.pasal.removeprefix(f"Lamp. B.{awalan[1]} ") for d in s.aturan.dasar] for s in model.alur]
    milik = {n: s for dasar, s in zip(nomor, model.alur, strict=True) for n in dasar[:1]}
    for satu, (pelaku, wajib, bila) in TAHAP[awalan].items():
        assert satu in milik, f"{satu} has no step"
        ada = milik[satu]
        assert pelaku in (set(), set(ada.pelaku)), f"{satu}: {ada.pelaku}"
        assert (ada.wajib, ada.bila) == (wajib, bila), satu
        assert ada.fase == FASE[satu[0]], satu
    urutan = [dasar[0] for dasar in nomor if dasar[0] in TAHAP[awalan]]
    assert urutan == sorted(urutan)
    assert "b(2)" in {n for dasar in nomor for n in dasar}  # what the details hold
    assert model.alur[-1].pelaku == (SATU,)  # done when level 1 has received it (A.1.c)


def test_alur_lebih_dari_dua_level() -> None:
    """Lamp. C has no steps of its own: A.1 for the phases, and stepwise from level to level."""
    model = PROFIL.model_dengan_id("mc-bertingkat")
    assert {level.nomor for level in model.level} == {1, 2, 3}
    assert any(d.pasal == "Lamp. C" for d in model.aturan.dasar)
    evaluasi = [set(s.pelaku) for s in model.langkah(Fase.EVALUASI)]
    assert evaluasi[-1] == {SATU}
    assert {DUA} in evaluasi[:-1]
    pelaku = {p for s in model.alur for p in s.pelaku}
    assert {SATU, DUA, "pimpinan_level_3", "peserta", "penyampai_hasil"} <= pelaku


@pytest.mark.parametrize("model_id", MODEL)
def test_pembagian_peran(model_id: str) -> None:
    """B.1 to B.5 b(3) say "dan/atau", B.6 b(3) "dan"; the ketua divides (number 2 of the ketua's duties)."""
    (peran,) = [s for s in PROFIL.model_dengan_id(model_id).alur if s.bila == "dalam-tim"]
    kata = "keahlian, dan keterampilan" if model_id.startswith("m6") else "keahlian, dan/atau keterampilan"
    assert kata in peran.uraian
    assert peran.pelaku == ("ketua_tim",)
    assert "Lamp. A.5 akhir, c 2)" in [d.pasal for d in peran.aturan.dasar]


@pytest.mark.parametrize("model_id", MODEL)
def test_selesai_menurut_target_kecuali_kecamatan(model_id: str) -> None:
    """B.4 c(3): "sesuai dengan ekspektasinya", which is the Camat's; the other parts and A.1.c speak of the target."""
    akhir = PROFIL.model_dengan_id(model_id).alur[-1]
    kata = "ekspektasi" if model_id == "m4-kecamatan" else "target"
    assert [teks for teks in (akhir.ringkas, akhir.uraian, akhir.gerbang) if kata not in teks] == []


def test_hasil_sekretariat_model_3() -> None:
    """B.3 c(3) stops at the Sekretaris; that level 1 receives it all the same is A.1.c."""
    for model_id in ("m3-dpmptsp", "m3-brida"):
        (sekretariat,) = [s for s in PROFIL.model_dengan_id(model_id).alur if s.kode.endswith("c2-sekretariat")]
        assert [d.pasal for d in sekretariat.aturan.dasar] == ["Lamp. B.3 c(3)", "Lamp. A.1.c"]
        assert "disimpulkan" in sekretariat.aturan.penjelasan


def test_perbaikan_hanya_diperintahkan_bagi_kecamatan() -> None:
    """B.4 c(2) sends what is off target back; the other parts say nothing, so the rule has to say so."""
    for model in PROFIL.model:
        assert model.perbaikan is not None
        pasal = [d.pasal for d in model.perbaikan.dasar]
        if model.id == "m4-kecamatan":
            assert pasal[0] == "Lamp. B.4 c(2)"
        else:
            assert "Lamp. B.4 c(2)" not in pasal[:1]
            assert "tidak" in model.perbaikan.penjelasan
