"""Wrong values and broken files are told in Indonesian, once each, by what should stand there."""

import re
from pathlib import Path

import pytest

from sistemkerja_desktop.regulasi.muat import masalah_profil
from tests.regulasi.profil_rusak import ganti

BENTUK = [
    (
        "istilah.toml",
        'dasar_hukum = ["Ps. 1 angka 8"]',
        'dasar_hukum = "Ps. 31"',
        "istilah[1].dasar_hukum",
        "kurung siku",
    ),
    ("istilah.toml", 'dasar_hukum = ["Ps. 1 angka 8"]', "dasar_hukum = [5]", "istilah[1].dasar_hukum[1]", "kutip"),
    (
        "istilah.toml",
        'dasar_hukum = ["Ps. 1 angka 8"]',
        'dasar_hukum = [{ pasal = "Ps. 1", peraturan = "UU 1/2020", sumber = "negara" }]',
        "istilah[1].dasar_hukum[1].sumber",
        "yang ada: daerah, nasional atau kantor",
    ),
    ("identitas.toml", 'versi = "1"', "versi = 1", "versi", "dalam tanda kutip"),
    ("identitas.toml", "berlaku_sejak = 2024-06-19", 'berlaku_sejak = "kemarin"', "berlaku_sejak", "2026-01-02"),
    ("kedudukan/j2.toml", "memimpin = true", 'memimpin = "entah"', "penilai[1].memimpin", "true atau false"),
    ("kedudukan/j2.toml", "jumlah_reviu = 1", "jumlah_reviu = 3", "jumlah_reviu", "yang ada: 1 atau 2"),
    (
        "kedudukan/j2.toml",
        '["fungsional", "pelaksana"]',
        '["lurah"]',
        "penilai[2].jenis_jabatan[1]",
        "'lurah' tidak dikenal",
    ),
    ("kedudukan/j2.toml", "[aturan]", "[[aturan]]", "aturan", "satu bagian"),
    ("kedudukan/j2.toml", "[aturan]", '["aturan"]\nlain = 1', "aturan.lain", "kunci tidak dikenal"),
    ("alur/j2.toml", "wajib = false", 'wajib = "tidak"', "langkah[9].wajib", "true atau false"),
]


@pytest.mark.parametrize(("nama", "lama", "baru", "kunci", "pesan"), BENTUK)
def test_bentuk_yang_salah_dikatakan_dalam_bahasa_indonesia(
    profil: Path, nama: str, lama: str, baru: str, kunci: str, pesan: str
) -> None:
    """One fault for one mistake, at its line, told by what should stand there."""
    di = ganti(profil, nama, lama, baru)
    (galat,) = masalah_profil(profil)
    assert (galat.berkas, galat.kunci) == (nama, kunci)
    assert galat.baris in (di, di + 1)
    assert pesan in galat.masalah
    assert not re.search(r"_|\b(or|should|input|value|valid)\b|[{}]", galat.masalah), galat.masalah


TOML = [
    ("label = ", "tanda kutip"),
    ('label = "a"\nlabel = "b"', "sudah ditulis sebelumnya"),
    ("label", "tanda ="),
    ('label = "a', "belum ditutup"),
    ('label = ["a"', "belum ditutup"),
    ('label = "a" "b"', "tidak boleh ada apa-apa"),
    ("label = 2026-13-40", ""),
    ("!", ""),
    ("[[jenis", "belum ditutup"),
    ("label = " + "[" * 5000 + "]" * 5000, "terlalu dalam"),
    ("label = " + "[" * 100 + "]" * 100, "terlalu dalam"),
]


@pytest.mark.parametrize(("isi", "pesan"), TOML, ids=range(len(TOML)))
def test_bukan_toml_dikatakan_dalam_bahasa_indonesia(profil: Path, isi: str, pesan: str) -> None:
    ganti(profil, "tim.toml", 'label = "Rutin"', isi)
    (galat,) = masalah_profil(profil)
    assert galat.berkas == "tim.toml"
    assert pesan in galat.masalah
    assert not re.search(r"\b(at|line|column|Invalid|Expected|Cannot|Unclosed|after)\b", galat.masalah)
