"""A letter's DOCX file: package, styles, page and properties. The same content always gives the same bytes."""

import io
import zipfile
from copy import deepcopy
from datetime import UTC, datetime, time
from typing import Any
from xml.sax.saxutils import quoteattr

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from sistemkerja_desktop.naskah.docx.gambar import gambar_lambang, gambar_qr
from sistemkerja_desktop.naskah.docx.huruf import BONUM, SANS, GayaWord, gaya_word
from sistemkerja_desktop.naskah.docx.susun import susun
from sistemkerja_desktop.naskah.docx.unsur import MM, Paragraf, Unsur, twip
from sistemkerja_desktop.naskah.isi import IsiSurat, Kertas

# The page number's line begins here; below it the header pushes the text down to where other pages begin.
_ATAS_NOMOR = 13.5 * MM
_GAYA_DIPAKAI = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}
# ZIP knows no earlier day, and no letter's bytes may depend on the clock.
_TANGGAL_ZIP = (1980, 1, 1, 0, 0, 0)
_CABANG = ("stylesWithEffects", "customXml", "numbering", "fontTable", "webSettings")


def render_docx(isi: IsiSurat, lambang: bytes | None = None) -> bytes:
    """Sets a letter as an editable document with the text of its PDF. `lambang` is PNG or JPEG bytes, or None.

    The same content and coat of arms always give the same bytes. Raises GalatPengguna as `naskah.pdf.render_pdf` does.
    """
    gaya = gaya_word(isi.gaya)
    dokumen = docx.Document()
    _bersihkan(dokumen, gaya)
    _sifat(dokumen, isi)
    lambang_xml = gambar_lambang(dokumen, lambang) if lambang else ""
    bagian = susun(isi, gaya, lambang_xml, lambda teks: gambar_qr(dokumen, teks))
    _tulis(dokumen, isi.kertas, gaya, bagian)
    keluaran = io.BytesIO()
    dokumen.save(keluaran)
    return _tanpa_jam(keluaran.getvalue())


def _tulis(dokumen: Document, kertas: Kertas, gaya: GayaWord, bagian: list[list[Unsur]]) -> None:
    """The body: each section ends with its page's properties, the first one's kept apart for the kop."""
    pertama = _halaman_pertama(dokumen, kertas, gaya)
    lanjutan = deepcopy(pertama)
    for satu in lanjutan.findall(qn("w:headerReference")):
        if satu.get(qn("w:type")) == "first":
            lanjutan.remove(satu)
    lanjutan.remove(lanjutan.find(qn("w:titlePg")))
    lanjutan.find(qn("w:pgMar")).set(qn("w:top"), str(twip(kertas.atas_lanjutan * MM)))
    teks = []
    for urut, semua in enumerate(bagian):
        halaman = (lanjutan if urut else pertama).xml
        akhir = semua[-1]
        if urut == len(bagian) - 1:
            # Word wants a paragraph after a table.
            teks += [*(u.xml() for u in semua), "" if isinstance(akhir, Paragraf) else Paragraf([], 1.0).xml(), halaman]
            continue
        if not isinstance(akhir, Paragraf):
            akhir = Paragraf([], 1.0)
            semua.append(akhir)
        akhir.bagian = halaman
        teks += [u.xml() for u in semua]
    badan = parse_xml(f"<w:body {nsdecls('w', 'wp', 'a', 'pic', 'r')}>{''.join(teks)}</w:body>")
    dokumen.element.replace(dokumen.element.body, badan)


def _halaman_pertama(dokumen: Document, kertas: Kertas, gaya: GayaWord) -> Any:
    """The first section: its first page has no number, the others have it and begin lower."""
    bagian = dokumen.sections[0]
    bagian.page_width, bagian.page_height = Pt(kertas.lebar * MM), Pt(kertas.tinggi * MM)
    bagian.left_margin, bagian.right_margin = Pt(kertas.kiri * MM), Pt(kertas.kanan * MM)
    bagian.top_margin, bagian.bottom_margin = Pt(kertas.atas * MM), Pt(kertas.bawah * MM)
    bagian.header_distance, bagian.footer_distance = Pt(min(_ATAS_NOMOR, kertas.atas * MM)), Pt(10 * MM)
    bagian.different_first_page_header_footer = True
    for kepala in (bagian.header, bagian.first_page_header):
        kepala.is_linked_to_previous = False
    kosong = Paragraf([], 1.0)
    sisa = kertas.atas_lanjutan * MM - _ATAS_NOMOR - gaya.ukur.tinggi
    nomor = Paragraf([_LARI_NOMOR], gaya.ukur.tinggi, "center", sesudah=max(0.0, sisa))
    for kepala, paragraf in ((bagian.header, nomor), (bagian.first_page_header, kosong)):
        unsur = kepala._element
        for lama in list(unsur):
            unsur.remove(lama)
        unsur.append(parse_xml(paragraf.xml().replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))
    return deepcopy(dokumen.element.body.sectPr)


