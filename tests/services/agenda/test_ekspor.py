"""The exported agenda, read back with another library."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sistemkerja_desktop.domain.galat import GalatLingkungan
from sistemkerja_desktop.domain.surat import KelasSurat, Surat
from sistemkerja_desktop.services import surat as layanan
from sistemkerja_desktop.services.agenda.ekspor import ekspor_agenda, nama_ekspor
from sistemkerja_desktop.services.sesi import Sesi

HARI = date(2026, 9, 7)
BAHAYA = ('=HYPERLINK("http://contoh.id")', "+62 812", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "https://contoh.id")


@pytest.fixture
def agenda(sesi: Sesi, terbit: Callable[..., Surat], masuk: Callable[..., Surat]) -> Sesi:
    terbit("surat-tugas", urut=50, hal=BAHAYA[0])
    terbit("nota-dinas-koordinasi", urut=54, hal="Jadwal posyandu")
    layanan.cadangkan_nomor(sesi, HARI, 55, "untuk Klaster 3")
    terbit("keputusan-tim")
    terbit("surat-tugas", tanggal=date(2027, 1, 4))
    for nilai in BAHAYA:
        masuk(dari=nilai, hal=nilai, nomor=nilai)
    return sesi


def lembar(path: Path) -> dict[str, list[dict[str, Any]]]:
    hasil = {}
    for satu in openpyxl.load_workbook(path):
        kepala, *isi = [[sel.value for sel in baris] for baris in satu.iter_rows()]
        hasil[satu.title] = [dict(zip(kepala, baris, strict=True)) for baris in isi]
    return hasil


def test_all_of_it_has_a_sheet_for_each_sequence(agenda: Sesi, tmp_path: Path) -> None:
    banyak = ekspor_agenda(agenda, tmp_path / "agenda.xlsx")
    isi = lembar(tmp_path / "agenda.xlsx")
    assert list(isi) == ["Surat keluar", "Keputusan", "Surat masuk"]
    assert banyak == sum(len(baris) for baris in isi.values())
    keluar = isi["Surat keluar"]
    assert [(b["Tahun"], b["No."], b["Keadaan"]) for b in keluar] == [
        (2026, "1–49", "di luar program"), (2026, 50, "terbit"), (2026, "51–53", "belum dipakai"),
        (2026, 54, "terbit"), (2026, 55, "dicadangkan"), (2027, 1, "terbit"),
    ]  # fmt: skip
    assert keluar[3]["Nomor surat"] == "054/PKM-LS/IX/2026"
    assert (keluar[3]["Tanggal"], keluar[3]["Hal"], keluar[3]["Kepada"]) == (
        datetime(2026, 9, 7), "Jadwal posyandu", "3 orang",
    )  # fmt: skip
    assert isi["Surat masuk"][0]["Diterima"] == datetime(2026, 9, 7)
    assert isi["Surat masuk"][0]["Tanggal surat"] == datetime(2026, 9, 3)


def test_no_cell_is_a_formula_or_a_link(agenda: Sesi, tmp_path: Path) -> None:
    ekspor_agenda(agenda, tmp_path / "agenda.xlsx")
    sel = [s for satu in openpyxl.load_workbook(tmp_path / "agenda.xlsx") for baris in satu.iter_rows() for s in baris]
    assert all(s.data_type != "f" and s.hyperlink is None for s in sel)
    teks = [str(s.value) for s in sel if s.data_type == "s"]
    assert not [t for t in teks if t.startswith(("=", "+", "@", "-"))]
    assert f"'{BAHAYA[0]}" in teks


def test_one_year_and_sequence(agenda: Sesi, tmp_path: Path) -> None:
    assert ekspor_agenda(agenda, tmp_path / "satu.xlsx", tahun=2027, kelas=[KelasSurat.KELUAR]) == 1
    assert list(lembar(tmp_path / "satu.xlsx")) == ["Surat keluar"]
    assert nama_ekspor(2026, KelasSurat.MASUK) == "agenda-surat-masuk-2026.xlsx"
    assert nama_ekspor(None, None) == "agenda-surat.xlsx"


def test_header_stays_in_sight_and_columns_have_room(agenda: Sesi, tmp_path: Path) -> None:
    ekspor_agenda(agenda, tmp_path / "agenda.xlsx")
    for satu in openpyxl.load_workbook(tmp_path / "agenda.xlsx"):
        assert satu.freeze_panes == "A2"
        assert all(dimensi.width >= 7 for dimensi in satu.column_dimensions.values())


def test_an_empty_office_has_an_empty_sheet(sesi: Sesi, tmp_path: Path) -> None:
    assert ekspor_agenda(sesi, tmp_path / "kosong.xlsx") == 0
    assert lembar(tmp_path / "kosong.xlsx") == {"Surat keluar": []}
    assert ekspor_agenda(sesi, tmp_path / "masuk.xlsx", kelas=[KelasSurat.MASUK]) == 0
    assert list(lembar(tmp_path / "masuk.xlsx")) == ["Surat masuk"]


@pytest.mark.parametrize("saat", [0, 3, None])
def test_stopping_it_leaves_what_was_there_and_nothing_else(agenda: Sesi, tmp_path: Path, saat: int | None) -> None:
    class Henti(Exception):  # noqa: N818 - not an error: the person stopped the work
        pass

    def lapor(sampai: int, dari: int) -> None:
        if sampai == (dari if saat is None else saat):
            raise Henti

    tujuan = tmp_path / "agenda.xlsx"
    tujuan.write_bytes(b"lama")
    with pytest.raises(Henti):
        ekspor_agenda(agenda, tujuan, lapor=lapor)
    assert tujuan.read_bytes() == b"lama"
    assert sorted(p.name for p in tmp_path.glob("*agenda*")) == ["agenda.xlsx"]


def test_a_place_that_takes_no_file_leaves_what_was_there(agenda: Sesi, tmp_path: Path) -> None:
    with pytest.raises(GalatLingkungan, match="tidak dapat disimpan"):
        ekspor_agenda(agenda, tmp_path / "tiada" / "agenda.xlsx")
    assert list(tmp_path.glob("*.xlsx")) == []
