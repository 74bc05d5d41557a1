"""A field for a day whose calendar has the colours, arrows and names of the design."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QFont, QShowEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QCalendarWidget, QDateEdit, QTableView, QToolButton

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import beri_ikon
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna

_TOMBOL = {
    "qt_calendar_prevmonth": ("Bulan sebelumnya", "chevron-left"),
    "qt_calendar_nextmonth": ("Bulan berikutnya", "chevron-right"),
    "qt_calendar_monthbutton": ("Pilih bulan", ""),
    "qt_calendar_yearbutton": ("Pilih tahun", ""),
}


class Kalender(QCalendarWidget):
    """A month. The end of the week is quieter, never red: red means that something must be mended."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kalender")
        self.setAccessibleName("Kalender")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFont(font(Huruf.RAPAT))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for tabel in self.findChildren(QTableView):
            tabel.setAccessibleName("Hari dalam bulan")
            for pojok in tabel.findChildren(QAbstractButton):
                pojok.setAccessibleName("Pojok kalender")
        for nama, (bantu, _ikon) in _TOMBOL.items():
            tombol = self.findChild(QToolButton, nama)
            if tombol is not None:
                tombol.setAccessibleName(bantu)
                tombol.setToolTip(bantu)

        self._warnai()

    def showEvent(self, event: QShowEvent) -> None:
        # Text formats and icons hold colours: they are set for the theme in force each time it opens.
        self._warnai()
        super().showEvent(event)

    def _warnai(self) -> None:
        biasa, kepala, akhir = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        biasa.setForeground(warna(Peran.T1))
        akhir.setForeground(warna(Peran.T2))
        kepala.setForeground(warna(Peran.T2))
        kepala.setBackground(warna(Peran.SURF))
        kepala.setFontWeight(QFont.Weight.Medium)
        self.setHeaderTextFormat(kepala)
        for hari in Qt.DayOfWeek:
            self.setWeekdayTextFormat(hari, akhir if hari in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday) else biasa)
        for nama, (_bantu, ikon) in _TOMBOL.items():
            tombol = self.findChild(QToolButton, nama)
            if tombol is not None and ikon:
                beri_ikon(tombol, ikon, Peran.T1, 16)


class IsianHari(QDateEdit):
    """A day, typed or chosen in the calendar. The wheel scrolls the page, not the day."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._berkalender = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A calendar is some dozens of widgets: it is made for the field that is used, before its arrow is pressed.
        if not self._berkalender:
            self._berkalender = True
            self.setCalendarWidget(Kalender())
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
