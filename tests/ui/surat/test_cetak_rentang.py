"""Pages as they are typed, and sheets."""

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.surat.cetak_rentang import susun_lembar, susun_sisi, urai_rentang


@pytest.mark.parametrize(
    ("teks", "nomor"),
    [
        ("1-3, 5", [1, 2, 3, 5]),
        ("1–3;5", [1, 2, 3, 5]),
        (" 5 , 1 - 3 ,", [1, 2, 3, 5]),
        ("2,2,1-2", [1, 2]),
        ("4-", [4, 5, 6]),
        ("-2", [1, 2]),
        ("6", [6]),
        ("3-3", [3]),
    ],
)
def test_pages_in_words_are_pages(teks: str, nomor: list[int]) -> None:
    assert [h + 1 for h in urai_rentang(teks, 6)] == nomor


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("", "belum ditulis"),
        (" , ", "belum ditulis"),
        ("satu", "“satu” bukan nomor"),
        ("1-2-3", "“1-2-3” bukan nomor"),
        ("-", "“-” bukan nomor"),
        ("1 2", "“1 2” bukan nomor"),
        ("7", "Halaman 7 tidak ada. Tulis nomor dari 1 sampai 6"),
        ("0-2", "Halaman 0 tidak ada"),
        ("2-9", "Halaman 9 tidak ada"),
        ("5-3", "Rentang 5-3 terbalik. Tulis 3-5"),
        ("９９９９９９９９", "tidak ada"),
    ],
)
def test_what_is_no_page_is_told(teks: str, pesan: str) -> None:
    with pytest.raises(GalatPengguna, match=pesan):
        urai_rentang(teks, 6)


def test_on_two_sides_no_letter_stands_on_the_back_of_another() -> None:
    surat = [0, 0, 0, 1, 2, 2]
    lembar = susun_lembar(range(6), surat, dua_sisi=True)
    assert lembar == [(0, 1), (2,), (3,), (4, 5)]
    assert susun_sisi(lembar, dua_sisi=True) == [0, 1, 2, None, 3, None, 4, 5]
    assert susun_lembar([0, 2, 5], surat, dua_sisi=False) == [(0,), (2,), (5,)]


def test_copies_follow_as_wholes_or_sheet_by_sheet() -> None:
    tunggal = susun_lembar(range(3), [0, 0, 0], dua_sisi=False)
    assert susun_sisi(tunggal, rangkap=2) == [0, 1, 2, 0, 1, 2]
    assert susun_sisi(tunggal, rangkap=2, per_rangkap=False) == [0, 0, 1, 1, 2, 2]
    ganda = susun_lembar(range(3), [0, 0, 0], dua_sisi=True)
    assert susun_sisi(ganda, rangkap=2, dua_sisi=True) == [0, 1, 2, None, 0, 1, 2]
    assert susun_sisi(ganda, rangkap=2, per_rangkap=False, dua_sisi=True) == [0, 1, 0, 1, 2, None, 2]
    assert susun_sisi([]) == []
