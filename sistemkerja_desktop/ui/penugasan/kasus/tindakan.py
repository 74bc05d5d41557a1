"""What can be done with a case from its page: each opens its dialog."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.ui.penugasan.kasus.lajur_laporan import LAPORAN, LAPORAN_MASUK
from sistemkerja_desktop.ui.penugasan.kasus.perjalanan import TARIK, TOLAK_DENGAN_SURAT

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RincianKasus, TindakanLangkah
    from sistemkerja_desktop.ui.konteks import Konteks


def jalankan_tindakan(
    konteks: "Konteks", rincian: "RincianKasus", kode: str, induk: QWidget, *, tolak_bersurat: bool
) -> None:
    """Opens the dialog of that code: a `TindakanLangkah`, a report, or a refusal by letter; `TARIK` needs none."""
    from sistemkerja_desktop.services.penugasan import TindakanLangkah

    if kode == TOLAK_DENGAN_SURAT:
        terbitkan(konteks, rincian, induk, Jawaban.TOLAK)
    elif kode == TARIK:
        tarik(konteks, rincian.kasus.penugasan.id)
    elif kode in (LAPORAN, LAPORAN_MASUK):
        lapor(konteks, rincian.kasus.penugasan.id, induk, masuk=kode == LAPORAN_MASUK)
    elif kode == TindakanLangkah.TERBITKAN:
        terbitkan(konteks, rincian, induk)
    elif kode == TindakanLangkah.SURAT_BEBAS:
        terbitkan(konteks, rincian, induk, bebas=True)
    else:
        catat(konteks, rincian, TindakanLangkah(kode), induk, tolak_bersurat=tolak_bersurat)


def terbitkan(
    konteks: "Konteks",
    rincian: "RincianKasus",
    induk: QWidget,
    jawaban: Jawaban | None = None,
    *,
    bebas: bool = False,
    pemutus: str | None = None,
) -> None:
    """Issues the waiting step's letter, and prints it where that was asked for.

    `bebas` is one that the office writes though the regulation asks for none; `pemutus` whose answer it is at first.
    """
    from sistemkerja_desktop.ui.penugasan.kasus.dialog_terbit import DialogTerbit

    try:
        dialog = DialogTerbit(konteks, rincian, induk, jawaban=jawaban, bebas=bebas, pemutus=pemutus)
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
    minta, pemutus = dialog.minta_surat, dialog.pemutus.kunci
    dialog.deleteLater()
    if minta:
        terbitkan(konteks, rincian, induk, Jawaban.TOLAK, pemutus=pemutus)


def tarik(konteks: "Konteks", penugasan_id: int) -> None:
    """Takes the last record back; the message offers to undo that."""
    from sistemkerja_desktop.services.penugasan.tarik import tarik_catatan

    konteks.laksanakan(lambda: tarik_catatan(konteks.sesi, penugasan_id))


def lapor(konteks: "Konteks", penugasan_id: int, induk: QWidget, *, masuk: bool) -> None:
    """Makes the report that is due, or writes down one that came in."""
    from sistemkerja_desktop.ui.penugasan.ubahan.buka import buka_surat_lain, catat_laporan

    if masuk:
        catat_laporan(konteks, penugasan_id, induk)
    else:
        from sistemkerja_desktop.services.penugasan.surat_lain import JenisSuratLain

        buka_surat_lain(konteks, penugasan_id, JenisSuratLain.LAPORAN, induk)


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
