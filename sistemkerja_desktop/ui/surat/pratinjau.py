"""Shows a letter as it is printed: its pages below each other on the desk's ground."""

from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import beri_ikon
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import pemantau, warna
from sistemkerja_desktop.ui.surat.dokumen_pdf import TITIK_PER_INCI, DokumenPdf, SumberHalaman

_TEPI = 16
_SELA = 12
_PIKSEL_PER_INCI = 96.0
# Pictures of pages that are kept; a page on a screen at 200 % has some 8 MB.
_SIMPANAN = 6


class Perbesaran(Enum):
    """How large pages are shown: (label, factor); None where the panel decides."""

    LEBAR = ("Selebar panel", None)
    HALAMAN = ("Satu halaman", None)
    SERATUS = ("100 %", 1.0)
    SERATUS_LIMA_PULUH = ("150 %", 1.5)
    DUA_RATUS = ("200 %", 2.0)


class KanvasPdf(QAbstractScrollArea):
    """The pages. Only those in sight are drawn, each once per size; `halaman_berganti` says which one is on top."""

    halaman_berganti = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kanvas-pratinjau")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setMinimumSize(160, 120)
        self.perbesaran = Perbesaran.LEBAR
        self.pesan = "Belum ada surat yang dipilih."
        self._dokumen: SumberHalaman | None = None
        self._kotak: list[QRect] = []
        self._gambar: dict[tuple[int, int], QImage] = {}
        self._kini = 0
        self.verticalScrollBar().valueChanged.connect(self._gulir)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        pemantau().berganti.connect(self.viewport().update)

    def ganti(self, dokumen: SumberHalaman) -> None:
        """Shows the same pages in another way, and stays where it is."""
        halaman = self._kini
        self._dokumen = dokumen
        self._gambar.clear()
        self._atur()
        self.ke_halaman(min(halaman, self.jumlah - 1))
        self._umumkan()

    def isi(self, dokumen: SumberHalaman | None) -> None:
        """Shows another document from its top, None for the message."""
        self._dokumen = dokumen
        self._gambar.clear()
        self._kini = 0
        self._atur()
        self.verticalScrollBar().setValue(0)
        self._umumkan()

    @property
    def jumlah(self) -> int:
        return self._dokumen.jumlah if self._dokumen else 0

    @property
    def kini(self) -> int:
        """The page on top, from 0."""
        return self._kini

    def ke_halaman(self, halaman: int) -> None:
        """Scrolls to the top of that page, from 0."""
        if 0 <= halaman < len(self._kotak):
            self.verticalScrollBar().setValue(self._kotak[halaman].top() - _TEPI)
            self._pindah(halaman)

    def atur_perbesaran(self, perbesaran: Perbesaran) -> None:
        self.perbesaran = perbesaran
        halaman = self._kini
        self._gambar.clear()
        self._atur()
        self.ke_halaman(halaman)

    def sizeHint(self) -> QSize:
        return QSize(480, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._atur()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        langkah = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if langkah is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.ke_halaman(self._kini + langkah)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bilah = self.verticalScrollBar()
            bilah.setValue(bilah.minimum() if event.key() == Qt.Key.Key_Home else bilah.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pelukis = QPainter(self.viewport())
        pelukis.fillRect(event.rect(), warna(Peran.PAPER_DESK))
        if self._dokumen is None:
            pelukis.setFont(font(Huruf.ISI))
            pelukis.setPen(warna(Peran.T2))
            kotak = self.viewport().rect().adjusted(_TEPI, _TEPI, -_TEPI, -_TEPI)
            pelukis.drawText(kotak, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.pesan)
        pelukis.translate(-self._geser())
        terlihat = event.rect().translated(self._geser())
        for halaman, kotak in enumerate(self._kotak):
            if kotak.adjusted(-1, -1, 1, 1).intersects(terlihat):
                # Unscaled: PDFium rounds sizes up, and squeezing that one row out would cut a line of text in two.
                # The row and the column too many lie under the edge.
                pelukis.drawImage(QPointF(kotak.topLeft()), self._lukisan(halaman, kotak.width()))
                pelukis.setPen(QPen(warna(Peran.LINE3), 1))
                pelukis.drawRect(kotak.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            pelukis.resetTransform()
            lukis_cincin(pelukis, self.viewport().rect())

    def _lukisan(self, halaman: int, lebar: int) -> QImage:
        rasio = self.devicePixelRatioF()
        kunci = (halaman, round(lebar * rasio))
        gambar = self._gambar.get(kunci)
        if gambar is None and self._dokumen is not None:
            gambar = self._dokumen.gambar(halaman, kunci[1] / self._dokumen.ukuran[halaman].width())
            gambar.setDevicePixelRatio(rasio)
            while len(self._gambar) >= _SIMPANAN:
                del self._gambar[next(iter(self._gambar))]
            self._gambar[kunci] = gambar
        return gambar if gambar is not None else QImage()

    def _atur(self) -> None:
        """Places the pages for the panel's size."""
        self._kotak = []
        luas, y, terlebar = self.viewport().size(), _TEPI, 0
        for ukuran in self._dokumen.ukuran if self._dokumen else ():
            skala = self._skala(ukuran.width(), ukuran.height())
            lebar, tinggi = max(1, round(ukuran.width() * skala)), max(1, round(ukuran.height() * skala))
            x = max(_TEPI, (luas.width() - lebar) // 2)
            self._kotak.append(QRect(x, y, lebar, tinggi))
            y += tinggi + _SELA
            terlebar = max(terlebar, lebar + 2 * _TEPI)
        tegak, datar = self.verticalScrollBar(), self.horizontalScrollBar()
        tegak.setRange(0, max(0, y - _SELA + _TEPI - luas.height()) if self._kotak else 0)
        tegak.setPageStep(luas.height())
        tegak.setSingleStep(40)
        datar.setRange(0, max(0, terlebar - luas.width()))
        datar.setPageStep(luas.width())
        datar.setSingleStep(40)
        self.viewport().update()

    def _skala(self, lebar: float, tinggi: float) -> float:
        """Logical pixels per point."""
        tetap: float | None = self.perbesaran.value[1]
        if tetap is not None:
            return tetap * _PIKSEL_PER_INCI / TITIK_PER_INCI
        # Measured without the scroll bar, so that its coming and going does not change the size.
        penuh = self.maximumViewportSize()
        selebar = max(80, penuh.width() - 2 * _TEPI - self.verticalScrollBar().sizeHint().width()) / lebar
        if self.perbesaran is Perbesaran.LEBAR:
            return selebar
        return min(selebar, max(80, penuh.height() - 2 * _TEPI) / tinggi)

    def _geser(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _gulir(self, nilai: int) -> None:
        self.viewport().update()
        tengah = nilai + self.viewport().height() // 2
        for halaman, kotak in enumerate(self._kotak):
            if tengah <= kotak.bottom() + _SELA:
                self._pindah(halaman)
                return

    def _pindah(self, halaman: int) -> None:
        if halaman != self._kini:
            self._kini = halaman
            self._umumkan()

    def _umumkan(self) -> None:
        ada = self._dokumen is not None and self.jumlah > 0
        self.setAccessibleName(f"Pratinjau surat, halaman {self._kini + 1} dari {self.jumlah}" if ada else self.pesan)
        self.setAccessibleDescription(self._dokumen.teks(self._kini) if ada and self._dokumen else "")
        self.halaman_berganti.emit(self._kini)


class PratinjauPdf(QWidget):
    """The preview: a bar with page and size, the pages below. `kiri` takes what the host shows in the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pratinjau-pdf")
        self.kanvas = KanvasPdf()
        self._bilah = QFrame()
        self._bilah.setProperty("kulit", "surf")
        self._bilah.setObjectName("bilah-pratinjau")
        self.kiri = QHBoxLayout()
        self.kiri.setSpacing(8)
        self._sebelum = _tombol("halaman-sebelum", "chevron-left", "Halaman sebelumnya")
        self._berikut = _tombol("halaman-berikut", "chevron-right", "Halaman berikutnya")
        self._nomor = QLabel()
        self._nomor.setObjectName("nomor-halaman")
        self._nomor.setFont(font(Huruf.RAPAT))
        self._ukuran = QPushButton(Perbesaran.LEBAR.value[0])
        self._ukuran.setObjectName("perbesaran-pratinjau")
        self._ukuran.setProperty("tinggi", "28")
        self._ukuran.setMenu(self._menu_perbesaran())
        beri_ikon(self._ukuran, "maximize", ukuran=16)
        self._susun()
        self._sebelum.clicked.connect(lambda: self.kanvas.ke_halaman(self.kanvas.kini - 1))
        self._berikut.clicked.connect(lambda: self.kanvas.ke_halaman(self.kanvas.kini + 1))
        self.kanvas.halaman_berganti.connect(self._segarkan)
        self.setFocusProxy(self.kanvas)
        self.atur_perbesaran(Perbesaran.LEBAR)
        self._segarkan()

    def tampilkan(self, pdf: bytes | None, pesan: str = "Belum ada surat yang dipilih.") -> None:
        """Shows the PDF from its first page; with None, or bytes that are no PDF, a message in its place."""
        dokumen = None
        if pdf is not None:
            try:
                dokumen = DokumenPdf(pdf)
            except GalatPengguna as galat:
                pesan = f"{galat.pesan} {galat.tindakan}"
        self.kanvas.pesan = pesan
        self.kanvas.isi(dokumen)
        self._segarkan()

    @property
    def jumlah_halaman(self) -> int:
        return self.kanvas.jumlah

    def atur_perbesaran(self, perbesaran: Perbesaran) -> None:
        """Shows the pages in that size and says so on the button."""
        label = perbesaran.value[0]
        self._ukuran.setText(label)
        self._ukuran.setAccessibleName(f"Ukuran tampilan: {label}")
        self._tindakan[perbesaran].setChecked(True)
        self.kanvas.atur_perbesaran(perbesaran)

    def _susun(self) -> None:
        bilah = QHBoxLayout(self._bilah)
        bilah.setContentsMargins(12, 6, 12, 6)
        bilah.setSpacing(6)
        bilah.addLayout(self.kiri)
        bilah.addStretch(1)
        for isi in (self._sebelum, self._nomor, self._berikut, self._ukuran):
            bilah.addWidget(isi)
        garis = QFrame()
        garis.setProperty("kulit", "garis2")
        garis.setFixedHeight(1)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(0)
        susunan.addWidget(self._bilah)
        susunan.addWidget(garis)
        susunan.addWidget(self.kanvas, 1)

    def _menu_perbesaran(self) -> QMenu:
        menu = QMenu(self)
        kelompok = QActionGroup(menu)
        self._tindakan: dict[Perbesaran, QAction] = {}
        for perbesaran in Perbesaran:
            tindakan = menu.addAction(perbesaran.value[0])
            tindakan.setCheckable(True)
            kelompok.addAction(tindakan)
            tindakan.triggered.connect(lambda _=False, p=perbesaran: self.atur_perbesaran(p))
            self._tindakan[perbesaran] = tindakan
        return menu

    def _segarkan(self) -> None:
        jumlah, kini = self.kanvas.jumlah, self.kanvas.kini
        self._nomor.setText(f"{kini + 1} dari {jumlah}" if jumlah else "–")
        self._sebelum.setEnabled(kini > 0)
        self._berikut.setEnabled(kini + 1 < jumlah)
        self._ukuran.setEnabled(jumlah > 0)


def _tombol(nama: str, ikon: str, keterangan: str) -> QPushButton:
    tombol = QPushButton()
    tombol.setObjectName(nama)
    tombol.setProperty("tinggi", "28")
    tombol.setProperty("ikonsaja", True)
    tombol.setToolTip(keterangan)
    tombol.setAccessibleName(keterangan)
    beri_ikon(tombol, ikon, ukuran=16)
    return tombol
