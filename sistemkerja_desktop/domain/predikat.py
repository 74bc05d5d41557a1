"""Named conditions of steps: registered functions over an assignment, so that a profile holds no code."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Predikat:
    """A condition's name in profiles, what it says to people, and whether it holds."""

    kode: str
    label: str
    berlaku: Callable[[KonteksPenugasan], bool]


PREDIKAT: Mapping[str, Predikat] = MappingProxyType(
    {
        predikat.kode: predikat
        for predikat in (
            Predikat("dalam-tim", "dikerjakan dalam tim kerja", lambda k: k.bentuk == Bentuk.TIM),
            Predikat("perorangan", "dikerjakan secara individu", lambda k: k.bentuk == Bentuk.INDIVIDU),
            Predikat("penunjukan", "ditugaskan dengan penunjukan", lambda k: k.cara == Cara.PENUNJUKAN),
            Predikat("sukarela", "ditugaskan atas pengajuan sukarela", lambda k: k.cara == Cara.SUKARELA),
            Predikat(
                "melibatkan-luar-unit",
                "melibatkan pegawai dari luar unit organisasi",
                lambda k: k.cakupan != Cakupan.DALAM_UNIT,
            ),
            Predikat(
                "melibatkan-luar-instansi",
                "melibatkan pegawai dari instansi lain",
                lambda k: k.cakupan == Cakupan.LINTAS_INSTANSI,
            ),
        )
    }
)


def berlaku(kode: str, konteks: KonteksPenugasan) -> bool:
    """Whether all conditions (names with blanks between them) hold; "" always does. Raises KeyError."""
    return all(PREDIKAT[satu].berlaku(konteks) for satu in kode.split())


def label_predikat(kode: str) -> str:
    """All conditions in words, "" for none. Raises KeyError for unknown ones."""
    return " dan ".join(PREDIKAT[satu].label for satu in kode.split())
