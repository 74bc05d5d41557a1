"""The list of people to pick from: one row a person with competences, load and a button."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.proxy_style import lukis_cincin
from sistemkerja_desktop.ui.gaya.token import RADIUS_CIP, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.daftar_bertombol import DaftarBertombol
from sistemkerja_desktop.ui.komponen.lukis import kotak_bulat, lebar_tombol, lukis_avatar, lukis_tombol

if TYPE_CHECKING:
    from sistemkerja_desktop.services.calon import CalonAnggota

Indeks = QModelIndex | QPersistentModelIndex
AKAR = QModelIndex()
PERAN_CALON = Qt.ItemDataRole.UserRole
PERAN_DIPILIH = Qt.ItemDataRole.UserRole + 1
TINGGI_BARIS_ORANG = 56
_TEPI = 14
_LEBAR_BEBAN = 74
_LEBAR_BEBAN_RAPAT = 46
_RAPAT = 430
_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ModelOrang(QAbstractListModel):
    """Candidates in the order in which they are offered, and who of them is chosen already."""

    def __init__(self, batas_beban: int) -> None:
        super().__init__()
        self.batas_beban = batas_beban
        self._calon: list[CalonAnggota] = []
        self._dipilih: frozenset[int] = frozenset()

    def isi(self, calon: Sequence["CalonAnggota"]) -> None:
        self.beginResetModel()
        self._calon = list(calon)
        self.endResetModel()

    def tandai(self, dipilih: frozenset[int]) -> None:
        """Marks who is chosen."""
        self._dipilih = dipilih
        if self._calon:
            self.dataChanged.emit(self.index(0), self.index(len(self._calon) - 1))

    def calon(self, baris: int) -> "CalonAnggota":
        return self._calon[baris]

    def cari(self, pegawai_id: int) -> int:
        """The row of that person, or -1."""
        return next((i for i, c in enumerate(self._calon) if c.pegawai_id == pegawai_id), -1)

    def dipilih(self, baris: int) -> bool:
        return self._calon[baris].pegawai_id in self._dipilih

    def rowCount(self, parent: Indeks = AKAR) -> int:
        return 0 if parent.isValid() else len(self._calon)

    def data(self, index: Indeks, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._calon):
            return None
        satu = self._calon[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return satu.nama
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(b for b in (satu.nama_lengkap, satu.keterangan, ", ".join(satu.kompetensi)) if b)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._bacaan(satu, self.dipilih(index.row()))
        if role == PERAN_CALON:
            return satu
        return self.dipilih(index.row()) if role == PERAN_DIPILIH else None

    def _bacaan(self, satu: "CalonAnggota", dipilih: bool) -> str:
        bagian = [satu.nama, satu.keterangan]
        if satu.kompetensi:
            bagian.append(f"kompetensi {', '.join(satu.kompetensi)}")
        bagian.append(f"{satu.beban} kegiatan berjalan, batas {self.batas_beban}")
        if dipilih:
            bagian.append("sudah dipilih")
        return "; ".join(bagian)


class DelegasiOrang(QStyledItemDelegate):
    """Paints a row: avatar, name with competences, jabatan and unit, load against the limit, button."""

    def __init__(self, daftar: "DaftarOrang", teks_tombol: str) -> None:
        super().__init__(daftar)
        self._daftar = daftar
        self._teks = teks_tombol

    def sizeHint(self, _pilihan: QStyleOptionViewItem, _indeks: Indeks) -> QSize:
        return QSize(200, TINGGI_BARIS_ORANG)

    def paint(self, pelukis: QPainter, pilihan: Any, indeks: Indeks) -> None:
        satu = cast("CalonAnggota | None", indeks.data(PERAN_CALON))
        if satu is None:
            return
        pelukis.save()
        kotak = pilihan.rect
        kini = self._daftar.currentIndex().row() == indeks.row()
        if pilihan.state & QStyle.StateFlag.State_Selected:
            pelukis.fillRect(kotak, warna(Peran.SEL))
        elif self._daftar.ditunjuk == indeks.row():
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        pelukis.fillRect(kotak.x(), kotak.bottom(), kotak.width(), 1, warna(Peran.LINE1))
        tombol, beban, teks = self._bagian(kotak)
        lukis_avatar(pelukis, QRect(kotak.x() + _TEPI, kotak.y() + (kotak.height() - 28) // 2, 28, 28), satu.inisial)
        self._lukis_teks(pelukis, teks, satu)
        self._lukis_beban(pelukis, beban, satu.beban)
        if indeks.data(PERAN_DIPILIH):
            self._lukis_dipilih(pelukis, tombol)
        else:
            ditunjuk = tombol.contains(self._daftar.titik) and self._daftar.ditunjuk == indeks.row()
            lukis_tombol(pelukis, tombol, self._teks, ditunjuk=ditunjuk)
        if kini and self._daftar.hasFocus():
            lukis_cincin(pelukis, kotak.adjusted(0, 0, 0, -1))
        pelukis.restore()

    def kotak_tombol(self, kotak: QRect) -> QRect:
        """Where the row's button stands."""
        return self._bagian(kotak)[0]

    def _bagian(self, kotak: QRect) -> tuple[QRect, QRect, QRect]:
        """The button, the load and the texts of a row."""
        lebar = max(lebar_tombol(self._teks), lebar_tombol("Dipilih") + 8)
        tombol = QRect(kotak.right() + 1 - _TEPI - lebar, kotak.y(), lebar, kotak.height() - 1)
        lebar_beban = _LEBAR_BEBAN_RAPAT if kotak.width() < _RAPAT else _LEBAR_BEBAN
        beban = QRect(tombol.x() - 10 - lebar_beban, kotak.y(), lebar_beban, kotak.height() - 1)
        kiri = kotak.x() + _TEPI + 28 + 10
        return tombol, beban, QRect(kiri, kotak.y(), beban.x() - 8 - kiri, kotak.height() - 1)

    def _lukis_teks(self, pelukis: QPainter, kotak: QRect, satu: "CalonAnggota") -> None:
        huruf = font(Huruf.BARIS)
        fm = QFontMetrics(huruf)
        atas = QRect(kotak.x(), kotak.y() + 8, kotak.width(), 20)
        nama = fm.elidedText(satu.nama, Qt.TextElideMode.ElideRight, atas.width())
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T1))
        pelukis.drawText(atas, _KIRI, nama)
        self._lukis_kompetensi(pelukis, atas.adjusted(fm.horizontalAdvance(nama) + 8, 0, 0, 0), satu)
        pelukis.setFont(font(Huruf.KECIL))
        pelukis.setPen(warna(Peran.T2))
        bawah = QRect(kotak.x(), kotak.y() + 29, kotak.width(), 18)
        fm = QFontMetrics(font(Huruf.KECIL))
        pelukis.drawText(bawah, _KIRI, fm.elidedText(satu.keterangan, Qt.TextElideMode.ElideRight, bawah.width()))

    def _lukis_kompetensi(self, pelukis: QPainter, kotak: QRect, satu: "CalonAnggota") -> None:
        """Competences that fit first, tinted; what has no room is said by an ellipsis (and by the tooltip)."""
        huruf = font(Huruf.KECIL)
        fm = QFontMetrics(huruf)
        pelukis.setFont(huruf)
        x = kotak.x()
        urut = [*satu.cocok, *(k for k in satu.kompetensi if k not in satu.cocok)]
        for nomor, kompetensi in enumerate(urut):
            lebar = fm.horizontalAdvance(kompetensi) + 12
            sisa = kotak.right() + 1 - x - (16 if nomor + 1 < len(urut) else 0)
            if lebar > sisa:
                pelukis.setPen(warna(Peran.T2))
                if kotak.right() + 1 - x >= 12:
                    pelukis.drawText(QRect(x, kotak.y(), 14, kotak.height()), _KIRI, "…")
                return
            cip = QRect(x, kotak.y() + 1, lebar, 18)
            cocok = kompetensi in satu.cocok
            kotak_bulat(
                pelukis,
                cip,
                Peran.ACC_S if cocok else Peran.SURF,
                Peran.ACC_B if cocok else Peran.LINE2,
                RADIUS_CIP,
            )
            pelukis.setPen(warna(Peran.ACC if cocok else Peran.T2))
            pelukis.drawText(cip, Qt.AlignmentFlag.AlignCenter, kompetensi)
            x += lebar + 5

    def _lukis_beban(self, pelukis: QPainter, kotak: QRect, beban: int) -> None:
        batas = self._daftar.model_orang.batas_beban
        penuh = beban >= batas
        atas = QRect(kotak.x(), kotak.y() + 9, kotak.width(), 18)
        if penuh:
            lukis_ikon(pelukis, QRect(atas.x(), atas.y(), 14, 18), Keadaan.WARN.ikon, Peran.WARN, 14)
            atas = atas.adjusted(18, 0, 0, 0)
        pelukis.setFont(font_angka(Huruf.KECIL))
        pelukis.setPen(warna(Peran.WARN if penuh else Peran.T2))
        pelukis.drawText(atas, _KIRI, f"{beban} / {batas}")
        lajur = QRect(kotak.x(), kotak.y() + 34, kotak.width(), 6)
        pelukis.fillRect(lajur, warna(Peran.LINE1))
        isi = min(lajur.width(), round(lajur.width() * beban / max(1, batas)))
        pelukis.fillRect(QRect(lajur.x(), lajur.y(), isi, lajur.height()), warna(Peran.WARN if penuh else Peran.FILL))

    @staticmethod
    def _lukis_dipilih(pelukis: QPainter, kotak: QRect) -> None:
        lukis_ikon(pelukis, QRect(kotak.x(), kotak.y(), 16, kotak.height()), Keadaan.OK.ikon, Peran.OK)
        pelukis.setFont(font(Huruf.RAPAT))
        pelukis.setPen(warna(Peran.OK))
        pelukis.drawText(kotak.adjusted(20, 0, 0, 0), _KIRI, "Dipilih")


