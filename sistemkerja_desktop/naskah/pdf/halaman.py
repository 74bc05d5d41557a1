"""Rows onto pages: breaks only where rows may part."""

from collections.abc import Iterable, Sequence
from dataclasses import field

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.pdf.baris import Baris


@dataclass(slots=True)
class Halaman:
    """Rows with the distance of each from the top edge of the page, in points."""

    baris: list[tuple[float, Baris]] = field(default_factory=list)


def bagi(semua: Sequence[Baris], *, atas: float, atas_lanjutan: float, batas: float) -> list[Halaman]:
    """Fills pages from `atas` (first) or `atas_lanjutan` down to `batas`, all from the top edge, in points.

    Rows that keep together go to the next page together; a chain longer than a whole page is broken where it is full.
    """
    halaman = [Halaman()]
    y = atas
    for rantai in _rantai(semua):
        tinggi = sum(b.sebelum + b.tinggi for b in rantai)
        kosong = not halaman[-1].baris
        muat = y + tinggi - (rantai[0].sebelum if kosong else 0) <= batas
        if not kosong and (rantai[0].halaman_baru or not muat):
            halaman.append(Halaman())
            y = atas_lanjutan
        for baris in rantai:
            if halaman[-1].baris and y + baris.sebelum + baris.tinggi > batas:
                halaman.append(Halaman())
                y = atas_lanjutan
            if not halaman[-1].baris:
                for kepala in baris.ulang if len(halaman) > 1 else ():
                    halaman[-1].baris.append((y, kepala))
                    y += kepala.tinggi
            else:
                y += baris.sebelum
            halaman[-1].baris.append((y, baris))
            y += baris.tinggi
    return halaman


def _rantai(semua: Iterable[Baris]) -> Iterable[list[Baris]]:
    """The rows in chains that have no break inside."""
    kini: list[Baris] = []
    for baris in semua:
        kini.append(baris)
        if not baris.lem:
            yield kini
            kini = []
    if kini:
        yield kini
