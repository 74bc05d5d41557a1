"""A rule and where the regulation says it, the choices that a text leaves open, and its terms."""

from enum import StrEnum

from sistemkerja_desktop.domain.rekaman import dataclass


class SumberHukum(StrEnum):
    """Where a rule comes from; the chip's bar shows it."""

    DAERAH = "daerah"
    NASIONAL = "nasional"
    KANTOR = "kantor"


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """A place in a regulation, as the regulation numbers it ("Ps. 8 ayat (3)"), at most 22 characters."""

    pasal: str
    peraturan: str
    sumber: SumberHukum = SumberHukum.DAERAH


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule: what it says in the project's own words, and where the regulation says it."""

    kode: str
    penjelasan: str
    dasar: tuple[DasarHukum, ...]


@dataclass(frozen=True, slots=True)
class ButirAturan:
    """A rule with a name and its parts in a few words: a stage, a map, a relation, a supporting role."""

    nama: str
    isi: tuple[str, ...]
    aturan: Aturan


@dataclass(frozen=True, slots=True)
class OpsiPilihan:
    """One way that the text leaves open, with the place that speaks for it."""

    kode: str
    label: str
    dasar: tuple[DasarHukum, ...]


@dataclass(frozen=True, slots=True)
class Pilihan:
    """Where the text leaves a choice or contradicts itself the office chooses; `bawaan` holds until it does."""

    aturan: Aturan
    pertanyaan: str
    bawaan: str
    opsi: tuple[OpsiPilihan, ...]


@dataclass(frozen=True, slots=True)
class Istilah:
    """A term of the regulation. The same `nama` may stand twice where the regulation defines it twice."""

    nama: str
    aturan: Aturan
