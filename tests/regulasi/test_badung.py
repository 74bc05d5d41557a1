"""The profile against the text of Perbup Badung 35/2023: the tables were written from the text, not the TOML."""

from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import KerangkaUnit, SumberHukum
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

SEMUA_OPSI = muat_profil("badung-35-2023")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())
SEMUA = FUNGSIONAL + PELAKSANA
ROMAWI = ("I", "II", "III", "IV")

# A direct superior of at least Pengawas (Ps. 1 angka 12) where the list in Lamp. II.B.1 names nobody.
ATASAN = "Ps. 1 angka 12"
PENGAWAS = JenisJabatan.PENGAWAS


def kelompok(induk: str) -> KerangkaUnit:
    """A kelompok jabatan fungsional has no head of its own: its people sit below the unit that it belongs to."""
    return KerangkaUnit(f"kelompok-{induk}", "Kelompok Jabatan Fungsional", "kelompok", induk)


def uptd_di_bawah(induk: str) -> tuple[KerangkaUnit, ...]:
    return (
        KerangkaUnit("uptd", "UPTD", "uptd", induk, kepala="Kepala UPTD", jenis_kepala=PENGAWAS),
        KerangkaUnit(
            "tu", "Subbagian Tata Usaha", "subbagian", "uptd", kepala="Kepala Subbagian TU", jenis_kepala=PENGAWAS
        ),
    )


Baris = tuple[str, tuple[str, ...], str, str]

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

# way, scope, open, where it stands
SEL = [
    ("penunjukan", "dalam-unit", True, "Lamp. II.B.2.a.1)"),
    ("penunjukan", "lintas-unit", True, "Lamp. II.B.2.a.2)"),
    ("penunjukan", "lintas-perangkat-daerah", True, "Lamp. II.B.2.a.3)"),
    ("penunjukan", "lintas-instansi", True, "Lamp. II.A"),  # named there, without a procedure
    ("sukarela", "dalam-unit", True, "Lamp. II.B.2.b.1)"),
    ("sukarela", "lintas-unit", True, "Lamp. II.B.2.b.2)"),
    ("sukarela", "lintas-perangkat-daerah", False, "Lamp. II.B.2.b"),  # "hanya": within one perangkat daerah
    ("sukarela", "lintas-instansi", False, "Lamp. II.B.2.b"),
]

# Ps. 8 ayat (4): any assignment is settled by the assessor or the head of the unit.
PENETAP = "pejabat_penilai_kinerja pimpinan_unit_organisasi"
MEKANISME: dict[tuple[str, str], list[Langkah]] = {
    # a.1): directly by the head of the unit; the person gets a letter (Lamp. II.B.2)
    ("penunjukan", "dalam-unit"): [
        langkah("pimpinan_unit_organisasi", "tanpa-surat"),
        langkah(
            "pimpinan_unit_organisasi",
            "surat",
            "surat-tugas",
            kepada="peserta",
            penandatangan=PENETAP,
            ke="selesai",
        ),
    ],
    ("penunjukan", "lintas-unit"): [
        langkah("pemilik_kinerja", "tanpa-surat", kepada="penilai_dituju"),  # a): coordinates
        putusan("penilai_dituju", alasan=True),  # b), c): who refuses gives reasons
        langkah("kepala_perangkat_daerah", "tanpa-surat", kepada="penilai_dituju"),  # b): on their recommendation
        langkah("penilai_dituju", "surat", "surat-tugas", kepada="peserta", ke="selesai"),  # b), d)
    ],
    ("penunjukan", "lintas-perangkat-daerah"): [
        langkah(  # a)
            "kepala_perangkat_daerah",
            "surat",
            "surat-permohonan-pelibatan",
            kepada="kepala_perangkat_daerah_dituju",
        ),
        putusan("kepala_perangkat_daerah_dituju"),  # b): nothing is said of a refusal
        langkah("kepala_perangkat_daerah_dituju", "tanpa-surat", kepada="penilai_dituju"),  # b): instructs
        putusan("penilai_dituju"),  # b), c): whether anybody is available
        langkah("kepala_perangkat_daerah_dituju", "tanpa-surat", kepada="penilai_dituju"),  # c) first: recommends
        langkah("penilai_dituju", "tanpa-surat", kepada="kepala_perangkat_daerah"),  # c) first: coordinates
        langkah("penilai_dituju", "surat", "surat-jawaban", kepada="kepala_perangkat_daerah"),  # c) first: the list
        langkah(  # c) second and third: on the ground of the answer, so the one who asked
            "kepala_perangkat_daerah",
            "surat",
            "surat-tugas",
            kepada="peserta",
            tembusan="kepala_perangkat_daerah_dituju",
            ke="selesai",
        ),
    ],
    ("sukarela", "dalam-unit"): [
        langkah("pegawai", "lisan", kepada="pimpinan_unit_organisasi"),  # a): orally
        putusan("pimpinan_unit_organisasi"),  # b)
        langkah(  # b), c)
            "pimpinan_unit_organisasi",
            "surat",
            "surat-tugas",
            kepada="pegawai",
            penandatangan=PENETAP,
            ke="selesai",
        ),
    ],
    ("sukarela", "lintas-unit"): [
        langkah("pegawai", "surat", "surat-permohonan-sukarela", kepada="pimpinan_unit_dituju"),  # a)
        # b): "surat persetujuan tersebut", so the consent is a letter
        putusan("pimpinan_unit_dituju", saluran="surat", surat="surat-persetujuan", kepada="pegawai"),
        langkah(  # b)
            "pegawai",
            "surat",
            "surat-persetujuan",
            kepada="pejabat_penilai_kinerja",
            tembusan="kepala_perangkat_daerah",
        ),
        putusan("pejabat_penilai_kinerja"),  # c)
        putusan("kepala_perangkat_daerah"),  # c): with the consent of the head of the perangkat daerah
        langkah("pejabat_penilai_kinerja", "surat", "surat-tugas", kepada="pegawai", ke="selesai"),  # c), d)
    ],
}

