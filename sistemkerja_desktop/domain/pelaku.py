"""Named actors of steps and rules: officials of the structure and roles of an assignment, each a tested function."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pejabat import PEJABAT, OrangPelaku, cari_pejabat, label_pejabat
from sistemkerja_desktop.domain.penilai import penilai_kinerja
from sistemkerja_desktop.domain.penugasan import Bentuk, Cara
from sistemkerja_desktop.domain.regulasi import ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass

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


def _penugas(susunan: SusunanKantor, _model: ModelKedudukan, konteks: KonteksPenugasan) -> tuple[OrangPelaku, ...]:
    """The seat that appoints, once it was chosen among those whom the cell names."""
    kursi = susunan.jabatan.get(konteks.ditugaskan_oleh or 0)
    if kursi is None:
        return ()
    dudukan = susunan.bertindak(kursi.id)
    return (
        OrangPelaku(dudukan.pegawai_id, kursi.id, dudukan.sebagai) if dudukan else OrangPelaku(jabatan_id=kursi.id),
    )


def _pimpinan_unit_asal(
    susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    """The heads of the unit organisasi where the people have their seats; nobody while no one here was chosen."""
    hasil: dict[OrangPelaku, None] = {}
    for pegawai_id in konteks.pegawai():
        unit = susunan.unit_pegawai(pegawai_id)
        orang = cari_pejabat("pimpinan_unit_organisasi", susunan, model, unit.id) if unit else None
        if orang is not None:
            hasil.setdefault(orang)
    return tuple(hasil)


def _pimpinan_unit_dituju(
    susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    """The head who is asked: of the people's own unit organisasi, or of the owning one where they apply for it."""
    if konteks.cara == Cara.SUKARELA:
        return _pejabat("pimpinan_unit_organisasi", susunan, model, konteks)
    asal = _pimpinan_unit_asal(susunan, model, konteks)
    return asal or (OrangPelaku(luar=_PERAN["pimpinan_unit_dituju"][0]),)


def _luar(label: str, _s: SusunanKantor, _m: ModelKedudukan, _k: KonteksPenugasan) -> tuple[OrangPelaku, ...]:
    """An official of another office, or above this one: a title, whose holder is not in this file."""
    return (OrangPelaku(luar=label),)


_LUAR: Mapping[str, str] = {
    "pejabat_yang_berwenang": "Pejabat yang Berwenang",
    "pejabat_yang_berwenang_dituju": "Pejabat yang Berwenang instansi yang dituju",
    "kepala_perangkat_daerah_dituju": "Kepala Perangkat Daerah yang dituju",
    "kepala_daerah": "Kepala daerah",
    "sekretaris_daerah": "Sekretaris Daerah",
    "peminta": "Pejabat yang meminta",
}
_PERAN: Mapping[str, tuple[str, _Cari]] = {
    "pejabat_penilai_kinerja": ("Pejabat Penilai Kinerja", _penilai_peserta),
    "peserta": ("Pejabat Fungsional dan pelaksana yang ditugaskan", partial(_peran, None)),
    "ketua_tim": ("Ketua tim", partial(_peran, "ketua")),
    "anggota_tim": ("Anggota tim", partial(_peran, "anggota")),
    "individu": ("Pegawai yang ditugaskan secara individu", partial(_peran, "individu")),
    "pegawai": ("Pegawai yang bersangkutan", partial(_peran, None)),
    "penugas": ("Pejabat yang menugaskan", _penugas),
    "pimpinan_unit_asal": ("Pimpinan Unit Organisasi tempat pegawai berada", _pimpinan_unit_asal),
    "pimpinan_unit_dituju": ("Pimpinan Unit Organisasi yang dituju", _pimpinan_unit_dituju),
    "penilai_dituju": ("Pejabat Penilai Kinerja pada unit yang dituju", _penilai_peserta),
    "penyampai_hasil": ("Ketua tim, atau pegawai yang bekerja sendiri", _penyampai_hasil),
}

PELAKU: Mapping[str, Pelaku] = MappingProxyType(
    {kode: Pelaku(kode, pejabat.label, partial(_pejabat, kode)) for kode, pejabat in PEJABAT.items()}
    | {kode: Pelaku(kode, label, cari) for kode, (label, cari) in _PERAN.items()}
    | {kode: Pelaku(kode, label, partial(_luar, label)) for kode, label in _LUAR.items()}
)


def siapa(
    kode: str, susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    """Who the actor is in this assignment, nobody twice. Raises KeyError for an unknown actor or unit."""
    return PELAKU[kode].cari(susunan, model, konteks)


def label_pelaku(kode: str, model: ModelKedudukan | None = None) -> str:
    """The actor's label, with a model the name that its office has there. Raises KeyError."""
    if kode in PEJABAT:
        return label_pejabat(kode, model)
    return dict(model.sebutan).get(kode, PELAKU[kode].label) if model else PELAKU[kode].label
