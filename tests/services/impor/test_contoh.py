"""The sample files are what their script makes."""

import runpy
from pathlib import Path

import pytest

from sistemkerja_desktop import paths
from sistemkerja_desktop.storage.tabel_berkas import baca_tabel

SKRIP = Path(__file__).parents[3] / "packaging" / "buat_contoh.py"


@pytest.mark.parametrize("nama", ["pegawai.xlsx", "pegawai-pembaruan.xlsx"])
def test_contoh_dibuat_oleh_skrip(tmp_path: Path, nama: str) -> None:
    runpy.run_path(str(SKRIP))["main"](tmp_path)
    assert baca_tabel(tmp_path / nama) == baca_tabel(paths.resource("contoh", "puskesmas", nama))
