"""Where a regulation leaves a choice: the profile as it holds under the answers that the office gave."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil


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
        model=tuple(_model(model, berlaku) for model in profil.model),
        penugasan=_berlaku(profil.penugasan, berlaku),
        pertanggungjawaban=_berlaku(profil.pertanggungjawaban, berlaku),
    )


def syarat_pilihan(bila_pilihan: str) -> tuple[tuple[str, str], ...]:
    """The choice and the answer of each condition; none for a rule that holds under every answer."""
    return tuple((kode, opsi) for kode, _, opsi in (satu.rpartition(":") for satu in bila_pilihan.split()))


def _model(model: ModelKedudukan, jawaban: Mapping[str, str]) -> ModelKedudukan:
    unit = tuple(satu.jenis for satu in _berlaku(model.unit_organisasi_bila, jawaban))
    return replace(
        model,
        penilai=_berlaku(model.penilai, jawaban),
        unit_organisasi=unit if model.unit_organisasi_bila else model.unit_organisasi,
    )


def _berlaku(aturan: Iterable[_T], jawaban: Mapping[str, str]) -> tuple[_T, ...]:
    def cocok(satu: _T) -> bool:
        return all(jawaban[kode] == opsi for kode, opsi in syarat_pilihan(satu.bila_pilihan))

    return tuple(satu for satu in aturan if cocok(satu))
