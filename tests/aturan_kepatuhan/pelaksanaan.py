"""Rules on the work itself: what makes each fire, with weight, article and way, and what nearly does."""

from datetime import date, timedelta

from sistemkerja_desktop.domain.kegiatan import Fase, JenisCatatan
from sistemkerja_desktop.domain.kepatuhan.temuan import Tingkat
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
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
    tambah,
    ubah,
)

HARUS, PERLU, SARAN = Tingkat.PELANGGARAN, Tingkat.PERINGATAN, Tingkat.SARAN

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
    Kena("L-03", ubah("kegiatan", 91, tenggat=KEMARIN), ("Kegiatan", 91), PERLU, "dua-tingkat.b1", ("papan", 91)),
    Kena(
        "L-04",
        tambah("catatan", catatan(2001, "", jenis=JenisCatatan.KEMBALI)),
        ("Kegiatan", 91),
        HARUS,
        "dua-tingkat.perbaikan",
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
        "L-06", ubah("kegiatan", 91, tenggat=date(2026, 10, 1)), ("Kegiatan", 91), SARAN, "Data kantor", ("papan", 91)
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
]
