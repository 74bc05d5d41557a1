"""A letter onto paper and into a file. Pages go to the printer as pictures, exactly as they were issued."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatLingkungan
from sistemkerja_desktop.ui.komponen.berkas import tanya_tujuan
from sistemkerja_desktop.ui.surat.dokumen_pdf import TITIK_PER_INCI, DokumenPdf

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI_TERBESAR = 300
_MM_PER_INCI = 25.4


def cetak(pdf: bytes, judul: str, induk: QWidget) -> bool:
    """Asks for printer, pages and copies, and prints. False when the person left the dialog.

    Raises GalatPengguna for bytes that are no PDF, GalatLingkungan when the printer does not take it.
    """
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    dokumen = DokumenPdf(pdf)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    siapkan(printer, dokumen, judul)
    dialog = QPrintDialog(printer, induk)
    dialog.setObjectName("dialog-cetak")
    dialog.setWindowTitle(f"Cetak {judul}")
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, dokumen.jumlah > 1)
    dialog.setMinMax(1, dokumen.jumlah)
    if not dialog.exec():
        return False
    lukis(dokumen, printer)
    return True


def siapkan(printer: "QPrinter", dokumen: DokumenPdf, judul: str) -> None:
    """Sets the printer to the letter's own paper: Qt knows no F4 of 215 x 330 mm, so it is a custom size."""
    printer.setDocName(judul)
    printer.setCreator("Sistem Kerja Desktop")
    printer.setFullPage(True)
    printer.setPageLayout(_tata_letak(dokumen.ukuran[0]))


def lukis(dokumen: DokumenPdf, printer: "QPrinter") -> None:
    """Prints the chosen pages. Raises GalatLingkungan when the printer cannot be opened or refuses a page."""
    # The dialog gives 0 for "all pages".
    awal, akhir = printer.fromPage() or 1, printer.toPage() or dokumen.jumlah
    halaman = list(range(max(1, awal) - 1, min(akhir, dokumen.jumlah)))
    if printer.pageOrder() == printer.PageOrder.LastPageFirst:
        halaman.reverse()
    ulang = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    kertas = printer.pageLayout().pageSize()
    pelukis = QPainter()
    if not pelukis.begin(printer):
        nama = printer.printerName() or "ini"
        raise GalatLingkungan(f"Pencetak {nama} tidak dapat dipakai.", "Periksa pencetak, atau simpan sebagai PDF.")
    try:
        for urut, nomor in enumerate(halaman * ulang):
            if urut and not printer.newPage():
                raise GalatLingkungan(f"Halaman {nomor + 1} tidak dapat dicetak.", "Periksa kertas dan pencetak.")
            _lukis_halaman(pelukis, printer, dokumen, nomor, kertas)
    finally:
        pelukis.end()


def _lukis_halaman(pelukis: QPainter, printer: "QPrinter", dokumen: DokumenPdf, nomor: int, kertas: QPageSize) -> None:
    ukuran, dpi = dokumen.ukuran[nomor], printer.resolution()
    gambar = dokumen.gambar(nomor, min(dpi, DPI_TERBESAR) / TITIK_PER_INCI)
    asli = QSizeF(ukuran.width() * dpi / TITIK_PER_INCI, ukuran.height() * dpi / TITIK_PER_INCI)
    lembar = QRectF(kertas.rectPixels(dpi))
    # True to size; smaller only where the person chose smaller paper than the letter's.
    skala = min(1.0, lembar.width() / asli.width(), lembar.height() / asli.height())
    if skala > 0.995:
        skala = 1.0
    x = max(0.0, (lembar.width() - asli.width() * skala) / 2)
    pelukis.drawImage(QRectF(x, 0, asli.width() * skala, asli.height() * skala), gambar)


def _tata_letak(titik: QSizeF) -> QPageLayout:
    mm = QSizeF(titik.width() / TITIK_PER_INCI * _MM_PER_INCI, titik.height() / TITIK_PER_INCI * _MM_PER_INCI)
    bulat = QSizeF(round(mm.width(), 1), round(mm.height(), 1))
    ukuran = QPageSize(bulat, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    if ukuran.id() != QPageSize.PageSizeId.A4:
        # A fuzzy match would take "Folio", 210 mm wide, for F4.
        nama = "F4" if (bulat.width(), bulat.height()) == (215.0, 330.0) else "Khusus"
        ukuran = QPageSize(bulat, QPageSize.Unit.Millimeter, nama, QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(ukuran, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def pilih_tujuan(usulan: str, induk: QWidget) -> Path | None:
    """Asks where to save the PDF; the dialog itself asks before it overwrites. None when it was left."""
    tujuan = tanya_tujuan(induk, "Simpan surat sebagai PDF", usulan, "PDF (*.pdf)")
    return tujuan if tujuan is None or tujuan.suffix.lower() == ".pdf" else tujuan.with_name(f"{tujuan.name}.pdf")
