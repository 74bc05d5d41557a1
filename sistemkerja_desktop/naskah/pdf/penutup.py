"""What closes a letter: its signatures, the copies, the QR code."""

from collections.abc import Sequence

from sistemkerja_desktop.naskah.isi import KodeQr, Pengesahan, SebutanJabatan, TandaTangan, Tembusan
from sistemkerja_desktop.naskah.pdf.baris import (
    Baris,
    TempatQr,
    Tulisan,
    garis_dasar,
    lebar_teks,
    pecah,
    pecah_rata,
    satu_baris,
)
from sistemkerja_desktop.naskah.pdf.gaya import MM
from sistemkerja_desktop.naskah.pdf.lembar import Lembar

_RUANG_CAP = 22 * MM
_TEMBUSAN_UTUH = 8
_SISI_QR = 22 * MM
_UKURAN_QR, _TINGGI_QR = 8.0, 10.0


def tanda_tangan(lembar: Lembar, blok: TandaTangan) -> None:
    """The signature block, never alone on a page; who takes note of the letter signs at its left."""
    # The two lines above come along, and what clings to those.
    for atas in lembar.baris[-2:]:
        atas.lem = True
    x = lembar.gaya.tanda_tangan
    jarak = lembar.beri_jarak(14.0)
    if blok.tempat:
        jarak = _tempat_tanggal(lembar, blok, jarak)
    kanan = _Kolom(lembar, x, lembar.lebar - x).isi(blok.jabatan, blok.nama, blok.pangkat, blok.nip)
    kiri = [_pengesahan(lembar, satu) for satu in blok.mengetahui]
    _tumpuk(lembar, [kanan, *kiri[:1]], jarak)
    for lain in kiri[1:]:
        lembar.baris[-1].lem = True
        _tumpuk(lembar, [lain], lembar.gaya.tinggi)
    if lembar.tanda_tangan is None:
        lembar.tanda_tangan, lembar.kiri_terisi = lembar.baris[-1], bool(kiri)


def _tempat_tanggal(lembar: Lembar, blok: TandaTangan, jarak: float) -> float:
    g = lembar.gaya
    x, lebar = g.tanda_tangan, lembar.lebar - g.tanda_tangan
    for label, isi in ((blok.label_tempat, blok.tempat), (blok.label_tanggal, blok.tanggal)):
        teks, _, ukuran = satu_baris(isi, g.biasa, g.ukuran, lebar - g.nilai_tanggal)
        tulisan = [lembar.tulisan(x, label), Tulisan(x + g.nilai_tanggal, lembar.y, teks, g.biasa, ukuran)]
        lembar.baris.append(Baris(g.tinggi, jarak, [*tulisan], lem=True))
        jarak = 0.0
    return 8.25


_Pihak = tuple[list[list[Tulisan]], list[list[Tulisan]]]
"""The lines above and below the room for stamp and pen."""


class _Kolom:
    """One who signs, from `x` on in the width `lebar`."""

    def __init__(self, lembar: Lembar, x: float, lebar: float) -> None:
        self._lembar, self._x, self._lebar = lembar, x, lebar

    def isi(self, jabatan: Sequence[SebutanJabatan], nama: str, pangkat: str, nip: str, kata: str = "") -> _Pihak:
        g = self._lembar.gaya
        atas = [[self._lembar.tulisan(self._x, kata)]] if kata else []
        bawah = [
            [Tulisan(self._x, self._lembar.y, teks, huruf, ukuran)]
            for isi, huruf in ((nama, g.tebal), (pangkat, g.biasa), (f"NIP {nip}" if nip else "", g.biasa))
            if isi
            for teks, ukuran in self._utuh_atau_pecah(isi, huruf)
        ]
        return atas + self._jabatan(jabatan), bawah

    def _utuh_atau_pecah(self, isi: str, huruf: str) -> list[tuple[str, float]]:
        """On one line, at most a fifth smaller; what is longer is broken between words, but an NIP never."""
        penuh = self._lembar.gaya.ukuran
        teks, _, ukuran = satu_baris(isi, huruf, penuh, self._lebar)
        if ukuran >= penuh * 0.8 or teks.startswith("NIP "):
            return [(teks, ukuran)]
        return [(potong, penuh) for potong, _ in pecah_rata(teks, huruf, penuh, self._lebar)]

    def _jabatan(self, semua: Sequence[SebutanJabatan]) -> list[list[Tulisan]]:
        """The lines of the jabatan; under a.n. all hang from where its text begins."""
        g = self._lembar.gaya
        gantung = lebar_teks("a.n. ", g.biasa, g.ukuran) if any(s.awalan for s in semua) else 0.0
        lebar = min(g.lebar_jabatan, self._lebar - gantung)
        hasil: list[list[Tulisan]] = []
        for sebutan in semua:
            potong = [teks for teks, _ in pecah_rata(sebutan.jabatan, g.biasa, g.ukuran, lebar)]
            depan = self._x + (gantung if sebutan.awalan and not potong else 0.0)
            for urut, teks in enumerate(potong or [""]):
                baris = [self._lembar.tulisan(self._x + gantung, teks)] if teks else []
                if sebutan.awalan and urut == 0:
                    baris.append(self._lembar.tulisan(depan, sebutan.awalan))
                hasil.append(baris)
        return hasil


