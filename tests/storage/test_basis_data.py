"""Opening an office's file, and what happens when the environment fails."""

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.storage import migrasi
from sistemkerja_desktop.storage.basis_data import APPLICATION_ID, BasisData

WAKTU = datetime(2026, 9, 7, 8, 41)


def tulis(basis: BasisData, nama: str = "Uji"):
    return basis.tulis(nama, pelaku="Penguji", waktu=WAKTU)


@pytest.fixture
def basis(tmp_path: Path):
    basis = BasisData.buka(tmp_path / "kantor.skd", buat=True)
    yield basis
    basis.tutup()


def pragma(basis: BasisData, nama: str) -> object:
    with basis._engine.connect() as koneksi:
        return koneksi.exec_driver_sql(f"PRAGMA {nama}").scalar()


def test_durability_settings(basis: BasisData) -> None:
    assert pragma(basis, "journal_mode") == "wal"
    assert pragma(basis, "synchronous") == 2
    assert pragma(basis, "foreign_keys") == 1
    assert pragma(basis, "application_id") == APPLICATION_ID


def test_foreign_keys_are_enforced(basis: BasisData) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"), tulis(basis) as uk:
        uk.add(UnitOrganisasi(0, "Klaster 9", "klaster", induk_id=99))
    with basis.baca() as uk:
        assert uk.count(UnitOrganisasi) == 0


def test_a_block_that_raises_writes_nothing(basis: BasisData) -> None:
    def gagal() -> None:
        with tulis(basis) as uk:
            uk.add(Pegawai(0, "Orang Uji"))
            raise RuntimeError("gagal")

    with pytest.raises(RuntimeError, match="gagal"):
        gagal()
    with basis.baca() as uk:
        assert uk.count(Pegawai) == 0


def test_second_opening_reads_only_and_names_the_writer(basis: BasisData) -> None:
    kedua = BasisData.buka(basis.path)
    try:
        assert kedua.baca_saja
        assert kedua.pemakai_lain is not None
        assert kedua.pemakai_lain.komputer == socket.gethostname()
        assert kedua.pemakai_lain.di_komputer_ini
        with pytest.raises(GalatPengguna, match="hanya baca"), tulis(kedua):
            pass
        with tulis(basis) as uk:
            uk.add(Pegawai(0, "Orang Baru"))
        with kedua.baca() as baca:
            assert [p.nama for p in baca.list(Pegawai)] == ["Orang Baru"]
    finally:
        kedua.tutup()


def test_reader_cannot_write_even_past_the_check(basis: BasisData) -> None:
    kedua = BasisData.buka(basis.path)
    try:
        with pytest.raises(Exception, match="readonly"), kedua._engine.begin() as koneksi:
            koneksi.exec_driver_sql("DELETE FROM pegawai")
    finally:
        kedua.tutup()


def test_lock_ends_with_the_office(basis: BasisData) -> None:
    basis.tutup()
    lagi = BasisData.buka(basis.path)
    assert not lagi.baca_saja
    lagi.tutup()


def test_note_of_another_computer_is_read(basis: BasisData) -> None:
    catatan = basis.path.with_name(f".{basis.path.name}.pemakai")
    catatan.write_text(
        json.dumps({"komputer": "TU-02", "pengguna": "yusnidar", "pid": 7, "sejak": "2026-09-07T08:12:00"})
    )
    kedua = BasisData.buka(basis.path)
    assert kedua.pemakai_lain is not None
    assert (kedua.pemakai_lain.komputer, kedua.pemakai_lain.di_komputer_ini) == ("TU-02", False)
    kedua.tutup()


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [(b"PK\x03\x04 bukan basis data, hanya teks panjang" * 50, "bukan berkas kantor"), (b"", "bukan berkas kantor")],
)
def test_other_files_are_refused_and_left_alone(tmp_path: Path, isi: bytes, pesan: str) -> None:
    berkas = tmp_path / "lain.skd"
    berkas.write_bytes(isi)
    with pytest.raises(GalatPengguna, match=pesan):
        BasisData.buka(berkas)
    assert berkas.read_bytes() == isi


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(GalatLingkungan, match="tidak ditemukan"):
        BasisData.buka(tmp_path / "tiada.skd")
    with pytest.raises(GalatPengguna, match="adalah folder"):
        BasisData.buka(tmp_path)
    (tmp_path / "ada.skd").touch()
    with pytest.raises(GalatPengguna, match="sudah ada"):
        BasisData.buka(tmp_path / "ada.skd", buat=True)


