"""The profile against the text of Perbup Dharmasraya 10/2024: the tables were written from the text, not the TOML."""

import time
from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pelaku import PELAKU
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import LangkahAlur, SumberHukum
from sistemkerja_desktop.regulasi.daftar import daftar_profil
from sistemkerja_desktop.regulasi.muat import muat_profil

PROFIL = muat_profil("dharmasraya-10-2024")
J2 = PROFIL.model_dengan_id("j2-puskesmas")

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
    ("ketua_tim", "pimpinan_unit_organisasi", False, True, "Ps. 13 ayat (4)"),
    ("anggota_tim", "pimpinan_unit_organisasi", False, True, "Ps. 13 ayat (4)"),
}


def test_identitas() -> None:
    assert PROFIL.nama == "Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024"
    assert PROFIL.berlaku_sejak == date(2024, 6, 19)  # Ps. 17 with the date of its diundangkan
    assert [m.id for m in PROFIL.model] == ["j2-puskesmas", "j2-sekolah"]


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
    ada = {(r.pelapor, r.penerima, r.berkala, r.diminta, r.aturan.dasar[0].pasal) for r in PROFIL.pertanggungjawaban}
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


def test_memuat_ulang_cepat() -> None:
    tercepat = float("inf")
    for _ in range(5):
        mulai = time.perf_counter()
        muat_profil(PROFIL.id)
        tercepat = min(tercepat, time.perf_counter() - mulai)
    assert tercepat <= 0.030
