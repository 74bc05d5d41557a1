"""The register's numbers: which of them nobody used or explained."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KelasSurat, Surat

_BERURUT = {KelasSurat.KELUAR: 0, KelasSurat.KEPUTUSAN: 1}
"""The sequences in which the office itself gives numbers. What others sent is only counted as it came in."""


@dataclass(frozen=True, slots=True)
class NomorKosong:
    """A number that nobody used or explained. `sejak` is the date of the next letter, `sesudah` that letter's id."""

    kelas: KelasSurat
    tahun: int
    urut: int
    sejak: date
    sesudah: int

    @property
    def id(self) -> int:
        """Sequence, year and number in one; by it a finding is set aside."""
        return _BERURUT[self.kelas] * 10**9 + self.tahun * 100_000 + self.urut


def sela_nomor(surat: Iterable[Surat]) -> list[NomorKosong]:
    """The numbers between those of these letters of one year, each sequence by itself."""
    semua = tuple(surat)
    hasil = []
    for kelas in _BERURUT:
        terpakai = sorted((s.urut, s.tanggal, s.id) for s in semua if s.kelas == kelas)
        for (sebelum, _, _), (sesudah, tanggal, id_) in pairwise(terpakai):
            hasil += [NomorKosong(kelas, semua[0].tahun, urut, tanggal, id_) for urut in range(sebelum + 1, sesudah)]
    return hasil
