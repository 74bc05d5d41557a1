"""One start of a window in its own process: prints when it stood painted, by the clock that all processes share.

    python -m tests.bench.jendela bare | empty | widgets FILE | file FILE

"bare" is a window as PySide6 makes it, with a label. The others are the program by its own entry: "empty" waits for the
first painting of its window (the frame, as a picture), "widgets" for the first painting of the menu bar that takes its
place, "file" for the first painting of the first page after it got its data. All of them stop the clock the same way,
in a zero timer that the painting starts: it comes when the painting was handed to the window system. Prints the
seconds of time.monotonic() and the heavy modules loaded until then, and ends at once.
"""

import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from sistemkerja_desktop.ui.jendela_utama import JendelaUtama

# Nothing of PySide6 up here: the program decides itself what it does before loading it.
BERAT = ("sqlalchemy", "sqlcipher3", "alembic", "pydantic", "reportlab", "PIL", "python_calamine", "xlsxwriter",
         "pypdfium2")  # fmt: skip


def selesai(_: object = None) -> None:
    jam = time.monotonic()
    print(jam, *(nama for nama in BERAT if nama in sys.modules), flush=True)
    os._exit(0)


def polos() -> int:
    """The peer: what a window of PySide6 costs at least."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Jendela(QMainWindow):
        def paintEvent(self, event: "QPaintEvent") -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, selesai)

    app = QApplication(sys.argv[:1])
    jendela = Jendela()
    jendela.setWindowTitle("Sistem Kerja")
    jendela.setCentralWidget(QLabel("Sistem Kerja"))
    jendela.resize(1366, 697)
    jendela.show()
    return app.exec()


def tunggu_bilah(jendela: "JendelaUtama") -> None:
    """Waits for the painting of the menu bar. Called when the widgets were made and not yet painted."""
    _tunggu_lukisan(jendela.bilah_atas.menu)


def tunggu_halaman(jendela: "JendelaUtama") -> None:
    """Waits until the first page has its data and was painted with them."""
    from sistemkerja_desktop.ui.beranda.halaman import HalamanBeranda

    def terbuka(_: int) -> None:
        halaman = jendela.tumpukan.currentWidget()
        if isinstance(halaman, HalamanBeranda):
            halaman.termuat.connect(lambda: _tunggu_lukisan(halaman))

    jendela.tumpukan.currentChanged.connect(terbuka)


def _tunggu_lukisan(widget: object) -> None:
    """Stops the clock after the next painting of this widget or of one inside it."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
    from PySide6.QtWidgets import QWidget

    class Pengamat(QObject):
        def eventFilter(self, objek: QObject, kejadian: QEvent) -> bool:
            if kejadian.type() == QEvent.Type.Paint and isinstance(objek, QWidget):
                assert isinstance(widget, QWidget)
                if objek is widget or widget.isAncestorOf(objek):
                    QTimer.singleShot(0, selesai)
            return False

    app = QCoreApplication.instance()
    assert app is not None
    app.installEventFilter(Pengamat(app))


def main(argv: list[str]) -> int:
    from pathlib import Path

    cara, *berkas = argv
    if cara == "bare":
        return polos()
    from sistemkerja_desktop.app import jalankan

    if cara == "empty":
        return jalankan(setelah_lukis=selesai)

    def setelah_lukis(jendela: "JendelaUtama") -> None:
        from PySide6.QtCore import QTimer

        # The program makes its widgets right after this call, before the next event.
        tunggu = {"widgets": tunggu_bilah, "file": tunggu_halaman}[cara]
        QTimer.singleShot(0, lambda: tunggu(jendela))

    return jalankan(Path(berkas[0]), setelah_lukis=setelah_lukis)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