def _pengesahan(lembar: Lembar, satu: Pengesahan) -> _Pihak:
    kolom = _Kolom(lembar, 0.0, lembar.gaya.tanda_tangan - 8 * MM)
    return kolom.isi(satu.jabatan, satu.nama, satu.pangkat, satu.nip, satu.kata)


def _tumpuk(lembar: Lembar, pihak: Sequence[_Pihak], jarak: float) -> None:
    """Who signs beside each other as rows: titles begin on one line, and so do names."""
    for bagian, awal in ((0, jarak), (1, _RUANG_CAP)):
        tinggi = max(len(satu[bagian]) for satu in pihak)
        for urut in range(tinggi):
            isi = [tulisan for satu in pihak for tulisan in (satu[bagian][urut] if urut < len(satu[bagian]) else [])]
            lembar.baris.append(Baris(lembar.gaya.tinggi, awal if urut == 0 else 0.0, [*isi], lem=True))
    lembar.baris[-1].lem = False


def tembusan(lembar: Lembar, blok: Tembusan) -> None:
    """The copies; a short list stays under its signature, a long one may go on over the page."""
    huruf, ukuran, tinggi = lembar.gaya.biasa, 10.0, 13.5
    y = garis_dasar(ukuran, tinggi)
    awal = len(lembar.baris)
    label = Tulisan(0, y, blok.label, huruf, ukuran)
    lembar.baris.append(Baris(tinggi, lembar.beri_jarak(17.0), [label], lem=True))
    banyak = len(blok.kepada) > 1
    for i, isi in enumerate(blok.kepada, 1):
        x = max(4 * MM, lebar_teks(f"{i}. ", huruf, ukuran)) if banyak else 0.0
        for urut, (teks, _) in enumerate(pecah(isi, huruf, ukuran, lembar.lebar - x)):
            baris = Baris(tinggi, 0.0, [Tulisan(x, y, teks, huruf, ukuran)])
            if banyak and urut == 0:
                baris.isi.append(Tulisan(0, y, f"{i}.", huruf, ukuran))
            lembar.baris.append(baris)
    if awal > 0 and len(lembar.baris) - awal <= _TEMBUSAN_UTUH:
        for baris in lembar.baris[awal - 1 : -1]:
            baris.lem = True


def kode_qr(lembar: Lembar, blok: KodeQr) -> None:
    """The code at the left of the letter's own signature, level with its foot; below it where that place is taken."""
    bawah = lembar.tanda_tangan
    if bawah is None or lembar.kiri_terisi:
        bawah = Baris(_SISI_QR, 8.0)
        for atas in lembar.baris[-2:]:
            atas.lem = True
        lembar.baris.append(bawah)
    atas_qr = bawah.tinggi - _SISI_QR
    bawah.isi.append(TempatQr(0.0, atas_qr, _SISI_QR, blok.isi))
    x = _SISI_QR + 3 * MM
    keterangan = pecah(blok.keterangan, lembar.gaya.biasa, _UKURAN_QR, lembar.gaya.tanda_tangan - x - 8 * MM)
    y = atas_qr + (_SISI_QR - len(keterangan) * _TINGGI_QR) / 2 + garis_dasar(_UKURAN_QR, _TINGGI_QR)
    for urut, (teks, _) in enumerate(keterangan):
        bawah.isi.append(Tulisan(x, y + urut * _TINGGI_QR, teks, lembar.gaya.biasa, _UKURAN_QR))
