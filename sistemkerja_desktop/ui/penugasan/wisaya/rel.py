"""The wizard's rail: the steps with their answers, done ones to be clicked."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import URUTAN, KeadaanLangkah, KodeLangkah

LEBAR_REL = 212
_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_LINGKAR = 22


class ButirLangkah(QAbstractButton):
    """One step: a number or a tick in a circle, its name, the answer below."""

    def __init__(self, kode: KodeLangkah, nomor: int) -> None:
        super().__init__()
        self.kode = kode
        self._nomor = nomor
        self._keadaan: KeadaanLangkah | None = None
        self.setObjectName(f"langkah-{kode.value}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def atur(self, keadaan: KeadaanLangkah, nomor: int) -> None:
        self._keadaan, self._nomor = keadaan, nomor
        self.setText(keadaan.judul)
        self.setEnabled(keadaan.terbuka)
        self.setCursor(Qt.CursorShape.PointingHandCursor if keadaan.terbuka else Qt.CursorShape.ArrowCursor)
        arti = "langkah ini" if keadaan.kini else "selesai" if keadaan.selesai else "belum"
        self.setAccessibleName(f"{self._nomor}. {keadaan.judul}, {arti}")
        self.setAccessibleDescription(keadaan.ringkas)
        self.setToolTip(keadaan.ringkas)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        berisi = self._keadaan is not None and bool(self._keadaan.ringkas)
        return QSize(LEBAR_REL, 50 if berisi else 38)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        keadaan = self._keadaan
        if keadaan is None:
            return
        pelukis = QPainter(self)
        kotak = self.rect()
        if keadaan.kini:
            pelukis.fillRect(kotak, warna(Peran.SEL))
            pelukis.fillRect(0, 0, 4, kotak.height(), warna(Peran.ACC))
        elif self.underMouse() and self.isEnabled():
            pelukis.fillRect(kotak, warna(Peran.HOVER))
        lingkar = QRect(16, 8 if keadaan.ringkas else (kotak.height() - _LINGKAR) // 2, _LINGKAR, _LINGKAR)
        self._lukis_lingkar(pelukis, lingkar, keadaan)
        kiri, lebar = lingkar.right() + 11, kotak.width() - lingkar.right() - 21
        huruf = font(Huruf.BARIS)
        pelukis.setFont(huruf)
        pelukis.setPen(warna(Peran.T1 if keadaan.terbuka else Peran.T3))
        judul = QRect(kiri, lingkar.y(), lebar, _LINGKAR)
        pelukis.drawText(judul, _KIRI, _potong(huruf, keadaan.judul, lebar))
        if keadaan.ringkas:
            huruf = font(Huruf.KECIL)
            pelukis.setFont(huruf)
            pelukis.setPen(warna(Peran.T2))
            pelukis.drawText(QRect(kiri, lingkar.bottom(), lebar, 17), _KIRI, _potong(huruf, keadaan.ringkas, lebar))

    def _lukis_lingkar(self, pelukis: QPainter, lingkar: QRect, keadaan: KeadaanLangkah) -> None:
        if keadaan.selesai:
            lukis_ikon(pelukis, lingkar, Keadaan.OK.ikon, Peran.OK, _LINGKAR)
            return
        pelukis.save()
        pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
        pelukis.setBrush(warna(Peran.FILL if keadaan.kini else Peran.SURF))
        pelukis.setPen(QPen(warna(Peran.FILL if keadaan.kini else Peran.LINE3), 1))
        pelukis.drawEllipse(lingkar.adjusted(1, 1, -1, -1))
        pelukis.setFont(font(Huruf.KECIL_TEBAL2))
        pelukis.setPen(warna(Peran.ONACC if keadaan.kini else Peran.T2))
        pelukis.drawText(lingkar, Qt.AlignmentFlag.AlignCenter, str(self._nomor))
        pelukis.restore()


class RelLangkah(QScrollArea):
    """All steps that are gone through below each other. `dipilih` carries the step that was clicked."""

    dipilih = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rel-langkah")
        self.setAccessibleName("Langkah penugasan")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(LEBAR_REL)
        isi = QFrame()
        isi.setProperty("kulit", "cekung")
        tata = QVBoxLayout(isi)
        tata.setContentsMargins(0, 14, 0, 14)
        tata.setSpacing(0)
        self.butir: dict[KodeLangkah, ButirLangkah] = {}
        for nomor, kode in enumerate(URUTAN, 1):
            butir = ButirLangkah(kode, nomor)
            butir.clicked.connect(lambda _=False, k=kode: self.dipilih.emit(k))
            self.butir[kode] = butir
            tata.addWidget(butir)
        tata.addStretch(1)
        self.setWidget(isi)

    def atur(self, langkah: Sequence[KeadaanLangkah]) -> None:
        tampil = {satu.kode for satu in langkah}
        for kode, butir in self.butir.items():
            butir.setVisible(kode in tampil)
        for nomor, satu in enumerate(langkah, 1):
            self.butir[satu.kode].atur(satu, nomor)
            if satu.kini:
                self.ensureWidgetVisible(self.butir[satu.kode])


def _potong(huruf: QFont, teks: str, lebar: int) -> str:
    return QFontMetrics(huruf).elidedText(teks, Qt.TextElideMode.ElideRight, lebar)


class TumpukanLangkah(QStackedWidget):
    """The pages. A tall page scrolls inside of itself; it never makes the dialog scroll as well."""

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 160)


def isi_gulir(widget: QWidget, nama_bantu: str) -> QScrollArea:
    """A scroll area without a frame around a page of the wizard."""
    gulir = QScrollArea()
    gulir.setWidgetResizable(True)
    gulir.setFrameShape(QFrame.Shape.NoFrame)
    gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    gulir.setAccessibleName(nama_bantu)
    gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    gulir.setWidget(widget)
    return gulir
