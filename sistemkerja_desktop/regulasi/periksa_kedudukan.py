"""Checks of one model's structure and of its steps."""

import re
from collections.abc import Collection, Iterator

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.berkas import BerkasTOML
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.letak import Letak
from sistemkerja_desktop.regulasi.periksa_pelaku import DITUGASKAN, periksa_level
from sistemkerja_desktop.regulasi.periksa_penilai import periksa_penilai

PIMPINAN = "{pimpinan}"
LEVEL = "{level%d}"
"""The placeholders of a step's texts: the model's name for its head and for the heads of its levels."""
_KURUNG = re.compile(r"\{[^{}]*\}|[{}]")
_LEVEL = re.compile(r"\{level(\d)\}")


def periksa_kedudukan(berkas: BerkasTOML, kedudukan: skema.BerkasKedudukan) -> Iterator[GalatProfil]:
    """Kinds of unit that rules name exist in one of the file's forms; every skeleton is a tree with a head.

    Who assesses is there in every form, and no rule on it is in vain.
    """
    semua_jenis = {jenis.kode for bentuk in kedudukan.bentuk for jenis in bentuk.jenis_unit}
    for larik, isi in (
        ("penilai", kedudukan.penilai),
        ("level", kedudukan.level),
        ("tempat_jenjang", kedudukan.tempat_jenjang),
    ):
        for posisi, satu in enumerate(isi):
            for kunci in ("jenis_unit", "di_bawah", "unit_penilai"):
                for jenis in getattr(satu, kunci, ()):
                    if jenis not in semua_jenis:
                        yield berkas.galat((larik, posisi, kunci), f"jenis unit '{jenis}' tidak ada")
    nomor = [satu.nomor for satu in kedudukan.level]
    for posisi, satu_nomor in enumerate(nomor):
        if satu_nomor in nomor[:posisi]:
            yield berkas.galat(("level", posisi, "nomor"), f"level {satu_nomor} sudah ada")
    yield from periksa_penilai(berkas, kedudukan)
    for posisi, bentuk in enumerate(kedudukan.bentuk):
        letak: Letak = ("bentuk", posisi)
        jenis_bentuk = {jenis.kode for jenis in bentuk.jenis_unit}
        for urut, unit in enumerate(bentuk.unit_organisasi):
            if unit.jenis not in jenis_bentuk:
                yield berkas.galat((*letak, "unit_organisasi", urut), f"jenis unit '{unit.jenis}' tidak ada")
        yield from _periksa_kerangka(berkas, letak, bentuk, jenis_bentuk)


def _periksa_kerangka(
    berkas: BerkasTOML, letak: Letak, bentuk: skema.BentukData, jenis: set[str]
) -> Iterator[GalatProfil]:
    """Parents stand before their children, so that there is no ring and the office can be built from top to bottom."""
    terdahulu: set[str] = set()
    for posisi, unit in enumerate(bentuk.kerangka):
        di_sini: Letak = (*letak, "kerangka", posisi)
        if unit.kode in terdahulu:
            yield berkas.galat((*di_sini, "kode"), f"'{unit.kode}' sudah dipakai")
        if unit.jenis not in jenis:
            yield berkas.galat((*di_sini, "jenis"), f"jenis unit '{unit.jenis}' tidak ada")
        if bool(terdahulu) != bool(unit.induk):
            yield berkas.galat((*di_sini, "induk"), "hanya unit pertama, yaitu kantor, tanpa induk")
        if unit.induk and unit.induk not in terdahulu:
            yield berkas.galat((*di_sini, "induk"), f"unit '{unit.induk}' tidak ada di atasnya")
        if bool(unit.kepala) != (unit.jenis_kepala is not None):
            yield berkas.galat((*di_sini, "kepala"), "kepala dan jenis_kepala diisi bersama")
        terdahulu.add(unit.kode)
    if not bentuk.kerangka or not bentuk.kerangka[0].kepala:
        yield berkas.galat((*letak, "kerangka", 0, "kepala"), "kantor harus mempunyai kepala")


def periksa_alur(berkas: BerkasTOML, alur: skema.BerkasAlur, level: Collection[int]) -> Iterator[GalatProfil]:
    """Steps in the order of the phases, each phase with one gate. `level` are those that texts and actors may name."""
    kode = [langkah.kode for langkah in alur.langkah]
    urutan = list(Fase)
    terakhir = 0
    for posisi, langkah in enumerate(alur.langkah):
        if langkah.kode in kode[:posisi]:
            yield berkas.galat(("langkah", posisi, "kode"), f"'{langkah.kode}' sudah dipakai")
        if langkah.fase == Fase.SELESAI:
            yield berkas.galat(("langkah", posisi, "fase"), "fase selesai tidak mempunyai langkah")
        if urutan.index(langkah.fase) < terakhir:
            yield berkas.galat(("langkah", posisi, "fase"), "langkah tidak menurut urutan fase")
        terakhir = urutan.index(langkah.fase)
        yield from periksa_level(berkas, ("langkah", posisi, "pelaku"), langkah.pelaku, level)
        for kunci, teks in (("uraian", langkah.uraian), ("ringkas", langkah.ringkas)):
            yield from _periksa_kurung(berkas, ("langkah", posisi, kunci), teks, level)
    for fase in (Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI):
        yield from _periksa_gerbang(berkas, alur, fase)


def periksa_reviu(
    berkas: BerkasTOML, kedudukan: skema.BerkasKedudukan, alur: skema.BerkasAlur
) -> Iterator[GalatProfil]:
    """The evaluation has as many different officials as the model has levels of review."""
    pejabat = {p for langkah in alur.langkah if langkah.fase == Fase.EVALUASI for p in langkah.pelaku}
    ada = len(pejabat.difference(DITUGASKAN))
    if ada < kedudukan.jumlah_reviu:
        yield berkas.galat(("jumlah_reviu",), f"fase evaluasi hanya menyebut {ada} pejabat yang meninjau")


def _periksa_kurung(berkas: BerkasTOML, letak: Letak, teks: str, level: Collection[int]) -> Iterator[GalatProfil]:
    for satu in _KURUNG.findall(teks):
        nomor = _LEVEL.fullmatch(satu)
        if nomor and int(nomor[1]) not in level:
            yield berkas.galat(letak, f"model ini tidak mempunyai level {nomor[1]}")
        elif not nomor and satu != PIMPINAN:
            yield berkas.galat(letak, f"hanya {PIMPINAN} dan {LEVEL % 1} dst. yang boleh dalam kurung kurawal")


def _periksa_gerbang(berkas: BerkasTOML, alur: skema.BerkasAlur, fase: Fase) -> Iterator[GalatProfil]:
    milik = [posisi for posisi, langkah in enumerate(alur.langkah) if langkah.fase == fase]
    if not milik:
        yield berkas.galat(("langkah",), f"fase {fase} tidak mempunyai langkah")
        return
    gerbang = [posisi for posisi in milik if alur.langkah[posisi].gerbang]
    if len(gerbang) != 1:
        posisi = gerbang[1] if gerbang else milik[-1]
        yield berkas.galat(("langkah", posisi, "gerbang"), f"fase {fase} harus mempunyai tepat satu gerbang")
        return
    penutup = alur.langkah[gerbang[0]]
    if not penutup.wajib or penutup.bila:
        yield berkas.galat(("langkah", gerbang[0], "gerbang"), "gerbang harus langkah wajib tanpa syarat")
