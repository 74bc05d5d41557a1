"""The page Riwayat: changes by day, and what each of them did."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import LEBAR_PANEL, KelasLebar, Peran
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, garis, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.wadah import Kartu
from sistemkerja_desktop.ui.pegawai.kendali import pilihan_saring
from sistemkerja_desktop.ui.riwayat.daftar import DaftarRiwayat

if TYPE_CHECKING:
    from sistemkerja_desktop.services.riwayat import CatatanPerubahan, RincianPerubahan, RinciPerubahan, SaringanRiwayat
    from sistemkerja_desktop.ui.konteks import Konteks

SEHALAMAN = 200
_MASA = (
    ("semua", "Semua waktu"),
    ("hari", "Hari ini"),
    ("minggu", "7 hari terakhir"),
    ("bulan", "30 hari terakhir"),
)
_HARI = {"hari": 0, "minggu": 6, "bulan": 29}
_RINCI_TAMPIL = 60
# In narrow windows list and panel stand side by side: the list keeps room for its filters.
_LEBAR_PANEL_RAPAT = 300


class HalamanRiwayat(Halaman):
    judul = "Riwayat"
    nama_objek = "halaman-riwayat"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self.cari = IsianCari("Cari perubahan", "Cari nama perubahan atau orang", nama="cari-riwayat")
        self.cari.setMinimumWidth(self.cari.sizeHint().width())
        self.masa = pilihan_saring("saring-masa", "Saring waktu")
        for kode, teks in _MASA:
            self.masa.addItem(teks, kode)
        self.pelaku = pilihan_saring("saring-pelaku", "Saring pelaku")
        self.daftar = DaftarRiwayat()
        self.lebih = TombolTenang("Tampilkan yang lebih lama", self._lebih_lama, nama="tombol-lebih-lama", tinggi=28)
        self._jumlah = label("", Huruf.RAPAT, Peran.T2, nama="jumlah-riwayat")
        self._rincian = QVBoxLayout()
        self._panel = self._buat_panel()
        badan = mendatar(self._kartu_daftar(), self._panel, sela=12)
        badan.setStretch(0, 1)
        self.tata.addLayout(badan, 1)
        self._tunda = QTimer(self)
        self._tunda.setSingleShot(True)
        self._tunda.setInterval(150)
        self._tunda.timeout.connect(self._muat_daftar)
        self.cari.textChanged.connect(lambda _t: self._tunda.start())
        self.masa.currentIndexChanged.connect(lambda _i: self._muat_daftar())
        self.pelaku.currentIndexChanged.connect(lambda _i: self._muat_daftar())
        self.daftar.terpilih.connect(self._pilih)

    def _kartu_daftar(self) -> Kartu:
        kartu = Kartu(tepi=(0, 0, 0, 0))
        kartu.setObjectName("kartu-riwayat")
        kartu.isi.setSpacing(0)
        saringan = QWidget()
        baris = mendatar(self.cari, self.masa, self.pelaku, tepi=(12, 10, 12, 10))
        baris.setStretch(0, 1)
        saringan.setLayout(baris)
        kaki = QFrame()
        kaki.setProperty("kulit", "kaki")
        kaki.setFixedHeight(36)
        kaki.setLayout(mendatar(self._jumlah, None, self.lebih, tepi=(14, 0, 8, 0)))
        for widget in (saringan, garis(), self.daftar, kaki):
            kartu.isi.addWidget(widget, 1 if widget is self.daftar else 0)
        return kartu

    def _buat_panel(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("kulit", "kartu")
        panel.setObjectName("panel-riwayat")
        panel.setAccessibleName("Rincian perubahan")
        self._rincian.setContentsMargins(16, 12, 16, 12)
        self._rincian.setSpacing(6)
        wadah = QWidget()
        wadah.setProperty("latar", "tembus")
        wadah.setLayout(self._rincian)
        gulir = QScrollArea()
        gulir.setWidgetResizable(True)
        gulir.setFrameShape(QFrame.Shape.NoFrame)
        gulir.setAccessibleName("Rincian perubahan")
        gulir.setWidget(wadah)
        panel.setLayout(menurun(gulir, sela=0, tepi=(1, 1, 1, 1)))
        return panel

    def muat(self) -> None:
        from sistemkerja_desktop.services.riwayat import daftar_pelaku

        kini = self.pelaku.currentData()
        self.pelaku.blockSignals(True)
        self.pelaku.clear()
        self.pelaku.addItem("Semua orang", "")
        for nama in daftar_pelaku(self.konteks.sesi):
            self.pelaku.addItem(nama, nama)
        self.pelaku.setCurrentIndex(max(0, self.pelaku.findData(kini)) if kini else 0)
        self.pelaku.blockSignals(False)
        self._muat_daftar()

    def tangani(self, perubahan: Perubahan) -> None:  # noqa: ARG002 - every change is a new line
        self.muat()

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        rapat = kelas is KelasLebar.RAPAT
        self._panel.setFixedWidth(_LEBAR_PANEL_RAPAT if rapat else LEBAR_PANEL[kelas] + 40)
        for pilihan in (self.masa, self.pelaku):
            pilihan.setMinimumContentsLength(8 if rapat else 10)
            pilihan.setMaximumWidth(132 if rapat else 170)

    def _saringan(self, sebelum_id: int | None = None) -> "SaringanRiwayat":
        from sistemkerja_desktop.services.riwayat import SaringanRiwayat

        mulai: date | None = None
        if self.masa.currentData() in _HARI:
            mulai = self.konteks.sesi.hari_ini() - timedelta(days=_HARI[self.masa.currentData()])
        return SaringanRiwayat(self.cari.text(), mulai, None, self.pelaku.currentData() or "", sebelum_id, SEHALAMAN)

    def _muat_daftar(self) -> None:
        from sistemkerja_desktop.services.riwayat import daftar_perubahan

        isi = daftar_perubahan(self.konteks.sesi, self._saringan())
        self.daftar.isi(isi, self.konteks.sesi.hari_ini())
        self._atur_kaki(len(isi))
        if not isi:
            self._kosong()

    def _lebih_lama(self) -> None:
        from sistemkerja_desktop.services.riwayat import daftar_perubahan

        terakhir = self.daftar.perubahan[-1].id
        isi = daftar_perubahan(self.konteks.sesi, self._saringan(terakhir))
        self.daftar.tambah(isi, self.konteks.sesi.hari_ini())
        self._atur_kaki(len(isi))

    def _atur_kaki(self, dibaca: int) -> None:
        self.lebih.setVisible(dibaca == SEHALAMAN)
        self._jumlah.setText(f"{len(self.daftar.perubahan)} perubahan")

    def _kosong(self) -> None:
        kosongkan(self._rincian)
        self._rincian.addWidget(
            label("Tidak ada perubahan yang cocok. Ubah saringan di kiri.", Huruf.RAPAT, Peran.T2, bungkus=True)
        )
        self._rincian.addStretch(1)

    def _pilih(self, perubahan: "CatatanPerubahan | None") -> None:
        if perubahan is None:
            return
        from sistemkerja_desktop.services.riwayat import rincian_perubahan

        self._tampilkan_rincian(rincian_perubahan(self.konteks.sesi, perubahan))

    def _tampilkan_rincian(self, rincian: "RincianPerubahan") -> None:
        from sistemkerja_desktop.domain.tanggal import tanggal_panjang

        kosongkan(self._rincian)
        perubahan = rincian.perubahan
        self._rincian.addWidget(label(perubahan.nama, Huruf.KARTU, bungkus=True, nama="judul-rincian"))
        kapan = f"{tanggal_panjang(perubahan.waktu.date())} pukul {perubahan.waktu:%H.%M} oleh {perubahan.pelaku}"
        self._rincian.addWidget(label(kapan, Huruf.RAPAT, Peran.T2, bungkus=True))
        if perubahan.diurungkan:
            self._rincian.addWidget(label("Sudah diurungkan.", Huruf.RAPAT, Peran.WARN))
        if len(rincian.rinci) > 3:
            self._rincian.addWidget(label(", ".join(rincian.ringkasan), Huruf.RAPAT, Peran.T2, bungkus=True))
        for satu in rincian.rinci[:_RINCI_TAMPIL]:
            self._rincian.addWidget(garis())
            self._tambah_rinci(satu)
        lebih = rincian.lebih + max(0, len(rincian.rinci) - _RINCI_TAMPIL)
        if lebih:
            self._rincian.addWidget(garis())
            self._rincian.addWidget(label(f"dan {lebih} lainnya", Huruf.RAPAT, Peran.T2, nama="rincian-lebih"))
        self._rincian.addStretch(1)

    def _tambah_rinci(self, rinci: "RinciPerubahan") -> None:
        """The thing, then a line for each field: old and new of a change, the values of what was added."""
        self._rincian.addWidget(label(rinci.apa, Huruf.RAPAT_TEBAL, bungkus=True))
        if rinci.tindakan != "Diubah":
            self._rincian.addWidget(label(rinci.tindakan, Huruf.KECIL, Peran.T2))
        for nilai in rinci.nilai:
            teks = f"{nilai.label}: "
            if rinci.tindakan == "Diubah":
                teks += f"{nilai.lama or '–'} → {nilai.baru or '–'}"
            else:
                teks += nilai.baru or nilai.lama
            self._rincian.addWidget(label(teks, Huruf.RAPAT, bungkus=True))
