"""Named actors of steps and rules: officials of the structure and roles of an assignment, each a tested function."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType

from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar
from sistemkerja_desktop.domain.pejabat import PEJABAT, OrangPelaku, cari_pejabat, label_pejabat, unit_organisasi
from sistemkerja_desktop.domain.penilai import penilai_beberapa
from sistemkerja_desktop.domain.penugasan import Bentuk, Cara
from sistemkerja_desktop.domain.regulasi import ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass

__all__ = ["PELAKU", "OrangPelaku", "Pelaku", "diminta", "label_pelaku", "siapa"]

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
    dinilai = konteks.pegawai()
    if not dinilai and not konteks.luar:
        dinilai = tuple(susunan.pegawai_unit(konteks.unit_id, bawahan=True))
    return _penilai(susunan, model, dinilai) + _pejabat_luar(konteks.orang_luar(), "penilai")


def _penilai_dituju(
    susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    """The assessors of those who are asked for: the people whom the owning unit does not have itself."""
    luar = _pejabat_luar(konteks.orang_luar(), "penilai")
    return _penilai(susunan, model, diminta(susunan, model, konteks)) + luar


def _penilai(susunan: SusunanKantor, model: ModelKedudukan, dinilai: Iterable[int]) -> tuple[OrangPelaku, ...]:
    hasil: dict[OrangPelaku, None] = {}
    for penilai in penilai_beberapa(susunan, model, dinilai).values():
        if penilai.jabatan_id is not None or penilai.luar:
            orang = OrangPelaku(penilai.pegawai_id, penilai.jabatan_id, penilai.sebagai, penilai.luar or "")
            hasil.setdefault(orang)
    return tuple(hasil)


def diminta(susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan) -> tuple[int, ...]:
    """The people of this office whom the owning unit organisasi has to ask for; all where it has to ask for none."""
    if konteks.pemilik_luar is not None:
        return konteks.pegawai()
    pemilik = unit_organisasi(susunan, model, konteks.unit_id).id
    lain = []
    for pegawai_id in konteks.pegawai():
        unit = susunan.unit_pegawai(pegawai_id)
        if unit is not None and unit_organisasi(susunan, model, unit.id).id != pemilik:
            lain.append(pegawai_id)
    return tuple(lain) if lain or konteks.luar else konteks.pegawai()


_SEBUTAN_LUAR = {
    "penilai": "Pejabat Penilai Kinerja",
    "pimpinan_unit": "Pimpinan Unit Organisasi",
    "kepala": "Kepala",
    "berwenang": "Pejabat yang Berwenang",
}


def _pemilik_luar(konteks: KonteksPenugasan, peran: str) -> tuple[OrangPelaku, ...]:
    """The official of the other office that owns the performance; nobody where this one does."""
    return _pejabat_luar((konteks.pemilik_luar,), peran) if konteks.pemilik_luar else ()


def _pejabat_luar(orang: Iterable[OrangLuar | KantorLuar], peran: str) -> tuple[OrangPelaku, ...]:
    """The official of each external person by the title that was recorded, else by the general one with the office."""
    hasil: dict[OrangPelaku, None] = {}
    for satu in orang:
        asal = satu.nama if isinstance(satu, KantorLuar) else satu.perangkat_daerah
        if peran == "berwenang":
            asal = satu.instansi
        jabatan = getattr(satu, f"{peran}_jabatan") or f"{_SEBUTAN_LUAR[peran]} {asal}".strip()
        nama = getattr(satu, f"{peran}_nama")
        hasil.setdefault(OrangPelaku(luar=f"{nama}, {jabatan}" if nama else jabatan))
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
    hasil += [OrangPelaku(luar=satu.nama) for satu in konteks.orang_luar(peran)]
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
    """The heads of the unit organisasi where the people have their seats; nobody while no one was chosen."""
    return _pimpinan_unit(susunan, model, konteks.pegawai()) + _pejabat_luar(konteks.orang_luar(), "pimpinan_unit")


def _pimpinan_unit(susunan: SusunanKantor, model: ModelKedudukan, orang: Iterable[int]) -> tuple[OrangPelaku, ...]:
    hasil: dict[OrangPelaku, None] = {}
    for pegawai_id in orang:
        unit = susunan.unit_pegawai(pegawai_id)
        kepala = cari_pejabat("pimpinan_unit_organisasi", susunan, model, unit.id) if unit else None
        if kepala is not None:
            hasil.setdefault(kepala)
    return tuple(hasil)


def _pimpinan_unit_dituju(
    susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    """The head who is asked: of the people's own unit organisasi, or of the owning one where they apply for it."""
    if konteks.cara == Cara.SUKARELA:
        luar = _pemilik_luar(konteks, "pimpinan_unit")
        return luar or _pejabat("pimpinan_unit_organisasi", susunan, model, konteks)
    asal = _pimpinan_unit(susunan, model, diminta(susunan, model, konteks))
    luar = _pejabat_luar(konteks.orang_luar(), "pimpinan_unit")
    return (asal + luar) or (OrangPelaku(luar=_PERAN["pimpinan_unit_dituju"][0]),)


