"""Making an office's file: whole or not at all, with the skeleton of its model."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.kantor import (
    KantorBaru,
    buat_kantor,
    buka_kantor,
    ganti_lambang,
    lambang,
)
from sistemkerja_desktop.services.pengaturan import ubah_bidang
from sistemkerja_desktop.services.sesi import Sesi

DASAR = KantorBaru(
    profil_id="dharmasraya-10-2024",
    model_id="j2-puskesmas",
    nama="UPTD Puskesmas Uji",
    pemerintah="Pemerintah Kabupaten Dharmasraya",
    induk="Dinas Kesehatan",
    alamat="Jalan Uji 1",
    tempat="Uji",
    kode_surat="PKM-U",
)


def test_skeleton_has_the_units_of_the_model(sesi: Sesi) -> None:
    susunan = sesi.susunan
    assert susunan.akar.nama == "UPTD Puskesmas Lubuk Serunai"
    assert [u.nama for u in susunan.anak_unit(susunan.akar.id)] == [k.nama for k in sesi.model.kerangka[1:]]
    kepala = susunan.kepala(susunan.akar.id)
    assert kepala is not None
    assert susunan.pegawai[kepala.pegawai_id].nama == "Ranti Maharani"
    assert kepala.jabatan.jenis is JenisJabatan.FUNGSIONAL
    assert kepala.jabatan.nama_fungsional == "Dokter Ahli Madya"


def test_file_appears_only_when_it_is_complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(*_a: object) -> None:
        raise RuntimeError("listrik padam")

    monkeypatch.setattr("sistemkerja_desktop.services.kantor._tambah_kerangka", gagal)
    with pytest.raises(RuntimeError):
        buat_kantor(tmp_path / "kantor.skd", DASAR)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    buat_kantor(tmp_path / "kantor", DASAR).tutup()
    assert {p.name for p in tmp_path.iterdir()} == {"kantor.skd", ".kantor.skd.kunci"}


def test_where_no_file_can_be_made_nothing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def penuh(*_a: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sistemkerja_desktop.storage.migrasi.buat", penuh)
    with pytest.raises(GalatLingkungan, match="penuh"):
        buat_kantor(tmp_path / "kantor.skd", DASAR)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "berkas").write_text("bukan folder")
    with pytest.raises(GalatLingkungan, match="Folder"):
        buat_kantor(tmp_path / "berkas" / "kantor.skd", DASAR)


@pytest.mark.parametrize("titik", ["_tambah_kerangka", "buka_kantor"])
def test_kill_while_the_office_is_made(tmp_path: Path, titik: str) -> None:
    """The first start is killed (-9) in its last step: there is no office, or a whole one."""
    naskah = f"""
import os
from pathlib import Path
from sistemkerja_desktop.services import kantor
asli = kantor.{titik}
def mati(*a, **k):
    if {titik!r} == "_tambah_kerangka":
        asli(*a, **k)
    os.kill(os.getpid(), 9)
kantor.{titik} = mati
kantor.buat_kantor(Path({str(tmp_path / "kantor.skd")!r}), kantor.{DASAR!r})
"""
    assert subprocess.run([sys.executable, "-c", naskah], check=False, timeout=60).returncode in (-9, 9)
    if titik == "_tambah_kerangka":
        assert not (tmp_path / "kantor.skd").exists()
        sesi = buat_kantor(tmp_path / "kantor.skd", DASAR)
    else:
        sesi = buka_kantor(tmp_path / "kantor.skd")
    assert len(sesi.susunan.unit) == len(sesi.model.kerangka)
    sesi.tutup()
    assert {p.name for p in tmp_path.iterdir()} == {"kantor.skd", ".kantor.skd.kunci"}, "half-made files stay behind"


def test_leftovers_of_a_crash_are_in_nobodys_way(tmp_path: Path) -> None:
    sisa = [".kantor.skd.baru", ".kantor.skd.baru-wal", "..kantor.skd.baru.kunci", "..kantor.skd.baru.pemakai"]
    for nama in sisa:
        (tmp_path / nama).write_bytes(b"setengah jadi")
    buat_kantor(tmp_path / "kantor.skd", DASAR).tutup()
    assert {p.name for p in tmp_path.iterdir()} == {"kantor.skd", ".kantor.skd.kunci"}


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"nama": " "}, "nama kantor"),
        ({"tempat": "", "alamat": ""}, "alamat, tempat penetapan"),
        ({"lambang": b"bukan gambar"}, "bukan gambar"),
    ],
)
def test_what_is_missing_is_named(tmp_path: Path, ubah: dict[str, object], pesan: str) -> None:
    with pytest.raises(GalatPengguna, match=pesan):
        buat_kantor(tmp_path / "kantor.skd", replace(DASAR, **ubah))  # type: ignore[arg-type]
    assert not (tmp_path / "kantor.skd").exists()


def test_an_office_is_never_written_over(sesi: Sesi) -> None:
    with pytest.raises(GalatPengguna, match="sudah ada"):
        buat_kantor(sesi.path, DASAR)


def test_coat_of_arms_is_kept_inside_the_file_and_can_be_undone(sesi: Sesi) -> None:
    assert lambang(sesi) is None
    ganti_lambang(sesi, resource("contoh", "puskesmas", "lambang.png").read_bytes())
    isi = lambang(sesi)
    assert isi is not None
    assert isi.startswith(b"\x89PNG")
    sesi.urungkan()
    assert lambang(sesi) is None
    sesi.ulangi()
    assert lambang(sesi) == isi
    ganti_lambang(sesi, None)
    assert lambang(sesi) is None


@pytest.mark.parametrize("pola", ["{urut}", "{tahun}/{nama}", "{urut:x}/{tahun}", "{}/{urut}/{tahun}", "tetap"])
def test_number_pattern_that_cannot_work_is_refused(sesi: Sesi, pola: str) -> None:
    with pytest.raises(GalatPengguna, match="Pola nomor"):
        ubah_bidang(sesi, "pola_nomor", pola)


def test_settings_are_one_undoable_change(sesi: Sesi) -> None:
    ubah_bidang(sesi, "batas_beban", 5)
    assert sesi.kantor.batas_beban == 5
    sesi.urungkan()
    assert sesi.kantor.batas_beban == 8
    with pytest.raises(GalatPengguna, match="Batas 0"):
        ubah_bidang(sesi, "batas_beban", 0)


def test_opening_again_finds_everything(sesi: Sesi, buat_sesi: Callable[[str], Sesi]) -> None:
    kantor = sesi.kantor
    sesi.tutup()
    lagi = buka_kantor(sesi.path)
    assert lagi.kantor == kantor
    assert lagi.tumpukan.nama_urung is None
    lagi.tutup()
    assert buat_sesi("lain.skd").kantor.nama == kantor.nama
