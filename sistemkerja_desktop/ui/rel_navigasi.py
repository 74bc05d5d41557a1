"""The rail at the left: a list with a delegate, badges, and three widths."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.pilihan import keadaan_pilihan, kotak_pilihan
from sistemkerja_desktop.ui.gaya.token import LEBAR_REL, KelasLebar, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.lukis import lukis_pil
from sistemkerja_desktop.ui.rangka import KAKI_REL, TINGGI_BUTIR, TINGGI_GRUP, lukis_butir, lukis_grup
from sistemkerja_desktop.ui.registri_halaman import ButirNavigasi

Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN_BUTIR = Qt.ItemDataRole.UserRole
PERAN_LENCANA = Qt.ItemDataRole.UserRole + 1
_PENGISI = "pengisi"
_TEMBUS_MATI = 0.45


class NavigasiModel(QAbstractListModel):
    """The items in order. A group's heading is a `str` row, the space before the foot the row `_PENGISI`."""

    def __init__(self, butir: Sequence[ButirNavigasi]) -> None:
        super().__init__()
        self._baris: list[ButirNavigasi | str] = []
        self._lencana: dict[str, tuple[int, bool]] = {}
        grup = ""
        for satu in (b for b in butir if not b.bawah):
            if satu.grup and satu.grup != grup:
                self._baris.append(satu.grup)
            grup = satu.grup
            self._baris.append(satu)
        self._baris.append(_PENGISI)
        self._baris += [b for b in butir if b.bawah]

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self._baris)

    def butir(self, baris: int) -> ButirNavigasi | None:
        isi = self._baris[baris]
        return isi if isinstance(isi, ButirNavigasi) else None

    def pengisi(self, baris: int) -> bool:
        """Whether the row is the space that pushes the last items to the foot."""
        return self._baris[baris] == _PENGISI

    def baris_dari(self, id: str) -> int:
        """The row of a page. Raises KeyError."""
        for urut, isi in enumerate(self._baris):
            if isinstance(isi, ButirNavigasi) and isi.id == id:
                return urut
        raise KeyError(id)

    def atur_lencana(self, id: str, jumlah: int, temuan: bool) -> None:
        self._lencana[id] = (jumlah, temuan)
        indeks = self.index(self.baris_dari(id))
        self.dataChanged.emit(indeks, indeks)

    def flags(self, index: Indeks) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._baris[index.row()], ButirNavigasi):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        isi = self._baris[index.row()]
        if isinstance(isi, str):
            teks = "" if isi == _PENGISI else isi
            return teks if role == Qt.ItemDataRole.DisplayRole else None
        jumlah, temuan = self._lencana.get(isi.id, (0, False))
        if role == Qt.ItemDataRole.DisplayRole:
            return isi.label
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            kata = "temuan" if temuan else "menunggu"
            return f"{isi.label}, {jumlah} {kata}" if jumlah else isi.label
        if role == PERAN_BUTIR:
            return isi
        return (jumlah, temuan) if role == PERAN_LENCANA else None


