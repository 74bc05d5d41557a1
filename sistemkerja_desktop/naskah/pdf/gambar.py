"""Pages of rows to PDF bytes with ReportLab's canvas. The same content always gives the same bytes."""

import hashlib
import io
import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.isi import IsiSurat
from sistemkerja_desktop.naskah.pdf.arsip import (
    Penanda,
    dokumen_kanvas,
    kanvas_arsip,
    penanda_surat,
    tandai,
    tutup_halaman,
)
from sistemkerja_desktop.naskah.pdf.baris import Garis, TempatLambang, TempatQr, Tulisan, lebar_teks
from sistemkerja_desktop.naskah.pdf.gaya import MM, gaya_surat
from sistemkerja_desktop.naskah.pdf.halaman import Halaman, bagi
from sistemkerja_desktop.naskah.pdf.huruf import ObjekSiap, aliran, huruf, muat_huruf
from sistemkerja_desktop.naskah.pdf.susun import susun

# 20 mm at 460 dpi: finer than a printer shows, and small enough for a thousand letters.
_SISI_LAMBANG = 360
# The baseline of page numbers, from the top edge.
_NOMOR_HALAMAN = 17.5 * MM
_NAMA_LAMBANG = "lambang"
# Rows of a table touch; what is nearer than this is one line.
_MENYAMBUNG = 0.01


@dataclass(frozen=True, slots=True)
class HasilPdf:
    """A letter's bytes, its number of pages, and the SHA-256 of the bytes in hexadecimal."""

    pdf: bytes
    jumlah_halaman: int
    sha256: str


def render_pdf(isi: IsiSurat, lambang: bytes | None = None) -> HasilPdf:
    """Sets a letter. `lambang` is the coat of arms as PNG or JPEG bytes (see `naskah.lambang`), or None.

    The same content and coat of arms always give the same bytes, in every process. Raises GalatPengguna for a
    character that the letter's font does not have and for a coat of arms that is no picture.
    """
    halaman = _bagi(isi, berlambang=bool(lambang))
    keluaran = io.BytesIO()
    kanvas = kanvas_arsip(
        keluaran, judul=isi.judul, penulis=isi.penulis, hal=isi.hal, nomor=isi.nomor, tanggal=isi.tanggal
    )
    for satu in muat_huruf().values():
        satu.mulai(dokumen_kanvas(kanvas))
    _gambar_surat(kanvas, isi, halaman, lambang, penanda_surat(isi, halaman))
    kanvas.save()
    pdf = keluaran.getvalue()
    return HasilPdf(pdf, len(halaman), hashlib.sha256(pdf).hexdigest())


def _bagi(isi: IsiSurat, *, berlambang: bool) -> list[Halaman]:
    kertas = isi.kertas
    return bagi(
        susun(isi, berlambang=berlambang),
        atas=kertas.atas * MM,
        atas_lanjutan=kertas.atas_lanjutan * MM,
        batas=(kertas.tinggi - kertas.bawah) * MM,
    )


def _gambar_surat(
    kanvas: Canvas,
    isi: IsiSurat,
    halaman: Sequence[Halaman],
    lambang: bytes | None,
    penanda: Sequence[Penanda],
) -> None:
    gambar = _gambar(lambang) if lambang else None
    kanvas.setPageSize((isi.kertas.lebar * MM, isi.kertas.tinggi * MM))
    for urut, lembar in enumerate(halaman):
        tandai(kanvas, penanda, urut + 1)
        _gambar_halaman(kanvas, isi, lembar, urut + 1, gambar)
        tutup_halaman(kanvas)


def _gambar_halaman(kanvas: Canvas, isi: IsiSurat, halaman: Halaman, urut: int, gambar: "_Gambar | None") -> None:
    kiri, tinggi = isi.kertas.kiri * MM, isi.kertas.tinggi * MM
    gores = _Gores(kanvas)
    if urut > 1:
        gaya = gaya_surat(isi.gaya)
        nomor = f"- {urut} -"
        x = (isi.kertas.lebar_teks * MM - lebar_teks(nomor, gaya.biasa, gaya.ukuran)) / 2
        gores.tulis(kiri, tinggi - _NOMOR_HALAMAN, Tulisan(x, 0.0, nomor, gaya.biasa, gaya.ukuran))
    for y, baris in halaman.baris:
        atas = tinggi - y
        for bagian in baris.isi:
            if isinstance(bagian, Tulisan):
                gores.tulis(kiri, atas, bagian)
            elif isinstance(bagian, Garis):
                gores.garis(kiri, atas, bagian)
            elif isinstance(bagian, TempatQr):
                _gambar_qr(kanvas, bagian, kiri + bagian.x, atas - bagian.y - bagian.sisi)
            elif gambar is not None:
                _tempel(kanvas, gambar, bagian, kiri + bagian.x, atas - bagian.y)
    kanvas.drawText(gores)


def _gambar_qr(kanvas: Canvas, tempat: TempatQr, x: float, y: float) -> None:
    """`x`, `y` are the place's lower left corner on the page."""
    from sistemkerja_desktop.naskah.pdf.kode_qr import gambar_qr

    gambar_qr(kanvas, tempat.teks, x / MM, y / MM, tempat.sisi / MM)


