"""`sistemkerja regulasi`: which profiles there are, whether one can be used, and what it says."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sistemkerja_desktop.cli.keluaran import cetak
from sistemkerja_desktop.domain.galat import GalatPengguna

if TYPE_CHECKING:
    from sistemkerja_desktop.regulasi.galat import GalatProfil


def regulasi(pilihan: argparse.Namespace) -> int:
    """Runs `daftar`, `periksa` or `tampilkan`. Returns 0, or 1 for a profile that cannot be used."""
    if pilihan.bagian == "daftar":
        return _daftar(sebagai_json=pilihan.json)
    if pilihan.bagian == "periksa":
        return _periksa(pilihan.folder, sebagai_json=pilihan.json)
    return _tampilkan(pilihan.id, sebagai_json=pilihan.json)


def _daftar(*, sebagai_json: bool) -> int:
    from sistemkerja_desktop.regulasi.daftar import daftar_dan_rusak

    semua, rusak = daftar_dan_rusak()
    for galat in rusak:
        print(f"Dilewati: {_tempat(galat)}{galat.masalah}.", file=sys.stderr)
    data = [
        {
            "id": p.id,
            "nama": p.nama,
            "induk": p.induk or None,
            "versi": p.versi,
            "model": [{"id": m.id, "nama": m.nama} for m in p.model],
        }
        for p in semua
    ]
    baris: list[str] = []
    for p in semua:
        baris.append(f"{p.id}  {p.nama}, versi {p.versi}" + (f", mewarisi {p.induk}" if p.induk else ""))
        baris += [f"    {m.id}  {m.nama}" for m in p.model]
    cetak(data, baris, sebagai_json=sebagai_json)
    return 0


def _periksa(folder: Path, *, sebagai_json: bool) -> int:
    from sistemkerja_desktop.regulasi.muat import masalah_profil

    if not folder.is_dir():
        raise GalatPengguna(f"Folder {folder} tidak ada.", "Sebut folder yang berisi identitas.toml.")
    masalah = masalah_profil(folder)
    data = {
        "sah": not masalah,
        "masalah": [{"berkas": g.berkas, "kunci": g.kunci, "baris": g.baris, "pesan": g.masalah} for g in masalah],
    }
    baris = [f"{_tempat(g)}{g.masalah}" for g in masalah]
    cetak(data, [*baris, f"{len(masalah)} masalah." if masalah else "Profil sah."], sebagai_json=sebagai_json)
    return 1 if masalah else 0


def _tempat(galat: "GalatProfil") -> str:
    """ "tim.toml:12: akta: "; without the line or the key where the fault is the file itself."""
    baris = f":{galat.baris}" if galat.baris else ""
    return f"{galat.berkas}{baris}: " + (f"{galat.kunci}: " if galat.kunci else "")


def _tampilkan(id_: str, *, sebagai_json: bool) -> int:
    from sistemkerja_desktop.regulasi.muat import muat_profil
    from sistemkerja_desktop.services.peraturan.data import data_profil
    from sistemkerja_desktop.services.peraturan.isi import bab_profil

    profil = muat_profil(id_)
    baris = [f"{profil.nama} (versi {profil.versi})"]
    for bab in bab_profil(profil) if not sebagai_json else ():
        baris += ["", bab.judul.upper()]
        for satu in bab.baris:
            pasal = ", ".join(f"{d.pasal} {d.peraturan}" for d in satu.dasar)
            baris.append(f"- {satu.judul}: {satu.isi}" + (f" [{pasal}]" if pasal else ""))
    cetak(data_profil(profil) if sebagai_json else {}, baris, sebagai_json=sebagai_json)
    return 0
