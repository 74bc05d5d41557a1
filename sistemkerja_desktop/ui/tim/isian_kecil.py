"""Small fields of the forms about teams and assignments: dates, choices, warnings with their article."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
)

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, label, menurun
from sistemkerja_desktop.ui.komponen.kalender import IsianHari
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang
from sistemkerja_desktop.ui.komponen.pita import BingkaiPita


class IsianTanggal(IsianHari):
    """A date as "7 Sep 2026", with a calendar."""

    def __init__(self, nama: str, nama_bantu: str) -> None:
        super().__init__()
        self.setObjectName(nama)
        self.setAccessibleName(nama_bantu)
        self.setDisplayFormat("d MMM yyyy")
        self.setMinimumDate(QDate(2000, 1, 1))
        self.setMaximumDate(QDate(2100, 12, 31))

    @property
    def nilai(self) -> date:
        isi = self.date()
        return date(isi.year(), isi.month(), isi.day())

    def atur(self, nilai: date) -> None:
        """Shows that day without a signal."""
        with QSignalBlocker(self):
            self.setDate(QDate(nilai.year, nilai.month, nilai.day))


class PilihanId(PilihanPanjang):
    """A choice among things with an id; `kosong` is the text of "nothing chosen", "" for none."""

    def __init__(self, nama: str, nama_bantu: str, kosong: str = "") -> None:
        super().__init__()
        self.setObjectName(nama)
        self.setAccessibleName(nama_bantu)
        self.view().setAccessibleName(nama_bantu)
        self._kosong = kosong
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def terpilih(self) -> int | None:
        nilai = self.currentData()
        return nilai if isinstance(nilai, int) else None

    def isi(self, pilihan: Iterable[tuple[int, str]], terpilih: int | None = None) -> None:
        """Replaces the choices without a signal; keeps what was chosen unless `terpilih` says otherwise."""
        tujuan = self.terpilih if terpilih is None else terpilih
        with QSignalBlocker(self):
            self.clear()
            if self._kosong:
                self.addItem(self._kosong, None)
            for id_, teks in pilihan:
                self.addItem(teks, id_)
                self.setItemData(self.count() - 1, teks, Qt.ItemDataRole.ToolTipRole)
        self.pilih(tujuan)

    def pilih(self, id_: int | None) -> None:
        """Chooses without a signal; an unknown id chooses the first line."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(id_)) if self.count() else -1)


class TeksSebaris(QLabel):
    """A line that ends in an ellipsis where it has no room; the tooltip has it in full."""

    def __init__(self, teks: str, huruf: Huruf = Huruf.ISI, peran: Peran = Peran.T1, nama: str = "") -> None:
        super().__init__(teks)
        self._peran = peran
        self.setObjectName(nama)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(huruf))
        self.setMinimumWidth(30)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setToolTip(teks)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.setPen(warna(self._peran))
        teks = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        pelukis.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, teks)


class PitaAturan(BingkaiPita):
    """A finding with what to do and the article, in a tinted strip; `isi` takes a field below it."""

    def __init__(
        self, keadaan: Keadaan, pesan: str, uraian: str = "", aturan: Aturan | None = None, nama: str = ""
    ) -> None:
        super().__init__()
        self.setProperty("pita", keadaan.value)
        self.setObjectName(nama)
        self.setAccessibleName(f"{keadaan.arti}: {pesan} {uraian}".strip())
        self.isi = menurun(label(pesan, Huruf.RAPAT_TEBAL, bungkus=True), sela=6)
        if uraian:
            self.isi.addWidget(label(uraian, Huruf.RAPAT, bungkus=True))
        if aturan is not None and aturan.dasar:
            self.isi.addWidget(BarisCip(aturan))
        tata = QHBoxLayout(self)
        tata.setContentsMargins(12, 10, 12, 10)
        tata.setSpacing(10)
        tata.addWidget(GambarIkon(keadaan.ikon, keadaan.warna, 18), 0, Qt.AlignmentFlag.AlignTop)
        tata.addLayout(self.isi, 1)
