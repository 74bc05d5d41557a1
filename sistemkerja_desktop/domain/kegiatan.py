"""Kegiatan: the cards of the board, and what was recorded of their steps."""

from datetime import date, datetime
from enum import StrEnum

from sistemkerja_desktop.domain.rekaman import dataclass


class Fase(StrEnum):
    """The three phases that every regulation knows, and the end."""

    PERENCANAAN = "perencanaan"
    PELAKSANAAN = "pelaksanaan"
    EVALUASI = "evaluasi"
    SELESAI = "selesai"

    @property
    def label(self) -> str:
        return self.value.capitalize()

    @property
    def berikut(self) -> "Fase | None":
        urutan = list(Fase)
        posisi = urutan.index(self)
        return urutan[posisi + 1] if posisi + 1 < len(urutan) else None


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """A card: one activity of an assignment. `putaran` counts from 1 and grows when a result goes back."""

    id: int
    penugasan_id: int
    nama: str
    target: str
    fase: Fase
    tenggat: date
    pegawai_id: int | None = None
    putaran: int = 1
    urutan: int = 0
    selesai_pada: date | None = None


class JenisCatatan(StrEnum):
    """What happened to a card: a step done, a phase entered, an override, a return for correction."""

    LANGKAH = "langkah"
    PINDAH = "pindah"
    LEWATI = "lewati"
    KEMBALI = "kembali"


@dataclass(frozen=True, slots=True)
class CatatanKegiatan:
    """One line of a card's history. `langkah` is the step's code in the profile's alur ("b5"), "" for moves.

    `pejabat` is who acted, as text at that time; `keterangan` the reason, which LEWATI and KEMBALI must have.
    """

    id: int
    kegiatan_id: int
    jenis: JenisCatatan
    waktu: datetime
    tanggal: date
    putaran: int
    langkah: str = ""
    fase: Fase | None = None
    pejabat: str = ""
    keterangan: str = ""
