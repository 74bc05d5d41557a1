"""What the text of a jabatan says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang, SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import (
    baca_jabatan,
    jenis_dari_eselon,
    jenis_dari_kolom,
    jenjang_dari_teks,
    sebutan_pimpinan,
)

J, P = JenisJabatan, SebagaiPemangku


@pytest.mark.parametrize(
    ("teks", "nama", "jenis", "jenjang", "unit"),
    [
        ("Perawat Ahli Muda", "Perawat Ahli Muda", J.FUNGSIONAL, Jenjang.AHLI_MUDA, ""),
        ("Bidan Mahir", "Bidan Mahir", J.FUNGSIONAL, Jenjang.MAHIR, ""),
        ("BIDAN MAHIR", "Bidan Mahir", J.FUNGSIONAL, Jenjang.MAHIR, ""),
        ("Guru Muda", "Guru Muda", J.FUNGSIONAL, Jenjang.AHLI_MUDA, ""),
        ("Perawat Pelaksana Lanjutan", "Perawat Pelaksana Lanjutan", J.FUNGSIONAL, Jenjang.MAHIR, ""),
        ("Perawat Ahli Muda pada Klaster 3", "Perawat Ahli Muda", J.FUNGSIONAL, Jenjang.AHLI_MUDA, "Klaster 3"),
        ("Bidan Terampil - Klaster 2", "Bidan Terampil", J.FUNGSIONAL, Jenjang.TERAMPIL, "Klaster 2"),
        ("Pengadministrasi Umum", "Pengadministrasi Umum", J.PELAKSANA, Jenjang.TIDAK_ADA, ""),
        ("Operator Layanan Operasional", "Operator Layanan Operasional", J.PELAKSANA, Jenjang.OPERATOR, ""),
        ("Teknisi Elektromedis Terampil", "Teknisi Elektromedis Terampil", J.FUNGSIONAL, Jenjang.TERAMPIL, ""),
        (
            "Kepala Subbagian Tata Usaha",
            "Kepala Subbagian Tata Usaha",
            J.PENGAWAS,
            Jenjang.TIDAK_ADA,
            "Subbagian Tata Usaha",
        ),
        ("Kasubag TU", "Kepala Subbagian Tata Usaha", J.PENGAWAS, Jenjang.TIDAK_ADA, "Subbagian Tata Usaha"),
        (
            "KEPALA SUB BAGIAN TATA USAHA",
            "Kepala Subbagian Tata Usaha",
            J.PENGAWAS,
            Jenjang.TIDAK_ADA,
            "Subbagian Tata Usaha",
        ),
        (
            "Kepala Bidang Bina Marga",
            "Kepala Bidang Bina Marga",
            J.ADMINISTRATOR,
            Jenjang.TIDAK_ADA,
            "Bidang Bina Marga",
        ),
        ("Kepala Dinas Kesehatan", "Kepala Dinas Kesehatan", J.PIMPINAN_TINGGI, Jenjang.TIDAK_ADA, "Dinas Kesehatan"),
        ("Kepala Puskesmas", "Kepala Puskesmas", J.FUNGSIONAL, Jenjang.TIDAK_ADA, "Puskesmas"),
        ("Sekretaris Dinas", "Sekretaris Dinas", J.ADMINISTRATOR, Jenjang.TIDAK_ADA, ""),
        ("Camat", "Camat", J.ADMINISTRATOR, Jenjang.TIDAK_ADA, ""),
    ],
)
def test_satu_jabatan(teks: str, nama: str, jenis: JenisJabatan, jenjang: Jenjang, unit: str) -> None:
    jabatan = baca_jabatan(teks)
    assert (jabatan.nama, jabatan.jenis, jabatan.jenjang, jabatan.unit) == (nama, jenis, jenjang, unit)
    assert jabatan.sebagai is P.DEFINITIF


@pytest.mark.parametrize(
    ("teks", "sebagai"),
    [
        ("Plt. Kepala Dinas", P.PLT),
        ("PLT Kepala Dinas", P.PLT),
        ("Plt Kepala Dinas", P.PLT),
        ("Pelaksana Tugas Kepala Dinas", P.PLT),
        ("Kepala Dinas (Plt.)", P.PLT),
        ("Plh. Kepala Dinas", P.PLH),
        ("Pelaksana Harian Kepala Dinas", P.PLH),
    ],
)
def test_pelaksana_tugas(teks: str, sebagai: SebagaiPemangku) -> None:
    jabatan = baca_jabatan(teks)
    assert (jabatan.nama, jabatan.sebagai, jabatan.memimpin) == ("Kepala Dinas", sebagai, True)


@pytest.mark.parametrize(
    "teks",
    [
        "Kepala Puskesmas - Dokter Ahli Madya",
        "Dokter Ahli Madya / Kepala Puskesmas",
        "Dokter Ahli Madya/Kepala Puskesmas",
        "Dokter Ahli Madya selaku Kepala Puskesmas",
        "Kepala Puskesmas (Dokter Ahli Madya)",
    ],
)
def test_pejabat_fungsional_yang_memimpin(teks: str) -> None:
    jabatan = baca_jabatan(teks)
    assert (jabatan.nama, jabatan.nama_fungsional) == ("Kepala Puskesmas", "Dokter Ahli Madya")
    assert (jabatan.jenis, jabatan.jenjang, jabatan.memimpin) == (J.FUNGSIONAL, Jenjang.AHLI_MADYA, True)


def test_dua_jabatan_dalam_satu_sel() -> None:
    jabatan = baca_jabatan("Perencana Ahli Muda / Plt. Kasubbag TU")
    assert (jabatan.nama, jabatan.sebagai) == ("Perencana Ahli Muda", P.DEFINITIF)
    assert (jabatan.rangkap, jabatan.sebagai_rangkap) == ("Kepala Subbagian Tata Usaha", P.PLT)
    assert jabatan.unit_rangkap == "Subbagian Tata Usaha"


def test_nama_dengan_garis_miring_tetap_utuh() -> None:
    assert baca_jabatan("Pengelola Sarana/Prasarana").nama == "Pengelola Sarana/Prasarana"


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("IV.a", J.PENGAWAS),
        ("IV/b", J.PENGAWAS),
        ("III.a", J.ADMINISTRATOR),
        ("Eselon II.b", J.PIMPINAN_TINGGI),
        ("V.a", J.PELAKSANA),
    ]
    + [(kosong, None) for kosong in ("-", "Non Eselon", "JFT", "")],
)
def test_eselon(teks: str, jenis: JenisJabatan | None) -> None:
    assert jenis_dari_eselon(teks) is jenis


def test_jenis_dari_kolom() -> None:
    assert jenis_dari_kolom("Jabatan Fungsional Tertentu") is J.FUNGSIONAL
    assert jenis_dari_kolom("Fungsional Umum") is J.PELAKSANA
    assert jenis_dari_kolom("Struktural") is None


def test_jenjang_hanya_di_akhir() -> None:
    assert jenjang_dari_teks("Terampil Kerja Bakti") is Jenjang.TIDAK_ADA
    assert jenjang_dari_teks("") is Jenjang.TIDAK_ADA


@given(st.text(max_size=80))
def test_teks_apa_pun_terbaca(teks: str) -> None:
    jabatan = baca_jabatan(teks)
    assert isinstance(str(jabatan), str)


@pytest.mark.parametrize(
    ("jabatan", "kantor", "sebutan"),
    [
        ("Kepala Dinas", "Dinas Kesehatan", "Kepala Dinas Kesehatan"),
        ("Direktur", "RSUD Wangaya", "Direktur RSUD Wangaya"),
        ("Camat", "Kecamatan Kertha Sari", "Camat Kertha Sari"),
        ("Lurah", "Kelurahan Sumerta", "Lurah Sumerta"),
        ("Sekretaris DPRD", "Sekretariat DPRD Kabupaten Katingan", "Sekretaris DPRD Kabupaten Katingan"),
        ("Inspektur", "Inspektorat Daerah", "Inspektur Daerah"),
        ("Sekretaris Daerah", "Dinas Kesehatan", "Sekretaris Daerah"),
        ("Camat", "Kantor Camat Kertha Sari", "Camat"),
    ],
)
def test_sebutan_pimpinan(jabatan: str, kantor: str, sebutan: str) -> None:
    assert sebutan_pimpinan(jabatan, kantor) == sebutan
