"""Evaluating the rules: all of them over everything, or over what a change can have affected."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from sistemkerja_desktop.domain.kepatuhan.daftar import ATURAN
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import AturanKepatuhan, Hal, Lingkup, Temuan, Tingkat

Sasaran = Mapping[Lingkup, Iterable[int]]
"""Things to look at, by kind: ids; for the register years, for the regulation's choices their positions."""

_URUTAN = {tingkat: urutan for urutan, tingkat in enumerate(Tingkat)}
_SEDIKIT = 500
"""Changed things up to which putting them into the list is quicker than sorting it anew."""

_Kunci = tuple[int, str, str, str, int]


class KumpulanTemuan:
    """The findings over a `Potret`, in the order in which they are shown."""

    def __init__(self, potret: Potret) -> None:
        self._potret = potret
        self._milik: dict[Lingkup, dict[int, tuple[Temuan, ...]]] = {lingkup: {} for lingkup in Lingkup}
        self._kunci: list[_Kunci] = []
        self._urut: list[Temuan] = []
        self.aturan: tuple[AturanKepatuhan, ...] = ()
        self._menurut_lingkup: dict[Lingkup, list[AturanKepatuhan]] = {}

    @property
    def semua(self) -> tuple[Temuan, ...]:
        """The heaviest first, then by rule and title."""
        return tuple(self._urut)

    def pilih_aturan(self) -> None:
        """Takes the rules that the regulation and the office's settings have now."""
        self.aturan = tuple(a for a in ATURAN.values() if a.berlaku(self._potret))
        self._menurut_lingkup = {lingkup: [a for a in self.aturan if a.lingkup == lingkup] for lingkup in Lingkup}

    def periksa_semua(self) -> None:
        """Looks at everything anew."""
        self.pilih_aturan()
        for lingkup, milik in self._milik.items():
            milik.clear()
            milik.update(self._temuan(lingkup, _semua(self._potret, lingkup)))
        self._urutkan()

    def periksa(self, sasaran: Sasaran) -> None:
        """Looks again at these things; ids of things that are gone take their findings away."""
        berubah: list[tuple[tuple[Temuan, ...], tuple[Temuan, ...]]] = []
        for lingkup, ids in sasaran.items():
            milik = self._milik[lingkup]
            kini = dict(self._temuan(lingkup, set(ids)))
            for id_ in ids:
                lama, baru = milik.get(id_, ()), kini.get(id_, ())
                if lama == baru:
                    continue
                berubah.append((lama, baru))
                if baru:
                    milik[id_] = baru
                else:
                    del milik[id_]
        if len(berubah) > _SEDIKIT:
            self._urutkan()
            return
        for lama, baru in berubah:
            self._ganti(lama, baru)

    def _urutkan(self) -> None:
        berkunci = {_kunci(t): t for milik in self._milik.values() for semua in milik.values() for t in semua}
        self._kunci = sorted(berkunci)
        self._urut = [berkunci[kunci] for kunci in self._kunci]

    def _ganti(self, lama: Collection[Temuan], baru: Collection[Temuan]) -> None:
        """Most of what was said of a thing is said again: only the rest is moved in the long lists."""
        for satu in lama:
            if satu in baru:
                continue
            posisi = bisect_left(self._kunci, _kunci(satu))
            del self._kunci[posisi], self._urut[posisi]
        for satu in baru:
            if satu in lama:
                continue
            kunci = _kunci(satu)
            posisi = bisect_left(self._kunci, kunci)
            self._kunci.insert(posisi, kunci)
            self._urut.insert(posisi, satu)

    def _temuan(self, lingkup: Lingkup, ids: Iterable[int]) -> Iterator[tuple[int, tuple[Temuan, ...]]]:
        """What the rules say of these things, with the id of each that they find something about."""
        aturan = self._menurut_lingkup[lingkup]
        ambil, potret = _pengambil(self._potret, lingkup), self._potret
        periksa = [(satu, satu.periksa) for satu in aturan]
        for id_ in ids if aturan else ():
            temuan: list[Temuan] | None = None
            for benda in ambil(id_):
                for satu, fungsi in periksa:
                    hal = fungsi(potret, benda)
                    if hal is not None:
                        temuan = temuan or []
                        temuan.append(_jadikan(satu, hal, benda))
            if temuan is not None:
                yield id_, tuple(temuan)


def _jadikan(aturan: AturanKepatuhan, hal: Hal, benda: Any) -> Temuan:
    entitas, entitas_id = hal.entitas or (aturan.lingkup.entitas, benda.id)
    return Temuan(
        aturan.kode,
        hal.tingkat or aturan.tingkat,
        entitas,
        entitas_id,
        hal.judul,
        hal.uraian,
        hal.dasar,
        hal.tindakan,
        hal.tujuan,
        hal.sumber,
        hal.orang,
    )


def _kunci(temuan: Temuan) -> _Kunci:
    return _URUTAN[temuan.tingkat], temuan.aturan, temuan.judul.casefold(), temuan.entitas, temuan.entitas_id


def _semua(potret: Potret, lingkup: Lingkup) -> Iterable[int]:
    """The ids of all things of the kind."""
    match lingkup:
        case Lingkup.PEGAWAI:
            return potret.susunan.pegawai
        case Lingkup.PENILAI:
            return potret.dinilai.semua_sebab
        case Lingkup.JABATAN:
            return potret.susunan.jabatan
        case Lingkup.UNIT:
            return potret.susunan.unit
        case Lingkup.NOMOR:
            return {surat.tahun for surat in potret.surat.semua()}
        case Lingkup.PILIHAN:
            return range(len(potret.profil.pilihan))
        case Lingkup.KANTOR:
            return (potret.kantor.id,)
        case _:
            return potret.tabel(lingkup.entitas).ids()


def _pengambil(potret: Potret, lingkup: Lingkup) -> Callable[[int], Iterable[Any]]:
    """Gives the thing with an id, or nothing where it is gone; for a year of the register its unused numbers."""
    match lingkup:
        case Lingkup.NOMOR:
            return potret.nomor_kosong
        case Lingkup.PILIHAN:
            return lambda id_: potret.profil.pilihan[id_ : id_ + 1]
        case Lingkup.KANTOR:
            return lambda _: (potret.kantor,)
        case Lingkup.PEGAWAI:
            isi: Callable[[int], Any] = potret.susunan.pegawai.get
        case Lingkup.PENILAI:
            isi = potret.dinilai.tanpa
        case Lingkup.JABATAN:
            isi = potret.susunan.jabatan.get
        case Lingkup.UNIT:
            isi = potret.susunan.unit.get
        case _:
            isi = potret.tabel(lingkup.entitas).get

    def satu(id_: int) -> Iterable[Any]:
        benda = isi(id_)
        return (benda,) if benda is not None else ()

    return satu
