"""Tim kerja: what a team is."""

from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.rekaman import dataclass


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
    `ditetapkan_oleh` is the id of the `Jabatan` that founds it; `akta` names the founding act where it is not a letter
    of this program ("Keputusan Nomor 12 Tahun 2026"). `ketua_pengganti` says that the ketua took over from another one
    while the team was running. `profil_id`, `profil_versi` and `profil_hash` name the regulation under which it was
    founded or last changed.
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
    akta: str = ""
    ketua_pengganti: bool = False
    profil_id: str = ""
    profil_versi: str = ""
    profil_hash: str = ""


@dataclass(frozen=True, slots=True)
class AnggotaTim:
    """A person's part in a team; `tugas` is their share of the work in a few words."""

    id: int
    tim_id: int
    pegawai_id: int
    peran: PeranTim
    tugas: str = ""
    urutan: int = 0
