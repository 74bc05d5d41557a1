"""The wizard's frame: rail, pages, foot; it keeps the draft, and issues the letter or begins the process once."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, garis, mendatar
from sistemkerja_desktop.ui.komponen.dialog import Dialog, DialogPesan, Jawaban, JenisJawaban
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.penugasan import BaruTerbit
from sistemkerja_desktop.ui.penugasan.massal.pilihan import PilihanMassal
from sistemkerja_desktop.ui.penugasan.wisaya.hal_cara import HalamanCara
from sistemkerja_desktop.ui.penugasan.wisaya.hal_kegiatan import HalamanKegiatan
from sistemkerja_desktop.ui.penugasan.wisaya.hal_orang import HalamanOrang
from sistemkerja_desktop.ui.penugasan.wisaya.hal_pejabat import HalamanPejabat
from sistemkerja_desktop.ui.penugasan.wisaya.hal_periksa import HalamanPeriksa
from sistemkerja_desktop.ui.penugasan.wisaya.hal_surat import HalamanSurat
from sistemkerja_desktop.ui.penugasan.wisaya.hal_target import HalamanTarget
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import URUTAN, KodeLangkah, NamaNama, Perjalanan
from sistemkerja_desktop.ui.penugasan.wisaya.rel import RelLangkah, TumpukanLangkah, isi_gulir

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.services.penugasan import MasalahRancangan, RancanganPenugasan
    from sistemkerja_desktop.services.penugasan.massal import HasilMassal
    from sistemkerja_desktop.services.surat import SuratTerbit
    from sistemkerja_desktop.ui.konteks import Konteks

_TUNDA_SIMPAN_MS = 400


class DialogWisaya(Dialog):
    """Leads through the draft to the letter, or to the process that comes before it.

    The draft is kept at every step; closing loses nothing. After `accept`, `penugasan_id` is the assignment, and
    `surat_id` its letter, None where its steps only begin. `massal` is what was issued as one letter each; then
    `penugasan_id` is the first of many.
    """

    def __init__(
        self,
        konteks: "Konteks",
        rancangan: "RancanganPenugasan",
        induk: QWidget | None = None,
        *,
        massal: bool = False,
    ) -> None:
        """With `massal` the last step proposes one letter each where there are several people."""
        super().__init__(
            "Surat massal" if massal else "Penugasan baru", induk, nama="wisaya-penugasan", ukuran=(1174, 640)
        )
        self._konteks = konteks
        self._rancangan = replace(rancangan, tiap_orang=True) if massal else rancangan
        self._masalah: list[MasalahRancangan] = []
        self.perjalanan = Perjalanan(rancangan.langkah)
        self.penugasan_id: int | None = None
        self.surat_id: int | None = None
        self.massal: HasilMassal | None = None
        self._terbit = False
        self._nama = _nama_nama(konteks)
        self.rel = RelLangkah()
        self._periksa_akhir = HalamanPeriksa(konteks, self._nama)
        self.halaman: dict[KodeLangkah, HalamanLangkah] = {
            KodeLangkah.TARGET: HalamanTarget(konteks),
            KodeLangkah.ORANG: HalamanOrang(konteks),
            KodeLangkah.CARA: HalamanCara(konteks),
            KodeLangkah.PEJABAT: HalamanPejabat(konteks),
            KodeLangkah.KEGIATAN: HalamanKegiatan(konteks),
            KodeLangkah.SURAT: HalamanSurat(konteks),
            KodeLangkah.PERIKSA: self._periksa_akhir,
        }
        self._tumpuk = TumpukanLangkah()
        self._status = LencanaKeadaan(Keadaan.AKAN_DATANG, "", lencana=False, nama="status-wisaya")
        self.tombol_kembali = TombolBiasa("Kembali", self._kembali, ikon="arrow-left", nama="tombol-kembali-wisaya")
        self.tombol_lanjut = TombolUtama("Lanjut", self._lanjut, nama="tombol-lanjut")
        self._tunda = QTimer(self)
        self._tunda.setSingleShot(True)
        self._tunda.setInterval(_TUNDA_SIMPAN_MS)
        self._tunda.timeout.connect(self.simpan_rancangan)
        self._susun()
        self._atur_lewati()
        self._buka(self.perjalanan.kini)

    @property
    def rancangan(self) -> "RancanganPenugasan":
        return self._rancangan

    def simpan_rancangan(self) -> None:
        """Keeps the draft as it is now, unless it was issued or the file is read-only."""
        from sistemkerja_desktop.services.penugasan import simpan_rancangan

        self._tunda.stop()
        if not self._terbit and not self._konteks.baca_saja:
            simpan_rancangan(self._konteks.sesi, self._rancangan)

    def reject(self) -> None:
        if self._terbit:
            # Letters are being issued: that is stopped first.
            return
        self._ambil_jawaban()
        self.simpan_rancangan()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.simpan_rancangan()
        super().closeEvent(event)

    def _susun(self) -> None:
        self.isi.setContentsMargins(0, 0, 0, 0)
        self.isi.setSpacing(0)
        for kode in URUTAN:
            halaman = self.halaman[kode]
            halaman.setProperty("kulit", "surf")
            halaman.berubah.connect(self._jawaban_berubah)
            halaman.ke_langkah.connect(self._ke)
            # A page that fills its room with a list or the letter scrolls inside of itself.
            self._tumpuk.addWidget(halaman if halaman.mengisi else isi_gulir(halaman, halaman.judul))
        badan = mendatar(self.rel, garis(tegak=True, kuat=True), self._tumpuk, sela=0)
        badan.setStretch(2, 1)
        self.isi.addLayout(badan, 1)
        self.rel.dipilih.connect(self._ke)
        self.kaki_kiri.addWidget(self._status)
        tutup = TombolBiasa("Tutup", self.reject, nama="tombol-tutup-wisaya")
        self.tambah_tombol(tutup, self.tombol_kembali, self.tombol_lanjut)

    def _buka(self, kode: KodeLangkah) -> None:
        """Shows a page with the draft, takes over what it proposes, keeps the draft."""
        halaman = self.halaman[kode]
        halaman.tampilkan(self._rancangan)
        self._tumpuk.setCurrentIndex(URUTAN.index(kode))
        self._ambil_jawaban()
        self._rancangan = replace(self._rancangan, langkah=self.perjalanan.indeks)
        self.simpan_rancangan()
        self._segarkan()
        halaman.fokus_awal()

    def _ambil_jawaban(self) -> None:
        self._rancangan = self.halaman[self.perjalanan.kini].terapkan(self._rancangan)

    def _jawaban_berubah(self) -> None:
        self._ambil_jawaban()
        self._segarkan()
        self._tunda.start()

    def _segarkan(self) -> None:
        from sistemkerja_desktop.services.penugasan import periksa_rancangan

        langsung = self._atur_lewati()
        self._masalah = periksa_rancangan(self._konteks.sesi, self._rancangan)
        self.rel.atur(self.perjalanan.keadaan(self._rancangan, self._masalah, self._nama))
        menahan = self.perjalanan.menahan(self._masalah)
        akhir = self.perjalanan.di_akhir
        self.tombol_kembali.setEnabled(not self.perjalanan.di_awal)
        massal = self._periksa_akhir.massal
        self.tombol_lanjut.setText(_teks_akhir(massal, langsung=langsung) if akhir else "Lanjut")
        tertahan = akhir and (self._konteks.baca_saja or not massal.siap or self._terbit)
        self.tombol_lanjut.setEnabled(not menahan and not tertahan)
        if menahan:
            self._status.atur(Keadaan.AKAN_DATANG, menahan[0].pesan)
        elif akhir and not massal.siap:
            self._status.atur(Keadaan.AKAN_DATANG, "Belum semua orang dapat diberi surat")
        elif akhir:
            self._status.atur(Keadaan.OK, "Siap diterbitkan" if langsung else "Siap dimulai")
        else:
            self._status.atur(Keadaan.OK, "Rancangan tersimpan, dapat dilanjutkan nanti")

    def _atur_lewati(self) -> bool:
        """Passes over the letter's step where the assignment does not end with it here; returns whether it does."""
        from sistemkerja_desktop.services.penugasan import terbit_langsung

        rancangan = self._rancangan
        if rancangan.ditugaskan_oleh is None and not rancangan.penugas_luar:
            # Nobody was chosen yet: as with an official of this office, who is the rule.
            rancangan = replace(rancangan, ditugaskan_oleh=0)
        langsung = terbit_langsung(self._konteks.sesi, rancangan)
        self.perjalanan.lewati(() if langsung else (KodeLangkah.SURAT,))
        return langsung

    def _lanjut(self) -> None:
        self._ambil_jawaban()
        if self.perjalanan.di_akhir:
            self._selesaikan()
            return
        self._segarkan()
        if self.perjalanan.lanjut(self._masalah):
            self._buka(self.perjalanan.kini)

    def _kembali(self) -> None:
        self._ambil_jawaban()
        if self.perjalanan.kembali():
            self._buka(self.perjalanan.kini)

    def _ke(self, kode: KodeLangkah) -> None:
        self._ambil_jawaban()
        self._segarkan()
        if self.perjalanan.ke(kode, self._masalah):
            self._buka(kode)

    def _selesaikan(self) -> None:
        """Issues or begins once: the button is off while the service runs, and the dialog closes when it has."""
        if self._terbit:
            return
        if self._periksa_akhir.massal.tiap_orang:
            self._terbitkan_daftar()
            return
        self._terbit = True
        self.tombol_lanjut.setEnabled(False)
        self._tunda.stop()
        hasil: list[SuratTerbit] = []
        perubahan = self._konteks.laksanakan(lambda: self._laksanakan(hasil), induk=self)
        if perubahan is None:
            self._terbit = False
            self._buka(self.perjalanan.kini)
            return
        self.penugasan_id = next(iter(perubahan.id_dari("Penugasan")), None)
        self.surat_id = hasil[0].surat.id if hasil else None
        self.accept()

    def _terbitkan_daftar(self) -> None:
        """One letter each, in a worker; whoever stops it finds the wizard as it was."""
        from sistemkerja_desktop.ui.penugasan.massal.terbit import terbitkan_daftar

        def selesai(hasil: "HasilMassal") -> None:
            self.massal = hasil
            self.penugasan_id = hasil.penugasan_ids[0]
            self.accept()

        def berakhir() -> None:
            if self.massal is None:
                self._terbit = False
                self._segarkan()

        self._terbit = True
        self._tunda.stop()
        self.tombol_lanjut.setEnabled(False)
        tugas = terbitkan_daftar(
            self._konteks, self._rancangan, selesai, lambda galat: self._konteks.tampilkan_galat(galat, self)
        )
        tugas.berakhir.connect(berakhir)

    def _laksanakan(self, hasil: "list[SuratTerbit]") -> "Perubahan":
        from sistemkerja_desktop.services.penugasan import mulai_kasus, terbit_langsung, terbitkan_penugasan

        sesi = self._konteks.sesi
        if not terbit_langsung(sesi, self._rancangan):
            return mulai_kasus(sesi, self._rancangan)
        perubahan, terbit = terbitkan_penugasan(sesi, self._rancangan)
        hasil.append(terbit)
        return perubahan


