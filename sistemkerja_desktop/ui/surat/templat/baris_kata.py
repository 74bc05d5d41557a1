"""One piece of wording in the form: its name and marks, its field, and what is wrong with it."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import TINGGI_KECIL, Keadaan, Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, TombolTenang, label, mendatar, menurun
from sistemkerja_desktop.ui.surat.templat.isian_kata import IsianKata

if TYPE_CHECKING:
    from sistemkerja_desktop.services.templat_surat import BagianTemplat, Kata

WAJIB = "Wajib menurut peraturan"
POKOK = "Isi pokok surat"
DIUBAH = "diubah"


class BarisKata(QWidget):
    """A piece of wording. `berubah`: its words are others now. `baca` opens a rule of the regulation by its code."""

    berubah = Signal()

    def __init__(
        self,
        bagian: "BagianTemplat",
        dikenal: Collection[str],
        *,
        hanya_baca: bool,
        baca: Callable[[str], object] | None,
    ) -> None:
        super().__init__()
        self.bagian = bagian
        self.setObjectName(f"kata-{bagian.kunci}")
        self.isian = IsianKata(berdaftar=bagian.berdaftar, dikenal=dikenal)
        self.isian.setObjectName(f"isian-kata-{bagian.kunci}")
        self.isian.setAccessibleName(self._nama_bantu())
        self.isian.setReadOnly(hanya_baca)
        self.isian.atur(bagian.nilai)
        self.isian.document().clearUndoRedoStacks()
        self._teks = self.isian.toPlainText()
        self._hanya_baca = hanya_baca
        judul = label(bagian.label, Huruf.RAPAT, Peran.T2, bungkus=True)
        judul.setBuddy(self.isian)
        self._diubah = QWidget()
        self._diubah.setLayout(
            mendatar(GambarIkon("pencil", Peran.ACC, 14), label(DIUBAH, Huruf.KECIL_TEBAL, Peran.ACC), sela=4)
        )
        self.kembalikan = TombolTenang(
            "Kembalikan", self._kembalikan, tinggi=24, nama=f"tombol-kembalikan-{bagian.kunci}"
        )
        self.kembalikan.setAccessibleName(f"Kembalikan {bagian.label} ke kata-kata program")
        judul.setMinimumHeight(TINGGI_KECIL)
        atas = mendatar(judul, self._diubah, self.kembalikan, sela=4)
        atas.setStretch(0, 1)
        self._galat = _BarisGalat()
        tata = menurun(atas, sela=2)
        self.cip: CipDasarHukum | None = None
        tanda = self._tanda(baca)
        if tanda is not None:
            tata.addWidget(tanda)
        tata.addWidget(self.isian)
        tata.addWidget(self._galat)
        self.setLayout(tata)
        self.isian.textChanged.connect(self._teks_berubah)
        self.perbarui("", Keadaan.BAD)

    @property
    def nilai(self) -> "Kata":
        """The words as they would be kept."""
        from sistemkerja_desktop.services.templat_surat import rapi

        return rapi({"": self.isian.nilai})[""]

    @property
    def urutan_tab(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.isian, self.kembalikan, *([self.cip] if self.cip is not None else [])]

    @property
    def belum_disimpan(self) -> bool:
        """Whether its words differ from those that are kept."""
        return self.nilai != self.bagian.nilai

    @property
    def galat(self) -> str:
        return self._galat.teks

    def ganti(self, bagian: "BagianTemplat", *, timpa: bool) -> None:
        """The same piece as it was read anew; words that were not kept stay unless `timpa`."""
        tetap = self.belum_disimpan and not timpa
        self.bagian = bagian
        if not tetap:
            self.isian.atur(bagian.nilai)
        self.perbarui(self.galat, self._galat.keadaan)

    def perbarui(self, galat: str, keadaan: Keadaan) -> None:
        """Shows whether it differs from the program's wording, and what is wrong with it ("" for nothing).

        A placeholder that does not exist is named whatever else there is to say.
        """
        asing = self.isian.tak_dikenal
        if asing:
            galat, keadaan = f"{daftar_kata(list(asing))} tidak dikenal. Pilih dari “Sisipkan isian”.", Keadaan.BAD
        diubah = self.nilai != self.bagian.bawaan
        self._diubah.setVisible(diubah)
        self.kembalikan.setVisible(diubah and not self._hanya_baca)
        if diubah:
            bawaan = self.bagian.bawaan
            self.kembalikan.setToolTip(
                f"Kata-kata program: {bawaan if isinstance(bawaan, str) else ' / '.join(bawaan)}"
            )
        self._galat.atur(galat, keadaan)
        self.isian.setAccessibleDescription(galat or ("Satu kalimat tiap baris." if self.bagian.berdaftar else ""))
        salah = "true" if galat and keadaan is Keadaan.BAD else None
        if self.isian.property("salah") != salah:
            self.isian.setProperty("salah", salah)
            self.isian.style().unpolish(self.isian)
            self.isian.style().polish(self.isian)

    def _teks_berubah(self) -> None:
        # Colouring the words is a change of the text for Qt, too.
        teks = self.isian.toPlainText()
        if teks == self._teks:
            return
        self._teks = teks
        self.perbarui("", Keadaan.BAD)
        self.berubah.emit()

    def _kembalikan(self) -> None:
        self.isian.atur(self.bagian.bawaan)
        self.isian.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nama_bantu(self) -> str:
        tanda = WAJIB if self.bagian.aturan is not None else POKOK if self.bagian.pokok else ""
        return f"{self.bagian.label}, {tanda.lower()}" if tanda else self.bagian.label

    def _tanda(self, baca: Callable[[str], object] | None) -> QWidget | None:
        """The mark of what must not be lost: the office's regulation demands it, or the letter needs it."""
        aturan = self.bagian.aturan
        if aturan is None and not self.bagian.pokok:
            return None
        hasil = QWidget()
        peran = Peran.T2
        ikon = "section-sign" if aturan is not None else "bookmark"
        isi = mendatar(GambarIkon(ikon, peran, 14), label(POKOK, Huruf.KECIL_TEBAL, peran), sela=4)
        if aturan is not None:
            kode = aturan.kode
            baca_pasal = None if baca is None else (lambda _dasar: baca(kode))
            self.cip = CipDasarHukum(aturan, baca_pasal=baca_pasal, nama=f"cip-kata-{self.bagian.kunci}")
            isi = mendatar(GambarIkon(ikon, peran, 14), label(WAJIB, Huruf.KECIL_TEBAL, peran), 4, self.cip, sela=4)
        isi.addStretch(1)
        hasil.setLayout(isi)
        hasil.setToolTip("" if aturan is not None else "Tanpa bagian ini surat kehilangan maksudnya.")
        return hasil


class _BarisGalat(QWidget):
    """A line below the field, with shape and text; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.teks = ""
        self.keadaan = Keadaan.BAD
        self._ikon = GambarIkon(Keadaan.BAD.ikon, Peran.BAD, 16)
        self._label = label("", Huruf.KECIL, Peran.BAD, bungkus=True)
        tata = mendatar(sela=6)
        tata.addWidget(self._ikon, 0, Qt.AlignmentFlag.AlignTop)
        tata.addWidget(self._label, 1)
        self.setLayout(tata)
        self.hide()

    def atur(self, teks: str, keadaan: Keadaan) -> None:
        self.setVisible(bool(teks))
        if (teks, keadaan) == (self.teks, self.keadaan):
            return
        self.teks, self.keadaan = teks, keadaan
        self._ikon.ganti(keadaan.ikon, keadaan.warna)
        self._label.setText(teks)
        self._label.setProperty("peran", keadaan.warna.value)
        self._label.style().unpolish(self._label)
        self._label.style().polish(self._label)
