"""The two small plots of the first page: bars from zero with their numbers on or beside them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pegawai import nama_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import pemantau, warna

if TYPE_CHECKING:
    from sistemkerja_desktop.services.beranda import Beban

_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_KANAN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_WARNA_FASE = {
    Fase.PERENCANAAN: (Peran.R1, Peran.R1_T),
    Fase.PELAKSANAAN: (Peran.R2, Peran.R2_T),
    Fase.EVALUASI: (Peran.R3, Peran.R3_T),
    Fase.SELESAI: (Peran.R4, Peran.R4_T),
}
_TINGGI_BATANG = 22
_TINGGI_LABEL = 22
_TINGGI_BEBAN = 22
_SELA = 2


class BatangFase(QWidget):
    """One stacked bar of the phases; the number stands in each part and its name with a swatch below."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("batang-fase")
        self.setFixedHeight(_TINGGI_BATANG + _TINGGI_LABEL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fase: dict[Fase, int] = {}
        pemantau().berganti.connect(self.update)

    def isi(self, fase: Mapping[Fase, int]) -> None:
        self._fase = {f: n for f, n in fase.items() if n}
        self.setAccessibleName("Kegiatan menurut fase: " + ", ".join(f"{f.label} {n}" for f, n in self._fase.items()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _TINGGI_BATANG + _TINGGI_LABEL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        for fase, kotak in self.bagian().items():
            isi, teks = _WARNA_FASE[fase]
            pelukis.fillRect(kotak, warna(isi))
            pelukis.setFont(font_angka(Huruf.KECIL_TEBAL2))
            pelukis.setPen(warna(teks))
            pelukis.drawText(kotak, Qt.AlignmentFlag.AlignCenter, str(self._fase[fase]))
        huruf = font(Huruf.KECIL)
        fm = QFontMetrics(huruf)
        pelukis.setFont(huruf)
        lebar = sum(fm.horizontalAdvance(f.label) + 14 for f in self._fase)
        sela = min(16, max(6, (self.width() - lebar) // max(1, len(self._fase) - 1)))
        x = 0
        for fase in self._fase:
            pelukis.fillRect(QRect(x, _TINGGI_BATANG + 7, 10, 10), warna(_WARNA_FASE[fase][0]))
            pelukis.setPen(warna(Peran.T2))
            pelukis.drawText(QRect(x + 14, _TINGGI_BATANG + 2, self.width(), 20), _KIRI, fase.label)
            x += 14 + fm.horizontalAdvance(fase.label) + sela

    def bagian(self) -> dict[Fase, QRect]:
        """Where the parts stand: widths by number, but each wide enough for its number."""
        jumlah = sum(self._fase.values())
        if not jumlah:
            return {}
        terkecil = 20
        ruang = self.width() - _SELA * (len(self._fase) - 1)
        sisa = max(0, ruang - terkecil * len(self._fase))
        hasil, x = {}, 0
        for urut, (fase, n) in enumerate(self._fase.items(), 1):
            lebar = terkecil + sisa * n // jumlah if urut < len(self._fase) else self.width() - x
            hasil[fase] = QRect(x, 0, lebar, _TINGGI_BATANG)
            x += lebar + _SELA
        return hasil


class BatangBeban(QWidget):
    """A bar a person, the office's limit as a dashed line; over the limit with shape and colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("batang-beban")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._beban: Sequence[Beban] = ()
        self._batas = 1
        pemantau().berganti.connect(self.update)

    def isi(self, beban: Sequence["Beban"], batas: int) -> None:
        self._beban, self._batas = beban, max(1, batas)
        self.setFixedHeight(_TINGGI_BEBAN * len(beban))
        self.setAccessibleName(
            f"Beban tertinggi, batas {batas}: " + ", ".join(f"{b.nama} {b.jumlah}" for b in beban) if beban else "Beban"
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _TINGGI_BEBAN * len(self._beban))

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        kiri, ruang = self._lajur()
        terbesar = max(self._batas, *(b.jumlah for b in self._beban), 1)
        for urut, beban in enumerate(self._beban):
            kotak = QRect(0, urut * _TINGGI_BEBAN, self.width(), _TINGGI_BEBAN)
            lewat = beban.jumlah > self._batas
            nama = QRect(0, kotak.y(), kiri - 8, kotak.height())
            pelukis.setFont(font(Huruf.RAPAT))
            pelukis.setPen(warna(Peran.T1))
            teks = QFontMetrics(pelukis.font()).elidedText(
                nama_singkat(beban.nama), Qt.TextElideMode.ElideRight, nama.width()
            )
            pelukis.drawText(nama, _KIRI, teks)
            pelukis.fillRect(
                QRect(kiri, kotak.y() + 6, round(ruang * beban.jumlah / terbesar), 10),
                warna(Peran.WARN if lewat else Peran.C1),
            )
            pelukis.setFont(font_angka(Huruf.RAPAT_TEBAL))
            pelukis.drawText(QRect(kiri + ruang, kotak.y(), 34, kotak.height()), _KANAN, str(beban.jumlah))
            if lewat:
                ikon = QRect(self.width() - 18, kotak.y(), 18, kotak.height())
                lukis_ikon(pelukis, ikon, Keadaan.WARN.ikon, Peran.WARN)
        pena = QPen(warna(Peran.T3), 1)
        pena.setDashPattern([3, 3])
        pelukis.setPen(pena)
        x = kiri + round(ruang * self._batas / terbesar)
        pelukis.drawLine(x, 0, x, self.height())

    def _lajur(self) -> tuple[int, int]:
        """Where bars begin, and how long the longest is."""
        kiri = min(132, self.width() // 3)
        return kiri, max(10, self.width() - kiri - 56)
