"""Letters on a printer's paper: which size is taken, where the page lies on it, and what its margins cut off.

All lengths are millimetres.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.surat.dokumen_pdf import TITIK_PER_INCI

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MM_PER_INCI = 25.4
MM_PER_TITIK = MM_PER_INCI / TITIK_PER_INCI
KERTAS = {"F4": QSizeF(215, 330), "A4": QSizeF(210, 297)}
"""The papers that the office may choose in place of the letter's own."""

# Drivers call F4 what is 8.5 x 13 inches (215.9 x 330.2 mm), and round as they like; "Folio" of 210 mm is another.
_SAMA = 1.5
# Sizes of drivers and PDFs differ by rounding; a page is not shrunk for that.
_SKALA_UTUH = 0.99
# Ink is found to a point (0.35 mm).
_TERPOTONG = 0.4

_MM = QPageSize.Unit.Millimeter


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a page lies: its upper left corner on the paper, and its scale (1 is true to size)."""

    x: float
    y: float
    skala: float


def ukuran_mm(titik: QSizeF) -> QSizeF:
    """A PDF's page in millimetres, to a tenth."""
    return QSizeF(round(titik.width() * MM_PER_TITIK, 1), round(titik.height() * MM_PER_TITIK, 1))


def nama_ukuran(mm: QSizeF) -> str:
    """ "F4", "A4", or the measures of another paper."""
    for nama, ukuran in KERTAS.items():
        if _beda(mm, ukuran) <= _SAMA:
            return nama
    return f"{_angka(mm.width())} × {_angka(mm.height())} mm"


def buat_ukuran(mm: QSizeF) -> QPageSize:
    """Qt's size for that paper. Qt knows no F4 of 215 x 330 mm, so it is a custom one."""
    if _beda(mm, KERTAS["A4"]) <= _SAMA:
        return QPageSize(QPageSize.PageSizeId.A4)
    # A fuzzy match would take "Folio", 210 mm wide, for F4.
    nama = "F4" if _beda(mm, KERTAS["F4"]) <= _SAMA else "Khusus"
    return QPageSize(mm, _MM, nama, QPageSize.SizeMatchPolicy.ExactMatch)


def ukuran_terdekat(mm: QSizeF, ukuran: Sequence[QPageSize]) -> QPageSize | None:
    """The one of these that is this size, at most 1.5 mm off; None if none is."""
    dekat = [(beda, i) for i, u in enumerate(ukuran) if (beda := _beda(mm, u.size(_MM))) <= _SAMA]
    return ukuran[min(dekat)[1]] if dekat else None


def pasang_ukuran(printer: "QPrinter", ukuran: QPageSize) -> None:
    """Sets the paper; positions count from its corner, not from the printable area's."""
    printer.setPageSize(ukuran)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def letakkan(halaman: QSizeF, lembar: QSizeF, margin: QMarginsF, *, ke_bidang: bool) -> Letak:
    """Puts a page onto a sheet: true to size, smaller only where the sheet is smaller, in the middle and at the top.

    With `ke_bidang` the whole page is shrunk into what the printer can print on.
    """
    kiri, atas, kanan, bawah = _tepi(margin) if ke_bidang else (0.0, 0.0, 0.0, 0.0)
    lebar, tinggi = lembar.width() - kiri - kanan, lembar.height() - atas - bawah
    skala = min(1.0, lebar / halaman.width(), tinggi / halaman.height())
    if skala > _SKALA_UTUH and not ke_bidang:
        skala = 1.0
    return Letak(max(0.0, kiri + (lebar - halaman.width() * skala) / 2), atas, skala)


def terpotong(isi: QRectF, letak: Letak, lembar: QSizeF, margin: QMarginsF) -> dict[str, float]:
    """How much of the ink (`isi`, on the page) lies where the printer cannot print: "kiri" -> millimetres."""
    if isi.isEmpty():
        return {}
    kiri, atas, kanan, bawah = _tepi(margin)
    x, y, skala = letak.x, letak.y, letak.skala
    lebih = {
        "kiri": kiri - (x + isi.left() * skala),
        "atas": atas - (y + isi.top() * skala),
        "kanan": x + isi.right() * skala - (lembar.width() - kanan),
        "bawah": y + isi.bottom() * skala - (lembar.height() - bawah),
    }
    return {sisi: mm for sisi, mm in lebih.items() if mm > _TERPOTONG}


def terparah(semua: Iterable[tuple[int, dict[str, float]]]) -> dict[str, tuple[float, int]]:
    """Of each side, how much is cut off at most, and the page (from 0) where that is."""
    hasil: dict[str, tuple[float, int]] = {}
    for halaman, sisi in semua:
        for nama, mm in sisi.items():
            if mm > hasil.get(nama, (0.0, 0))[0]:
                hasil[nama] = (mm, halaman)
    return hasil


def _beda(a: QSizeF, b: QSizeF) -> float:
    return max(abs(a.width() - b.width()), abs(a.height() - b.height()))


def _tepi(margin: QMarginsF) -> tuple[float, float, float, float]:
    return margin.left(), margin.top(), margin.right(), margin.bottom()


def _angka(mm: float) -> str:
    return f"{mm:.1f}".removesuffix(".0").replace(".", ",")
