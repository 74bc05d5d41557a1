"""The panel of one team: who is in it, for what, until when, and what it works on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from sistemkerja_desktop.domain.regulasi import KEPUTUSAN_TIM, Aturan
from sistemkerja_desktop.domain.tanggal import rentang
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, TombolUtama, label, mendatar
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.tim.badan_berpanel import PanelRinci, baris_orang
from sistemkerja_desktop.ui.tim.isian_kecil import PitaAturan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.tim import BarisTim
    from sistemkerja_desktop.ui.konteks import Konteks

_KEADAAN = {"berjalan": Keadaan.INFO, "akan datang": Keadaan.AKAN_DATANG, "berakhir": Keadaan.OK}


def keadaan_tim(baris: "BarisTim") -> tuple[Keadaan, str]:
    """A team's state as shape and word."""
    return _KEADAAN[baris.keadaan.value], baris.keadaan.value.capitalize()


class PanelTim(PanelRinci):
    """Shows a `BarisTim`. What is to be done with it goes out as signals with the team's id."""

    ubah = Signal(int)
    tugaskan = Signal(int)
    akhiri = Signal(int)
    bubarkan = Signal(int)
    keputusan = Signal(int)

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(nama="panel-tim", nama_bantu="Rincian tim")
        self._konteks = konteks
        self._baris: BarisTim | None = None
        self._akhiri = TombolTenang("Akhiri…", self._akhiri_tim, nama="tombol-akhiri-tim")
        self._ubah = TombolBiasa("Ubah tim…", self._ubah_tim, nama="tombol-ubah-tim")
        self._tugaskan = TombolUtama("Tugaskan", self._tugaskan_tim, nama="tombol-tugaskan-tim")
        self.tambah_kaki(self._akhiri, None, self._ubah, self._tugaskan)

    def tampilkan(self, baris: "BarisTim") -> None:
        self._baris = baris
        tim, aturan = baris.tim, self._konteks.sesi.profil.tim
        self.mulai(tim.nama, f"{baris.label_jenis} · {baris.unit_nama}")
        self.kepala.addLayout(mendatar(LencanaKeadaan(*keadaan_tim(baris)), None))
        self._tampilkan_orang(baris)
        pokok = self.bagian()
        self.isian(pokok, "Masa kerja", rentang(tim.mulai, tim.selesai))
        self.isian(pokok, "Target kinerja", baris.target)
        self.isian(pokok, "Jenis", baris.label_jenis, next((a for k, _, a in aturan.jenis if k == tim.jenis), None))
        self.isian(pokok, "Ditetapkan oleh", baris.penetap, aturan.penetap)
        self._tampilkan_akta(baris)
        self._tampilkan_alasan(tim.alasan_ketua, aturan.ketua_dari_pemilik)
        self._tampilkan_penugasan(baris)
        self.tutup()
        berakhir = baris.keadaan.value == "berakhir"
        boleh = not self._konteks.baca_saja
        self._ubah.setEnabled(boleh)
        self._tugaskan.setEnabled(boleh and not berakhir)
        self._akhiri.setEnabled(boleh and not baris.penugasan_berjalan and (not berakhir or not baris.penugasan))
        self._akhiri.setText("Akhiri…" if baris.penugasan else "Bubarkan…")
        self._akhiri.setToolTip("Masih ada penugasan yang berjalan." if baris.penugasan_berjalan else "")
        self.show()

    def _tampilkan_akta(self, baris: "BarisTim") -> None:
        """The act that founds the team, and the decision that may be one.

        Where the regulation wants a decision it is asked for; where the letter of assignment founds the team, an act of
        its own is told only if there is one, and a decision is merely offered.
        """
        tim, aturan = baris.tim, self._konteks.sesi.profil.tim
        wajib = aturan.surat_akta == KEPUTUSAN_TIM
        perlu = wajib and not tim.akta
        bagian = self.bagian("Akta pembentukan" if tim.akta or wajib else "")
        if tim.akta or wajib:
            bagian.addWidget(label(tim.akta or "Belum dicatat", Huruf.RAPAT, bungkus=True, nama="akta-tim"))
            if aturan.akta is not None:
                bagian.addWidget(BarisCip(aturan.akta))
        perlu = perlu and baris.keadaan.value != "berakhir"
        # One primary button: what founds the team comes before what it is to do.
        self._tugaskan.setProperty("jenis", "biasa" if perlu else "utama")
        self._tugaskan.style().unpolish(self._tugaskan)
        self._tugaskan.style().polish(self._tugaskan)
        if baris.keadaan.value != "berakhir":
            kelas = TombolUtama if perlu else TombolBiasa
            tombol = kelas("Terbitkan keputusan…", self._minta_keputusan, nama="tombol-terbitkan-keputusan", tinggi=28)
            tombol.setEnabled(not self._konteks.baca_saja)
            bagian.addLayout(mendatar(tombol, None))

    def _tampilkan_orang(self, baris: "BarisTim") -> None:
        ketua = self.bagian("Ketua tim", cekung=True)
        if baris.ketua is not None:
            ketua.addWidget(
                baris_orang(baris.ketua.inisial, baris.ketua.nama_lengkap, baris.ketua.keterangan, bercincin=True)
            )
        else:
            ketua.addWidget(label("Ketua sudah tidak bekerja di kantor ini.", Huruf.RAPAT, Peran.WARN, bungkus=True))
        anggota = self.bagian("Anggota", jumlah=len(baris.anggota))
        for orang in baris.anggota:
            kedua = " · ".join(b for b in (orang.anggota.tugas, orang.keterangan) if b)
            anggota.addWidget(baris_orang(orang.inisial, orang.nama_lengkap, kedua))

    def _tampilkan_alasan(self, alasan: str, aturan: Aturan) -> None:
        if alasan:
            bagian = self.bagian()
            bagian.addWidget(PitaAturan(Keadaan.WARN, "Ketua bukan dari unit pemilik kinerja.", alasan, aturan))

    def _tampilkan_penugasan(self, baris: "BarisTim") -> None:
        bagian = self.bagian("Penugasan", jumlah=len(baris.penugasan))
        if not baris.penugasan:
            bagian.addWidget(label("Belum ada penugasan untuk tim ini.", Huruf.RAPAT, Peran.T2))
        for satu in baris.penugasan:
            tautan = TombolTenang(
                f"{satu.nomor:03d} {satu.nama}", self._pembuka(satu.id), nama=f"buka-penugasan-{satu.id}", tinggi=28
            )
            bagian.addLayout(mendatar(tautan, None, label(satu.keadaan.value, Huruf.KECIL, Peran.T2)))

    def _ubah_tim(self) -> None:
        if self._baris is not None:
            self.ubah.emit(self._baris.tim.id)

    def _minta_keputusan(self) -> None:
        if self._baris is not None:
            self.keputusan.emit(self._baris.tim.id)

    def _tugaskan_tim(self) -> None:
        if self._baris is not None:
            self.tugaskan.emit(self._baris.tim.id)

    def _akhiri_tim(self) -> None:
        """A team that never worked is taken back, any other one ends."""
        if self._baris is not None:
            (self.akhiri if self._baris.penugasan else self.bubarkan).emit(self._baris.tim.id)

    def _pembuka(self, penugasan_id: int) -> Callable[[], object]:
        return lambda: self._konteks.buka.emit("penugasan", penugasan_id)
