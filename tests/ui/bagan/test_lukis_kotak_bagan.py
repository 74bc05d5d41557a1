"""Texts that are made to fit into the chart's boxes."""

import pytest
from PySide6.QtGui import QFontMetricsF

from sistemkerja_desktop.ui.bagan.lukis_kotak import huruf_skala, muat_teks
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.tema import Tema

_HURUF = Huruf.RAPAT_TEBAL


def lebar(teks: str) -> int:
    return int(QFontMetricsF(huruf_skala(_HURUF, 1.0)).horizontalAdvance(teks)) + 1


@pytest.mark.parametrize(
    ("ruang", "hasil"),
    [
        ("Subbagian Keuangan", "Subbagian Keuangan"),
        ("Subbag. Keuangan", "Subbag. Keuangan"),
        ("Subbag. Keuan…", "Subbag. Keuan…"),
        ("Subbag. K", "Keuangan"),
        ("Keua…", "Keua…"),
    ],
)
def test_unit_kehilangan_jenis_sebelum_yang_membedakannya(tema: Tema, ruang: str, hasil: str) -> None:
    assert not tema.gelap
    assert muat_teks("Subbagian Keuangan", _HURUF, 1.0, lebar(ruang), nama=False) == hasil


@pytest.mark.parametrize(
    ("ruang", "hasil"),
    [
        ("I Wayan Wira Prasada, S.P.", "I Wayan Wira Prasada, S.P."),
        ("I Wayan Wira Prasada", "I Wayan Wira Prasada"),
        ("I W. W. Prasada", "I W. W. Prasada"),
        ("I Prasada", "I Prasada"),
        ("I Pras…", "I Pras…"),
    ],
)
def test_nama_bali_berakhir_dengan_kata_yang_membedakannya(tema: Tema, ruang: str, hasil: str) -> None:
    assert not tema.gelap
    assert muat_teks("I Wayan Wira Prasada, S.P.", _HURUF, 1.0, lebar(ruang), nama=True) == hasil
