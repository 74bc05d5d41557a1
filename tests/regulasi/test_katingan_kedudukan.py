"""Perbup Katingan 5/2024, kedudukan: who assesses whom by Lamp. II.B.1, from the text and not from the TOML."""

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import KerangkaUnit
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import FUNGSIONAL, KEPALA, LUAR, PELAKSANA, Baris, isi_kerangka, selisih_penilai

SEMUA_OPSI = muat_profil("katingan-5-2024")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())


# The lists of Lamp. II.B.1 name Ahli Madya, and Ahli Muda, Ahli Pertama, Keterampilan and pelaksana. Ahli Utama is not
# named: it stands with Ahli Madya, the nearest jenjang.
TINGGI = ("ahli madya",)
UTAMA = ("ahli utama",)
LAIN = ("pemula", "terampil", "mahir", "penyelia", "ahli pertama", "ahli muda", *PELAKSANA)
# A direct superior of at least Pengawas (Ps. 1 angka 19) where the lists name nobody.
ATASAN = "Ps. 1 angka 19"
PENGAWAS = JenisJabatan.PENGAWAS


def subbagian(induk: str, jenis: str = "subbagian") -> KerangkaUnit:
    return KerangkaUnit(
        f"{jenis}-{induk}", f"Sub {induk}", jenis, induk, kepala=f"Kepala Sub {induk}", jenis_kepala=PENGAWAS
    )


def _bagian(kode: str, kepala: str, atasan: str, pasal: str) -> list[Baris]:
    """A bagian, sekretariat or bidang whose head has everybody but the highest jenjang, who sit under `atasan`."""
    return [
        (kode, (KEPALA,), atasan, ATASAN),
        (kode, TINGGI, atasan, f"{pasal}b)(1)"),
        (kode, UTAMA, atasan, f"{pasal}b)(1)"),
        (kode, LAIN, kepala, f"{pasal}b)(2)"),
    ]


def _sub(kode: str, kepala: str, atasan: str, pasal: str) -> list[Baris]:
    """A subbagian whose Pengawas was kept: the lists still put everybody under the two officials above."""
    return [
        (kode, (KEPALA,), kepala, ATASAN),
        (kode, TINGGI, atasan, f"{pasal}b)(1)"),
        (kode, UTAMA, atasan, f"{pasal}b)(1)"),
        (kode, LAIN, kepala, f"{pasal}b)(2)"),
    ]


def _setda(asisten: str, kode: str, pasal: str, bagian: dict[str, str], sub: dict[str, str]) -> list[Baris]:
    return [
        ("sekretariat-daerah", (KEPALA,), LUAR, ATASAN),
        ("sekretariat-daerah", (*TINGGI, *UTAMA, *LAIN), "Sekretaris Daerah", ATASAN),  # the text puts nobody there
        (kode, (KEPALA,), "Sekretaris Daerah", ATASAN),
        (kode, TINGGI, asisten, f"{pasal}b)(1)"),
        (kode, UTAMA, asisten, f"{pasal}b)(1)"),
        (kode, LAIN, asisten, ATASAN),  # they belong under a Kepala Bagian, and no bagian is above them
        *[b for bagian_kode, kepala in bagian.items() for b in _bagian(bagian_kode, kepala, asisten, pasal)],
        *[b for sub_kode, kepala in sub.items() for b in _sub(sub_kode, kepala, asisten, pasal)],
    ]


def _dinas(kepala: str, pasal: str, bidang: int) -> list[Baris]:
    angka = ("I", "II", "III", "IV")[:bidang]
    return [
        ("dinas", (KEPALA,), LUAR, ATASAN),
        ("dinas", TINGGI, kepala, f"{pasal}b)(1)"),
        ("dinas", UTAMA, kepala, f"{pasal}b)(1)"),
        ("dinas", LAIN, kepala, ATASAN),
        *_bagian("sekretariat", "Sekretaris", kepala, pasal),
        *[b for n, r in enumerate(angka, 1) for b in _bagian(f"bidang-{n}", f"Kepala Bidang {r}", kepala, pasal)],
        *_sub("subbagian-sekretariat", "Sekretaris", kepala, pasal),
        *_sub("seksi-bidang-1", "Kepala Bidang I", kepala, pasal),
    ]


