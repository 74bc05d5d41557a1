"""Page Penugasan: all assignments with a panel for the selected one, and the page of a single case."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong, Syarat
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, TabelData
from sistemkerja_desktop.ui.penugasan import BaruTerbit, buka_wisaya_penugasan
from sistemkerja_desktop.ui.penugasan.kasus.kepala import KepalaKasus
from sistemkerja_desktop.ui.penugasan.kolom import KolomPenugasan
from sistemkerja_desktop.ui.penugasan.panel import PanelPenugasan
from sistemkerja_desktop.ui.tim.badan_berpanel import BadanBerpanel

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.services.penugasan import BarisPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.penugasan.kasus.tampilan import TampilanKasus

_MENYENTUH = (
    "Penugasan", "PesertaPenugasan", "Kegiatan", "Surat", "TargetKinerja", "TimKerja", "Pegawai", "PemangkuJabatan",
    "Jabatan", "UnitOrganisasi", "Kantor", "LangkahKasus", "PesertaLuar", "OrangLuar", "KantorLuar",
)  # fmt: skip
_CONTOH_CARI = "Saring penugasan atau orang"
_ALAMAT_KASUS = "kasus:"
_SARINGAN = (
    ("semua", "Semua keadaan", tuple(KeadaanPenugasan)),
    ("diproses", "Diproses", (KeadaanPenugasan.DIPROSES,)),
    ("berjalan", "Berjalan", (KeadaanPenugasan.BERJALAN,)),
    ("selesai", "Selesai", (KeadaanPenugasan.SELESAI,)),
    ("berakhir", "Berakhir atau dibatalkan", (KeadaanPenugasan.BERAKHIR, KeadaanPenugasan.DIBATALKAN)),
)


class HalamanPenugasan(Halaman):
    """Assignments of the office.

    `tampilkan` takes an assignment's id, "kasus:7" for the page of that case, what the wizard has issued or begun
    (`BaruTerbit`), or {"pegawai": [id]} to open the wizard with that person.
    """

    judul = "Penugasan"
    nama_objek = "halaman-penugasan"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self.cari = IsianCari(_CONTOH_CARI, nama="cari-penugasan")
        self.cari.setMinimumWidth(120)
        self.cari.setMaximumWidth(250)
        self.saringan = PilihanPanjang()
        self.saringan.setObjectName("saring-keadaan-penugasan")
        self.saringan.setAccessibleName("Keadaan penugasan yang ditampilkan")
        self.saringan.view().setAccessibleName("Keadaan penugasan")
        self.saringan.setFixedWidth(172)
        for kode, teks, _ in _SARINGAN:
            self.saringan.addItem(teks, kode)
        self._kolom = KolomPenugasan(konteks)
        self.tabel = TabelData(
            DaftarModel(self._kolom.semua(), kunci=lambda baris: baris.penugasan.id),
            nama="tabel-penugasan",
            nama_bantu="Daftar penugasan",
        )
        self.panel = PanelPenugasan(konteks)
        self._baru_terbit = 0
        self._badan = BadanBerpanel(self.tabel, self.panel)
        self._tumpuk = QStackedWidget()
        self._kosong: QWidget | None = None
        self.kasus: TampilanKasus | None = None
        self._kasus_id = 0
        self._susun()
        self.cari.textChanged.connect(self.tabel.daftar.saring)
        self.saringan.currentIndexChanged.connect(lambda _i: self._saring())
        self.tabel.terpilih.connect(self._pilih)
        self.tabel.dibuka.connect(lambda baris: self.buka_kasus(baris.penugasan.id))
        self.panel.kasus_dibuka.connect(self.buka_kasus)
        self.panel.ditutup.connect(self.tabel.lepas_pilihan)
        self.tabel.temuan_diminta.connect(lambda kunci: konteks.buka.emit("kepatuhan", kunci))
        konteks.temuan_berubah.connect(self.tabel.viewport().update)
        self.panel.batalkan.connect(self._batalkan)
        self.panel.selesaikan.connect(self._selesaikan)

    def muat(self) -> None:
        from sistemkerja_desktop.services.menunggu import langkah_menunggu, orang_luar_penugasan
        from sistemkerja_desktop.services.penugasan import daftar_penugasan

        baris = daftar_penugasan(self.konteks.sesi)
        self._kolom.menunggu = langkah_menunggu(self.konteks.sesi)
        self._kolom.luar = orang_luar_penugasan(self.konteks.sesi)
        self.konteks.atur_lencana("penugasan", len(self._kolom.menunggu))
        self.tabel.daftar.kolom = tuple(self._kolom.semua())
        self.tabel.daftar.isi(baris)
        self.tabel.atur_kolom()
        berjalan = sum(b.penugasan.keadaan is KeadaanPenugasan.BERJALAN for b in baris)
        self._fakta = f"{berjalan} berjalan dari {len(baris)}" if baris else ""
        self._ada = bool(baris)
        self._tampilkan_badan(kosong=not baris)
        if self._kasus_id and self._muat_kasus(diminta=False):
            return
        self._kepala_daftar()
        terpilih = self.tabel.baris_terpilih
        if terpilih is None:
            self.panel.hide()
        elif self.panel.isVisibleTo(self):
            self._pilih(terpilih)

    def tangani(self, perubahan: "Perubahan") -> None:
        if perubahan.menyentuh(*_MENYENTUH):
            self.muat()

    def tampilkan(self, id: object) -> None:
        if isinstance(id, dict):
            pegawai = id.get("pegawai") or [None]
            buka_wisaya_penugasan(self.konteks, pegawai_id=pegawai[0])
            return
        if isinstance(id, str) and id.startswith(_ALAMAT_KASUS):
            self.buka_kasus(int(id.removeprefix(_ALAMAT_KASUS)))
            return
        if isinstance(id, BaruTerbit) and not id.surat_id:
            self.buka_kasus(id.penugasan_id)
            return
        if self._kasus_id:
            self.tutup_kasus()
        penugasan_id = id.penugasan_id if isinstance(id, BaruTerbit) else id
        self._baru_terbit = id.penugasan_id if isinstance(id, BaruTerbit) else 0
        self.cari.clear()
        self.saringan.setCurrentIndex(0)
        if self.tabel.pilih_kunci(penugasan_id):
            self._pilih(self.tabel.baris_terpilih)
            self.tabel.setFocus()

    def buka_kasus(self, penugasan_id: int) -> None:
        """Shows the page of that case in place of the list."""
        self._kasus_id = penugasan_id
        if self._muat_kasus(diminta=True):
            self._tampilan_kasus().fokus_utama()
            return
        self._kepala_daftar()
        # What has no timeline still has its line and what can be done about it.
        if self.tabel.pilih_kunci(penugasan_id):
            self._pilih(self.tabel.baris_terpilih)

    def tutup_kasus(self) -> None:
        """Goes back to the list."""
        kembali, self._kasus_id = self._kasus_id, 0
        self._tumpuk.setCurrentWidget(self._kosong or self._badan)
        self._kepala_daftar()
        if self.tabel.pilih_kunci(kembali):
            self.tabel.setFocus()

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        self._badan.sesuaikan(kelas)
        if self.kasus is not None:
            self.kasus.sesuaikan(kelas)
        self.cari.setPlaceholderText("Saring" if kelas is KelasLebar.RAPAT else _CONTOH_CARI)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._kasus_id:
            self._kepala_kasus.atur_judul(self.width())

    def _muat_kasus(self, *, diminta: bool) -> bool:
        """Reads the case that is open. Where it is gone or has no steps the list is shown, and why if it was asked for.

        Undoing takes away the case that is on the screen: that needs no words.
        """
        from sistemkerja_desktop.services.penugasan import rincian_kasus, rincian_penugasan

        sesi = self.konteks.sesi
        try:
            umum, rincian = rincian_penugasan(sesi, self._kasus_id), rincian_kasus(sesi, self._kasus_id)
        except GalatPengguna as galat:
            self._kasus_id = 0
            self._tumpuk.setCurrentWidget(self._kosong or self._badan)
            if diminta:
                self.konteks.tampilkan_galat(galat)
            return False
        kasus = self._tampilan_kasus()
        kasus.tampilkan(umum, rincian)
        self._tumpuk.setCurrentWidget(kasus)
        for bagian in self._milik_daftar:
            bagian.hide()
        self.kepala.atur_kembali(self.tutup_kasus, "Kembali ke daftar penugasan")
        self._kepala_kasus.tampilkan(umum, rincian, self._kolom.keadaan(umum.baris))
        self._kepala_kasus.atur_judul(self.width())
        return True

    def _tampilan_kasus(self) -> "TampilanKasus":
        if self.kasus is None:
            from sistemkerja_desktop.ui.penugasan.kasus.tampilan import TampilanKasus

            self.kasus = TampilanKasus(self.konteks)
            self.kasus.sesuaikan(self.kelas_lebar)
            self.kasus.diminta.connect(self._kerjakan)
            self._tumpuk.addWidget(self.kasus)
        return self.kasus

    def _kerjakan(self, kode: str) -> None:
        from sistemkerja_desktop.ui.penugasan.kasus.tindakan import jalankan_tindakan

        if self.kasus is None or self.kasus.rincian is None:
            return
        jalankan_tindakan(
            self.konteks, self.kasus.rincian, kode, self.window(), tolak_bersurat=self.kasus.tolak_bersurat
        )
        if self._kasus_id:
            self.kasus.fokus_utama()

    def _kepala_daftar(self) -> None:
        self._kepala_kasus.sembunyikan()
        self.kepala.atur_kembali(None)
        self.kepala.atur_judul(self.judul, self._fakta)
        for bagian in self._milik_daftar:
            bagian.setVisible(self._ada or bagian not in (self.cari, self.saringan))

    def _susun(self) -> None:
        self._fakta, self._ada = "", False
        self.tata.setContentsMargins(0, 0, 0, 0)
        self._baru = TombolUtama("Penugasan baru", self._buka_wisaya, ikon="plus", nama="tombol-penugasan-baru")
        target = TombolBiasa("Target kinerja", self._buka_target, ikon="target", nama="tombol-target-penugasan")
        self.kepala.tambah_tengah(self.saringan)
        self.kepala.tambah_tengah(self.cari)
        self.kepala.tambah_tindakan(target, self._baru)
        self._milik_daftar: tuple[QWidget, ...] = (self.saringan, self.cari, target, self._baru)
        self._kepala_kasus = KepalaKasus(self.konteks, self.kepala)
        self._tumpuk.addWidget(self._badan)
        self.tata.addWidget(self._tumpuk, 1)

    def _tampilkan_badan(self, *, kosong: bool) -> None:
        """The empty state says what is needed first, so it is made anew each time."""
        if self._kosong is not None:
            self._tumpuk.removeWidget(self._kosong)
            self._kosong.deleteLater()
            self._kosong = None
        siap = True
        if kosong:
            self._kosong, siap = self._susun_kosong()
            self._tumpuk.addWidget(self._kosong)
        if not self._kasus_id:
            self._tumpuk.setCurrentWidget(self._kosong or self._badan)
        self._baru.setEnabled(siap and not self.konteks.baca_saja)

    def _susun_kosong(self) -> tuple[KeadaanKosong, bool]:
        from sistemkerja_desktop.services.target import daftar_target

        sesi = self.konteks.sesi
        orang, target = len(sesi.susunan.pegawai), daftar_target(sesi)
        pimpinan = sesi.susunan.kepala(sesi.susunan.akar.id)
        dapat_ditugaskan = orang - (1 if pimpinan is not None else 0)
        syarat = [
            Syarat("Peraturan dan model", f"{sesi.profil.nama_singkat}, {sesi.model.nama}", True),
            Syarat(
                "Pegawai",
                f"{orang} orang tercatat" if dapat_ditugaskan > 0 else "paling sedikit satu orang selain pimpinan",
                dapat_ditugaskan > 0,
                ("Buka Pegawai", lambda: self.konteks.buka.emit("pegawai", None)),
            ),
            Syarat(
                "Target kinerja unit",
                f"{len(target)} target" if target else "minimal satu, kecuali pekerjaannya milik kantor lain",
                bool(target),
                ("Isi target kinerja", self._buka_target),
            ),
            Syarat(
                "Kop surat",
                "lambang daerah dan alamat, untuk surat tugas",
                sesi.kantor.lambang_id is not None,
                ("Lengkapi kop", lambda: self.konteks.buka.emit("pengaturan", "kop")),
            ),
        ]
        # Where another office owns the work it is that one's target.
        siap = dapat_ditugaskan > 0
        baru = TombolBiasa("Penugasan baru", self._buka_wisaya, ikon="plus", nama="tombol-penugasan-baru-kosong")
        baru.setEnabled(siap and not self.konteks.baca_saja)
        return (
            KeadaanKosong(
                "clipboard-text",
                "Belum ada penugasan",
                "Penugasan menghubungkan orang dengan target kinerja, lalu menyiapkan suratnya.",
                syarat=syarat,
                tombol=[baru],
                keterangan="" if siap else "terbuka setelah pegawai tercatat",
                nama="kosong-penugasan",
            ),
            siap,
        )

    def _saring(self) -> None:
        _, _, keadaan = _SARINGAN[max(0, self.saringan.currentIndex())]
        self.tabel.daftar.syarat(lambda baris: baris.penugasan.keadaan in keadaan)

    def _pilih(self, baris: "BarisPenugasan | None") -> None:
        from sistemkerja_desktop.services.penugasan import rincian_penugasan

        if baris is None:
            self.panel.hide()
            return
        id_ = baris.penugasan.id
        self.panel.tampilkan(
            rincian_penugasan(self.konteks.sesi, id_),
            menunggu=self._kolom.menunggu.get(id_),
            luar=self._kolom.luar.get(id_, ()),
            baru_terbit=id_ == self._baru_terbit,
        )

    def _buka_wisaya(self) -> None:
        buka_wisaya_penugasan(self.konteks)

    def _buka_target(self) -> None:
        from sistemkerja_desktop.ui.target.dialog_target import buka_dialog_target

        buka_dialog_target(self.konteks)

    def _batalkan(self, penugasan_id: int) -> None:
        from sistemkerja_desktop.ui.penugasan.ubahan.buka import cabut_penugasan

        cabut_penugasan(self.konteks, penugasan_id, self.window())

    def _selesaikan(self, penugasan_id: int) -> None:
        from sistemkerja_desktop.services.penugasan import selesaikan_penugasan

        self.konteks.laksanakan(lambda: selesaikan_penugasan(self.konteks.sesi, penugasan_id))
