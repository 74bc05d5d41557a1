import pytest

from sistemkerja_desktop.domain.pendidikan import tingkat_golongan, tingkat_pendidikan


@pytest.mark.parametrize(
    ("teks", "tingkat"),
    [
        ("SD", 1), ("SMP/Sederajat", 2), ("SLTA", 3), ("SMA", 3), ("SMK Farmasi", 3), ("D-I", 4), ("D.II", 5),
        ("D3", 6), ("D-III Kebidanan", 6), ("DIII", 6), ("Diploma III", 6), ("d iii", 6), ("D-IV", 7), ("S-1", 7),
        ("S1 Kesehatan Masyarakat", 7), ("Profesi Ners", 7), ("S2", 8), ("Magister", 8), ("S-3", 9), ("Doktor", 9),
        ("", None), ("Kursus", None), ("S4", None), ("SDM", None),
    ],
)  # fmt: skip
def test_tingkat_pendidikan(teks: str, tingkat: int | None) -> None:
    assert tingkat_pendidikan(teks) == tingkat


def test_golongan_pns_dapat_dibandingkan_dan_pppk_tidak() -> None:
    urut = [tingkat_golongan(g) for g in ("I/a", "II/d", "III/a", "III/b", "III/d", "IV/a", "IV/e")]
    angka = [n for n in urut if n is not None]
    assert len(angka) == len(urut)
    assert angka == sorted(set(angka))
    assert [tingkat_golongan(g) for g in ("IX", "", "V/a", "penata")] == [None] * 4
