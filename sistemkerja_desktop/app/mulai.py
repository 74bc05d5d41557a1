"""The start: the window's frame is painted first, then its widgets are made, then the office is opened."""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from sistemkerja_desktop import __version__
from sistemkerja_desktop.ui.gaya.huruf import muat_huruf_pertama
from sistemkerja_desktop.ui.gaya.mode import ModeTema, palet_untuk
from sistemkerja_desktop.ui.gaya.warna import ganti_palet
from sistemkerja_desktop.ui.jendela_utama import NAMA_PROGRAM, JendelaUtama
from sistemkerja_desktop.ui.preferensi import mode_tema

if TYPE_CHECKING:
    from sistemkerja_desktop.app.program import Program

_LAMA_MULAI_MS = 3000


def buka_jendela(
    path: Path | None, contoh: str, setelah_lukis: Callable[[JendelaUtama], object] | None, argv: Sequence[str]
) -> int:
    """See `app.jalankan`."""
    ada = QApplication.instance()
    app = ada if isinstance(ada, QApplication) else QApplication([sys.argv[0], *argv])
    app.setApplicationName("sistemkerja")
    app.setOrganizationName("Sistem Kerja Desktop")
    app.setApplicationDisplayName(NAMA_PROGRAM)
    app.setApplicationVersion(__version__)
    mode = mode_tema()
    ganti_palet(palet_untuk(app, mode))
    muat_huruf_pertama()
    if path is not None and _sudah_terbuka(path):
        return 0
    program: Program | None = None

    def sesudah() -> None:
        nonlocal program
        if setelah_lukis is not None:
            setelah_lukis(jendela)
        program = _lengkapi(app, mode, jendela)
        if contoh:
            program.buka_contoh(contoh)
        else:
            program.mulai(path)

    jendela = JendelaUtama(setelah_lukis=sesudah)
    muatkan(jendela)
    jendela.show()
    QTimer.singleShot(_LAMA_MULAI_MS, _pungut_sampah)
    return app.exec()


def muatkan(jendela: JendelaUtama) -> None:
    """Lets the window fill a screen on which it would not fit: 1366x768 and 1920x1080 at 150 % are smaller than it."""
    ruang, ukuran = jendela.screen().availableSize(), jendela.size()
    muat = ukuran.boundedTo(ruang)
    # A screen below the smallest window cannot be filled; that of the offscreen platform is one.
    if muat != ukuran and muat.width() >= jendela.minimumWidth():
        jendela.resize(muat)
        jendela.setWindowState(Qt.WindowState.WindowMaximized)


def _lengkapi(app: QApplication, mode: ModeTema, jendela: JendelaUtama) -> "Program":
    from PySide6.QtGui import QIcon

    from sistemkerja_desktop.app.program import Program
    from sistemkerja_desktop.paths import resource
    from sistemkerja_desktop.ui.galat import PenangkapGalat
    from sistemkerja_desktop.ui.gaya.tema import pasang

    PenangkapGalat(app).pasang()
    app.setWindowIcon(QIcon(str(resource("ikon", "sitemap.svg"))))
    pasang(app, mode)
    return Program(app, jendela)


def _pungut_sampah() -> None:
    """Collects from now on, but not what the start made: it stays until the end."""
    gc.freeze()
    gc.enable()


def _sudah_terbuka(path: Path) -> bool:
    """Whether another window of this computer has the file and came to the front."""
    if not path.with_name(f".{path.name}.pemakai").exists():
        return False
    from sistemkerja_desktop.app.satu_jendela import bangunkan

    return bangunkan(path)
