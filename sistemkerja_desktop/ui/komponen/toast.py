"""The short notice at the bottom left: six seconds, with "Urungkan", never taking the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import LAMA_TOAST_MS, TINGGI_BILAH_STATUS, Peran
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, TombolTenang, label, mendatar

_JARAK = 12


class Toast(QFrame):
    """One notice at a time over its window; a new one replaces the old one. It stays while it is pointed at."""

    def __init__(self, jendela: QWidget, urungkan: Callable[[], object]) -> None:
        super().__init__(jendela)
        self.setProperty("kulit", "toast")
        self.setObjectName("toast")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kiri = 0
        self._teks = label("", Huruf.ISI, nama="toast-teks")
        self._urungkan = TombolTenang("Urungkan", self._urung, tinggi=28, nama="toast-urungkan")
        self._urungkan.setFont(font(Huruf.KARTU))
        self._urungkan.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pintasan = label("Ctrl+Z", Huruf.KECIL)
        self.setLayout(
            mendatar(
                GambarIkon("circle-check-filled", Peran.TOAST_A, 18),
                self._teks,
                8,
                self._urungkan,
                self._pintasan,
                tepi=(14, 7, 14, 7),
                sela=10,
            )
        )
        self._urung_kini = urungkan
        self._waktu = QTimer(self, singleShot=True, interval=LAMA_TOAST_MS)
        self._waktu.timeout.connect(self.hide)
        jendela.installEventFilter(self)
        self.hide()

    def tampilkan(self, teks: str, dapat_diurungkan: bool) -> None:
        self._teks.setText(teks)
        self._urungkan.setVisible(dapat_diurungkan)
        self._pintasan.setVisible(dapat_diurungkan)
        self.setAccessibleName(teks)
        self._letakkan()
        self.show()
        self.raise_()
        self._waktu.start()

    def _urung(self) -> None:
        self.hide()
        self._urung_kini()

    def _letakkan(self) -> None:
        jendela = self.parentWidget()
        if jendela is None:
            return
        lebar = min(self.sizeHint().width(), jendela.width() - self.kiri - 2 * _JARAK)
        self.resize(lebar, self.sizeHint().height())
        self.move(self.kiri + _JARAK, jendela.height() - TINGGI_BILAH_STATUS - self.height() - _JARAK)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._letakkan()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._waktu.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._waktu.start()
        super().leaveEvent(event)
