"""Where the people of a letter come from: another unit than the owning one, or this office where another one owns."""

from collections.abc import Callable
from dataclasses import replace

from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.services.penugasan import PesertaRancangan, RancanganPenugasan, mulai_kasus
from sistemkerja_desktop.services.penugasan.bahan import orang_bertugas
from sistemkerja_desktop.services.penugasan.kasus import muat_kasus
from tests.services.penugasan.conftest import KantorKasus


def test_origin_is_the_other_unit_or_this_office(kantor_kasus: Callable[[str], KantorKasus]) -> None:
    kantor = kantor_kasus("badung-35-2023")
    sesi = kantor.sesi
    susunan = sesi.susunan
    unit = {id_: susunan.unit_pegawai(id_) for id_ in (kantor.sendiri, kantor.tetangga)}
    sendiri, tetangga = (satu.nama for satu in unit.values() if satu is not None)
    peserta = tuple(PesertaRancangan(id_, "individu") for id_ in unit)

    def asal(rancangan: RancanganPenugasan) -> list[str]:
        id_ = next(iter(mulai_kasus(sesi, replace(rancangan, peserta=peserta)).id_dari("Penugasan")))
        with sesi.baca() as uk:
            return [o.asal for o in orang_bertugas(sesi, sesi.susunan, muat_kasus(sesi, uk, id_))]

    assert asal(kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT)) == ["", tetangga]
    keluar = asal(kantor.rancangan_keluar(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH))
    assert keluar == [f"{sendiri}, Dinas Contoh", f"{tetangga}, Dinas Contoh"]
