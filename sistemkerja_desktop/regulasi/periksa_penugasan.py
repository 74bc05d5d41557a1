"""Checks of the ways to an assignment: letters that exist, mechanisms that end and are used, cells that name them."""

import re
from collections.abc import Iterator

from sistemkerja_desktop.domain.mekanisme import periksa_mekanisme
from sistemkerja_desktop.domain.regulasi import Saluran
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.berkas import BerkasTOML
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak
from sistemkerja_desktop.regulasi.rakit_penugasan import SURAT_TUGAS, mekanisme_polos

_KURUNG = re.compile(r"\{[^{}]*\}|[{}]")


def periksa_penugasan(berkas: BerkasTOML, penugasan: skema.BerkasPenugasan) -> Iterator[GalatProfil]:
    """Everything that one cell, mechanism or letter names is there."""
    surat = {satu.kode for satu in penugasan.surat}
    dipakai = {sel.mekanisme for sel in penugasan.sel}
    for posisi, mekanisme in enumerate(penugasan.mekanisme):
        letak: Letak = ("mekanisme", posisi)
        if mekanisme.kode in {m.kode for m in penugasan.mekanisme[:posisi]}:
            yield berkas.galat((*letak, "kode"), f"'{mekanisme.kode}' sudah dipakai")
        if mekanisme.kode not in dipakai and berkas.milik(letak):
            yield berkas.galat((*letak, "kode"), f"mekanisme '{mekanisme.kode}' tidak dipakai [[sel]] mana pun")
        for urut in range(len(mekanisme.langkah)):
            yield from _periksa_langkah(berkas, (*letak, "langkah", urut), mekanisme, urut, surat)
        for cacat in periksa_mekanisme(mekanisme_polos(mekanisme)):
            yield berkas.galat((*letak, "langkah", cacat.posisi, cacat.kunci), cacat.pesan)
    yield from _periksa_nama(berkas, penugasan)
    yield from _periksa_sel(berkas, penugasan)


def _periksa_nama(berkas: BerkasTOML, penugasan: skema.BerkasPenugasan) -> Iterator[GalatProfil]:
    """A name for no step is a slip of the pen; the parent's may be left over where a child has steps of its own."""
    langkah = {satu.kode for mekanisme in penugasan.mekanisme for satu in mekanisme.langkah}
    for posisi, satu in enumerate(penugasan.nama_langkah):
        letak: Letak = ("nama_langkah", posisi, "kode")
        if satu.kode in {lain.kode for lain in penugasan.nama_langkah[:posisi]}:
            yield berkas.galat(letak, f"'{satu.kode}' sudah dipakai")
        if satu.kode not in langkah and berkas.milik(letak):
            yield berkas.galat(letak, f"'{satu.kode}' bukan kode langkah mana pun")


def _periksa_langkah(
    berkas: BerkasTOML, letak: Letak, mekanisme: skema.MekanismeData, urut: int, surat: set[str]
) -> Iterator[GalatProfil]:
    langkah = mekanisme.langkah[urut]
    if langkah.kode in {satu.kode for satu in mekanisme.langkah[:urut]}:
        yield berkas.galat((*letak, "kode"), f"'{langkah.kode}' sudah dipakai")
    if (langkah.saluran == Saluran.SURAT) != bool(langkah.surat):
        yield berkas.galat((*letak, "surat"), "surat diisi bila dan hanya bila saluran = 'surat'")
    for kunci, kode in (("surat", langkah.surat), ("surat_tolak", langkah.surat_tolak)):
        if kode and kode not in surat:
            yield berkas.galat((*letak, kunci), f"surat '{kode}' tidak ada")
    for kunci, teks in (("uraian", langkah.uraian), ("penjelasan", langkah.penjelasan)):
        if any(kurung != SURAT_TUGAS for kurung in _KURUNG.findall(teks)):
            yield berkas.galat((*letak, kunci), f"hanya {SURAT_TUGAS} yang boleh dalam kurung kurawal")
    if langkah.keputusan and langkah.lanjut:
        yield berkas.galat((*letak, "lanjut"), "keputusan memakai setuju dan tolak, bukan lanjut")
    hanya_keputusan = {
        "setuju": langkah.setuju,
        "tolak": langkah.tolak,
        "penolak": langkah.penolak,
        "alasan_tolak": langkah.alasan_tolak,
        "surat_tolak": langkah.surat_tolak,
    }
    for kunci, nilai in hanya_keputusan.items():
        if nilai and not langkah.keputusan:
            yield berkas.galat((*letak, kunci), f"{kunci} hanya untuk langkah dengan keputusan = true")


def _periksa_sel(berkas: BerkasTOML, penugasan: skema.BerkasPenugasan) -> Iterator[GalatProfil]:
    mekanisme = {m.kode for m in penugasan.mekanisme}
    for posisi, sel in enumerate(penugasan.sel):
        if sel.terbuka != bool(sel.penugas):
            pesan = "cara yang terbuka menyebut penugas, yang tertutup tidak"
            yield berkas.galat(_letak_sel(berkas, posisi, "penugas"), pesan)
        if sel.terbuka != bool(sel.mekanisme):
            pesan = "cara yang terbuka menyebut mekanisme, yang tertutup tidak"
            yield berkas.galat(_letak_sel(berkas, posisi, "mekanisme"), pesan)
        elif sel.mekanisme and sel.mekanisme not in mekanisme:
            yield berkas.galat(_letak_sel(berkas, posisi, "mekanisme"), f"mekanisme '{sel.mekanisme}' tidak ada")


def _letak_sel(berkas: BerkasTOML, posisi: int, kunci: str) -> Letak:
    """The key, or what the profile itself wrote of a cell where that key is the parent's."""
    letak: tuple[Letak, ...] = tuple(("sel", posisi, satu) for satu in (kunci, "terbuka", "kode"))
    return next((satu for satu in letak if berkas.milik(satu)), letak[0])
