"""Loads a profile: its files checked one by one, then against each other, then as the domain's plain data."""

from pathlib import Path

from sistemkerja_desktop.domain.regulasi import Profil
from sistemkerja_desktop.regulasi.berkas import baca_berkas, nama_berkas, sidik
from sistemkerja_desktop.regulasi.daftar import IDENTITAS, folder_profil
from sistemkerja_desktop.regulasi.galat import GalatProfil

__all__ = ["GalatProfil", "muat_profil"]


def muat_profil(sumber: str | Path) -> Profil:
    """The profile with that id, or in that folder. Raises GalatProfil, which names file, key and line.

    Imports pydantic at its first call; a second call takes about ten milliseconds.
    """
    from sistemkerja_desktop.regulasi.periksa import periksa_profil
    from sistemkerja_desktop.regulasi.rakit import rakit_profil

    folder = sumber if isinstance(sumber, Path) else folder_profil() / sumber
    if not (folder / IDENTITAS).is_file():
        raise GalatProfil(f"{folder.name}/{IDENTITAS}", 0, "", "profil tidak ditemukan")
    berkas = {nama: baca_berkas(folder, nama) for nama in nama_berkas(folder)}
    return rakit_profil(periksa_profil(berkas), sidik(berkas.values()))
