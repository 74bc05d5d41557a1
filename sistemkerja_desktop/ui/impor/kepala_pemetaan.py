"""The header of the preview: letter and title of each column, with the field that it goes to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.pegawai.kendali import lebarkan_daftar

if TYPE_CHECKING:
    from sistemkerja_desktop.services.impor.model import KolomBerkas

TINGGI = 60


class _Pilihan(QComboBox):
    """A combo that does not change under the wheel while the table scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class KepalaPemetaan(QHeaderView):
    """A header with a combo under each title. `dipilih` carries the number of a column and its new field."""

    dipilih = Signal(int, str)

    def __init__(self, induk: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, induk)
        self._kolom: Sequence[KolomBerkas] = ()
        self._pilihan: list[_Pilihan] = []
        self.setAccessibleName("Pemetaan kolom")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(80)
        self.sectionResized.connect(self.tata_pilihan)

    def isi(self, kolom: Sequence["KolomBerkas"]) -> None:
        """Shows the mapping; combos are kept where the file has as many columns as before."""
        from sistemkerja_desktop.services.impor.bidang import BIDANG, label_bidang

        self._kolom = kolom
        if len(kolom) != len(self._pilihan):
            for lama in self._pilihan:
                lama.hide()
                lama.deleteLater()
            self._pilihan = [self._buat_pilihan(i, ["", *BIDANG], label_bidang) for i in range(len(kolom))]
        for satu, pilihan in zip(kolom, self._pilihan, strict=True):
            pilihan.blockSignals(True)
            pilihan.setCurrentIndex(pilihan.findData(satu.bidang))
            pilihan.blockSignals(False)
            pilihan.setAccessibleName(f"Isian untuk kolom {satu.huruf} {satu.judul}")
            lebarkan_daftar(pilihan, 190)
            pilihan.setToolTip(satu.alasan)
        self.tata_pilihan()
        self.viewport().update()

    def pilihan(self, kolom: int) -> QComboBox:
        """The combo of a column."""
        return self._pilihan[kolom]

    def _buat_pilihan(self, kolom: int, bidang: Sequence[str], label: object) -> _Pilihan:
        assert callable(label)
        hasil = _Pilihan(self.viewport())
        hasil.setObjectName(f"pilihan-kolom-{kolom}")
        hasil.setProperty("tinggi", "28")
        hasil.setFont(font(Huruf.RAPAT))
        hasil.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        hasil.setMinimumContentsLength(3)
        for kode in bidang:
            hasil.addItem(label(kode) if kode else "–", kode)
        hasil.setItemData(0, "Tidak diimpor", Qt.ItemDataRole.ToolTipRole)
        hasil.activated.connect(lambda _i, kolom=kolom, h=hasil: self.dipilih.emit(kolom, h.currentData()))
        hasil.show()
        return hasil

    def tata_pilihan(self, *_ubahan: int) -> None:
        """Puts the combos under their titles."""
        for i, pilihan in enumerate(self._pilihan):
            pilihan.setGeometry(self.sectionViewportPosition(i) + 6, 27, self.sectionSize(i) - 12, 26)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), TINGGI)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        painter.save()
        painter.fillRect(rect, warna(Peran.SUNK))
        painter.fillRect(rect.right(), rect.y(), 1, rect.height(), warna(Peran.LINE1))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, warna(Peran.LINE2))
        if logicalIndex < len(self._kolom):
            self._lukis_judul(painter, rect, self._kolom[logicalIndex])
        painter.restore()

    @staticmethod
    def _lukis_judul(pelukis: QPainter, kotak: QRect, kolom: "KolomBerkas") -> None:
        keadaan = Keadaan.AKAN_DATANG if not kolom.bidang else Keadaan.OK if kolom.yakin else Keadaan.WARN
        lukis_ikon(pelukis, QRect(kotak.x() + 6, kotak.y() + 6, 14, 14), keadaan.ikon, keadaan.warna, 14)
        huruf = font(Huruf.KECIL_TEBAL)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T1))
        x = kotak.x() + 25
        pelukis.drawText(QRect(x, kotak.y() + 4, 30, 18), Qt.AlignmentFlag.AlignVCenter, kolom.huruf)
        x += QFontMetrics(huruf).horizontalAdvance(kolom.huruf) + 6
        huruf = font(Huruf.KECIL)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T2))
        ruang = QRect(x, kotak.y() + 4, kotak.right() - x - 4, 18)
        teks = QFontMetrics(huruf).elidedText(
            kolom.judul.replace("\n", " ") or "tanpa judul", Qt.TextElideMode.ElideRight, ruang.width()
        )
        pelukis.drawText(ruang, Qt.AlignmentFlag.AlignVCenter, teks)
