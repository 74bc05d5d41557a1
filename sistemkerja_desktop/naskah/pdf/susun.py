"""Blocks of a letter to rows. Distances are those of the house's letters: see "Letters" in the design notes."""

from collections.abc import Callable
from typing import Any

from sistemkerja_desktop.naskah import isi as naskah
from sistemkerja_desktop.naskah.pdf import badan, kepala, penutup
from sistemkerja_desktop.naskah.pdf.baris import Baris
from sistemkerja_desktop.naskah.pdf.gaya import MM, gaya_surat
from sistemkerja_desktop.naskah.pdf.lembar import Lembar

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


def susun(isi: naskah.IsiSurat, *, berlambang: bool) -> list[Baris]:
    """All rows of the letter, in order, for the text width of its paper."""
    lembar = Lembar(isi.kertas.lebar_teks * MM, gaya_surat(isi.gaya), berlambang=berlambang)
    for blok in isi.blok:
        _CARA[type(blok)](lembar, blok)
    return lembar.baris
