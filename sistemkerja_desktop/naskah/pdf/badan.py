"""The body of a letter: labelled parts, people, facts, paragraphs and tables."""

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
from sistemkerja_desktop.naskah.pdf.baris import Baris, lebar_teks, pecah
from sistemkerja_desktop.naskah.pdf.gaya import LABEL_ORANG, MENJOROK, MM, RINCIAN_MAKS, RINCIAN_MASUK
from sistemkerja_desktop.naskah.pdf.lembar import Lembar
from sistemkerja_desktop.naskah.pdf.tabel import susun_tabel

_RINCIAN_UTUH = 6


def diktum(lembar: Lembar, blok: Diktum) -> None:
    """A centred word."""
    g = lembar.gaya
    lembar.baris_tengah(blok.teks, g.tebal, g.ukuran, g.tinggi, lembar.beri_jarak(8.75))
    lembar.jeda = 8.75


def bagian(lembar: Lembar, blok: Bagian) -> None:
    """Label, colon and sentences, numbered where there are several; without a label over the whole width."""
    g = lembar.gaya
    jarak = lembar.beri_jarak(7.5)
    isi = g.isi if blok.label else 0.0
    nomor = [_nomor(blok.penomoran, i) for i in range(len(blok.butir))]
    lebar_nomor = max((lebar_teks(n, g.biasa, g.ukuran) + 1.5 * MM for n in nomor if n), default=0.0)
    x = isi + (max(g.nomor, lebar_nomor) if lebar_nomor else 0.0)
    pertama = len(lembar.baris)
    for teks, angka in zip(blok.butir, nomor, strict=True):
        baru = lembar.alinea(teks, x, jarak, angka, isi)
        lembar.baris += baru
        jarak = 0.0 if baru else jarak
    if blok.label and len(lembar.baris) > pertama:
        lembar.label(blok.label, lembar.baris[pertama:])


def kepada(lembar: Lembar, blok: Kepada) -> None:
    """The people with a line for each fact, numbered where there are several; a person is never parted."""
    jarak = lembar.beri_jarak(7.5)
    pertama = len(lembar.baris)
    for i, satu in enumerate(blok.orang, 1):
        lembar.baris += _orang(lembar, satu, f"{i}." if len(blok.orang) > 1 else "", jarak if i == 1 else 4.0)
    if len(lembar.baris) > pertama:
        lembar.label(blok.label, lembar.baris[pertama:])
    lembar.jeda = 11.0


def _orang(lembar: Lembar, satu: Orang, nomor: str, jarak: float) -> list[Baris]:
    g = lembar.gaya
    x = g.isi + (g.nomor if nomor else 0.0)
    hasil: list[Baris] = []
    for label, isi in satu.baris():
        hasil += lembar.pasangan(label, isi, x, x + LABEL_ORANG, 0.0)
    for baris in hasil[:-1]:
        baris.lem = True
    if hasil:
        hasil[0].sebelum = jarak
        if nomor:
            hasil[0].isi.append(lembar.tulisan(g.isi, nomor))
    return hasil


def rincian(lembar: Lembar, blok: Rincian) -> None:
    """Facts one below the other, their text in one column."""
    g = lembar.gaya
    jarak = lembar.beri_jarak(5.0)
    terlebar = max((lebar_teks(label, g.biasa, g.ukuran) for label, _ in blok.baris), default=0.0)
    nilai = RINCIAN_MASUK + min(terlebar + 5 * MM, RINCIAN_MAKS)
    for label, isi in blok.baris:
        baru = lembar.pasangan(label, isi, RINCIAN_MASUK, nilai, jarak)
        # A long text may go on over the page, but for its first two and last two lines.
        for baris in baru[_RINCIAN_UTUH // 2 : -2] if len(baru) > _RINCIAN_UTUH else ():
            baris.lem = False
        lembar.baris += baru
        jarak = 2.0


def alinea(lembar: Lembar, blok: Alinea) -> None:
    """A paragraph; one that ends in a colon keeps with what it announces, a heading with what is below it."""
    g = lembar.gaya
    if blok.judul:
        jarak = lembar.beri_jarak(12.0)
        for potong, _ in pecah(blok.teks, g.tebal, g.ukuran, lembar.lebar):
            lembar.baris.append(Baris(g.tinggi, jarak, [lembar.tulisan(0.0, potong, g.tebal)], lem=True))
            jarak = 0.0
        return
    baru = lembar.alinea(blok.teks, 0.0, lembar.beri_jarak(7.5), awal=MENJOROK if blok.menjorok else 0.0)
    if baru and blok.teks.rstrip().endswith(":"):
        baru[-1].lem = True
    lembar.baris += baru


def tabel(lembar: Lembar, blok: Tabel) -> None:
    """A table over the whole width, its head on every page."""
    lembar.baris += susun_tabel(blok, lembar.lebar, lembar.beri_jarak(7.5), lembar.gaya)
    lembar.jeda = 7.5


def tabel_berjudul(lembar: Lembar, blok: TabelBerjudul) -> None:
    """A table with a bold heading; where it goes on, the heading says so."""
    kepala = _anak_judul(lembar, blok.judul)
    kepala[0].sebelum = lembar.beri_jarak(16.0)
    lanjutan = _anak_judul(lembar, f"{blok.judul}, lanjutan")
    isi = susun_tabel(blok.tabel, lembar.lebar, 0.0, lembar.gaya)
    for baris in isi:
        if baris.ulang:
            baris.ulang = [*lanjutan, *baris.ulang]
    lembar.baris += [*kepala, *isi]


def _anak_judul(lembar: Lembar, teks: str) -> list[Baris]:
    """A bold heading at the left, with a little space below its last line."""
    g = lembar.gaya
    hasil = [
        Baris(g.tinggi, 0.0, [lembar.tulisan(0, potong, g.tebal)], lem=True)
        for potong, _ in pecah(teks, g.tebal, g.ukuran, lembar.lebar)
    ]
    hasil[-1].tinggi += 4.0
    return hasil


def _nomor(penomoran: Penomoran, urut: int) -> str:
    """The number of an item counted from 0: "1.", "a.", after "z." "aa."."""
    if penomoran is Penomoran.ANGKA:
        return f"{urut + 1}."
    if penomoran is Penomoran.HURUF:
        return chr(ord("a") + urut % 26) * (urut // 26 + 1) + "."
    return ""
