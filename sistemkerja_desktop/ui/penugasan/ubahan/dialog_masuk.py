"""Writes down what comes in for a running case: a change by who gave it, or a report from another office."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDateEdit, QGridLayout, QLineEdit, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.tanggal import rentang
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import Tombol, TombolBahaya, TombolBiasa, TombolUtama, label
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, isian_tanggal, tanggal_dari
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.penugasan.kasus.isian_kasus import (
    IsianPindaian,
    TempatGalat,
    laksanakan,
    letakkan_galat,
    teks_banyak,
)
from sistemkerja_desktop.ui.penugasan.kasus.isian_orang import IsianOrangLain
from sistemkerja_desktop.ui.penugasan.ubahan.formulir import KATA, buat_selesai

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
    from sistemkerja_desktop.services.penugasan import Kasus
    from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan
    from sistemkerja_desktop.services.penugasan.ubahan_masuk import UbahanMasuk
    from sistemkerja_desktop.ui.konteks import Konteks

_HAL = {
    "perpanjangan": "Perpanjangan penugasan",
    "penggantian": "Perubahan penugasan",
    "pengakhiran": "Pengakhiran penugasan",
    "pencabutan": "Pencabutan penugasan",
}
_AKIBAT = {
    "pengakhiran": "Penugasan selesai pada tanggal itu.",
    "pencabutan": "Penugasan dibatalkan, kartunya keluar dari Papan.",
}


class DialogSuratKasus(Dialog):
    """Asks for a letter that came in. What it does to the case is `catat`, what that needs besides are `khusus`."""

    def __init__(
        self,
        konteks: "Konteks",
        kasus: "Kasus",
        judul: str,
        induk: QWidget | None,
        *,
        nama: str,
        bahaya: bool = False,
    ) -> None:
        super().__init__(judul, induk, nama=nama)
        self._konteks, self._kasus = konteks, kasus
        self.dari, self.nomor, self.hal = QLineEdit(), QLineEdit(), QLineEdit()
        self.nomor.setPlaceholderText("seperti tertulis; kosongkan bila tanpa nomor")
        self.catatan = teks_banyak("Catatan")
        self.pindaian = IsianPindaian("Pindaian surat")
        self._galat = TempatGalat()
        utama: type[Tombol] = TombolBahaya if bahaya else TombolUtama
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            utama("Catat surat masuk", self.accept, nama="tombol-catat"),
        )
        self.setMinimumWidth(620)

    def catat(self) -> "Perubahan":
        """Records the letter as it stands in the fields. Raises GalatPengguna with what is missing."""
        raise NotImplementedError

    def kekurangan(self) -> tuple[IsianBerlabel, str] | None:
        """The first of the letter's own fields that lacks something, and what."""
        return None

    def kata_galat(self) -> Sequence[tuple[str, IsianBerlabel]]:
        """Words of a refusal and the field that it is then about."""
        return ()

    def accept(self) -> None:
        self._galat.tampilkan(None)
        if (kurang := self.kekurangan()) is not None:
            isian, pesan = kurang
            isian.atur_galat(pesan)
            isian.isian.setFocus()
            return
        hasil: list[Perubahan] = []
        if laksanakan(lambda: hasil.append(self.catat()), self._tampilkan_galat):
            self._konteks.pesan(hasil[0].nama, hasil[0].dapat_diurungkan)
            super().accept()

    def surat(self) -> "SuratMasukBaru":
        """The letter as it stands in the fields."""
        from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru

        return SuratMasukBaru(
            dari=self.dari.text(),
            nomor=self.nomor.text(),
            tanggal=tanggal_dari(self.tanggal),
            diterima=tanggal_dari(self.diterima),
            hal=self.hal.text(),
            sifat=self._kasus.penugasan.sifat,
            berkas=self.pindaian.path,
            keterangan=self.catatan.toPlainText(),
        )

    def susun(self, pengantar: Sequence[QWidget], *, dari: str, hal: str, terlama: date | None) -> None:
        """Lays the fields out below `pengantar`; `terlama` is the first day that the letter may have."""
        hari = self._konteks.sesi.hari_ini()
        terlama = min(terlama, hari) if terlama is not None else None
        self.tanggal = isian_tanggal(hari, terlama=terlama, terakhir=hari)
        self.diterima = isian_tanggal(hari, terlama=terlama, terakhir=hari)
        self.dari.setText(dari)
        self.hal.setText(hal)
        for isian in (self.dari, self.hal):
            isian.setCursorPosition(0)
        for satu in (*pengantar, self._galat):
            self.isi.addWidget(satu)
        self._dari = IsianBerlabel("Pengirim", self.dari, nama="isian-dari")
        self._hal = IsianBerlabel("Hal", self.hal, nama="isian-hal")
        self._tanggal = IsianBerlabel("Tanggal surat", self.tanggal, nama="isian-tanggal-masuk")
        self._diterima = IsianBerlabel("Diterima", self.diterima, nama="isian-diterima")
        nomor = IsianBerlabel("Nomor surat", self.nomor, nama="isian-nomor-masuk")
        kisi = QGridLayout()
        kisi.setHorizontalSpacing(12)
        kisi.setVerticalSpacing(10)
        kisi.addWidget(self._dari, 0, 0, 1, 2)
        kisi.addWidget(self._hal, 1, 0, 1, 2)
        for letak, satu in enumerate((nomor, self._tanggal)):
            kisi.addWidget(satu, 2, letak, Qt.AlignmentFlag.AlignTop)
            kisi.setColumnStretch(letak, 1)
        kisi.addWidget(self._diterima, 3, 1, Qt.AlignmentFlag.AlignTop)
        kisi.addWidget(IsianBerlabel("Catatan", self.catatan, nama="isian-catatan"), 3, 0, Qt.AlignmentFlag.AlignTop)
        self.isi.addLayout(kisi)
        self.isi.addWidget(self.pindaian)
        self.isi.addStretch(1)
        for isian, berlabel in ((self.dari, self._dari), (self.hal, self._hal)):
            isian.textChanged.connect(lambda _t, satu=berlabel: satu.atur_galat(""))
        for isian_hari in (self.tanggal, self.diterima):
            isian_hari.dateChanged.connect(lambda _h: self._hapus_galat_tanggal())
        (self.nomor if dari else self.dari).setFocus()

    def _hapus_galat_tanggal(self) -> None:
        self._tanggal.atur_galat("")
        self._diterima.atur_galat("")

    def _tampilkan_galat(self, galat: GalatPengguna) -> None:
        umum = (
            ("pindai", self.pindaian),
            ("berkas", self.pindaian),
            ("pengirim", self._dari),
            ("hal surat", self._hal),
            ("surat yang diubahnya", self._tanggal),
            ("diterima", self._diterima),
        )
        letakkan_galat(galat, (*umum, *self.kata_galat()), self._galat)