# who reports, to whom, from time to time, only on request, article
LAPORAN = {
    ("individu", "pimpinan_unit_organisasi", False, False, "Ps. 10"),
    ("anggota_tim", "ketua_tim", False, False, "Ps. 11 ayat (1)"),
    ("ketua_tim", "pimpinan_unit_organisasi", True, False, "Ps. 11 ayat (2)"),
    # on the members' performance: number 5 of the ketua's duties
    ("ketua_tim", "pejabat_penilai_kinerja pimpinan_unit_organisasi", False, False, "Lamp. II.B.3, ketua 5"),
    ("ketua_tim", "pimpinan_unit_organisasi", False, True, "Ps. 11 ayat (3)"),
    ("anggota_tim", "pimpinan_unit_organisasi", False, True, "Ps. 11 ayat (3)"),
}

# scope, who decides, article
PERMASALAHAN = {
    ("dalam-unit", "pimpinan_unit_organisasi", "Lamp. II.B.3.a.3)"),
    ("lintas-unit", "pemilik_kinerja", "Lamp. II.B.3.b.3)"),
    ("lintas-unit", "pimpinan_unit_asal", "Lamp. II.B.3.b.4)"),  # each head where the people are
    ("lintas-perangkat-daerah", "kepala_perangkat_daerah", "Lamp. II.B.3.c.4)"),
    (
        "lintas-perangkat-daerah",
        "kepala_perangkat_daerah kepala_perangkat_daerah_dituju pimpinan_unit_dituju pimpinan_unit_organisasi",
        "Lamp. II.B.3.c.5)",
    ),
}


def test_identitas() -> None:
    assert PROFIL.nama == "Peraturan Bupati Badung Nomor 35 Tahun 2023"
    assert PROFIL.berlaku_sejak == date(2023, 9, 21)  # Ps. 17 with the date of its diundangkan
    assert PROFIL.induk == "permenpanrb-7-2022"
    assert PROFIL.nama_surat_tugas == "Surat Penugasan"  # Lamp. II.B.2: "surat penugasan"


@pytest.mark.parametrize(("model_id", "jenis", "perangkat_daerah"), MODEL)
def test_model(model_id: str, jenis: JenisJabatan, perangkat_daerah: bool) -> None:
    model = PROFIL.model_dengan_id(model_id)
    assert (model.jenis_pimpinan, model.perangkat_daerah) == (jenis, perangkat_daerah)


