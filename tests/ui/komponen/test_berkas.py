"""File dialogs begin where a person keeps files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from sistemkerja_desktop.ui.komponen import berkas


@pytest.fixture(autouse=True)
def _dokumen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Dokumen").mkdir()
    monkeypatch.setattr(berkas, "_terakhir", None)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _jenis: str(tmp_path / "Dokumen"))


def test_begins_in_the_documents_then_where_the_person_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    awal: list[str] = []

    def pilih(_induk: object, _judul: str, tempat: str, _saringan: str) -> tuple[str, str]:
        awal.append(tempat)
        return str(tmp_path / "surat.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", pilih)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (awal.append(a[2]) or "", ""))
    assert berkas.tanya_tujuan(None, "Simpan", "a.pdf", "PDF (*.pdf)") == tmp_path / "surat.pdf"
    assert berkas.tanya_berkas(None, "Buka", "PDF (*.pdf)") is None
    assert awal == [str(tmp_path / "Dokumen" / "a.pdf"), str(tmp_path)]


def test_begins_at_home_without_documents(tmp_path: Path) -> None:
    (tmp_path / "Dokumen").rmdir()
    assert berkas.folder_awal() == Path.home()
