"""Rules on the office and its regulation: what makes each fire, with weight, article and way, and what nearly does."""

from sistemkerja_desktop.domain.kepatuhan.temuan import Tingkat
from tests.contoh_kepatuhan import (
    HARI,
)
from tests.ubah_kepatuhan import (
    BESOK,
    KEMARIN,
    PILIHAN,
    Kena,
    Ubah,
    kantor,
    lalu,
    pilihan_di_model,
    profil,
)

HARUS, PERLU, SARAN = Tingkat.PELANGGARAN, Tingkat.PERINGATAN, Tingkat.SARAN

FIRES: list[Kena] = [
    Kena("R-01", profil(pilihan=(PILIHAN,)), ("Pilihan:uji", 0), SARAN, "uji", ("pengaturan", "peraturan")),
    Kena(
        "R-01",
        lalu(profil(pilihan=(PILIHAN,)), pilihan_di_model("umum-pimpinan-tinggi")),
        ("Pilihan:uji", 0),
        SARAN,
        "uji",
        ("pengaturan", "peraturan"),
    ),
    Kena(
        "R-02",
        profil(berlaku_sejak=BESOK),
        ("Kantor", 1),
        HARUS,
        "Pengaturan kantor",
        ("pengaturan", "peraturan"),
    ),
    Kena(
        "R-02",
        profil(berlaku_sampai=KEMARIN),
        ("Kantor", 1),
        HARUS,
        "Pengaturan kantor",
        ("pengaturan", "peraturan"),
    ),
    Kena("R-03", kantor(profil_versi="0"), ("Kantor", 1), SARAN, "Pengaturan kantor", ("pengaturan", "peraturan")),
    Kena("R-04", kantor(atasan_jabatan=" "), ("Kantor", 1), PERLU, "Pengaturan kantor", ("pengaturan", "kantor")),
]

NEAR_MISS: list[tuple[str, Ubah]] = [
    ("R-01", lalu(profil(pilihan=(PILIHAN,)), kantor(pilihan=("uji:b",)))),
    ("R-01", lalu(profil(pilihan=(PILIHAN,)), pilihan_di_model("umum-administrator"))),
    ("R-02", profil(berlaku_sejak=HARI, berlaku_sampai=HARI)),
    ("R-03", kantor(profil_versi="")),
    ("R-04", kantor(atasan_jabatan="Bupati", atasan_nama="")),
]
