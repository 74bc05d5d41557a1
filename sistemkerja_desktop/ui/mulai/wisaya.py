"""The wizard of the first start. It can be left at any page and goes on there; the file is made at its end, whole."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget, QWizard

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import TINGGI_JUDUL_JENDELA
from sistemkerja_desktop.ui.komponen.dialog import tampilkan_galat
from sistemkerja_desktop.ui.mulai.halaman_penyiapan import HalamanPenyiapan
from sistemkerja_desktop.ui.mulai.halaman_wisaya import (
    HalamanKantor,
    HalamanKepala,
    HalamanPeraturan,
    HalamanSelesai,
)
from sistemkerja_desktop.ui.mulai.langkah import DaftarLangkah

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penyiapan import IsianPenyiapan
    from sistemkerja_desktop.services.sesi import Sesi


class WisayaPenyiapan(QWizard):
    """After `accept`, `sesi` is the new office and `lanjut` what comes next ("impor", "kosong" or "contoh")."""

    def __init__(self, induk: QWidget | None = None) -> None:
        super().__init__(induk)
        from sistemkerja_desktop.services.penyiapan import IsianPenyiapan, ambil_isian, berkas_bawaan

        self.setObjectName("wisaya-penyiapan")
        self.setWindowTitle("Menyiapkan kantor")
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setMinimumSize(760, 430)
        self.sesi: Sesi | None = None
        self.lanjut = ""
        self.isian = ambil_isian() or IsianPenyiapan(berkas=str(_berkas_bebas(berkas_bawaan())))
        self.peraturan = HalamanPeraturan()
        self.halaman: list[HalamanPenyiapan] = [self.peraturan, HalamanKantor(), HalamanKepala(), HalamanSelesai()]
        for i, satu in enumerate(self.halaman):
            satu.ambil(self.isian)
            self.setPage(i, satu)
        self.langkah = DaftarLangkah([h.judul for h in self.halaman])
        self.langkah.diminta.connect(self._kembali_ke)
        self.setSideWidget(self.langkah)
        self._beri_nama_tombol()
        self.currentIdChanged.connect(self._berganti)
        self._mulai_dari = min(self.isian.langkah, len(self.halaman) - 1)

    def showEvent(self, event: QShowEvent) -> None:
        layar = self.screen().availableGeometry()
        self.resize(min(940, layar.width()), min(600, layar.height() - TINGGI_JUDUL_JENDELA))
        super().showEvent(event)
        while self.currentId() < self._mulai_dari and self.validateCurrentPage():
            sebelum = self.currentId()
            self.next()
            if self.currentId() == sebelum:
                break
        self._mulai_dari = 0

    def validateCurrentPage(self) -> bool:
        kini = self.currentId()
        halaman = self.halaman[kini]
        if not halaman.periksa():
            return False
        self.isian = replace(halaman.isi(self.isian), langkah=kini)
        if halaman is self.peraturan and not self.halaman[1].teks("pemerintah"):
            self.halaman[1].tulis("pemerintah", self.peraturan.pemerintah)
        return self._buat() if kini == len(self.halaman) - 1 else True

    def reject(self) -> None:
        """Leaves the wizard; the answers are kept, nothing else."""
        self._simpan()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._simpan()
        super().closeEvent(event)

    def _buat(self) -> bool:
        from sistemkerja_desktop.services.kantor import buat_kantor
        from sistemkerja_desktop.services.penyiapan import hapus_isian, ke_kantor_baru

        akhir = self.halaman[-1]
        assert isinstance(akhir, HalamanSelesai)
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            self.sesi = buat_kantor(Path(self.isian.berkas), ke_kantor_baru(self.isian))
        except GalatPengguna as galat:
            tampilkan_galat(self, "Kantor belum dibuat", galat.pesan, galat.tindakan)
            return False
        finally:
            self.unsetCursor()
        self.lanjut = akhir.lanjut
        hapus_isian()
        return True

    def _simpan(self) -> None:
        from sistemkerja_desktop.services.penyiapan import simpan_isian

        if self.sesi is not None:
            return
        isian: IsianPenyiapan = self.isian
        # All pages: who went back has answers on the pages after this one too.
        for satu in self.halaman:
            isian = satu.isi(isian)
        simpan_isian(replace(isian, langkah=max(0, self.currentId())))

    def _berganti(self, kini: int) -> None:
        if kini >= 0:
            self.langkah.perbarui(kini, [h.ringkas() for h in self.halaman])
        if kini > 0:
            # A power cut must not cost the answers.
            self._simpan()

    def _kembali_ke(self, tujuan: int) -> None:
        while self.currentId() > tujuan:
            self.back()

    def _beri_nama_tombol(self) -> None:
        teks = {
            QWizard.WizardButton.NextButton: ("Lanjut", "tombol-lanjut"),
            QWizard.WizardButton.BackButton: ("Kembali", "tombol-kembali"),
            QWizard.WizardButton.FinishButton: ("Buat kantor", "tombol-selesai"),
            QWizard.WizardButton.CancelButton: ("Tutup, lanjutkan nanti", "tombol-batal"),
        }
        for jenis, (kata, nama) in teks.items():
            self.setButtonText(jenis, kata)
            tombol: QAbstractButton = self.button(jenis)
            tombol.setObjectName(nama)
            tombol.setFont(font(Huruf.BARIS))
        for jenis in (QWizard.WizardButton.NextButton, QWizard.WizardButton.FinishButton):
            self.button(jenis).setProperty("jenis", "utama")
        self.setButtonLayout(
            [
                QWizard.WizardButton.Stretch,
                QWizard.WizardButton.CancelButton,
                QWizard.WizardButton.BackButton,
                QWizard.WizardButton.NextButton,
                QWizard.WizardButton.FinishButton,
            ]
        )


def _berkas_bebas(awal: Path) -> Path:
    """The default place, with a number when an office lies there already."""
    calon, urut = awal, 2
    while calon.exists():
        calon = awal.with_name(f"{awal.stem}-{urut}{awal.suffix}")
        urut += 1
    return calon
