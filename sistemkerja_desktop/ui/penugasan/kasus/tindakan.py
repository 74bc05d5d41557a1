"""What can be done with a case from its page: each opens its dialog."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.ui.penugasan.kasus.perjalanan import TOLAK_DENGAN_SURAT

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RincianKasus, TindakanLangkah
    from sistemkerja_desktop.ui.konteks import Konteks


def jalankan_tindakan(
    konteks: "Konteks", rincian: "RincianKasus", kode: str, induk: QWidget, *, tolak_bersurat: bool
) -> None:
    """Opens the dialog of that code: a `TindakanLangkah`, or `TOLAK_DENGAN_SURAT`."""
    from sistemkerja_desktop.services.penugasan import TindakanLangkah

    if kode == TOLAK_DENGAN_SURAT:
        terbitkan(konteks, rincian, induk, Jawaban.TOLAK)
    elif kode == TindakanLangkah.TERBITKAN:
        terbitkan(konteks, rincian, induk)
    else:
        catat(konteks, rincian, TindakanLangkah(kode), induk, tolak_bersurat=tolak_bersurat)


def terbitkan(konteks: "Konteks", rincian: "RincianKasus", induk: QWidget, jawaban: Jawaban | None = None) -> None:
    """Issues the waiting step's letter, and prints it where that was asked for."""
    from sistemkerja_desktop.ui.penugasan.kasus.dialog_terbit import DialogTerbit

    try:
        dialog = DialogTerbit(konteks, rincian, induk, jawaban=jawaban)
    except GalatPengguna as galat:
        konteks.tampilkan_galat(galat, induk)
        return
    dialog.exec()
    surat_id, cetak = dialog.surat_id, dialog.cetak
    dialog.deleteLater()
    if surat_id is not None and cetak:
        from sistemkerja_desktop.ui.surat.cetak import cetak_surat

        cetak_surat(konteks, [surat_id], induk)


def catat(
    konteks: "Konteks", rincian: "RincianKasus", cara: "TindakanLangkah", induk: QWidget, *, tolak_bersurat: bool
) -> None:
    """Records how the waiting step ended, or goes over to the letter that refuses."""
    from sistemkerja_desktop.ui.penugasan.kasus.dialog_catat import DialogCatat

    dialog = DialogCatat(konteks, rincian, cara, induk, tolak_bersurat=tolak_bersurat)
    dialog.exec()
    minta = dialog.minta_surat
    dialog.deleteLater()
    if minta:
        terbitkan(konteks, rincian, induk, Jawaban.TOLAK)


def akhiri(konteks: "Konteks", penugasan_id: int, induk: QWidget) -> None:
    """Ends a case that the office no longer wants, after a reason."""
    from sistemkerja_desktop.services.penugasan import akhiri_proses
    from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan

    dialog = DialogAlasan(
        "Akhiri proses ini?",
        "Tidak ada orang yang ditugaskan. Surat yang sudah terbit tetap berlaku dan tercatat; yang sudah dikirim "
        "perlu diberi tahu sendiri.",
        "Akhiri proses",
        lambda alasan: konteks.laksanakan(lambda: akhiri_proses(konteks.sesi, penugasan_id, alasan)) is not None,
        judul_isian="Alasan pengakhiran",
        bahaya=True,
        induk=induk,
        nama="dialog-akhiri-proses",
    )
    dialog.exec()
    dialog.deleteLater()
