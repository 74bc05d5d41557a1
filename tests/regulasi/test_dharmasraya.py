"""The profile against the text of Perbup Dharmasraya 10/2024: the tables were written from the text, not the TOML."""

from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pelaku import PELAKU
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import KerangkaUnit, LangkahAlur, SumberHukum
from sistemkerja_desktop.regulasi.daftar import daftar_profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import (
    FUNGSIONAL,
    KEPALA,
    LUAR,
    PELAKSANA,
    Langkah,
    baca_mekanisme,
    isi_kerangka,
    langkah,
    putusan,
    sel_dari,
    selisih_penilai,
)

SEMUA_OPSI = muat_profil("dharmasraya-10-2024")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())
J2 = PROFIL.model_dengan_id("j2-puskesmas")

# Lamp. 1.A-J: twelve models, some in two or three forms where the head has another title
MODEL = [
    "a-setda", "b-setwan", "c-dpmptsp", "d-dinkes", "e-bkd", "e-disdik", "f-satpol-damkar", "f-dishub",
    "g-badan", "g-inspektorat", "g-dinas", "h-badan", "h-dinas", "i1-rsud", "i2-bpbd", "j1-uptd", "j1-rsud",
    "j2-puskesmas", "j2-sekolah",
]  # fmt: skip

