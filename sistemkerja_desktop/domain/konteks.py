"""What actors and predicates need to know of an assignment."""

from collections.abc import Iterable
from typing import Self

from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class KonteksPenugasan:
    """An assignment, made or still in the wizard: `unit_id` owns the performance, `peserta` are (pegawai_id, peran).

    `peran` is "ketua", "anggota" or "individu", as in `PesertaPenugasan`. `luar` are the people of other offices,
    `pemilik_luar` the other office that owns the performance, if one does: `unit_id` then gives the people.
    """

    unit_id: int
    bentuk: Bentuk
    cakupan: Cakupan = Cakupan.DALAM_UNIT
    cara: Cara = Cara.PENUNJUKAN
    peserta: tuple[tuple[int, str], ...] = ()
    ditugaskan_oleh: int | None = None
    luar: tuple[tuple[OrangLuar, str], ...] = ()
    pemilik_luar: KantorLuar | None = None

    @classmethod
    def dari(
        cls,
        penugasan: Penugasan,
        peserta: Iterable[PesertaPenugasan],
        luar: tuple[tuple[OrangLuar, str], ...] = (),
        pemilik_luar: KantorLuar | None = None,
    ) -> Self:
        """The context of an assignment that exists; participants of other assignments are left out."""
        ikut = sorted((p for p in peserta if p.penugasan_id == penugasan.id), key=lambda p: (p.urutan, p.id))
        return cls(
            unit_id=penugasan.unit_id,
            bentuk=penugasan.bentuk,
            cakupan=penugasan.cakupan,
            cara=penugasan.cara,
            peserta=tuple((p.pegawai_id, p.peran) for p in ikut),
            ditugaskan_oleh=penugasan.ditugaskan_oleh,
            luar=luar,
            pemilik_luar=pemilik_luar,
        )

    def pegawai(self, peran: str | None = None) -> tuple[int, ...]:
        """Ids of the participants, of one `peran` or all, in their order."""
        return tuple(pegawai_id for pegawai_id, p in self.peserta if peran is None or p == peran)

    def orang_luar(self, peran: str | None = None) -> tuple[OrangLuar, ...]:
        """The people of other offices, of one `peran` or all, in their order."""
        return tuple(orang for orang, p in self.luar if peran is None or p == peran)
