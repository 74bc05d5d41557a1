"""A scan at a glance, with a way to save it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama
from sistemkerja_desktop.ui.komponen.dialog import Dialog

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks


class DialogPindaian(Dialog):
    """Shows the pages of a scan. Raises GalatPengguna where the office's file no longer has it whole."""

    def __init__(self, konteks: "Konteks", berkas_id: int, induk: QWidget | None = None) -> None:
        from sistemkerja_desktop.services.pindaian import isi_pindaian
        from sistemkerja_desktop.ui.surat.pratinjau_pindaian import PratinjauPindaian

        super().__init__("Pindaian", induk, nama="dialog-pindaian", ukuran=(760, 640))
        self._konteks = konteks
        self._berkas = isi_pindaian(konteks.sesi, berkas_id)
        self.setWindowTitle(f"Pindaian {self._berkas.nama}")
        self.isi.setContentsMargins(0, 0, 0, 0)
        self.pratinjau = PratinjauPindaian()
        self.isi.addWidget(self.pratinjau, 1)
        self.pratinjau.tampilkan_berkas(self._berkas)
        self.tambah_tombol(
            TombolBiasa("Simpan pindaian…", self._simpan, ikon="download", nama="tombol-simpan-pindaian"),
            TombolUtama("Tutup", self.accept, nama="tombol-tutup"),
        )
        self.pratinjau.setFocus()

    def _simpan(self) -> None:
        from sistemkerja_desktop.services.pindaian import nama_pindaian, simpan_pindaian_ke
        from sistemkerja_desktop.ui.komponen.berkas import tanya_tujuan

        tujuan = tanya_tujuan(self, "Simpan pindaian", nama_pindaian(self._berkas), "Semua berkas (*)")
        if tujuan is None:
            return
        try:
            simpan_pindaian_ke(self._konteks.sesi, self._berkas.id, tujuan)
        except GalatPengguna as galat:
            self._konteks.tampilkan_galat(galat, self)
            return
        self._konteks.pesan(f"Pindaian tersimpan di {tujuan.name}")


def buka_pindaian(konteks: "Konteks", berkas_id: int, induk: QWidget) -> None:
    """Opens the scan; what is wrong with it is said."""
    try:
        dialog = DialogPindaian(konteks, berkas_id, induk)
    except GalatPengguna as galat:
        konteks.tampilkan_galat(galat, induk)
        return
    dialog.exec()
    dialog.deleteLater()
