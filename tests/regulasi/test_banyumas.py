"""The profile against the text of Perbup Banyumas 23/2024: the tables were written from the text, not the TOML.

Kedudukan and penugasan stand in their own modules.
"""

from datetime import date

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import baca_laporan, baca_permasalahan

SEMUA_OPSI = muat_profil("banyumas-23-2024")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())

SENDIRI = "pejabat_penilai_kinerja pimpinan_unit_organisasi"
MODEL = [m.id for m in PROFIL.model]

# who reports, to whom, from time to time, only on request, article
LAPORAN = {
    ("individu", SENDIRI, False, False, "Ps. 12"),
    ("anggota_tim", "ketua_tim", False, False, "Ps. 13 ayat (1)"),
    ("ketua_tim", SENDIRI, True, False, "Ps. 13 ayat (2)"),
    # on the members' performance, to their own assessor and head ("yang bersangkutan"): letter e of the ketua's duties
    ("ketua_tim", "pejabat_penilai_kinerja pimpinan_unit_asal", False, False, "Lamp. 3 tugas c.3)e)"),
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


def test_pilihan() -> None:
    """The sentences say "dapat ... atau" and name no Pengawas; Lamp. 1.d is for an office without peta jabatan."""
    ada = {p.aturan.kode: (p.bawaan, {o.kode for o in p.opsi}) for p in SEMUA_OPSI.pilihan}
    assert ada == {
        "pilihan.peta-jabatan": ("ditetapkan", {"ditetapkan", "belum"}),
        "pilihan.level-penilai": ("menurut-tempat", {"menurut-tempat", "fungsional-di-atas", "semua-di-atas"}),
        "pilihan.unit-pengawas": ("administrator", {"administrator", "pengawas"}),
        "pilihan.wakil-direktur": ("direktur", {"direktur", "wakil-direktur"}),
        "pilihan.penetap-penugasan": ("tata-cara", {"tata-cara", "ketentuan-umum"}),
        "pilihan.unit-organisasi": ("perangkat-daerah", {"perangkat-daerah", "sampai-administrator"}),
    }


@pytest.mark.parametrize(
    ("model_id", "sendiri", "tambahan"),
    [
        ("a1-pendidikan-keuangan", "dinas uptd puskesmas satuan-pendidikan", "sekretariat bidang"),
        (
            "a2-dinas-badan-inspektorat",
            "dinas uptd puskesmas satuan-pendidikan",
            "sekretariat bidang inspektur-pembantu",
        ),
        ("b-sekretariat-daerah", "sekretariat-daerah", "asisten bagian"),
        ("c-sekretariat-dprd", "sekretariat-dprd", "bagian"),
        ("d-rsud", "rumah-sakit", "wakil-direktur bagian bidang"),
    ],
)
def test_unit_organisasi_menurut_pilihan(model_id: str, sendiri: str, tambahan: str) -> None:
    """Lamp. II.A against Lamp. II.B.2, which counts an Administrator among those who lead a unit organisasi."""
    lain = terapkan_pilihan(SEMUA_OPSI, ("pilihan.unit-organisasi:sampai-administrator",))
    assert set(PROFIL.model_dengan_id(model_id).unit_organisasi) == set(sendiri.split())
    assert set(lain.model_dengan_id(model_id).unit_organisasi) == {*sendiri.split(), *tambahan.split()}


def test_tim() -> None:
    tim = PROFIL.tim
    assert tim.surat_akta == "surat-tugas"  # Lamp. 2: "surat penugasan", no founding act of its own
    assert (tim.pendidikan_pengganti, tim.golongan_pengganti, tim.pengganti) == ("", "", None)
    assert set(tim.jenis_peserta) == {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}  # Ps. 9 ayat (1)
    assert set(tim.pelaku_penetap) == {"pimpinan_unit_organisasi"}
    assert tim.penetap.dasar[0].pasal == "Lamp. 3 tim b"
    assert "Ps. 9 ayat (3)" in [d.pasal for d in tim.ketua_dari_pemilik.dasar]


def test_pertanggungjawaban() -> None:
    assert baca_laporan(PROFIL.pertanggungjawaban) == LAPORAN


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
    ada = baca_permasalahan(PROFIL.permasalahan)
    assert {satu for satu in ada if satu[0] != "lintas-instansi"} == PERMASALAHAN  # a scope that this one closes
    assert all("ketua_tim" in p.pengaju for p in PROFIL.permasalahan)


@pytest.mark.parametrize("model_id", MODEL)
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


@pytest.mark.parametrize("model_id", MODEL)
def test_koordinasi_hanya_bagi_tim(model_id: str) -> None:
    """Lamp. 3 a.2)e), b.5): a team coordinates where it has to; of people alone nothing is said."""
    (langkah,) = [s for s in PROFIL.model_dengan_id(model_id).alur if s.aturan.dasar[0].pasal == "Lamp. 3 tugas a.2)e)"]
    assert (langkah.bila, langkah.wajib) == ("dalam-tim", False)
    assert "koordinasi" in langkah.uraian


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


def test_istilah_pasal_1() -> None:
    """Ps. 1: all definitions, but for Daerah and Pemerintah Daerah (angka 1 and 2)."""
    pasal = {d.pasal for satu in PROFIL.istilah for d in satu.aturan.dasar}
    assert [f"Ps. 1 angka {n}" for n in range(3, 17) if f"Ps. 1 angka {n}" not in pasal] == []


def test_prinsip_dan_penetapan_kedudukan() -> None:
    """Ps. 5 ayat (1): six principles. Ps. 8, Lamp. 1.e: who sets kedudukan, and what is weighed."""
    isi = {b.aturan.dasar[0].pasal: b.isi for b in PROFIL.pendukung}
    assert [prinsip.lower() for prinsip in isi["Ps. 5 ayat (1)"]] == [
        "orientasi pada hasil",
        "kompetensi",
        "profesionalisme",
        "kolaboratif",
        "transparansi",
        "akuntabel",
    ]
    assert isi["Ps. 8"] == ("Rentang kendali", "Beban tugas organisasi")


def test_unsur_kesekretariatan() -> None:
    assert "Ps. 18" in {d.pasal for b in PROFIL.pendukung for d in b.aturan.dasar}
