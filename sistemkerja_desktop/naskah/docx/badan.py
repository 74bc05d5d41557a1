"""The body of a letter: labelled parts, people, facts, paragraphs and tables."""

from sistemkerja_desktop.naskah.docx.lembar import Lembar
from sistemkerja_desktop.naskah.docx.tabel import susun_tabel
from sistemkerja_desktop.naskah.docx.unsur import MM, Lari, Paragraf, Sel, TabelWord
from sistemkerja_desktop.naskah.isi import (
    Alinea,
    Bagian,
    Diktum,
    Kepada,
    Orang,
    Penomoran,
    Rincian,
    Tabel,
    TabelBerjudul,
)
from sistemkerja_desktop.naskah.pdf.gaya import LABEL_ORANG, MENJOROK, RINCIAN_MAKS, RINCIAN_MASUK


def diktum(lembar: Lembar, blok: Diktum) -> None:
    """A centred word."""
    lembar.tengah(blok.teks, lembar.beri_jarak(8.75), tebal=lembar.gaya.tebal)
    lembar.jeda = 8.75


def bagian(lembar: Lembar, blok: Bagian) -> None:
    """Label, colon and sentences, numbered where there are several; without a label over the whole width."""
    ukur = lembar.gaya.ukur
    jarak = lembar.beri_jarak(7.5)
    isi = ukur.isi if blok.label else 0.0
    nomor = [_nomor(blok.penomoran, i) for i in range(len(blok.butir))]
    lebar_nomor = max((lembar.gaya.lebar(n) + 1.5 * MM for n in nomor if n), default=0.0)
    x = isi + (max(ukur.nomor, lebar_nomor) if lebar_nomor else 0.0)
    depan: list[Lari | str] = _label(lembar, blok.label) if blok.label else []
    for teks, angka in zip(map(lembar.gaya.rapikan, blok.butir), nomor, strict=True):
        if not teks:
            continue
        lari = Lari(f"{angka}\t{teks}" if angka else teks)
        lembar.tambah(
            Paragraf(
                [*depan, lari],
                ukur.tinggi,
                _rata(teks),
                kiri=x,
                awal=0.0 if depan else isi,
                tab=tuple(sorted({ukur.label, isi, x} if depan else {x})),
                sebelum=jarak,
            )
        )
        jarak, depan = 0.0, []


def _label(lembar: Lembar, label: str) -> list[Lari | str]:
    """The label of a part, small enough for its column, and the colon."""
    return [lembar.gaya.muat(label, lembar.gaya.ukur.label - 1 * MM), Lari("\t:\t")]


def _rata(teks: str) -> str:
    """Justified, but for capitals, which are not stretched."""
    return "left" if teks.isupper() else "both"


def kepada(lembar: Lembar, blok: Kepada) -> None:
    """The people with a line for each fact, numbered where there are several; a person is never parted."""
    jarak = lembar.beri_jarak(7.5)
    depan = _label(lembar, blok.label)
    for i, satu in enumerate(blok.orang, 1):
        if satu.baris():
            _orang(lembar, satu, f"{i}." if len(blok.orang) > 1 else "", jarak, depan)
            jarak, depan = 4.0, []
    lembar.jeda = 11.0


def _orang(lembar: Lembar, satu: Orang, nomor: str, jarak: float, depan: list[Lari | str]) -> None:
    gaya, isi = lembar.gaya, lembar.gaya.ukur.isi
    x = isi + (gaya.ukur.nomor if nomor else 0.0)
    nilai = x + LABEL_ORANG
    paragraf: Paragraf | None = None
    for label, teks in satu.baris():
        lari = Lari(gaya.rapikan(teks))
        if label in ("nama", "NIP"):
            lari = gaya.muat_atau_pecah(teks, lembar.lebar - nilai, terkecil=0.0 if label == "NIP" else 1.0)
        pertama = paragraf is None
        paragraf = lembar.pasangan(label, lari, x, nilai, jarak if pertama else 0.0)
        if pertama:
            nomor_awal: list[Lari | str] = [Lari(f"{nomor}\t")] if nomor else []
            paragraf.isi = [*depan, *nomor_awal, *paragraf.isi]
            paragraf.awal = 0.0 if depan else isi
            paragraf.tab += tuple({gaya.ukur.label, isi, x} if depan else {x})
    if paragraf is not None:
        paragraf.lem = False


def rincian(lembar: Lembar, blok: Rincian) -> None:
    """Facts one below the other, their text in one column; a table without rules, so that long labels are broken."""
    gaya = lembar.gaya
    jarak = lembar.beri_jarak(5.0)
    terlebar = max((gaya.lebar(gaya.rapikan(label)) for label, _ in blok.baris), default=0.0)
    label = min(terlebar + 5 * MM, RINCIAN_MAKS) - 3 * MM
    lebar = [label, 3 * MM, lembar.lebar - RINCIAN_MASUK - label - 3 * MM]
    baris = []
    for urut, pasangan in enumerate(blok.baris):
        isi = [gaya.rapikan(teks) for teks in (pasangan[0], ":", pasangan[1])]
        sebelum = 2.0 if urut else 0.0
        sel = [[Paragraf([Lari(t)] if t else [], gaya.ukur.tinggi, sebelum=sebelum)] for t in isi]
        baris.append([Sel(p, n) for p, n in zip(sel, lebar, strict=True)])
    if baris:
        lembar.tambah_tabel(TabelWord(lebar, baris, masuk=RINCIAN_MASUK, utuh=False), jarak)


def alinea(lembar: Lembar, blok: Alinea) -> None:
    """A paragraph; one that ends in a colon keeps with what it announces, a heading with what is below it."""
    teks = lembar.gaya.rapikan(blok.teks)
    jarak = lembar.beri_jarak(12.0 if blok.judul else 7.5)
    if not teks:
        return
    paragraf = lembar.tambah(Paragraf([Lari(teks)], lembar.tinggi, _rata(teks), sebelum=jarak))
    if blok.judul:
        paragraf.isi = [Lari(teks, tebal=lembar.gaya.tebal)]
        paragraf.rata, paragraf.lem, paragraf.tingkat = "left", True, 1
        return
    paragraf.awal = MENJOROK if blok.menjorok else 0.0
    paragraf.lem = teks.endswith(":")


def tabel(lembar: Lembar, blok: Tabel) -> None:
    """A table over the whole width, its head on every page."""
    lembar.tambah_tabel(susun_tabel(blok, lembar.lebar, lembar.gaya), lembar.beri_jarak(7.5))
    lembar.jeda = 7.5


def tabel_berjudul(lembar: Lembar, blok: TabelBerjudul) -> None:
    """A table with a bold heading, which is repeated with its head."""
    tabel_word = susun_tabel(blok.tabel, lembar.lebar, lembar.gaya, blok.judul)
    lembar.tambah_tabel(tabel_word, lembar.beri_jarak(16.0))


def _nomor(penomoran: Penomoran, urut: int) -> str:
    """The number of an item counted from 0: "1.", "a.", after "z." "aa."."""
    if penomoran is Penomoran.ANGKA:
        return f"{urut + 1}."
    if penomoran is Penomoran.HURUF:
        return chr(ord("a") + urut % 26) * (urut // 26 + 1) + "."
    return ""
