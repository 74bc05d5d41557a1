"""The profile against the text of Perbup Banyumas 23/2024: the tables were written from the text, not the TOML."""

from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import KerangkaUnit
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

SEMUA_OPSI = muat_profil("banyumas-23-2024")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())

Baris = tuple[str, tuple[str, ...], str, str]
SEMUA = FUNGSIONAL + PELAKSANA
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


def _mandiri(kepala: str) -> list[Baris]:
    return [
        baris
        for unit, (_, pasal) in MANDIRI.items()
        for baris in ((unit, (KEPALA,), kepala, ATASAN), (unit, SEMUA, f"Kepala {unit}", pasal))
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

# way, scope, open, where it stands
SEL = [
    ("penunjukan", "dalam-unit", True, "Lamp. 2 cara a.1)"),
    ("penunjukan", "lintas-unit", True, "Lamp. 2 cara a.2)"),
    ("penunjukan", "lintas-perangkat-daerah", True, "Lamp. 3 tugas b.2)"),  # "lintas Perangkat Daerah"
    ("penunjukan", "lintas-instansi", False, "Ps. 9 ayat (2)"),  # within or across units, and nothing beyond
    ("sukarela", "dalam-unit", True, "Lamp. 2 cara b.1)"),
    ("sukarela", "lintas-unit", True, "Lamp. 2 cara b.2)"),
    ("sukarela", "lintas-perangkat-daerah", True, "Lamp. 2 cara b"),  # "di dalam Pemerintah Daerah"
    ("sukarela", "lintas-instansi", False, "Lamp. 2 cara b"),
]

SENDIRI = "pejabat_penilai_kinerja pimpinan_unit_organisasi"
LINTAS_DITUNJUK = [  # Lamp. 2 cara a.2)
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
    langkah("penilai_dituju", "surat", "surat-tugas", kepada="peserta", ke="selesai"),  # b.i, c
]
LINTAS_SUKARELA = [  # Lamp. 2 cara b.2)
    putusan("pejabat_penilai_kinerja"),  # a: the letter has been agreed to before it goes out
    langkah(  # a; tembusan: the opening of b
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
    langkah("pejabat_penilai_kinerja", "surat", "surat-tugas", kepada="pegawai", ke="selesai"),  # c: no second consent
]
MEKANISME: dict[tuple[str, str], list[Langkah]] = {
    ("penunjukan", "dalam-unit"): [
        langkah(SENDIRI, "tanpa-surat"),  # a.1)
        langkah(SENDIRI, "surat", "surat-tugas", kepada="peserta", ke="selesai"),  # Ps. 10 ayat (4), Lamp. 2
    ],
    ("penunjukan", "lintas-unit"): LINTAS_DITUNJUK,
    ("penunjukan", "lintas-perangkat-daerah"): LINTAS_DITUNJUK,
    ("sukarela", "dalam-unit"): [  # Lamp. 2 cara b.1)
        putusan("pejabat_penilai_kinerja"),  # a: "setelah mendapat persetujuan"
        langkah(  # a: in writing; tembusan: the opening of b
            "pegawai",
            "surat",
            "surat-permohonan-sukarela",
            kepada="pimpinan_unit_organisasi",
            tembusan="pejabat_penilai_kinerja",
        ),
        putusan("pimpinan_unit_organisasi"),  # b
        langkah("pimpinan_unit_organisasi", "surat", "surat-tugas", kepada="pegawai", ke="selesai"),  # b, c
    ],
    ("sukarela", "lintas-unit"): LINTAS_SUKARELA,
    ("sukarela", "lintas-perangkat-daerah"): LINTAS_SUKARELA,
}

# way, scope, who settles it in the procedures, who by Ps. 10 ayat (4): also the head of the person's unit
PENUGAS = [
    ("penunjukan", "lintas-unit", "pejabat_penilai_kinerja", "pejabat_penilai_kinerja pimpinan_unit_dituju"),
    (
        "penunjukan",
        "lintas-perangkat-daerah",
        "pejabat_penilai_kinerja",
        "pejabat_penilai_kinerja pimpinan_unit_dituju",
    ),
    ("sukarela", "dalam-unit", "pimpinan_unit_organisasi", SENDIRI),
    ("sukarela", "lintas-unit", "pejabat_penilai_kinerja", "pejabat_penilai_kinerja pimpinan_unit_asal"),
    ("sukarela", "lintas-perangkat-daerah", "pejabat_penilai_kinerja", "pejabat_penilai_kinerja pimpinan_unit_asal"),
]

# who reports, to whom, from time to time, only on request, article
LAPORAN = {
    ("individu", SENDIRI, False, False, "Ps. 12"),
    ("anggota_tim", "ketua_tim", False, False, "Ps. 13 ayat (1)"),
    ("ketua_tim", SENDIRI, True, False, "Ps. 13 ayat (2)"),
    # on the members' performance: letter e of the ketua's duties
    ("ketua_tim", SENDIRI, False, False, "Lamp. 3 tugas c.3)e)"),
    ("ketua_tim", SENDIRI, False, True, "Ps. 13 ayat (3)"),
    ("anggota_tim", SENDIRI, False, True, "Ps. 13 ayat (3)"),
}

LINTAS = ("lintas-unit", "lintas-perangkat-daerah")
# scope, who decides, article
PERMASALAHAN = {
    ("dalam-unit", SENDIRI, "Lamp. 3 tugas a.2)c)"),
    *((cakupan, "pemilik_kinerja", "Lamp. 3 tugas b.3)") for cakupan in LINTAS),  # here the head alone
    # "masing-masing": assessors, the owner's head and every head where members are
    *(
        (cakupan, "pejabat_penilai_kinerja pimpinan_unit_asal pimpinan_unit_organisasi", "Lamp. 3 tugas b.4)")
        for cakupan in LINTAS
    ),
}


def test_identitas() -> None:
    assert PROFIL.nama == "Peraturan Bupati Banyumas Nomor 23 Tahun 2024"
    assert PROFIL.berlaku_sejak == date(2025, 1, 2)  # Ps. 20
    assert PROFIL.induk == "permenpanrb-7-2022"
    assert PROFIL.nama_surat_tugas == "Surat Penugasan"  # Lamp. 2


def test_lima_model() -> None:
    assert [m.id for m in PROFIL.model] == list(KEDUDUKAN)
    assert all(m.jenis_pimpinan == JenisJabatan.PIMPINAN_TINGGI for m in PROFIL.model)


@pytest.mark.parametrize("model_id", KEDUDUKAN)
def test_penilai_setiap_orang(model_id: str) -> None:
    tambahan, tabel = KEDUDUKAN[model_id]
    assert selisih_penilai(isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan), tabel) == []


def test_pilihan() -> None:
    """The sentences say "dapat ... atau" and name no Pengawas; Lamp. 1.d is for an office without peta jabatan."""
    ada = {p.aturan.kode: (p.bawaan, {o.kode for o in p.opsi}) for p in SEMUA_OPSI.pilihan}
    assert ada == {
        "pilihan.peta-jabatan": ("ditetapkan", {"ditetapkan", "belum"}),
        "pilihan.level-penilai": ("menurut-tempat", {"menurut-tempat", "fungsional-di-atas", "semua-di-atas"}),
        "pilihan.unit-pengawas": ("administrator", {"administrator", "pengawas"}),
        "pilihan.wakil-direktur": ("direktur", {"direktur", "wakil-direktur"}),
        "pilihan.penetap-penugasan": ("tata-cara", {"tata-cara", "ketentuan-umum"}),
    }


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
        if unit not in MANDIRI  # Ps. 7 holds there with the map and without it
        for macam in siapa
        if macam != KEPALA
    }
    assert selisih_penilai(isi_kerangka(profil.model_dengan_id(model_id), tambahan), tabel, ganti) == []


