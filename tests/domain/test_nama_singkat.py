"""Names made shorter for narrow places."""

import pytest

from sistemkerja_desktop.domain.pegawai import nama_singkat


@pytest.mark.parametrize(
    ("nama", "panjang", "singkat"),
    [
        ("Meri Handayani", 16, "Meri Handayani"),
        ("Rizky Pratama Syahrial", 16, "Rizky Pratama S."),
        ("Rizky Pratama Syahrial", 12, "Rizky P. S."),
        ("M. Rizky Pratama", 12, "M. Rizky P."),
        ("dr. Wicaksono Budi Santoso", 20, "dr. Wicaksono B. S."),
        ("Syamsuddin", 4, "Syamsuddin"),
    ],
)
def test_words_are_shortened_from_the_end_and_the_name_stays_readable(nama: str, panjang: int, singkat: str) -> None:
    assert nama_singkat(nama, panjang) == singkat


@pytest.mark.parametrize(
    ("nama", "panjang", "singkat"),
    [
        ("I Wayan Wira Prasada", 20, "I Wayan Wira Prasada"),
        ("I Wayan Wira Prasada", 18, "I W. Wira Prasada"),
        ("I Wayan Wira Prasada", 16, "I W. W. Prasada"),
        ("I Wayan Wira Prasada", 8, "I Prasada"),
        ("Ni Nyoman Tri Yanti", 14, "Ni N. T. Yanti"),
        ("Ida Bagus Adi Pradnyana", 19, "Ida B. A. Pradnyana"),
        ("Anak Agung Gede Raka", 12, "A. A. Raka"),
        ("Putu Agus Eka Saputra", 18, "Putu A. E. Saputra"),
        ("Putu Agus Eka Saputra", 16, "P. A. E. Saputra"),
        ("Gede Pradnyana", 12, "G. Pradnyana"),
        ("dr. Ni Luh Sintya Pradnyawati", 22, "dr. Ni L. Pradnyawati"),
        ("Made", 2, "Made"),
        ("Anak Rantau Sejati", 14, "Anak Rantau S."),
    ],
)
def test_balinese_names_keep_the_last_word_which_tells_them_apart(nama: str, panjang: int, singkat: str) -> None:
    assert nama_singkat(nama, panjang) == singkat