# step, phase, required, condition, actors. Lampiran, I. Mekanisme Kerja, J.2, 2) Alur Mekanisme Kerja
ALUR_J2 = [
    ("a1", "perencanaan", True, "", {"pimpinan_level_1"}),  # a(1): the head makes and sets the agreement
    ("a2", "perencanaan", True, "", {"pimpinan_level_1"}),  # a(2): the head assigns
    ("a3", "perencanaan", True, "", {"pimpinan_level_1"}),  # a(3): the head decides on team or individual
    ("a4", "perencanaan", True, "melibatkan-luar-unit", {"pimpinan_unit_organisasi"}),  # a(4), who asks: Lamp. 2.A.2.a
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

Baris = tuple[str, tuple[str, ...], str, str]
SEMUA = FUNGSIONAL + PELAKSANA
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

SENDIRI = "pejabat_penilai_kinerja pimpinan_unit_organisasi"
LINTAS_DITUNJUK = [  # Lamp. 2.A.2
    langkah(  # a
        "pemilik_kinerja",
        "surat",
        "surat-permohonan-pelibatan",
        kepada="pimpinan_unit_dituju",
        tembusan="penilai_dituju",
    ),
    putusan(  # b: the assessor agrees, another refuses: the head of the perangkat daerah, by letter and with reasons
        "penilai_dituju",
        penolak="kepala_perangkat_daerah_dituju",
        alasan=True,
        surat_tolak="surat-jawaban",
    ),
    langkah("penilai_dituju", "surat", "surat-tugas", kepada="pegawai", ke="selesai"),  # b.1, c
]
LINTAS_SUKARELA = [  # Lamp. 2.B.2
    langkah("pejabat_penilai_kinerja", "tanpa-surat"),  # a: knows of it, which is less than a consent
    langkah(  # a
        "pegawai",
        "surat",
        "surat-permohonan-sukarela",
        kepada="pimpinan_unit_dituju",
        tembusan="pejabat_penilai_kinerja",
    ),
    putusan("pimpinan_unit_dituju"),  # b: nothing is said of a refusal
    langkah(  # b: "yang bersangkutan", unlike "yang dituju": the head of the volunteer's own unit
        "pegawai",
        "surat",
        "surat-persetujuan",
        kepada="pejabat_penilai_kinerja",
        tembusan="pimpinan_unit_asal",
    ),
    putusan("pejabat_penilai_kinerja"),  # c
    langkah("pejabat_penilai_kinerja", "surat", "surat-tugas", kepada="pegawai", ke="selesai"),  # c, d
]
MEKANISME: dict[tuple[str, str], list[Langkah]] = {
    ("penunjukan", "dalam-unit"): [
        langkah(SENDIRI, "tanpa-surat"),  # 2.A.1, Ps. 9 ayat (2)
        langkah(SENDIRI, "surat", "surat-tugas", kepada="pegawai", ke="selesai"),  # Ps. 10 ayat (3)
    ],
    ("penunjukan", "lintas-unit"): LINTAS_DITUNJUK,
    ("penunjukan", "lintas-perangkat-daerah"): LINTAS_DITUNJUK,  # Ps. 1 angka 14
    ("penunjukan", "lintas-instansi"): [  # Lamp. 2.A.3
        langkah(  # a
            "pemilik_kinerja",
            "surat",
            "surat-permohonan-pelibatan",
            kepada="pejabat_yang_berwenang",
            tembusan="pejabat_penilai_kinerja",
        ),
        putusan(  # b: who agrees sends on; of a tembusan there nothing is said
            "pejabat_yang_berwenang",
            saluran="surat",
            surat="surat-permohonan-instansi",
            kepada="pejabat_yang_berwenang_dituju",
        ),
        putusan("pejabat_yang_berwenang_dituju"),  # c
        # c: instructs; that this is done in writing is the profile's own, which it says
        langkah("pejabat_yang_berwenang_dituju", "surat", "instruksi", kepada="penilai_dituju"),
        langkah("penilai_dituju", "surat", "surat-tugas", kepada="pegawai", ke="selesai"),  # c
    ],
    ("sukarela", "dalam-unit"): [  # Lamp. 2.B.1
        langkah("pegawai", "lisan", kepada="pejabat_penilai_kinerja"),  # a
        putusan("pejabat_penilai_kinerja"),  # b
        langkah("pejabat_penilai_kinerja", "surat", "surat-tugas", kepada="pegawai", ke="selesai"),  # b, c
    ],
    ("sukarela", "lintas-unit"): LINTAS_SUKARELA,
    ("sukarela", "lintas-perangkat-daerah"): LINTAS_SUKARELA,
}

# scope, who decides, article
PERMASALAHAN = {
    ("dalam-unit", "pimpinan_unit_organisasi", "Lamp. 3.A.2.c"),
    *((lintas, "pemilik_kinerja", "Lamp. 3.B.3") for lintas in ("lintas-unit", "lintas-perangkat-daerah")),
    # "masing-masing": the owner's head and every head where members are
    *(
        (lintas, "pimpinan_unit_asal pimpinan_unit_organisasi", "Lamp. 3.B.4")
        for lintas in ("lintas-unit", "lintas-perangkat-daerah")
    ),
    ("lintas-instansi", "pemilik_kinerja", "Lamp. 3.C.4"),
    # heads where the people are, here or outside, or heads of instansi: of the daerah the Bupati
    ("lintas-instansi", "kepala_daerah pimpinan_unit_asal pimpinan_unit_dituju", "Lamp. 3.C.5"),
}

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

# way, scope, open, where it stands
SEL = [
    ("penunjukan", "dalam-unit", True, "Lamp. 2.A.1"),
    ("penunjukan", "lintas-unit", True, "Lamp. 2.A.2"),
    ("penunjukan", "lintas-perangkat-daerah", True, "Ps. 1 angka 14"),
    ("penunjukan", "lintas-instansi", True, "Lamp. 2.A.3"),
    ("sukarela", "dalam-unit", True, "Lamp. 2.B.1"),
    ("sukarela", "lintas-unit", True, "Lamp. 2.B.2"),
    ("sukarela", "lintas-perangkat-daerah", True, "Ps. 1 angka 14"),
    ("sukarela", "lintas-instansi", False, "Lamp. 2.B"),  # 2.B lists two mechanisms only
]

# who reports, to whom, from time to time, only on request, article
LAPORAN = {
    ("individu", "pimpinan_unit_organisasi", False, False, "Ps. 12"),
    ("anggota_tim", "ketua_tim", False, False, "Ps. 13 ayat (1)"),
    ("ketua_tim", "pimpinan_unit_organisasi", True, False, "Ps. 13 ayat (2)"),
    # on the members' performance: letter d of the ketua's duties
    ("ketua_tim", "pejabat_penilai_kinerja pimpinan_unit_organisasi", False, False, "Lamp. 3.D.3.d"),
    ("ketua_tim", "pimpinan_unit_organisasi", False, True, "Ps. 13 ayat (4)"),
    ("anggota_tim", "pimpinan_unit_organisasi", False, True, "Ps. 13 ayat (4)"),
}


def test_identitas() -> None:
    assert PROFIL.nama == "Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024"
    assert PROFIL.berlaku_sejak == date(2024, 6, 19)  # Ps. 17 with the date of its diundangkan
    assert [m.id for m in PROFIL.model] == MODEL


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


@pytest.mark.parametrize(("cara", "cakupan", "terbuka", "pasal"), SEL)
def test_sel_penugasan(cara: str, cakupan: str, terbuka: bool, pasal: str) -> None:
    sel = next(s for s in PROFIL.penugasan if (s.cara, s.cakupan) == (Cara(cara), Cakupan(cakupan)))
    assert sel.terbuka is terbuka
    assert sel.aturan.dasar[0].pasal == pasal
    assert bool(sel.langkah) is terbuka


def test_penunjuk_dalam_unit_menurut_batang_tubuh_dan_lampiran() -> None:
    sel = PROFIL.penugasan[0]
    assert set(sel.penugas) == {"pejabat_penilai_kinerja", "pimpinan_unit_organisasi"}  # Ps. 9 ayat (2)
    assert [d.pasal for d in sel.aturan.dasar] == ["Lamp. 2.A.1", "Ps. 9 ayat (2)", "Ps. 10 ayat (3)"]


def test_tim() -> None:
    tim = PROFIL.tim
    assert [kode for kode, _, _ in tim.jenis] == ["rutin", "insidental"]  # Lamp. 2 huruf a, b
    assert (tim.pendidikan_pengganti, tim.golongan_pengganti) == ("D3", "III/b")  # Lamp. 3.f
    assert set(tim.jenis_peserta) == {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}  # Ps. 8 ayat (1)
    assert set(tim.pelaku_penetap) == {"kepala_perangkat_daerah", "pimpinan_unit_organisasi"}  # Lamp. 3.d
    assert [d.pasal for d in tim.ketua_dari_pemilik.dasar] == ["Ps. 8 ayat (3)", "Ps. 13 ayat (3)", "Lamp. 3.c"]


def test_pertanggungjawaban() -> None:
    ada = {
        (r.pelapor, " ".join(sorted(r.penerima)), r.berkala, r.diminta, r.aturan.dasar[0].pasal)
        for r in PROFIL.pertanggungjawaban
    }
    assert ada == LAPORAN


def test_tanggung_jawab_empat_peran() -> None:
    """Lamp. 3.D: roadmap belongs to the assessor, the plan of kegiatan to the head of the unit."""
    butir = {t.pelaku: t.butir for t in PROFIL.tanggung_jawab}
    assert {p: len(b) for p, b in butir.items()} == {
        "pejabat_penilai_kinerja": 5,
        "pimpinan_unit_organisasi": 5,
        "ketua_tim": 5,
        "anggota_tim": 3,
    }
    assert butir["pejabat_penilai_kinerja"][0].startswith("Roadmap")
    assert butir["pimpinan_unit_organisasi"][0] == "Rencana kegiatan"


def test_unit_organisasi_punya_dua_arti() -> None:
    pasal = [i.aturan.dasar[0].pasal for i in PROFIL.istilah if i.nama == "Unit Organisasi"]
    assert pasal == ["Ps. 1 angka 8", "Ps. 1 angka 14"]


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


def test_semua_aturan_punya_kode_dasar_dan_penjelasan() -> None:
    kode = [a.kode for a in PROFIL.aturan]
    assert len(kode) == len(set(kode))
    for aturan in PROFIL.aturan:
        assert aturan.penjelasan[0].isupper()
        assert aturan.penjelasan.endswith(".")
        assert "PPK" not in aturan.penjelasan
        assert all(len(d.pasal) <= 22 for d in aturan.dasar)


def test_plt_bersandar_pada_hukum_nasional() -> None:
    """The regulation never mentions Plt. or Plh.; only delegation in Ps. 1 angka 11 opens the way."""
    assert J2.penjabat is not None
    assert [d.sumber for d in J2.penjabat.dasar] == [SumberHukum.DAERAH, SumberHukum.NASIONAL]


def test_setiap_pelaku_punya_sebutan() -> None:
    disebut = {p for s in J2.alur for p in s.pelaku} | {p for s in PROFIL.penugasan for p in s.penugas}
    assert disebut <= PELAKU.keys()
    assert all(p.label and "_" not in p.label for p in PELAKU.values())


def test_daftar_profil() -> None:
    (ringkasan,) = [r for r in daftar_profil() if r.id == PROFIL.id]
    assert ringkasan.nama == PROFIL.nama
    assert [m.id for m in ringkasan.model] == [m.id for m in PROFIL.model]


@pytest.mark.parametrize(("model_id", "tambahan", "tabel"), KEDUDUKAN, ids=[satu[0] for satu in KEDUDUKAN])
def test_penilai_setiap_orang(model_id: str, tambahan: tuple[KerangkaUnit, ...], tabel: list[Baris]) -> None:
    kantor = isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan)
    assert selisih_penilai(kantor, tabel) == []


