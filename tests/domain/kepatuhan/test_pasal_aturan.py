"""What each rule of the check rests on in each of the five regulations, written down from their texts.

The sample office is spoilt as in `test_aturan`, under a dinas of each; the first article is the one that its chip
shows. Rules without an article here rest on the office's own data and settings, or a regulation does not have them.
"""

from dataclasses import replace
from functools import cache

import pytest

from sistemkerja_desktop.domain.jabatan import Jenjang
from sistemkerja_desktop.domain.kepatuhan.daftar import ATURAN
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.aturan_kepatuhan import kantor, kedudukan, pelaksanaan, penugasan, surat, tim
from tests.contoh_kepatuhan import DINAS, ILHAM, KURSI_ILHAM, Kantorku

DINAS_DI = {
    "badung-35-2023": "dinas",
    "banyumas-23-2024": "a2-dinas-badan-inspektorat",
    "denpasar-69-2023": "m2d-dinas",
    "dharmasraya-10-2024": "d-dinkes",
    "katingan-5-2024": "c3-dinas-badan-lain",
}
NASIONAL = "PermenPANRB 7/2022"
PLT = ("UU 30/2014 Ps. 14 ayat (2)",) * 5
SURAT_TUGAS = ("Lamp. II.B.2", "Lamp. 2", "Lamp. A.3", "Ps. 10 ayat (2)", "Ps. 11 ayat (4)")
PENUNJUKAN = ("Lamp. II.B.2.a.1)", "Lamp. 2 cara a.1)", "Ps. 8 ayat (4)", "Lamp. 2.A.1", "Ps. 11 ayat (4)")
MASA = ("Ps. 1 angka 13", "Ps. 1 angka 16", "Ps. 1 angka 21", "Ps. 1 angka 12", "Ps. 1 angka 20")
PESERTA = ("Ps. 7 ayat (2)", "Ps. 9 ayat (1)", "Ps. 7 ayat (2)", "Ps. 8 ayat (1)", "Ps. 10 ayat (1)")
KETUA = ("Lamp. II.B.3.c", "Lamp. 3 tim b", "Ps. 9 ayat (2)", "Lamp. 3.d", "Lamp. II.B.2.A.2.2")
JAWABAN = ("Lamp. II.B.2.a.2).b)", "Lamp. 2 cara a.2)b)", f"{NASIONAL} Lampiran, penunjukan", "Lamp. 2.A.2.b.1", "")
KEDUDUKAN = ("Lamp. II.B.1.d", "Lamp. 1 gambar a.2)", "Lamp. B.2 huruf D", "Lamp. 1.D.1", "Lamp. II.B.1.c")

