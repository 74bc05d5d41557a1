"""Kedudukan in Perbup Banyumas 23/2024 (Ps. 7, Lamp. 1): who assesses whom, written from the text, not the TOML."""

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import KerangkaUnit
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import FUNGSIONAL, KEPALA, LUAR, SEMUA, Baris, isi_kerangka, selisih_penilai

SEMUA_OPSI = muat_profil("banyumas-23-2024")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())

PENGAWAS = JenisJabatan.PENGAWAS
ROMAWI = ("I", "II", "III", "IV", "V", "VI")
ATASAN = "Ps. 1 angka 15"  # the direct superior, at least a Pengawas, where no model names anybody


def kecil(jenis: str, induk: str) -> KerangkaUnit:
    """A unit below a bidang or bagian that a Pengawas leads; no model has one, Ps. 7 ayat (1) knows its head."""
    kode = f"{jenis}-{induk}"
    return KerangkaUnit(kode, kode, jenis, induk, kepala=f"Kepala {kode}", jenis_kepala=PENGAWAS)


def tanpa_kepala(jenis: str, induk: str) -> KerangkaUnit:
    return KerangkaUnit(f"{jenis}-{induk}", jenis, jenis, induk)


def mandiri(jenis: str, jenis_kepala: JenisJabatan) -> KerangkaUnit:
    return KerangkaUnit(jenis, jenis, jenis, "dinas", kepala=f"Kepala {jenis}", jenis_kepala=jenis_kepala)


IRBAN = KerangkaUnit(
    "irban",
    "Inspektur Pembantu",
    "inspektur-pembantu",
    "dinas",
    kepala="Inspektur Pembantu",
    jenis_kepala=JenisJabatan.ADMINISTRATOR,
)


def _model(gambar: str, atas: dict[str, str], bawah: dict[str, tuple[str, str]], sub: dict[str, str]) -> list[Baris]:
    """A model's two places: `atas` (unit -> head of the higher level) and `bawah` (unit -> head, head of the unit
    above), each assessing who sits there; `sub` are Pengawas' units (unit -> the unit of `bawah` it is part of)."""
    pasal = f"Lamp. 1 gambar {gambar}"
    return [
        *[(unit, SEMUA, kepala, pasal) for unit, kepala in atas.items()],
        *[(unit, (KEPALA,), di_atas, ATASAN) for unit, (_, di_atas) in bawah.items()],
        *[(unit, SEMUA, kepala, pasal) for unit, (kepala, _) in bawah.items()],
        *[(unit, (KEPALA,), bawah[induk][0], ATASAN) for unit, induk in sub.items()],
        *[(unit, SEMUA, bawah[induk][0], pasal) for unit, induk in sub.items()],
    ]


DINAS_1, DINAS_2 = "Kepala Dinas atau Badan", "Kepala Dinas, Kepala Badan, atau Inspektur"


def _bidang(kepala: str, jumlah: int) -> dict[str, tuple[str, str]]:
    return {
        "sekretariat": ("Sekretaris", kepala),
        **{f"bidang-{n}": (f"Kepala Bidang {r}", kepala) for n, r in enumerate(ROMAWI[:jumlah], 1)},
    }


# unit organisasi of their own below a dinas: Ps. 7 ayat (1) and (2), no model has them
MANDIRI = {
    "uptd": (PENGAWAS, "Ps. 7 ayat (1)"),
    "puskesmas": (JenisJabatan.FUNGSIONAL, "Ps. 7 ayat (2)"),
    "satuan-pendidikan": (JenisJabatan.FUNGSIONAL, "Ps. 7 ayat (2)"),
}
SUB_MANDIRI = "subbagian-puskesmas"


def _mandiri(kepala: str) -> list[Baris]:
    return [
        *[
            baris
            for unit, (_, pasal) in MANDIRI.items()
            for baris in ((unit, (KEPALA,), kepala, ATASAN), (unit, SEMUA, f"Kepala {unit}", pasal))
        ],
        # a Pengawas' unit within one: its people stay with the head of the whole, unless the office chooses otherwise
        (SUB_MANDIRI, (KEPALA,), "Kepala puskesmas", ATASAN),
        (SUB_MANDIRI, SEMUA, "Kepala puskesmas", "Ps. 7 ayat (2)"),
    ]


