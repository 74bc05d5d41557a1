"""Perbup Dharmasraya 10/2024, Lamp. 1, 1) Kedudukan: who assesses whom. The tables were written from the text."""

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import KerangkaUnit, SumberHukum
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import FUNGSIONAL, KEPALA, LUAR, PELAKSANA, SEMUA, Baris, isi_kerangka, selisih_penilai

SEMUA_OPSI = muat_profil("dharmasraya-10-2024")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())
J2 = PROFIL.model_dengan_id("j2-puskesmas")
MODEL = [m.id for m in PROFIL.model]


PENGAWAS = JenisJabatan.PENGAWAS
ROMAWI = ("I", "II", "III", "IV")
ATASAN = "Ps. 1 angka 11"  # the direct superior, at least a Pengawas, where the lampiran names nobody

LEVEL_3 = {
    "subbagian-umum": "Kepala Subbagian Umum dan Kepegawaian",
    "subbagian-1": "Kepala Subbagian I",
    "seksi-1": "Kepala Seksi I",
    "subbidang-1": "Kepala Subbidang I",
}
RSUD_LEVEL_2 = {
    "tata-usaha": "Kepala Bagian Tata Usaha",
    **{f"bidang-{n}": f"Kepala Bidang {r}" for n, r in enumerate(ROMAWI[:3], 1)},
}


def kelompok(induk: str, jenis: str = "kelompok") -> KerangkaUnit:
    """A unit without a head of its own: its people sit below the unit that it belongs to."""
    return KerangkaUnit(f"{jenis}-{induk}", jenis.capitalize(), jenis, induk)


def pengawas(jenis: str, induk: str) -> KerangkaUnit:
    kode = f"{jenis}-1"
    return KerangkaUnit(kode, jenis, jenis, induk, kepala=LEVEL_3[kode], jenis_kepala=PENGAWAS)


def _dua_level(
    huruf: str, akar: tuple[str, str], level_2: dict[str, str], level_3: dict[str, str], lain: dict[str, str]
) -> list[Baris]:
    """A to H: everybody is assessed by level 2, save that a Pengawas assesses the pelaksana below them.

    `level_3` are (unit -> unit above it), `lain` units without a head (unit -> where its people count).
    """
    pasal = f"Lamp. 1.{huruf}.1"
    kode, kepala = akar
    tabel: list[Baris] = [(kode, (KEPALA,), LUAR, ATASAN), (kode, SEMUA, kepala, ATASAN)]
    for unit, kepala_unit in level_2.items():
        tabel += [(unit, (KEPALA,), kepala, ATASAN), (unit, SEMUA, kepala_unit, pasal)]
    for unit, atas in level_3.items():
        tabel += [
            (unit, (KEPALA, *FUNGSIONAL), level_2[atas], pasal),
            (unit, PELAKSANA, LEVEL_3[unit], pasal),
        ]
    for unit, atas in lain.items():
        di_pengawas = atas in level_3
        tabel += [
            (unit, FUNGSIONAL, level_2[level_3[atas] if di_pengawas else atas], pasal),
            (unit, PELAKSANA, LEVEL_3[atas] if di_pengawas else level_2[atas], pasal),
        ]
    return tabel


BIDANG = {
    "sekretariat": "Sekretaris",
    **{f"bidang-{n}": f"Kepala Bidang {r}" for n, r in enumerate(ROMAWI[:3], 1)},
}
DINAS_TAMBAHAN = (pengawas("seksi", "bidang-1"), kelompok("bidang-2"), kelompok("subbagian-umum"))
SUBBIDANG = pengawas("subbidang", "bidang-3")


def _dinas(huruf: str, akar: str, kepala: str, *, subbidang: bool) -> list[Baris]:
    return _dua_level(
        huruf,
        (akar, kepala),
        BIDANG,
        {"subbagian-umum": "sekretariat", "seksi-1": "bidang-1", **({"subbidang-1": "bidang-3"} if subbidang else {})},
        {"kelompok-bidang-2": "bidang-2", "kelompok-subbagian-umum": "subbagian-umum"},
    )


