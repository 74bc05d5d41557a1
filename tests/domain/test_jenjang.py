"""Jenjang and golongan as public tables have them."""

import pytest

from sistemkerja_desktop.domain.jabatan import Jenjang
from sistemkerja_desktop.domain.jenjang import golongan_sesuai, rentang_golongan


@pytest.mark.parametrize(
    ("jenjang", "golongan", "sesuai"),
    [
        (Jenjang.PEMULA, "II/a", True),
        (Jenjang.PEMULA, "II/b", False),
        (Jenjang.TERAMPIL, "II/d", True),
        (Jenjang.MAHIR, "III/b", True),
        (Jenjang.MAHIR, "II/d", False),
        (Jenjang.AHLI_MADYA, "IV/c", True),
        (Jenjang.AHLI_MADYA, "III/d", False),
        (Jenjang.AHLI_UTAMA, "IV/e", True),
        (Jenjang.AHLI_MUDA, "IX", True),
        (Jenjang.AHLI_MUDA, "", True),
        (Jenjang.TIDAK_ADA, "I/a", True),
    ],
)
def test_jenjang_dan_golongan(jenjang: Jenjang, golongan: str, sesuai: bool) -> None:
    assert golongan_sesuai(jenjang, golongan) is sesuai


def test_pelaksana_tidak_mempunyai_rentang() -> None:
    assert rentang_golongan(Jenjang.OPERATOR) is None