class DaftarOrang(DaftarBertombol):
    """The view. `dipilih` carries the id of a person whose button was pressed, by mouse or with Enter."""

    dipilih = Signal(int)

    def __init__(self, model: ModelOrang, teks_tombol: str, *, nama: str, nama_bantu: str) -> None:
        super().__init__(model, nama=nama, nama_bantu=nama_bantu)
        self.model_orang = model
        self._delegasi = DelegasiOrang(self, teks_tombol)
        self.setItemDelegate(self._delegasi)
        self.setUniformItemSizes(True)

    def kotak_tombol(self, baris: int) -> QRect:
        """Where the button of that row stands in the viewport."""
        return self._delegasi.kotak_tombol(self.visualRect(self.model_orang.index(baris)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        titik = event.position().toPoint()
        baris = self.indexAt(titik).row()
        if event.button() == Qt.MouseButton.LeftButton and baris >= 0 and self.kotak_tombol(baris).contains(titik):
            self._pilih(baris)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        titik = event.position().toPoint()
        baris = self.indexAt(titik).row()
        if baris >= 0 and not self.kotak_tombol(baris).contains(titik):
            self._pilih(baris)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        baris = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and baris >= 0:
            self._pilih(baris)
            return
        super().keyPressEvent(event)

    def _pilih(self, baris: int) -> None:
        if not self.model_orang.dipilih(baris):
            self.dipilih.emit(self.model_orang.calon(baris).pegawai_id)
