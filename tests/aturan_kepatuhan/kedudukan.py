"""Rules on people, seats and units: what makes each fire, with weight, article and way, and what nearly does."""

from dataclasses import replace
from datetime import date, timedelta

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kepatuhan.temuan import Tingkat
from sistemkerja_desktop.domain.pegawai import StatusPegawai
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from tests.contoh_kepatuhan import (
    BIDANG,
    DINAS,
    HARI,
    ILHAM,
    KABID,
    KEPALA,
    KURSI_ILHAM,
    KURSI_KABID,
    KURSI_MERI,
    MERI,
    SEKRETARIAT,
    SEKRETARIS,
)
from tests.ubah_kepatuhan import (
    BESOK,
    KEMARIN,
    KEPALA_SEKSI,
    KURSI_BARU,
    ORANG_BARU,
    SEKSI,
    TEMPAT,
    Kena,
    Ubah,
    hapus,
    kantor,
    lalu,
    model,
    plt,
    tambah,
    ubah,
)

HARUS, PERLU, SARAN = Tingkat.PELANGGARAN, Tingkat.PERINGATAN, Tingkat.SARAN

FIRES: list[Kena] = [
    Kena(
        "K-01",
        hapus("pemangku", 23),
        ("Jabatan", KURSI_KABID),
        HARUS,
        "umum-pimpinan-tinggi.penilai.fungsional-pelaksana",
        ("bagan", ("jabatan", 13)),
    ),
    Kena(
        "K-01",
        kantor(atasan_jabatan=""),
        ("Pegawai", KEPALA),
        HARUS,
        "umum-pimpinan-tinggi.penilai.pimpinan",
        ("bagan", 101),
    ),
    Kena(
        "K-02", tambah("pegawai", ORANG_BARU), ("Pegawai", 106), PERLU, "umum-pimpinan-tinggi.kedudukan", ("bagan", 106)
    ),
    Kena(
        "K-03",
        tambah("pemangku", PemangkuJabatan(29, KURSI_MERI, ILHAM)),
        ("Pegawai", ILHAM),
        PERLU,
        "Data kantor",
        ("bagan", 104),
    ),
    Kena(
        "K-04",
        ubah("pegawai", MERI, nip="198304122010011044"),
        ("Pegawai", ILHAM),
        PERLU,
        "Data kantor",
        ("pegawai", 104),
    ),
    Kena(
        "K-04",
        lalu(
            ubah("pegawai", ILHAM, nip="", status=StatusPegawai.NON_ASN, golongan="", tanggal_lahir=HARI),
            ubah("pegawai", MERI, nama="ilham", tanggal_lahir=HARI),
        ),
        ("Pegawai", MERI),
        PERLU,
        "Data kantor",
        ("pegawai", 105),
    ),
    Kena("K-05", ubah("pegawai", ILHAM, golongan="II/c"), ("Pegawai", ILHAM), SARAN, "Data kantor", ("pegawai", 104)),
    Kena("K-06", ubah("pegawai", ILHAM, nip=""), ("Pegawai", ILHAM), PERLU, "Data kantor", ("pegawai", 104)),
    Kena("K-06", ubah("pegawai", ILHAM, golongan="IX"), ("Pegawai", ILHAM), PERLU, "Data kantor", ("pegawai", 104)),
    Kena(
        "K-07",
        hapus("pemangku", 23),
        ("Jabatan", KURSI_KABID),
        HARUS,
        "umum-pimpinan-tinggi.penjabat",
        ("bagan", ("jabatan", 13)),
    ),
    Kena(
        "K-07",
        lalu(
            plt(date(2021, 1, 31)),
            ubah("pemangku", 29, mulai=date(2020, 1, 1)),
            tambah("pemangku", PemangkuJabatan(23, KURSI_KABID, KABID, mulai=date(2021, 2, 1), selesai=KEMARIN)),
        ),
        ("Jabatan", KURSI_KABID),
        HARUS,
        "umum-pimpinan-tinggi.penjabat",
        ("bagan", ("jabatan", 13)),
    ),
    Kena(
        "K-08",
        plt(KEMARIN),
        ("PemangkuJabatan", 29),
        HARUS,
        "umum-pimpinan-tinggi.penjabat",
        ("bagan", ("jabatan", 13)),
    ),
    Kena(
        "K-09", plt(HARI), ("PemangkuJabatan", 29), PERLU, "umum-pimpinan-tinggi.penjabat", ("bagan", ("jabatan", 13))
    ),
    Kena(
        "K-10",
        plt(None, HARI),
        ("PemangkuJabatan", 29),
        PERLU,
        "umum-pimpinan-tinggi.penjabat",
        ("bagan", ("jabatan", 13)),
    ),
    Kena(
        "K-11",
        tambah("pemangku", PemangkuJabatan(29, KURSI_KABID, KEPALA, SebagaiPemangku.PLT, selesai=HARI)),
        ("Jabatan", KURSI_KABID),
        PERLU,
        "umum-pimpinan-tinggi.penjabat",
        ("bagan", ("jabatan", 13)),
    ),
    Kena(
        "K-12",
        tambah("pemangku", PemangkuJabatan(29, KURSI_ILHAM, MERI)),
        ("Jabatan", KURSI_ILHAM),
        PERLU,
        "Data kantor",
        ("bagan", ("jabatan", 14)),
    ),
    Kena(
        "K-13",
        lalu(
            ubah("jabatan", KURSI_KABID, jenis=JenisJabatan.FUNGSIONAL),
        ),
        ("Jabatan", KURSI_KABID),
        HARUS,
        "umum-pimpinan-tinggi.delegasi",
        ("bagan", ("jabatan", 13)),
    ),
    Kena(
        "K-14",
        ubah("jabatan", KURSI_KABID, jenis=JenisJabatan.PENGAWAS),
        ("Jabatan", KURSI_KABID),
        PERLU,
        "umum-pimpinan-tinggi.level.2",
        ("bagan", ("jabatan", 13)),
    ),
    Kena("K-15", model(tempat_jenjang=TEMPAT), ("Jabatan", KURSI_ILHAM), HARUS, "uji", ("bagan", ("jabatan", 14))),
    Kena(
        "K-16",
        ubah("jabatan", KURSI_ILHAM, jenjang=Jenjang.TIDAK_ADA),
        ("Jabatan", KURSI_ILHAM),
        PERLU,
        "Data kantor",
        ("bagan", ("jabatan", 14)),
    ),
    Kena(
        "K-17",
        kantor(batas_rentang=1),
        ("Jabatan", KURSI_KABID),
        PERLU,
        "Pengaturan kantor",
        ("bagan", ("jabatan", 13)),
    ),
    Kena(
        "K-18",
        lalu(hapus("pemangku", 22), hapus("jabatan", 12)),
        ("UnitOrganisasi", SEKRETARIAT),
        PERLU,
        "umum-pimpinan-tinggi.level.2",
        ("bagan", ("unit", 2)),
    ),
    Kena(
        "K-19", tambah("jabatan", KURSI_BARU), ("UnitOrganisasi", BIDANG), PERLU, "Data kantor", ("bagan", ("unit", 3))
    ),
    Kena("K-20", tambah("unit", SEKSI), ("UnitOrganisasi", 4), SARAN, "Data kantor", ("bagan", ("unit", 4))),
    Kena(
        "K-21",
        ubah("unit", BIDANG, jenis="biro"),
        ("UnitOrganisasi", BIDANG),
        PERLU,
        "umum-pimpinan-tinggi.kedudukan",
        ("bagan", ("unit", 3)),
    ),
]

