"""The people of a draft while they are being chosen, without Qt: own ones and those of other offices, with parts."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.rekaman import dataclass

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import PesertaLuarRancangan, PesertaRancangan, RancanganPenugasan

KETUA, ANGGOTA, INDIVIDU = "ketua", "anggota", "individu"


@dataclass(frozen=True, slots=True)
class Terpilih:
    """Somebody who was chosen: `id` of the `Pegawai`, with `luar` of the `OrangLuar`."""

    id: int
    luar: bool = False
    peran: str = INDIVIDU
    tugas: str = ""

    @property
    def kunci(self) -> tuple[bool, int]:
        return self.luar, self.id

    @property
    def nama_objek(self) -> str:
        """For names of widgets: "7", or "luar-7"."""
        return f"luar-{self.id}" if self.luar else str(self.id)


class SusunanTerpilih:
    """Who was chosen, in their order. In a team the first one is the ketua until somebody else is made it."""

    def __init__(self) -> None:
        self.bentuk = Bentuk.INDIVIDU
        self._orang: list[Terpilih] = []

    @property
    def orang(self) -> tuple[Terpilih, ...]:
        """The ketua first."""
        return tuple(sorted(self._orang, key=lambda satu: satu.peran != KETUA))

    @property
    def pegawai(self) -> list[int]:
        return [satu.id for satu in self._orang if not satu.luar]

    @property
    def luar(self) -> list[int]:
        return [satu.id for satu in self._orang if satu.luar]

    def baca(self, rancangan: "RancanganPenugasan") -> None:
        """Takes over the people of a draft."""
        self.bentuk = rancangan.bentuk
        self._orang = [Terpilih(p.pegawai_id, False, p.peran, p.tugas) for p in rancangan.peserta]
        self._orang += [Terpilih(p.orang_luar_id, True, p.peran, p.tugas) for p in rancangan.luar]

    def peserta(self) -> "tuple[PesertaRancangan, ...]":
        from sistemkerja_desktop.services.penugasan import PesertaRancangan

        return tuple(PesertaRancangan(s.id, s.peran, s.tugas) for s in self.orang if not s.luar)

    def peserta_luar(self) -> "tuple[PesertaLuarRancangan, ...]":
        from sistemkerja_desktop.services.penugasan import PesertaLuarRancangan

        return tuple(PesertaLuarRancangan(s.id, s.peran, s.tugas) for s in self.orang if s.luar)

    def ganti_bentuk(self, bentuk: Bentuk) -> None:
        """The same people in another form: each for themself, or a team whose ketua is the first."""
        self.bentuk = bentuk
        awal = KETUA if bentuk is Bentuk.TIM else INDIVIDU
        lain = ANGGOTA if bentuk is Bentuk.TIM else INDIVIDU
        self._orang = [replace(satu, peran=awal if n == 0 else lain) for n, satu in enumerate(self._orang)]

    def ganti_pegawai(self, orang: Iterable[Terpilih]) -> None:
        """Puts a recorded team in the place of the own people; those of other offices stay, as anggota."""
        luar = [replace(satu, peran=ANGGOTA) for satu in self._orang if satu.luar]
        self._orang = [*orang, *luar]
        self._pastikan_ketua()

    def tambah(self, id_: int, *, luar: bool = False) -> None:
        """Adds somebody once."""
        satu = Terpilih(id_, luar, ANGGOTA if self.bentuk is Bentuk.TIM else INDIVIDU)
        if satu.kunci not in {lain.kunci for lain in self._orang}:
            self._orang.append(satu)
            self._pastikan_ketua()

    def keluarkan(self, kunci: tuple[bool, int]) -> None:
        """Takes somebody out; a team that lost its ketua waits for another one to be named."""
        self._orang = [satu for satu in self._orang if satu.kunci != kunci]

    def jadikan_ketua(self, kunci: tuple[bool, int]) -> None:
        self._orang = [replace(satu, peran=KETUA if satu.kunci == kunci else ANGGOTA) for satu in self._orang]

    def atur_tugas(self, kunci: tuple[bool, int], tugas: str) -> None:
        self._orang = [replace(satu, tugas=tugas) if satu.kunci == kunci else satu for satu in self._orang]

    def _pastikan_ketua(self) -> None:
        if self.bentuk is Bentuk.TIM and len(self._orang) == 1:
            self.jadikan_ketua(self._orang[0].kunci)
