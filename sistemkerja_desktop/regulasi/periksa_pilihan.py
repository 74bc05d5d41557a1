"""Checks of what depends on the office's answers: options that exist, and each cell once under every answer."""

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod
from typing import Any

from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.berkas import BerkasTOML
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak

_JAWABAN_TERBANYAK = 4096
Opsi = Mapping[str, tuple[str, ...]]
"""The options of each choice, by its code."""


def periksa_pilihan(berkas: BerkasTOML, pilihan: skema.BerkasPilihan) -> Iterator[GalatProfil]:
    """Options of one code once, and what holds until the office chooses is one of them."""
    for posisi, satu in enumerate(pilihan.pilihan):
        milik = [opsi.kode for opsi in satu.opsi]
        for urut, kode in enumerate(milik):
            if kode in milik[:urut]:
                yield berkas.galat(("pilihan", posisi, "opsi", urut, "kode"), f"'{kode}' sudah dipakai")
        if satu.bawaan not in milik:
            yield berkas.galat(("pilihan", posisi, "bawaan"), f"opsi '{satu.bawaan}' tidak ada")


def semua_opsi(pilihan: skema.BerkasPilihan | None) -> Opsi:
    return {satu.kode: tuple(opsi.kode for opsi in satu.opsi) for satu in (pilihan.pilihan if pilihan else ())}


def periksa_syarat(berkas: BerkasTOML, opsi: Opsi) -> Iterator[GalatProfil]:
    """Every `bila_pilihan` of the file names options that one office may choose together."""
    for letak, bila in _semua_syarat(berkas.isi, ()):
        dijawab: set[str] = set()
        for satu in [bila] if isinstance(bila, str) and bila else bila:
            kode, _, jawab = str(satu).rpartition(":")
            if jawab not in opsi.get(kode, ()):
                yield berkas.galat(letak, f"pilihan '{satu}' tidak ada")
            elif kode in dijawab:
                yield berkas.galat(letak, f"kantor hanya memberi satu jawaban atas '{kode}'")
            dijawab.add(kode)


def _semua_syarat(isi: Any, letak: Letak) -> Iterator[tuple[Letak, Any]]:
    if isinstance(isi, dict):
        for kunci, nilai in isi.items():
            if kunci == "bila_pilihan":
                yield (*letak, kunci), nilai
            else:
                yield from _semua_syarat(nilai, (*letak, kunci))
    elif isinstance(isi, list):
        for posisi, nilai in enumerate(isi):
            yield from _semua_syarat(nilai, (*letak, posisi))


def periksa_delapan_sel(berkas: BerkasTOML, sel: tuple[skema.SelData, ...], opsi: Opsi) -> Iterator[GalatProfil]:
    """Each way and scope has exactly one cell, whatever the office answered."""
    for cara, cakupan in product(Cara, Cakupan):
        milik = [posisi for posisi, satu in enumerate(sel) if (satu.cara, satu.cakupan) == (cara, cakupan)]
        if not milik:
            yield berkas.galat(("sel",), f"{cara} {cakupan} belum diatur")
            continue
        yield from _periksa_jawaban(berkas, sel, milik, opsi)


def _periksa_jawaban(
    berkas: BerkasTOML, sel: tuple[skema.SelData, ...], milik: list[int], opsi: Opsi
) -> Iterator[GalatProfil]:
    nama = f"{sel[milik[0]].cara} {sel[milik[0]].cakupan}"
    kode = dict.fromkeys(syarat.rpartition(":")[0] for posisi in milik for syarat in sel[posisi].bila_pilihan)
    ragam = [[f"{satu}:{jawab}" for jawab in opsi.get(satu, ())] for satu in kode]
    if prod(len(satu) for satu in ragam) > _JAWABAN_TERBANYAK:
        yield berkas.galat(("sel", milik[0], "bila_pilihan"), f"{nama} bergantung pada terlalu banyak pilihan")
        return
    for jawaban in product(*ragam):
        berlaku = [posisi for posisi in milik if set(sel[posisi].bila_pilihan) <= set(jawaban)]
        bila = f" bila kantor memilih {' dan '.join(repr(satu) for satu in jawaban)}" if jawaban else ""
        if not berlaku:
            yield berkas.galat(("sel", milik[-1], "bila_pilihan"), f"{nama} belum diatur{bila}")
            return
        if len(berlaku) > 1:
            kedua = max(berlaku, key=lambda posisi: (berkas.milik(("sel", posisi)), posisi))
            pertama = next(posisi for posisi in berlaku if posisi != kedua)
            letak: Letak = ("sel", kedua, "cakupan")
            yield berkas.galat(letak, f"{nama} sudah diatur oleh '{sel[pertama].kode}'{bila}")
            return
