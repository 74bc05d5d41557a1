"""Writes down a letter that came in, with its scan."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KelasSurat, Sifat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, TombolUtama, label, mendatar
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, isian_tanggal, tanggal_dari
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
    from sistemkerja_desktop.ui.konteks import Konteks

_URUT_MAKS = 99_999


class DialogSuratMasuk(Dialog):
    """A letter that came in: who sent it, its number and dates, its scan, and the assignment that it belongs to.

    `simpan(letter, scan is taken away)` does the work; the dialog closes when it returns True. `surat` is the letter
    that is mended, None for a new one.
    """

    def __init__(
        self,
        konteks: "Konteks",
        simpan: "Callable[[SuratMasukBaru, bool], bool]",
        *,
        surat: "Surat | None" = None,
        induk: QWidget | None = None,
    ) -> None:
        judul = f"Ubah surat masuk {surat.urut}" if surat is not None else "Catat surat masuk"
        super().__init__(judul, induk, nama="dialog-surat-masuk")
        self._konteks, self._simpan, self._surat = konteks, simpan, surat
        self._berkas: Path | None = None
        self._lepas = False
        self._urut_tangan = False
        self.isi.addWidget(label(judul, Huruf.DIALOG))
        self._buat_isian()
        self._tata()
        self._isi_pilihan()
        if surat is not None:
            self._isi(surat)
        self._usulkan_urut()
        self._tampilkan_berkas()
        self.diterima.dateChanged.connect(lambda: self._usulkan_urut())
        self.urut.valueChanged.connect(lambda: self._urut_diketik())
        self.dari.textChanged.connect(lambda _t: self._dari.atur_galat(""))
        self.hal.textChanged.connect(lambda _t: self._hal.atur_galat(""))
        for hari in (self.tanggal, self.diterima):
            hari.dateChanged.connect(lambda _h: self._diterima.atur_galat(""))
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama(
                "Simpan" if surat is not None else "Catat surat masuk", self.accept, nama="tombol-simpan-masuk"
            ),
        )
        self.setMinimumWidth(620)
        self.dari.setFocus()

    def _buat_isian(self) -> None:
        hari = self._konteks.sesi.hari_ini()
        self.dari, self.nomor, self.hal, self.keterangan = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.dari.setPlaceholderText("misalnya: Dinas Kesehatan")
        self.nomor.setPlaceholderText("kosongkan bila tanpa nomor")
        self.tanggal = isian_tanggal(hari)
        self.diterima = isian_tanggal(hari)
        self.urut = QSpinBox()
        self.urut.setRange(1, _URUT_MAKS)
        self.urut.setGroupSeparatorShown(False)
        self.sifat, self.klasifikasi, self.penugasan = PilihanPanjang(), PilihanPanjang(), PilihanPanjang()
        self.pilih = TombolBiasa("Pilih pindaian…", self._pilih, ikon="paperclip", nama="tombol-pilih-pindaian")
        self.lepas = TombolTenang("Lepas pindaian", self._lepas_pindaian, nama="tombol-lepas-pindaian")
        self.nama_berkas = label("", Huruf.RAPAT, nama="nama-pindaian")

    def _tata(self) -> None:
        berkas = QWidget()
        berkas.setLayout(mendatar(self.pilih, self.nama_berkas, None, self.lepas))
        self._dari = IsianBerlabel("Dari", self.dari, nama="isian-dari")
        self._hal = IsianBerlabel("Hal", self.hal, nama="isian-hal")
        self._diterima = IsianBerlabel("Diterima", self.diterima, nama="isian-diterima")
        self._urut = IsianBerlabel("Nomor agenda", self.urut, nama="isian-urut-masuk")
        self._pindaian = IsianBerlabel(
            "Pindaian", berkas, bantuan="PDF, JPG, atau PNG, paling besar 20 MB. Tersimpan di dalam berkas kantor.",
            nama="isian-pindaian",
        )  # fmt: skip
        kisi = QGridLayout()
        kisi.setHorizontalSpacing(12)
        kisi.setVerticalSpacing(10)
        for kolom in range(4):
            kisi.setColumnStretch(kolom, 1)
        kisi.addWidget(self._dari, 0, 0, 1, 2)
        kisi.addWidget(IsianBerlabel("Nomor surat", self.nomor, nama="isian-nomor-masuk"), 0, 2, 1, 2)
        kisi.addWidget(self._hal, 1, 0, 1, 4)
        kisi.addWidget(IsianBerlabel("Tanggal surat", self.tanggal, nama="isian-tanggal-masuk"), 2, 0)
        kisi.addWidget(self._diterima, 2, 1)
        kisi.addWidget(self._urut, 2, 2)
        kisi.addWidget(IsianBerlabel("Sifat", self.sifat, nama="isian-sifat"), 2, 3)
        kisi.addWidget(IsianBerlabel("Klasifikasi", self.klasifikasi, nama="isian-klasifikasi"), 3, 0, 1, 2)
        kisi.addWidget(IsianBerlabel("Penugasan", self.penugasan, nama="isian-penugasan"), 3, 2, 1, 2)
        kisi.addWidget(self._pindaian, 4, 0, 1, 4)
        kisi.addWidget(IsianBerlabel("Keterangan", self.keterangan, nama="isian-keterangan-masuk"), 5, 0, 1, 4)
        self.isi.addLayout(kisi)
        self.isi.addStretch(1)

    def _isi_pilihan(self) -> None:
        from sistemkerja_desktop.services.agenda.klasifikasi import daftar_klasifikasi
        from sistemkerja_desktop.services.agenda.masuk import pilihan_penugasan

        for satu in Sifat:
            self.sifat.addItem(satu.label, satu.value)
        self.klasifikasi.addItem("Tanpa klasifikasi", "")
        for baris in daftar_klasifikasi(self._konteks.sesi):
            self.klasifikasi.addItem(f"{baris.klasifikasi.kode} {baris.klasifikasi.nama}", baris.klasifikasi.kode)
        self.penugasan.addItem("Tidak terkait penugasan", None)
        for id_, nama in pilihan_penugasan(self._konteks.sesi):
            self.penugasan.addItem(nama, id_)
        for kotak, nama in ((self.sifat, "Sifat"), (self.klasifikasi, "Klasifikasi"), (self.penugasan, "Penugasan")):
            kotak.view().setAccessibleName(nama)

    def _isi(self, surat: "Surat") -> None:
        for isian, teks in (
            (self.dari, surat.dari), (self.nomor, surat.nomor), (self.hal, surat.hal),
            (self.keterangan, surat.keterangan),
        ):  # fmt: skip
            isian.setText(teks)
            isian.setCursorPosition(0)
        for kotak, hari in ((self.tanggal, surat.tanggal), (self.diterima, surat.diterima or surat.tanggal)):
            kotak.setDate(QDate(hari.year, hari.month, hari.day))
        self.sifat.setCurrentIndex(max(0, self.sifat.findData(surat.sifat.value)))
        if surat.klasifikasi and self.klasifikasi.findData(surat.klasifikasi) < 0:
            self.klasifikasi.addItem(surat.klasifikasi, surat.klasifikasi)
        self.klasifikasi.setCurrentIndex(max(0, self.klasifikasi.findData(surat.klasifikasi)))
        self.penugasan.setCurrentIndex(max(0, self.penugasan.findData(surat.penugasan_id)))

    # Scan

    def pasang_pindaian(self, path: Path) -> None:
        """Takes that file as the scan; what is wrong with it stands at the field."""
        from sistemkerja_desktop.services.pindaian import baca_pindaian

        try:
            baca_pindaian(path)
        except GalatPengguna as galat:
            self._pindaian.atur_galat(f"{galat.pesan} {galat.tindakan}")
            return
        self._pindaian.atur_galat("")
        self._berkas, self._lepas = path, False
        self._tampilkan_berkas()

    def _pilih(self) -> None:
        from sistemkerja_desktop.services.pindaian import PENYARING
        from sistemkerja_desktop.ui.komponen.berkas import tanya_berkas

        path = tanya_berkas(self, "Pilih pindaian", PENYARING)
        if path is not None:
            self.pasang_pindaian(path)

    def _lepas_pindaian(self) -> None:
        self._berkas, self._lepas = None, True
        self._pindaian.atur_galat("")
        self._tampilkan_berkas()
        self.pilih.setFocus()

    def _tampilkan_berkas(self) -> None:
        lama = self._surat is not None and self._surat.berkas_id is not None and not self._lepas
        teks = self._berkas.name if self._berkas is not None else "pindaian tersimpan" if lama else ""
        penuh = self.nama_berkas.fontMetrics().elidedText(teks, Qt.TextElideMode.ElideMiddle, 260)
        self.nama_berkas.setText(penuh)
        self.nama_berkas.setToolTip(teks if penuh != teks else "")
        self.pilih.setText("Ganti pindaian…" if teks else "Pilih pindaian…")
        self.lepas.setVisible(bool(teks))

    # Number

    def _usulkan_urut(self) -> None:
        """The number that the letter has or would get, until the person types another one."""
        from sistemkerja_desktop.services.surat import nomor_berikut

        if self._urut_tangan:
            return
        hari = tanggal_dari(self.diterima)
        with QSignalBlocker(self.urut):
            if self._surat is not None and self._surat.tahun == hari.year:
                self.urut.setValue(self._surat.urut)
            else:
                self.urut.setValue(nomor_berikut(self._konteks.sesi, hari, KelasSurat.MASUK))

    def _urut_diketik(self) -> None:
        self._urut_tangan = True

    # Result

    def accept(self) -> None:
        if self._periksa() and self._simpan(self._baru(), self._lepas):
            super().accept()

    def _periksa(self) -> bool:
        """Marks the first field that is missing something."""
        for isian, kotak, pesan in (
            (self._dari, self.dari, "Tulis siapa yang mengirim surat ini."),
            (self._hal, self.hal, "Tulis hal surat seperti tertulis padanya."),
        ):
            if not kotak.text().strip():
                isian.atur_galat(pesan)
                kotak.setFocus()
                return False
        if tanggal_dari(self.tanggal) > tanggal_dari(self.diterima):
            self._diterima.atur_galat("Sebelum tanggal surat.")
            self.diterima.setFocus()
            return False
        return True

    def _baru(self) -> "SuratMasukBaru":
        from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru

        return SuratMasukBaru(
            dari=self.dari.text(),
            nomor=self.nomor.text(),
            tanggal=tanggal_dari(self.tanggal),
            diterima=tanggal_dari(self.diterima),
            hal=self.hal.text(),
            sifat=Sifat(self.sifat.currentData()),
            klasifikasi=self.klasifikasi.currentData(),
            penugasan_id=self.penugasan.currentData(),
            langkah=self._surat.langkah if self._surat is not None else "",
            berkas=self._berkas,
            kepada=self._surat.kepada if self._surat is not None else "",
            keterangan=self.keterangan.text(),
            # What was only proposed may have been taken meanwhile: then the next one is meant.
            urut=self.urut.value() if self._urut_tangan else None,
        )
