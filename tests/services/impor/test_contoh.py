"""The sample files are what their script makes."""

import runpy
import sys
from pathlib import Path

import pytest

from sistemkerja_desktop import paths
from sistemkerja_desktop.services.daftar_contoh import daftar_contoh
from sistemkerja_desktop.storage.tabel_berkas import baca_tabel

SKRIP = Path(__file__).parents[3] / "packaging" / "buat_contoh.py"


@pytest.fixture(scope="module")
def hasil_skrip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contoh")
    jalur = list(sys.path)
    try:
        runpy.run_path(str(SKRIP))["main"](folder)
    finally:
        sys.path[:] = jalur
    return folder


@pytest.mark.parametrize(
    ("id", "nama"),
    [("puskesmas", "pegawai-pembaruan.xlsx"), *((satu.folder.name, "pegawai.xlsx") for satu in daftar_contoh())],
)
def test_contoh_dibuat_oleh_skrip(hasil_skrip: Path, id: str, nama: str) -> None:
    assert baca_tabel(hasil_skrip / id / nama) == baca_tabel(paths.resource("contoh", id, nama))