# badung, banyumas, denpasar, dharmasraya, katingan; "" where the sample does not come to it there
PASAL = {
    "K-01": (
        "Lamp. II.B.1.d.3)", "Lamp. 1 gambar a.2)", "Lamp. B.2", "Lamp. 1.D.1", "Lamp. II.B.1.c.1)b)(2)",
    ),
    "K-02": KEDUDUKAN,
    **dict.fromkeys(("K-07", "K-08", "K-09", "K-10", "K-11", "P-08"), PLT),
    "K-13": ("Ps. 1 angka 12", "", "Ps. 1 angka 19", "Ps. 1 angka 11", ""),
    "K-14": ("Lamp. II.A", "", "Lamp. B.2", "Lamp. 1.D.1", ""),
    "K-16": ("", "", "", "", "Lamp. II.B.1.c.1)b)(1)"),
    "K-18": ("Lamp. II.A", "Lamp. 1 gambar a.2)", "Lamp. B.2", "Lamp. 1.D.1", "Lamp. II.B.1.c"),
    "K-21": KEDUDUKAN,
    "T-01": ("Lamp. II.B.2.e", "Lamp. 2.d", "Lamp. A.3 huruf e", *[f"{NASIONAL} Lampiran, penugasan"] * 2),
    "T-02": KETUA,
    "T-03": ("Ps. 7 ayat (3)", "Ps. 9 ayat (3)", "Ps. 9 ayat (4)", "Ps. 8 ayat (3)", "Ps. 10 ayat (3)"),
    "T-05": (*KETUA[:2], "Ps. 9 ayat (5)", *KETUA[3:]),
    "T-06": ("Lamp. II.B.2", "Lamp. 2", "Ps. 9 ayat (5)", "Ps. 10 ayat (2)", "Ps. 11 ayat (4)"),
    "T-07": MASA,
    "T-09": ("Lamp. II.B.2.f", "Lamp. 2.e", "Lamp. A.4.b angka I", "Lamp. 2 huruf a", "Lamp. II.B.2.A.2"),
    "T-10": PESERTA,
    "P-02": SURAT_TUGAS,
    "P-03": SURAT_TUGAS,
    "P-04": MASA,
    "P-05": ("Lamp. II.B.2.b", "Lamp. 2 cara b", f"{NASIONAL} Lampiran, sukarela", "Lamp. 2.B", "Lamp. II.B.2.B"),
    "P-06": ("Lamp. II.B.2.a.2)", "", "Ps. 8 ayat (4)", "Lamp. 2.A.2", "Lamp. II.B.2.A"),
    "P-07": PENUNJUKAN,
    "P-10": PESERTA,
    "P-11": SURAT_TUGAS,
    "P-12": PENUNJUKAN,
    "P-13": ("Lamp. II.A.1.c", "Lamp. II.A.1.c", "Lamp. B.2 a(5)", "Lamp. 1.D a(5)", "Lamp. II.A.1.c"),
    "P-14": ("Lamp. II.A.3", "Lamp. II.A.3", "Lamp. B.2 c(3)", "Lamp. 1.D c(3)", "Lamp. II.B.2.A.1.3)b"),
    "P-15": ("Ps. 7 ayat (3)", "Ps. 9 ayat (3)", "Lamp. A.2 angka i", "Lamp. 2.A.2.a", "Lamp. II.B.2"),
    "P-16": ("Lamp. II.B.2", "Ps. 9 ayat (1)", "Ps. 7 ayat (1)", "Ps. 8 ayat (1)", "Ps. 10 ayat (1)"),
    "P-17": JAWABAN,
    "P-18": JAWABAN,
    "P-19": ("", "Lamp. 2 cara a.2)a)", f"{NASIONAL} Lampiran, penunjukan", "Lamp. 2.A.2.a", "Lamp. A.2 tata cara a"),
    "P-20": ("Lamp. II.B.2.a.2)", "", "Ps. 8 ayat (4)", "Lamp. 2.A.2", "Lamp. II.B.2.A"),
    "P-21": ("Ps. 7 ayat (3)", "Ps. 9 ayat (3)", "Ps. 9 ayat (4)", "Ps. 8 ayat (3)", "Ps. 10 ayat (3)"),
    "S-03": SURAT_TUGAS,
    "S-04": SURAT_TUGAS,
    "S-05": JAWABAN,
    "S-06": SURAT_TUGAS,
    "S-07": ("Ps. 8 ayat (4)", "Ps. 10 ayat (4)", "Ps. 8 ayat (4)", "Ps. 10 ayat (3)", "Ps. 11 ayat (4)"),
    "L-01": ("Lamp. II.A.1.a", "Lamp. II.A.1.a", "Lamp. B.2 a(1)", "Lamp. 1.D a(1)", "Lamp. II.A.1.a"),
    "L-02": ("Lamp. II.A.3", "Lamp. II.A.3", "Lamp. B.2 c(1)", "Lamp. 1.D c(1)", "Lamp. II.B.2.A.1.3)a"),
    "L-03": MASA,
    "L-05": SURAT_TUGAS,
    "L-06": MASA,
    "L-07": ("Ps. 11 ayat (2)", "Ps. 13 ayat (2)", "Ps. 12 ayat (4)", "Ps. 13 ayat (2)", "Ps. 14 ayat (2) b"),
    "R-02": ("Ps. 17", "Ps. 20", "Ps. 26", "Ps. 17", "Ps. 20"),
}  # fmt: skip

