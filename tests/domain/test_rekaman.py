"""The program's dataclasses against the standard library's: an instance behaves the same."""

import copy
import dataclasses
import inspect
import pickle
from typing import Any, get_type_hints

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


@dataclass(frozen=True, slots=True)
class Diperiksa:
    """With a check of its own, a default that is made anew, and a value that no other instance may share."""

    isi: int
    daftar: list[int] = dataclasses.field(default_factory=list)

    def __post_init__(self) -> None:
        if self.isi < 0:
            raise ValueError("negative")


@dataclass(frozen=True)
class TanpaSlot:
    x: int
    y: int = 2


def test_checks_of_its_own_and_fresh_defaults() -> None:
    with pytest.raises(ValueError, match="negative"):
        Diperiksa(-1)
    satu, dua = Diperiksa(1), Diperiksa(1)
    satu.daftar.append(5)
    assert dua.daftar == []
    assert Diperiksa(1, daftar=[5]) == satu


@pytest.mark.parametrize("salah", [(), (1, "a", "b", "c")])
def test_wrong_arguments(salah: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError):
        Titik(*salah)
    with pytest.raises(TypeError):
        Titik(1, warna="merah")  # type: ignore[call-arg]


def test_deleting_is_refused_and_copies_are_whole() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        del Satu(1).isi
    assert copy.deepcopy(Diperiksa(1, [2])) == Diperiksa(1, [2])
    assert pickle.loads(pickle.dumps(TanpaSlot(1))) == TanpaSlot(1, 2)
    assert dataclasses.asdict(Diperiksa(1, [2])) == {"isi": 1, "daftar": [2]}


def test_without_slots_it_is_frozen_too() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        TanpaSlot(1).y = 3  # type: ignore[misc]


def test_types_are_told_as_by_the_standard_library() -> None:
    assert get_type_hints(Titik.__init__) == {"x": int, "nama": str, "catatan": str, "return": type(None)}
    assert inspect.signature(Satu) == inspect.Signature(
        [inspect.Parameter("isi", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=int)], return_annotation=None
    )
