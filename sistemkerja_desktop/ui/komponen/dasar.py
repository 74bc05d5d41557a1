"""Labels, buttons, lines and layouts in the sizes of the design."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import beri_ikon, lukis_ikon, segarkan_ikon
from sistemkerja_desktop.ui.gaya.token import TINGGI_KENDALI, Peran

Bagian = QWidget | QLayout | int | None
Tepi = tuple[int, int, int, int]


def label(
    teks: str, huruf: Huruf = Huruf.ISI, peran: Peran = Peran.T1, *, bungkus: bool = False, nama: str = ""
) -> QLabel:
    """A label in a place of the type scale. `peran` is T1, T2, T3, ACC, BAD, WARN, OK or IDLE. Plain text only."""
    hasil = QLabel(teks)
    hasil.setTextFormat(Qt.TextFormat.PlainText)
    hasil.setFont(font(huruf))
    hasil.setProperty("peran", peran.value)
    hasil.setWordWrap(bungkus)
    if nama:
        hasil.setObjectName(nama)
    return hasil


def garis(*, tegak: bool = False, kuat: bool = False) -> QFrame:
    """A line of 1 px: line1 between rows, with `kuat` line2."""
    hasil = QFrame()
    hasil.setProperty("kulit", "garis2" if kuat else "garis")
    if tegak:
        hasil.setFixedWidth(1)
    else:
        hasil.setFixedHeight(1)
    return hasil


def mendatar(*isi: Bagian, sela: int = 8, tepi: Tepi = (0, 0, 0, 0)) -> QHBoxLayout:
    """A row: widgets and layouts, an int as fixed space, None as stretch."""
    hasil = QHBoxLayout()
    _isi(hasil, isi, sela, tepi)
    return hasil


def menurun(*isi: Bagian, sela: int = 8, tepi: Tepi = (0, 0, 0, 0)) -> QVBoxLayout:
    """A column: widgets and layouts, an int as fixed space, None as stretch."""
    hasil = QVBoxLayout()
    _isi(hasil, isi, sela, tepi)
    return hasil


def _isi(
    tata: QHBoxLayout | QVBoxLayout,
    isi: tuple[Bagian, ...],
    sela: int,
    tepi: Tepi,
) -> None:
    tata.setSpacing(sela)
    tata.setContentsMargins(*tepi)
    for bagian in isi:
        if bagian is None:
            tata.addStretch(1)
        elif isinstance(bagian, int):
            tata.addSpacing(bagian)
        elif isinstance(bagian, QWidget):
            tata.addWidget(bagian)
        else:
            tata.addLayout(bagian)


def kosongkan(tata: QLayout) -> None:
    """Takes everything out of a layout and deletes the widgets and layouts in it.

    A layout inside is its own item: taking it with `takeAt` gives Python a second claim on it, and Qt and Python then
    both delete it. It is removed without being taken, and deleted by Qt alone.
    """
    for i in reversed(range(tata.count())):
        widget, anak = _isi_butir(tata, i)
        if widget is not None:
            tata.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        elif anak is not None:
            kosongkan(anak)
            tata.removeItem(anak)
            anak.deleteLater()
        else:
            tata.takeAt(i)


def _isi_butir(tata: QLayout, i: int) -> tuple[QWidget | None, QLayout | None]:
    # Apart, so that the item's wrapper is gone before Qt deletes the item.
    butir = tata.itemAt(i)
    return (None, None) if butir is None else (butir.widget(), butir.layout())


class Tombol(QPushButton):
    """A button: verb and object. `tinggi` is 32, 28 (compact) or 24 (in timeline rows)."""

    jenis = "biasa"
    peran_ikon = Peran.T1
    huruf = Huruf.ISI

    def __init__(
        self,
        teks: str,
        fungsi: Callable[[], object] | None = None,
        *,
        ikon: str = "",
        nama: str = "",
        tinggi: int = TINGGI_KENDALI,
        induk: QWidget | None = None,
    ) -> None:
        super().__init__(teks, induk)
        self.setProperty("jenis", self.jenis)
        if tinggi != TINGGI_KENDALI:
            self.setProperty("tinggi", str(tinggi))
        self.setFont(font(Huruf.KECIL_TEBAL if tinggi < 28 else Huruf.RAPAT if tinggi < TINGGI_KENDALI else self.huruf))
        # A dialog's default button is chosen by the dialog, not by where the focus happens to be.
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if ikon:
            beri_ikon(self, ikon, self.peran_ikon, 18 if tinggi >= TINGGI_KENDALI else 16)
        if nama:
            self.setObjectName(nama)
        self._teks_penuh = teks
        if fungsi is not None:
            self.clicked.connect(lambda _=False: fungsi())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; without this a dialog would press its default button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def ringkas(self, ya: bool) -> None:
        """In narrow windows: only the icon, its text as tooltip and accessible name."""
        if ya == bool(self.property("ikonsaja")) or self.icon().isNull():
            return
        self.setProperty("ikonsaja", "true" if ya else None)
        self.setText("" if ya else self._teks_penuh)
        self.setToolTip(self._teks_penuh if ya else "")
        self.setAccessibleName(self._teks_penuh)
        segarkan_ikon(self)
        self.style().unpolish(self)
        self.style().polish(self)


class TombolUtama(Tombol):
    """The primary, filled button: at most one in the header and one where the work is."""

    jenis = "utama"
    peran_ikon = Peran.ONACC
    huruf = Huruf.BARIS


class TombolBiasa(Tombol):
    """The normal button, with an edge."""

    huruf = Huruf.BARIS


class TombolTenang(Tombol):
    """The quiet button or link: accent text."""

    jenis = "tenang"
    peran_ikon = Peran.ACC


class TombolBahaya(Tombol):
    """Danger: red edge and text, never filled, never the default."""

    jenis = "bahaya"
    peran_ikon = Peran.BAD
    huruf = Huruf.BARIS


class TombolIkon(Tombol):
    """One of the few buttons without a word: x, plus and minus, the menu, arrows, zoom, undo."""

    def __init__(
        self,
        ikon: str,
        nama_bantu: str,
        fungsi: Callable[[], object] | None = None,
        *,
        nama: str = "",
        tinggi: int = TINGGI_KENDALI,
        tenang: bool = False,
    ) -> None:
        self.jenis = "tenang" if tenang else "biasa"
        super().__init__(nama_bantu, fungsi, ikon=ikon, nama=nama, tinggi=tinggi)
        self.ringkas(True)


class GambarIkon(QWidget):
    """An icon beside text. It is decoration: the text says the same."""

    def __init__(self, nama: str, peran: Peran = Peran.T2, ukuran: int = 16) -> None:
        super().__init__()
        self._nama, self._peran, self._ukuran = nama, peran, ukuran
        self.setFixedSize(ukuran, ukuran)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def ganti(self, nama: str, peran: Peran) -> None:
        self._nama, self._peran = nama, peran
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._ukuran, self._ukuran)

    def paintEvent(self, _event: QPaintEvent) -> None:
        lukis_ikon(QPainter(self), QRect(0, 0, self._ukuran, self._ukuran), self._nama, self._peran, self._ukuran)


class Hitungan(QLabel):
    """A grey pill with a count, beside a title."""

    def __init__(self, jumlah: int | str = "", *, nama: str = "") -> None:
        super().__init__(str(jumlah))
        self.setFont(font(Huruf.KECIL_TEBAL))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setObjectName(nama)
        self.setProperty("kulit", "pil")