ASISTEN = (
    "Asisten Pemerintahan dan Kesejahteraan Rakyat",
    "Asisten Perekonomian dan Pembangunan",
    "Asisten Administrasi Umum",
)
SETDA: list[Baris] = [
    ("sekretariat-daerah", (KEPALA,), LUAR, ATASAN),
    ("sekretariat-daerah", SEMUA, "Sekretaris Daerah", ATASAN),  # the text puts nobody there
    *[(f"asisten-{n}", (KEPALA,), "Sekretaris Daerah", ATASAN) for n in (1, 2, 3)],
    *[(f"asisten-{n}", SEMUA, asisten, ATASAN) for n, asisten in enumerate(ASISTEN, 1)],
    *[
        (kode, siapa, kursi, pasal)
        for kode, kepala, asisten in (
            ("bagian-1", "Kepala Bagian I", ASISTEN[0]),
            ("bagian-2", "Kepala Bagian II", ASISTEN[1]),
            ("bagian-umum", "Kepala Bagian Umum", ASISTEN[2]),
        )
        for siapa, kursi, pasal in (((KEPALA,), asisten, ATASAN), (SEMUA, kepala, "Lamp. 1.A.1"))
    ],
    ("kelompok-bagian-1", SEMUA, "Kepala Bagian I", "Lamp. 1.A.1"),
    ("subbagian-1", (KEPALA, *FUNGSIONAL), "Kepala Bagian Umum", "Lamp. 1.A.1"),
    ("subbagian-1", PELAKSANA, "Kepala Subbagian I", "Lamp. 1.A.1"),
]
DPMPTSP: list[Baris] = [
    ("dinas", (KEPALA,), LUAR, ATASAN),
    ("dinas", SEMUA, "Kepala Dinas", "Lamp. 1.C.1"),
    ("kelompok", SEMUA, "Kepala Dinas", "Lamp. 1.C.1"),
    ("sekretariat", (KEPALA,), "Kepala Dinas", ATASAN),
    ("sekretariat", SEMUA, "Sekretaris", "Lamp. 1.C.1"),  # "sebagian Pejabat Fungsional dan pelaksana" below level 2
    ("subbagian-umum", (KEPALA, *FUNGSIONAL), "Sekretaris", "Lamp. 1.C.1"),
    ("subbagian-umum", PELAKSANA, LEVEL_3["subbagian-umum"], "Lamp. 1.C.1"),
]


def _administrator(huruf: str, akar: tuple[str, str], level_2: dict[str, str], lain: dict[str, str]) -> list[Baris]:
    """I: an Administrator at level 1 assesses Pengawas and JF; a Pengawas at level 2 the pelaksana below them."""
    pasal = f"Lamp. 1.{huruf}.1"
    kode, kepala = akar
    tabel: list[Baris] = [(kode, (KEPALA,), LUAR, ATASAN), (kode, SEMUA, kepala, pasal)]
    for unit, kepala_unit in level_2.items():
        tabel += [(unit, (KEPALA, *FUNGSIONAL), kepala, pasal), (unit, PELAKSANA, kepala_unit, pasal)]
    for unit, atas in lain.items():
        tabel += [(unit, FUNGSIONAL, kepala, pasal), (unit, PELAKSANA, level_2.get(atas, kepala), pasal)]
    return tabel


def _satu_level(angka: int, akar: str, kepala: str, di_bawah: tuple[str, ...], *, tata_usaha: str) -> list[Baris]:
    """J: the one official at the head assesses everybody, also in units below that have a Pengawas."""
    pasal = f"Lamp. 1.J.{angka}.1"
    return [
        (akar, (KEPALA,), LUAR, ATASAN),
        *[(unit, SEMUA, kepala, pasal) for unit in (akar, *di_bawah)],
        *([(tata_usaha, (KEPALA,), kepala, ATASAN)] if tata_usaha else []),
    ]


