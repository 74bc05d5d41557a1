"""The letter's typefaces in a DOCX, and how wide their texts are: the PDF's fonts measure for both."""

import re

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.docx.unsur import NBSP, Lari
from sistemkerja_desktop.naskah.pdf.baris import lebar_teks, pecah_rata
from sistemkerja_desktop.naskah.pdf.gaya import Gaya, gaya_surat
from sistemkerja_desktop.naskah.pdf.huruf import rapikan

# Word lays out and rounds by itself: what is to fit must fit with this to spare.
_CADANGAN = 0.985
_NIP = re.compile(r"(?:NIP )?\d{8} \d{6} \d \d{2,3}\b")


@dataclass(frozen=True, slots=True)
class HurufWord:
    """A typeface by its name in Word, the one that Word takes where it is missing, and the family of both."""

    nama: str
    pengganti: str
    keluarga: str


SANS = HurufWord("Liberation Sans", "Arial", "swiss")
BONUM = HurufWord("TeX Gyre Bonum", "Bookman Old Style", "roman")


@dataclass(frozen=True, slots=True)
class GayaWord:
    """How a letter is set: its typeface, and the PDF's measures (`ukur`), in points."""

    huruf: HurufWord
    ukur: Gaya

    @property
    def tebal(self) -> bool:
        """Whether titles and names are bold: not in a keputusan."""
        return self.ukur.tebal != self.ukur.biasa

    def rapikan(self, teks: str) -> str:
        """The text as the PDF prints it, an NIP within it in one piece.

        Raises GalatPengguna for a character that the letter's font does not have.
        """
        return _NIP.sub(lambda cocok: cocok[0].replace(" ", NBSP), rapikan(teks, self.ukur.biasa))

    def lebar(self, teks: str, ukuran: float = 0.0, *, tebal: bool = False) -> float:
        """The width of a text; `ukuran` 0.0 is that of running text."""
        teks = teks.replace(NBSP, " ")
        return lebar_teks(teks, self.ukur.tebal if tebal else self.ukur.biasa, ukuran or self.ukur.ukuran)

    def lebar_rata(self, teks: str, lebar: float, ukuran: float = 0.0, *, tebal: bool = False) -> float:
        """The width at which the lines of a short text become about equal, as the PDF breaks them."""
        huruf = self.ukur.tebal if tebal else self.ukur.biasa
        baris = pecah_rata(teks, huruf, ukuran or self.ukur.ukuran, lebar * _CADANGAN)
        return max((panjang for _, panjang in baris), default=lebar) / _CADANGAN

    def muat(self, teks: str, lebar: float, ukuran: float = 0.0, *, tebal: bool = False) -> Lari:
        """A text that must stay on one line: with spaces that do not break, and smaller if it must be."""
        return self.muat_atau_pecah(teks, lebar, ukuran, tebal=tebal, terkecil=0.0)

    def muat_atau_pecah(
        self, teks: str, lebar: float, ukuran: float = 0.0, *, tebal: bool = False, terkecil: float = 1.0
    ) -> Lari:
        """A name: on one line if it fits at `terkecil` of its size, else broken between words at its full size."""
        teks = self.rapikan(teks)
        perlu = self.lebar(teks, ukuran, tebal=tebal) / _CADANGAN
        if perlu * terkecil > lebar:
            return Lari(teks, tebal, ukuran or None)
        penuh = ukuran or self.ukur.ukuran
        return Lari(teks.replace(" ", NBSP), tebal, penuh * lebar / perlu if perlu > lebar else ukuran or None)


def gaya_word(nama: str) -> GayaWord:
    """The type of "surat" or "keputusan"."""
    return GayaWord(BONUM if nama == "keputusan" else SANS, gaya_surat(nama))
