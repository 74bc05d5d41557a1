"""Checks of what depends on the office's answers, and of working hours."""

from pathlib import Path

import pytest

from sistemkerja_desktop.regulasi.muat import masalah_profil
from tests.regulasi.profil_rusak import ganti

JAM = """schema_version = 1
menit_sepekan = 2250

[[jam]]
kode = "jam.uji"
hari = ["senin"]
masuk = "{}"
pulang = "{}"
istirahat_mulai = "{}"
istirahat_selesai = "{}"
dasar_hukum = ["Ps. 17"]
penjelasan = "Jam kerja."
"""


@pytest.mark.parametrize(
    ("jam", "kunci", "pesan"),
    [
        (("07.30", "16.00", "12.00", "13.00"), "", ""),
        (("07.30", "16.00", "", ""), "", ""),
        (("7:30", "16.00", "12.00", "13.00"), "jam[1].masuk", "07.30"),
        (("07.30", "16.00", "12", "13.00"), "jam[1].istirahat_mulai", "dua angka"),
        (("16.00", "07.30", "", ""), "jam[1].pulang", "sesudah jam masuk"),
        (("07.30", "16.00", "12.00", ""), "jam[1].istirahat_mulai", "bersama"),
        (("07.30", "16.00", "13.00", "12.00"), "jam[1].istirahat_mulai", "di antara"),
        (("07.30", "16.00", "15.30", "16.30"), "jam[1].istirahat_mulai", "di antara"),
    ],
)
def test_jam_kerja(profil: Path, jam: tuple[str, ...], kunci: str, pesan: str) -> None:
    (profil / "jam-kerja.toml").write_text(JAM.format(*jam), encoding="utf-8")
    masalah = masalah_profil(profil)
    assert [g.kunci for g in masalah] == ([kunci] if kunci else [])
    assert all(pesan in g.masalah for g in masalah)


PILIHAN = """schema_version = 1

[[pilihan]]
kode = "regu"
dasar_hukum = ["Ps. 4"]
penjelasan = "Teks berbeda."
pertanyaan = "Siapa?"
bawaan = "{bawaan}"

[[pilihan.opsi]]
kode = "satu"
label = "Satu"
dasar_hukum = ["Ps. 4"]

[[pilihan.opsi]]
kode = "{kedua}"
label = "Dua"
dasar_hukum = ["Ps. 5"]
"""
SEL = """
[[sel]]
cara = "penunjukan"
cakupan = "dalam-unit"
terbuka = false
kode = "sel.lain"
bila_pilihan = {bila}
dasar_hukum = ["Ps. 9"]
penjelasan = "Tertutup menurut jawaban kantor."
"""


def beri_pilihan(profil: Path, pertama: str, lain: str = "", bawaan: str = "satu", kedua: str = "dua") -> None:
    """The first cell under a condition of the office's answers, and another one for the same way and scope."""
    (profil / "pilihan.toml").write_text(PILIHAN.format(bawaan=bawaan, kedua=kedua), encoding="utf-8")
    ganti(profil, "penugasan.toml", "terbuka = true", f"terbuka = true\nbila_pilihan = {pertama}")
    if lain:
        with (profil / "penugasan.toml").open("a", encoding="utf-8") as berkas:
            berkas.write(SEL.format(bila=lain))


@pytest.mark.parametrize(
    ("pertama", "lain", "pesan"),
    [
        ('"regu:satu"', '"regu:dua"', []),
        ('["regu:satu"]', '["regu:dua"]', []),
        ('"regu:satu"', "", ["penunjukan dalam-unit belum diatur bila kantor memilih 'regu:dua'"]),
        ('"regu:satu"', '"regu:satu"', ["sudah diatur oleh 'penugasan.penunjukan.dalam-unit' bila kantor"]),
        ('"regu:satu"', '""', ["sudah diatur oleh 'penugasan.penunjukan.dalam-unit' bila kantor"]),
        ('["regu:satu", "regu:dua"]', '"regu:dua"', ["belum diatur bila", "satu jawaban atas 'regu'"]),
    ],
)
def test_sel_pada_setiap_jawaban(profil: Path, pertama: str, lain: str, pesan: list[str]) -> None:
    """A cell that is missing under one answer, or there twice, is told with the answer."""
    beri_pilihan(profil, pertama, lain)
    masalah = masalah_profil(profil)
    assert len(masalah) == len(pesan), [g.masalah for g in masalah]
    assert all(satu in galat.masalah for satu, galat in zip(pesan, masalah, strict=True))


def test_opsi(profil: Path) -> None:
    beri_pilihan(profil, '"regu:satu"', '"regu:dua"', bawaan="tiga")
    assert [(g.kunci, g.masalah) for g in masalah_profil(profil)] == [("pilihan[1].bawaan", "opsi 'tiga' tidak ada")]
    (profil / "pilihan.toml").write_text(PILIHAN.format(bawaan="satu", kedua="satu"), encoding="utf-8")
    assert ("pilihan[1].opsi[2].kode", "'satu' sudah dipakai") in [(g.kunci, g.masalah) for g in masalah_profil(profil)]
