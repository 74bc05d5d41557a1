"""The wizard's answers are kept until the office is made, and become one."""

from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.pegawai import JenisKelamin, StatusPegawai
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.penyiapan import (
    IsianPenyiapan,
    ambil_isian,
    hapus_isian,
    ke_kantor_baru,
    simpan_isian,
)


def test_answers_are_kept_and_forgotten(tmp_path: Path) -> None:
    assert ambil_isian(tmp_path) is None
    isian = IsianPenyiapan(nama="UPTD Puskesmas Uji", langkah=2)
    simpan_isian(isian, tmp_path / "baru")
    assert ambil_isian(tmp_path / "baru") == isian
    hapus_isian(tmp_path / "baru")
    assert ambil_isian(tmp_path / "baru") is None


@pytest.mark.parametrize("isi", ["", "{", "[]", '{"nama": "Uji", "kolom_lama": 1}'])
def test_damaged_answers_are_no_obstacle(tmp_path: Path, isi: str) -> None:
    (tmp_path / "penyiapan.json").write_text(isi)
    hasil = ambil_isian(tmp_path)
    assert hasil is None or hasil.nama == "Uji"


def test_head_is_read_from_what_was_typed() -> None:
    baru = ke_kantor_baru(
        IsianPenyiapan(
            kepala_nama="dr. Ranti Maharani, M.K.M.",
            kepala_nip="19830412 201001 2 014",
            kepala_golongan="Pembina (IV/a)",
            lambang=str(resource("contoh", "puskesmas", "lambang.png")),
        )
    )
    assert baru.kepala is not None
    assert baru.kepala.nama_lengkap == "dr. Ranti Maharani, M.K.M."
    assert (baru.kepala.nip, baru.kepala.golongan) == ("198304122010012014", "IV/a")
    assert (baru.kepala.status, baru.kepala.jenis_kelamin) == (StatusPegawai.PNS, JenisKelamin.PEREMPUAN)
    assert baru.lambang is not None


def test_without_a_head_the_seat_stays_vacant() -> None:
    assert ke_kantor_baru(IsianPenyiapan()).kepala is None


def test_missing_picture_is_told(tmp_path: Path) -> None:
    with pytest.raises(GalatPengguna, match="tidak dapat dibaca"):
        ke_kantor_baru(IsianPenyiapan(lambang=str(tmp_path / "tiada.png")))
