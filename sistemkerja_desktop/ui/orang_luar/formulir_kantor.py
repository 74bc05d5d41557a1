"""The form of another office that owns performance: what it is called, where letters go, and its officials."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from sistemkerja_desktop.domain.orang_luar import KantorLuar
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import garis, label, menurun
from sistemkerja_desktop.ui.orang_luar.isian_luar import BERWENANG, CONTOH_PIMPINAN, FormulirLuar

_PEJABAT = (
    ("pimpinan_unit", "Pimpinan unit pemilik kinerja", CONTOH_PIMPINAN),
    ("kepala", "Kepala perangkat daerah", "Kepala Dinas Kesehatan"),
    BERWENANG,
)


class FormulirKantorLuar(FormulirLuar):
    """The fields of one office."""

    wajib = ("nama", "pimpinan_unit_jabatan")

    def __init__(self) -> None:
        self._id = 0
        super().__init__("formulir-kantor-luar", awalan="isian-kantor-luar")

    def isi(self, kantor: KantorLuar) -> None:
        """Shows an office; id 0 is a new one."""
        self._id = kantor.id
        self.isi_teks(kantor)

    def kantor(self) -> KantorLuar:
        """What the fields say."""
        return KantorLuar(self._id, **self.teks())

    def susun(self) -> QVBoxLayout:
        kisi = QGridLayout()
        kisi.setHorizontalSpacing(12)
        kisi.setVerticalSpacing(10)
        isian = (
            self.buat("nama", "Perangkat daerah atau kantor", "Dinas Kesehatan"),
            self.buat("unit", "Unit pemilik kinerja", "Bidang Pencegahan Penyakit"),
            self.buat(
                "instansi", "Instansi", "", bantuan="Kosongkan bila pemerintah daerahnya sama dengan kantor ini."
            ),
            self.buat("alamat", "Tempat atau alamat", "Pulau Punjung", bantuan="Ditulis sesudah “di” pada surat."),
        )
        for urut, satu in enumerate(isian):
            kisi.addWidget(satu, urut // 2, urut % 2, Qt.AlignmentFlag.AlignTop)
            kisi.setColumnStretch(urut % 2, 1)
        tata = menurun(kisi, garis(), label("Pejabatnya, untuk alamat surat dan tata cara", Huruf.KARTU), sela=10)
        uraian = "Surat ditujukan kepada pimpinan unit pemilik kinerja. Nama, dan pejabat lain, boleh kosong."
        tata.addWidget(label(uraian, Huruf.KECIL, Peran.T2, bungkus=True))
        self.tambah_pejabat(tata, _PEJABAT)
        return tata
