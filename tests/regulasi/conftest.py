"""The profiles that tests break and add, on an account of the test's own."""

import shutil
from pathlib import Path

import pytest

from sistemkerja_desktop.regulasi import daftar, simpanan
from tests.regulasi.contoh_panduan import ID, tulis_contoh
from tests.regulasi.profil_rusak import ASLI


@pytest.fixture
def profil(tmp_path: Path) -> Path:
    """A sound profile without a parent, to be broken."""
    return Path(shutil.copytree(ASLI, tmp_path / "profil"))


@pytest.fixture
def tambahan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where added profiles lie in the test; nothing of this account is read or written."""
    folder = tmp_path / "pengguna" / "regulasi"
    monkeypatch.setattr(daftar, "folder_tambahan", lambda: folder)
    monkeypatch.setattr(simpanan, "folder_simpanan", lambda: tmp_path / "simpanan")
    return folder


@pytest.fixture
def anak(tambahan: Path) -> Path:
    """The example of the guide, added to this account."""
    return tulis_contoh(tambahan / ID)
