"""The faults of a file one by one, with what can be done about each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    GambarIkon,
    TombolBiasa,
    TombolIkon,
    TombolTenang,
    garis,
    kosongkan,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.impor.model import HasilAnalisis, Masalah

SEHALAMAN = 25


class KartuMasalah(QFrame):
    """One fault. The chosen one has a field to type the right value, and the ways out."""

    dipilih = Signal(object)
    pakai = Signal(object, str)
    lewati = Signal(object)
    samakan = Signal(object, str)
    unit_baru = Signal(object)

    def __init__(self, masalah: "Masalah") -> None:
        super().__init__()
        self.masalah = masalah
        self.setObjectName(f"masalah-{masalah.baris}-{masalah.kolom}")
        tempat = f"Baris {masalah.baris}" + (f" · kolom {masalah.kolom}" if masalah.kolom else "")
        self.setAccessibleName(f"{tempat}. {masalah.alasan} {masalah.tindakan}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        keadaan = Keadaan.BAD if masalah.tingkat == "tolak" else Keadaan.WARN
        isi = menurun(label(tempat, Huruf.RAPAT_TEBAL), label(masalah.alasan, Huruf.RAPAT, bungkus=True), sela=2)
        if masalah.tindakan:
            isi.addWidget(label(masalah.tindakan, Huruf.RAPAT, Peran.T2, bungkus=True))
        self._tindakan = QWidget()
        self._tindakan.setLayout(self._pilihan())
        isi.addWidget(self._tindakan)
        tata = QHBoxLayout(self)
        tata.setContentsMargins(12, 10, 12, 12)
        tata.setSpacing(10)
        tata.addWidget(GambarIkon(keadaan.ikon, keadaan.warna, 16), 0, Qt.AlignmentFlag.AlignTop)
        tata.addLayout(isi, 1)
        self.atur_dipilih(False)

    def _pilihan(self) -> QVBoxLayout:
        m = self.masalah
        baris = mendatar(sela=6)
        if m.kode == "unit-belum-ada":
            if m.saran:
                tombol = TombolBiasa(
                    "Samakan", lambda: self.samakan.emit(m, m.saran[0]), tinggi=28, nama="tombol-samakan"
                )
                tombol.setToolTip(f"Samakan dengan {m.saran[0]}")
                baris.addWidget(tombol)
            baris.addWidget(
                TombolBiasa("Unit baru", lambda: self.unit_baru.emit(m), tinggi=28, nama="tombol-unit-baru")
            )
            baris.addStretch(1)
            return menurun(baris, sela=0, tepi=(0, 4, 0, 0))
        self.isian = QLineEdit()
        self.isian.setObjectName("isian-perbaikan")
        self.isian.setProperty("tinggi", "28")
        self.isian.setPlaceholderText("18 digit" if m.bidang == "nip" else "isi yang benar")
        self.isian.setAccessibleName(f"Isi yang benar untuk baris {m.baris} kolom {m.kolom}")
        self.isian.returnPressed.connect(self._pakai)
        baris.addWidget(TombolBiasa("Pakai", self._pakai, tinggi=28, nama="tombol-pakai"))
        baris.addWidget(TombolTenang("Lewati", lambda: self.lewati.emit(m), tinggi=28, nama="tombol-lewati"))
        baris.addStretch(1)
        return menurun(self.isian, baris, sela=6, tepi=(0, 4, 0, 0))

    def _pakai(self) -> None:
        if self.isian.text().strip():
            self.pakai.emit(self.masalah, self.isian.text().strip())
        else:
            self.isian.setFocus()

    def atur_dipilih(self, ya: bool) -> None:
        """Shows the ways out. Those of a unit are always there: they are one click."""
        bisa_ketik = bool(self.masalah.kolom)
        self._tindakan.setVisible(self.masalah.kode == "unit-belum-ada" or (ya and bisa_ketik))
        self.setProperty("kulit", "terpilih" if ya else "surf")
        self.setAutoFillBackground(True)
        palet = self.palette()
        from sistemkerja_desktop.ui.gaya.warna import warna

        palet.setColor(self.backgroundRole(), warna(Peran.SEL if ya else Peran.SURF))
        self.setPalette(palet)

    def fokus_isian(self) -> None:
        """Ready for typing."""
        if self.masalah.kode != "unit-belum-ada" and self.masalah.kolom:
            self.isian.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dipilih.emit(self.masalah)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.dipilih.emit(self.masalah)
        else:
            super().keyPressEvent(event)


class PanelMasalah(QFrame):
    """All faults, those that keep rows out first, 25 at a time."""

    dipilih = Signal(object)
    pakai = Signal(object, str)
    lewati = Signal(object)
    samakan = Signal(object, str)
    unit_baru = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kulit", "kartu")
        self.setObjectName("panel-masalah")
        self.setAccessibleName("Masalah")
        self._semua: list[Masalah] = []
        self._halaman = 0
        self._kartu: list[KartuMasalah] = []
        self._kini: Masalah | None = None
        self._ditolak = LencanaKeadaan(Keadaan.BAD, "0", lencana=False, nama="jumlah-ditolak")
        self._peringatan = LencanaKeadaan(Keadaan.WARN, "0", lencana=False, nama="jumlah-peringatan")
        kepala = mendatar(
            label("Masalah", Huruf.KARTU), None, self._ditolak, self._peringatan, sela=10, tepi=(14, 0, 14, 0)
        )
        wadah_kepala = QWidget()
        wadah_kepala.setFixedHeight(40)
        wadah_kepala.setLayout(kepala)
        self._isi = QVBoxLayout()
        self._isi.setContentsMargins(0, 0, 0, 0)
        self._isi.setSpacing(0)
        wadah = QWidget()
        wadah.setProperty("latar", "tembus")
        wadah.setLayout(self._isi)
        self._gulir = QScrollArea()
        self._gulir.setWidgetResizable(True)
        self._gulir.setFrameShape(QFrame.Shape.NoFrame)
        self._gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._gulir.setAccessibleName("Daftar masalah")
        self._gulir.setWidget(wadah)
        self._rentang = label("", Huruf.KECIL, Peran.T2, nama="rentang-masalah")
        self._mundur = TombolIkon("chevron-left", "Masalah sebelumnya", lambda: self._geser(-1), tinggi=28, tenang=True)
        self._maju = TombolIkon("chevron-right", "Masalah berikutnya", lambda: self._geser(1), tinggi=28, tenang=True)
        self._mundur.setObjectName("tombol-masalah-sebelumnya")
        self._maju.setObjectName("tombol-masalah-berikutnya")
        self._kaki = QFrame()
        self._kaki.setProperty("kulit", "kaki")
        self._kaki.setLayout(mendatar(self._rentang, None, self._mundur, self._maju, sela=4, tepi=(14, 3, 8, 3)))
        self.setLayout(menurun(wadah_kepala, garis(kuat=True), sela=0, tepi=(1, 1, 1, 1)))
        tata = self.layout()
        assert isinstance(tata, QVBoxLayout)
        tata.addWidget(self._gulir, 1)
        tata.addWidget(self._kaki)

    def isi(self, hasil: "HasilAnalisis") -> None:
        """Shows the faults of an analysis, the first one chosen; the place is kept after a correction."""
        kini = self._kini
        self._semua = sorted(
            (m for b in hasil.baris if b.keadaan in ("diterima", "ditolak") for m in b.masalah),
            key=lambda m: (m.tingkat != "tolak", m.baris),
        )
        ditolak = sum(1 for m in self._semua if m.tingkat == "tolak")
        self._ditolak.atur(Keadaan.BAD, str(ditolak))
        self._peringatan.atur(Keadaan.WARN, str(len(self._semua) - ditolak))
        self._kini = None
        if kini is not None:
            sama = [m for m in self._semua if (m.baris, m.kolom) == (kini.baris, kini.kolom)]
            sesudah = [
                m for m in self._semua if (m.tingkat != "tolak", m.baris) >= (kini.tingkat != "tolak", kini.baris)
            ]
            self._kini = next(iter(sama or sesudah), None)
        if self._kini is None and self._semua:
            self._kini = self._semua[0]
        self._halaman = self._semua.index(self._kini) // SEHALAMAN if self._kini else 0
        self._tampilkan()

    @property
    def kini(self) -> "Masalah | None":
        return self._kini

    def pilih(self, masalah: "Masalah") -> None:
        """Makes a fault the chosen one, without a signal."""
        if masalah not in self._semua:
            return
        self._kini = masalah
        halaman = self._semua.index(masalah) // SEHALAMAN
        if halaman != self._halaman:
            self._halaman = halaman
            self._tampilkan()
        self._tandai()

    def _geser(self, langkah: int) -> None:
        self._halaman += langkah
        self._tampilkan()

    def _tampilkan(self) -> None:
        kosongkan(self._isi)
        self._kartu = []
        awal = self._halaman * SEHALAMAN
        potongan = self._semua[awal : awal + SEHALAMAN]
        for masalah in potongan:
            kartu = KartuMasalah(masalah)
            kartu.dipilih.connect(self._pilih_kartu)
            kartu.pakai.connect(self.pakai)
            kartu.lewati.connect(self.lewati)
            kartu.samakan.connect(self.samakan)
            kartu.unit_baru.connect(self.unit_baru)
            self._kartu.append(kartu)
            self._isi.addWidget(kartu)
            self._isi.addWidget(garis())
        if not potongan:
            self._isi.addWidget(
                label("Tidak ada masalah. Semua baris dapat diimpor.", Huruf.RAPAT, Peran.T2, bungkus=True)
            )
            self._isi.setContentsMargins(14, 12, 14, 12)
        else:
            self._isi.setContentsMargins(0, 0, 0, 0)
        self._isi.addStretch(1)
        self._kaki.setVisible(len(self._semua) > SEHALAMAN)
        self._rentang.setText(f"{awal + 1}–{awal + len(potongan)} dari {len(self._semua)}")
        self._mundur.setEnabled(self._halaman > 0)
        self._maju.setEnabled(awal + SEHALAMAN < len(self._semua))
        self._tandai()

    def _tandai(self) -> None:
        for kartu in self._kartu:
            ya = kartu.masalah is self._kini
            kartu.atur_dipilih(ya)
            if ya:
                self._gulir.ensureWidgetVisible(kartu, 0, 12)

    def _pilih_kartu(self, masalah: "Masalah") -> None:
        self._kini = masalah
        self._tandai()
        for kartu in self._kartu:
            if kartu.masalah is masalah:
                kartu.fokus_isian()
        self.dipilih.emit(masalah)
