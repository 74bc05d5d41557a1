"""The filter bar of the board."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, label, mendatar
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari

if TYPE_CHECKING:
    from sistemkerja_desktop.services.papan import KartuPapan

_TENGGAT = (
    ("Semua tenggat", ""),
    ("Lewat tenggat", "lewat"),
    ("Hari ini", "hari-ini"),
    ("Segera", "segera"),
    ("Masih lama", "nanti"),
)


class SaringanPapan(QWidget):
    """Text, team, person and deadline. `berubah` after each change; `saring` applies them."""

    berubah = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("saringan-papan")
        self.setAccessibleName("Saringan papan")
        self.teks = IsianCari("Saring kartu", "Saring kartu menurut teks", nama="isian-saring-kartu")
        self.teks.setMinimumWidth(120)
        self.teks.setMaximumWidth(240)
        self.tim = _pilihan("saring-tim", "Saring menurut tim")
        self.orang = _pilihan("saring-orang", "Saring menurut orang")
        self.tenggat = _pilihan("saring-tenggat", "Saring menurut tenggat")
        for teks, nilai in _TENGGAT:
            self.tenggat.addItem(teks, nilai)
        self.jumlah = label("", Huruf.RAPAT, Peran.T2, nama="jumlah-kartu")
        self.bersihkan = TombolTenang(
            "Hapus saringan", self.kosongkan, ikon="x", nama="tombol-hapus-saringan", tinggi=28
        )
        self.bersihkan.hide()
        tata = mendatar(
            self.teks, self.tim, self.orang, self.tenggat, None, self.bersihkan, self.jumlah, tepi=(16, 6, 16, 6)
        )
        tata.setStretch(0, 3)
        self.setLayout(tata)
        self.isi((), ())
        self.teks.textChanged.connect(lambda: self.berubah.emit())
        for kotak in (self.tim, self.orang, self.tenggat):
            kotak.currentIndexChanged.connect(lambda: self.berubah.emit())

    def isi(self, tim: Sequence[tuple[int, str]], orang: Sequence[tuple[int, str]]) -> None:
        """Offers these teams and people; what was chosen stays chosen where it is still there."""
        for kotak, semua, butir in ((self.tim, "Semua tim", tim), (self.orang, "Semua orang", orang)):
            terpilih = kotak.currentData()
            with QSignalBlocker(kotak):
                kotak.clear()
                kotak.addItem(semua, None)
                for id_, nama in butir:
                    kotak.addItem(nama, id_)
                kotak.setCurrentIndex(max(0, kotak.findData(terpilih)) if terpilih is not None else 0)

    @property
    def aktif(self) -> bool:
        return bool(
            self.teks.text().strip()
            or self.tim.currentData() is not None
            or self.orang.currentData() is not None
            or self.tenggat.currentData()
        )

    def saring(self, kartu: "list[KartuPapan]") -> "list[KartuPapan]":
        """The cards that pass, in their order; the same list when nothing is filtered."""
        tim, orang, tenggat = self.tim.currentData(), self.orang.currentData(), self.tenggat.currentData()
        for kata in self.teks.text().casefold().split():
            kartu = [k for k in kartu if kata in k.kunci]
        if tim is not None:
            kartu = [k for k in kartu if k.tim_id == tim]
        if orang is not None:
            kartu = [k for k in kartu if orang in k.orang_id]
        if tenggat:
            kartu = [k for k in kartu if k.keadaan_tenggat == tenggat]
        return kartu

    def atur_jumlah(self, tampil: int, semua: int) -> None:
        self.jumlah.setText(f"{tampil} dari {semua} kartu" if self.aktif else f"{semua} kartu")
        self.bersihkan.setVisible(self.aktif)

    def kosongkan(self) -> None:
        """Takes every filter away, as one change."""
        for kotak in (self.tim, self.orang, self.tenggat):
            with QSignalBlocker(kotak):
                kotak.setCurrentIndex(0)
        with QSignalBlocker(self.teks):
            self.teks.clear()
        self.berubah.emit()

    def rapatkan(self, ya: bool) -> None:
        """In narrow windows the boxes take less room."""
        for kotak in (self.tim, self.orang, self.tenggat):
            kotak.setMaximumWidth(150 if ya else 180)
        self.bersihkan.ringkas(ya)


def _pilihan(nama: str, nama_bantu: str) -> QComboBox:
    kotak = QComboBox()
    kotak.setObjectName(nama)
    kotak.setAccessibleName(nama_bantu)
    kotak.view().setAccessibleName(nama_bantu)
    kotak.setFont(font(Huruf.RAPAT))
    kotak.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    kotak.setMinimumContentsLength(12)
    kotak.setMaximumWidth(180)
    return kotak
