"""Hands in the wizard of assignments: its buttons, its candidates and its chosen people."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.hal_orang import HalamanOrang
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah

KIRI = Qt.MouseButton.LeftButton
Id = Callable[[str], int]
Buat = Callable[..., DialogWisaya]


def halaman_orang(dialog: DialogWisaya) -> HalamanOrang:
    halaman = dialog.halaman[KodeLangkah.ORANG]
    assert isinstance(halaman, HalamanOrang)
    return halaman


def klik(qtbot: QtBot, akar: QWidget, nama: str) -> None:
    def tampak() -> list[QAbstractButton]:
        # A row that was made anew leaves the old one behind, hidden, until the event loop deletes it.
        return [t for t in akar.findChildren(QAbstractButton, nama) if t.isVisible()]

    qtbot.waitUntil(lambda: bool(tampak()))
    qtbot.mouseClick(tampak()[-1], KIRI)


def klik_calon(qtbot: QtBot, halaman: HalamanOrang, pegawai_id: int) -> None:
    daftar = halaman.pemilih.daftar
    baris = daftar.model_orang.cari(pegawai_id)
    daftar.scrollTo(daftar.model_orang.index(baris))
    qtbot.mouseClick(daftar.viewport(), KIRI, pos=daftar.kotak_tombol(baris).center())


def _baris_terpilih(halaman: HalamanOrang, pegawai_id: int, *, luar: bool = False) -> int:
    baris = halaman.terpilih.model.cari((luar, pegawai_id))
    assert baris >= 0
    halaman.terpilih.daftar.scrollTo(halaman.terpilih.model.index(baris))
    return baris


def klik_terpilih(qtbot: QtBot, halaman: HalamanOrang, bagian: str, pegawai_id: int, *, luar: bool = False) -> None:
    """Clicks a part ("buang", "menu", "tugas") of a chosen person's card."""
    daftar = halaman.terpilih.daftar
    kotak = getattr(daftar.bagian(_baris_terpilih(halaman, pegawai_id, luar=luar)), bagian)
    qtbot.mouseClick(daftar.viewport(), KIRI, pos=kotak.center())


def isian_tugas(halaman: HalamanOrang) -> QLineEdit:
    """The open field."""
    isian = halaman.window().focusWidget()
    assert isinstance(isian, QLineEdit)
    assert halaman.terpilih.daftar.isAncestorOf(isian)
    return isian


def jadikan_ketua(qtbot: QtBot, halaman: HalamanOrang, pegawai_id: int, *, luar: bool = False) -> None:
    klik_terpilih(qtbot, halaman, "menu", pegawai_id, luar=luar)
    menu = next(m for m in halaman.terpilih.daftar.findChildren(QMenu) if m.isVisible())
    nama = f"jadikan-ketua-{'luar-' if luar else ''}{pegawai_id}"
    ketua = next(t for t in menu.actions() if t.objectName() == nama)
    qtbot.mouseClick(menu, KIRI, pos=menu.actionGeometry(ketua).center())
    qtbot.waitUntil(lambda: halaman.susunan.orang[0].kunci == (luar, pegawai_id))
