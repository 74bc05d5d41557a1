"""Containers: cards and side panels."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import Hitungan, TombolIkon, garis, label, mendatar, menurun


class Kartu(QFrame):
    """A card: a title 40 px high with one link or switch at its right, and a body (`isi`, a QVBoxLayout)."""

    def __init__(self, judul: str = "", *, nama: str = "", tepi: tuple[int, int, int, int] = (14, 12, 14, 12)) -> None:
        super().__init__()
        self.setProperty("kulit", "kartu")
        self.setObjectName(nama)
        self.setAccessibleName(judul)
        self.judul = label(judul, Huruf.KARTU)
        self.hitungan = Hitungan()
        self.hitungan.setFixedHeight(18)
        self.hitungan.hide()
        self._kanan = mendatar(sela=8)
        self._kepala = QWidget()
        self._kepala.setFixedHeight(40)
        self._kepala.setLayout(mendatar(self.judul, self.hitungan, None, self._kanan, tepi=(14, 0, 14, 0)))
        if not judul:
            self._kepala.hide()
        self.isi = QVBoxLayout()
        self.isi.setContentsMargins(*tepi)
        self.isi.setSpacing(8)
        luar = menurun(self._kepala, sela=0, tepi=(1, 0, 1, 1))
        if judul:
            luar.addWidget(garis(kuat=True))
        luar.addLayout(self.isi, 1)
        self.setLayout(luar)

    def tambah_kanan(self, widget: QWidget) -> None:
        self._kanan.addWidget(widget)

    def atur_hitungan(self, jumlah: int | None) -> None:
        self.hitungan.setText("" if jumlah is None else str(jumlah))
        self.hitungan.setVisible(jumlah is not None)


class PanelSamping(QFrame):
    """A side panel: a head with who or what, a body (`isi`), actions at its foot. Never modal; Esc closes it."""

    ditutup = Signal()

    def __init__(self, *, nama: str = "panel-samping", nama_bantu: str = "Rincian") -> None:
        super().__init__()
        self.setProperty("kulit", "panel")
        self.setObjectName(nama)
        self.setAccessibleName(nama_bantu)
        self.kepala = QVBoxLayout()
        self.kepala.setSpacing(2)
        self._tutup = TombolIkon("x", "Tutup panel", self._tutup_panel, nama=f"{nama}-tutup", tinggi=28, tenang=True)
        self.isi = QVBoxLayout()
        self.isi.setContentsMargins(0, 0, 0, 0)
        self.isi.setSpacing(0)
        self._kaki = QFrame()
        self._kaki.setProperty("kulit", "kaki")
        self.kaki = mendatar(sela=8, tepi=(16, 10, 16, 10))
        self._kaki.setLayout(self.kaki)
        self._kaki.hide()
        atas = mendatar(self.kepala, tepi=(16, 12, 8, 12))
        atas.setStretch(0, 1)
        atas.addWidget(self._tutup, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(menurun(atas, sela=0))
        tata = self.layout()
        assert isinstance(tata, QVBoxLayout)
        tata.addLayout(self.isi, 1)
        tata.addWidget(self._kaki)

    def gulirkan_isi(self, nama_bantu: str) -> None:
        """Lets the body scroll: `isi` is what is inside the scroll area from now on."""
        dalam = QWidget()
        dalam.setProperty("latar", "tembus")
        gulir = QScrollArea()
        gulir.setWidgetResizable(True)
        gulir.setFrameShape(QFrame.Shape.NoFrame)
        gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gulir.setAccessibleName(nama_bantu)
        gulir.setWidget(dalam)
        self.isi.addWidget(gulir, 1)
        self.isi = QVBoxLayout(dalam)
        self.isi.setContentsMargins(0, 0, 0, 0)
        self.isi.setSpacing(0)

    def tambah_kaki(self, *bagian: QWidget | None) -> None:
        """Actions at the foot; None is stretch."""
        for satu in bagian:
            if satu is None:
                self.kaki.addStretch(1)
            else:
                self.kaki.addWidget(satu)
        self._kaki.show()

    def bagian(self, judul: str = "", *, cekung: bool = False, jumlah: int | None = None) -> QVBoxLayout:
        """Adds a section with a small title, on sunk ground if `cekung`, and returns its layout."""
        wadah = QFrame()
        if cekung:
            wadah.setProperty("kulit", "cekung")
        tata = menurun(sela=6, tepi=(16, 10, 16, 12))
        if judul:
            baris = mendatar(label(judul, Huruf.RAPAT_TEBAL, Peran.T2))
            if jumlah is not None:
                baris.addWidget(Hitungan(jumlah))
            baris.addStretch(1)
            tata.addLayout(baris)
        wadah.setLayout(tata)
        self.isi.addWidget(garis())
        self.isi.addWidget(wadah)
        return tata

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DynamicPropertyChange:
            # A panel has an edge at its left only, a drawer or card all round: the foot must not paint over it.
            satu_tepi = self.property("kulit") == "panel"
            self.setContentsMargins(*((1, 0, 0, 0) if satu_tepi else (1, 1, 1, 1)))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._tutup_panel()
        else:
            super().keyPressEvent(event)

    def _tutup_panel(self) -> None:
        self.hide()
        self.ditutup.emit()
