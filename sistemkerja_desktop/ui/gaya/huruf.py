"""The interface's fonts: Inter in three weights, in six sizes. Sizes are points (whole pixels at 96 dpi)."""

from enum import Enum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from sistemkerja_desktop.paths import resource

KELUARGA = ["Inter", "Segoe UI", "Noto Sans", "sans-serif"]
_BERKAS = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")


class Huruf(Enum):
    """A place in the type scale: (points, weight)."""

    JUDUL = (15.0, 600)
    DIALOG = (12.0, 600)
    KARTU = (10.5, 600)
    BARIS = (10.5, 500)
    ISI = (10.5, 400)
    RAPAT = (9.75, 400)
    RAPAT_TEBAL = (9.75, 600)
    KECIL = (9.0, 400)
    KECIL_TEBAL = (9.0, 500)
    KECIL_TEBAL2 = (9.0, 600)


def muat_huruf() -> bool:
    """Loads the three files of Inter; False where one is missing, and the fallbacks are used."""
    # All of them, also after one that is missing.
    return False not in [_muat(nama) for nama in _BERKAS]


def muat_huruf_pertama() -> bool:
    """Loads the one file that the first frame shows: reading the others takes as long as painting it."""
    return _muat(_BERKAS[0])


@cache
def _muat(nama: str) -> bool:
    return QFontDatabase.addApplicationFont(str(resource("huruf", nama))) >= 0


@cache
def font(huruf: Huruf) -> QFont:
    """The font of a place in the scale. Do not change the result: it is shared."""
    poin, tebal = huruf.value
    hasil = QFont(KELUARGA)
    hasil.setPointSizeF(poin)
    hasil.setWeight(QFont.Weight(tebal))
    return hasil


@cache
def font_angka(huruf: Huruf) -> QFont:
    """The same with figures of one width, for NIP and columns of numbers."""
    hasil = QFont(font(huruf))
    hasil.setFeature(QFont.Tag("tnum"), 1)
    return hasil
