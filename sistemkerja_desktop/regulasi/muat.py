"""Loads a profile: its files checked one by one, then against each other, then as the domain's plain data."""

from collections.abc import Mapping
from pathlib import Path

from sistemkerja_desktop.domain.regulasi import Profil
from sistemkerja_desktop.regulasi.berkas import baca_teks, nama_berkas, sidik, urai_berkas
from sistemkerja_desktop.regulasi.daftar import IDENTITAS, folder_profil
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.simpanan import ambil, simpan

__all__ = ["GalatProfil", "muat_profil"]


def muat_profil(sumber: str | Path) -> Profil:
    """The profile with that id, or in that folder. Raises GalatProfil, which names file, key and line.

    A profile that comes with the program and was checked before on this account is not checked again while its files
    are the same. Otherwise pydantic is imported at the first call.
    """
    folder = sumber if isinstance(sumber, Path) else folder_profil() / sumber
    if not (folder / IDENTITAS).is_file():
        raise GalatProfil(f"{folder.name}/{IDENTITAS}", 0, "", "profil tidak ditemukan")
    teks = {nama: baca_teks(folder, nama) for nama in nama_berkas(folder)}
    if isinstance(sumber, Path):
        return _periksa(teks)
    profil = ambil(sumber, sidik(teks))
    if profil is None:
        profil = _periksa(teks)
        simpan(sumber, profil)
    return profil


def _periksa(teks: Mapping[str, str]) -> Profil:
    from sistemkerja_desktop.regulasi.periksa import periksa_profil
    from sistemkerja_desktop.regulasi.rakit import rakit_profil

    return rakit_profil(periksa_profil({nama: urai_berkas(nama, satu) for nama, satu in teks.items()}), sidik(teks))
