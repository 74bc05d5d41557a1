"""`sistemkerja surat periksa`: whether a PDF is the letter that the office issued."""

from pathlib import Path
from typing import Any

from sistemkerja_desktop.cli.keluaran import cetak
from sistemkerja_desktop.domain.galat import GalatPengguna, sebab_os
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.surat_periksa import PemeriksaanSurat, periksa_pdf, teks_qr

# A letter with a lampiran of thousands of rows has 3 MB.
_UKURAN_MAKS = 100_000_000


def surat_periksa(berkas: Path, pdf: Path, *, sebagai_json: bool) -> int:
    """Prints what the file is. Returns 0 when it is an issued letter, revoked or not, else 1.

    Raises GalatPengguna when the file cannot be read.
    """
    try:
        if pdf.stat().st_size > _UKURAN_MAKS:
            raise GalatPengguna(f"Berkas {pdf} terlalu besar untuk sebuah surat.", "Periksa apakah berkasnya benar.")
        data = pdf.read_bytes()
    except OSError as galat:
        raise GalatPengguna(f"Berkas {pdf} tidak dapat dibaca: {sebab_os(galat)}.", "Periksa namanya.") from galat
    sesi = buka_kantor(berkas, hanya_baca=True)
    try:
        hasil = periksa_pdf(sesi, data)
    finally:
        sesi.tutup()
    cetak(_data(hasil), _baris(hasil), sebagai_json=sebagai_json)
    return 0 if hasil.asli else 1


def _baris(hasil: PemeriksaanSurat) -> list[str]:
    """The answer, and by what the letter on paper and the file can be compared with it."""
    baris = [hasil.kalimat]
    if hasil.surat is not None:
        qr = teks_qr(hasil.surat)
        baris.append(f"SHA-256 yang diterbitkan: {hasil.surat.sha256}")
        baris += [f"Kode QR suratnya: {qr}"] if qr else []
    return baris


def _data(hasil: PemeriksaanSurat) -> dict[str, Any]:
    return {
        "asli": hasil.asli,
        "hasil": hasil.hasil.value,
        "keterangan": hasil.kalimat,
        "keadaan": hasil.keadaan,
        "surat": _surat(hasil.surat),
        "pengganti": _surat(hasil.pengganti),
        "pengakuan": hasil.pengakuan,
    }


def _surat(surat: Surat | None) -> dict[str, Any] | None:
    if surat is None:
        return None
    return {
        "nomor": surat.nomor,
        "tanggal": surat.tanggal.isoformat(),
        "hal": surat.hal,
        "jenis": surat.jenis,
        "sha256": surat.sha256,
        "qr": teks_qr(surat),
    }
