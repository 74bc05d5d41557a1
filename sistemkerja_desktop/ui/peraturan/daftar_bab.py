"""Chapters at the left, the rules of the chosen one at the right; shared by the browser and the comparison."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import SELA_KARTU, TINGGI_BARIS, TINGGI_BARIS_DUA, KelasLebar, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import Hitungan, TombolBiasa, garis, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.lukis import lukis_alas

Indeks = QModelIndex | QPersistentModelIndex
SEMUA = ""
"""The code of the entry that stands for all chapters."""
SEKALI = 40
"""Rules that are laid out at once: more would be felt while typing."""
LEBAR_DAFTAR = {KelasLebar.RAPAT: 228, KelasLebar.BIASA: 264, KelasLebar.LEBAR: 300}
_PERAN = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class BarisTampil:
    """A rule to lay out: its code, and what makes its widget when it is needed."""

    kode: str
    buat: Callable[[], QWidget]


@dataclass(frozen=True, slots=True)
class BabTampil:
    """A chapter as the list shows it: name, a second line or "", the count beside it, and its rules."""

    kode: str
    judul: str
    kedua: str
    jumlah: int
    baris: Sequence[BarisTampil]

    @property
    def lengkap(self) -> str:
        return f"{self.judul}: {self.kedua}" if self.kedua else self.judul


class DaftarBab(QWidget):
    """The two panes. `isi` replaces everything and keeps the chosen chapter while it is still there."""

    def __init__(self, *, nama: str, nama_bantu: str, kosong: str) -> None:
        super().__init__()
        self.setObjectName(nama)
        self._kosong = kosong
        self._bab: dict[str, BabTampil] = {}
        self._antrean: Iterator[tuple[BabTampil, BarisTampil | None]] = iter(())
        self._baris: dict[str, QWidget] = {}
        self.daftar = QListWidget()
        self.daftar.setObjectName(f"{nama}-bab")
        self.daftar.setAccessibleName("Bab")
        self.daftar.setItemDelegate(_DelegasiBab(self.daftar))
        self.daftar.setMouseTracking(True)
        self.daftar.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.daftar.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.daftar.currentItemChanged.connect(lambda *_: self._susun_baris())
        self._kiri = QFrame()
        self._kiri.setProperty("kulit", "kartu")
        self._kiri.setLayout(menurun(self.daftar, sela=0, tepi=(1, 6, 1, 6)))
        isi = QWidget()
        isi.setProperty("latar", "tembus")
        self._tata = QVBoxLayout(isi)
        self._tata.setContentsMargins(0, 0, 0, 0)
        self._tata.setSpacing(0)
        self.gulir = QScrollArea()
        self.gulir.setObjectName(f"{nama}-baris")
        self.gulir.setAccessibleName(nama_bantu)
        self.gulir.setWidgetResizable(True)
        self.gulir.setFrameShape(QFrame.Shape.NoFrame)
        self.gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that what stands over the rules keeps to their columns.
        self.gulir.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.gulir.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.gulir.setWidget(isi)
        kanan = QFrame()
        kanan.setProperty("kulit", "kartu")
        self._kepala = menurun(sela=0)
        kanan.setLayout(menurun(self._kepala, self.gulir, sela=0, tepi=(1, 1, 1, 1)))
        luar = mendatar(self._kiri, sela=SELA_KARTU)
        luar.addWidget(kanan, 1)
        self.setLayout(luar)
        self.sesuaikan(KelasLebar.BIASA)

    def atur_kepala(self, *widget: QWidget) -> None:
        """Puts something over the rules that stays while they scroll."""
        for satu in widget:
            self._kepala.addWidget(satu)

    def isi(self, bab: Sequence[BabTampil], *, pilih: str | None = None) -> None:
        """Shows these chapters; `pilih` is the one to show, else the one shown before, else all of them."""
        kini = self.bab_kini if pilih is None else pilih
        self._bab = {satu.kode: satu for satu in bab}
        self.daftar.blockSignals(True)
        self.daftar.clear()
        semua = BabTampil(SEMUA, "Semua bab", "", sum(satu.jumlah for satu in bab), ())
        for satu in (semua, *bab):
            butir = QListWidgetItem(satu.lengkap)
            butir.setData(_PERAN, satu)
            butir.setToolTip(satu.lengkap)
            butir.setData(Qt.ItemDataRole.AccessibleTextRole, f"{satu.lengkap}, {satu.jumlah}")
            butir.setSizeHint(QSize(100, TINGGI_BARIS_DUA if satu.kedua else TINGGI_BARIS))
            self.daftar.addItem(butir)
        urutan = [SEMUA, *self._bab]
        self.daftar.setCurrentRow(urutan.index(kini) if kini in urutan else 0)
        self.daftar.blockSignals(False)
        self._susun_baris()

    @property
    def bab_kini(self) -> str:
        """The code of the chosen chapter, SEMUA for all."""
        butir = self.daftar.currentItem()
        if butir is None:
            return SEMUA
        bab: BabTampil = butir.data(_PERAN)
        return bab.kode

    @property
    def baris_tampil(self) -> dict[str, QWidget]:
        """The rules that are laid out, by code."""
        return self._baris

    def pergi(self, kode: str) -> bool:
        """Shows the chapter of the rule and scrolls to it; False where there is no such rule."""
        bab = next((b for b in self._bab.values() if any(r.kode == kode for r in b.baris)), None)
        if bab is None:
            return False
        self.daftar.setCurrentRow(list(self._bab).index(bab.kode) + 1)
        while kode not in self._baris:
            self._tambah()
        widget = self._baris[kode]
        widget.setProperty("kulit", "cekung")
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        isi = self.gulir.widget()
        isi.adjustSize()
        self.gulir.verticalScrollBar().setValue(max(0, widget.pos().y() - 8))
        self.gulir.setFocus()
        return True

    def sesuaikan(self, kelas: KelasLebar) -> None:
        self._kiri.setFixedWidth(LEBAR_DAFTAR[kelas])

    def _susun_baris(self) -> None:
        kosongkan(self._tata)
        self._baris = {}
        kini = self.bab_kini
        dipilih = [self._bab[kini]] if kini in self._bab else list(self._bab.values())
        self._antrean = _berkepala(dipilih)
        if not any(satu.baris for satu in dipilih):
            kosong = label(self._kosong, Huruf.ISI, Peran.T2, bungkus=True, nama="daftar-kosong")
            kosong.setContentsMargins(14, 14, 14, 14)
            self._tata.addWidget(kosong)
            self._tata.addStretch(1)
        else:
            self._tambah()
        self.gulir.verticalScrollBar().setValue(0)

    def _tambah(self) -> None:
        """Lays out the next rules, and a button for those after them."""
        if self._tata.count():
            # The stretch and the button of the last time.
            self._buang_ekor()
        banyak = 0
        for bab, baris in self._antrean:
            if baris is None:
                self._tata.addWidget(_kepala_bab(bab))
                continue
            widget = baris.buat()
            self._baris[baris.kode] = widget
            self._tata.addWidget(widget)
            widget.show()
            self._tata.addWidget(garis())
            banyak += 1
            if banyak == SEKALI:
                self._ekor(len(self._baris), sum(len(b.baris) for b in self._dipilih()))
                break
        self._tata.addStretch(1)
        # Rows within rows learn their heights one level an event: until then they would be painted squeezed.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _dipilih(self) -> list[BabTampil]:
        kini = self.bab_kini
        return [self._bab[kini]] if kini in self._bab else list(self._bab.values())

    def _ekor(self, sudah: int, semua: int) -> None:
        if sudah >= semua:
            return
        tombol = TombolBiasa(
            f"Tampilkan {min(SEKALI, semua - sudah)} berikutnya", self._lanjut, tinggi=28, nama="tombol-berikutnya"
        )
        wadah = QWidget()
        wadah.setObjectName("ekor-daftar")
        wadah.setLayout(
            mendatar(tombol, label(f"{sudah} dari {semua}", Huruf.RAPAT, Peran.T2), None, tepi=(14, 10, 14, 10))
        )
        self._tata.addWidget(wadah)

    def _lanjut(self) -> None:
        posisi = self.gulir.verticalScrollBar().value()
        self._tambah()
        self.gulir.setFocus()
        self.gulir.verticalScrollBar().setValue(posisi)

    def _buang_ekor(self) -> None:
        for urut in reversed(range(self._tata.count())):
            widget = self._widget(urut)
            if widget is None:
                self._tata.takeAt(urut)
            elif widget.objectName() == "ekor-daftar":
                self._tata.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
            else:
                return

    def _widget(self, urut: int) -> QWidget | None:
        butir = self._tata.itemAt(urut)
        return butir.widget() if butir is not None else None


def _berkepala(bab: Sequence[BabTampil]) -> Iterator[tuple[BabTampil, BarisTampil | None]]:
    """Each chapter's head, then its rules."""
    for satu in bab:
        if satu.baris:
            yield satu, None
            for baris in satu.baris:
                yield satu, baris


