"""Who assesses whom by Perwali Denpasar 69/2023 (Ps. 6, Lamp. B, Lamp. C), written from the text, not the TOML."""

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import KerangkaUnit
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import KEPALA, LUAR, SEMUA, Baris, isi_kerangka, kelompok, selisih_penilai

SEMUA_OPSI = muat_profil("denpasar-69-2023")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())
ROMAWI = ("I", "II", "III", "IV")
# The direct superior of at least Pengawas where the lampiran, which is on JF and pelaksana below the levels, is silent.
ATASAN = "Ps. 1 angka 19"
PENGAWAS = JenisJabatan.PENGAWAS


def _puncak(kode: str, kepala: str, pasal: str = ATASAN) -> list[Baris]:
    """The office's own unit: its head is assessed outside, and whoever sits directly there by the head."""
    return [(kode, (KEPALA,), LUAR, ATASAN), (kode, SEMUA, kepala, pasal)]


def _unit(kode: str, kepala: str, atasan: str, pasal: str) -> list[Baris]:
    """A unit whose head assesses everybody who sits in it."""
    return [(kode, (KEPALA,), atasan, ATASAN), (kode, SEMUA, kepala, pasal)]


ASISTEN = (
    "Asisten Pemerintahan dan Kesejahteraan Rakyat",
    "Asisten Perekonomian dan Pembangunan",
    "Asisten Administrasi Umum",
)
BAGIAN = (
    ("bagian-pemerintahan", "Kepala Bagian Pemerintahan", 0),
    ("bagian-kesra", "Kepala Bagian Kesejahteraan Rakyat", 0),
    ("bagian-hukum", "Kepala Bagian Hukum", 0),
    ("bagian-perekonomian", "Kepala Bagian Perekonomian", 1),
    ("bagian-pembangunan", "Kepala Bagian Administrasi Pembangunan", 1),
    ("bagian-pengadaan", "Kepala Bagian Pengadaan Barang dan Jasa", 1),
    ("bagian-organisasi", "Kepala Bagian Organisasi", 2),
    ("bagian-umum", "Kepala Bagian Umum", 2),
    ("bagian-protokol", "Kepala Bagian Protokol dan Komunikasi Pimpinan", 2),
)
SETDA: list[Baris] = [  # B.1: Kepala Bagian, and Kepala Sub Bagian for those below them
    *_puncak("setda", "Sekretaris Daerah"),
    *[b for n, nama in enumerate(ASISTEN, 1) for b in _unit(f"asisten-{n}", nama, "Sekretaris Daerah", ATASAN)],
    *[b for kode, kepala, n in BAGIAN for b in _unit(kode, kepala, ASISTEN[n], "Lamp. B.1")],
    *_unit("subbagian-umum-1", "Kepala Subbagian Tata Usaha Pimpinan", "Kepala Bagian Umum", "Lamp. B.1"),
    *_unit("subbagian-umum-2", "Kepala Subbagian Rumah Tangga", "Kepala Bagian Umum", "Lamp. B.1"),
    *_unit(
        "subbagian-protokol",
        "Kepala Subbagian Protokol",
        "Kepala Bagian Protokol dan Komunikasi Pimpinan",
        "Lamp. B.1",
    ),
    ("kelompok-bagian-hukum", SEMUA, "Kepala Bagian Hukum", "Lamp. B.1"),
    ("kelompok-subbagian-umum-1", SEMUA, "Kepala Subbagian Tata Usaha Pimpinan", "Lamp. B.1"),
]
SETWAN: list[Baris] = [
    *_puncak("setwan", "Sekretaris DPRD"),
    *_unit("bagian-umum", "Kepala Bagian Umum dan Keuangan", "Sekretaris DPRD", "Lamp. B.2"),
    *_unit(
        "subbagian-umum",
        "Kepala Subbagian Tata Usaha dan Kepegawaian",
        "Kepala Bagian Umum dan Keuangan",
        "Lamp. B.2",
    ),
    *_unit("bagian-persidangan", "Kepala Bagian Persidangan dan Perundang-undangan", "Sekretaris DPRD", "Lamp. B.2"),
    *_unit("bagian-fasilitasi", "Kepala Bagian Fasilitasi Penganggaran dan Pengawasan", "Sekretaris DPRD", "Lamp. B.2"),
    ("kelompok-bagian-persidangan", SEMUA, "Kepala Bagian Persidangan dan Perundang-undangan", "Lamp. B.2"),
]
WADIR_UMUM, WADIR_PELAYANAN = "Wakil Direktur Umum dan Keuangan", "Wakil Direktur Pelayanan"
RSUD: list[Baris] = [
    *_puncak("rumah-sakit", "Direktur"),
    # A Wakil Direktur is an Administrator too, and the text puts JF and pelaksana below any.
    *_unit("wadir-umum", WADIR_UMUM, "Direktur", "Ps. 6 ayat (1)"),
    *_unit("wadir-pelayanan", WADIR_PELAYANAN, "Direktur", "Ps. 6 ayat (1)"),
    *_unit("bagian-umum", "Kepala Bagian Umum", WADIR_UMUM, "Lamp. B.2"),
    *_unit("subbagian-umum", "Kepala Subbagian Umum dan Kepegawaian", "Kepala Bagian Umum", "Lamp. B.2"),
    *_unit("bagian-keuangan", "Kepala Bagian Keuangan", WADIR_UMUM, "Lamp. B.2"),
    *_unit("bidang-medik", "Kepala Bidang Pelayanan Medik", WADIR_PELAYANAN, "Lamp. B.2"),
    *_unit("bidang-keperawatan", "Kepala Bidang Keperawatan", WADIR_PELAYANAN, "Lamp. B.2"),
    *_unit("bidang-penunjang", "Kepala Bidang Penunjang", WADIR_PELAYANAN, "Lamp. B.2"),
    *_unit("seksi", "Kepala Seksi Rawat Inap", "Kepala Bidang Keperawatan", "Lamp. B.2"),
    ("kelompok-bidang-medik", SEMUA, "Kepala Bidang Pelayanan Medik", "Lamp. B.2"),
    ("instalasi", SEMUA, "Kepala Bidang Penunjang", "Lamp. B.2"),
]


