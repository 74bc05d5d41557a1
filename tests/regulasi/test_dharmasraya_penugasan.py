"""Perbup Dharmasraya 10/2024, Lamp. 2: ways, scopes, steps and letters. The tables were written from the text."""

import pytest

from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import Langkah, baca_mekanisme, langkah, putusan, sel_dari

PROFIL = terapkan_pilihan(muat_profil("dharmasraya-10-2024"), ())


SENDIRI = "pejabat_penilai_kinerja pimpinan_unit_organisasi"


def _lintas_ditunjuk(kepala: str) -> list[Langkah]:
    """Lamp. 2.A.2; `kepala` leads the perangkat daerah that is asked: the own one, or another."""
    return [
        langkah(  # a
            "pemilik_kinerja",
            "surat",
            "surat-permohonan-pelibatan",
            kepada="pimpinan_unit_dituju",
            tembusan="penilai_dituju",
        ),
        putusan(  # b: the assessor agrees, another refuses: the head of the perangkat daerah, by letter with reasons
            "penilai_dituju",
            penolak=kepala,
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
    ("penunjukan", "lintas-unit"): _lintas_ditunjuk("kepala_perangkat_daerah"),
    ("penunjukan", "lintas-perangkat-daerah"): _lintas_ditunjuk("kepala_perangkat_daerah_dituju"),  # Ps. 1 angka 14
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


# letter, words of the text for it, what it must hold, whether copies are asked for, where it stands
SURAT = [
    # the criteria are spoken of as standing in the request: 2.A.2.b.1, 2.A.3.c
    ("surat-permohonan-pelibatan", "permohonan pelibatan", ("Kriteria yang dibutuhkan",), True, "Lamp. 2.A.2.a"),
    ("surat-permohonan-instansi", "permohonan pelibatan", ("Kriteria yang dibutuhkan",), False, "Lamp. 2.A.3.b"),
    ("surat-jawaban", "jawaban", ("Alasan",), False, "Lamp. 2.A.2.b.2"),
    ("instruksi", "instruksi", (), False, "Lamp. 2.A.3.c"),
    ("surat-tugas", "surat tugas", (), False, "Ps. 10 ayat (2)"),
    ("surat-permohonan-sukarela", "permohonan", (), True, "Lamp. 2.B.2.a"),
    ("surat-persetujuan", "permohonan persetujuan", (), True, "Lamp. 2.B.2.b"),
]


@pytest.mark.parametrize(("kode", "nama", "isi", "tembusan", "pasal"), SURAT, ids=[satu[0] for satu in SURAT])
def test_surat(kode: str, nama: str, isi: tuple[str, ...], tembusan: bool, pasal: str) -> None:
    (surat,) = [s for s in PROFIL.surat if s.kode == kode]
    assert nama in surat.nama.lower()
    assert (surat.isi_wajib, surat.wajib_tembusan, surat.aturan.dasar[0].pasal) == (isi, tembusan, pasal)


def test_hanya_surat_yang_disebut_teks() -> None:
    assert {s.kode for s in PROFIL.surat} == {kode for kode, *_ in SURAT}


def test_surat_tugas_disebut_surat_penugasan_di_lampiran() -> None:
    """Ps. 10 says surat tugas, Lamp. 2 surat penugasan: one letter."""
    assert PROFIL.nama_surat_tugas == "Surat Tugas"
    (surat,) = [s for s in PROFIL.surat if s.kode == "surat-tugas"]
    assert "surat penugasan" in surat.aturan.penjelasan
    assert "Lamp. 2.A.2.c" in [d.pasal for d in surat.aturan.dasar]


def test_sukarela_dalam_unit_menunjukkan_dua_sumber() -> None:
    """2.B.1.a: to the assessor; Lamp. I, second adjustment: to the head of the unit. The steps follow the first."""
    langkah_pertama = baca_mekanisme(sel_dari(PROFIL, "sukarela", "dalam-unit"))[0]
    assert langkah_pertama.kepada == {"pejabat_penilai_kinerja"}
    mekanisme = sel_dari(PROFIL, "sukarela", "dalam-unit").mekanisme
    assert mekanisme is not None
    assert [d.pasal for d in mekanisme.langkah[0].aturan.dasar] == ["Lamp. 2.B.1.a", "Lamp. I penyesuaian 2"]


@pytest.mark.parametrize("cara", ["penunjukan", "sukarela"])
def test_lintas_perangkat_daerah_bersandar_pada_pelaksanaan_tugas(cara: str) -> None:
    """Lamp. 3.B.2 speaks of tasks across perangkat daerah under the heading lintas unit organisasi."""
    dasar = [d.pasal for d in sel_dari(PROFIL, cara, "lintas-perangkat-daerah").aturan.dasar]
    assert "Lamp. 3.B.2" in dasar
