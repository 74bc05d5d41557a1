"""The grid of ways and scopes: closed cells stay visible, with why and the article."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QRadioButton, QSizePolicy, QWidget

from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, TombolTenang, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.lukis import isi_cip_aturan
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import LABEL_CARA

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import SelPenugasan

JUDUL_CAKUPAN = {
    Cakupan.DALAM_UNIT: "Dalam unit organisasi",
    Cakupan.LINTAS_UNIT: "Lintas unit organisasi",
    Cakupan.LINTAS_PERANGKAT_DAERAH: "Lintas perangkat daerah",
    Cakupan.LINTAS_INSTANSI: "Lintas instansi",
}
JUDUL_CARA = {
    Cara.PENUNJUKAN: ("Penunjukan", "atas kehendak pimpinan"),
    Cara.SUKARELA: ("Pengajuan sukarela", "atas kehendak pegawai"),
}
# State of a cell: icon, heading. The values are those of KeadaanSel.
_TERTUTUP = {
    "tertutup-peraturan": ("lock", "Tertutup oleh peraturan"),
    "tertutup-orang": ("user-x", "Tertutup oleh pilihan orang"),
}
DAPAT = "dapat"
_KARENA_ORANG = "tertutup-orang"
_KARENA_PEMILIK = ("user-x", "Tertutup oleh pemilik kinerja")
_LEBAR_KEPALA = 112
_LEBAR_SEL, _LEBAR_SEL_TERKECIL = 120, 104
_LEBAR_NAMA_CARA = 176
_TAK_TERBATAS = 16_777_215


class SelCara(QFrame):
    """A cell. An open one is chosen by click or Space; a closed one says why, and how to change it."""

    dipilih = Signal(object)
    ubah_penyebab = Signal()

    def __init__(self, sel: "SelPenugasan", *, keluar: bool) -> None:
        super().__init__()
        karena_pemilik = keluar and sel.keadaan.value == _KARENA_ORANG
        self.sel = sel
        self._dapat = sel.keadaan.value == DAPAT
        self.setObjectName(f"sel-{sel.cara.value}-{sel.cakupan.value}")
        self.setMinimumWidth(_LEBAR_SEL_TERKECIL)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        tata = menurun(sela=6, tepi=(12, 10, 10, 10))
        self.radio: QRadioButton | None = None
        if self._dapat:
            judul = f"{JUDUL_CARA[sel.cara][0]} {JUDUL_CAKUPAN[sel.cakupan].lower()}"
            self.radio = QRadioButton(JUDUL_CARA[sel.cara][0])
            self.radio.setFont(font(Huruf.RAPAT_TEBAL))
            self.radio.setAccessibleName(judul)
            self.radio.setAutoExclusive(False)
            self.radio.setObjectName(f"pilih-{sel.cara.value}-{sel.cakupan.value}")
            self.radio.clicked.connect(lambda: self.dipilih.emit(self.sel))
            tata.addWidget(self.radio)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            ikon, judul = _KARENA_PEMILIK if karena_pemilik else _TERTUTUP[sel.keadaan.value]
            baris = mendatar(sela=8)
            baris.addWidget(GambarIkon(ikon, Peran.T2, 16), 0, Qt.AlignmentFlag.AlignTop)
            baris.addWidget(label(judul, Huruf.RAPAT, Peran.T2, bungkus=True), 1)
            tata.addLayout(baris)
        self.setAccessibleName(f"{judul}: {sel.alasan}")
        tata.addWidget(label(_awal_besar(sel.alasan), Huruf.KECIL, Peran.T2, bungkus=True))
        if sel.aturan is not None and isi_cip_aturan(sel.aturan):
            tata.addLayout(mendatar(CipDasarHukum(sel.aturan, nama=f"cip-{self.objectName()}"), None))
        if sel.keadaan.value == _KARENA_ORANG:
            apa = "pemilik" if keluar else "orang"
            nama = f"ubah-{apa}-{self.objectName()}"
            tombol = TombolTenang(f"Ubah {apa}", self.ubah_penyebab.emit, nama=nama, tinggi=24)
            tata.addLayout(mendatar(tombol, None))
        tata.addStretch(1)
        self.setLayout(tata)

    def pilih(self, ya: bool) -> None:
        if self.radio is not None:
            self.radio.setChecked(ya)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the way's name has no room its short one stands; the head beside it has it in full."""
        super().resizeEvent(event)
        if self.radio is not None:
            lega = event.size().width() >= _LEBAR_NAMA_CARA
            self.radio.setText(JUDUL_CARA[self.sel.cara][0] if lega else LABEL_CARA[self.sel.cara])

    @property
    def terpilih(self) -> bool:
        return self.radio is not None and self.radio.isChecked()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._dapat and event.button() == Qt.MouseButton.LeftButton:
            self.dipilih.emit(self.sel)
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        isi = Peran.SEL if self.terpilih else Peran.SURF if self._dapat else Peran.IDLE_S
        pelukis.fillRect(self.rect(), warna(isi))
        pelukis.setPen(QPen(warna(Peran.LINE2), 1))
        pelukis.drawLine(self.rect().topRight(), self.rect().bottomRight())
        pelukis.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        if self.terpilih:
            pelukis.setPen(QPen(warna(Peran.ACC), 2))
            pelukis.drawRect(self.rect().adjusted(1, 1, -1, -1))


