"""First step: which file, which sheet, where its header is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.impor import AKHIRAN
from sistemkerja_desktop.ui.komponen.berkas import tanya_berkas
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, TombolBiasa, TombolUtama, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.wadah import Kartu
from sistemkerja_desktop.ui.pegawai.kendali import namai_daftar

if TYPE_CHECKING:
    from sistemkerja_desktop.services.impor.model import HasilAnalisis

_SARINGAN = "Daftar pegawai (*.xlsx *.xlsm *.xls *.ods *.csv *.txt);;Semua berkas (*)"


def berkas_seret(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The first file of a drag that an import can read, or None."""
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in AKHIRAN:
            return path
    return None


class HalamanBerkas(QWidget):
    """`dipilih` carries the path of the chosen or dropped file; the other two what is set right about it."""

    dipilih = Signal(object)
    lembar_dipilih = Signal(str)
    judul_dipilih = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("impor-berkas")
        self.setAcceptDrops(True)
        kolom = QWidget()
        kolom.setMaximumWidth(640)
        isi = menurun(self._kotak_seret(), self._kartu_berkas(), None, sela=12)
        kolom.setLayout(isi)
        tata = mendatar(None, kolom, None, tepi=(16, 24, 16, 12))
        tata.setStretch(1, 10)
        self.setLayout(tata)
        self.tampilkan(None, None)

    def _kotak_seret(self) -> QFrame:
        kotak = QFrame()
        kotak.setProperty("kulit", "kartu")
        self.tombol_pilih = TombolUtama("Pilih berkas", self._pilih, ikon="folder-open", nama="tombol-pilih-berkas")
        # With a file chosen, going on is the page's first action.
        self.tombol_ganti = TombolBiasa(
            "Pilih berkas lain", self._pilih, ikon="folder-open", nama="tombol-ganti-berkas"
        )
        kepala = menurun(
            label("Seret daftar pegawai ke sini", Huruf.DIALOG),
            label(
                "Excel (.xlsx, .xls), LibreOffice (.ods), atau .csv. Berkas hanya dibaca, tidak diubah.",
                Huruf.RAPAT, Peran.T2, bungkus=True,
            ),
            sela=4,
        )  # fmt: skip
        baris = mendatar(GambarIkon("file-spreadsheet", Peran.ACC, 28), kepala, sela=16, tepi=(20, 20, 20, 20))
        baris.setStretch(1, 1)
        for tombol in (self.tombol_pilih, self.tombol_ganti):
            baris.addWidget(tombol, 0, Qt.AlignmentFlag.AlignVCenter)
        kotak.setLayout(baris)
        return kotak

    def _kartu_berkas(self) -> Kartu:
        self._kartu = Kartu("Berkas terpilih", nama="kartu-berkas")
        self._nama = label("", Huruf.BARIS, nama="nama-berkas")
        self._catatan = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="catatan-berkas")
        self.lembar = QComboBox()
        namai_daftar(self.lembar, "lembar")
        self.lembar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._isian_lembar = IsianBerlabel("Lembar", self.lembar, nama="pilihan-lembar")
        self.lembar.activated.connect(lambda _i: self.lembar_dipilih.emit(self.lembar.currentText()))
        self.judul = QSpinBox()
        self.judul.setRange(1, 1_048_576)
        self.judul.setKeyboardTracking(False)
        self.judul.valueChanged.connect(self.judul_dipilih)
        self._isian_judul = IsianBerlabel(
            "Baris judul kolom", self.judul, bantuan="Baris terakhir dari judul, seperti nomornya di Excel.",
            nama="isian-baris-judul",
        )  # fmt: skip
        self._kartu.isi.addWidget(self._nama)
        self._kartu.isi.addWidget(self._catatan)
        baris = mendatar(sela=16)
        for isian in (self._isian_lembar, self._isian_judul):
            baris.addWidget(isian, 1, Qt.AlignmentFlag.AlignTop)
        self._kartu.isi.addLayout(baris)
        return self._kartu

    def tampilkan(self, path: Path | None, hasil: "HasilAnalisis | None", *, dibaca: bool = False) -> None:
        """Shows the file and what was found out about it; without a result, whether it is being read."""
        self._kartu.setVisible(path is not None)
        self.tombol_pilih.setVisible(path is None)
        self.tombol_ganti.setVisible(path is not None)
        self._nama.setText(path.name if path else "")
        self._isian_lembar.setVisible(hasil is not None and bool(hasil.tabel.lembar_lain))
        self._isian_judul.setVisible(hasil is not None)
        if hasil is None:
            self._catatan.setText("" if path is None else "Sedang dibaca…" if dibaca else "Belum dapat dibaca.")
            return
        self._catatan.setText("\n".join(hasil.catatan) or f"{len(hasil.tabel.baris)} baris terbaca.")
        self.lembar.clear()
        self.lembar.addItems([hasil.tabel.lembar, *hasil.tabel.lembar_lain])
        self.judul.blockSignals(True)
        judul = hasil.judul.baris[-1] if hasil.judul.baris else 0
        self.judul.setValue(hasil.tabel.baris_awal + judul)
        self.judul.blockSignals(False)

    def _pilih(self) -> None:
        path = tanya_berkas(self, "Pilih daftar pegawai", _SARINGAN)
        if path is not None:
            self.dipilih.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if berkas_seret(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = berkas_seret(event)
        if path is not None:
            event.acceptProposedAction()
            self.dipilih.emit(path)


def tengah(isi: QVBoxLayout) -> QWidget:
    """A widget of at most 640 px in the middle of a page."""
    kolom = QWidget()
    kolom.setMaximumWidth(640)
    kolom.setLayout(isi)
    return kolom
