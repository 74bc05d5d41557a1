"""The paragraphs of a letter as they are collected. Lengths are points."""

from collections.abc import Callable

from sistemkerja_desktop.naskah.docx.huruf import GayaWord
from sistemkerja_desktop.naskah.docx.unsur import MM, Lari, Paragraf, TabelWord, Unsur
from sistemkerja_desktop.naskah.isi import KodeQr

# Lines that the PDF breaks into equal ones get this much more at each side, since Word measures a little differently.
_LONGGAR = 2.0


class Lembar:
    """Collects a letter's sections for a text width; knows what stands above, because the signature clings to it.

    `lambang` is the coat of arms as a drawing or "", `gambar_qr` makes the drawing of a QR code.
    """

    def __init__(self, lebar: float, gaya: GayaWord, lambang: str, gambar_qr: Callable[[str], str]) -> None:
        self.lebar = lebar
        self.gaya = gaya
        self.lambang = lambang
        self.gambar_qr = gambar_qr
        self.bagian: list[list[Unsur]] = [[]]
        self.jeda = 0.0
        # The QR code that the next signature takes to its left.
        self.kode_qr: KodeQr | None = None

    @property
    def unsur(self) -> list[Unsur]:
        """What the section that is being written has so far."""
        return self.bagian[-1]

    @property
    def tinggi(self) -> float:
        return self.gaya.ukur.tinggi

    def beri_jarak(self, jarak: float) -> float:
        """The space above a block: its own, or what the block above asked for if that is more."""
        jarak, self.jeda = max(jarak, self.jeda), 0.0
        return jarak

    def tambah(self, paragraf: Paragraf) -> Paragraf:
        self.unsur.append(paragraf)
        return paragraf

    def tambah_tabel(self, tabel: TabelWord, jarak: float) -> None:
        """Adds a table `jarak` below what stands above: Word's tables have no space of their own there."""
        atas = self.unsur[-1] if self.unsur else None
        if isinstance(atas, Paragraf):
            atas.sesudah = jarak
        elif atas is not None:
            # Tables that touch become one.
            self.unsur.append(Paragraf([], max(jarak, 1.0)))
        self.unsur.append(tabel)

    def tengah(self, teks: str, jarak: float, *, tebal: bool = False, ukuran: float | None = None) -> Paragraf:
        """Centred lines of about the same width that keep with what follows."""
        lari = Lari(self.gaya.rapikan(teks), tebal, ukuran)
        tepi = (self.lebar - self.gaya.lebar_rata(lari.teks, self.lebar, ukuran or 0.0, tebal=tebal)) / 2
        tepi = max(0.0, tepi - _LONGGAR) if self.gaya.lebar(lari.teks, ukuran or 0.0, tebal=tebal) > self.lebar else 0.0
        paragraf = Paragraf([lari], self.tinggi, "center", kiri=tepi, kanan=tepi, sebelum=jarak, lem=True)
        return self.tambah(paragraf)

    def pasangan(
        self,
        label: str,
        isi: str | Lari,
        x: float,
        nilai: float,
        jarak: float,
        depan: str = "",
        awal: float | None = None,
    ) -> Paragraf:
        """Label at `x`, colon, and text that hangs from `nilai`; `depan` stands before it from `awal` on."""
        lari = isi if isinstance(isi, Lari) else Lari(self.gaya.rapikan(isi))
        return self.tambah(
            Paragraf(
                [Lari(f"{depan}{self.gaya.rapikan(label)}\t:\t"), lari],
                self.tinggi,
                kiri=nilai,
                awal=x if awal is None else awal,
                tab=(nilai - 3 * MM, nilai),
                sebelum=jarak,
                lem=True,
            )
        )
