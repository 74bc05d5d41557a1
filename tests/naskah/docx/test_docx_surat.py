"""Letters as DOCX: the text of the PDF, the layout that Word needs, the same bytes every time."""

import hashlib
import io
import os
import re
import subprocess
import sys
import typing
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date, datetime

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from PIL import Image

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.naskah.docx import render_docx
from sistemkerja_desktop.naskah.isi import Alinea, Blok, IsiSurat, KodeQr, Lampiran, Tabel, TandaTangan, to_json
from sistemkerja_desktop.naskah.jenis import susun_surat
from sistemkerja_desktop.naskah.pdf import render_pdf
from sistemkerja_desktop.naskah.templat import muat_templat
from tests.naskah.conftest import buat_surat
from tests.naskah.contoh_naskah import KASUS, Kasus, bahan, surat
from tests.naskah.docx.isi_lengkap import ISI_QR, KERTAS, NAMA_PANJANG, isi_lengkap

_KEPALA_TABEL = (
    "Temuan menurut unit",
    ", lanjutan",
    "No. Nama Pangkat/Gol. NIP Jabatan Kedudukan",
    "No. Nama Pangkat/Gol. NIP Jabatan",
    "No. Nama NIP Tugas",
    "No. Nama/NIP Jabatan Kedudukan dalam Tim Tugas",
    # The same on the lines of the PDF.
    "No. Nama/NIP Jabatan Kedudukan Tugas dalam Tim",
    "No. Nama/NIP Pangkat/Gol. Jabatan Unit Asal Kedudukan",
)


def kata(teks: str) -> Counter[str]:
    """The words of a letter, without the heads of tables, which the PDF repeats as text and Word by itself."""
    for kepala in _KEPALA_TABEL:
        teks = teks.replace(kepala, " ")
    return Counter(teks.split())


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("petugas", [1, 3, 4, 40])
def test_teks_surat_tugas_sama_dengan_pdf(lambang, teks_docx, teks_pdf, petugas, kertas):
    isi = buat_surat(petugas, kertas=kertas)
    assert kata(teks_docx(render_docx(isi, lambang))) == kata(teks_pdf(render_pdf(isi, lambang).pdf))


@pytest.mark.parametrize("kasus", KASUS, ids=[k.nama for k in KASUS])
def test_teks_setiap_jenis_surat_sama_dengan_pdf(lambang, teks_docx, teks_pdf, kasus):
    isi = surat(kasus)
    assert kata(teks_docx(render_docx(isi, lambang))) == kata(teks_pdf(render_pdf(isi, lambang).pdf))


def test_teks_daftar_dari_beberapa_kantor_sama_dengan_pdf(lambang, teks_docx, teks_pdf):
    dasar = bahan(Kasus("surat-tugas", "tim", "sangat-panjang"))
    orang = tuple(replace(o, asal="RSUD Sungai Dareh" if i % 2 else "") for i, o in enumerate(dasar.orang))
    isi = susun_surat(replace(dasar, orang=orang), muat_templat("surat-tugas"))
    assert any("Unit Asal" in [k.judul for k in b.kolom] for b in isi.blok if isinstance(b, Tabel))
    assert kata(teks_docx(render_docx(isi, lambang))) == kata(teks_pdf(render_pdf(isi, lambang).pdf))


def test_urutan_teks_sama_dengan_pdf(lambang, teks_docx, teks_pdf):
    """Where no two columns stand side by side, the order is the PDF's too, but for the order within a line."""
    isi = buat_surat(1)
    dari_docx, dari_pdf = teks_docx(render_docx(isi, lambang)), teks_pdf(render_pdf(isi, lambang).pdf)
    potong = [" ".join(k) for k in zip(*(dari_pdf.split()[i:] for i in range(4)), strict=False)]
    hilang = [p for p in potong if p not in dari_docx]
    assert len(hilang) < len(potong) / 3


@pytest.mark.parametrize("gaya", ["surat", "keputusan"])
@pytest.mark.parametrize("kertas", ["A4", "F4"])
def test_teks_semua_blok_sama_dengan_pdf(lambang, teks_docx, teks_pdf, gaya, kertas):
    isi = isi_lengkap(gaya, kertas)
    assert kata(teks_docx(render_docx(isi, lambang))) == kata(teks_pdf(render_pdf(isi, lambang).pdf))


