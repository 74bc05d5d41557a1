"""The page of settings: sections at the left, one form at the right. Everything is kept as it is entered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import SELA_KARTU, TINGGI_BARIS, Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import mendatar, menurun
from sistemkerja_desktop.ui.komponen.lukis import lukis_alas
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.pengaturan.bagian import Bagian, BagianKantor, BagianKerja, BagianPengguna
from sistemkerja_desktop.ui.pengaturan.bagian_lain import BagianBerkas, BagianTampilan
from sistemkerja_desktop.ui.pengaturan.bagian_penomoran import BagianPenomoran
from sistemkerja_desktop.ui.pengaturan.bagian_peraturan import BACA, BANDING, BagianPeraturan
from sistemkerja_desktop.ui.pengaturan.bagian_surat import BagianKop, BagianSurat
from sistemkerja_desktop.ui.pengaturan.pengikat import Pengikat

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.peraturan.baca import BacaPeraturan
    from sistemkerja_desktop.ui.peraturan.banding import BandingPeraturan

Indeks = QModelIndex | QPersistentModelIndex
_BAGIAN: tuple[type[Bagian], ...] = (
    BagianKantor,
    BagianKop,
    BagianSurat,
    BagianPenomoran,
    BagianKerja,
    BagianPeraturan,
    BagianTampilan,
    BagianPengguna,
    BagianBerkas,
)
_LEBAR_DAFTAR = {KelasLebar.RAPAT: 160, KelasLebar.BIASA: 200, KelasLebar.LEBAR: 240}


class DelegasiBagian(QStyledItemDelegate):
    """A section's name; the chosen one on selected ground with a mark at its left."""

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        kotak, keadaan = kotak_pilihan(pilihan), keadaan_pilihan(pilihan)
        pelukis.save()
        terpilih = lukis_alas(pelukis, kotak, keadaan)
        pelukis.setFont(font(Huruf.KARTU if terpilih else Huruf.ISI))
        pelukis.setPen(warna(Peran.T1))
        teks = str(indeks.data(Qt.ItemDataRole.DisplayRole))
        pelukis.drawText(kotak.adjusted(14, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, teks)
        if keadaan & QStyle.StateFlag.State_HasFocus:
            lukis_cincin(pelukis, kotak)
        pelukis.restore()


class HalamanPengaturan(Halaman):
    """Settings. `tampilkan` takes the code of a section: "kantor", "kop", "surat", "kerja", "peraturan", …

    "peraturan:baca" opens the browser of the rules, "peraturan:baca:<code>" at one rule, "peraturan:banding" the
    comparison.
    """

    judul = "Pengaturan"
    nama_objek = "halaman-pengaturan"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self.pengikat = Pengikat(konteks, self)
        self.daftar = QListWidget()
        self.daftar.setItemDelegate(DelegasiBagian(self.daftar))
        self.daftar.setObjectName("daftar-pengaturan")
        self.daftar.setAccessibleName("Bagian pengaturan")
        self.daftar.setMouseTracking(True)
        self.daftar.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fakta = "" if konteks.baca_saja else "Setiap isian tersimpan begitu selesai diketik."
        self.kepala.atur_judul(self.judul, self._fakta)
        self._tumpukan = QStackedWidget()
        self.bagian: dict[str, Bagian] = {}
        for kelas in _BAGIAN:
            bagian = kelas(konteks, self.pengikat)
            self.bagian[bagian.kode] = bagian
            self._tumpukan.addWidget(bagian)
            butir = QListWidgetItem(bagian.judul, self.daftar)
            butir.setSizeHint(QSize(100, TINGGI_BARIS))
        self.daftar.currentRowChanged.connect(self._pindah)
        self._kotak_daftar = QFrame()
        self._kotak_daftar.setProperty("kulit", "kartu")
        self._kotak_daftar.setLayout(menurun(self.daftar, sela=0, tepi=(1, 6, 1, 6)))
        if konteks.baca_saja:
            self.tata.addWidget(self._pita_baca_saja())
        badan = mendatar(self._kotak_daftar, sela=SELA_KARTU)
        badan.addWidget(self._tumpukan, 1)
        utama = QWidget()
        utama.setLayout(badan)
        self._lapis = QStackedWidget()
        self._lapis.addWidget(utama)
        self._baca: BacaPeraturan | None = None
        self._banding: BandingPeraturan | None = None
        self.tata.addWidget(self._lapis, 1)
        bagian_peraturan = self.bagian["peraturan"]
        assert isinstance(bagian_peraturan, BagianPeraturan)
        bagian_peraturan.saat_buka = self.tampilkan
        self.sesuaikan(self.kelas_lebar)
        self.daftar.setCurrentRow(0)

    @property
    def bagian_kini(self) -> Bagian:
        return list(self.bagian.values())[self._tumpukan.currentIndex()]

    def muat(self) -> None:
        self.pengikat.isi()
        self.bagian_kini.muat()

    def tangani(self, perubahan: Perubahan) -> None:
        if perubahan.menyentuh("Kantor", "Berkas", "PemangkuJabatan", "Pegawai", "PengaturanSurat", "KlasifikasiSurat"):
            self.muat()

    def tampilkan(self, id: object) -> None:
        """Goes to a section or to the reading of regulations by its code; an unknown one changes nothing."""
        if id in self.bagian:
            self._kembali()
            self.daftar.setCurrentRow(list(self.bagian).index(str(id)))
        elif id == BANDING:
            self._buka_banding()
        elif isinstance(id, str) and (id == BACA or id.startswith(f"{BACA}:")):
            self._buka_baca(id.removeprefix(BACA).removeprefix(":"))

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        self._kotak_daftar.setFixedWidth(_LEBAR_DAFTAR[kelas])
        for bagian in self.bagian.values():
            bagian.sesuaikan(kelas)
        for lapis in (self._baca, self._banding):
            if lapis is not None:
                lapis.sesuaikan(kelas)

    def _buka_baca(self, kode: str) -> None:
        if self._baca is None:
            from sistemkerja_desktop.ui.peraturan.baca import BacaPeraturan

            self._baca = BacaPeraturan(self.konteks)
            self._lapis.addWidget(self._baca)
        self._ke(self._baca, "Baca peraturan")
        self._baca.buka(kode=kode)

    def _buka_banding(self) -> None:
        if self._banding is None:
            from sistemkerja_desktop.ui.peraturan.banding import BandingPeraturan

            self._banding = BandingPeraturan(self.konteks)
            self._lapis.addWidget(self._banding)
        self._ke(self._banding, "Bandingkan peraturan")
        self._banding.buka()

    def _ke(self, lapis: "BacaPeraturan | BandingPeraturan", judul: str) -> None:
        self.daftar.setCurrentRow(list(self.bagian).index("peraturan"))
        self._lapis.setCurrentWidget(lapis)
        lapis.sesuaikan(self.kelas_lebar)
        self.kepala.atur_judul(judul)
        self.kepala.atur_kembali(self._kembali, "Kembali ke Pengaturan")

    def _kembali(self) -> None:
        if self._lapis.currentIndex() == 0:
            return
        self._lapis.setCurrentIndex(0)
        self.kepala.atur_judul(self.judul, self._fakta)
        self.kepala.atur_kembali(None)
        self.daftar.setFocus()

    def _pindah(self, nomor: int) -> None:
        if nomor >= 0:
            self._tumpukan.setCurrentIndex(nomor)
            self.bagian_kini.muat()

    def _pita_baca_saja(self) -> PitaPesan:
        from sistemkerja_desktop.services.pengaturan import alasan_baca_saja

        alasan = alasan_baca_saja(self.konteks.sesi)
        uraian = "Data kantor dapat dilihat, tidak dapat diubah."
        if self.konteks.sesi.basis.pemakai_lain is not None:
            uraian += " Tutup di tempat lain itu, lalu buka lagi di sini."
        return PitaPesan(Keadaan.INFO, f"Dibuka hanya baca. {alasan}".strip(), uraian, nama="pita-baca-saja")
