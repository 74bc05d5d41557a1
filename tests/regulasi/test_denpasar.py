"""Perwali Denpasar 69/2023: identity, terms, choices, hours and what supports the change, written from the text.

Kedudukan, penugasan, tim and alur have modules of their own.
"""

from datetime import date

import pytest

from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import JamKerja, SumberHukum
from sistemkerja_desktop.regulasi.muat import muat_profil

SEMUA_OPSI = muat_profil("denpasar-69-2023")
PROFIL = terapkan_pilihan(SEMUA_OPSI, ())


def test_identitas() -> None:
    assert PROFIL.nama == "Peraturan Walikota Denpasar Nomor 69 Tahun 2023"
    assert PROFIL.berlaku_sejak == date(2024, 1, 2)  # Ps. 26
    assert PROFIL.pemerintah == "Pemerintah Kota Denpasar"
    assert PROFIL.induk == "permenpanrb-7-2022"
    assert PROFIL.nama_surat_tugas == "Surat Penugasan"  # Lamp. A.3: "surat penugasan"


# Ps. 1 and where else the text says what it means: term, article
ISTILAH = {
    "Perangkat Daerah": "Ps. 1 angka 4",
    "Rumah Sakit": "Ps. 1 angka 7",
    "Unit Pelaksana Teknis Daerah": "Ps. 1 angka 8",
    "Penyederhanaan Birokrasi": "Ps. 1 angka 9",
    "Sistem Kerja": "Ps. 1 angka 10",
    "Penyesuaian Sistem Kerja": "Ps. 1 angka 11",
    "Mekanisme Kerja": "Ps. 1 angka 12",
    "Proses Bisnis": "Ps. 1 angka 13",
    "Pejabat Fungsional": "Ps. 1 angka 17",
    "Pejabat Penilai Kinerja": "Ps. 1 angka 19",
    "Pelaksana": "Ps. 1 angka 20",
    "Penugasan": "Ps. 1 angka 21",
    "Unit Kerja": "Ps. 1 angka 26",
    "Peta Jabatan": "Ps. 6 ayat (4)",
    "Pejabat Pemilik Kinerja": "Lamp. A.2 angka i",
    "Ketua Tim": "Lamp. A.2 angka iv",
}


@pytest.mark.parametrize("nama", ISTILAH)
def test_istilah(nama: str) -> None:
    assert [i.aturan.dasar[0].pasal for i in PROFIL.istilah if i.nama == nama] == [ISTILAH[nama]]


def test_pimpinan_unit_organisasi_dirumuskan_dua_kali() -> None:
    """Ps. 1 angka 18 counts a JPT Madya, Lamp. A.2 angka iii does not."""
    pasal = [i.aturan.dasar[0].pasal for i in PROFIL.istilah if i.nama == "Pimpinan Unit Organisasi"]
    assert pasal == ["Ps. 1 angka 18", "Lamp. A.2 angka iii"]


# choice, option, what it rests on. The first option of each holds by default; the others are tested with their subject.
PILIHAN = {
    ("penetap-penugasan", "kepala-atau-pimpinan", "Ps. 8 ayat (4)"),
    ("penetap-penugasan", "penilai-atas-usulan", "Lamp. A.3 huruf d"),
    ("sukarela-lintas-instansi", "tertutup", "Lampiran, sukarela"),  # the national regulation's
    ("sukarela-lintas-instansi", "terbuka", "Lamp. A.4"),
    ("penilai-model-5", "pimpinan", "Lamp. B.5"),
    ("penilai-model-5", "atasan-langsung", "Ps. 1 angka 19"),
}


def test_pilihan() -> None:
    """Where body and lampiran differ, where the text allows a way without steps, and where B.5 says "Pengawas"."""
    ada = {(p.aturan.kode, o.kode, o.dasar[0].pasal) for p in SEMUA_OPSI.pilihan for o in p.opsi}
    assert ada == PILIHAN
    assert all(p.bawaan == p.opsi[0].kode for p in SEMUA_OPSI.pilihan)


def _jam(jam: JamKerja) -> tuple[tuple[str, ...], str, str, str, str, str]:
    return jam.hari, jam.masuk, jam.pulang, jam.istirahat_mulai, jam.istirahat_selesai, jam.aturan.dasar[0].pasal


def test_jam_kerja() -> None:
    """Ps. 16, Ps. 17, Ps. 21 ayat (3); WITA."""
    jam = PROFIL.jam_kerja
    assert jam is not None
    assert jam.zona == "WITA"
    assert jam.menit_sepekan == 37 * 60 + 30
    assert [_jam(j) for j in jam.jam] == [
        (("senin", "selasa", "rabu", "kamis"), "07.30", "16.30", "12.00", "13.00", "Ps. 17 (2) huruf a"),
        (("jumat",), "07.30", "14.30", "11.30", "13.00", "Ps. 17 (2) huruf b"),
    ]
    assert [(k.masuk, k.pulang, k.aturan.dasar[0].pasal) for k in jam.kelompok] == [
        ("07.30", "16.30", "Ps. 21 ayat (3)"),
        ("08.30", "17.30", "Ps. 21 ayat (3)"),
        ("09.30", "18.30", "Ps. 21 ayat (3)"),
    ]


