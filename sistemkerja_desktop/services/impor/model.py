"""What an analysis of an employee file hands on: plain data, without SQL and without Qt.

Columns are numbered from 0 at the table's first column and shown to people by the letters of the file; rows carry
the number that a person sees in Excel.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import JabatanTeks
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai, StatusPegawai
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.storage.tabel_berkas import TabelBerkas

NilaiBidang: TypeAlias = str | int | date | tuple[str, ...] | JabatanTeks | JenisKelamin | StatusPegawai | None
"""A checked value. Which type a field has is said in `bidang.BIDANG`."""

Kemajuan: TypeAlias = Callable[[int, int, str], None]
"""Told (done, total, what is being done) from time to time."""

Batal: TypeAlias = Callable[[], bool]
"""Asked from time to time; True stops the analysis with `AnalisisDibatalkan`."""

UNIT_BARU = "+unit-baru"
"""In `Koreksi.unit`: the name of the file becomes a new unit."""


class AnalisisDibatalkan(Exception):  # noqa: N818 - the house's word
    """The person pressed "Batalkan"; nothing was changed."""


class Tingkat(StrEnum):
    """TOLAK keeps the row out; PERINGATAN lets it in."""

    TOLAK = "tolak"
    PERINGATAN = "peringatan"


class KeadaanBaris(StrEnum):
    """What becomes of a row of the file. JUDUL_ULANG and KETERANGAN hold no person and are not counted."""

    DITERIMA = "diterima"
    DITOLAK = "ditolak"
    DILEWATI = "dilewati"
    JUDUL_ULANG = "judul-ulang"
    KETERANGAN = "keterangan"


class Masalah(NamedTuple):
    """A fault at a cell. `kolom` is the letter, `judul` the header, `nilai` what stands in the cell, as text.

    `kode` names the kind of fault for programs ("nip-angka", "unit-belum-ada"); `saran` are values that may be
    meant, best first. `kolom` is "" where the fault is of the whole row.
    """

    baris: int
    kolom: str
    judul: str
    nilai: str
    alasan: str
    tindakan: str
    tingkat: Tingkat
    bidang: str
    kode: str
    saran: tuple[str, ...] = ()


@dataclass(slots=True)
class BarisImpor:
    """A row of the file. `indeks` is its place in `TabelBerkas.baris`, `nomor` its number in Excel.

    `isian` has the checked value of every mapped or derived field; None or "" says that the file gives nothing,
    and never wipes what is there. `turunan` are fields that no column gave but another field tells (the birth date
    from the NIP): they fill gaps and change nothing. `perubahan` says in words, by column, what was
    understood differently from how it is written ("tanda petik dibuang").
    """

    nomor: int
    indeks: int
    keadaan: KeadaanBaris
    isian: Mapping[str, NilaiBidang]
    masalah: list[Masalah] = field(default_factory=list)
    perubahan: dict[int, str] = field(default_factory=dict)
    turunan: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class KolomBerkas:
    """A column of the file with its proposed or chosen field ("" is: not imported).

    `yakin` is False where the proposal should be looked at; `alasan` says why it was proposed, in words.
    """

    indeks: int
    huruf: str
    judul: str
    bidang: str
    yakin: bool
    alasan: str


@dataclass(frozen=True, slots=True)
class Pemetaan:
    """Which column goes to which field. `tanda` is the signature of the layout under which it is remembered."""

    tanda: str
    kolom: tuple[KolomBerkas, ...]

    def kolom_untuk(self, bidang: str) -> int | None:
        """The number of the column of that field, or None."""
        return next((k.indeks for k in self.kolom if k.bidang == bidang), None)

    def sebagai_dict(self) -> dict[int, str]:
        """Column number to field, for remembering; columns that are not imported have ""."""
        return {k.indeks: k.bidang for k in self.kolom}


@dataclass(frozen=True, slots=True)
class TataLetak:
    """What is remembered of a layout that was imported: column number -> field ("" is: left out), the sheet that was
    taken where there were several, and whether a person had to point at the header."""

    kolom: Mapping[int, str]
    lembar: str = ""
    judul_dipilih: bool = False


@dataclass(frozen=True, slots=True)
class Koreksi:
    """What the person decided: (row, column number) -> typed text; rows to leave out; unit name -> unit name.

    In `unit` the key is the name as the file writes it, the value the name of an existing unit or `UNIT_BARU`.
    """

    nilai: Mapping[tuple[int, int], str] = field(default_factory=dict)
    lewati: frozenset[int] = frozenset()
    unit: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PegawaiYangAda:
    """A person as the office's file has them, with their seat in names, to compare with.

    `nama_unit` is "" for who has no seat. `rangkap` is the name of a second seat held as Plt. or Plh., if any, with
    its unit and kelas.
    """

    pegawai: Pegawai
    nama_unit: str = ""
    nama_jabatan: str = ""
    nama_fungsional: str = ""
    sebagai: SebagaiPemangku = SebagaiPemangku.DEFINITIF
    kelas: int | None = None
    rangkap: str = ""
    sebagai_rangkap: SebagaiPemangku = SebagaiPemangku.PLT
    unit_rangkap: str = ""
    kelas_rangkap: int | None = None


class JenisBanding(StrEnum):
    BARU = "baru"
    BERUBAH = "berubah"
    TETAP = "tetap"
    HILANG = "hilang"


@dataclass(frozen=True, slots=True)
class UbahBidang:
    """One field that differs: as text for people, and `nilai` to be written."""

    bidang: str
    label: str
    lama: str
    baru: str
    nilai: NilaiBidang


class BandingBaris(NamedTuple):
    """A row beside the person it is about. HILANG has no `baris`, BARU no `ada`; only BERUBAH has `ubah`."""

    jenis: JenisBanding
    baris: BarisImpor | None
    ada: PegawaiYangAda | None
    ubah: tuple[UbahBidang, ...] = ()


@dataclass(frozen=True, slots=True)
class HasilBanding:
    """The comparison of all accepted rows with the office. `tertahan` are people whose row was not accepted:
    they are neither changed nor gone."""

    baris: tuple[BandingBaris, ...]
    hilang: tuple[PegawaiYangAda, ...] = ()
    tertahan: tuple[PegawaiYangAda, ...] = ()

    def jumlah(self, jenis: JenisBanding) -> int:
        if jenis is JenisBanding.HILANG:
            return len(self.hilang)
        return sum(1 for b in self.baris if b.jenis is jenis)

    def dengan_jenis(self, jenis: JenisBanding) -> tuple[BandingBaris, ...]:
        if jenis is JenisBanding.HILANG:
            return tuple(BandingBaris(JenisBanding.HILANG, None, ada) for ada in self.hilang)
        return tuple(b for b in self.baris if b.jenis is jenis)


@dataclass(frozen=True, slots=True)
class JudulTabel:
    """Where the header stands: indexes into `TabelBerkas.baris`, none when the file has no header.

    `nama` has one name per column, stacked rows joined; `awal_data` is the index of the first row after it.
    """

    baris: tuple[int, ...]
    nama: tuple[str, ...]
    awal_data: int


@dataclass(frozen=True, slots=True)
class HasilAnalisis:
    """Everything known about the file. `unit_baru` are names that become units, in the order of the file.

    `catatan` are remarks about the file as a whole ("Lembar lain: ..."), `galat_pemetaan` what keeps the mapping
    from being usable; with such a fault there are no rows. `judul_dipilih` says that a person pointed at the header,
    now or for an earlier file of this layout.
    """

    tabel: TabelBerkas
    judul: JudulTabel
    pemetaan: Pemetaan
    pemetaan_diingat: bool
    baris: tuple[BarisImpor, ...]
    banding: HasilBanding
    unit_baru: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()
    galat_pemetaan: tuple[str, ...] = ()
    judul_dipilih: bool = False

    @property
    def diterima(self) -> tuple[BarisImpor, ...]:
        return tuple(b for b in self.baris if b.keadaan is KeadaanBaris.DITERIMA)

    @property
    def ditolak(self) -> tuple[BarisImpor, ...]:
        return tuple(b for b in self.baris if b.keadaan is KeadaanBaris.DITOLAK)

    @property
    def masalah(self) -> tuple[Masalah, ...]:
        return tuple(m for b in self.baris for m in b.masalah)
