"""Opens the dialogs of a running assignment's letters from anywhere."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan.surat_lain import JenisSuratLain
    from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan
    from sistemkerja_desktop.ui.konteks import Konteks


def buka_ubahan(konteks: "Konteks", penugasan_id: int, jenis: "JenisUbahan", induk: QWidget | None) -> int | None:
    """Asks for the change and its letter, and issues both. Returns the letter's id, None when the dialog was left."""
    from sistemkerja_desktop.ui.penugasan.kasus.dialog_surat import DialogSurat, jalankan_dialog
    from sistemkerja_desktop.ui.penugasan.ubahan.formulir import KATA, FormulirUbahan

    try:
        formulir = FormulirUbahan(konteks, penugasan_id, jenis)
    except GalatPengguna as galat:
        konteks.tampilkan_galat(galat, induk)
        return None
    dialog = DialogSurat(
        konteks,
        formulir,
        KATA[jenis.value].judul,
        induk,
        nama=f"dialog-{jenis.value}",
        bahaya=jenis.value == "pencabutan",
    )
    return jalankan_dialog(konteks, dialog, induk)


def catat_ubahan(konteks: "Konteks", penugasan_id: int, jenis: "JenisUbahan", induk: QWidget | None) -> None:
    """Asks for the letter by which an official of another office changed what they gave, and records it."""
    from sistemkerja_desktop.ui.penugasan.ubahan.dialog_masuk import DialogUbahanMasuk

    try:
        dialog = DialogUbahanMasuk(konteks, penugasan_id, jenis, induk)
    except GalatPengguna as galat:
        konteks.tampilkan_galat(galat, induk)
        return
    dialog.exec()
    dialog.deleteLater()


def catat_laporan(konteks: "Konteks", penugasan_id: int, induk: QWidget | None) -> None:
    """Asks for a report that came in from another office, and records it."""
    from sistemkerja_desktop.ui.penugasan.ubahan.dialog_masuk import DialogLaporanMasuk

    dialog = DialogLaporanMasuk(konteks, penugasan_id, induk)
    dialog.exec()
    dialog.deleteLater()


def buka_surat_lain(
    konteks: "Konteks", penugasan_id: int, jenis: "JenisSuratLain", induk: QWidget | None
) -> int | None:
    """Asks for a report, or makes one. Returns the letter's id, None when the dialog was left."""
    from sistemkerja_desktop.ui.penugasan.kasus.dialog_surat import DialogSurat, jalankan_dialog
    from sistemkerja_desktop.ui.penugasan.ubahan.formulir_lain import FormulirSuratLain

    try:
        formulir = FormulirSuratLain(konteks, penugasan_id, jenis)
    except GalatPengguna as galat:
        konteks.tampilkan_galat(galat, induk)
        return None
    judul = "Minta laporan" if jenis.value == "permintaan-laporan" else "Buat laporan"
    dialog = DialogSurat(konteks, formulir, judul, induk, nama=f"dialog-{jenis.value}")
    return jalankan_dialog(konteks, dialog, induk)


def cabut_penugasan(konteks: "Konteks", penugasan_id: int, induk: QWidget | None) -> None:
    """Takes an assignment back: by a letter of its own where a letter of this office gave it.

    What an official of another office gave, they take back: their letter is written down. Else after a reason.
    """
    from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan

    if bersurat_sendiri(konteks, penugasan_id):
        buka_ubahan(konteks, penugasan_id, JenisUbahan.PENCABUTAN, induk)
    elif _dari_luar(konteks, penugasan_id):
        catat_ubahan(konteks, penugasan_id, JenisUbahan.PENCABUTAN, induk)
    else:
        _batalkan(konteks, penugasan_id, induk)


def bersurat_sendiri(konteks: "Konteks", penugasan_id: int) -> bool:
    """Whether a letter of this office stands behind the assignment, which another one can change or revoke."""
    from sistemkerja_desktop.domain.kasus import SURAT_TUGAS
    from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat

    with konteks.sesi.baca() as uk:
        surat = uk.list(Surat, penugasan_id=penugasan_id, jenis=SURAT_TUGAS)
    return any(s.keadaan is KeadaanSurat.TERBIT for s in surat)


def _dari_luar(konteks: "Konteks", penugasan_id: int) -> bool:
    from sistemkerja_desktop.domain.penugasan import Penugasan

    with konteks.sesi.baca() as uk:
        return uk.get(Penugasan, penugasan_id).ditugaskan_oleh is None


def _batalkan(konteks: "Konteks", penugasan_id: int, induk: QWidget | None) -> None:
    from sistemkerja_desktop.services.penugasan import batalkan_penugasan
    from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan

    sesi = konteks.sesi
    dialog = DialogAlasan(
        "Batalkan penugasan ini?",
        "Penugasan ini berjalan tanpa surat yang berlaku, jadi tidak ada surat yang dicabut. Tulis alasannya.",
        "Batalkan penugasan",
        lambda alasan: konteks.laksanakan(lambda: batalkan_penugasan(sesi, penugasan_id, alasan)) is not None,
        judul_isian="Alasan pembatalan",
        bahaya=True,
        induk=induk,
        nama="dialog-batalkan-penugasan",
    )
    dialog.exec()
    dialog.deleteLater()