# model, units beside the skeleton, table
KEDUDUKAN: list[tuple[str, tuple[KerangkaUnit, ...], list[Baris]]] = [
    (
        "a1-asisten-pemerintahan",
        (),
        _setda(
            "Asisten Pemerintahan dan Kesejahteraan Rakyat",
            "asisten-pemerintahan",
            "Lamp. II.B.1.a.1)",
            {"bagian-1": "Kepala Bagian I", "bagian-2": "Kepala Bagian II", "bagian-3": "Kepala Bagian III"},
            {},
        ),
    ),
    (
        "a2-asisten-perekonomian",
        (),
        _setda(
            "Asisten Perekonomian dan Pembangunan",
            "asisten-perekonomian",
            "Lamp. II.B.1.a.2)",
            {
                "bagian-1": "Kepala Bagian I",
                "bagian-2": "Kepala Bagian II",
                "bagian-pengadaan": "Kepala Bagian Pengadaan Barang dan Jasa",
            },
            {"subbagian-pengadaan": "Kepala Bagian Pengadaan Barang dan Jasa"},
        ),
    ),
    (
        "a3-asisten-administrasi",
        (),
        _setda(
            "Asisten Administrasi Umum",
            "asisten-administrasi",
            "Lamp. II.B.1.a.3)",
            {
                "bagian-umum": "Kepala Bagian Umum",
                "bagian-protokol": "Kepala Bagian Protokol dan Komunikasi Pimpinan",
                "bagian-3": "Kepala Bagian III",
            },
            {
                "subbagian-umum": "Kepala Bagian Umum",
                "subbagian-protokol": "Kepala Bagian Protokol dan Komunikasi Pimpinan",
            },
        ),
    ),
    (
        "b-sekretariat-dprd",
        (),
        [
            ("sekretariat-dprd", (KEPALA,), LUAR, ATASAN),
            ("sekretariat-dprd", (*TINGGI, *UTAMA), "Sekretaris DPRD", "Lamp. II.B.1.b.b)(1)"),
            ("sekretariat-dprd", LAIN, "Sekretaris DPRD", ATASAN),
            *_bagian("bagian-umum", "Kepala Bagian Umum", "Sekretaris DPRD", "Lamp. II.B.1.b."),
            *_bagian("bagian-2", "Kepala Bagian II", "Sekretaris DPRD", "Lamp. II.B.1.b."),
            *_bagian("bagian-3", "Kepala Bagian III", "Sekretaris DPRD", "Lamp. II.B.1.b."),
            *_sub("subbagian-umum", "Kepala Bagian Umum", "Sekretaris DPRD", "Lamp. II.B.1.b."),
        ],
    ),
    (
        "c1-perhubungan-satpol",
        (subbagian("sekretariat"), subbagian("bidang-1", "seksi")),
        _dinas("Kepala Satuan atau Dinas", "Lamp. II.B.1.c.1)", 3),
    ),
    (
        "c2-keuangan-pendapatan-pendidikan",
        (subbagian("sekretariat"), subbagian("bidang-1", "seksi")),
        _dinas("Kepala Dinas atau Badan", "Lamp. II.B.1.c.2)", 4),
    ),
    (
        "c3-dinas-badan-lain",
        (subbagian("sekretariat"), subbagian("bidang-1", "seksi")),
        _dinas("Kepala Dinas atau Badan", "Lamp. II.B.1.c.3)", 3),
    ),
    (
        # c.4): by other law, so the direct superior: the head of the own unit
        "c4-inspektorat",
        (subbagian("sekretariat"),),
        [
            ("inspektorat", (KEPALA,), LUAR, ATASAN),
            ("inspektorat", (*TINGGI, *UTAMA, *LAIN), "Inspektur", "Lamp. II.B.1.c.4)"),
            ("sekretariat", (KEPALA,), "Inspektur", ATASAN),
            ("sekretariat", (*TINGGI, *UTAMA, *LAIN), "Sekretaris", "Lamp. II.B.1.c.4)"),
            *[(f"irban-{n}", (KEPALA,), "Inspektur", ATASAN) for n in (1, 2, 3, 4)],
            *[
                (f"irban-{n}", (*TINGGI, *UTAMA, *LAIN), f"Inspektur Pembantu {r}", "Lamp. II.B.1.c.4)")
                for n, r in enumerate(("I", "II", "III", "IV"), 1)
            ],
            ("subbagian-sekretariat", (KEPALA,), "Sekretaris", ATASAN),
            ("subbagian-sekretariat", (*TINGGI, *UTAMA, *LAIN), "Kepala Sub sekretariat", "Lamp. II.B.1.c.4)"),
        ],
    ),
]


