"""The panel of one assignment: what for, who, its cards, its letter."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Bentuk, KeadaanPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.tanggal import rentang, tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBahaya, TombolBiasa, TombolTenang, TombolUtama, label, mendatar
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import LABEL_CAKUPAN, LABEL_CARA
from sistemkerja_desktop.ui.tim.badan_berpanel import PanelRinci, baris_orang
from sistemkerja_desktop.ui.tim.isian_kecil import TeksSebaris

if TYPE_CHECKING:
    from datetime import date

    from sistemkerja_desktop.domain.orang_luar import OrangLuar
    from sistemkerja_desktop.services.menunggu import LangkahMenunggu
    from sistemkerja_desktop.services.penugasan import BarisPenugasan, RincianPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_KEADAAN = {
    KeadaanPenugasan.DIPROSES: (Keadaan.MENUNGGU, "Diproses"),
    KeadaanPenugasan.BERAKHIR: (Keadaan.TERTUTUP, "Berakhir"),
    KeadaanPenugasan.BERJALAN: (Keadaan.INFO, "Berjalan"),
    KeadaanPenugasan.SELESAI: (Keadaan.OK, "Selesai"),
    KeadaanPenugasan.DIBATALKAN: (Keadaan.DICABUT, "Dibatalkan"),
}
_KEADAAN_SURAT = {
    KeadaanSurat.TERBIT: (Keadaan.OK, "Terbit"),
    KeadaanSurat.DICABUT: (Keadaan.DICABUT, "Dicabut"),
    KeadaanSurat.DICADANGKAN: (Keadaan.MENUNGGU, "Dicadangkan"),
    KeadaanSurat.KOSONG: (Keadaan.TERTUTUP, "Kosong"),
    KeadaanSurat.DITERIMA: (Keadaan.OK, "Diterima"),
}
_KEADAAN_FASE = {
    Fase.PERENCANAAN: Keadaan.AKAN_DATANG,
    Fase.PELAKSANAAN: Keadaan.INFO,
    Fase.EVALUASI: Keadaan.MENUNGGU,
    Fase.SELESAI: Keadaan.OK,
}
_PERAN = {"ketua": "Ketua tim", "anggota": "Anggota", "individu": ""}


def keadaan_penugasan(
    baris: "BarisPenugasan", hari: "date", menunggu: "LangkahMenunggu | None" = None
) -> tuple[Keadaan, str]:
    """An assignment's state as shape and word; late is one that runs past its period or whose step is overdue."""
    penugasan = baris.penugasan
    if menunggu is not None and menunggu.tenggat is not None and menunggu.tenggat < hari:
        return Keadaan.BAD, "Lewat tenggat"
    if penugasan.keadaan is KeadaanPenugasan.BERJALAN and penugasan.selesai < hari:
        return Keadaan.BAD, "Lewat masa"
    return _KEADAAN[penugasan.keadaan]


def yang_dilayani(baris: "BarisPenugasan") -> str:
    """What an assignment serves in a few words: its target, or the other office that owns the performance."""
    return baris.target if baris.penugasan.pemilik_luar_id is None else f"Untuk {baris.unit}"


