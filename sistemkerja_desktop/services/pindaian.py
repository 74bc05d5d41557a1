"""Scans of letters and answers: taken in by what they are, kept inside the office's file, and given out again."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna, sebab_os
from sistemkerja_desktop.domain.kantor import Berkas
from sistemkerja_desktop.services.pindaian_utuh import jpg_utuh, pdf_utuh, png_utuh
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

PDF, JPG, PNG = "application/pdf", "image/jpeg", "image/png"
MAKS_PINDAIAN = 20 * 1024 * 1024
"""Bytes; a longer scan is to be made again with fewer dots per inch."""
PENYARING = "Pindaian (*.pdf *.jpg *.jpeg *.png)"
"""For file dialogs."""
AKHIRAN = {PDF: ".pdf", JPG: ".jpg", PNG: ".png"}
_UTUH = {PDF: pdf_utuh, JPG: jpg_utuh, PNG: png_utuh}

_LAIN = (
    (b"PK\x03\x04", "dokumen Word, Excel, atau ZIP"),
    (b"\xd0\xcf\x11\xe0", "dokumen Office lama"),
    (b"II*\x00", "gambar TIFF"),
    (b"MM\x00*", "gambar TIFF"),
    (b"GIF8", "gambar GIF"),
    (b"BM", "gambar BMP"),
    (b"RIFF", "gambar WebP atau suara"),
    (b"{\\rtf", "dokumen RTF"),
)
# A PDF may have a few bytes of its scanner before its head (PDF 1.7, Annex H).
_AWAL_PDF = 1024


def baca_pindaian(path: Path) -> Berkas:
    """The scan, not yet kept (id 0). What it is, is told by its content; its name is kept for saving it again.

    Raises GalatPengguna for what is no PDF, JPG or PNG, is empty, cut off or longer than `MAKS_PINDAIAN`;
    GalatLingkungan when it cannot be read.
    """
    try:
        with path.open("rb") as berkas:
            isi = berkas.read(MAKS_PINDAIAN + 1)
            ukuran = len(isi) if len(isi) <= MAKS_PINDAIAN else path.stat().st_size
    except OSError as galat:
        raise GalatLingkungan(
            f"Berkas {path.name} tidak dapat dibaca: {sebab_os(galat)}.", "Periksa letaknya, atau pilih berkas lain."
        ) from galat
    if not isi:
        raise GalatPengguna(f"Berkas {path.name} kosong.", "Pindai lagi suratnya.")
    if ukuran > MAKS_PINDAIAN:
        besar = f"{ukuran / (1024 * 1024):.1f}".replace(".", ",")
        raise GalatPengguna(
            f"Berkas {path.name} berukuran {besar} MB; paling besar 20 MB.",
            "Pindai dengan resolusi lebih rendah, misalnya 200 dpi, atau dalam hitam putih.",
        )
    tipe = _tipe(isi)
    if tipe is None:
        jenis = next((nama for awal, nama in _LAIN if isi.startswith(awal)), "jenis lain")
        raise GalatPengguna(
            f"Berkas {path.name} bukan PDF, JPG, atau PNG: isinya {jenis}.",
            "Simpan pindaian sebagai PDF, JPG, atau PNG, lalu pilih lagi.",
        )
    if not _UTUH[tipe](isi):
        raise GalatPengguna(
            f"Berkas {path.name} rusak atau terpotong: isinya tidak sampai akhir.",
            "Salin lagi berkasnya dari pemindai, atau pindai lagi suratnya.",
        )
    return Berkas(0, path.name, tipe, isi, hashlib.sha256(isi).hexdigest())


def tambah_pindaian(uk: "UnitKerja", path: Path | None) -> int | None:
    """Keeps the scan within the caller's change and returns its id; None without one. Raises as `baca_pindaian`."""
    return None if path is None else uk.add(baca_pindaian(path)).id


def isi_pindaian(sesi: Sesi, berkas_id: int) -> Berkas:
    """The scan with its bytes. Raises GalatLingkungan when they no longer match their SHA-256."""
    with sesi.baca() as uk:
        berkas = uk.get(Berkas, berkas_id)
    if hashlib.sha256(berkas.isi).hexdigest() != berkas.sha256:
        raise GalatLingkungan(
            f"Pindaian {berkas.nama} di dalam berkas kantor rusak: tidak sama dengan yang dimasukkan.",
            "Pulihkan berkas kantor dari salinan cadangan, atau pindai lagi suratnya.",
        )
    return berkas


def simpan_pindaian_ke(sesi: Sesi, berkas_id: int, tujuan: Path) -> None:
    """Writes the scan's bytes to `tujuan`, whole or not at all. Raises GalatLingkungan."""
    from sistemkerja_desktop.services.surat import tulis_utuh

    tulis_utuh(tujuan, isi_pindaian(sesi, berkas_id).isi)


def nama_pindaian(berkas: Berkas) -> str:
    """The file name under which the scan is offered for saving: its own, with the suffix of what it is."""
    akhiran = AKHIRAN.get(berkas.tipe, "")
    nama = Path(berkas.nama)
    sama = nama.suffix.lower() == akhiran or (berkas.tipe == JPG and nama.suffix.lower() == ".jpeg")
    return nama.name if sama else f"{nama.stem}{akhiran}"


def _tipe(isi: bytes) -> str | None:
    if b"%PDF-" in isi[:_AWAL_PDF]:
        return PDF
    if isi.startswith(b"\xff\xd8\xff"):
        return JPG
    return PNG if isi.startswith(b"\x89PNG\r\n\x1a\n") else None
