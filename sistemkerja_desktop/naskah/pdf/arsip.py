"""What makes a letter's PDF an archive file, PDF/A-2b (ISO 19005-2), and its bookmarks.

A letter names sRGB as its output intent, embeds its fonts (`huruf`), describes itself in XMP as in its properties, and
has no transparency, script or attachment. ReportLab's own document takes all of it, so no further library is needed.

Verified with ReportLab 5.1: the validator `page-validation` 0.11 (PyPI; young, independent of veraPDF) finds no fault
in profile 2b in every kind of letter and length, with coat of arms, lampiran of 400 rows and QR code, and refuses
letters that lack these parts; pikepdf (qpdf) opens them without a warning; the tests check the parts above one by one.
Not verified: veraPDF, which could not be had, the levels U and A (text is mapped to Unicode, but not tagged), and many
letters in one file (`gabungan`), which have these parts too.
"""

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from reportlab.pdfgen.canvas import Canvas

from sistemkerja_desktop import paths
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.isi import IsiSurat, Lampiran
from sistemkerja_desktop.naskah.pdf.baris import Baris, Tulisan
from sistemkerja_desktop.naskah.pdf.halaman import Halaman
from sistemkerja_desktop.naskah.pdf.huruf import BIASA, ObjekSiap, aliran, muat_huruf

# A list over more pages than this has a bookmark for each of its pages.
_DAFTAR_PANJANG = 2

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{judul}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{hal}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{penulis}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
<dc:identifier>{nomor}</dc:identifier>
<xmp:CreateDate>{saat}</xmp:CreateDate><xmp:ModifyDate>{saat}</xmp:ModifyDate>
<xmp:CreatorTool>{alat}</xmp:CreatorTool><pdf:Producer>{pembuat}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Penanda:
    """A bookmark: the page counted from 1, its title, and how deep it stands (0 or 1)."""

    halaman: int
    judul: str
    tingkat: int = 0


def kanvas_arsip(keluaran: BinaryIO, *, judul: str, penulis: str, hal: str, nomor: str, tanggal: date) -> Canvas:
    """An empty archive file with a letter's properties; its date is the letter's, never the clock's."""
    # The fonts must be known; without an initial one of ours, ReportLab names Helvetica in every file.
    muat_huruf()
    pilihan: dict[str, Any] = {"initialFontName": BIASA, "pageCompression": 1, "invariant": 1, "lang": "id-ID"}
    kanvas = Canvas(keluaran, **pilihan)
    kanvas.setTitle(judul)
    kanvas.setAuthor(penulis)
    kanvas.setSubject(hal)
    kanvas.setCreator("Sistem Kerja Desktop")
    kanvas.setDateFormatter(_tanggal_pdf(tanggal))
    jadikan_arsip(kanvas, nomor=nomor, tanggal=tanggal)
    # ReportLab begins the file's identifier with the time, or with SOURCE_DATE_EPOCH.
    sidik = hashlib.md5(f"{judul} {tanggal}".encode(), usedforsecurity=False)
    dokumen_kanvas(kanvas).signature = sidik
    return kanvas


def dokumen_kanvas(kanvas: Canvas) -> Any:
    """The document behind a canvas; ReportLab shares fonts and pictures between documents only through it."""
    return vars(kanvas)["_doc"]


def _tanggal_pdf(hari: date) -> Any:
    """ReportLab asks for the time of writing; the answer is midnight of the letter's date."""
    return lambda *_: f"D:{hari:%Y%m%d}000000+00'00'"


