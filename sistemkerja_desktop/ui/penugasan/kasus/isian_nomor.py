"""The number of a letter: the next one, or one that is typed; a number that is used is refused at the field."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSpinBox, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel

if TYPE_CHECKING:
    from sistemkerja_desktop.services.sesi import Sesi

_URUT_TERBESAR = 99_999


class IsianNomor(IsianBerlabel):
    """`urut` is the number that was typed, None for the next one. `berganti` is sent when that changes."""

    berganti = Signal()

    def __init__(self, sesi: "Sesi") -> None:
        self._sesi = sesi
        self.berikut, self.sendiri = QRadioButton("Berikut"), QRadioButton("Lain")
        self._urut = QSpinBox()
        self._urut.setObjectName("isian-urut-surat")
        self._urut.setRange(1, _URUT_TERBESAR)
        self._urut.setFixedWidth(92)
        self._urut.setAccessibleName("Nomor urut surat")
        self._lengkap = label("", Huruf.KECIL, Peran.T2, bungkus=True, nama="nomor-surat-lengkap")
        isi = QWidget()
        kelompok = QButtonGroup(isi)
        for tombol, nama in ((self.berikut, "pilih-nomor-berikut"), (self.sendiri, "pilih-nomor-sendiri")):
            tombol.setObjectName(nama)
            kelompok.addButton(tombol)
        self.berikut.setChecked(True)
        isi.setLayout(menurun(mendatar(self.berikut, self.sendiri, self._urut, None), self._lengkap, sela=4))
        isi.setFocusProxy(self.berikut)
        super().__init__("Nomor", isi, nama="isian-nomor-surat")
        self.berikut.toggled.connect(lambda _ya: self.berganti.emit())
        self._urut.valueChanged.connect(lambda _n: self.berganti.emit())

    @property
    def urut(self) -> int | None:
        return self._urut.value() if self.sendiri.isChecked() else None

    def perbarui(self, jenis: str, tanggal: date) -> None:
        """Shows the whole number that a letter of that kind and day would have."""
        from sistemkerja_desktop.services.agenda.penomoran import usulan_nomor

        self._urut.setEnabled(self.sendiri.isChecked())
        try:
            with self._sesi.baca() as uk:
                urut, nomor = usulan_nomor(uk, self._sesi.kantor, jenis, tanggal, self.urut)
        except GalatPengguna as galat:
            self.atur_galat(f"{galat.pesan} {galat.tindakan}")
            self._lengkap.setText("")
            return
        self.atur_galat("")
        self._lengkap.setText(nomor)
        if self.urut is None:
            with QSignalBlocker(self._urut):
                self._urut.setValue(urut)
