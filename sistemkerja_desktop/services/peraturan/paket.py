"""A profile that somebody hands over, as a folder or zip: its TOML files, read without trusting them."""

import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from sistemkerja_desktop.domain.galat import GalatPengguna

IDENTITAS = "identitas.toml"
BUTIR_TERBANYAK = 2000
BERKAS_TERBANYAK = 300
BERKAS_TERBESAR = 1 << 20
ISI_TERBESAR = 8 << 20
"""Bytes of all files together; the largest profile that comes with the program has a fortieth of it."""
ZIP_TERBESAR = 32 << 20

_NAMA = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_NAMA_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_TINDAKAN_ZIP = "Minta berkas baru dari pembuatnya; yang diperlukan hanya berkas .toml."


class GalatPaket(GalatPengguna):
    """The folder or zip is no profile, or a trap; nothing was copied."""


def baca_paket(sumber: Path) -> dict[str, bytes]:
    """The TOML files below the folder that has identitas.toml, by their path in it ("kedudukan/dinas.toml").

    Everything else in the folder or zip is left out. Raises GalatPaket where there is no such folder or more than one,
    where a path leaves it, or where there is more than any profile needs.
    """
    try:
        isi = dict(_dari_folder(sumber) if sumber.is_dir() else _dari_zip(sumber))
    except OSError as galat:
        raise GalatPaket(f"{sumber.name} tidak dapat dibaca.", "Salin ke komputer ini, lalu coba lagi.") from galat
    return _dari_pangkal(isi, sumber.name)


def _dari_folder(folder: Path) -> Iterator[tuple[str, bytes]]:
    asli, banyak, jumlah = folder.resolve(), 0, _Jumlah(folder.name)
    for induk, _, nama in os.walk(folder):
        banyak += len(nama) + 1
        if banyak > BUTIR_TERBANYAK:
            raise GalatPaket(f"Folder {folder.name} memuat terlalu banyak berkas.", "Pilih folder profilnya sendiri.")
        for satu in sorted(nama):
            berkas = Path(induk, satu)
            letak = berkas.relative_to(folder).as_posix()
            if not _toml(letak):
                continue
            if not berkas.resolve().is_relative_to(asli):
                raise _keluar(letak)
            _periksa_nama(letak)
            with berkas.open("rb") as aliran:
                yield letak, jumlah.tambah(letak, aliran.read(BERKAS_TERBESAR + 1))


def _dari_zip(berkas: Path) -> Iterator[tuple[str, bytes]]:
    if berkas.stat().st_size > ZIP_TERBESAR:
        raise GalatPaket(f"{berkas.name} terlalu besar untuk sebuah profil.", _TINDAKAN_ZIP)
    jumlah, dilihat = _Jumlah(berkas.name), set[str]()
    try:
        with zipfile.ZipFile(berkas) as isi:
            daftar = isi.infolist()
            if len(daftar) > BUTIR_TERBANYAK:
                raise GalatPaket(f"{berkas.name} memuat {len(daftar)} berkas, terlalu banyak.", _TINDAKAN_ZIP)
            for satu in daftar:
                _periksa_butir(satu)
                if satu.is_dir() or not _toml(satu.filename):
                    continue
                _periksa_nama(satu.filename)
                if satu.filename.casefold() in dilihat:
                    raise GalatPaket(f"{satu.filename} ada dua kali dalam {berkas.name}.", _TINDAKAN_ZIP)
                dilihat.add(satu.filename.casefold())
                with isi.open(satu) as aliran:
                    # Never more than one file may have, whatever size the zip states.
                    yield satu.filename, jumlah.tambah(satu.filename, aliran.read(BERKAS_TERBESAR + 1))
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, NotImplementedError, RuntimeError) as galat:
        raise GalatPaket(f"{berkas.name} bukan berkas .zip yang utuh.", _TINDAKAN_ZIP) from galat


def _periksa_butir(butir: zipfile.ZipInfo) -> None:
    """Of a zip's entries, also those that are not taken: a zip that tries to leave its folder is not trusted at all."""
    nama = butir.orig_filename
    bagian = PurePosixPath(nama.replace("\\", "/")).parts
    if nama.startswith(("/", "\\")) or ".." in bagian or ":" in nama or "\0" in nama:
        raise _keluar(nama)
    if stat.S_ISLNK(butir.external_attr >> 16):
        raise _keluar(nama)
    if butir.flag_bits & 1:
        raise GalatPaket("Berkas .zip ini dikunci dengan kata sandi.", _TINDAKAN_ZIP)
    if _toml(nama) and butir.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        # The other methods inflate without a limit.
        raise GalatPaket(f"{nama} dimampatkan dengan cara yang tidak dikenal.", _TINDAKAN_ZIP)


class _Jumlah:
    """Counts what has been read so far."""

    def __init__(self, nama: str) -> None:
        self._nama = nama
        self._berkas = self._besar = 0

    def tambah(self, letak: str, isi: bytes) -> bytes:
        self._berkas += 1
        self._besar += len(isi)
        if len(isi) > BERKAS_TERBESAR or self._besar > ISI_TERBESAR or self._berkas > BERKAS_TERBANYAK:
            raise GalatPaket(
                f"{self._nama} mengembang terlalu besar untuk sebuah profil ({letak}) dan tidak dibuka.", _TINDAKAN_ZIP
            )
        return isi


def _toml(nama: str) -> bool:
    """A TOML file that somebody wrote: not what a Mac adds to each file of a zip or a foreign disk."""
    bagian = PurePosixPath(nama).parts
    return nama.casefold().endswith(".toml") and "__MACOSX" not in bagian and not bagian[-1].startswith("._")


def _periksa_nama(letak: str) -> None:
    for bagian in PurePosixPath(letak).parts:
        if not _NAMA.fullmatch(bagian) or _NAMA_WINDOWS.match(bagian) or bagian.endswith("."):
            raise GalatPaket(
                f"Nama {letak} tidak dapat dipakai.", "Beri nama dengan huruf, angka, titik, dan tanda hubung."
            )


def _dari_pangkal(isi: dict[str, bytes], nama: str) -> dict[str, bytes]:
    """The files below the one folder that has identitas.toml, with their paths from there."""
    pangkal = [PurePosixPath(letak).parent for letak in isi if PurePosixPath(letak).name == IDENTITAS]
    if not pangkal:
        raise GalatPaket(
            f"{nama} tidak memuat {IDENTITAS}.", "Pilih folder atau berkas .zip yang berisi profil peraturan."
        )
    if len(pangkal) > 1:
        raise GalatPaket(f"{nama} memuat {len(pangkal)} profil.", "Tambahkan satu per satu.")
    return {
        PurePosixPath(letak).relative_to(pangkal[0]).as_posix(): satu
        for letak, satu in sorted(isi.items())
        if PurePosixPath(letak).is_relative_to(pangkal[0])
    }


def _keluar(letak: str) -> GalatPaket:
    return GalatPaket(f"{letak} menunjuk ke luar foldernya. Tidak ada yang disalin.", _TINDAKAN_ZIP)