@pytest.mark.parametrize(("cara", "cakupan", "terbuka", "pasal"), SEL)
def test_sel_penugasan(cara: str, cakupan: str, terbuka: bool, pasal: str) -> None:
    sel = sel_dari(PROFIL, cara, cakupan)
    assert sel.terbuka is terbuka
    assert pasal in [d.pasal for d in sel.aturan.dasar]


@pytest.mark.parametrize(("cara", "cakupan"), MEKANISME)
def test_mekanisme(cara: str, cakupan: str) -> None:
    assert baca_mekanisme(sel_dari(PROFIL, cara, cakupan)) == MEKANISME[cara, cakupan]


def test_penugas_dalam_unit() -> None:
    assert set(sel_dari(PROFIL, "penunjukan", "dalam-unit").penugas) == set(SENDIRI.split())  # Ps. 10 ayat (2)


@pytest.mark.parametrize(("cara", "cakupan", "tata_cara", "umum"), PENUGAS)
def test_penetap_penugasan_menurut_pilihan(cara: str, cakupan: str, tata_cara: str, umum: str) -> None:
    """Lamp. 2 names one official in each procedure, Ps. 10 ayat (4) both; the steps stay the same."""
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.penetap-penugasan:ketentuan-umum",))
    sel, sel_lain = (sel_dari(p, cara, cakupan) for p in (PROFIL, lain))
    assert set(sel.penugas) == set(tata_cara.split())
    assert set(sel_lain.penugas) == set(umum.split())
    assert "Ps. 10 ayat (4)" in [d.pasal for d in sel_lain.aturan.dasar]
    assert baca_mekanisme(sel_lain) == MEKANISME[cara, cakupan]


def test_tim() -> None:
    tim = PROFIL.tim
    assert tim.surat_akta == "surat-tugas"  # Lamp. 2: "surat penugasan", no founding act of its own
    assert (tim.pendidikan_pengganti, tim.golongan_pengganti, tim.pengganti) == ("", "", None)
    assert set(tim.jenis_peserta) == {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}  # Ps. 9 ayat (1)
    assert set(tim.pelaku_penetap) == {"pimpinan_unit_organisasi"}
    assert tim.penetap.dasar[0].pasal == "Lamp. 3 tim b"
    assert "Ps. 9 ayat (3)" in [d.pasal for d in tim.ketua_dari_pemilik.dasar]


