"""Makes resources/huruf/TeXGyreBonum-Regular.ttf, since ReportLab takes no PostScript outlines. Needs fontTools.

python packaging/ubah_huruf.py texgyrebonum-regular.otf

The outlines become quadratic curves that differ by at most one unit in a thousand; what serves layout programs only
is left out. The same bytes every time (fontTools 4.68).
"""

import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

TUJUAN = Path(__file__).resolve().parent.parent / "resources" / "huruf" / "TeXGyreBonum-Regular.ttf"
CATATAN = (
    "TeX Gyre Bonum 2.004 with its outlines converted to TrueType; otherwise unchanged. Not the original font file."
)
_KOSONG = ("Zones", "TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements")
_KOSONG += ("SizeOfInstructions", "ComponentElements", "Points", "Contours")
_KOSONG += ("CompositePoints", "CompositeContours", "ComponentDepth")


def ubah(sumber: Path, tujuan: Path) -> None:
    """Reads an OpenType font with cubic outlines and writes it with quadratic ones."""
    font = TTFont(sumber, recalcTimestamp=False)
    urutan, bentuk = font.getGlyphOrder(), font.getGlyphSet()
    glif = {}
    for nama in urutan:
        pena = TTGlyphPen(bentuk)
        bentuk[nama].draw(Cu2QuPen(pena, 1.0, reverse_direction=True))
        glif[nama] = pena.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = urutan, glif
    font["maxp"].tableVersion = 0x00010000
    for nama in _KOSONG:
        setattr(font["maxp"], f"max{nama}", 1 if nama == "Zones" else 0)
    font["post"].formatType = 3.0
    for tabel in ("CFF ", "GPOS", "GSUB", "GDEF", "FFTM"):
        if tabel in font:
            del font[tabel]
    font["name"].setName(CATATAN, 10, 3, 1, 0x409)
    font.sfntVersion = "\x00\x01\x00\x00"
    font.save(tujuan)


if __name__ == "__main__":
    ubah(Path(sys.argv[1]), TUJUAN)
