"""Checks of the rules on who assesses: officials that the model has, and no rule that another one always precedes."""

from collections.abc import Collection, Iterator
from itertools import product

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.pejabat import KEPALA_UNIT
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.berkas import BerkasTOML
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.periksa_pelaku import periksa_level

_Kursi = tuple[JenisJabatan, Jenjang, bool, str, frozenset[str]]
"""A seat as rules see it: kind, jenjang, whether it heads its unit, the unit's kind, the kinds from there up."""


def periksa_penilai(berkas: BerkasTOML, kedudukan: skema.BerkasKedudukan) -> Iterator[GalatProfil]:
    """Every official is there in each form of the file, and every rule is the first that fits for some seat."""
    level = {satu.nomor for satu in kedudukan.level}
    for posisi, satu in enumerate(kedudukan.penilai):
        yield from periksa_level(berkas, ("penilai", posisi, "penilai"), (satu.penilai,), level)
        if (satu.penilai == KEPALA_UNIT) != bool(satu.unit_penilai):
            pesan = f"unit_penilai diisi bila dan hanya bila penilai = '{KEPALA_UNIT}'"
            yield berkas.galat(("penilai", posisi, "unit_penilai"), pesan)
        for bentuk in kedudukan.bentuk:
            jenis = {j.kode for j in bentuk.jenis_unit}
            if satu.unit_penilai and _berlaku_pada(satu, jenis) and jenis.isdisjoint(satu.unit_penilai):
                pesan = f"model '{bentuk.model}' tidak mempunyai unit yang kepalanya menjadi penilai"
                yield berkas.galat(("penilai", posisi, "unit_penilai"), pesan)
    yield from periksa_level(berkas, ("penilai_diri", "penilai"), (kedudukan.penilai_diri.penilai,), level)
    yield from _periksa_urutan(berkas, kedudukan)


def _berlaku_pada(satu: skema.PenilaiData, jenis: Collection[str]) -> bool:
    """Whether a form with these kinds of unit has seats for which the rule may be."""
    return all(not syarat or not set(jenis).isdisjoint(syarat) for syarat in (satu.jenis_unit, satu.di_bawah))


def _periksa_urutan(berkas: BerkasTOML, kedudukan: skema.BerkasKedudukan) -> Iterator[GalatProfil]:
    """A rule in vain is a fault, unless what is laid over its file precedes it: that is how one replaces it."""

    def jauh(posisi: int) -> int:
        asal, _ = berkas.asal_dari(("penilai", posisi))
        return 2 if asal.warisan else int(asal.nama != berkas.nama)

    for posisi, satu in enumerate(kedudukan.penilai):
        lebih_dulu = _pendahulu(kedudukan, posisi)
        if lebih_dulu and jauh(posisi) < 2 and min(map(jauh, lebih_dulu)) >= jauh(posisi):
            kode = " dan ".join(f"'{kedudukan.penilai[urut].kode}'" for urut in sorted(lebih_dulu))
            pesan = f"'{satu.kode}' tidak pernah dicapai: {kode} selalu cocok lebih dulu; pakai sebelum = \"KODE\""
            yield berkas.galat(("penilai", posisi), pesan)


def _pendahulu(kedudukan: skema.BerkasKedudukan, posisi: int) -> set[int]:
    """The earlier rules that together fit every seat of this one; none while one seat is left to it."""
    satu = kedudukan.penilai[posisi]
    # An earlier rule under an answer that this one does not need leaves it the offices that answer otherwise.
    awal = [
        (urut, lain)
        for urut, lain in enumerate(kedudukan.penilai[:posisi])
        if set(lain.bila_pilihan) <= set(satu.bila_pilihan)
    ]
    hasil = set()
    for kursi in _semua_kursi(kedudukan, satu):
        cocok = next((urut for urut, lain in awal if _cocok(lain, kursi)), None)
        if cocok is None:
            return set()
        hasil.add(cocok)
    return hasil


def _semua_kursi(kedudukan: skema.BerkasKedudukan, satu: skema.PenilaiData) -> Iterator[_Kursi]:
    """The seats of a rule, as few as tell it from others: of the kinds above a unit only those that it asks for."""
    disebut = {jenjang for lain in kedudukan.penilai for jenjang in lain.jenjang}
    lain = next((jenjang for jenjang in Jenjang if jenjang not in disebut), None)
    jenjang = satu.jenjang or (*sorted(disebut), *([lain] if lain is not None else []))
    memimpin = (True, False) if satu.memimpin is None else (satu.memimpin,)
    tempat = dict.fromkeys(_semua_tempat(kedudukan, satu))
    for (unit, jalur), jenis, satu_jenjang, kepala in product(
        tempat, satu.jenis_jabatan or tuple(JenisJabatan), jenjang, memimpin
    ):
        yield jenis, satu_jenjang, kepala, unit, jalur


def _semua_tempat(kedudukan: skema.BerkasKedudukan, satu: skema.PenilaiData) -> Iterator[tuple[str, frozenset[str]]]:
    for bentuk in kedudukan.bentuk:
        ada = [jenis.kode for jenis in bentuk.jenis_unit]
        puncak = bentuk.kerangka[0].jenis if bentuk.kerangka else ""
        for unit in ada:
            if satu.jenis_unit and unit not in satu.jenis_unit:
                continue
            jalur = frozenset({unit, puncak})
            if not satu.di_bawah or not jalur.isdisjoint(satu.di_bawah):
                yield unit, jalur
                continue
            for atas in satu.di_bawah:
                if atas in ada:
                    yield unit, jalur | {atas}


def _cocok(aturan: skema.PenilaiData, kursi: _Kursi) -> bool:
    jenis, jenjang, memimpin, unit, jalur = kursi
    return (
        (not aturan.jenis_jabatan or jenis in aturan.jenis_jabatan)
        and (not aturan.jenjang or jenjang in aturan.jenjang)
        and (not aturan.jenis_unit or unit in aturan.jenis_unit)
        and (not aturan.di_bawah or not jalur.isdisjoint(aturan.di_bawah))
        and aturan.memimpin in (None, memimpin)
    )
