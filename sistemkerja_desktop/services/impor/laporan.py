"""What is told of an analysis outside the window: the JSON of `impor --uji --json`, and refused rows as .xlsx."""

from pathlib import Path
from typing import Any, TypedDict

from sistemkerja_desktop.domain.galat import GalatLingkungan, sebab_os
from sistemkerja_desktop.services.impor.model import BarisImpor, HasilAnalisis, JenisBanding, Masalah, Tingkat
from sistemkerja_desktop.services.impor.sel import teks_sel

JUDUL_ALASAN = "Alasan ditolak"
_AWAL_BERBAHAYA = ("=", "+", "-", "@", "\t", "\r")
_LEBAR = 22


class MasalahJson(TypedDict):
    baris: int
    kolom: str
    nilai: str
    alasan: str


class LaporanUji(TypedDict):
    """Rows and columns are those a person sees in Excel; `baris` counts rows of people, repeated headers not."""

    format: str
    baris: int
    diterima: int
    ditolak: list[MasalahJson]
    peringatan: list[MasalahJson]
    pemetaan: dict[str, str]
    baru: int
    berubah: int
    tetap: int
    hilang: int


def laporan_uji(hasil: HasilAnalisis) -> LaporanUji:
    """The report of a trial: one entry in `ditolak` per refused row, its further faults told in the same `alasan`."""
    diterima, ditolak = hasil.diterima, hasil.ditolak
    return {
        "format": hasil.tabel.format,
        "baris": len(diterima) + len(ditolak),
        "diterima": len(diterima),
        "ditolak": [_ditolak(b) for b in ditolak],
        "peringatan": [_json(m) for b in diterima for m in b.masalah],
        "pemetaan": {k.huruf: k.bidang for k in hasil.pemetaan.kolom if k.bidang},
        "baru": hasil.banding.jumlah(JenisBanding.BARU),
        "berubah": hasil.banding.jumlah(JenisBanding.BERUBAH),
        "tetap": hasil.banding.jumlah(JenisBanding.TETAP),
        "hilang": hasil.banding.jumlah(JenisBanding.HILANG),
    }


def _json(masalah: Masalah) -> MasalahJson:
    return {
        "baris": masalah.baris,
        "kolom": masalah.kolom,
        "nilai": masalah.nilai,
        "alasan": f"{masalah.alasan} {masalah.tindakan}".strip(),
    }


def _ditolak(baris: BarisImpor) -> MasalahJson:
    fatal = [m for m in baris.masalah if m.tingkat is Tingkat.TOLAK]
    hasil = _json(fatal[0])
    for lain in fatal[1:]:
        hasil["alasan"] += f" Juga kolom {lain.kolom}: {lain.alasan}"
    return hasil


def alasan_baris(baris: BarisImpor) -> str:
    """All reasons of a refused row in one text, with column and remedy."""
    return "\n".join(
        f"Kolom {m.kolom} ({m.judul or m.bidang}), isi “{m.nilai}”: {m.alasan} {m.tindakan}".strip()
        for m in baris.masalah
        if m.tingkat is Tingkat.TOLAK
    )


def simpan_ditolak(hasil: HasilAnalisis, path: Path) -> int:
    """Writes the refused rows as .xlsx: the file's header and cells as text, row number first, the reasons last.

    No cell becomes a formula or link. Returns the number of rows; an existing file is replaced only when the new
    one is complete. Raises GalatLingkungan.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    sementara = path.with_name(f".{path.name}.tulis")
    pilihan = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    try:
        with xlsxwriter.Workbook(sementara, pilihan) as buku:
            banyak = _tulis(buku, hasil)
        sementara.replace(path)
    except (OSError, XlsxWriterException) as galat:
        sementara.unlink(missing_ok=True)
        raise GalatLingkungan(
            f'"{path.name}" tidak dapat disimpan: {sebab_os(galat)}.',
            "Tutup berkas itu di Excel atau pilih folder lain, lalu simpan lagi.",
        ) from galat
    return banyak


def _tulis(buku: Any, hasil: HasilAnalisis) -> int:
    lembar = buku.add_worksheet("Ditolak")
    tebal = buku.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    teks = buku.add_format({"num_format": "@", "valign": "top"})
    bungkus = buku.add_format({"text_wrap": True, "valign": "top"})
    judul = [nama or hasil.tabel.huruf(i) for i, nama in enumerate(hasil.judul.nama)]
    for i, nama in enumerate(["Baris", *judul, JUDUL_ALASAN]):
        lembar.write_string(0, i, aman(nama), tebal)
    ditolak = hasil.ditolak
    for baris, b in enumerate(ditolak, 1):
        lembar.write_number(baris, 0, b.nomor)
        mentah = hasil.tabel.baris[b.indeks]
        for i, sel in enumerate(mentah, 1):
            isi = teks_sel(sel)
            if isi:
                lembar.write_string(baris, i, aman(isi), teks)
        lembar.write_string(baris, len(judul) + 1, alasan_baris(b), bungkus)
    lembar.set_column(1, len(judul), _LEBAR)
    lembar.set_column(len(judul) + 1, len(judul) + 1, 70)
    lembar.freeze_panes(1, 0)
    return len(ditolak)


def aman(teks: str) -> str:
    """Text that stays text when a cell is copied into a CSV or typed again: a risky first character gets a quote.

    A lone dash and a number with a sign are left as they are.
    """
    if not teks.startswith(_AWAL_BERBAHAYA) or teks == "-":
        return teks
    angka = teks[0] in "+-" and teks[1:].replace(",", "").replace(".", "").isdigit()
    return teks if angka else f"'{teks}"
