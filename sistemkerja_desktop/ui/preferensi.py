"""What the person at this computer chose: kept beside the program's other files, not in the office's file."""

from pathlib import Path

from PySide6.QtCore import QSettings

from sistemkerja_desktop.ui.gaya.mode import ModeTema

_TEMA = "tampilan/tema"
_BERKAS_TERAKHIR = "berkas/terakhir"
_PENCETAK_TERAKHIR = "cetak/pencetak"


def mode_tema() -> ModeTema:
    """The theme chosen last; that of the system where none was chosen."""
    nilai = _simpanan().value(_TEMA, ModeTema.SISTEM.value)
    return ModeTema(nilai) if nilai in {m.value for m in ModeTema} else ModeTema.SISTEM


def simpan_mode_tema(mode: ModeTema) -> None:
    """Keeps the theme for the next start."""
    _simpanan().setValue(_TEMA, mode.value)


def berkas_terakhir() -> Path | None:
    """The office's file that was open last, or None. It may be gone."""
    nilai = str(_simpanan().value(_BERKAS_TERAKHIR, ""))
    return Path(nilai) if nilai else None


def simpan_berkas_terakhir(path: Path) -> None:
    """Keeps which office opens at the next start."""
    _simpanan().setValue(_BERKAS_TERAKHIR, str(path))


def pencetak_terakhir() -> str:
    """The printer that was used last, or "". It may be gone."""
    return str(_simpanan().value(_PENCETAK_TERAKHIR, ""))


def simpan_pencetak_terakhir(nama: str) -> None:
    """Keeps which printer is offered first at the next letter."""
    _simpanan().setValue(_PENCETAK_TERAKHIR, nama)


def _simpanan() -> QSettings:
    # A file of its own format on every system: tests and people who move their settings know where it is.
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "sistemkerja", "sistemkerja-desktop")
