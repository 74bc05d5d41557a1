"""Our own bugs: one dialog that keeps the data safe and offers a report without personal data."""

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from sistemkerja_desktop import __version__


def kode_kesalahan(galat: BaseException) -> str:
    """A short code for the telephone: module and line where it happened, "PAPAN-17"."""
    jejak = traceback.extract_tb(galat.__traceback__)
    if not jejak:
        return type(galat).__name__.upper()
    berkas = Path(jejak[-1].filename)
    nama = berkas.parent.name if berkas.stem in ("halaman", "__init__") else berkas.stem
    return f"{nama.upper().replace('_', '-')}-{jejak[-1].lineno}"


def susun_laporan(galat: BaseException) -> str:
    """The report: versions, kinds of exception, and places in the program.

    It has no message of an exception, no value, no source line and no folder: those can hold names or NIPs.
    """
    import platform

    from PySide6 import __version__ as versi_pyside

    baris = [
        f"Sistem Kerja Desktop {__version__}",
        f"Python {platform.python_version()}, PySide6 {versi_pyside}, {platform.system()} {platform.release()}",
        f"Waktu {datetime.now():%Y-%m-%d %H.%M}",
    ]
    kini: BaseException | None = galat
    while kini is not None:
        baris += ["", f"{type(kini).__module__}.{type(kini).__qualname__}"]
        for langkah in traceback.extract_tb(kini.__traceback__):
            baris.append(f"  {_tempat(langkah.filename)}:{langkah.lineno} {langkah.name}")
        kini = kini.__cause__ or (None if kini.__suppress_context__ else kini.__context__)
    return "\n".join(baris) + "\n"


def _tempat(berkas: str) -> str:
    """The file inside its package only: the folders before it may name the person."""
    bagian = Path(berkas).parts
    for jangkar in ("sistemkerja_desktop", "site-packages"):
        if jangkar in bagian:
            awal = len(bagian) - 1 - bagian[::-1].index(jangkar)
            return "/".join(bagian[awal if jangkar == "sistemkerja_desktop" else awal + 1 :])
    return bagian[-1] if bagian else "?"


def tampilkan_kesalahan_program(galat: BaseException, induk: QWidget | None = None) -> None:
    """Shows the dialog "Kesalahan program"; a second fault while it is open adds no second dialog."""
    app = QApplication.instance()
    if app is None or app.property("sk-kesalahan-tampil"):
        return
    from sistemkerja_desktop.ui.komponen.dialog import DialogPesan, Jawaban, JenisJawaban

    app.setProperty("sk-kesalahan-tampil", True)
    try:
        dialog = DialogPesan(
            "Kesalahan program",
            "Tindakan ini tidak dapat diselesaikan",
            "Ini kesalahan program, bukan kesalahan Anda. "
            f"Semua perubahan sampai pukul {datetime.now():%H.%M} tersimpan; tindakan terakhir tidak dicatat.",
            "Berkas laporan berisi langkah teknis saja, tanpa nama, NIP, atau isi surat.",
            jawaban=(
                Jawaban("laporan", "Simpan berkas laporan"),
                Jawaban("tutup", "Kembali bekerja", JenisJawaban.UTAMA, aman=True),
            ),
            keterangan_kaki=f"kode {kode_kesalahan(galat)}",
            induk=induk,
            nama="dialog-kesalahan-program",
        )
        dialog.exec()
        if dialog.jawaban == "laporan":
            _simpan_laporan(galat, induk)
    finally:
        app.setProperty("sk-kesalahan-tampil", False)


def _simpan_laporan(galat: BaseException, induk: QWidget | None) -> None:
    from sistemkerja_desktop.ui.komponen.berkas import tanya_tujuan

    usulan = f"laporan-kesalahan-{datetime.now():%Y%m%d-%H%M}.txt"
    tujuan = tanya_tujuan(induk, "Simpan berkas laporan", usulan, "Teks (*.txt)")
    if tujuan is None:
        return
    try:
        tujuan.write_text(susun_laporan(galat), encoding="utf-8")
    except OSError:
        from sistemkerja_desktop.ui.komponen.dialog import tampilkan_galat

        tampilkan_galat(
            induk, "Laporan tidak tersimpan", "Berkas laporan tidak dapat ditulis di folder itu.", "Pilih folder lain."
        )


class PenangkapGalat(QObject):
    """Brings uncaught exceptions of every thread to the dialog, on the GUI thread."""

    _tertangkap = Signal(object)

    def __init__(self, app: QApplication, catat: Callable[[str], object] | None = None) -> None:
        """`catat` gets the report of each fault (for a log); without it the report goes to stderr."""
        super().__init__(app)
        self._catat = catat or (lambda laporan: sys.stderr.write(laporan) if sys.stderr is not None else None)
        # Queued: the dialog opens when the failed slot has been left, not within Qt's call of it.
        self._tertangkap.connect(self._tampilkan, Qt.ConnectionType.QueuedConnection)

    def pasang(self) -> None:
        sys.excepthook = self._kait
        threading.excepthook = self._kait_utas

    def _kait(self, jenis: type[BaseException], galat: BaseException, jejak: TracebackType | None) -> None:
        if issubclass(jenis, KeyboardInterrupt):
            sys.__excepthook__(jenis, galat, jejak)
            return
        self._catat(susun_laporan(galat))
        self._tertangkap.emit(galat)

    def _kait_utas(self, argumen: threading.ExceptHookArgs) -> None:
        if argumen.exc_value is not None:
            self._kait(argumen.exc_type, argumen.exc_value, argumen.exc_traceback)

    def _tampilkan(self, galat: BaseException) -> None:
        tampilkan_kesalahan_program(galat, QApplication.activeWindow())
