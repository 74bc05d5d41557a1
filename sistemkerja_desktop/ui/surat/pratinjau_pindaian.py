"""Shows a scan: a PDF by its pages, a picture as one page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.surat.dokumen_pdf import TITIK_PER_INCI, DokumenPdf, SumberHalaman
from sistemkerja_desktop.ui.surat.pratinjau import PratinjauPdf

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.kantor import Berkas

# As large as a sheet of A4 at 300 dpi: enough to read, and 35 MB at most.
_SISI_TERBESAR = 3508
_LEBAR_A4 = 595.0
_DPI_WAJAR = (72, 1200)
_PDF = "application/pdf"


class DokumenGambar:
    """A picture as a document of one page. Raises GalatPengguna for bytes that are no picture."""

    def __init__(self, isi: bytes) -> None:
        penyangga = QBuffer()
        penyangga.setData(QByteArray(isi))
        penyangga.open(QIODevice.OpenModeFlag.ReadOnly)
        pembaca = QImageReader(penyangga)
        pembaca.setAutoTransform(True)
        asal = pembaca.size()
        if max(asal.width(), asal.height()) > _SISI_TERBESAR:
            pembaca.setScaledSize(
                asal.scaled(QSize(_SISI_TERBESAR, _SISI_TERBESAR), Qt.AspectRatioMode.KeepAspectRatio)
            )
        gambar = pembaca.read()
        penyangga.close()
        if gambar.isNull():
            raise GalatPengguna(
                "Gambar pindaian ini tidak dapat ditampilkan.", "Simpan pindaian, lalu buka dengan program gambar."
            )
        self._gambar = _di_atas_putih(gambar)
        self._ukuran = _ukuran_titik(gambar, asal)

    @property
    def ukuran(self) -> tuple[QSizeF, ...]:
        return (self._ukuran,)

    @property
    def jumlah(self) -> int:
        return 1

    def gambar(self, _halaman: int, skala: float) -> QImage:
        """The picture at that scale; at 1 a pixel is a point."""
        ukuran = (self._ukuran * skala).toSize().expandedTo(QSize(1, 1))
        return self._gambar.scaled(
            ukuran, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    def teks(self, _halaman: int) -> str:
        """Nothing: a picture has no words."""
        return ""


class PratinjauPindaian(PratinjauPdf):
    """The preview of letters, for scans."""

    def tampilkan_berkas(self, berkas: "Berkas | None", pesan: str = "Belum ada pindaian.") -> None:
        """Shows the scan from its first page; with None, or bytes that cannot be shown, words in its place."""
        if berkas is None:
            self.tampilkan(None, pesan)
            return
        try:
            dokumen: SumberHalaman = DokumenPdf(berkas.isi) if berkas.tipe == _PDF else DokumenGambar(berkas.isi)
        except GalatPengguna as galat:
            pesan = f"{galat.pesan} {galat.tindakan}"
            if berkas.tipe == _PDF:
                pesan = "PDF pindaian ini rusak atau berkata sandi. Simpan pindaian, lalu buka dengan pembaca PDF."
            self.tampilkan(None, pesan)
            return
        self.kanvas.isi(dokumen)


def _di_atas_putih(gambar: QImage) -> QImage:
    """Without transparency, as on paper."""
    hasil = QImage(gambar.size(), QImage.Format.Format_RGB32)
    hasil.fill(Qt.GlobalColor.white)
    pelukis = QPainter(hasil)
    pelukis.drawImage(0, 0, gambar)
    pelukis.end()
    return hasil


def _ukuran_titik(gambar: QImage, asal: QSize) -> QSizeF:
    """The size on paper by the scan's own resolution, else as wide as A4."""
    dpi = gambar.dotsPerMeterX() * 0.0254
    # Read smaller, the picture still names the resolution of the whole.
    kecil = max(gambar.width(), gambar.height()) / max(1, asal.width(), asal.height())
    if _DPI_WAJAR[0] < dpi * kecil < _DPI_WAJAR[1] and dpi > _DPI_WAJAR[0] + 30:
        return QSizeF(gambar.width(), gambar.height()) * (TITIK_PER_INCI / (dpi * kecil))
    return QSizeF(_LEBAR_A4, _LEBAR_A4 * gambar.height() / max(1, gambar.width()))
