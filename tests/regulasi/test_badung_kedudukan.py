"""Who assesses whom in each model of Perbup Badung 35/2023 (Lamp. II.B.1): written from the text, not the TOML."""

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import KerangkaUnit
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import FUNGSIONAL, KEPALA, LUAR, PELAKSANA, SEMUA, Baris, isi_kerangka, kelompok, selisih_penilai

SEMUA_OPSI = muat_profil("badung-35-2023")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())
ROMAWI = ("I", "II", "III", "IV")

# A direct superior of at least Pengawas (Ps. 1 angka 12) where the list in Lamp. II.B.1 names nobody.
ATASAN = "Ps. 1 angka 12"
PENGAWAS = JenisJabatan.PENGAWAS


def uptd_di_bawah(induk: str) -> tuple[KerangkaUnit, ...]:
    return (
        KerangkaUnit("uptd", "UPTD", "uptd", induk, kepala="Kepala UPTD", jenis_kepala=PENGAWAS),
        KerangkaUnit(
            "tu", "Subbagian Tata Usaha", "subbagian", "uptd", kepala="Kepala Subbagian TU", jenis_kepala=PENGAWAS
        ),
    )


# unit, who sits there, whose seat assesses, article (Lamp. II.B.1 lists the assessors of every kind of office)
SETDA: list[Baris] = [
    ("setda", (KEPALA,), LUAR, ATASAN),
    ("setda", SEMUA, "Sekretaris Daerah", ATASAN),  # the text puts nobody there
    *[(f"asisten-{n}", (KEPALA,), "Sekretaris Daerah", "Lamp. II.B.1.a.1)") for n in (1, 2, 3)],
    *[(f"asisten-{n}", SEMUA, f"Asisten {r}", ATASAN) for n, r in enumerate(("I", "II", "III"), 1)],
    *[
        (f"bagian-{n}", (KEPALA,), f"Asisten {asisten}", "Lamp. II.B.1.a.2)")
        for n, asisten in enumerate(("I", "I", "II", "II", "III", "III"), 1)
    ],
    *[
        (f"bagian-{n}", SEMUA, f"Kepala Bagian {r}", "Lamp. II.B.1.a.3)")
        for n, r in enumerate(("I", "II", "III", "IV", "V", "VI"), 1)
    ],
    ("kelompok-bagian-1", SEMUA, "Kepala Bagian I", "Lamp. II.B.1.a.3)"),
    *[(f"subbagian-{n}", (KEPALA,), "Kepala Bagian VI", "Lamp. II.B.1.a.3)") for n in (1, 2)],
    *[(f"subbagian-{n}", SEMUA, f"Kepala Subbagian {r}", "Lamp. II.B.1.a.4)") for n, r in ((1, "I"), (2, "II"))],
]
SETWAN: list[Baris] = [
    ("setwan", (KEPALA,), LUAR, ATASAN),
    ("setwan", SEMUA, "Sekretaris DPRD", ATASAN),
    *[(f"bagian-{n}", (KEPALA,), "Sekretaris DPRD", "Lamp. II.B.1.b.1)") for n in (1, 2, 3)],
    *[(f"bagian-{n}", SEMUA, f"Kepala Bagian {r}", "Lamp. II.B.1.b.2)") for n, r in ((1, "I"), (2, "II"), (3, "III"))],
    ("kelompok-bagian-2", SEMUA, "Kepala Bagian II", "Lamp. II.B.1.b.2)"),
    *[(f"subbagian-{n}", (KEPALA,), "Kepala Bagian I", "Lamp. II.B.1.b.2)") for n in (1, 2)],
    *[(f"subbagian-{n}", SEMUA, f"Kepala Subbagian {r}", "Lamp. II.B.1.b.3)") for n, r in ((1, "I"), (2, "II"))],
]
# The list under huruf c goes on counting from huruf b: 4) to 7).
INSPEKTORAT: list[Baris] = [
    ("inspektorat", (KEPALA,), LUAR, ATASAN),
    ("inspektorat", SEMUA, "Inspektur", ATASAN),
    ("sekretariat", (KEPALA,), "Inspektur", "Lamp. II.B.1.c.4)"),
    ("sekretariat", SEMUA, "Sekretaris", "Lamp. II.B.1.c.5)"),
    ("subbagian-1", (KEPALA,), "Sekretaris", "Lamp. II.B.1.c.5)"),
    ("subbagian-1", SEMUA, "Kepala Subbagian I", "Lamp. II.B.1.c.7)"),
    *[(f"irban-{n}", (KEPALA,), "Inspektur", "Lamp. II.B.1.c.4)") for n in (1, 2, 3, 4)],
    *[(f"irban-{n}", FUNGSIONAL, f"Inspektur Pembantu {r}", "Lamp. II.B.1.c.6)") for n, r in enumerate(ROMAWI, 1)],
    # An Inspektur Pembantu assesses JF only. The list names pelaksana below the Sekretaris and the Kasubbag alone, but
    # those are no direct superiors here: the next one up is the Inspektur.
    *[(f"irban-{n}", PELAKSANA, "Inspektur", "Lamp. II.B.1.c.6)") for n in (1, 2, 3, 4)],
    ("kelompok-irban-1", FUNGSIONAL, "Inspektur Pembantu I", "Lamp. II.B.1.c.6)"),
    ("kelompok-irban-1", PELAKSANA, "Inspektur", "Lamp. II.B.1.c.6)"),
]
UPTD_DI_BAWAH: list[Baris] = [
    ("uptd", SEMUA, "Kepala UPTD", "Lamp. II.B.1.g"),
    ("tu", (KEPALA,), "Kepala UPTD", "Lamp. II.B.1.g"),
    ("tu", SEMUA, "Kepala UPTD", "Lamp. II.B.1.g"),  # the list gives the Kasubbag TU nobody to assess
]


