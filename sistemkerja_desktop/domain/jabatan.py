"""Positions, apart from the people who hold them: a jabatan can be vacant or held by a Plt. or Plh."""

from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.rekaman import dataclass


class JenisJabatan(StrEnum):
    PIMPINAN_TINGGI = "pimpinan-tinggi"
    ADMINISTRATOR = "administrator"
    PENGAWAS = "pengawas"
    FUNGSIONAL = "fungsional"
    PELAKSANA = "pelaksana"

    @property
    def label(self) -> str:
        return _LABEL_JENIS[self]


_LABEL_JENIS = {
    JenisJabatan.PIMPINAN_TINGGI: "Pejabat Pimpinan Tinggi",
    JenisJabatan.ADMINISTRATOR: "Pejabat Administrator",
    JenisJabatan.PENGAWAS: "Pejabat Pengawas",
    JenisJabatan.FUNGSIONAL: "Pejabat Fungsional",
    JenisJabatan.PELAKSANA: "Pelaksana",
}


class Jenjang(StrEnum):
    """Levels of a jabatan fungsional, and the three kinds of pelaksana; "" elsewhere."""

    TIDAK_ADA = ""
    PEMULA = "pemula"
    TERAMPIL = "terampil"
    MAHIR = "mahir"
    PENYELIA = "penyelia"
    AHLI_PERTAMA = "ahli pertama"
    AHLI_MUDA = "ahli muda"
    AHLI_MADYA = "ahli madya"
    AHLI_UTAMA = "ahli utama"
    KLEREK = "klerek"
    OPERATOR = "operator"
    TEKNISI = "teknisi"


class SebagaiPemangku(StrEnum):
    """How a jabatan is held: in full, Plt. (the post is vacant) or Plh. (the holder is absent)."""

    DEFINITIF = "definitif"
    PLT = "Plt."
    PLH = "Plh."


@dataclass(frozen=True, slots=True)
class Jabatan:
    """One seat in one unit. `memimpin` marks the seat that heads its unit; at most one seat of a unit does.

    `kelas` is 1-17 or None. A Pejabat Fungsional who heads a puskesmas holds a seat with `jenis` FUNGSIONAL,
    `memimpin` True, `nama` "Kepala Puskesmas" and `nama_fungsional` "Dokter Ahli Madya".
    """

    id: int
    nama: str
    unit_id: int
    jenis: JenisJabatan
    jenjang: Jenjang = Jenjang.TIDAK_ADA
    memimpin: bool = False
    kelas: int | None = None
    nama_fungsional: str = ""
    urutan: int = 0


@dataclass(frozen=True, slots=True)
class PemangkuJabatan:
    """A person holding a seat from `mulai` to `selesai`, both included; None means open.

    A person holds at most one seat definitively at a time, and may hold others as Plt. or Plh.
    """

    id: int
    jabatan_id: int
    pegawai_id: int
    sebagai: SebagaiPemangku = SebagaiPemangku.DEFINITIF
    mulai: date | None = None
    selesai: date | None = None

    def berlaku(self, pada: date) -> bool:
        """Whether the holding is in force on that day."""
        return (self.mulai is None or self.mulai <= pada) and (self.selesai is None or pada <= self.selesai)