NEAR_MISS: list[tuple[str, Ubah]] = [
    ("K-01", plt(BESOK)),
    (
        "K-02",
        lalu(hapus("pemangku", 25), tambah("pemangku", PemangkuJabatan(29, KURSI_MERI, MERI, SebagaiPemangku.PLH))),
    ),
    ("K-03", tambah("pemangku", PemangkuJabatan(29, KURSI_MERI, ILHAM, SebagaiPemangku.PLH, HARI, HARI))),
    ("K-03", tambah("pemangku", PemangkuJabatan(29, KURSI_MERI, ILHAM, selesai=KEMARIN))),
    ("K-04", lalu(ubah("pegawai", ILHAM, tanggal_lahir=HARI), ubah("pegawai", MERI, nama="Ilham", tanggal_lahir=HARI))),
    ("K-05", ubah("pegawai", ILHAM, golongan="IX", status=StatusPegawai.PPPK)),
    ("K-06", ubah("pegawai", ILHAM, nip="", status=StatusPegawai.NON_ASN, golongan="")),
    ("K-07", plt(HARI)),
    ("K-07", plt(KEMARIN)),
    ("K-07", hapus("pemangku", 24)),
    ("K-08", tambah("pemangku", PemangkuJabatan(29, KURSI_KABID, KEPALA, SebagaiPemangku.PLH, selesai=KEMARIN))),
    ("K-08", hapus("pemangku", 23)),
    (
        "K-08",
        lalu(
            plt(date(2021, 1, 31)),
            tambah("pemangku", PemangkuJabatan(23, KURSI_KABID, KABID, mulai=date(2021, 2, 1), selesai=KEMARIN)),
        ),
    ),
    ("K-09", plt(HARI + timedelta(days=8))),
    (
        "K-09",
        lalu(plt(HARI), tambah("pemangku", PemangkuJabatan(30, KURSI_KABID, SEKRETARIS, SebagaiPemangku.PLT, BESOK))),
    ),
    ("K-09", lalu(plt(KEMARIN), tambah("pemangku", PemangkuJabatan(23, KURSI_KABID, KABID, selesai=HARI)))),
    ("K-10", plt(HARI)),
    ("K-11", tambah("pemangku", PemangkuJabatan(29, KURSI_KABID, KEPALA, SebagaiPemangku.PLH, selesai=HARI))),
    ("K-12", tambah("pemangku", PemangkuJabatan(29, KURSI_ILHAM, MERI, SebagaiPemangku.PLH))),
    ("K-13", lalu(tambah("unit", SEKSI), tambah("jabatan", KEPALA_SEKSI))),
    ("K-14", lalu(tambah("unit", SEKSI), tambah("jabatan", replace(KEPALA_SEKSI, jenis=JenisJabatan.PENGAWAS)))),
    ("K-14", ubah("jabatan", KURSI_KABID, jenis=JenisJabatan.FUNGSIONAL)),
    ("K-15", model(tempat_jenjang=(replace(TEMPAT[0], jenis_unit=("bidang",)),))),
    ("K-15", model(tempat_jenjang=(replace(TEMPAT[0], jenjang=(Jenjang.AHLI_MADYA,)),))),
    ("K-16", ubah("jabatan", KURSI_ILHAM, jenjang=Jenjang.TIDAK_ADA, jenis=JenisJabatan.PELAKSANA)),
    ("K-17", kantor(batas_rentang=2)),
    ("K-18", tambah("unit", UnitOrganisasi(4, "Kelompok", "kelompok", BIDANG))),
    ("K-19", tambah("jabatan", replace(KURSI_BARU, memimpin=False))),
    (
        "K-20",
        lalu(tambah("unit", SEKSI), ubah("unit", BIDANG, induk_id=DINAS), ubah("jabatan", KURSI_ILHAM, unit_id=4)),
    ),
    ("K-21", ubah("unit", BIDANG, jenis="seksi")),
]
