"""Paragraphs and tables of a DOCX as WordprocessingML text. Lengths are points, as in the PDF."""

from typing import Protocol
from xml.sax.saxutils import escape

from sistemkerja_desktop.domain.rekaman import dataclass

MM = 72 / 25.4
NBSP = "\u00a0"


class Unsur(Protocol):
    """Something in the body of a document that can be kept on the page of what follows."""

    def lekat(self) -> None: ...

    def xml(self) -> str: ...


def twip(titik: float) -> int:
    """A twentieth of a point, in which Word measures most things."""
    return round(titik * 20)


@dataclass(frozen=True, slots=True)
class Lari:
    """A piece of text in one hand. "\\t" goes to the next tab stop. `ukuran` None and `huruf` "" are the letter's."""

    teks: str
    tebal: bool = False
    ukuran: float | None = None
    huruf: str = ""

    def xml(self) -> str:
        sifat = f'<w:rFonts w:ascii="{self.huruf}" w:hAnsi="{self.huruf}" w:cs="{self.huruf}"/>' if self.huruf else ""
        sifat += "<w:b/>" if self.tebal else ""
        if self.ukuran is not None:
            # Half points, rounded down: a text that was made to fit must not grow.
            sifat += f'<w:sz w:val="{int(self.ukuran * 2)}"/><w:szCs w:val="{int(self.ukuran * 2)}"/>'
        isi = "<w:tab/>".join(
            f'<w:t xml:space="preserve">{escape(potong)}</w:t>' if potong else "" for potong in self.teks.split("\t")
        )
        return f"<w:r>{f'<w:rPr>{sifat}</w:rPr>' if sifat else ''}{isi}</w:r>"


@dataclass(slots=True)
class Paragraf:
    """A paragraph. `kiri` is where its lines begin, `awal` where the first one does, both from the left margin.

    `rata` is Word's word (left, center, both); `tab` are stops from the margin; `garis` are rules above and below in
    points; `tingkat` is its level in the outline; `bagian` ends a section with it.
    """

    isi: list[Lari | str]
    tinggi: float = 14.5
    rata: str = "left"
    kiri: float = 0.0
    awal: float | None = None
    kanan: float = 0.0
    tab: tuple[float, ...] = ()
    sebelum: float = 0.0
    sesudah: float = 0.0
    lem: bool = False
    garis: tuple[float, float] = (0.0, 0.0)
    tingkat: int | None = None
    bagian: str = ""

    def lekat(self) -> None:
        self.lem = True

    def xml(self) -> str:
        isi = "".join(b if isinstance(b, str) else b.xml() for b in self.isi)
        return f"<w:p><w:pPr>{self._sifat()}</w:pPr>{isi}</w:p>"

    def _sifat(self) -> str:
        """The properties in the order that the schema wants."""
        awal = self.kiri if self.awal is None else self.awal
        bagian = ["<w:keepNext/>" if self.lem else ""]
        tepi = "".join(
            f'<w:{sisi} w:val="single" w:sz="{round(tebal * 8)}" w:space="0" w:color="000000"/>'
            for sisi, tebal in zip(("top", "bottom"), self.garis, strict=True)
            if tebal
        )
        bagian.append(f"<w:pBdr>{tepi}</w:pBdr>" if tepi else "")
        henti = "".join(f'<w:tab w:val="left" w:pos="{twip(t)}"/>' for t in sorted(set(self.tab)))
        bagian.append(f"<w:tabs>{henti}</w:tabs>" if henti else "")
        bagian.append(
            f'<w:spacing w:before="{twip(self.sebelum)}" w:after="{twip(self.sesudah)}" '
            f'w:line="{twip(self.tinggi)}" w:lineRule="{_aturan(self.isi)}"/>'
        )
        gantung = (
            f'w:hanging="{twip(self.kiri - awal)}"' if awal < self.kiri else f'w:firstLine="{twip(awal - self.kiri)}"'
        )
        bagian.append(f'<w:ind w:left="{twip(self.kiri)}" w:right="{twip(self.kanan)}" {gantung}/>')
        bagian.append(f'<w:jc w:val="{self.rata}"/>')
        bagian.append(f'<w:outlineLvl w:val="{self.tingkat}"/>' if self.tingkat is not None else "")
        return "".join(bagian) + self.bagian


def _aturan(isi: list[Lari | str]) -> str:
    """Lines of text have exactly their height; one with a picture grows with it."""
    return "atLeast" if any(isinstance(b, str) for b in isi) else "exact"


@dataclass(slots=True)
class Sel:
    """A cell: its paragraphs, and over how many columns it goes. `bingkai` False takes its rules away but the lower.

    `tegak` is where its text stands, Word's "top", "center" or "bottom".
    """

    isi: list[Paragraf]
    lebar: float
    gabung: int = 1
    bingkai: bool = True
    tegak: str = "top"

    def xml(self) -> str:
        sifat = f'<w:tcW w:w="{twip(self.lebar)}" w:type="dxa"/>'
        sifat += f'<w:gridSpan w:val="{self.gabung}"/>' if self.gabung > 1 else ""
        if not self.bingkai:
            sifat += (
                "<w:tcBorders>" + "".join(f'<w:{s} w:val="nil"/>' for s in ("top", "left", "right")) + "</w:tcBorders>"
            )
        sifat += f'<w:vAlign w:val="{self.tegak}"/>'
        return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{''.join(p.xml() for p in self.isi)}</w:tc>"


@dataclass(slots=True)
class TabelWord:
    """A table of fixed column widths; the first `kepala` rows are repeated on every page, `utuh` rows never break.

    `garis` is the width of its rules, `sisi` and `atas` the space within a cell, `masuk` the space at its left.
    """

    lebar: list[float]
    baris: list[list[Sel]]
    kepala: int = 0
    garis: float = 0.0
    sisi: float = 0.0
    atas: float = 0.0
    masuk: float = 0.0
    utuh: bool = True

    def lekat(self) -> None:
        """Keeps the last row with what follows."""
        for sel in self.baris[-1]:
            for paragraf in sel.isi:
                paragraf.lem = True

    def xml(self) -> str:
        tepi = "".join(
            f'<w:{s} w:val="single" w:sz="{round(self.garis * 8)}" w:space="0" w:color="000000"/>'
            for s in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        ruang = "".join(
            f'<w:{s} w:w="{twip(n)}" w:type="dxa"/>'
            for s, n in (("top", self.atas), ("left", self.sisi), ("bottom", self.atas), ("right", self.sisi))
        )
        sifat = (
            f'<w:tblW w:w="{twip(sum(self.lebar))}" w:type="dxa"/><w:tblInd w:w="{twip(self.masuk)}" w:type="dxa"/>'
            f"{f'<w:tblBorders>{tepi}</w:tblBorders>' if self.garis else ''}"
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{ruang}</w:tblCellMar>'
        )
        kisi = "".join(f'<w:gridCol w:w="{twip(n)}"/>' for n in self.lebar)
        utuh = "<w:cantSplit/>" if self.utuh else ""
        baris = "".join(
            f"<w:tr><w:trPr>{utuh}{'<w:tblHeader/>' if urut < self.kepala else ''}</w:trPr>"
            f"{''.join(s.xml() for s in satu)}</w:tr>"
            for urut, satu in enumerate(self.baris)
        )
        return f"<w:tbl><w:tblPr>{sifat}</w:tblPr><w:tblGrid>{kisi}</w:tblGrid>{baris}</w:tbl>"