def test_newer_file_is_refused(basis: BasisData) -> None:
    basis.tutup()
    langsung = driver.connect(str(basis.path))
    langsung.execute("UPDATE alembic_version SET version_num = '9999'")
    langsung.commit()
    langsung.close()
    with pytest.raises(GalatPengguna, match="lebih baru"):
        BasisData.buka(basis.path)


def test_disk_full_leaves_the_file_as_before(basis: BasisData) -> None:
    with tulis(basis) as uk:
        uk.add(Pegawai(0, "Orang Lama"))
    halaman = int(str(pragma(basis, "page_count")))
    with basis._engine.connect() as koneksi:
        koneksi.exec_driver_sql(f"PRAGMA max_page_count = {halaman + 2}")
    basis._engine.dispose()
    from sqlalchemy import event

    @event.listens_for(basis._engine, "connect")
    def _batasi(koneksi, _rekaman) -> None:
        koneksi.execute(f"PRAGMA max_page_count = {halaman + 2}")

    with pytest.raises(GalatLingkungan, match="penuh"), tulis(basis) as uk:
        uk.add_all([Pegawai(0, f"Orang {i}" * 20) for i in range(2000)])
    with basis.baca() as uk:
        assert [p.nama for p in uk.list(Pegawai)] == ["Orang Lama"]
    assert pragma(basis, "integrity_check") == "ok"


