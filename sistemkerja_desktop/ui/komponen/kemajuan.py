"""Progress of long work: count, what is left, "Batalkan"."""

import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, label, mendatar, menurun

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.tugas import Tugas


def tampilkan_kemajuan(judul: str, tugas: "Tugas", induk: QWidget | None) -> None:
    """Shows how far the work is, unless it has ended."""
    dialog = KemajuanDialog(judul, tugas, induk)
    # Asked once the dialog hears the end: the worker may be sending it at this moment.
    if tugas.usai:
        dialog.deleteLater()
    else:
        dialog.show()


class KemajuanDialog(QDialog):
    """Shows a `Tugas` that lasts; it closes itself at the end."""

    def __init__(self, judul: str, tugas: "Tugas", induk: QWidget | None = None) -> None:
        super().__init__(induk)
        self.setWindowTitle(judul)
        self.setObjectName("dialog-kemajuan")
        self.setAccessibleName(judul)
        self.setModal(True)
        self.setFixedWidth(432)
        self._tugas = tugas
        self._mulai = time.monotonic()
        self._jumlah = label("", Huruf.RAPAT, Peran.T2, nama="kemajuan-jumlah")
        self._batang = QProgressBar()
        self._batang.setRange(0, 0)
        self._batang.setTextVisible(False)
        self._batang.setAccessibleName(judul)
        self._sisa = label("", Huruf.KECIL, Peran.T2, nama="kemajuan-sisa")
        self._batal = TombolBiasa("Batalkan", self.batalkan, tinggi=28, nama="tombol-batalkan")
        self.setLayout(
            menurun(
                mendatar(label(judul, Huruf.KARTU), None, self._jumlah),
                self._batang,
                mendatar(self._sisa, None, self._batal),
                sela=10,
                tepi=(15, 12, 15, 12),
            )
        )
        tugas.kemajuan.connect(self._maju)
        tugas.berakhir.connect(self._berakhir)

    def batalkan(self) -> None:
        """Asks the work to stop; the dialog closes when it has."""
        self._batal.setEnabled(False)
        self._sisa.setText("Menghentikan…")
        self._tugas.batalkan()

    def reject(self) -> None:
        self.batalkan()

    def _maju(self, sampai: int, dari: int, teks: str) -> None:
        self._batang.setRange(0, dari)
        self._batang.setValue(sampai)
        self._jumlah.setText(teks or (f"{ribuan(sampai)} dari {ribuan(dari)}" if dari else ""))
        lewat = time.monotonic() - self._mulai
        if 0 < sampai < dari and lewat > 1 and self._batal.isEnabled():
            self._sisa.setText(f"sisa sekitar {max(1, round(lewat * (dari - sampai) / sampai))} detik")

    def _berakhir(self) -> None:
        self.hide()
        self.deleteLater()
