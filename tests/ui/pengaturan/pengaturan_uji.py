"""Hands on the page of settings: fields, sections, and the sample letter."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.pengaturan.bagian_surat import BagianBercontoh
from sistemkerja_desktop.ui.pengaturan.halaman import HalamanPengaturan

KIRI = Qt.MouseButton.LeftButton
Buka = Callable[[Sesi], HalamanPengaturan]


def isian(halaman: HalamanPengaturan, nama: str) -> QLineEdit:
    hasil = halaman.findChild(QLineEdit, nama)
    assert hasil is not None, nama
    return hasil


def galat(widget: QWidget) -> str:
    wadah = widget.parent()
    assert isinstance(wadah, IsianBerlabel)
    return wadah.galat


def ketik(qtbot: QtBot, widget: QLineEdit, teks: str) -> None:
    """As a person does it: into the field, everything marked, typed, on with Tab."""
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClicks(widget, teks)
    qtbot.keyClick(widget, Qt.Key.Key_Tab)


def pilih_bagian(qtbot: QtBot, halaman: HalamanPengaturan, judul: str) -> None:
    butir = halaman.daftar.findItems(judul, Qt.MatchFlag.MatchExactly)[0]
    qtbot.mouseClick(halaman.daftar.viewport(), KIRI, pos=halaman.daftar.visualItemRect(butir).center())
    assert halaman.bagian_kini.judul == judul


def tunggu_contoh(qtbot: QtBot, halaman: HalamanPengaturan) -> None:
    bagian = halaman.bagian_kini
    assert isinstance(bagian, BagianBercontoh)
    qtbot.waitUntil(lambda: bagian.contoh.pratinjau.jumlah_halaman == 1)


def menunggu(halaman: HalamanPengaturan) -> bool:
    """Whether a sample letter is still being set."""
    return any(isinstance(b, BagianBercontoh) and b.contoh.sedang_menyusun for b in halaman.bagian.values())
