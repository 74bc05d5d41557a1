"""Pangkat and golongan in every shape that files have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistemkerja_desktop.domain.golongan import (
    GOLONGAN_PNS,
    GOLONGAN_PPPK,
    PANGKAT,
    GalatGolongan,
    baca_golongan,
    pangkat,
    pangkat_golongan,
    status_golongan,
    urutan_golongan,
)
from sistemkerja_desktop.domain.pegawai import StatusPegawai


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("Penata Muda Tk. I (III/b)", "III/b"),
        ("Penata Muda Tingkat I / III/b", "III/b"),
        ("PENATA MUDA TK.I - III/B", "III/b"),
        ("Penata, III/c", "III/c"),
        ("III/c - Penata", "III/c"),
        ("II a", "II/a"),
        ("III c", "III/c"),
        ("IIIb", "III/b"),
        ("iii.b", "III/b"),
        ("3b", "III/b"),
        ("Gol. III/d", "III/d"),
        ("IV/e", "IV/e"),
        ("IX", "IX"),
        ("Golongan IX", "IX"),
        ("9", "IX"),
        ("PPPK V", "V"),
        ("XVII", "XVII"),
    ],
)
def test_bentuk_yang_dikenal(teks: str, kode: str) -> None:
    terbaca = baca_golongan(teks)
    assert (terbaca.kode, terbaca.dari_pangkat, terbaca.selisih) == (kode, False, "")


@pytest.mark.parametrize("kode", GOLONGAN_PNS)
def test_nama_pangkat_saja_cukup(kode: str) -> None:
    terbaca = baca_golongan(PANGKAT[kode])
    assert (terbaca.kode, terbaca.dari_pangkat) == (kode, True)
    assert baca_golongan(PANGKAT[kode].upper().replace("TK. I", "TINGKAT I")).kode == kode


@pytest.mark.parametrize("kode", [*GOLONGAN_PNS, *GOLONGAN_PPPK])
def test_tulisan_resmi_terbaca_kembali(kode: str) -> None:
    assert baca_golongan(pangkat_golongan(kode)).kode == kode


def test_nama_dan_golongan_yang_berselisih() -> None:
    terbaca = baca_golongan("Penata (III/b)")
    assert terbaca.kode == "III/b"
    assert "III/c" in terbaca.selisih


@pytest.mark.parametrize("teks", ["III/e", "V/a", "XVIII", "Kepala", "Penata Besar", "0", "III/b III/c", "-"])
def test_yang_bukan_golongan_ditolak(teks: str) -> None:
    with pytest.raises(GalatGolongan) as galat:
        baca_golongan(teks)
    assert galat.value.tindakan


def test_urutan_dan_pemilik() -> None:
    assert sorted(["IV/a", "II/c", "IX", "", "III/b"], key=urutan_golongan) == ["", "IX", "II/c", "III/b", "IV/a"]
    assert status_golongan("IX") is StatusPegawai.PPPK
    assert status_golongan("III/a") is StatusPegawai.PNS
    assert status_golongan("") is None
    assert (pangkat("III/b"), pangkat("IX")) == ("Penata Muda Tk. I", "")


@given(st.text(max_size=30))
def test_teks_apa_pun_diterima_atau_ditolak(teks: str) -> None:
    try:
        terbaca = baca_golongan(teks)
    except GalatGolongan:
        return
    assert urutan_golongan(terbaca.kode)