BAGIAN = {"bagian-umum": "Kepala Bagian Umum", "bagian-2": "Kepala Bagian II", "bagian-3": "Kepala Bagian III"}
IRBAN = {
    "sekretariat": "Sekretaris",
    **{f"irban-{n}": f"Inspektur Pembantu {r}" for n, r in enumerate(ROMAWI, 1)},
}
BPBD = {"sekretariat": "Sekretaris", **{f"seksi-{n}": f"Kepala Seksi {r}" for n, r in enumerate(ROMAWI[:3], 1)}}
DINAS = (*DINAS_TAMBAHAN, SUBBIDANG)

# model, units beside the skeleton, table (Lamp. 1.X, 1) Kedudukan)
KEDUDUKAN: list[tuple[str, tuple[KerangkaUnit, ...], list[Baris]]] = [
    ("a-setda", (kelompok("bagian-1"),), SETDA),
    (
        "b-setwan",
        (kelompok("bagian-2"),),
        _dua_level(
            "B",
            ("sekretariat-dprd", "Sekretaris DPRD"),
            BAGIAN,
            {"subbagian-1": "bagian-umum"},
            {"kelompok-bagian-2": "bagian-2"},
        ),
    ),
    ("c-dpmptsp", (), DPMPTSP),
    ("d-dinkes", DINAS_TAMBAHAN, _dinas("D", "dinas", "Kepala Dinas", subbidang=False)),
    ("e-bkd", DINAS, _dinas("E", "badan", "Kepala Badan", subbidang=True)),
    ("e-disdik", DINAS, _dinas("E", "dinas", "Kepala Dinas", subbidang=True)),
    ("f-satpol-damkar", DINAS_TAMBAHAN, _dinas("F", "dinas", "Kepala Satuan", subbidang=False)),
    ("f-dishub", DINAS_TAMBAHAN, _dinas("F", "dinas", "Kepala Dinas", subbidang=False)),
    ("g-badan", DINAS, _dinas("G", "badan", "Kepala Badan", subbidang=True)),
    (
        "g-inspektorat",
        (kelompok("irban-1"),),
        _dua_level(
            "G",
            ("inspektorat", "Inspektur"),
            IRBAN,
            {"subbagian-umum": "sekretariat"},
            {"kelompok-irban-1": "irban-1"},
        ),
    ),
    ("g-dinas", DINAS, _dinas("G", "dinas", "Kepala Dinas", subbidang=True)),
    ("h-badan", DINAS, _dinas("H", "badan", "Kepala Badan", subbidang=True)),
    ("h-dinas", DINAS, _dinas("H", "dinas", "Kepala Dinas", subbidang=True)),
    (
        "i1-rsud",
        (kelompok("bidang-1", "instalasi"), kelompok("rsud", "instalasi")),
        _administrator(
            "I.1",
            ("rsud", "Direktur"),
            RSUD_LEVEL_2,
            {"instalasi-bidang-1": "bidang-1", "instalasi-rsud": "rsud"},
        ),
    ),
    (
        "i2-bpbd",
        (kelompok("badan"),),
        _administrator("I.2", ("badan", "Kepala Pelaksana"), BPBD, {"kelompok-badan": "badan"}),
    ),
    ("j1-uptd", (), _satu_level(1, "uptd", "Kepala UPTD", ("tata-usaha", "kelompok"), tata_usaha="tata-usaha")),
    ("j1-rsud", (), _satu_level(1, "rsud", "Direktur", ("tata-usaha", "kelompok"), tata_usaha="tata-usaha")),
    (
        "j2-puskesmas",
        (kelompok("puskesmas", "jaringan"),),
        _satu_level(
            2,
            "puskesmas",
            "Kepala Puskesmas",
            ("tata-usaha", "klaster-2", "klaster-3", "klaster-4", "lintas-klaster", "jaringan-puskesmas"),
            tata_usaha="tata-usaha",
        ),
    ),
    ("j2-sekolah", (), _satu_level(2, "sekolah", "Kepala Sekolah", ("guru", "tata-usaha"), tata_usaha="")),
]


