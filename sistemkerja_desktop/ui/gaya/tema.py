"""Puts the design on the QApplication: style, palette, QSS, fonts, locale and Qt's own texts in Indonesian."""

from PySide6.QtCore import QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, muat_huruf
from sistemkerja_desktop.ui.gaya.ikon import segarkan_ikon
from sistemkerja_desktop.ui.gaya.lembar_gaya import qss
from sistemkerja_desktop.ui.gaya.mode import ModeTema, palet_untuk
from sistemkerja_desktop.ui.gaya.proxy_style import CincinFokus, GayaProgram
from sistemkerja_desktop.ui.gaya.token import GELAP, Palet, Peran
from sistemkerja_desktop.ui.gaya.warna import ganti_palet, palet, pemantau

__all__ = ["ModeTema", "Tema", "pasang", "qpalette"]


class Tema(QObject):
    """The look of one QApplication. Made once, by `pasang`; `atur` switches at run time."""

    def __init__(self, app: QApplication, mode: ModeTema) -> None:
        super().__init__(app)
        self._app = app
        self.mode = mode
        self._penerjemah = QTranslator(self)
        if self._penerjemah.load(str(resource("bahasa", "qtbase_id.qm"))):
            app.installTranslator(self._penerjemah)
        QLocale.setDefault(QLocale("id_ID"))
        muat_huruf()
        app.setStyle(GayaProgram())
        app.setFont(font(Huruf.ISI))
        self._pakai(palet_untuk(self._app, mode))
        self._cincin = CincinFokus(app)
        app.styleHints().colorSchemeChanged.connect(self._sistem_berganti)

    @property
    def gelap(self) -> bool:
        return palet() is GELAP

    def atur(self, mode: ModeTema) -> None:
        """Switches the theme; everything that is shown repaints."""
        self.mode = mode
        baru = palet_untuk(self._app, mode)
        if baru is not palet():
            self._pakai(baru)
            self._segarkan()

    def _pakai(self, baru: Palet) -> None:
        ganti_palet(baru)
        self._app.setPalette(qpalette(baru))
        self._app.setStyleSheet(qss(baru))

    def _segarkan(self) -> None:
        for widget in self._app.allWidgets():
            if isinstance(widget, QAbstractButton):
                segarkan_ikon(widget)
            for tindakan in widget.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly):
                segarkan_ikon(tindakan)
        pemantau().berganti.emit()
        for widget in self._app.allWidgets():
            # Item views hide the form without arguments.
            QWidget.update(widget)

    def _sistem_berganti(self) -> None:
        if self.mode is ModeTema.SISTEM:
            self.atur(ModeTema.SISTEM)


def pasang(app: QApplication, mode: ModeTema = ModeTema.SISTEM) -> Tema:
    """Puts the design on `app` and returns what switches it. Called again, it returns the first one."""
    ada = app.property("sk-tema")
    if isinstance(ada, Tema):
        ada.atur(mode)
        return ada
    tema = Tema(app, mode)
    app.setProperty("sk-tema", tema)
    return tema


def qpalette(warna: Palet) -> QPalette:
    """The palette for what Qt draws by itself."""
    hasil = QPalette()
    peran = {
        QPalette.ColorRole.Window: Peran.WIN,
        QPalette.ColorRole.WindowText: Peran.T1,
        QPalette.ColorRole.Base: Peran.SURF,
        QPalette.ColorRole.AlternateBase: Peran.SUNK,
        QPalette.ColorRole.Text: Peran.T1,
        QPalette.ColorRole.Button: Peran.SURF,
        QPalette.ColorRole.ButtonText: Peran.T1,
        QPalette.ColorRole.BrightText: Peran.BAD,
        QPalette.ColorRole.ToolTipBase: Peran.SURF,
        QPalette.ColorRole.ToolTipText: Peran.T1,
        QPalette.ColorRole.PlaceholderText: Peran.T3,
        QPalette.ColorRole.Link: Peran.ACC,
        QPalette.ColorRole.LinkVisited: Peran.ACC,
        QPalette.ColorRole.Highlight: Peran.SEL,
        QPalette.ColorRole.HighlightedText: Peran.T1,
        QPalette.ColorRole.Accent: Peran.ACC,
        QPalette.ColorRole.Light: Peran.SURF,
        QPalette.ColorRole.Midlight: Peran.LINE1,
        QPalette.ColorRole.Mid: Peran.LINE2,
        QPalette.ColorRole.Dark: Peran.LINE3,
        QPalette.ColorRole.Shadow: Peran.LINE3,
    }
    for ke, dari in peran.items():
        hasil.setColor(ke, QColor(warna[dari]))
    for ke in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        hasil.setColor(QPalette.ColorGroup.Disabled, ke, QColor(warna[Peran.DIS]))
    return hasil