def _kepala_bab(bab: BabTampil) -> QFrame:
    kepala = QFrame()
    kepala.setProperty("kulit", "cekung")
    kepala.setMinimumHeight(30)
    judul = label(bab.lengkap, Huruf.RAPAT_TEBAL, Peran.T2, bungkus=True)
    hitungan = Hitungan(bab.jumlah)
    hitungan.setFixedHeight(18)
    tata = mendatar(judul, hitungan, tepi=(14, 5, 14, 5))
    tata.setStretch(0, 1)
    kepala.setLayout(menurun(tata, garis(kuat=True), sela=0))
    return kepala


class _DelegasiBab(QStyledItemDelegate):
    """A chapter: its name, a second line where there is one, and a count."""

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        bab: BabTampil = indeks.data(_PERAN)
        kotak, keadaan = kotak_pilihan(pilihan), keadaan_pilihan(pilihan)
        pelukis.save()
        terpilih = lukis_alas(pelukis, kotak, keadaan)
        angka = str(bab.jumlah)
        pelukis.setFont(font(Huruf.RAPAT))
        pelukis.setPen(warna(Peran.T2))
        lebar_angka = QFontMetrics(font(Huruf.RAPAT)).horizontalAdvance(angka)
        pelukis.drawText(
            kotak.adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, angka
        )
        dalam = kotak.adjusted(14, 0, -20 - lebar_angka, 0)
        utama = Huruf.KARTU if terpilih else Huruf.BARIS if bab.kedua else Huruf.ISI
        if bab.kedua:
            _tulis(pelukis, QRect(dalam.x(), kotak.y() + 4, dalam.width(), 19), bab.judul, utama, Peran.T1)
            _tulis(pelukis, QRect(dalam.x(), kotak.y() + 22, dalam.width(), 17), bab.kedua, Huruf.KECIL, Peran.T2)
        else:
            _tulis(pelukis, dalam, bab.judul, utama, Peran.T1)
        if keadaan & QStyle.StateFlag.State_HasFocus:
            lukis_cincin(pelukis, kotak)
        pelukis.restore()


def _tulis(pelukis: QPainter, kotak: QRect, teks: str, huruf: Huruf, peran: Peran) -> None:
    pelukis.setFont(font(huruf))
    pelukis.setPen(warna(peran))
    muat = QFontMetrics(font(huruf)).elidedText(teks, Qt.TextElideMode.ElideRight, kotak.width())
    pelukis.drawText(kotak, Qt.AlignmentFlag.AlignVCenter, muat)
