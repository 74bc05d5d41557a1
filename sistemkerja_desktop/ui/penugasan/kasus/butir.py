"""A short list in a card: people of a case, its letters. One delegate, so that a thousand rows cost nothing."""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import TINGGI_BARIS_DUA, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.daftar_bertombol import DaftarBertombol
from sistemkerja_desktop.ui.komponen.lukis import lukis_avatar

Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN_BUTIR = Qt.ItemDataRole.UserRole
_TEPI = 14
_AVATAR = 26
_IKON = 16
_LEBAR_KANAN = 92
_TAK_TERBATAS = 16_777_215
_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_KANAN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_ELIPSIS = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class Butir:
    """A row: `inisial` in a circle or `ikon`, two lines, and at the right a word or a state.

    `kunci` 0 opens nothing.
    """

    utama: str
    kedua: str = ""
    kanan: str = ""
    inisial: str = ""
    ikon: str = ""
    keadaan: tuple[Keadaan, str] | None = None
    kunci: int = 0


class ModelButir(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._butir: tuple[Butir, ...] = ()

    def isi(self, butir: Sequence[Butir]) -> None:
        self.beginResetModel()
        self._butir = tuple(butir)
        self.endResetModel()

    def butir(self, baris: int) -> Butir:
        return self._butir[baris]

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self._butir)

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._butir):
            return None
        satu = self._butir[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return satu.utama
        lengkap = (satu.utama, satu.kedua, satu.kanan, satu.keadaan[1] if satu.keadaan else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, lengkap))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "; ".join(filter(None, lengkap))
        return satu if role == PERAN_BUTIR else None


class DaftarButir(DaftarBertombol):
    """`dibuka` carries the key of the row that was clicked, or on which Enter was pressed."""

    dibuka = Signal(int)

    def __init__(self, *, nama: str, nama_bantu: str, paling_banyak: int = 5) -> None:
        self.model_butir = ModelButir()
        super().__init__(self.model_butir, nama=nama, nama_bantu=nama_bantu)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_DelegasiButir(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._paling_banyak = paling_banyak
        self._penuh = False

    def isi(self, butir: Sequence[Butir]) -> None:
        self.model_butir.isi(butir)
        self.memuat(self._penuh)

    def memuat(self, penuh: bool) -> None:
        """Takes all the room there is, or as much as its rows need up to `paling_banyak`."""
        self._penuh = penuh
        tinggi = self.sizeHint().height()
        self.setMinimumHeight(0 if penuh else tinggi)
        self.setMaximumHeight(_TAK_TERBATAS if penuh else tinggi)

    def sizeHint(self) -> QSize:
        baris = min(self._paling_banyak, max(1, self.model_butir.rowCount()))
        return QSize(240, baris * TINGGI_BARIS_DUA + 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._buka(self.indexAt(event.position().toPoint()).row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._buka(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _buka(self, baris: int) -> None:
        if baris >= 0 and self.model_butir.butir(baris).kunci:
            self.dibuka.emit(self.model_butir.butir(baris).kunci)


class _DelegasiButir(QStyledItemDelegate):
    def __init__(self, daftar: DaftarButir) -> None:
        super().__init__(daftar)
        self._daftar = daftar

    def sizeHint(self, _pilihan: QStyleOptionViewItem, _indeks: Indeks) -> QSize:
        return QSize(0, TINGGI_BARIS_DUA)

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        kotak: QRect = kotak_pilihan(pilihan)
        satu = cast(Butir, indeks.data(PERAN_BUTIR))
        terpilih = bool(keadaan_pilihan(pilihan) & QStyle.StateFlag.State_Selected) and self._daftar.hasFocus()
        pelukis.save()
        if terpilih:
            pelukis.fillRect(kotak, warna(Peran.SEL))
        elif self._daftar.ditunjuk == indeks.row() and satu.kunci:
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        pelukis.fillRect(kotak.left(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        x = self._lukis_tanda(pelukis, kotak, satu)
        kanan = self._lukis_kanan(pelukis, kotak, satu)
        self._lukis_teks(pelukis, QRect(x, kotak.y(), kanan - x - 8, kotak.height()), satu)
        if terpilih:
            lukis_cincin(pelukis, kotak)
        pelukis.restore()

    def _lukis_tanda(self, pelukis: QPainter, kotak: QRect, satu: Butir) -> int:
        sisi = _AVATAR if satu.inisial else _IKON
        tempat = QRect(kotak.left() + _TEPI, kotak.center().y() - sisi // 2, sisi, sisi)
        if satu.inisial:
            lukis_avatar(pelukis, tempat, satu.inisial)
        elif satu.ikon:
            lukis_ikon(pelukis, tempat, satu.ikon, Peran.T2, _IKON)
        else:
            return kotak.left() + _TEPI
        return tempat.right() + 11

    def _lukis_kanan(self, pelukis: QPainter, kotak: QRect, satu: Butir) -> int:
        """Returns where the room of the text ends."""
        tepi = kotak.right() - _TEPI
        if satu.keadaan is not None:
            tempat = QRect(tepi - _IKON, kotak.center().y() - _IKON // 2, _IKON, _IKON)
            lukis_ikon(pelukis, tempat, satu.keadaan[0].ikon, satu.keadaan[0].warna, _IKON)
            return tempat.left()
        if not satu.kanan:
            return tepi
        huruf = font(Huruf.KECIL)
        lebar = min(_LEBAR_KANAN, QFontMetrics(huruf).horizontalAdvance(satu.kanan) + 2)
        tempat = QRect(tepi - lebar, kotak.y(), lebar, kotak.height())
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T2))
        pelukis.drawText(tempat, _KANAN, QFontMetrics(huruf).elidedText(satu.kanan, _ELIPSIS, lebar))
        return tempat.left()

    def _lukis_teks(self, pelukis: QPainter, ruang: QRect, satu: Butir) -> None:
        atas = QRect(ruang.x(), ruang.y() + 4, ruang.width(), 19) if satu.kedua else ruang
        self._baris(pelukis, atas, satu.utama, font(Huruf.BARIS if satu.inisial else Huruf.RAPAT), Peran.T1)
        if satu.kedua:
            bawah = QRect(ruang.x(), ruang.y() + 23, ruang.width(), 16)
            self._baris(pelukis, bawah, satu.kedua, font(Huruf.KECIL), Peran.T2)

    def _baris(self, pelukis: QPainter, ruang: QRect, teks: str, huruf: Any, peran: Peran) -> None:
        pelukis.setFont(huruf)
        pelukis.setPen(warna(peran))
        pelukis.drawText(ruang, _KIRI, QFontMetrics(huruf).elidedText(teks, _ELIPSIS, ruang.width()))
