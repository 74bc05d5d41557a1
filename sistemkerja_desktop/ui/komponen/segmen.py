"""A switch of views."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import mendatar


class Segmen(QWidget):
    """A switch of views: one of a few, side by side. `dipilih` carries the id."""

    dipilih = Signal(str)

    def __init__(
        self, pilihan: Sequence[tuple[str, str]], *, terpilih: str = "", nama: str = "", nama_bantu: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(nama)
        self.setAccessibleName(nama_bantu)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._grup = QButtonGroup(self)
        self._tombol: dict[str, QPushButton] = {}
        tata = mendatar(sela=0)
        for kode, teks in pilihan:
            tombol = _RuasSegmen(teks, len(self._tombol) == 0, len(self._tombol) == len(pilihan) - 1)
            tombol.setObjectName(f"{nama}-{kode}" if nama else kode)
            self._grup.addButton(tombol)
            self._tombol[kode] = tombol
            tombol.clicked.connect(lambda _=False, kode=kode: self.dipilih.emit(kode))
            tata.addWidget(tombol)
        self.setLayout(tata)
        self.pilih(terpilih or pilihan[0][0])

    @property
    def terpilih(self) -> str:
        return next((kode for kode, tombol in self._tombol.items() if tombol.isChecked()), "")

    def pilih(self, kode: str) -> None:
        """Chooses without a signal. Raises KeyError."""
        self._tombol[kode].setChecked(True)


class _RuasSegmen(QPushButton):
    def __init__(self, teks: str, pertama: bool, terakhir: bool) -> None:
        super().__init__(teks)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFont(font(Huruf.RAPAT))
        self._pertama, self._terakhir = pertama, terakhir
        self.setProperty("tinggi", "28")
        self.setFixedHeight(28)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(teks) + 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
        kotak = self.rect().toRectF().adjusted(0.5 if self._pertama else -0.5, 0.5, -0.5, -0.5)
        jalur = QPainterPath()
        jalur.setFillRule(Qt.FillRule.WindingFill)
        jalur.addRoundedRect(kotak, 4, 4)
        if not self._pertama:
            jalur.addRect(kotak.adjusted(0, 0, -8, 0))
        if not self._terakhir:
            jalur.addRect(kotak.adjusted(8, 0, 0, 0))
        isi = Peran.FILL if self.isChecked() else Peran.HOVER if self.underMouse() else Peran.SURF
        pelukis.setPen(warna(Peran.FILL if self.isChecked() else Peran.LINE3))
        pelukis.setBrush(warna(isi))
        pelukis.drawPath(jalur.simplified())
        pelukis.setPen(warna(Peran.ONACC if self.isChecked() else Peran.T1 if self.isEnabled() else Peran.DIS))
        pelukis.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