def _dua_tingkat(akar: str, kepala: str, bidang: tuple[tuple[str, str], ...], kepala_seksi: str = "") -> list[Baris]:
    """B.2: an Administrator for those directly below one, a Pengawas for those below one (also Lamp. C)."""
    pasal = "Lamp. C" if akar == "perangkat-daerah" else "Lamp. B.2"
    tabel = [
        *_puncak(akar, kepala),
        *_unit("sekretariat", "Sekretaris", kepala, pasal),
        *_unit("subbagian-umum", "Kepala Subbagian Umum dan Kepegawaian", "Sekretaris", pasal),
        *[b for kode, nama in bidang for b in _unit(kode, nama, kepala, pasal)],
        (f"kelompok-{bidang[0][0]}", SEMUA, bidang[0][1], pasal),
    ]
    if kepala_seksi:
        tabel += _unit("subbagian-keuangan", "Kepala Subbagian Keuangan", "Sekretaris", pasal)
        for n, (_, nama) in enumerate(bidang, 1):
            for m in (1, 2):
                tabel += _unit(f"seksi-{n}-{m}", f"{kepala_seksi} {ROMAWI[n - 1]}.{m}", nama, pasal)
        tabel += [("kelompok-seksi-1-1", SEMUA, f"{kepala_seksi} I.1", pasal)]
    return tabel


BIDANG = tuple((f"bidang-{n}", f"Kepala Bidang {r}") for n, r in enumerate(ROMAWI[:3], 1))
IRBAN = tuple((f"irban-{n}", f"Inspektur Pembantu {r}") for n, r in enumerate(ROMAWI, 1))


def _satu_pintu(akar: str, kepala: str) -> list[Baris]:
    """B.3: below the head of the office, in the sekretariat below the Sekretaris and the Kasubag."""
    return [
        *_puncak(akar, kepala, "Lamp. B.3"),
        ("kelompok", SEMUA, kepala, "Lamp. B.3"),
        *_unit("sekretariat", "Sekretaris", kepala, "Lamp. B.3"),
        *_unit("subbagian-umum", "Kepala Subbagian Umum dan Kepegawaian", "Sekretaris", "Lamp. B.3"),
        *_unit("subbagian-keuangan", "Kepala Subbagian Keuangan", "Sekretaris", "Lamp. B.3"),
        ("kelompok-sekretariat", SEMUA, "Sekretaris", "Lamp. B.3"),
    ]


