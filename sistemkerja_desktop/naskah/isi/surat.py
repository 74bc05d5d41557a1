"""A whole letter, and its content as JSON for the register."""

import json
import types
import typing
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.isi.blok import Blok, Judul
from sistemkerja_desktop.naskah.isi.kertas import Kertas

SKEMA = 1
_BLOK: dict[str, type[Blok]] = {kelas.__name__: kelas for kelas in typing.get_args(Blok)}


@dataclass(frozen=True, slots=True)
class IsiSurat:
    """A whole letter. `jenis` is its kind ("surat-tugas"), `hal` its subject; `penulis` is the office.

    `gaya` chooses the typeface: "surat" (Liberation Sans) or "keputusan" (TeX Gyre Bonum).
    """

    jenis: str
    nomor: str
    tanggal: date
    hal: str
    penulis: str
    kertas: Kertas
    blok: tuple[Blok, ...]
    gaya: str = "surat"

    @property
    def judul(self) -> str:
        """The title for a window or for the PDF's properties."""
        teks = next((b.teks for b in self.blok if isinstance(b, Judul)), self.hal or self.jenis)
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