ASISTEN = {f"asisten-{n}": f"Asisten {r}" for n, r in enumerate(ROMAWI[:3], 1)}
BAGIAN_SETDA = {
    f"bagian-{n}": (f"Kepala Bagian {r}", f"Asisten {ROMAWI[(n - 1) // 2]}") for n, r in enumerate(ROMAWI, 1)
}
BAGIAN_SETWAN = {f"bagian-{n}": (f"Kepala Bagian {r}", "Sekretaris DPRD") for n, r in enumerate(ROMAWI[:3], 1)}
RSUD = {
    f"{unit}-{n}": (f"Kepala {unit.capitalize()} {r}", f"Wakil Direktur {wadir}")
    for unit, wadir in (("bagian", "I"), ("bidang", "II"))
    for n, r in ((1, "I"), (2, "II"))
}
DINAS_TAMBAHAN = (
    kecil("subbagian", "sekretariat"),
    kecil("seksi", "bidang-1"),
    *[mandiri(unit, jenis) for unit, (jenis, _) in MANDIRI.items()],
    kecil("subbagian", "puskesmas"),
)
DINAS_SUB = {"subbagian-sekretariat": "sekretariat", "seksi-bidang-1": "bidang-1"}
KELOMPOK = "kelompok-bagian-1"

# model, units beside the skeleton, table (Lamp. 1, the sentence below each chart)
KEDUDUKAN: dict[str, tuple[tuple[KerangkaUnit, ...], list[Baris]]] = {
    "a1-pendidikan-keuangan": (
        DINAS_TAMBAHAN,
        [
            ("dinas", (KEPALA,), LUAR, ATASAN),
            *_model("a.1)", dict.fromkeys(("dinas", "kelompok"), DINAS_1), _bidang(DINAS_1, 4), DINAS_SUB),
            *_mandiri(DINAS_1),
        ],
    ),
    "a2-dinas-badan-inspektorat": (
        (*DINAS_TAMBAHAN, IRBAN),
        [
            ("dinas", (KEPALA,), LUAR, ATASAN),
            *_model(
                "a.2)",
                dict.fromkeys(("dinas", "kelompok"), DINAS_2),
                {**_bidang(DINAS_2, 3), "irban": ("Inspektur Pembantu", DINAS_2)},
                DINAS_SUB,
            ),
            *_mandiri(DINAS_2),
        ],
    ),
    "b-sekretariat-daerah": (
        (kecil("subbagian", "bagian-1"), tanpa_kepala("kelompok", "bagian-1")),
        [
            ("sekretariat-daerah", (KEPALA,), LUAR, ATASAN),
            ("sekretariat-daerah", SEMUA, "Sekretaris Daerah", "Ps. 7 ayat (1)"),  # the model puts nobody there
            *[(unit, (KEPALA,), "Sekretaris Daerah", ATASAN) for unit in ASISTEN],
            *_model(
                "b",
                {**ASISTEN, **{f"kelompok-{unit[-1]}": kepala for unit, kepala in ASISTEN.items()}},
                BAGIAN_SETDA,
                {"subbagian-bagian-1": "bagian-1"},
            ),
            (KELOMPOK, SEMUA, "Kepala Bagian I", "Lamp. 1 gambar b"),
        ],
    ),
    "c-sekretariat-dprd": (
        (kecil("subbagian", "bagian-1"), tanpa_kepala("kelompok", "bagian-1")),
        [
            ("sekretariat-dprd", (KEPALA,), LUAR, ATASAN),
            *_model(
                "c",
                dict.fromkeys(("sekretariat-dprd", "kelompok"), "Sekretaris DPRD"),
                BAGIAN_SETWAN,
                {"subbagian-bagian-1": "bagian-1"},
            ),
            (KELOMPOK, SEMUA, "Kepala Bagian I", "Lamp. 1 gambar c"),
        ],
    ),
    "d-rsud": (
        (kecil("subbagian", "bagian-1"), kecil("seksi", "bidang-1"), tanpa_kepala("kelompok", "bagian-1")),
        [
            ("rumah-sakit", (KEPALA,), LUAR, ATASAN),
            *[(f"wadir-{n}", (KEPALA,), "Direktur", ATASAN) for n in (1, 2)],
            *_model(
                "d",
                # level 3 or level 1, says the sentence: nobody is assessed by a Wakil Direktur at level 2
                dict.fromkeys(("rumah-sakit", "kelompok", "wadir-1", "wadir-2"), "Direktur"),
                RSUD,
                {"subbagian-bagian-1": "bagian-1", "seksi-bidang-1": "bidang-1"},
            ),
            (KELOMPOK, SEMUA, "Kepala Bagian I", "Lamp. 1 gambar d"),
        ],
    ),
}
GAMBAR = dict(zip(KEDUDUKAN, ("a.1)", "a.2)", "b", "c", "d"), strict=True))
# Level, who leads it: Lamp. 1 numbers the levels; that of a Pengawas, which no model names, is the next one
LEVEL = {
    "a1-pendidikan-keuangan": {1: "Kepala Dinas", 2: "Kepala Bidang", 3: "Kepala Seksi"},
    "a2-dinas-badan-inspektorat": {1: "Inspektur", 2: "Inspektur Pembantu", 3: "Kepala Seksi"},
    "b-sekretariat-daerah": {1: "Sekretaris Daerah", 2: "Asisten", 3: "Kepala Bagian", 4: "Kepala Subbagian"},
    "c-sekretariat-dprd": {1: "Sekretaris DPRD", 2: "Kepala Bagian", 3: "Kepala Subbagian"},
    "d-rsud": {1: "Direktur", 2: "Wakil Direktur", 3: "Kepala Bidang", 4: "Kepala Seksi"},
}
# Under which head of the higher level each unit of the lower level counts
LEBIH_TINGGI = {
    "a1-pendidikan-keuangan": dict.fromkeys((*_bidang(DINAS_1, 4), *DINAS_SUB), DINAS_1),
    "a2-dinas-badan-inspektorat": dict.fromkeys((*_bidang(DINAS_2, 3), "irban", *DINAS_SUB), DINAS_2),
    "b-sekretariat-daerah": {
        **{unit: asisten for unit, (_, asisten) in BAGIAN_SETDA.items()},
        **dict.fromkeys(("subbagian-bagian-1", KELOMPOK), "Asisten I"),
    },
    "c-sekretariat-dprd": dict.fromkeys((*BAGIAN_SETWAN, "subbagian-bagian-1", KELOMPOK), "Sekretaris DPRD"),
    "d-rsud": dict.fromkeys((*RSUD, "subbagian-bagian-1", "seksi-bidang-1", KELOMPOK), "Direktur"),
}