KECAMATAN: list[Baris] = [  # B.4: below the Camat and below a Pengawas
    *_puncak("kecamatan", "Camat", "Lamp. B.4"),
    # The Sekretaris Camat is named in a(4) only; Ps. 6 (1) puts people below any Administrator.
    *_unit("sekretariat", "Sekretaris Camat", "Camat", "Ps. 6 ayat (1)"),
    *_unit("subbagian-umum", "Kepala Subbagian Umum dan Kepegawaian", "Sekretaris Camat", "Lamp. B.4"),
    *_unit("subbagian-keuangan", "Kepala Subbagian Perencanaan dan Keuangan", "Sekretaris Camat", "Lamp. B.4"),
    *_unit("seksi-pemerintahan", "Kepala Seksi Pemerintahan", "Camat", "Lamp. B.4"),
    *_unit("seksi-pemberdayaan", "Kepala Seksi Pemberdayaan Masyarakat", "Camat", "Lamp. B.4"),
    *_unit("seksi-ketenteraman", "Kepala Seksi Ketenteraman dan Ketertiban", "Camat", "Lamp. B.4"),
    *_unit("seksi-pelayanan", "Kepala Seksi Pelayanan Umum", "Camat", "Lamp. B.4"),
    ("kelompok-kecamatan", SEMUA, "Camat", "Lamp. B.4"),
    ("kelompok-seksi-pelayanan", SEMUA, "Kepala Seksi Pelayanan Umum", "Lamp. B.4"),
]
SEKSI_KELURAHAN = (
    ("sekretariat", "Sekretaris Lurah"),
    ("seksi-pemerintahan", "Kepala Seksi Pemerintahan dan Ketertiban"),
    ("seksi-pemberdayaan", "Kepala Seksi Pemberdayaan Masyarakat"),
    ("seksi-pelayanan", "Kepala Seksi Pelayanan Umum"),
)
KELURAHAN: list[Baris] = [  # B.5: "Pejabat Pengawas (Lurah dan Kepala UPTD)"
    *_puncak("kelurahan", "Lurah", "Lamp. B.5"),
    *[b for kode, _ in SEKSI_KELURAHAN for b in _unit(kode, "Lurah", "Lurah", "Lamp. B.5")],
    ("kelompok-kelurahan", SEMUA, "Lurah", "Lamp. B.5"),
]
UPTD: list[Baris] = [
    *_puncak("uptd", "Kepala UPTD", "Lamp. B.5"),
    *_unit("subbagian-tata-usaha", "Kepala UPTD", "Kepala UPTD", "Lamp. B.5"),
    ("kelompok", SEMUA, "Kepala UPTD", "Lamp. B.5"),
]
PUSKESMAS: list[Baris] = [  # B.6: the JF who leads, as level 1, for everybody
    *_puncak("puskesmas", "Kepala Puskesmas", "Lamp. B.6"),
    *_unit("tata-usaha", "Kepala Puskesmas", "Kepala Puskesmas", "Lamp. B.6"),
    *[
        (kode, SEMUA, "Kepala Puskesmas", "Lamp. B.6")
        for kode in ("klaster-2", "klaster-3", "klaster-4", "lintas-klaster", "jaringan")
    ],
]
SEKOLAH: list[Baris] = [
    *_puncak("sekolah", "Kepala Sekolah", "Lamp. B.6"),
    ("guru", SEMUA, "Kepala Sekolah", "Lamp. B.6"),
    ("tata-usaha", SEMUA, "Kepala Sekolah", "Lamp. B.6"),
]

