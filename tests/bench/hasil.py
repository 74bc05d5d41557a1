"""How figures are taken and printed: in turns within one run, medians, each beside its peer and its limit."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waktu:
    """Seconds of several runs of one thing."""

    semua: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.semua)

    @property
    def teks(self) -> str:
        """The median with the range that the machine's noise gave it."""
        if len(self.semua) == 1:
            return _lama(self.median)
        return f"{_lama(self.median)} ({_lama(min(self.semua))} to {_lama(max(self.semua))})"


@dataclass(frozen=True, slots=True)
class Memori(Waktu):
    """Megabytes instead of seconds."""

    @property
    def teks(self) -> str:
        return f"{self.median:.0f} MB"


@dataclass(frozen=True, slots=True)
class Angka:
    """A line of the table. The ratio is ours over the peer's, or over `batas_lama` seconds where there is no peer.

    `batas` is the largest ratio that the project promises, None where it promises none.
    """

    bagian: str
    apa: str
    kami: Waktu
    nama_lawan: str = ""
    lawan: Waktu | None = None
    batas: float | None = None
    batas_lama: float | None = None

    @property
    def rasio(self) -> float | None:
        dasar = self.lawan.median if self.lawan is not None else self.batas_lama
        return self.kami.median / dasar if dasar else None

    @property
    def lulus(self) -> bool:
        batas = 1.0 if self.batas_lama is not None else self.batas
        return batas is None or self.rasio is None or self.rasio <= batas

    def sel(self) -> tuple[str, ...]:
        lawan = f"{self.nama_lawan}: {self.lawan.teks}" if self.lawan is not None else self.nama_lawan
        batas = ""
        if self.batas_lama is not None:
            batas = f"<= {_lama(self.batas_lama)}"
        elif self.batas is not None:
            batas = f"<= {self.batas:.2g}x"
        keadaan = "" if not batas or self.rasio is None else "ok" if self.lulus else "TOO SLOW"
        rasio = "" if self.rasio is None else f"{self.rasio:.2f}x"
        return self.bagian, self.apa, self.kami.teks, lawan, rasio, batas, keadaan


def bergantian(kerja: Mapping[str, Callable[[], float | None]], kali: int) -> dict[str, Waktu]:
    """Runs the jobs in turns, `kali` times each after one turn for warming up: noise then hits all of them alike.

    A job may return the seconds that count; otherwise its whole run counts.
    """
    hasil: dict[str, list[float]] = {nama: [] for nama in kerja}
    for putaran in range(kali + 1):
        for nama, fungsi in kerja.items():
            gc.collect()
            mulai = time.perf_counter()
            sendiri = fungsi()
            lama = time.perf_counter() - mulai if sendiri is None else sendiri
            if putaran:
                hasil[nama].append(lama)
    return {nama: Waktu(tuple(semua)) for nama, semua in hasil.items()}


def tabel(angka: Sequence[Angka]) -> str:
    """The figures as aligned text."""
    judul = ("section", "figure", "median (range)", "peer: median (range)", "ratio", "limit", "")
    baris = [judul, *(a.sel() for a in angka)]
    lebar = [max(len(b[i]) for b in baris) for i in range(len(judul))]
    teks = ["  ".join(sel.ljust(n) for sel, n in zip(b, lebar, strict=True)).rstrip() for b in baris]
    return "\n".join([teks[0], "  ".join("-" * n for n in lebar), *teks[1:]])


def _lama(detik: float) -> str:
    if detik >= 1:
        return f"{detik:.2f} s"
    return f"{detik * 1e3:.0f} ms" if detik >= 0.01 else f"{detik * 1e3:.2f} ms"
