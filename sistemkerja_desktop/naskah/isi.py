"""What a letter says, apart from how it looks: blocks in the order in which they stand on the paper.

A surat tugas, a nota dinas and a keputusan are different sequences of the same blocks; the renderers (PDF now) know
blocks, not kinds of letter. The register stores this content as JSON, so that a letter can be read and set again.
"""

import json
import types
import typing
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.rekaman import dataclass

SKEMA = 1

_UKURAN_KERTAS = {"A4": (210.0, 297.0), "F4": (215.0, 330.0)}
# The signature block begins 92 mm from the left margin and needs room for a name; the page for its kop and some lines.
_LEBAR_TEKS_MIN = 145.0
_TINGGI_TEKS_MIN = 150.0


@dataclass(frozen=True, slots=True)
class Kertas:
    """The sheet and its margins, all in millimetres. `atas` is where a kop stands, `atas_lanjutan` on other pages."""

    nama: str
    lebar: float
    tinggi: float
    kiri: float
    kanan: float
    atas: float
    bawah: float
    atas_lanjutan: float = 25.0

    @classmethod
    def dari_kantor(cls, kantor: Kantor, nama: str = "") -> "Kertas":
        """The office's paper ("F4" or "A4", or `nama` in its place) with its margins.

        Raises GalatPengguna for other paper and for margins that leave no room for a letter.
        """
        nama = nama or kantor.kertas
        if nama not in _UKURAN_KERTAS:
            raise GalatPengguna(f"Kertas “{nama}” tidak dikenal.", "Pilih F4 atau A4 di Pengaturan kantor.")
        lebar, tinggi = _UKURAN_KERTAS[nama]
        margin = (kantor.margin_kiri, kantor.margin_kanan, kantor.margin_atas, kantor.margin_bawah)
        # float: whole numbers from a database would be written differently in JSON.
        kertas = cls(nama, lebar, tinggi, *(float(m) for m in margin))
        tersisa = (kertas.lebar_teks, tinggi - kertas.atas_lanjutan - kertas.bawah - kertas.atas)
        if min(kertas.kiri, kertas.kanan, kertas.atas, kertas.bawah) < 0 or (
            tersisa[0] < _LEBAR_TEKS_MIN or tersisa[1] < _TINGGI_TEKS_MIN
        ):
            raise GalatPengguna(
                f"Margin surat tidak menyisakan tempat pada kertas {nama}: teks hanya {tersisa[0]:.0f} mm lebarnya.",
                "Perkecil margin di Pengaturan kantor, misalnya kiri 25, kanan 20, atas 15, bawah 20 mm.",
            )
        return kertas

    @property
    def lebar_teks(self) -> float:
        return self.lebar - self.kiri - self.kanan


class Penomoran(StrEnum):
    TANPA = ""
    ANGKA = "1."
    HURUF = "a."


@dataclass(frozen=True, slots=True)
class Kop:
    """The letterhead: government, PD, for a UPTD its own line (`unit`, else ""), and lines of address."""

    pemerintah: str
    perangkat_daerah: str
    unit: str
    alamat: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judul:
    """The centred title in bold, and plain lines below it ("NOMOR …")."""

    teks: str
    baris: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bagian:
    """A labelled part with a colon: Menimbang, Dasar, Untuk, later Mengingat and KESATU."""

    label: str
    butir: tuple[str, ...]
    penomoran: Penomoran = Penomoran.TANPA


@dataclass(frozen=True, slots=True)
class Diktum:
    """A centred word between the parts: MENUGASKAN, later MEMUTUSKAN."""

    teks: str


@dataclass(frozen=True, slots=True)
class Orang:
    """A person as a letter names them: with gelar, NIP spaced 8-6-1-3; what is "" has no line."""

    nama: str
    pangkat: str = ""
    nip: str = ""
    jabatan: str = ""

    def baris(self) -> tuple[tuple[str, str], ...]:
        """Label and text of each line that the person has."""
        semua = (("nama", self.nama), ("pangkat/gol.", self.pangkat), ("NIP", self.nip), ("jabatan", self.jabatan))
        return tuple((label, teks) for label, teks in semua if teks)


@dataclass(frozen=True, slots=True)
class Kepada:
    """The people a letter is given to, numbered from two on."""

    label: str
    orang: tuple[Orang, ...]


