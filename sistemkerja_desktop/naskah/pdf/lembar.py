"""The rows of a letter as they are collected, and the ways in which several blocks set their lines."""

from collections.abc import Sequence

from sistemkerja_desktop.naskah.pdf.baris import (
    Baris,
    Tulisan,
    garis_dasar,
    pecah,
    pecah_rata,
    rata_kiri_kanan,
    satu_baris,
    ukuran_label,
)
from sistemkerja_desktop.naskah.pdf.gaya import MM, Gaya


class Lembar:
    """Collects rows for a text width in points; knows what stands above, because the signature clings to it."""

    def __init__(self, lebar: float, gaya: Gaya, *, berlambang: bool) -> None:
        self.lebar = lebar
        self.gaya = gaya
        self.berlambang = berlambang
        self.baris: list[Baris] = []
        self.jeda = 0.0
        # From a row's top to the baseline of its text.
        self.y = garis_dasar(gaya.ukuran, gaya.tinggi)
        # The last row of the letter's own signature, and whether something stands at its left.
        self.tanda_tangan: Baris | None = None
        self.kiri_terisi = False

    def beri_jarak(self, jarak: float) -> float:
        """The space above a block: its own, or what the block above asked for if that is more."""
        jarak, self.jeda = max(jarak, self.jeda), 0.0
        return jarak

    def tulisan(self, x: float, teks: str, huruf: str = "") -> Tulisan:
        """A line in the letter's type at its usual place in a row."""
        return Tulisan(x, self.y, teks, huruf or self.gaya.biasa, self.gaya.ukuran)

    def tengah(self, teks: str, huruf: str, ukuran: float, tinggi: float, lebar: float, y: float) -> list[Tulisan]:
        """Centred lines of about the same width, one below the other from `y` on."""
        return [
            Tulisan((self.lebar - panjang) / 2, y + i * tinggi + garis_dasar(ukuran, tinggi), potong, huruf, ukuran)
            for i, (potong, panjang) in enumerate(pecah_rata(teks, huruf, ukuran, lebar))
        ]

    def baris_tengah(self, teks: str, huruf: str, ukuran: float, tinggi: float, jarak: float) -> float:
        """Adds centred lines as rows that keep with what follows; returns 0.0, the space for the next of them."""
        for tulisan in self.tengah(teks, huruf, ukuran, tinggi, self.lebar, 0.0):
            tulisan.y = garis_dasar(ukuran, tinggi)
            self.baris.append(Baris(tinggi, jarak, [tulisan], lem=True))
            jarak = 0.0
        return jarak

    def label(self, label: str, baris: Sequence[Baris]) -> None:
        """Writes label and colon into the first rows of a part; a long label is broken where the part is as high."""
        g = self.gaya
        lebar = g.label - 1 * MM
        teks, panjang, ukuran = satu_baris(label, g.biasa, g.ukuran, lebar)
        potong: Sequence[tuple[str, float]] = ((teks, panjang),)
        if ukuran < g.ukuran and len(baris) > 1:
            kecil = ukuran_label(teks, g.biasa, g.ukuran, lebar)
            patah = pecah(teks, g.biasa, kecil, lebar)
            if len(patah) <= len(baris):
                potong, ukuran = patah, kecil
        for satu, (isi, _) in zip(baris, potong, strict=False):
            satu.isi.append(Tulisan(0, self.y, isi, g.biasa, ukuran))
        baris[0].isi.append(self.tulisan(g.label, ":"))

    def alinea(
        self, teks: str, x: float, jarak: float, nomor: str = "", x_nomor: float = 0.0, awal: float = 0.0
    ) -> list[Baris]:
        """A justified paragraph from `x` to the right margin, `nomor` hanging before it, its first line in."""
        g = self.gaya
        lebar = self.lebar - x
        potong = pecah(teks, g.biasa, g.ukuran, lebar, awal)
        # Capitals are not stretched.
        rata = rata_kiri_kanan(x, potong, g.biasa, g.ukuran, lebar if not teks.isupper() else 0.0, g.tinggi, awal)
        hasil = [Baris(g.tinggi, 0.0, [*isi]) for isi in rata]
        if not hasil:
            return []
        hasil[0].sebelum = jarak
        if nomor:
            hasil[0].isi.append(self.tulisan(x_nomor, nomor))
        # No line of a paragraph alone at the foot or the head of a page.
        if len(hasil) > 1:
            hasil[0].lem = hasil[-2].lem = True
        return hasil

    def pecah(self, teks: str, lebar: float) -> list[str]:
        """Ragged lines in the letter's type."""
        return [potong for potong, _ in pecah(teks, self.gaya.biasa, self.gaya.ukuran, lebar)]

    def pasangan(self, label: str, teks: str, x: float, nilai: float, jarak: float, lebar: float = 0.0) -> list[Baris]:
        """Label, colon and text from `nilai` on as rows that keep together; an NIP is never broken.

        A long label is broken between words, smaller where a word alone is too wide. `lebar` is the width of the text,
        0.0 up to the right margin.
        """
        g = self.gaya
        lebar = lebar or self.lebar - nilai
        if label == "NIP":
            utuh, _, ukuran = satu_baris(teks, g.biasa, g.ukuran, lebar)
            isi = [Tulisan(nilai, self.y, utuh, g.biasa, ukuran)]
        else:
            isi = [self.tulisan(nilai, potong) for potong in self.pecah(teks, lebar)]
        lebar_label = nilai - x - 3.5 * MM
        kecil = ukuran_label(label, g.biasa, g.ukuran, lebar_label)
        depan = [potong for potong, _ in pecah(label, g.biasa, kecil, lebar_label)]
        hasil = [Baris(g.tinggi, lem=True) for _ in range(max(len(isi), len(depan)))]
        for baris, tulisan in zip(hasil, isi, strict=False):
            baris.isi.append(tulisan)
        for baris, potong in zip(hasil, depan, strict=False):
            baris.isi.append(Tulisan(x, self.y, potong, g.biasa, kecil))
        if hasil:
            hasil[0].sebelum = jarak
            hasil[0].isi.append(self.tulisan(nilai - 3 * MM, ":"))
            hasil[-1].lem = False
        return hasil
