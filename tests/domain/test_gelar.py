"""Names and the titles around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistemkerja_desktop.domain.gelar import urai_nama


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("dr. Ranti Maharani, M.K.M.", ("dr.", "Ranti Maharani", "M.K.M.")),
        ("Yusnidar, S.K.M.", ("", "Yusnidar", "S.K.M.")),
        ("drg. Fajar Alamsyah", ("drg.", "Fajar Alamsyah", "")),
        ("Drs. H. Amrizal, S.H., M.H.", ("Drs. H.", "Amrizal", "S.H., M.H.")),
        ("Drs.Amrizal", ("Drs.", "Amrizal", "")),
        ("dr Ranti", ("dr.", "Ranti", "")),
        ("Silvia Roza, Apt.", ("", "Silvia Roza", "Apt.")),
        ("Rini Marlina S.Pd.", ("", "Rini Marlina", "S.Pd.")),
        ("Ranti Maharani, dr., M.K.M.", ("dr.", "Ranti Maharani", "M.K.M.")),
        ("Muhammad Iqbal A.R.", ("", "Muhammad Iqbal A.R.", "")),
        ("Drajat", ("", "Drajat", "")),
        ("Hasan", ("", "Hasan", "")),
        ("Irwan Bdiman", ("", "Irwan Bdiman", "")),
        ("RANTI  MAHARANI", ("", "Ranti Maharani", "")),
        ("  Budi\u00a0Kasman ,", ("", "Budi Kasman", "")),
    ],
)
def test_urai_nama(teks: str, harapan: tuple[str, str, str]) -> None:
    assert tuple(urai_nama(teks))[:3] == harapan


def test_huruf_besar_yang_dirapikan_disebut() -> None:
    assert urai_nama("YUSNIDAR, S.K.M.").catatan == "huruf besar dirapikan"
    assert urai_nama("Yusnidar, S.K.M.").catatan == ""


@given(st.text(max_size=60))
def test_tidak_ada_huruf_yang_hilang(teks: str) -> None:
    urai = urai_nama(teks)
    semua = f"{urai.gelar_depan}{urai.nama}{urai.gelar_belakang}".casefold()
    for kata in teks.split(","):
        for huruf in kata.casefold():
            if huruf.isascii() and huruf.isalpha():
                assert huruf in semua
