"""What the check of the office found, in short: counts, the worst findings, and the way to all of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import TINGGI_CIP, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import garis, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.lukis import isi_cip_aturan, lukis_cip, ukuran_cip
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan
    from sistemkerja_desktop.services.kepatuhan import HasilKepatuhan

_TERBANYAK = 3
_TINGGI = 34


class RingkasanKepatuhan(QWidget):
    """`dibuka` carries the key of the finding that was pressed."""

    dibuka = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ringkasan-kepatuhan")
        self.setAccessibleName("Kepatuhan")
        self._bad = LencanaKeadaan(Keadaan.BAD, "", lencana=False, nama="jumlah-harus-diperbaiki")
        self._warn = LencanaKeadaan(Keadaan.WARN, "", lencana=False, nama="jumlah-perlu-perhatian")
        self._ok = LencanaKeadaan(Keadaan.OK, "", lencana=False, nama="jumlah-sesuai")
        self._pesan = label("Sedang diperiksa.", Huruf.RAPAT, Peran.T2, nama="pesan-kepatuhan")
        atas = mendatar(self._bad, self._warn, self._ok, self._pesan, None, sela=12, tepi=(14, 7, 14, 8))
        self._isi = QVBoxLayout()
        self._isi.setContentsMargins(0, 0, 0, 0)
        self._isi.setSpacing(0)
        self.setLayout(menurun(atas, self._isi, None, sela=0))
        self.isi(None)

    def isi(self, hasil: "HasilKepatuhan | None") -> None:
        """Shows a result; None while the first check has not ended."""
        kosongkan(self._isi)
        for lencana in (self._bad, self._warn, self._ok):
            lencana.setVisible(hasil is not None)
        self._pesan.setVisible(hasil is None)
        if hasil is None:
            return
        from sistemkerja_desktop.domain.kepatuhan.temuan import Tingkat

        bad, warn = hasil.jumlah.get(Tingkat.PELANGGARAN, 0), hasil.jumlah.get(Tingkat.PERINGATAN, 0)
        self._bad.atur(Keadaan.BAD, f"{bad} harus diperbaiki")
        self._warn.atur(Keadaan.WARN, f"{warn} perlu perhatian")
        self._ok.atur(Keadaan.OK, f"{len(hasil.sesuai)} sesuai")
        self._bad.setVisible(bad > 0)
        self._warn.setVisible(warn > 0)
        for temuan in hasil.temuan[:_TERBANYAK]:
            baris = BarisTemuan(temuan)
            baris.clicked.connect(lambda _=False, kunci=temuan.kunci: self.dibuka.emit(kunci))
            self._isi.addWidget(garis())
            self._isi.addWidget(baris)


class BarisTemuan(QAbstractButton):
    """A finding in one line: shape, title, article."""

    def __init__(self, temuan: "Temuan") -> None:
        super().__init__()
        from sistemkerja_desktop.ui.kepatuhan.baris import aturan_temuan
        from sistemkerja_desktop.ui.kepatuhan.pengawas import KEADAAN_TINGKAT

        self._temuan = temuan
        self._keadaan = KEADAAN_TINGKAT[temuan.tingkat]
        # Without its "2 sumber": the title needs the room.
        self._cip = isi_cip_aturan(aturan_temuan(temuan), 1)[0]._replace(tambahan="")
        self.setObjectName(f"temuan-{temuan.aturan}-{temuan.entitas_id}")
        self.setAccessibleName(f"{temuan.tingkat.label}: {temuan.judul}; {self._cip.arti}")
        self.setToolTip(f"{temuan.judul}\n{temuan.uraian}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(_TINGGI)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, _TINGGI)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        if self.underMouse() or self.hasFocus():
            pelukis.fillRect(self.rect(), warna(Peran.HOVER))
        kotak = self.rect().adjusted(14, 0, -14, 0)
        lukis_ikon(pelukis, QRect(kotak.x(), 0, 16, kotak.height()), self._keadaan.ikon, self._keadaan.warna)
        ukuran = ukuran_cip(self._cip)
        cip = QRect(kotak.right() + 1 - ukuran.width(), (self.height() - TINGGI_CIP) // 2, ukuran.width(), TINGGI_CIP)
        lukis_cip(pelukis, cip.topLeft(), self._cip)
        judul = QRect(kotak.x() + 26, 0, cip.x() - kotak.x() - 36, kotak.height())
        huruf = font(Huruf.RAPAT)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T1))
        teks = QFontMetrics(huruf).elidedText(self._temuan.judul, Qt.TextElideMode.ElideRight, judul.width())
        pelukis.drawText(judul, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, teks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
