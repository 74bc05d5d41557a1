"""Files of a profile: read, hash, check their shape. Faults name file, line and key."""

import hashlib
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.kata import pesan_bentuk, pesan_toml
from sistemkerja_desktop.regulasi.letak import Letak, baris_dari, petakan_baris

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

_M = TypeVar("_M", bound="BaseModel")
_TERLALU_DALAM = "isinya bersarang terlalu dalam"
_DALAM_TERBANYAK = 12
"""Tables and arrays within one another; no profile needs half of it, and what goes through a file is recursive."""


@dataclass(frozen=True, slots=True)
class BerkasTOML:
    """One file: its path in the profile's folder, its text and its parsed content.

    Of a file that inherits, `isi` is the content as it holds and `asal` says where each place of it was written.
    `warisan` marks a file of the parent.
    """

    nama: str
    teks: str
    isi: dict[str, Any]
    asal: "Mapping[Letak, tuple[BerkasTOML, Letak]]" = field(default_factory=dict, repr=False, compare=False)
    warisan: bool = False

    def milik(self, letak: Letak) -> bool:
        """Whether the profile wrote this place itself, not its parent."""
        return not self.asal_dari(letak)[0].warisan

    def asal_dari(self, letak: Letak) -> "tuple[BerkasTOML, Letak]":
        """The file and the place in it where this place was written."""
        for panjang in range(len(letak), -1, -1):
            if letak[:panjang] in self.asal:
                berkas, awal = self.asal[letak[:panjang]]
                return berkas, (*awal, *letak[panjang:])
        return self, letak

    def galat(self, letak: Letak, pesan: str) -> GalatProfil:
        """An error about a place of this file. Lines are looked up only when there is something to report."""
        berkas, letak = self.asal_dari(letak)
        return GalatProfil(berkas.nama, baris_dari(petakan_baris(berkas.teks), letak), _kunci(letak), pesan)

    def periksa(self, skema: type[_M]) -> "tuple[_M | None, list[GalatProfil]]":
        """The content in the shape of `skema`, or what is wrong with it.

        A key with a wrong name also makes the right one missing: unknown keys stand first.
        """
        from pydantic import ValidationError

        try:
            return skema.model_validate(self.isi), []
        except ValidationError as galat:
            semua = sorted(_tanpa_akibat(galat.errors(include_url=False)), key=lambda g: g["type"] != "extra_forbidden")
            return None, [self.galat(_tanpa_cabang(satu["loc"], self.isi), pesan_bentuk(satu)) for satu in semua]


def baca_teks(folder: Path, nama: str) -> str:
    """The text of one file, without the mark that some editors put first. Raises GalatProfil if missing or no UTF-8."""
    try:
        teks = (folder / nama).read_bytes().decode("utf-8")
    except OSError:
        raise GalatProfil(nama, 0, "", "berkas tidak ada atau tidak dapat dibaca") from None
    except UnicodeDecodeError as galat:
        baris = galat.object[: galat.start].count(b"\n") + 1
        pesan = "berkas bukan teks UTF-8; simpan dengan pengodean UTF-8"
        raise GalatProfil(nama, baris, "", pesan) from None
    return teks.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def baca_berkas(folder: Path, nama: str) -> BerkasTOML:
    """Reads one TOML file. Raises GalatProfil if it is missing, no UTF-8 or no TOML."""
    return urai_berkas(nama, baca_teks(folder, nama))


def urai_berkas(nama: str, teks: str, sebutan: str = "") -> BerkasTOML:
    """Parses the text of one file, in errors called `sebutan`. Raises GalatProfil if it is no TOML."""
    import tomllib

    hasil = BerkasTOML(sebutan or nama, teks, {}, warisan=bool(sebutan))
    try:
        isi = tomllib.loads(teks)
    except tomllib.TOMLDecodeError as galat:
        baris, pesan = pesan_toml(galat)
        raise GalatProfil(hasil.nama, baris or len(teks.splitlines()), "", pesan) from None
    except RecursionError:
        raise GalatProfil(hasil.nama, 0, "", _TERLALU_DALAM) from None
    for kunci, nilai in isi.items():
        if _dalam(nilai):
            raise hasil.galat((kunci,), _TERLALU_DALAM)
    return replace(hasil, isi=isi)


def _dalam(isi: Any) -> bool:
    """Whether it holds more tables and arrays within one another than any profile does."""
    lapis = [isi]
    for _ in range(_DALAM_TERBANYAK):
        lapis = [
            bagian
            for satu in lapis
            if isinstance(satu, dict | list)
            for bagian in (satu.values() if isinstance(satu, dict) else satu)
        ]
    return bool(lapis)


def nama_berkas(folder: Path) -> list[str]:
    """The profile's files in the order of their names, with "/" between folders."""
    return sorted(berkas.relative_to(folder).as_posix() for berkas in folder.rglob("*.toml"))


def sidik(teks: Mapping[str, str]) -> str:
    """SHA-256 over names and texts; the same on systems that end lines differently."""
    hasil = hashlib.sha256()
    for nama, satu in teks.items():
        hasil.update(f"{nama}\0{satu}\0".encode())
    return hasil.hexdigest()


def _kunci(letak: Letak) -> str:
    hasil = ""
    for bagian in letak:
        hasil += f"[{bagian + 1}]" if isinstance(bagian, int) else f".{bagian}"
    return hasil.lstrip(".")


def _tanpa_akibat(semua: "list[ErrorDetails]") -> "list[ErrorDetails]":
    """Without arrays that are too short only because what stands in them is wrong, which is told by itself."""
    letak = [satu["loc"] for satu in semua]
    return [
        satu
        for satu in semua
        if satu["type"] != "too_short"
        or not any(len(lain) > len(satu["loc"]) and lain[: len(satu["loc"])] == satu["loc"] for lain in letak)
    ]


def _tanpa_cabang(loc: Letak, isi: Any) -> Letak:
    """Drops what pydantic adds to a place to name the branch of a union: no key and no position of the content."""
    letak: Letak = ()
    for posisi, bagian in enumerate(loc):
        if isinstance(isi, dict) and isinstance(bagian, str):
            if bagian not in isi and posisi + 1 < len(loc):
                continue
            letak = (*letak, bagian)
            isi = isi.get(bagian)
        elif isinstance(isi, list) and isinstance(bagian, int):
            letak = (*letak, bagian)
            isi = isi[bagian]
    return letak
