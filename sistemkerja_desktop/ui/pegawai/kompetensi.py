"""A field of competences: words as chips, each with a way to take it off."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolIkon, kosongkan, label, mendatar, menurun

_SEBARIS = 3


class IsianKompetensi(QWidget):
    """Words are added with Enter or the button; what others have is offered. `berubah` after every change."""

    berubah = Signal()

    def __init__(self, dikenal: Iterable[str] = ()) -> None:
        super().__init__()
        self._kata: list[str] = []
        self.isian = QLineEdit()
        self.isian.setObjectName("isian-kompetensi")
        self.isian.setAccessibleName("Kompetensi baru")
        self.isian.setPlaceholderText("misalnya imunisasi, surveilans")
        pelengkap = QCompleter(list(dikenal), self)
        pelengkap.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        pelengkap.setFilterMode(Qt.MatchFlag.MatchContains)
        self.isian.setCompleter(pelengkap)
        self.isian.returnPressed.connect(self._tambah)
        tambah = TombolBiasa("Tambah", self._tambah, nama="tombol-tambah-kompetensi")
        self._cip = menurun(sela=4)
        baris = mendatar(self.isian, tambah)
        baris.setStretch(0, 1)
        self.setLayout(menurun(baris, self._cip, sela=6))

    @property
    def kata(self) -> tuple[str, ...]:
        """The words, with what is typed and not yet added."""
        sisa = self.isian.text().strip()
        return (*self._kata, sisa) if sisa and sisa not in self._kata else tuple(self._kata)

    def atur(self, kata: Iterable[str]) -> None:
        self._kata = list(kata)
        self._tampilkan()

    def _tambah(self) -> None:
        for bagian in self.isian.text().replace(";", ",").split(","):
            kata = " ".join(bagian.split())
            if kata and kata.casefold() not in {k.casefold() for k in self._kata}:
                self._kata.append(kata)
        self.isian.clear()
        self._tampilkan()
        self.berubah.emit()

    def _hapus(self, kata: str) -> None:
        self._kata.remove(kata)
        self._tampilkan()
        self.berubah.emit()

    def _tampilkan(self) -> None:
        kosongkan(self._cip)
        for awal in range(0, len(self._kata), _SEBARIS):
            baris = mendatar(sela=6)
            for kata in self._kata[awal : awal + _SEBARIS]:
                baris.addWidget(self._buat_cip(kata))
            baris.addStretch(1)
            self._cip.addLayout(baris)

    def _buat_cip(self, kata: str) -> QFrame:
        cip = QFrame()
        cip.setProperty("kulit", "tombolan")
        hapus = TombolIkon("x", f"Hapus kompetensi {kata}", lambda: self._hapus(kata), tinggi=24, tenang=True)
        hapus.setObjectName(f"hapus-kompetensi-{kata}")
        cip.setLayout(mendatar(label(kata, Huruf.KECIL_TEBAL), hapus, sela=2, tepi=(8, 0, 2, 0)))
        return cip