def test_semua_jenis_blok_diuji():
    """A new block must be in the letter that these tests use."""
    assert {type(b) for b in isi_lengkap().blok} == set(typing.get_args(Blok))


@pytest.mark.parametrize(("kertas", "ukuran"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_kertas_margin_dan_bagian(buka, kertas, ukuran):
    dokumen = buka(render_docx(isi_lengkap(kertas=kertas)))
    assert len(dokumen.sections) == 3
    for urut, bagian in enumerate(dokumen.sections):
        assert (round(bagian.page_width.mm), round(bagian.page_height.mm)) == ukuran
        sisi = (bagian.left_margin, bagian.right_margin, bagian.bottom_margin, bagian.top_margin)
        assert [round(s.mm) for s in sisi] == [25, 20, 20, 25 if urut else 15]
        assert bagian.different_first_page_header_footer is (urut == 0)
    # The other pages of the first section begin where those of a lampiran do: header, number and space below it.
    kepala = dokumen.sections[0].header
    (nomor,) = kepala.paragraphs
    assert nomor._p.findall(qn("w:fldSimple"))[0].get(qn("w:instr")).strip() == "PAGE"
    tinggi = (
        dokumen.sections[0].header_distance + nomor.paragraph_format.line_spacing + nomor.paragraph_format.space_after
    )
    assert abs(tinggi - Mm(25)) < Mm(0.2)
    assert dokumen.sections[0].first_page_header.paragraphs[0].text == ""


@pytest.mark.parametrize(
    ("gaya", "huruf", "pengganti", "ukuran"),
    [("surat", "Liberation Sans", "Arial", "22"), ("keputusan", "TeX Gyre Bonum", "Bookman Old Style", "24")],
)
def test_huruf_dan_penggantinya(gaya, huruf, pengganti, ukuran):
    arsip = zipfile.ZipFile(io.BytesIO(render_docx(isi_lengkap(gaya))))
    gaya_word, daftar = arsip.read("word/styles.xml").decode(), arsip.read("word/fontTable.xml").decode()
    baku = gaya_word[gaya_word.index("<w:docDefaults") : gaya_word.index("</w:docDefaults>")]
    assert f'w:ascii="{huruf}"' in baku
    assert f'<w:sz w:val="{ukuran}"/>' in baku
    assert 'w:val="id-ID"' in baku
    assert f'<w:font w:name="{huruf}"><w:altName w:val="{pengganti}"/>' in daftar


def test_kop_bergaris_ganda_dan_berlambang(buka, lambang):
    dokumen = buka(render_docx(buat_surat(1), lambang))
    (kop,) = dokumen.tables
    assert "DINAS KESEHATAN" in kop.cell(0, 1).text
    (gambar,) = dokumen.inline_shapes
    assert gambar.height == pytest.approx(Mm(20), abs=2)
    assert gambar.width <= Mm(17)
    garis = kop._tbl.getnext().pPr.find(qn("w:pBdr"))
    assert [(g.tag.rsplit("}", 1)[1], g.get(qn("w:sz"))) for g in garis] == [("top", "18"), ("bottom", "6")]
    assert not buka(render_docx(buat_surat(1))).tables


def test_tabel_berkepala_berulang_dan_baris_utuh(buka):
    dokumen = buka(render_docx(isi_lengkap()))
    daftar = [t for t in dokumen.tables if len(t._tbl.tr_lst) > 50]
    assert len(daftar) == 2
    for tabel, kepala in zip(daftar, (1, 2), strict=True):
        baris = tabel._tbl.tr_lst
        assert all(b.trPr.find(qn("w:cantSplit")) is not None for b in baris)
        assert [b.trPr.find(qn("w:tblHeader")) is not None for b in baris] == [True] * kepala + [False] * 60
    assert daftar[1]._tbl.tr_lst[0].tc_lst[0].grid_span == 4


def _lem(paragraf) -> bool:
    return paragraf.pPr.find(qn("w:keepNext")) is not None


def test_tanda_tangan_melekat_pada_yang_di_atasnya(buka):
    """The block keeps together from the sentence above down to the copies, in the letter and in its lampiran."""
    badan = list(buka(render_docx(buat_surat(40))).element.body)
    nama = [i for i, u in enumerate(badan) if "".join(u.itertext()).startswith("dr.\u00a0Ranti")]
    assert len(nama) == 2
    for akhir in nama:
        awal = next(
            i for i in range(akhir, 0, -1) if badan[i].tag == qn("w:p") and "Kepala" in "".join(badan[i].itertext())
        )
        assert all(_lem(u) for u in badan[awal:akhir])
    # Above the first stand place and date, and the last sentence of the letter.
    di = next(i for i, u in enumerate(badan) if "".join(u.itertext()).startswith("Ditetapkan di"))
    assert _lem(badan[di - 1])
    # Above the second stands the list, whose last row comes along.
    tabel = badan[next(i for i in range(nama[1], 0, -1) if badan[i].tag == qn("w:tbl"))]
    assert [all(_lem(p) for p in b.iter(qn("w:p"))) for b in list(tabel.tr_lst)[-2:]] == [False, True]


def test_nama_dan_nip_tidak_terpotong(buka):
    teks = "\n".join(p.text for p in buka(render_docx(isi_lengkap())).paragraphs)
    assert "Rizky\u00a0Pratama,\u00a0S.K.M." in teks
    assert "NIP\u00a019830412\u00a0201001\u00a02\u00a0014" in "\n".join(
        p.text for p in buka(render_docx(buat_surat(1))).paragraphs
    )
    assert "Wulan, NIP\u00a019950326\u00a0202012\u00a02\u00a0011, bersama" in teks
    # Wider than its place: a name that could not be broken at all would run over the margin.
    assert NAMA_PANJANG in teks


def test_kode_qr_di_samping_tanda_tangan_terbaca(buka):
    """The picture is the code's squares with white around them."""
    from sistemkerja_desktop.naskah.pdf.kode_qr import matriks_qr

    data = render_docx(isi_lengkap())
    (bagian,) = [b for n, b in _gambar(data) if b.size[0] == b.size[1]]
    petak = matriks_qr(ISI_QR)
    sisi = bagian.width // (len(petak) + 2)
    terbaca = [
        [bagian.getpixel(((x + 1) * sisi + sisi // 2, (y + 1) * sisi + sisi // 2)) == 0 for x in range(len(petak))]
        for y in range(len(petak))
    ]
    assert terbaca == [list(b) for b in petak]
    assert bagian.getpixel((2, 2)) == 255
    assert any("Keaslian" in t.cell(0, 0).text and "Ranti" in t.cell(0, 1).text for t in buka(data).tables)


def _gambar(data: bytes) -> list[tuple[str, Image.Image]]:
    arsip = zipfile.ZipFile(io.BytesIO(data))
    nama = [n for n in arsip.namelist() if n.startswith("word/media/")]
    return [(n, Image.open(io.BytesIO(arsip.read(n))).convert("L")) for n in nama]


def test_kode_qr_tanpa_tanda_tangan_di_akhir(teks_docx):
    isi = replace(isi_lengkap(), blok=(Alinea("Isi."), KodeQr("a|b|c", "Periksa.")))
    assert teks_docx(render_docx(isi)) == "Isi. Periksa."


def test_sifat_dokumen_dari_surat(buka):
    sifat = buka(render_docx(isi_lengkap())).core_properties
    assert sifat.title == "KEPUTUSAN KEPALA PUSKESMAS 800.1.11.1/148/PKM-LS/IX/2026"
    assert (sifat.subject, sifat.author, sifat.identifier) == (
        "Tim kerja <DBD> & gizi", "UPTD Puskesmas Lubuk Serunai", "800.1.11.1/148/PKM-LS/IX/2026",
    )  # fmt: skip
    assert sifat.created.replace(tzinfo=None) == sifat.modified.replace(tzinfo=None) == datetime(2026, 9, 7)
    assert sifat.comments == ""
    assert sifat.language == "id-ID"


def test_paket_kecil_tanpa_sisa_pola(lambang):
    """Nothing of python-docx's own template: no preview picture, no unused styles."""
    data = render_docx(buat_surat(1), lambang)
    nama = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert not [n for n in nama if "thumbnail" in n or "customXml" in n or "Effects" in n]
    assert len(data) < 60_000


def test_byte_sama_dalam_proses_lain(lambang, tmp_path):
    isi = isi_lengkap()
    data = render_docx(isi, lambang)
    assert data == render_docx(isi, lambang)
    assert {i.date_time for i in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    (tmp_path / "isi.json").write_text(to_json(isi), encoding="utf-8")
    (tmp_path / "lambang.png").write_bytes(lambang)
    program = (
        "import sys, pathlib, hashlib\n"
        "from sistemkerja_desktop.naskah.isi import from_json\n"
        "from sistemkerja_desktop.naskah.docx import render_docx\n"
        "d = pathlib.Path(sys.argv[1])\n"
        "isi = from_json((d / 'isi.json').read_text(encoding='utf-8'))\n"
        "print(hashlib.sha256(render_docx(isi, (d / 'lambang.png').read_bytes())).hexdigest())\n"
    )
    lingkungan = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Jayapura"}
    keluar = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], env=lingkungan, capture_output=True, text=True, check=True
    )
    assert keluar.stdout.strip() == hashlib.sha256(data).hexdigest()


def test_isi_lain_byte_lain():
    isi = buat_surat(1)
    assert render_docx(isi) != render_docx(replace(isi, tanggal=date(2026, 9, 8)))


def test_lampiran_pertama_tidak_meninggalkan_halaman_kosong(buka):
    isi = replace(isi_lengkap(), blok=(Lampiran("Lampiran", (), "DAFTAR"), Alinea("Isi.")))
    assert len(buka(render_docx(isi)).sections) == 1


def test_tanpa_isi_dan_tabel_di_akhir_tetap_dapat_dibuka(buka):
    for blok in ((), isi_lengkap().blok[-1:], (Tabel((), ()),)[:0]):
        dokumen = buka(render_docx(replace(isi_lengkap(), blok=blok)))
        # Word refuses a table as the last thing of a document.
        assert dokumen.element.body[-2].tag == qn("w:p")


def test_huruf_yang_tidak_ada_dan_lambang_bukan_gambar_ditolak():
    isi: IsiSurat = replace(isi_lengkap(), kertas=KERTAS["A4"], blok=(Alinea("Yusri \U0001f600"),))
    with pytest.raises(GalatPengguna, match=r"U\+1F600"):
        render_docx(isi)
    with pytest.raises(GalatPengguna, match="bukan gambar"):
        render_docx(buat_surat(1), b"bukan gambar")


def test_kerja_tumbuh_seperti_panjang_daftar():
    """A list of 2,000 people takes no more than it does to write 2,000 rows: nothing grows with their square."""
    isi = isi_lengkap()
    tabel = next(b for b in isi.blok if isinstance(b, Tabel) and len(b.baris) == 60)

    def panggilan(kali: int) -> int:
        """How many calls the letter takes, in Python and below."""
        satu = replace(isi, blok=(replace(tabel, baris=tabel.baris * 4 * kali), TandaTangan("", "", (), "Yusri")))
        jumlah = 0

        def hitung(_bingkai, kejadian, _lain):
            nonlocal jumlah
            jumlah += kejadian in ("call", "c_call")

        sys.setprofile(hitung)
        try:
            render_docx(satu)
        finally:
            sys.setprofile(None)
        return jumlah

    panggilan(1)
    assert panggilan(4) < panggilan(1) * 5


def test_gambar_dalam_docx_punya_keterangan(lambang):
    xml = zipfile.ZipFile(io.BytesIO(render_docx(isi_lengkap(), lambang))).read("word/document.xml").decode()
    pengenal = re.findall(r"<wp:docPr ([^>]*)/?>", xml)
    assert len(pengenal) == 2
    assert any('descr="Lambang daerah"' in p for p in pengenal)
    assert any(f'descr="Kode QR: {ISI_QR}"' in p for p in pengenal)
    assert len({re.search(r'id="(\d+)"', p)[1] for p in pengenal}) == 2
