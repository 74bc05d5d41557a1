"""Loading a profile that was checked before, and the assessors of 15,000 people by each regulation's rules."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sistemkerja_desktop.domain.penilai import semua_penilai
from sistemkerja_desktop.regulasi.daftar import daftar_profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.bench import data
from tests.bench.hasil import Angka, bergantian

PEGAWAI = 15_000
BATAS_MUAT = 0.03
BATAS_PENILAI = 0.1


def ukur(*, cepat: bool) -> tuple[list[Angka], list[str]]:
    """Both promises are absolute; every profile that comes with the program has to keep the first one."""
    id_ = [profil.id for profil in daftar_profil()]
    for satu in id_:
        muat_profil(satu)
    with tempfile.TemporaryDirectory() as folder:
        sesi = data.kantor(Path(folder, "kantor.skd"), PEGAWAI)
        susunan, model = sesi.susunan, sesi.model

        def penilai() -> None:
            assert len(semua_penilai(susunan, model)) == PEGAWAI

        kerja: dict[str, Callable[[], float | None]] = {"penilai": penilai}
        kerja |= {satu: partial(_muat, satu) for satu in id_}
        waktu = bergantian(kerja, 5 if cepat else 15)
        sesi.tutup()
    angka = [Angka("regulasi", f"load {satu}, checked before", waktu[satu], batas_lama=BATAS_MUAT) for satu in id_]
    angka.append(Angka("regulasi", f"assessors of {PEGAWAI:,} employees", waktu["penilai"], batas_lama=BATAS_PENILAI))
    return angka, []


def _muat(id_: str) -> None:
    muat_profil(id_)
