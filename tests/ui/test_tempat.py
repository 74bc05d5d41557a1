"""Ctrl+K finds the pages and their parts by name and by what people call them."""

import pytest

from sistemkerja_desktop.ui.registri_halaman import HALAMAN
from sistemkerja_desktop.ui.tempat import TEMPAT, cari_tempat


@pytest.mark.parametrize(
    ("kata", "halaman", "bagian"),
    [
        ("peraturan", "pengaturan", "peraturan"),
        ("regulasi", "pengaturan", "peraturan"),
        ("perwali", "pengaturan", "peraturan"),
        ("pasal", "pengaturan", "peraturan:baca"),
        ("banding peraturan", "pengaturan", "peraturan:banding"),
        ("kepatuhan", "kepatuhan", ""),
        ("temuan", "kepatuhan", ""),
        ("surat", "surat", "keluar"),
        ("surat masuk", "surat", "masuk"),
        ("Templat", "surat", "templat"),
        ("template", "surat", "templat"),
        ("penomoran", "pengaturan", "penomoran"),
        ("nomor surat", "pengaturan", "penomoran"),
        ("logo", "pengaturan", "kop"),
        ("kanban", "papan", ""),
        ("struktur", "bagan", ""),
        ("tema gelap", "pengaturan", "tampilan"),
        ("pengat", "pengaturan", ""),
    ],
)
def test_first_place_found(kata: str, halaman: str, bagian: str) -> None:
    pertama = cari_tempat(kata)[0]
    assert (pertama.halaman, pertama.bagian) == (halaman, bagian)


@pytest.mark.parametrize("kata", ["", "  ", "elsa", "peraturan elsa", "199002172014"])
def test_other_words_find_no_place(kata: str) -> None:
    assert cari_tempat(kata) == []


def test_every_part_of_the_settings_is_a_place() -> None:
    """With the two ways of reading regulations; "" is the page itself."""
    from sistemkerja_desktop.ui.pengaturan import halaman
    from sistemkerja_desktop.ui.pengaturan.bagian_peraturan import BACA, BANDING

    bagian = {t.bagian for t in TEMPAT if t.halaman == "pengaturan"}
    ada = {kelas.kode for kelas in vars(halaman).values() if isinstance(kelas, type) and getattr(kelas, "kode", "")}
    assert bagian == {"", BACA, BANDING} | ada


def test_every_page_is_a_place_and_few_are_shown() -> None:
    assert {satu.id for satu in HALAMAN} == {t.halaman for t in TEMPAT}
    assert len({(t.halaman, t.bagian) for t in TEMPAT}) == len(TEMPAT)
    assert len(cari_tempat("p")) == 3
