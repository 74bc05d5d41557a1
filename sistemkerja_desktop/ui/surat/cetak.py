"""A letter onto paper and into a file. Pages go to the printer as pictures, exactly as they were issued."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.komponen.berkas import tanya_tujuan
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf

if TYPE_CHECKING:
    from sistemkerja_desktop.services.surat_kumpulan import KumpulanSurat
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.surat.dialog_cetak import DialogCetak
    from sistemkerja_desktop.ui.tugas import Kemajuan

# Up to so many the letters are read at once; more are read in a worker, with progress.
_SEKALIGUS = 20


def cetak_surat(konteks: "Konteks", surat_ids: Sequence[int], induk: QWidget) -> None:
    """Asks for printer, pages and copies, and prints these letters as one job in the order of their numbers.

    Of several, those that have no pages (reserved numbers, incoming letters) are left out. Errors are shown.
    """
    from sistemkerja_desktop.services.surat_kumpulan import KumpulanSurat, kumpulkan_surat

    # Reading many letters takes time in which the button can be pressed again.
    if induk.property("menyiapkan-cetak"):
        return
    sesi = konteks.sesi
    if len(surat_ids) <= _SEKALIGUS:
        try:
            kumpulan = kumpulkan_surat(sesi, surat_ids)
        except GalatPengguna as galat:
            konteks.tampilkan_galat(galat, induk)
        else:
            _buka(konteks, kumpulan, induk)
        return
    induk.setProperty("menyiapkan-cetak", True)

    def kerja(kemajuan: "Kemajuan") -> KumpulanSurat:
        return kumpulkan_surat(sesi, surat_ids, kemajuan.lapor)

    def selesai(hasil: object) -> None:
        assert isinstance(hasil, KumpulanSurat)
        induk.setProperty("menyiapkan-cetak", None)
        _buka(konteks, hasil, induk)

    tugas = konteks.jalankan(kerja, selesai, judul="Menyiapkan surat")
    tugas.berakhir.connect(lambda: induk.setProperty("menyiapkan-cetak", None))


def cetak(pdf: bytes, judul: str, induk: QWidget) -> bool:
    """The same for a single PDF that the caller has. False when the person left the dialog.

    Raises GalatPengguna for bytes that are no PDF.
    """
    from sistemkerja_desktop.ui.surat.cetak_rencana import Naskah
    from sistemkerja_desktop.ui.surat.dialog_cetak import DialogCetak

    nama = "".join(h if h.isalnum() else "-" for h in judul.lower()).strip("-")
    dokumen = DokumenPdf(pdf)
    return _jalankan(DialogCetak(dokumen, [Naskah(judul, dokumen.jumlah)], usulan=f"{nama}.pdf", induk=induk)) != ""


def pilih_tujuan(usulan: str, induk: QWidget) -> Path | None:
    """Asks where to save the PDF; the dialog itself asks before it overwrites. None when it was left."""
    tujuan = tanya_tujuan(induk, "Simpan surat sebagai PDF", usulan, "PDF (*.pdf)")
    return tujuan if tujuan is None or tujuan.suffix.lower() == ".pdf" else tujuan.with_name(f"{tujuan.name}.pdf")


def _buka(konteks: "Konteks", kumpulan: "KumpulanSurat", induk: QWidget) -> None:
    from sistemkerja_desktop.ui.surat.cetak_rencana import Naskah
    from sistemkerja_desktop.ui.surat.dialog_cetak import DialogCetak

    naskah = [Naskah(judul, jumlah) for judul, jumlah in kumpulan.surat]
    dialog = DialogCetak(DokumenPdf(kumpulan.pdf), naskah, usulan=kumpulan.nama_berkas, induk=induk)
    hasil = _jalankan(dialog)
    if hasil:
        konteks.pesan(hasil)


def _jalankan(dialog: "DialogCetak") -> str:
    """What was done, "" if the person left the dialog."""
    try:
        return dialog.hasil if dialog.exec() else ""
    finally:
        # It holds the letters' bytes.
        dialog.deleteLater()
