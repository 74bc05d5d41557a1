"""Saves the report of the check as a PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

from sistemkerja_desktop.ui.komponen.berkas import tanya_tujuan

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sistemkerja_desktop.ui.konteks import Konteks


def simpan_laporan(konteks: "Konteks", induk: "QWidget") -> None:
    """Asks where to, and writes the report in a worker: of ten thousand findings it has hundreds of pages."""
    sesi = konteks.sesi
    pengawas = konteks.periksa_kepatuhan()
    tujuan = tanya_tujuan(
        induk, "Simpan laporan kepatuhan", f"laporan-kepatuhan-{sesi.hari_ini():%Y-%m-%d}.pdf", "PDF (*.pdf)"
    )
    if tujuan is None:
        return
    path = tujuan.with_suffix(".pdf")

    def kerja(_kemajuan: object) -> Path:
        from sistemkerja_desktop.services.laporan_kepatuhan import simpan_laporan_kepatuhan

        return simpan_laporan_kepatuhan(sesi, pengawas.hasil_terbaru(), path)

    konteks.jalankan(kerja, lambda _: konteks.pesan(f"Laporan disimpan di {path.name}"), judul="Menyusun laporan")