def _menit(jam: str) -> int:
    return int(jam[:2]) * 60 + int(jam[3:])


def test_jam_menjumlah_seperti_norma() -> None:
    """Ps. 17 (1): 32 hours on four days and 5.5 on Friday."""
    jam = PROFIL.jam_kerja
    assert jam is not None
    kerja = [
        (_menit(j.pulang) - _menit(j.masuk) - _menit(j.istirahat_selesai) + _menit(j.istirahat_mulai)) * len(j.hari)
        for j in jam.jam
    ]
    assert kerja == [32 * 60, 5 * 60 + 30]
    assert sum(kerja) == jam.menit_sepekan


# Ps. 17 (3) surplus; Ps. 18 apel; Ps. 19 holidays; Ps. 20 exceptions; Ps. 21 flexible; Ps. 22 hours and rights;
# Ps. 24 the old hours for a while; Ps. 25 angka 2 the decision that is revoked
KETENTUAN_JAM = {
    "Ps. 17 ayat (3)": "kinerja",
    "Ps. 18": "apel",
    "Ps. 19": "libur",
    "Ps. 20 ayat (1)": "dikecualikan",
    "Ps. 20 ayat (2)": "walikota",
    "Ps. 21 ayat (2)": "lokasi",
    "Ps. 21 ayat (4)": "walikota",
    "Ps. 21 ayat (1)": "dan/atau",
    "Ps. 22": "hak",
    "Ps. 24": "presensi",
    "Ps. 25 angka 2": "367 tahun 2000",
}


@pytest.mark.parametrize("pasal", KETENTUAN_JAM)
def test_ketentuan_jam_kerja(pasal: str) -> None:
    ada = [
        a.penjelasan.lower()
        for a in PROFIL.ketentuan
        if any((d.pasal, d.sumber) == (pasal, SumberHukum.DAERAH) for d in a.dasar)
    ]
    assert any(KETENTUAN_JAM[pasal] in penjelasan for penjelasan in ada), ada


def test_pengelolaan_kinerja() -> None:
    """Ps. 13 ayat (2): four stages."""
    pasal = [b.aturan.dasar[0].pasal for b in PROFIL.pengelolaan_kinerja]
    assert [p for p in pasal if p.startswith("Ps. 13 (2)")] == [f"Ps. 13 (2) huruf {huruf}" for huruf in "abcd"]
    (tindak_lanjut,) = [b for b in PROFIL.pengelolaan_kinerja if b.aturan.dasar[0].pasal == "Ps. 13 (2) huruf d"]
    assert "penghargaan dan sanksi" in tindak_lanjut.aturan.penjelasan


def test_peta_proses_bisnis() -> None:
    """Ps. 15 ayat (3): four maps."""
    (peta,) = [b for b in PROFIL.proses_bisnis if b.aturan.dasar[0].pasal == "Ps. 15 ayat (3)"]
    assert [isi.lower() for isi in peta.isi] == ["peta proses", "peta subproses", "peta relasi", "peta lintas fungsi"]


def test_unsur_kesekretariatan() -> None:
    """Ps. 23."""
    assert "Ps. 23" in {d.pasal for b in PROFIL.pendukung for d in b.aturan.dasar}


def test_peta_jabatan_menentukan_kedudukan() -> None:
    """Ps. 6 (3): set by the pejabat pembina kepegawaian by number, kind and jenjang of the jabatan."""
    (penetapan,) = [b for b in PROFIL.pendukung if b.aturan.dasar[0].pasal == "Ps. 6 ayat (3)"]
    assert [isi.split()[0].lower() for isi in penetapan.isi] == ["jumlah", "jenis", "jenjang"]
    assert "pejabat pembina kepegawaian" in penetapan.aturan.penjelasan.lower()


def test_koordinator_dicabut_ketentuannya() -> None:
    """Ps. 25 angka 1 revokes the provisions on them."""
    (butir,) = [b for b in PROFIL.pendukung if b.aturan.dasar[0].pasal == "Ps. 25 angka 1"]
    assert "ketentuan" in butir.aturan.penjelasan.lower()


def test_daerah_sudah_mengatur() -> None:
    """The national rule for a daerah that has no regulation of its own is not for Denpasar."""
    assert [b.nama for b in PROFIL.pendukung if "belum mengatur" in b.aturan.penjelasan] == []


@pytest.mark.parametrize(
    ("pelaku", "sebutan"),
    [("pemilik_kinerja", "Pejabat Pemilik Kinerja"), ("kepala_daerah", "Walikota")],  # Lamp. A.2 angka i, Ps. 1 angka 3
)
def test_disebut_menurut_teks(pelaku: str, sebutan: str) -> None:
    assert {dict(model.sebutan).get(pelaku) for model in PROFIL.model} == {sebutan}
