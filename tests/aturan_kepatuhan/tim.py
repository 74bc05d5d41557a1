"""Rules on teams: what makes each fire, with weight, article and way, and what nearly does."""

from dataclasses import replace
from datetime import date

from sistemkerja_desktop.domain.jabatan import PemangkuJabatan
from sistemkerja_desktop.domain.kepatuhan.temuan import Tingkat
from sistemkerja_desktop.domain.pegawai import StatusPegawai
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim
from tests.contoh_kepatuhan import (
    ILHAM,
    KABID,
    KURSI_ILHAM,
    MERI,
    SEKRETARIS,
)
from tests.ubah_kepatuhan import (
    ATURAN_UJI,
    BERKETUA,
    KEMARIN,
    TIM_LAIN,
    Kena,
    Ubah,
    aturan_tim,
    hapus,
    lalu,
    tambah,
    ubah,
)

HARUS, PERLU, SARAN = Tingkat.PELANGGARAN, Tingkat.PERINGATAN, Tingkat.SARAN

FIRES: list[Kena] = [
    Kena(
        "T-01",
        lalu(tambah("tim", TIM_LAIN), tambah("anggota", AnggotaTim(53, 42, MERI, PeranTim.KETUA))),
        ("Pegawai", MERI),
        PERLU,
        "penugasan.beban-kerja",
        ("tim", 41),
    ),
    # The regulation lets a ketua be appointed, or says that a team has one.
    Kena("T-02", hapus("anggota", 51), ("TimKerja", 41), PERLU, "tim.penetap-ketua", ("tim", 41)),
    Kena("T-02", lalu(hapus("anggota", 51), BERKETUA), ("TimKerja", 41), HARUS, "tim.susunan", ("tim", 41)),
    Kena(
        "T-03",
        lalu(hapus("anggota", 51), tambah("anggota", AnggotaTim(53, 41, SEKRETARIS, PeranTim.KETUA))),
        ("TimKerja", 41),
        PERLU,
        "tim.ketua-dari-pemilik",
        ("tim", 41),
    ),
    Kena(
        "T-04",
        lalu(
            aturan_tim(golongan_pengganti="III/d", pengganti=ATURAN_UJI),
            ubah("tim", 41, ketua_pengganti=True),
        ),
        ("TimKerja", 41),
        HARUS,
        "uji",
        ("tim", 41),
    ),
    Kena(
        "T-04",
        lalu(
            aturan_tim(pendidikan_pengganti="D3", pengganti=ATURAN_UJI),
            ubah("tim", 41, ketua_pengganti=True),
            ubah("pegawai", ILHAM, pendidikan=""),
        ),
        ("TimKerja", 41),
        PERLU,
        "uji",
        ("tim", 41),
    ),
    Kena(
        "T-04",
        lalu(
            aturan_tim(golongan_pengganti="III/b", pengganti=ATURAN_UJI),
            ubah("tim", 41, ketua_pengganti=True),
            ubah("pegawai", ILHAM, golongan="IX", status=StatusPegawai.PPPK),
        ),
        ("TimKerja", 41),
        PERLU,
        "uji",
        ("tim", 41),
    ),
    Kena("T-05", ubah("tim", 41, ditetapkan_oleh=None), ("TimKerja", 41), PERLU, "tim.penetap-ketua", ("tim", 41)),
    Kena("T-06", hapus("surat", 81), ("TimKerja", 41), PERLU, "tim.akta", ("tim", 41)),
    Kena("T-06", aturan_tim(surat_akta="keputusan-tim"), ("TimKerja", 41), PERLU, "tim.akta", ("tim", 41)),
    Kena("T-07", ubah("tim", 41, selesai=KEMARIN), ("TimKerja", 41), PERLU, "istilah.penugasan", ("tim", 41)),
    Kena("T-08", hapus("pemangku", 25), ("TimKerja", 41), PERLU, "Data kantor", ("tim", 41)),
    Kena("T-09", ubah("tim", 41, jenis="kilat"), ("TimKerja", 41), PERLU, "tim.rutin", ("tim", 41)),
    Kena(
        "T-10",
        tambah("anggota", AnggotaTim(53, 41, KABID, PeranTim.ANGGOTA)),
        ("TimKerja", 41),
        PERLU,
        "tim.peserta",
        ("tim", 41),
    ),
    Kena(
        "T-11",
        tambah("anggota", AnggotaTim(53, 41, ILHAM, PeranTim.ANGGOTA)),
        ("TimKerja", 41),
        PERLU,
        "Data kantor",
        ("tim", 41),
    ),
    Kena(
        "T-12",
        lalu(ubah("tim", 41, target_id=None), ubah("penugasan", 61, tim_id=None)),
        ("TimKerja", 41),
        SARAN,
        "Data kantor",
        ("tim", 41),
    ),
    Kena("T-13", hapus("anggota", 52), ("TimKerja", 41), SARAN, "Data kantor", ("tim", 41)),
]

NEAR_MISS: list[tuple[str, Ubah]] = [
    (
        "T-01",
        lalu(
            tambah("tim", replace(TIM_LAIN, jenis=JenisTim.INSIDENTAL)),
            tambah("anggota", AnggotaTim(53, 42, MERI, PeranTim.KETUA)),
        ),
    ),
    (
        "T-01",
        lalu(
            tambah("tim", replace(TIM_LAIN, mulai=date(2027, 1, 1), selesai=date(2027, 2, 1))),
            tambah("anggota", AnggotaTim(53, 42, MERI, PeranTim.KETUA)),
        ),
    ),
    ("T-02", lalu(hapus("anggota", 51), ubah("tim", 41, selesai=KEMARIN))),
    (
        "T-03",
        lalu(
            hapus("anggota", 51),
            tambah("anggota", AnggotaTim(53, 41, SEKRETARIS, PeranTim.KETUA)),
            ubah("tim", 41, alasan_ketua="ahli"),
        ),
    ),
    ("T-04", lalu(aturan_tim(golongan_pengganti="III/d"))),
    (
        "T-04",
        lalu(aturan_tim(golongan_pengganti="III/b", pendidikan_pengganti="D3"), ubah("tim", 41, ketua_pengganti=True)),
    ),
    ("T-05", lalu(ubah("tim", 41, ditetapkan_oleh=None), ubah("tim", 41, selesai=KEMARIN))),
    ("T-06", lalu(hapus("surat", 81), ubah("tim", 41, akta="Keputusan Nomor 12"))),
    ("T-06", lalu(hapus("surat", 81), aturan_tim(akta=None))),
    ("T-07", lalu(ubah("tim", 41, selesai=KEMARIN), ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI))),
    ("T-08", tambah("pemangku", PemangkuJabatan(29, KURSI_ILHAM, MERI, selesai=KEMARIN))),
    ("T-09", ubah("tim", 41, jenis=JenisTim.INSIDENTAL)),
    ("T-10", aturan_tim(jenis_peserta=())),
    ("T-11", tambah("anggota", AnggotaTim(53, 41, SEKRETARIS, PeranTim.ANGGOTA))),
    ("T-12", ubah("tim", 41, target_id=None)),
    ("T-13", lalu(hapus("anggota", 52), ubah("tim", 41, selesai=KEMARIN))),
]
