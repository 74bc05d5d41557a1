"""Officials that the structure itself determines, by the names that a profile uses for them."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from types import MappingProxyType

from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.regulasi import ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass
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


def _pimpinan_level(nomor: int, susunan: SusunanKantor, model: ModelKedudukan, unit_id: int) -> OrangPelaku | None:
    """The head of the unit of that level on the way up; where the model has no such level, the office's head."""
    jenis = next((level.jenis_unit for level in model.level if level.nomor == nomor), ())
    return kepala_terdekat(susunan, unit_id, jenis) or _kepala(susunan, susunan.akar.id)


def _pimpinan_unit_organisasi(susunan: SusunanKantor, model: ModelKedudukan, unit_id: int) -> OrangPelaku | None:
    return _kepala(susunan, unit_organisasi(susunan, model, unit_id).id)


def _atasan_luar(susunan: SusunanKantor, _model: ModelKedudukan, _unit_id: int) -> OrangPelaku | None:
    kantor = susunan.kantor
    if kantor is None:
        return OrangPelaku()
    return OrangPelaku(luar=", ".join(bagian for bagian in (kantor.atasan_nama, kantor.atasan_jabatan) if bagian))


def _kepala_perangkat_daerah(susunan: SusunanKantor, model: ModelKedudukan, unit_id: int) -> OrangPelaku | None:
    """The office's head where it is a perangkat daerah; an office below one has that one's head as its superior."""
    return (_pimpinan_level_1 if model.perangkat_daerah else _atasan_luar)(susunan, model, unit_id)


def kepala_terdekat(
    susunan: SusunanKantor, unit_id: int, jenis: Collection[str] = (), *, di_atas: bool = False
) -> OrangPelaku | None:
    """The head of the nearest unit that has a head's seat, from the unit itself (`di_atas`: from the one above) upward.

    With `jenis` only units of these kinds count. Raises KeyError for an unknown unit.
    """
    for unit in susunan.jalur(unit_id)[1 if di_atas else 0 :]:
        if not jenis or unit.jenis in jenis:
            kepala = _kepala(susunan, unit.id)
            if kepala is not None:
                return kepala
    return None


def _atasan_langsung(susunan: SusunanKantor, model: ModelKedudukan, unit_id: int) -> OrangPelaku | None:
    return kepala_terdekat(susunan, unit_id) or _atasan_luar(susunan, model, unit_id)


KEPALA_UNIT = "kepala_unit"
"""The official of a rule on who assesses that names the kinds of unit whose head is meant."""

PEJABAT: Mapping[str, Pejabat] = MappingProxyType(
    {
        pejabat.kode: pejabat
        for pejabat in (
            Pejabat("pimpinan_level_1", "Pimpinan level 1", _pimpinan_level_1),
            Pejabat("pimpinan_unit_organisasi", "Pimpinan Unit Organisasi", _pimpinan_unit_organisasi),
            Pejabat("pimpinan_level_2", "Pimpinan level 2", partial(_pimpinan_level, 2)),
            Pejabat("pimpinan_level_3", "Pimpinan level 3", partial(_pimpinan_level, 3)),
            Pejabat("pemilik_kinerja", "Pimpinan Unit Organisasi pemilik kinerja", _pimpinan_unit_organisasi),
            Pejabat("kepala_perangkat_daerah", "Kepala Perangkat Daerah", _kepala_perangkat_daerah),
            Pejabat("atasan_langsung", "Atasan langsung", _atasan_langsung),
            Pejabat("atasan_luar", "Atasan langsung di luar kantor", _atasan_luar),
        )
    }
)


def cari_pejabat(kode: str, susunan: SusunanKantor, model: ModelKedudukan, unit_id: int) -> OrangPelaku | None:
    """Who holds that office for the unit, None if the structure has no such seat. Raises KeyError."""
    return PEJABAT[kode].cari(susunan, model, unit_id)


def label_pejabat(kode: str, model: ModelKedudukan | None = None) -> str:
    """The official's label, with a model the name it has there ("Kepala Puskesmas"). Raises KeyError."""
    if model is None:
        return PEJABAT[kode].label
    if kode == "pimpinan_level_1":
        return model.sebutan_pimpinan
    if kode in ("pimpinan_level_2", "pimpinan_level_3"):
        nomor = int(kode[-1])
        return next((level.sebutan for level in model.level if level.nomor == nomor), PEJABAT[kode].label)
    return dict(model.sebutan).get(kode, PEJABAT[kode].label)
