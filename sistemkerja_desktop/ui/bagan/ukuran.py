"""How much room the branches of the chart take, before they have a place. Lengths are px at 100 %."""

from dataclasses import field
from math import sqrt
from statistics import median

from sistemkerja_desktop.domain.rekaman import dataclass

SELA_KOLOM = 12.0
SELA_TINGKAT = 18.0
_JARAK_SAMPING = 24.0
_KOLOM_PETAK = (4, 16)
_LEBAR_PER_TINGGI = 1.6


@dataclass(slots=True)
class Ukuran:
    """How far a branch reaches from the middle of its own box, to the left, to the right, and down.

    `jarak` is from its trunk to the branches beside that.
    """

    kiri: float
    kanan: float
    tinggi: float
    anak: list["Ukuran"] = field(default_factory=list)
    samping: list["Ukuran"] = field(default_factory=list)
    petak: "Petak | None" = None
    jarak: float = 0.0


@dataclass(frozen=True, slots=True)
class Petak:
    """A block of many units: where each column's boxes have their middle, and each row its height and its bus.

    `pusat`, `kiri` and `kanan` are measured from the trunk, `kiri` to the left.
    """

    pusat: tuple[float, ...]
    baris: tuple[float, ...]
    kiri: float
    kanan: float

    @property
    def tinggi(self) -> float:
        return sum(self.baris) + 2 * SELA_TINGKAT * len(self.baris)


def petak(anak: list[Ukuran], *, pangkal: float | None = None) -> Petak:
    """The columns and rows of a block; its trunk runs at `pangkal` from its left, else down its middle.

    The medians decide how many columns there are, so that unfolding one list does not move all units about.
    """
    lebar = median(a.kiri + a.kanan for a in anak) + SELA_KOLOM
    tinggi = median(a.tinggi for a in anak) + 2 * SELA_TINGKAT
    sebaris = 2 * round(sqrt(len(anak) * tinggi * _LEBAR_PER_TINGGI / lebar) / 2)
    sebaris = max(_KOLOM_PETAK[0], min(_KOLOM_PETAK[1], sebaris))
    kolom = [anak[i::sebaris] for i in range(sebaris)]
    kiri = [max(a.kiri for a in satu) for satu in kolom]
    kanan = [max(a.kanan for a in satu) for satu in kolom]
    pusat, x = [], 0.0
    for ke_kiri, ke_kanan in zip(kiri, kanan, strict=True):
        pusat.append(x + ke_kiri)
        x += ke_kiri + ke_kanan + SELA_KOLOM
    batang = pusat[sebaris // 2] - kiri[sebaris // 2] - SELA_KOLOM / 2 if pangkal is None else pangkal
    baris = tuple(max(a.tinggi for a in anak[i : i + sebaris]) for i in range(0, len(anak), sebaris))
    return Petak(tuple(p - batang for p in pusat), baris, batang, x - SELA_KOLOM - batang)


def rentang(anak: list[Ukuran]) -> float:
    """From the middle of the first child's box to the middle of the last one's."""
    if not anak:
        return 0.0
    lebar = sum(a.kiri + a.kanan for a in anak) + SELA_KOLOM * (len(anak) - 1)
    return lebar - anak[0].kiri - anak[-1].kanan


def jarak_samping(jumlah: int, kolom: float, ruang: float) -> float:
    """From the trunk to the units beside it: so that they stand above a column where there are enough.

    `jumlah` units of the width `kolom` stand below; `ruang` is how far the side branch can move out without making
    the chart wider.
    """
    if jumlah >= 4 and jumlah % 2 == 0:
        baik = SELA_KOLOM * 1.5 + kolom
    elif jumlah >= 3:
        baik = SELA_KOLOM + kolom / 2
    else:
        baik = _JARAK_SAMPING
    return max(_JARAK_SAMPING, min(baik, ruang))
