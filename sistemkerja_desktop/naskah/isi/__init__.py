"""What a letter says, apart from how it looks: blocks in the order in which they stand on the paper.

A surat tugas, a nota dinas and a keputusan are different sequences of the same blocks; the renderers (PDF, DOCX) know
blocks, not kinds of letter. The register stores this content as JSON, so that a letter can be read and set again.
"""

from sistemkerja_desktop.naskah.isi.blok import (
    Alinea,
    Bagian,
    Blok,
    Diktum,
    Judul,
    Kepada,
    KepalaNota,
    KepalaSurat,
    KodeQr,
    Kolom,
    Kop,
    Lampiran,
    Orang,
    Pengesahan,
    Penomoran,
    Rincian,
    SebutanJabatan,
    Tabel,
    TabelBerjudul,
    TandaTangan,
    Tembusan,
)
from sistemkerja_desktop.naskah.isi.kertas import Kertas
from sistemkerja_desktop.naskah.isi.surat import SKEMA, IsiSurat, from_json, to_json

__all__ = [
    "SKEMA",
    "Alinea",
    "Bagian",
    "Blok",
    "Diktum",
    "IsiSurat",
    "Judul",
    "Kepada",
    "KepalaNota",
    "KepalaSurat",
    "Kertas",
    "KodeQr",
    "Kolom",
    "Kop",
    "Lampiran",
    "Orang",
    "Pengesahan",
    "Penomoran",
    "Rincian",
    "SebutanJabatan",
    "Tabel",
    "TabelBerjudul",
    "TandaTangan",
    "Tembusan",
    "from_json",
    "to_json",
]
