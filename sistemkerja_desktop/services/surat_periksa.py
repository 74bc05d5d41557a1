"""Is this PDF the letter that was issued? And the QR code by which a letter on paper says which one it is."""

import hashlib
import re
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING
from xml.sax.saxutils import unescape

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import DokumenSurat, KeadaanSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.isi import IsiSurat

_NOMOR_XMP = re.compile(rb"<dc:identifier>(.+?)</dc:identifier>")
_AWALAN_HASH = 16
# A PDF may have a few bytes before its head (PDF 1.7, Annex H).
_AWAL_PDF = 1024


class HasilPeriksa(StrEnum):
    """The issued bytes; a known number with other bytes; a number that is not ours; nothing to go by; no PDF."""

    ASLI = "asli"
    BERBEDA = "berbeda"
    NOMOR_ASING = "nomor-asing"
    TIDAK_DIKENAL = "tidak-dikenal"
    BUKAN_PDF = "bukan-pdf"


@dataclass(frozen=True, slots=True)
class PemeriksaanSurat:
    """The answer for one file. `surat` is the issued letter, or the one that the file claims to be.

    `pengganti` is the letter in force that took its place. `pengakuan` is the number that the file names where the
    register has no issued letter of it. `kalimat` says it all to a person.
    """

    hasil: HasilPeriksa
    kalimat: str
    surat: Surat | None = None
    pengganti: Surat | None = None
    pengakuan: str = ""

    @property
    def asli(self) -> bool:
        return self.hasil is HasilPeriksa.ASLI

    @property
    def keadaan(self) -> str:
        """ "terbit", "dicabut" or "diganti"; "" where there is no letter."""
        if self.surat is None:
            return ""
        if self.surat.keadaan is KeadaanSurat.DICABUT:
            return "dicabut"
        return "diganti" if self.pengganti is not None else "terbit"


def isi_qr(nomor: str, tanggal: date, isi: "IsiSurat") -> str:
    """What a letter's QR code says: number, ISO date and 16 hexadecimal digits of the SHA-256 of its content.

    The content is counted without a QR code, so that the code can be reckoned before it is added.
    """
    from sistemkerja_desktop.naskah.isi import KodeQr, to_json

    tanpa = replace(isi, blok=tuple(b for b in isi.blok if not isinstance(b, KodeQr)))
    jejak = hashlib.sha256(to_json(tanpa).encode()).hexdigest()
    return f"{nomor}|{tanggal.isoformat()}|{jejak[:_AWALAN_HASH]}"


def teks_qr(surat: Surat) -> str:
    """What the QR code of an issued letter says, to be compared with what a telephone reads; "" where it has none."""
    from sistemkerja_desktop.naskah.isi import KodeQr, from_json

    if not surat.isi:
        return ""
    return next((blok.isi for blok in from_json(surat.isi).blok if isinstance(blok, KodeQr)), "")


def sidik_surat(surat: Surat) -> tuple[str, str]:
    """In 16 digits each: what its QR code ends in ("" without one), and how the SHA-256 of the issued PDF begins."""
    return teks_qr(surat).rpartition("|")[2], surat.sha256[:_AWALAN_HASH]


def periksa_pdf(sesi: Sesi, pdf: bytes) -> PemeriksaanSurat:
    """Compares a file with the letters that this office issued, byte for byte."""
    sha256 = hashlib.sha256(pdf).hexdigest()
    with sesi.baca() as uk:
        semua = [s for s in uk.list(Surat) if s.keadaan is not KeadaanSurat.DITERIMA]
        # By the register first: reading all documents would read all their bytes.
        for surat in semua:
            if surat.sha256 == sha256 and _sama(uk.find(DokumenSurat, surat_id=surat.id), pdf):
                pengganti = _pengganti(semua, surat)
                return PemeriksaanSurat(HasilPeriksa.ASLI, _kalimat_asli(surat, pengganti), surat, pengganti)
    nomor = _nomor_dalam(pdf)
    # A damaged file may still name its number, though nobody can open it.
    teks = _Teks("", "") if nomor else _teks(pdf)
    if teks is None:
        return PemeriksaanSurat(HasilPeriksa.BUKAN_PDF, _kalimat_bukan_pdf(pdf))
    return _tanpa_kesamaan(semua, nomor, teks)


def _sama(dokumen: DokumenSurat | None, pdf: bytes) -> bool:
    return dokumen is not None and dokumen.pdf == pdf


