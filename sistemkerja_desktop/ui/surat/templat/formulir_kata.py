"""The form of a kind of letter: all its pieces in the letter's order, what its form shares folded below."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.ikon import beri_ikon
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, garis, kosongkan, label, menurun
from sistemkerja_desktop.ui.surat.templat.baris_kata import BarisKata

if TYPE_CHECKING:
    from sistemkerja_desktop.services.templat_surat import Kata, MasalahKata, TemplatKantor

_PETUNJUK = "Kata dalam kurung kurawal, misalnya {kegiatan}, diisi program. Bagian bernomor: satu kalimat tiap baris."


class FormulirKata(QScrollArea):
    """The pieces of one kind of letter. `berubah` carries the key of the piece that was edited."""

    berubah = Signal(str)

    def __init__(self, *, hanya_baca: bool, baca: Callable[[str], object] | None) -> None:
        super().__init__()
        self._hanya_baca, self._baca = hanya_baca, baca
        self.setObjectName("formulir-kata")
        self.setAccessibleName("Kata-kata surat")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.templat: TemplatKantor | None = None
        self.baris: dict[str, BarisKata] = {}
        self.terakhir: BarisKata | None = None
        self._terlipat = True
        self._lipat = TombolTenang("", self._lipat_buka, tinggi=28, nama="tombol-kata-bersama")
        self._sendiri = menurun(sela=10)
        self._bersama = QWidget()
        self._isi_bersama = menurun(sela=10)
        keterangan = label(
            "Label dan kepala surat. Perubahan di sini berlaku untuk jenis surat ini saja.",
            Huruf.KECIL, Peran.T3, bungkus=True,
        )  # fmt: skip
        self._bersama.setLayout(menurun(keterangan, self._isi_bersama, sela=12))
        dalam = QWidget()
        dalam.setProperty("latar", "tembus")
        dalam.setLayout(
            menurun(
                label(_PETUNJUK, Huruf.KECIL, Peran.T3, bungkus=True),
                self._sendiri,
                garis(),
                self._lipat,
                self._bersama,
                None,
                sela=12,
                tepi=(14, 10, 14, 14),
            )
        )
        self.setWidget(dalam)

    @property
    def semua(self) -> "dict[str, Kata]":
        """All words as they stand in the fields."""
        return {kunci: baris.nilai for kunci, baris in self.baris.items()}

    @property
    def ubahan(self) -> "dict[str, Kata]":
        """Those that differ from what is kept."""
        return {kunci: baris.nilai for kunci, baris in self.baris.items() if baris.belum_disimpan}

    def isi(self, templat: "TemplatKantor", *, timpa: bool = False) -> bool:
        """Shows a kind of letter. Words of the same kind that were not kept stay where they are, unless `timpa`.

        True if its fields were made anew.
        """
        lama, self.templat = self.templat, templat
        if lama is None or _rangka(lama) != _rangka(templat):
            self._bangun(templat)
            return True
        for bagian in templat.bagian:
            self.baris[bagian.kunci].ganti(bagian, timpa=timpa)
        self._namai_lipatan()
        return False

    def atur_urutan_tab(self, sebelum: QWidget, sesudah: QWidget) -> None:
        """Puts the fields, which were made last, between those two in the order of Tab."""
        sendiri = [w for baris in self.baris.values() if not baris.bagian.bersama for w in baris.urutan_tab]
        bersama = [w for baris in self.baris.values() if baris.bagian.bersama for w in baris.urutan_tab]
        for widget in (*sendiri, self._lipat, *bersama, sesudah):
            QWidget.setTabOrder(sebelum, widget)
            sebelum = widget

    def buang(self) -> None:
        """Takes back what was not kept."""
        if self.templat is not None:
            for baris in self.baris.values():
                baris.ganti(baris.bagian, timpa=True)

    def tandai(self, masalah: "Sequence[MasalahKata]") -> None:
        """Shows at each piece what is wrong with it, the worst first."""
        for kunci, baris in self.baris.items():
            satu = next((m for m in masalah if m.kunci == kunci), None)
            pesan = satu.pesan.removeprefix(f"{baris.bagian.label}: ") if satu is not None else ""
            baris.perbarui(pesan[:1].upper() + pesan[1:], Keadaan.BAD if satu is None or satu.ditolak else Keadaan.WARN)
        if any(self.baris[m.kunci].bagian.bersama for m in masalah if m.kunci in self.baris):
            self._atur_lipatan(False)
        self._namai_lipatan()

    def ke_bagian(self, kunci: str) -> None:
        """Puts the focus into a piece, and unfolds it where needed."""
        baris = self.baris.get(kunci)
        if baris is not None:
            if baris.bagian.bersama:
                self._atur_lipatan(False)
            baris.isian.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, lambda: self._perlihatkan(baris))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A strip below makes the form lower: the field that is being edited stays in sight."""
        super().resizeEvent(event)
        if self.terakhir is not None and self.terakhir.isian.hasFocus():
            QTimer.singleShot(0, self, lambda: self._perlihatkan(self.terakhir))

    def _perlihatkan(self, baris: BarisKata | None) -> None:
        if baris is not None:
            self.ensureWidgetVisible(baris, 0, 8)

    def _bangun(self, templat: "TemplatKantor") -> None:
        self.terakhir = None
        self.baris = {}
        kosongkan(self._sendiri)
        kosongkan(self._isi_bersama)
        dikenal = [satu.nama for satu in templat.tempat_isi]
        for bagian in templat.bagian:
            baris = BarisKata(bagian, dikenal, hanya_baca=self._hanya_baca, baca=self._baca)
            baris.berubah.connect(lambda kunci=bagian.kunci: self.berubah.emit(kunci))
            baris.isian.difokus.connect(lambda baris=baris: self._difokus(baris))
            self.baris[bagian.kunci] = baris
            (self._isi_bersama if bagian.bersama else self._sendiri).addWidget(baris)
        self._atur_lipatan(True)
        self._namai_lipatan()
        self.verticalScrollBar().setValue(0)

    def _difokus(self, baris: BarisKata) -> None:
        self.terakhir = baris

    def _lipat_buka(self) -> None:
        self._atur_lipatan(not self._terlipat)

    def _atur_lipatan(self, terlipat: bool) -> None:
        self._terlipat = terlipat
        self._bersama.setVisible(not terlipat)
        beri_ikon(self._lipat, "chevron-right" if terlipat else "chevron-down", Peran.ACC, 16)
        self._lipat.setAccessibleDescription("terlipat" if terlipat else "terbuka")

    def _namai_lipatan(self) -> None:
        semua = [baris for baris in self.baris.values() if baris.bagian.bersama]
        diubah = sum(baris.nilai != baris.bagian.bawaan for baris in semua)
        tambahan = f", {diubah} diubah" if diubah else ""
        self._lipat.setText(f"Kata bersama ({len(semua)}{tambahan})")
        self._lipat.setVisible(bool(semua))


def _rangka(templat: "TemplatKantor") -> tuple[object, ...]:
    """What the form is built from, the words apart."""
    return templat.kode, tuple((b.kunci, b.aturan) for b in templat.bagian)
