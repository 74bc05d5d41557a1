"""The chart: layout, canvas, tree and panel of the office's units and people."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sistemkerja_desktop.services.sesi import Sesi


def gambar_bagan(sesi: "Sesi", path: Path) -> Path:
    """Writes the whole chart as a PNG in the print theme and returns `path`. Needs a QApplication, no window.

    Raises GalatLingkungan where the file cannot be written.
    """
    from sistemkerja_desktop.ui.bagan.ekspor import simpan_gambar

    return simpan_gambar(sesi, path)
