"""Changing a snapshot of the office without building it anew: what a change did not touch is taken over."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from types import MappingProxyType
from typing import Protocol, TypeVar

from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kedudukan import (
    Dudukan,
    SusunanKantor,
    susun_anak,
    susun_jalur,
    urutkan_dudukan,
    urutkan_jabatan,
)
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.unit import UnitOrganisasi


class _BerId(Protocol):
    @property
    def id(self) -> int: ...


_E = TypeVar("_E", bound=_BerId)


@dataclass(frozen=True, slots=True)
class PerubahanSusunan:
    """What became of the touched parts, by id; None means that it is gone.

    With a unit that was added come all its seats, with a seat or a person that was added all their holdings: the
    snapshot knows nothing of what hung on them before. `kantor` None means that the office's own row is as before.
    """

    unit: Mapping[int, UnitOrganisasi | None] = field(default_factory=dict)
    jabatan: Mapping[int, Jabatan | None] = field(default_factory=dict)
    pemangku: Mapping[int, PemangkuJabatan | None] = field(default_factory=dict)
    pegawai: Mapping[int, Pegawai | None] = field(default_factory=dict)
    kantor: Kantor | None = None


def dengan_perubahan(susunan: SusunanKantor, ubahan: PerubahanSusunan) -> SusunanKantor:
    """The snapshot of the same day after the change, equal to one that `susun_kantor` builds from parts by id.

    Raises ValueError as `susun_kantor` does.
    """
    if ubahan.unit:
        susunan = _dengan_unit(susunan, ubahan.unit)
    if ubahan.pegawai:
        susunan = replace(susunan, pegawai=MappingProxyType(_terapkan(susunan.pegawai, ubahan.pegawai)))
    kursi = set(ubahan.jabatan)
    kursi.update(j.id for id_, unit in ubahan.unit.items() if unit is None for j in susunan.jabatan_di(id_))
    jabatan_lama = susunan.jabatan
    if kursi:
        susunan = _dengan_jabatan(susunan, ubahan.jabatan, kursi)
    hilang = {id_ for id_, orang in ubahan.pegawai.items() if orang is None}
    if kursi or ubahan.pemangku or hilang:
        susunan = _dengan_pemangku(susunan, jabatan_lama, kursi, ubahan.pemangku, hilang)
    return replace(susunan, kantor=ubahan.kantor) if ubahan.kantor is not None else susunan


def _terapkan(lama: Mapping[int, _E], ubahan: Mapping[int, _E | None]) -> dict[int, _E]:
    """The parts after the change, by id: one that comes back after a deletion stands where it stood."""
    hasil = dict(lama)
    terakhir = next(reversed(hasil), 0)
    kembali = False
    for id_, satu in ubahan.items():
        if satu is None:
            hasil.pop(id_, None)
        else:
            kembali = kembali or (id_ not in hasil and id_ < terakhir)
            terakhir = max(terakhir, id_)
            hasil[id_] = satu
    return dict(sorted(hasil.items())) if kembali else hasil


def _dengan_unit(susunan: SusunanKantor, ubahan: Mapping[int, UnitOrganisasi | None]) -> SusunanKantor:
    """Units are few: their paths are made anew."""
    unit = _terapkan(susunan.unit, ubahan)
    akar = [u for u in unit.values() if u.induk_id is None]
    if len(akar) != 1:
        raise ValueError(f"exactly one unit without induk_id expected, found {len(akar)}")
    anak = susun_anak(unit.values())
    return replace(
        susunan,
        unit=MappingProxyType(unit),
        akar=akar[0],
        _anak=anak,
        _jalur=susun_jalur(unit, akar[0], anak),
    )


def _dengan_jabatan(
    susunan: SusunanKantor, ubahan: Mapping[int, Jabatan | None], kursi: Iterable[int]
) -> SusunanKantor:
    baru = {id_: ubahan.get(id_, susunan.jabatan.get(id_)) for id_ in kursi}
    tersisa = {id_: satu if satu is not None and satu.unit_id in susunan.unit else None for id_, satu in baru.items()}
    jabatan = _terapkan(susunan.jabatan, tersisa)
    di_unit: dict[int, dict[int, Jabatan]] = {}
    for id_, kini in tersisa.items():
        lama = susunan.jabatan.get(id_)
        for satu in (lama, kini):
            if satu is not None and satu.unit_id not in di_unit:
                di_unit[satu.unit_id] = {j.id: j for j in susunan.jabatan_di(satu.unit_id)}
        if lama is not None:
            di_unit[lama.unit_id].pop(id_, None)
        if kini is not None:
            di_unit[kini.unit_id][id_] = kini
    menurut_unit = _ganti(susunan._jabatan_unit, {u: urutkan_jabatan(isi.values()) for u, isi in di_unit.items()})
    return replace(susunan, jabatan=MappingProxyType(jabatan), _jabatan_unit=menurut_unit)


def _dengan_pemangku(
    susunan: SusunanKantor,
    jabatan_lama: Mapping[int, Jabatan],
    kursi: set[int],
    ubahan: Mapping[int, PemangkuJabatan | None],
    hilang: set[int],
) -> SusunanKantor:
    """Makes the holdings of the affected seats anew, and with them the seats of the people in them."""
    kena = kursi | {p.jabatan_id for p in ubahan.values() if p is not None}
    kena.update(d.jabatan.id for orang in hilang for d in susunan.dudukan(orang))
    kena.update(susunan.kursi_pemangku(ubahan))
    lama = [d for id_ in kena for d in susunan.pemangku_jabatan(id_)]
    pemangku: dict[int, PemangkuJabatan | None] = {d.pemangku.id: d.pemangku for d in lama}
    pemangku |= ubahan
    baru = [
        Dudukan(susunan.jabatan[p.jabatan_id], p)
        for p in pemangku.values()
        if p is not None
        and p.jabatan_id in susunan.jabatan
        and p.pegawai_id in susunan.pegawai
        and p.berlaku(susunan.pada)
    ]
    orang = {d.pegawai_id for d in lama} | {d.pegawai_id for d in baru}
    dudukan = {o: [d for d in susunan.dudukan(o) if d.jabatan.id not in kena] for o in orang}
    di_kursi: dict[int, list[Dudukan]] = {id_: [] for id_ in kena}
    for satu in baru:
        dudukan[satu.pegawai_id].append(satu)
        di_kursi[satu.jabatan.id].append(satu)
    kursi_pemangku = dict(susunan._kursi)
    for satu in lama:
        del kursi_pemangku[satu.pemangku.id]
    kursi_pemangku.update((satu.pemangku.id, satu.jabatan.id) for satu in baru)
    dudukan_baru = _ganti(susunan._dudukan, {o: urutkan_dudukan(isi) for o, isi in dudukan.items()})
    return replace(
        susunan,
        _pemangku=_ganti(susunan._pemangku, {id_: urutkan_dudukan(isi) for id_, isi in di_kursi.items()}),
        _dudukan=dudukan_baru,
        _isi=_isi_baru(susunan, jabatan_lama, orang, dudukan_baru),
        _kursi=kursi_pemangku,
    )


def _isi_baru(
    susunan: SusunanKantor,
    jabatan_lama: Mapping[int, Jabatan],
    orang: set[int],
    dudukan: Mapping[int, tuple[Dudukan, ...]],
) -> dict[int, tuple[int, ...]]:
    """Who sits in which unit: in the order of their oldest holding, as a snapshot built anew has them."""
    isi: dict[int, set[int]] = {}
    for satu in orang:
        utama = susunan.dudukan_utama(satu)
        if utama is not None:
            unit_id = jabatan_lama[utama.jabatan.id].unit_id
            isi.setdefault(unit_id, set(susunan.pegawai_unit(unit_id))).discard(satu)
    for satu in orang:
        if satu in dudukan:
            unit_id = dudukan[satu][0].unit_id
            isi.setdefault(unit_id, set(susunan.pegawai_unit(unit_id))).add(satu)

    def urutan(satu: int) -> int:
        return min(d.pemangku.id for d in dudukan[satu])

    return _ganti(susunan._isi, {unit_id: tuple(sorted(milik, key=urutan)) for unit_id, milik in isi.items()})


_V = TypeVar("_V")


def _ganti(lama: Mapping[int, tuple[_V, ...]], ubahan: Mapping[int, tuple[_V, ...]]) -> dict[int, tuple[_V, ...]]:
    """The groups with the changed ones in their places; an empty group is none."""
    hasil = dict(lama)
    for kunci, isi in ubahan.items():
        if isi:
            hasil[kunci] = isi
        else:
            hasil.pop(kunci, None)
    return hasil
