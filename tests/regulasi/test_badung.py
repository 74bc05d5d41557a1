"""Perbup Badung 35/2023: identity, choices, phases, teams, reports, duties. Written from the text, not the TOML.

Who assesses whom is in test_badung_kedudukan.py, the ways of assignment in test_badung_penugasan.py.
"""

from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import SumberHukum
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import baca_laporan, baca_permasalahan

SEMUA_OPSI = muat_profil("badung-35-2023")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())
DUA_LEVEL = ("setda", "setwan", "inspektorat", "dinas", "badan", "rsud")

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
        # each head where the people are, here and in the other perangkat daerah; the owner's head as such is not named
        "kepala_perangkat_daerah kepala_perangkat_daerah_dituju pimpinan_unit_asal pimpinan_unit_dituju",
        "Lamp. II.B.3.c.5)",
    ),
}

# choice, option, what it rests on. Every option has a test where it acts.
PILIHAN = {
    ("pilihan.penetap-penugasan", "penilai-atau-pimpinan-unit", "Ps. 8 ayat (4)"),
    ("pilihan.penetap-penugasan", "kepala-perangkat-daerah", "Lamp. II.B.2.d"),
    ("pilihan.penerbit-lintas-pd", "pemohon", "Lamp. II.B.2.a.3).c)"),
    ("pilihan.penerbit-lintas-pd", "dituju", "Lamp. II.B.2.a.3).b)"),
    ("pilihan.pelaksana-irban", "inspektur", "Lamp. II.B.1.c.6)"),
    ("pilihan.pelaksana-irban", "irban", "Ps. 1 angka 12"),
    ("pilihan.sekretariat-dpmptsp", "menurut-tempat", "Lamp. II.B.1.d.2)"),
    ("pilihan.sekretariat-dpmptsp", "kepala-dinas", "Lamp. II.B.1.d.4)"),
    ("pilihan.unit-organisasi", "dua-level", "Lamp. II.A"),
    ("pilihan.unit-organisasi", "sampai-pengawas", "Ps. 1 angka 10"),
}


def test_identitas() -> None:
    assert PROFIL.nama == "Peraturan Bupati Badung Nomor 35 Tahun 2023"
    assert PROFIL.berlaku_sejak == date(2023, 9, 21)  # Ps. 17 with the date of its diundangkan
    assert PROFIL.induk == "permenpanrb-7-2022"
    assert PROFIL.nama_surat_tugas == "Surat Penugasan"  # Lamp. II.B.2: "surat penugasan"


def _pendukung(kode: str) -> tuple[tuple[str, ...], list[str], str]:
    """What a supporting rule lists, the articles it rests on, and its explanation."""
    (butir,) = [b for b in PROFIL.pendukung if b.aturan.kode == kode]
    return butir.isi, [d.pasal for d in butir.aturan.dasar], butir.aturan.penjelasan


def test_maksud_dan_lampiran() -> None:
    """Ps. 2: a guide for the work of the units. Ps. 15: the details are in the lampiran, whose lists repeat letters."""
    assert _pendukung("pendukung.maksud")[1] == ["Ps. 2 ayat (1)", "Ps. 2 ayat (2)"]
    isi, pasal, _ = _pendukung("pendukung.lampiran")
    assert pasal == ["Ps. 15"]
    assert [angka for angka in ("II.B.1", "II.B.2", "II.B.3") if not any(angka in satu for satu in isi)] == []


def test_daerah_ini_sudah_mengatur() -> None:
    """The national "until the daerah has settled it" says nothing about an office of this one."""
    assert "pendukung.pengaturan" not in {b.aturan.kode for b in PROFIL.pendukung}


def test_penetapan_kedudukan() -> None:
    """Lamp. II.B.1: by competence; c: span of control and load; d: set by the Pejabat Pembina Kepegawaian."""
    isi, _, penjelasan = _pendukung("pendukung.penetapan-kedudukan")
    kata = ("kompetensi", "rentang kendali", "beban tugas")
    assert [k for k, satu in zip(kata, isi, strict=True) if k not in satu.lower()] == []
    assert "Pejabat Pembina Kepegawaian" in penjelasan


def test_dua_level_dan_jabatan_lain() -> None:
    """Lamp. II.A: two levels in every perangkat daerah; II.B.1.h: other seats, not equalized, stay as they are."""
    assert _pendukung("pendukung.dua-level")[1][0] == "Lamp. II.A"
    _, pasal, penjelasan = _pendukung("pendukung.jabatan-lain")
    assert pasal == ["Lamp. II.B.1.h"]
    assert "tidak disetarakan" in penjelasan


def test_unit_organisasi_mana_yang_dihitung() -> None:
    """Ps. 1 angka 10 lets a Pengawas lead one too; that subbagian and the like are not counted is inferred."""
    dihitung = {jenis for model in PROFIL.model for jenis in model.unit_organisasi}
    assert dihitung & {"subbagian", "seksi", "subbidang", "kelompok"} == set()
    (arti,) = [i.aturan for i in PROFIL.istilah if i.aturan.kode == "istilah.unit-organisasi"]
    assert all(kata in arti.penjelasan for kata in ("Subbagian", "seksi", "subbidang", "disimpulkan"))
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.unit-organisasi:sampai-pengawas",))
    for model, dengan in zip(PROFIL.model, lain.model, strict=True):
        pengawas = {kode for kode, _ in model.jenis_unit} & {"subbagian", "seksi", "subbidang"}
        assert set(dengan.unit_organisasi) == set(model.unit_organisasi) | pengawas


def test_pilihan() -> None:
    """Where body and lampiran differ, or the lampiran leaves open who; the first option of each holds by default."""
    ada = {(p.aturan.kode, o.kode, o.dasar[0].pasal) for p in SEMUA_OPSI.pilihan for o in p.opsi}
    assert ada == PILIHAN
    assert all(p.bawaan == p.opsi[0].kode for p in SEMUA_OPSI.pilihan)


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


def test_ketentuan_tim() -> None:
    pasal = {a.kode: {d.pasal for d in a.dasar} for a in PROFIL.ketentuan}
    assert "Lamp. II.A" in pasal["tim.campuran-jabatan"]  # only there: people of other instansi
    # on coordination the three scopes say the same, each in two numbers
    assert pasal["tim.koordinasi"] == {f"Lamp. II.B.3.{nomor})" for nomor in ("a.5", "a.6", "b.5", "b.6", "c.6", "c.7")}


def test_pertanggungjawaban() -> None:
    assert baca_laporan(PROFIL.pertanggungjawaban) == LAPORAN


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
    assert baca_permasalahan(PROFIL.permasalahan, SumberHukum.DAERAH) == PERMASALAHAN
    assert all("ketua_tim" in p.pengaju for p in PROFIL.permasalahan)


@pytest.mark.parametrize("model_id", DUA_LEVEL)
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
    # 3 names both and no order
    (pertama, kedua) = [s for s in model.langkah(Fase.EVALUASI) if "meninjau" in s.uraian]
    assert "disimpulkan" in pertama.aturan.penjelasan
    assert "disimpulkan" in kedua.aturan.penjelasan


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