@contextmanager
def tanpa_hak_root() -> Iterator[None]:
    """Rights do not bind root: for a moment the process acts as nobody."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights on folders")
def test_read_only_folder() -> None:
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        basis = BasisData.buka(folder / "kantor.skd", buat=True)
        with tulis(basis) as uk:
            uk.add(Pegawai(0, "Orang Lama"))
        basis.tutup()
        for sisa in folder.glob(".kantor*"):
            sisa.unlink()
        folder.chmod(0o555)
        (folder / "kantor.skd").chmod(0o444)
        with tanpa_hak_root():
            hanya_baca = BasisData.buka(folder / "kantor.skd")
            assert hanya_baca.baca_saja
            assert hanya_baca.pemakai_lain is None
            with hanya_baca.baca() as baca:
                assert [p.nama for p in baca.list(Pegawai)] == ["Orang Lama"]
            hanya_baca.tutup()
            with pytest.raises(GalatLingkungan, match="tidak dapat"):
                BasisData.buka(folder / "baru.skd", buat=True)
            with pytest.raises(GalatLingkungan, match="tidak dapat dibuat"):
                BasisData.buka(folder / "anak" / "baru.skd", buat=True)
        folder.chmod(0o755)
        assert [p.name for p in folder.iterdir()] == ["kantor.skd"]


def test_reading_takes_away_what_it_put_beside_the_file(basis: BasisData) -> None:
    with tulis(basis) as uk:
        uk.add(Pegawai(0, "Orang Lama"))
    basis.tutup()
    sebelum = basis.path.read_bytes()
    hanya_baca = BasisData.buka(basis.path, hanya_baca=True)
    with hanya_baca.baca() as baca:
        assert baca.count(Pegawai) == 1
    hanya_baca.tutup()
    assert {p.name for p in basis.path.parent.iterdir()} == {"kantor.skd", ".kantor.skd.kunci"}
    assert basis.path.read_bytes() == sebelum


def test_a_reader_leaves_the_writer_its_files(basis: BasisData) -> None:
    hanya_baca = BasisData.buka(basis.path, hanya_baca=True)
    with hanya_baca.baca() as baca, tulis(basis) as uk:
        assert baca.count(Pegawai) == 0
        uk.add(Pegawai(0, "Orang Baru"))
    hanya_baca.tutup()
    assert basis.path.with_name("kantor.skd-wal").stat().st_size > 0
    with basis.baca() as uk:
        assert uk.count(Pegawai) == 1


def test_on_a_full_disk_the_office_can_still_be_read(basis: BasisData, monkeypatch: pytest.MonkeyPatch) -> None:
    with tulis(basis) as uk:
        uk.add(Pegawai(0, "Orang Lama"))
    basis.tutup()
    asli = driver.connect
    memori = basis.path.with_name("kantor.skd-shm")

    def penuh(tempat: str, **pilihan: object) -> object:
        if basis.path.name in tempat and "immutable" not in tempat and not tempat.endswith(".kunci"):
            memori.write_bytes(b"abc")
            raise driver.OperationalError("disk I/O error")
        return asli(tempat, **pilihan)

    monkeypatch.setattr("sistemkerja_desktop.storage.basis_data.driver.connect", penuh)
    with pytest.raises(GalatLingkungan, match="tidak dapat dibaca atau ditulisi"):
        BasisData.buka(basis.path)
    memori.unlink()
    monkeypatch.setattr("sistemkerja_desktop.storage.basis_data.disk_penuh", lambda _path: True)
    for hanya_baca in (False, True):
        terbuka = BasisData.buka(basis.path, hanya_baca=hanya_baca)
        assert terbuka.baca_saja
        with terbuka.baca() as baca:
            assert [p.nama for p in baca.list(Pegawai)] == ["Orang Lama"]
        terbuka.tutup()
        assert not memori.exists(), "the stump of shared memory stays behind"
    with pytest.raises(GalatLingkungan, match="penuh"):
        BasisData.buka(basis.path.with_name("kantor.skd-baru"), buat=True)


def test_folder_that_refuses_the_lock_opens_read_only(basis: BasisData, monkeypatch: pytest.MonkeyPatch) -> None:
    basis.tutup()

    def tolak(*_: object) -> None:
        raise driver.OperationalError("unable to open database file")

    monkeypatch.setattr("sistemkerja_desktop.storage.kunci._kunci_eksklusif", tolak)
    hanya_baca = BasisData.buka(basis.path)
    assert hanya_baca.baca_saja
    assert hanya_baca.pemakai_lain is None
    hanya_baca.tutup()


def test_kill_keeps_what_was_confirmed_and_nothing_else(tmp_path: Path) -> None:
    """A process is killed in the middle of a change: the confirmed one is there, the other is not."""
    berkas = tmp_path / "kantor.skd"
    naskah = f"""
import os, signal
from datetime import datetime
from pathlib import Path
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.storage.basis_data import BasisData
basis = BasisData.buka(Path({str(berkas)!r}), buat=True)
with basis.tulis("satu", pelaku="x", waktu=datetime.now()) as uk:
    uk.add(Pegawai(0, "Sudah Tersimpan"))
with basis.tulis("dua", pelaku="x", waktu=datetime.now()) as uk:
    uk.add_all([Pegawai(0, f"Belum {{i}}") for i in range(5000)])
    os.kill(os.getpid(), signal.SIGKILL)
"""
    proses = subprocess.run([sys.executable, "-c", naskah], check=False, timeout=60)
    assert proses.returncode != 0
    basis = BasisData.buka(berkas)
    assert not basis.baca_saja
    with basis.baca() as uk:
        assert [p.nama for p in uk.list(Pegawai)] == ["Sudah Tersimpan"]
    assert pragma(basis, "integrity_check") == "ok"
    basis.tutup()


def test_values_come_back_as_they_went(basis: BasisData) -> None:
    asal = Pegawai(
        0, "Ni Luh Ayu O'Brien <&>", nip="199208112019021004", tanggal_lahir=date(1992, 8, 11), kompetensi=("a b", "c")
    )
    with tulis(basis) as uk:
        ditulis = uk.add(asal)
    with basis.baca() as uk:
        assert uk.get(Pegawai, ditulis.id) == ditulis


def test_known_versions_are_those_in_the_folder() -> None:
    berkas = sorted(p.name.split("_")[0] for p in (migrasi.MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert tuple(berkas) == migrasi.VERSI_DIKENAL
