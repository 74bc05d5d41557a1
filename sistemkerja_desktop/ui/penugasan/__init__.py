"""Penugasan: the page and the wizard, and the way in for other pages."""

from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.rekaman import dataclass

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sistemkerja_desktop.ui.konteks import Konteks


@dataclass(frozen=True, slots=True)
class BaruTerbit:
    """Handed to the page Penugasan after the wizard: it shows the assignment and offers its letter for printing."""

    penugasan_id: int
    surat_id: int


def buka_wisaya_penugasan(
    konteks: "Konteks", *, pegawai_id: int | None = None, tim_id: int | None = None, induk: "QWidget | None" = None
) -> int | None:
    """Opens the wizard, with a person or a team already chosen, and returns the id of what was issued, or None.

    A draft that was left is offered first. What was issued is then shown on the page Penugasan.
    """
    # The wizard's pages are loaded when it is first opened.
    from sistemkerja_desktop.ui.penugasan.wisaya.dialog import jalankan_wisaya

    return jalankan_wisaya(konteks, pegawai_id=pegawai_id, tim_id=tim_id, induk=induk)
