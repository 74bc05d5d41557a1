"""Checks of the ways to an assignment: all eight cells, letters that exist, mechanisms that end."""

from collections.abc import Iterator

from sistemkerja_desktop.domain.mekanisme import periksa_mekanisme
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import Saluran
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.berkas import BerkasTOML
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak
from sistemkerja_desktop.regulasi.rakit_penugasan import mekanisme_polos


def periksa_penugasan(berkas: BerkasTOML, penugasan: skema.BerkasPenugasan) -> Iterator[GalatProfil]:
    """Everything that one cell, mechanism or letter names is there."""
    surat = {satu.kode for satu in penugasan.surat}
    for posisi, mekanisme in enumerate(penugasan.mekanisme):
        letak: Letak = ("mekanisme", posisi)
        if mekanisme.kode in {m.kode for m in penugasan.mekanisme[:posisi]}:
            yield berkas.galat((*letak, "kode"), f"'{mekanisme.kode}' sudah dipakai")
        for urut in range(len(mekanisme.langkah)):
            yield from _periksa_langkah(berkas, (*letak, "langkah", urut), mekanisme, urut, surat)
        for cacat in periksa_mekanisme(mekanisme_polos(mekanisme)):
            yield berkas.galat((*letak, "langkah", cacat.posisi, cacat.kunci), cacat.pesan)
    yield from _periksa_sel(berkas, penugasan)


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
    ada: set[tuple[Cara, Cakupan, str]] = set()
    mekanisme = {m.kode for m in penugasan.mekanisme}
    for posisi, sel in enumerate(penugasan.sel):
        kunci = sel.cara, sel.cakupan, sel.bila_pilihan
        if kunci in ada or (sel.bila_pilihan and (sel.cara, sel.cakupan, "") in ada):
            yield berkas.galat(("sel", posisi, "cakupan"), f"{sel.cara} {sel.cakupan} sudah diatur")
        if sel.terbuka != bool(sel.penugas):
            yield berkas.galat(("sel", posisi, "penugas"), "cara yang terbuka menyebut penugas, yang tertutup tidak")
        if sel.terbuka != bool(sel.mekanisme):
            pesan = "cara yang terbuka menyebut mekanisme, yang tertutup tidak"
            yield berkas.galat(("sel", posisi, "mekanisme"), pesan)
        elif sel.mekanisme and sel.mekanisme not in mekanisme:
            yield berkas.galat(("sel", posisi, "mekanisme"), f"mekanisme '{sel.mekanisme}' tidak ada")
        ada.add(kunci)
    diatur = {(cara, cakupan) for cara, cakupan, _ in ada}
    for cara in Cara:
        for cakupan in Cakupan:
            if (cara, cakupan) not in diatur:
                yield berkas.galat(("sel",), f"{cara} {cakupan} belum diatur")
