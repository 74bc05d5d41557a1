"""Kedudukan: the office's units, seats and people on one day, indexed for questions (Dharmasraya Ps. 6 and 7)."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.unit import UnitOrganisasi

_T = TypeVar("_T")
_URUTAN_SEBAGAI = {SebagaiPemangku.DEFINITIF: 0, SebagaiPemangku.PLT: 1, SebagaiPemangku.PLH: 2}
_URUTAN_BERTINDAK = {SebagaiPemangku.PLH: 0, SebagaiPemangku.DEFINITIF: 1, SebagaiPemangku.PLT: 2}


@dataclass(frozen=True, slots=True)
class Dudukan:
    """A person in a seat, in force on the snapshot's day."""

    jabatan: Jabatan
    pemangku: PemangkuJabatan

    @property
    def pegawai_id(self) -> int:
        return self.pemangku.pegawai_id

    @property
    def unit_id(self) -> int:
        return self.jabatan.unit_id

    @property
    def sebagai(self) -> SebagaiPemangku:
        return self.pemangku.sebagai


@dataclass(frozen=True, slots=True, eq=False)
class SusunanKantor:
    """A snapshot that never changes; made by `susun_kantor`. Every question is answered from an index.

    Ids that the snapshot does not know give empty answers, except in `jalur`, which raises KeyError.
    """

    unit: Mapping[int, UnitOrganisasi]
    jabatan: Mapping[int, Jabatan]
    pegawai: Mapping[int, Pegawai]
    pada: date
    akar: UnitOrganisasi
    kantor: Kantor | None = None
    _anak: Mapping[int, tuple[UnitOrganisasi, ...]] = field(default_factory=dict, repr=False)
    _jabatan_unit: Mapping[int, tuple[Jabatan, ...]] = field(default_factory=dict, repr=False)
    _pemangku: Mapping[int, tuple[Dudukan, ...]] = field(default_factory=dict, repr=False)
    _dudukan: Mapping[int, tuple[Dudukan, ...]] = field(default_factory=dict, repr=False)
    _jalur: Mapping[int, tuple[UnitOrganisasi, ...]] = field(default_factory=dict, repr=False)
    _isi: Mapping[int, tuple[int, ...]] = field(default_factory=dict, repr=False)
    _kursi: Mapping[int, int] = field(default_factory=dict, repr=False)

    def anak_unit(self, unit_id: int) -> tuple[UnitOrganisasi, ...]:
        """The units directly below, in the office's order."""
        return self._anak.get(unit_id, ())

    def jabatan_di(self, unit_id: int) -> tuple[Jabatan, ...]:
        """The seats of one unit, the head's first."""
        return self._jabatan_unit.get(unit_id, ())

    def jalur(self, unit_id: int) -> tuple[UnitOrganisasi, ...]:
        """From the unit itself up to the office. Raises KeyError."""
        return self._jalur[unit_id]

    def di_dalam(self, unit_id: int, induk_id: int) -> bool:
        """Whether the first unit is the second one or lies below it."""
        return any(unit.id == induk_id for unit in self._jalur.get(unit_id, ()))

    def kursi_kepala(self, unit_id: int) -> Jabatan | None:
        """The seat that heads the unit, held or vacant."""
        kursi = self._jabatan_unit.get(unit_id, ())
        return kursi[0] if kursi and kursi[0].memimpin else None

    def pemangku_jabatan(self, jabatan_id: int) -> tuple[Dudukan, ...]:
        """Who holds the seat on that day: definitif, then Plt., then Plh."""
        return self._pemangku.get(jabatan_id, ())

    def kursi_pemangku(self, pemangku_ids: Collection[int]) -> set[int]:
        """The seats to which these holdings (ids of `PemangkuJabatan`) belong on that day."""
        return {self._kursi[id_] for id_ in pemangku_ids if id_ in self._kursi}

    def kepala(self, unit_id: int) -> Dudukan | None:
        """The unit's head: the definitif holder, else the Plt., else the Plh."""
        kursi = self.kursi_kepala(unit_id)
        pemangku = self._pemangku.get(kursi.id, ()) if kursi else ()
        return pemangku[0] if pemangku else None

    def bertindak(self, jabatan_id: int | None) -> Dudukan | None:
        """Who acts and signs for the seat on that day: the Plh. of an absent holder, else the holder, else the Plt.

        Nobody for None, the seat of another office.
        """
        if jabatan_id is None:
            return None
        return min(self.pemangku_jabatan(jabatan_id), key=lambda d: _URUTAN_BERTINDAK[d.sebagai], default=None)

    def dudukan(self, pegawai_id: int) -> tuple[Dudukan, ...]:
        """All seats of a person on that day, the definitif one first."""
        return self._dudukan.get(pegawai_id, ())

    def dudukan_utama(self, pegawai_id: int) -> Dudukan | None:
        """The definitif seat, or the first Plt./Plh. seat of a person who has no other here."""
        dudukan = self._dudukan.get(pegawai_id, ())
        return dudukan[0] if dudukan else None

    def unit_pegawai(self, pegawai_id: int) -> UnitOrganisasi | None:
        """The unit of the person's `dudukan_utama`."""
        dudukan = self.dudukan_utama(pegawai_id)
        return self.unit[dudukan.unit_id] if dudukan else None

    def pegawai_unit(self, unit_id: int, *, bawahan: bool = False) -> tuple[int, ...]:
        """Ids of the people whose `dudukan_utama` is in the unit, with `bawahan` also in the units below it."""
        isi = self._isi.get(unit_id, ())
        if not bawahan:
            return isi
        hasil = list(isi)
        antre = list(self._anak.get(unit_id, ()))
        while antre:
            anak = antre.pop(0)
            hasil.extend(self._isi.get(anak.id, ()))
            antre.extend(self._anak.get(anak.id, ()))
        return tuple(hasil)


