"""What holds a card back, shown at the column it cannot enter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import (
    GambarIkon,
    TombolBiasa,
    TombolIkon,
    TombolUtama,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.papan.gulir import GulirIsi

if TYPE_CHECKING:
    from sistemkerja_desktop.services.papan import GerbangTertutup

_ANGKA = ("", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan")

# From here on a step and its chip have room beside each other.
_LEBAR_SEBARIS = 250


class PanelTertahan(QFrame):
    """The missing steps, each with its article, and the two ways on: record them, or the leader's override."""

    catat_diminta = Signal()
    lewati_diminta = Signal()
    ditutup = Signal()

    def __init__(self, galat: "GerbangTertutup", nama_kartu: str) -> None:
        super().__init__()
        self.galat = galat
        self.setProperty("pita", "warn")
        self.setObjectName("panel-tertahan")
        judul = label(f"Belum dapat masuk {galat.tujuan.label}", Huruf.RAPAT_TEBAL, Peran.WARN, bungkus=True)
        tutup = TombolIkon("x", "Tutup pesan", self.ditutup.emit, nama="tombol-tutup-tertahan", tinggi=28, tenang=True)
        kepala = mendatar(GambarIkon("lock", Peran.WARN), judul, tutup, sela=8)
        kepala.setStretch(1, 1)
        isi = menurun(kepala, sela=6, tepi=(12, 6, 8, 10))
        self._baris: list[QBoxLayout] = []
        if galat.kurang:
            jumlah = len(galat.kurang)
            angka = _ANGKA[jumlah] if jumlah < len(_ANGKA) else str(jumlah)
            isi.addWidget(label(f"{angka} langkah {galat.asal.label} belum dicatat:", Huruf.RAPAT, bungkus=True))
            daftar = menurun(sela=6)
            for langkah in galat.kurang:
                baris = mendatar(
                    label(langkah.ringkas or langkah.uraian, Huruf.RAPAT, bungkus=True),
                    CipDasarHukum(langkah.aturan, nama=f"cip-kurang-{langkah.kode}"),
                    sela=8,
                    tepi=(0, 0, 4, 0),
                )
                baris.setStretch(0, 1)
                self._baris.append(baris)
                daftar.addLayout(baris)
            isi.addWidget(GulirIsi(daftar, "Langkah yang belum dicatat", secukupnya=True))
            self.tombol_catat = TombolUtama(
                "Catat langkah", self.catat_diminta.emit, nama="tombol-catat-langkah", tinggi=28
            )
            lewati = TombolBiasa("Lewati…", self.lewati_diminta.emit, nama="tombol-lewati", tinggi=28)
            isi.addSpacing(2)
            tombol = mendatar(self.tombol_catat, lewati, None)
            self._baris.append(tombol)
            isi.addLayout(tombol)
        else:
            isi.addWidget(label(galat.alasan, Huruf.RAPAT, bungkus=True))
        self.setLayout(isi)
        kurang = ", ".join(langkah.ringkas or langkah.uraian for langkah in galat.kurang)
        self.setAccessibleName(f"{nama_kartu}: belum dapat masuk {galat.tujuan.label}. {kurang or galat.alasan}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column chips stand below their step, and the buttons below each other."""
        sempit = event.size().width() < _LEBAR_SEBARIS
        arah = QBoxLayout.Direction.TopToBottom if sempit else QBoxLayout.Direction.LeftToRight
        for baris in self._baris:
            baris.setDirection(arah)
            baris.setSpacing(4 if sempit else 8)
        super().resizeEvent(event)
        # Qt laid the rows out for this size before their direction changed.
        tata = self.layout()
        assert tata is not None
        tata.invalidate()
        tata.activate()

    def fokus(self) -> None:
        """Puts the focus on the way on, for keyboards."""
        if self.galat.kurang:
            self.tombol_catat.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ditutup.emit()
        else:
            super().keyPressEvent(event)
