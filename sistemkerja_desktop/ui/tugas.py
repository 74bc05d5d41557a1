"""Work in a worker thread, with progress and a way to stop it."""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from sistemkerja_desktop.domain.galat import GalatPengguna

_JEDA_LAPOR = 0.05


class Dibatalkan(Exception):  # noqa: N818 - not an error: the person stopped the work
    """Raised inside the work when the person pressed "Batalkan"; the work leaves nothing half-made."""


class Kemajuan:
    """The work's side: reports progress and learns of a cancellation. Safe to use in the worker thread."""

    def __init__(self, lapor: Callable[[int, int, str], object]) -> None:
        self._lapor = lapor
        self._batal = threading.Event()
        self._terakhir = 0.0

    @property
    def dibatalkan(self) -> bool:
        return self._batal.is_set()

    def batalkan(self) -> None:
        self._batal.set()

    def periksa(self) -> None:
        """Raises Dibatalkan if the person has stopped the work."""
        if self.dibatalkan:
            raise Dibatalkan

    def lapor(self, sampai: int, dari: int, teks: str = "") -> None:
        """`sampai` of `dari` is done (`dari` 0: unknown). Raises Dibatalkan as `periksa` does."""
        self.periksa()
        # A report for each of 10,000 rows would flood the GUI thread's queue.
        kini = time.monotonic()
        if kini - self._terakhir >= _JEDA_LAPOR or 0 < dari == sampai:
            self._terakhir = kini
            self._lapor(sampai, dari, teks)


class Tugas(QObject):
    """One piece of long work. It lives in the GUI thread; only `kerjakan` runs in the worker.

    Exactly one of `selesai`, `gagal`, `salah` is sent, none after a cancellation; `berakhir` is always the last.
    """

    kemajuan = Signal(int, int, str)
    selesai = Signal(object)
    gagal = Signal(object)
    salah = Signal(object)
    berakhir = Signal()

    def __init__(self, fungsi: Callable[[Kemajuan], object], induk: QObject | None = None) -> None:
        super().__init__(induk)
        self._fungsi = fungsi
        self._kemajuan = Kemajuan(self.kemajuan.emit)
        self._tuntas = threading.Event()
        self.usai = False
        """Set in the worker before `berakhir` is sent: who connects to it afterwards may never hear it."""

    def batalkan(self) -> None:
        self._kemajuan.batalkan()

    def kerjakan(self) -> None:
        """Runs the work and sends what came of it. Called in the worker thread."""
        try:
            hasil = self._fungsi(self._kemajuan)
        except Dibatalkan:
            pass
        except GalatPengguna as galat:
            self.gagal.emit(galat)
        except Exception as galat:
            self.salah.emit(galat)
        else:
            self.selesai.emit(hasil)
        self.usai = True
        self.berakhir.emit()
        self._tuntas.set()

    def tunggu_tuntas(self) -> None:
        """Waits until the worker has told everybody that the work is over: only then the task can be deleted.

        The first of those who are told may come here while the worker still tells the others.
        """
        self._tuntas.wait()
