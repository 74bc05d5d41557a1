"""The profile against the text of Perbup Katingan 5/2024: the tables were written from the text, not the TOML."""

from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.predikat import berlaku
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

SEMUA_OPSI = muat_profil("katingan-5-2024")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())

Baris = tuple[str, tuple[str, ...], str, str]

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

# way, scope, open, where it stands. Between lintas unit and lintas instansi Ps. 10 (2) knows nothing, Ps. 13 (1) does.
SEL = [
    ("penunjukan", "dalam-unit", True, "Ps. 11 ayat (4)"),
    ("penunjukan", "lintas-unit", True, "Lamp. A.2 tata cara a"),
    ("penunjukan", "lintas-perangkat-daerah", True, "Ps. 13 ayat (1) b"),
    ("penunjukan", "lintas-instansi", True, "Lamp. II.B.2.A"),  # "jika dipandang perlu", without steps
    ("sukarela", "dalam-unit", True, "Lamp. II.B.2.B.1.b"),
    ("sukarela", "lintas-unit", True, "Lamp. II.B.2.B.2.c"),
    ("sukarela", "lintas-perangkat-daerah", True, "Lamp. II.B.2.B"),  # "di dalam pemerintah daerah"
    ("sukarela", "lintas-instansi", False, "Lamp. II.B.2.B"),
]

LINTAS_DITUNJUK = [  # Lamp. II.B.2.A.2, the second list of stage 2
    langkah("pemilik_kinerja", "surat", "surat-permohonan-pelibatan", kepada="pimpinan_unit_dituju"),  # a
    langkah("penilai_dituju", "tanpa-surat", kepada="pimpinan_unit_dituju"),  # b: recommends before the answer
    putusan(  # b, c, e: answers, a refusal with reasons
        "pimpinan_unit_dituju",
        alasan=True,
        surat_tolak="surat-jawaban",
        saluran="surat",
        surat="surat-jawaban",
        kepada="pemilik_kinerja",
    ),
    langkah(  # c: the person drafts, the head of the unit agrees
        "pegawai",
        "surat",
        "surat-tugas",
        kepada="pegawai",
        penyusun="pegawai",
        penandatangan="pimpinan_unit_dituju",
    ),
    langkah("pegawai", "tanpa-surat", ke="selesai"),  # d: receives it
]
# "Kepala Unit Organisasi ... bersangkutan": of the person, not of the unit that owns the performance
ASAL = "pimpinan_unit_asal pejabat_penilai_kinerja"
LINTAS_SUKARELA = [  # Lamp. II.B.2.B.2
    putusan(ASAL),  # a: their consent and/or recommendation comes first
    langkah(  # a; tembusan: the opening of B
        "pegawai",
        "surat",
        "surat-permohonan-sukarela",
        kepada="pimpinan_unit_dituju",
        tembusan="pejabat_penilai_kinerja",
    ),
    putusan(  # b, e: agrees on the letter itself, refuses in writing and with reasons
        "pimpinan_unit_dituju",
        alasan=True,
        saluran="surat",
        surat="surat-permohonan-persetujuan",
        kepada="pegawai",
        surat_tolak="surat-penolakan",
    ),
    langkah("pegawai", "surat", "surat-permohonan-persetujuan", kepada=ASAL),  # b
    putusan(ASAL),  # c: nothing is said of a refusal
    langkah(  # c: the person drafts, to the head of the unit that owns the performance
        "pegawai",
        "surat",
        "surat-tugas",
        kepada="pemilik_kinerja",
        penyusun="pegawai",
        penandatangan=ASAL,
    ),
    langkah("pegawai", "tanpa-surat", ke="selesai"),  # d: receives it
]
SENDIRI = "pimpinan_unit_organisasi pejabat_penilai_kinerja"
MEKANISME: dict[tuple[str, str], list[Langkah]] = {
    ("penunjukan", "dalam-unit"): [
        langkah("pejabat_penilai_kinerja pimpinan_unit_organisasi", "tanpa-surat"),  # Ps. 11 ayat (2)
        langkah(  # Ps. 11 ayat (4)
            "kepala_perangkat_daerah pimpinan_unit_organisasi", "surat", "surat-tugas", kepada="peserta", ke="selesai"
        ),
    ],
    ("penunjukan", "lintas-unit"): LINTAS_DITUNJUK,
    ("penunjukan", "lintas-perangkat-daerah"): LINTAS_DITUNJUK,
    ("sukarela", "dalam-unit"): [  # Lamp. II.B.2.B.1
        langkah("pegawai", "lisan", kepada=SENDIRI),  # a
        putusan("pimpinan_unit_organisasi"),  # b: the head of the unit alone decides
        langkah("pimpinan_unit_organisasi", "surat", "surat-tugas", kepada="pegawai"),  # b, c
        langkah("pegawai", "tanpa-surat", kepada=SENDIRI, ke="selesai"),  # d: reports the result
    ],
    ("sukarela", "lintas-unit"): LINTAS_SUKARELA,
    ("sukarela", "lintas-perangkat-daerah"): LINTAS_SUKARELA,
}