class _Gores(PDFTextObject):
    """Lines and text of a page as PDF operators; ReportLab's own text object took two thirds of a letter's time."""

    def __init__(self, kanvas: Canvas) -> None:
        super().__init__(kanvas)
        self._dokumen = dokumen_kanvas(kanvas)
        self._garis: list[str] = []
        # The last upright line at each place: its upper and lower end.
        self._tegak: dict[tuple[float, float], list[float]] = {}
        self._teks: list[str] = []
        self._huruf: tuple[str, float] = ("", 0.0)
        self._sela = 0.0

    def garis(self, kiri: float, atas: float, g: Garis) -> None:
        """A line; the upright ones of a table's rows are joined where one goes on below the other."""
        if g.x1 == g.x2:
            y1, y2 = atas - g.y1, atas - g.y2
            lama = self._tegak.get((kiri + g.x1, g.tebal))
            if lama is not None and abs(lama[1] - y1) < _MENYAMBUNG:
                lama[1] = y2
                return
            if lama is not None:
                self._tulis_tegak(kiri + g.x1, g.tebal, lama)
            self._tegak[kiri + g.x1, g.tebal] = [y1, y2]
            return
        self._garis.append(f"{g.tebal} w {kiri + g.x1:.2f} {atas - g.y1:.2f} m {kiri + g.x2:.2f} {atas - g.y2:.2f} l S")

    def _tulis_tegak(self, x: float, tebal: float, y: list[float]) -> None:
        self._garis.append(f"{tebal} w {x:.2f} {y[0]:.2f} m {x:.2f} {y[1]:.2f} l S")

    def tulis(self, kiri: float, atas: float, t: Tulisan) -> None:
        kode = self._teks
        if (t.huruf, t.ukuran) != self._huruf:
            self._huruf = t.huruf, t.ukuran
            kode.append(f"{self._font(t.huruf).getSubsetInternalName(0, self._dokumen)} {t.ukuran:.2f} Tf")
        if t.sela != self._sela:
            self._sela = t.sela
            kode.append(f"{t.sela:.4f} Tw")
        kode.append(f"1 0 0 1 {kiri + t.x:.2f} {atas - t.y:.2f} Tm")
        if t.teks.isascii():
            kode.append(f"({_lolos(t.teks)}) Tj")
            return
        font = huruf(t.huruf)
        for subset, potong in font.splitString(t.teks, self._dokumen):
            nama = font.getSubsetInternalName(subset, self._dokumen)
            kode.append(f"{nama} {t.ukuran:.2f} Tf <{potong.hex()}> Tj")
            if subset:
                self._huruf = ("", 0.0)

    def _font(self, nama: str) -> Any:
        """The font, made known to the document when it is first used there."""
        font = huruf(nama)
        if self._dokumen not in font.state:
            font.mulai(self._dokumen)
        return font

    def getCode(self) -> str:  # noqa: N802 - ReportLab calls it by this name
        for (x, tebal), y in self._tegak.items():
            self._tulis_tegak(x, tebal, y)
        self._tegak.clear()
        return "\n".join([*self._garis, "BT", *self._teks, "ET"])


def _lolos(teks: str) -> str:
    """ASCII as a PDF string: the font's subset keeps ASCII at its own codes."""
    return teks.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


@dataclass(frozen=True, slots=True)
class _Gambar:
    """The coat of arms as a finished PDF object for all letters of a run; its size is pixels."""

    objek: bytes
    lebar: int
    tinggi: int


@lru_cache(maxsize=2)
def _gambar(lambang: bytes) -> _Gambar:
    from PIL import Image

    from sistemkerja_desktop.naskah.lambang import normalkan_lambang

    sumber: Image.Image = Image.open(io.BytesIO(normalkan_lambang(lambang)))
    if sumber.mode == "RGBA":
        # Paper is white: flattened, the picture needs no second one for its transparency.
        alas = Image.new("RGB", sumber.size, "white")
        alas.paste(sumber, mask=sumber.getchannel("A"))
        sumber = alas
    sumber.thumbnail((_SISI_LAMBANG, _SISI_LAMBANG), Image.Resampling.LANCZOS)
    warna: Any = sumber.getcolors(sumber.width * sumber.height)
    kelabu = all(r == g == b for _, (r, g, b) in warna)
    if kelabu:
        sumber = sumber.convert("L")
    kamus = (
        f"/Type /XObject /Subtype /Image /Width {sumber.width} /Height {sumber.height} "
        f"/BitsPerComponent 8 /ColorSpace /{'DeviceGray' if kelabu else 'DeviceRGB'}"
    )
    return _Gambar(aliran(zlib.compress(sumber.tobytes(), 9), kamus), *sumber.size)


def _tempel(kanvas: Canvas, gambar: _Gambar, tempat: TempatLambang, x: float, y: float) -> None:
    """Fits the picture into its place, whole and centred; `x`, `y` are the place's upper left corner on the page."""
    skala = min(tempat.lebar / gambar.lebar, tempat.tinggi / gambar.tinggi)
    lebar, tinggi = gambar.lebar * skala, gambar.tinggi * skala
    dokumen = dokumen_kanvas(kanvas)
    if not dokumen.hasForm(_NAMA_LAMBANG):
        dokumen.addForm(_NAMA_LAMBANG, ObjekSiap(gambar.objek))
    kanvas.saveState()
    kanvas.translate(x + (tempat.lebar - lebar) / 2, y - (tempat.tinggi + tinggi) / 2)
    kanvas.scale(lebar, tinggi)
    kanvas.doForm(_NAMA_LAMBANG)
    kanvas.restoreState()
