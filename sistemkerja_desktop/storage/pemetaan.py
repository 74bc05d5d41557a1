"""Between the domain's dataclasses and the rows of their tables."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from itertools import repeat
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, get_args, get_type_hints

from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan
from sistemkerja_desktop.domain.kantor import Berkas, Kantor, PengecualianKepatuhan, ProfilTersimpan
from sistemkerja_desktop.domain.kasus import LangkahKasus
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Kegiatan
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import DokumenSurat, KlasifikasiSurat, PengaturanSurat, Surat, TemplatSurat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi

if TYPE_CHECKING:
    from sqlalchemy import Table


class Entitas(Protocol):
    """Any of the domain's dataclasses that is kept: it has an id, 0 before it was added."""

    @property
    def id(self) -> int: ...


E = TypeVar("E", bound=Entitas)

NAMA_TABEL: dict[type[Any], str] = {
    Kantor: "kantor",
    Berkas: "berkas",
    UnitOrganisasi: "unit_organisasi",
    Pegawai: "pegawai",
    Jabatan: "jabatan",
    PemangkuJabatan: "pemangku_jabatan",
    TargetKinerja: "target_kinerja",
    TimKerja: "tim_kerja",
    AnggotaTim: "anggota_tim",
    Penugasan: "penugasan",
    PesertaPenugasan: "peserta_penugasan",
    Kegiatan: "kegiatan",
    CatatanKegiatan: "catatan_kegiatan",
    Surat: "surat",
    DokumenSurat: "dokumen_surat",
    ProfilTersimpan: "profil_tersimpan",
    PengecualianKepatuhan: "pengecualian_kepatuhan",
    OrangLuar: "orang_luar",
    KantorLuar: "kantor_luar",
    PesertaLuar: "peserta_luar",
    LangkahKasus: "langkah_kasus",
    KlasifikasiSurat: "klasifikasi_surat",
    PengaturanSurat: "pengaturan_surat",
    TemplatSurat: "templat_surat",
}
JENIS: dict[str, type[Any]] = {jenis.__name__: jenis for jenis in NAMA_TABEL}


@dataclass(frozen=True, slots=True, eq=False)
class Pemetaan:
    """How one kind of entity is read and written: the columns in the order of its fields, with converters.

    `ambil` gives an entity's fields in that order, `dari_basis` makes them of what the driver gives; `dari_teks` turns
    what JSON cannot hold back into a column's value.
    """

    jenis: type[Any]
    nama_tabel: str
    kolom: tuple[str, ...]
    dari_basis: tuple[Callable[[Any], Any] | None, ...]
    baca: tuple[Callable[[Any], Any] | None, ...]
    biner: frozenset[str]
    ambil: Callable[[Any], tuple[Any, ...]]
    dari_teks: Mapping[str, Callable[[Any], Any]]

    @property
    def tabel(self) -> "Table":
        """The table for statements that write."""
        from sistemkerja_desktop.storage.skema import metadata

        return metadata.tables[self.nama_tabel]

    def ke_entitas(self, baris: Sequence[Any]) -> list[Any]:
        """Builds the dataclasses from the driver's rows that hold `kolom` in order."""
        if not baris:
            return []
        lajur = zip(*baris, strict=True)
        return self.dari_lajur(
            [isi if f is None else map(f, isi) for isi, f in zip(lajur, self.dari_basis, strict=True)], len(baris)
        )

    def dari_lajur(self, lajur: Iterable[Iterable[Any]], jumlah: int) -> list[Any]:
        """Builds `jumlah` dataclasses from columns in the order of `kolom`.

        Through their slots and column by column, with loops in C: a frozen dataclass's own __init__ takes three
        times as long, which is what opening a large office would wait for.
        """
        hasil = list(map(object.__new__, repeat(self.jenis, jumlah)))
        for nama, isi in zip(self.kolom, lajur, strict=True):
            deque(map(getattr(self.jenis, nama).__set__, hasil, isi), maxlen=0)
        return hasil

    def ke_baris(self, entitas: Any) -> dict[str, Any]:
        """The values as the database takes them."""
        baris = dict(zip(self.kolom, self.ambil(entitas), strict=True))
        for nama, f in zip(self.kolom, self.baca, strict=True):
            if f is not None:
                baris[nama] = nilai_basis(baris[nama])
        return baris


