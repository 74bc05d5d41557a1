"""An office with findings of each weight, and its check."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.kepatuhan.halaman import HalamanKepatuhan
from sistemkerja_desktop.ui.konteks import Konteks

HARI_INI = date(2026, 9, 7)
ORANG_BARU = ("Dedi Irawan", "Gita Permata", "Yoga Prananda")
BukaHalaman = Callable[[], HalamanKepatuhan]


def akhiri_periksa(konteks: Konteks) -> None:
    """Ends the check in this thread: its timers must not be collected by a worker of the next test."""
    QThreadPool.globalInstance().waitForDone()
    konteks.hentikan_pemeriksaan()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def tim_id(sesi_contoh: Sesi) -> int:
    """A team without a ketua; and three people without a seat."""
    with sesi_contoh.tulis("Isi temuan uji") as uk:
        unit = uk.find(UnitOrganisasi, nama="Klaster 4")
        assert unit is not None
        tim = uk.add(TimKerja(0, "Surveilans", JenisTim.RUTIN, unit.id, HARI_INI, HARI_INI + timedelta(90)))
        for nama in ORANG_BARU:
            uk.add(Pegawai(0, nama))
    sesi_contoh.tumpukan.kosongkan()
    return tim.id


@pytest.fixture
def konteks_kepatuhan(konteks: Konteks, tim_id: int) -> Iterator[Konteks]:
    """The context of that office, nothing checked yet."""
    assert tim_id
    yield konteks
    akhiri_periksa(konteks)


@pytest.fixture
def diperiksa(qtbot: QtBot, konteks_kepatuhan: Konteks) -> Konteks:
    """The same after its first check."""
    konteks_kepatuhan.periksa_kepatuhan()
    qtbot.waitUntil(lambda: konteks_kepatuhan.hasil_kepatuhan is not None)
    return konteks_kepatuhan


@pytest.fixture
def buka_halaman(qtbot: QtBot, diperiksa: Konteks) -> BukaHalaman:
    """The page, shown with its findings."""

    def buka() -> HalamanKepatuhan:
        halaman = HalamanKepatuhan(diperiksa)
        qtbot.addWidget(halaman)
        halaman.resize(1282, 635)
        halaman.muat()
        halaman.show()
        return halaman

    return buka