class PanelPenugasan(PanelRinci):
    """Shows a `RincianPenugasan`. What is to be done with it goes out as signals with the assignment's id."""

    batalkan = Signal(int)
    selesaikan = Signal(int)
    kasus_dibuka = Signal(int)

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(nama="panel-penugasan", nama_bantu="Rincian penugasan")
        self._konteks = konteks
        self._rincian: RincianPenugasan | None = None
        self._batalkan = TombolBahaya("Batalkan…", self._minta_batal, nama="tombol-batalkan-penugasan")
        self._papan = TombolBiasa("Ke Papan", self._buka_papan, nama="tombol-buka-papan")
        self._kasus = TombolUtama("Buka kasus", self._minta_kasus, nama="tombol-buka-kasus")
        self.tambah_kaki(self._batalkan, None, self._papan, self._kasus)

    def tampilkan(
        self,
        rincian: "RincianPenugasan",
        *,
        menunggu: "LangkahMenunggu | None" = None,
        luar: "Sequence[OrangLuar]" = (),
        baru_terbit: bool = False,
    ) -> None:
        """Fills the panel. `menunggu` is the step that waits, `luar` are its people of other offices.

        `baru_terbit` puts the offer to print on top.
        """
        self._rincian = rincian
        baris = rincian.baris
        self.mulai(f"{baris.kode} {baris.penugasan.nama}", yang_dilayani(baris))
        hari = self._konteks.sesi.hari_ini()
        keadaan = LencanaKeadaan(*keadaan_penugasan(baris, hari, menunggu))
        self.kepala.addLayout(mendatar(keadaan, None, self._tombol_ubah(rincian)))
        surat = self._surat_utama()
        if baru_terbit and surat is not None:
            self._tawarkan_cetak(surat)
        if menunggu is not None:
            self._tampilkan_menunggu(menunggu, hari)
        self._tampilkan_pokok(rincian)
        orang = self.bagian("Orang", cekung=True, jumlah=len(baris.orang) + len(luar))
        for satu in baris.orang:
            kedua = " · ".join(
                b for b in (_PERAN.get(satu.peran, satu.peran), satu.tugas, satu.jabatan, satu.unit) if b
            )
            orang.addWidget(baris_orang(satu.inisial, satu.nama, kedua, bercincin=satu.peran == "ketua"))
        for lain in luar:
            kedua = " · ".join(filter(None, (lain.jabatan, lain.perangkat_daerah, lain.instansi)))
            orang.addWidget(baris_orang(inisial_nama(lain.nama), lain.nama, kedua))
        if rincian.kegiatan:
            self._tampilkan_kegiatan(rincian)
        self._tampilkan_surat(baris)
        self.tutup()
        berjalan = baris.penugasan.keadaan is KeadaanPenugasan.BERJALAN
        self._batalkan.setVisible(berjalan)
        self._batalkan.setEnabled(not self._konteks.baca_saja)
        self._papan.setEnabled(bool(rincian.kegiatan))
        self.show()

    def _tombol_ubah(self, rincian: "RincianPenugasan") -> TombolBiasa | None:
        """The changes and reports that fit the assignment now, None where there are none."""
        from sistemkerja_desktop.ui.penugasan.ubah import menu_penugasan

        menu = menu_penugasan(self._konteks, rincian.baris.penugasan)
        if menu is None:
            return None
        hasil = TombolBiasa("Ubah", ikon="pencil", nama="tombol-ubah-di-panel", tinggi=28)
        hasil.setAccessibleName("Ubah penugasan")
        menu.setParent(hasil, menu.windowFlags())
        hasil.setMenu(menu)
        return hasil

    def _surat_utama(self) -> Surat | None:
        """The letter in force, else the last one."""
        if self._rincian is None or not self._rincian.baris.surat:
            return None
        surat = self._rincian.baris.surat
        return next((s for s in surat if s.keadaan is KeadaanSurat.TERBIT), surat[-1])

    def _tawarkan_cetak(self, surat: Surat) -> None:
        bagian = self.bagian()
        bagian.addWidget(
            PitaPesan(
                Keadaan.OK,
                f"{self._konteks.sesi.kantor.sebutan_surat_tugas} terbit.",
                f"Nomor {surat.nomor}",
                tindakan=("Cetak…", lambda: self._cetak(surat)),
                nama="pita-surat-terbit",
            )
        )

    def _cetak(self, surat: Surat) -> None:
        from sistemkerja_desktop.services.surat import dokumen_surat
        from sistemkerja_desktop.ui.surat.cetak import cetak

        judul = f"{self._konteks.sesi.kantor.sebutan_surat_tugas} {surat.nomor}"
        try:
            cetak(dokumen_surat(self._konteks.sesi, surat.id).pdf, judul, self.window())
        except GalatPengguna as galat:
            self._konteks.tampilkan_galat(galat)

    def _tampilkan_pokok(self, rincian: "RincianPenugasan") -> None:
        penugasan = rincian.baris.penugasan
        pokok = self.bagian()
        self.isian(pokok, "Untuk apa", penugasan.uraian)
        self.isian(pokok, "Masa", rentang(penugasan.mulai, penugasan.selesai))
        if penugasan.pemilik_luar_id is None:
            self.isian(pokok, "Unit pemilik kinerja", rincian.baris.unit)
        else:
            unit = self._konteks.sesi.susunan.unit.get(penugasan.unit_id)
            self.isian(pokok, "Pemilik kinerja", rincian.baris.unit)
            self.isian(pokok, "Unit asal pegawai", unit.nama if unit else "")
        bentuk = f"Tim {rincian.baris.tim}" if penugasan.bentuk is Bentuk.TIM and rincian.baris.tim else ""
        self.isian(pokok, "Bentuk", bentuk or penugasan.bentuk.value.capitalize())
        self.isian(pokok, "Alasan ketua dari unit lain", penugasan.alasan_ketua)
        self.isian(pokok, "Ditugaskan oleh", rincian.ditugaskan_oleh)
        cara = f"{LABEL_CARA[penugasan.cara]} {LABEL_CAKUPAN[penugasan.cakupan]}"
        self.isian(pokok, "Cara dan cakupan", cara, rincian.aturan)

    def _tampilkan_kegiatan(self, rincian: "RincianPenugasan") -> None:
        bagian = self.bagian("Kegiatan", jumlah=len(rincian.kegiatan))
        for satu in rincian.kegiatan:
            bagian.addWidget(_baris_kegiatan(satu, self._konteks.sesi.hari_ini()))
        semua = rincian.baris.jumlah_kegiatan
        berjalan = rincian.baris.penugasan.keadaan is KeadaanPenugasan.BERJALAN
        if berjalan and semua and rincian.baris.selesai_kegiatan == semua and not self._konteks.baca_saja:
            tombol = TombolBiasa("Selesaikan penugasan", self._minta_selesai, nama="tombol-selesaikan", tinggi=28)
            bagian.addLayout(mendatar(tombol, None))

    def _tampilkan_menunggu(self, menunggu: "LangkahMenunggu", hari: "date") -> None:
        from sistemkerja_desktop.ui.penugasan.kasus.tenggat import kata_tenggat

        bagian = self.bagian()
        bagian.addWidget(label(f"Menunggu: {menunggu.judul}", Huruf.RAPAT_TEBAL, bungkus=True, nama="panel-menunggu"))
        bagian.addWidget(label(menunggu.sebutan, Huruf.RAPAT, Peran.T2, bungkus=True))
        if menunggu.tenggat is not None:
            bagian.addLayout(mendatar(LencanaKeadaan(*kata_tenggat(menunggu.tenggat, hari), lencana=False), None))

    def _tampilkan_surat(self, baris: "BarisPenugasan") -> None:
        bagian = self.bagian("Surat", jumlah=len(baris.surat))
        for satu in baris.surat:
            nomor = satu.nomor or "Tanpa nomor"
            tautan = TombolTenang(nomor, self._pembuka("surat", satu.id), nama=f"buka-surat-{satu.id}", tinggi=28)
            bagian.addLayout(mendatar(tautan, None, LencanaKeadaan(*_KEADAAN_SURAT[satu.keadaan], lencana=False)))
            bagian.addWidget(label(f"{satu.hal}, {tanggal_singkat(satu.tanggal)}", Huruf.KECIL, Peran.T2, bungkus=True))
            if satu.keterangan:
                bagian.addWidget(label(satu.keterangan, Huruf.KECIL, Peran.T2, bungkus=True))

    def _pembuka(self, halaman: str, id_: int) -> Callable[[], object]:
        return lambda: self._konteks.buka.emit(halaman, id_)

    def _buka_papan(self) -> None:
        if self._rincian is not None and self._rincian.kegiatan:
            terbuka = [k for k in self._rincian.kegiatan if k.fase is not Fase.SELESAI]
            self._konteks.buka.emit("papan", (terbuka or self._rincian.kegiatan)[0].id)

    def _minta_kasus(self) -> None:
        if self._rincian is not None:
            self.kasus_dibuka.emit(self._rincian.baris.penugasan.id)

    def _minta_batal(self) -> None:
        if self._rincian is not None:
            self.batalkan.emit(self._rincian.baris.penugasan.id)

    def _minta_selesai(self) -> None:
        if self._rincian is not None:
            self.selesaikan.emit(self._rincian.baris.penugasan.id)


def inisial_nama(nama: str) -> str:
    """Two letters for the circle beside the name of somebody who is not in the office's own list."""
    return "".join(kata[0] for kata in nama.partition(",")[0].split() if kata[:1].isupper())[:2] or "–"


def _baris_kegiatan(satu: Kegiatan, hari: "date") -> QWidget:
    terlambat = satu.fase is not Fase.SELESAI and satu.tenggat < hari
    tenggat = label(tanggal_singkat(satu.tenggat, tahun=False), Huruf.KECIL, Peran.BAD if terlambat else Peran.T2)
    hasil = QWidget()
    fase = LencanaKeadaan(_KEADAAN_FASE[satu.fase], satu.fase.label, lencana=False)
    baris = mendatar(TeksSebaris(satu.nama, Huruf.RAPAT), fase, tenggat, sela=10)
    baris.setStretch(0, 1)
    hasil.setLayout(baris)
    return hasil