@pytest.mark.parametrize(("model_id", "tambahan", "tabel"), KEDUDUKAN, ids=[satu[0] for satu in KEDUDUKAN])
def test_penilai_setiap_orang(model_id: str, tambahan: tuple[KerangkaUnit, ...], tabel: list[Baris]) -> None:
    kantor = isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan)
    assert selisih_penilai(kantor, tabel) == []


def test_pilihan() -> None:
    """Where "sebagian" in E and F, and the two sentences of I.1, leave open who assesses JF; two meanings of a word."""
    ada = {(p.aturan.kode, p.bawaan, o.kode, o.dasar[0].pasal) for p in SEMUA_OPSI.pilihan for o in p.opsi}
    assert ada == {
        ("pilihan.fungsional-unit-pengawas", "administrator", "administrator", "Lamp. 1.E.1"),
        ("pilihan.fungsional-unit-pengawas", "administrator", "pengawas", "Ps. 6"),
        ("pilihan.fungsional-rsud", "direktur", "direktur", "Lamp. 1.I.1.1"),
        ("pilihan.fungsional-rsud", "direktur", "kepala-bidang", "Ps. 1 angka 11"),
        ("pilihan.unit-organisasi", "bagian", "bagian", "Ps. 1 angka 8"),
        ("pilihan.unit-organisasi", "bagian", "perangkat-daerah", "Ps. 1 angka 14"),
    }


def test_unit_organisasi_menurut_pilihan() -> None:
    """Angka 8: a part of the structure; angka 14: the perangkat daerah. Offices below one are one unit under both."""
    seluruhnya = terapkan_pilihan(SEMUA_OPSI, ("pilihan.unit-organisasi:perangkat-daerah",))
    for bagian, lain in zip(PROFIL.model, seluruhnya.model, strict=True):
        assert lain.unit_organisasi == (bagian.kerangka[0].jenis,), bagian.id
        satu = bagian.id.startswith(("i1", "i2", "j1", "j2"))
        assert (len(bagian.unit_organisasi) == 1) is satu, bagian.id
    dinkes = PROFIL.model_dengan_id("d-dinkes")
    assert set(dinkes.unit_organisasi) == {"dinas", "sekretariat", "bidang"}


@pytest.mark.parametrize("baris", KEDUDUKAN, ids=[satu[0] for satu in KEDUDUKAN])
def test_fungsional_di_unit_pengawas_menurut_pilihan(baris: tuple[str, tuple[KerangkaUnit, ...], list[Baris]]) -> None:
    """Ps. 6: a Pengawas may have JF below them, which E and F leave room for; no other model does."""
    model_id, tambahan, tabel = baris
    profil = terapkan_pilihan(SEMUA_OPSI, ("pilihan.fungsional-unit-pengawas:pengawas",))
    unit = {**LEVEL_3, "kelompok-subbagian-umum": LEVEL_3["subbagian-umum"]} if model_id[0] in "ef" else {}
    kantor = isi_kerangka(profil.model_dengan_id(model_id), tambahan)
    ganti = {(k, macam): (kepala, "Ps. 6") for k, kepala in unit.items() if k in kantor.unit for macam in FUNGSIONAL}
    assert selisih_penilai(kantor, tabel, ganti) == []


def test_fungsional_rsud_menurut_pilihan() -> None:
    """Ps. 1 angka 11: the direct superior, who by c(1) reviews what they did."""
    model_id, tambahan, tabel = next(satu for satu in KEDUDUKAN if satu[0] == "i1-rsud")
    profil = terapkan_pilihan(SEMUA_OPSI, ("pilihan.fungsional-rsud:kepala-bidang",))
    kepala = {**RSUD_LEVEL_2, "instalasi-bidang-1": RSUD_LEVEL_2["bidang-1"]}
    ganti = {(kode, macam): (nama, ATASAN) for kode, nama in kepala.items() for macam in FUNGSIONAL}
    assert selisih_penilai(isi_kerangka(profil.model_dengan_id(model_id), tambahan), tabel, ganti) == []


