"""Fusion with our own ticks, radios, arrows and focus ring: Fusion's vanish in the dark."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFocusFrame,
    QProxyStyle,
    QRadioButton,
    QStyle,
    QStyleOption,
    QTabBar,
    QWidget,
)

from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.token import RADIUS, RADIUS_CIP, Peran
from sistemkerja_desktop.ui.gaya.warna import warna

_PE = QStyle.PrimitiveElement
_SF = QStyle.StateFlag

_PANAH = {
    _PE.PE_IndicatorArrowDown: ((-4, -2), (0, 2), (4, -2)),
    _PE.PE_IndicatorArrowUp: ((-4, 2), (0, -2), (4, 2)),
    _PE.PE_IndicatorArrowLeft: ((2, -4), (-2, 0), (2, 4)),
    _PE.PE_IndicatorArrowRight: ((-2, -4), (2, 0), (-2, 4)),
    _PE.PE_IndicatorSpinDown: ((-3, -1.5), (0, 1.5), (3, -1.5)),
    _PE.PE_IndicatorSpinUp: ((-3, 1.5), (0, -1.5), (3, 1.5)),
}


class GayaProgram(QProxyStyle):
    """Draws what QSS cannot draw in both themes.

    Nothing but the drawing: Qt asks a style for hints and metrics from the constructors of widgets, where a widget has
    no Python side yet. An override in Python crashes there now and then, so those stand in the style sheet.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in (_PE.PE_IndicatorCheckBox, _PE.PE_IndicatorItemViewItemCheck):
            _lukis_centang(painter, option)
        elif element == _PE.PE_IndicatorRadioButton:
            _lukis_radio(painter, option)
        elif element in _PANAH:
            lukis_panah(
                painter, kotak_pilihan(option), _PANAH[element], aktif=bool(keadaan_pilihan(option) & _SF.State_Enabled)
            )
        elif element == _PE.PE_IndicatorHeaderArrow:
            turun = getattr(option, "sortIndicator", None)
            naik = turun is not None and "Up" in str(turun)
            lukis_panah(
                painter, kotak_pilihan(option), _PANAH[_PE.PE_IndicatorSpinUp if naik else _PE.PE_IndicatorSpinDown]
            )
        elif element == _PE.PE_IndicatorBranch:
            _lukis_cabang(painter, option)
        elif element == _PE.PE_FrameFocusRect:
            if not isinstance(widget, QCheckBox | QRadioButton | QAbstractButton | QTabBar):
                lukis_cincin(painter, kotak_pilihan(option))
        else:
            super().drawPrimitive(element, option, painter, widget)


