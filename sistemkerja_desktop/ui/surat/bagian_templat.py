"""The segment "Templat" of the page of letters."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks


def buat_bagian_templat(konteks: "Konteks") -> QWidget:
    """The editor of the office's own wording; it reads its data in `muat`."""
    from sistemkerja_desktop.ui.surat.templat.bagian import BagianTemplatSurat

    return BagianTemplatSurat(konteks)
