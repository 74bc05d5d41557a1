"""The right part of the page Orang: who was chosen, with their office, part and task."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.pegawai import nama_singkat
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    GambarIkon,
    Hitungan,
    TombolBiasa,
    TombolIkon,
    garis,
    kosongkan,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.tanda import Avatar
from sistemkerja_desktop.ui.penugasan.wisaya.daftar_calon import lukis_alasan
from sistemkerja_desktop.ui.penugasan.wisaya.susunan import KETUA, SusunanTerpilih, Terpilih
from sistemkerja_desktop.ui.tim.isian_kecil import TeksSebaris

if TYPE_CHECKING:
    from sistemkerja_desktop.services.calon import AlasanCalon

# Each row is a handful of widgets: more of them would make the page slow, and nobody reads on.
_TAMPIL_PALING_BANYAK = 60
_PANJANG_NAMA = 20


@dataclass(frozen=True, slots=True)
class KartuOrang:
    """What a row says of somebody who was chosen; `nama` is without gelar, `awas` are reasons to look twice."""

    nama: str
    nama_lengkap: str
    inisial: str
    keterangan: str
    awas: "tuple[AlasanCalon, ...]" = ()


class OrangTerpilih(QWidget):
    """Who was chosen. `berubah` is sent when somebody leaves, becomes the ketua, or gets another task."""

    berubah = Signal()
    susunan_berubah = Signal()
    orang_luar_diminta = Signal()

    def __init__(self, susunan: SusunanTerpilih, kartu: Callable[[Terpilih], KartuOrang | None]) -> None:
        super().__init__()
        self.setObjectName("orang-terpilih")
        self._susunan = susunan
        self._kartu = kartu
        self._judul = label("Dipilih", Huruf.KARTU)
        self._hitung = Hitungan(0, nama="hitungan-terpilih")
        self._daftar = QVBoxLayout()
        self._daftar.setSpacing(6)
        isi = QWidget()
        isi.setProperty("kulit", "cekung")
        isi.setLayout(menurun(self._daftar, None, sela=0, tepi=(10, 10, 10, 10)))
        self._gulir = QScrollArea()
        self._gulir.setWidgetResizable(True)
        self._gulir.setFrameShape(QFrame.Shape.NoFrame)
        self._gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._gulir.setAccessibleName("Orang yang dipilih")
        self._gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._gulir.setWidget(isi)
        self.luar = TombolBiasa(
            "Orang dari luar kantor…", self.orang_luar_diminta.emit, ikon="plus", nama="tombol-orang-luar", tinggi=28
        )
        isi_kaki = QFrame()
        isi_kaki.setProperty("kulit", "cekung")
        isi_kaki.setLayout(mendatar(self.luar, None, tepi=(10, 7, 10, 7)))
        self._kaki = QWidget()
        self._kaki.setLayout(menurun(garis(kuat=True), isi_kaki, sela=0))
        kepala = mendatar(self._judul, self._hitung, None, tepi=(12, 8, 12, 8))
        tata = menurun(kepala, garis(kuat=True), self._gulir, self._kaki, sela=0)
        tata.setStretch(2, 1)
        self.setLayout(tata)

    def atur_luar(self, boleh: bool) -> None:
        """Whether people of other offices may be added."""
        self._kaki.setVisible(boleh)

    def segarkan(self) -> None:
        """Shows the people as they are now."""
        kosongkan(self._daftar)
        orang = self._susunan.orang
        tim = self._susunan.bentuk is Bentuk.TIM
        self._judul.setText("Susunan tim" if tim else "Dipilih")
        self._hitung.setText(str(len(orang)))
        if not orang:
            teks = "Belum ada orang yang dipilih."
            if tim:
                teks += " Orang pertama menjadi ketua; dapat diganti."
            self._daftar.addWidget(label(teks, Huruf.RAPAT, Peran.T2, bungkus=True, nama="belum-terpilih"))
        elif tim and all(satu.peran != KETUA for satu in orang):
            self._daftar.addWidget(
                label("Belum ada ketua. Pilih lewat menu di samping nama.", Huruf.RAPAT, Peran.T2, bungkus=True)
            )
        for satu in orang[:_TAMPIL_PALING_BANYAK]:
            kartu = self._kartu(satu)
            if kartu is not None:
                self._daftar.addWidget(self._baris(satu, kartu))
        sisa = len(orang) - _TAMPIL_PALING_BANYAK
        if sisa > 0:
            self._daftar.addWidget(
                label(f"dan {sisa} orang lagi; keluarkan lewat daftar di kiri", Huruf.RAPAT, Peran.T2, bungkus=True)
            )

    def _baris(self, satu: Terpilih, kartu: KartuOrang) -> QFrame:
        kotak = QFrame()
        kotak.setProperty("kulit", "tombolan")
        kotak.setObjectName(f"terpilih-{satu.nama_objek}")
        ketua = satu.peran == KETUA
        nama = TeksSebaris(
            nama_singkat(kartu.nama, _PANJANG_NAMA), Huruf.BARIS, nama=f"nama-terpilih-{satu.nama_objek}"
        )
        nama.setToolTip(kartu.nama_lengkap)
        keterangan = f"Ketua · {kartu.keterangan}" if ketua else kartu.keterangan
        teks = menurun(nama, TeksSebaris(keterangan, Huruf.KECIL, Peran.T2), sela=0)
        atas = mendatar(Avatar(kartu.inisial), teks, sela=8)
        atas.setStretch(1, 1)
        if satu.luar:
            atas.addWidget(GambarIkon("external-link", Peran.T2, 16))
        if ketua:
            atas.addWidget(GambarIkon("crown", Peran.ACC, 18))
        elif self._susunan.bentuk is Bentuk.TIM:
            atas.addWidget(self._menu(satu, kartu.nama))
        buang = TombolIkon("x", f"Keluarkan {kartu.nama}", nama=f"keluarkan-{satu.nama_objek}", tinggi=28, tenang=True)
        # The row goes away with the change, so the click ends first.
        buang.clicked.connect(lambda: self._keluarkan(satu), Qt.ConnectionType.QueuedConnection)
        atas.addWidget(buang)
        isi = menurun(atas, self._isian_tugas(satu, kartu.nama), sela=4, tepi=(10, 6, 6, 8))
        if kartu.awas:
            isi.insertWidget(1, BarisAlasan(kartu.awas))
        kotak.setLayout(isi)
        return kotak

    def _isian_tugas(self, satu: Terpilih, nama: str) -> QLineEdit:
        tugas = QLineEdit(satu.tugas)
        tugas.setProperty("tinggi", "28")
        tugas.setFont(font(Huruf.RAPAT))
        tugas.setObjectName(f"isian-tugas-{satu.nama_objek}")
        tugas.setAccessibleName(f"Tugas {nama}")
        tugas.setPlaceholderText("Tugasnya dalam beberapa kata")
        tugas.setMaxLength(120)
        tugas.textEdited.connect(lambda teks: self._ubah_tugas(satu, teks))
        return tugas

    def _menu(self, satu: Terpilih, nama: str) -> TombolIkon:
        lain = TombolIkon(
            "dots-vertical", f"Tindakan untuk {nama}", nama=f"menu-{satu.nama_objek}", tinggi=28, tenang=True
        )
        menu = QMenu(lain)
        ketua = menu.addAction("Jadikan ketua")
        ketua.setObjectName(f"jadikan-ketua-{satu.nama_objek}")
        # The row that holds the menu goes away with the change, so the menu closes first.
        ketua.triggered.connect(lambda _=False: self._jadikan_ketua(satu), Qt.ConnectionType.QueuedConnection)
        lain.setMenu(menu)
        return lain

    def _keluarkan(self, satu: Terpilih) -> None:
        self._susunan.keluarkan(satu.kunci)
        self.susunan_berubah.emit()

    def _jadikan_ketua(self, satu: Terpilih) -> None:
        self._susunan.jadikan_ketua(satu.kunci)
        self.susunan_berubah.emit()

    def _ubah_tugas(self, satu: Terpilih, teks: str) -> None:
        self._susunan.atur_tugas(satu.kunci, teks)
        self.berubah.emit()


class BarisAlasan(QWidget):
    """Reasons as chips in a row, in full as the tooltip."""

    def __init__(self, alasan: "Sequence[AlasanCalon]") -> None:
        super().__init__()
        self._alasan = alasan
        self.setFixedHeight(20)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        rinci = "\n".join(satu.rinci or satu.teks for satu in alasan)
        self.setToolTip(rinci)
        self.setAccessibleName(rinci)

    def paintEvent(self, _event: QPaintEvent) -> None:
        lukis_alasan(QPainter(self), self.rect(), self._alasan)
