"""What can be done to letters from anywhere: revoking after a question, reserving a number."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks


def cabut_dengan_tanya(konteks: "Konteks", surat_id: int, induk: QWidget | None = None) -> None:
    """Asks for the reason, and revokes the letter for good."""
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.services.surat import cabut_surat
    from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan

    sesi = konteks.sesi
    with sesi.baca() as uk:
        surat = uk.get(Surat, surat_id)
    DialogAlasan(
        f"Cabut {sesi.kantor.sebutan_surat_tugas} {surat.urut}?",
        "Nomor tetap tercatat sebagai dicabut. Penugasannya dibatalkan dan kartunya keluar dari papan. "
        "Pencabutan tidak dapat diurungkan.",
        "Cabut surat",
        lambda alasan: konteks.laksanakan(lambda: cabut_surat(sesi, surat_id, alasan)) is not None,
        judul_isian="Alasan pencabutan",
        bahaya=True,
        induk=induk or konteks.jendela,
        nama="dialog-cabut",
    ).exec()


def cadangkan_dengan_tanya(konteks: "Konteks", induk: QWidget | None = None) -> None:
    """Asks which number to reserve, and for what."""
    from sistemkerja_desktop.services.surat import cadangkan_nomor, nomor_berikut
    from sistemkerja_desktop.ui.surat.dialog_cadangan import DialogCadangan

    sesi = konteks.sesi

    def simpan(hari: date, urut: int, keterangan: str) -> bool:
        return konteks.laksanakan(lambda: cadangkan_nomor(sesi, hari, urut, keterangan)) is not None

    DialogCadangan(
        sesi.hari_ini(), lambda hari: nomor_berikut(sesi, hari), simpan, induk=induk or konteks.jendela
    ).exec()