def test_lima_model() -> None:
    assert [m.id for m in PROFIL.model] == list(KEDUDUKAN)
    assert all(m.jenis_pimpinan == JenisJabatan.PIMPINAN_TINGGI for m in PROFIL.model)


@pytest.mark.parametrize("model_id", KEDUDUKAN)
def test_level(model_id: str) -> None:
    """Every kind of unit that an official leads stands on a level; a Pengawas leads the lowest (Lamp. II.A)."""
    model = PROFIL.model_dengan_id(model_id)
    assert [level.nomor for level in model.level] == list(LEVEL[model_id])
    assert [s for level in model.level if (s := LEVEL[model_id][level.nomor]) not in level.sebutan] == []
    assert model.level[-1].jenis_jabatan == (PENGAWAS,)


@pytest.mark.parametrize("model_id", KEDUDUKAN)
def test_penjelasan_menyebut_unit_yang_ada(model_id: str) -> None:
    """No explanation speaks of a seksi where the model has none."""
    model = SEMUA_OPSI.model_dengan_id(model_id)
    menyebut = [r.aturan.kode for r in model.penilai if "seksi" in r.aturan.penjelasan]
    assert menyebut == [] or "seksi" in dict(model.jenis_unit)


@pytest.mark.parametrize("model_id", KEDUDUKAN)
def test_penilai_setiap_orang(model_id: str) -> None:
    tambahan, tabel = KEDUDUKAN[model_id]
    assert selisih_penilai(isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan), tabel) == []


