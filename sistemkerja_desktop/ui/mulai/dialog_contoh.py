"""Asks which of the sample offices to open."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from sistemkerja_desktop.services.daftar_contoh import ContohKantor, daftar_contoh
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, label, menurun
from sistemkerja_desktop.ui.komponen.dialog import Dialog

_SETELAH_TOMBOL = 24


class DialogContoh(Dialog):
    """One sample a row: its name, its government, what kind of office it is and how many work there."""

    def __init__(self, contoh: Sequence[ContohKantor], *, induk: QWidget | None = None) -> None:
        super().__init__("Buka kantor contoh", induk, nama="dialog-contoh")
        uraian = "Semua orang di dalamnya rekaan. Contoh dibuat sekali; yang Anda ubah di dalamnya tetap tersimpan."
        self.isi.addWidget(label("Buka kantor contoh", Huruf.DIALOG))
        self.isi.addWidget(label(uraian, Huruf.RAPAT, Peran.T2, bungkus=True))
        self._grup = QButtonGroup(self)
        for satu in contoh:
            self.isi.addWidget(self._baris(satu))
        self._grup.buttons()[0].setChecked(True)
        self._grup.buttons()[0].setFocus()
        self.isi.addStretch(1)
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Buka contoh", self.accept, nama="tombol-buka-contoh"),
        )
        self.setMinimumWidth(600)

    @property
    def id(self) -> str:
        """The sample that is chosen."""
        return self._grup.checkedButton().objectName().removeprefix("contoh-")

    def _baris(self, contoh: ContohKantor) -> QWidget:
        pemerintah = contoh.pemerintah.removeprefix("Pemerintah ")
        radio = QRadioButton(f"{contoh.nama}, {pemerintah}")
        radio.setObjectName(f"contoh-{contoh.id}")
        uraian = f"{contoh.pegawai} pegawai · {contoh.keterangan}"
        radio.setAccessibleDescription(uraian)
        self._grup.addButton(radio)
        keterangan = label(uraian, Huruf.RAPAT, Peran.T2, bungkus=True)
        keterangan.setContentsMargins(_SETELAH_TOMBOL, 0, 0, 0)
        baris = QWidget()
        baris.setLayout(menurun(radio, keterangan, sela=4))
        return baris


def tanya_contoh(induk: QWidget) -> str:
    """The id of the sample that the person chose, "" for none."""
    dialog = DialogContoh(daftar_contoh(), induk=induk)
    return dialog.id if dialog.exec() else ""
