"""Tim kerja: the page and the team builder, and the way in for other pages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sistemkerja_desktop.ui.konteks import Konteks


def buka_dialog_tim(konteks: "Konteks", tim_id: int | None = None, induk: "QWidget | None" = None) -> int | None:
    """Opens the team builder and returns the saved team's id, or None.

    After "Simpan dan tugaskan" the wizard of assignments follows with that team.
    """
    from sistemkerja_desktop.ui.tim.dialog_tim import DialogTim

    dialog = DialogTim(konteks, tim_id, induk or konteks.jendela)
    tersimpan = dialog.exec() == DialogTim.DialogCode.Accepted
    tim, tugaskan = dialog.tim_id, dialog.tugaskan
    dialog.deleteLater()
    if not tersimpan:
        return None
    if tugaskan:
        from sistemkerja_desktop.ui.penugasan import buka_wisaya_penugasan

        buka_wisaya_penugasan(konteks, tim_id=tim)
    return tim
