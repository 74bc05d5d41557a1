"""Tim kerja: what a team is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class JenisTim(StrEnum):
    """Kinds of team; which of them a regulation knows is in its profile (Dharmasraya Lamp. 2)."""

    RUTIN = "rutin"
    INSIDENTAL = "insidental"


class PeranTim(StrEnum):
    KETUA = "ketua"
    ANGGOTA = "anggota"


@dataclass(frozen=True, slots=True)
class TimKerja:
    """A team of one owning unit for a period, both days included.

    `alasan_ketua` is the written reason where the ketua is not of the owning unit, else "".
    `ditetapkan_oleh` is the id of the `Jabatan` that founds it.
    """

    id: int
    nama: str
    jenis: JenisTim
    unit_id: int
    mulai: date
    selesai: date
    target_id: int | None = None
    ditetapkan_oleh: int | None = None
    alasan_ketua: str = ""


@dataclass(frozen=True, slots=True)
class AnggotaTim:
    """A person's part in a team; `tugas` is their share of the work in a few words."""

    id: int
    tim_id: int
    pegawai_id: int
    peran: PeranTim
    tugas: str = ""
    urutan: int = 0
