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
    """Takes an assignment back: by a letter of its own where a letter of this office gave it, else after a reason."""
    if bersurat_sendiri(konteks, penugasan_id):
        from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan

        buka_ubahan(konteks, penugasan_id, JenisUbahan.PENCABUTAN, induk)
    else:
        _batalkan(konteks, penugasan_id, induk)


def bersurat_sendiri(konteks: "Konteks", penugasan_id: int) -> bool:
    """Whether a letter of this office stands behind the assignment, which another one can change or revoke."""
    from sistemkerja_desktop.domain.kasus import SURAT_TUGAS
    from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat

    with konteks.sesi.baca() as uk:
        surat = uk.list(Surat, penugasan_id=penugasan_id, jenis=SURAT_TUGAS)
    return any(s.keadaan is KeadaanSurat.TERBIT for s in surat)


def _batalkan(konteks: "Konteks", penugasan_id: int, induk: QWidget | None) -> None:
    from sistemkerja_desktop.services.penugasan import batalkan_penugasan
    from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan

    sesi = konteks.sesi
    dialog = DialogAlasan(
        "Batalkan penugasan ini?",
        "Surat tugasnya bukan dari kantor ini, sehingga pencabutannya pun bukan. Pembatalan tidak dapat diurungkan.",
        "Batalkan penugasan",
        lambda alasan: konteks.laksanakan(lambda: batalkan_penugasan(sesi, penugasan_id, alasan)) is not None,
        judul_isian="Alasan pembatalan",
        bahaya=True,
        induk=induk,
        nama="dialog-batalkan-penugasan",
    )
    dialog.exec()
    dialog.deleteLater()
