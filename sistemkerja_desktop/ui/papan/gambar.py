"""The board as a picture, without a window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from sistemkerja_desktop.domain.galat import GalatLingkungan
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.papan.halaman import HalamanPapan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.sesi import Sesi


def gambar_papan(sesi: "Sesi", tujuan: Path, *, ukuran: tuple[int, int] = (1282, 640)) -> None:
    """Writes the page as a PNG of that size in pixels; needs a QApplication with the theme on it.

    Raises GalatLingkungan when the file cannot be written.
    """
    from sistemkerja_desktop.services.papan import muat_papan

    # The context hears of the session's changes for as long as that lives, so it stays with the application.
    halaman = HalamanPapan(Konteks(sesi, QApplication.instance()))
    halaman.resize(*ukuran)
    halaman.sesuaikan(KelasLebar.dari_lebar(ukuran[0] + 84))
    halaman.isi(muat_papan(sesi))
    halaman.ensurePolished()
    # Layouts settle over several posted events.
    for _ in range(3):
        QApplication.sendPostedEvents()
    gambar = halaman.grab()
    halaman.deleteLater()
    QApplication.sendPostedEvents(halaman, QEvent.Type.DeferredDelete)
    if not gambar.save(str(tujuan), "PNG"):
        raise GalatLingkungan(f"Gambar {tujuan} tidak dapat ditulis.", "Pilih folder lain, atau kosongkan ruang disk.")
