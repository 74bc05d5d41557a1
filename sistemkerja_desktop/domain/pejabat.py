"""Officials that the structure itself determines, by the names that a profile uses for them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.regulasi import ModelKedudukan
from sistemkerja_desktop.domain.unit import UnitOrganisasi


@dataclass(frozen=True, slots=True)
class OrangPelaku:
    """Who acts: a person (with the seat they act from), a vacant seat (`jabatan_id` alone), or `luar`.

    All empty means an official outside the office who has not been recorded yet.
    """

    pegawai_id: int | None = None
    jabatan_id: int | None = None
    sebagai: SebagaiPemangku | None = None
    luar: str = ""


@dataclass(frozen=True, slots=True)
class Pejabat:
    """An official's name in profiles, the label for people, and how to find the holder for a unit."""

    kode: str
    label: str
    cari: Callable[[SusunanKantor, ModelKedudukan, int], OrangPelaku | None]


def unit_organisasi(susunan: SusunanKantor, model: ModelKedudukan, unit_id: int) -> UnitOrganisasi:
    """The unit itself or the nearest one above it that the model counts as a "unit organisasi", else the office.

    A regulation uses the term for a part of a perangkat daerah and for the perangkat daerah (Dharmasraya Ps. 1 angka
    8 and 14), so the kinds are data of the model. Raises KeyError for an unknown unit.
    """
    for unit in susunan.jalur(unit_id):
        if unit.jenis in model.unit_organisasi:
            return unit
    return susunan.akar


def _kepala(susunan: SusunanKantor, unit_id: int) -> OrangPelaku | None:
    kursi = susunan.kursi_kepala(unit_id)
    if kursi is None:
        return None
    kepala = susunan.kepala(unit_id)
    if kepala is None:
        return OrangPelaku(jabatan_id=kursi.id)
    return OrangPelaku(kepala.pegawai_id, kursi.id, kepala.sebagai)


def _pimpinan_level_1(susunan: SusunanKantor, _model: ModelKedudukan, _unit_id: int) -> OrangPelaku | None:
    return _kepala(susunan, susunan.akar.id)


def _pimpinan_unit_organisasi(susunan: SusunanKantor, model: ModelKedudukan, unit_id: int) -> OrangPelaku | None:
    return _kepala(susunan, unit_organisasi(susunan, model, unit_id).id)


def _atasan_luar(susunan: SusunanKantor, _model: ModelKedudukan, _unit_id: int) -> OrangPelaku | None:
    kantor = susunan.kantor
    if kantor is None:
        return OrangPelaku()
    return OrangPelaku(luar=", ".join(bagian for bagian in (kantor.atasan_nama, kantor.atasan_jabatan) if bagian))


PEJABAT: Mapping[str, Pejabat] = MappingProxyType(
    {
        pejabat.kode: pejabat
        for pejabat in (
            Pejabat("pimpinan_level_1", "Pimpinan level 1", _pimpinan_level_1),
            Pejabat("pimpinan_unit_organisasi", "Pimpinan Unit Organisasi", _pimpinan_unit_organisasi),
            # An office below a perangkat daerah has that one's head as superior (Dharmasraya Ps. 1 angka 16).
            Pejabat("kepala_perangkat_daerah", "Kepala Perangkat Daerah", _atasan_luar),
            Pejabat("atasan_luar", "Atasan langsung di luar kantor", _atasan_luar),
        )
    }
)


def cari_pejabat(kode: str, susunan: SusunanKantor, model: ModelKedudukan, unit_id: int) -> OrangPelaku | None:
    """Who holds that office for the unit, None if the structure has no such seat. Raises KeyError."""
    return PEJABAT[kode].cari(susunan, model, unit_id)


def label_pejabat(kode: str, model: ModelKedudukan | None = None) -> str:
    """The official's label, with a model the name it has there ("Kepala Puskesmas"). Raises KeyError."""
    if model is not None and kode == "pimpinan_level_1":
        return model.sebutan_pimpinan
    return PEJABAT[kode].label
