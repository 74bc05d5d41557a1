"""Start-up: whole processes until the window was painted, against a bare PySide6 window.

Warm starts: byte code is compiled and everything was read once before, so the disk is not measured.
"""

import compileall
import os
import re
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from sistemkerja_desktop import paths
from tests.bench import data
from tests.bench.hasil import Angka, bergantian

PEGAWAI = (100, 1_500, 15_000)
DIBATASI = 1_500
BATAS_KOSONG = 1.5
BATAS_BERISI = 3.0
_LAMBAT_MS = 4.0


def ukur(*, cepat: bool) -> tuple[list[Angka], list[str]]:
    """The empty start, and the start with an office until its first page shows its data.

    The remarks name heavy modules that were loaded before the first paint (there must be none, or it raises
    RuntimeError) and what cost most among the imports.
    """
    with tempfile.TemporaryDirectory() as folder:
        berkas = {n: Path(folder, f"kantor-{n}.skd") for n in PEGAWAI}
        for jumlah, path in berkas.items():
            data.kantor(path, jumlah).tutup()
        mulai = _Mulai(Path(folder))
        waktu = bergantian(
            {
                "bare": partial(mulai.lama, "bare"),
                "empty": partial(mulai.lama, "empty"),
                "widgets": partial(mulai.lama, "widgets", str(berkas[DIBATASI])),
                **{str(n): partial(mulai.lama, "file", str(path)) for n, path in berkas.items()},
            },
            5 if cepat else 11,
        )
        catatan = [mulai.impor_termahal()]
    polos = waktu["bare"]
    angka = [
        Angka(
            "mulai",
            "warm start, window painted (frame as a picture)",
            waktu["empty"],
            "bare window",
            polos,
            BATAS_KOSONG,
        ),
        Angka(
            "mulai", f"warm start, own widgets painted, {DIBATASI:,} employees", waktu["widgets"], "bare window", polos
        ),
    ]
    angka += [
        Angka(
            "mulai",
            f"warm start, first page filled, {n:,} employees",
            waktu[str(n)],
            "bare window",
            polos,
            BATAS_BERISI if n == DIBATASI else None,
        )
        for n in PEGAWAI
    ]
    return angka, catatan


class _Mulai:
    """Starts windows with settings and data of their own, so that nothing of this account is read or written."""

    def __init__(self, folder: Path) -> None:
        rumah, akar = str(folder / "rumah"), paths.RESOURCES.parent
        self._lingkungan = {
            **os.environ,
            "HOME": rumah,
            "XDG_CONFIG_HOME": rumah,
            "XDG_DATA_HOME": rumah,
            "XDG_CACHE_HOME": rumah,
            "PYTHONPATH": str(akar),
        }
        # An installed program has its byte code; where this account's shell forbids it, the first turn writes it.
        self._lingkungan.pop("PYTHONDONTWRITEBYTECODE", None)
        for bagian in ("sistemkerja_desktop", "tests/bench"):
            compileall.compile_dir(akar / bagian, quiet=2)
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in ("win32", "darwin")):
            self._lingkungan["QT_QPA_PLATFORM"] = "offscreen"

    def lama(self, cara: str, *berkas: str) -> float:
        """Seconds from before the process was made until the paint."""
        perintah = [sys.executable, "-m", "tests.bench.jendela", cara, *berkas]
        for satu in map(Path, berkas):
            # The start before was ended in its tracks; a closed program leaves no note of who writes in the file.
            satu.with_name(f".{satu.name}.pemakai").unlink(missing_ok=True)
        mulai = time.monotonic()
        jam, *berat = self._jalankan(perintah).stdout.split()
        if cara == "empty" and berat:
            raise RuntimeError(f"loaded before the first paint: {', '.join(berat)}")
        return float(jam) - mulai

    def impor_termahal(self) -> str:
        """The modules, Python's own among them, whose loading takes longest until the first paint."""
        galat = self._jalankan([sys.executable, "-X", "importtime", "-m", "tests.bench.jendela", "empty"]).stderr
        biaya = [
            (int(sendiri) / 1000, nama)
            for sendiri, nama in re.findall(r"^import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", galat, re.MULTILINE)
        ]
        mahal = sorted((b for b in biaya if b[0] >= _LAMBAT_MS), reverse=True)
        daftar = ", ".join(f"{nama} {ms:.0f} ms" for ms, nama in mahal)
        return (
            f"no heavy module before the first paint; {len(biaya)} modules in {sum(ms for ms, _ in biaya):.0f} ms "
            f"(traced), longest by themselves: {daftar}"
        )

    def _jalankan(self, perintah: list[str]) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(perintah, env=self._lingkungan, check=True, capture_output=True, text=True, timeout=20)
