"""Which profiles there are. Reads only their identities, so that a list costs next to nothing."""

import re
from pathlib import Path

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.regulasi.berkas import baca_berkas
from sistemkerja_desktop.regulasi.galat import GalatProfil, ProfilTidakAda
from sistemkerja_desktop.regulasi.warisan import IDENTITAS

ID_PROFIL = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
"""What an id may be: it is also the name of a folder."""


@dataclass(frozen=True, slots=True)
class RingkasanModel:
    """A model as a list shows it; `untuk` says which perangkat daerah use it, or is ""."""

    id: str
    nama: str
    untuk: str = ""


@dataclass(frozen=True, slots=True)
class RingkasanProfil:
    """A profile as a list shows it; nothing but its identity has been looked at."""

    id: str
    nama: str
    nama_singkat: str
    pemerintah: str
    induk: str
    versi: str
    model: tuple[RingkasanModel, ...]


def folder_profil() -> Path:
    """The folder of the profiles that come with the program, one folder each, named like the profile's id."""
    return resource("regulasi")


def folder_tambahan() -> Path:
    """The folder of the profiles that were added on this account; it need not exist."""
    from platformdirs import user_data_path

    return user_data_path("sistemkerja", appauthor=False) / "regulasi"


def cari_folder(id_: str) -> Path:
    """The folder of the profile with that id. Raises ProfilTidakAda where there is none."""
    if not ID_PROFIL.fullmatch(id_):
        raise ProfilTidakAda(id_)
    bawaan = folder_profil() / id_
    if (bawaan / IDENTITAS).is_file():
        return bawaan
    tambahan = folder_tambahan() / id_
    if (tambahan / IDENTITAS).is_file():
        return tambahan
    raise ProfilTidakAda(id_)


def daftar_profil(folder: Path | None = None) -> tuple[RingkasanProfil, ...]:
    """All profiles below the folder, by default all there are, by name.

    Raises GalatProfil for an identity that cannot be read.
    """
    utuh, rusak = daftar_dan_rusak(folder)
    if rusak:
        raise rusak[0]
    return utuh


def daftar_dan_rusak(folder: Path | None = None) -> tuple[tuple[RingkasanProfil, ...], tuple[GalatProfil, ...]]:
    """As `daftar_profil`, with what is wrong with the others: those that cannot be read, or not be found by their id.

    A fault's `berkas` begins with the name of the profile's folder.
    """
    asal = (folder,) if folder else (folder_profil(), folder_tambahan())
    berkas = {satu.parent.name: satu.parent for akar in reversed(asal) for satu in akar.glob(f"*/{IDENTITAS}")}
    utuh: list[RingkasanProfil] = []
    rusak: list[GalatProfil] = []
    for nama, satu in sorted(berkas.items()):
        try:
            profil = ringkas_profil(satu)
        except GalatProfil as galat:
            rusak.append(galat)
            continue
        if profil.id == nama:
            utuh.append(profil)
        else:
            rusak.append(salah_folder(nama, profil.id))
    return tuple(sorted(utuh, key=lambda profil: profil.nama)), tuple(rusak)


def salah_folder(nama: str, id_: str) -> GalatProfil:
    """The fault of a profile that lies in a folder of another name than its id."""
    return GalatProfil(f"{nama}/{IDENTITAS}", 0, "id", f"id '{id_}' tidak sama dengan nama foldernya, '{nama}'")


def ringkas_profil(folder: Path) -> RingkasanProfil:
    """The profile in that folder as a list shows it. Raises GalatProfil for an identity that cannot be read."""
    try:
        berkas = baca_berkas(folder, IDENTITAS)
    except GalatProfil as galat:
        raise GalatProfil(f"{folder.name}/{IDENTITAS}", galat.baris, galat.kunci, galat.masalah) from None
    isi = berkas.isi
    try:
        model = tuple(RingkasanModel(str(m["id"]), str(m["nama"]), str(m.get("untuk", ""))) for m in isi["model"])
        return RingkasanProfil(
            id=str(isi["id"]),
            nama=str(isi["nama"]),
            nama_singkat=str(isi["nama_singkat"]),
            pemerintah=str(isi["pemerintah"]),
            induk=str(isi.get("induk", "")),
            versi=str(isi["versi"]),
            model=model,
        )
    except (KeyError, TypeError) as galat:
        kurang = galat.args[0] if isinstance(galat, KeyError) else "model"
        raise GalatProfil(f"{folder.name}/{IDENTITAS}", 1, str(kurang), "kunci wajib belum ada") from None
