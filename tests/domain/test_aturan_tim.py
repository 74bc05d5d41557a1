"""Findings about a team, from Ps. 8, Ps. 13 ayat (3), Lamp. 2 and Lamp. 3.c-f."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.aturan_tim import JenisPeringatan, PeringatanTim, periksa_tim
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.regulasi import Profil
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja

BuatSusunan = Callable[..., SusunanKantor]
PUSKESMAS, TATA_USAHA, KLASTER_2 = 1, 2, 3
KASUBAG, BIDAN, PERAWAT, OPERATOR, BARU = 102, 103, 104, 105, 106
TIM = TimKerja(1, "Tim Gerak Cepat", JenisTim.RUTIN, KLASTER_2, date(2026, 1, 1), date(2026, 12, 31))
J = JenisPeringatan


def anggota(ketua: int | None, *lain: int) -> list[AnggotaTim]:
    hasil = [AnggotaTim(1, 1, ketua, PeranTim.KETUA)] if ketua else []
    return hasil + [AnggotaTim(n, 1, orang, PeranTim.ANGGOTA) for n, orang in enumerate(lain, 2)]


def jenis(temuan: tuple[PeringatanTim, ...]) -> list[tuple[JenisPeringatan, bool]]:
    return [(t.jenis, t.menahan) for t in temuan]


def test_tim_yang_baik(buat_susunan: BuatSusunan, profil: Profil) -> None:
    assert periksa_tim(TIM, anggota(BIDAN, PERAWAT), buat_susunan(), profil.tim) == ()


@pytest.mark.parametrize(
    ("tim", "susunan_tim", "temuan"),
    [
        (replace(TIM, nama=" "), anggota(BIDAN), J.NAMA_KOSONG),
        (replace(TIM, selesai=date(2025, 12, 31)), anggota(BIDAN), J.MASA_TERBALIK),
        (TIM, anggota(None, PERAWAT), J.TANPA_KETUA),
        (TIM, anggota(BIDAN, BIDAN), J.KETUA_JUGA_ANGGOTA),
        (TIM, anggota(BIDAN, PERAWAT, PERAWAT), J.ANGGOTA_GANDA),
    ],
)
def test_yang_menahan(
    buat_susunan: BuatSusunan, profil: Profil, tim: TimKerja, susunan_tim: list[AnggotaTim], temuan: JenisPeringatan
) -> None:
    assert jenis(periksa_tim(tim, susunan_tim, buat_susunan(), profil.tim)) == [(temuan, True)]


def test_dua_ketua(buat_susunan: BuatSusunan, profil: Profil) -> None:
    dua = [*anggota(BIDAN), AnggotaTim(9, 1, PERAWAT, PeranTim.KETUA)]
    assert (J.KETUA_GANDA, True) in jenis(periksa_tim(TIM, dua, buat_susunan(), profil.tim))


def test_jenis_tim_di_luar_peraturan(buat_susunan: BuatSusunan, profil: Profil) -> None:
    """Lamp. 2 knows two kinds; a profile with one kind refuses the other."""
    satu = replace(profil.tim, jenis=profil.tim.jenis[1:])
    assert jenis(periksa_tim(TIM, anggota(BIDAN), buat_susunan(), satu)) == [(J.JENIS_TIDAK_DIKENAL, True)]


def test_ketua_dari_unit_lain_perlu_alasan(buat_susunan: BuatSusunan, profil: Profil) -> None:
    """Ps. 8 ayat (3) prefers the owning unit: a written reason is enough."""
    (tanpa,) = periksa_tim(TIM, anggota(PERAWAT, BIDAN), buat_susunan(), profil.tim)
    assert (tanpa.jenis, tanpa.menahan, tanpa.pegawai_id) == (J.KETUA_LUAR_UNIT, True, PERAWAT)
    assert tanpa.aturan is not None
    assert tanpa.aturan.dasar[0].pasal == "Ps. 8 ayat (3)"
    beralasan = replace(TIM, alasan_ketua="Ahli surveilans satu-satunya.")
    assert jenis(periksa_tim(beralasan, anggota(PERAWAT, BIDAN), buat_susunan(), profil.tim)) == [
        (J.KETUA_LUAR_UNIT, False)
    ]


def test_ketua_dari_unit_di_bawah_pemilik(buat_susunan: BuatSusunan, profil: Profil) -> None:
    milik_kantor = replace(TIM, unit_id=PUSKESMAS)
    assert periksa_tim(milik_kantor, anggota(PERAWAT, BIDAN), buat_susunan(), profil.tim) == ()


@pytest.mark.parametrize(
    ("ketua", "temuan"),
    [
        (BIDAN, []),  # D-IV, III/c
        (PERAWAT, [(J.PENGGANTI_GOLONGAN, True)]),  # D-III is enough, III/a is below III/b
        (OPERATOR, [(J.PENGGANTI_PENDIDIKAN, True), (J.PENGGANTI_GOLONGAN, False)]),  # SMA; PPPK has no pangkat
        (BARU, [(J.PENGGANTI_PENDIDIKAN, False), (J.PENGGANTI_GOLONGAN, False), (J.BUKAN_PESERTA, False)]),  # no data
    ],
)
def test_ketua_pengganti(
    buat_susunan: BuatSusunan, profil: Profil, ketua: int, temuan: list[tuple[JenisPeringatan, bool]]
) -> None:
    """Lamp. 3.f: at least D3 and golongan ruang III/b, when the ketua's seat fell vacant or the ketua moved."""
    tim = replace(TIM, unit_id=PUSKESMAS, alasan_ketua="x")
    hasil = periksa_tim(tim, anggota(ketua), buat_susunan(), profil.tim, ketua_pengganti=True)
    assert [t for t in jenis(hasil) if t[0] != J.KETUA_LUAR_UNIT] == temuan
    assert J.PENGGANTI_GOLONGAN not in {t.jenis for t in periksa_tim(tim, anggota(ketua), buat_susunan(), profil.tim)}


def test_pengawas_bukan_peserta(buat_susunan: BuatSusunan, profil: Profil) -> None:
    """Ps. 8 ayat (1) puts JF and pelaksana to work, not the head of a subbagian."""
    (temuan,) = periksa_tim(TIM, anggota(BIDAN, KASUBAG), buat_susunan(), profil.tim)
    assert (temuan.jenis, temuan.menahan, temuan.pegawai_id) == (J.BUKAN_PESERTA, False, KASUBAG)
    assert "Pejabat Pengawas" in temuan.pesan


def test_beban_penuh_menurut_batas_kantor(buat_susunan: BuatSusunan, profil: Profil) -> None:
    beban = {BIDAN: 7, PERAWAT: 8}
    hasil = periksa_tim(TIM, anggota(BIDAN, PERAWAT), buat_susunan(), profil.tim, beban=beban, batas_beban=8)
    assert [(t.jenis, t.pegawai_id) for t in hasil] == [(J.BEBAN_PENUH, PERAWAT)]
    assert hasil[0].aturan is None, "the limit is the office's, not the law's"
    assert periksa_tim(TIM, anggota(BIDAN, PERAWAT), buat_susunan(), profil.tim, beban=beban) == ()


def test_yang_menahan_di_depan(buat_susunan: BuatSusunan, profil: Profil) -> None:
    hasil = periksa_tim(replace(TIM, nama=""), anggota(None, KASUBAG), buat_susunan(), profil.tim)
    menahan = [t.menahan for t in hasil]
    assert menahan == sorted(menahan, reverse=True)
