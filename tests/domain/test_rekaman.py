"""The program's dataclasses against the standard library's: an instance behaves the same."""

import dataclasses
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Titik:
    """Two fields, one of them not shown, one not compared."""

    x: int
    nama: str = dataclasses.field(default="", repr=False)
    catatan: str = dataclasses.field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Satu:
    isi: int


@dataclass(frozen=True, slots=True)
class Kosong:
    pass


@dataclass(frozen=True, slots=True, eq=False)
class Diri:
    isi: int


@dataclass(slots=True)
class Berubah:
    isi: list[int] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Bernama:
    isi: int

    def __repr__(self) -> str:
        return f"nomor {self.isi}"


def baku(jenis: type[Any], **cara: bool) -> type[Any]:
    """The class that the standard library makes of the same fields, under the same name."""
    daftar = [
        (f.name, f.type, dataclasses.field(default=f.default, repr=f.repr, compare=f.compare))
        for f in dataclasses.fields(jenis)
    ]
    return dataclasses.make_dataclass(jenis.__qualname__, daftar, **cara)


BAKU = baku(Titik, frozen=True, slots=True)
titik = st.tuples(st.integers(0, 3), st.sampled_from(["", "a'b"]), st.sampled_from(["", "c"]))


@given(titik, titik)
def test_equality_hash_and_text_are_those_of_the_standard_library(a: Any, b: Any) -> None:
    assert (Titik(*a) == Titik(*b)) is (BAKU(*a) == BAKU(*b))
    assert hash(Titik(*a)) == hash(BAKU(*a))
    assert repr(Titik(*a)) == repr(BAKU(*a))


def test_never_equal_to_another_class() -> None:
    assert Titik(1) != Satu(1)
    assert Titik(1) != (1, "")
    assert Titik(1).__eq__(1) is NotImplemented


def test_few_or_no_fields() -> None:
    assert Satu(1) == Satu(1) != Satu(2)
    assert len({Satu(1), Satu(1), Satu(2)}) == 2
    assert Kosong() == Kosong()
    assert hash(Kosong()) == hash(Kosong())
    assert repr(Kosong()) == "Kosong()"


def test_without_eq_only_itself() -> None:
    satu = Diri(1)
    assert satu == satu
    assert satu != Diri(1)
    assert len({satu, Diri(1)}) == 2


def test_frozen_and_slotted() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Satu(1).isi = 2  # type: ignore[misc]
    assert not hasattr(Satu(1), "__dict__")


def test_mutable_ones_have_no_hash() -> None:
    satu = Berubah()
    satu.isi.append(1)
    assert satu == Berubah([1])
    with pytest.raises(TypeError, match="unhashable"):
        hash(satu)


def test_own_methods_stay_and_copies_are_equal() -> None:
    assert repr(Bernama(3)) == "nomor 3"
    assert dataclasses.replace(Titik(1, "a"), x=2) == Titik(2, "a")
    assert pickle.loads(pickle.dumps(Titik(1, "a"))) == Titik(1, "a")
