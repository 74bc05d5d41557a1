"""The letter's fonts: loaded once, embedded as a subset that is made and compressed once, and widths of words."""

import unicodedata
import zlib
from functools import lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

from sistemkerja_desktop import paths
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.rekaman import dataclass

# Binary streams: ASCII85 makes files a quarter larger and only serves old mail.
rl_config.useA85 = 0

BIASA = "LiberationSans"
TEBAL = "LiberationSans-Bold"
BONUM = "TeXGyreBonum"
_BERKAS = {BIASA: "LiberationSans-Regular.ttf", TEBAL: "LiberationSans-Bold.ttf", BONUM: "TeXGyreBonum-Regular.ttf"}
# What is set in one of these may stand in bold elsewhere, so both must have its characters.
_KELUARGA = {BIASA: (BIASA, TEBAL), TEBAL: (BIASA, TEBAL), BONUM: (BONUM,)}

# Every letter embeds the same subset, ASCII and these; a letter with other characters has a subset of its own.
_TAMBAHAN = "–—‘’“”≤≥é"
_SUBSET_DISIMPAN = 4
# Control and format characters (zero-width, soft hyphen) print as nothing and would break words and numbers.
_BUANG = {"Cc", "Cf"}


class _Huruf(TTFont):
    """A TrueType font that keeps its last few subsets: making one takes longer than setting a letter."""

    def __init__(self, nama: str, berkas: str) -> None:
        super().__init__(nama, berkas, asciiReadable=True, shapable=False)
        self._subset: dict[tuple[int, ...], _Subset] = {}

    def mulai(self, doc: Any) -> None:
        """Gives the common characters their places, so that documents share one subset."""
        self.splitString(_TAMBAHAN, doc)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab calls it by this name
        """Adds the font's objects to a document that is being saved, as ReportLab's own method does."""
        state: Any = self.state[doc]
        state.frozen = 1
        for urut, kode in enumerate(state.subsets):
            nama_dalam = self.getSubsetInternalName(urut, doc)[1:]
            subset = self._siapkan(f"{SUBSETN(urut).decode('ascii')}+{self.fontName}", kode)
            program = doc.Reference(ObjekSiap(subset.program), f"fontFile:{nama_dalam}")
            penjelas = doc.Reference(
                ObjekSiap(subset.penjelas, b"/FontFile2 ", program, b" >>"), f"fontDescriptor:{nama_dalam}"
            )
            peta = doc.Reference(ObjekSiap(subset.peta), f"toUnicode:{nama_dalam}")
            font = ObjekSiap(subset.font, b"/FontDescriptor ", penjelas, b" /ToUnicode ", peta, b" >>")
            doc.idToObject["BasicFonts"].dict[nama_dalam] = doc.Reference(font, nama_dalam)
        del self.state[doc]

    def _siapkan(self, nama: str, kode: list[int]) -> "_Subset":
        kunci = tuple(kode)
        subset = self._subset.get(kunci)
        if subset is None:
            face = self.face
            program = face.makeSubset(kode)
            peta = makeToUnicodeCMap(nama, kode).encode("ascii")
            lebar = " ".join(f"{face.charWidths.get(k, face.defaultWidth):.0f}" for k in kode)
            kotak = " ".join(f"{sisi:.0f}" for sisi in face.bbox)
            # Flags 4, symbolic: the codes are the subset's own, not those of a standard encoding.
            subset = _Subset(
                program=aliran(zlib.compress(program, 9), f"/Length1 {len(program)}"),
                peta=aliran(zlib.compress(peta, 9)),
                penjelas=(
                    f"<< /Type /FontDescriptor /FontName /{nama} /Flags 4 /FontBBox [{kotak}] /ItalicAngle 0 "
                    f"/Ascent {face.ascent:.0f} /Descent {face.descent:.0f} /CapHeight {face.capHeight:.0f} "
                    f"/StemV {face.stemV:.0f} /MissingWidth {face.defaultWidth:.0f} "
                ).encode("ascii"),
                font=(
                    f"<< /Type /Font /Subtype /TrueType /BaseFont /{nama} /FirstChar 0 /LastChar {len(kode) - 1} "
                    f"/Widths [{lebar}] "
                ).encode("ascii"),
            )
            if len(self._subset) < _SUBSET_DISIMPAN:
                self._subset[kunci] = subset
        return subset


@dataclass(frozen=True, slots=True)
class _Subset:
    """The finished objects of one subset, but for their references to each other."""

    program: bytes
    peta: bytes
    penjelas: bytes
    font: bytes


class ObjekSiap(pdfdoc.PDFObject):
    """A PDF object whose bytes are known but for the numbers of the objects that it refers to."""

    __RefOnly__ = 1

    def __init__(self, *bagian: Any) -> None:
        self._bagian = bagian

    def format(self, document: Any) -> bytes:
        return b"".join(b if isinstance(b, bytes) else b.format(document) for b in self._bagian)


def aliran(data: bytes, kamus: str = "") -> bytes:
    """A stream of data that is compressed already, with more entries for its dictionary.

    CR and LF close it: after a lone LF, data that happen to end in CR would look shorter than they are.
    """
    return f"<< {kamus} /Filter /FlateDecode /Length {len(data)} >>\nstream\n".encode("ascii") + data + b"\r\nendstream"


@lru_cache(maxsize=3)
def huruf(nama: str) -> _Huruf:
    """Reads a font and makes it known to ReportLab, once a process."""
    hasil = _Huruf(nama, str(paths.resource("huruf", _BERKAS[nama])))
    pdfmetrics.registerFont(hasil)
    return hasil


def muat_huruf() -> dict[str, _Huruf]:
    """The fonts that every letter uses."""
    return {nama: huruf(nama) for nama in (BIASA, TEBAL)}


@lru_cache(maxsize=8192)
def lebar_kata(teks: str, nama: str) -> float:
    """The width of a short text in thousandths of the font size."""
    face = huruf(nama).face
    lebar = face.charWidths
    return float(sum(lebar.get(ord(h), face.defaultWidth) for h in teks))


@lru_cache(maxsize=4096)
def rapikan(teks: str, nama: str = BIASA) -> str:
    """The text as that font prints it: composed characters, one space between words, no invisible ones.

    Raises GalatPengguna for a character that the letter's font does not have, instead of printing an empty box.
    """
    if not (teks.isascii() and teks.isprintable()):
        teks = unicodedata.normalize("NFC", teks)
        teks = "".join(" " if h.isspace() else h for h in teks if h.isspace() or unicodedata.category(h) not in _BUANG)
        for satu in _KELUARGA[nama]:
            ada = huruf(satu).face.charToGlyph
            for h in teks:
                if ord(h) not in ada:
                    raise GalatPengguna(
                        f"Huruf “{h}” (U+{ord(h):04X}) dalam “{teks[:40]}” tidak ada pada huruf surat.",
                        "Tulis dengan huruf Latin.",
                    )
    return " ".join(teks.split())
