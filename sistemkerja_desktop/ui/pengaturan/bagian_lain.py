"""The sections about the look and the file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QButtonGroup, QLineEdit, QRadioButton

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.tema import ModeTema, pasang
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, label, mendatar
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.pengaturan.bagian import Bagian, Fakta
from sistemkerja_desktop.ui.preferensi import mode_tema, simpan_mode_tema

if TYPE_CHECKING:
    pass

_PILIHAN_TEMA = (
    (ModeTema.SISTEM, "Ikut sistem", "Terang atau gelap menurut pengaturan komputer ini."),
    (ModeTema.TERANG, "Terang", ""),
    (ModeTema.GELAP, "Gelap", ""),
)


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
