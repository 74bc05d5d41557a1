"""What the board shows, as plain data."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from sistemkerja_desktop.domain.alur import HasilGerbang
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.regulasi import Aturan, LangkahAlur
from sistemkerja_desktop.domain.rekaman import dataclass

HARI_SEGERA = 3
"""A deadline this many days ahead or nearer counts as soon."""


class KeadaanTenggat(StrEnum):
    """A deadline as seen from today."""

    LEWAT = "lewat"
    HARI_INI = "hari-ini"
    SEGERA = "segera"
    NANTI = "nanti"
    SELESAI = "selesai"


@dataclass(frozen=True, slots=True)
class KartuPapan:
    """A card. `langkah_selesai` of `langkah_jumlah` steps of its phase are done; a finished card counts Evaluasi's.

    `sisa_hari` is negative after the deadline. `orang_id` are its person, or the participants of its assignment, the
    ketua first; `orang` and `inisial` are those of the first. `perbaikan` is why it was sent back last, "" if never.
    `kunci` is everything that the text filter looks at, casefolded.
    """

    id: int
    penugasan_id: int
    nama: str
    target: str
    fase: Fase
    tenggat: date
    keadaan_tenggat: KeadaanTenggat
    sisa_hari: int
    langkah_selesai: int
    langkah_jumlah: int
    penugasan: str
    tim_id: int | None
    tim: str
    orang_id: tuple[int, ...]
    orang: str
    inisial: str
    kali_kembali: int
    perbaikan: str
    selesai_pada: date | None
    urutan: int
    kunci: str


@dataclass(frozen=True, slots=True)
class GerbangKolom:
    """What has to be there before a card may stand in the column."""

    teks: str
    aturan: Aturan


@dataclass(frozen=True, slots=True)
class PapanData:
    """The whole board. `tim` and `orang` are (id, name) of those that occur on cards, by name."""

    kartu: tuple[KartuPapan, ...]
    gerbang: Mapping[Fase, GerbangKolom]
    tim: tuple[tuple[int, str], ...]
    orang: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class RincianLangkah:
    """A step of a card. `pelaku` are who acts, with names. `dicatat` is the record by which it counts, else None."""

    langkah: LangkahAlur
    pelaku: tuple[str, ...]
    dicatat: CatatanKegiatan | None
    boleh_dicatat: bool
    boleh_dihapus: bool

    @property
    def dilewati(self) -> bool:
        return self.dicatat is not None and self.dicatat.jenis == JenisCatatan.LEWATI


@dataclass(frozen=True, slots=True)
class RincianFase:
    fase: Fase
    langkah: tuple[RincianLangkah, ...]


@dataclass(frozen=True, slots=True)
class BarisSejarah:
    """A line of a card's history, newest first in lists: what happened, who acted, with which remark."""

    waktu: datetime
    tanggal: date
    judul: str
    pejabat: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class RincianKegiatan:
    """One card in full. `gerbang` says whether it may enter `berikut` now; both are None when it is finished."""

    kegiatan: Kegiatan
    kartu: KartuPapan
    penugasan: Penugasan
    peserta: tuple[tuple[int, str], ...]
    fase: tuple[RincianFase, ...]
    sejarah: tuple[BarisSejarah, ...]
    berikut: Fase | None
    gerbang: HasilGerbang | None
    perbaikan: Aturan | None


@dataclass(frozen=True, slots=True)
class PilihanPenugasan:
    """A running assignment that a new card may belong to; `peserta` are (id, name)."""

    id: int
    nama: str
    selesai: date
    peserta: tuple[tuple[int, str], ...]
