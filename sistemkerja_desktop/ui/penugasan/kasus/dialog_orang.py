"""Chooses the people in whose favour a request is granted: all of the case anew."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QRadioButton, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    TombolBiasa,
    TombolIkon,
    TombolUtama,
    garis,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.penugasan.kasus.isian_kasus import TempatGalat, gulir
from sistemkerja_desktop.ui.penugasan.kasus.isian_orang import ORANG_DISETUJUI
from sistemkerja_desktop.ui.tim.isian_kecil import PilihanId, TeksSebaris
from sistemkerja_desktop.ui.tim.pemilih_orang import PemilihOrang

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import Kasus, OrangLain
    from sistemkerja_desktop.ui.konteks import Konteks

_PETUNJUK = "Semua orang penugasan ini, menggantikan yang diminta semula."


@dataclass(frozen=True, slots=True)
class _Dipilih:
    """Somebody who was chosen: of this office, or (`luar`) of another one."""

    id: int
    luar: bool
    nama: str
    kedua: str
    peran: str
    tugas: str


class DialogOrangLain(Dialog):
    """Begins with the people of the case. `hasil` is what was chosen, after `accept`."""

    def __init__(
        self,
        konteks: "Konteks",
        kasus: "Kasus",
        induk: QWidget | None = None,
        *,
        judul: str = ORANG_DISETUJUI,
        petunjuk: str = "",
    ) -> None:
        """`petunjuk` says what the chosen people are, "" as for a request."""
        super().__init__(judul, induk, nama="dialog-orang-lain", ukuran=(980, 600))
        self._petunjuk = petunjuk or _PETUNJUK
        self._konteks, self._kasus = konteks, kasus
        self._tim = kasus.penugasan.bentuk is Bentuk.TIM
        self.hasil: OrangLain | None = None
        self._baris: list[_BarisDipilih] = []
        self.pemilih = PemilihOrang(konteks.sesi, teks_tombol="Pilih", nama="calon-orang-lain")
        self.luar = PilihanId("pilihan-orang-luar", "Orang dari luar kantor", "Orang dari luar kantor")
        self._daftar = menurun(sela=0)
        self._kelompok = QButtonGroup(self)
        self._galat = TempatGalat()
        self._susun()
        self.pemilih.dipilih.connect(self.pilih)
        self.pemilih.muat()
        self.pemilih.atur_pokok(" ".join((kasus.penugasan.nama, *kasus.penugasan.kompetensi)), kasus.penugasan.unit_id)
        self._isi_luar()
        self._isi_awal()
        self.pemilih.cari.setFocus()

    def pilih(self, pegawai_id: int) -> None:
        """Adds somebody of the office; who was chosen already is taken out."""
        lama = next((b for b in self._baris if not b.isi.luar and b.isi.id == pegawai_id), None)
        if lama is not None:
            self._buang(lama)
            return
        calon = self.pemilih.calon(pegawai_id)
        if calon is not None:
            self._tambah(_Dipilih(pegawai_id, False, calon.nama_lengkap, calon.keterangan, self._peran_baru(), ""))

    def pilih_luar(self, orang_luar_id: int) -> None:
        """Adds somebody of another office who was recorded before."""
        orang = next((o for o in self._orang_luar if o.id == orang_luar_id), None)
        if orang is None or any(b.isi.luar and b.isi.id == orang_luar_id for b in self._baris):
            return
        kedua = " · ".join(filter(None, (orang.jabatan, orang.perangkat_daerah, orang.instansi)))
        self._tambah(_Dipilih(orang.id, True, orang.nama, kedua, self._peran_baru(), ""))

    def accept(self) -> None:
        try:
            self.hasil = self._periksa()
        except GalatPengguna as galat:
            self._galat.tampilkan(galat)
            return
        super().accept()

    def _susun(self) -> None:
        self.isi.setContentsMargins(0, 0, 0, 0)
        self.isi.setSpacing(0)
        kiri = menurun(self.pemilih, sela=0)
        self.luar.currentIndexChanged.connect(self._luar_dipilih)
        self._bawah = QWidget()
        self._bawah.setLayout(menurun(garis(), mendatar(self.luar, tepi=(14, 8, 14, 10)), sela=0))
        kiri.addWidget(self._bawah)
        kiri.setStretch(0, 1)
        dalam = QWidget()
        dalam.setLayout(menurun(self._daftar, None, sela=0))
        self._hitung = label("", Huruf.KARTU, nama="jumlah-dipilih")
        kanan = menurun(
            menurun(
                self._hitung, label(self._petunjuk, Huruf.KECIL, Peran.T2, bungkus=True), sela=2, tepi=(14, 12, 14, 8)
            ),
            garis(),
            gulir(dalam, "Orang yang dipilih"),
            self._galat,
            sela=0,
        )
        kanan.setStretch(2, 1)
        badan = mendatar(kiri, garis(tegak=True, kuat=True), kanan, sela=0)
        badan.setStretch(0, 5)
        badan.setStretch(2, 5)
        self.isi.addLayout(badan, 1)
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Pakai orang ini", self.accept, nama="tombol-pakai-orang"),
        )

    def _isi_luar(self) -> None:
        from sistemkerja_desktop.services.orang_luar import daftar_orang_luar

        self._orang_luar = daftar_orang_luar(self._konteks.sesi)
        self.luar.isi([(o.id, f"{o.nama}, {o.instansi or o.perangkat_daerah}") for o in self._orang_luar])
        self._bawah.setVisible(bool(self._orang_luar))

    def _isi_awal(self) -> None:
        for p in sorted(self._kasus.peserta, key=lambda p: (p.urutan, p.id)):
            calon = self.pemilih.calon(p.pegawai_id)
            if calon is not None:
                self._tambah(_Dipilih(p.pegawai_id, False, calon.nama_lengkap, calon.keterangan, p.peran, p.tugas))
        for q, orang in self._kasus.luar:
            kedua = " · ".join(filter(None, (orang.jabatan, orang.perangkat_daerah, orang.instansi)))
            self._tambah(_Dipilih(orang.id, True, orang.nama, kedua, q.peran, q.tugas))

    def _luar_dipilih(self) -> None:
        if self.luar.terpilih is not None:
            self.pilih_luar(self.luar.terpilih)
            self.luar.pilih(None)

    def _peran_baru(self) -> str:
        if not self._tim:
            return "individu"
        return "anggota" if any(b.peran == "ketua" for b in self._baris) else "ketua"

    def _tambah(self, satu: _Dipilih) -> None:
        baris = _BarisDipilih(satu, len(self._baris) + 1, tim=self._tim)
        if baris.ketua is not None:
            self._kelompok.addButton(baris.ketua)
        baris.dibuang.connect(lambda: self._buang(baris))
        self._baris.append(baris)
        self._daftar.addWidget(baris)
        self._perbarui()

    def _buang(self, baris: "_BarisDipilih") -> None:
        self._baris.remove(baris)
        if baris.ketua is not None:
            self._kelompok.removeButton(baris.ketua)
        self._daftar.removeWidget(baris)
        baris.hide()
        baris.deleteLater()
        self._perbarui()
        self.pemilih.cari.setFocus()

    def _perbarui(self) -> None:
        self._galat.tampilkan(None)
        self._hitung.setText(f"{len(self._baris)} orang dipilih")
        self.pemilih.tandai([b.isi.id for b in self._baris if not b.isi.luar])

    def _periksa(self) -> "OrangLain":
        """What was chosen. Raises GalatPengguna as recording it would, so that it is said here."""
        from sistemkerja_desktop.domain.cakupan import tentukan_cakupan
        from sistemkerja_desktop.services.penugasan import OrangLain, PesertaLuarRancangan, PesertaRancangan

        if not self._baris:
            raise GalatPengguna("Belum ada orang yang dipilih.", "Pilih paling sedikit satu orang.")
        if self._tim and sum(b.peran == "ketua" for b in self._baris) != 1:
            raise GalatPengguna("Tim kerja harus mempunyai satu ketua.", "Tunjuk satu ketua tim.")
        hasil = OrangLain(
            tuple(PesertaRancangan(b.isi.id, b.peran, b.tugas) for b in self._baris if not b.isi.luar),
            tuple(PesertaLuarRancangan(b.isi.id, b.peran, b.tugas) for b in self._baris if b.isi.luar),
        )
        asal = {o.id: o.cakupan for o in self._orang_luar}
        pemilik = self._kasus.pemilik_luar
        cakupan = tentukan_cakupan(
            self._konteks.sesi.susunan,
            self._kasus.model,
            self._kasus.penugasan.unit_id,
            [p.pegawai_id for p in hasil.peserta],
            [*(asal[p.orang_luar_id] for p in hasil.luar), *([pemilik.cakupan] if pemilik else ())],
        )
        if cakupan != self._kasus.penugasan.cakupan:
            raise GalatPengguna(
                "Orang yang dipilih mengubah cakupan penugasan ini, sehingga tata caranya lain.",
                "Pilih orang dari unit atau kantor yang sama, atau akhiri yang ini dan buat penugasan baru.",
            )
        return hasil


class _BarisDipilih(QFrame):
    """Somebody who was chosen: name, part, task, and a way out."""

    dibuang = Signal()

    def __init__(self, isi: _Dipilih, urut: int, *, tim: bool) -> None:
        super().__init__()
        self.isi = isi
        self.ketua = QRadioButton("Ketua") if tim else None
        self._tugas = QLineEdit(isi.tugas)
        self._tugas.setPlaceholderText("tugas, bila perlu")
        self._tugas.setObjectName(f"isian-tugas-{urut}")
        self._tugas.setAccessibleName(f"Tugas {isi.nama}")
        buang = TombolIkon("x", f"Keluarkan {isi.nama}", self.dibuang.emit, nama=f"keluarkan-{urut}", tinggi=28)
        teks = menurun(TeksSebaris(isi.nama, Huruf.BARIS), TeksSebaris(isi.kedua, Huruf.KECIL, Peran.T2), sela=0)
        atas = mendatar(teks, sela=8)
        atas.setStretch(0, 1)
        if self.ketua is not None:
            self.ketua.setObjectName(f"ketua-{urut}")
            self.ketua.setAccessibleName(f"{isi.nama} ketua tim")
            self.ketua.setChecked(isi.peran == "ketua")
            atas.addWidget(self.ketua)
        atas.addWidget(buang)
        self.setLayout(menurun(menurun(atas, self._tugas, sela=4, tepi=(14, 8, 14, 8)), garis(), sela=0))

    @property
    def peran(self) -> str:
        if self.ketua is None:
            return "individu"
        return "ketua" if self.ketua.isChecked() else "anggota"

    @property
    def tugas(self) -> str:
        return self._tugas.text().strip()
