"""What can be done to letters from anywhere: revoking after a question, reserving a number, saving, exporting."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KelasSurat
from sistemkerja_desktop.domain.teks import ribuan

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.ui.konteks import Konteks

# What the dialog answers when a letter of revocation is to be made instead: neither Accepted nor Rejected.
_DENGAN_SURAT = 2
_SARINGAN = {
    ".pdf": "PDF (*.pdf)",
    ".docx": "Dokumen Word (*.docx)",
    ".xlsx": "Buku kerja Excel (*.xlsx)",
    ".jpg": "Gambar JPG (*.jpg *.jpeg)",
    ".png": "Gambar PNG (*.png)",
}


def cabut_dengan_tanya(konteks: "Konteks", surat_id: int, induk: QWidget | None = None) -> None:
    """Says what goes back with the letter, asks for the reason, and revokes it for good; or says why it cannot.

    The letter that gives a running assignment can be revoked by a letter of its own: that is offered beside it.
    """
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.services.agenda.jenis import nama_jenis
    from sistemkerja_desktop.services.penugasan.pencabutan import akibat_pencabutan
    from sistemkerja_desktop.services.surat import cabut_surat
    from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan

    sesi = konteks.sesi
    with sesi.baca() as uk:
        surat = uk.get(Surat, surat_id)
    try:
        akibat = akibat_pencabutan(sesi, surat_id).kalimat
    except GalatPengguna as galat:
        konteks.tampilkan_galat(galat, induk)
        return
    dialog = DialogAlasan(
        f"Cabut {nama_jenis(sesi.kantor, surat.jenis)} {surat.urut}?",
        " ".join(("Nomor tetap tercatat sebagai dicabut.", *akibat, "Pencabutan tidak dapat diurungkan.")),
        "Cabut surat",
        lambda alasan: konteks.laksanakan(lambda: cabut_surat(sesi, surat_id, alasan)) is not None,
        judul_isian="Alasan pencabutan",
        tambahan=_tawaran_pencabutan(surat, lambda: dialog.done(_DENGAN_SURAT)),
        bahaya=True,
        induk=induk or konteks.jendela,
        nama="dialog-cabut",
    )
    jawaban = dialog.exec()
    dialog.deleteLater()
    if jawaban == _DENGAN_SURAT and surat.penugasan_id is not None:
        from sistemkerja_desktop.ui.penugasan.ubahan.buka import cabut_penugasan

        cabut_penugasan(konteks, surat.penugasan_id, induk or konteks.jendela)


def _tawaran_pencabutan(surat: "Surat", pilih: Callable[[], object]) -> QWidget | None:
    """Offers the letter that revokes a surat tugas, None for other letters."""
    from sistemkerja_desktop.services.agenda.jenis import SURAT_TUGAS
    from sistemkerja_desktop.ui.gaya.token import Keadaan
    from sistemkerja_desktop.ui.komponen.pita import PitaPesan

    if surat.jenis != SURAT_TUGAS or surat.penugasan_id is None:
        return None
    return PitaPesan(
        Keadaan.INFO,
        "Sudah dikirim?",
        "Surat tugas yang sudah dikirim dicabut dengan surat pencabutan.",
        tindakan=("Buat surat…", pilih),
        nama="pita-pencabutan",
    )


def cadangkan_dengan_tanya(
    konteks: "Konteks", induk: QWidget | None = None, kelas: KelasSurat = KelasSurat.KELUAR
) -> None:
    """Asks which number of which sequence to reserve, and for what."""
    from sistemkerja_desktop.services.agenda.jenis import KELAS_BERNOMOR, NAMA_KELAS
    from sistemkerja_desktop.services.surat import cadangkan_nomor, nomor_berikut
    from sistemkerja_desktop.ui.surat.dialog_cadangan import DialogCadangan

    sesi = konteks.sesi

    def simpan(hari: date, urut: int, keterangan: str, kelas: str) -> bool:
        return konteks.laksanakan(lambda: cadangkan_nomor(sesi, hari, urut, keterangan, KelasSurat(kelas))) is not None

    DialogCadangan(
        sesi.hari_ini(),
        lambda hari, kelas: nomor_berikut(sesi, hari, kelas),
        simpan,
        kelas=[(satu.value, NAMA_KELAS[satu]) for satu in KELAS_BERNOMOR],
        terpilih=kelas.value,
        induk=induk or konteks.jendela,
    ).exec()


def simpan_pdf_dengan_tanya(konteks: "Konteks", surat: "Surat", induk: QWidget) -> None:
    """Saves the issued bytes where the person says."""
    from sistemkerja_desktop.services.surat import nama_berkas, simpan_surat

    _simpan(konteks, lambda tujuan: simpan_surat(konteks.sesi, surat.id, tujuan), nama_berkas(surat), induk)


def simpan_docx_dengan_tanya(konteks: "Konteks", surat: "Surat", induk: QWidget) -> None:
    """Saves the letter's content as a letter that can be edited in Word or LibreOffice."""
    from sistemkerja_desktop.services.surat import nama_berkas
    from sistemkerja_desktop.services.surat_docx import simpan_docx

    _simpan(konteks, lambda tujuan: simpan_docx(konteks.sesi, surat.id, tujuan), nama_berkas(surat, ".docx"), induk)


