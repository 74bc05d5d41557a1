"""Reserves a number of the register."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, label, mendatar
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, isian_tanggal, tanggal_dari
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang


class DialogCadangan(Dialog):
    """Sequence, date, number and what for.

    `berikut(day, sequence)` proposes the number; `simpan(day, number, remark, sequence)` does the work. `kelas` are the
    sequences to choose from (code, name), `terpilih` is the one that is shown first.
    """

    def __init__(
        self,
        hari_ini: date,
        berikut: Callable[[date, str], int],
        simpan: Callable[[date, int, str, str], bool],
        *,
        kelas: Sequence[tuple[str, str]],
        terpilih: str = "",
        induk: QWidget | None = None,
    ) -> None:
        super().__init__("Cadangkan nomor", induk, nama="dialog-cadangan")
        self._berikut, self._simpan = berikut, simpan
        self._tahun = hari_ini.year
        self.tanggal = isian_tanggal(hari_ini)
        self.urut = QSpinBox()
        self.urut.setRange(1, 99_999)
        self.urut.setGroupSeparatorShown(False)
        self.kelas = PilihanPanjang()
        for kode, nama_kelas in kelas:
            self.kelas.addItem(nama_kelas, kode)
        self.kelas.view().setAccessibleName("Register")
        self.kelas.setCurrentIndex(max(0, self.kelas.findData(terpilih)))
        self.urut.setValue(berikut(hari_ini, self.kelas_terpilih))
        self.keterangan = QLineEdit()
        self.keterangan.setPlaceholderText("misalnya: disimpan untuk Klaster 3")
        uraian = "Nomor yang dicadangkan dipakai nanti, atau untuk surat yang ditulis di luar program ini."
        self.isi.addWidget(label("Cadangkan nomor", Huruf.DIALOG))
        self.isi.addWidget(label(uraian, Huruf.RAPAT, Peran.T2, bungkus=True))
        self.isi.addWidget(IsianBerlabel("Register", self.kelas, nama="isian-kelas-cadangan"))
        self.isi.addLayout(
            mendatar(
                IsianBerlabel("Tanggal", self.tanggal, nama="isian-tanggal-cadangan"),
                IsianBerlabel("Nomor urut", self.urut, nama="isian-urut-cadangan"),
                sela=12,
            )
        )
        self._lompat = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="nomor-dilompati")
        self.isi.addWidget(self._lompat)
        self.isi.addWidget(IsianBerlabel("Keterangan", self.keterangan, nama="isian-keterangan-cadangan"))
        self.isi.addStretch(1)
        self.urut.valueChanged.connect(lambda _urut: self._tampilkan_lompat())
        self._tampilkan_lompat()
        self.tanggal.dateChanged.connect(self._ganti_tanggal)
        self.kelas.currentIndexChanged.connect(lambda: self._usulkan())
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Cadangkan nomor", self.accept, nama="tombol-cadangkan"),
        )
        self.setMinimumWidth(460)

    @property
    def hari(self) -> date:
        return tanggal_dari(self.tanggal)

    @property
    def kelas_terpilih(self) -> str:
        """The code of the sequence."""
        return str(self.kelas.currentData())

    def accept(self) -> None:
        if self._simpan(self.hari, self.urut.value(), self.keterangan.text().strip(), self.kelas_terpilih):
            super().accept()

    def _ganti_tanggal(self) -> None:
        # Each year counts anew; within a year a number typed by hand stays.
        if self.hari.year != self._tahun:
            self._tahun = self.hari.year
            self._usulkan()

    def _usulkan(self) -> None:
        self.urut.setValue(self._berikut(self.hari, self.kelas_terpilih))
        self._tampilkan_lompat()

    def _tampilkan_lompat(self) -> None:
        """What becomes of the numbers between the last one and this one."""
        berikut, urut = self._berikut(self.hari, self.kelas_terpilih), self.urut.value()
        teks, lewat = "", urut - berikut
        if lewat > 0 and berikut == 1:
            teks = f"Register tahun ini masih kosong dan akan dimulai dari nomor {urut}."
        elif lewat > 0:
            rentang = f"{berikut}" if lewat == 1 else f"{berikut} sampai {urut - 1}"
            teks = f"{ribuan(lewat)} nomor tetap kosong: {rentang}. Masih dapat dipakai, atau diberi sebab di register."
        self._lompat.setText(teks)
        self._lompat.setVisible(bool(teks))
