"""The last step: what is still missing, and the letter as it will be issued, or the process that will begin."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.penugasan.massal.pilihan import PilihanMassal
from sistemkerja_desktop.ui.penugasan.wisaya.daftar_rencana import BarisRencana
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import (
    URUTAN,
    KodeLangkah,
    NamaNama,
    judul_langkah,
    ringkas_langkah,
)
from sistemkerja_desktop.ui.penugasan.wisaya.rel import isi_gulir
from sistemkerja_desktop.ui.penugasan.wisaya.rencana import rencana_langkah
from sistemkerja_desktop.ui.surat.pratinjau import PratinjauPdf
from sistemkerja_desktop.ui.tim.isian_kecil import PitaAturan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import MasalahRancangan, RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_LEBAR_RINGKASAN = 300
_URAIAN_TERBIT = "Surat di kanan adalah yang akan terbit. Menerbitkan memakai nomor dan tidak dapat diurungkan."
_URAIAN_PROSES = "Penugasan ini didahului langkah lain. Proses yang dimulai masih dapat diakhiri."
_CATATAN_PROSES = (
    "Penugasan tercatat sebagai diproses, dan langkah pertama menunggu. Belum ada nomor surat yang dipakai; surat tiap "
    "langkah disiapkan pada gilirannya. Orang baru ditugaskan, dan kegiatan baru masuk Papan, setelah langkah surat "
    "tugasnya."
)


class HalamanPeriksa(HalamanLangkah):
    kode = KodeLangkah.PERIKSA
    judul = "Periksa dan terbitkan"
    mengisi = True

    def __init__(self, konteks: "Konteks", nama: NamaNama) -> None:
        super().__init__(konteks, _URAIAN_TERBIT)
        self._nama = nama
        self._rancangan: RancanganPenugasan | None = None
        self._langsung, self._tertahan = True, False
        self._masalah: list[MasalahRancangan] = []
        self.massal = PilihanMassal(konteks)
        self.massal.berubah.connect(self._massal_berubah)
        self.pratinjau = PratinjauPdf()
        self.proses = BarisRencana()
        self._kanan_isi = QStackedWidget()
        self._ringkasan = QVBoxLayout()
        self._ringkasan.setSpacing(10)
        kiri = QWidget()
        kiri.setProperty("kulit", "surf")
        kiri.setLayout(menurun(self.massal, self._ringkasan, None, sela=12, tepi=(0, 0, 12, 0)))
        gulir = isi_gulir(kiri, "Ringkasan penugasan")
        gulir.setFixedWidth(_LEBAR_RINGKASAN)
        bingkai = QFrame()
        bingkai.setProperty("kulit", "kartu")
        bingkai.setLayout(menurun(self.pratinjau, sela=0, tepi=(1, 1, 1, 1)))
        self._kanan_isi.addWidget(bingkai)
        self._kanan_isi.addWidget(isi_gulir(self._susun_proses(), "Yang terjadi berikutnya"))
        badan = mendatar(gulir, self._kanan_isi, sela=12)
        badan.setStretch(1, 1)
        self.tata.addLayout(badan, 1)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        from sistemkerja_desktop.services.penugasan import periksa_rancangan, terbit_langsung

        self._rancangan = rancangan
        self._langsung = langsung = terbit_langsung(self.sesi, rancangan)
        judul = judul_langkah(KodeLangkah.PERIKSA, self._dilewati, rancangan)
        self.atur_kepala(judul, _URAIAN_TERBIT if langsung else _URAIAN_PROSES)
        self._masalah = periksa_rancangan(self.sesi, rancangan)
        self._tertahan = any(satu.menahan for satu in self._masalah)
        self._tampilkan_ringkasan(rancangan)
        self.massal.tampilkan(rancangan, langsung=langsung)
        self._tampilkan_akibat(rancangan)

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        return replace(rancangan, tiap_orang=self.massal.tiap.isChecked())

    @property
    def _dilewati(self) -> tuple[KodeLangkah, ...]:
        return () if self._langsung else (KodeLangkah.SURAT,)

    def _massal_berubah(self) -> None:
        if self._rancangan is not None:
            self._rancangan = self.terapkan(self._rancangan)
            self._tampilkan_ringkasan(self._rancangan)
            self._tampilkan_akibat(self._rancangan)
        self.berubah.emit()

    def _tampilkan_akibat(self, rancangan: "RancanganPenugasan") -> None:
        """Shows the letter, of many the first; or the process that comes before it."""
        from sistemkerja_desktop.services.penugasan import pratinjau_surat
        from sistemkerja_desktop.services.penugasan.massal import rancangan_satu

        bersurat = self._langsung or self.massal.tiap_orang
        self._kanan_isi.setCurrentIndex(0 if bersurat else 1)
        if not bersurat:
            self.proses.isi(rencana_langkah(self.sesi, rancangan))
            return
        if self._tertahan:
            self.pratinjau.tampilkan(None, "Surat tampil setelah semua langkah lengkap.")
            return
        if self.massal.tiap_orang:
            rancangan = rancangan_satu(self.sesi, rancangan, rancangan.peserta[0].pegawai_id)
        try:
            hasil = pratinjau_surat(self.sesi, rancangan)
        except GalatPengguna as galat:
            self.pratinjau.tampilkan(None, f"{galat.pesan} {galat.tindakan}")
            return
        self.pratinjau.tampilkan(hasil.pdf)

    def _susun_proses(self) -> QWidget:
        isi = QWidget()
        isi.setProperty("kulit", "surf")
        catatan = label(_CATATAN_PROSES, Huruf.RAPAT, Peran.T2, bungkus=True, nama="catatan-proses")
        judul = label("Yang terjadi berikutnya", Huruf.KARTU)
        isi.setLayout(menurun(judul, catatan, self.proses, None, sela=8, tepi=(0, 0, 12, 0)))
        return isi

    def _tampilkan_ringkasan(self, rancangan: "RancanganPenugasan") -> None:
        """What holds it back, what should be looked at, and the answer of each step."""
        from sistemkerja_desktop.services.penugasan.perhatian import perhatian_rancangan

        kosongkan(self._ringkasan)
        dilewati = self._dilewati
        masalah = [*self._masalah, *perhatian_rancangan(self.sesi, rancangan)]
        masalah.sort(key=lambda satu: not satu.menahan)
        if not any(satu.menahan for satu in masalah):
            siap = "Lengkap, siap dimulai" if dilewati else "Lengkap, siap diterbitkan"
            lencana = LencanaKeadaan(Keadaan.OK, siap, nama="lencana-lengkap")
            self._ringkasan.addLayout(mendatar(lencana, None))
        for urut, satu in enumerate(masalah):
            keadaan = Keadaan.BAD if satu.menahan else Keadaan.WARN
            pita = PitaAturan(keadaan, satu.pesan, satu.tindakan, satu.aturan, nama=f"masalah-{urut}")
            kode = KodeLangkah(satu.langkah)
            tautan = self._tautan(kode, judul_langkah(kode, dilewati, rancangan), urut)
            pita.isi.addLayout(mendatar(tautan, None))
            self._ringkasan.addWidget(pita)
        for kode in (k for k in URUTAN[:-1] if k not in dilewati):
            teks = ringkas_langkah(kode, rancangan, self._nama) or "–"
            judul = judul_langkah(kode, dilewati, rancangan)
            self._ringkasan.addLayout(
                menurun(label(judul, Huruf.KECIL, Peran.T2), label(teks, Huruf.RAPAT, bungkus=True), sela=1)
            )

    def _tautan(self, tujuan: KodeLangkah, judul: str, urut: int) -> TombolTenang:
        def pergi() -> None:
            self.ke_langkah.emit(tujuan)

        return TombolTenang(f"Ke {judul}", pergi, tinggi=24, nama=f"perbaiki-{urut}")