@pytest.mark.parametrize("model_id", KEDUDUKAN)
@pytest.mark.parametrize(("opsi", "macam"), [("fungsional-di-atas", FUNGSIONAL), ("semua-di-atas", SEMUA)])
def test_level_penilai_menurut_pilihan(model_id: str, opsi: str, macam: tuple[str, ...]) -> None:
    """The second half of each sentence: below the higher level."""
    tambahan, tabel = KEDUDUKAN[model_id]
    profil = terapkan_pilihan(SEMUA_OPSI, (f"pilihan.level-penilai:{opsi}",))
    pasal = f"Lamp. 1 gambar {GAMBAR[model_id]}"
    ganti = {(unit, satu): (kepala, pasal) for unit, kepala in LEBIH_TINGGI[model_id].items() for satu in macam}
    assert selisih_penilai(isi_kerangka(profil.model_dengan_id(model_id), tambahan), tabel, ganti) == []


@pytest.mark.parametrize("model_id", KEDUDUKAN)
def test_unit_pengawas_menurut_pilihan(model_id: str) -> None:
    """Ps. 7 ayat (1): a Pengawas may have JF and pelaksana below them."""
    tambahan, tabel = KEDUDUKAN[model_id]
    profil = terapkan_pilihan(SEMUA_OPSI, ("pilihan.unit-pengawas:pengawas",))
    ganti = {
        (unit.kode, macam): (unit.kepala, "Ps. 7 ayat (1)")
        for unit in tambahan
        if unit.jenis in ("subbagian", "seksi")
        for macam in SEMUA
    }
    assert selisih_penilai(isi_kerangka(profil.model_dengan_id(model_id), tambahan), tabel, ganti) == []


def test_wakil_direktur_menurut_pilihan() -> None:
    """Ps. 7 ayat (1): an Administrator may have people below them, which the model's sentence passes over."""
    tambahan, tabel = KEDUDUKAN["d-rsud"]
    profil = terapkan_pilihan(SEMUA_OPSI, ("pilihan.wakil-direktur:wakil-direktur",))
    ganti = {
        (f"wadir-{n}", macam): (f"Wakil Direktur {r}", "Ps. 7 ayat (1)")
        for n, r in ((1, "I"), (2, "II"))
        for macam in SEMUA
    }
    assert selisih_penilai(isi_kerangka(profil.model_dengan_id("d-rsud"), tambahan), tabel, ganti) == []


@pytest.mark.parametrize("model_id", KEDUDUKAN)
def test_tanpa_peta_jabatan(model_id: str) -> None:
    """Lamp. 1.d: below the structural official whose tasks match, be it a Pengawas: the head of the own unit."""
    tambahan, tabel = KEDUDUKAN[model_id]
    profil = terapkan_pilihan(SEMUA_OPSI, ("pilihan.peta-jabatan:belum",))
    kepala = {unit.kode: unit.kepala for unit in tambahan if unit.jenis in ("subbagian", "seksi")}
    if model_id == "d-rsud":
        kepala |= {"wadir-1": "Wakil Direktur I", "wadir-2": "Wakil Direktur II"}
    ganti = {
        (unit, macam): (kepala.get(unit, kursi), "Lamp. 1.d")
        for unit, siapa, kursi, _ in tabel
        if unit not in MANDIRI  # Ps. 7 holds there with the map and without it; a Pengawas within is structural
        for macam in siapa
        if macam != KEPALA
    }
    assert selisih_penilai(isi_kerangka(profil.model_dengan_id(model_id), tambahan), tabel, ganti) == []