def jadikan_arsip(kanvas: Canvas, *, nomor: str, tanggal: date) -> None:
    """Gives an open document what PDF/A-2b wants beyond its pages; its properties must be set already.

    `nomor` is the letter's number (XMP dc:identifier, by which a letter says which one it is), `tanggal` its date.
    """
    dokumen = dokumen_kanvas(kanvas)
    katalog, info = dokumen.Catalog, dokumen.info
    profil = dokumen.Reference(ObjekSiap(_profil_warna()), "arsip:warna")
    # ReportLab's catalog writes only entries that it knows.
    katalog.__NoDefault__ = [*katalog.__NoDefault__, "OutputIntents"]
    katalog.OutputIntents = ObjekSiap(
        b"[<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile ",
        profil,
        b" >>]",
    )
    isian = {"judul": info.title, "hal": info.subject, "penulis": info.author, "nomor": nomor}
    isian |= {"saat": f"{tanggal.isoformat()}T00:00:00+00:00", "alat": info.creator, "pembuat": info.producer}
    xmp = _XMP.format_map({nama: escape(_xml(str(teks))) for nama, teks in isian.items()}).encode()
    katalog.Metadata = ObjekSiap(
        f"<< /Type /Metadata /Subtype /XML /Length {len(xmp)} >>\nstream\n".encode("ascii") + xmp + b"\r\nendstream"
    )
    kanvas.setViewerPreference("DisplayDocTitle", "true")


def tutup_halaman(kanvas: Canvas) -> None:
    """Ends the page. ReportLab's own streams lack the line end before "endstream" that PDF/A wants, so it gets another.

    Compressed at once, a page of a long file also takes a quarter of the memory until the file is saved.
    """
    kanvas.showPage()
    halaman = dokumen_kanvas(kanvas).Pages.pages[-1]
    halaman.Contents = ObjekSiap(aliran(zlib.compress(halaman.stream.encode("ascii"))))
    halaman.stream = ""


def penanda_surat(isi: IsiSurat, halaman: Sequence[Halaman], awal: int = 1) -> list[Penanda]:
    """The bookmarks of a letter whose first page is number `awal`: its lampiran, and the pages of long lists.

    A letter without both has none, since it is seen at a glance.
    """
    lampiran = iter([b for b in isi.blok if isinstance(b, Lampiran)])
    daftar = dict(_awal_daftar(halaman))
    hasil: list[Penanda] = []
    for urut, lembar in enumerate(halaman):
        if any(baris.halaman_baru for _, baris in lembar.baris):
            blok = next(lampiran, None)
            if blok is not None:
                hasil.append(Penanda(awal + urut, f"{blok.kepala.strip()}: {blok.judul}".strip(": ")))
        if urut in daftar:
            hasil.append(Penanda(awal + urut, daftar[urut], 1))
    return [Penanda(awal, isi.judul), *hasil] if hasil else []


def tandai(kanvas: Canvas, penanda: Sequence[Penanda], halaman: int) -> None:
    """Writes the bookmarks of the page that is being drawn, which is number `halaman`."""
    for urut, satu in enumerate(penanda):
        if satu.halaman == halaman:
            kunci = f"penanda-{halaman}-{urut}"
            kanvas.bookmarkPage(kunci)
            kanvas.addOutlineEntry(satu.judul, kunci, satu.tingkat)
            kanvas.showOutline()


def _awal_daftar(halaman: Sequence[Halaman]) -> Iterator[tuple[int, str]]:
    """The pages, counted from 0, of lists over more than two pages, each with the beginning of its first row."""
    berturut: list[tuple[int, str]] = []
    for urut, lembar in enumerate(halaman):
        pertama = next((baris for _, baris in lembar.baris if baris.ulang), None)
        if pertama is not None:
            berturut.append((urut, _teks_baris(pertama)))
        if pertama is None or urut == len(halaman) - 1:
            if len(berturut) > _DAFTAR_PANJANG:
                yield from berturut
            berturut = []


def _teks_baris(baris: Baris) -> str:
    """The first two cells of a row of a table, as far as they stand on its first line: a number and a name."""
    return " ".join([b.teks for b in baris.isi if isinstance(b, Tulisan)][:2])


def _xml(teks: str) -> str:
    """Without control characters, which XML cannot hold."""
    return teks if teks.isprintable() else "".join(h if h.isprintable() else " " for h in teks)


@lru_cache(maxsize=1)
def _profil_warna() -> bytes:
    profil = paths.resource("warna", "sRGB.icc").read_bytes()
    return aliran(zlib.compress(profil, 9), "/N 3")
