"""A shown chart page on a real office, and a hand that drags with the mouse."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.bagan import Kunci
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.bagan.halaman import HalamanBagan
from sistemkerja_desktop.ui.bagan.kanvas import KanvasBagan
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.konteks import Konteks

Seret = Callable[[KanvasBagan, QPoint, QPoint], None]


@pytest.fixture
def halaman(qtbot: QtBot, tema: Tema, sesi_contoh: Sesi) -> Iterator[HalamanBagan]:
    """The page at the size that it has in a window of 1366x697."""
    assert not tema.gelap
    konteks = Konteks(sesi_contoh)
    hasil = HalamanBagan(konteks)
    qtbot.addWidget(hasil)
    konteks.berubah.connect(hasil.tangani)
    hasil.resize(1282, 635)
    hasil.muat()
    with qtbot.waitExposed(hasil):
        hasil.show()
    qtbot.wait(20)
    hasil.kanvas.atur_skala(0.7)
    yield hasil
    hasil.kanvas.batalkan_gestur()


def kirim_tetikus(kanvas: KanvasBagan, jenis: QEvent.Type, titik: QPoint, tombol: Qt.MouseButton) -> None:
    bidang = kanvas.viewport()
    ditekan = Qt.MouseButton.NoButton if jenis is QEvent.Type.MouseButtonRelease else tombol
    sebab = Qt.MouseButton.NoButton if jenis is QEvent.Type.MouseMove else tombol
    event = QMouseEvent(
        jenis, QPointF(titik), QPointF(bidang.mapToGlobal(titik)), sebab, ditekan, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(bidang, event)


@pytest.fixture
def mulai_seret() -> Seret:
    """Presses at one point and moves to another, without letting go."""

    def seret(
        kanvas: KanvasBagan, dari: QPoint, ke: QPoint, tombol: Qt.MouseButton = Qt.MouseButton.LeftButton
    ) -> None:
        kirim_tetikus(kanvas, QEvent.Type.MouseButtonPress, dari, tombol)
        for bagian in (0.2, 0.6, 1.0):
            titik = dari + QPoint(round((ke - dari).x() * bagian), round((ke - dari).y() * bagian))
            kirim_tetikus(kanvas, QEvent.Type.MouseMove, titik, tombol)

    return seret


@pytest.fixture
def lepas() -> Callable[[KanvasBagan, QPoint], None]:
    def lepaskan(kanvas: KanvasBagan, titik: QPoint, tombol: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        kirim_tetikus(kanvas, QEvent.Type.MouseButtonRelease, titik, tombol)

    return lepaskan


@pytest.fixture
def kunci_orang(sesi_contoh: Sesi) -> Callable[[str], Kunci]:
    """The key of a person's main box by name."""

    def cari(nama: str) -> Kunci:
        orang = next(p for p in sesi_contoh.susunan.pegawai.values() if p.nama == nama)
        dudukan = sesi_contoh.susunan.dudukan_utama(orang.id)
        assert dudukan is not None
        return Kunci("jabatan", dudukan.jabatan.id, orang.id)

    return cari


@pytest.fixture
def kunci_unit(sesi_contoh: Sesi) -> Callable[[str], Kunci]:
    def cari(nama: str) -> Kunci:
        return Kunci("unit", next(u.id for u in sesi_contoh.susunan.unit.values() if u.nama == nama))

    return cari
