"""What the browser and the comparison of regulations share."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import KelasLebar, Peran
from sistemkerja_desktop.ui.komponen.dasar import label
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.peraturan.daftar_bab import SEMUA, BabTampil, DaftarBab
from sistemkerja_desktop.ui.peraturan.pilih_profil import PemuatProfil, PilihProfil

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks

TUNDA_SARING_MS = 120


class Penelusur(QWidget):
    """Rules in two panes, a filter that reads as one types, a summary, and the loading in a worker.

    `nama` is what the filter and the summary are named after. A subclass lays the parts out and says in `_bab_cocok`
    what is shown and in `_terima` what becomes of regulations that were loaded.
    """

    def __init__(self, konteks: "Konteks", isi: DaftarBab, *, nama: str) -> None:
        super().__init__()
        self._konteks = konteks
        self.isi = isi
        self.cari = IsianCari("Cari kata atau pasal", "Saring aturan menurut kata atau pasal", nama=f"saring-{nama}")
        self.ringkas = label("", Huruf.RAPAT, Peran.T2, nama=f"ringkas-{nama}")
        self._pemuat = PemuatProfil(konteks, self)
        self._pemuat.termuat.connect(self._terima)
        self._tunda = QTimer(self, singleShot=True, interval=TUNDA_SARING_MS)
        self._tunda.timeout.connect(self.saring)
        self.cari.textChanged.connect(lambda _teks: self._tunda.start())

    def sesuaikan(self, kelas: KelasLebar) -> None:
        """The window's width class changed."""
        self.isi.sesuaikan(kelas)
        self.ringkas.setVisible(kelas is not KelasLebar.RAPAT)

    def saring(self) -> None:
        """Shows the rules that have every word of the filter, with words of all chapters."""
        self._tunda.stop()
        kata = self.cari.text().strip()
        self.isi.isi(list(self._bab_cocok(kata)), pilih=SEMUA if kata else None)

    def _muat(self, *pilihan: PilihProfil) -> None:
        self._pemuat.muat(*(satu.profil_id for satu in pilihan))

    def _bab_cocok(self, kata: str) -> Iterable[BabTampil]:
        raise NotImplementedError

    def _terima(self, profil: Any) -> None:
        raise NotImplementedError
