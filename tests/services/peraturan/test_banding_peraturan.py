"""Two regulations side by side, and finding rules in one or both."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.regulasi import Profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.peraturan.banding import BabBanding, HasilBanding, bandingkan, hitung
from sistemkerja_desktop.services.peraturan.cari import nasional, saring_bab, saring_banding
from sistemkerja_desktop.services.peraturan.isi import Baris, bab_profil

NASIONAL = "permenpanrb-7-2022"


@pytest.fixture
def contoh(buat_profil: Callable[..., Path]) -> Profil:
    """Inherits everything but its identity, its model and its choice."""
    return muat_profil(buat_profil())


@pytest.fixture
def induk() -> Profil:
    return muat_profil(NASIONAL)


def bab(semua: tuple[BabBanding, ...], kode: str) -> BabBanding:
    return next(b for b in semua if b.kode == kode)


def test_what_is_inherited_is_the_same_rule_in_both(contoh: Profil, induk: Profil) -> None:
    hasil = bandingkan(contoh, induk)
    for kode in ("istilah", "penugasan", "tim", "surat"):
        assert {b.hasil for b in bab(hasil, kode).baris} == {HasilBanding.SAMA}, kode
        assert not any(satu.berbeda for satu in bab(hasil, kode).baris)
    assert {b.hasil for b in bab(hasil, "pilihan").baris} == {HasilBanding.HANYA_KIRI}
    identitas = {b.kode: b.hasil for b in bab(hasil, "identitas").baris}
    assert identitas["identitas.nama"] is HasilBanding.BEDA


def test_models_stand_side_by_side_only_with_the_same_id(contoh: Profil, induk: Profil) -> None:
    hasil = bandingkan(contoh, induk)
    kedudukan = [b.kode for b in hasil if b.kode.startswith("kedudukan.")]
    assert kedudukan[0] == "kedudukan.loka", "the left one's own models first"
    assert set(kedudukan[1:]) == {f"kedudukan.{m.id}" for m in induk.model}
    assert {b.hasil for b in bab(hasil, "kedudukan.loka").baris} == {HasilBanding.HANYA_KIRI}
    assert {b.hasil for b in bab(hasil, "kedudukan.umum-administrator").baris} == {HasilBanding.HANYA_KANAN}
    assert [b.kode for b in hasil if not b.kode.startswith(("kedudukan.", "alur."))] == [
        b.kode for b in bab_profil(contoh) if not b.kode.startswith(("kedudukan.", "alur."))
    ]


def test_a_profile_is_the_same_as_itself(induk: Profil) -> None:
    hasil = bandingkan(induk, induk)
    jumlah = hitung(hasil)
    assert jumlah[HasilBanding.SAMA] == sum(len(b.baris) for b in bab_profil(induk))
    assert sum(jumlah.values()) == jumlah[HasilBanding.SAMA]


def test_sides_change_places(contoh: Profil, induk: Profil) -> None:
    kiri, kanan = hitung(bandingkan(contoh, induk)), hitung(bandingkan(induk, contoh))
    assert kiri[HasilBanding.HANYA_KIRI] == kanan[HasilBanding.HANYA_KANAN] > 0
    assert kiri[HasilBanding.BEDA] == kanan[HasilBanding.BEDA]


def test_the_same_words_in_another_article_are_no_difference(buat_profil: Callable[..., Path], induk: Profil) -> None:
    folder = buat_profil()
    sel = next(s for s in induk.istilah if s.aturan.dasar)
    (folder / "istilah.toml").write_text(
        f'schema_version = 1\n[[istilah]]\nkode = "{sel.aturan.kode}"\ndasar_hukum = ["Ps. 99"]\n', encoding="utf-8"
    )
    hasil = bandingkan(muat_profil(folder), induk)
    baris = next(b for b in bab(hasil, "istilah").baris if b.kode == sel.aturan.kode)
    assert baris.hasil is HasilBanding.PASAL
    assert not baris.berbeda


def test_every_word_has_to_stand_somewhere_in_the_rule(contoh: Profil) -> None:
    semua = bab_profil(contoh)
    assert saring_bab(semua, "  ") == semua
    cocok = saring_bab(semua, "REGU luar kepala")
    assert [(b.kode, [r.kode for r in b.baris]) for b in cocok] == [("kedudukan.loka", ["loka.penilai.regu"])]
    assert saring_bab(semua, "regu tidakadakataini") == ()
    pasal = saring_bab(semua, "lamp. 2")
    assert any(r.kode == "pilihan.regu" for b in pasal for r in b.baris), "articles are searched, too"
    assert {b.kode for b in saring_bab(semua, "model loka")} == {"kedudukan.loka", "alur.loka"}


def test_national_rules_are_known_as_such(contoh: Profil, induk: Profil) -> None:
    baris = {r.kode: r for b in bab_profil(contoh) for r in b.baris}
    assert not nasional(baris["loka.penilai.regu"])
    assert not nasional(baris["identitas.nama"])
    assert nasional(baris[contoh.tim.penetap.kode])
    milik: list[Baris] = [r for b in saring_bab(bab_profil(contoh), "nasional") for r in b.baris]
    assert baris[contoh.tim.penetap.kode] in milik
    assert not nasional(next(r for b in bab_profil(induk) for r in b.baris if r.kode == induk.tim.penetap.kode))


def test_the_comparison_is_filtered_by_words_and_by_difference(contoh: Profil, induk: Profil) -> None:
    semua = bandingkan(contoh, induk)
    beda = saring_banding(semua, "", hanya_berbeda=True)
    assert all(r.berbeda for b in beda for r in b.baris)
    assert "istilah" not in {b.kode for b in beda}
    assert saring_banding(semua, "", hanya_berbeda=False) == semua
    regu = saring_banding(semua, "regu", hanya_berbeda=True)
    assert {b.kode for b in regu} <= {"pilihan", "kedudukan.loka"}
    assert saring_banding(semua, "tidakadakataini", hanya_berbeda=False) == ()
