"""Penugasan: the page and the wizard, and the way in for other pages."""

from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.rekaman import dataclass

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sistemkerja_desktop.ui.konteks import Konteks


@dataclass(frozen=True, slots=True)
class BaruTerbit:
    """Handed to the page Penugasan after the wizard: it shows the assignment and offers its letter for printing.

    `surat_id` is 0 where nothing was issued yet: the case began, and its page is shown.
    """

    penugasan_id: int
    surat_id: int


def buka_wisaya_penugasan(
    konteks: "Konteks",
    *,
    pegawai_id: int | None = None,
    tim_id: int | None = None,
    induk: "QWidget | None" = None,
    massal: bool = False,
) -> int | None:
    """Opens the wizard, with a person or a team already chosen; returns the id of the assignment, or None.

    With `massal` it proposes one letter each for many people. A draft that was left is offered first. What was issued,
    or the case that began, is then shown on the page Penugasan.
    """
    # The wizard's pages are loaded when it is first opened.
    from sistemkerja_desktop.ui.penugasan.wisaya.dialog import jalankan_wisaya

    return jalankan_wisaya(konteks, pegawai_id=pegawai_id, tim_id=tim_id, induk=induk, massal=massal)
