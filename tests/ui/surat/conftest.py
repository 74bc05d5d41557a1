"""A register with letters, a reserved number, an explained gap, an open gap and a revoked letter."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.naskah.isi import IsiSurat, Judul, Kertas
from sistemkerja_desktop.services import surat as layanan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit, beri_sebab_kosong, cabut_surat, cadangkan_nomor
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.surat.halaman import HalamanSurat

HARI = date(2026, 9, 7)


@pytest.fixture
def surat_pertama(terbitkan: Callable[..., SuratTerbit]) -> SuratTerbit:
    return terbitkan("Penyelidikan kasus DBD", urut=138)


@pytest.fixture
def sesi_surat(sesi_contoh: Sesi, surat_pertama: SuratTerbit, terbitkan: Callable[..., SuratTerbit]) -> Sesi:
    """138 issued, 139 revoked, 140 reserved, 141 explained, 142 open, 143 issued."""
    assert surat_pertama.surat.urut == 138
    dicabut = terbitkan("Imunisasi susulan", "Elsa Yolanda")
    cadangkan_nomor(sesi_contoh, HARI, 140, "disimpan untuk Klaster 3")
    terbitkan("Surveilans mingguan", urut=143)
    beri_sebab_kosong(sesi_contoh, 2026, 141, "salah ketik nomor")
    cabut_surat(sesi_contoh, dicabut.surat.id, "orang yang ditugaskan sakit")
    return sesi_contoh


@pytest.fixture
def terbitkan_jenis(sesi_contoh: Sesi) -> Callable[[str], Surat]:
    """Issues a letter of that kind with a title and nothing else."""

    def terbit(jenis: str) -> Surat:
        def susun(nomor: str) -> IsiSurat:
            kertas = Kertas.dari_kantor(sesi_contoh.kantor)
            return IsiSurat(jenis, nomor, HARI, "Uji", "Kantor", kertas, (Judul("UJI", (nomor or "-",)),))

        with sesi_contoh.tulis("Terbitkan surat uji", dapat_diurungkan=False) as uk:
            return layanan.terbitkan(
                uk, kantor=sesi_contoh.kantor, susun=susun, tanggal=HARI, kepada="Tim", jenis=jenis
            ).surat

    return terbit


@pytest.fixture
def konteks(sesi_surat: Sesi, tema: Tema) -> Konteks:
    assert not tema.gelap
    return Konteks(sesi_surat)


@pytest.fixture
def halaman(konteks: Konteks, qtbot: QtBot) -> Iterator[HalamanSurat]:
    page = HalamanSurat(konteks)
    konteks.berubah.connect(page.tangani)
    qtbot.addWidget(page)
    page.resize(1282, 635)
    page.muat()
    with qtbot.waitExposed(page):
        page.show()
    yield page
    konteks.berubah.disconnect(page.tangani)
