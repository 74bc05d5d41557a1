"""Profiles of the test's own, and the page of settings with the section about the regulation."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThreadPool
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.regulasi import daftar
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.pengaturan.halaman import HalamanPengaturan

IDENTITAS = """schema_version = 1
id = "contoh-1-2026"
versi = "{versi}"
induk = "permenpanrb-7-2022"
nama = "Peraturan Bupati Contoh Nomor 1 Tahun 2026"
nama_singkat = "Perbup Contoh 1/2026"
judul = "Sistem Kerja"
pemerintah = "Pemerintah Kabupaten Contoh"
berlaku_sejak = 2026-01-02

[[model]]
id = "umum-administrator"
nama = "Model Umum"
kedudukan = "umum-administrator"
alur = "dua-tingkat"
"""


@pytest.fixture(autouse=True)
def tambahan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where added profiles lie; the person's own settings stay as they are, too."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "preferensi"))
    folder = tmp_path / "pengguna" / "regulasi"
    monkeypatch.setattr(daftar, "folder_tambahan", lambda: folder)
    return folder


@pytest.fixture
def buat_profil(tmp_path: Path) -> Callable[..., Path]:
    """A folder with a small profile that inherits everything."""

    def buat(versi: str = "1") -> Path:
        folder = tmp_path / f"serahan-{versi}"
        folder.mkdir()
        (folder / "identitas.toml").write_text(IDENTITAS.format(versi=versi), encoding="utf-8")
        return folder

    return buat


@pytest.fixture
def halaman(konteks: Konteks, qtbot: QtBot) -> Iterator[HalamanPengaturan]:
    """The page on the sample office, at the section about the regulation."""
    hasil = HalamanPengaturan(konteks)
    konteks.berubah.connect(hasil.tangani)
    qtbot.addWidget(hasil)
    hasil.resize(1282, 635)
    hasil.show()
    hasil.muat()
    hasil.tampilkan("peraturan")
    yield hasil
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def sesi_ini(konteks: Konteks) -> Sesi:
    return konteks.sesi
