"""Letters as archive files (PDF/A-2b), their bookmarks and their QR code."""

import io
import re
import struct
import zlib
from dataclasses import replace
from xml.etree import ElementTree as ET

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from sistemkerja_desktop import paths
from sistemkerja_desktop.naskah.isi import Alinea, Judul, KodeQr
from sistemkerja_desktop.naskah.pdf import render_pdf
from sistemkerja_desktop.naskah.pdf.kode_qr import gambar_qr, matriks_qr
from tests.naskah.docx.isi_lengkap import ISI_QR, isi_lengkap

NS = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}


def xmp(pdf: bytes) -> ET.Element:
    (paket,) = re.findall(rb"<\?xpacket begin.*?\?>\n(.*?)\n<\?xpacket end", pdf, re.DOTALL)
    return ET.fromstring(paket)


def nilai(pdf: bytes, nama: str) -> str:
    """The text of an XMP property, without its list."""
    unsur = xmp(pdf).find(f".//{nama}", NS)
    assert unsur is not None, nama
    return "".join(unsur.itertext()).strip()


def penanda(pdf: bytes) -> list[tuple[int, int, str]]:
    """Level, page counted from 1 and title of each bookmark."""
    dokumen = pdfium.PdfDocument(pdf)
    try:
        return [(s.level, s.get_dest().get_index() + 1, s.get_title()) for s in dokumen.get_toc()]
    finally:
        dokumen.close()


@pytest.fixture(params=["tugas", "daftar", "lengkap", "keputusan"])
def pdf(request, surat, lambang) -> bytes:
    isi = {
        "tugas": lambda: surat(),
        "daftar": lambda: surat(120),
        "lengkap": isi_lengkap,
        "keputusan": lambda: isi_lengkap("keputusan"),
    }[request.param]()
    return render_pdf(isi, lambang).pdf


def test_xmp_sama_dengan_sifat_dokumen(pdf):
    dokumen = pdfium.PdfDocument(pdf)
    sifat = dokumen.get_metadata_dict()
    dokumen.close()
    assert (nilai(pdf, "pdfaid:part"), nilai(pdf, "pdfaid:conformance")) == ("2", "B")
    assert nilai(pdf, "dc:title") == sifat["Title"]
    assert nilai(pdf, "dc:description") == sifat["Subject"]
    assert nilai(pdf, "dc:creator") == sifat["Author"]
    assert nilai(pdf, "pdf:Producer") == sifat["Producer"]
    assert nilai(pdf, "xmp:CreatorTool") == sifat["Creator"]
    assert nilai(pdf, "dc:identifier") == "800.1.11.1/148/PKM-LS/IX/2026"
    assert sifat["CreationDate"] == "D:20260907000000+00'00'"
    assert nilai(pdf, "xmp:CreateDate") == nilai(pdf, "xmp:ModifyDate") == "2026-09-07T00:00:00+00:00"


def test_maksud_warna_srgb(pdf):
    (maksud,) = re.findall(rb"/Type /OutputIntent /S /GTS_PDFA1 .*?/DestOutputProfile (\d+) 0 R", pdf)
    awal = pdf.index(b"\n" + maksud + b" 0 obj")
    kamus, isi = pdf[awal : pdf.index(b"endstream", awal)].split(b"stream\n", 1)
    assert b"/N 3" in kamus
    profil = zlib.decompress(isi)
    assert profil == paths.resource("warna", "sRGB.icc").read_bytes()
    assert struct.unpack(">I", profil[:4])[0] == len(profil)
    assert (profil[12:20], profil[36:40]) == (b"mntrRGB ", b"acsp")


def test_aliran_dan_objek_seperti_yang_diminta_pdf_a(pdf):
    """Every stream has its own line end before "endstream", and exactly its length."""
    assert pdf.count(b"\r\nendstream") == pdf.count(b"endstream")
    aliran = list(re.finditer(rb"/Length (\d+)[^\n]*(?:\n>>)?\nstream\n|/Length (\d+) >>\nstream\n", pdf))
    assert len(aliran) == pdf.count(b"endstream")
    for satu in aliran:
        akhir = satu.end() + int(satu[1] or satu[2])
        assert pdf[akhir : akhir + 11] == b"\r\nendstream"


def test_tanpa_yang_dilarang_dalam_arsip(pdf):
    for larangan in (
        b"/SMask",
        b"/JavaScript",
        b"/Launch",
        b"/EmbeddedFile",
        b"/Encrypt",
        b"/LZWDecode",
        b"/CA ",
        b"/ca ",
    ):
        assert larangan not in pdf
    assert re.search(rb"/ID\s*\[<([0-9a-f]{32})><\1>\]", pdf)
    # All fonts are embedded: as many programs as fonts.
    assert len(re.findall(rb"/Type /Font\b", pdf)) == pdf.count(b"/FontFile2") > 0


def test_judul_ditampilkan_dan_bahasa_indonesia(pdf):
    assert b"/DisplayDocTitle true" in pdf
    assert b"/Lang (id-ID)" in pdf


