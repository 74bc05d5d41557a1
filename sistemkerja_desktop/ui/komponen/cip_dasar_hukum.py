"""The dasar hukum chip: the margin mark that stands wherever the program claims something."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from sistemkerja_desktop.domain.regulasi import Aturan, DasarHukum
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.lukis import IsiCip, isi_cip_aturan, lukis_cip, ukuran_cip

BacaPasal = Callable[[DasarHukum], object]


class CipDasarHukum(QAbstractButton):
    """A clickable chip of a rule. Click, Space or Enter opens its explanation.

    `baca_pasal` is called with the place that the person wants to read; without it the popover offers no reading.
    """

    def __init__(
        self,
        aturan: Aturan,
        isi: IsiCip | None = None,
        *,
        baca_pasal: BacaPasal | None = None,
        lihat_temuan: Callable[[], object] | None = None,
        nama: str = "",
        induk: QWidget | None = None,
    ) -> None:
        super().__init__(induk)
        self._aturan = aturan
        semua = isi_cip_aturan(aturan)
        self._isi = isi or (semua[0] if semua else IsiCip("–"))
        self._baca_pasal = baca_pasal
        self._lihat_temuan = lihat_temuan
        self.setObjectName(nama or f"cip-{aturan.kode}")
        self.setAccessibleName(self._isi.arti)
        self.setAccessibleDescription(aturan.penjelasan)
        self.setToolTip(self._isi.lengkap or self._isi.teks)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.buka)

    @property
    def aturan(self) -> Aturan:
        return self._aturan

    def sizeHint(self) -> QSize:
        return ukuran_cip(self._isi)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        lukis_cip(pelukis, QPoint(0, 0), self._isi)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def buka(self) -> "PopoverDasar":
        """Opens the explanation below the chip."""
        return buka_popover(
            self._aturan,
            self,
            self.mapToGlobal(QPoint(0, self.height() + 4)),
            baca_pasal=self._baca_pasal,
            lihat_temuan=self._lihat_temuan,
        )


class PopoverDasar(QFrame):
    """What a rule says in our words, where the regulation says it, and links. Esc or a click outside closes it."""

    def __init__(
        self,
        aturan: Aturan,
        induk: QWidget | None,
        baca_pasal: BacaPasal | None = None,
        lihat_temuan: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(induk, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kulit", "popover")
        self.setObjectName("popover-dasar-hukum")
        self.setAccessibleName("Keterangan dasar hukum")
        self.setFixedWidth(300)
        isi = menurun(sela=8, tepi=(13, 12, 13, 12))
        for cip in isi_cip_aturan(aturan):
            isi.addWidget(_CipDiam(cip))
        isi.addWidget(label(aturan.penjelasan, Huruf.RAPAT, bungkus=True))
        for nama in dict.fromkeys(f"{d.pasal}, {d.peraturan}" for d in aturan.dasar):
            isi.addWidget(label(nama, Huruf.KECIL, Peran.T2, bungkus=True))
        tautan: list[QWidget] = []
        if baca_pasal is not None:
            tautan += [
                TombolTenang(
                    "Baca pasal" if len(aturan.dasar) == 1 else f"Baca {dasar.pasal}",
                    partial(self._pergi, partial(baca_pasal, dasar)),
                    tinggi=28,
                    nama=f"tombol-baca-pasal-{urut}",
                )
                for urut, dasar in enumerate(aturan.dasar, 1)
            ]
        if lihat_temuan is not None:
            tautan.append(
                TombolTenang("Lihat temuan", lambda: self._pergi(lihat_temuan), tinggi=28, nama="tombol-lihat-temuan")
            )
        if tautan:
            isi.addLayout(mendatar(*tautan, None, sela=4))
        self.setLayout(isi)

    def _pergi(self, fungsi: Callable[[], object]) -> None:
        self.close()
        fungsi()


class _CipDiam(QWidget):
    """The chip inside its own popover: not clickable again."""

    def __init__(self, isi: IsiCip) -> None:
        super().__init__()
        self._isi = isi
        self.setFixedSize(ukuran_cip(isi))

    def paintEvent(self, _event: QPaintEvent) -> None:
        lukis_cip(QPainter(self), QPoint(0, 0), self._isi)


def buka_popover(
    aturan: Aturan,
    induk: QWidget,
    titik: QPoint,
    *,
    baca_pasal: BacaPasal | None = None,
    lihat_temuan: Callable[[], object] | None = None,
) -> PopoverDasar:
    """Opens the explanation of a rule at a global point, inside the screen; for chips painted by delegates."""
    popover = PopoverDasar(aturan, induk, baca_pasal, lihat_temuan)
    # The words wrap: the height follows from the fixed width.
    popover.resize(popover.width(), popover.heightForWidth(popover.width()))
    layar = induk.screen().availableGeometry()
    popover.move(
        max(layar.left(), min(titik.x(), layar.right() - popover.width())),
        max(layar.top(), min(titik.y(), layar.bottom() - popover.height())),
    )
    popover.show()
    return popover


class BarisCip(QWidget):
    """The chips of a rule in a row, at most two."""

    def __init__(self, aturan: Aturan, *, baca_pasal: BacaPasal | None = None) -> None:
        super().__init__()
        tata = QHBoxLayout(self)
        tata.setContentsMargins(0, 0, 0, 0)
        tata.setSpacing(8)
        for urut, isi in enumerate(isi_cip_aturan(aturan), 1):
            tata.addWidget(CipDasarHukum(aturan, isi, baca_pasal=baca_pasal, nama=f"cip-{aturan.kode}-{urut}"))
        tata.addStretch(1)
