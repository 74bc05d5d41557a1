"""Fields with a label above and help or an error below."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.kalender import IsianHari


class IsianBerlabel(QWidget):
    """A field with its label above and help or an error below, the error with shape and text.

    `samping` stands beside the field.
    """

    def __init__(
        self, judul: str, isian: QWidget, *, bantuan: str = "", nama: str = "", samping: QWidget | None = None
    ) -> None:
        super().__init__()
        self.isian = isian
        if nama:
            isian.setObjectName(nama)
        self.judul = QLabel(judul)
        self.judul.setFont(font(Huruf.RAPAT))
        self.judul.setProperty("peran", "t2")
        self.judul.setBuddy(isian)
        isian.setAccessibleName(judul.replace("&", ""))
        self._bantuan = bantuan
        self._ikon = GambarIkon(Keadaan.BAD.ikon, Peran.BAD, 16)
        self._bawah = label(bantuan, Huruf.KECIL, Peran.T3, bungkus=True)
        self._baris = QWidget()
        baris = QHBoxLayout(self._baris)
        baris.setContentsMargins(0, 0, 0, 0)
        baris.setSpacing(6)
        baris.addWidget(self._ikon, 0, Qt.AlignmentFlag.AlignTop)
        baris.addWidget(self._bawah, 1)
        tengah = isian if samping is None else mendatar(isian, samping)
        self.setLayout(menurun(self.judul, tengah, self._baris, sela=4))
        self.atur_galat("")

    @property
    def galat(self) -> str:
        return self._bawah.text() if self._ikon.isVisibleTo(self) else ""

    def atur_bantuan(self, bantuan: str) -> None:
        """Shows another help below the field, in place of an error, too."""
        self._bantuan = bantuan
        self.atur_galat("")

    def atur_galat(self, pesan: str, keadaan: Keadaan = Keadaan.BAD) -> None:
        """Shows an error or warning below the field, or the help again for ""."""
        self._ikon.ganti(keadaan.ikon, keadaan.warna)
        self._ikon.setVisible(bool(pesan))
        self._bawah.setText(pesan or self._bantuan)
        self._bawah.setProperty("peran", keadaan.warna.value if pesan else "t3")
        self._baris.setVisible(bool(pesan or self._bantuan))
        self.isian.setProperty("salah", "true" if pesan and keadaan is Keadaan.BAD else None)
        self.isian.setAccessibleDescription(pesan or self._bantuan)
        for widget in (self.isian, self._bawah):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def isian_tanggal(hari: date, *, terlama: date | None = None, terakhir: date | None = None) -> QDateEdit:
    """A field for a day with a calendar."""
    isian = IsianHari()
    isian.setDate(QDate(hari.year, hari.month, hari.day))
    isian.setDisplayFormat("d MMMM yyyy")
    if terlama is not None:
        isian.setMinimumDate(QDate(terlama.year, terlama.month, terlama.day))
    if terakhir is not None:
        isian.setMaximumDate(QDate(terakhir.year, terakhir.month, terakhir.day))
    return isian


def tanggal_dari(isian: QDateEdit) -> date:
    """The day that such a field shows."""
    hari = isian.date()
    return date(hari.year(), hari.month(), hari.day())
