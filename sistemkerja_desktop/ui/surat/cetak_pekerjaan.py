"""A print job: a worker draws the pages, the window's thread hands them to the printer, one at a time."""

import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QThreadPool, Signal
from PySide6.QtGui import QImage, QPageSize, QPaintEngine, QPainter

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.surat.cetak_kertas import MM_PER_INCI, Letak, pasang_ukuran
from sistemkerja_desktop.ui.surat.dokumen_pdf import TITIK_PER_INCI, DokumenPdf, Potongan
from sistemkerja_desktop.ui.tugas import Kemajuan, Tugas

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI_TERBESAR = 600
"""Printers of 1,200 dpi get pages of 600: each of its pixels is two by two dots."""

# Pages drawn ahead of the printer.
_DI_MUKA = 2
# Windows takes pictures in 32 bits a pixel: strips of 20 MB, not a page of 158.
_BARIS_PITA = 1024

_berjalan: set[Tugas] = set()


def mulai(tugas: Tugas) -> None:
    """Starts work in a worker thread, and keeps it until it has ended, whatever becomes of who asked for it."""
    _berjalan.add(tugas)
    tugas.berakhir.connect(lambda: _berjalan.discard(tugas))
    QThreadPool.globalInstance().start(tugas.kerjakan)


@dataclass(frozen=True, slots=True)
class HalamanCetak:
    """A page as it will lie on paper: of which document, on which paper, and where."""

    dokumen: DokumenPdf
    nomor: int
    ukuran: QPageSize
    letak: Letak


@dataclass(frozen=True, slots=True)
class _Sisi:
    """A side ready for the printer; `halaman` None is an empty back. `faktor` is device pixels for one of a picture."""

    halaman: HalamanCetak | None
    potongan: tuple[Potongan, ...] = ()
    faktor: int = 1


def _pita(gambar: QImage, baris: int) -> Iterator[tuple[int, QImage]]:
    """The picture in strips of so many rows, each with its first row; 0 leaves it whole."""
    if not baris:
        yield 0, gambar
        return
    for awal in range(0, gambar.height(), baris):
        yield awal, gambar.copy(0, awal, gambar.width(), min(baris, gambar.height() - awal))


class PekerjaanCetak(QObject):
    """Prints `sisi` (pages, None for an empty back) in this order. Exactly one of its signals is sent.

    `dibatalkan` says whether the printer took the job back; where it cannot, pages may come out that it has already.
    """

    selesai = Signal()
    gagal = Signal(object)
    salah = Signal(object)
    dibatalkan = Signal(bool)
    _siap = Signal(object)

    def __init__(self, printer: "QPrinter", sisi: Sequence[HalamanCetak | None], induk: QObject | None = None) -> None:
        super().__init__(induk)
        self._printer = printer
        self._sisi = tuple(sisi)
        self._pelukis = QPainter()
        self._tempat = threading.Semaphore(_DI_MUKA)
        self._galat: BaseException | None = None
        self._tuntas = False
        self._dilukis = 0
        self._resolusi = 0
        self._baris_pita = 0
        self.tugas = Tugas(self._gambar)
        self._siap.connect(self._lukis)
        self.tugas.selesai.connect(self._tandai_tuntas)
        self.tugas.gagal.connect(self._catat_galat)
        self.tugas.salah.connect(self._catat_galat)
        self.tugas.berakhir.connect(self._akhiri)

    def mulai(self) -> None:
        """Opens the printer and begins. Raises GalatLingkungan when it cannot be opened."""
        nama = self._printer.printerName() or self._printer.outputFileName()
        pertama = next((s for s in self._sisi if s is not None), None)
        if pertama is None or not self._printer.isValid():
            raise GalatLingkungan(f"Pencetak {nama} tidak ditemukan.", "Pilih pencetak lain, atau simpan sebagai PDF.")
        pasang_ukuran(self._printer, pertama.ukuran)
        if not self._pelukis.begin(self._printer):
            raise GalatLingkungan(
                f"Pencetak {nama} tidak dapat dipakai.",
                "Periksa apakah pencetak menyala dan tersambung, atau simpan sebagai PDF.",
            )
        # Without it Qt's PDF writer makes a JPEG of each page, and text gets smudges.
        self._pelukis.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._resolusi = self._printer.resolution()
        # In a PDF (CUPS) a page stays whole: viewers may leave hairlines between strips.
        if self._printer.paintEngine().type() is not QPaintEngine.Type.Pdf:
            self._baris_pita = _BARIS_PITA
        mulai(self.tugas)

    def batalkan(self) -> None:
        """Stops as soon as the page at work is through."""
        self.tugas.batalkan()

    def _gambar(self, kemajuan: Kemajuan) -> None:
        """In the worker."""
        faktor = -(-self._resolusi // DPI_TERBESAR)
        for urut, halaman in enumerate(self._sisi):
            kemajuan.lapor(urut, len(self._sisi), f"halaman {urut + 1} dari {len(self._sisi)}")
            potongan: tuple[Potongan, ...] = ()
            if halaman is not None:
                skala = self._resolusi / faktor / TITIK_PER_INCI * halaman.letak.skala
                potongan = halaman.dokumen.gambar_cetak(halaman.nomor, skala)
            while not self._tempat.acquire(timeout=0.1):
                kemajuan.periksa()
            self._siap.emit(_Sisi(halaman, potongan, faktor))

    def _lukis(self, sisi: _Sisi) -> None:
        self._tempat.release()
        if self._galat is not None:
            return
        if self._dilukis and not self._halaman_baru(sisi):
            self._galat = GalatLingkungan(
                f"Pencetak berhenti pada halaman {self._dilukis + 1} dari {len(self._sisi)}.",
                "Periksa kertas dan pencetak, lalu cetak lagi halaman yang belum keluar.",
            )
            self.tugas.batalkan()
            return
        self._dilukis += 1
        if sisi.halaman is None:
            return
        titik, k = self._resolusi / MM_PER_INCI, sisi.faktor
        x, y = round(sisi.halaman.letak.x * titik), round(sisi.halaman.letak.y * titik)
        for kotak, gambar in sisi.potongan:
            # One picture pixel is `k` device pixels, at whole ones: nothing is resampled, but where a photo is.
            lebar, tinggi = kotak.width() / gambar.width() * k, kotak.height() / gambar.height() * k
            for awal, pita in _pita(gambar, self._baris_pita):
                tempat = QRectF(0, awal * tinggi, pita.width() * lebar, pita.height() * tinggi)
                self._pelukis.drawImage(tempat.translated(x + kotak.x() * k, y + kotak.y() * k), pita)

    def _halaman_baru(self, sisi: _Sisi) -> bool:
        # An empty back keeps the paper of its front.
        if sisi.halaman is not None and not self._printer.pageLayout().pageSize().isEquivalentTo(sisi.halaman.ukuran):
            pasang_ukuran(self._printer, sisi.halaman.ukuran)
        return self._printer.newPage()

    def _tandai_tuntas(self, _hasil: object) -> None:
        self._tuntas = self._galat is None

    def _catat_galat(self, galat: BaseException) -> None:
        self._galat = galat

    def _akhiri(self) -> None:
        ditarik = self._tuntas or self._printer.abort()
        self._pelukis.end()
        if isinstance(self._galat, GalatPengguna):
            self.gagal.emit(self._galat)
        elif self._galat is not None:
            self.salah.emit(self._galat)
        elif self._tuntas:
            self.selesai.emit()
        else:
            self.dibatalkan.emit(ditarik)
