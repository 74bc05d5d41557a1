"""The page of letters: the register of outgoing letters and the letter that is chosen in it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QStackedLayout, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.surat.delegasi import BERI_SEBAB, DelegasiSurat, rentang_nomor, teks_kosong
from sistemkerja_desktop.ui.surat.panel_surat import KEADAAN, PanelSurat

if TYPE_CHECKING:
    from sistemkerja_desktop.services.surat import BarisSurat
    from sistemkerja_desktop.ui.konteks import Konteks

_SEMUA = ""
_CADANGAN = "Cadangan"
_KOSONG = "Kosong"
_DI_LUAR = "Di luar"


class HalamanSurat(Halaman):
    """Left the year's register, right the chosen letter; in narrow windows one at a time."""

    judul = "Surat"
    nama_objek = "halaman-surat"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self._sebutan = "Surat Tugas"
        self.tampilan = Segmen(
            [("daftar", "Daftar"), ("surat", "Surat")], nama="segmen-surat", nama_bantu="Yang ditampilkan"
        )
        self.tampilan.dipilih.connect(lambda _kode: self._atur_tampilan())
        self.kepala.tambah_tengah(self.tampilan)
        cadangkan = TombolBiasa("Cadangkan nomor", self.cadangkan, ikon="bookmark", nama="tombol-cadangkan-nomor")
        cadangkan.setEnabled(not konteks.baca_saja)
        self.kepala.tambah_tindakan(cadangkan)
        self.model: DaftarModel[BarisSurat] = DaftarModel(self._kolom(), kunci=lambda b: b.urut)
        self.tabel = TabelData(self.model, nama="tabel-surat", nama_bantu="Register surat keluar")
        delegasi = DelegasiSurat(self.tabel)
        delegasi.boleh_memberi_sebab = not konteks.baca_saja
        self.tabel.setItemDelegate(delegasi)
        for sudut in self.tabel.findChildren(QAbstractButton):
            sudut.setAccessibleName("Pilih semua baris")
        self.panel = PanelSurat(konteks.sesi)
        self._susun()
        self._sambungkan()
        self.sesuaikan(KelasLebar.BIASA)

    # Building

    def _kolom(self) -> "list[Kolom[BarisSurat]]":
        return [
            Kolom(
                "No.",
                lambda b: str(b.urut) if b.awal is None else rentang_nomor(b),
                urut=lambda b: b.urut,
                cari=lambda b: f"{b.urut} {b.surat.nomor if b.surat else ''}",
                lebar=60,
                tebal=True,
                angka=True,
            ),
            Kolom("Tanggal", _tanggal, urut=lambda b: b.surat.tanggal if b.surat else None, lebar=72, prioritas=2),
            Kolom("Jenis", self._jenis, lebar=100, prioritas=3),
            Kolom("Hal", lambda b: b.surat.hal if b.surat else teks_kosong(b), minimal=160),
            Kolom("Kepada", lambda b: b.surat.kepada if b.surat else "", minimal=130, prioritas=1),
            Kolom(
                "Keadaan",
                lambda b: KEADAAN[b.surat.keadaan][1] if b.surat else BERI_SEBAB if b.kosong else "",
                lebar=122,
                keadaan=lambda b: KEADAAN[b.surat.keadaan] if b.surat else None,
            ),
        ]

    def _susun(self) -> None:
        nama_bantu = "Cari surat menurut nomor, hal, atau nama"
        self.cari = IsianCari("Cari nomor, hal, nama", nama_bantu, nama="isian-cari-surat")
        self.tahun = _pilihan("saring-tahun", "Tahun register")
        self.jenis = _pilihan("saring-jenis", "Saring menurut jenis")
        alat = mendatar(self.cari, self.tahun, self.jenis, tepi=(12, 8, 12, 8))
        alat.setStretch(0, 1)
        kaki = QFrame()
        kaki.setProperty("kulit", "kaki")
        self.jumlah = label("", Huruf.RAPAT, Peran.T2, nama="jumlah-surat")
        self.kosong = LencanaKeadaan(Keadaan.WARN, "", lencana=False, nama="jumlah-kosong")
        self.dicadangkan = LencanaKeadaan(Keadaan.TERTUTUP, "", lencana=False, nama="jumlah-dicadangkan")
        self.berikut = label("", Huruf.RAPAT, Peran.T2, nama="nomor-berikut")
        kaki.setLayout(
            mendatar(self.jumlah, self.kosong, self.dicadangkan, None, self.berikut, sela=14, tepi=(12, 6, 12, 6))
        )
        ke_penugasan = TombolBiasa("Buka Penugasan", nama="ke-penugasan")
        ke_penugasan.clicked.connect(lambda _=False: self.konteks.buka.emit("penugasan", None))
        self._belum = KeadaanKosong(
            "mail",
            "Belum ada surat",
            "Surat Tugas dibuat bersama penugasannya. Nomor juga dapat dicadangkan untuk surat di luar program ini.",
            tombol=[ke_penugasan],
            nama="surat-kosong",
        )
        self._isi_daftar = QStackedLayout()
        self._isi_daftar.addWidget(self.tabel)
        self._isi_daftar.addWidget(self._belum)
        self._kartu = QFrame()
        self._kartu.setProperty("kulit", "kartu")
        self._kartu.setObjectName("kartu-register")
        tata = menurun(alat, garis(kuat=True), self._isi_daftar, kaki, sela=0, tepi=(1, 1, 1, 1))
        tata.setStretch(2, 1)
        self._kartu.setLayout(tata)
        self._kiri = QWidget()
        self._kiri.setLayout(menurun(self._kartu, tepi=(16, 12, 12, 12)))
        self.tata.setContentsMargins(0, 0, 0, 0)
        badan = mendatar(self._kiri, self.panel, sela=0)
        badan.setStretch(0, 10)
        badan.setStretch(1, 8)
        self.tata.addLayout(badan, 1)

    def _sambungkan(self) -> None:
        self.cari.textChanged.connect(self.model.saring)
        self.tahun.currentIndexChanged.connect(lambda: self._muat_tahun())
        self.jenis.currentIndexChanged.connect(lambda: self._saring_jenis())
        self.tabel.terpilih.connect(self._tampilkan_baris)
        self.tabel.dibuka.connect(self._buka)
        self.tabel.tindakan.connect(self._beri_sebab)
        self.panel.cetak_diminta.connect(self.cetak)
        self.panel.simpan_diminta.connect(self.simpan_pdf)
        self.panel.cabut_diminta.connect(self.cabut)
        self.panel.lepas_diminta.connect(self._lepas)
        self.panel.sebab_diminta.connect(lambda: self._beri_sebab(self.tabel.baris_terpilih))
        self.panel.penugasan_diminta.connect(self._buka_penugasan)

    # Data

    def muat(self) -> None:
        from sistemkerja_desktop.services.surat import tahun_surat

        sesi = self.konteks.sesi
        self._sebutan = sesi.kantor.sebutan_surat_tugas
        terpilih = self.tahun.currentData()
        with QSignalBlocker(self.tahun):
            self.tahun.clear()
            for tahun in tahun_surat(sesi):
                self.tahun.addItem(f"Tahun {tahun}", tahun)
            baris = self.tahun.findData(sesi.hari_ini().year if terpilih is None else terpilih)
            self.tahun.setCurrentIndex(max(0, baris))
        self._muat_tahun()

    def tangani(self, perubahan: Perubahan) -> None:
        if perubahan.menyentuh("Surat", "DokumenSurat", "Kantor"):
            self.muat()

    def tampilkan(self, id: object) -> None:
        """Goes to a letter by its id, in whichever year it is."""
        from sistemkerja_desktop.services.surat import daftar_surat

        for posisi in range(self.tahun.count()):
            for baris in daftar_surat(self.konteks.sesi, self.tahun.itemData(posisi)):
                if baris.surat is not None and baris.surat.id == id:
                    self.tahun.setCurrentIndex(posisi)
                    self.cari.clear()
                    self.jenis.setCurrentIndex(0)
                    self.tabel.pilih_kunci(baris.urut)
                    self._ke_surat()
                    return

    def _muat_tahun(self) -> None:
        from sistemkerja_desktop.services.surat import daftar_surat, nomor_berikut, nomor_lengkap

        sesi = self.konteks.sesi
        tahun = self.tahun.currentData()
        baris = daftar_surat(sesi, tahun)
        self._isi_jenis(baris)
        self.model.isi(baris)
        self._isi_daftar.setCurrentIndex(0 if baris else 1)
        kosong = sum(b.kosong for b in baris)
        dicadangkan = sum(b.surat is not None and b.surat.keadaan is KeadaanSurat.DICADANGKAN for b in baris)
        self.jumlah.setText(f"{sum(b.awal is None for b in baris)} nomor")
        self.kosong.atur(Keadaan.WARN, f"{kosong} nomor kosong")
        self.kosong.setVisible(kosong > 0)
        self.dicadangkan.atur(Keadaan.TERTUTUP, f"{dicadangkan} dicadangkan")
        self.dicadangkan.setVisible(dicadangkan > 0)
        hari = sesi.hari_ini()
        hari = hari if hari.year == tahun else date(tahun, 12, 31)
        self.berikut.setText(f"berikut {nomor_lengkap(sesi.kantor, nomor_berikut(sesi, hari), hari)}")
        if baris and self.tabel.baris_terpilih is None:
            pertama = next((b for b in baris if not b.kosong), baris[0])
            self.tabel.pilih_kunci(pertama.urut)
        else:
            self._tampilkan_baris(self.tabel.baris_terpilih)

    def _jenis(self, baris: "BarisSurat") -> str:
        if baris.awal is not None:
            return _DI_LUAR
        if baris.surat is None or baris.surat.keadaan is KeadaanSurat.KOSONG:
            return _KOSONG
        return self._sebutan if baris.surat.jenis else _CADANGAN

    def _isi_jenis(self, baris: "list[BarisSurat]") -> None:
        terpilih = self.jenis.currentData()
        with QSignalBlocker(self.jenis):
            self.jenis.clear()
            self.jenis.addItem("Semua jenis", _SEMUA)
            for nama in sorted({self._jenis(b) for b in baris}):
                self.jenis.addItem(nama, nama)
            self.jenis.setCurrentIndex(max(0, self.jenis.findData(terpilih)))
        self._saring_jenis()

    def _saring_jenis(self) -> None:
        jenis = self.jenis.currentData()
        self.model.syarat((lambda b: self._jenis(b) == jenis) if jenis else None)

    def _tampilkan_baris(self, baris: "BarisSurat | None") -> None:
        galat = self.panel.tampilkan(baris, self._jenis(baris) if baris is not None else "")
        if galat is not None:
            self.tampilkan_galat(galat)

    # Actions

    def _buka(self, baris: "BarisSurat") -> None:
        if baris.kosong:
            self._beri_sebab(baris)
        else:
            self._ke_surat()

    def _ke_surat(self) -> None:
        """The preview gets the focus; in narrow windows it comes forward."""
        self.tampilan.pilih("surat")
        self._atur_tampilan()
        self.panel.pratinjau.setFocus(Qt.FocusReason.OtherFocusReason)

    def cetak(self) -> None:
        """Prints the chosen letter."""
        from sistemkerja_desktop.ui.surat.cetak import cetak

        if self.panel.pdf is not None:
            try:
                cetak(self.panel.pdf, self.panel.judul.text(), self.window())
            except GalatPengguna as galat:
                self.konteks.tampilkan_galat(galat, self.window())

    def simpan_pdf(self) -> None:
        """Saves the issued bytes where the person says."""
        from sistemkerja_desktop.services.surat import nama_berkas, simpan_surat
        from sistemkerja_desktop.ui.surat.cetak import pilih_tujuan

        baris: BarisSurat | None = self.tabel.baris_terpilih
        if baris is None or baris.surat is None:
            return
        tujuan = pilih_tujuan(nama_berkas(baris.surat), self.window())
        if tujuan is not None:
            try:
                simpan_surat(self.konteks.sesi, baris.surat.id, tujuan)
            except GalatPengguna as galat:
                self.konteks.tampilkan_galat(galat, self.window())
            else:
                self.konteks.pesan(f"{tujuan.name} tersimpan di {tujuan.parent}")

    def cabut(self) -> None:
        """Asks for the reason, and revokes the chosen letter for good."""
        from sistemkerja_desktop.ui.surat.tindakan import cabut_dengan_tanya

        baris: BarisSurat | None = self.tabel.baris_terpilih
        if baris is not None and baris.surat is not None:
            cabut_dengan_tanya(self.konteks, baris.surat.id, self.window())

    def cadangkan(self) -> None:
        """Asks which number to reserve, and for what."""
        from sistemkerja_desktop.ui.surat.tindakan import cadangkan_dengan_tanya

        cadangkan_dengan_tanya(self.konteks, self.window())

    def _beri_sebab(self, baris: "BarisSurat | None") -> None:
        from sistemkerja_desktop.services.surat import beri_sebab_kosong
        from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan

        if baris is None or not baris.kosong or self.konteks.baca_saja:
            return
        sesi, tahun, urut = self.konteks.sesi, self.tahun.currentData(), baris.urut
        DialogAlasan(
            f"Beri sebab nomor {urut} kosong",
            "Sebab ini tampil di register dan menjelaskan mengapa nomor tidak dipakai.",
            "Simpan sebab",
            lambda sebab: self.konteks.laksanakan(lambda: beri_sebab_kosong(sesi, tahun, urut, sebab)) is not None,
            judul_isian="Sebab",
            induk=self.window(),
            nama="dialog-sebab",
        ).exec()

    def _lepas(self) -> None:
        from sistemkerja_desktop.services.surat import lepas_cadangan

        baris: BarisSurat | None = self.tabel.baris_terpilih
        if baris is not None and baris.surat is not None:
            surat_id = baris.surat.id
            self.konteks.laksanakan(lambda: lepas_cadangan(self.konteks.sesi, surat_id))

    def _buka_penugasan(self) -> None:
        baris: BarisSurat | None = self.tabel.baris_terpilih
        if baris is not None and baris.surat is not None and baris.surat.penugasan_id is not None:
            self.konteks.buka.emit("penugasan", baris.surat.penugasan_id)

    # Sizes

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        self._atur_tampilan()

    def _atur_tampilan(self) -> None:
        rapat = self.kelas_lebar is KelasLebar.RAPAT
        self.tampilan.setVisible(rapat)
        self._kiri.setVisible(not rapat or self.tampilan.terpilih == "daftar")
        self.panel.setVisible(not rapat or self.tampilan.terpilih == "surat")


def _tanggal(baris: "BarisSurat") -> str:
    return tanggal_singkat(baris.surat.tanggal, tahun=False) if baris.surat else ""


def _pilihan(nama: str, nama_bantu: str) -> QComboBox:
    kotak = QComboBox()
    kotak.setObjectName(nama)
    kotak.setAccessibleName(nama_bantu)
    kotak.view().setAccessibleName(nama_bantu)
    kotak.setFont(font(Huruf.RAPAT))
    kotak.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return kotak