SEKSI_RSUD = KerangkaUnit(
    "seksi",
    "Seksi Rawat Inap",
    "seksi",
    "bidang-keperawatan",
    kepala="Kepala Seksi Rawat Inap",
    jenis_kepala=PENGAWAS,
)
INSTALASI = KerangkaUnit("instalasi", "Instalasi Farmasi", "instalasi", "bidang-penunjang")
JARINGAN = KerangkaUnit("jaringan", "Puskesmas Pembantu", "jaringan", "puskesmas")
BERTINGKAT = (kelompok("bidang-1"), kelompok("seksi-1-1"))

# model, units beside the skeleton, table
KEDUDUKAN: list[tuple[str, tuple[KerangkaUnit, ...], list[Baris]]] = [
    ("m1-setda", (kelompok("bagian-hukum"), kelompok("subbagian-umum-1")), SETDA),
    ("m2a-setwan", (kelompok("bagian-persidangan"),), SETWAN),
    ("m2b-rsud", (SEKSI_RSUD, INSTALASI, kelompok("bidang-medik")), RSUD),
    ("m2c-dinas", (kelompok("bidang-1"),), _dua_tingkat("dinas", "Kepala Dinas", BIDANG)),
    ("m2c-badan", (kelompok("bidang-1"),), _dua_tingkat("badan", "Kepala Badan", BIDANG)),
    ("m2c-inspektorat", (kelompok("irban-1"),), _dua_tingkat("inspektorat", "Inspektur", IRBAN)),
    ("m2d-dinas", BERTINGKAT, _dua_tingkat("dinas", "Kepala Dinas", BIDANG, "Kepala Seksi")),
    ("m2d-badan", BERTINGKAT, _dua_tingkat("badan", "Kepala Badan", BIDANG, "Kepala Subbidang")),
    ("m2d-satuan", BERTINGKAT, _dua_tingkat("satuan", "Kepala Satuan", BIDANG, "Kepala Seksi")),
    ("m3-dpmptsp", (kelompok("sekretariat"),), _satu_pintu("dinas", "Kepala Dinas")),
    ("m3-brida", (kelompok("sekretariat"),), _satu_pintu("badan", "Kepala Badan")),
    ("m4-kecamatan", (kelompok("kecamatan"), kelompok("seksi-pelayanan")), KECAMATAN),
    ("m5-kelurahan", (kelompok("kelurahan"),), KELURAHAN),
    ("m5-uptd", (), UPTD),
    ("m6-puskesmas", (JARINGAN,), PUSKESMAS),
    ("m6-sekolah", (), SEKOLAH),
    (
        "mc-bertingkat",
        BERTINGKAT,
        _dua_tingkat("perangkat-daerah", "Kepala Perangkat Daerah", BIDANG, "Kepala Seksi"),
    ),
]

# model, kind of official at the head, a perangkat daerah itself, reviews (Lamp. B.1 to B.6, part c of each; Lamp. C)
JPT = JenisJabatan.PIMPINAN_TINGGI
MODEL = [
    ("m1-setda", JPT, True, 2),
    ("m2a-setwan", JPT, True, 2),
    ("m2b-rsud", JPT, True, 2),  # B.2 counts RSUD Wangaya among the perangkat daerah led by a JPT Pratama
    ("m2c-dinas", JPT, True, 2),
    ("m2c-badan", JPT, True, 2),
    ("m2c-inspektorat", JPT, True, 2),
    ("m2d-dinas", JPT, True, 2),
    ("m2d-badan", JPT, True, 2),
    ("m2d-satuan", JPT, True, 2),
    ("m3-dpmptsp", JPT, True, 1),  # c(2): straight to the Kepala Dinas, c(3) the sekretariat to the Sekretaris
    ("m3-brida", JPT, True, 1),
    ("m4-kecamatan", JenisJabatan.ADMINISTRATOR, True, 1),
    ("m5-kelurahan", PENGAWAS, False, 1),
    ("m5-uptd", PENGAWAS, False, 1),
    ("m6-puskesmas", JenisJabatan.FUNGSIONAL, False, 1),
    ("m6-sekolah", JenisJabatan.FUNGSIONAL, False, 1),
    ("mc-bertingkat", JPT, True, 2),  # A.1.c knows two
]


