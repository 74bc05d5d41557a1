"""Controls around the canvas: highlight and legend above, zoom in its corner, one line of text for a drag."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from sistemkerja_desktop.ui.bagan.kanvas import KanvasBagan
from sistemkerja_desktop.ui.bagan.sorot import Sorot
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.token import LAMA_TOAST_MS, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import TombolIkon, TombolTenang, label, mendatar

_TEPI = 12


def beri_tombol_kosongkan(isian: QLineEdit) -> None:
    """A filter's button that empties it, with a name for screen readers."""
    isian.setClearButtonEnabled(True)
    for tombol in isian.findChildren(QToolButton):
        tombol.setAccessibleName("Kosongkan saringan")


class Legenda(QWidget):
    """The bands that occur, each a block of colour and its word; those without room are left out from the end."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("legenda-bagan")
        self._isi: tuple[tuple[str, Peran], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 28)

    def atur(self, isi: tuple[tuple[str, Peran], ...]) -> None:
        self._isi = isi
        nama = ", ".join(nama for nama, _ in isi)
        self.setAccessibleName(f"Legenda: {nama}" if nama else "Legenda kosong")
        self.setToolTip(nama)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.setFont(font(Huruf.KECIL))
        fm = QFontMetrics(font(Huruf.KECIL))
        x = 0
        for nama, peran in self._isi:
            lebar = fm.horizontalAdvance(nama)
            if x + 11 + lebar > self.width():
                break
            pelukis.fillRect(QRect(x, (self.height() - 14) // 2, 5, 14), warna(peran))
            pelukis.setPen(warna(Peran.T2))
            pelukis.drawText(QRect(x + 11, 0, lebar + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, nama)
            x += lebar + 29


class BilahSorot(QFrame):
    """Sorot and its legend, on the canvas' own ground."""

    diganti = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kulit", "cekung")
        self.setFixedHeight(48)
        self._pilihan = QComboBox()
        self._pilihan.setObjectName("pilih-sorot")
        self._pilihan.setAccessibleName("Sorot")
        self._pilihan.view().setAccessibleName("Pilihan sorot")
        self._pilihan.setProperty("tinggi", "28")
        for sorot in Sorot:
            self._pilihan.addItem(sorot.label, sorot.value)
        self._pilihan.currentIndexChanged.connect(lambda _: self.diganti.emit(self.sorot))
        self.legenda = Legenda()
        self.kiri = mendatar(sela=8)
        judul = label("Sorot", Huruf.RAPAT, Peran.T2)
        judul.setBuddy(self._pilihan)
        tata = mendatar(self.kiri, judul, self._pilihan, 6, sela=8, tepi=(_TEPI, 8, _TEPI, 6))
        tata.addWidget(self.legenda, 1)
        self.setLayout(tata)

    @property
    def sorot(self) -> Sorot:
        return Sorot(self._pilihan.currentData())


class KendaliZoom(QFrame):
    """Minus, the scale, plus and Pas, at the bottom right of the canvas."""

    def __init__(self, kanvas: KanvasBagan) -> None:
        super().__init__(kanvas)
        self.setObjectName("kendali-zoom")
        self.setProperty("kulit", "tombolan")
        self._kanvas = kanvas
        self._tertutup = 0
        self.skala = QLabel("100 %")
        self.skala.setObjectName("skala-bagan")
        self.skala.setFont(font_angka(Huruf.RAPAT))
        self.skala.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.skala.setFixedWidth(56)
        kurang = TombolIkon(
            "minus", "Perkecil", lambda: kanvas.perbesar(-1), nama="tombol-perkecil", tinggi=28, tenang=True
        )
        tambah = TombolIkon(
            "plus", "Perbesar", lambda: kanvas.perbesar(1), nama="tombol-perbesar", tinggi=28, tenang=True
        )
        pas = TombolTenang("Pas", kanvas.pas, ikon="maximize", nama="tombol-pas", tinggi=28)
        pas.setToolTip("Tampilkan seluruh bagan")
        self.setLayout(mendatar(kurang, self.skala, tambah, pas, sela=0, tepi=(2, 1, 2, 1)))
        kanvas.skala_berubah.connect(lambda skala: self.skala.setText(f"{round(skala * 100)} %"))
        kanvas.viewport().installEventFilter(self)

    def eventFilter(self, benda: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.tempatkan()
        return bool(super().eventFilter(benda, event))

    def atur_tertutup(self, lebar: int) -> None:
        """So many pixels at the canvas' right edge lie under a drawer: the control stands left of it."""
        self._tertutup = lebar
        self.tempatkan()

    def tempatkan(self) -> None:
        """To its corner, clear of the scroll bars."""
        self.adjustSize()
        bidang = self._kanvas.viewport().geometry()
        kanan = min(bidang.right(), self._kanvas.width() - self._tertutup)
        self.move(kanan - self.width() - _TEPI, bidang.bottom() - self.height() - 8)
        self.raise_()


class BarisPesan(QLabel):
    """What a drag would do, in one line at the foot of the canvas; screen readers hear it."""

    def __init__(self, kanvas: KanvasBagan) -> None:
        super().__init__(kanvas)
        self.setObjectName("pesan-bagan")
        self.setProperty("kulit", "popover")
        self.setFont(font(Huruf.RAPAT))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMargin(8)
        self.setAutoFillBackground(True)
        self.hide()
        self._kanvas = kanvas
        self._jam = QTimer(self, singleShot=True, interval=LAMA_TOAST_MS)
        self._jam.timeout.connect(self.hide)
        kanvas.pesan.connect(self.atur)

    def atur(self, teks: str) -> None:
        self.setVisible(bool(teks))
        if not teks:
            return
        self._jam.start()
        ruang = self._kanvas.viewport().width() - 2 * _TEPI - 16
        self.setText(QFontMetrics(self.font()).elidedText(teks, Qt.TextElideMode.ElideRight, ruang))
        self.setAccessibleName(teks)
        self.adjustSize()
        self.move(_TEPI, self._kanvas.viewport().height() - self.height() - 8)
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, teks))
