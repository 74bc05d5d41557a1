"""Dates as cells of files hold them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistemkerja_desktop.domain.tanggal import TanggalTidakTerbaca, baca_tanggal, tanggal_panjang, tanggal_singkat


@pytest.mark.parametrize(
    "nilai",
    [
        "02-01-1985",
        "2-1-1985",
        "02/01/1985",
        "2/1/1985",
        "02.01.1985",
        "1985-01-02",
        "1985-01-02 00:00:00",
        "1985-01-02T07:00:00",
        "02-01-1985 00:00",
        "2 Januari 1985",
        "2 JANUARI 1985",
        "2 Jan 1985",
        "2-Jan-1985",
        "January 2, 1985",
        "Rabu, 2 Januari 1985",
        "19850102",
        "'02-01-1985",
        " 02-01-1985\u00a0",
        date(1985, 1, 2),
        datetime(1985, 1, 2, 13, 30),
    ],
)
def test_bentuk_yang_dikenal(nilai: object) -> None:
    assert baca_tanggal(nilai) == (date(1985, 1, 2), "")


@pytest.mark.parametrize("nilai", ["", "-", "null", "NULL", "  ", None, "#N/A", "tidak ada"])
def test_kata_yang_berarti_kosong(nilai: object) -> None:
    assert baca_tanggal(nilai).tanggal is None


@pytest.mark.parametrize(
    ("nilai", "tanggal"),
    [
        (40575, date(2011, 2, 1)),
        (40575.0, date(2011, 2, 1)),
        ("40575", date(2011, 2, 1)),
        (1, date(1900, 1, 1)),
        (61, date(1900, 3, 1)),
    ],
)
def test_angka_seri_excel_disebut(nilai: object, tanggal: date) -> None:
    terbaca = baca_tanggal(nilai)
    assert terbaca.tanggal == tanggal
    assert "angka seri Excel" in terbaca.catatan


def test_tebakan_disebut() -> None:
    assert baca_tanggal("02-01-85") == (date(1985, 1, 2), "tahun dua digit dibaca 1985")
    assert baca_tanggal("02-01-21").tanggal == date(2021, 1, 2)
    assert baca_tanggal("03/25/2015") == (date(2015, 3, 25), "dibaca bulan lebih dulu")


@pytest.mark.parametrize(
    ("teks", "bulan"),
    [
        ("1 Pebruari 1990", 2),
        ("1 Agt 1990", 8),
        ("1 Agustus 1990", 8),
        ("1 Nopember 1990", 11),
        ("1 Des 1990", 12),
        ("1 Okt 1990", 10),
    ],
)
def test_nama_bulan(teks: str, bulan: int) -> None:
    assert baca_tanggal(teks).tanggal == date(1990, bulan, 1)


@pytest.mark.parametrize(
    ("nilai", "sebab"),
    [
        ("31-02-1985", "kalender"),
        ("29-02-2023", "kalender"),
        ("1985", "tahun"),
        (1985, "tahun"),
        ("1 Foo 1985", "nama bulan"),
        ("Januari 1985", "tidak lengkap|lengkap"),
        (60, "bukan"),
        (-5, "bukan"),
        (9e9, "bukan"),
        (float("nan"), "bukan"),
        (True, "lengkap"),
        ("01-01-0985", "bertahun"),
    ],
)
def test_yang_tidak_terbaca(nilai: object, sebab: str) -> None:
    with pytest.raises(TanggalTidakTerbaca, match=sebab):
        baca_tanggal(nilai)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_semua_tulisan_bolak_balik(hari: date) -> None:
    for teks in (
        f"{hari:%d-%m-%Y}",
        f"{hari:%d/%m/%Y}",
        f"{hari:%Y-%m-%d}",
        tanggal_panjang(hari),
        tanggal_singkat(hari),
    ):
        assert baca_tanggal(teks) == (hari, "")
    assert baca_tanggal((hari - date(1899, 12, 30)).days).tanggal == hari


@given(st.text(max_size=30) | st.floats() | st.integers() | st.booleans())
def test_sel_apa_pun(nilai: object) -> None:
    try:
        tanggal = baca_tanggal(nilai).tanggal
    except TanggalTidakTerbaca:
        return
    assert tanggal is None or 1900 <= tanggal.year <= 2100
