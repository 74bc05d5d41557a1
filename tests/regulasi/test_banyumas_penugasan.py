"""Penugasan in Perbup Banyumas 23/2024 (Ps. 9-11, Lamp. 2): ways, steps and letters, written from the text."""

from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import Langkah, baca_mekanisme, langkah, putusan, sel_dari

SEMUA_OPSI = muat_profil("banyumas-23-2024")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())

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


def _lintas_ditunjuk(penolak: str) -> list[Langkah]:
    """Lamp. 2 cara a.2); "Pimpinan Perangkat Daerah": of the office itself, or of the other one that is asked."""
    return [
        langkah(  # a
            "pemilik_kinerja",
            "surat",
            "surat-permohonan-pelibatan",
            kepada="pimpinan_unit_dituju",
            tembusan="penilai_dituju",
        ),
        putusan(  # b: the assessor agrees, the head of the perangkat daerah refuses, by letter and with reasons
            "penilai_dituju",
            penolak=penolak,
            alasan=True,
            surat_tolak="surat-jawaban",
        ),
        langkah("pejabat_penilai_kinerja", "surat", "surat-tugas", kepada="peserta", ke="selesai"),  # b.i, c
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
    langkah(  # c: the assessor drafts ("menyusun"), without a second consent
        "pejabat_penilai_kinerja",
        "surat",
        "surat-tugas",
        kepada="pegawai",
        penyusun="pejabat_penilai_kinerja",
        ke="selesai",
    ),
]
MEKANISME: dict[tuple[str, str], list[Langkah]] = {
    ("penunjukan", "dalam-unit"): [
        langkah(SENDIRI, "tanpa-surat"),  # a.1)
        langkah(SENDIRI, "surat", "surat-tugas", kepada="peserta", ke="selesai"),  # Ps. 10 ayat (4), Lamp. 2
    ],
    ("penunjukan", "lintas-unit"): _lintas_ditunjuk("kepala_perangkat_daerah"),
    ("penunjukan", "lintas-perangkat-daerah"): _lintas_ditunjuk("kepala_perangkat_daerah_dituju"),
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
    """Lamp. 2 names one official in each procedure, Ps. 10 ayat (4) both; only who gives the letter differs."""
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.penetap-penugasan:ketentuan-umum",))
    sel, sel_lain = (sel_dari(p, cara, cakupan) for p in (PROFIL, lain))
    assert set(sel.penugas) == set(tata_cara.split())
    assert set(sel_lain.penugas) == set(umum.split())
    assert "Ps. 10 ayat (4)" in [d.pasal for d in sel_lain.aturan.dasar]
    *awal, surat_tugas = MEKANISME[cara, cakupan]
    assert baca_mekanisme(sel_lain) == [*awal, replace(surat_tugas, pelaku=frozenset(umum.split()))]


def test_isi_dan_tembusan_surat() -> None:
    """Only the refusal has to hold something: its reasons (a.2)b)ii). Copies: a.2)a), the opening of b, b.2)b)."""
    assert {s.kode: (s.isi_wajib, s.wajib_tembusan) for s in PROFIL.surat} == {
        "surat-permohonan-pelibatan": ((), True),
        "surat-jawaban": (("Alasan",), False),
        "surat-tugas": ((), False),
        "surat-permohonan-sukarela": ((), True),
        "surat-persetujuan": ((), True),
    }


def test_madya_dan_utama_ditugaskan_administrator() -> None:
    assert [a.kode for a in PROFIL.aturan if "Lamp. 2.c" in [d.pasal for d in a.dasar]] != []
