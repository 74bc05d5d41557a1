"""A lane of the timeline: its mark at the left, the stretch of the way through it, and room for what it says."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import menurun
from sistemkerja_desktop.ui.komponen.lukis import isi_cip_aturan

_LEBAR_TANDA = 52
_PUSAT = 26
_ATAS = {True: 34, False: 22}


class Lajur(QWidget):
    """`sebelum` says whether what comes before is done, None for the first lane; `kini` is where the case stands."""

    def __init__(
        self, nama: str, keadaan: Keadaan, *, selesai: bool, sebelum: bool | None, terakhir: bool, kini: bool = False
    ) -> None:
        super().__init__()
        self._keadaan, self._kini, self._selesai = keadaan, kini, selesai
        self._sebelum, self._terakhir = sebelum, terakhir
        self.isi = menurun(sela=4, tepi=(_LEBAR_TANDA, 4 if kini else 10, 14, 8 if kini else 0))
        self.setLayout(self.isi)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        kata = "menunggu" if kini else "selesai" if selesai else "akan datang"
        self.setAccessibleName(f"{nama}: {kata}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pusat = _ATAS[self._kini]
        if self._sebelum is not None:
            self._garis(pelukis, 0, pusat - 13, selesai=self._sebelum)
        if not self._terakhir:
            self._garis(pelukis, pusat + 13, self.height(), selesai=self._selesai)
        if self._kini:
            pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
            pelukis.setPen(Qt.PenStyle.NoPen)
            pelukis.setBrush(warna(Peran.FILL))
            pelukis.drawEllipse(QRectF(_PUSAT - 13, pusat - 13, 26, 26))
            lukis_ikon(pelukis, QRect(_PUSAT - 7, pusat - 8, 16, 16), "player-play-filled", Peran.ONACC, 16)
            return
        lukis_ikon(pelukis, QRect(_PUSAT - 10, pusat - 10, 20, 20), self._keadaan.ikon, self._keadaan.warna, 20)

    def _garis(self, pelukis: QPainter, dari: int, sampai: int, *, selesai: bool) -> None:
        pena = QPen(warna(Peran.OK if selesai else Peran.LINE3), 2)
        if not selesai:
            pena.setDashPattern([2.0, 2.0])
        pelukis.setPen(pena)
        pelukis.drawLine(_PUSAT, dari, _PUSAT, sampai)


def tambah_berdasar(tata: QVBoxLayout, teks: QLabel, aturan: Aturan) -> None:
    """A line of words with the article at its right end."""
    baris = QHBoxLayout()
    baris.setSpacing(8)
    baris.addWidget(teks, 1, Qt.AlignmentFlag.AlignTop)
    for urut, isi in enumerate(isi_cip_aturan(aturan), 1):
        cip = CipDasarHukum(aturan, isi, nama=f"cip-{aturan.kode}-{urut}")
        baris.addWidget(cip, 0, Qt.AlignmentFlag.AlignTop)
    tata.addLayout(baris)
