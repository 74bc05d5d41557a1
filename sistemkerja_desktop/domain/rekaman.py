"""`dataclass` with less generated code: a start makes some sixty of them, and half of that would be spent compiling."""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass"]

_T = TypeVar("_T")

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[type[_T]], type[_T]]:
        """As `dataclasses.dataclass` with these parameters, and equal in all that its instances do.

        The standard library compiles __repr__, __eq__ and __hash__ for every class; here all classes share them.
        """

        def jadikan(jenis: type[_T]) -> type[_T]:
            milik = jenis.__dict__
            hasil = dataclasses.dataclass(frozen=frozen, slots=slots, eq=False, repr=False)(jenis)
            if "__repr__" not in milik:
                hasil.__repr__ = _teks
            if eq and "__eq__" not in milik:
                _bandingkan_menurut_isi(hasil, dapat_dihash=frozen)
            return hasil

        return jadikan


def _teks(self: Any) -> str:
    isi = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({isi})"


def _bandingkan_menurut_isi(jenis: type[Any], *, dapat_dihash: bool) -> None:
    """Gives the class __eq__ by its fields, and __hash__ or none, as the standard library does."""
    nama = [f.name for f in dataclasses.fields(jenis) if f.compare]
    isi: Callable[[Any], Any] = attrgetter(*nama) if nama else type

    def sama(self: Any, lain: object) -> Any:
        return isi(self) == isi(lain) if lain.__class__ is self.__class__ else NotImplemented

    def nilai_hash(self: Any) -> int:
        return hash(isi(self))

    jenis.__eq__ = sama  # type: ignore[assignment] # the only way to share a method among classes
    jenis.__hash__ = nilai_hash if dapat_dihash else None  # type: ignore[assignment]