def test_delapan_model() -> None:
    assert [m.id for m in PROFIL.model] == [model_id for model_id, _, _ in MODEL]


@pytest.mark.parametrize(("model_id", "tambahan", "tabel"), KEDUDUKAN, ids=[satu[0] for satu in KEDUDUKAN])
def test_penilai_setiap_orang(model_id: str, tambahan: tuple[KerangkaUnit, ...], tabel: list[Baris]) -> None:
    kantor = isi_kerangka(PROFIL.model_dengan_id(model_id), tambahan)
    assert selisih_penilai(kantor, tabel) == []


@pytest.mark.parametrize(("cara", "cakupan", "terbuka", "pasal"), SEL)
def test_sel_penugasan(cara: str, cakupan: str, terbuka: bool, pasal: str) -> None:
    sel = sel_dari(PROFIL, cara, cakupan)
    assert sel.terbuka is terbuka
    assert pasal in [d.pasal for d in sel.aturan.dasar]


@pytest.mark.parametrize(("cara", "cakupan"), MEKANISME)
def test_mekanisme(cara: str, cakupan: str) -> None:
    assert baca_mekanisme(sel_dari(PROFIL, cara, cakupan)) == MEKANISME[cara, cakupan]


def test_lintas_instansi_memakai_mekanisme_nasional() -> None:
    """Lamp. II.A names people of other instansi and gives no steps: the parent's hold."""
    induk = muat_profil("permenpanrb-7-2022")
    sel, sel_induk = (sel_dari(p, "penunjukan", "lintas-instansi") for p in (PROFIL, induk))
    assert baca_mekanisme(sel) == baca_mekanisme(sel_induk)
    assert sel.mekanisme is not None
    assert {d.sumber.value for s in sel.mekanisme.langkah for d in s.aturan.dasar} == {"nasional"}


def test_isi_surat_permohonan_pelibatan() -> None:
    """Lamp. II.B.2.a, the closing list: purpose, competence, expectation or target, duration."""
    (surat,) = [s for s in PROFIL.surat if s.kode == "surat-permohonan-pelibatan"]
    assert len(surat.isi_wajib) == 4
    kata = ("tujuan", "kompetensi", "target", "durasi")
    assert [k for k, isi in zip(kata, surat.isi_wajib, strict=True) if k not in isi.lower()] == []


# choice, option, what it rests on. Every option has a test below.
PILIHAN = {
    ("pilihan.penetap-penugasan", "penilai-atau-pimpinan-unit", "Ps. 8 ayat (4)"),
    ("pilihan.penetap-penugasan", "kepala-perangkat-daerah", "Lamp. II.B.2.d"),
    ("pilihan.penerbit-lintas-pd", "pemohon", "Lamp. II.B.2.a.3).c)"),
    ("pilihan.penerbit-lintas-pd", "dituju", "Lamp. II.B.2.a.3).b)"),
    ("pilihan.pelaksana-irban", "inspektur", "Lamp. II.B.1.c.6)"),
    ("pilihan.pelaksana-irban", "irban", "Ps. 1 angka 12"),
    ("pilihan.sekretariat-dpmptsp", "menurut-tempat", "Lamp. II.B.1.d.2)"),
    ("pilihan.sekretariat-dpmptsp", "kepala-dinas", "Lamp. II.B.1.d.4)"),
}


def test_pilihan() -> None:
    """Where body and lampiran differ, or the lampiran leaves open who; the first option of each holds by default."""
    ada = {(p.aturan.kode, o.kode, o.dasar[0].pasal) for p in SEMUA_OPSI.pilihan for o in p.opsi}
    assert ada == PILIHAN
    assert all(p.bawaan == p.opsi[0].kode for p in SEMUA_OPSI.pilihan)


