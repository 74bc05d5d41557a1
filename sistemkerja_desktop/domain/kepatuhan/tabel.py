"""Rows of one kind of entity, found by id and by the columns that are asked for."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Set
from typing import Any, Generic, Protocol, TypeVar


class BerId(Protocol):
    @property
    def id(self) -> int: ...


E = TypeVar("E", bound=BerId)


class Tabel(Generic[E]):
    """Rows by id, and by the columns that are named at its making."""

    def __init__(self, isi: Iterable[E] = (), **kelompok: Callable[[E], Hashable]) -> None:
        self._isi: dict[int, E] = {}
        self._kunci = kelompok
        self._kelompok: dict[str, dict[Hashable, dict[int, E]]] = {nama: {} for nama in kelompok}
        for satu in isi:
            self.ganti(satu.id, satu)

    def get(self, id_: int | None) -> E | None:
        return self._isi.get(id_) if id_ is not None else None

    def semua(self) -> Collection[E]:
        return self._isi.values()

    def ids(self) -> Collection[int]:
        return self._isi.keys()

    def milik(self, kelompok: str, kunci: Hashable) -> Collection[E]:
        """The rows whose column has that value, by id. Raises KeyError for a column that was not named."""
        isi = self._kelompok[kelompok].get(kunci)
        if not isi:
            return ()
        return [isi[id_] for id_ in sorted(isi)] if len(isi) > 1 else isi.values()

    def kunci(self, kelompok: str) -> Collection[Any]:
        """The values that the column has had in some row. Raises KeyError for a column that was not named."""
        return self._kelompok[kelompok].keys()

    def milik_semua(self, kelompok: str, kunci: Set[Any]) -> Iterator[E]:
        """The rows whose column has one of these values, in no order. Raises KeyError as `milik` does."""
        isi = self._kelompok[kelompok]
        for satu in isi.keys() & kunci if len(kunci) > len(isi) else kunci:
            yield from isi.get(satu, {}).values()

    def ganti(self, id_: int, satu: E | None) -> None:
        """Puts the row in the place of the one with its id; None takes it away."""
        lama = self._isi.pop(id_, None)
        if satu is not None:
            self._isi[id_] = satu
        for nama, kunci in self._kunci.items():
            kelompok = self._kelompok[nama]
            if lama is not None:
                kelompok[kunci(lama)].pop(id_, None)
            if satu is not None:
                kelompok.setdefault(kunci(satu), {})[id_] = satu
