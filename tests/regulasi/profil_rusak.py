"""A sound profile to be broken, one place at a time."""

from pathlib import Path

import pytest

from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.muat import muat_profil

# A profile without a parent: what is missing in a child is the parent's, and no fault.
ASLI = Path(__file__).parent / "data/mandiri"


def ganti(profil: Path, nama: str, lama: str, baru: str) -> int:
    """Replaces the first occurrence and returns the line it stands on."""
    berkas = profil / nama
    teks = berkas.read_text(encoding="utf-8")
    assert lama in teks
    berkas.write_text(teks.replace(lama, baru, 1), encoding="utf-8")
    return teks[: teks.index(lama)].count("\n") + 1


def baris(profil: Path, nama: str, isi: str) -> int:
    semua = (profil / nama).read_text(encoding="utf-8").splitlines()
    return next(nomor for nomor, teks in enumerate(semua, 1) if isi in teks)


def tolak(profil: Path) -> GalatProfil:
    with pytest.raises(GalatProfil) as info:
        muat_profil(profil)
    assert info.value.berkas in info.value.pesan
    return info.value


def periksa_galat(profil: Path, nama: str, lama: str, baru: str, kunci: str, pesan: str) -> None:
    """After the replacement the first fault says `pesan`, of the key `kunci`, at a line where that key stands."""
    ganti(profil, nama, lama, baru)
    galat = tolak(profil)
    assert pesan in galat.pesan
    assert galat.baris > 0
    if kunci:
        assert galat.kunci.startswith(kunci)
        terakhir = galat.kunci.split(".")[-1].split("[")[0]
        isi = (profil / galat.berkas).read_text(encoding="utf-8").splitlines()[galat.baris - 1]
        assert terakhir in isi or isi.startswith("[[")
