"""`sistemkerja impor`: the import without a window. With `--uji` nothing is written."""

from pathlib import Path

from sistemkerja_desktop.cli.keluaran import cetak
from sistemkerja_desktop.services.impor import analisis
from sistemkerja_desktop.services.impor.laporan import laporan_uji
from sistemkerja_desktop.services.impor.terapkan import pegawai_yang_ada, pemetaan_diingat, terapkan_impor
from sistemkerja_desktop.services.kantor import buka_kantor


def impor(berkas: Path, data: Path, *, uji: bool, sebagai_json: bool) -> int:
    """Analyses `data` against the office and, unless `uji`, imports the accepted rows in one change.

    Returns 0, also when rows were rejected (the report says which and why), or 1 when the columns cannot be mapped.
    Raises GalatPengguna when a file cannot be used at all.
    """
    sesi = buka_kantor(berkas, hanya_baca=uji)
    try:
        hasil = analisis(
            data,
            units_yang_ada=tuple(sesi.susunan.unit.values()),
            pegawai_yang_ada=pegawai_yang_ada(sesi),
            pemetaan_diingat=pemetaan_diingat(sesi),
        )
        laporan = laporan_uji(hasil)
        if not uji and not hasil.galat_pemetaan:
            terapkan_impor(sesi, hasil)
    finally:
        sesi.tutup()
    baris = [
        f"{laporan['baris']} baris: {laporan['diterima']} diterima, {len(hasil.ditolak)} ditolak.",
        f"Baru {laporan['baru']}, berubah {laporan['berubah']}, tetap {laporan['tetap']}, hilang {laporan['hilang']}.",
        *hasil.galat_pemetaan,
        *(f"Ditolak, baris {m['baris']} kolom {m['kolom']}: {m['nilai']!r}. {m['alasan']}" for m in laporan["ditolak"]),
        "Tidak ada yang ditulis (uji)." if uji else "Sudah ditulis ke berkas kantor.",
    ]
    cetak(laporan, baris, sebagai_json=sebagai_json)
    return 1 if hasil.galat_pemetaan else 0