def test_madya_dan_utama_ditugaskan_administrator() -> None:
    assert [a.kode for a in PROFIL.aturan if "Lamp. 2.c" in [d.pasal for d in a.dasar]] != []


def test_pertanggungjawaban() -> None:
    ada = {
        (r.pelapor, " ".join(sorted(r.penerima)), r.berkala, r.diminta, r.aturan.dasar[0].pasal)
        for r in PROFIL.pertanggungjawaban
    }
    assert ada == LAPORAN


def test_tanggung_jawab_bertukar() -> None:
    """Lamp. 3 c: roadmap belongs to the head of the unit, rencana kegiatan to the assessor, unlike everywhere else."""
    butir = {t.pelaku: t.butir for t in PROFIL.tanggung_jawab}
    assert {p: len(b) for p, b in butir.items()} == {
        "pimpinan_unit_organisasi": 5,
        "pejabat_penilai_kinerja": 5,
        "ketua_tim": 6,
        "anggota_tim": 3,
    }
    kata = {
        "pimpinan_unit_organisasi": ("roadmap", "strategi", "tata kelola", "keputusan", "antarunit"),
        "pejabat_penilai_kinerja": ("rencana kegiatan", "sumber daya", "arahan", "antartim", "memantau"),
        "ketua_tim": ("rincian", "peran", "rencana", "umpan balik", "hasil kinerja", "kolaborasi"),
        "anggota_tim": ("rencana kerja", "ekspektasi", "hasil"),
    }
    assert [
        (pelaku, satu, isi)
        for pelaku, urut in kata.items()
        for satu, isi in zip(urut, butir[pelaku], strict=True)
        if satu not in isi.lower()
    ] == []


def test_permasalahan() -> None:
    ada = {
        (cakupan.value, " ".join(sorted(p.pemutus)), p.aturan.dasar[0].pasal)
        for p in PROFIL.permasalahan
        for cakupan in p.cakupan
        if cakupan.value != "lintas-instansi"  # which this regulation closes
    }
    assert ada == PERMASALAHAN
    assert all("ketua_tim" in p.pengaju for p in PROFIL.permasalahan)


@pytest.mark.parametrize("model_id", KEDUDUKAN)
def test_alur(model_id: str) -> None:
    """Lamp. II.A: level 1 sets the agreement and receives, level 2 settles how, watches and reviews first.

    II.A calls level 2 the Administrator; below the Sekretaris Daerah gambar b calls the Asisten level 2 and the
    Administrator, the Kepala Bagian, level 3. The text does not solve it: there either may act, by number or by kind.
    """
    model = PROFIL.model_dengan_id(model_id)
    dua = {"pimpinan_level_2", *(["pimpinan_level_3"] if model_id == "b-sekretariat-daerah" else [])}
    pelaku: dict[str, list[set[str]]] = {}
    for s in model.alur:
        pelaku.setdefault(s.aturan.dasar[0].pasal, []).append(set(s.pelaku))
    assert pelaku["Lamp. II.A.1.a"] == [{"pimpinan_level_1"}] * 2  # the agreement; strategy and assignment
    assert pelaku["Lamp. II.A.1.b"] == [dua]
    assert pelaku["Lamp. II.A.1.c"] == [{"peserta"}]
    assert {"peserta"} in pelaku["Lamp. II.A.2.a"]
    assert pelaku["Lamp. II.A.2.b"] == [dua | {"ketua_tim"}]
    assert pelaku["Lamp. II.A.2.c"] == [{"penyampai_hasil"}]
    evaluasi = [set(s.pelaku) for s in model.langkah(Fase.EVALUASI) if s.wajib]
    assert (evaluasi[0], evaluasi[-1]) == (dua, {"pimpinan_level_1"})
    assert model.jumlah_reviu == 2


def test_perbaikan_tidak_diperintahkan_teks() -> None:
    """Lamp. II.A.3: done when level 1 has received it; nothing of a result off target."""
    for model in PROFIL.model:
        assert model.perbaikan is not None
        assert "tidak" in model.perbaikan.penjelasan


def test_pengelolaan_kinerja() -> None:
    """Ps. 14 ayat (1): four stages; Lamp. 5.c: by electronic means."""
    pasal = {d.pasal for b in PROFIL.pengelolaan_kinerja for d in b.aturan.dasar}
    assert {f"Ps. 14 ayat (1) {huruf}" for huruf in "abcd"} | {"Lamp. 5.c"} <= pasal


def test_peta_proses_bisnis() -> None:
    """Ps. 17 ayat (4): four maps."""
    isi = " ".join(" ".join((b.nama, *b.isi)) for b in PROFIL.proses_bisnis).lower()
    assert [peta for peta in ("subproses", "relasi", "lintas fungsi", "level 1") if peta not in isi] == []


def test_unsur_kesekretariatan() -> None:
    assert "Ps. 18" in {d.pasal for b in PROFIL.pendukung for d in b.aturan.dasar}
