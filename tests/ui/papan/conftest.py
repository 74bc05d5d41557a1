"""An office with an issued assignment and its cards, and the page of the board on it."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.services import papan
from sistemkerja_desktop.services.penugasan import KegiatanRancangan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.papan.halaman import HalamanPapan

KARTU = (("Imunisasi susulan", 8), ("Surveilans mingguan", 21), ("Penyelidikan kasus DBD", 30))


@pytest.fixture
def sesi_papan(sesi_contoh: Sesi, terbitkan: Callable[..., SuratTerbit]) -> Sesi:
    """Three cards of Ilham Kurniawan in Perencanaan; their letter is issued, so that a2 and a3 are recorded."""
    terbitkan(
        "Penyelidikan kasus DBD",
        kegiatan=[KegiatanRancangan(nama, "Target 90 %", date(2026, 9, hari)) for nama, hari in KARTU],
    )
    sesi_contoh.tumpukan.kosongkan()
    return sesi_contoh


@pytest.fixture
def konteks(sesi_papan: Sesi, tema: Tema) -> Konteks:
    assert not tema.gelap
    return Konteks(sesi_papan)


@pytest.fixture
def halaman(konteks: Konteks, qtbot: QtBot) -> Iterator[HalamanPapan]:
    """The page, shown and loaded, that hears of changes as the shell lets it."""
    page = HalamanPapan(konteks)
    konteks.berubah.connect(page.tangani)
    qtbot.addWidget(page)
    page.resize(1282, 635)
    page.muat()
    with qtbot.waitExposed(page):
        page.show()
    yield page
    konteks.berubah.disconnect(page.tangani)


@pytest.fixture
def id_kartu(sesi_papan: Sesi) -> Callable[[str], int]:
    """The id of a card by its name."""

    def cari(nama: str) -> int:
        return next(k.id for k in papan.muat_papan(sesi_papan).kartu if k.nama == nama)

    return cari


@pytest.fixture
def fase(sesi_papan: Sesi) -> Callable[[int], Fase]:
    """The phase in which a card is kept."""
    return lambda id_: papan.rincian_kegiatan(sesi_papan, id_).kegiatan.fase


@pytest.fixture
def majukan(sesi_papan: Sesi) -> Callable[..., None]:
    """Takes a card through phases, every step recorded."""

    def maju(id_: int, *tujuan: Fase) -> None:
        for satu in tujuan:
            gerbang = papan.rincian_kegiatan(sesi_papan, id_).gerbang
            assert gerbang is not None
            papan.catat_beberapa_langkah(sesi_papan, id_, [langkah.kode for langkah in gerbang.kurang])
            papan.pindahkan_kegiatan(sesi_papan, id_, satu)

    return maju
