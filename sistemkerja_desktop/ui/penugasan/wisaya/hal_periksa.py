"""Step 7: what is still missing, and the letter as it will be issued."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import JUDUL, URUTAN, KodeLangkah, NamaNama, ringkas_langkah
from sistemkerja_desktop.ui.penugasan.wisaya.rel import isi_gulir
from sistemkerja_desktop.ui.surat.pratinjau import PratinjauPdf
from sistemkerja_desktop.ui.tim.isian_kecil import PitaAturan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import MasalahRancangan, RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_LEBAR_RINGKASAN = 300


class HalamanPeriksa(HalamanLangkah):
    kode = KodeLangkah.PERIKSA
    judul = "Periksa dan terbitkan"
    mengisi = True

    def __init__(self, konteks: "Konteks", nama: NamaNama) -> None:
        super().__init__(
            konteks, "Surat di kanan adalah yang akan terbit. Menerbitkan memakai nomor dan tidak dapat diurungkan."
        )
        self._nama = nama
        self.pratinjau = PratinjauPdf()
        self._ringkasan = QVBoxLayout()
        self._ringkasan.setSpacing(10)
        kiri = QWidget()
        kiri.setProperty("kulit", "surf")
        kiri.setLayout(menurun(self._ringkasan, None, sela=0, tepi=(0, 0, 12, 0)))
        gulir = isi_gulir(kiri, "Ringkasan penugasan")
        gulir.setFixedWidth(_LEBAR_RINGKASAN)
        bingkai = QFrame()
        bingkai.setProperty("kulit", "kartu")
        bingkai.setLayout(menurun(self.pratinjau, sela=0, tepi=(1, 1, 1, 1)))
        badan = mendatar(gulir, bingkai, sela=12)
        badan.setStretch(1, 1)
        self.tata.addLayout(badan, 1)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        from sistemkerja_desktop.services.penugasan import periksa_rancangan, pratinjau_surat

        masalah = periksa_rancangan(self.sesi, rancangan)
        self._tampilkan_ringkasan(rancangan, masalah)
        if any(m.menahan for m in masalah):
            self.pratinjau.tampilkan(None, "Surat tampil setelah semua langkah lengkap.")
            return
        try:
            hasil = pratinjau_surat(self.sesi, rancangan)
        except GalatPengguna as galat:
            self.pratinjau.tampilkan(None, f"{galat.pesan} {galat.tindakan}")
            return
        self.pratinjau.tampilkan(hasil.pdf)

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        return rancangan

    def _tampilkan_ringkasan(self, rancangan: "RancanganPenugasan", masalah: "Sequence[MasalahRancangan]") -> None:
        kosongkan(self._ringkasan)
        for urut, satu in enumerate(masalah):
            keadaan = Keadaan.BAD if satu.menahan else Keadaan.WARN
            pita = PitaAturan(keadaan, satu.pesan, satu.tindakan, satu.aturan, nama=f"masalah-{urut}")
            pita.isi.addLayout(mendatar(self._tautan(KodeLangkah(satu.langkah), urut), None))
            self._ringkasan.addWidget(pita)
        if not masalah:
            lencana = LencanaKeadaan(Keadaan.OK, "Lengkap, siap diterbitkan", nama="lencana-lengkap")
            self._ringkasan.addLayout(mendatar(lencana, None))
        for kode in URUTAN[:-1]:
            teks = ringkas_langkah(kode, rancangan, self._nama) or "–"
            self._ringkasan.addLayout(
                menurun(label(JUDUL[kode], Huruf.KECIL, Peran.T2), label(teks, Huruf.RAPAT, bungkus=True), sela=1)
            )

    def _tautan(self, tujuan: KodeLangkah, urut: int) -> TombolTenang:
        def pergi() -> None:
            self.ke_langkah.emit(tujuan)

        return TombolTenang(f"Ke {JUDUL[tujuan]}", pergi, tinggi=24, nama=f"perbaiki-{urut}")
