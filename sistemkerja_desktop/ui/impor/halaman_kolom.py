"""Second step: which column goes where, and every row with its faults."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.impor.panel_masalah import PanelMasalah
from sistemkerja_desktop.ui.impor.pratinjau import TabelPratinjau
from sistemkerja_desktop.ui.komponen.dasar import garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.wadah import Kartu

if TYPE_CHECKING:
    from sistemkerja_desktop.services.impor.model import HasilAnalisis, Masalah

_LEBAR_PANEL = {KelasLebar.RAPAT: 264, KelasLebar.BIASA: 304, KelasLebar.LEBAR: 380}


class HalamanKolom(QWidget):
    """The table with its mapping and the panel of faults. `bidang_dipilih` carries column number and field."""

    bidang_dipilih = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("impor-kolom")
        self.tabel = TabelPratinjau()
        self.panel = PanelMasalah()
        self._asal = label("", Huruf.RAPAT, Peran.T2, nama="asal-pemetaan")
        self._tempat_segmen = mendatar()
        self.segmen: Segmen | None = None
        self._pita = PitaPesan(Keadaan.BAD, "", "")
        self._pita.hide()
        kartu = Kartu(tepi=(0, 0, 0, 0))
        kartu.setObjectName("kartu-pratinjau")
        kepala = QWidget()
        kepala.setFixedHeight(40)
        kepala.setLayout(
            mendatar(
                label("Kolom berkas dan isian program", Huruf.KARTU), self._asal, None, self._tempat_segmen,
                sela=10, tepi=(12, 0, 12, 0),
            )
        )  # fmt: skip
        kartu.isi.setSpacing(0)
        kartu.isi.addWidget(kepala)
        kartu.isi.addWidget(garis(kuat=True))
        kartu.isi.addWidget(self.tabel, 1)
        badan = mendatar(kartu, self.panel, sela=12)
        badan.setStretch(0, 1)
        luar = menurun(self._pita, badan, sela=12, tepi=(16, 12, 16, 12))
        luar.setStretch(1, 1)
        self.setLayout(luar)
        self.tabel.kepala.dipilih.connect(self.bidang_dipilih)
        self.tabel.masalah_dipilih.connect(self.panel.pilih)
        self.panel.dipilih.connect(self.tabel.tunjukkan)
        self.sesuaikan(KelasLebar.BIASA)

    def isi(self, hasil: "HasilAnalisis") -> None:
        self._asal.setText("pemetaan dikenali dari impor sebelumnya" if hasil.pemetaan_diingat else "")
        self._pita.setVisible(bool(hasil.galat_pemetaan))
        if hasil.galat_pemetaan:
            self._ganti_pita(hasil.galat_pemetaan)
        bermasalah = sum(1 for b in hasil.baris if b.masalah)
        orang = len(hasil.diterima) + len(hasil.ditolak)
        self._ganti_segmen(orang, bermasalah)
        self.tabel.isi(hasil)
        self.panel.isi(hasil)
        kini: Masalah | None = self.panel.kini
        if kini is not None and not self.tabel.currentIndex().isValid():
            self.tabel.tunjukkan(kini)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        """Widths for the window's width class."""
        self.panel.setFixedWidth(_LEBAR_PANEL[kelas])
        self._asal.setVisible(kelas is not KelasLebar.RAPAT)

    def _ganti_pita(self, galat: tuple[str, ...]) -> None:
        baru = PitaPesan(Keadaan.BAD, galat[0], " ".join(galat[1:]))
        tata = self.layout()
        assert tata is not None
        tata.replaceWidget(self._pita, baru)
        self._pita.deleteLater()
        self._pita = baru

    def _ganti_segmen(self, semua: int, bermasalah: int) -> None:
        """The counts stand in the switch itself, so it is made anew."""
        terpilih = self.segmen.terpilih if self.segmen else "semua"
        if self.segmen is not None:
            self._tempat_segmen.removeWidget(self.segmen)
            self.segmen.hide()
            self.segmen.deleteLater()
        self.segmen = Segmen(
            [("semua", f"Semua {semua}"), ("bermasalah", f"Bermasalah {bermasalah}")],
            terpilih=terpilih, nama="segmen-baris", nama_bantu="Baris yang ditampilkan",
        )  # fmt: skip
        self.segmen.dipilih.connect(lambda kode: self.tabel.pratinjau.saring(kode == "bermasalah"))
        self._tempat_segmen.addWidget(self.segmen)