def susun_kantor(
    unit: Iterable[UnitOrganisasi],
    jabatan: Iterable[Jabatan],
    pemangku: Iterable[PemangkuJabatan],
    pegawai: Iterable[Pegawai],
    pada: date,
    kantor: Kantor | None = None,
) -> SusunanKantor:
    """Builds the snapshot of one day in one pass over its parts.

    Seats of unknown units and holdings of unknown seats or people are left out. Raises ValueError if there is not
    exactly one unit without `induk_id`, if an `induk_id` is unknown, or if units form a ring.
    """
    semua_unit = {u.id: u for u in unit}
    akar = [u for u in semua_unit.values() if u.induk_id is None]
    if len(akar) != 1:
        raise ValueError(f"exactly one unit without induk_id expected, found {len(akar)}")
    semua_jabatan = {j.id: j for j in jabatan if j.unit_id in semua_unit}
    semua_pegawai = {p.id: p for p in pegawai}
    dudukan = [
        Dudukan(semua_jabatan[p.jabatan_id], p)
        for p in pemangku
        if p.jabatan_id in semua_jabatan and p.pegawai_id in semua_pegawai and p.berlaku(pada)
    ]
    dudukan_pegawai = _kelompok(dudukan, lambda d: d.pegawai_id, _kunci_dudukan)
    isi: dict[int, list[int]] = {}
    for pegawai_id, milik in dudukan_pegawai.items():
        isi.setdefault(milik[0].unit_id, []).append(pegawai_id)
    anak = susun_anak(semua_unit.values())
    return SusunanKantor(
        unit=MappingProxyType(semua_unit),
        jabatan=MappingProxyType(semua_jabatan),
        pegawai=MappingProxyType(semua_pegawai),
        pada=pada,
        akar=akar[0],
        kantor=kantor,
        _anak=anak,
        _jabatan_unit=_kelompok(semua_jabatan.values(), lambda j: j.unit_id, _kunci_jabatan),
        _pemangku=_kelompok(dudukan, lambda d: d.jabatan.id, _kunci_dudukan),
        _dudukan=dudukan_pegawai,
        _jalur=susun_jalur(semua_unit, akar[0], anak),
        _isi={unit_id: tuple(ids) for unit_id, ids in isi.items()},
        _kursi={d.pemangku.id: d.jabatan.id for d in dudukan},
    )


def _kunci_dudukan(dudukan: Dudukan) -> tuple[int, date, int]:
    return _URUTAN_SEBAGAI[dudukan.sebagai], dudukan.pemangku.mulai or date.min, dudukan.pemangku.id


def _kunci_jabatan(jabatan: Jabatan) -> tuple[bool, int, str, int]:
    return not jabatan.memimpin, jabatan.urutan, jabatan.nama, jabatan.id


def urutkan_dudukan(dudukan: Iterable[Dudukan]) -> tuple[Dudukan, ...]:
    """In the order in which the snapshot keeps them: definitif, Plt., Plh."""
    return tuple(sorted(dudukan, key=_kunci_dudukan))


def urutkan_jabatan(jabatan: Iterable[Jabatan]) -> tuple[Jabatan, ...]:
    """In the order in which the snapshot keeps the seats of a unit, the head's first."""
    return tuple(sorted(jabatan, key=_kunci_jabatan))


def _kelompok(
    isi: Iterable[_T], kelompok: Callable[[_T], int], urutan: Callable[[_T], Any]
) -> dict[int, tuple[_T, ...]]:
    hasil: dict[int, list[_T]] = {}
    for satu in isi:
        hasil.setdefault(kelompok(satu), []).append(satu)
    # Most groups hold one, and there are tens of thousands of them: those are not sorted.
    return {
        kunci: tuple(sorted(anggota, key=urutan)) if len(anggota) > 1 else (anggota[0],)
        for kunci, anggota in hasil.items()
    }


def susun_anak(unit: Iterable[UnitOrganisasi]) -> dict[int, tuple[UnitOrganisasi, ...]]:
    """The units below each unit, in the office's order."""
    return _kelompok(
        (u for u in unit if u.induk_id is not None), lambda u: u.induk_id or 0, lambda u: (u.urutan, u.nama, u.id)
    )


def susun_jalur(
    unit: Mapping[int, UnitOrganisasi], akar: UnitOrganisasi, anak: Mapping[int, tuple[UnitOrganisasi, ...]]
) -> dict[int, tuple[UnitOrganisasi, ...]]:
    """Paths from the office downwards. Raises ValueError for a unit on an unknown one or in a ring."""
    jalur: dict[int, tuple[UnitOrganisasi, ...]] = {akar.id: (akar,)}
    antre = [akar]
    while antre:
        induk = antre.pop()
        for satu in anak.get(induk.id, ()):
            jalur[satu.id] = (satu, *jalur[induk.id])
            antre.append(satu)
    terlepas = sorted(unit.keys() - jalur.keys())
    if terlepas:
        raise ValueError(f"units not connected to the office: {terlepas}")
    return jalur
