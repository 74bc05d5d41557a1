"""Import of employees: file, columns and rows, comparison, result. It stands in the page Pegawai."""

from pathlib import Path
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.rekaman import dataclass

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks

AKHIRAN = (".xlsx", ".xls", ".ods", ".csv", ".txt", ".xlsm")


@dataclass(frozen=True, slots=True)
class PermintaanImpor:
    """What `Konteks.buka("pegawai", ...)` carries to begin an import, with a file that is chosen already or None."""

    path: Path | None = None


def buka_impor(konteks: "Konteks", path: Path | None = None) -> None:
    """Goes to the page Pegawai and begins an import there."""
    konteks.buka.emit("pegawai", PermintaanImpor(path))
