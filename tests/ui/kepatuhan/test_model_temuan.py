"""The list's model: after any change it holds the new rows, and tells views only what differs."""

import random

import pytest
from PySide6.QtCore import QPersistentModelIndex
from pytestqt.modeltest import ModelTester

from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan, Tingkat
from sistemkerja_desktop.ui.kepatuhan import model as modul
from sistemkerja_desktop.ui.kepatuhan.baris import Baris, KepalaKelompok, kunci
from sistemkerja_desktop.ui.kepatuhan.model import ModelTemuan


def temuan(nomor: int, judul: str = "") -> Temuan:
    return Temuan(
        "K-02", Tingkat.PERINGATAN, "Pegawai", nomor, judul or f"Orang {nomor}", "", None, "", ("bagan", nomor)
    )


def baris(*isi: Temuan) -> list[Baris]:
    return [KepalaKelompok("Perlu perhatian", len(isi)), *isi] if isi else []


@pytest.mark.parametrize("benih", range(30))
def test_any_change_ends_with_the_new_rows(benih: int, qtmodeltester: ModelTester) -> None:
    acak = random.Random(benih)
    model = ModelTemuan()
    qtmodeltester.check(model)
    for _ in range(8):
        nomor = acak.sample(range(30), acak.randint(0, 20))
        baru = baris(*(temuan(n, f"Orang {n} {acak.randint(0, 1)}") for n in nomor))
        model.isi(list(baru))
        assert list(model.baris) == baru
        assert model.kepala == ([0] if baru else [])


def test_rows_that_stay_keep_their_index_and_only_changes_are_told() -> None:
    model = ModelTemuan()
    semua = [temuan(n) for n in range(50)]
    model.isi(baris(*semua))
    tetap = QPersistentModelIndex(model.index(31))
    kabar: list[object] = []
    model.modelReset.connect(lambda: kabar.append("reset"))
    model.rowsRemoved.connect(lambda _i, a, b: kabar.append(("hapus", a, b)))
    model.rowsInserted.connect(lambda _i, a, b: kabar.append(("sisip", a, b)))
    model.dataChanged.connect(lambda a, _b: kabar.append(("ubah", a.row())))
    model.isi(baris(*semua[:10], *semua[11:]))
    assert kabar == [("hapus", 11, 11), ("ubah", 0)]
    assert kunci(model.baris[tetap.row()]) == semua[30].kunci
    kabar.clear()
    model.isi(baris(*semua[:10], *semua[11:]))
    assert kabar == [], "the same rows"


def test_a_change_of_very_many_rows_is_a_reset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "_BANDING_TERBANYAK", 5)
    model = ModelTemuan()
    model.isi(baris(*(temuan(n) for n in range(20))))
    kabar: list[int] = []
    model.modelReset.connect(lambda: kabar.append(1))
    model.isi(baris(*(temuan(n) for n in range(100, 120))))
    assert kabar == [1]
    assert len(model.baris) == 21
