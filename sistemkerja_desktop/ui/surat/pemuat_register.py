"""Reads the register of a year for its page; a long one in a worker."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KelasSurat

if TYPE_CHECKING:
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.ui.konteks import Konteks

_SURAT_LANGSUNG = 2000


class PemuatRegister(QObject):
    """`termuat` brings the lines. Those of many letters are read in a worker: `dimulai` comes first then.

    Of several readings only the last one arrives.
    """

    dimulai = Signal()
    termuat = Signal(object)

    def __init__(self, konteks: "Konteks", induk: QObject) -> None:
        super().__init__(induk)
        self._konteks = konteks
        self._muatan = 0
        self.memuat = False

    def muat(self, tahun: int, kelas: KelasSurat) -> None:
        """Reads the lines of that year and sequence."""
        from sistemkerja_desktop.services.agenda.register import daftar_surat, jumlah_surat

        sesi = self._konteks.sesi
        self._muatan += 1
        muatan = self._muatan
        if jumlah_surat(sesi, tahun, kelas) <= _SURAT_LANGSUNG:
            self._selesai(muatan, daftar_surat(sesi, tahun, kelas))
            return
        # Half a second of 10,000 letters: the page stays usable meanwhile.
        self.memuat = True
        self.dimulai.emit()
        # Once the page is painted: a worker at the same time would take the paint its turns.
        QTimer.singleShot(0, self, lambda: self._baca(sesi, muatan, tahun, kelas))

    def _baca(self, sesi: "Sesi", muatan: int, tahun: int, kelas: KelasSurat) -> None:
        from sistemkerja_desktop.services.agenda.register import daftar_surat

        # Another reading may have been asked for by now, or the office been changed.
        if muatan != self._muatan or not self._konteks.ada_sesi or self._konteks.sesi is not sesi:
            return
        self._konteks.jalankan(
            lambda _kemajuan: daftar_surat(sesi, tahun, kelas),
            lambda baris: self._selesai(muatan, baris),
            self._gagal,
        )

    def _selesai(self, muatan: int, baris: object) -> None:
        if muatan == self._muatan:
            self.memuat = False
            self.termuat.emit(baris)

    def _gagal(self, galat: GalatPengguna) -> None:
        self.memuat = False
        self._konteks.tampilkan_galat(galat)
