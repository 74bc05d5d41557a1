"""Issued letters in one file: the same pages, what they share once, their bookmarks, and parts of such a file."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.naskah.isi import IsiSurat
from sistemkerja_desktop.naskah.pdf import gabung_surat, petik_halaman, render_pdf

BuatSurat = Callable[..., IsiSurat]


def halaman(pdf: bytes) -> list[tuple[tuple[float, float], str, str]]:
    """Size, words and picture of each page."""
    dokumen = pdfium.PdfDocument(pdf)
    try:
        return [
            (
                satu.get_size(),
                " ".join(satu.get_textpage().get_text_range().split()),
                hashlib.sha256(bytes(satu.render(scale=1).buffer)).hexdigest(),
            )
            for satu in dokumen
        ]
    finally:
        dokumen.close()


def penanda(pdf: bytes) -> list[tuple[int, int, str]]:
    """Level, page counted from 1 and title of each bookmark."""
    dokumen = pdfium.PdfDocument(pdf)
    try:
        return [(s.level, s.get_dest().get_index() + 1, s.get_title()) for s in dokumen.get_toc()]
    finally:
        dokumen.close()


@pytest.fixture
def terbit(surat: BuatSurat, lambang: bytes) -> list[tuple[str, bytes]]:
    """Three issued letters: of one page, on A4 with a lampiran, and without a coat of arms."""
    return [
        ("Surat Tugas 148", render_pdf(surat(1), lambang).pdf),
        ("Surat Tugas 149", render_pdf(surat(10, nomor="800/149/2026", kertas="A4"), lambang).pdf),
        ("Surat Tugas 150 (dicabut)", render_pdf(surat(2, nomor="800/150/2026")).pdf),
    ]


def test_every_page_is_as_it_was_issued(terbit: list[tuple[str, bytes]]) -> None:
    hasil = gabung_surat(iter(terbit), "3 surat")
    assert halaman(hasil) == [satu for _, pdf in terbit for satu in halaman(pdf)]
    assert len(halaman(hasil)) == 4


def test_what_letters_share_is_there_once(terbit: list[tuple[str, bytes]]) -> None:
    hasil = gabung_surat(terbit, "3 surat")
    assert hasil.count(b"/Subtype /Image") == 1
    assert hasil.count(b"/FontFile2 ") == 2
    assert len(gabung_surat(terbit * 10, "30 surat")) < len(hasil) + 100_000


def test_letters_of_other_characters_keep_their_own_font(surat: BuatSurat) -> None:
    lain = render_pdf(replace(surat(1), hal="Ωmega", penulis="Ωmega (Bali)")).pdf
    bali = surat(1)
    bali = replace(bali, blok=tuple(replace(b, teks="ĀĒ Ōū ŚṢ ḍṇ") if hasattr(b, "teks") else b for b in bali.blok))
    semua = [("Satu", lain), ("Dua", render_pdf(bali).pdf)]
    hasil = gabung_surat(semua, "2 surat")
    assert halaman(hasil) == [satu for _, pdf in semua for satu in halaman(pdf)]
    dokumen = pdfium.PdfDocument(hasil)
    assert dokumen.get_metadata_value("Author") == "Ωmega (Bali)"
    dokumen.close()


def test_bookmarks_are_the_letters_and_below_them_their_own(surat: BuatSurat) -> None:
    semua = [("Surat Tugas 1", render_pdf(surat(1)).pdf), ("Surat (2)", render_pdf(surat(120)).pdf)]
    hasil = penanda(gabung_surat(semua, "2 surat"))
    assert hasil[:3] == [
        (0, 1, "Surat Tugas 1"),
        (0, 2, "Surat (2)"),
        (1, 3, "Lampiran Surat Tugas: DAFTAR PEGAWAI YANG DITUGASKAN"),
    ]
    daftar = penanda(semua[1][1])[2:]
    assert hasil[3:] == [(tingkat + 1, hlm + 1, judul) for tingkat, hlm, judul in daftar]
    assert len(daftar) > 2


def test_the_same_letters_give_the_same_archive_file(surat: BuatSurat, terbit: list[tuple[str, bytes]]) -> None:
    hasil = gabung_surat(terbit, "3 surat")
    assert gabung_surat(terbit, "3 surat") == hasil
    dokumen = pdfium.PdfDocument(hasil)
    sifat = dokumen.get_metadata_dict()
    dokumen.close()
    assert (sifat["Title"], sifat["Author"]) == ("3 surat", surat().penulis)
    assert sifat["CreationDate"] == "D:20260907000000+00'00'"
    for bagian in (b"<pdfaid:part>2<", b"/GTS_PDFA1", b"/DisplayDocTitle true", b"/Lang (id-ID)"):
        assert bagian in hasil
    assert hasil.count(b"\r\nendstream") == hasil.count(b"endstream")
    assert b"<dc:identifier></dc:identifier>" in hasil, "a file of many letters is none of them"


def test_a_part_keeps_the_bookmarks_of_its_pages(surat: BuatSurat) -> None:
    semua = [
        ("Satu", render_pdf(surat(120)).pdf),
        ("Dua", render_pdf(surat(1)).pdf),
        ("Tiga", render_pdf(surat(1)).pdf),
    ]
    utuh = gabung_surat(semua, "3 surat")
    jumlah = len(halaman(utuh))
    hasil = petik_halaman(utuh, [2, jumlah - 1], "3 surat")
    assert halaman(hasil) == [halaman(utuh)[2], halaman(utuh)[-1]]
    daftar = next(judul for tingkat, hlm, judul in penanda(utuh) if (tingkat, hlm) == (2, 3))
    assert penanda(hasil) == [
        (0, 1, "Satu"),
        (1, 1, "Lampiran Surat Tugas: DAFTAR PEGAWAI YANG DITUGASKAN"),
        (2, 1, daftar),
        (0, 2, "Tiga"),
    ]
    tunggal = petik_halaman(semua[0][1], [0], "Satu")
    assert [judul for _, _, judul in penanda(tunggal)] == ["SURAT TUGAS 800.1.11.1/148/PKM-LS/IX/2026"]


def test_a_letter_that_says_reference_like_words_stays_itself(surat: BuatSurat) -> None:
    """What stands in a page's text is no reference, and a title may have brackets, backslashes and control letters."""
    aneh = replace(surat(1), hal="15 0 R (satu) \\ dua", penulis="7 0 R")
    hasil = gabung_surat([("15 0 R (satu) \\ dua", render_pdf(aneh).pdf)], "9 0 R")
    assert halaman(hasil) == halaman(render_pdf(aneh).pdf)
    assert penanda(hasil) == [(0, 1, "15 0 R (satu) \\ dua")]
    assert petik_halaman(hasil, [0], "9 0 R")


@pytest.mark.parametrize("rusak", [b"", b"bukan PDF", b"%PDF-1.4\nstartxref\n99999\n%%EOF\n"])
def test_what_is_no_whole_pdf_is_told(rusak: bytes, surat: BuatSurat) -> None:
    with pytest.raises(GalatPengguna, match="bukan PDF yang utuh"):
        gabung_surat([("Satu", render_pdf(surat(1)).pdf), ("Dua", rusak)], "2 surat")
    utuh = render_pdf(surat(1)).pdf
    for potong in (utuh[: len(utuh) // 2], re.sub(rb"/Pages \d+ 0 R", b"/Pages 99 0 R", utuh)):
        with pytest.raises(GalatPengguna):
            gabung_surat([("Satu", potong)], "1 surat")


def test_there_is_no_file_of_no_letters() -> None:
    with pytest.raises(ValueError, match="no pages"):
        gabung_surat([], "Surat")