@dataclass(frozen=True, slots=True)
class SebutanJabatan:
    """One line above a signature: `awalan` "a.n.", "u.b." or "", and the jabatan (with its Plt. or Plh.)."""

    jabatan: str
    awalan: str = ""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """The signature block. `tempat` "" leaves out "Ditetapkan di … pada tanggal …" (as on a lampiran)."""

    tempat: str
    tanggal: str
    jabatan: tuple[SebutanJabatan, ...]
    nama: str
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Tembusan:
    label: str
    kepada: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lampiran:
    """Begins a new page: what it is attached to, label and text of the reference lines, and a centred title."""

    kepala: str
    rujukan: tuple[tuple[str, str], ...]
    judul: str


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table. `lebar` is a share of the text width; `utuh` cells are never broken into lines."""

    judul: str
    lebar: float
    utuh: bool = False
    tengah: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph over the whole text width."""

    teks: str


@dataclass(frozen=True, slots=True)
class TabelBerjudul:
    """A table with a heading at its left; both are repeated where the table goes on over the page."""

    judul: str
    tabel: Tabel


Blok = Kop | Judul | Bagian | Diktum | Kepada | TandaTangan | Tembusan | Lampiran | Tabel | Alinea | TabelBerjudul
_BLOK: dict[str, type[Blok]] = {kelas.__name__: kelas for kelas in typing.get_args(Blok)}


@dataclass(frozen=True, slots=True)
class IsiSurat:
    """A whole letter. `jenis` is its kind ("surat-tugas"), `hal` its subject; `penulis` is the office."""

    jenis: str
    nomor: str
    tanggal: date
    hal: str
    penulis: str
    kertas: Kertas
    blok: tuple[Blok, ...]

    @property
    def judul(self) -> str:
        """The title for a window or for the PDF's properties."""
        teks = next((b.teks for b in self.blok if isinstance(b, Judul)), self.jenis)
        return f"{teks} {self.nomor}".strip()


def to_json(isi: IsiSurat) -> str:
    """The content as compact JSON; the same content always gives the same text."""
    data = asdict(isi)
    data["tanggal"] = isi.tanggal.isoformat()
    data["blok"] = [{"blok": type(b).__name__, **asdict(b)} for b in isi.blok]
    data["skema"] = SKEMA
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(teks: str) -> IsiSurat:
    """The content that `to_json` wrote.

    Raises GalatPengguna when it is damaged or was written by a newer program.
    """
    try:
        data = json.loads(teks)
        skema = data.pop("skema")
        if skema > SKEMA:
            raise GalatPengguna("Isi surat ini ditulis oleh versi program yang lebih baru.", "Perbarui program ini.")
        data["blok"] = [_bangun(_BLOK[b.pop("blok")], b) for b in data["blok"]]
        data["tanggal"] = date.fromisoformat(data["tanggal"])
        data["kertas"] = _bangun(Kertas, data["kertas"])
        return IsiSurat(**{**data, "blok": tuple(data["blok"])})
    except (ValueError, TypeError, KeyError, AttributeError) as galat:
        raise GalatPengguna(
            "Isi surat yang tersimpan rusak dan tidak dapat dibaca.",
            "Cetak ulang dari salinan PDF-nya, atau pulihkan berkas dari cadangan.",
        ) from galat


T = typing.TypeVar("T")


def _bangun(kelas: type[T], data: dict[str, typing.Any]) -> T:
    """Builds a dataclass of this module from JSON's lists and dicts by the types of its fields."""
    if not is_dataclass(kelas) or not data.keys() <= {f.name for f in fields(kelas)}:
        raise ValueError(f"{kelas.__name__}: {sorted(data)}")
    petunjuk = typing.get_type_hints(kelas)
    return kelas(**{nama: _nilai(petunjuk[nama], nilai) for nama, nilai in data.items()})


def _nilai(tipe: typing.Any, nilai: typing.Any) -> typing.Any:
    asal = typing.get_origin(tipe)
    if asal is tuple:
        isi = typing.get_args(tipe)
        jenis = [isi[0]] * len(nilai) if isi[-1] is types.EllipsisType or isi[-1] is ... else list(isi)
        return tuple(_nilai(j, n) for j, n in zip(jenis, nilai, strict=True))
    if is_dataclass(tipe) and isinstance(tipe, type):
        return _bangun(tipe, nilai)
    if issubclass(tipe, StrEnum):
        return tipe(nilai)
    if tipe is float and isinstance(nilai, int | float):
        return float(nilai)
    if not isinstance(nilai, tipe):
        raise TypeError(f"{nilai!r}")
    return nilai
