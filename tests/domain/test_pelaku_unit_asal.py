"""Whose head of unit a mechanism means: the person's own, or the one who is asked."""

import pytest

from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pelaku import siapa
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.susunan_uji import KEPALA, isi_kerangka

KANTOR = isi_kerangka(muat_profil("badung-35-2023").model_dengan_id("dinas"))


def _kepala(kode: str, cara: Cara, *orang: tuple[str, str]) -> list[int | None]:
    peserta = tuple((KANTOR.orang[satu], "individu") for satu in orang)
    konteks = KonteksPenugasan(KANTOR.unit["bidang-1"], Bentuk.INDIVIDU, Cakupan.LINTAS_UNIT, cara, peserta)
    return [satu.pegawai_id for satu in siapa(kode, KANTOR.susunan, KANTOR.model, konteks)]


@pytest.mark.parametrize("cara", list(Cara))
def test_unit_asal_adalah_unit_pegawai_sendiri(cara: Cara) -> None:
    """Bidang I owns the performance; whoever comes from Bidang II has that one's head, however they come."""
    harap = [KANTOR.orang["bidang-2", KEPALA]]
    assert _kepala("pimpinan_unit_asal", cara, ("bidang-2", "ahli muda"), ("bidang-2", "pelaksana")) == harap


def test_unit_asal_beberapa_orang() -> None:
    """From a seksi the head of the bidang: the seksi is no unit organisasi of its own."""
    orang = ("seksi-1", "ahli muda"), ("bidang-2", "pelaksana")
    harap = [KANTOR.orang["bidang-3", KEPALA], KANTOR.orang["bidang-2", KEPALA]]
    assert _kepala("pimpinan_unit_asal", Cara.PENUNJUKAN, *orang) == harap


def test_unit_asal_kosong_sebelum_orang_dipilih() -> None:
    assert _kepala("pimpinan_unit_asal", Cara.PENUNJUKAN) == []


def test_unit_dituju_menurut_cara() -> None:
    """Who is asked for people has them; who is applied to owns the performance."""
    orang = ("bidang-2", "ahli muda")
    assert _kepala("pimpinan_unit_dituju", Cara.PENUNJUKAN, orang) == [KANTOR.orang["bidang-2", KEPALA]]
    assert _kepala("pimpinan_unit_dituju", Cara.SUKARELA, orang) == [KANTOR.orang["bidang-1", KEPALA]]
