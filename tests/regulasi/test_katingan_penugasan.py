"""Perbup Katingan 5/2024, penugasan: ways, scopes, steps and letters, from the text and not from the TOML."""

from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import Langkah, baca_mekanisme, langkah, putusan, sel_dari

PROFIL = terapkan_pilihan(muat_profil("katingan-5-2024"), ())

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
    # b, e: agrees on the person's own letter, so sends none; refuses in writing and with reasons
    putusan("pimpinan_unit_dituju", alasan=True, surat_tolak="surat-penolakan"),
    langkah("pegawai", "surat", "surat-permohonan-persetujuan", kepada=ASAL),  # b: hands that letter on
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

# Who appoints and signs. Ps. 11 (4), for every assignment: head of the perangkat daerah and/or of the unit. The
# lampiran names the head who is asked (A.2 tata cara c), and the person's own head and/or assessor (B.2 c).
PENUGAS = {
    ("penunjukan", "dalam-unit"): "kepala_perangkat_daerah pimpinan_unit_organisasi",
    ("penunjukan", "lintas-unit"): "kepala_perangkat_daerah pimpinan_unit_dituju",
    ("penunjukan", "lintas-perangkat-daerah"): (  # Ps. 11 (4) does not say of which perangkat daerah
        "kepala_perangkat_daerah kepala_perangkat_daerah_dituju pimpinan_unit_dituju"
    ),
    ("penunjukan", "lintas-instansi"): "kepala_perangkat_daerah pimpinan_unit_organisasi",
    ("sukarela", "dalam-unit"): "kepala_perangkat_daerah pimpinan_unit_organisasi",
    ("sukarela", "lintas-unit"): f"kepala_perangkat_daerah {ASAL}",
    ("sukarela", "lintas-perangkat-daerah"): f"kepala_perangkat_daerah {ASAL}",
}
# The letters that a step here sends; "Surat Instruksi" is of the national steps across instansi. A recommendation (A.2
# tata cara b) and the consent of the person's own superiors (B.2 a, c) are not asked for by letter.
SURAT = {
    "surat-permohonan-pelibatan": "Surat Permohonan Pelibatan",
    "surat-jawaban": "Surat Jawaban",
    "instruksi": "Surat Instruksi",
    "surat-tugas": "Surat Perintah Tugas",
    "surat-permohonan-sukarela": "Surat Permohonan Sukarela",
    "surat-permohonan-persetujuan": "Surat Permohonan Persetujuan",
    "surat-penolakan": "Surat Penolakan",
}


@pytest.mark.parametrize(("cara", "cakupan", "terbuka", "pasal"), SEL)
def test_sel_penugasan(cara: str, cakupan: str, terbuka: bool, pasal: str) -> None:
    sel = sel_dari(PROFIL, cara, cakupan)
    assert sel.terbuka is terbuka
    assert pasal in [d.pasal for d in sel.aturan.dasar]


@pytest.mark.parametrize(("cara", "cakupan"), MEKANISME)
def test_mekanisme(cara: str, cakupan: str) -> None:
    assert baca_mekanisme(sel_dari(PROFIL, cara, cakupan)) == MEKANISME[cara, cakupan]


@pytest.mark.parametrize(("cara", "cakupan"), PENUGAS)
def test_penugas(cara: str, cakupan: str) -> None:
    assert set(sel_dari(PROFIL, cara, cakupan).penugas) == set(PENUGAS[cara, cakupan].split())


def test_lintas_instansi_memakai_mekanisme_nasional() -> None:
    """Lamp. II.B.2.A allows people of other instansi and gives no steps: the parent's hold, signed by Ps. 11 (4)."""
    induk = muat_profil("permenpanrb-7-2022")
    sel, sel_induk = (sel_dari(p, "penunjukan", "lintas-instansi") for p in (PROFIL, induk))
    *langkah_sel, akhir = baca_mekanisme(sel)
    *langkah_induk, akhir_induk = baca_mekanisme(sel_induk)
    assert langkah_sel == langkah_induk
    assert akhir == replace(akhir_induk, pelaku=frozenset(sel.penugas))
    assert sel.mekanisme is not None
    assert {d.sumber.value for s in sel.mekanisme.langkah for d in s.aturan.dasar} == {"nasional"}
    assert "Ps. 11 ayat (4)" in [d.pasal for d in sel.aturan.dasar]


def test_surat_permohonan_tidak_menentukan_isi() -> None:
    """The text says nothing of what a request must hold; Katingan's own rule must not invent a list."""
    (surat,) = [s for s in PROFIL.surat if s.kode == "surat-permohonan-pelibatan"]
    assert surat.isi_wajib == () or surat.aturan.dasar[0].sumber.value == "nasional"


def test_surat() -> None:
    """No letter that this regulation does not know; tembusan only where the opening of B asks for one."""
    assert {s.kode: s.nama for s in PROFIL.surat} == SURAT
    assert [s.kode for s in PROFIL.surat if s.wajib_tembusan] == ["surat-permohonan-sukarela"]


def test_ketentuan() -> None:
    """Ps. 11 (2): the head of the unit appoints too, so the national rule "on their proposal" does not stand here."""
    kode = {k.kode for k in PROFIL.ketentuan}
    assert "penugasan.usulan" not in kode
    assert {"penugasan.perjanjian-kinerja", "penugasan.tahu-penilai", "penugasan.surat-tugas"} <= kode
