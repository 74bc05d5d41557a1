"""`python -m tests.bench [SECTION ...] [--cepat]`: figures beside their limits.

Every ratio comes from one run in which we and the peer take turns. Exits with 1 when a limit is exceeded.
"""

import argparse
import importlib
import os
import platform
import sys
from collections.abc import Sequence

from tests.bench.hasil import Angka, tabel

BAGIAN = ("mulai", "impor", "papan", "surat", "surat_massal", "susunan", "regulasi", "kepatuhan")


def main(argv: Sequence[str] | None = None) -> int:
    """Measures, prints the table; 0 when every limit is kept."""
    urai = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    urai.add_argument("bagian", nargs="*", metavar="|".join(BAGIAN), help="sections to measure; all by default")
    urai.add_argument("--cepat", action="store_true", help="fewer runs: quicker, and less sure")
    pilihan = urai.parse_args(argv)
    asing = sorted(set(pilihan.bagian) - set(BAGIAN))
    if asing:
        urai.error(f"unknown section: {', '.join(asing)}")
    semua: list[Angka] = []
    catatan: list[str] = []
    for nama in BAGIAN:
        if not pilihan.bagian or nama in pilihan.bagian:
            print(f"measuring {nama} ...", file=sys.stderr, flush=True)
            modul = importlib.import_module(f"tests.bench.{nama}")
            angka, keterangan = modul.ukur(cepat=pilihan.cepat)
            semua += angka
            catatan += [f"{nama}: {satu}" for satu in keterangan]
    beban = f", load average {os.getloadavg()[0]:.1f} of {os.cpu_count()}" if hasattr(os, "getloadavg") else ""
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}{beban}\n")
    print(tabel(semua))
    for satu in catatan:
        print(f"\n{satu}")
    gagal = [a.apa for a in semua if not a.lulus]
    if gagal:
        print(f"\nLimits exceeded: {'; '.join(gagal)}")
    return 1 if gagal else 0


if __name__ == "__main__":
    sys.exit(main())