class RelNavigasi(QListView):
    """The rail. `dipilih` carries the id of the page that the person chose."""

    dipilih = Signal(str)

    def __init__(self, butir: Sequence[ButirNavigasi], induk: QWidget | None = None) -> None:
        super().__init__(induk)
        self.kelas = KelasLebar.BIASA
        self._tinggi_pengisi: int | None = None
        self.daftar = NavigasiModel(butir)
        self.daftar.setParent(self)
        self.setObjectName("rel-navigasi")
        self.setAccessibleName("Navigasi utama")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self.daftar)
        self.setItemDelegate(_DelegasiRel(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setFixedWidth(LEBAR_REL[self.kelas])
        self.setProperty("kulit", "rel")

    def pilih(self, id: str) -> None:
        """Shows a page's item as the chosen one. Raises KeyError for an unknown id."""
        self.setCurrentIndex(self.daftar.index(self.daftar.baris_dari(id)))

    def sesuaikan(self, kelas: KelasLebar) -> None:
        self.kelas = kelas
        self._tinggi_pengisi = None
        self.setFixedWidth(LEBAR_REL[kelas])
        self.scheduleDelayedItemsLayout()

    def tinggi_baris(self, baris: int) -> int:
        """The height of a row in this width: headings only where there is room for them."""
        if self.daftar.butir(baris) is not None:
            return TINGGI_BUTIR[self.kelas]
        if not self.daftar.pengisi(baris):
            return TINGGI_GRUP if self.kelas is KelasLebar.LEBAR else 0
        if self._tinggi_pengisi is None:
            lain = sum(self.tinggi_baris(b) for b in range(self.daftar.rowCount()) if b != baris)
            # Asking PySide for the viewport would set up a hundred classes: the rail has no frame, so its height is it.
            self._tinggi_pengisi = max(0, self.height() - lain - KAKI_REL)
        return self._tinggi_pengisi

    def currentChanged(self, kini: Indeks, lama: Indeks) -> None:
        super().currentChanged(kini, lama)
        butir = self.daftar.butir(kini.row()) if kini.isValid() else None
        if butir is not None:
            self.dipilih.emit(butir.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tinggi_pengisi = None
        self.scheduleDelayedItemsLayout()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()


class _DelegasiRel(QStyledItemDelegate):
    def __init__(self, rel: RelNavigasi) -> None:
        super().__init__(rel)
        self._rel = rel

    def sizeHint(self, _pilihan: QStyleOptionViewItem, indeks: Indeks) -> QSize:
        return QSize(LEBAR_REL[self._rel.kelas], self._rel.tinggi_baris(indeks.row()))

    def paint(self, pelukis: QPainter, pilihan: QStyleOptionViewItem, indeks: Indeks) -> None:
        kotak: QRect = kotak_pilihan(pilihan)
        butir = indeks.data(PERAN_BUTIR)
        aktif = self._rel.isEnabled()
        pelukis.save()
        if not aktif:
            pelukis.setOpacity(_TEMBUS_MATI)
        if butir is None:
            if kotak.height() and self._rel.kelas is KelasLebar.LEBAR:
                lukis_grup(pelukis, kotak, indeks.data() or "")
            pelukis.restore()
            return
        # While no office is open there is no page to stand on and nothing to count.
        terpilih = aktif and bool(keadaan_pilihan(pilihan) & QStyle.StateFlag.State_Selected)
        if terpilih:
            pelukis.fillRect(kotak, warna(Peran.NAV_S))
            pelukis.fillRect(kotak.x(), kotak.y(), 4, kotak.height(), warna(Peran.NAV_M))
        elif aktif and keadaan_pilihan(pilihan) & QStyle.StateFlag.State_MouseOver:
            lembut = warna(Peran.NAV_S).toRgb()
            lembut.setAlphaF(0.5)
            pelukis.fillRect(kotak, lembut)
        self._isi(pelukis, kotak, butir, terpilih, indeks.data(PERAN_LENCANA) if aktif else (0, False))
        if terpilih and self._rel.hasFocus():
            pelukis.setPen(warna(Peran.NAV_M))
            pelukis.setBrush(Qt.BrushStyle.NoBrush)
            pelukis.drawRect(kotak.adjusted(6, 2, -3, -3))
        pelukis.restore()

    def _isi(
        self, pelukis: QPainter, kotak: QRect, butir: ButirNavigasi, terpilih: bool, lencana: tuple[int, bool]
    ) -> None:
        kelas = self._rel.kelas
        ikon = lukis_butir(pelukis, kotak, butir, kelas, terpilih=terpilih)
        if kelas is KelasLebar.LEBAR:
            self._lencana(pelukis, kotak.right() - 17, kotak.center().y(), lencana)
        else:
            self._lencana(pelukis, kotak.center().x() + 14, ikon.center().y() - 7, lencana)

    def _lencana(self, pelukis: QPainter, x: int, y: int, lencana: tuple[int, bool]) -> None:
        jumlah, temuan = lencana
        if not jumlah:
            return
        teks = str(jumlah) if jumlah <= 99 else "99+"
        huruf = font(Huruf.KECIL_TEBAL2)
        lebar = max(18, QFontMetrics(huruf).horizontalAdvance(teks) + 10)
        kotak = QRect(x - lebar // 2, y - 9, lebar, 18)
        lukis_pil(pelukis, kotak, Peran.BADGE_BAD if temuan else Peran.BADGE)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.BADGE_BAD_T if temuan else Peran.BADGE_T))
        pelukis.drawText(kotak, Qt.AlignmentFlag.AlignCenter, teks)