class CincinFokus(QFocusFrame):
    """The one focus ring of the program: it follows the keyboard's focus around buttons, ticks and chips.

    Fields show their focus as a 2 px edge and views in their rows, so the ring leaves them alone.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.setObjectName("cincin-fokus")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        app.focusChanged.connect(self._pindah)
        app.aboutToQuit.connect(self.deleteLater)

    def _pindah(self, _lama: QWidget | None, baru: QWidget | None) -> None:
        lewat_tetikus = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if baru is None or lewat_tetikus or not _bercincin(baru):
            self._lepas()
            return
        self.setWidget(baru)
        self.show()

    def _lepas(self) -> None:
        """Hides the ring, and takes it out of the window that it was in: it would be deleted with that one."""
        # A focus frame that is given a window follows nothing any more.
        self.setWidget(self.window())
        if self.parent() is not None:
            self.setParent(None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        lukis_cincin(pelukis, self.rect())


def _bercincin(widget: QWidget) -> bool:
    # Around a window there is no place for a ring: a focus frame lies in the parent of what it surrounds.
    return not widget.isWindow() and (isinstance(widget, QAbstractButton) or bool(widget.property("cincin-fokus")))


def lukis_cincin(pelukis: QPainter, kotak: QRect) -> None:
    """The focus ring: 2 px of accent just inside `kotak`."""
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pelukis.setPen(QPen(warna(Peran.ACC), 2))
    pelukis.setBrush(Qt.BrushStyle.NoBrush)
    pelukis.drawRoundedRect(QRectF(kotak).adjusted(1, 1, -1, -1), RADIUS + 1, RADIUS + 1)
    pelukis.restore()


def lukis_panah(pelukis: QPainter, kotak: QRect, titik: tuple[tuple[float, float], ...], *, aktif: bool = True) -> None:
    """An open arrow through `titik`, relative to the middle of `kotak`."""
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pelukis.setPen(
        QPen(warna(Peran.T1 if aktif else Peran.DIS), 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    )
    tengah = QRectF(kotak).center()
    pelukis.drawPolyline(QPolygonF([QPointF(tengah.x() + x, tengah.y() + y) for x, y in titik]))
    pelukis.restore()


def _pena_bulat(peran: Peran, tebal: float) -> QPen:
    return QPen(QBrush(warna(peran)), tebal, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)


def _warna_kotak(keadaan: QStyle.StateFlag, terisi: bool) -> tuple[QPen, QBrush]:
    aktif = bool(keadaan & _SF.State_Enabled)
    if terisi:
        peran = Peran.FILL if aktif else Peran.DIS
        return QPen(warna(peran)), QBrush(warna(peran))
    tepi = Peran.LINE3 if aktif else Peran.LINE2
    isi = Peran.HOVER if keadaan & _SF.State_MouseOver and aktif else Peran.SURF if aktif else Peran.SUNK
    return QPen(warna(tepi)), QBrush(warna(isi))


def _lukis_centang(pelukis: QPainter, pilihan: QStyleOption) -> None:
    keadaan = keadaan_pilihan(pilihan)
    sebagian = bool(keadaan & _SF.State_NoChange)
    terisi = bool(keadaan & _SF.State_On) or sebagian
    pena, kuas = _warna_kotak(keadaan, terisi)
    kotak = QRectF(QRect(0, 0, 16, 16))
    kotak.moveCenter(QRectF(kotak_pilihan(pilihan)).center())
    kotak.moveTo(round(kotak.x()), round(kotak.y()))
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pelukis.setPen(pena)
    pelukis.setBrush(kuas)
    pelukis.drawRoundedRect(kotak.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CIP, RADIUS_CIP)
    pelukis.setPen(_pena_bulat(Peran.ONACC, 1.8))
    x, y = kotak.x(), kotak.y()
    if sebagian:
        pelukis.drawLine(QPointF(x + 4.5, y + 8), QPointF(x + 11.5, y + 8))
    elif terisi:
        pelukis.drawPolyline(
            QPolygonF([QPointF(x + 4.2, y + 8.3), QPointF(x + 6.9, y + 11), QPointF(x + 11.8, y + 5.4)])
        )
    pelukis.restore()


def _lukis_radio(pelukis: QPainter, pilihan: QStyleOption) -> None:
    terisi = bool(keadaan_pilihan(pilihan) & _SF.State_On)
    pena, kuas = _warna_kotak(keadaan_pilihan(pilihan), terisi)
    tengah = QPointF(
        round(QRectF(kotak_pilihan(pilihan)).center().x()), round(QRectF(kotak_pilihan(pilihan)).center().y())
    )
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pelukis.setPen(pena)
    pelukis.setBrush(kuas)
    pelukis.drawEllipse(tengah, 7.5, 7.5)
    if terisi:
        pelukis.setPen(Qt.PenStyle.NoPen)
        pelukis.setBrush(warna(Peran.ONACC))
        pelukis.drawEllipse(tengah, 3, 3)
    pelukis.restore()


def _lukis_cabang(pelukis: QPainter, pilihan: QStyleOption) -> None:
    if keadaan_pilihan(pilihan) & _SF.State_Children:
        terbuka = bool(keadaan_pilihan(pilihan) & _SF.State_Open)
        lukis_panah(
            pelukis,
            kotak_pilihan(pilihan),
            _PANAH[_PE.PE_IndicatorArrowDown if terbuka else _PE.PE_IndicatorArrowRight],
        )
