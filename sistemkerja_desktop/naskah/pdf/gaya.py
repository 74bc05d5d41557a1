"""Type and distances of a letter by its `gaya`: see "Letters" in the design notes. Lengths are points."""

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.pdf.huruf import BIASA, BONUM, TEBAL

MM = 72 / 25.4
# Inside a person: label 27 mm, colon 4 mm. Facts: the labels get what they need, at most 58 mm.
LABEL_ORANG = 31 * MM
RINCIAN_MAKS, RINCIAN_MASUK = 62 * MM, 10 * MM
MENJOROK = 12.5 * MM
"""How far the first line of a paragraph stands in."""


@dataclass(frozen=True, slots=True)
class Gaya:
    """`label`, `titik_dua` and `nomor` are columns of a labelled part; `tanda_tangan` is where the signature begins.

    `nilai_tanggal` is from there to the place and date, `label_orang` the label column within a person.
    """

    biasa: str
    tebal: str
    ukuran: float
    tinggi: float
    label: float
    titik_dua: float
    nomor: float
    tanda_tangan: float
    nilai_tanggal: float
    lebar_jabatan: float
    tinggi_tabel: float

    @property
    def isi(self) -> float:
        """Where the text of a labelled part begins."""
        return self.label + self.titik_dua


SURAT = Gaya(BIASA, TEBAL, 11.0, 14.5, 25 * MM, 5 * MM, 7 * MM, 92 * MM, 29 * MM, 65 * MM, 12.5)
KEPUTUSAN = Gaya(BONUM, BONUM, 12.0, 16.4, 29.5 * MM, 4.8 * MM, 8 * MM, 76 * MM, 35 * MM, 80 * MM, 13.5)


def gaya_surat(nama: str) -> Gaya:
    """The type of "surat" or "keputusan"."""
    return KEPUTUSAN if nama == "keputusan" else SURAT