def test_isi_berbahaya_dalam_xmp(surat):
    isi = replace(surat(), hal='<a> & "b" \x07', penulis="Dinas <X> & Y", nomor="1&2</dc:identifier>")
    pdf = render_pdf(isi).pdf
    assert nilai(pdf, "dc:identifier") == isi.nomor
    assert nilai(pdf, "dc:description") == '<a> & "b"'
    assert nilai(pdf, "dc:creator") == isi.penulis


def test_surat_satu_halaman_tanpa_penanda(surat):
    pdf = render_pdf(surat()).pdf
    assert penanda(pdf) == []
    assert b"/UseOutlines" not in pdf


def test_lampiran_pendek_satu_penanda(surat):
    assert penanda(render_pdf(surat(10)).pdf) == [
        (0, 1, "SURAT TUGAS 800.1.11.1/148/PKM-LS/IX/2026"),
        (0, 2, "Lampiran Surat Tugas: DAFTAR PEGAWAI YANG DITUGASKAN"),
    ]


def test_daftar_panjang_berpenanda_setiap_halaman(surat):
    hasil = render_pdf(surat(120, kertas="A4"))
    dapat = penanda(hasil.pdf)
    assert [p[:2] for p in dapat] == [(0, 1), (0, 2), *((1, h) for h in range(2, hasil.jumlah_halaman + 1))]
    assert hasil.jumlah_halaman > 4
    nomor = [int(judul.split()[0]) for tingkat, _, judul in dapat if tingkat]
    assert nomor[0] == 1
    assert nomor == sorted(set(nomor))
    # The bookmark names the first row of its page.
    dokumen = pdfium.PdfDocument(hasil.pdf)
    for tingkat, halaman, judul in dapat:
        if tingkat:
            teks = " ".join(dokumen[halaman - 1].get_textpage().get_text_range().split())
            assert f"Jabatan {judul}" in teks
    dokumen.close()


def test_daftar_dua_halaman_tanpa_penanda_halaman(surat):
    hasil = render_pdf(surat(40, kertas="A4"))
    assert [t for t, _, _ in penanda(hasil.pdf)] == [0, 0]


def test_dua_lampiran_masing_masing_berpenanda():
    judul = [j for t, _, j in penanda(render_pdf(isi_lengkap()).pdf) if t == 0]
    assert judul[1:] == ["Lampiran Keputusan: SUSUNAN", "Lampiran II: DAFTAR TEMUAN"]


def test_matriks_qr_berbentuk_kode_qr():
    petak = matriks_qr(ISI_QR)
    sisi = len(petak)
    assert all(len(b) == sisi for b in petak)
    assert (sisi - 17) % 4 == 0
    cincin = [[x in (0, 6) or y in (0, 6) or (1 < x < 5 and 1 < y < 5) for x in range(7)] for y in range(7)]
    for x, y in ((0, 0), (sisi - 7, 0), (0, sisi - 7)):
        assert [list(b[x : x + 7]) for b in petak[y : y + 7]] == cincin
    assert petak == matriks_qr(ISI_QR)
    assert petak != matriks_qr(ISI_QR + "0")


def test_qr_digambar_di_tempatnya():
    keluaran = io.BytesIO()
    kanvas = Canvas(keluaran, pagesize=(100 * 72 / 25.4, 100 * 72 / 25.4))
    gambar_qr(kanvas, ISI_QR, 20, 30, 33)
    kanvas.save()
    dokumen = pdfium.PdfDocument(keluaran.getvalue())
    lembar = dokumen[0].render(scale=25.4 / 72 * 10, grayscale=True).to_pil().convert("L")
    dokumen.close()
    petak = matriks_qr(ISI_QR)
    sisi = 330 / len(petak)
    terbaca = [
        [
            lembar.getpixel((round(200 + (x + 0.5) * sisi), round(1000 - 630 + (y + 0.5) * sisi))) < 128
            for x in range(len(petak))
        ]
        for y in range(len(petak))
    ]
    assert terbaca == [list(b) for b in petak]


def test_surat_dengan_qr_memuat_kode_dan_keterangan(surat, lambang):
    isi = surat(1)
    dengan = replace(isi, blok=(*isi.blok, KodeQr(ISI_QR, "Periksa keaslian surat ini.")))
    hasil = render_pdf(dengan, lambang)
    assert hasil.jumlah_halaman == 1
    dokumen = pdfium.PdfDocument(hasil.pdf)
    teks = dokumen[0].get_textpage().get_text_range()
    dokumen.close()
    assert "Periksa keaslian" in teks
    assert len(hasil.pdf) > len(render_pdf(isi, lambang).pdf) + 500


def test_tanpa_lampiran_dan_tabel_isi_pendek_tetap_arsip(surat):
    pdf = render_pdf(replace(surat(), blok=(Judul("SURAT"), Alinea("Isi.")))).pdf
    assert nilai(pdf, "pdfaid:part") == "2"
