"""Tables: repeated heads, cells that grow downwards, cells that stay in one piece. Lengths are points."""

from collections.abc import Sequence
from itertools import pairwise

from sistemkerja_desktop.naskah.isi import Kolom, Tabel
from sistemkerja_desktop.naskah.pdf.baris import Baris, Garis, Tulisan, garis_dasar, pecah, satu_baris, ukuran_label
from sistemkerja_desktop.naskah.pdf.gaya import SURAT, Gaya

_UKURAN = 10.0
_PINGGIR, _ATAS = 4.0, 3.0
_TEBAL_GARIS = 0.5

_Sel = list[tuple[str, float, float]]  # text, width and font size of each line


def susun_tabel(tabel: Tabel, lebar: float, jarak: float, gaya: Gaya = SURAT) -> list[Baris]:
    """The rows of a table over the whole text width, its head repeated on every page."""
    jumlah = sum(k.lebar for k in tabel.kolom)
    batas = [0.0]
    for kolom in tabel.kolom:
        batas.append(batas[-1] + kolom.lebar * lebar / jumlah)
    kepala = _baris_tabel(tabel.kolom, batas, [k.judul for k in tabel.kolom], gaya, atas=True)
    for baris in kepala:
        baris.lem = True
    kepala[0].sebelum = jarak
    hasil = list(kepala)
    for isi in tabel.baris:
        baru = _baris_tabel(tabel.kolom, batas, isi, gaya, atas=False)
        for baris in baru:
            baris.ulang = kepala
        hasil += baru
    return hasil


def _baris_tabel(
    kolom: Sequence[Kolom], batas: Sequence[float], isi: Sequence[str], gaya: Gaya, *, atas: bool
) -> list[Baris]:
    """One row of the table as rows of one text line each, kept together, with its rules."""
    huruf = gaya.tebal if atas else gaya.biasa
    sel = [
        (_sel_kepala if atas else _sel)(k, teks, huruf, kanan - kiri - 2 * _PINGGIR)
        for k, teks, (kiri, kanan) in zip(kolom, isi, pairwise(batas), strict=True)
    ]
    banyak = max(1, *map(len, sel))
    dasar = garis_dasar(_UKURAN, gaya.tinggi_tabel)
    hasil: list[Baris] = []
    for urut in range(banyak):
        awal, akhir = urut == 0, urut == banyak - 1
        tinggi = gaya.tinggi_tabel + (_ATAS if awal else 0.0) + (_ATAS if akhir else 0.0)
        y = dasar + (_ATAS if awal else 0.0)
        baris = Baris(tinggi, lem=not akhir)
        for i, baris_sel in enumerate(sel):
            if urut < len(baris_sel):
                teks, panjang, ukuran = baris_sel[urut]
                tengah = kolom[i].tengah or atas
                x = (batas[i] + batas[i + 1] - panjang) / 2 if tengah else batas[i] + _PINGGIR
                baris.isi.append(Tulisan(x, y, teks, huruf, ukuran))
        baris.isi += [Garis(x, 0, x, tinggi, _TEBAL_GARIS) for x in batas]
        if awal and atas:
            baris.isi.append(Garis(0, 0, batas[-1], 0, _TEBAL_GARIS))
        if akhir:
            baris.isi.append(Garis(0, tinggi, batas[-1], tinggi, _TEBAL_GARIS))
        hasil.append(baris)
    return hasil


def _sel(kolom: Kolom, teks: str, huruf: str, lebar: float) -> _Sel:
    """The lines of a cell: its own and those it is broken into, but a line with an NIP never is."""
    if kolom.utuh:
        return [satu_baris(teks, huruf, _UKURAN, lebar)] if teks else []
    hasil: _Sel = []
    for baris in teks.split("\n"):
        if baris.startswith("NIP "):
            hasil.append(satu_baris(baris, huruf, _UKURAN, lebar))
        else:
            hasil += [(potong, panjang, _UKURAN) for potong, panjang in pecah(baris, huruf, _UKURAN, lebar)]
    return hasil


def _sel_kepala(kolom: Kolom, teks: str, huruf: str, lebar: float) -> _Sel:
    """The lines of a column's heading: like a cell's, but a word that is too wide is smaller and not broken."""
    if kolom.utuh:
        return _sel(kolom, teks, huruf, lebar)
    ukuran = ukuran_label(teks, huruf, _UKURAN, lebar)
    return [(potong, panjang, ukuran) for potong, panjang in pecah(teks, huruf, ukuran, lebar)]
