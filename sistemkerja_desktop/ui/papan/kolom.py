"""A column of the board: its name and count, its gate, what holds a card back, and its cards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import RADIUS_KARTU, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, Hitungan, TombolIkon, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.lukis import kotak_bulat
from sistemkerja_desktop.ui.papan.daftar_kartu import DaftarKartu
from sistemkerja_desktop.ui.papan.model import KartuModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sistemkerja_desktop.services.papan import GerbangKolom, KartuPapan
    from sistemkerja_desktop.ui.papan.panel_tertahan import PanelTertahan

_WARNA_FASE = {
    Fase.PERENCANAAN: Peran.R1,
    Fase.PELAKSANAAN: Peran.R2,
    Fase.EVALUASI: Peran.R3,
    Fase.SELESAI: Peran.R4,
}
_TINGGI_KEPALA = 40
_TINGGI_GERBANG, _TINGGI_GERBANG_DUA = 30, 56
_TEPI_GERBANG, _SELA_GERBANG = 11, 6


class KolomPapan(QWidget):
    """A column. `tertahan` is the panel of a card that may not enter, None if there is none."""

    tambah_diminta = Signal()

    def __init__(self, fase: Fase, *, dapat_ditambah: bool) -> None:
        super().__init__()
        self.fase = fase
        self._sorot = False
        self.tertahan: PanelTertahan | None = None
        self.setObjectName(f"kolom-{fase.value}")
        self.setAccessibleName(f"Kolom {fase.label}")
        self.model = KartuModel()
        self.daftar = DaftarKartu(self.model)
        self.daftar.setObjectName(f"kartu-{fase.value}")
        self.daftar.setMinimumHeight(24)
        self.model.setParent(self.daftar)
        self.hitungan = Hitungan("0", nama=f"hitungan-{fase.value}")
        self.hitungan.setFixedHeight(22)
        # All columns are equally wide, whatever stands in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._gerbang = BarisGerbang(fase)
        self._tertahan = QVBoxLayout()
        self._tertahan.setContentsMargins(8, 0, 8, 0)
        kepala = QWidget()
        kepala.setFixedHeight(_TINGGI_KEPALA)
        baris = mendatar(_Kotak(_WARNA_FASE[fase]), label(fase.label, Huruf.KARTU), self.hitungan, None, sela=8)
        baris.setContentsMargins(12, 0, 6, 0)
        if dapat_ditambah:
            tambah = TombolIkon("plus", "Tambah kegiatan", nama="tombol-tambah-kartu", tinggi=28, tenang=True)
            tambah.clicked.connect(lambda _=False: self.tambah_diminta.emit())
            baris.addWidget(tambah)
        kepala.setLayout(baris)
        tata = menurun(kepala, self._gerbang, self._tertahan, self.daftar, sela=0, tepi=(1, 1, 1, 6))
        tata.setStretch(3, 1)
        self.setLayout(tata)
        self.isi((), "")

    def isi(self, kartu: "Sequence[KartuPapan]", pesan_kosong: str) -> None:
        self.daftar.pesan_kosong = pesan_kosong
        self.model.isi(kartu)
        self.hitungan.setText(str(len(kartu)))
        self.daftar.setAccessibleName(f"{self.fase.label}, {len(kartu)} kartu")
        self.daftar.viewport().update()

    def atur_gerbang(self, gerbang: "GerbangKolom | None") -> None:
        """What must be there before a card may enter, with its article."""
        self._gerbang.atur(gerbang)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _TINGGI_KEPALA)

    def hasHeightForWidth(self) -> bool:
        # A column is as high as the board. Wrapped text in it must not push the board past its foot, where nothing
        # scrolls: the list and the missing steps scroll inside the column.
        return False

    def tampilkan_tertahan(self, panel: "PanelTertahan") -> None:
        self.tutup_tertahan()
        self._tertahan.setContentsMargins(8, 8, 8, 0)
        self._tertahan.addWidget(panel)
        self.tertahan = panel

    def tutup_tertahan(self) -> None:
        self._tertahan.setContentsMargins(8, 0, 8, 0)
        kosongkan(self._tertahan)
        self.tertahan = None

    def atur_sorot(self, ya: bool) -> None:
        """Marks the column as the one that a card is held over."""
        if ya != self._sorot:
            self._sorot = ya
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        tepi = Peran.ACC if self._sorot else Peran.LINE2
        kotak_bulat(pelukis, self.rect(), Peran.WIN, tepi, RADIUS_KARTU, 2 if self._sorot else 1)
        pelukis.save()
        pelukis.setClipRect(0, 0, self.width(), _TINGGI_KEPALA + 1)
        kotak_bulat(pelukis, self.rect(), Peran.SURF, tepi, RADIUS_KARTU, 2 if self._sorot else 1)
        pelukis.restore()
        pelukis.fillRect(1, _TINGGI_KEPALA, self.width() - 2, 1, warna(Peran.LINE2))


class TeksElips(QWidget):
    """One line of text that shortens itself to its place and says the whole in its tooltip."""

    def __init__(self, teks: str, huruf: Huruf = Huruf.RAPAT, peran: Peran = Peran.T2) -> None:
        super().__init__()
        self._teks, self._huruf, self._peran = teks, huruf, peran
        self.setToolTip(teks)
        self.setAccessibleName(teks)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrik = QFontMetrics(font(self._huruf))
        return QSize(metrik.horizontalAdvance(self._teks), metrik.height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.setFont(font(self._huruf))
        pelukis.setPen(warna(self._peran))
        teks = QFontMetrics(font(self._huruf)).elidedText(self._teks, Qt.TextElideMode.ElideRight, self.width())
        pelukis.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, teks)


class BarisGerbang(QWidget):
    """The strip below a column's name: the gate's text and its article, which goes below the text in narrow columns."""

    def __init__(self, fase: Fase) -> None:
        super().__init__()
        self._fase = fase
        self._teks: TeksElips | None = None
        self._cip: CipDasarHukum | None = None
        self._kisi = QGridLayout(self)
        self._kisi.setContentsMargins(_TEPI_GERBANG, 0, _TEPI_GERBANG, 1)
        self._kisi.setHorizontalSpacing(_SELA_GERBANG)
        self._kisi.setVerticalSpacing(0)
        self._kisi.setColumnStretch(1, 1)
        self.setFixedHeight(_TINGGI_GERBANG)
        self.hide()

    def atur(self, gerbang: "GerbangKolom | None") -> None:
        """Shows another gate, or none."""
        kosongkan(self._kisi)
        self._teks = self._cip = None
        self.setVisible(gerbang is not None)
        if gerbang is not None:
            self._teks = TeksElips(gerbang.teks)
            self._teks.setObjectName(f"teks-gerbang-{self._fase.value}")
            self._teks.setAccessibleName(f"Gerbang {self._fase.label}: {gerbang.teks}")
            self._cip = CipDasarHukum(gerbang.aturan, nama=f"cip-gerbang-{self._fase.value}")
            self._kisi.addWidget(GambarIkon("barrier-block", Peran.T2), 0, 0)
            self._kisi.addWidget(self._teks, 0, 1)
            self._letakkan_cip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._letakkan_cip()

    def _letakkan_cip(self) -> None:
        if self._teks is None or self._cip is None:
            return
        perlu = (
            2 * _TEPI_GERBANG + 16 + 2 * _SELA_GERBANG + self._teks.sizeHint().width() + self._cip.sizeHint().width()
        )
        dua = perlu > self.width()
        self._kisi.addWidget(self._cip, 1 if dua else 0, 1 if dua else 2, Qt.AlignmentFlag.AlignLeft)
        self.setFixedHeight(_TINGGI_GERBANG_DUA if dua else _TINGGI_GERBANG)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pena = QPen(warna(Peran.LINE2), 1, Qt.PenStyle.CustomDashLine)
        pena.setDashPattern([3, 3])
        pelukis.setPen(pena)
        pelukis.drawLine(QPoint(0, self.height() - 1), QPoint(self.width(), self.height() - 1))


class _Kotak(QWidget):
    """The square in a phase's colour; the name beside it says the same."""

    def __init__(self, peran: Peran) -> None:
        super().__init__()
        self._peran = peran
        self.setFixedSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRect(0, 0, 10, 10), warna(self._peran))
