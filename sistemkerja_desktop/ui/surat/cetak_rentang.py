"""Which pages are printed, and on which sides of which sheets. Without Qt."""

import re
from collections.abc import Sequence
from itertools import groupby

from sistemkerja_desktop.domain.galat import GalatPengguna

_BAGIAN = re.compile(r"(\d*)(?:\s*(-)\s*(\d*))?")
_CONTOH = "misalnya 1-3, 5"

Lembar = tuple[int, ...]
"""The pages on one sheet, front before back."""


def urai_rentang(teks: str, jumlah: int) -> tuple[int, ...]:
    """The pages of "1-3, 5", from 0, each once and in their order; "3-" goes on to the last one of `jumlah`.

    Raises GalatPengguna for what is no page.
    """
    bagian = [b.strip() for b in re.split(r"[,;]", re.sub(r"[–—]", "-", teks)) if b.strip()]
    if not bagian:
        raise GalatPengguna(f"Halaman belum ditulis, {_CONTOH}.", "Tulis nomor halaman, atau pilih semua halaman.")
    halaman: set[int] = set()
    for satu in bagian:
        halaman.update(_urai_bagian(satu, jumlah))
    return tuple(sorted(halaman))


def _urai_bagian(teks: str, jumlah: int) -> range:
    cocok = _BAGIAN.fullmatch(teks)
    if cocok is None or not (cocok[1] or cocok[3]):
        raise GalatPengguna(f"“{teks}” bukan nomor halaman.", f"Tulis {_CONTOH}.")
    awal = int(cocok[1] or 1)
    akhir = int(cocok[3] or jumlah) if cocok[2] else awal
    for nomor in (awal, akhir):
        if not 1 <= nomor <= jumlah:
            raise GalatPengguna(f"Halaman {nomor} tidak ada.", f"Tulis nomor dari 1 sampai {jumlah}.")
    if awal > akhir:
        raise GalatPengguna(f"Rentang {awal}-{akhir} terbalik.", f"Tulis {akhir}-{awal}.")
    return range(awal - 1, akhir)


def susun_lembar(halaman: Sequence[int], surat_dari: Sequence[int], *, dua_sisi: bool) -> list[Lembar]:
    """Puts pages onto sheets; `surat_dari[page]` is the letter that it belongs to.

    On two sides each letter begins on a sheet of its own: none stands on the back of another.
    """
    if not dua_sisi:
        return [(h,) for h in halaman]
    hasil: list[Lembar] = []
    for _, kelompok in groupby(halaman, key=lambda h: surat_dari[h]):
        satu = tuple(kelompok)
        hasil += [satu[i : i + 2] for i in range(0, len(satu), 2)]
    return hasil


def susun_sisi(
    lembar: Sequence[Lembar], *, rangkap: int = 1, per_rangkap: bool = True, dua_sisi: bool = False
) -> list[int | None]:
    """The sides in the order in which the printer gets them; None is an empty back.

    Copies follow each other as wholes (1-2-3, 1-2-3), or sheet by sheet (1-1, 2-2) without `per_rangkap`.
    """
    ulang = list(lembar) * rangkap if per_rangkap else [satu for satu in lembar for _ in range(rangkap)]
    sisi: list[int | None] = []
    for satu in ulang:
        sisi += satu
        if dua_sisi and len(satu) == 1:
            sisi.append(None)
    return sisi[:-1] if sisi and sisi[-1] is None else sisi
