"""Last step: what was written, and where to go from here."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.impor.halaman_berkas import tengah
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, TombolBiasa, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.wadah import Kartu

if TYPE_CHECKING:
    from sistemkerja_desktop.services.impor.model import HasilAnalisis


class HalamanSelesai(QWidget):
    lihat_pegawai = Signal()
    lihat_bagan = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("impor-selesai")
        self._judul = label("", Huruf.DIALOG, nama="judul-selesai")
        self._uraian = label("", Huruf.ISI, Peran.T2, bungkus=True, nama="uraian-selesai")
        kartu = Kartu(nama="kartu-selesai", tepi=(20, 18, 20, 18))
        isi = menurun(self._judul, self._uraian, sela=6)
        baris = mendatar(GambarIkon(Keadaan.OK.ikon, Peran.OK, 28), isi, sela=16)
        baris.setStretch(1, 1)
        kartu.isi.addLayout(baris)
        kartu.isi.addSpacing(4)
        kartu.isi.addLayout(
            mendatar(
                44,
                TombolBiasa("Lihat pegawai", self.lihat_pegawai.emit, ikon="users", nama="tombol-lihat-pegawai"),
                TombolBiasa("Lihat bagan", self.lihat_bagan.emit, ikon="sitemap", nama="tombol-lihat-bagan"),
                None,
            )
        )
        tata = mendatar(None, tengah(menurun(kartu, None, sela=0)), None, tepi=(16, 24, 16, 12))
        tata.setStretch(1, 10)
        self.setLayout(tata)

    def isi(self, hasil: "HasilAnalisis", path: Path | None) -> None:
        """Says what was written."""
        from sistemkerja_desktop.services.impor.model import JenisBanding

        baru, berubah, tetap = (
            hasil.banding.jumlah(j) for j in (JenisBanding.BARU, JenisBanding.BERUBAH, JenisBanding.TETAP)
        )
        self._judul.setText(f"{baru + berubah} pegawai diimpor dari {path.name if path else 'berkas'}")
        kalimat = [f"{baru} baru, {berubah} berubah, {tetap} tetap."]
        if hasil.ditolak:
            kalimat.append(f"{len(hasil.ditolak)} baris ditolak dan tidak ditulis.")
        if hasil.banding.hilang:
            kalimat.append(f"{len(hasil.banding.hilang)} orang tidak ada di berkas; datanya tetap.")
        if hasil.unit_baru:
            kalimat.append(f"Unit baru di bawah kantor: {', '.join(hasil.unit_baru)}; tempatkan di Bagan.")
        kalimat.append("Semuanya satu langkah: Ctrl+Z mengurungkan seluruh impor.")
        self._uraian.setText(" ".join(kalimat))
