"""Blocks of a letter to paragraphs and tables, in the distances of the PDF. Lengths are points."""

from collections.abc import Callable
from typing import Any

from sistemkerja_desktop.naskah import isi as naskah
from sistemkerja_desktop.naskah.docx import badan, kepala, penutup
from sistemkerja_desktop.naskah.docx.huruf import GayaWord
from sistemkerja_desktop.naskah.docx.lembar import Lembar
from sistemkerja_desktop.naskah.docx.unsur import MM, Paragraf, Unsur

_CARA: dict[type[naskah.Blok], Callable[[Lembar, Any], None]] = {
    naskah.Kop: kepala.kop,
    naskah.Judul: kepala.judul,
    naskah.KepalaSurat: kepala.kepala_surat,
    naskah.KepalaNota: kepala.kepala_nota,
    naskah.Lampiran: kepala.lampiran,
    naskah.Bagian: badan.bagian,
    naskah.Diktum: badan.diktum,
    naskah.Kepada: badan.kepada,
    naskah.Rincian: badan.rincian,
    naskah.Alinea: badan.alinea,
    naskah.Tabel: badan.tabel,
    naskah.TabelBerjudul: badan.tabel_berjudul,
    naskah.TandaTangan: penutup.tanda_tangan,
    naskah.Tembusan: penutup.tembusan,
    naskah.KodeQr: penutup.kode_qr,
}


def susun(isi: naskah.IsiSurat, gaya: GayaWord, lambang: str, gambar_qr: Callable[[str], str]) -> list[list[Unsur]]:
    """The letter's sections, none empty: the letter itself, and each lampiran. For the pictures see `Lembar`."""
    lembar = Lembar(isi.kertas.lebar_teks * MM, gaya, lambang, gambar_qr)
    lembar.kode_qr = next((b for b in isi.blok if isinstance(b, naskah.KodeQr)), None)
    for blok in isi.blok:
        _CARA[type(blok)](lembar, blok)
    return [bagian or [Paragraf([])] for bagian in lembar.bagian]