def _kepala_dituju(susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan) -> tuple[OrangPelaku, ...]:
    """The head of the perangkat daerah that is asked: this one where it has all the people.

    Who applies to another office asks its head.
    """
    if konteks.cara == Cara.SUKARELA and konteks.pemilik_luar is not None:
        return _pemilik_luar(konteks, "kepala")
    luar = _pejabat_luar(konteks.orang_luar(), "kepala")
    if luar or not konteks.pegawai():
        return luar or (OrangPelaku(luar=_PERAN["kepala_perangkat_daerah_dituju"][0]),)
    return _pejabat("kepala_perangkat_daerah", susunan, model, konteks)


def _berwenang_dituju(_s: SusunanKantor, _m: ModelKedudukan, konteks: KonteksPenugasan) -> tuple[OrangPelaku, ...]:
    """The Pejabat yang Berwenang of the instansi that is asked: of this one where another one asks."""
    if konteks.pemilik_luar is not None:
        return (OrangPelaku(luar=_LUAR["pejabat_yang_berwenang"]),)
    luar = _pejabat_luar([o for o in konteks.orang_luar() if o.instansi], "berwenang")
    return luar or (OrangPelaku(luar=_PERAN["pejabat_yang_berwenang_dituju"][0]),)


def _luar(label: str, _s: SusunanKantor, _m: ModelKedudukan, _k: KonteksPenugasan) -> tuple[OrangPelaku, ...]:
    """An official of another office, or above this one: a title, whose holder is not in this file."""
    return (OrangPelaku(luar=label),)


_LUAR: Mapping[str, str] = {
    "pejabat_yang_berwenang": "Pejabat yang Berwenang",
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
    "penilai_dituju": ("Pejabat Penilai Kinerja pada unit yang dituju", _penilai_dituju),
    "kepala_perangkat_daerah_dituju": ("Kepala Perangkat Daerah yang dituju", _kepala_dituju),
    "pejabat_yang_berwenang_dituju": ("Pejabat yang Berwenang instansi yang dituju", _berwenang_dituju),
    "penyampai_hasil": ("Ketua tim, atau pegawai yang bekerja sendiri", _penyampai_hasil),
}

PELAKU: Mapping[str, Pelaku] = MappingProxyType(
    {kode: Pelaku(kode, pejabat.label, partial(_pejabat, kode)) for kode, pejabat in PEJABAT.items()}
    | {kode: Pelaku(kode, label, cari) for kode, (label, cari) in _PERAN.items()}
    | {kode: Pelaku(kode, label, partial(_luar, label)) for kode, label in _LUAR.items()}
)


_MILIK_PEMILIK: Mapping[str, str] = {
    "pemilik_kinerja": "pimpinan_unit",
    "kepala_perangkat_daerah": "kepala",
    "pejabat_yang_berwenang": "berwenang",
}
"""The officials of the owner's side; where another office owns the performance they are of that office."""


def siapa(
    kode: str, susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan
) -> tuple[OrangPelaku, ...]:
    """Who the actor is in this assignment, nobody twice. Raises KeyError for an unknown actor or unit.

    Where somebody applies to another office, the head of the perangkat daerah is still that of their own.
    """
    kepala_sendiri = kode == "kepala_perangkat_daerah" and konteks.cara == Cara.SUKARELA
    if konteks.pemilik_luar is not None and kode in _MILIK_PEMILIK and not kepala_sendiri:
        return _pemilik_luar(konteks, _MILIK_PEMILIK[kode])
    return PELAKU[kode].cari(susunan, model, konteks)


def label_pelaku(kode: str, model: ModelKedudukan | None = None) -> str:
    """The actor's label, with a model the name that its office has there. Raises KeyError."""
    if kode in PEJABAT:
        return label_pejabat(kode, model)
    return dict(model.sebutan).get(kode, PELAKU[kode].label) if model else PELAKU[kode].label
