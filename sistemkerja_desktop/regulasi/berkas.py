"""Files of a profile: read, hash, check their shape. Faults name file, line and key."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak, baris_dari, petakan_baris

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

_M = TypeVar("_M", bound="BaseModel")
_BARIS_TOML = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class BerkasTOML:
    """One file: its path in the profile's folder, its text and its parsed content."""

    nama: str
    teks: str
    isi: dict[str, Any]

    def galat(self, letak: Letak, pesan: str) -> GalatProfil:
        """An error about a place of this file. Lines are looked up only when there is something to report."""
        return GalatProfil(self.nama, baris_dari(petakan_baris(self.teks), letak), _kunci(letak), pesan)

    def sesuai(self, skema: type[_M]) -> _M:
        """The content in the shape of `skema`. Raises GalatProfil for the first fault."""
        from pydantic import ValidationError

        try:
            return skema.model_validate(self.isi)
        except ValidationError as galat:
            self._tolak(galat.errors(include_url=False))

    def _tolak(self, galat: "list[ErrorDetails]") -> NoReturn:
        """A key with a wrong name also makes the right one missing: name the unknown key first."""
        pertama = min(galat, key=lambda g: g["type"] != "extra_forbidden")
        letak = _tanpa_cabang(pertama["loc"], self.isi)
        raise self.galat(letak, _pesan(pertama))


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


def urai_berkas(nama: str, teks: str) -> BerkasTOML:
    """Parses the text of one file. Raises GalatProfil if it is no TOML."""
    import tomllib

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
