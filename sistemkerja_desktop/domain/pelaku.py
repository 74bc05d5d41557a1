"""Named actors of steps and rules: officials of the structure and roles of an assignment, each a tested function."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pejabat import PEJABAT, OrangPelaku, cari_pejabat, label_pejabat
from sistemkerja_desktop.domain.penilai import penilai_kinerja
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.regulasi import ModelKedudukan

__all__ = ["PELAKU", "OrangPelaku", "Pelaku", "label_pelaku", "siapa"]

_Cari = Callable[[SusunanKantor, ModelKedudukan, KonteksPenugasan], tuple[OrangPelaku, ...]]


@dataclass(frozen=True, slots=True)
class Pelaku:
    """An actor's name in profiles, the label for people, and how to find who it is in an assignment."""

    kode: str
    label: str
    cari: _Cari


def _pejabat(
    kode: str, susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    orang = cari_pejabat(kode, susunan, model, konteks.unit_id)
    return (orang,) if orang else ()


def _penilai_peserta(
    susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    """The assessors of the people who are put to work; before anybody is chosen, of those in the owning unit."""
    dinilai = konteks.pegawai() or susunan.pegawai_unit(konteks.unit_id, bawahan=True)
    hasil: dict[OrangPelaku, None] = {}
    for pegawai_id in dinilai:
        if pegawai_id not in susunan.pegawai:
            continue
        penilai = penilai_kinerja(susunan, model, pegawai_id)
        if penilai.jabatan_id is not None or penilai.luar:
            orang = OrangPelaku(penilai.pegawai_id, penilai.jabatan_id, penilai.sebagai, penilai.luar or "")
            hasil.setdefault(orang)
    return tuple(hasil)


def _peran(
    peran: str | None, susunan: SusunanKantor, _model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    hasil = []
    for pegawai_id in konteks.pegawai(peran):
        dudukan = susunan.dudukan_utama(pegawai_id)
        hasil.append(
            OrangPelaku(pegawai_id, dudukan.jabatan.id, dudukan.sebagai) if dudukan else OrangPelaku(pegawai_id)
        )
    return tuple(hasil)


def _penyampai_hasil(
    susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    """A team speaks through its ketua, anybody else for themself (Dharmasraya Ps. 12, Ps. 13 ayat (2))."""
    return _peran("ketua" if konteks.bentuk == Bentuk.TIM else None, susunan, model, konteks)


_PERAN: Mapping[str, tuple[str, _Cari]] = {
    "pejabat_penilai_kinerja": ("Pejabat Penilai Kinerja", _penilai_peserta),
    "peserta": ("Pejabat Fungsional dan pelaksana yang ditugaskan", partial(_peran, None)),
    "ketua_tim": ("Ketua tim", partial(_peran, "ketua")),
    "anggota_tim": ("Anggota tim", partial(_peran, "anggota")),
    "individu": ("Pegawai yang ditugaskan secara individu", partial(_peran, "individu")),
    "penyampai_hasil": ("Ketua tim, atau pegawai yang bekerja sendiri", _penyampai_hasil),
}

PELAKU: Mapping[str, Pelaku] = MappingProxyType(
    {kode: Pelaku(kode, pejabat.label, partial(_pejabat, kode)) for kode, pejabat in PEJABAT.items()}
    | {kode: Pelaku(kode, label, cari) for kode, (label, cari) in _PERAN.items()}
)


def siapa(
    kode: str, susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    """Who the actor is in this assignment, nobody twice. Raises KeyError for an unknown actor or unit."""
    return PELAKU[kode].cari(susunan, model, konteks)


def label_pelaku(kode: str, model: ModelKedudukan | None = None) -> str:
    """The actor's label, with a model the name that its office has there. Raises KeyError."""
    return label_pejabat(kode, model) if kode in PEJABAT else PELAKU[kode].label