@pytest.mark.parametrize("model_id", MODEL)
def test_level(model_id: str) -> None:
    """1) Kedudukan of each model: what the official of each level is; in J there is one level."""
    model = PROFIL.model_dengan_id(model_id)
    tinggi, administrator = JenisJabatan.PIMPINAN_TINGGI, JenisJabatan.ADMINISTRATOR
    harap = {"i": (administrator, PENGAWAS), "j1": (PENGAWAS,), "j2": (JenisJabatan.FUNGSIONAL,)}
    urut = harap.get(model_id[0]) or harap.get(model_id[:2]) or (tinggi, administrator, PENGAWAS)
    assert model.jenis_pimpinan == urut[0]
    assert [level.nomor for level in model.level] == list(range(1, len(urut) + 1))
    assert all(jenis in level.jenis_jabatan for jenis, level in zip(urut, model.level, strict=True))


@pytest.mark.parametrize("model_id", MODEL)
def test_perangkat_daerah(model_id: str) -> None:
    """I.1 and J are UPTD of a dinas or badan (Ps. 1 angka 16), the others perangkat daerah."""
    assert PROFIL.model_dengan_id(model_id).perangkat_daerah == (model_id[:2] not in ("i1", "j1", "j2"))


def test_kerangka_puskesmas_adalah_pengaturan_kantor() -> None:
    assert [(u.nama, u.keterangan, u.jenis_kepala) for u in J2.kerangka] == [
        ("Puskesmas", "", JenisJabatan.FUNGSIONAL),
        ("Subbagian Tata Usaha", "", JenisJabatan.PENGAWAS),
        ("Klaster 2", "Ibu dan Anak", None),
        ("Klaster 3", "Usia Dewasa dan Lansia", None),
        ("Klaster 4", "Penanggulangan Penyakit Menular", None),
        ("Lintas Klaster", "", None),
    ]
    assert J2.aturan_kerangka is not None
    assert J2.aturan_kerangka.dasar[0].sumber == SumberHukum.KANTOR


def test_plt_bersandar_pada_hukum_nasional() -> None:
    """The regulation never mentions Plt. or Plh.; only delegation in Ps. 1 angka 11 opens the way."""
    assert J2.penjabat is not None
    assert {d.sumber for d in J2.penjabat.dasar[:-1]} == {SumberHukum.NASIONAL}
    assert J2.penjabat.dasar[-1].pasal == ATASAN


@pytest.mark.parametrize("model_id", MODEL)
def test_plh_dan_plt_dibedakan(model_id: str) -> None:
    """UU 30/2014 Ps. 14 ayat (2): Plh. while the official is away, Plt. while the seat is vacant."""
    penjabat = PROFIL.model_dengan_id(model_id).penjabat
    assert penjabat is not None
    assert [d.peraturan for d in penjabat.dasar[:-1]] == ["UU 30/2014", "SE BKN 2/2019"]
    assert "berhalangan sementara" in penjabat.penjelasan


@pytest.mark.parametrize("model_id", [m for m in MODEL if m[0] in "abcdefgh"])
def test_penilai_pengawas(model_id: str) -> None:
    """E and F put a Pengawas below level 2 but let level 2 assess "sebagian" JF and pelaksana only: Ps. 1 angka 11."""
    model = PROFIL.model_dengan_id(model_id)
    (aturan,) = [p.aturan for p in model.penilai if p.aturan.kode.endswith(".penilai.pengawas")]
    pasal = [d.pasal for d in aturan.dasar]
    assert pasal == [f"Lamp. 1.{model_id[0].upper()}.1", *([ATASAN] if model_id[0] in "ef" else [])]


def test_pejabat_fungsional_yang_memimpin_dapat_menilai() -> None:
    """Ps. 7 and 1.J.2.1, though Ps. 1 angka 11 asks for a Pengawas at least."""
    assert J2.delegasi is not None
    assert {ATASAN, "Ps. 7", "Lamp. 1.J.2.1"} <= {d.pasal for d in J2.delegasi.dasar}
