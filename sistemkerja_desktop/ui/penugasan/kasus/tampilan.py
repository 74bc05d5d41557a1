"""The page of one case: its timeline, and beside it what it is about, its people and its letters."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import SELA_KARTU, TEPI_HALAMAN, Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.komponen.wadah import Kartu
from sistemkerja_desktop.ui.penugasan.kasus.isian_kasus import gulir
from sistemkerja_desktop.ui.penugasan.kasus.kolom import (
    KartuDaftar,
    KartuPokok,
    butir_orang,
    butir_surat,
    surat_tercetak,
)
from sistemkerja_desktop.ui.penugasan.kasus.perjalanan import Perjalanan
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import LABEL_CAKUPAN, LABEL_CARA

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RincianKasus, RincianPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_LEBAR_KANAN = 356
_SEKITAR_TOMBOL = 40


class TampilanKasus(QWidget):
    """Shows a case. `diminta` carries what is to be done about the step that waits.

    Beside each other on wide windows, in tabs on narrow ones.
    """

    diminta = Signal(str)

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__()
        self.setObjectName("tampilan-kasus")
        self._konteks = konteks
        self._kelas = KelasLebar.BIASA
        self.rincian: RincianKasus | None = None
        self.tolak_bersurat = False
        self.perjalanan = Perjalanan()
        self.keterangan = label("", Huruf.RAPAT, Peran.T2, nama="jenis-kasus")
        self.kemajuan = LencanaKeadaan(Keadaan.INFO, "", lencana=False, nama="kemajuan-kasus")
        self.pokok = KartuPokok()
        self._cetak = TombolTenang("Cetak semua", self._cetak_semua, tinggi=28, nama="tombol-cetak-semua")
        self._ganti = TombolTenang("Ganti atau tambah", self._ganti_orang, tinggi=28, nama="tombol-ganti-orang")
        self.orang = KartuDaftar("Orang", nama="orang-kasus", tautan=self._ganti)
        self.surat = KartuDaftar("Surat kasus ini", nama="surat-kasus", tautan=self._cetak)
        self._isi_perjalanan = gulir(self.perjalanan, "Perjalanan penugasan")
        self._gulir_pokok = gulir(QWidget(), "Pokok penugasan")
        self._lebar, self._rapat = self._susun_lebar(), self._susun_rapat()
        self._tumpuk = QStackedWidget()
        self._tumpuk.addWidget(self._lebar)
        self._tumpuk.addWidget(self._rapat)
        self.setLayout(menurun(self._tumpuk, sela=0, tepi=TEPI_HALAMAN))
        self._tata_ulang()
        self.perjalanan.diminta.connect(self.diminta)
        self.perjalanan.surat_dibuka.connect(self._buka_surat)
        self.perjalanan.pindaian_dibuka.connect(self._buka_pindaian)
        self.surat.dibuka.connect(self._buka_surat)

    def tampilkan(self, umum: "RincianPenugasan", rincian: "RincianKasus") -> None:
        """Fills the page with a case as it is now."""
        from sistemkerja_desktop.services.laporan_berkala import baris_laporan
        from sistemkerja_desktop.services.penugasan.tarik import dapat_ditarik

        self.rincian = rincian
        sesi, kasus = self._konteks.sesi, rincian.kasus
        p = kasus.penugasan
        self.keterangan.setText(
            f"{LABEL_CARA[p.cara].lower()} {LABEL_CAKUPAN[p.cakupan]}, {len(rincian.baris)} langkah"
        )
        self.kemajuan.atur(*_kemajuan(rincian))
        self.tolak_bersurat = self._tolak_bersurat(rincian)
        self.perjalanan.isi(
            rincian.baris,
            sesi.hari_ini(),
            dapat_diubah=not self._konteks.baca_saja,
            tolak_bersurat=self.tolak_bersurat,
            laporan=baris_laporan(sesi, kasus),
            ditarik=catatan.id if (catatan := dapat_ditarik(kasus)) is not None else None,
        )
        pemberi = sesi.susunan.unit.get(p.unit_id)
        self.pokok.isi(umum, rincian, pemberi.nama if pemberi else "")
        orang = butir_orang(sesi, umum, rincian)
        self.orang.isi_butir(orang, "Belum ada orang.")
        self._ganti.setVisible(p.keadaan is KeadaanPenugasan.BERJALAN and not self._konteks.baca_saja)
        self.surat.isi_butir(butir_surat(kasus.surat), "Belum ada surat pada kasus ini.")
        self._cetak.setEnabled(bool(surat_tercetak(kasus.surat)))
        for tab, teks in ((2, f"Orang ({len(orang)})"), (3, f"Surat ({len(kasus.surat)})")):
            self._tab.setTabText(tab, teks)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        if kelas is not self._kelas:
            self._kelas = kelas
            self._tata_ulang()

    def fokus_utama(self) -> None:
        """Puts the focus where the work is: the button of the step that waits, else the letters."""
        tombol = self.perjalanan.utama
        if tombol is None or not tombol.isEnabled():
            self.surat.daftar.setFocus()
            return

        def tampakkan() -> None:
            tombol.setFocus()
            self._isi_perjalanan.ensureWidgetVisible(tombol, 0, _SEKITAR_TOMBOL)

        # Once the new lines are shown and have their places: the step that waits may be far down.
        QTimer.singleShot(0, tombol, tampakkan)

    def _ganti_orang(self) -> None:
        from sistemkerja_desktop.ui.penugasan.ubah import ganti_orang

        if self.rincian is not None:
            ganti_orang(self._konteks, self.rincian.kasus.penugasan, self.window())

    def _tolak_bersurat(self, rincian: "RincianKasus") -> bool:
        """Whether the waiting step is refused by a letter that somebody of the office signs."""
        from sistemkerja_desktop.services.penugasan.kasus import pelaku_langkah, penulis_surat
        from sistemkerja_desktop.services.penugasan.pemutus import kasus_menunggu

        kini = rincian.kini
        if kini is None or not kini.langkah.keputusan or not kini.langkah.surat_tolak:
            return False
        sesi = self._konteks.sesi
        kasus = kasus_menunggu(sesi, rincian.kasus, kini.langkah)
        penolak = pelaku_langkah(sesi, kasus, penulis_surat(kini.langkah, Jawaban.TOLAK))
        return any(not orang.luar for orang in penolak)

    def _susun_lebar(self) -> QWidget:
        kartu = Kartu("Perjalanan penugasan", nama="kartu-perjalanan", tepi=(1, 0, 1, 2))
        self._wadah_lebar = kartu.isi
        self._kepala_lebar = kartu
        self._kartu_pokok = Kartu("Pokok penugasan", nama="kartu-pokok", tepi=(1, 0, 1, 2))
        kanan = QWidget()
        self._kolom = menurun(sela=SELA_KARTU)
        kanan.setLayout(menurun(self._kolom, None, sela=0))
        gulir_kanan = gulir(kanan, "Pokok, orang, dan surat")
        gulir_kanan.setFixedWidth(_LEBAR_KANAN)
        hasil = QWidget()
        tata = mendatar(sela=SELA_KARTU)
        tata.addWidget(kartu, 1)
        tata.addWidget(gulir_kanan)
        hasil.setLayout(tata)
        return hasil

    def _susun_rapat(self) -> QWidget:
        hasil = QFrame()
        hasil.setProperty("kulit", "kartu")
        self._tab = QTabBar()
        self._tab.setObjectName("tab-kasus")
        self._tab.setAccessibleName("Bagian kasus")
        self._tab.setDrawBase(False)
        self._tab.setExpanding(False)
        self._lembar = QStackedWidget()
        self._halaman_tab: list[QVBoxLayout] = []
        for teks in ("Perjalanan", "Pokok", "Orang", "Surat"):
            self._tab.addTab(teks)
            halaman, tata = QWidget(), menurun(sela=0)
            halaman.setLayout(tata)
            self._halaman_tab.append(tata)
            self._lembar.addWidget(halaman)
        self._tab.currentChanged.connect(self._lembar.setCurrentIndex)
        self._bilah = mendatar(self._tab, None, tepi=(6, 2, 12, 0))
        hasil.setLayout(menurun(self._bilah, garis(kuat=True), self._lembar, sela=0, tepi=(1, 0, 1, 2)))
        return hasil

    def _tata_ulang(self) -> None:
        """Puts the parts where the width class wants them."""
        rapat = self._kelas is KelasLebar.RAPAT
        if rapat:
            self._gulir_pokok.setWidget(self.pokok)
            for tata, bagian in zip(
                self._halaman_tab, (self._isi_perjalanan, self._gulir_pokok, self.orang, self.surat), strict=True
            ):
                tata.addWidget(bagian, 1)
            self._bilah.addWidget(self.kemajuan)
        else:
            self._kepala_lebar.tambah_kanan(self.keterangan)
            self._kepala_lebar.tambah_kanan(self.kemajuan)
            self._wadah_lebar.addWidget(self._isi_perjalanan, 1)
            self._gulir_pokok.takeWidget()
            self._kartu_pokok.isi.addWidget(self.pokok)
            self.pokok.show()
            for satu in (self._kartu_pokok, self.orang, self.surat):
                self._kolom.addWidget(satu)
        self.keterangan.setVisible(not rapat)
        for kartu in (self.orang, self.surat):
            kartu.daftar.memuat(rapat)
            kartu.setProperty("kulit", None if rapat else "kartu")
            kartu.style().unpolish(kartu)
            kartu.style().polish(kartu)
        self._tumpuk.setCurrentWidget(self._rapat if rapat else self._lebar)

    def _buka_surat(self, surat_id: int) -> None:
        self._konteks.buka.emit("surat", surat_id)

    def _buka_pindaian(self, berkas_id: int) -> None:
        from sistemkerja_desktop.ui.penugasan.kasus.dialog_pindaian import buka_pindaian

        buka_pindaian(self._konteks, berkas_id, self.window())

    def _cetak_semua(self) -> None:
        from sistemkerja_desktop.ui.surat.cetak import cetak_surat

        if self.rincian is not None:
            cetak_surat(self._konteks, surat_tercetak(self.rincian.kasus.surat), self.window())


def _kemajuan(rincian: "RincianKasus") -> tuple[Keadaan, str]:
    """How far the case is, in shape and words."""
    keadaan = rincian.kasus.penugasan.keadaan
    if keadaan is KeadaanPenugasan.BERAKHIR:
        catatan = [b.catatan for b in rincian.baris if b.catatan is not None]
        # Of several answers one that refuses ends nothing; the last one does where all of them refuse.
        tolak = any(c.jawaban is Jawaban.TOLAK for c in catatan if not c.orang or c is catatan[-1])
        return Keadaan.DICABUT, "berakhir: ditolak" if tolak else "proses diakhiri"
    if keadaan is KeadaanPenugasan.DIBATALKAN:
        return Keadaan.DICABUT, "dibatalkan"
    if rincian.kini is None:
        return Keadaan.OK, "semua langkah selesai"
    return Keadaan.INFO, f"langkah {rincian.selesai + 1} dari {len(rincian.baris)}"
