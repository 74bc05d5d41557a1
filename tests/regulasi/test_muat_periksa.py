"""What a profile says must fit together: one row for each check at loading."""

from pathlib import Path

import pytest

from tests.regulasi.profil_rusak import periksa_galat

KASUS = [
    # Kinds of unit, skeletons and heads.
    (
        "kedudukan/j2.toml",
        'unit_organisasi = ["puskesmas"]',
        'unit_organisasi = ["rsud"]',
        "bentuk[1].unit_organisasi[1]",
        "'rsud'",
    ),
    ("kedudukan/j2.toml", 'kode = "tata-usaha"', 'kode = "puskesmas"', "bentuk[1].kerangka[2].kode", "sudah dipakai"),
    ("kedudukan/j2.toml", 'induk = "puskesmas"\n', "", "bentuk[1].kerangka[2].induk", "tanpa induk"),
    (
        "kedudukan/j2.toml",
        'kepala = "Kepala Puskesmas"\njenis_kepala = "fungsional"\n',
        "",
        "bentuk[1].kerangka[1]",
        "mempunyai kepala",
    ),
    (
        "kedudukan/j2.toml",
        'penilai = "atasan_luar"',
        'penilai = "kepala_unit"',
        "penilai[1].unit_penilai",
        "bila dan hanya bila",
    ),
    (
        "kedudukan/j2.toml",
        'penilai = "atasan_luar"',
        'penilai = "atasan_luar"\nunit_penilai = ["sekolah"]',
        "penilai[1].unit_penilai",
        "bila dan hanya bila",
    ),
    (
        "identitas.toml",
        'id = "j2-sekolah"\n',
        'id = "j2-lain"\n',
        "model[2].kedudukan",
        "tidak berisi bentuk untuk 'j2-lain'",
    ),
    # Officials that the model does not have.
    ("kedudukan/j2.toml", 'penilai = "atasan_luar"', 'penilai = "pimpinan_level_3"', "penilai[1].penilai", "level 3"),
    (
        "kedudukan/j2.toml",
        '[penilai_diri]\npenilai = "atasan_luar"',
        '[penilai_diri]\npenilai = "pimpinan_level_2"',
        "penilai_diri.penilai",
        "level 2",
    ),
    (
        "kedudukan/j2.toml",
        'penilai = "pimpinan_level_1"',
        'penilai = "kepala_unit"\nunit_penilai = ["sekolah"]',
        "penilai[2].unit_penilai",
        "model 'j2-puskesmas'",
    ),
    (
        "penugasan.toml",
        'pelaku = ["pejabat_penilai_kinerja"]',
        'pelaku = ["pimpinan_level_3"]',
        "mekanisme[1].langkah[1].pelaku",
        "level 3",
    ),
    (
        "penugasan.toml",
        'tembusan = ["penilai_dituju"]',
        'tembusan = ["pimpinan_level_2"]',
        "mekanisme[2].langkah[1].tembusan",
        "level 2",
    ),
    (
        "penugasan.toml",
        'penugas = ["pejabat_penilai_kinerja"]',
        'penugas = ["pimpinan_level_2"]',
        "sel[2].penugas",
        "level 2",
    ),
    (
        "penugasan.toml",
        'penugas = ["pejabat_penilai_kinerja"]',
        'penugas = ["anggota_tim"]',
        "sel[2].penugas",
        "tidak dapat menugaskan",
    ),
    (
        "penugasan.toml",
        'penugas = ["pejabat_penilai_kinerja"]',
        'penugas = ["penugas"]',
        "sel[2].penugas",
        "tidak dapat menugaskan",
    ),
    (
        "tim.toml",
        'pelaku_penetap = ["pimpinan_unit_organisasi", ',
        'pelaku_penetap = ["ketua_tim", ',
        "pelaku_penetap",
        "menetapkan",
    ),
    (
        "tim.toml",
        'pelaku_penetap = ["pimpinan_unit_organisasi", ',
        'pelaku_penetap = ["pimpinan_level_2", ',
        "pelaku_penetap",
        "level 2",
    ),
    (
        "pertanggungjawaban.toml",
        'penerima = ["ketua_tim"]',
        'penerima = ["pimpinan_level_2"]',
        "laporan[2].penerima",
        "level 2",
    ),
    ("tanggung-jawab.toml", 'pelaku = "', 'pelaku = "pimpinan_level_3" # "', "peran[1].pelaku", "level 3"),
    # Order of the rules on who assesses; levels; reviews.
    (
        "kedudukan/j2.toml",
        'jenis_jabatan = ["pengawas"]',
        'jenis_jabatan = ["pelaksana"]',
        "penilai[3]",
        "'penilai.fungsional-pelaksana' selalu cocok",
    ),
    ("kedudukan/j2.toml", "jumlah_reviu = 1", "jumlah_reviu = 2", "jumlah_reviu", "hanya menyebut 1 pejabat"),
    # Letters and mechanisms.
    (
        "penugasan.toml",
        'surat = "surat-tugas"',
        'surat = "surat-sakti"',
        "mekanisme[1].langkah[2].surat",
        "'surat-sakti' tidak ada",
    ),
    (
        "penugasan.toml",
        'surat_tolak = "surat-jawaban"',
        'surat_tolak = "surat-x"',
        "mekanisme[2].langkah[2].surat_tolak",
        "'surat-x' tidak ada",
    ),
    ("penugasan.toml", 'surat = "surat-tugas"\n', "", "mekanisme[1].langkah[2].surat", "bila dan hanya bila saluran"),
    (
        "penugasan.toml",
        'saluran = "tanpa-surat"',
        'saluran = "tanpa-surat"\nsurat = "surat-tugas"',
        "mekanisme[1].langkah[1].surat",
        "bila dan hanya bila saluran",
    ),
    (
        "penugasan.toml",
        'saluran = "tanpa-surat"',
        'saluran = "tanpa-surat"\nalasan_tolak = true',
        "mekanisme[1].langkah[1].alasan_tolak",
        "keputusan = true",
    ),
    (
        "penugasan.toml",
        'saluran = "tanpa-surat"',
        'saluran = "tanpa-surat"\ntolak = "surat-tugas"',
        "mekanisme[1].langkah[1].tolak",
        "keputusan = true",
    ),
    (
        "penugasan.toml",
        "keputusan = true",
        'keputusan = true\nlanjut = "surat-tugas"',
        "mekanisme[2].langkah[2].lanjut",
        "bukan lanjut",
    ),
    (
        "penugasan.toml",
        "keputusan = true",
        'keputusan = true\ntolak = "banding"',
        "mekanisme[2].langkah[2].tolak",
        "'banding' tidak ada",
    ),
    (
        "penugasan.toml",
        "keputusan = true",
        'keputusan = true\ntolak = "permohonan"',
        "mekanisme[2].langkah[1].lanjut",
        "kembali ke dirinya",
    ),
    (
        "penugasan.toml",
        'saluran = "tanpa-surat"',
        'saluran = "tanpa-surat"\nlanjut = "selesai"',
        "mekanisme[1].langkah[2].kode",
        "tidak pernah dicapai",
    ),
    (
        "penugasan.toml",
        'surat = "surat-tugas"',
        'surat = "surat-tugas"\nlanjut = "berakhir"',
        "mekanisme[1].langkah[2].lanjut",
        "sampai pada 'selesai'",
    ),
    (
        "penugasan.toml",
        'kode = "surat-tugas"\npelaku',
        'kode = "penunjukan"\npelaku',
        "mekanisme[1].langkah[2].kode",
        "sudah dipakai",
    ),
    (
        "penugasan.toml",
        'kode = "penunjukan.lintas-unit"',
        'kode = "penunjukan.dalam-unit"',
        "mekanisme[2].kode",
        "sudah dipakai",
    ),
    ("penugasan.toml", 'mekanisme = "penunjukan.dalam-unit"', 'mekanisme = "lain"', "", "tidak dipakai"),
    (
        "penugasan.toml",
        'mekanisme = "penunjukan.lintas-unit"',
        'mekanisme = "lain"',
        "sel[2].mekanisme",
        "'lain' tidak ada",
    ),
    ("penugasan.toml", 'mekanisme = "penunjukan.lintas-unit"\n', "", "sel[2].mekanisme", "menyebut mekanisme"),
    (
        "penugasan.toml",
        "terbuka = true",
        'terbuka = true\nbila_pilihan = "tiada:ya"',
        "sel[1].bila_pilihan",
        "'tiada:ya' tidak ada",
    ),
    (
        "penugasan.toml",
        'uraian = "Surat tugas diterbitkan"',
        'uraian = "{surat} diterbitkan"',
        "mekanisme[1].langkah[2].uraian",
        "{surat_tugas}",
    ),
    # Dates.
    (
        "identitas.toml",
        "berlaku_sejak = 2024-06-19",
        "berlaku_sejak = 2024-06-19\nberlaku_sampai = 2020-01-01",
        "berlaku_sampai",
        "sebelum",
    ),
    ("identitas.toml", 'id = "mandiri-1-2024"', 'id = "mandiri.1"', "id", "huruf kecil, angka, dan tanda hubung"),
    ("identitas.toml", 'kedudukan = "j2"', 'kedudukan = "j2"\nalur = "j9"', "model[1].alur", "alur/j9.toml tidak ada"),
    (
        "identitas.toml",
        "schema_version = 1",
        'schema_version = 1\n"induk" = "tiada-1"',
        "induk",
        "'tiada-1' tidak ada di komputer ini",
    ),
    (
        "identitas.toml",
        "schema_version = 1",
        'schema_version = 1\ninduk = "../permenpanrb-7-2022"',
        "induk",
        "tidak ada di komputer ini",
    ),
    (
        "identitas.toml",
        "schema_version = 1",
        'schema_version = 1\ninduk = """permenpanrb-7-2022"""',
        "induk",
        "satu baris",
    ),
    ("tim.toml", "schema_version = 1", 'schema_version = 1\ntanpa = ["tim.rutin"]', "tanpa", "tidak ada yang diwarisi"),
    ("tim.toml", "schema_version = 1", 'schema_version = 1\ndari = "tim"', "dari", "hanya untuk berkas dalam folder"),
    ("alur/j2.toml", "schema_version = 1", "schema_version = 1\ndari = 5", "dari", "nama satu berkas"),
]


@pytest.mark.parametrize(("nama", "lama", "baru", "kunci", "pesan"), KASUS)
def test_galat(profil: Path, nama: str, lama: str, baru: str, kunci: str, pesan: str) -> None:
    periksa_galat(profil, nama, lama, baru, kunci, pesan)