def _dinas(akar: str, huruf: str, kecil: str, kepala_kecil: str, pasal_kecil: str) -> list[Baris]:
    """Dinas (huruf d) and badan (huruf e) read alike: `kecil` are the seksi or subbidang of Bidang III."""
    kepala = f"Kepala {akar.capitalize()}"
    return [
        (akar, (KEPALA,), LUAR, ATASAN),
        (akar, SEMUA, kepala, ATASAN),
        ("sekretariat", (KEPALA,), kepala, f"Lamp. II.B.1.{huruf}.1)"),
        ("sekretariat", SEMUA, "Sekretaris", f"Lamp. II.B.1.{huruf}.2)"),
        ("subbagian-1", (KEPALA,), "Sekretaris", f"Lamp. II.B.1.{huruf}.2)"),
        ("subbagian-1", SEMUA, "Kepala Subbagian I", pasal_kecil),
        *[(f"bidang-{n}", (KEPALA,), kepala, f"Lamp. II.B.1.{huruf}.1)") for n in (1, 2, 3)],
        *[
            (f"bidang-{n}", SEMUA, f"Kepala Bidang {r}", f"Lamp. II.B.1.{huruf}.3)")
            for n, r in ((1, "I"), (2, "II"), (3, "III"))
        ],
        ("kelompok-bidang-1", SEMUA, "Kepala Bidang I", f"Lamp. II.B.1.{huruf}.3)"),
        (f"{kecil}-1", (KEPALA,), "Kepala Bidang III", f"Lamp. II.B.1.{huruf}.3)"),
        (f"{kecil}-1", SEMUA, kepala_kecil, pasal_kecil),
        ("uptd", (KEPALA,), kepala, ATASAN),
        *UPTD_DI_BAWAH,
    ]


