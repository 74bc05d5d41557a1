"""Who is assessed from which seat, and who by nobody: those under one vacant seat are one case."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import field

from sistemkerja_desktop.domain.penilai import HasilPenilai
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class TanpaPenilai:
    """People without an assessor for one cause: the vacant seat `jabatan_id`, or (None) what `hasil` says of one.

    `id` is that of the seat, or the person's as a negative number.
    """

    id: int
    jabatan_id: int | None
    orang: tuple[int, ...]
    hasil: HasilPenilai


@dataclass(frozen=True, slots=True)
class PenilaiBerubah:
    """What a change did: causes to look at again, seats that assess others now, and people with another seat."""

    sebab: set[int] = field(default_factory=set)
    kursi: set[int] = field(default_factory=set)
    orang: set[int] = field(default_factory=set)


class Dinilai:
    """The assessors of everybody, counted by seat."""

    def __init__(self, penilai: Mapping[int, HasilPenilai]) -> None:
        self.penilai = penilai
        self._jumlah: Counter[int] = Counter(h.jabatan_id for h in penilai.values() if h.jabatan_id is not None)
        self._tanpa: dict[int, set[int]] = {}
        for id_, hasil in penilai.items():
            if hasil.alasan_kosong:
                self._tanpa.setdefault(_sebab(id_, hasil), set()).add(id_)

    @property
    def kursi(self) -> set[int]:
        """The seats that assess somebody."""
        return {id_ for id_, jumlah in self._jumlah.items() if jumlah}

    def jumlah(self, jabatan_id: int) -> int:
        """How many people the seat assesses, also while it is vacant."""
        return self._jumlah[jabatan_id]

    @property
    def semua_sebab(self) -> Collection[int]:
        return self._tanpa.keys()

    def sebab(self, pegawai_id: int) -> int | None:
        """The cause for which nobody assesses the person, None where somebody does."""
        hasil = self.penilai.get(pegawai_id)
        return _sebab(pegawai_id, hasil) if hasil is not None and hasil.alasan_kosong else None

    def tanpa(self, sebab: int) -> TanpaPenilai | None:
        """The people of that cause; None where it has none (any more)."""
        orang = tuple(sorted(self._tanpa.get(sebab, ())))
        if not orang:
            return None
        hasil = self.penilai[orang[0]]
        return TanpaPenilai(sebab, hasil.jabatan_id, orang, hasil)

    def ikuti(self, penilai: Mapping[int, HasilPenilai], pegawai: Iterable[int]) -> PenilaiBerubah:
        """Takes over the assessors after a change; `pegawai` are the people that were touched."""
        # Those that the change did not touch are the same objects, and people alike share theirs: there are many
        # people, but few pairs to compare.
        ambil, sepasang = self.penilai.get, defaultdict[tuple[int, int], list[int]](list)
        for id_, baru in penilai.items():
            if (lama := ambil(id_)) is not baru:
                sepasang[id(lama), id(baru)].append(id_)
        pasangan = [(ambil(orang[0]), penilai.get(orang[0]), orang) for orang in sepasang.values()]
        pasangan += [(hilang, None, [id_]) for id_ in pegawai if id_ not in penilai and (hilang := ambil(id_))]
        self.penilai = penilai
        berubah = PenilaiBerubah()
        for lama_, baru_, orang in pasangan:
            if lama_ != baru_:
                self._pindahkan(lama_, baru_, orang, berubah)
        return berubah

    def _pindahkan(
        self, lama: HasilPenilai | None, baru: HasilPenilai | None, orang: list[int], berubah: PenilaiBerubah
    ) -> None:
        dari, ke = (h.jabatan_id if h is not None else None for h in (lama, baru))
        if dari is not None:
            self._jumlah[dari] -= len(orang)
            berubah.kursi.add(dari)
        if ke is not None:
            self._jumlah[ke] += len(orang)
            berubah.kursi.add(ke)
        if dari != ke:
            berubah.orang.update(orang)
        for hasil, masuk in ((lama, False), (baru, True)):
            if hasil is None or not hasil.alasan_kosong:
                continue
            for sebab, milik in ((hasil.jabatan_id, orang),) if hasil.jabatan_id else ((-id_, [id_]) for id_ in orang):
                berubah.sebab.add(sebab)
                if masuk:
                    self._tanpa.setdefault(sebab, set()).update(milik)
                else:
                    self._tanpa[sebab].difference_update(milik)


def _sebab(pegawai_id: int, hasil: HasilPenilai) -> int:
    return hasil.jabatan_id or -pegawai_id
