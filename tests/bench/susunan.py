"""Opening an office, its snapshot with all assessors, its chart: at 100, 1,500 and 15,000 employees.

Peer of the opening is the bare driver reading the same rows; peer of the rest is the same work for 100 employees,
scaled to the size: 1x means that it grows no faster than the office.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from tests.bench import data
from tests.bench.hasil import Angka, Waktu, bergantian

PEGAWAI = (100, 1_500, 15_000)
_TABEL = ("unit_organisasi", "jabatan", "pemangku_jabatan", "pegawai")


def ukur(*, cepat: bool) -> tuple[list[Angka], list[str]]:
    """No limit of the project stands here: these are the figures that its next steps are held against."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = {n: Path(folder, f"{n}.skd") for n in PEGAWAI}
        for jumlah, path in berkas.items():
            data.kantor(path, jumlah).tutup()
        kerja: dict[str, Callable[[], float | None]] = {}
        for jumlah, path in berkas.items():
            kerja |= _kerja(jumlah, path)
        waktu = bergantian(kerja, 3 if cepat else 9)
    angka = [
        Angka("susunan", f"open and read, {n:,} employees", waktu[f"buka {n}"], "bare driver", waktu[f"baca {n}"])
        for n in PEGAWAI
    ]
    for kata, uraian in (("susun", "snapshot and all assessors"), ("bagan", "chart's content and layout")):
        dasar = waktu[f"{kata} {PEGAWAI[0]}"]
        angka += [
            Angka("susunan", f"{uraian}, {n:,}", waktu[f"{kata} {n}"], *_lawan(dasar, n // PEGAWAI[0])) for n in PEGAWAI
        ]
    return angka, []


def _lawan(dasar: Waktu, kali: int) -> tuple[str, Waktu | None]:
    return ("", None) if kali == 1 else (f"{kali} times {PEGAWAI[0]}", Waktu(tuple(kali * d for d in dasar.semua)))


def _kerja(jumlah: int, path: Path) -> dict[str, Callable[[], float | None]]:
    from sistemkerja_desktop.domain.kedudukan import susun_kantor
    from sistemkerja_desktop.domain.penilai import semua_penilai
    from sistemkerja_desktop.services.bagan import bagan as muat_bagan
    from sistemkerja_desktop.services.kantor import buka_kantor
    from sistemkerja_desktop.ui.bagan.isi import Pandangan, susun_isi
    from sistemkerja_desktop.ui.bagan.tata_letak import tata

    def buka() -> None:
        sesi = buka_kantor(path, hanya_baca=True)
        assert len(sesi.penilai) == jumlah
        sesi.tutup()

    def baca() -> None:
        koneksi = driver.connect(str(path))
        for tabel in _TABEL:
            koneksi.execute(f"SELECT * FROM {tabel}").fetchall()
        koneksi.close()

    sesi = buka_kantor(path, hanya_baca=True)
    model, asal = sesi.model, sesi.susunan
    pemangku = [d.pemangku for p in asal.pegawai for d in asal.dudukan(p)]

    def susun() -> None:
        susunan = susun_kantor(
            asal.unit.values(), asal.jabatan.values(), pemangku, asal.pegawai.values(), asal.pada, asal.kantor
        )
        semua_penilai(susunan, model)

    def bagan() -> None:
        isi = susun_isi(muat_bagan(sesi), Pandangan.STRUKTUR, frozenset())
        tata(isi.akar, isi.lepas)

    return {f"buka {jumlah}": buka, f"baca {jumlah}": baca, f"susun {jumlah}": susun, f"bagan {jumlah}": bagan}
