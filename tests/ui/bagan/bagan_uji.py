"""What tests of the chart's page look at: texts, menus and dialogs."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from sistemkerja_desktop.services.bagan import Kunci
from sistemkerja_desktop.ui.bagan.halaman import HalamanBagan

CariKunci = Callable[[str], Kunci]


def teks_anak(widget: QWidget) -> str:
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return "\n".join(satu.text() for satu in widget.findChildren(QLabel) if satu.isVisibleTo(widget))


def menu_untuk(halaman: HalamanBagan, kunci: Kunci) -> dict[str, object]:
    menu = QMenu(halaman)
    halaman.tindakan.isi_menu(menu, kunci)
    return {tindakan.text(): tindakan for tindakan in menu.actions() if tindakan.text()}


def modal(jenis: type) -> QWidget:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, jenis)
    return dialog
