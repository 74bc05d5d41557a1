"""The sections about letters: coat of arms, paper, number; with a sample letter beside the form."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna, sebab_os
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import KelasLebar, Peran
from sistemkerja_desktop.ui.komponen.berkas import tanya_berkas
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.lukis import kotak_bulat
from sistemkerja_desktop.ui.pengaturan.bagian import Bagian, kisi
from sistemkerja_desktop.ui.surat.pratinjau import PratinjauPdf

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.pengaturan.pengikat import Pengikat

_TINGGI_RAPAT = 420
_BIDANG_NOMOR = ("pola_nomor", "kode_surat", "klasifikasi_surat_tugas")


class PanelContoh(QFrame):
    """A sample letter, set anew in a worker when something of the office changed."""

    def __init__(self, konteks: "Konteks", kode: str) -> None:
        super().__init__()
        self._konteks = konteks
        self._dasar: object = None
        self.sedang_menyusun = False
        self.setProperty("kulit", "kartu")
        self.setObjectName(f"contoh-surat-{kode}")
        self.setAccessibleName("Contoh surat")
        self.pratinjau = PratinjauPdf()
        self.pratinjau.kiri.addWidget(label("Contoh surat", Huruf.KARTU))
        self.pratinjau.tampilkan(None, "Menyusun contoh surat…")
        self.setLayout(menurun(self.pratinjau, sela=0, tepi=(1, 1, 1, 1)))

    def muat(self) -> None:
        """Sets the letter again if the office is not as it was."""
        from sistemkerja_desktop.services.pengaturan import contoh_surat

        sesi = self._konteks.sesi
        if sesi.kantor == self._dasar:
            return
        dasar = self._dasar = sesi.kantor
        self.sedang_menyusun = True
        self._konteks.jalankan(lambda _kemajuan: (dasar, contoh_surat(sesi)), self._terima, self._gagal)

    def _terima(self, hasil: object) -> None:
        dasar, surat = cast("tuple[object, HasilPdf]", hasil)
        if dasar is self._dasar:
            self.sedang_menyusun = False
            self.pratinjau.tampilkan(surat.pdf)

    def _gagal(self, galat: GalatPengguna) -> None:
        self.sedang_menyusun = False
        self.pratinjau.tampilkan(None, f"{galat.pesan} {galat.tindakan}")


class BagianBercontoh(Bagian):
    """A section with the sample letter: at the right, on narrow windows below the form."""

    def __init__(self, konteks: "Konteks", pengikat: "Pengikat") -> None:
        super().__init__(konteks, pengikat)
        self.contoh = PanelContoh(konteks, self.kode)
        self.luar.addWidget(self.contoh, 4)

    def muat(self) -> None:
        self.contoh.muat()

    def sesuaikan(self, kelas: KelasLebar) -> None:
        if kelas is KelasLebar.RAPAT:
            # Before the stretch at the column's end.
            self.kolom.insertWidget(self.kolom.count() - 1, self.contoh)
            self.contoh.setFixedHeight(_TINGGI_RAPAT)
        else:
            self.luar.addWidget(self.contoh, 4)
            self.contoh.setMinimumHeight(0)
            self.contoh.setMaximumHeight(16_777_215)


class GambarLambang(QWidget):
    """The coat of arms on white as on paper, or a place for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("gambar-lambang")
        self.setFixedSize(84, 96)
        self._gambar = QPixmap()

    def isi(self, data: bytes | None) -> None:
        self._gambar = QPixmap()
        if data:
            self._gambar.loadFromData(data)
        self.setAccessibleName("Lambang daerah terpasang" if data else "Belum ada lambang daerah")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        kotak_bulat(pelukis, self.rect(), None if self._gambar.isNull() else Peran.SURF, Peran.LINE2)
        if self._gambar.isNull():
            lukis_ikon(pelukis, self.rect(), "building", Peran.T3, 26)
            return
        dalam = self.rect().adjusted(1, 1, -1, -1)
        pelukis.fillRect(dalam, Qt.GlobalColor.white)
        rasio = self.devicePixelRatioF()
        ukuran = (dalam.size() - QSize(12, 12)) * rasio
        kecil = self._gambar.scaled(
            ukuran, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        kecil.setDevicePixelRatio(rasio)
        luas = kecil.deviceIndependentSize()
        pelukis.drawPixmap(round((self.width() - luas.width()) / 2), round((self.height() - luas.height()) / 2), kecil)


class BagianKop(BagianBercontoh):
    """The coat of arms; the words of the letterhead come from the office's data."""

    kode, judul = "kop", "Kop dan lambang"

    def susun(self) -> None:
        isi = self.kartu("Lambang daerah")
        self.gambar = GambarLambang()
        self.tombol_pilih = TombolBiasa("Pilih gambar…", self.pilih_lambang, ikon="upload", nama="tombol-pilih-lambang")
        self.tombol_lepas = TombolTenang("Lepas lambang", self._lepas, nama="tombol-lepas-lambang")
        tombol = QWidget()
        tombol.setLayout(mendatar(self.tombol_pilih, self.tombol_lepas, None))
        self.isian = IsianBerlabel(
            "Gambar", tombol, bantuan="PNG atau JPG. Pada surat dicetak 17 × 20 mm, di kiri kop.", nama="isian-lambang"
        )
        baris = mendatar(self.gambar, sela=16)
        baris.addWidget(self.isian, 1, Qt.AlignmentFlag.AlignTop)
        isi.addLayout(baris)
        teks = self.kartu("Tulisan kop")
        teks.addWidget(
            label("Nama, alamat, dan perangkat daerah pada kop diambil dari data kantor.", peran=Peran.T2, bungkus=True)
        )
        self.tombol_data = TombolBiasa("Ubah data kantor", self._ke_kantor, nama="tombol-ubah-data-kantor")
        teks.addLayout(mendatar(self.tombol_data, None))

    def muat(self) -> None:
        from sistemkerja_desktop.services.kantor import lambang

        self.gambar.isi(lambang(self.konteks.sesi))
        terpasang, tulis = self.konteks.sesi.kantor.lambang_id is not None, not self.konteks.baca_saja
        self.tombol_pilih.setEnabled(tulis)
        self.tombol_lepas.setEnabled(tulis and terpasang)
        super().muat()

    def pilih_lambang(self) -> None:
        """Asks for a picture and puts it on the letterhead."""
        path = tanya_berkas(self, "Pilih lambang daerah", "Gambar (*.png *.jpg *.jpeg)")
        if path is not None:
            self.pasang_lambang(path)

    def pasang_lambang(self, berkas: Path) -> None:
        """Puts that file's picture on the letterhead; an error is shown at the field."""
        from sistemkerja_desktop.services.kantor import ganti_lambang
        from sistemkerja_desktop.services.pengaturan import periksa_lambang

        try:
            data = berkas.read_bytes()
            periksa_lambang(data)
        except OSError as galat:
            self.isian.atur_galat(f"Berkas {berkas.name} tidak dapat dibaca: {sebab_os(galat)}. Pilih berkas lain.")
            return
        except GalatPengguna as galat:
            self.isian.atur_galat(f"{galat.pesan} {galat.tindakan}")
            return
        self.isian.atur_galat("")
        self.konteks.laksanakan(lambda: ganti_lambang(self.konteks.sesi, data))

    def _lepas(self) -> None:
        from sistemkerja_desktop.services.kantor import ganti_lambang

        self.isian.atur_galat("")
        self.konteks.laksanakan(lambda: ganti_lambang(self.konteks.sesi, None))

    def _ke_kantor(self) -> None:
        self.konteks.buka.emit("pengaturan", "kantor")


class BagianSurat(BagianBercontoh):
    """Paper, margins and the number of letters."""

    kode, judul = "surat", "Surat"

    def susun(self) -> None:
        ikat = self.pengikat
        nomor = self.kartu("Nomor surat")
        pola = ikat.teks(
            "pola_nomor",
            "Pola nomor",
            bantuan="Dapat memuat {klasifikasi}, {urut} (001), {angka} (1), {unit}, {bulan}, dan {tahun}.",
        )
        kode = ikat.teks("kode_surat", "Kode unit pada nomor")
        klasifikasi = ikat.teks("klasifikasi_surat_tugas", "Klasifikasi")
        nomor.addLayout(kisi((pola,), (kode, klasifikasi)))
        self.contoh_nomor = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="contoh-nomor")
        nomor.addWidget(self.contoh_nomor)
        ikat.saat_diketik(self._tampilkan_nomor, *_BIDANG_NOMOR)
        naskah = self.kartu("Naskah")
        naskah.addLayout(
            kisi((ikat.teks("sebutan_surat_tugas", "Sebutan surat tugas"), ikat.teks("tempat", "Tempat penetapan")))
        )
        kertas = self.kartu("Kertas dan margin")
        kertas.addLayout(
            kisi(
                (ikat.pilihan("kertas", "Kertas", [("F4", "F4, 215 × 330 mm"), ("A4", "A4, 210 × 297 mm")]),),
                (ikat.milimeter("margin_kiri", "Kiri"), ikat.milimeter("margin_kanan", "Kanan")),
                (ikat.milimeter("margin_atas", "Atas, di kop"), ikat.milimeter("margin_bawah", "Bawah")),
            )
        )

    def muat(self) -> None:
        self._tampilkan_nomor()
        super().muat()

    def _tampilkan_nomor(self) -> None:
        """The number as the fields say now, before they are kept."""
        from sistemkerja_desktop.services.pengaturan import contoh_nomor

        sesi = self.konteks.sesi
        kantor = self.pengikat.nilai_kini(sesi.kantor, *_BIDANG_NOMOR)
        try:
            self.contoh_nomor.setText(f"Contoh: {contoh_nomor(kantor, sesi.hari_ini())}")
        except GalatPengguna as galat:
            self.contoh_nomor.setText(f"Belum dapat dipakai: {galat.tindakan}")
