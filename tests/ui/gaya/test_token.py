"""Contrast of the tokens, computed: text 4.5, edges of controls 3.0 (WCAG 2.2)."""

import pytest

from sistemkerja_desktop.ui.gaya.token import GELAP, TERANG, Keadaan, KelasLebar, Palet, Peran

TEMA = pytest.mark.parametrize("palet", [TERANG, GELAP], ids=["terang", "gelap"])
LATAR = (Peran.WIN, Peran.SURF, Peran.SUNK, Peran.HOVER, Peran.SEL)


def _terang(warna: str) -> float:
    nilai = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (n / 12.92 if n <= 0.04045 else ((n + 0.055) / 1.055) ** 2.4 for n in nilai)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _nisbah(palet: Palet, satu: Peran, dua: Peran) -> float:
    a, b = sorted((_terang(palet[satu]), _terang(palet[dua])))
    return (b + 0.05) / (a + 0.05)


@TEMA
@pytest.mark.parametrize("teks", [Peran.T1, Peran.T2, Peran.T3, Peran.ACC, Peran.BAD, Peran.WARN, Peran.OK, Peran.IDLE])
def test_teks_terbaca_di_semua_latar(palet: Palet, teks: Peran) -> None:
    assert min(_nisbah(palet, teks, latar) for latar in LATAR) >= 4.5


@TEMA
def test_tepi_kendali_terlihat(palet: Palet) -> None:
    assert min(_nisbah(palet, Peran.LINE3, latar) for latar in LATAR) >= 2.95


@TEMA
@pytest.mark.parametrize(
    ("teks", "latar"),
    [
        (Peran.ONACC, Peran.FILL),
        (Peran.ONACC, Peran.FILL_H),
        (Peran.ONACC, Peran.FILL_P),
        (Peran.NAV_T, Peran.NAV),
        (Peran.NAV_ST, Peran.NAV_S),
        (Peran.BADGE_T, Peran.BADGE),
        (Peran.BADGE_BAD_T, Peran.BADGE_BAD),
        (Peran.TOAST_T, Peran.TOAST),
        (Peran.TOAST_A, Peran.TOAST),
        (Peran.R1_T, Peran.R1),
        (Peran.R2_T, Peran.R2),
        (Peran.R3_T, Peran.R3),
        (Peran.R4_T, Peran.R4),
    ],
)
def test_teks_di_latar_berwarna(palet: Palet, teks: Peran, latar: Peran) -> None:
    assert _nisbah(palet, teks, latar) >= 4.5


@TEMA
@pytest.mark.parametrize("keadaan", list(Keadaan))
def test_keadaan_terbaca_di_tintnya(palet: Palet, keadaan: Keadaan) -> None:
    assert _nisbah(palet, keadaan.warna, keadaan.tint) >= 4.5


def test_kedua_tema_punya_semua_peran() -> None:
    assert set(TERANG) == set(GELAP) == set(Peran)


def test_keadaan_berbeda_bentuk() -> None:
    assert len({k.ikon for k in Keadaan}) == len(Keadaan)


@pytest.mark.parametrize(
    ("lebar", "kelas"),
    [
        (900, KelasLebar.RAPAT),
        (1099, KelasLebar.RAPAT),
        (1100, KelasLebar.BIASA),
        (1366, KelasLebar.BIASA),
        (1599, KelasLebar.BIASA),
        (1600, KelasLebar.LEBAR),
    ],
)
def test_kelas_lebar(lebar: int, kelas: KelasLebar) -> None:
    assert KelasLebar.dari_lebar(lebar) is kelas
