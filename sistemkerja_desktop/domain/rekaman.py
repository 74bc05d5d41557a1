"""`dataclass` with less generated code: a start makes some seventy of them, and most of that would be compiling."""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass"]

_T = TypeVar("_T")
_KOSONG = object()

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[type[_T]], type[_T]]:
        """As `dataclasses.dataclass` with these parameters, and equal in all that its instances do.

        The standard library compiles up to six methods for every class; here that is __init__ alone, and all classes
        share the others. Fields are positional and all of them are parameters of __init__.
        """

        def jadikan(jenis: type[_T]) -> type[_T]:
            milik = jenis.__dict__
            hasil = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(jenis)
            hasil.__init__ = _pembuat(hasil, slots=slots)
            if "__repr__" not in milik:
                hasil.__repr__ = _teks
            if eq and "__eq__" not in milik:
                _bandingkan_menurut_isi(hasil, dapat_dihash=frozen)
            if frozen:
                hasil.__setattr__, hasil.__delattr__ = _tolak_ubah, _tolak_hapus
                hasil.__getstate__, hasil.__setstate__ = _keadaan, _pulihkan
            return hasil

        return jadikan


def _pembuat(jenis: type[Any], *, slots: bool) -> Callable[..., None]:
    """An __init__ that fills the fields in their order, past a frozen class's refusal, then calls __post_init__."""
    nama: dict[str, Any] = {"_kosong": _KOSONG, "_isi": object.__setattr__}
    parameter, isi = ["self"], []
    for urut, field in enumerate(dataclasses.fields(jenis)):
        nilai = field.name
        if field.default is not dataclasses.MISSING:
            nama[f"_d{urut}"] = field.default
            parameter.append(f"{field.name}=_d{urut}")
        elif field.default_factory is not dataclasses.MISSING:
            nama[f"_d{urut}"] = field.default_factory
            parameter.append(f"{field.name}=_kosong")
            nilai = f"_d{urut}() if {field.name} is _kosong else {field.name}"
        else:
            parameter.append(field.name)
        if slots:
            nama[f"_s{urut}"] = getattr(jenis, field.name).__set__
            isi.append(f" _s{urut}(self,{nilai})")
        else:
            isi.append(f" _isi(self,{field.name!r},{nilai})")
    if hasattr(jenis, "__post_init__"):
        isi.append(" self.__post_init__()")
    # As the standard library does it: names of fields are identifiers of our own source, nothing else comes in.
    exec(f"def __init__({','.join(parameter)}):\n" + ("\n".join(isi) or " pass"), nama)
    hasil: Callable[..., None] = nama["__init__"]
    hasil.__qualname__ = f"{jenis.__qualname__}.__init__"
    hasil.__annotations__ = {field.name: field.type for field in dataclasses.fields(jenis)} | {"return": None}
    return hasil


def _teks(self: Any) -> str:
    isi = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({isi})"


def _tolak_ubah(_self: Any, nama: str, _nilai: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {nama!r}")


def _tolak_hapus(_self: Any, nama: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {nama!r}")


def _keadaan(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _pulihkan(self: Any, keadaan: list[Any]) -> None:
    for field, nilai in zip(dataclasses.fields(self), keadaan, strict=True):
        object.__setattr__(self, field.name, nilai)


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
