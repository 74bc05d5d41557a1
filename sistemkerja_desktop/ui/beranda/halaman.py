"""The first page: figures, what waits for whom, the last letters, the running work."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.tanggal import HARI, tanggal_panjang
from sistemkerja_desktop.ui.beranda.daftar_tugas import DaftarTugas, susun_baris
from sistemkerja_desktop.ui.beranda.kartu import AngkaKantor, KegiatanBerjalan, SuratTerakhir
from sistemkerja_desktop.ui.beranda.kepatuhan import RingkasanKepatuhan
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import LEBAR_DAFTAR_TERBESAR, SELA_KARTU, KelasLebar, Peran
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import (
    TombolBiasa,
    TombolTenang,
    TombolUtama,
    garis,
    kosongkan,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong, Syarat
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.wadah import Kartu

if TYPE_CHECKING:
    from sistemkerja_desktop.services.beranda import Ringkasan, Tugas
    from sistemkerja_desktop.ui.konteks import Konteks

_LEBAR_KANAN = 388
_TAB_TERBANYAK = 99


class HalamanBeranda(Halaman):
    """What is late first, then what can be done now. `termuat` is sent when new data stands on the page."""

    judul = "Beranda"
    nama_objek = "halaman-beranda"
    termuat = Signal()

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self.ringkasan: Ringkasan | None = None
        self._bacaan = 0
        self._susun_kepala()
        self._susun_bagian()
        self._lebar, self._rapat = self._susun_lebar(), self._susun_rapat()
        self._kosong = QWidget()
        self._kosong.setObjectName("beranda-kosong")
        self._isi_kosong = QVBoxLayout(self._kosong)
        self._isi_kosong.setContentsMargins(0, 0, 0, 0)
        self._tumpukan = QStackedWidget()
        for satu in (QWidget(), self._lebar, self._rapat, self._kosong):
            self._tumpukan.addWidget(satu)
        self.tata.addWidget(self._tumpukan, 1)
        self._tata_ulang()
        self._isi_kepatuhan()

    def muat(self) -> None:
        """Reads in a worker: an office of 1,500 people must not hold the window. The newest reading counts."""
        from sistemkerja_desktop.services.beranda import ringkasan

        self._bacaan += 1
        bacaan, sesi = self._bacaan, self.konteks.sesi
        hari = sesi.hari_ini()
        self.kepala.atur_judul(self.judul, f"{HARI[hari.weekday()]}, {tanggal_panjang(hari)}")
        self.konteks.jalankan(lambda _kemajuan: (bacaan, ringkasan(sesi)), self._terima)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        self._tata_ulang()

    def _susun_kepala(self) -> None:
        self._impor = TombolBiasa("Impor pegawai", self.impor, ikon="file-spreadsheet", nama="tombol-impor-pegawai")
        self._baru = TombolUtama("Penugasan baru", self.penugasan_baru, ikon="plus", nama="tombol-penugasan-baru")
        for tombol in (self._impor, self._baru):
            tombol.setEnabled(not self.konteks.baca_saja)
        self.kepala.tambah_tindakan(self._impor, self._baru)

    def _susun_bagian(self) -> None:
        """The parts that stand in cards on wide windows and in tabs on narrow ones."""
        self.angka = AngkaKantor()
        self.daftar = DaftarTugas()
        self.daftar.dibuka.connect(self._buka_tugas)
        self.segmen = Segmen(
            [("tenggat", "Menurut tenggat"), ("pejabat", "Menurut pejabat")],
            nama="segmen-tugas",
            nama_bantu="Urutan daftar",
        )
        self.segmen.dipilih.connect(lambda _kode: self._isi_daftar())
        self._tenang = label("", Huruf.ISI, Peran.T2, bungkus=True, nama="tidak-ada-tugas")
        self._wadah_tugas = QWidget()
        self._wadah_tugas.setLayout(menurun(self.daftar, self._tenang, sela=0))
        self._tenang.setContentsMargins(14, 12, 14, 12)
        self._tenang.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.surat = SuratTerakhir()
        self.surat.dibuka.connect(lambda id_: self.konteks.buka.emit("surat", id_))
        self.kegiatan = KegiatanBerjalan()
        self.kepatuhan = RingkasanKepatuhan()
        self.kepatuhan.dibuka.connect(lambda kunci: self.konteks.buka.emit("kepatuhan", kunci))
        self.konteks.temuan_berubah.connect(self._isi_kepatuhan)

    def _susun_lebar(self) -> QWidget:
        self._kartu_tugas = Kartu("Menunggu tindakan", nama="kartu-menunggu", tepi=(0, 0, 0, 4))
        self._kartu_tugas.hitungan.setFixedHeight(18)
        kiri = QWidget()
        kiri.setMaximumWidth(LEBAR_DAFTAR_TERBESAR)
        self._kolom_kiri = menurun(self._kartu_tugas, sela=SELA_KARTU)
        kiri.setLayout(self._kolom_kiri)
        self._kartu_kepatuhan = Kartu("Kepatuhan", nama="kartu-kepatuhan", tepi=(0, 0, 0, 0))
        self._semua_temuan = TombolTenang("Semua temuan", self._buka_kepatuhan, tinggi=28, nama="tombol-semua-temuan")
        self._kartu_kepatuhan.tambah_kanan(self._semua_temuan)
        self._kartu_surat = Kartu("Surat terakhir", nama="kartu-surat-terakhir", tepi=(0, 0, 0, 0))
        self._kartu_surat.tambah_kanan(
            TombolTenang("Buka agenda", self._buka_agenda, tinggi=28, nama="tombol-buka-agenda")
        )
        self._kartu_kegiatan = Kartu("Kegiatan berjalan", nama="kartu-kegiatan", tepi=(0, 0, 0, 0))
        self._jumlah_kartu = label("", Huruf.RAPAT, Peran.T2, nama="jumlah-kartu")
        self._kartu_kegiatan.tambah_kanan(self._jumlah_kartu)
        self._kanan = QWidget()
        kanan = menurun(self._kartu_kepatuhan, self._kartu_surat, sela=SELA_KARTU)
        kanan.addWidget(self._kartu_kegiatan, 1)
        self._kanan.setLayout(kanan)
        hasil = QWidget()
        tata = mendatar(sela=SELA_KARTU)
        tata.addWidget(kiri, 1)
        tata.addWidget(self._kanan)
        hasil.setLayout(tata)
        return hasil

    def _susun_rapat(self) -> QWidget:
        hasil = QFrame()
        hasil.setProperty("kulit", "kartu")
        self._tab = QTabBar()
        self._tab.setObjectName("tab-beranda")
        self._tab.setAccessibleName("Bagian beranda")
        self._tab.setDrawBase(False)
        self._tab.setExpanding(False)
        for teks in ("Menunggu tindakan", "Kepatuhan", "Surat terakhir", "Kegiatan"):
            self._tab.addTab(teks)
        self._lembar = QStackedWidget()
        self._halaman_tab = [QWidget() for _ in range(self._tab.count())]
        for satu in self._halaman_tab:
            satu.setLayout(menurun(sela=0))
            self._lembar.addWidget(satu)
        self._tab.currentChanged.connect(self._pindah_tab)
        self._bilah_tab = mendatar(self._tab, None, tepi=(6, 2, 12, 0))
        hasil.setLayout(menurun(self._bilah_tab, garis(kuat=True), self._lembar, sela=0, tepi=(1, 0, 1, 4)))
        return hasil

    def _tata_ulang(self) -> None:
        """Puts the parts where the width class wants them."""
        if self.kelas_lebar is KelasLebar.RAPAT:
            tugas, kepatuhan, surat, kegiatan = (cast(QBoxLayout, h.layout()) for h in self._halaman_tab)
            self._bilah_tab.addWidget(self.segmen)
            kegiatan.addWidget(self.angka)
        else:
            tugas, kepatuhan = self._kartu_tugas.isi, self._kartu_kepatuhan.isi
            surat, kegiatan = self._kartu_surat.isi, self._kartu_kegiatan.isi
            self._kartu_tugas.tambah_kanan(self.segmen)
            self._kolom_kiri.insertWidget(0, self.angka)
            lebar = self.kelas_lebar is KelasLebar.LEBAR
            self._kanan.setMinimumWidth(_LEBAR_KANAN)
            self._kanan.setMaximumWidth(16_777_215 if lebar else _LEBAR_KANAN)
        self.angka.menempel(self.kelas_lebar is KelasLebar.RAPAT)
        tugas.addWidget(self._wadah_tugas, 1)
        kepatuhan.addWidget(self.kepatuhan)
        surat.addWidget(self.surat)
        kegiatan.addWidget(self.kegiatan, 1)
        self._pindah_tab(self._tab.currentIndex())
        self._pilih_tampilan()

    def _pindah_tab(self, nomor: int) -> None:
        self._lembar.setCurrentIndex(nomor)
        self.segmen.setVisible(self.kelas_lebar is not KelasLebar.RAPAT or nomor == 0)

    def _pilih_tampilan(self) -> None:
        if self.ringkasan is None:
            return
        if self.ringkasan.kosong:
            tampilan = self._kosong
        else:
            tampilan = self._rapat if self.kelas_lebar is KelasLebar.RAPAT else self._lebar
        self._tumpukan.setCurrentWidget(tampilan)

    def _terima(self, hasil: object) -> None:
        bacaan, r = cast("tuple[int, Ringkasan]", hasil)
        if bacaan != self._bacaan:
            return
        self.ringkasan = r
        self.angka.isi(r)
        self.surat.isi(r.surat_terakhir)
        self.kegiatan.isi(r)
        jumlah = sum(r.fase.values())
        self._jumlah_kartu.setText(f"{jumlah} kartu" if jumlah else "")
        self.konteks.atur_lencana("penugasan", r.kasus_menunggu)
        self._kartu_tugas.atur_hitungan(len(r.tugas) or None)
        self._tab.setTabText(0, f"Menunggu tindakan ({len(r.tugas)})" if r.tugas else "Menunggu tindakan")
        self._isi_daftar()
        kosongkan(self._isi_kosong)
        if r.kosong:
            self._isi_kosong.addWidget(self._keadaan_kosong(r))
        self._pilih_tampilan()
        self.termuat.emit()

    def _isi_daftar(self) -> None:
        r = self.ringkasan
        if r is None:
            return
        from sistemkerja_desktop.services.beranda import HARI_KE_DEPAN

        menurut_pejabat = self.segmen.terpilih == "pejabat"
        self.daftar.isi(susun_baris(r.tugas, r.hari_ini, menurut_pejabat=menurut_pejabat))
        self.daftar.setVisible(bool(r.tugas))
        self._tenang.setVisible(not r.tugas)
        sampai = tanggal_panjang(r.hari_ini.fromordinal(r.hari_ini.toordinal() + HARI_KE_DEPAN))
        self._tenang.setText(f"Tidak ada yang menunggu tindakan sampai {sampai}.")

    def _isi_kepatuhan(self) -> None:
        hasil = self.konteks.hasil_kepatuhan
        jumlah = len(hasil.temuan) if hasil is not None else 0
        self._semua_temuan.setText(f"Semua {jumlah} temuan" if jumlah else "Semua temuan")
        pada_tab = f" ({jumlah if jumlah <= _TAB_TERBANYAK else f'{_TAB_TERBANYAK}+'})" if jumlah else ""
        self._tab.setTabText(1, f"Kepatuhan{pada_tab}")
        self.kepatuhan.isi(hasil)

    def _keadaan_kosong(self, r: "Ringkasan") -> KeadaanKosong:
        """What the office needs first. Nothing offers a change where the file is open for reading only."""
        siap, kantor, tulis = r.kesiapan, self.konteks.sesi.kantor, not self.konteks.baca_saja
        orang = f"{siap.pegawai} orang tercatat" if siap.pegawai > 1 else "dari berkas Excel, LibreOffice, atau CSV"
        target = f"{siap.target} target tercatat" if siap.target else "minimal satu target, dengan satuan dan tenggat"
        lambang = f"{kantor.nama}, berlambang" if siap.lambang else "lambang daerah dan alamat, untuk surat tugas"
        profil, model = self.konteks.sesi.profil, self.konteks.sesi.model
        return KeadaanKosong(
            "home",
            "Belum ada yang menunggu tindakan",
            "Di sini tampil tenggat, surat, dan kegiatan yang berjalan, sejak penugasan pertama terbit.",
            syarat=[
                Syarat("Peraturan dan model", f"{profil.nama_singkat}, {model.nama}", True),
                Syarat("Pegawai", orang, siap.pegawai > 1, ("Impor pegawai", self.impor) if tulis else None),
                Syarat("Target kinerja", target, siap.target > 0, ("Isi target", self._isi_target) if tulis else None),
                Syarat("Kop surat", lambang, siap.lambang, ("Lengkapi kop", self._lengkapi_kop) if tulis else None),
            ],
            nama="beranda-belum-ada",
        )

    def impor(self) -> None:
        """Opens the import of employees."""
        from sistemkerja_desktop.ui.impor import buka_impor

        buka_impor(self.konteks)

    def penugasan_baru(self) -> None:
        """Opens the wizard of a new assignment."""
        from sistemkerja_desktop.ui.penugasan import buka_wisaya_penugasan

        buka_wisaya_penugasan(self.konteks)

    def _isi_target(self) -> None:
        from sistemkerja_desktop.ui.target.dialog_target import buka_dialog_target

        buka_dialog_target(self.konteks, induk=self)

    def _lengkapi_kop(self) -> None:
        self.konteks.buka.emit("pengaturan", "kop")

    def _buka_agenda(self) -> None:
        self.konteks.buka.emit("surat", None)

    def _buka_kepatuhan(self) -> None:
        self.konteks.buka.emit("kepatuhan", None)

    def _buka_tugas(self, tugas: "Tugas") -> None:
        halaman, id_ = tugas.tujuan
        self.konteks.buka.emit(halaman, id_)
