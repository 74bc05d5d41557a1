"""Which golongan goes with which jenjang of a jabatan fungsional, as public tables agree; a warning, never a bar."""

from sistemkerja_desktop.domain.golongan import GOLONGAN_PNS
from sistemkerja_desktop.domain.jabatan import Jenjang

_RENTANG = {
    Jenjang.PEMULA: ("II/a", "II/a"),
    Jenjang.TERAMPIL: ("II/b", "II/d"),
    Jenjang.MAHIR: ("III/a", "III/b"),
    Jenjang.PENYELIA: ("III/c", "III/d"),
    Jenjang.AHLI_PERTAMA: ("III/a", "III/b"),
    Jenjang.AHLI_MUDA: ("III/c", "III/d"),
    Jenjang.AHLI_MADYA: ("IV/a", "IV/c"),
    Jenjang.AHLI_UTAMA: ("IV/d", "IV/e"),
}


def rentang_golongan(jenjang: Jenjang) -> tuple[str, str] | None:
    """The lowest and highest golongan of a PNS in that jenjang; None where there is none (pelaksana, pimpinan)."""
    return _RENTANG.get(jenjang)


def golongan_sesuai(jenjang: Jenjang, golongan: str) -> bool:
    """Whether they go together; True also where the table says nothing (PPPK, no jenjang, no golongan)."""
    rentang = _RENTANG.get(jenjang)
    if rentang is None or golongan not in GOLONGAN_PNS:
        return True
    terendah, tertinggi = (GOLONGAN_PNS.index(g) for g in rentang)
    return terendah <= GOLONGAN_PNS.index(golongan) <= tertinggi
