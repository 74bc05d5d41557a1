"""Teams, reports, problems and duties by Perwali Denpasar 69/2023 (Ps. 9-12, Lamp. A.4-A.6), written from the text."""

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import SumberHukum
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import baca_laporan, baca_permasalahan

PROFIL = terapkan_pilihan(muat_profil("denpasar-69-2023"), ())
KEPALA_ATAU_PIMPINAN = "kepala_perangkat_daerah pimpinan_unit_organisasi"  # Ps. 8 ayat (4)
PENILAI_ATAU_PIMPINAN = "pejabat_penilai_kinerja pimpinan_unit_organisasi"  # Ps. 8 ayat (2)

# who reports, to whom, from time to time, only on request, article
LAPORAN = {
    ("individu", KEPALA_ATAU_PIMPINAN, False, False, "Ps. 12 ayat (2)"),
    ("anggota_tim", "ketua_tim", False, False, "Ps. 12 ayat (3)"),
    ("ketua_tim", KEPALA_ATAU_PIMPINAN, True, False, "Ps. 12 ayat (4)"),
    # on the members' performance: number 5 of the ketua's duties
    ("ketua_tim", PENILAI_ATAU_PIMPINAN, False, False, "Lamp. A.5 akhir, c 5)"),
}

# scope, who decides, article. Ps. 12 (1) and A.5 know lintas unit and lintas instansi; another perangkat daerah is
# another unit of the same instansi.
PERMASALAHAN = {
    *(
        (cakupan, pemutus, pasal)
        for cakupan in ("lintas-unit", "lintas-perangkat-daerah")
        for pemutus, pasal in (
            ("pemilik_kinerja", "Lamp. A.5.b 3)"),
            ("pimpinan_unit_asal", "Lamp. A.5.b 4)"),  # each head where the people are
        )
    ),
    ("lintas-instansi", "pemilik_kinerja", "Lamp. A.5.c 4)"),
    # each head, or the head of each instansi, where the people are: here and in the other instansi
    ("lintas-instansi", "kepala_daerah pimpinan_unit_asal pimpinan_unit_dituju", "Lamp. A.5.c 5)"),
}


def test_tim() -> None:
    tim = PROFIL.tim
    assert [(kode, aturan.dasar[0].pasal) for kode, _, aturan in tim.jenis] == [
        ("rutin", "Lamp. A.4.b angka I"),
        ("insidental", "Lamp. A.4.b angka II"),
    ]
    assert "khusus" in tim.jenis[1][1].lower()
    assert "tahun anggaran" in tim.jenis[0][2].penjelasan
    assert set(tim.pelaku_penetap) == {"kepala_perangkat_daerah", "pimpinan_unit_organisasi", "pemilik_kinerja"}
    assert tim.penetap.dasar[0].pasal == "Ps. 9 ayat (3)"
    assert tim.ketua_dari_pemilik.dasar[0].pasal == "Ps. 9 ayat (4)"
    assert tim.akta is not None
    assert (tim.surat_akta, tim.akta.dasar[0].pasal) == ("keputusan-tim", "Ps. 9 ayat (5)")
    assert (tim.pendidikan_pengganti, tim.golongan_pengganti, tim.pengganti) == ("", "", None)
    assert set(tim.jenis_peserta) == {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}  # Ps. 7 ayat (2)


# Every rule on teams has a place in this text: article -> what the rule has to say of it
KETENTUAN_TIM = {
    "Ps. 9 ayat (1)": "kebutuhan organisasi",
    "Ps. 9 ayat (2)": "ketua dan anggota",
    "Ps. 9 ayat (3)": "kompetensi, keahlian, dan/atau keterampilan",
    "Ps. 9 ayat (5)": "susunan",
    "Lamp. A.3 huruf c": "jenis jabatan",
    "Lamp. A.5.b 5)": "berkoordinasi",
    "Lamp. A.5.b 2)": "arahan dan strategi",
    "Lamp. A.5.c 2)": "program strategis",
}


