"""Every public change of the services is taken back and done again whole: table by table, row by row."""

import importlib
import inspect
import pkgutil
from typing import Any, get_args

import pytest

from sistemkerja_desktop import services
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.services import surat as srt
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.pemetaan import PEMETAAN
from tests.services.layanan_uji import HARI_INI, LAYANAN, TIDAK_DIURUNGKAN, Isi, isi_kantor


@pytest.fixture
def isi(sesi_contoh: Sesi) -> Isi:
    return isi_kantor(sesi_contoh)


def seluruh_isi(sesi: Sesi) -> dict[str, list[Any]]:
    """All rows of all tables that are not deleted."""
    with sesi.baca() as uk:
        return {jenis.__name__: sorted(uk.list(jenis), key=lambda e: e.id) for jenis in PEMETAAN}


def test_every_service_that_changes_something_is_tried_here() -> None:
    nama = set()
    for satu in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        for fungsi in vars(importlib.import_module(satu.name)).values():
            if inspect.isfunction(fungsi) and fungsi.__module__ == satu.name and not fungsi.__name__.startswith("_"):
                hasil = fungsi.__annotations__.get("return")
                if hasil is Perubahan or Perubahan in get_args(hasil):
                    nama.add(fungsi.__name__)
    assert nama == set(LAYANAN) | TIDAK_DIURUNGKAN


@pytest.mark.parametrize("nama", LAYANAN)
def test_undo_and_redo(sesi_contoh: Sesi, isi: Isi, nama: str) -> None:
    sesi = sesi_contoh
    keadaan: list[dict[str, list[Any]]] = [seluruh_isi(sesi)]
    sesi.dengarkan(lambda _perubahan: keadaan.append(seluruh_isi(sesi)))
    perubahan = LAYANAN[nama](sesi, isi)
    assert perubahan.dapat_diurungkan
    assert sesi.tumpukan.nama_urung == perubahan.nama
    langkah = len(keadaan) - 1
    sesudah, sebelum = keadaan[langkah], keadaan[langkah - 1]
    assert sesudah != sebelum
    sesi.urungkan()
    assert seluruh_isi(sesi) == sebelum
    sesi.ulangi()
    assert seluruh_isi(sesi) == sesudah
    for _ in range(langkah):
        sesi.urungkan()
    assert seluruh_isi(sesi) == keadaan[0], "what came before it is taken back too"


def test_a_reserved_number_that_was_undone_can_be_given_again(sesi_contoh: Sesi) -> None:
    srt.cadangkan_nomor(sesi_contoh, HARI_INI, 5)
    sesi_contoh.urungkan()
    srt.cadangkan_nomor(sesi_contoh, HARI_INI, 5, "yang kedua")
    with sesi_contoh.baca() as uk:
        assert [s.hal for s in uk.list(Surat)] == ["yang kedua"]
