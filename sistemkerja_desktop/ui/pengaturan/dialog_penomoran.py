"""Sets how one kind of letter is numbered; adds, changes and deletes a classification code."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KelasSurat
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    TombolBahaya,
    TombolBiasa,
    TombolTenang,
    TombolUtama,
    label,
    mendatar,
)
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pilihan import PilihanPanjang

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.surat import PengaturanSurat
    from sistemkerja_desktop.services.agenda.klasifikasi import BarisKlasifikasi
    from sistemkerja_desktop.services.agenda.pengaturan import BarisPenomoran
    from sistemkerja_desktop.ui.konteks import Konteks


class DialogPenomoran(Dialog):
    """Sequence, pattern, classification and QR code of one kind, with the number that follows from them."""

    def __init__(self, konteks: "Konteks", baris: "BarisPenomoran", *, induk: QWidget | None = None) -> None:
        super().__init__(f"Penomoran {baris.nama}", induk, nama="dialog-penomoran")
        self._konteks, self._milik = konteks, baris.milik
        self.urutan, self.klasifikasi, self.pola = PilihanPanjang(), PilihanPanjang(), QLineEdit()
        self.qr = QCheckBox("Kode QR pada setiap surat jenis ini")
        self.qr.setObjectName("isian-qr")
        self.qr.setFont(font(Huruf.ISI))
        self.qr.setMinimumHeight(24)
        self.contoh = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="contoh-penomoran")
        self._pola = IsianBerlabel(
            "Pola nomor", self.pola, bantuan="Kosong: pola bawaan. Dapat memuat {klasifikasi}, {urut} (001), "
            "{angka} (1), {unit}, {bulan}, dan {tahun}.", nama="isian-pola",
        )  # fmt: skip
        self._klasifikasi = IsianBerlabel("Klasifikasi", self.klasifikasi, nama="isian-klasifikasi-penomoran")
        self.isi.addWidget(label(f"Penomoran {baris.nama}", Huruf.DIALOG, bungkus=True))
        self.isi.addLayout(
            mendatar(IsianBerlabel("Urutan nomor", self.urutan, nama="isian-urutan"), self._klasifikasi, sela=12)
        )
        self.isi.addWidget(self._pola)
        self.isi.addWidget(self.contoh)
        self.isi.addWidget(self.qr)
        self.isi.addStretch(1)
        self._isi(baris)
        self.pola.textChanged.connect(lambda _t: self._segarkan())
        for kotak in (self.urutan, self.klasifikasi):
            kotak.currentIndexChanged.connect(lambda _i: self._segarkan())
        self._segarkan()
        if baris.diatur:
            self.kaki_kiri.addWidget(TombolTenang("Kembalikan bawaan", self._kembalikan, nama="tombol-bawaan"))
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Simpan", self.accept, nama="tombol-simpan-penomoran"),
        )
        self.setMinimumWidth(540)
        self.urutan.setFocus()

    def _isi(self, baris: "BarisPenomoran") -> None:
        from sistemkerja_desktop.services.agenda.jenis import NAMA_KELAS
        from sistemkerja_desktop.services.agenda.klasifikasi import daftar_klasifikasi
        from sistemkerja_desktop.services.agenda.pengaturan import KELAS_PILIHAN

        for kelas in KELAS_PILIHAN:
            self.urutan.addItem(NAMA_KELAS[kelas], kelas.value)
        self.urutan.setCurrentIndex(max(0, self.urutan.findData(self._milik.kelas.value)))
        self.klasifikasi.addItem("Bawaan", "")
        for satu in daftar_klasifikasi(self._konteks.sesi):
            self.klasifikasi.addItem(f"{satu.klasifikasi.kode} {satu.klasifikasi.nama}", satu.klasifikasi.kode)
        if self._milik.klasifikasi and self.klasifikasi.findData(self._milik.klasifikasi) < 0:
            self.klasifikasi.addItem(self._milik.klasifikasi, self._milik.klasifikasi)
        self.klasifikasi.setCurrentIndex(max(0, self.klasifikasi.findData(self._milik.klasifikasi)))
        for kotak, nama in ((self.urutan, "Urutan nomor"), (self.klasifikasi, "Klasifikasi")):
            kotak.view().setAccessibleName(nama)
        self.pola.setText(self._milik.pola_nomor)
        self.pola.setCursorPosition(0)
        self.qr.setChecked(baris.milik.dengan_qr)

    @property
    def pengaturan(self) -> "PengaturanSurat":
        """What the fields say now."""
        return replace(
            self._milik,
            pola_nomor=self.pola.text().strip(),
            klasifikasi=self.klasifikasi.currentData(),
            kelas=KelasSurat(self.urutan.currentData()),
            dengan_qr=self.qr.isChecked(),
        )

    def accept(self) -> None:
        self._simpan(self.pengaturan)

    def _kembalikan(self) -> None:
        from sistemkerja_desktop.services.agenda.pengaturan import bawaan

        self._simpan(bawaan(self._milik.jenis))

    def _simpan(self, baru: "PengaturanSurat") -> None:
        from sistemkerja_desktop.services.agenda.pengaturan import atur_penomoran, periksa_penomoran

        try:
            periksa_penomoran(baru)
        except GalatPengguna as galat:
            self._pola.atur_galat(f"{galat.pesan} {galat.tindakan}")
            self.pola.setFocus()
            return
        if self._konteks.laksanakan(lambda: atur_penomoran(self._konteks.sesi, baru)) is not None:
            super().accept()

    def _segarkan(self) -> None:
        """The number as the fields say now; what has no number has no pattern."""
        from sistemkerja_desktop.services.agenda.pengaturan import contoh_penomoran
        from sistemkerja_desktop.services.agenda.penomoran import pola_bawaan

        self.pola.setPlaceholderText(pola_bawaan(self._konteks.sesi.kantor, KelasSurat(self.urutan.currentData())))
        bernomor = self.urutan.currentData() != KelasSurat.TANPA_NOMOR
        self._pola.setEnabled(bernomor)
        self._klasifikasi.setEnabled(bernomor)
        self._pola.atur_galat("")
        try:
            contoh = contoh_penomoran(self._konteks.sesi, self.pengaturan)
        except GalatPengguna as galat:
            self.contoh.setText(f"Belum dapat dipakai: {galat.tindakan}")
        else:
            self.contoh.setText(f"Contoh: {contoh}" if contoh else "Surat jenis ini tidak bernomor.")


class DialogKlasifikasi(Dialog):
    """A code and what it stands for; `baris` is the one that is changed, None for a new one."""

    def __init__(self, konteks: "Konteks", baris: "BarisKlasifikasi | None", *, induk: QWidget | None = None) -> None:
        judul = "Tambah klasifikasi" if baris is None else f"Ubah klasifikasi {baris.klasifikasi.kode}"
        super().__init__(judul, induk, nama="dialog-klasifikasi")
        self._konteks, self._lama = konteks, baris.klasifikasi if baris is not None else None
        self.kode, self.nama = QLineEdit(), QLineEdit()
        self.kode.setPlaceholderText("misalnya: 800.1.11.1")
        self.isi.addWidget(label(judul, Huruf.DIALOG))
        dipakai = baris is not None and baris.dipakai
        bantuan = "Kode ini sudah dipakai, jadi hanya namanya yang dapat diubah." if dipakai else ""
        self.isi.addWidget(IsianBerlabel("Kode", self.kode, bantuan=bantuan, nama="isian-kode-klasifikasi"))
        self.isi.addWidget(IsianBerlabel("Nama", self.nama, nama="isian-nama-klasifikasi"))
        self.isi.addStretch(1)
        if self._lama is not None:
            self.kode.setText(self._lama.kode)
            self.nama.setText(self._lama.nama)
            self.kode.setEnabled(not dipakai)
            if not dipakai:
                self.kaki_kiri.addWidget(TombolBahaya("Hapus", self._hapus, nama="tombol-hapus-klasifikasi"))
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Simpan", self.accept, nama="tombol-simpan-klasifikasi"),
        )
        self.setMinimumWidth(460)
        (self.nama if dipakai else self.kode).setFocus()

    def accept(self) -> None:
        from sistemkerja_desktop.services.agenda.klasifikasi import tambah_klasifikasi, ubah_klasifikasi

        sesi, lama, kode, nama = self._konteks.sesi, self._lama, self.kode.text(), self.nama.text()
        perubahan = self._konteks.laksanakan(
            lambda: (
                tambah_klasifikasi(sesi, kode, nama) if lama is None else ubah_klasifikasi(sesi, lama.kode, kode, nama)
            )
        )
        if perubahan is not None:
            super().accept()

    def _hapus(self) -> None:
        from sistemkerja_desktop.services.agenda.klasifikasi import hapus_klasifikasi

        lama = self._lama
        if lama is not None and self._konteks.laksanakan(lambda: hapus_klasifikasi(self._konteks.sesi, lama.kode)):
            super().accept()