def jalankan_wisaya(
    konteks: "Konteks", *, pegawai_id: int | None, tim_id: int | None, induk: QWidget | None, massal: bool = False
) -> int | None:
    """See `ui.penugasan.buka_wisaya_penugasan`."""
    from sistemkerja_desktop.services.penugasan import rancangan_kosong

    induk = induk or konteks.jendela
    baru = rancangan_kosong(konteks.sesi, pegawai_id=pegawai_id, tim_id=tim_id)
    rancangan = _pilih_rancangan(konteks, baru, induk)
    if rancangan is None:
        return None
    dialog = DialogWisaya(konteks, rancangan, induk, massal=massal)
    selesai = dialog.exec() == DialogWisaya.DialogCode.Accepted
    penugasan_id, surat_id, daftar = dialog.penugasan_id, dialog.surat_id, dialog.massal
    dialog.deleteLater()
    if not selesai or penugasan_id is None:
        return None
    if daftar is not None:
        from sistemkerja_desktop.ui.penugasan.massal.terbit import tawarkan_cetak

        konteks.buka.emit("penugasan", penugasan_id)
        tawarkan_cetak(konteks, daftar, induk)
        return penugasan_id
    konteks.buka.emit("penugasan", BaruTerbit(penugasan_id, surat_id or 0))
    return penugasan_id


