"""What the check of the office finds, and what a rule of it is."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.kepatuhan.potret import Potret

DATA_KANTOR = "Data kantor"
PENGATURAN_KANTOR = "Pengaturan kantor"
"""Sources of findings that do not come from the regulation."""

Tujuan = int | str | tuple[str, int]
"""What a page is asked to show: an id, the code of a section, ("unit", id), or ("jabatan", id)."""

PENUGASAN_BARU = "baru"
"""The address of a new assignment on the page Penugasan."""


class Tingkat(StrEnum):
    """How much a finding weighs, the heaviest first."""

    PELANGGARAN = "pelanggaran"
    PERINGATAN = "peringatan"
    SARAN = "saran"

    @property
    def label(self) -> str:
        return _LABEL_TINGKAT[self]


_LABEL_TINGKAT = {
    Tingkat.PELANGGARAN: "Harus diperbaiki",
    Tingkat.PERINGATAN: "Perlu perhatian",
    Tingkat.SARAN: "Keterangan",
}


class Pokok(StrEnum):
    """Subjects under which the rules are listed."""

    KEDUDUKAN = "kedudukan"
    TIM = "tim"
    PENUGASAN = "penugasan"
    SURAT = "surat"
    PELAKSANAAN = "pelaksanaan"
    KANTOR = "kantor"

    @property
    def label(self) -> str:
        return _LABEL_POKOK[self]


_LABEL_POKOK = {
    Pokok.KEDUDUKAN: "Kedudukan",
    Pokok.TIM: "Tim kerja",
    Pokok.PENUGASAN: "Penugasan",
    Pokok.SURAT: "Surat",
    Pokok.PELAKSANAAN: "Pelaksanaan",
    Pokok.KANTOR: "Kantor dan peraturan",
}


class Lingkup(StrEnum):
    """What a rule looks at, one at a time: an entity, a choice of the regulation, a year of the register.

    PENUGAS is an assignment, too, but for those rules only that hang on who appoints: these are asked again when the
    heads change, and the work of a whole office may hang on its head.
    """

    PEGAWAI = "Pegawai"
    PENILAI = "TanpaPenilai"
    JABATAN = "Jabatan"
    PEMANGKU = "PemangkuJabatan"
    UNIT = "UnitOrganisasi"
    TIM = "TimKerja"
    PENUGASAN = "Penugasan"
    PENUGAS = "Penugas"
    LANGKAH = "LangkahKasus"
    KEGIATAN = "Kegiatan"
    SURAT = "Surat"
    TARGET = "TargetKinerja"
    NOMOR = "NomorSurat"
    PILIHAN = "Pilihan"
    KANTOR = "Kantor"

    @property
    def entitas(self) -> str:
        """The class name of what is looked at."""
        return Lingkup.PENUGASAN.value if self is Lingkup.PENUGAS else self.value


@dataclass(frozen=True, slots=True)
class Hal:
    """What a rule says of one thing. Without `dasar` the source is `sumber`; `entitas` where it is not the thing's.

    `orang` are the people whom it concerns beside the entity; `tingkat` where it weighs otherwise than the rule.
    """

    judul: str
    uraian: str
    tindakan: str
    tujuan: tuple[str, Tujuan]
    dasar: Aturan | None = None
    sumber: str = DATA_KANTOR
    entitas: tuple[str, int] | None = None
    orang: tuple[int, ...] = ()
    tingkat: Tingkat | None = None


@dataclass(frozen=True, slots=True)
class Temuan:
    """A finding. `aturan` is the code of the rule, `entitas` the class name of whom it concerns.

    `dasar` is what the regulation says; without it `sumber` names the source. `tindakan` says what to do, `tujuan` is
    the page and what it is asked to show. `orang` are the people whom it concerns where these are not the entity: all
    under one vacant seat, for example.
    """

    aturan: str
    tingkat: Tingkat
    entitas: str
    entitas_id: int
    judul: str
    uraian: str
    dasar: Aturan | None
    tindakan: str
    tujuan: tuple[str, Tujuan]
    sumber: str = DATA_KANTOR
    orang: tuple[int, ...] = ()

    @property
    def kunci(self) -> tuple[str, str, int]:
        """Unique within a check; by it a finding is set aside."""
        return self.aturan, self.entitas, self.entitas_id


@dataclass(frozen=True, slots=True)
class AturanKepatuhan:
    """A rule of the check: `nama` is what it asks for, `tombol` the short word for mending it.

    `periksa` looks at one thing of its `lingkup`; `berlaku` says whether this office's regulation and settings have
    the rule at all.
    """

    kode: str
    pokok: Pokok
    tingkat: Tingkat
    lingkup: Lingkup
    nama: str
    tombol: str
    periksa: "Callable[[Potret, Any], Hal | None]"
    berlaku: "Callable[[Potret], bool]"


_F = TypeVar("_F", bound="Callable[[Potret, Any], Hal | None]")


class Daftar:
    """Collects the rules of one module."""

    def __init__(self, pokok: Pokok) -> None:
        self._pokok = pokok
        self.aturan: list[AturanKepatuhan] = []

    def __call__(
        self,
        kode: str,
        tingkat: Tingkat,
        lingkup: Lingkup,
        nama: str,
        tombol: str,
        *,
        bila: "Callable[[Potret], bool]" = lambda _: True,
    ) -> Callable[[_F], _F]:
        def catat(fungsi: _F) -> _F:
            self.aturan.append(AturanKepatuhan(kode, self._pokok, tingkat, lingkup, nama, tombol, fungsi, bila))
            return fungsi

        return catat


def menurut_kode(aturan: Iterable[AturanKepatuhan]) -> Mapping[str, AturanKepatuhan]:
    """The rules by code, in the order of codes. Raises ValueError where two have the same."""
    hasil: dict[str, AturanKepatuhan] = {}
    for satu in sorted(aturan, key=lambda a: a.kode):
        if satu.kode in hasil:
            raise ValueError(f"two rules have the code {satu.kode}")
        hasil[satu.kode] = satu
    return hasil