@pytest.mark.parametrize(
    ("cara", "cakupan"),
    [satu for satu in MEKANISME if satu[1] != "lintas-perangkat-daerah"],
)
def test_penetap_penugasan_menurut_pilihan(cara: str, cakupan: str) -> None:
    """Ps. 8 (4): the assessor or the head of the unit. Lamp. II.B.2.d: the head of the perangkat daerah."""
    sel = sel_dari(PROFIL, cara, cakupan)
    assert set(sel.penugas) == {"pejabat_penilai_kinerja", "pimpinan_unit_organisasi"}
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.penetap-penugasan:kepala-perangkat-daerah",))
    sel = sel_dari(lain, cara, cakupan)
    assert sel.penugas == ("kepala_perangkat_daerah",)
    assert "Lamp. II.B.2.d" in [d.pasal for d in sel.aturan.dasar]
    *awal, akhir = baca_mekanisme(sel)
    assert awal == MEKANISME[cara, cakupan][:-1]  # only who signs differs
    assert (akhir.penandatangan or akhir.pelaku) == {"kepala_perangkat_daerah"}


def test_penerbit_lintas_perangkat_daerah_menurut_pilihan() -> None:
    """a.3).c): "Pimpinan Perangkat Daerah", with tembusan to the other; the text does not say which is which."""
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.penerbit-lintas-pd:dituju",))
    sel = sel_dari(lain, "penunjukan", "lintas-perangkat-daerah")
    assert sel.penugas == ("kepala_perangkat_daerah_dituju",)
    *awal, akhir = baca_mekanisme(sel)
    assert awal == MEKANISME["penunjukan", "lintas-perangkat-daerah"][:-1]
    assert akhir == langkah(
        "kepala_perangkat_daerah_dituju",
        "surat",
        "surat-tugas",
        kepada="peserta",
        tembusan="kepala_perangkat_daerah",
        ke="selesai",
    )


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


def test_tim() -> None:
    tim = PROFIL.tim
    # The text knows kinds of tasks, not of teams (Lamp. II.B.2.f); a rule that makes kinds of them has to say so.
    assert [kode for kode, _, _ in tim.jenis] == ["rutin", "insidental"]
    assert all("disimpulkan" in aturan.penjelasan for _, _, aturan in tim.jenis)
    assert tim.surat_akta == "surat-tugas"  # Lamp. II.B.2: no founding act of its own
    assert (tim.pendidikan_pengganti, tim.golongan_pengganti, tim.pengganti) == ("", "", None)
    assert set(tim.jenis_peserta) == {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}  # Ps. 7 ayat (2)
    assert set(tim.pelaku_penetap) == {"kepala_perangkat_daerah"}  # Lamp. II.B.3.c
    assert tim.penetap.dasar[0].pasal == "Lamp. II.B.3.c"
    assert {"Ps. 7 ayat (3)", "Lamp. II.B.3.d"} <= {d.pasal for d in tim.ketua_dari_pemilik.dasar}


def test_pertanggungjawaban() -> None:
    ada = {
        (r.pelapor, " ".join(sorted(r.penerima)), r.berkala, r.diminta, r.aturan.dasar[0].pasal)
        for r in PROFIL.pertanggungjawaban
    }
    assert ada == LAPORAN


def test_tanggung_jawab_empat_peran() -> None:
    """Lamp. II.B.3: roadmap and rencana kerja belong to the assessor, rencana kegiatan to the head of the unit."""
    butir = {t.pelaku: t.butir for t in PROFIL.tanggung_jawab}
    assert {p: len(b) for p, b in butir.items()} == {
        "pejabat_penilai_kinerja": 5,
        "pimpinan_unit_organisasi": 5,
        "ketua_tim": 6,
        "anggota_tim": 3,
    }
    pertama = {p: b[0].lower() for p, b in butir.items()}
    assert "roadmap" in pertama["pejabat_penilai_kinerja"]
    assert "rencana kerja" in pertama["pejabat_penilai_kinerja"]
    assert "rencana kegiatan" in pertama["pimpinan_unit_organisasi"]
    assert "rincian" in pertama["ketua_tim"]
    assert "rencana kerja individu" in pertama["anggota_tim"]
    assert "laporan" in butir["ketua_tim"][4].lower() or "lapor" in butir["ketua_tim"][4].lower()


def test_permasalahan() -> None:
    ada = {
        (cakupan.value, " ".join(sorted(p.pemutus)), p.aturan.dasar[0].pasal)
        for p in PROFIL.permasalahan
        for cakupan in p.cakupan
        if p.aturan.dasar[0].sumber == SumberHukum.DAERAH
    }
    assert ada == PERMASALAHAN
    assert all("ketua_tim" in p.pengaju for p in PROFIL.permasalahan)


