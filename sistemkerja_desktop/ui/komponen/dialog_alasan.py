"""Asks for a written reason before something is done that needs one."""

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.komponen.dasar import Tombol, TombolBahaya, TombolBiasa, TombolUtama, label
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel


class DialogAlasan(Dialog):
    """A reason and what follows from it. `jalankan(reason)` does the work; the dialog closes when it returns True.

    The reason is never empty. `tambahan` stands between the words and the field.
    """

    def __init__(
        self,
        judul: str,
        uraian: str,
        teks_lanjut: str,
        jalankan: Callable[[str], bool],
        *,
        judul_isian: str = "Alasan",
        bantuan: str = "",
        tambahan: QWidget | None = None,
        bahaya: bool = False,
        induk: QWidget | None = None,
        nama: str = "dialog-alasan",
    ) -> None:
        super().__init__(judul, induk, nama=nama)
        self._jalankan = jalankan
        self.isi.addWidget(label(judul, Huruf.DIALOG, bungkus=True))
        self.isi.addWidget(label(uraian, bungkus=True))
        if tambahan is not None:
            self.isi.addWidget(tambahan)
        self._teks = QPlainTextEdit()
        self._teks.setFixedHeight(76)
        self._teks.setTabChangesFocus(True)
        self._isian = IsianBerlabel(judul_isian, self._teks, bantuan=bantuan, nama="isian-alasan")
        self.isi.addWidget(self._isian)
        # Room for the error below the field, so that the dialog does not begin to scroll.
        self.isi.addSpacing(0 if bantuan else 12)
        self.isi.addStretch(1)
        self._teks.textChanged.connect(lambda: self._isian.atur_galat(""))
        kelas: type[Tombol] = TombolBahaya if bahaya else TombolUtama
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            kelas(teks_lanjut, self.accept, nama="tombol-lanjut"),
        )
        self.setMinimumWidth(480)
        self._teks.setFocus()

    @property
    def alasan(self) -> str:
        return self._teks.toPlainText().strip()

    def accept(self) -> None:
        if not self.alasan:
            self._isian.atur_galat(f"{self._isian.judul.text()} belum ditulis.")
            self._teks.setFocus()
        elif self._jalankan(self.alasan):
            super().accept()
