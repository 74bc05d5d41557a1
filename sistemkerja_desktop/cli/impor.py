"""`sistemkerja impor`: the import without a window. With `--uji` nothing is written."""

from pathlib import Path

from sistemkerja_desktop.cli.keluaran import cetak
from sistemkerja_desktop.services.impor import analisis
from sistemkerja_desktop.services.impor.laporan import LaporanUji, MasalahJson, laporan_uji
from sistemkerja_desktop.services.impor.terapkan import pegawai_yang_ada, pemetaan_diingat, terapkan_impor
from sistemkerja_desktop.services.kantor import buka_kantor


def impor(berkas: Path, data: Path, *, uji: bool, sebagai_json: bool) -> int:
    """Analyses `data` against the office and, unless `uji`, imports the accepted rows in one change.

    Returns 0, also when rows were rejected or nothing is new (the report says so), or 1 when the columns cannot be
    mapped.
    Raises GalatPengguna when a file cannot be used at all.
    """
    sesi = buka_kantor(berkas, hanya_baca=uji)
    ditulis = False
    try:
        hasil = analisis(
            data,
            units_yang_ada=tuple(sesi.susunan.unit.values()),
            pegawai_yang_ada=pegawai_yang_ada(sesi),
            pemetaan_diingat=pemetaan_diingat(sesi),
            hari_ini=sesi.hari_ini(),
        )
        laporan = laporan_uji(hasil)
        if not uji and laporan["baru"] + laporan["berubah"]:
            terapkan_impor(sesi, hasil)
            ditulis = True
    finally:
        sesi.tutup()
    baris = [
        f"{laporan['baris']} baris: {laporan['diterima']} diterima, {len(hasil.ditolak)} ditolak.",
        f"Baru {laporan['baru']}, berubah {laporan['berubah']}, tetap {laporan['tetap']}, hilang {laporan['hilang']}.",
        *hasil.galat_pemetaan,
        *hasil.catatan,
        *(_kalimat("Ditolak", m) for m in laporan["ditolak"]),
        *(_kalimat("Peringatan", m) for m in laporan["peringatan"]),
        "Sudah ditulis ke berkas kantor." if ditulis else f"Tidak ada yang ditulis{_sebab(laporan, uji=uji)}.",
    ]
    cetak(laporan, baris, sebagai_json=sebagai_json)
    return 1 if hasil.galat_pemetaan else 0


def _kalimat(awal: str, masalah: MasalahJson) -> str:
    kolom = f" kolom {masalah['kolom']}" if masalah["kolom"] else ""
    return f"{awal}, baris {masalah['baris']}{kolom}: {masalah['nilai']!r}. {masalah['alasan']}"


def _sebab(laporan: LaporanUji, *, uji: bool) -> str:
    """Why nothing was written, for the end of that sentence."""
    if uji:
        return " (uji)"
    if laporan["diterima"]:
        return ": data kantor sudah sama dengan baris yang diterima"
    return ": tidak ada baris yang diterima"