def test_delapan_model() -> None:
    assert [m.id for m in PROFIL.model] == [model_id for model_id, _, _ in KEDUDUKAN]
    assert all(m.jenis_pimpinan == JenisJabatan.PIMPINAN_TINGGI and m.perangkat_daerah for m in PROFIL.model)


@pytest.mark.parametrize(("model_id", "tambahan", "tabel"), KEDUDUKAN, ids=[satu[0] for satu in KEDUDUKAN])
def test_penilai_setiap_orang(model_id: str, tambahan: tuple[KerangkaUnit, ...], tabel: list[Baris]) -> None:
    kantor = isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan)
    assert selisih_penilai(kantor, tabel) == []


def test_pilihan() -> None:
    """Ps. 8 (3) knows pengawas as superiors and some are kept; for the Inspektorat the lampiran points elsewhere."""
    ada = {p.aturan.kode: (p.bawaan, {o.kode for o in p.opsi}) for p in SEMUA_OPSI.pilihan}
    assert ada == {
        "pilihan.unit-pengawas": ("administrator", {"administrator", "pengawas"}),
        "pilihan.inspektorat": ("atasan-langsung", {"atasan-langsung", "jenjang", "inspektur"}),
    }


@pytest.mark.parametrize(
    ("nomor", "unit"),
    [
        (1, {"subbagian-pengadaan": "Kepala Subbagian Pengadaan I"}),
        (2, {"subbagian-umum": "Kepala Subbagian Umum I", "subbagian-protokol": "Kepala Subbagian Protokol I"}),
        (3, {"subbagian-umum": "Kepala Subbagian Umum I"}),
        (4, {"subbagian-sekretariat": "Kepala Sub sekretariat", "seksi-bidang-1": "Kepala Sub bidang-1"}),
        (6, {"subbagian-sekretariat": "Kepala Sub sekretariat", "seksi-bidang-1": "Kepala Sub bidang-1"}),
    ],
)
def test_pengawas_yang_dipertahankan_menilai_bila_dipilih(nomor: int, unit: dict[str, str]) -> None:
    """Ps. 8 (3), Ps. 1 angka 19: at least a Pengawas. Ahli Madya stay under the official whom the lampiran names."""
    model_id, tambahan, tabel = KEDUDUKAN[nomor]
    profil = terapkan_pilihan(SEMUA_OPSI, ("pilihan.unit-pengawas:pengawas",))
    ganti = {(kode, macam): (kepala, "Ps. 8 ayat (3)") for kode, kepala in unit.items() for macam in LAIN}
    assert selisih_penilai(isi_kerangka(profil.model_dengan_id(model_id), tambahan), tabel, ganti) == []


