"""Cakupan: which scope the chosen people and the owning unit make (Dharmasraya Ps. 8 ayat (2))."""

from collections.abc import Iterable

from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pejabat import unit_organisasi
from sistemkerja_desktop.domain.penugasan import Cakupan
from sistemkerja_desktop.domain.regulasi import ModelKedudukan

__all__ = ["cakupan_konteks", "lebih_luas", "tentukan_cakupan", "unit_organisasi"]

_LEBAR = {cakupan: lebar for lebar, cakupan in enumerate(Cakupan)}


def tentukan_cakupan(
    susunan: SusunanKantor,
    model: ModelKedudukan,
    unit_id: int,
    pegawai_ids: Iterable[int],
    asal_luar: Iterable[Cakupan] = (),
) -> Cakupan:
    """The widest scope that anybody brings in; `asal_luar` are the scopes of people from outside the office, and of an
    owner outside of it.

    People without a seat here count as the owning unit's: where they belong is not known. Raises KeyError for an
    unknown unit.
    """
    pemilik = unit_organisasi(susunan, model, unit_id)
    terlebar = max(asal_luar, key=_LEBAR.__getitem__, default=Cakupan.DALAM_UNIT)
    for pegawai_id in pegawai_ids:
        unit = susunan.unit_pegawai(pegawai_id)
        if unit is not None and unit_organisasi(susunan, model, unit.id).id != pemilik.id:
            return max(terlebar, Cakupan.LINTAS_UNIT, key=_LEBAR.__getitem__)
    return terlebar


def cakupan_konteks(susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan) -> Cakupan:
    """The scope that an assignment's people and its owner make by that structure. Raises as `tentukan_cakupan`."""
    pemilik = (konteks.pemilik_luar,) if konteks.pemilik_luar is not None else ()
    asal_luar = [satu.cakupan for satu in (*konteks.orang_luar(), *pemilik)]
    return tentukan_cakupan(susunan, model, konteks.unit_id, konteks.pegawai(), asal_luar)


def lebih_luas(satu: Cakupan, lain: Cakupan) -> bool:
    """Whether the first scope reaches further than the other."""
    return satu is not lain and _LEBAR[satu] > _LEBAR[lain]
