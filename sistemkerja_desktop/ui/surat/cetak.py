"""A letter onto paper and into a file. Pages go to the printer as pictures, exactly as they were issued."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.komponen.berkas import tanya_tujuan
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.surat.cetak_rencana import Naskah
    from sistemkerja_desktop.ui.surat.dialog_cetak import DialogCetak
    from sistemkerja_desktop.ui.tugas import Kemajuan

# Up to so many the letters are read at once; more are read in a worker, with progress.
_SEKALIGUS = 20


@dataclass(frozen=True, slots=True)
class _Siap:
    """Letters ready for the dialog, and the file name offered for a PDF of them."""

    naskah: "tuple[Naskah, ...]"
    usulan: str


def cetak_surat(konteks: "Konteks", surat_ids: Sequence[int], induk: QWidget) -> None:
    """Asks for printer, pages and copies, and prints these letters as one job in the order of their numbers.

    Of several, those that have no pages (reserved numbers, incoming letters) are left out. Errors are shown.
    """
    from sistemkerja_desktop.ui.tugas import Kemajuan

    # Reading many letters takes time in which the button can be pressed again.
    if induk.property("menyiapkan-cetak"):
        return
    sesi = konteks.sesi
    if len(surat_ids) <= _SEKALIGUS:
        try:
            siap = _siapkan(sesi, surat_ids, Kemajuan(lambda *_: None))
        except GalatPengguna as galat:
            konteks.tampilkan_galat(galat, induk)
        else:
            _buka(konteks, siap, induk)
        return
    induk.setProperty("menyiapkan-cetak", True)

    def selesai(siap: object) -> None:
        assert isinstance(siap, _Siap)
        induk.setProperty("menyiapkan-cetak", None)
        _buka(konteks, siap, induk)

    tugas = konteks.jalankan(lambda kemajuan: _siapkan(sesi, surat_ids, kemajuan), selesai, judul="Menyiapkan surat")
    tugas.berakhir.connect(lambda: induk.setProperty("menyiapkan-cetak", None))


def cetak(pdf: bytes, judul: str, induk: QWidget) -> bool:
    """The same for a single PDF that the caller has. False when the person left the dialog.

    Raises GalatPengguna for bytes that are no PDF.
    """
    from sistemkerja_desktop.ui.surat.cetak_rencana import Naskah
    from sistemkerja_desktop.ui.surat.dialog_cetak import DialogCetak

    nama = "".join(h if h.isalnum() else "-" for h in judul.lower()).strip("-")
    return _jalankan(DialogCetak([Naskah(judul, DokumenPdf(pdf))], usulan=f"{nama}.pdf", induk=induk)) != ""


def pilih_tujuan(usulan: str, induk: QWidget) -> Path | None:
    """Asks where to save the PDF; the dialog itself asks before it overwrites. None when it was left."""
    tujuan = tanya_tujuan(induk, "Simpan surat sebagai PDF", usulan, "PDF (*.pdf)")
    return tujuan if tujuan is None or tujuan.suffix.lower() == ".pdf" else tujuan.with_name(f"{tujuan.name}.pdf")


def _siapkan(sesi: "Sesi", surat_ids: Sequence[int], kemajuan: "Kemajuan") -> _Siap:
    """Reads the letters. May run in a worker; raises GalatPengguna when there is none, or when one is damaged."""
    from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
    from sistemkerja_desktop.services.surat import dokumen_surat, nama_berkas
    from sistemkerja_desktop.ui.surat.cetak_rencana import Naskah

    with sesi.baca() as uk:
        semua = [uk.get(Surat, id_) for id_ in dict.fromkeys(surat_ids)]
    if len(semua) > 1:
        semua = [s for s in semua if s.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DICABUT)]
    if not semua:
        raise GalatPengguna("Belum ada surat yang dapat dicetak.", "Terbitkan suratnya dahulu.")
    naskah = []
    for urut, surat in enumerate(sorted(semua, key=lambda s: (s.tahun, s.kelas, s.urut)), 1):
        naskah.append(Naskah(_judul(sesi, surat), DokumenPdf(dokumen_surat(sesi, surat.id).pdf)))
        kemajuan.lapor(urut, len(semua))
    return _Siap(tuple(naskah), nama_berkas(semua[0]) if len(semua) == 1 else "kumpulan-surat.pdf")


def _judul(sesi: "Sesi", surat: "Surat") -> str:
    from sistemkerja_desktop.domain.surat import KeadaanSurat

    tugas = surat.jenis == "surat-tugas"
    jenis = sesi.kantor.sebutan_surat_tugas if tugas else surat.jenis.replace("-", " ").capitalize()
    nomor = f" {surat.urut}" if surat.nomor else ""
    return f"{jenis}{nomor}{' (dicabut)' if surat.keadaan is KeadaanSurat.DICABUT else ''}"


def _buka(konteks: "Konteks", siap: _Siap, induk: QWidget) -> None:
    from sistemkerja_desktop.ui.surat.dialog_cetak import DialogCetak

    hasil = _jalankan(DialogCetak(siap.naskah, usulan=siap.usulan, induk=induk))
    if hasil:
        konteks.pesan(hasil)


def _jalankan(dialog: "DialogCetak") -> str:
    """What was done, "" if the person left the dialog."""
    try:
        return dialog.hasil if dialog.exec() else ""
    finally:
        # It holds all the letters' bytes.
        dialog.deleteLater()