def _teks_akhir(massal: PilihanMassal, *, langsung: bool) -> str:
    """What the last step's button does."""
    if massal.tiap_orang:
        return f"Terbitkan {ribuan(massal.jumlah)} surat"
    return "Terbitkan" if langsung else "Mulai proses"


def _pilih_rancangan(
    konteks: "Konteks", baru: "RancanganPenugasan", induk: QWidget | None
) -> "RancanganPenugasan | None":
    """The draft that was left, if the person wants to go on with it; else the new one. None when they step back."""
    from sistemkerja_desktop.services.penugasan import ambil_rancangan

    lama = ambil_rancangan(konteks.sesi)
    if lama is None or not _berisi(lama):
        return baru
    dialog = DialogPesan(
        "Penugasan baru",
        "Ada rancangan yang belum terbit.",
        f"“{lama.nama.strip() or 'Tanpa nama'}”, {len(lama.peserta) + len(lama.luar)} orang. "
        "Memulai yang baru menghapus rancangan itu.",
        keadaan=Keadaan.INFO,
        jawaban=(
            Jawaban("batal", "Batal"),
            Jawaban("baru", "Mulai baru"),
            Jawaban("lanjutkan", "Lanjutkan rancangan", JenisJawaban.UTAMA, aman=True),
        ),
        induk=induk,
        nama="dialog-rancangan",
    )
    dialog.exec()
    jawaban = dialog.jawaban
    dialog.deleteLater()
    return {"lanjutkan": lama, "baru": baru}.get(jawaban)


