"""Articles as a letter cites them."""

import pytest

from sistemkerja_desktop.domain.pasal import kutip_pasal


@pytest.mark.parametrize(
    ("sumber", "kutipan"),
    [
        ([], ""),
        (["Lamp. II.B.2", "Mekanisme Kerja"], ""),
        (["Ps. 8 ayat (1)", "Lamp. 2"], "Pasal 8 ayat (1)"),
        (["Ps. 11 ayat (4)", "Ps. 11 ayat (2)"], "Pasal 11 ayat (2) dan ayat (4)"),
        (
            ["Ps. 11 ayat (4)", "Ps. 11 ayat (2)", "Ps. 10 ayat (2) a"],
            "Pasal 10 ayat (2) huruf a serta Pasal 11 ayat (2) dan ayat (4)",
        ),
        (["Ps. 9", "Ps. 7 ayat (2)"], "Pasal 7 ayat (2) dan Pasal 9"),
        (["Ps. 10 ayat (1)", "Ps. 9", "Ps. 7 ayat (2)"], "Pasal 7 ayat (2), Pasal 9, dan Pasal 10 ayat (1)"),
        (
            ["Ps. 8 ayat (3)", "Ps. 8 ayat (2)", "Ps. 9", "Ps. 11"],
            "Pasal 8 ayat (2) dan ayat (3), Pasal 9, serta Pasal 11",
        ),
        (["Ps. 8 ayat (2)", "Ps. 8"], "Pasal 8"),
        (["Ps. 8 (2) huruf b", "Ps. 8 ayat (2)"], "Pasal 8 ayat (2)"),
        (["Ps. 1 angka 11", "Ps. 1 angka 9"], "Pasal 1 angka 9 dan angka 11"),
        (["Ps. 12A ayat (1)", "Ps. 9"], "Pasal 9 dan Pasal 12A ayat (1)"),
        (["Ps. 8 ayat (2) b", "Ps. 8 ayat (2) b"], "Pasal 8 ayat (2) huruf b"),
    ],
)
def test_articles_in_the_order_of_the_regulation(sumber: list[str], kutipan: str) -> None:
    assert kutip_pasal(sumber) == kutipan