def nilai_basis(nilai: Any) -> Any:
    """A field's value as the column holds it: enums as their text, tuples of words joined by semicolons."""
    if isinstance(nilai, Enum):
        return nilai.value
    if isinstance(nilai, tuple):
        return "; ".join(nilai)
    return nilai


def _inti(tipe: Any) -> tuple[Any, bool]:
    """The type without None, and whether None was among it."""
    if not isinstance(tipe, UnionType):
        return tipe, False
    anggota = [t for t in get_args(tipe) if t is not NoneType]
    return anggota[0], len(anggota) < len(get_args(tipe))


def _pembaca(tipe: Any) -> Callable[[Any], Any] | None:
    tipe, boleh_kosong = _inti(tipe)
    if isinstance(tipe, type) and issubclass(tipe, Enum):
        menurut_nilai: Mapping[Any, Any] = {anggota.value: anggota for anggota in tipe}
        return menurut_nilai.get if boleh_kosong else menurut_nilai.__getitem__
    if get_args(tipe):
        return _kata
    return None


def _dari_basis(tipe: Any) -> Callable[[Any], Any] | None:
    """SQLite knows no dates and no booleans: the driver gives texts and numbers."""
    inti, boleh_kosong = _inti(tipe)
    ubah = _DARI_TEKS.get(inti) if isinstance(inti, type) else None
    if ubah is None:
        return _pembaca(tipe)
    if inti is not bool:
        # The same days come again and again.
        ubah = lru_cache(maxsize=65536)(ubah)
    return (lambda nilai: None if nilai is None else ubah(nilai)) if boleh_kosong else ubah


def _kata(nilai: str) -> tuple[str, ...]:
    return tuple(nilai.split("; ")) if nilai else ()


def periksa_bentuk(jenis: type[Any]) -> None:
    """Raises TypeError for a class that `Pemetaan.dari_lajur` must not build."""
    if not hasattr(jenis, "__slots__") or hasattr(jenis, "__post_init__"):
        raise TypeError(f"{jenis.__name__} is filled through its slots: it needs them, and no __post_init__")


def _buat(jenis: type[Any], nama_tabel: str) -> Pemetaan:
    periksa_bentuk(jenis)
    tipe = get_type_hints(jenis)
    kolom = tuple(f.name for f in fields(jenis))
    return Pemetaan(
        jenis,
        nama_tabel,
        kolom,
        tuple(_dari_basis(tipe[k]) for k in kolom),
        tuple(_pembaca(tipe[k]) for k in kolom),
        frozenset(k for k in kolom if tipe[k] is bytes),
        attrgetter(*kolom),
        {k: _DARI_TEKS[inti] for k in kolom if (inti := _inti(tipe[k])[0]) in (datetime, date, bool)},
    )


# The image of an added row is built by the database, which may write a boolean as 0 or 1.
_DARI_TEKS: dict[type[Any], Callable[[Any], Any]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    bool: bool,
}

PEMETAAN: dict[type[Any], Pemetaan] = {jenis: _buat(jenis, nama) for jenis, nama in NAMA_TABEL.items()}


def ke_json(nilai: Mapping[str, Any], biner: frozenset[str]) -> str:
    """Values of columns as the audit keeps them; bytes are named by their length only, since they never change."""
    return _ENKODER.encode({k: len(v) if k in biner else v for k, v in nilai.items()} if biner else nilai)


def _tanggal_ke_teks(nilai: Any) -> str:
    if isinstance(nilai, date):
        return nilai.isoformat()
    raise TypeError(type(nilai).__name__)


_ENKODER = json.JSONEncoder(ensure_ascii=False, default=_tanggal_ke_teks)


def dari_json(teks: str, pemetaan: Pemetaan) -> dict[str, Any]:
    """Values of columns from the audit, dates as dates again, without those that hold bytes."""
    hasil: dict[str, Any] = json.loads(teks)
    for kunci, ubah in pemetaan.dari_teks.items():
        if hasil.get(kunci) is not None:
            hasil[kunci] = ubah(hasil[kunci])
    for kunci in pemetaan.biner:
        hasil.pop(kunci, None)
    return hasil
