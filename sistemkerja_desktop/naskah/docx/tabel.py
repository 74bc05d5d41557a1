"""Tables of a letter as Word's tables: head repeated on every page, rows in one piece. Lengths are points."""

from collections.abc import Sequence

from sistemkerja_desktop.naskah.docx.huruf import GayaWord
from sistemkerja_desktop.naskah.docx.unsur import Lari, Paragraf, Sel, TabelWord
from sistemkerja_desktop.naskah.isi import Kolom, Tabel

_UKURAN = 10.0
_PINGGIR, _ATAS, _GARIS = 4.0, 3.0, 0.5


def susun_tabel(tabel: Tabel, lebar: float, gaya: GayaWord, judul: str = "") -> TabelWord:
    """The table over the whole text width. A `judul` stands above the head and is repeated with it."""
    jumlah = sum(k.lebar for k in tabel.kolom)
    kolom = [k.lebar * lebar / jumlah for k in tabel.kolom]
    baris = [_baris(tabel.kolom, kolom, [k.judul for k in tabel.kolom], gaya, kepala=True)]
    if judul:
        paragraf = Paragraf([Lari(gaya.rapikan(judul), gaya.tebal)], gaya.ukur.tinggi, lem=True)
        # Without its left margin, to stand level with the text above.
        paragraf.kiri = -_PINGGIR
        baris.insert(0, [Sel([paragraf], lebar, gabung=len(kolom), bingkai=False)])
    banyak = len(baris)
    baris += [_baris(tabel.kolom, kolom, isi, gaya, kepala=False) for isi in tabel.baris]
    return TabelWord(kolom, baris, kepala=banyak, garis=_GARIS, sisi=_PINGGIR, atas=_ATAS)


def _baris(
    kolom: Sequence[Kolom], lebar: Sequence[float], isi: Sequence[str], gaya: GayaWord, *, kepala: bool
) -> list[Sel]:
    hasil = []
    for satu, ruang, teks in zip(kolom, lebar, isi, strict=True):
        rata = "center" if satu.tengah or kepala else "left"
        paragraf = []
        # An utuh cell is one line, as in the PDF.
        for baris in [teks] if satu.utuh else teks.split("\n"):
            rapi = gaya.rapikan(baris)
            lari = Lari(rapi, kepala and gaya.tebal, _UKURAN)
            if satu.utuh or rapi.startswith("NIP"):
                lari = gaya.muat(baris, ruang - 2 * _PINGGIR, _UKURAN, tebal=kepala and gaya.tebal)
            if rapi:
                paragraf.append(Paragraf([lari], gaya.ukur.tinggi_tabel, rata, lem=kepala))
        hasil.append(Sel(paragraf or [Paragraf([], gaya.ukur.tinggi_tabel, lem=kepala)], ruang))
    return hasil
