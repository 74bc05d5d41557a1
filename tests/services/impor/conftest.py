"""Small employee files, made for one test each."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.impor import analisis_tabel
from sistemkerja_desktop.services.impor.model import HasilAnalisis, Koreksi
from sistemkerja_desktop.storage.tabel_berkas import Sel, TabelBerkas
from tests.services.impor.analisis_uji import JUDUL, BuatTabel

BuatXlsx = Callable[..., Path]


@pytest.fixture
def unit_kantor() -> tuple[UnitOrganisasi, ...]:
    """The skeleton of a puskesmas."""
    return (
        UnitOrganisasi(1, "UPTD Puskesmas Lubuk Serunai", "puskesmas"),
        UnitOrganisasi(2, "Subbagian Tata Usaha", "subbagian", 1),
        UnitOrganisasi(3, "Klaster 2", "klaster", 1, "Ibu dan Anak"),
        UnitOrganisasi(4, "Klaster 3", "klaster", 1, "Usia Dewasa dan Lansia"),
        UnitOrganisasi(5, "Klaster 4", "klaster", 1),
        UnitOrganisasi(6, "Lintas Klaster", "klaster", 1),
    )


@pytest.fixture
def tabel() -> BuatTabel:
    """Makes a table of rows, made equally long; its first row is row 1 of the file, its first column A."""

    def buat(*baris: Sequence[Sel], awal: int = 1, kolom: int = 0) -> TabelBerkas:
        lebar = max(len(b) for b in baris)
        return TabelBerkas("xlsx", "Lembar1", [[*b, *[""] * (lebar - len(b))] for b in baris], awal, kolom)

    return buat


@pytest.fixture
def xlsx(tmp_path: Path) -> BuatXlsx:
    """Writes rows with openpyxl, which keeps numbers as numbers."""
    import openpyxl

    def buat(*baris: Sequence[object], nama: str = "pegawai.xlsx") -> Path:
        buku = openpyxl.Workbook()
        assert buku.active is not None
        for b in baris:
            buku.active.append(list(b))
        buku.save(tmp_path / nama)
        return tmp_path / nama

    return buat


@pytest.fixture
def uji(tabel: BuatTabel, unit_kantor: Sequence[UnitOrganisasi]) -> Callable[..., HasilAnalisis]:
    """Analyses rows under the usual header in an office that has its units."""

    def jalankan(*baris: Sequence[Sel], koreksi: Koreksi | None = None) -> HasilAnalisis:
        return analisis_tabel(tabel(JUDUL, *baris), units_yang_ada=unit_kantor, koreksi=koreksi)

    return jalankan
