"""The page header and the garis kop below it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import TINGGI_GARIS_KOP, TINGGI_KEPALA, KelasLebar, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import Tombol, TombolIkon, label, mendatar, menurun


class GarisKop(QWidget):
    """The thick and thin double rule of a letterhead, once a page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(TINGGI_GARIS_KOP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.fillRect(self.rect(), warna(Peran.SURF))
        pelukis.fillRect(0, 0, self.width(), 2, warna(Peran.KOP))
        pelukis.fillRect(0, 3, self.width(), 1, warna(Peran.KOP))
        pelukis.fillRect(0, 4, self.width(), 1, warna(Peran.WIN))


class KepalaHalaman(QWidget):
    """The page header: title, one fact or a switch of views, actions at the right, and the garis kop below.

    Of the actions the last one is the primary. In narrow windows those with an icon show only it.
    """

    def __init__(self, judul: str, fakta: str = "") -> None:
        super().__init__()
        self.setObjectName("kepala-halaman")
        self._bilah = QWidget()
        self._bilah.setProperty("kulit", "surf")
        self._bilah.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bilah.setFixedHeight(TINGGI_KEPALA[KelasLebar.BIASA])
        self._kembali = TombolIkon("arrow-left", "Kembali", nama="tombol-kembali", tenang=True)
        self._kembali.hide()
        self.judul = label(judul, Huruf.JUDUL, nama="judul-halaman")
        self.fakta = label(fakta, Huruf.RAPAT, Peran.T2, nama="fakta-halaman")
        self.fakta.setVisible(bool(fakta))
        self._tengah = mendatar(sela=8)
        self._kanan = mendatar(sela=12)
        self._tombol: list[Tombol] = []
        self._bilah.setLayout(
            mendatar(
                self._kembali, self.judul, self.fakta, self._tengah, None, self._kanan,
                sela=12, tepi=(20, 0, 16, 0),
            )
        )  # fmt: skip
        self.setLayout(menurun(self._bilah, GarisKop(), sela=0))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def atur_judul(self, judul: str, fakta: str = "") -> None:
        self.judul.setText(judul)
        self.fakta.setText(fakta)
        self.fakta.setVisible(bool(fakta))

    def atur_kembali(self, fungsi: Callable[[], object] | None, nama_bantu: str = "Kembali") -> None:
        """Shows a way back before the title, or takes it away."""
        self._kembali.setVisible(fungsi is not None)
        self._kembali.setToolTip(nama_bantu)
        self._kembali.setAccessibleName(nama_bantu)
        if self._kembali.property("tersambung"):
            self._kembali.clicked.disconnect()
        self._kembali.setProperty("tersambung", fungsi is not None)
        if fungsi is not None:
            self._kembali.clicked.connect(lambda _=False: fungsi())

    def tambah_tengah(self, widget: QWidget) -> None:
        """A switch of views or a filter beside the title."""
        self._tengah.addWidget(widget)

    def tambah_keterangan(self, widget: QWidget) -> None:
        """What the page has come to, in a few words before the actions."""
        self._kanan.insertWidget(self._kanan.count() - len(self._tombol), widget)

    def tambah_tindakan(self, *tombol: Tombol) -> None:
        """Buttons at the right, in order; the primary last."""
        for satu in tombol:
            self._tombol.append(satu)
            self._kanan.addWidget(satu)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        rapat = kelas is KelasLebar.RAPAT
        self._bilah.setFixedHeight(TINGGI_KEPALA[kelas])
        for tombol in self._tombol:
            if tombol.jenis != "utama":
                tombol.ringkas(rapat)
