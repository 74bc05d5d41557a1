"""Fields that the dialogs of a case share: the scan, lines of text, an error that belongs to no field."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, kosongkan, label, mendatar
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pita import PitaPesan

_LEBAR_NAMA = 240
_TENGAH = Qt.TextElideMode.ElideMiddle


class IsianPindaian(IsianBerlabel):
    """Takes a scan; what is wrong with the file stands below the field at once. `path` is None without one."""

    def __init__(self, judul: str = "Pindaian") -> None:
        self.path: Path | None = None
        self.pilih = TombolBiasa("Pilih pindaian…", self._pilih, ikon="paperclip", nama="tombol-pilih-pindaian")
        self.lepas = TombolTenang("Lepas", self._lepas, nama="tombol-lepas-pindaian")
        self.lepas.setAccessibleName("Lepas pindaian")
        self._nama = label("", Huruf.RAPAT, nama="nama-pindaian")
        isi = QWidget()
        isi.setLayout(mendatar(self.pilih, self._nama, None, self.lepas))
        super().__init__(judul, isi, bantuan="PDF, JPG, atau PNG, paling besar 20 MB.", nama="isian-pindaian")
        isi.setFocusProxy(self.pilih)
        self._tampilkan()

    def pasang(self, path: Path) -> None:
        """Takes that file, if it is a scan that can be kept."""
        from sistemkerja_desktop.services.pindaian import baca_pindaian

        try:
            baca_pindaian(path)
        except GalatPengguna as galat:
            self.atur_galat(f"{galat.pesan} {galat.tindakan}")
            return
        self.atur_galat("")
        self.path = path
        self._tampilkan()

    def _pilih(self) -> None:
        from sistemkerja_desktop.services.pindaian import PENYARING
        from sistemkerja_desktop.ui.komponen.berkas import tanya_berkas

        path = tanya_berkas(self.window(), "Pilih pindaian", PENYARING)
        if path is not None:
            self.pasang(path)

    def _lepas(self) -> None:
        self.path = None
        self.atur_galat("")
        self._tampilkan()
        self.pilih.setFocus()

    def _tampilkan(self) -> None:
        teks = self.path.name if self.path is not None else ""
        self._nama.setText(self._nama.fontMetrics().elidedText(teks, _TENGAH, _LEBAR_NAMA))
        self._nama.setToolTip(teks)
        self.lepas.setVisible(bool(teks))


def teks_banyak(nama_bantu: str, tinggi: int = 64) -> QPlainTextEdit:
    """A field of several lines that Tab leaves."""
    isian = QPlainTextEdit()
    isian.setAccessibleName(nama_bantu)
    isian.setFixedHeight(tinggi)
    isian.setTabChangesFocus(True)
    return isian


def baris_isian(isian: QPlainTextEdit) -> tuple[str, ...]:
    """The lines that say something."""
    return tuple(b for baris in isian.toPlainText().splitlines() if (b := baris.strip()))


class TempatGalat(QWidget):
    """Room for an error that belongs to no single field."""

    def __init__(self) -> None:
        super().__init__()
        self._tata = QVBoxLayout(self)
        self._tata.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def tampilkan(self, galat: GalatPengguna | None) -> None:
        kosongkan(self._tata)
        if galat is not None:
            self._tata.addWidget(PitaPesan(Keadaan.BAD, galat.pesan, galat.uraian, nama="pita-galat"))
        self.setVisible(galat is not None)


def letakkan_galat(galat: GalatPengguna, isian: Sequence[tuple[str, IsianBerlabel]], tempat: TempatGalat) -> None:
    """Shows a refusal at the field that it speaks of (words of the message, field), else in its own place."""
    tempat.tampilkan(None)
    for kata, satu in isian:
        if kata in galat.pesan.lower() and satu.isVisibleTo(satu.window()):
            satu.atur_galat(f"{galat.pesan} {galat.uraian}")
            satu.isian.setFocus()
            return
    tempat.tampilkan(galat)


def laksanakan(fungsi: Callable[[], object], gagal: Callable[[GalatPengguna], object]) -> bool:
    """Calls a service for a dialog: what it refuses goes to `gagal`, and the dialog stays."""
    try:
        fungsi()
    except GalatPengguna as galat:
        gagal(galat)
        return False
    return True


def gulir(isi: QWidget, nama_bantu: str) -> QScrollArea:
    """Lets something scroll, without a frame; its buttons take the focus, it does not."""
    hasil = QScrollArea()
    hasil.setWidgetResizable(True)
    hasil.setFrameShape(QFrame.Shape.NoFrame)
    hasil.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    hasil.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    hasil.setAccessibleName(nama_bantu)
    isi.setProperty("latar", "tembus")
    hasil.setWidget(isi)
    return hasil
