"""Other offices: people of theirs who are put to work here, and performance of theirs that people of here work for."""

from sistemkerja_desktop.domain.penugasan import Cakupan
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class OrangLuar:
    """Somebody who belongs to another office. `nama` holds the gelar; `pangkat` is as a letter prints it.

    `instansi` is "" for an office of the same government. `penilai_jabatan` is their Pejabat Penilai Kinerja,
    `pimpinan_unit_jabatan` the head of their unit organisasi, `kepala_jabatan` the head of their perangkat daerah,
    `berwenang_jabatan` the Pejabat yang Berwenang of their instansi; names may be "" where only the title is known.
    """

    id: int
    nama: str
    perangkat_daerah: str
    nip: str = ""
    pangkat: str = ""
    jabatan: str = ""
    unit: str = ""
    instansi: str = ""
    penilai_jabatan: str = ""
    penilai_nama: str = ""
    pimpinan_unit_jabatan: str = ""
    pimpinan_unit_nama: str = ""
    kepala_jabatan: str = ""
    kepala_nama: str = ""
    berwenang_jabatan: str = ""
    berwenang_nama: str = ""

    @property
    def cakupan(self) -> Cakupan:
        """The scope that they bring into an assignment."""
        return Cakupan.LINTAS_INSTANSI if self.instansi else Cakupan.LINTAS_PERANGKAT_DAERAH


@dataclass(frozen=True, slots=True)
class PesertaLuar:
    """An external person of an assignment; `peran`, `tugas` and `urutan` as in `PesertaPenugasan`."""

    id: int
    penugasan_id: int
    orang_luar_id: int
    peran: str
    tugas: str = ""
    urutan: int = 0


@dataclass(frozen=True, slots=True)
class KantorLuar:
    """Another office that asks for people of this one, or to which they apply: it owns the performance.

    `nama` is the perangkat daerah, `unit` the part of it that owns the performance, `instansi` its government where
    that is another one, else "". The officials are as in `OrangLuar`; `alamat` is the place that letters are sent to.
    """

    id: int
    nama: str
    unit: str = ""
    instansi: str = ""
    alamat: str = ""
    pimpinan_unit_jabatan: str = ""
    pimpinan_unit_nama: str = ""
    kepala_jabatan: str = ""
    kepala_nama: str = ""
    berwenang_jabatan: str = ""
    berwenang_nama: str = ""

    @property
    def cakupan(self) -> Cakupan:
        """The scope of work for it."""
        return Cakupan.LINTAS_INSTANSI if self.instansi else Cakupan.LINTAS_PERANGKAT_DAERAH

    @property
    def pemilik(self) -> str:
        """The unit that owns the performance as a letter names it."""
        return ", ".join(filter(None, (self.unit, self.nama, self.instansi)))
