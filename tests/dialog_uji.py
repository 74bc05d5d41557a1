"""Using a modal dialog, whose `exec` keeps the test waiting: what is done in it has to be arranged before."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_PALING_LAMA = 20.0


def saat_terbuka(nama: str | type[QWidget], lakukan: Callable[[QWidget], object], *, tutup: bool = False) -> None:
    """Calls `lakukan` with the modal dialog of that name or class as soon as one is open.

    A busy machine may take its time for that. A dialog that is another one, or in which something fails, is closed, so
    that the test fails instead of waiting for ever; `tutup` closes it in any case.
    """
    batas = time.monotonic() + _PALING_LAMA

    def coba() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None and time.monotonic() < batas:
            QTimer.singleShot(10, coba)
            return
        berhasil = False
        try:
            assert dialog is not None, f"{nama} did not open"
            if isinstance(nama, str):
                assert dialog.objectName() == nama
            else:
                assert isinstance(dialog, nama)
            lakukan(dialog)
            berhasil = True
        finally:
            if tutup or not berhasil:
                for satu in QApplication.topLevelWidgets():
                    if isinstance(satu, QDialog):
                        satu.reject()

    QTimer.singleShot(10, coba)
