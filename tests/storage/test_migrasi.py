"""The migrations make what the tables say, from nothing and from every older form."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.tim import AnggotaTim, TimKerja
from sistemkerja_desktop.storage import migrasi
from sistemkerja_desktop.storage.basis_data import BasisData
from sistemkerja_desktop.storage.skema import metadata

CONTOH_LAMA = sorted((Path(__file__).parent.parent / "data" / "berkas-lama").glob("*.sql"))


def test_empty_file_gets_the_form_of_the_tables(tmp_path: Path) -> None:
    basis = BasisData.buka(tmp_path / "baru.skd", buat=True)
    with basis._engine.connect() as koneksi:
        assert compare_metadata(MigrationContext.configure(koneksi), metadata) == []
        assert koneksi.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == migrasi.VERSI_TERBARU
    basis.tutup()


def test_there_is_an_old_file_of_every_version() -> None:
    assert [p.stem for p in CONTOH_LAMA] == list(migrasi.VERSI_DIKENAL)


@pytest.mark.parametrize("naskah", CONTOH_LAMA, ids=lambda p: p.stem)
def test_older_file_comes_to_the_newest_form_with_its_people(naskah: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "lama.skd"
    langsung = driver.connect(str(berkas))
    langsung.executescript(naskah.read_text(encoding="utf-8"))
    langsung.close()
    basis = BasisData.buka(berkas)
    with basis._engine.connect() as koneksi:
        assert compare_metadata(MigrationContext.configure(koneksi), metadata) == []
    with basis.baca() as uk:
        assert [p.nama for p in uk.list(Pegawai)] == ["Ranti Maharani"]
    basis.tutup()


def test_first_form_keeps_its_office_and_teams_and_gets_what_the_second_added(tmp_path: Path) -> None:
    berkas = tmp_path / "lama.skd"
    langsung = driver.connect(str(berkas))
    langsung.executescript(CONTOH_LAMA[0].read_text(encoding="utf-8"))
    langsung.executescript(
        "INSERT INTO kantor (id, nama, batas_beban, margin_kiri, margin_kanan, margin_atas, margin_bawah)"
        " VALUES (1, 'Puskesmas', 8, 25, 20, 15, 20);"
        "INSERT INTO unit_organisasi (id, nama, jenis, urutan) VALUES (1, 'Puskesmas', 'puskesmas', 0);"
        "INSERT INTO tim_kerja (id, nama, jenis, unit_id, mulai, selesai)"
        " VALUES (1, 'Tim Surveilans', 'rutin', 1, '2026-01-01', '2026-12-31');"
        "INSERT INTO anggota_tim (id, tim_id, pegawai_id, peran, urutan) VALUES (1, 1, 1, 'ketua', 0);"
    )
    langsung.close()
    basis = BasisData.buka(berkas)
    with basis.baca() as uk:
        kantor, tim = uk.get(Kantor, 1), uk.get(TimKerja, 1)
        assert (kantor.pilihan, kantor.batas_rentang, kantor.hari_tunggu_reviu) == ((), 0, 7)
        assert (tim.nama, tim.akta, tim.ketua_pengganti) == ("Tim Surveilans", "", False)
        assert [a.pegawai_id for a in uk.list(AnggotaTim, tim_id=1)] == [1]
    basis.tutup()


def test_migrations_to_come_run_on_older_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of today opened by tomorrow's program: the new step runs, the people stay, and only once."""
    besok = tmp_path / "db"
    shutil.copytree(migrasi.MIGRATIONS, besok, ignore=shutil.ignore_patterns("__pycache__"))
    (besok / "versions" / "9001_besok.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = '9001'\ndown_revision = {migrasi.VERSI_TERBARU!r}\n"
        "def upgrade():\n    op.add_column('pegawai', sa.Column('catatan', sa.String(), server_default='x'))\n"
    )
    berkas = tmp_path / "kantor.skd"
    basis = BasisData.buka(berkas, buat=True)
    with basis.tulis("Tambah", pelaku="x", waktu=datetime(2026, 9, 7)) as uk:
        uk.add(Pegawai(0, "Ranti Maharani"))
    basis.tutup()
    monkeypatch.setattr(migrasi, "MIGRATIONS", besok)
    monkeypatch.setattr(migrasi, "VERSI_TERBARU", "9001")
    for _ in range(2):
        basis = BasisData.buka(berkas)
        with basis._engine.connect() as koneksi:
            assert koneksi.exec_driver_sql("SELECT nama, catatan FROM pegawai").all() == [("Ranti Maharani", "x")]
        basis.tutup()
    monkeypatch.undo()
    with pytest.raises(GalatPengguna, match="lebih baru"):
        BasisData.buka(berkas)


def test_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "lama.skd"
    langsung = driver.connect(str(berkas))
    langsung.executescript(CONTOH_LAMA[0].read_text(encoding="utf-8"))
    langsung.close()

    def gagal(koneksi: Connection) -> None:
        koneksi.exec_driver_sql("DROP TABLE riwayat_rinci")
        raise RuntimeError("listrik padam")

    monkeypatch.setattr(migrasi, "_alembic", gagal)
    monkeypatch.setattr(migrasi, "VERSI_TERBARU", "9001")
    with pytest.raises(RuntimeError, match="padam"):
        BasisData.buka(berkas)
    monkeypatch.undo()
    basis = BasisData.buka(berkas)
    with basis.baca() as uk:
        assert uk.count(Pegawai) == 1
    with basis._engine.connect() as koneksi:
        assert koneksi.exec_driver_sql("SELECT count(*) FROM riwayat_rinci").scalar()
    basis.tutup()
