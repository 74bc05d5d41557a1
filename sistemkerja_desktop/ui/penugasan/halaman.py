"""Page Penugasan: all assignments, and a panel for the selected one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from sistemkerja_desktop.domain.penugasan import Bentuk, KeadaanPenugasan
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.token import Keadaan, KelasLebar
from sistemkerja_desktop.ui.halaman import Halaman
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama
from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong, Syarat
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.penugasan import BaruTerbit, buka_wisaya_penugasan
from sistemkerja_desktop.ui.penugasan.panel import PanelPenugasan, keadaan_penugasan
from sistemkerja_desktop.ui.tim.badan_berpanel import BadanBerpanel

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.services.penugasan import BarisPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_MENYENTUH = (
    "Penugasan", "PesertaPenugasan", "Kegiatan", "Surat", "TargetKinerja", "TimKerja", "Pegawai", "PemangkuJabatan",
    "Jabatan", "UnitOrganisasi", "Kantor",
)  # fmt: skip
_CONTOH_CARI = "Saring penugasan atau orang"


class HalamanPenugasan(Halaman):
    """Assignments of the office.

    `tampilkan` takes an assignment's id, what the wizard has issued (`BaruTerbit`), or {"pegawai": [id]} to open the
    wizard with that person.
    """

    judul = "Penugasan"
    nama_objek = "halaman-penugasan"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks)
        self.cari = IsianCari(_CONTOH_CARI, nama="cari-penugasan")
        self.cari.setMinimumWidth(120)
        self.cari.setMaximumWidth(230)
        self.saringan = Segmen(
            [("semua", "Semua"), ("berjalan", "Berjalan"), ("berakhir", "Berakhir")],
            nama="segmen-penugasan",
            nama_bantu="Penugasan yang ditampilkan",
        )
        self.tabel = TabelData(
            DaftarModel(self._kolom(), kunci=lambda baris: baris.penugasan.id),
            nama="tabel-penugasan",
            nama_bantu="Daftar penugasan",
        )
        self.panel = PanelPenugasan(konteks)
        self._baru_terbit = 0
        self._badan = BadanBerpanel(self.tabel, self.panel)
        self._tumpuk = QStackedWidget()
        self._kosong: QWidget | None = None
        self._susun()
        self.cari.textChanged.connect(self.tabel.daftar.saring)
        self.saringan.dipilih.connect(self._saring)
        self.tabel.terpilih.connect(self._pilih)
        self.panel.ditutup.connect(self.tabel.lepas_pilihan)
        self.tabel.temuan_diminta.connect(lambda kunci: konteks.buka.emit("kepatuhan", kunci))
        konteks.temuan_berubah.connect(self.tabel.viewport().update)
        self.panel.batalkan.connect(self._batalkan)
        self.panel.selesaikan.connect(self._selesaikan)

    def muat(self) -> None:
        from sistemkerja_desktop.services.penugasan import daftar_penugasan

        baris = daftar_penugasan(self.konteks.sesi)
        self.tabel.daftar.isi(baris)
        berjalan = sum(b.penugasan.keadaan is KeadaanPenugasan.BERJALAN for b in baris)
        self.kepala.atur_judul(self.judul, f"{berjalan} berjalan dari {len(baris)}" if baris else "")
        for bagian in (self.cari, self.saringan):
            bagian.setVisible(bool(baris))
        self._tampilkan_badan(kosong=not baris)
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
        penugasan_id = id.penugasan_id if isinstance(id, BaruTerbit) else id
        self._baru_terbit = id.penugasan_id if isinstance(id, BaruTerbit) else 0
        self.cari.clear()
        self.saringan.pilih("semua")
        self._saring("semua")
        if self.tabel.pilih_kunci(penugasan_id):
            self._pilih(self.tabel.baris_terpilih)
            self.tabel.setFocus()

    def sesuaikan(self, kelas: KelasLebar) -> None:
        super().sesuaikan(kelas)
        self._badan.sesuaikan(kelas)
        self.cari.setPlaceholderText("Saring" if kelas is KelasLebar.RAPAT else _CONTOH_CARI)

    def _susun(self) -> None:
        self.tata.setContentsMargins(0, 0, 0, 0)
        self._baru = TombolUtama("Penugasan baru", self._buka_wisaya, ikon="plus", nama="tombol-penugasan-baru")
        target = TombolBiasa("Target kinerja", self._buka_target, ikon="target", nama="tombol-target-penugasan")
        self.kepala.tambah_tengah(self.saringan)
        self.kepala.tambah_tengah(self.cari)
        self.kepala.tambah_tindakan(target, self._baru)
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
                f"{len(target)} target" if target else "minimal satu target, dengan satuan dan tenggat",
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
        siap = dapat_ditugaskan > 0 and bool(target)
        baru = TombolBiasa("Penugasan baru", self._buka_wisaya, ikon="plus", nama="tombol-penugasan-baru-kosong")
        baru.setEnabled(siap and not self.konteks.baca_saja)
        kurang = "target kinerja diisi" if dapat_ditugaskan > 0 else "pegawai tercatat dan target kinerja diisi"
        return (
            KeadaanKosong(
                "clipboard-text",
                "Belum ada penugasan",
                "Penugasan menghubungkan orang dengan target kinerja, lalu menyiapkan suratnya.",
                syarat=syarat,
                tombol=[baru],
                keterangan="" if siap else f"terbuka setelah {kurang}",
                nama="kosong-penugasan",
            ),
            siap,
        )

    def _saring(self, kode: str) -> None:
        berjalan = KeadaanPenugasan.BERJALAN
        syarat = {
            "berjalan": lambda baris: baris.penugasan.keadaan is berjalan,
            "berakhir": lambda baris: baris.penugasan.keadaan is not berjalan,
        }
        self.tabel.daftar.syarat(syarat.get(kode))

    def _pilih(self, baris: "BarisPenugasan | None") -> None:
        from sistemkerja_desktop.services.penugasan import rincian_penugasan

        if baris is None:
            self.panel.hide()
            return
        rincian = rincian_penugasan(self.konteks.sesi, baris.penugasan.id)
        self.panel.tampilkan(rincian, baru_terbit=baris.penugasan.id == self._baru_terbit)

    def _buka_wisaya(self) -> None:
        buka_wisaya_penugasan(self.konteks)

    def _buka_target(self) -> None:
        from sistemkerja_desktop.ui.target.dialog_target import buka_dialog_target

        buka_dialog_target(self.konteks)

    def _batalkan(self, penugasan_id: int) -> None:
        from sistemkerja_desktop.services.penugasan import batalkan_penugasan

        def jalankan(alasan: str) -> bool:
            hasil = self.konteks.laksanakan(lambda: batalkan_penugasan(self.konteks.sesi, penugasan_id, alasan))
            return hasil is not None

        DialogAlasan(
            "Batalkan penugasan ini?",
            "Suratnya dicabut; nomornya tetap tercatat sebagai dicabut. Pembatalan tidak dapat diurungkan.",
            "Batalkan penugasan",
            jalankan,
            judul_isian="Alasan pembatalan",
            bahaya=True,
            induk=self,
            nama="dialog-batalkan-penugasan",
        ).exec()

    def _selesaikan(self, penugasan_id: int) -> None:
        from sistemkerja_desktop.services.penugasan import selesaikan_penugasan

        self.konteks.laksanakan(lambda: selesaikan_penugasan(self.konteks.sesi, penugasan_id))

    def _kolom(self) -> "list[Kolom[BarisPenugasan]]":
        return [
            Kolom("Nomor", lambda b: b.kode, urut=lambda b: b.penugasan.nomor, lebar=76, angka=True, prioritas=3),
            Kolom(
                "Nama",
                lambda b: b.penugasan.nama,
                tebal=True,
                kedua=lambda b: b.target,
                tanda=lambda b: self.konteks.tanda("Penugasan", b.penugasan.id),
            ),
            Kolom("Bentuk", _bentuk, lebar=100, prioritas=5),
            Kolom("Orang", _orang, lebar=190, prioritas=1, avatar=lambda b: b.orang[0].inisial if b.orang else ""),
            Kolom(
                "Masa",
                lambda b: f"{tanggal_singkat(b.penugasan.mulai, tahun=False)} – {tanggal_singkat(b.penugasan.selesai)}",
                urut=lambda b: (b.penugasan.mulai, b.penugasan.selesai),
                lebar=165,
                prioritas=2,
            ),
            Kolom(
                "Kegiatan",
                lambda b: f"{b.selesai_kegiatan} dari {b.jumlah_kegiatan}",
                urut=lambda b: b.selesai_kegiatan / max(1, b.jumlah_kegiatan),
                lebar=92,
                prioritas=4,
            ),
            Kolom("Surat", _surat, lebar=210, prioritas=6),
            Kolom("Keadaan", lambda b: self._keadaan(b)[1], lebar=122, keadaan=self._keadaan),
        ]

    def _keadaan(self, baris: "BarisPenugasan") -> tuple[Keadaan, str]:
        return keadaan_penugasan(baris, self.konteks.sesi.hari_ini())


def _bentuk(baris: "BarisPenugasan") -> str:
    return "Tim kerja" if baris.penugasan.bentuk is Bentuk.TIM else "Individu"


def _orang(baris: "BarisPenugasan") -> str:
    if not baris.orang:
        return "–"
    lain = len(baris.orang) - 1
    return baris.orang[0].nama + (f" +{lain}" if lain else "")


def _surat(baris: "BarisPenugasan") -> str:
    return baris.surat[-1].nomor if baris.surat else ""