# who reports, to whom, from time to time, only on request, article
LAPORAN = {
    ("individu", "kepala_perangkat_daerah pimpinan_unit_organisasi", False, False, "Ps. 14 ayat (1)"),
    ("anggota_tim", "ketua_tim", False, False, "Ps. 14 ayat (2) a"),
    ("ketua_tim", "pejabat_penilai_kinerja", True, False, "Ps. 14 ayat (2) b"),
    # on the members' performance: number 5 of the ketua's duties
    ("ketua_tim", "pejabat_penilai_kinerja pimpinan_unit_organisasi", False, False, "Lamp. A.2 tugas c.5"),
    *(
        (
            pelapor,
            "kepala_perangkat_daerah pejabat_penilai_kinerja pimpinan_unit_organisasi",
            False,
            True,
            "Ps. 14 ayat (2) c",
        )
        for pelapor in ("ketua_tim", "anggota_tim")
    ),
}

# Lamp. II.B.2.A.1 angka 1) and A.2 angka 1: nine steps on SKP for an individual, eight for a team, beside Lamp. II.A.1
SKP = {
    Bentuk.INDIVIDU: [f"Lamp. II.B.2.A.1.1){huruf}" for huruf in "abcdefghi"],
    Bentuk.TIM: [f"Lamp. II.B.2.A.2.1.{huruf}" for huruf in "abcdefgh"],
}


def test_identitas() -> None:
    assert PROFIL.nama == "Peraturan Bupati Katingan Nomor 5 Tahun 2024"
    assert PROFIL.berlaku_sejak == date(2024, 1, 30)  # Ps. 20 with the date of its diundangkan
    assert PROFIL.nama_surat_tugas == "Surat Perintah Tugas"  # Ps. 11 ayat (4)
    assert PROFIL.induk == "permenpanrb-7-2022"


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


@pytest.mark.parametrize(("cara", "cakupan", "terbuka", "pasal"), SEL)
def test_sel_penugasan(cara: str, cakupan: str, terbuka: bool, pasal: str) -> None:
    sel = sel_dari(PROFIL, cara, cakupan)
    assert sel.terbuka is terbuka
    assert pasal in [d.pasal for d in sel.aturan.dasar]


@pytest.mark.parametrize(("cara", "cakupan"), MEKANISME)
def test_mekanisme(cara: str, cakupan: str) -> None:
    assert baca_mekanisme(sel_dari(PROFIL, cara, cakupan)) == MEKANISME[cara, cakupan]


def test_penetap_penugasan() -> None:
    """Ps. 11 (4): head of the perangkat daerah and/or of the unit, for whatever stays in one unit."""
    assert set(sel_dari(PROFIL, "penunjukan", "dalam-unit").penugas) == {
        "kepala_perangkat_daerah",
        "pimpinan_unit_organisasi",
    }


@pytest.mark.parametrize("cakupan", ["lintas-unit", "lintas-perangkat-daerah"])
def test_penandatangan_sukarela_lintas_unit(cakupan: str) -> None:
    """B.2 c: the person's own head of unit and/or assessor; Ps. 11 (4) adds the head of the perangkat daerah."""
    sel = sel_dari(PROFIL, "sukarela", cakupan)
    assert set(sel.penugas) == {"pimpinan_unit_asal", "pejabat_penilai_kinerja", "kepala_perangkat_daerah"}


def test_lintas_instansi_memakai_mekanisme_nasional() -> None:
    """Lamp. II.B.2.A allows people of other instansi and gives no steps: the parent's hold."""
    induk = muat_profil("permenpanrb-7-2022")
    sel, sel_induk = (sel_dari(p, "penunjukan", "lintas-instansi") for p in (PROFIL, induk))
    assert baca_mekanisme(sel) == baca_mekanisme(sel_induk)
    assert sel.mekanisme is not None
    assert {d.sumber.value for s in sel.mekanisme.langkah for d in s.aturan.dasar} == {"nasional"}


def test_tim() -> None:
    tim = PROFIL.tim
    assert (tim.pendidikan_pengganti, tim.golongan_pengganti, tim.pengganti) == ("", "", None)
    assert set(tim.jenis_peserta) == {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}  # Ps. 10 ayat (2)
    assert set(tim.pelaku_penetap) == {"pimpinan_unit_organisasi"}  # Lamp. II.B.2.A.2 angka 2: "Kepala Unit Organisasi"
    assert "Ps. 10 ayat (3)" in [d.pasal for d in tim.ketua_dari_pemilik.dasar]


def test_pertanggungjawaban() -> None:
    ada = {
        (r.pelapor, " ".join(sorted(r.penerima)), r.berkala, r.diminta, r.aturan.dasar[0].pasal)
        for r in PROFIL.pertanggungjawaban
    }
    assert ada == LAPORAN


