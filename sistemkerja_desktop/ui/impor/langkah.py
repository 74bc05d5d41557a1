"""The bar of steps: done with a tick, now filled, to come as a circle."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna

_GARIS = 44


class BilahLangkah(QWidget):
    """Steps with their names; `atur` says which one is now."""

    def __init__(self, langkah: Sequence[str]) -> None:
        super().__init__()
        self._langkah = tuple(langkah)
        self._kini = 0
        self.setObjectName("bilah-langkah")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.atur(0)

    @property
    def kini(self) -> int:
        return self._kini

    def atur(self, kini: int) -> None:
        self._kini = kini
        self.setAccessibleName(f"Langkah {kini + 1} dari {len(self._langkah)}: {self._langkah[kini]}")
        self.update()

    def sizeHint(self) -> QSize:
        tebal = QFontMetrics(font(Huruf.RAPAT_TEBAL))
        lebar = sum(28 + tebal.horizontalAdvance(teks) + 12 for teks in self._langkah) + _GARIS * len(self._langkah)
        return QSize(lebar, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 0
        for i, teks in enumerate(self._langkah):
            x = self._lukis(pelukis, x, i, teks)
            if i + 1 < len(self._langkah):
                pelukis.setPen(warna(Peran.ACC if i < self._kini else Peran.LINE2))
                pelukis.drawLine(QPointF(x + 12, 14.5), QPointF(x + _GARIS, 14.5))
                x += _GARIS + 12

    def _lukis(self, pelukis: QPainter, x: int, i: int, teks: str) -> int:
        bulat = QRectF(x + 0.5, 4.5, 19, 19)
        if i < self._kini:
            lukis_ikon(pelukis, QRect(x, 4, 20, 20), "circle-check-filled", Peran.OK, 20)
        else:
            kini = i == self._kini
            pelukis.setPen(warna(Peran.FILL if kini else Peran.LINE3))
            pelukis.setBrush(warna(Peran.FILL if kini else Peran.SURF))
            pelukis.drawEllipse(bulat)
            pelukis.setFont(font(Huruf.KECIL_TEBAL))
            pelukis.setPen(warna(Peran.ONACC if kini else Peran.T2))
            pelukis.drawText(bulat, Qt.AlignmentFlag.AlignCenter, str(i + 1))
        huruf = font(Huruf.RAPAT_TEBAL if i == self._kini else Huruf.RAPAT)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T1 if i <= self._kini else Peran.T2))
        lebar = QFontMetrics(huruf).horizontalAdvance(teks)
        pelukis.drawText(QRect(x + 28, 0, lebar + 4, 28), Qt.AlignmentFlag.AlignVCenter, teks)
        return x + 28 + lebar
