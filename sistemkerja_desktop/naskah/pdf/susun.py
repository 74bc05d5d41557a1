"""Blocks of a letter to rows. Distances are those of the house's letters: see "Letters" in the design notes."""

from collections.abc import Callable

from sistemkerja_desktop.naskah.isi import (
    Alinea,
    Bagian,
    Blok,
    Diktum,
    IsiSurat,
    Judul,
    Kepada,
    Kop,
    Lampiran,
    Orang,
    Penomoran,
    Tabel,
    TabelBerjudul,
    TandaTangan,
    Tembusan,
)
from sistemkerja_desktop.naskah.pdf.baris import (
    Baris,
    Garis,
    TempatLambang,
    Tulisan,
    garis_dasar,
    lebar_teks,
    pecah,
    pecah_rata,
    rata_kiri_kanan,
    satu_baris,
)
from sistemkerja_desktop.naskah.pdf.huruf import BIASA, TEBAL
from sistemkerja_desktop.naskah.pdf.tabel import susun_tabel

MM = 72 / 25.4

UKURAN, TINGGI = 11.0, 14.5
_LABEL, _TITIK_DUA, _NOMOR = 25 * MM, 5 * MM, 7 * MM
_ISI = _LABEL + _TITIK_DUA
# Inside a person: label 27 mm, colon 4 mm.
_LABEL_ORANG, _TITIK_ORANG = 27 * MM, 4 * MM
_TANDA_TANGAN, _NILAI_TANGGAL, _RUANG_CAP = 92 * MM, 29 * MM, 22 * MM
# Longer titles are broken into lines of like width, so that the block stays a block.
_LEBAR_JABATAN = 65 * MM
_LAMBANG = (17 * MM, 20 * MM)
_TEMBUSAN_UTUH = 8


def susun(isi: IsiSurat, *, berlambang: bool) -> list[Baris]:
    """All rows of the letter, in order, for the text width of its paper."""
    penyusun = _Penyusun(isi.kertas.lebar_teks * MM, berlambang)
    for blok in isi.blok:
        penyusun.tambah(blok)
    return penyusun.baris


