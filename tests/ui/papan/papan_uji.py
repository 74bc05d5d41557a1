"""Hands on the board: drags with the mouse, the focus, and dialogs that open."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.ui.papan.daftar_kartu import DaftarKartu
from sistemkerja_desktop.ui.papan.halaman import HalamanPapan

DBD, IMUNISASI, SURVEILANS = "Penyelidikan kasus DBD", "Imunisasi susulan", "Surveilans mingguan"
KIRI = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
CariId = Callable[[str], int]
CariFase = Callable[[int], Fase]
Majukan = Callable[..., None]


def daftar(halaman: HalamanPapan, fase: Fase) -> DaftarKartu:
    return halaman.kolom[fase].daftar


def nama_kartu(halaman: HalamanPapan, fase: Fase) -> list[str]:
    return [k.nama for k in halaman.kolom[fase].model.kartu]


def fokus(halaman: HalamanPapan, id_: int) -> DaftarKartu:
    for kolom in halaman.kolom.values():
        if kolom.daftar.pilih(id_):
            kolom.daftar.setFocus()
            return kolom.daftar
    raise AssertionError(id_)


def seret(halaman: HalamanPapan, dari: DaftarKartu, id_: int, ke: QWidget, titik: QPoint) -> None:
    """A real drag with the mouse, through the window: press on the card, move, release at the target."""
    jendela = halaman.window().windowHandle()
    assert jendela is not None
    awal = dari.viewport().mapTo(halaman.window(), dari.visualRect(dari.kartu_model.cari(id_)).center())
    tujuan = ke.mapTo(halaman.window(), titik)
    tanpa = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(jendela, KIRI, tanpa, awal)
    for n in range(1, 6):
        QTest.mouseMove(jendela, awal + (tujuan - awal) * n / 5)
        QTest.qWait(5)
    QTest.mouseRelease(jendela, KIRI, tanpa, tujuan)
    QTest.qWait(20)


def klik(induk: QWidget, nama: str) -> None:
    tombol = induk.findChild(QPushButton, nama)
    assert tombol is not None
    QTest.mouseClick(tombol, KIRI)
