"""Import of an employee file, from the file to committed rows, against openpyxl's mere reading of its cells."""

import shutil
import tempfile
import time
from pathlib import Path

from sistemkerja_desktop.services.kantor import buat_kantor
from tests.bench import data
from tests.bench.hasil import Angka, bergantian

JUMLAH = (100, 1_500, 10_000)
BATAS = 0.5


def ukur(*, cepat: bool) -> tuple[list[Angka], list[str]]:
    """One figure a size; the project's promise is for 10,000 rows."""
    with tempfile.TemporaryDirectory() as folder:
        kosong = Path(folder, "kosong.skd")
        buat_kantor(kosong, data.KANTOR).tutup()
        hasil = [_ukur_satu(Path(folder), kosong, n, 2 if cepat else 5) for n in JUMLAH]
    return [angka for angka, _ in hasil], [catatan for _, catatan in hasil]


def _ukur_satu(folder: Path, kosong: Path, jumlah: int, kali: int) -> tuple[Angka, str]:
    berkas = folder / f"pegawai-{jumlah}.xlsx"
    data.berkas_pegawai(berkas, jumlah)
    ringkas: list[str] = []
    waktu = bergantian(
        {"kami": lambda: _impor(berkas, kosong, ringkas), "openpyxl": lambda: _baca_openpyxl(berkas)}, kali
    )
    angka = Angka(
        "impor",
        f"{jumlah:,} rows x {len(data.JUDUL)} columns, file to committed rows",
        waktu["kami"],
        "openpyxl read_only, rows only",
        waktu["openpyxl"],
        BATAS if jumlah == JUMLAH[-1] else None,
    )
    return angka, ringkas[-1]


def _impor(berkas: Path, kosong: Path, ringkas: list[str]) -> float:
    from sistemkerja_desktop.services.impor import analisis
    from sistemkerja_desktop.services.impor.terapkan import pegawai_yang_ada, pemetaan_diingat, terapkan_impor
    from sistemkerja_desktop.services.kantor import buka_kantor

    with tempfile.TemporaryDirectory() as folder:
        sesi = buka_kantor(Path(shutil.copy(kosong, folder)))
        mulai = time.perf_counter()
        hasil = analisis(
            berkas,
            units_yang_ada=list(sesi.susunan.unit.values()),
            pegawai_yang_ada=pegawai_yang_ada(sesi),
            pemetaan_diingat=pemetaan_diingat(sesi),
        )
        antara = time.perf_counter()
        perubahan = terapkan_impor(sesi, hasil)
        selesai = time.perf_counter()
        sesi.tutup()
    masuk = len(perubahan.id_dari("Pegawai"))
    ringkas.append(
        f"{masuk:,} of {len(hasil.baris):,} rows imported, the others are faulty on purpose; last run: "
        f"{antara - mulai:.2f} s to read and check, {selesai - antara:.2f} s to write"
    )
    return selesai - mulai


def _baca_openpyxl(berkas: Path) -> None:
    from openpyxl import load_workbook

    buku = load_workbook(berkas, read_only=True)
    for _ in buku.worksheets[0].iter_rows(values_only=True):
        pass
    buku.close()