DINAS = _dinas("dinas", "d", "seksi", "Kepala Seksi I", "Lamp. II.B.1.d.5)")
BADAN = _dinas("badan", "e", "subbidang", "Kepala Subbidang I", "Lamp. II.B.1.e.4)")
DPMPTSP: list[Baris] = [
    ("dinas", (KEPALA,), LUAR, ATASAN),
    ("dinas", SEMUA, "Kepala Dinas", "Lamp. II.B.1.d.4)"),
    ("sekretariat", (KEPALA,), "Kepala Dinas", "Lamp. II.B.1.d.4)"),
    ("sekretariat", SEMUA, "Sekretaris", "Lamp. II.B.1.d.2)"),
    ("subbagian-1", (KEPALA,), "Sekretaris", "Lamp. II.B.1.d.2)"),
    ("subbagian-1", SEMUA, "Kepala Subbagian I", "Lamp. II.B.1.d.5)"),
    *[(f"kelompok-{n}", SEMUA, "Kepala Dinas", "Lamp. II.B.1.d.4)") for n in (1, 2, 3)],
    # The Koordinator is assessed by the Kepala Dinas and assesses nobody.
    ("kelompok-koordinator", (KEPALA,), "Kepala Dinas", "Lamp. II.B.1.d.4)"),
    ("kelompok-koordinator", SEMUA, "Kepala Dinas", "Lamp. II.B.1.d.4)"),
]
RSUD: list[Baris] = [
    ("rumah-sakit", (KEPALA,), LUAR, ATASAN),
    ("rumah-sakit", SEMUA, "Direktur", ATASAN),
    *[(f"wakil-direktur-{n}", (KEPALA,), "Direktur", "Lamp. II.B.1.f.1)") for n in (1, 2)],
    *[(f"wakil-direktur-{n}", SEMUA, f"Wakil Direktur {r}", ATASAN) for n, r in ((1, "I"), (2, "II"))],
    *[
        (f"{unit}-{n}", (KEPALA,), f"Wakil Direktur {wadir}", "Lamp. II.B.1.f.2)")
        for unit, wadir in (("bidang", "I"), ("bagian", "II"))
        for n in (1, 2)
    ],
    *[
        (f"{unit}-{n}", SEMUA, f"Kepala {unit.capitalize()} {r}", "Lamp. II.B.1.f.3)")
        for unit in ("bidang", "bagian")
        for n, r in ((1, "I"), (2, "II"))
    ],
    ("kelompok-bidang-1", SEMUA, "Kepala Bidang I", "Lamp. II.B.1.f.3)"),
]
UPTD: list[Baris] = [
    ("uptd", (KEPALA,), LUAR, ATASAN),
    ("uptd", SEMUA, "Kepala UPTD", "Lamp. II.B.1.g"),
    ("tata-usaha", (KEPALA,), "Kepala UPTD", "Lamp. II.B.1.g"),
    ("tata-usaha", SEMUA, "Kepala UPTD", "Lamp. II.B.1.g"),
    ("kelompok-uptd", SEMUA, "Kepala UPTD", "Lamp. II.B.1.g"),
]
KOORDINATOR = KerangkaUnit(
    "kelompok-koordinator",
    "Kelompok Jabatan Fungsional",
    "kelompok",
    "dinas",
    kepala="Koordinator Jabatan Fungsional",
    jenis_kepala=JenisJabatan.FUNGSIONAL,
)

# model, units beside the skeleton, table
KEDUDUKAN = [
    ("setda", (kelompok("bagian-1"),), SETDA),
    ("setwan", (kelompok("bagian-2"),), SETWAN),
    ("inspektorat", (kelompok("irban-1"),), INSPEKTORAT),
    ("dinas", (kelompok("bidang-1"), *uptd_di_bawah("dinas")), DINAS),
    ("dpmptsp", (KOORDINATOR,), DPMPTSP),
    ("badan", (kelompok("bidang-1"), *uptd_di_bawah("badan")), BADAN),
    ("rsud", (kelompok("bidang-1"),), RSUD),
    ("uptd", (kelompok("uptd"),), UPTD),
]

# model, kind of official at the head, whether it is a perangkat daerah (a rumah sakit and a UPTD are below one)
MODEL = [
    ("setda", JenisJabatan.PIMPINAN_TINGGI, True),
    ("setwan", JenisJabatan.PIMPINAN_TINGGI, True),
    ("inspektorat", JenisJabatan.PIMPINAN_TINGGI, True),
    ("dinas", JenisJabatan.PIMPINAN_TINGGI, True),
    ("dpmptsp", JenisJabatan.PIMPINAN_TINGGI, True),
    ("badan", JenisJabatan.PIMPINAN_TINGGI, True),
    ("rsud", JenisJabatan.PIMPINAN_TINGGI, False),
    ("uptd", JenisJabatan.PENGAWAS, False),
]


