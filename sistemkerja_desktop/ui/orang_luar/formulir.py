"""The form of somebody of another office: who they are, where they belong, and their officials there."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import garis, label, menurun
from sistemkerja_desktop.ui.orang_luar.isian_luar import BERWENANG, CONTOH_PIMPINAN, FormulirLuar

_ORANG = (
    ("nama", "Nama dengan gelar", "dr. Bayu Anggara Putra, M.Kes."),
    ("nip", "NIP", "kosongkan bila tidak ada"),
    ("pangkat", "Pangkat, golongan", "Penata, III/c"),
    ("jabatan", "Jabatan", "Epidemiolog Kesehatan Ahli Muda"),
)
_KANTOR = (
    ("perangkat_daerah", "Perangkat daerah atau kantor", "Dinas Kesehatan"),
    ("unit", "Unit organisasi", "Bidang Pencegahan Penyakit"),
)
_PEJABAT = (
    ("penilai", "Pejabat Penilai Kinerja", CONTOH_PIMPINAN),
    ("pimpinan_unit", "Pimpinan unit organisasi", CONTOH_PIMPINAN),
    ("kepala", "Kepala perangkat daerah", "Kepala Dinas Kesehatan"),
    BERWENANG,
)


class FormulirOrangLuar(FormulirLuar):
    """The fields of one person."""

    wajib = ("nama", "perangkat_daerah")

    def __init__(self) -> None:
        self._id = 0
        super().__init__("formulir-orang-luar", awalan="isian-luar")

    def isi(self, orang: OrangLuar) -> None:
        """Shows somebody; id 0 is somebody new."""
        self._id = orang.id
        self.isi_teks(orang)

    def orang(self) -> OrangLuar:
        """What the fields say."""
        from sistemkerja_desktop.domain.nip import bersihkan_nip

        hasil = OrangLuar(self._id, **self.teks())
        return replace(hasil, nip=bersihkan_nip(hasil.nip)[0])

    def kekurangan(self) -> dict[str, str]:
        from sistemkerja_desktop.domain.nip import GalatNIP, parse_nip

        galat = super().kekurangan()
        nip = self.isian["nip"].text().strip()
        try:
            if nip:
                parse_nip(nip)
        except GalatNIP as salah:
            galat["nip"] = f"{salah.pesan} Ketik dari dokumen asli, atau kosongkan."
        return galat

    def susun(self) -> QVBoxLayout:
        tata = menurun(sela=10)
        for nama, judul, contoh in _ORANG:
            tata.addWidget(self.buat(nama, judul, contoh))
        tata.addWidget(garis())
        for nama, judul, contoh in _KANTOR:
            tata.addWidget(self.buat(nama, judul, contoh))
        tata.addWidget(
            self.buat("instansi", "Instansi", "", bantuan="Kosongkan bila pemerintah daerahnya sama dengan kantor ini.")
        )
        tata.addWidget(garis())
        tata.addWidget(label("Pejabatnya, untuk alamat surat dan tata cara", Huruf.KARTU))
        uraian = "Yang belum diketahui boleh kosong; surat memakai sebutan umumnya."
        tata.addWidget(label(uraian, Huruf.KECIL, Peran.T2, bungkus=True))
        self.tambah_pejabat(tata, _PEJABAT)
        return tata
