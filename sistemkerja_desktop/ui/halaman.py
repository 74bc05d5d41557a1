"""The base of all pages."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.ui.gaya.token import TEPI_HALAMAN, Keadaan, KelasLebar
from sistemkerja_desktop.ui.komponen.dasar import menurun
from sistemkerja_desktop.ui.komponen.kepala_halaman import KepalaHalaman
from sistemkerja_desktop.ui.komponen.pita import PitaPesan

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks


class Halaman(QWidget):
    """A page: its header (`kepala`), room for strips, and its body (`tata`, a QVBoxLayout).

    The constructor builds widgets only; data is read in `muat`, which the shell calls at the first show and when
    something changed while the page was hidden.
    """

    judul = ""
    nama_objek = ""

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__()
        self.konteks = konteks
        self.kelas_lebar = KelasLebar.BIASA
        self.setObjectName(self.nama_objek)
        self.setAccessibleName(f"Halaman {self.judul}")
        self.kepala = KepalaHalaman(self.judul)
        self._pita = QVBoxLayout()
        self._pita.setContentsMargins(TEPI_HALAMAN[0], 0, TEPI_HALAMAN[2], 0)
        self.tata = QVBoxLayout()
        self.tata.setContentsMargins(*TEPI_HALAMAN)
        self.tata.setSpacing(12)
        self.setLayout(menurun(self.kepala, self._pita, sela=0))
        luar = self.layout()
        assert isinstance(luar, QVBoxLayout)
        luar.addLayout(self.tata, 1)

    def muat(self) -> None:
        """Reads the page's data anew."""

    def tangani(self, perubahan: Perubahan) -> None:  # noqa: ARG002 - pages look at what was touched
        """A change was committed while the page is shown. By default everything is read anew."""
        self.muat()

    def tampilkan(self, id: object) -> None:
        """Goes to one entity, after `muat`."""

    def boleh_ditinggalkan(self) -> bool:
        """Asked before the window closes or shows another office. False holds it back, for what was not kept."""
        return True

    def sesuaikan(self, kelas: KelasLebar) -> None:
        """The window's width class changed. Call the base, then rearrange what is the page's own."""
        self.kelas_lebar = kelas
        self.kepala.sesuaikan(kelas)

    def tampilkan_pita(self, keadaan: Keadaan, pesan: str, uraian: str = "") -> PitaPesan:
        """Shows a strip below the header in place of an earlier one of the same method."""
        self.tutup_pita()
        self._pita.setContentsMargins(TEPI_HALAMAN[0], TEPI_HALAMAN[1], TEPI_HALAMAN[2], 0)
        pita = PitaPesan(keadaan, pesan, uraian, dapat_ditutup=True)
        self._pita.addWidget(pita)
        pita.ditutup.connect(self.tutup_pita)
        return pita

    def tampilkan_galat(self, galat: GalatPengguna) -> PitaPesan:
        """Shows an error of the input or environment with its remedy as a strip."""
        return self.tampilkan_pita(Keadaan.BAD, galat.pesan, galat.uraian)

    def tutup_pita(self) -> None:
        while butir := self._pita.takeAt(0):
            widget = butir.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._pita.setContentsMargins(TEPI_HALAMAN[0], 0, TEPI_HALAMAN[2], 0)
