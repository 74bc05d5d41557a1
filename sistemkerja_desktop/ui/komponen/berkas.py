"""Asks for files: first in the account's documents, later where the person was last."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_terakhir: Path | None = None


def folder_awal() -> Path:
    """Where the next file dialog begins. Never the folder that the program was started in: it may be the program's."""
    if _terakhir is not None and _terakhir.is_dir():
        return _terakhir
    dokumen = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return dokumen if dokumen.is_dir() else Path.home()


def tanya_berkas(induk: QWidget | None, judul: str, saringan: str) -> Path | None:
    """The file to open, None when the dialog was left."""
    nama, _ = QFileDialog.getOpenFileName(induk, judul, str(folder_awal()), saringan)
    return _ingat(nama)


def tanya_tujuan(induk: QWidget | None, judul: str, usulan: str, saringan: str) -> Path | None:
    """Where to save, None when the dialog was left; `usulan` is a file name. The dialog asks before overwriting."""
    nama, _ = QFileDialog.getSaveFileName(induk, judul, str(folder_awal() / usulan), saringan)
    return _ingat(nama)


def _ingat(nama: str) -> Path | None:
    global _terakhir
    if not nama:
        return None
    path = Path(nama)
    _terakhir = path.parent
    return path