class KisiCara(QWidget):
    """All cells of the profile, ways as rows and scopes as columns; the other way round where that has no room.

    `dipilih` carries the chosen open cell.
    With `keluar` another office owns the performance: that, not the people, makes the scope.
    """

    dipilih = Signal(object)
    ubah_penyebab = Signal()

    def __init__(self, sel: "Sequence[SelPenugasan]", *, keluar: bool = False) -> None:
        super().__init__()
        self.setObjectName("kisi-cara")
        self.setAccessibleName("Cara dan cakupan penugasan")
        self.sel: list[SelCara] = []
        cara = list(dict.fromkeys(s.cara for s in sel))
        cakupan = list(dict.fromkeys(s.cakupan for s in sel))
        self._jumlah = len(cara), len(cakupan)
        self._letak: list[tuple[QWidget, int, int]] = [(_Kepala("", ""), 0, 0)]
        self._letak += [(_Kepala(JUDUL_CAKUPAN[satu], ""), 0, kolom) for kolom, satu in enumerate(cakupan, 1)]
        self._letak += [(_Kepala(*JUDUL_CARA[satu]), baris, 0) for baris, satu in enumerate(cara, 1)]
        for satu_sel in sel:
            kotak = SelCara(satu_sel, keluar=keluar)
            kotak.dipilih.connect(self._pilih)
            kotak.ubah_penyebab.connect(self.ubah_penyebab)
            self.sel.append(kotak)
            self._letak.append((kotak, cara.index(satu_sel.cara) + 1, cakupan.index(satu_sel.cakupan) + 1))
        self._kisi = QGridLayout(self)
        self._kisi.setSpacing(0)
        self._kisi.setContentsMargins(1, 1, 0, 0)
        self.tegak = False
        self._susun()

    def atur(self, cara: Cara, cakupan: Cakupan) -> None:
        """Marks a cell as chosen, without a signal."""
        for kotak in self.sel:
            kotak.pilih((kotak.sel.cara, kotak.sel.cakupan) == (cara, cakupan))

    def fokus_terpilih(self) -> bool:
        """Puts the focus on the chosen cell; False where none is."""
        for kotak in self.sel:
            if kotak.terpilih and kotak.radio is not None:
                kotak.radio.setFocus()
                return True
        return False

    def minimumSizeHint(self) -> QSize:
        """As narrow as ways beside each other may get."""
        lebar = _LEBAR_KEPALA + self._jumlah[0] * _LEBAR_SEL_TERKECIL + 1
        return QSize(lebar, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tegak = event.size().width() < _LEBAR_KEPALA + self._jumlah[1] * _LEBAR_SEL
        if tegak != self.tegak:
            self.tegak = tegak
            self._susun()

    def _susun(self) -> None:
        """Puts heads and cells where they belong; with `tegak` scopes are the rows."""
        for widget, _baris, _kolom in self._letak:
            self._kisi.removeWidget(widget)
        for kolom in range(1, max(self._jumlah) + 1):
            self._kisi.setColumnStretch(kolom, int(kolom <= self._jumlah[0 if self.tegak else 1]))
        for widget, baris, kolom in self._letak:
            letak = (kolom, baris) if self.tegak else (baris, kolom)
            self._kisi.addWidget(widget, *letak)
            if isinstance(widget, _Kepala):
                widget.setMinimumWidth(_LEBAR_KEPALA if letak[1] == 0 else 0)
                widget.setMaximumWidth(_LEBAR_KEPALA if letak[1] == 0 else _TAK_TERBATAS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.setPen(QPen(warna(Peran.LINE2), 1))
        pelukis.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go through the open cells."""
        terbuka = [k for k in self.sel if k.radio is not None]
        arah = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        fokus = next((i for i, k in enumerate(terbuka) if k.radio is not None and k.radio.hasFocus()), None)
        langkah = arah.get(Qt.Key(event.key()))
        if fokus is None or langkah is None:
            super().keyPressEvent(event)
            return
        tujuan = terbuka[(fokus + langkah) % len(terbuka)]
        if tujuan.radio is not None:
            tujuan.radio.setFocus(Qt.FocusReason.TabFocusReason)

    def _pilih(self, sel: "SelPenugasan") -> None:
        self.atur(sel.cara, sel.cakupan)
        self.dipilih.emit(sel)


class _Kepala(QWidget):
    """A head of a row or column, on sunk ground."""

    def __init__(self, judul: str, kedua: str) -> None:
        super().__init__()
        tata = menurun(label(judul, Huruf.RAPAT_TEBAL, bungkus=True), sela=2, tepi=(12, 8, 8, 8))
        if kedua:
            tata.addWidget(label(kedua, Huruf.KECIL, Peran.T2, bungkus=True))
            tata.addStretch(1)
        self.setLayout(tata)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.fillRect(self.rect(), warna(Peran.SUNK))
        pelukis.setPen(QPen(warna(Peran.LINE2), 1))
        pelukis.drawLine(self.rect().topRight(), self.rect().bottomRight())
        pelukis.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())


def _awal_besar(teks: str) -> str:
    """With a capital, unless it begins with a gelar ("dr. Bayu ...")."""
    if teks.split(" ", 1)[0].endswith("."):
        return teks
    return teks[:1].upper() + teks[1:]