class DialogUbahanMasuk(DialogSuratKasus):
    """A change by the official of another office who gave the assignment.

    Raises GalatPengguna for one that does not run.
    """

    def __init__(
        self, konteks: "Konteks", penugasan_id: int, jenis: "JenisUbahan", induk: QWidget | None = None
    ) -> None:
        from sistemkerja_desktop.services.penugasan.kasus import muat_kasus
        from sistemkerja_desktop.services.penugasan.ubahan import kasus_berjalan, surat_berlaku

        with konteks.sesi.baca() as uk:
            kasus = kasus_berjalan(muat_kasus(konteks.sesi, uk, penugasan_id))
        self.jenis = jenis
        kode, lama = jenis.value, surat_berlaku(kasus)
        super().__init__(
            konteks, kasus, KATA[kode].judul, induk, nama="dialog-ubahan-masuk", bahaya=kode == "pencabutan"
        )
        self.selesai = buat_selesai(jenis, kasus.penugasan, konteks.sesi.hari_ini())
        self.orang = self._buat_orang()
        akibat = _AKIBAT.get(kode)
        pita = PitaPesan(Keadaan.WARN, akibat, nama="pita-akibat") if akibat else None
        self.susun(
            [*filter(None, (_pengantar(kasus), pita, self.selesai, self.orang))],
            dari=lama.dari if lama else "",
            hal=_HAL[kode],
            terlama=lama.tanggal if lama else None,
        )

    def baru(self) -> "UbahanMasuk":
        """The change as it stands in the fields."""
        from sistemkerja_desktop.services.penugasan.ubahan_masuk import UbahanMasuk

        isian = self.selesai.isian if self.selesai is not None else None
        selesai = tanggal_dari(isian) if isinstance(isian, QDateEdit) else None
        return UbahanMasuk(self.jenis, self.surat(), selesai, self.orang.orang if self.orang is not None else None)

    def catat(self) -> "Perubahan":
        from sistemkerja_desktop.services.penugasan.ubahan_masuk import catat_ubahan_masuk

        return catat_ubahan_masuk(self._konteks.sesi, self._kasus.penugasan.id, self.baru())

    def kekurangan(self) -> tuple[IsianBerlabel, str] | None:
        if self.orang is not None and self.orang.orang is None:
            return self.orang, "Susunan orangnya belum diubah."
        return None

    def kata_galat(self) -> Sequence[tuple[str, IsianBerlabel]]:
        semua = (
            ("sudah berlaku sampai", self.selesai),
            ("tanggal pengakhiran", self.selesai),
            ("orang", self.orang),
            ("ketua", self.orang),
        )
        return [(kata, isian) for kata, isian in semua if isian is not None]

    def _buat_orang(self) -> IsianOrangLain | None:
        if self.jenis.value != "penggantian":
            return None
        return IsianOrangLain(
            self._konteks,
            self._kasus,
            lambda: None,
            judul="Susunan orang yang baru",
            petunjuk="Semua orang penugasan ini menurut surat itu. Keluarkan yang diganti, pilih penggantinya.",
        )


