"""Perbup Dharmasraya 10/2024: identity, terms, teams, reports and duties. The tables were written from the text."""

from datetime import date

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.pelaku import PELAKU
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.regulasi.daftar import daftar_profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import baca_laporan, baca_permasalahan

PROFIL = terapkan_pilihan(muat_profil("dharmasraya-10-2024"), ())
J2 = PROFIL.model_dengan_id("j2-puskesmas")


# Lamp. 1.A-J: twelve models, some in two or three forms where the head has another title
MODEL = [
    "a-setda", "b-setwan", "c-dpmptsp", "d-dinkes", "e-bkd", "e-disdik", "f-satpol-damkar", "f-dishub",
    "g-badan", "g-inspektorat", "g-dinas", "h-badan", "h-dinas", "i1-rsud", "i2-bpbd", "j1-uptd", "j1-rsud",
    "j2-puskesmas", "j2-sekolah",
]  # fmt: skip


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


def test_perangkat_daerah_model_g_dan_h() -> None:
    """The affairs in the names of Lamp. 1.G.1-9 and 1.H.1-8 (Inspektorat and badan have models of their own)."""
    untuk = {r.id: r.untuk for r in PROFIL.model}
    for urusan in ("perlindungan anak", "pengendalian penduduk", "keluarga berencana", "pemuda", "perikanan"):
        assert urusan in untuk["g-dinas"]
    for urusan in ("pencatatan sipil", "penataan ruang", "usaha kecil", "perdagangan"):
        assert urusan in untuk["h-dinas"]


def test_unit_organisasi_punya_dua_arti() -> None:
    pasal = [i.aturan.dasar[0].pasal for i in PROFIL.istilah if i.nama == "Unit Organisasi"]
    assert pasal == ["Ps. 1 angka 8", "Ps. 1 angka 14"]


def _penjelasan(kode: str) -> str:
    (aturan,) = [a for a in PROFIL.aturan if a.kode == kode]
    return aturan.penjelasan


def test_yang_disimpulkan_dikatakan() -> None:
    """Angka 8 counts units led by a Pengawas too; that the program joins them to the unit above is its own."""
    assert "pengawas" in _penjelasan("istilah.unit-organisasi.bagian")
    assert "disimpulkan" in _penjelasan("istilah.unit-organisasi.bagian")


def test_istilah_menurut_teks() -> None:
    """Ps. 1 angka 12: below the head, by competence; Lamp. I: more than two levels where the law allows them."""
    penugasan = _penjelasan("istilah.penugasan")
    assert "di bawah pimpinan unit organisasi" in penugasan
    assert "kompetensi" in penugasan
    assert "peraturan perundang-undangan" in _penjelasan("istilah.pejabat-level")
    assert "pengangkatan" in _penjelasan("istilah.pejabat-yang-berwenang")  # the national meaning that it points to


def test_tim() -> None:
    tim = PROFIL.tim
    assert [kode for kode, _, _ in tim.jenis] == ["rutin", "insidental"]  # Lamp. 2 huruf a, b
    assert (tim.pendidikan_pengganti, tim.golongan_pengganti) == ("D3", "III/b")  # Lamp. 3.f
    assert set(tim.jenis_peserta) == {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}  # Ps. 8 ayat (1)
    assert set(tim.pelaku_penetap) == {"kepala_perangkat_daerah", "pimpinan_unit_organisasi"}  # Lamp. 3.d
    assert [d.pasal for d in tim.ketua_dari_pemilik.dasar] == ["Ps. 8 ayat (3)", "Ps. 13 ayat (3)", "Lamp. 3.c"]
    assert "lintas instansi" in tim.ketua_dari_pemilik.penjelasan  # Lamp. 3.c, beyond Ps. 8 ayat (3)
    assert tim.pengganti is not None
    for kata in ("pelaksana", "pejabat fungsional", "penata muda tingkat I"):  # Lamp. 3.f, f.2
        assert kata in tim.pengganti.penjelasan


def test_pertanggungjawaban() -> None:
    assert baca_laporan(PROFIL.pertanggungjawaban) == LAPORAN


def test_permasalahan() -> None:
    assert baca_permasalahan(PROFIL.permasalahan) == PERMASALAHAN
    assert all("ketua_tim" in p.pengaju for p in PROFIL.permasalahan)


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
    # letters c to e of the first list, c and d of the second, e of the third, whole
    assert butir["pejabat_penilai_kinerja"][2:] == (
        "Kesiapan dukungan prasarana, tata kelola, dan sumber daya yang optimal",
        "Keputusan yang tepat dan efektif",
        "Kolaborasi dan sinergi tugas dan fungsi antarunit organisasi",
    )
    assert butir["pimpinan_unit_organisasi"][2:4] == (
        "Arahan terpadu, masukan, dan umpan balik",
        "Kolaborasi dan sinergi antartim",
    )
    assert butir["ketua_tim"][4] == "Kolaborasi dan sinergi antaranggota"


def test_peta_proses_bisnis_ditetapkan_bupati() -> None:
    """Ps. 16 ayat (4): SOP and maps by a keputusan of the Bupati."""
    (butir,) = [b for b in PROFIL.proses_bisnis if "Ps. 16 ayat (4)" in [d.pasal for d in b.aturan.dasar]]
    assert "bupati" in " ".join(b for b in (butir.nama, *butir.isi, butir.aturan.penjelasan)).lower()


def test_pengelolaan_kinerja() -> None:
    """Ps. 14 ayat (1): four stages."""
    pasal = {d.pasal for b in PROFIL.pengelolaan_kinerja for d in b.aturan.dasar}
    assert {f"Ps. 14 ayat (1) {huruf}" for huruf in "abcd"} <= pasal


def test_penugasan_mendahului_dialog_kinerja() -> None:
    """Lamp. 2: an assignment comes before the dialogue, which sets and clarifies what is expected."""
    (dialog,) = [b for b in PROFIL.pengelolaan_kinerja if b.aturan.kode == "kinerja.dialog"]
    assert dialog.isi == ("Penetapan ekspektasi pimpinan", "Klarifikasi ekspektasi pimpinan")
    assert "mendahului" in dialog.aturan.penjelasan


def test_prinsip() -> None:
    """Ps. 4: six principles."""
    (prinsip,) = [b for b in PROFIL.pendukung if b.aturan.dasar[0].pasal == "Ps. 4"]
    assert prinsip.isi == (
        "Orientasi pada hasil", "Kompetensi", "Profesionalisme", "Kolaboratif", "Transparansi", "Akuntabel",
    )  # fmt: skip


def test_semua_aturan_punya_kode_dasar_dan_penjelasan() -> None:
    kode = [a.kode for a in PROFIL.aturan]
    assert len(kode) == len(set(kode))
    for aturan in PROFIL.aturan:
        assert aturan.penjelasan[0].isupper()
        assert aturan.penjelasan.endswith(".")
        assert "PPK" not in aturan.penjelasan
        assert all(len(d.pasal) <= 22 for d in aturan.dasar)


def test_setiap_pelaku_punya_sebutan() -> None:
    disebut = {p for s in J2.alur for p in s.pelaku} | {p for s in PROFIL.penugasan for p in s.penugas}
    assert disebut <= PELAKU.keys()
    assert all(p.label and "_" not in p.label for p in PELAKU.values())


def test_daftar_profil() -> None:
    (ringkasan,) = [r for r in daftar_profil() if r.id == PROFIL.id]
    assert ringkasan.nama == PROFIL.nama
    assert [m.id for m in ringkasan.model] == [m.id for m in PROFIL.model]
