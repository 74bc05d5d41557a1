"""Binds fields to the office's data: each is kept as soon as its editing ends, or says why it cannot be."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.kantor import Kantor
    from sistemkerja_desktop.ui.konteks import Konteks

Nilai = str | int | float


class IsianTeks(QLineEdit):
    """A text field. Esc brings back what is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.tersimpan = ""

    def atur(self, teks: str) -> None:
        self.tersimpan = teks
        if self.text() != teks:
            self.setText(teks)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self.tersimpan:
            self.setText(self.tersimpan)
            self.editingFinished.emit()
        else:
            super().keyPressEvent(event)


class IsianBulat(QSpinBox):
    """A whole number. The wheel scrolls the page, not the number."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class IsianMilimeter(QDoubleSpinBox):
    """A length in millimetres, one decimal. The wheel scrolls the page, not the number."""

    def __init__(self) -> None:
        super().__init__()
        self.setDecimals(1)
        self.setRange(0, 100)
        self.setSuffix(" mm")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PilihanTeks(QComboBox):
    """A choice among texts with a code. The wheel scrolls the page, not the choice."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Pengikat(QObject):
    """The fields of the settings page by the names of `Kantor`'s attributes."""

    def __init__(self, konteks: "Konteks", induk: QObject) -> None:
        super().__init__(induk)
        self._konteks = konteks
        self._isian: dict[str, IsianBerlabel] = {}
        self._atur: dict[str, Callable[[Nilai], None]] = {}

    def teks(self, bidang: str, judul: str, *, bantuan: str = "", contoh: str = "") -> IsianBerlabel:
        """A line of text for that attribute."""
        isian = IsianTeks()
        isian.setPlaceholderText(contoh)
        isian.editingFinished.connect(lambda: self._simpan(bidang, isian.text()))
        return self._daftar(bidang, judul, isian, bantuan, lambda nilai: isian.atur(str(nilai)))

    def bulat(self, bidang: str, judul: str, batas: tuple[int, int], *, bantuan: str = "") -> IsianBerlabel:
        """A whole number within `batas`."""
        isian = IsianBulat()
        isian.setRange(*batas)
        # Half-typed numbers are not kept, and the arrows keep what they show.
        isian.setKeyboardTracking(False)
        isian.valueChanged.connect(lambda nilai: self._simpan(bidang, nilai))
        return self._daftar(bidang, judul, isian, bantuan, lambda nilai: isian.setValue(int(nilai)))

    def milimeter(self, bidang: str, judul: str) -> IsianBerlabel:
        """A length in millimetres."""
        isian = IsianMilimeter()
        isian.setKeyboardTracking(False)
        isian.valueChanged.connect(lambda nilai: self._simpan(bidang, nilai))
        return self._daftar(bidang, judul, isian, "", lambda nilai: isian.setValue(float(nilai)))

    def pilihan(self, bidang: str, judul: str, pilihan: Sequence[tuple[str, str]]) -> IsianBerlabel:
        """A choice of (code, text)."""
        isian = PilihanTeks()
        for kode, teks in pilihan:
            isian.addItem(teks, kode)
        isian.view().setAccessibleName(judul)
        isian.activated.connect(lambda _urut: self._simpan(bidang, str(isian.currentData())))
        return self._daftar(
            bidang, judul, isian, "", lambda nilai: isian.setCurrentIndex(max(0, isian.findData(nilai)))
        )

    def isi(self) -> None:
        """Shows what is kept. A field with an error keeps what the person typed, so that it can be mended."""
        kantor = self._konteks.sesi.kantor
        for bidang, isian in self._isian.items():
            if not isian.galat:
                with QSignalBlocker(isian.isian):
                    self._atur[bidang](getattr(kantor, bidang))

    def saat_diketik(self, fungsi: Callable[[], object], *bidang: str) -> None:
        """Calls `fungsi` while one of these text fields is typed in."""
        for satu in bidang:
            isian = self._isian[satu].isian
            if isinstance(isian, QLineEdit):
                isian.textEdited.connect(lambda _teks: fungsi())

    def nilai_kini(self, kantor: "Kantor", *bidang: str) -> "Kantor":
        """`kantor` with what stands in these text fields now, kept or not; for a live example."""
        from sistemkerja_desktop.services.pengaturan import dengan_nilai

        for satu in bidang:
            isian = self._isian[satu].isian
            if isinstance(isian, QLineEdit):
                kantor = dengan_nilai(kantor, satu, isian.text())
        return kantor

    def _daftar(
        self, bidang: str, judul: str, isian: QWidget, bantuan: str, atur: Callable[[Nilai], None]
    ) -> IsianBerlabel:
        hasil = IsianBerlabel(judul, isian, bantuan=bantuan, nama=f"isian-{bidang.replace('_', '-')}")
        isian.setEnabled(not self._konteks.baca_saja)
        self._isian[bidang], self._atur[bidang] = hasil, atur
        return hasil

    def _simpan(self, bidang: str, nilai: Nilai) -> None:
        """Keeps a value that differs from the one that is kept; an error is shown at its field."""
        from sistemkerja_desktop.services.pengaturan import dengan_nilai, periksa_bidang, ubah_bidang

        sesi, isian = self._konteks.sesi, self._isian[bidang]
        baru = dengan_nilai(sesi.kantor, bidang, nilai)
        if baru != sesi.kantor:
            try:
                periksa_bidang(baru, bidang)
            except GalatPengguna as galat:
                isian.atur_galat(f"{galat.pesan} {galat.tindakan}".strip())
                return
        isian.atur_galat("")
        if baru != sesi.kantor:
            self._konteks.laksanakan(lambda: ubah_bidang(sesi, bidang, nilai), beritahu=False)
        self.isi()
