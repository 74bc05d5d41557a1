"""Where a regulation leaves a choice: the profile as it holds under the answers that the office gave."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from sistemkerja_desktop.domain.regulasi import Profil


class _Bersyarat(Protocol):
    @property
    def bila_pilihan(self) -> str: ...


_T = TypeVar("_T", bound=_Bersyarat)


def jawaban(profil: Profil, dipilih: Iterable[str]) -> dict[str, str]:
    """The option of every choice: what the office chose ("kode:opsi"), else what holds until it does.

    Answers to choices or with options that the profile does not have are left out.
    """
    milik = dict(satu.rpartition(":")[::2] for satu in dipilih)
    return {
        pilihan.aturan.kode: milik[pilihan.aturan.kode]
        if milik.get(pilihan.aturan.kode) in {opsi.kode for opsi in pilihan.opsi}
        else pilihan.bawaan
        for pilihan in profil.pilihan
    }


def terapkan_pilihan(profil: Profil, dipilih: Iterable[str]) -> Profil:
    """The profile without the rules of other answers. A profile that leaves nothing open is returned as it is.

    Another answer than the one that holds by itself is another definition: it has another hash.
    """
    if not profil.pilihan:
        return profil
    berlaku = jawaban(profil, dipilih)
    lain = sorted(
        f"{p.aturan.kode}:{berlaku[p.aturan.kode]}" for p in profil.pilihan if berlaku[p.aturan.kode] != p.bawaan
    )
    tanda = hashlib.sha256("\0".join([profil.hash, *lain]).encode()).hexdigest() if lain else profil.hash
    return replace(
        profil,
        hash=tanda,
        model=tuple(replace(model, penilai=_berlaku(model.penilai, berlaku)) for model in profil.model),
        penugasan=_berlaku(profil.penugasan, berlaku),
        pertanggungjawaban=_berlaku(profil.pertanggungjawaban, berlaku),
    )


def _berlaku(aturan: Iterable[_T], jawaban: Mapping[str, str]) -> tuple[_T, ...]:
    def cocok(satu: _T) -> bool:
        kode, _, opsi = satu.bila_pilihan.rpartition(":")
        return not satu.bila_pilihan or jawaban[kode] == opsi

    return tuple(satu for satu in aturan if cocok(satu))
