"""Why a scope is closed by the people: those are named who bring in a wider one, not those whom it could hold."""

from collections.abc import Callable

from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.services.penugasan import PesertaLuarRancangan, PesertaRancangan, sel_cara_cakupan
from tests.services.penugasan.conftest import KantorKasus


def test_a_narrower_scope_names_only_who_goes_beyond_it(kantor_kasus: Callable[[str], KantorKasus]) -> None:
    kantor = kantor_kasus("badung-35-2023")
    susunan = kantor.sesi.susunan

    def alasan(*luar: Cakupan) -> dict[Cakupan, str]:
        rancangan = kantor.rancangan(
            Cara.PENUNJUKAN,
            Cakupan.DALAM_UNIT,
            peserta=(PesertaRancangan(kantor.sendiri, "individu"), PesertaRancangan(kantor.tetangga, "individu")),
            luar=tuple(PesertaLuarRancangan(kantor.luar[c], "individu") for c in luar),
        )
        return {s.cakupan: s.alasan for s in sel_cara_cakupan(kantor.sesi, rancangan) if s.cara is Cara.PENUNJUKAN}

    tetangga = susunan.pegawai[kantor.tetangga].nama
    assert alasan()[Cakupan.DALAM_UNIT].startswith(f"{tetangga} berasal dari ")
    satu = alasan(Cakupan.LINTAS_PERANGKAT_DAERAH)
    dinas = "Dinas Komunikasi dan Informatika"
    assert satu[Cakupan.LINTAS_UNIT] == f"Made Sukarta 1, S.T. berasal dari {dinas}."
    assert satu[Cakupan.DALAM_UNIT] == (
        f"Made Sukarta 1, S.T. ({dinas}) dan 1 orang lain berasal dari luar unit organisasi ini."
    )
    dua = alasan(Cakupan.LINTAS_PERANGKAT_DAERAH, Cakupan.LINTAS_INSTANSI)
    assert dua[Cakupan.LINTAS_PERANGKAT_DAERAH] == "Made Sukarta 2, S.T. berasal dari Pemerintah Kabupaten Tetangga."
    assert dua[Cakupan.LINTAS_UNIT] == (
        "Made Sukarta 2, S.T. (Pemerintah Kabupaten Tetangga) dan 1 orang lain berasal dari luar perangkat daerah ini."
    )
