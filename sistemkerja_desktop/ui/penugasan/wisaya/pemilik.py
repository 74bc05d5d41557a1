"""Whose performance an assignment serves: a unit's of this office, or another office's that was recorded."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.tim.isian_kecil import PilihanId

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.orang_luar import KantorLuar
    from sistemkerja_desktop.ui.konteks import Konteks


class PertanyaanPemilik(QWidget):
    """Asks on which side the owner is. `berganti` is sent with every other answer."""

    berganti = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pertanyaan-pemilik")
        self.sini = QRadioButton("Unit di kantor ini")
        self.lain = QRadioButton("Kantor lain, yang dibantu pegawai kantor ini")
        kelompok = QButtonGroup(self)
        for tombol, nama in ((self.sini, "pemilik-kantor-ini"), (self.lain, "pemilik-kantor-lain")):
            tombol.setObjectName(nama)
            kelompok.addButton(tombol)
        self.sini.setChecked(True)
        # Room for the focus ring, which stands outside of a button.
        baris = mendatar(self.sini, self.lain, None, sela=20, tepi=(4, 3, 4, 3))
        self.setLayout(menurun(label("Siapa pemilik kinerjanya?", Huruf.RAPAT, Peran.T2), baris, sela=2))
        self.lain.toggled.connect(lambda _ya: self.berganti.emit())

    @property
    def luar(self) -> bool:
        """Whether another office owns the performance."""
        return self.lain.isChecked()

    def atur(self, *, luar: bool) -> None:
        (self.lain if luar else self.sini).setChecked(True)


class IsianKantorLuar(IsianBerlabel):
    """The choice of another office, with ways to record one and to change the chosen one.

    `berganti` is sent when another one is chosen or its data change.
    """

    berganti = Signal()

    def __init__(self, konteks: "Konteks") -> None:
        self._konteks = konteks
        self._kantor: dict[int, KantorLuar] = {}
        self.pilihan = PilihanId("pilihan-kantor-luar", "Kantor pemilik kinerja", "Pilih kantor")
        tambah = TombolTenang("Tambah kantor…", self._tambah, ikon="plus", nama="tombol-tambah-kantor-luar", tinggi=28)
        self.ubah = TombolTenang("Ubah…", self._ubah, ikon="pencil", nama="tombol-ubah-kantor-luar", tinggi=28)
        self.ubah.setAccessibleName("Ubah kantor pemilik kinerja")
        isi = QWidget()
        isi.setLayout(menurun(self.pilihan, mendatar(tambah, self.ubah, None, sela=4), sela=2))
        super().__init__("Kantor pemilik kinerja", isi, nama="isian-kantor-pemilik")
        isi.setFocusProxy(self.pilihan)
        for tombol in (tambah, self.ubah):
            tombol.setEnabled(not konteks.baca_saja)
        self.pilihan.currentIndexChanged.connect(self._dipilih)

    @property
    def terpilih(self) -> int | None:
        """The id of the chosen `KantorLuar`."""
        return self.pilihan.terpilih

    def muat(self, terpilih: int | None) -> None:
        """Reads the recorded offices anew and chooses one, without a signal."""
        from sistemkerja_desktop.services.orang_luar import daftar_kantor_luar

        self._kantor = {satu.id: satu for satu in daftar_kantor_luar(self._konteks.sesi)}
        self.pilihan.isi([(satu.id, satu.pemilik) for satu in self._kantor.values()])
        self.pilihan.pilih(terpilih)
        self.ubah.setVisible(self.terpilih is not None)

    def _dipilih(self) -> None:
        self.ubah.setVisible(self.terpilih is not None)
        self.berganti.emit()

    def _tambah(self) -> None:
        self._buka(None)

    def _ubah(self) -> None:
        self._buka(self._kantor.get(self.terpilih or 0))

    def _buka(self, kantor: "KantorLuar | None") -> None:
        from sistemkerja_desktop.ui.orang_luar.dialog_kantor_luar import DialogKantorLuar

        dialog = DialogKantorLuar(self._konteks, kantor, self.window())
        if dialog.exec():
            self.muat(dialog.kantor_id)
            self.berganti.emit()
        dialog.deleteLater()
