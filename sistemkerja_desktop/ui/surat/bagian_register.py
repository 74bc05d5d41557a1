"""What the registers of outgoing and incoming letters share: filters, the table, its counts, the panel beside it."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QSizePolicy, QStackedLayout, QWidget

from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, garis, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.surat.delegasi import DelegasiSurat
from sistemkerja_desktop.ui.surat.pemuat_register import PemuatRegister

if TYPE_CHECKING:
    from sistemkerja_desktop.services.surat import BarisSurat
    from sistemkerja_desktop.ui.konteks import Konteks

DAFTAR, SURAT = "daftar", "surat"
_SEMUA = ""


class BagianRegister(QWidget):
    """A register with its panel: both side by side, in narrow windows the one that `sisi` names.

    `kode` goes into the names of its widgets. `sisi_berganti`: the panel or the list wants to come forward; `galat`:
    what kept a letter from being shown.
    """

    kode = ""
    judul_tabel = ""
    saringan_jenis = ("Semua jenis", "Saring menurut jenis")
    petunjuk_cari = ("Cari nomor, hal, nama", "Cari surat menurut nomor, hal, atau nama")
    sisi_berganti = Signal(str)
    galat = Signal(object)

    def __init__(self, konteks: "Konteks", panel: QWidget) -> None:
        super().__init__()
        self.konteks = konteks
        self.sisi = DAFTAR
        self.panel = panel
        self.setObjectName(f"register-{self.kode}")
        self.model: DaftarModel[BarisSurat] = DaftarModel(self.kolom(), kunci=lambda b: b.urut)
        self.tabel = TabelData(self.model, nama=self._nama("tabel"), nama_bantu=self.judul_tabel)
        delegasi = DelegasiSurat(self.tabel)
        delegasi.boleh_memberi_sebab = not konteks.baca_saja
        self.tabel.setItemDelegate(delegasi)
        self.pemuat = PemuatRegister(konteks, self)
        self._dimuat: tuple[int, KelasSurat] | None = None
        self._tuju: int | None = None
        self._susun()
        self._sambungkan_dasar()

    # What a register says of itself

    @property
    def kelas(self) -> KelasSurat:
        """The sequence that is shown."""
        raise NotImplementedError

    def kolom(self) -> "list[Kolom[BarisSurat]]":
        """The table's columns."""
        raise NotImplementedError

    def golongan(self, baris: "BarisSurat") -> str:
        """What the filter beside the year groups by."""
        raise NotImplementedError

    def tampilkan_baris(self, baris: "BarisSurat | None") -> None:
        """Shows the line in the panel."""
        raise NotImplementedError

    def teks_berikut(self, hari: date) -> str:
        """Which number comes next, for the foot."""
        raise NotImplementedError

    def keadaan_kosong(self) -> KeadaanKosong:
        """What stands in place of an empty table."""
        raise NotImplementedError

    def saringan_lain(self) -> list[QWidget]:
        """Further filters, before the year."""
        return []

    # Building

    def _nama(self, awal: str) -> str:
        return f"{awal}-{self.kode}"

    def _susun(self) -> None:
        self.cari = IsianCari(*self.petunjuk_cari, nama=self._nama("isian-cari"))
        self.tahun = pilihan(self._nama("saring-tahun"), "Tahun register")
        self.jenis = PilihanPanjang(9)
        self.jenis.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        namai_pilihan(self.jenis, self._nama("saring-jenis"), self.saringan_jenis[1])
        self.ekspor = TombolBiasa("Ekspor", ikon="file-spreadsheet", nama=self._nama("tombol-ekspor"))
        self.ekspor.setMenu(self._menu_ekspor())
        alat = mendatar(
            self.cari, *self.saringan_lain(), self.tahun, self.jenis, self.ekspor, sela=8, tepi=(12, 8, 12, 8)
        )
        alat.setStretch(0, 1)
        kaki = QFrame()
        kaki.setProperty("kulit", "kaki")
        self.jumlah = label("", Huruf.RAPAT, Peran.T2, nama=self._nama("jumlah"))
        self.kosong = LencanaKeadaan(Keadaan.WARN, "", lencana=False, nama=self._nama("jumlah-kosong"))
        self.dicadangkan = LencanaKeadaan(Keadaan.TERTUTUP, "", lencana=False, nama=self._nama("jumlah-dicadangkan"))
        self.berikut = label("", Huruf.RAPAT, Peran.T2, nama=self._nama("nomor-berikut"))
        kaki.setLayout(
            mendatar(self.jumlah, self.kosong, self.dicadangkan, None, self.berikut, sela=14, tepi=(12, 6, 12, 6))
        )
        self._isi_daftar = QStackedLayout()
        self._isi_daftar.addWidget(self.tabel)
        self._isi_daftar.addWidget(self.keadaan_kosong())
        kartu = QFrame()
        kartu.setProperty("kulit", "kartu")
        kartu.setObjectName(self._nama("kartu"))
        tata = menurun(alat, garis(kuat=True), self._isi_daftar, kaki, sela=0, tepi=(1, 1, 1, 1))
        tata.setStretch(2, 1)
        kartu.setLayout(tata)
        self._kiri = QWidget()
        self._kiri.setLayout(menurun(kartu, tepi=(16, 12, 12, 12)))
        badan = mendatar(self._kiri, self.panel, sela=0)
        badan.setStretch(0, 10)
        badan.setStretch(1, 8)
        self.setLayout(badan)

    def _menu_ekspor(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(self._nama("menu-ekspor"))
        self.ekspor_ini = menu.addAction("Register ini…", self._ekspor_ini)
        menu.addAction("Semua register dan tahun…", lambda: self._ekspor(None, None))
        menu.aboutToShow.connect(self._namai_ekspor)
        return menu

    def _sambungkan_dasar(self) -> None:
        self.pemuat.dimulai.connect(self._mulai_memuat)
        self.pemuat.termuat.connect(self._terima)
        self.cari.textChanged.connect(self.model.saring)
        self.tahun.currentIndexChanged.connect(lambda: self.muat_tahun())
        self.jenis.currentIndexChanged.connect(lambda: self._saring_jenis())
        self.tabel.terpilih.connect(self.tampilkan_baris)
        self.tabel.dibuka.connect(self._buka)
        self.tabel.tindakan.connect(self.beri_sebab)

    # Data

    @property
    def baris_terpilih(self) -> "BarisSurat | None":
        """The chosen line, None without one."""
        baris: BarisSurat | None = self.tabel.baris_terpilih
        return baris

    def muat(self) -> None:
        """Reads the years and the year that is shown; the newest at first."""
        from sistemkerja_desktop.services.surat import tahun_surat

        sesi = self.konteks.sesi
        terpilih = self.tahun.currentData()
        with QSignalBlocker(self.tahun):
            self.tahun.clear()
            for tahun in tahun_surat(sesi):
                self.tahun.addItem(f"Tahun {tahun}", tahun)
            baris = self.tahun.findData(sesi.hari_ini().year if terpilih is None else terpilih)
            self.tahun.setCurrentIndex(max(0, baris))
        self.muat_tahun()

    def muat_tahun(self) -> None:
        """Reads the register of the chosen year and sequence."""
        self.pemuat.muat(self.tahun.currentData(), self.kelas)

    def _mulai_memuat(self) -> None:
        """The lines of another register are gone at once, those of the same one stay until they come anew."""
        if self._dimuat != (self.tahun.currentData(), self.kelas):
            self.model.isi(())
            self._isi_daftar.setCurrentIndex(0)
            for hitungan in (self.kosong, self.dicadangkan):
                hitungan.hide()
            self.berikut.clear()
            self.tampilkan_baris(None)
        if not self.jenis.count():
            self._isi_jenis([])
        self.jumlah.setText("Memuat register…")

    def _terima(self, baris: "list[BarisSurat]") -> None:
        sesi, tahun = self.konteks.sesi, self.tahun.currentData()
        self._dimuat = tahun, self.kelas
        self._isi_jenis(baris)
        self.model.isi(baris)
        self._isi_daftar.setCurrentIndex(0 if baris else 1)
        kosong = sum(b.kosong for b in baris)
        dicadangkan = sum(b.surat is not None and b.surat.keadaan is KeadaanSurat.DICADANGKAN for b in baris)
        self.jumlah.setText(f"{ribuan(sum(b.awal is None for b in baris))} {self._satuan}")
        self.kosong.atur(Keadaan.WARN, f"{ribuan(kosong)} nomor kosong")
        self.kosong.setVisible(kosong > 0)
        self.dicadangkan.atur(Keadaan.TERTUTUP, f"{ribuan(dicadangkan)} dicadangkan")
        self.dicadangkan.setVisible(dicadangkan > 0)
        hari = sesi.hari_ini()
        self.berikut.setText(self.teks_berikut(hari if hari.year == tahun else date(tahun, 12, 31)))
        tuju, self._tuju = self._tuju, None
        if tuju is not None:
            self.tabel.pilih_kunci(tuju)
        if baris and self.baris_terpilih is None:
            pertama = next((b for b in baris if not b.kosong), baris[0])
            self.tabel.pilih_kunci(pertama.urut)
        else:
            self.tampilkan_baris(self.baris_terpilih)

    def tunjukkan(self, tahun: int, urut: int) -> None:
        """Goes to a line, whatever the filters were, and brings its panel forward."""
        self.tahun.setCurrentIndex(max(0, self.tahun.findData(tahun)))
        self.cari.clear()
        self.jenis.setCurrentIndex(0)
        if self.pemuat.memuat:
            self._tuju = urut
        else:
            self.tabel.pilih_kunci(urut)
        self.ke_surat()

    @property
    def _satuan(self) -> str:
        return "surat" if self.kelas is KelasSurat.TANPA_NOMOR else "nomor"

    def _isi_jenis(self, baris: "list[BarisSurat]") -> None:
        terpilih = self.jenis.currentData()
        with QSignalBlocker(self.jenis):
            self.jenis.clear()
            self.jenis.addItem(self.saringan_jenis[0], _SEMUA)
            for nama in sorted({self.golongan(b) for b in baris}):
                self.jenis.addItem(nama, nama)
            self.jenis.setCurrentIndex(max(0, self.jenis.findData(terpilih)))
        self._saring_jenis()

    def _saring_jenis(self) -> None:
        jenis = self.jenis.currentData()
        self.model.syarat((lambda b: self.golongan(b) == jenis) if jenis else None)

    # Actions

    def beri_sebab(self, baris: "BarisSurat | None") -> None:
        """Asks why a number was not used."""
        from sistemkerja_desktop.services.surat import beri_sebab_kosong
        from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan

        if baris is None or not baris.kosong or self.konteks.baca_saja:
            return
        sesi, tahun, urut, kelas = self.konteks.sesi, self.tahun.currentData(), baris.urut, self.kelas
        DialogAlasan(
            f"Beri sebab nomor {urut} kosong",
            "Sebab ini tampil di register dan menjelaskan mengapa nomor tidak dipakai.",
            "Simpan sebab",
            lambda sebab: (
                self.konteks.laksanakan(lambda: beri_sebab_kosong(sesi, tahun, urut, sebab, kelas)) is not None
            ),
            judul_isian="Sebab",
            induk=self.window(),
            nama="dialog-sebab",
        ).exec()

    def lepas(self) -> None:
        """Gives the chosen reserved number back."""
        from sistemkerja_desktop.services.surat import lepas_cadangan

        baris = self.baris_terpilih
        if baris is not None and baris.surat is not None:
            surat_id = baris.surat.id
            self.konteks.laksanakan(lambda: lepas_cadangan(self.konteks.sesi, surat_id))

    def buka_penugasan(self) -> None:
        """Goes to the case of the chosen letter."""
        baris = self.baris_terpilih
        if baris is not None and baris.surat is not None and baris.surat.penugasan_id is not None:
            self.konteks.buka.emit("penugasan", f"kasus:{baris.surat.penugasan_id}")

    def ke_surat(self) -> None:
        """The panel gets the focus; in narrow windows it comes forward."""
        self.sisi_berganti.emit(SURAT)
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buka(self, baris: "BarisSurat") -> None:
        if baris.kosong:
            self.beri_sebab(baris)
        else:
            self.ke_surat()

    def _namai_ekspor(self) -> None:
        from sistemkerja_desktop.services.agenda.jenis import NAMA_KELAS

        self.ekspor_ini.setText(f"{NAMA_KELAS[self.kelas]} {self.tahun.currentData()}…")

    def _ekspor_ini(self) -> None:
        self._ekspor(self.tahun.currentData(), self.kelas)

    def _ekspor(self, tahun: int | None, kelas: KelasSurat | None) -> None:
        from sistemkerja_desktop.ui.surat.tindakan import ekspor_dengan_tanya

        ekspor_dengan_tanya(self.konteks, tahun, kelas, self.window())

    # Sizes

    def sesuaikan(self, kelas: KelasLebar, sisi: str) -> None:
        """Shows both sides, in narrow windows only `sisi`."""
        self.sisi = sisi
        rapat = kelas is KelasLebar.RAPAT
        self._kiri.setVisible(not rapat or sisi == DAFTAR)
        self.panel.setVisible(not rapat or sisi == SURAT)


def kolom_nomor(judul: str, cari: Any, lebar: int = 68) -> "Kolom[BarisSurat]":
    """The first column of a register: the number, or the range of those before the first."""
    from sistemkerja_desktop.ui.surat.delegasi import rentang_nomor

    return Kolom(
        judul,
        lambda b: str(b.urut) if b.awal is None else rentang_nomor(b),
        urut=lambda b: b.urut,
        cari=cari,
        lebar=lebar,
        tebal=True,
        angka=True,
    )


def pilihan(nama: str, nama_bantu: str) -> QComboBox:
    """A choice in the row of filters, as wide as what it offers."""
    kotak = QComboBox()
    namai_pilihan(kotak, nama, nama_bantu)
    kotak.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return kotak


def namai_pilihan(kotak: QComboBox, nama: str, nama_bantu: str) -> None:
    """Gives such a choice its names and type."""
    kotak.setObjectName(nama)
    kotak.setAccessibleName(nama_bantu)
    kotak.view().setAccessibleName(nama_bantu)
    kotak.setFont(font(Huruf.RAPAT))
