"""Tables: repeated heads, cells that grow downwards, cells that stay in one piece. Lengths are points."""

from collections.abc import Sequence
from itertools import pairwise

from sistemkerja_desktop.naskah.isi import Kolom, Tabel
from sistemkerja_desktop.naskah.pdf.baris import Baris, Garis, Tulisan, garis_dasar, pecah, satu_baris
from sistemkerja_desktop.naskah.pdf.huruf import BIASA, TEBAL

_UKURAN, _TINGGI = 10.0, 12.5
_PINGGIR, _ATAS = 4.0, 3.0
_TEBAL_GARIS = 0.5

_Sel = list[tuple[str, float, float]]  # text, width and font size of each line


def susun_tabel(tabel: Tabel, lebar: float, jarak: float) -> list[Baris]:
    """The rows of a table over the whole text width, its head repeated on every page."""
    jumlah = sum(k.lebar for k in tabel.kolom)
    batas = [0.0]
    for kolom in tabel.kolom:
        batas.append(batas[-1] + kolom.lebar * lebar / jumlah)
    kepala = _baris_tabel(tabel.kolom, batas, [k.judul for k in tabel.kolom], TEBAL, atas=True)
    for baris in kepala:
        baris.lem = True
    kepala[0].sebelum = jarak
    hasil = list(kepala)
    for isi in tabel.baris:
        baru = _baris_tabel(tabel.kolom, batas, isi, BIASA, atas=False)
        for baris in baru:
            baris.ulang = kepala
        hasil += baru
    return hasil


def _baris_tabel(
    kolom: Sequence[Kolom], batas: Sequence[float], isi: Sequence[str], huruf: str, *, atas: bool
) -> list[Baris]:
    """One row of the table as rows of one text line each, kept together, with its rules."""
    lebar = [kanan - kiri - 2 * _PINGGIR for kiri, kanan in pairwise(batas)]
    sel = [_sel(k, teks, huruf, ruang) for k, teks, ruang in zip(kolom, isi, lebar, strict=True)]
    banyak = max(1, *(len(s) for s in sel))
    hasil: list[Baris] = []
    for urut in range(banyak):
        awal, akhir = urut == 0, urut == banyak - 1
        tinggi = _TINGGI + (_ATAS if awal else 0.0) + (_ATAS if akhir else 0.0)
        y = garis_dasar(_UKURAN, _TINGGI) + (_ATAS if awal else 0.0)
        baris = Baris(tinggi, lem=not akhir)
        for i, baris_sel in enumerate(sel):
            if urut < len(baris_sel):
                teks, panjang, ukuran = baris_sel[urut]
                tengah = kolom[i].tengah or huruf == TEBAL
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
    if kolom.utuh:
        return [satu_baris(teks, huruf, _UKURAN, lebar)] if teks else []
    return [(potong, panjang, _UKURAN) for potong, panjang in pecah(teks, huruf, _UKURAN, lebar)]
