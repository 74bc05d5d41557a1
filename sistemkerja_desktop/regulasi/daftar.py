"""Which profiles there are. Reads only their identities, so that a list costs next to nothing."""

from pathlib import Path

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.regulasi.berkas import baca_berkas
from sistemkerja_desktop.regulasi.galat import GalatProfil, ProfilTidakAda
from sistemkerja_desktop.regulasi.warisan import IDENTITAS


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
    """The folder of the profile with that id. Raises GalatProfil where there is none."""
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
    asal = (folder,) if folder else (folder_profil(), folder_tambahan())
    berkas = {satu.parent.name: satu for akar in reversed(asal) for satu in akar.glob(f"*/{IDENTITAS}")}
    return tuple(sorted((ringkas_profil(satu.parent) for satu in berkas.values()), key=lambda profil: profil.nama))


def ringkas_profil(folder: Path) -> RingkasanProfil:
    """The profile in that folder as a list shows it. Raises GalatProfil for an identity that cannot be read."""
    berkas = baca_berkas(folder, IDENTITAS)
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