@pytest.mark.parametrize(("opsi", "jenjang"), [("jenjang", (*TINGGI, *UTAMA)), ("inspektur", FUNGSIONAL)])
def test_inspektorat_menurut_pilihan(opsi: str, jenjang: tuple[str, ...]) -> None:
    model_id, tambahan, tabel = KEDUDUKAN[-1]
    kantor = isi_kerangka(
        terapkan_pilihan(SEMUA_OPSI, (f"pilihan.inspektorat:{opsi}",)).model_dengan_id(model_id), tambahan
    )
    ganti = {(unit, macam): ("Inspektur", "Lamp. II.B.1.c.4)") for unit in kantor.unit for macam in jenjang}
    assert selisih_penilai(kantor, tabel, ganti) == []


@pytest.mark.parametrize(
    ("model_id", "jenis", "jenis_kepala"),
    [
        ("c1-perhubungan-satpol", "upt", PENGAWAS),
        ("c2-keuangan-pendapatan-pendidikan", "satuan-pendidikan", JenisJabatan.FUNGSIONAL),
        ("c3-dinas-badan-lain", "puskesmas", JenisJabatan.FUNGSIONAL),
    ],
)
def test_unit_mandiri_di_bawah_dinas(model_id: str, jenis: str, jenis_kepala: JenisJabatan) -> None:
    """Ps. 8 (4): who leads an independent unit may have JF and pelaksana below them; the lampiran has no such unit."""
    unit = KerangkaUnit("mandiri", "Unit", jenis, "dinas", kepala="Kepala Unit", jenis_kepala=jenis_kepala)
    hasil = isi_kerangka(PROFIL.model_dengan_id(model_id), (unit,)).penilai_setiap_orang()
    ada = {(macam == KEPALA, kursi) for (kode, macam), (kursi, _) in hasil.items() if kode == "mandiri"}
    assert ada == {(True, hasil["sekretariat", KEPALA][0]), (False, "Kepala Unit")}


@pytest.mark.parametrize("model_id", [model_id for model_id, _, _ in KEDUDUKAN])
def test_tempat_jenjang(model_id: str) -> None:
    """Ahli Madya in the asisten's or the office's own unit, the other jenjang in a bagian, sekretariat or bidang."""
    model = PROFIL.model_dengan_id(model_id)
    tempat = {jenjang: set(t.jenis_unit) for t in model.tempat_jenjang for jenjang in t.jenjang}
    if model_id == "c4-inspektorat":
        assert tempat == {}  # c.4): by other law
        return
    atas = {"a": {"asisten"}, "b": {"sekretariat-dprd"}, "c": {"dinas"}}[model_id[0]]
    bawah = {"bagian"} if model_id[0] in "ab" else {"sekretariat", "bidang"}
    assert tempat[Jenjang.AHLI_MADYA] & (atas | bawah | {"subbagian", "seksi"}) == atas
    for jenjang in ("ahli muda", "ahli pertama", "terampil", "mahir", "penyelia", "pemula"):
        assert tempat[Jenjang(jenjang)] >= bawah
        assert not tempat[Jenjang(jenjang)] & atas


def test_pengawas_yang_dipertahankan() -> None:
    """Lamp. II.B.1 a.2)c), a.3)c), b.c): the choice that they open cites each, the skeleton has a seat for each."""
    (pilihan,) = [p for p in SEMUA_OPSI.pilihan if p.aturan.kode == "pilihan.unit-pengawas"]
    (pengawas,) = [o for o in pilihan.opsi if o.kode == "pengawas"]
    tempat = {
        "a2-asisten-perekonomian": ("Lamp. II.B.1.a.2)c)", {"bagian-pengadaan"}),
        "a3-asisten-administrasi": ("Lamp. II.B.1.a.3)c)", {"bagian-umum", "bagian-protokol"}),
        "b-sekretariat-dprd": ("Lamp. II.B.1.b.c)", {"bagian-umum"}),
    }
    assert {pasal for pasal, _ in tempat.values()} <= {d.pasal for d in pengawas.dasar}
    for model in PROFIL.model:
        ada = {unit.induk for unit in model.kerangka if unit.jenis_kepala == PENGAWAS}
        assert ada == (tempat[model.id][1] if model.id in tempat else set())