class DialogLaporanMasuk(DialogSuratKasus):
    """A report of who works for the case in another office."""

    def __init__(self, konteks: "Konteks", penugasan_id: int, induk: QWidget | None = None) -> None:
        from sistemkerja_desktop.services.penugasan.kasus import muat_kasus

        with konteks.sesi.baca() as uk:
            kasus = muat_kasus(konteks.sesi, uk, penugasan_id)
        super().__init__(konteks, kasus, "Catat laporan masuk", induk, nama="dialog-laporan-masuk")
        p = kasus.penugasan
        ketua = next((orang.nama for satu, orang in kasus.luar if satu.peran == "ketua"), "")
        nama = ketua or next((orang.nama for _, orang in kasus.luar), "")
        teks = f"Penugasan {p.nomor:03d} {p.nama}, {rentang(p.mulai, p.selesai)}."
        pengantar = label(teks, Huruf.RAPAT, Peran.T2, bungkus=True, nama="penugasan-dilaporkan")
        self.susun([pengantar], dari=nama, hal="Laporan pelaksanaan tugas", terlama=p.mulai)

    def catat(self) -> "Perubahan":
        from sistemkerja_desktop.services.laporan_berkala import catat_laporan_masuk

        return catat_laporan_masuk(self._konteks.sesi, self._kasus.penugasan.id, self.surat())


def _pengantar(kasus: "Kasus") -> QWidget:
    p = kasus.penugasan
    teks = (
        f"Penugasan {p.nomor:03d} {p.nama}, {rentang(p.mulai, p.selesai)}. Ditetapkan pejabat di luar kantor ini, jadi "
        "suratnya datang dari sana."
    )
    return label(teks, Huruf.RAPAT, Peran.T2, bungkus=True, nama="penugasan-diubah")
