"""Issues a letter: its fields left, the letter as it will be right."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import Tombol, TombolBahaya, TombolBiasa, TombolUtama, garis, label, mendatar
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.penugasan.kasus.formulir_dasar import FormulirDasar
from sistemkerja_desktop.ui.penugasan.kasus.isian_kasus import gulir, laksanakan
from sistemkerja_desktop.ui.surat.pratinjau import PratinjauPdf

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.surat import SuratTerbit
    from sistemkerja_desktop.ui.konteks import Konteks

_LEBAR_FORMULIR = 400
_TUNDA_PRATINJAU_MS = 250


class DialogSurat(Dialog):
    """Shows a letter's form. After `accept`, `surat_id` is the letter that was issued, `cetak` whether to print it.

    With `bahaya` the letter takes something back: its buttons say so, and none of them is the default.
    """

    def __init__(
        self,
        konteks: "Konteks",
        formulir: FormulirDasar,
        judul: str,
        induk: QWidget | None = None,
        *,
        nama: str,
        bahaya: bool = False,
    ) -> None:
        super().__init__(judul, induk, nama=nama, ukuran=(1120, 640))
        self._konteks = konteks
        self.surat_id: int | None = None
        self.cetak = False
        self._bacaan = 0
        self._terbit = False
        self._formulir = formulir
        self.pratinjau = PratinjauPdf()
        kiri = gulir(formulir, "Isi surat")
        kiri.setFixedWidth(_LEBAR_FORMULIR)
        self.isi.setContentsMargins(0, 0, 0, 0)
        badan = mendatar(kiri, garis(tegak=True, kuat=True), self.pratinjau, sela=0)
        badan.setStretch(2, 1)
        self.isi.addLayout(badan, 1)
        self.kaki_kiri.addWidget(label("Surat yang terbit tidak dapat diubah lagi.", Huruf.KECIL, Peran.T2))
        biasa: type[Tombol] = TombolBahaya if bahaya else TombolBiasa
        utama: type[Tombol] = TombolBahaya if bahaya else TombolUtama
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            biasa("Terbitkan", self.accept, nama="tombol-terbitkan"),
            utama("Terbitkan dan cetak", self._terbitkan_dan_cetak, ikon="printer", nama="tombol-terbit-cetak"),
        )
        self._tunda = QTimer(self, singleShot=True, interval=_TUNDA_PRATINJAU_MS)
        self._tunda.timeout.connect(self.segarkan_pratinjau)
        formulir.berubah.connect(self._tunda.start)
        formulir.fokus_awal()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tunda.start(0)

    def segarkan_pratinjau(self) -> None:
        """Sets the letter anew in a worker; the newest one counts."""
        self._bacaan += 1
        bacaan = self._bacaan
        try:
            susun = self._formulir.pratinjau()
        except GalatPengguna as galat:
            self._terima((bacaan, galat))
            return

        def kerja(_kemajuan: object) -> "tuple[int, HasilPdf | GalatPengguna]":
            try:
                return bacaan, susun()
            except GalatPengguna as galat:
                return bacaan, galat

        self._konteks.jalankan(kerja, self._terima)

    def accept(self) -> None:
        """Issues once, and closes when it has."""
        if self._terbit or not self._formulir.periksa():
            self.cetak = False
            return
        hasil: list[tuple[Perubahan, SuratTerbit]] = []
        self._terbit = True
        if not laksanakan(lambda: hasil.append(self._formulir.terbitkan()), self._formulir.tampilkan_galat):
            self._terbit = False
            self.cetak = False
            return
        perubahan, terbit = hasil[0]
        self.surat_id = terbit.surat.id
        self._tunda.stop()
        self._konteks.pesan(perubahan.nama, perubahan.dapat_diurungkan)
        super().accept()

    def _terbitkan_dan_cetak(self) -> None:
        self.cetak = True
        self.accept()

    def _terima(self, hasil: object) -> None:
        bacaan, isi = cast("tuple[int, HasilPdf | GalatPengguna]", hasil)
        if bacaan != self._bacaan or self._terbit:
            return
        if isinstance(isi, GalatPengguna):
            self.pratinjau.tampilkan(None, f"{isi.pesan} {isi.tindakan}".strip())
        else:
            self.pratinjau.tampilkan(isi.pdf)


def jalankan_dialog(konteks: "Konteks", dialog: DialogSurat, induk: QWidget | None) -> int | None:
    """Shows the dialog, prints what was issued where that was asked for, and returns the letter's id."""
    dialog.exec()
    surat_id, cetak = dialog.surat_id, dialog.cetak
    dialog.deleteLater()
    if surat_id is not None and cetak:
        from sistemkerja_desktop.ui.surat.cetak import cetak_surat

        tempat = induk or konteks.jendela
        if tempat is not None:
            cetak_surat(konteks, [surat_id], tempat)
    return surat_id
