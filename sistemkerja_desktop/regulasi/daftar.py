"""Which profiles there are. Reads only their identities, so that a list costs next to nothing."""

from dataclasses import dataclass
from pathlib import Path

from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.regulasi.berkas import baca_berkas
from sistemkerja_desktop.regulasi.galat import GalatProfil

IDENTITAS = "identitas.toml"


@dataclass(frozen=True, slots=True)
class RingkasanModel:
    id: str
    nama: str


@dataclass(frozen=True, slots=True)
class RingkasanProfil:
    """A profile as a list shows it; nothing but its identity has been looked at."""

    id: str
    nama: str
    nama_singkat: str
    pemerintah: str
    model: tuple[RingkasanModel, ...]


def folder_profil() -> Path:
    """The folder of the profiles that come with the program, one folder each, named like the profile's id."""
    return resource("regulasi")


def daftar_profil(folder: Path | None = None) -> tuple[RingkasanProfil, ...]:
    """All profiles below the folder by name. Raises GalatProfil for an identity that cannot be read."""
    berkas = sorted((folder or folder_profil()).glob(f"*/{IDENTITAS}"))
    return tuple(sorted((_ringkas(satu.parent) for satu in berkas), key=lambda profil: profil.nama))


def _ringkas(folder: Path) -> RingkasanProfil:
    berkas = baca_berkas(folder, IDENTITAS)
    isi = berkas.isi
    try:
        model = tuple(RingkasanModel(str(m["id"]), str(m["nama"])) for m in isi["model"])
        return RingkasanProfil(
            str(isi["id"]), str(isi["nama"]), str(isi["nama_singkat"]), str(isi["pemerintah"]), model
        )
    except (KeyError, TypeError) as galat:
        kurang = galat.args[0] if isinstance(galat, KeyError) else "model"
        raise GalatProfil(f"{folder.name}/{IDENTITAS}", 1, str(kurang), "kunci wajib belum ada") from None