@pytest.mark.parametrize(("model_id", "jenis", "perangkat_daerah"), MODEL)
def test_model(model_id: str, jenis: JenisJabatan, perangkat_daerah: bool) -> None:
    model = PROFIL.model_dengan_id(model_id)
    assert (model.jenis_pimpinan, model.perangkat_daerah) == (jenis, perangkat_daerah)


def test_delapan_model() -> None:
    assert [m.id for m in PROFIL.model] == [model_id for model_id, _, _ in MODEL]


def test_nama_dinas_penanaman_modal() -> None:
    """d.4) writes "Pelayanan Perizinan Terpadu Satu Pintu"; the office's own name may be another, so both are shown."""
    model = PROFIL.model_dengan_id("dpmptsp")
    assert "Pelayanan Perizinan Terpadu Satu Pintu" in model.untuk
    assert "Pelayanan Terpadu Satu Pintu" in model.untuk


def test_tempat_yang_tidak_disebut_lampiran() -> None:
    """f names no instalasi, h only seats that were not equalized: rules that go further say that they are inferred."""
    aturan = {a.kode: a for a in PROFIL.aturan}
    assert "disimpulkan" in aturan["rsud.penilai.bidang-bagian"].penjelasan
    struktural = aturan["dinas.penilai.struktural"].penjelasan
    assert "tidak disetarakan" in struktural
    assert "disimpulkan" in struktural


@pytest.mark.parametrize(("model_id", "tambahan", "tabel"), KEDUDUKAN, ids=[satu[0] for satu in KEDUDUKAN])
def test_penilai_setiap_orang(model_id: str, tambahan: tuple[KerangkaUnit, ...], tabel: list[Baris]) -> None:
    kantor = isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan)
    assert selisih_penilai(kantor, tabel) == []


@pytest.mark.parametrize("model_id", [model_id for model_id, _, _ in MODEL if model_id != "uptd"])
def test_level_2_adalah_administrator(model_id: str) -> None:
    """Lamp. II.A: level 1 is a Pejabat Pimpinan Tinggi, level 2 an Administrator."""
    jenis = {level.nomor: level.jenis_jabatan for level in PROFIL.model_dengan_id(model_id).level}
    assert jenis == {1: (JenisJabatan.PIMPINAN_TINGGI,), 2: (JenisJabatan.ADMINISTRATOR,)}


def test_penilai_pelaksana_irban_menurut_pilihan() -> None:
    """Ps. 1 angka 12: the direct superior, who is the Inspektur Pembantu, though c.6) names JF only."""
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.pelaksana-irban:irban",))
    kantor = isi_kerangka(lain.model_dengan_id("inspektorat"), (kelompok("irban-1"),))
    ganti = {
        (unit, macam): (f"Inspektur Pembantu {r}", ATASAN)
        for unit, r in (
            ("irban-1", "I"),
            ("irban-2", "II"),
            ("irban-3", "III"),
            ("irban-4", "IV"),
            ("kelompok-irban-1", "I"),
        )
        for macam in PELAKSANA
    }
    assert selisih_penilai(kantor, INSPEKTORAT, ganti) == []


def test_penilai_sekretariat_dpmptsp_menurut_pilihan() -> None:
    """d.4) read for the whole dinas."""
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.sekretariat-dpmptsp:kepala-dinas",))
    kantor = isi_kerangka(lain.model_dengan_id("dpmptsp"), (KOORDINATOR,))
    ganti = {
        (unit, macam): ("Kepala Dinas", "Lamp. II.B.1.d.4)")
        for unit in ("sekretariat", "subbagian-1")
        for macam in SEMUA
    }
    assert selisih_penilai(kantor, DPMPTSP, ganti) == []
