"""Columns to fields."""

from collections.abc import Callable

import pytest

from sistemkerja_desktop.services.impor.bidang import BIDANG
from sistemkerja_desktop.services.impor.judul import cari_judul
from sistemkerja_desktop.services.impor.kamus_judul import kenali
from sistemkerja_desktop.services.impor.model import Pemetaan
from sistemkerja_desktop.services.impor.pemetaan import periksa_pemetaan, terapkan_pilihan, usulkan
from sistemkerja_desktop.storage.tabel_berkas import TabelBerkas

NASIONAL = (
    "pns_id", "nip_baru", "nip_lama", "nama", "gelar_depan", "gelar_belakang", "tempat_lahir_id", "tempat_lahir_nama",
    "tanggal_lahir", "jenis_kelamin", "agama_id", "agama_nama", "jenis_kawin_id", "jenis_kawin_nama", "nik", "nomor_hp",
    "email", "email_gov", "alamat", "npwp_nomor", "bpjs", "jenis_pegawai_id", "jenis_pegawai_nama",
    "kedudukan_hukum_id", "kedudukan_hukum_nama", "status_cpns_pns", "kartu_asn_virtual", "nomor_sk_cpns",
    "tanggal_sk_cpns", "tmt_cpns", "nomor_sk_pns", "tanggal_sk_pns", "tmt_pns", "gol_awal_id", "gol_awal_nama",
    "gol_akhir_id", "gol_akhir_nama", "tmt_golongan", "mk_tahun", "mk_bulan", "jenis_jabatan_id", "jenis_jabatan_nama",
    "jabatan_id", "jabatan_nama", "tmt_jabatan", "tingkat_pendidikan_id", "tingkat_pendidikan_nama", "pendidikan_id",
    "pendidikan_nama", "tahun_lulus", "kpkn_id", "kpkn_nama", "lokasi_kerja_id", "lokasi_kerja_nama", "unor_id",
    "unor_nama", "instansi_induk_id", "instansi_induk_nama", "instansi_kerja_id", "instansi_kerja_nama",
    "satuan_kerja_induk_id", "satuan_kerja_induk_nama", "satuan_kerja_id", "satuan_kerja_nama", "is_valid_nik",
)  # fmt: skip
DIAMBIL = {
    "nip_baru": "nip", "nama": "nama", "gelar_depan": "gelar_depan", "gelar_belakang": "gelar_belakang",
    "tempat_lahir_nama": "tempat_lahir", "tanggal_lahir": "tanggal_lahir", "jenis_kelamin": "jenis_kelamin",
    "agama_nama": "agama", "nomor_hp": "no_hp", "email": "email", "jenis_pegawai_nama": "status",
    "gol_akhir_nama": "golongan", "tmt_golongan": "tmt_golongan", "jenis_jabatan_nama": "jenis_jabatan",
    "jabatan_nama": "jabatan", "tmt_jabatan": "tmt_jabatan", "tingkat_pendidikan_nama": "pendidikan",
    "pendidikan_nama": "jurusan", "unor_nama": "unit",
}  # fmt: skip


def _usul(t: TabelBerkas) -> Pemetaan:
    return usulkan(t, cari_judul(t.baris))


def test_ekspor_nasional_65_kolom(tabel: Callable[..., TabelBerkas]) -> None:
    assert len(NASIONAL) == 65
    pemetaan = _usul(tabel(NASIONAL, ["x"] * 65))
    assert {k.judul: k.bidang for k in pemetaan.kolom if k.bidang} == DIAMBIL
    assert all(k.alasan == "dari judul" for k in pemetaan.kolom)


@pytest.mark.parametrize(
    ("judul", "bidang"),
    [
        ("NAMA LENGKAP", "nama"), ("HP/WA", "no_hp"), ("KEPANGKATAN GOL", "golongan"),
        ("KEPANGKATAN TMT", "tmt_golongan"),
        ("KEPANGKATAN NAMA", "pangkat"), ("LATIHAN JABATAN NAMA", ""), ("Diklat Jabatan", ""),
        ("Nama / NIP", None), ("N I P", "nip"), ("NIP/NI PPPK", "nip"), ("Gol", "golongan"),
        ("Pangkat, Gol. Ruang", "golongan"), ("Pangkat", "pangkat"), ("TMT Pangkat", "tmt_golongan"),
        ("Nama Jabatan", "jabatan"), ("TMT Jabatan", "tmt_jabatan"), ("Eselon", "eselon"),
        ("Kelas Jabatan", "kelas"), ("Unit Kerja", "unit"), ("Pendidikan Terakhir", "pendidikan"),
        ("Jurusan", "jurusan"), ("Tempat Lahir", "tempat_lahir"), ("Tgl. Lahir", "tanggal_lahir"),
        ("Tempat, Tanggal Lahir", "tempat_tanggal_lahir"), ("L/P", "jenis_kelamin"), ("Agama", "agama"),
        ("No. HP", "no_hp"), ("E-mail", "email"), ("No", ""), ("NIK", ""), ("Keterangan", ""), ("TMT CPNS", ""),
        ("Nama Sekolah", ""), ("Nomor SK Jabatan", None), ("Klaster 3", None), ("Budi Kasman", None),
    ],
)  # fmt: skip
def test_nama_kolom(judul: str, bidang: str | None) -> None:
    kenalan = kenali(judul)
    assert (kenalan.bidang if kenalan else None) == bidang