def _kalimat_bukan_pdf(pdf: bytes) -> str:
    if b"%PDF-" in pdf[:_AWAL_PDF]:
        return (
            "PDF ini tidak dapat dibaca: rusak, terpotong, atau bersandi. Berkas ini bukan yang diterbitkan; mintalah "
            "salinan yang utuh."
        )
    return "Berkas ini bukan PDF yang dapat dibaca."


def _tanpa_kesamaan(semua: list[Surat], nomor: str, teks: "_Teks") -> PemeriksaanSurat:
    """The file is none of ours as it stands: which letter does it say it is?"""
    terbit = [s for s in semua if s.nomor and s.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DICABUT)]
    if not nomor:
        # The longest, since one number may begin like another.
        disebut = (
            s.nomor for s in terbit if re.search(rf"(?<!\S){re.escape(s.nomor)}(?!\S)", f"{teks.judul} {teks.halaman}")
        )
        nomor = max(disebut, key=len, default="")
    if not nomor and not teks.halaman:
        return PemeriksaanSurat(
            HasilPeriksa.TIDAK_DIKENAL,
            "Tidak dikenal: berkas ini hanya berisi gambar, misalnya pindaian, jadi bukan berkas yang diterbitkan. "
            "Cocokkan nomor dan tanggal yang terbaca padanya dengan register surat.",
        )
    if not nomor:
        return PemeriksaanSurat(
            HasilPeriksa.TIDAK_DIKENAL,
            "Tidak dikenal: berkas ini tidak pernah diterbitkan dari berkas kantor ini dan tidak menyebut nomornya.",
        )
    surat = next((s for s in terbit if s.nomor == nomor), None)
    if surat is None:
        return PemeriksaanSurat(
            HasilPeriksa.NOMOR_ASING,
            f"Tidak dikenal: berkas ini menyebut nomor {nomor}, tetapi surat dengan nomor itu tidak pernah "
            "diterbitkan dari berkas kantor ini.",
            pengakuan=nomor,
        )
    return PemeriksaanSurat(
        HasilPeriksa.BERBEDA,
        f"Bukan yang diterbitkan: berkas ini menyebut diri {_sebut(surat)}, tetapi isinya tidak sama sampai byte "
        "terakhir. Berkas ini diubah, disimpan ulang dengan program lain, atau disatukan dengan surat lain.",
        surat,
        _pengganti(semua, surat),
        nomor,
    )


def _pengganti(semua: list[Surat], surat: Surat) -> Surat | None:
    milik = [s for s in semua if s.mengganti_id == surat.id and s.keadaan is KeadaanSurat.TERBIT]
    return max(milik, key=lambda s: s.id, default=None)


def _sebut(surat: Surat) -> str:
    nomor = f"nomor {surat.nomor}" if surat.nomor else "tanpa nomor"
    return f"surat {nomor} tanggal {tanggal_panjang(surat.tanggal)}, hal {surat.hal}"


def _kalimat_asli(surat: Surat, pengganti: Surat | None) -> str:
    kalimat = f"Asli: sama sampai byte terakhir dengan {_sebut(surat)}."
    if surat.keadaan is KeadaanSurat.DICABUT:
        sebab = f" Alasan: {surat.keterangan}." if surat.keterangan else ""
        return f"{kalimat} Surat ini sudah dicabut dan tidak berlaku lagi.{sebab.replace('..', '.')}"
    if pengganti is not None:
        return f"{kalimat} Surat ini sudah diganti dengan {_sebut(pengganti)}."
    return f"{kalimat} Surat ini berlaku."


def _nomor_dalam(pdf: bytes) -> str:
    """The number in the file's own description (XMP), "" where it has none."""
    cocok = _NOMOR_XMP.search(pdf)
    return unescape(cocok[1].decode("utf-8", "replace")).strip() if cocok else ""


@dataclass(frozen=True, slots=True)
class _Teks:
    """The title of a PDF and the words of its first page, with single spaces; none where the page is a picture."""

    judul: str
    halaman: str


def _teks(pdf: bytes) -> _Teks | None:
    """None for what is no PDF, or a damaged one."""
    import pypdfium2 as pdfium

    try:
        dokumen = pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError:
        return None
    try:
        judul = dokumen.get_metadata_value("Title")
        halaman = dokumen[0].get_textpage().get_text_range() if len(dokumen) else ""
    except pdfium.PdfiumError:
        # It opens, and its page does not.
        return None
    finally:
        dokumen.close()
    return _Teks(*(" ".join(teks.replace("\ufffe", "-").split()) for teks in (judul, halaman)))