@pytest.mark.parametrize("model_id", [model_id for model_id, _, _ in MODEL if model_id not in ("uptd", "dpmptsp")])
def test_alur_dua_level(model_id: str) -> None:
    """Lamp. II.A.1 to 3: level 1 plans and receives, level 2 settles how, watches and reviews first."""
    model = PROFIL.model_dengan_id(model_id)
    assert model.jumlah_reviu == 2  # 3: level 2, then level 1
    rencana, laksana, evaluasi = (
        [set(s.pelaku) for s in model.langkah(f)] for f in (Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI)
    )
    assert rencana[0] == {"pimpinan_level_1"}  # 1.a
    assert {"pimpinan_level_2"} in rencana[1:-1]  # 1.b
    assert rencana[-1] == {"peserta"}  # 1.c
    assert laksana[0] == {"peserta"}  # 2.a
    assert {"pimpinan_level_2", "ketua_tim"} in laksana  # 2.b
    assert laksana[-1] == {"penyampai_hasil"}  # 2.c
    reviu = [p for p in evaluasi if p <= {"pimpinan_level_1", "pimpinan_level_2"}]
    assert reviu[0] == {"pimpinan_level_2"}
    assert reviu[-1] == {"pimpinan_level_1"}  # done when level 1 has received it


@pytest.mark.parametrize("model_id", [model_id for model_id, _, _ in MODEL if model_id != "uptd"])
def test_level_2_adalah_administrator(model_id: str) -> None:
    """Lamp. II.A: level 1 is a Pejabat Pimpinan Tinggi, level 2 an Administrator."""
    jenis = {level.nomor: level.jenis_jabatan for level in PROFIL.model_dengan_id(model_id).level}
    assert jenis == {1: (JenisJabatan.PIMPINAN_TINGGI,), 2: (JenisJabatan.ADMINISTRATOR,)}


def test_uptd_hanya_satu_level() -> None:
    """Lamp. II.A knows two levels; huruf g gives a UPTD one, so its head does all of it (inferred)."""
    model = PROFIL.model_dengan_id("uptd")
    assert model.jumlah_reviu == 1
    assert [level.nomor for level in model.level] == [1]
    assert {"pimpinan_level_2", "pimpinan_level_3"} & {p for s in model.alur for p in s.pelaku} == set()
    assert [set(s.pelaku) for s in model.langkah(Fase.EVALUASI)] == [{"pimpinan_level_1"}] * 2


def test_dpmptsp_ditinjau_level_2_hanya_bagi_sekretariat() -> None:
    """d.4): above the groups stands the Kepala Dinas himself, so the first review holds nothing back there."""
    model = PROFIL.model_dengan_id("dpmptsp")
    assert model.jumlah_reviu == 1
    assert [(set(s.pelaku), s.wajib) for s in model.langkah(Fase.EVALUASI)] == [
        ({"pimpinan_level_2"}, False),
        ({"pimpinan_level_1"}, True),
        ({"pimpinan_level_1"}, True),
    ]


def test_perbaikan_tidak_diperintahkan_teks() -> None:
    """Lamp. II.A.3 says when the work is done, not what follows otherwise; the rule has to say that it is inferred."""
    for model in PROFIL.model:
        assert model.perbaikan is not None
        assert "tidak" in model.perbaikan.penjelasan


def test_tim_transformasi_manajemen() -> None:
    """Lamp. II.C: three stages of strategy, two of synergy, and the unsur kesekretariatan that carries them out."""
    bagian = {b.nama.lower(): b.isi for b in PROFIL.pendukung}
    assert [len(isi) for nama, isi in bagian.items() if "strategi" in nama] == [3]
    assert [len(isi) for nama, isi in bagian.items() if "sinergi" in nama] == [2]


def test_pengelolaan_kinerja() -> None:
    """Ps. 12 ayat (1): four stages."""
    pasal = {b.aturan.dasar[0].pasal for b in PROFIL.pengelolaan_kinerja}
    assert {f"Ps. 12 ayat (1) {huruf}" for huruf in "abcd"} <= pasal
