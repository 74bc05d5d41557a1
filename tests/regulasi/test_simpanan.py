"""The profile that is kept between starts: the same one, only for the same files, and never anything else."""

import json
from pathlib import Path

import pytest

from sistemkerja_desktop.regulasi import muat, simpanan
from sistemkerja_desktop.regulasi.daftar import folder_profil
from sistemkerja_desktop.regulasi.muat import muat_profil

ID = "dharmasraya-10-2024"


@pytest.fixture
def berkas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(simpanan, "folder_simpanan", lambda: tmp_path / "simpanan")
    return tmp_path / "simpanan" / f"profil-{ID}.json"


def test_kept_profile_is_the_checked_one(berkas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    diperiksa = muat_profil(folder_profil() / ID)
    assert not berkas.exists()
    assert muat_profil(ID) == diperiksa
    monkeypatch.setattr(muat, "_periksa", lambda _teks: pytest.fail("checked again"))
    tersimpan = muat_profil(ID)
    assert tersimpan == diperiksa
    assert any(a is tersimpan.model[0].aturan for a in tersimpan.aturan)


@pytest.mark.parametrize(
    "rusak",
    [
        "",
        "[]",
        '{"sidik": 1}',
        lambda isi: isi | {"sidik": "lain"},
        lambda isi: isi | {"pemeriksa": "lain"},
        lambda isi: isi | {"isi": []},
        lambda isi: isi | {"isi": [["Path", ["x"]]]},
        lambda isi: isi | {"isi": [["DasarHukum", ["Ps. 1", "x"]]]},
        lambda isi: isi | {"isi": [["Aturan", [{"o": 7}]]]},
        lambda isi: isi | {"isi": [["Aturan", [{"e": ["Fase", "tiada"]}, 1, 2]]]},
    ],
)
def test_anything_else_is_as_if_nothing_were_kept(berkas: Path, rusak: object) -> None:
    profil = muat_profil(ID)
    isi = json.loads(berkas.read_text(encoding="utf-8"))
    berkas.write_text(json.dumps(rusak(isi)) if callable(rusak) else str(rusak), encoding="utf-8")
    assert simpanan.ambil(ID, profil.hash) is None
    assert muat_profil(ID) == profil
    assert simpanan.ambil(ID, profil.hash) == profil


def test_folder_that_takes_no_file_does_not_matter(berkas: Path) -> None:
    berkas.parent.write_text("a file where the folder should be", encoding="utf-8")
    assert muat_profil(ID).id == ID
