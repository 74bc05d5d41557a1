"""Pages of rows to PDF bytes with ReportLab's canvas. The same content always gives the same bytes."""

import hashlib
import io
import zlib
from datetime import date
from functools import lru_cache
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.naskah.isi import IsiSurat
from sistemkerja_desktop.naskah.pdf.baris import Garis, TempatLambang, Tulisan, lebar_teks
from sistemkerja_desktop.naskah.pdf.halaman import Halaman, bagi
from sistemkerja_desktop.naskah.pdf.huruf import BIASA, ObjekSiap, aliran, muat_huruf
from sistemkerja_desktop.naskah.pdf.susun import MM, UKURAN, susun

# 20 mm at 460 dpi: finer than a printer shows, and small enough for a thousand letters.
_SISI_LAMBANG = 360
# The baseline of page numbers, from the top edge.
_NOMOR_HALAMAN = 17.5 * MM
_NAMA_LAMBANG = "lambang"


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
    kertas = isi.kertas
    gambar = _gambar(lambang) if lambang else None
    baris = susun(isi, berlambang=gambar is not None)
    halaman = bagi(
        baris,
        atas=kertas.atas * MM,
        atas_lanjutan=kertas.atas_lanjutan * MM,
        batas=(kertas.tinggi - kertas.bawah) * MM,
    )
    keluaran = io.BytesIO()
    kanvas = _kanvas(isi, keluaran)
    for urut, lembar in enumerate(halaman, 1):
        _gambar_halaman(kanvas, isi, lembar, urut, gambar)
        kanvas.showPage()
    kanvas.save()
    pdf = keluaran.getvalue()
    return HasilPdf(pdf, len(halaman), hashlib.sha256(pdf).hexdigest())


def _kanvas(isi: IsiSurat, keluaran: io.BytesIO) -> Canvas:
    """An empty document with the letter's properties; its date is the letter's, never the clock's."""
    ukuran = (isi.kertas.lebar * MM, isi.kertas.tinggi * MM)
    huruf = muat_huruf()
    # Without an initial font of its own, ReportLab names Helvetica in every file without embedding it.
    pilihan: dict[str, Any] = {"initialFontName": BIASA, "pageCompression": 1, "invariant": 1, "lang": "id-ID"}
    kanvas = Canvas(keluaran, pagesize=ukuran, **pilihan)
    kanvas.setTitle(isi.judul)
    kanvas.setAuthor(isi.penulis)
    kanvas.setSubject(isi.hal)
    kanvas.setCreator("Sistem Kerja Desktop")
    kanvas.setDateFormatter(_tanggal_pdf(isi.tanggal))
    dokumen = _dokumen(kanvas)
    # ReportLab begins the file's identifier with the time, or with SOURCE_DATE_EPOCH.
    dokumen.signature = hashlib.md5(f"{isi.judul} {isi.tanggal}".encode(), usedforsecurity=False)
    for satu in huruf.values():
        satu.mulai(dokumen)
    return kanvas


def _dokumen(kanvas: Canvas) -> Any:
    """The document behind a canvas; ReportLab shares fonts and pictures between documents only through it."""
    return vars(kanvas)["_doc"]


def _tanggal_pdf(hari: date) -> Any:
    """ReportLab asks for the time of writing; the answer is midnight of the letter's date."""
    return lambda *_: f"D:{hari:%Y%m%d}000000+00'00'"


def _gambar_halaman(kanvas: Canvas, isi: IsiSurat, halaman: Halaman, urut: int, gambar: "_Gambar | None") -> None:
    kiri, tinggi = isi.kertas.kiri * MM, isi.kertas.tinggi * MM
    gores = _Gores(kanvas)
    if urut > 1:
        nomor = f"- {urut} -"
        x = (isi.kertas.lebar_teks * MM - lebar_teks(nomor, BIASA, UKURAN)) / 2
        gores.tulis(kiri, tinggi - _NOMOR_HALAMAN, Tulisan(x, 0.0, nomor, BIASA, UKURAN))
    for y, baris in halaman.baris:
        atas = tinggi - y
        for bagian in baris.isi:
            if isinstance(bagian, Tulisan):
                gores.tulis(kiri, atas, bagian)
            elif isinstance(bagian, Garis):
                gores.garis(kiri, atas, bagian)
            elif gambar is not None:
                _tempel(kanvas, gambar, bagian, kiri + bagian.x, atas - bagian.y)
    kanvas.drawText(gores)


class _Gores(PDFTextObject):
    """Lines and text of a page as PDF operators; ReportLab's own text object took two thirds of a letter's time."""

    def __init__(self, kanvas: Canvas) -> None:
        super().__init__(kanvas)
        self._dokumen = _dokumen(kanvas)
        self._garis: list[str] = []
        self._teks: list[str] = []
        self._huruf: tuple[str, float] = ("", 0.0)
        self._sela = 0.0

    def garis(self, kiri: float, atas: float, g: Garis) -> None:
        self._garis.append(f"{g.tebal} w {kiri + g.x1:.2f} {atas - g.y1:.2f} m {kiri + g.x2:.2f} {atas - g.y2:.2f} l S")

    def tulis(self, kiri: float, atas: float, t: Tulisan) -> None:
        huruf = muat_huruf()[t.huruf]
        kode = self._teks
        if (t.huruf, t.ukuran) != self._huruf:
            self._huruf = t.huruf, t.ukuran
            kode.append(f"{huruf.getSubsetInternalName(0, self._dokumen)} {t.ukuran:.2f} Tf")
        if t.sela != self._sela:
            self._sela = t.sela
            kode.append(f"{t.sela:.4f} Tw")
        kode.append(f"1 0 0 1 {kiri + t.x:.2f} {atas - t.y:.2f} Tm")
        if t.teks.isascii():
            kode.append(f"({_lolos(t.teks)}) Tj")
            return
        for subset, potong in huruf.splitString(t.teks, self._dokumen):
            nama = huruf.getSubsetInternalName(subset, self._dokumen)
            kode.append(f"{nama} {t.ukuran:.2f} Tf <{potong.hex()}> Tj")
            if subset:
                self._huruf = ("", 0.0)

    def getCode(self) -> str:  # noqa: N802 - ReportLab calls it by this name
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
    _dokumen(kanvas).addForm(_NAMA_LAMBANG, ObjekSiap(gambar.objek))
    kanvas.saveState()
    kanvas.translate(x + (tempat.lebar - lebar) / 2, y - (tempat.tinggi + tinggi) / 2)
    kanvas.scale(lebar, tinggi)
    kanvas.doForm(_NAMA_LAMBANG)
    kanvas.restoreState()