class _Penyusun:
    """Collects rows; knows what stands above, because the signature block clings to it."""

    def __init__(self, lebar: float, berlambang: bool) -> None:
        self.lebar = lebar
        self.berlambang = berlambang
        self.baris: list[Baris] = []
        self._jeda = 0.0
        self._cara: dict[type[Blok], Callable[..., None]] = {
            Kop: self._kop,
            Judul: self._judul,
            Bagian: self._bagian,
            Diktum: self._diktum,
            Kepada: self._kepada,
            TandaTangan: self._tanda_tangan,
            Tembusan: self._tembusan,
            Lampiran: self._lampiran,
            Tabel: self._tabel,
            Alinea: self._alinea_penuh,
            TabelBerjudul: self._tabel_berjudul,
        }

    def tambah(self, blok: Blok) -> None:
        self._cara[type(blok)](blok)

    def _beri_jarak(self, jarak: float) -> float:
        """The space above a block: its own, or what the block above asked for if that is more."""
        jarak, self._jeda = max(jarak, self._jeda), 0.0
        return jarak

    def _tengah(self, teks: str, huruf: str, ukuran: float, tinggi: float, lebar: float, y: float) -> list[Tulisan]:
        return [
            Tulisan((self.lebar - panjang) / 2, y + i * tinggi + garis_dasar(ukuran, tinggi), potong, huruf, ukuran)
            for i, (potong, panjang) in enumerate(pecah_rata(teks, huruf, ukuran, lebar))
        ]

    def _kop(self, kop: Kop) -> None:
        lebar = self.lebar - 2 * (_LAMBANG[0] + 3 * MM) if self.berlambang else self.lebar
        teks: list[Tulisan] = []
        y = 0.0
        for isi, huruf, ukuran, tinggi, jarak in (
            (kop.pemerintah, BIASA, 12.0, 15.0, 0.0),
            (kop.perangkat_daerah, TEBAL, 16.0, 18.0, 0.0),
            (kop.unit, TEBAL, 13.0, 17.0, 0.0),
            *((alamat, BIASA, 9.0, 11.25, 2.25 if i == 0 else 0.0) for i, alamat in enumerate(kop.alamat)),
        ):
            baru = self._tengah(isi, huruf, ukuran, tinggi, lebar, y + jarak)
            teks += baru
            y += jarak + len(baru) * tinggi if baru else 0.0
        tinggi_kop = max(y, _LAMBANG[1]) if self.berlambang else y
        for tulisan in teks:
            tulisan.y += (tinggi_kop - y) / 2
        baris = Baris(tinggi_kop + 8 + 2.25 + 0.75 + 0.75, isi=[*teks])
        if self.berlambang:
            baris.isi.append(TempatLambang(0, (tinggi_kop - _LAMBANG[1]) / 2, *_LAMBANG))
        atas = tinggi_kop + 8
        baris.isi.append(Garis(0, atas + 1.125, self.lebar, atas + 1.125, 2.25))
        baris.isi.append(Garis(0, atas + 3.375, self.lebar, atas + 3.375, 0.75))
        self.baris.append(baris)
        self._jeda = 18.0

    def _judul(self, judul: Judul) -> None:
        jarak = self._beri_jarak(0.0)
        for tulisan in self._tengah(judul.teks, TEBAL, 12.0, 15.0, self.lebar, 0.0):
            tulisan.y = garis_dasar(12.0, 15.0)
            self.baris.append(Baris(15.0, jarak, [tulisan], lem=True))
            jarak = 0.0
        for isi in judul.baris:
            teks, panjang, ukuran = satu_baris(isi, BIASA, UKURAN, self.lebar)
            x = (self.lebar - panjang) / 2
            self.baris.append(
                Baris(TINGGI, jarak, [Tulisan(x, garis_dasar(UKURAN, TINGGI), teks, BIASA, ukuran)], lem=True)
            )
            jarak = 0.0
        self._jeda = 13.5

    def _diktum(self, diktum: Diktum) -> None:
        for tulisan in self._tengah(diktum.teks, TEBAL, UKURAN, TINGGI, self.lebar, 0.0):
            tulisan.y = garis_dasar(UKURAN, TINGGI)
            self.baris.append(Baris(TINGGI, self._beri_jarak(8.75), [tulisan], lem=True))
        self._jeda = 8.75

    def _label(self, label: str, baris: Baris) -> None:
        """Writes label and colon into the first row of a part."""
        y = garis_dasar(UKURAN, TINGGI)
        teks, _, ukuran = satu_baris(label, BIASA, UKURAN, _LABEL - 1 * MM)
        baris.isi.append(Tulisan(0, y, teks, BIASA, ukuran))
        baris.isi.append(Tulisan(_LABEL, y, ":", BIASA, UKURAN))

    def _alinea(self, teks: str, x: float, jarak: float, nomor: str = "") -> list[Baris]:
        """A justified paragraph from `x` to the right margin, `nomor` hanging before it."""
        potong = pecah(teks, BIASA, UKURAN, self.lebar - x)
        hasil = [
            Baris(TINGGI, 0.0, [*isi]) for isi in rata_kiri_kanan(x, potong, BIASA, UKURAN, self.lebar - x, TINGGI)
        ]
        if not hasil:
            return []
        hasil[0].sebelum = jarak
        if nomor:
            hasil[0].isi.append(Tulisan(_ISI, garis_dasar(UKURAN, TINGGI), nomor, BIASA, UKURAN))
        # No line of a paragraph alone at the foot or the head of a page.
        if len(hasil) > 1:
            hasil[0].lem = hasil[-2].lem = True
        return hasil

    def _bagian(self, bagian: Bagian) -> None:
        jarak = self._beri_jarak(7.5)
        nomor = [_nomor(bagian.penomoran, i) for i in range(len(bagian.butir))]
        lebar_nomor = max((lebar_teks(n, BIASA, UKURAN) + 1.5 * MM for n in nomor if n), default=0.0)
        x = _ISI + (max(_NOMOR, lebar_nomor) if lebar_nomor else 0.0)
        pertama = len(self.baris)
        for teks, angka in zip(bagian.butir, nomor, strict=True):
            baru = self._alinea(teks, x, jarak, angka)
            self.baris += baru
            jarak = 0.0 if baru else jarak
        if len(self.baris) > pertama:
            self._label(bagian.label, self.baris[pertama])

    def _kepada(self, kepada: Kepada) -> None:
        jarak = self._beri_jarak(7.5)
        pertama = len(self.baris)
        for i, orang in enumerate(kepada.orang, 1):
            self.baris += self._orang(orang, f"{i}." if len(kepada.orang) > 1 else "", jarak if i == 1 else 4.0)
        if len(self.baris) > pertama:
            self._label(kepada.label, self.baris[pertama])
        self._jeda = 11.0

    def _orang(self, orang: Orang, nomor: str, jarak: float) -> list[Baris]:
        x = _ISI + (_NOMOR if nomor else 0.0)
        nilai = x + _LABEL_ORANG + _TITIK_ORANG
        y = garis_dasar(UKURAN, TINGGI)
        hasil: list[Baris] = []
        for label, isi in orang.baris():
            if label == "NIP":
                teks, _, ukuran = satu_baris(isi, BIASA, UKURAN, self.lebar - nilai)
                potong = [(teks, ukuran)]
            else:
                potong = [(teks, UKURAN) for teks, _ in pecah(isi, BIASA, UKURAN, self.lebar - nilai)]
            for urut, (teks, ukuran) in enumerate(potong):
                baris = Baris(TINGGI, 0.0, [Tulisan(nilai, y, teks, BIASA, ukuran)], lem=True)
                if urut == 0:
                    baris.isi.append(Tulisan(x, y, label, BIASA, UKURAN))
                    baris.isi.append(Tulisan(x + _LABEL_ORANG, y, ":", BIASA, UKURAN))
                hasil.append(baris)
        if hasil:
            hasil[0].sebelum = jarak
            hasil[-1].lem = False
            if nomor:
                hasil[0].isi.append(Tulisan(_ISI, y, nomor, BIASA, UKURAN))
        return hasil

    def _tanda_tangan(self, tanda: TandaTangan) -> None:
        # Never alone on a page: the two lines above come along, and what clings to those.
        for atas in self.baris[-2:]:
            atas.lem = True
        x, lebar = _TANDA_TANGAN, self.lebar - _TANDA_TANGAN
        jarak = self._beri_jarak(14.0)
        y = garis_dasar(UKURAN, TINGGI)
        if tanda.tempat:
            for label, isi in (("Ditetapkan di", tanda.tempat), ("pada tanggal", tanda.tanggal)):
                teks, _, ukuran = satu_baris(isi, BIASA, UKURAN, lebar - _NILAI_TANGGAL)
                tulisan = [
                    Tulisan(x, y, label, BIASA, UKURAN),
                    Tulisan(x + _NILAI_TANGGAL, y, teks, BIASA, ukuran),
                ]
                self.baris.append(Baris(TINGGI, jarak, [*tulisan], lem=True))
                jarak = 0.0
            jarak = 8.25
        self._sebutan(tanda, jarak)
        penanda = [(tanda.nama, TEBAL), (tanda.pangkat, BIASA), (f"NIP {tanda.nip}" if tanda.nip else "", BIASA)]
        jarak = _RUANG_CAP
        for isi, huruf in penanda:
            if isi:
                for teks, ukuran in self._utuh_atau_pecah(isi, huruf, lebar):
                    self.baris.append(Baris(TINGGI, jarak, [Tulisan(x, y, teks, huruf, ukuran)], lem=True))
                    jarak = 0.0
        self.baris[-1].lem = False

    @staticmethod
    def _utuh_atau_pecah(isi: str, huruf: str, lebar: float) -> list[tuple[str, float]]:
        """On one line, at most a fifth smaller; what is longer is broken between words, but an NIP never."""
        teks, _, ukuran = satu_baris(isi, huruf, UKURAN, lebar)
        if ukuran >= UKURAN * 0.8 or teks.startswith("NIP "):
            return [(teks, ukuran)]
        return [(potong, UKURAN) for potong, _ in pecah_rata(teks, huruf, UKURAN, lebar)]

    def _sebutan(self, tanda: TandaTangan, jarak: float) -> None:
        """The lines of the jabatan; under a.n. all hang from where its text begins."""
        y = garis_dasar(UKURAN, TINGGI)
        gantung = lebar_teks("a.n. ", BIASA, UKURAN) if any(s.awalan for s in tanda.jabatan) else 0.0
        lebar = min(_LEBAR_JABATAN, self.lebar - _TANDA_TANGAN - gantung)
        for sebutan in tanda.jabatan:
            potong = [teks for teks, _ in pecah_rata(sebutan.jabatan, BIASA, UKURAN, lebar)]
            depan = _TANDA_TANGAN
            if sebutan.awalan and not potong:
                depan += gantung
            for urut, teks in enumerate(potong or [""]):
                baris = Baris(TINGGI, jarak, lem=True)
                if teks:
                    baris.isi.append(Tulisan(_TANDA_TANGAN + gantung, y, teks, BIASA, UKURAN))
                if sebutan.awalan and urut == 0:
                    baris.isi.append(Tulisan(depan, y, sebutan.awalan, BIASA, UKURAN))
                self.baris.append(baris)
                jarak = 0.0

    def _tembusan(self, tembusan: Tembusan) -> None:
        ukuran, tinggi = 10.0, 13.5
        y = garis_dasar(ukuran, tinggi)
        awal = len(self.baris)
        self.baris.append(
            Baris(tinggi, self._beri_jarak(17.0), [Tulisan(0, y, tembusan.label, BIASA, ukuran)], lem=True)
        )
        banyak = len(tembusan.kepada) > 1
        for i, isi in enumerate(tembusan.kepada, 1):
            x = max(4 * MM, lebar_teks(f"{i}. ", BIASA, ukuran)) if banyak else 0.0
            for urut, (teks, _) in enumerate(pecah(isi, BIASA, ukuran, self.lebar - x)):
                baris = Baris(tinggi, 0.0, [Tulisan(x, y, teks, BIASA, ukuran)])
                if banyak and urut == 0:
                    baris.isi.append(Tulisan(0, y, f"{i}.", BIASA, ukuran))
                self.baris.append(baris)
        # A short tembusan stays under its signature; a long one may go on over the page.
        if awal > 0 and len(self.baris) - awal <= _TEMBUSAN_UTUH:
            for baris in self.baris[awal - 1 : -1]:
                baris.lem = True

    def _lampiran(self, lampiran: Lampiran) -> None:
        y = garis_dasar(UKURAN, TINGGI)
        x, lebar = _TANDA_TANGAN, self.lebar - _TANDA_TANGAN
        self._jeda = 0.0
        pertama = len(self.baris)
        for teks, _ in pecah(lampiran.kepala, BIASA, UKURAN, lebar):
            self.baris.append(Baris(TINGGI, 0.0, [Tulisan(x, y, teks, BIASA, UKURAN)], lem=True))
        for label, isi in lampiran.rujukan:
            teks, _, ukuran = satu_baris(isi, BIASA, UKURAN, lebar - 20 * MM)
            tulisan = [
                Tulisan(x, y, label, BIASA, UKURAN),
                Tulisan(x + 17 * MM, y, ":", BIASA, UKURAN),
                Tulisan(x + 20 * MM, y, teks, BIASA, ukuran),
            ]
            self.baris.append(Baris(TINGGI, 0.0, [*tulisan], lem=True))
        self.baris[pertama].halaman_baru = True
        jarak = 20.0
        for tulisan_judul in self._tengah(lampiran.judul, TEBAL, UKURAN, TINGGI, self.lebar, 0.0):
            tulisan_judul.y = y
            self.baris.append(Baris(TINGGI, jarak, [tulisan_judul], lem=True))
            jarak = 0.0
        self._jeda = 10.0

    def _tabel(self, tabel: Tabel) -> None:
        self.baris += susun_tabel(tabel, self.lebar, self._beri_jarak(7.5))

    def _alinea_penuh(self, alinea: Alinea) -> None:
        self.baris += self._alinea(alinea.teks, 0.0, self._beri_jarak(7.5))

    def _tabel_berjudul(self, blok: TabelBerjudul) -> None:
        judul = self._anak_judul(blok.judul)
        judul[0].sebelum = self._beri_jarak(16.0)
        lanjutan = self._anak_judul(f"{blok.judul}, lanjutan")
        isi = susun_tabel(blok.tabel, self.lebar, 0.0)
        for baris in isi:
            if baris.ulang:
                baris.ulang = [*lanjutan, *baris.ulang]
        self.baris += [*judul, *isi]

    def _anak_judul(self, teks: str) -> list[Baris]:
        """A bold heading at the left, with a little space below its last line."""
        y = garis_dasar(UKURAN, TINGGI)
        hasil = [
            Baris(TINGGI, 0.0, [Tulisan(0, y, potong, TEBAL, UKURAN)], lem=True)
            for potong, _ in pecah(teks, TEBAL, UKURAN, self.lebar)
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
