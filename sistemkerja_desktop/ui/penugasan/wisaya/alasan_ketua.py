"""The reason for a ketua who is not of the owning unit, asked for where the ketua is chosen."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dasar import menurun
from sistemkerja_desktop.ui.tim.isian_kecil import PitaAturan


class AlasanKetua(QWidget):
    """A strip with the article and a field. `berubah` is sent as somebody writes."""

    berubah = Signal()

    def __init__(self, aturan: Aturan | None) -> None:
        super().__init__()
        self.isian = QLineEdit()
        self.isian.setObjectName("isian-alasan-ketua")
        self.isian.setAccessibleName("Alasan ketua bukan dari unit pemilik kinerja, dicatat bersama penugasan")
        self.isian.setPlaceholderText("Tulis alasannya")
        self.isian.setProperty("tinggi", "28")
        self.isian.setMaxLength(300)
        pita = PitaAturan(
            Keadaan.WARN, "Ketua bukan dari unit pemilik kinerja.", aturan=aturan, nama="pita-alasan-ketua"
        )
        pita.isi.insertWidget(1, self.isian)
        self.setLayout(menurun(pita, tepi=(10, 8, 10, 8)))
        self.isian.textEdited.connect(lambda _teks: self.berubah.emit())

    @property
    def teks(self) -> str:
        return self.isian.text()

    def atur(self, teks: str) -> None:
        """Shows that reason, without a signal."""
        with QSignalBlocker(self.isian):
            self.isian.setText(teks)
