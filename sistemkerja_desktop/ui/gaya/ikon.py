"""Icons: Tabler's SVG in a role's colour, drawn once per name, size, colour and scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton

from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna

_GARIS = 1.75
_GARIS_REL = 1.6
_SELA_TEKS = 4
_SIFAT = "sk-ikon"


@lru_cache(maxsize=256)
def _svg(nama: str) -> str:
    """The file's text. Raises FileNotFoundError for a name that is not in resources/ikon."""
    return resource("ikon", f"{nama}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _gambar(nama: str, ukuran: int, warna_hex: str, skala: float, garis: float) -> QPixmap:
    # QtSvg is loaded with the first icon, not with this module.
    from PySide6.QtSvg import QSvgRenderer

    teks = _svg(nama).replace("currentColor", warna_hex).replace('stroke-width="2"', f'stroke-width="{garis}"')
    sisi = max(1, round(ukuran * skala))
    hasil = QPixmap(sisi, sisi)
    hasil.fill(Qt.GlobalColor.transparent)
    pelukis = QPainter(hasil)
    QSvgRenderer(QByteArray(teks.encode())).render(pelukis, QRectF(0, 0, sisi, sisi))
    pelukis.end()
    hasil.setDevicePixelRatio(skala)
    return hasil


def gambar(nama: str, peran: Peran = Peran.T1, ukuran: int = 16, *, skala: float = 1.0, rel: bool = False) -> QPixmap:
    """The icon as a pixmap of `ukuran` logical pixels; `rel` takes the thinner line of the rail."""
    return _gambar(nama, ukuran, warna(peran).name(), skala, _GARIS_REL if rel else _GARIS)


def lukis_ikon(
    pelukis: QPainter, kotak: QRect, nama: str, peran: Peran, ukuran: int = 16, *, rel: bool = False
) -> None:
    """Paints the icon in the middle of `kotak`, for delegates."""
    px = gambar(nama, peran, ukuran, skala=pelukis.device().devicePixelRatioF(), rel=rel)
    pelukis.drawPixmap(
        QPointF(kotak.x() + (kotak.width() - ukuran) // 2, kotak.y() + (kotak.height() - ukuran) // 2), px
    )


def skala_layar() -> float:
    """The largest scale of the connected screens: an icon made for it is sharp on all of them."""
    return max((layar.devicePixelRatio() for layar in QGuiApplication.screens()), default=1.0)


def ikon(nama: str, peran: Peran = Peran.T1, ukuran: int = 18, *, sela: int = 0) -> QIcon:
    """The icon for a control, with its disabled form. It keeps the colour of the theme in force: see `beri_ikon`.

    `sela` is empty space at its right, in logical pixels.
    """
    skala = skala_layar()
    hasil = QIcon()
    hasil.addPixmap(_bersela(gambar(nama, peran, ukuran, skala=skala), sela))
    hasil.addPixmap(_bersela(gambar(nama, Peran.DIS, ukuran, skala=skala), sela), QIcon.Mode.Disabled)
    return hasil


def _bersela(px: QPixmap, sela: int) -> QPixmap:
    if not sela:
        return px
    skala = px.devicePixelRatio()
    hasil = QPixmap(px.width() + round(sela * skala), px.height())
    hasil.setDevicePixelRatio(skala)
    hasil.fill(Qt.GlobalColor.transparent)
    pelukis = QPainter(hasil)
    pelukis.drawPixmap(QPointF(0, 0), px)
    pelukis.end()
    return hasil


def beri_ikon(sasaran: QAbstractButton | QAction, nama: str, peran: Peran = Peran.T1, ukuran: int = 18) -> None:
    """Gives a button or action an icon that follows the theme."""
    # Qt always puts 4 px between a button's icon and its text; the design asks for 8.
    sela = _SELA_TEKS if isinstance(sasaran, QPushButton) and sasaran.text() else 0
    sasaran.setProperty(_SIFAT, [nama, peran.value, ukuran, sela])
    sasaran.setIcon(ikon(nama, peran, ukuran, sela=sela))
    if isinstance(sasaran, QAbstractButton):
        sasaran.setIconSize(QSize(ukuran + sela, ukuran))


def segarkan_ikon(sasaran: QAbstractButton | QAction) -> None:
    """Draws the icon given by `beri_ikon` again, in the colours of the theme in force."""
    isi = sasaran.property(_SIFAT)
    if isi:
        nama, peran, ukuran, _sela = isi
        # The button may have lost or won its text since.
        beri_ikon(sasaran, str(nama), Peran(peran), int(ukuran))