def test_tmt_saja_mengikuti_kolom_di_kirinya(tabel: Callable[..., TabelBerkas]) -> None:
    pemetaan = _usul(tabel(["Nama", "NIP", "Gol", "TMT", "Jabatan", "TMT"], ["Budi", "", "", "", "", ""]))
    assert [k.bidang for k in pemetaan.kolom] == ["nama", "nip", "golongan", "tmt_golongan", "jabatan", "tmt_jabatan"]
    assert not pemetaan.kolom[3].yakin


def test_kelompok_kepangkatan_dan_latihan_jabatan(tabel: Callable[..., TabelBerkas]) -> None:
    """The rank list (DUK) as offices print it."""
    t = tabel(
        ["No", "Nama", "NIP", "KEPANGKATAN", "", "JABATAN", "", "LATIHAN JABATAN", "", "", "DATA POKOK", ""],
        ["", "", "", "Gol", "TMT", "Nama", "TMT", "Nama", "Tahun", "Jam", "Agama", "No HP"],
        ["1", "Budi", "", "III/a", "01-04-2020", "Staf", "01-05-2020", "Diklatpim IV", "2019", "40", "Islam", ""],
    )
    assert [k.bidang for k in _usul(t).kolom] == [
        "", "nama", "nip", "golongan", "tmt_golongan", "jabatan", "tmt_jabatan", "", "", "", "agama", "no_hp",
    ]  # fmt: skip


def test_tmt_di_bawah_kelompok_yang_tidak_dikenal(tabel: Callable[..., TabelBerkas]) -> None:
    t = tabel(
        ["Nama", "NIP", "RIWAYAT AKHIR", "", "Jabatan"],
        ["", "", "Gol", "TMT", ""],
        ["Budi", "", "III/a", "01-04-2020", "Staf"],
    )
    assert [k.bidang for k in _usul(t).kolom] == ["nama", "nip", "golongan", "tmt_golongan", "jabatan"]


def test_tanpa_judul_dari_isi(tabel: Callable[..., TabelBerkas]) -> None:
    baris = [
        [
            str(i),
            nama,
            nip,
            "III/a",
            "Perawat Ahli Muda",
            "Klaster 3",
            "L",
            f"0{i}-05-1986",
            "Islam",
            "081234567890",
            "a@b.id",
        ]
        for i, (nama, nip) in enumerate(
            [
                ("Budi Kasman", "198610022011011009"),
                ("Ani Rosmaini, S.Kep.", "198610022011012008"),
                ("Zainal Abidin", "-"),
            ],
            1,
        )
    ]
    pemetaan = _usul(tabel(*baris))
    assert [k.bidang for k in pemetaan.kolom] == [
        "", "nama", "nip", "golongan", "jabatan", "unit", "jenis_kelamin", "tanggal_lahir", "agama", "no_hp", "email",
    ]  # fmt: skip
    assert not any(k.yakin for k in pemetaan.kolom if k.bidang)


def test_setiap_bidang_sekali(tabel: Callable[..., TabelBerkas]) -> None:
    pemetaan = _usul(tabel(["Nama", "NIP", "Golongan", "Gol", "Nama Lengkap"], ["Budi", "", "", "", ""]))
    assert [k.bidang for k in pemetaan.kolom] == ["nama", "nip", "golongan", "", ""]
    assert pemetaan.kolom[3].alasan == "Pangkat, golongan sudah dari kolom C"


def test_pilihan_menggeser_kolom_lain(tabel: Callable[..., TabelBerkas]) -> None:
    usul = _usul(tabel(["Nama", "NIP", "Jabatan", "Unit"], ["Budi", "", "", ""]))
    dipilih = terapkan_pilihan(usul, {3: "jabatan", 1: "", 99: "nip", 0: "tidak ada"})
    assert [k.bidang for k in dipilih.kolom] == ["nama", "", "", "jabatan"]
    assert periksa_pemetaan(dipilih.kolom) == ()


def test_pemetaan_yang_tidak_dapat_dipakai(tabel: Callable[..., TabelBerkas]) -> None:
    usul = _usul(tabel(["Nama", "NIP", "Jabatan"], ["Budi", "", ""]))
    assert periksa_pemetaan(terapkan_pilihan(usul, {0: ""}).kolom) == ("Pilih kolom untuk Nama.",)
    ganda = terapkan_pilihan(usul, {0: "nama", 2: "nama"})
    assert periksa_pemetaan(ganda.kolom) == ("Nama dipilih untuk kolom A dan C; pilih satu saja.",)


def test_tanda_tata_letak(tabel: Callable[..., TabelBerkas]) -> None:
    satu = _usul(tabel(["Nama", "NIP"], ["Budi", "1"])).tanda
    assert satu == _usul(tabel(["NAMA ", " nip"], ["Ani", "2"])).tanda
    assert satu != _usul(tabel(["NIP", "Nama"], ["1", "Budi"])).tanda


def test_semua_bidang_punya_pembaca() -> None:
    from sistemkerja_desktop.services.impor.sel import PEMBACA

    assert set(PEMBACA) == set(BIDANG)