# From the office's own data or settings.
DATA_KANTOR = "K-03 K-04 K-05 K-06 K-12 K-17 K-19 K-20 L-04 P-01 P-09 R-03 R-04 S-01 S-02 T-08 T-11 T-12 T-13"
# `test_aturan` spoils the office with invented rules for these: they have their own tests below.
TERSENDIRI = {"K-15", "R-01", "T-04"}
PERTAMA = {
    baris.kode: baris
    for pokok in (kedudukan, tim, penugasan, surat, pelaksanaan, kantor)
    for baris in reversed(pokok.FIRES)
}


@cache
def aturan_dinas(profil_id: str) -> tuple[Profil, ModelKedudukan]:
    profil = terapkan_pilihan(muat_profil(profil_id), ())
    return profil, profil.model_dengan_id(DINAS_DI[profil_id])


def kantorku(profil_id: str) -> Kantorku:
    profil, model = aturan_dinas(profil_id)
    hasil = Kantorku(profil, model)
    hasil.ubah("unit", DINAS, jenis=model.kerangka[0].jenis)
    return hasil


def pasal(kode: str, k: Kantorku) -> set[str]:
    """The first article of each finding of the rule; another regulation's has its name before it."""
    ada = {t.dasar.dasar[0] for t in k.temuan() if t.aturan == kode and t.dasar is not None}
    return {d.pasal if d.peraturan == k.profil.nama_singkat else f"{d.peraturan} {d.pasal}" for d in ada}


def test_every_rule_is_in_the_table() -> None:
    assert sorted([*PASAL, *DATA_KANTOR.split(), *TERSENDIRI]) == sorted(ATURAN)


@pytest.mark.parametrize("nomor", range(5), ids=DINAS_DI)
@pytest.mark.parametrize("kode", PASAL)
def test_article_of_a_rule(kode: str, nomor: int) -> None:
    k = kantorku(list(DINAS_DI)[nomor])
    PERTAMA[kode].rusak(k)
    assert pasal(kode, k) == {PASAL[kode][nomor]} - {""}


def test_successor_of_a_ketua_in_dharmasraya() -> None:
    """Lamp. 3.f: at least D3 and III/b."""
    k = kantorku("dharmasraya-10-2024")
    k.ubah("tim", 41, ketua_pengganti=True)
    assert pasal("T-04", k) == set()
    k.ubah("pegawai", ILHAM, golongan="III/a")
    assert pasal("T-04", k) == {"Lamp. 3.f"}


def test_place_of_a_jenjang_in_katingan() -> None:
    """Lamp. II.B.1.c: Ahli Madya under the Kepala Dinas himself, Ahli Muda in a bidang."""
    k = kantorku("katingan-5-2024")
    assert pasal("K-15", k) == set()
    k.ubah("jabatan", KURSI_ILHAM, jenjang=Jenjang.AHLI_MADYA)
    assert pasal("K-15", k) == {"Lamp. II.B.1.c.1)b)(1)"}
    k.ubah("jabatan", KURSI_ILHAM, jenjang=Jenjang.AHLI_MUDA, unit_id=DINAS)
    assert pasal("K-15", k) == {"Lamp. II.B.1.c.1)b)(2)"}


def test_choice_that_badung_leaves() -> None:
    """Ps. 8 ayat (4) and Lamp. II.B.2.d name different officials; the choice rests on the article of the body."""
    k = kantorku("badung-35-2023")
    assert "Ps. 8 ayat (4)" in pasal("R-01", k)
    k.kantor = replace(k.kantor, pilihan=("pilihan.penetap-penugasan:kepala-perangkat-daerah",))
    assert "Ps. 8 ayat (4)" not in pasal("R-01", k)
