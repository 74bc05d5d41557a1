"""Light, dark, or as the operating system has it; apart from `tema`, so that the first frame needs nothing more."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sistemkerja_desktop.ui.gaya.token import GELAP, TERANG, Palet


class ModeTema(StrEnum):
    """What the person chose; SISTEM follows the operating system."""

    SISTEM = "sistem"
    TERANG = "terang"
    GELAP = "gelap"


def palet_untuk(app: QApplication, mode: ModeTema) -> Palet:
    """The colours of that mode on this computer."""
    if mode is ModeTema.SISTEM:
        return GELAP if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else TERANG
    return GELAP if mode is ModeTema.GELAP else TERANG
