"""The computer's printers: which there are, and what each can do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.surat.cetak_kertas import buat_ukuran, ukuran_terdekat

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class FaktaPencetak:
    """What a printer can do. `margin` gives what it cannot print on at the edges of a paper, in mm.

    `ukuran` are the papers of its driver (none: it takes any); `ukuran_bebas`: others may be sent to it.
    """

    nama: str
    ukuran: tuple[QPageSize, ...]
    ukuran_bebas: bool
    dua_sisi: bool
    margin: Callable[[QPageSize], QMarginsF]
    bermasalah: bool = False

    def kenal(self, mm: QSizeF) -> bool:
        """Whether its driver lists this size, at most 1.5 mm off."""
        return not self.ukuran or ukuran_terdekat(mm, self.ukuran) is not None

    def ukuran_untuk(self, mm: QSizeF) -> QPageSize:
        """The driver's own size where it has one, so that it takes the right tray; else one made to measure."""
        terdekat = ukuran_terdekat(mm, self.ukuran)
        return terdekat if terdekat is not None else buat_ukuran(mm)


class SumberPencetak:
    """The system's printers. Each is asked once: one in the network may take a second to answer."""

    def __init__(self) -> None:
        self._fakta: dict[str, FaktaPencetak] = {}

    def nama(self) -> list[str]:
        from PySide6.QtPrintSupport import QPrinterInfo

        return list(QPrinterInfo.availablePrinterNames())

    def bawaan(self) -> str:
        """The one that the system takes where none is chosen, or ""."""
        from PySide6.QtPrintSupport import QPrinterInfo

        return QPrinterInfo.defaultPrinterName()

    def fakta(self, nama: str) -> FaktaPencetak:
        if nama not in self._fakta:
            self._fakta[nama] = self._tanya(nama)
        return self._fakta[nama]

    def buat(self, nama: str) -> "QPrinter":
        """A printer to print on, at its own resolution; not valid when it is gone."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        return QPrinter(QPrinterInfo.printerInfo(nama), QPrinter.PrinterMode.HighResolution)

    def _tanya(self, nama: str) -> FaktaPencetak:
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        info = QPrinterInfo.printerInfo(nama)
        printer = self.buat(nama)

        def margin(ukuran: QPageSize) -> QMarginsF:
            printer.setPageSize(ukuran)
            tata = printer.pageLayout()
            tata.setUnits(QPageLayout.Unit.Millimeter)
            return tata.minimumMargins()

        return FaktaPencetak(
            nama,
            tuple(info.supportedPageSizes()),
            info.supportsCustomPageSizes(),
            QPrinter.DuplexMode.DuplexLongSide in info.supportedDuplexModes(),
            margin,
            info.state() is QPrinter.PrinterState.Error,
        )