_LARI_NOMOR = (
    '<w:r><w:t xml:space="preserve">- </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> -</w:t></w:r>'
)


def _bersihkan(dokumen: Document, gaya: GayaWord) -> None:
    """Takes python-docx's template down to what a letter needs, in the letter's typeface and language."""
    bagian, paket = dokumen.part, dokumen.part.package
    for kunci, hubungan in list(bagian.rels.items()):
        if hubungan.reltype.rsplit("/", 1)[-1] in _CABANG:
            del bagian.rels[kunci]
    for kunci, hubungan in list(paket.rels.items()):
        if hubungan.reltype.rsplit("/", 1)[-1] in ("thumbnail", "extended-properties"):
            del paket.rels[kunci]
    huruf = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, _daftar_huruf(), paket)
    bagian.relate_to(huruf, RELATIONSHIP_TYPE.FONT_TABLE)
    _ganti_gaya(dokumen, gaya)
    setelan = dokumen.settings.element
    for nama in ("w:savePreviewPicture", "w:rsids", "w:proofState", "w:themeFontLang"):
        for lama in setelan.findall(qn(nama)):
            setelan.remove(lama)
    for satu in setelan.iter(qn("w:compatSetting")):
        if satu.get(qn("w:name")) == "compatibilityMode":
            # Word 2013 and later; with 14 the window says "Compatibility Mode".
            satu.set(qn("w:val"), "15")


def _ganti_gaya(dokumen: Document, gaya: GayaWord) -> None:
    unsur = dokumen.styles.element
    for satu in list(unsur.style_lst):
        if satu.styleId not in _GAYA_DIPAKAI:
            unsur.remove(satu)
    baku = unsur.find(qn("w:docDefaults"))
    huruf = " ".join(f"w:{untuk}={quoteattr(gaya.huruf.nama)}" for untuk in ("ascii", "hAnsi", "eastAsia", "cs"))
    unsur.replace(
        baku,
        parse_xml(
            f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>"
            f"<w:rFonts {huruf}/>"
            f'<w:sz w:val="{round(gaya.ukur.ukuran * 2)}"/><w:szCs w:val="{round(gaya.ukur.ukuran * 2)}"/>'
            '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
            '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
            "</w:docDefaults>"
        ),
    )
    for satu in unsur.style_lst:
        for nama in ("w:rPr", "w:pPr"):
            lama = satu.find(qn(nama))
            if lama is not None:
                satu.remove(lama)


def _daftar_huruf() -> bytes:
    """The font table names the typeface that takes a letter's place where it is not installed."""
    isi = "".join(
        f'<w:font w:name={quoteattr(h.nama)}><w:altName w:val={quoteattr(h.pengganti)}/><w:charset w:val="00"/>'
        f'<w:family w:val="{h.keluarga}"/><w:pitch w:val="variable"/></w:font>'
        for h in (SANS, BONUM)
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {nsdecls("w")}>{isi}</w:fonts>'.encode()


def _sifat(dokumen: Document, isi: IsiSurat) -> None:
    """The document's properties; its dates are the letter's."""
    sifat = dokumen.core_properties
    sifat.title, sifat.subject = isi.judul[:255], isi.hal[:255]
    sifat.author = sifat.last_modified_by = isi.penulis[:255]
    sifat.identifier, sifat.language, sifat.comments = isi.nomor[:255], "id-ID", ""
    sifat.created = sifat.modified = datetime.combine(isi.tanggal, time(), UTC).replace(tzinfo=None)


def _tanpa_jam(data: bytes) -> bytes:
    """The same package with every entry at one fixed date."""
    keluaran = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as asal, zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in asal.namelist():
            keterangan = zipfile.ZipInfo(nama, _TANGGAL_ZIP)
            keterangan.compress_type = zipfile.ZIP_DEFLATED
            # Windows and Linux would otherwise sign as different makers.
            keterangan.create_system, keterangan.external_attr = 0, 0
            arsip.writestr(keterangan, asal.read(nama))
    return keluaran.getvalue()