def test_pilihan() -> None:
    """Where "sebagian" in E and F, and the two sentences of I.1, leave open who assesses JF; both options below."""
    ada = {(p.aturan.kode, p.bawaan, o.kode, o.dasar[0].pasal) for p in SEMUA_OPSI.pilihan for o in p.opsi}
    assert ada == {
        ("pilihan.fungsional-unit-pengawas", "administrator", "administrator", "Lamp. 1.E.1"),
        ("pilihan.fungsional-unit-pengawas", "administrator", "pengawas", "Ps. 6"),
        ("pilihan.fungsional-rsud", "direktur", "direktur", "Lamp. 1.I.1.1"),
        ("pilihan.fungsional-rsud", "direktur", "kepala-bidang", "Ps. 1 angka 11"),
    }


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


@pytest.mark.parametrize(("cara", "cakupan"), MEKANISME)
def test_mekanisme(cara: str, cakupan: str) -> None:
    assert baca_mekanisme(sel_dari(PROFIL, cara, cakupan)) == MEKANISME[cara, cakupan]


@pytest.mark.parametrize(("cara", "cakupan"), MEKANISME)
def test_penugas(cara: str, cakupan: str) -> None:
    """Ps. 10: assessor and/or head of the unit in every scope, though Lamp. 2 mostly names the assessor alone.

    Whose head across units is not said; by Ps. 1 angka 12 the one below whom the task is done, so the owner's.
    """
    sel = sel_dari(PROFIL, cara, cakupan)
    assert set(sel.penugas) == set(SENDIRI.split())
    ayat = {"dalam-unit": 3, "lintas-unit": 2, "lintas-perangkat-daerah": 2, "lintas-instansi": 1}[cakupan]
    assert f"Ps. 10 ayat ({ayat})" in [d.pasal for d in sel.aturan.dasar]