def test_ketentuan_tim() -> None:
    ada = {a.dasar[0].pasal: a for a in PROFIL.ketentuan if a.kode.startswith("tim.")}
    assert ada.keys() == KETENTUAN_TIM.keys()
    assert {a.dasar[0].sumber for a in ada.values()} == {SumberHukum.DAERAH}
    assert [p for p, kata in KETENTUAN_TIM.items() if kata not in ada[p].penjelasan] == []


def test_pola_hubungan_dan_wewenang_ketua() -> None:
    """Ps. 10: three relations. Ps. 11: to manage, to coordinate, to control what the head orders."""
    assert [(p.nama.lower().split()[-1], p.aturan.dasar[0].pasal) for p in PROFIL.tim.pola] == [
        ("kolegial", "Ps. 10 ayat (2)"),
        ("fungsional", "Ps. 10 ayat (3)"),
        ("koordinatif", "Ps. 10 ayat (4)"),
    ]
    (wewenang,) = PROFIL.tim.wewenang
    assert wewenang.aturan.dasar[0].pasal == "Ps. 11"
    isi = " ".join(wewenang.isi).lower()
    assert [kata for kata in ("mengelola", "mengoordinasikan", "mengendalikan") if kata not in isi] == []


def test_pertanggungjawaban() -> None:
    assert baca_laporan(PROFIL.pertanggungjawaban, SumberHukum.DAERAH) == LAPORAN


def test_laporan_bila_diminta_dari_induk() -> None:
    """The text has no report on request; where the profile shows one it has to be the national regulation's."""
    sumber = {r.aturan.dasar[0].sumber for r in PROFIL.pertanggungjawaban if r.diminta}
    assert sumber <= {SumberHukum.NASIONAL}


def test_tanggung_jawab() -> None:
    """Lamp. A.5: four lists. A.2 angka i adds the Pejabat Pemilik Kinerja: results, and tasks for subordinates."""
    butir = {t.pelaku: t.butir for t in PROFIL.tanggung_jawab}
    assert {p: len(b) for p, b in butir.items()} == {
        "pejabat_penilai_kinerja": 5,
        "pimpinan_unit_organisasi": 5,
        "ketua_tim": 6,
        "anggota_tim": 3,
        "pemilik_kinerja": 2,
    }
    kata = {
        ("pejabat_penilai_kinerja", 0): "roadmap",
        ("pejabat_penilai_kinerja", 2): "infrastruktur",
        ("pejabat_penilai_kinerja", 3): "keputusan",
        ("pejabat_penilai_kinerja", 4): "antarunit",
        ("pimpinan_unit_organisasi", 0): "rencana kegiatan",
        ("pimpinan_unit_organisasi", 1): "sumber daya",
        ("pimpinan_unit_organisasi", 3): "antartim",
        ("ketua_tim", 0): "rincian",
        ("ketua_tim", 1): "keahlian, dan/atau keterampilan",
        ("ketua_tim", 3): "umpan balik",
        ("ketua_tim", 4): "laporan",
        ("anggota_tim", 0): "rencana kerja individu",
        ("anggota_tim", 1): "ekspektasi",
        ("anggota_tim", 2): "ketua tim",
        ("pemilik_kinerja", 1): "tugas",
    }
    assert [k for k, satu in kata.items() if satu not in butir[k[0]][k[1]].lower()] == []
    pasal = {t.pelaku: t.aturan.dasar[0].pasal for t in PROFIL.tanggung_jawab}
    assert pasal == {
        "pejabat_penilai_kinerja": "Lamp. A.5 akhir, a",
        "pimpinan_unit_organisasi": "Lamp. A.5 akhir, b",
        "ketua_tim": "Lamp. A.5 akhir, c",
        "anggota_tim": "Lamp. A.5 akhir, d",
        "pemilik_kinerja": "Lamp. A.2 angka i",
    }


def test_permasalahan() -> None:
    assert baca_permasalahan(PROFIL.permasalahan, SumberHukum.DAERAH) == PERMASALAHAN
    assert all("ketua_tim" in p.pengaju for p in PROFIL.permasalahan)
