"""Using a modal dialog, whose `exec` keeps the test waiting: what is done in it has to be arranged before."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_PALING_LAMA = 20.0
KEMAJUAN = "dialog-kemajuan"
"""The dialog of work that takes its time: on a busy machine it may stand before the one that is waited for."""


def saat_terbuka(nama: str | type[QWidget], lakukan: Callable[[QWidget], object], *, tutup: bool = False) -> None:
    """Calls `lakukan` with the modal dialog of that name or class as soon as one is open.

    A busy machine may take its time for that. A dialog that is another one, or in which something fails, is closed, so
    that the test fails instead of waiting for ever; `tutup` closes it in any case.
    """
    batas, terlihat = time.monotonic() + _PALING_LAMA, list[QWidget]()

    def coba() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog not in terlihat:
            # One that is just being shown may not wait yet for its end, and would then wait for ever.
            terlihat.append(dialog)
            QTimer.singleShot(30, coba)
            return
        if (dialog is None or dialog.objectName() == KEMAJUAN) and time.monotonic() < batas:
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
