"""The fields of the letter with which an answer came in."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, isian_tanggal, tanggal_dari


class IsianSuratMasuk(QWidget):
    """Sender, number, subject and day of the letter; `tanggal_berganti` is called with another day."""

    def __init__(self, hari: date, hal: str, tanggal_berganti: Callable[[], object]) -> None:
        """`hari` is today, and the last day that the letter may have; `hal` its proposed subject."""
        super().__init__()
        self.dari, self.nomor, self.hal = QLineEdit(), QLineEdit(), QLineEdit(hal)
        self.hal.setCursorPosition(0)
        self.nomor.setPlaceholderText("seperti tertulis; kosongkan bila tanpa nomor")
        self._tanggal = isian_tanggal(hari, terakhir=hari)
        self.isian_dari = IsianBerlabel("Pengirim", self.dari, nama="isian-dari")
        self.isian_hal = IsianBerlabel("Hal", self.hal, nama="isian-hal")
        kisi = QGridLayout(self)
        kisi.setContentsMargins(0, 0, 0, 0)
        kisi.setHorizontalSpacing(12)
        kisi.setVerticalSpacing(10)
        for urut, satu in enumerate(
            (
                self.isian_dari,
                IsianBerlabel("Nomor surat", self.nomor, nama="isian-nomor-masuk"),
                self.isian_hal,
                IsianBerlabel("Tanggal surat", self._tanggal, nama="isian-tanggal-masuk"),
            )
        ):
            kisi.addWidget(satu, *divmod(urut, 2), Qt.AlignmentFlag.AlignTop)
            kisi.setColumnStretch(urut % 2, 1)
        self.dari.textChanged.connect(lambda: self.isian_dari.atur_galat(""))
        self.hal.textChanged.connect(lambda: self.isian_hal.atur_galat(""))
        self._tanggal.dateChanged.connect(lambda: tanggal_berganti())

    @property
    def tanggal(self) -> date:
        """The day of the letter."""
        return tanggal_dari(self._tanggal)

    def kekurangan(self) -> tuple[IsianBerlabel, str] | None:
        """The first field that lacks something, and what to tell there."""
        if not self.dari.text().strip():
            return self.isian_dari, "Tulis siapa yang mengirim surat ini."
        if not self.hal.text().strip():
            return self.isian_hal, "Tulis hal surat seperti tertulis padanya."
        return None
