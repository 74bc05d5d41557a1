"""Files of a profile: read, hash, check their shape. Faults name file, line and key."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak, baris_dari, petakan_baris

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

_M = TypeVar("_M", bound="BaseModel")
_BARIS_TOML = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class BerkasTOML:
    """One file: its path in the profile's folder, its text and its parsed content.

    Of a file that inherits, `isi` is the content as it holds and `asal` says where each place of it was written.
    """

    nama: str
    teks: str
    isi: dict[str, Any]
    asal: "Mapping[Letak, tuple[BerkasTOML, Letak]]" = field(default_factory=dict, repr=False, compare=False)

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
            return None, [self.galat(_tanpa_cabang(satu["loc"], self.isi), _pesan(satu)) for satu in semua]


def baca_teks(folder: Path, nama: str) -> str:
    """The text of one file. Raises GalatProfil if it is missing or no UTF-8."""
    try:
        return (folder / nama).read_text(encoding="utf-8")
    except OSError:
        raise GalatProfil(nama, 0, "", "berkas tidak ada atau tidak dapat dibaca") from None
    except UnicodeDecodeError:
        raise GalatProfil(nama, 0, "", "berkas bukan teks UTF-8") from None


def baca_berkas(folder: Path, nama: str) -> BerkasTOML:
    """Reads one TOML file. Raises GalatProfil if it is missing, no UTF-8 or no TOML."""
    return urai_berkas(nama, baca_teks(folder, nama))


def urai_berkas(nama: str, teks: str, sebutan: str = "") -> BerkasTOML:
    """Parses the text of one file, in errors called `sebutan`. Raises GalatProfil if it is no TOML."""
    import tomllib

    nama = sebutan or nama
    try:
        return BerkasTOML(nama, teks, tomllib.loads(teks))
    except tomllib.TOMLDecodeError as galat:
        cocok = _BARIS_TOML.search(str(galat))
        baris = int(cocok[1]) if cocok else len(teks.splitlines())
        raise GalatProfil(nama, baris, "", f"bukan TOML yang benar ({galat})") from None


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
    """Drops what pydantic adds to a place to name the branch of a union."""
    letak: Letak = ()
    for bagian in loc:
        if isinstance(isi, dict) and isinstance(bagian, str):
            letak = (*letak, bagian)
            isi = isi.get(bagian)
        elif isinstance(isi, list) and isinstance(bagian, int):
            letak = (*letak, bagian)
            isi = isi[bagian]
    return letak


def _pesan(galat: "ErrorDetails") -> str:
    konteks = galat.get("ctx", {})
    match galat["type"]:
        case "extra_forbidden":
            return "kunci tidak dikenal"
        case "missing":
            return "kunci wajib belum ada"
        case "enum" | "literal_error":
            return f"nilai {galat['input']!r} tidak dikenal; yang ada: {konteks['expected']}"
        case "value_error":
            return str(konteks["error"])
        case "string_too_long":
            return f"teks lebih panjang dari {konteks['max_length']} karakter"
        case "string_too_short" | "too_short":
            return "isinya kosong atau terlalu pendek"
        case "string_pattern_mismatch":
            return f"kode {galat['input']!r} hanya boleh berisi huruf kecil, angka, titik, dan tanda hubung"
        case jenis:
            return f"nilai {galat['input']!r} tidak sesuai ({jenis})"
