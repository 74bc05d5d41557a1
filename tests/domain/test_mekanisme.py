"""Where steps lead, and what is wrong with a mechanism that leads nowhere."""

import pytest

from sistemkerja_desktop.domain.mekanisme import berikut, langkah_dengan_kode, periksa_mekanisme
from sistemkerja_desktop.domain.regulasi import BERAKHIR, SELESAI, Aturan, LangkahMekanisme, Mekanisme, Saluran

ATURAN = Aturan("uji", "Aturan uji.", ())


def langkah(kode: str, **isi: object) -> LangkahMekanisme:
    return LangkahMekanisme(kode, ("pegawai",), "Uji", Saluran.LISAN, ATURAN, **isi)  # type: ignore[arg-type]


def cacat(*semua: LangkahMekanisme) -> list[tuple[int, str]]:
    return [(c.posisi, c.kunci) for c in periksa_mekanisme(Mekanisme("uji", semua))]


BAIK = Mekanisme(
    "uji",
    (
        langkah("mohon", lanjut="putus"),
        langkah("putus", keputusan=True, setuju="surat", tolak="jawab"),
        langkah("surat", lanjut=SELESAI),
        langkah("jawab", lanjut=BERAKHIR),
    ),
)


def test_each_answer_leads_on() -> None:
    assert list(periksa_mekanisme(BAIK)) == []
    assert berikut(BAIK, "mohon") == "putus"
    assert berikut(BAIK, "mohon", setuju=False) == "putus"
    assert berikut(BAIK, "putus") == "surat"
    assert berikut(BAIK, "putus", setuju=False) == "jawab"
    assert (berikut(BAIK, "surat"), berikut(BAIK, "jawab")) == (SELESAI, BERAKHIR)
    with pytest.raises(KeyError):
        langkah_dengan_kode(BAIK, "lain")


def test_missing_target() -> None:
    assert cacat(langkah("a", lanjut="b")) == [(0, "lanjut")]
    assert cacat(langkah("a", keputusan=True, setuju=SELESAI, tolak="x")) == [(0, "tolak")]


def test_step_that_is_never_reached() -> None:
    assert cacat(langkah("a", lanjut=SELESAI), langkah("b", lanjut=SELESAI)) == [(1, "kode")]


def test_no_way_to_an_assignment() -> None:
    """Told once at the end; a way that leads nowhere at all is told as that."""
    assert cacat(langkah("a", lanjut="b"), langkah("b", lanjut=BERAKHIR)) == [(1, "lanjut")]
    assert cacat(langkah("a", keputusan=True, setuju=BERAKHIR, tolak=BERAKHIR)) == [(0, "setuju")]


def test_ring() -> None:
    assert cacat(langkah("a", lanjut="b"), langkah("b", keputusan=True, setuju=SELESAI, tolak="a")) == [(0, "lanjut")]
