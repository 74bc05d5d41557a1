"""The sections about the regulation, the look and the file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QButtonGroup, QGridLayout, QLabel, QLineEdit, QRadioButton

from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.tema import ModeTema, pasang
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, garis, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.pengaturan.bagian import Bagian
from sistemkerja_desktop.ui.preferensi import mode_tema, simpan_mode_tema

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.regulasi import Aturan, Istilah

_PILIHAN_TEMA = (
    (ModeTema.SISTEM, "Ikut sistem", "Terang atau gelap menurut pengaturan komputer ini."),
    (ModeTema.TERANG, "Terang", ""),
    (ModeTema.GELAP, "Gelap", ""),
)


class Fakta(QGridLayout):
    """Facts that are only read: a name at the left, its value at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(8)
        self.setColumnMinimumWidth(0, 120)
        self.setColumnStretch(1, 1)

    def tambah(self, judul: str, nama: str) -> QLabel:
        """A row; returns the label of its value, which can be selected and copied."""
        nilai = label("", Huruf.ISI, bungkus=True, nama=nama)
        nilai.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        nilai.setAccessibleName(judul)
        kiri = label(judul, Huruf.RAPAT, Peran.T2)
        baris = self.rowCount()
        self.addWidget(kiri, baris, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(nilai, baris, 1)
        return nilai


class BagianPeraturan(Bagian):
    """Which regulation and model the office works under, and the terms that it defines."""

    kode, judul = "peraturan", "Peraturan"

    def susun(self) -> None:
        isi = self.kartu("Peraturan kantor ini")
        fakta = Fakta()
        self.nama = fakta.tambah("Peraturan", "peraturan-nama")
        self.tentang = fakta.tambah("Tentang", "peraturan-tentang")
        self.berlaku = fakta.tambah("Berlaku sejak", "peraturan-berlaku")
        self.versi = fakta.tambah("Versi data", "peraturan-versi")
        isi.addLayout(fakta)
        model = self.kartu("Model kedudukan")
        fakta_model = Fakta()
        self.model = fakta_model.tambah("Model", "model-nama")
        self.pimpinan = fakta_model.tambah("Pimpinan", "model-pimpinan")
        self.reviu = fakta_model.tambah("Peninjauan hasil", "model-reviu")
        model.addLayout(fakta_model)
        self._aturan_model = menurun(sela=6)
        model.addLayout(self._aturan_model)
        self._istilah = self.kartu("Istilah")

    def muat(self) -> None:
        profil, model = self.konteks.sesi.profil, self.konteks.sesi.model
        self.nama.setText(profil.nama)
        self.tentang.setText(profil.judul)
        self.berlaku.setText(tanggal_panjang(profil.berlaku_sejak))
        self.versi.setText(profil.versi)
        self.model.setText(model.nama)
        self.pimpinan.setText(f"{model.sebutan_pimpinan}, {model.jenis_pimpinan.label}")
        self.reviu.setText(f"{model.jumlah_reviu} tingkat")
        kosongkan(self._aturan_model)
        self._aturan_model.addWidget(label(model.aturan.penjelasan, Huruf.RAPAT, bungkus=True))
        self._aturan_model.addWidget(_cip(model.aturan))
        kosongkan(self._istilah)
        for urut, satu in enumerate(profil.istilah):
            if urut:
                self._istilah.addWidget(garis())
            self._istilah.addLayout(_baris_istilah(satu))


def _cip(aturan: "Aturan") -> BarisCip:
    return BarisCip(aturan)


def _baris_istilah(istilah: "Istilah") -> QGridLayout:
    hasil = QGridLayout()
    hasil.setVerticalSpacing(4)
    hasil.setColumnStretch(0, 1)
    hasil.addWidget(label(istilah.nama, Huruf.BARIS), 0, 0)
    hasil.addWidget(_cip(istilah.aturan), 0, 1, Qt.AlignmentFlag.AlignRight)
    hasil.addWidget(label(istilah.aturan.penjelasan, Huruf.RAPAT, Peran.T2, bungkus=True), 1, 0, 1, 2)
    return hasil


class BagianTampilan(Bagian):
    """Light, dark, or as the system has it. It belongs to the person, so it can be set in every file."""

    kode, judul = "tampilan", "Tampilan"

    def susun(self) -> None:
        isi = self.kartu("Warna")
        isi.setSpacing(6)
        self._grup = QButtonGroup(self)
        self.pilihan: dict[ModeTema, QRadioButton] = {}
        for mode, teks, uraian in _PILIHAN_TEMA:
            radio = QRadioButton(teks)
            radio.setFont(font(Huruf.ISI))
            radio.setObjectName(f"tema-{mode.value}")
            radio.setMinimumHeight(24)
            radio.clicked.connect(lambda _=False, m=mode: self._pilih(m))
            self._grup.addButton(radio)
            self.pilihan[mode] = radio
            isi.addWidget(radio)
            if uraian:
                isi.addLayout(mendatar(label(uraian, Huruf.KECIL, Peran.T3), tepi=(24, 0, 0, 0)))

    def muat(self) -> None:
        self.pilihan[mode_tema()].setChecked(True)

    def _pilih(self, mode: ModeTema) -> None:
        simpan_mode_tema(mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            pasang(app, mode)


class BagianBerkas(Bagian):
    """Where the office's file is and who writes in it."""

    kode, judul = "berkas", "Berkas"

    def susun(self) -> None:
        isi = self.kartu("Berkas kantor")
        fakta = Fakta()
        # A field, because a path has no spaces at which a label could break it.
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        isi.addWidget(IsianBerlabel("Letak", self.path, nama="berkas-letak"))
        self.ukuran = fakta.tambah("Ukuran", "berkas-ukuran")
        self.penulis = fakta.tambah("Ditulis oleh", "berkas-penulis")
        self.tersimpan = fakta.tambah("Tersimpan", "berkas-tersimpan")
        isi.addLayout(fakta)
        isi.addLayout(
            mendatar(TombolBiasa("Buka folder", self._buka_folder, ikon="folder-open", nama="tombol-buka-folder"), None)
        )

    def muat(self) -> None:
        from sistemkerja_desktop.services.pengaturan import keterangan_berkas

        berkas = keterangan_berkas(self.konteks.sesi)
        self.path.setText(str(berkas.path))
        self.path.setCursorPosition(0)
        self.ukuran.setText(
            QLocale().formattedDataSize(berkas.ukuran, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        )
        self.penulis.setText(berkas.penulis)
        sejak = f"pukul {berkas.tersimpan:%H.%M}" if berkas.tersimpan else "belum ada perubahan sejak dibuka"
        self.tersimpan.setText(sejak)

    def _buka_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.konteks.sesi.path.parent)))
