"""Rules on the work itself: what makes each fire, with weight, article and way, and what nearly does."""

from datetime import date, timedelta

from sistemkerja_desktop.domain.kegiatan import Fase, JenisCatatan
from sistemkerja_desktop.domain.kepatuhan.temuan import Tingkat
from sistemkerja_desktop.domain.penugasan import Bentuk, KeadaanPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat
from tests.contoh_kepatuhan import (
    HARI,
    SEKRETARIS,
    catatan,
)
from tests.ubah_kepatuhan import (
    KEMARIN,
    Kena,
    Ubah,
    hapus,
    kantor,
    lalu,
    surat_langkah,
    tambah,
    ubah,
)

HARUS, PERLU, SARAN = Tingkat.PELANGGARAN, Tingkat.PERINGATAN, Tingkat.SARAN

SEJAK_JULI = ubah("penugasan", 61, mulai=date(2026, 7, 1))
"""Two months have ended: two periodic reports of the ketua are due."""

FIRES: list[Kena] = [
    Kena("L-01", hapus("catatan", 1001), ("Kegiatan", 91), HARUS, "dua-tingkat.a1", ("papan", 91)),
    Kena(
        "L-02",
        lalu(
            ubah("kegiatan", 91, fase=Fase.EVALUASI),
            tambah(
                "catatan",
                catatan(2001, "", jenis=JenisCatatan.PINDAH, fase=Fase.EVALUASI, tanggal=HARI - timedelta(days=8)),
            ),
        ),
        ("Kegiatan", 91),
        PERLU,
        "dua-tingkat.c1",
        ("papan", 91),
    ),
    Kena("L-03", ubah("kegiatan", 91, tenggat=KEMARIN), ("Kegiatan", 91), PERLU, "istilah.penugasan", ("papan", 91)),
    Kena(
        "L-04",
        tambah("catatan", catatan(2001, "", jenis=JenisCatatan.KEMBALI)),
        ("Kegiatan", 91),
        PERLU,
        "Data kantor",
        ("papan", 91),
    ),
    Kena(
        "L-05",
        ubah("kegiatan", 91, pegawai_id=SEKRETARIS),
        ("Kegiatan", 91),
        PERLU,
        "penugasan.surat-tugas",
        ("papan", 91),
    ),
    Kena(
        "L-06",
        ubah("kegiatan", 91, tenggat=date(2026, 10, 1)),
        ("Kegiatan", 91),
        SARAN,
        "istilah.penugasan",
        ("papan", 91),
    ),
    Kena("L-07", SEJAK_JULI, ("Penugasan", 61), PERLU, "laporan.ketua", ("penugasan", 61)),
    Kena(
        "L-07",
        lalu(SEJAK_JULI, surat_langkah("", "laporan-pelaksanaan", tanggal=date(2026, 8, 3))),
        ("Penugasan", 61),
        PERLU,
        "laporan.ketua",
        ("penugasan", 61),
    ),
    Kena(
        "L-07",
        lalu(
            SEJAK_JULI,
            ubah("penugasan", 61, selesai=date(2026, 7, 20), keadaan=KeadaanPenugasan.SELESAI),
            surat_langkah("", "laporan-pelaksanaan", tanggal=HARI, keadaan=KeadaanSurat.DICABUT),
        ),
        ("Penugasan", 61),
        PERLU,
        "laporan.ketua",
        ("penugasan", 61),
    ),
]

NEAR_MISS: list[tuple[str, Ubah]] = [
    (
        "L-01",
        lalu(
            hapus("catatan", 1001),
            tambah("catatan", catatan(2001, "a1", jenis=JenisCatatan.LEWATI, keterangan="mendesak")),
        ),
    ),
    (
        "L-02",
        lalu(
            ubah("kegiatan", 91, fase=Fase.EVALUASI),
            kantor(hari_tunggu_reviu=8),
            tambah(
                "catatan",
                catatan(2001, "", jenis=JenisCatatan.PINDAH, fase=Fase.EVALUASI, tanggal=HARI - timedelta(days=8)),
            ),
        ),
    ),
    ("L-03", ubah("kegiatan", 91, tenggat=HARI)),
    ("L-03", lalu(ubah("kegiatan", 91, tenggat=KEMARIN), ubah("penugasan", 61, keadaan=KeadaanPenugasan.SELESAI))),
    ("L-04", tambah("catatan", catatan(2001, "", jenis=JenisCatatan.KEMBALI, keterangan="Data kurang"))),
    ("L-05", ubah("kegiatan", 91, pegawai_id=None)),
    ("L-06", ubah("kegiatan", 91, tenggat=date(2026, 9, 30))),
    ("L-07", ubah("penugasan", 61, mulai=date(2026, 8, 8))),
    ("L-07", lalu(SEJAK_JULI, ubah("penugasan", 61, bentuk=Bentuk.INDIVIDU))),
    ("L-07", lalu(SEJAK_JULI, ubah("penugasan", 61, keadaan=KeadaanPenugasan.DIPROSES))),
    ("L-07", lalu(SEJAK_JULI, surat_langkah("", "laporan-pelaksanaan", tanggal=HARI))),
    (
        "L-07",
        lalu(
            SEJAK_JULI,
            surat_langkah("laporan-pelaksanaan", "surat-masuk", tanggal=HARI, keadaan=KeadaanSurat.DITERIMA),
        ),
    ),
]