def _berisi(rancangan: "RancanganPenugasan") -> bool:
    """Whether somebody answered something that is worth going on with."""
    teks = rancangan.nama.strip() or rancangan.uraian.strip() or rancangan.anggaran.strip() or rancangan.kompetensi
    melayani = rancangan.target_id is not None or rancangan.pemilik_luar_id is not None
    return bool(teks or melayani or rancangan.peserta or rancangan.luar)


def _nama_nama(konteks: "Konteks") -> NamaNama:
    """Looks names up in the office as it is now: targets and teams can be added while the wizard is open."""
    from sistemkerja_desktop.services.orang_luar import daftar_kantor_luar, daftar_orang_luar
    from sistemkerja_desktop.services.surat import usulan_surat_tugas
    from sistemkerja_desktop.services.target import daftar_target
    from sistemkerja_desktop.services.tim import daftar_tim

    sesi = konteks.sesi

    def nomor(rancangan: "RancanganPenugasan") -> str:
        if rancangan.tanggal_surat is None:
            return ""
        return usulan_surat_tugas(sesi, rancangan.tanggal_surat, rancangan.urut_surat)[1]

    return NamaNama(
        target=lambda id_: next((b.target.ringkas for b in daftar_target(sesi) if b.target.id == id_), ""),
        pegawai=lambda id_: sesi.susunan.pegawai[id_].nama if id_ in sesi.susunan.pegawai else "",
        luar=lambda id_: next((o.nama for o in daftar_orang_luar(sesi) if o.id == id_), ""),
        tim=lambda id_: next((b.tim.nama for b in daftar_tim(sesi) if b.tim.id == id_), ""),
        kantor=lambda id_: next((k.pemilik for k in daftar_kantor_luar(sesi) if k.id == id_), ""),
        jabatan=lambda id_: sesi.susunan.jabatan[id_].nama if id_ in sesi.susunan.jabatan else "",
        nomor=nomor,
    )
