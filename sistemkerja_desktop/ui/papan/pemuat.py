"""Reads the cards of the board for its page: all of them, or those that a change touched."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.perubahan import Perubahan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.papan import KartuPapan, PapanData
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.ui.konteks import Konteks

_KARTU_LANGSUNG = 1500


class PemuatPapan(QObject):
    """Keeps the cards as they were last read. A board of many cards is read in a worker: `dimulai` comes first then.

    `termuat` brings a whole `PapanData`, which the page hands back to `simpan`; `disegarkan` says that some cards
    are different now.
    """

    dimulai = Signal()
    termuat = Signal(object)
    disegarkan = Signal()

    def __init__(self, konteks: "Konteks", induk: QObject) -> None:
        super().__init__(induk)
        self._konteks = konteks
        self._muatan = 0
        self.memuat = False
        self.kartu: dict[int, KartuPapan] = {}
        self.menurut_fase: dict[Fase, list[KartuPapan]] = {}

    def muat(self) -> None:
        """Reads the whole board."""
        from sistemkerja_desktop.services.papan import jumlah_kartu, muat_papan

        sesi = self._konteks.sesi
        self._muatan += 1
        muatan = self._muatan
        if jumlah_kartu(sesi) <= _KARTU_LANGSUNG:
            self._selesai(muatan, muat_papan(sesi))
            return
        # A second or more: the page stays usable meanwhile.
        self.memuat = True
        self.dimulai.emit()
        # Once the page is painted: a worker at the same time would take the paint its turns.
        QTimer.singleShot(0, self, lambda: self._baca(sesi, muatan))

    def tangani(self, perubahan: Perubahan) -> None:
        """Reads what the change touched; the whole board where that is not enough."""
        from sistemkerja_desktop.services.papan import kartu_tersentuh, kunci_urutan, muat_kartu

        sesi = self._konteks.sesi
        tersentuh = None if self.memuat else kartu_tersentuh(sesi, perubahan)
        baru = {k.id: k for k in muat_kartu(sesi, tersentuh)} if tersentuh else {}
        if tersentuh is None or any(k not in self.kartu for k in baru):
            # A new card may bring people and teams that the filters do not offer yet.
            self.muat()
            return
        if not tersentuh:
            return
        for id_ in tersentuh:
            self.kartu.pop(id_, None)
        self.kartu |= baru
        self.simpan(sorted(self.kartu.values(), key=kunci_urutan))
        self.disegarkan.emit()

    def simpan(self, kartu: "Sequence[KartuPapan]") -> None:
        """Keeps these cards, in the order of the board."""
        self.kartu = {k.id: k for k in kartu}
        self.menurut_fase = {fase: [k for k in kartu if k.fase is fase] for fase in Fase}

    def _baca(self, sesi: "Sesi", muatan: int) -> None:
        from sistemkerja_desktop.services.papan import muat_papan

        # Another reading may have been asked for by now, or the office been changed.
        if muatan != self._muatan or not self._konteks.ada_sesi or self._konteks.sesi is not sesi:
            return
        self._konteks.jalankan(
            lambda _kemajuan: muat_papan(sesi),
            lambda data: self._selesai(muatan, cast("PapanData", data)),
            self._gagal,
        )

    def _selesai(self, muatan: int, data: "PapanData") -> None:
        # Whatever changed meanwhile has begun a newer reading.
        if muatan == self._muatan:
            self.memuat = False
            self.termuat.emit(data)

    def _gagal(self, galat: GalatPengguna) -> None:
        self.memuat = False
        self._konteks.tampilkan_galat(galat)