def test_permasalahan() -> None:
    ada = {
        (cakupan.value, " ".join(sorted(p.pemutus)), p.aturan.dasar[0].pasal)
        for p in PROFIL.permasalahan
        for cakupan in p.cakupan
    }
    assert ada == PERMASALAHAN
    assert all("ketua_tim" in p.pengaju for p in PROFIL.permasalahan)


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


@pytest.mark.parametrize("model_id", MODEL)
def test_langkah_bersyarat(model_id: str) -> None:
    """Asking for people only where others are needed, roles only in a team, working together "dapat"."""
    model = PROFIL.model_dengan_id(model_id)
    assert {s.kode: s.bila for s in model.alur if s.bila} == {"a4": "melibatkan-luar-unit", "b3": "dalam-tim"}
    assert [s.kode for s in model.alur if not s.wajib] == ["b4"]


def test_perbaikan_tidak_diperintahkan_teks() -> None:
    """c(2), c(3): what is on target goes on; of what is not, the text says nothing, and the rule has to say that."""
    for model in PROFIL.model:
        assert model.perbaikan is not None
        assert "tidak" in model.perbaikan.penjelasan


def test_peta_proses_bisnis_ditetapkan_bupati() -> None:
    """Ps. 16 ayat (4): SOP and maps by a keputusan of the Bupati."""
    (butir,) = [b for b in PROFIL.proses_bisnis if "Ps. 16 ayat (4)" in [d.pasal for d in b.aturan.dasar]]
    assert "bupati" in " ".join(b for b in (butir.nama, *butir.isi, butir.aturan.penjelasan)).lower()


def test_pengelolaan_kinerja() -> None:
    """Ps. 14 ayat (1): four stages."""
    pasal = {d.pasal for b in PROFIL.pengelolaan_kinerja for d in b.aturan.dasar}
    assert {f"Ps. 14 ayat (1) {huruf}" for huruf in "abcd"} <= pasal