def ekspor_dengan_tanya(
    konteks: "Konteks", tahun: int | None, kelas: KelasSurat | None, induk: QWidget | None = None
) -> None:
    """Saves the agenda of that year and sequence, or all of it, as .xlsx where the person says."""
    from sistemkerja_desktop.services.agenda.ekspor import ekspor_agenda, nama_ekspor

    tujuan = _tujuan(induk, "Ekspor agenda surat", nama_ekspor(tahun, kelas), _SARINGAN[".xlsx"])
    if tujuan is not None:
        konteks.jalankan(
            lambda kemajuan: ekspor_agenda(
                konteks.sesi, tujuan, tahun=tahun, kelas=None if kelas is None else [kelas], lapor=kemajuan.lapor
            ),
            lambda banyak: konteks.pesan(f"{ribuan(cast('int', banyak))} baris agenda tersimpan di {tujuan.name}"),
            judul="Mengekspor agenda surat",
        )


def simpan_pindaian_dengan_tanya(konteks: "Konteks", berkas_id: int, nama: str, induk: QWidget) -> None:
    """Saves a scan as it was taken in; `nama` is the file name that is offered."""
    from sistemkerja_desktop.services.pindaian import simpan_pindaian_ke

    _simpan(konteks, lambda tujuan: simpan_pindaian_ke(konteks.sesi, berkas_id, tujuan), nama, induk)


def _simpan(konteks: "Konteks", simpan: Callable[[Path], object], usulan: str, induk: QWidget) -> None:
    tujuan = _tujuan(induk, "Simpan surat", usulan, _SARINGAN.get(Path(usulan).suffix, "Semua berkas (*)"))
    if tujuan is not None:
        try:
            simpan(tujuan)
        except GalatPengguna as galat:
            konteks.tampilkan_galat(galat, induk)
        else:
            konteks.pesan(f"{tujuan.name} tersimpan di {tujuan.parent}")


def _tujuan(induk: QWidget | None, judul: str, usulan: str, saringan: str) -> Path | None:
    """Where to save, with the suffix of what is saved; None when the dialog was left."""
    from sistemkerja_desktop.ui.komponen.berkas import tanya_tujuan

    tujuan = tanya_tujuan(induk, judul, usulan, saringan)
    akhiran = Path(usulan).suffix
    if tujuan is None or tujuan.suffix.lower() == akhiran.lower():
        return tujuan
    return tujuan.with_name(tujuan.name + akhiran)