def test_setiap_model_teks() -> None:
    """B.1, B.2 A to D, B.3 to B.6 and C: ten, some in the forms of the offices that B.2, B.3, B.5 and B.6 list."""
    assert [m.id for m in PROFIL.model] == [model_id for model_id, *_ in MODEL]
    assert {m.id.split("-")[0] for m in PROFIL.model} == {
        "m1", "m2a", "m2b", "m2c", "m2d", "m3", "m4", "m5", "m6", "mc",
    }  # fmt: skip


@pytest.mark.parametrize(("model_id", "jenis", "perangkat_daerah", "reviu"), MODEL)
def test_model(model_id: str, jenis: JenisJabatan, perangkat_daerah: bool, reviu: int) -> None:
    model = PROFIL.model_dengan_id(model_id)
    assert (model.jenis_pimpinan, model.perangkat_daerah, model.jumlah_reviu) == (jenis, perangkat_daerah, reviu)


# The list of B.2: which of its 30 numbers a model is for. C and D stood in figures that the scan has lost.
DAFTAR = {
    "m2a-setwan": "nomor 1",
    "m2b-rsud": "nomor 9",
    "m2c-dinas": "nomor 10 sampai dengan 29",
    "m2c-badan": "nomor 3 sampai dengan 8",
    "m2c-inspektorat": "nomor 2",
    "m2d-dinas": "nomor 10 sampai dengan 29",
    "m2d-badan": "nomor 3 sampai dengan 8",
    "m2d-satuan": "nomor 30",
}


@pytest.mark.parametrize("model_id", DAFTAR)
def test_model_2_menyebut_nomor_dalam_daftar(model_id: str) -> None:
    (model,) = [m for m in PROFIL.model if m.id == model_id]
    assert model.untuk.endswith(f"(Lamp. B.2 {DAFTAR[model_id]})")


@pytest.mark.parametrize(("model_id", "tambahan", "tabel"), KEDUDUKAN, ids=[satu[0] for satu in KEDUDUKAN])
def test_penilai_setiap_orang(model_id: str, tambahan: tuple[KerangkaUnit, ...], tabel: list[Baris]) -> None:
    kantor = isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan)
    assert selisih_penilai(kantor, tabel) == []


@pytest.mark.parametrize(
    ("nomor", "unit"),
    [
        (12, dict(SEKSI_KELURAHAN)),
        (13, {"subbagian-tata-usaha": "Kepala Subbagian Tata Usaha"}),
    ],
    ids=["kelurahan", "uptd"],
)
def test_pengawas_di_bawah_lurah_menilai_bila_dipilih(nomor: int, unit: dict[str, str]) -> None:
    """Ps. 1 angka 19, Ps. 6 (4): the direct superior of at least Pengawas, who is the head of the seksi."""
    model_id, tambahan, tabel = KEDUDUKAN[nomor]
    profil = terapkan_pilihan(SEMUA_OPSI, ("penilai-model-5:atasan-langsung",))
    ganti = {
        (kode, macam): (unit.get(kode, kepala), ATASAN)
        for kode, siapa, kepala, _ in tabel
        for macam in siapa
        if macam != KEPALA
    }
    assert selisih_penilai(isi_kerangka(profil.model_dengan_id(model_id), tambahan), tabel, ganti) == []


@pytest.mark.parametrize(
    ("model_id", "jenis"),
    [
        ("m1-setda", (JPT, JenisJabatan.ADMINISTRATOR, PENGAWAS)),
        ("m2d-dinas", (JPT, JenisJabatan.ADMINISTRATOR, PENGAWAS)),
        ("m3-dpmptsp", (JPT, JenisJabatan.ADMINISTRATOR, PENGAWAS)),
        ("m4-kecamatan", (JenisJabatan.ADMINISTRATOR, PENGAWAS)),
        ("m5-kelurahan", (PENGAWAS,)),
        ("m6-sekolah", (JenisJabatan.FUNGSIONAL,)),
    ],
)
def test_jenis_pejabat_level(model_id: str, jenis: tuple[JenisJabatan, ...]) -> None:
    """The officials whom B.1 to B.6 call level 1, 2 and 3."""
    level = sorted(PROFIL.model_dengan_id(model_id).level, key=lambda satu: satu.nomor)
    assert [satu.jenis_jabatan for satu in level] == [(satu,) for satu in jenis]
