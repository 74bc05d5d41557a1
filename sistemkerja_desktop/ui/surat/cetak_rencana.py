"""What is to be printed: letters, the printer and its paper, and from these each page's place and what is wrong."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageSize

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.surat.cetak_kertas import (
    KERTAS,
    MM_PER_TITIK,
    Letak,
    buat_ukuran,
    letakkan,
    nama_ukuran,
    terpotong,
    ukuran_mm,
)
from sistemkerja_desktop.ui.surat.cetak_pekerjaan import HalamanCetak
from sistemkerja_desktop.ui.surat.cetak_pencetak import FaktaPencetak
from sistemkerja_desktop.ui.surat.cetak_periksa import KertasDipakai, Pesan, pesan_kertas, pesan_potong
from sistemkerja_desktop.ui.surat.cetak_rentang import Lembar, susun_lembar, susun_sisi
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf
from sistemkerja_desktop.ui.tugas import Kemajuan

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MM = QPageSize.Unit.Millimeter


@dataclass(frozen=True, slots=True)
class Naskah:
    """A letter to print: what it is called, and how many pages it has."""

    judul: str
    jumlah: int


class RencanaCetak:
    """Pages are counted from 0 through all letters, which `dokumen` has one after the other.

    `atur` reckons anew; without a printer it is for a PDF file. `tinta` is each page's ink in mm, found by
    `cari_tinta`; while it is empty nothing is known to be cut off.
    """

    def __init__(self, dokumen: DokumenPdf, naskah: Sequence[Naskah]) -> None:
        self.dokumen = dokumen
        self.naskah = tuple(naskah)
        self.judul = naskah[0].judul if len(naskah) == 1 else f"{ribuan(len(naskah))} surat"
        self.asal = tuple((i, n) for i, satu in enumerate(naskah) for n in range(satu.jumlah))
        self.tinta: list[QRectF] = []
        self.halaman: tuple[HalamanCetak, ...] = ()
        self.terpilih: tuple[int, ...] = tuple(range(len(self.asal)))
        self._mm = tuple(ukuran_mm(titik) for titik in dokumen.ukuran)
        self._fakta: FaktaPencetak | None = None
        self._kertas = ""
        self._margin: dict[tuple[float, float], QMarginsF] = {}

    @property
    def jumlah(self) -> int:
        return len(self.asal)

    @property
    def kertas_surat(self) -> str:
        """The letters' own paper in words."""
        return " dan ".join(sorted({nama_ukuran(mm) for mm in self._mm}))

    def atur(
        self, fakta: FaktaPencetak | None, terpilih: Sequence[int], *, kertas: str = "", ke_bidang: bool = False
    ) -> None:
        """Lays all pages on paper: `kertas` F4 or A4 for all, "" for each letter's own."""
        if fakta is not self._fakta:
            self._margin.clear()
        self._fakta, self._kertas, self.terpilih = fakta, kertas if fakta is not None else "", tuple(terpilih)
        tata: dict[tuple[float, float], tuple[QPageSize, Letak]] = {}
        hasil = []
        for i, mm in enumerate(self._mm):
            kunci = (mm.width(), mm.height())
            if kunci not in tata:
                tata[kunci] = self._tata(i, ke_bidang)
            hasil.append(HalamanCetak(self.dokumen, i, *tata[kunci]))
        self.halaman = tuple(hasil)

    def margin(self, halaman: int) -> QMarginsF:
        """What the printer cannot print on, at the edges of that page's paper, in mm."""
        return self._margin_untuk(self.halaman[halaman].ukuran)

    def potong(self) -> dict[int, dict[str, float]]:
        """The chosen pages whose ink lies in the printer's margins: page -> side -> mm."""
        if self._fakta is None or not self.tinta:
            return {}
        hasil = {}
        for i in self.terpilih:
            satu = self.halaman[i]
            hasil[i] = terpotong(self.tinta[i], satu.letak, satu.ukuran.size(_MM), self.margin(i))
        return {i: sisi for i, sisi in hasil.items() if sisi}

    def pesan(self) -> list[Pesan]:
        """What the person should know before printing."""
        if self._fakta is None:
            return []
        dipakai = [KertasDipakai(self._lembar_diminta(i), self.halaman[i].letak.skala) for i in self.terpilih]
        satu = self.jumlah == 1
        return [*pesan_kertas(self._fakta, dipakai), *pesan_potong(self._fakta.nama, self.potong(), satu=satu)]

    def lembar(self, *, dua_sisi: bool) -> list[Lembar]:
        """The chosen pages on their sheets."""
        return susun_lembar(self.terpilih, [i for i, _ in self.asal], dua_sisi=dua_sisi)

    def siapkan(
        self, printer: "QPrinter", *, rangkap: int, per_rangkap: bool, dua_sisi: bool
    ) -> list[HalamanCetak | None]:
        """Sets the printer, and returns the sides in the order in which it gets them."""
        printer.setDocName(self.judul)
        printer.setCreator("Sistem Kerja Desktop")
        printer.setDuplex(printer.DuplexMode.DuplexLongSide if dua_sisi else printer.DuplexMode.DuplexNone)
        if printer.supportsMultipleCopies():
            printer.setCopyCount(rangkap)
            printer.setCollateCopies(per_rangkap)
            rangkap = 1
        urutan = susun_sisi(self.lembar(dua_sisi=dua_sisi), rangkap=rangkap, per_rangkap=per_rangkap, dua_sisi=dua_sisi)
        return [None if i is None else self.halaman[i] for i in urutan]

    def pdf(self) -> bytes:
        """The chosen pages in one file: all of them are the document itself, byte for byte. For a worker."""
        if len(self.terpilih) == self.jumlah:
            return self.dokumen.isi
        from sistemkerja_desktop.naskah.pdf import petik_halaman

        return petik_halaman(self.dokumen.isi, self.terpilih, self.judul)

    def cari_tinta(self, kemajuan: Kemajuan) -> list[QRectF]:
        """Finds every page's ink. For a worker: 8 ms a page."""
        hasil = []
        for titik in self.dokumen.kotak_isi():
            kemajuan.periksa()
            hasil.append(QRectF(titik.topLeft() * MM_PER_TITIK, titik.size() * MM_PER_TITIK))
        return hasil

    def _lembar_diminta(self, halaman: int) -> QSizeF:
        return KERTAS[self._kertas] if self._kertas else self._mm[halaman]

    def _tata(self, halaman: int, ke_bidang: bool) -> tuple[QPageSize, Letak]:
        mm = self._mm[halaman]
        if self._fakta is None:
            return buat_ukuran(mm), Letak(0.0, 0.0, 1.0)
        ukuran = self._fakta.ukuran_untuk(self._lembar_diminta(halaman))
        return ukuran, letakkan(mm, ukuran.size(_MM), self._margin_untuk(ukuran), ke_bidang=ke_bidang)

    def _margin_untuk(self, ukuran: QPageSize) -> QMarginsF:
        if self._fakta is None:
            return QMarginsF()
        mm = ukuran.size(_MM)
        kunci = (mm.width(), mm.height())
        if kunci not in self._margin:
            self._margin[kunci] = self._fakta.margin(ukuran)
        return self._margin[kunci]