def test_tanggung_jawab_empat_peran() -> None:
    """Lamp. II.B.2.A.2: rencana kegiatan belongs to the head of the unit, roadmap to the assessor."""
    butir = {t.pelaku: t.butir for t in PROFIL.tanggung_jawab}
    assert {p: len(b) for p, b in butir.items()} == {
        "pimpinan_unit_organisasi": 5,
        "pejabat_penilai_kinerja": 5,
        "ketua_tim": 6,
        "anggota_tim": 3,
    }
    assert "rencana kegiatan" in butir["pimpinan_unit_organisasi"][0].lower()
    assert "roadmap" in butir["pejabat_penilai_kinerja"][0].lower()
    assert "rencana kerja" in butir["pejabat_penilai_kinerja"][0].lower()
    assert "rencana kerja" in butir["anggota_tim"][0].lower()


def test_permasalahan() -> None:
    """Lamp. II.B.2.A.2 angka 2 c: to the head of the unit; it is the only one in the text."""
    (dalam,) = [p for p in PROFIL.permasalahan if "dalam-unit" in p.cakupan]
    assert set(dalam.pemutus) == {"pimpinan_unit_organisasi"}
    assert dalam.aturan.dasar[0].sumber.value == "daerah"


@pytest.mark.parametrize("model_id", [model_id for model_id, _, _ in KEDUDUKAN])
@pytest.mark.parametrize("bentuk", SKP)
def test_langkah_skp(model_id: str, bentuk: Bentuk) -> None:
    """Each letter of the list is one step, in its order; the assessor takes part in every one."""
    langkah = PROFIL.model_dengan_id(model_id).langkah(Fase.PERENCANAAN)
    ikut = [s for s in langkah if berlaku(s.bila, KonteksPenugasan(1, bentuk))]
    milik = [(d.pasal, s) for s in ikut for d in s.aturan.dasar if d.pasal in SKP[bentuk]]
    assert [pasal for pasal, _ in milik] == SKP[bentuk]
    assert all("pejabat_penilai_kinerja" in s.pelaku for _, s in milik)


@pytest.mark.parametrize("model_id", [model_id for model_id, _, _ in KEDUDUKAN])
def test_alur(model_id: str) -> None:
    """Lamp. II.A for the levels. Below an asisten they are Asisten and Kepala Bagian: two levels as in any model.

    A.1 angka 3) and A.2 angka 3: the assessor evaluates; "kepala unit organisasi" receives, whom II.A.3 calls level 1.
    """
    model = PROFIL.model_dengan_id(model_id)
    satu, dua = (
        ("pimpinan_level_1", "pimpinan_level_2") if model_id[0] != "a" else ("pimpinan_level_2", "pimpinan_level_3")
    )
    pelaku = {s.kode: (set(s.pelaku), [d.pasal for d in s.aturan.dasar]) for s in model.alur if not s.bila}

    def dengan(pasal: str) -> list[set[str]]:
        return [p for p, dasar in pelaku.values() if dasar[0] == pasal]

    assert dengan("Lamp. II.A.1.a") == [{"pimpinan_level_1"}, {satu}]  # perjanjian kinerja: the head of the office
    assert dengan("Lamp. II.A.1.b") == [{dua}]
    assert dengan("Lamp. II.A.1.c") == [{"peserta"}]
    assert dengan("Lamp. II.A.2.b") == [{dua, "ketua_tim"}]
    assert dengan("Lamp. II.A.2.c") == [{"penyampai_hasil"}]
    evaluasi = [set(s.pelaku) for s in model.langkah(Fase.EVALUASI) if s.wajib and not s.bila]
    assert evaluasi[0] == {"pejabat_penilai_kinerja"}
    assert evaluasi[-1] == {satu}
    assert model.jumlah_reviu == 2


def test_perbaikan_diperintahkan() -> None:
    """A.1 angka 3)c, A.2 angka 3.c: unlike the others this regulation orders the correction."""
    for model in PROFIL.model:
        assert model.perbaikan is not None
        assert [d.pasal for d in model.perbaikan.dasar] == ["Lamp. II.B.2.A.1.3)c", "Lamp. II.B.2.A.2.3.c"]


def test_surat_permohonan_tidak_menentukan_isi() -> None:
    """The text says nothing of what a request must hold; Katingan's own rule must not invent a list."""
    (surat,) = [s for s in PROFIL.surat if s.kode == "surat-permohonan-pelibatan"]
    assert surat.isi_wajib == () or surat.aturan.dasar[0].sumber.value == "nasional"


def test_pengelolaan_kinerja() -> None:
    """Ps. 16: four stages; each perangkat daerah settles rewards and sanctions. Lamp. II.B.2: perjanjian kinerja."""
    pasal = {d.pasal for b in PROFIL.pengelolaan_kinerja for d in b.aturan.dasar}
    assert "Ps. 16 ayat (2)" in pasal
    assert any("perjanjian kinerja" in b.nama.lower() for b in PROFIL.pengelolaan_kinerja)


def test_peta_proses_bisnis() -> None:
    """Ps. 19 ayat (4): four maps."""
    isi = " ".join(" ".join((b.nama, *b.isi)) for b in PROFIL.proses_bisnis).lower()
    assert [peta for peta in ("subproses", "relasi", "lintas fungsi", "level 1") if peta not in isi] == []
