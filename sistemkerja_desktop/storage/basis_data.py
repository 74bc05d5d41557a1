"""Opening an office's file: driver, durability, migrations, one writer."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.storage import migrasi
from sistemkerja_desktop.storage.kunci import KunciBerkas, PemakaiBerkas, berkas_samping
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

AKHIRAN = ".skd"
# "SKD1": tells an office's file from any other SQLite database.
APPLICATION_ID = 0x534B4431
VERSI_SQLITE: str = driver.sqlite_version
_PEMBACA_TERSIMPAN = 4
# SQLite's shared memory alone takes 32 KiB.
_RUANG_TERKECIL = 64 * 1024


class BasisData:
    """An open office's file. One process writes; reading is possible from any thread."""

    def __init__(self, path: Path, cara: str, kunci: KunciBerkas | None, pemakai: PemakaiBerkas | None) -> None:
        self.path = path
        self.pemakai_lain = pemakai
        self._cara = cara
        self._mesin: Engine | None = None
        self._pembaca: list[Any] = []
        self._kunci = kunci
        self._bersihkan = False
        self._satu_penulis = Lock()
        self._satu_pembuat = Lock()

    @property
    def baca_saja(self) -> bool:
        return self._kunci is None

    @classmethod
    def buka(cls, path: Path, *, buat: bool = False, hanya_baca: bool = False) -> "BasisData":
        """Opens the file, or makes it when `buat`; brings an older file to the newest form.

        When somebody else writes in it, it opens for reading and `pemakai_lain` says who; on a full disk it opens for
        reading too. Raises GalatLingkungan (missing, no rights, disk) or GalatPengguna (no office's file, newer than
        this program).
        """
        _periksa_letak(path, buat=buat)
        sendiri = not any(p.exists() for p in _berkas_wal(path))
        tanpa_wal = False if buat else _periksa_tanda(path)
        kunci, pemakai = (None, None) if hanya_baca or tanpa_wal else KunciBerkas.coba(path)
        basis = cls(path, "mode=rwc" if kunci else _cara_baca(tanpa_wal), kunci, pemakai)
        basis._bersihkan = sendiri and kunci is None and not tanpa_wal
        try:
            with basis._terjemahkan():
                basis._siapkan(buat=buat)
        except BaseException:
            basis.tutup()
            raise
        return basis

    def tutup(self) -> None:
        """Closes all connections and lets others write."""
        while self._pembaca:
            self._pembaca.pop().close()
        if self._mesin is not None:
            self._mesin.dispose()
        if self._kunci is not None:
            self._kunci.lepas()
            self._kunci = None
        if self._bersihkan:
            self._bersihkan = False
            _tutup_wal(self.path)

    @contextmanager
    def baca(self) -> Iterator[UnitBaca]:
        """A read transaction."""
        with self._terjemahkan(), ExitStack() as tumpukan:
            koneksi = tumpukan.enter_context(self._baca_langsung())

            def sambung() -> "Connection":
                return tumpukan.enter_context(self._engine.begin())

            yield UnitBaca(lambda sql, nilai: koneksi.execute(sql, nilai).fetchall(), sambung)

    @contextmanager
    def tulis(self, nama: str, *, pelaku: str, waktu: datetime, dapat_diurungkan: bool = True) -> "Iterator[UnitKerja]":
        """A change: committed with its audit when the block ends, rolled back whole when it raises."""
        if self.baca_saja:
            raise GalatPengguna("Berkas dibuka hanya baca.", "Tutup berkas di komputer lain, lalu buka lagi.")
        from sistemkerja_desktop.storage.unit_kerja import UnitKerja

        with self._satu_penulis, self._terjemahkan(), self._engine.connect() as polos:
            koneksi = polos.execution_options(skd_tulis=True)
            with koneksi.begin():
                unit = UnitKerja(koneksi, nama=nama, pelaku=pelaku, waktu=waktu, dapat_diurungkan=dapat_diurungkan)
                yield unit
                unit.selesaikan()

    @property
    def _engine(self) -> "Engine":
        """SQLAlchemy's engine, made when it is first needed: for a change, or for the audit."""
        with self._satu_pembuat:
            if self._mesin is None:
                self._mesin = _buat_engine(self.path, self._cara)
            return self._mesin

    @contextmanager
    def _baca_langsung(self) -> Iterator[Any]:
        """A connection of the driver with a read transaction; it is kept for the next reader."""
        try:
            koneksi = self._pembaca.pop()
        except IndexError:
            koneksi = _sambung(self.path, self._cara)
        try:
            koneksi.execute("BEGIN")
            yield koneksi
        finally:
            if koneksi.in_transaction:
                koneksi.rollback()
            if len(self._pembaca) < _PEMBACA_TERSIMPAN:
                self._pembaca.append(koneksi)
            else:
                koneksi.close()

    def _siapkan(self, *, buat: bool) -> None:
        if buat:
            with self._engine.connect() as koneksi:
                migrasi.buat(koneksi, APPLICATION_ID)
            return
        with self._baca_langsung() as langsung:
            versi = migrasi.baca_versi(langsung)
        if versi == migrasi.VERSI_TERBARU:
            return
        if versi not in migrasi.VERSI_DIKENAL:
            raise GalatPengguna(
                f"Berkas {self.path.name} dibuat oleh versi program yang lebih baru.",
                "Perbarui program di komputer ini, lalu buka lagi. Berkas tidak diubah.",
            )
        if self.baca_saja:
            raise GalatPengguna(
                f"Berkas {self.path.name} perlu diperbarui, tetapi sedang dibuka hanya baca.",
                "Buka dahulu di komputer yang dapat menulis.",
            )
        with self._engine.connect() as koneksi:
            migrasi.perbarui(koneksi)

    @contextmanager
    def _terjemahkan(self) -> Iterator[None]:
        """Turns the environment's faults into messages; our own errors pass."""
        try:
            yield
        except Exception as galat:
            # SQLAlchemy puts the driver's error into one of its own.
            asal = getattr(galat, "orig", None) or galat
            pesan = _galat_lingkungan(self.path, asal) if isinstance(asal, (driver.Error, OSError)) else None
            if pesan is None:
                raise
            raise pesan from galat


def _periksa_letak(path: Path, *, buat: bool) -> None:
    if buat:
        if path.exists():
            raise GalatPengguna(f"Berkas {path.name} sudah ada.", "Pilih nama lain, atau buka berkas itu.")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as galat:
            raise GalatLingkungan(f"Folder {path.parent} tidak dapat dibuat.", "Pilih folder lain.") from galat
    elif not path.exists():
        raise GalatLingkungan(f"Berkas {path} tidak ditemukan.", "Periksa letaknya, atau buat kantor baru.")
    elif path.is_dir():
        raise GalatPengguna(f"{path} adalah folder, bukan berkas kantor.", "Pilih berkas berakhiran .skd.")


def _cara_baca(tanpa_wal: bool) -> str:
    # A folder that takes no file beside the database (read-only medium, full disk) cannot have SQLite's shared memory:
    # the file is then read as it stood at its last checkpoint.
    return "immutable=1" if tanpa_wal else "mode=ro"


def _periksa_tanda(path: Path) -> bool:
    """Makes sure that it is an office's file before anything is opened for writing, which would alter it.

    Returns whether it can only be read without the write-ahead log.
    """
    for tanpa_wal in (False, True):
        try:
            koneksi = driver.connect(f"{path.resolve().as_uri()}?{_cara_baca(tanpa_wal)}", uri=True)
            try:
                tanda = koneksi.execute("PRAGMA application_id").fetchone()[0]
            finally:
                koneksi.close()
        except driver.Error as galat:
            if not tanpa_wal and _tanpa_tempat_wal(path, galat):
                continue
            raise (_galat_lingkungan(path, galat) or GalatLingkungan(f"{path}: {galat}")) from galat
        if tanda != APPLICATION_ID:
            raise GalatPengguna(
                f"Berkas {path.name} bukan berkas kantor.", "Pilih berkas berakhiran .skd yang dibuat program ini."
            )
        return tanpa_wal
    raise AssertionError("unreachable: the second attempt returns or raises")


def _tanpa_tempat_wal(path: Path, galat: driver.Error) -> bool:
    """Whether the folder took no file beside the database; the stump of one on a full disk is taken away again."""
    pesan = str(galat).lower()
    if any(sebab in pesan for sebab in ("unable to open", "readonly")):
        return True
    if not disk_penuh(path) or not any(sebab in pesan for sebab in ("i/o error", "disk is full")):
        return False
    catatan, memori = _berkas_wal(path)
    # Whole shared memory may be another process's.
    if not (catatan.exists() and catatan.stat().st_size) and memori.exists() and memori.stat().st_size < 4096:
        with suppress(OSError):
            memori.unlink()
            catatan.unlink(missing_ok=True)
    return True


def disk_penuh(path: Path) -> bool:
    """Whether the disk of this file has no room for what SQLite keeps beside it."""
    try:
        return shutil.disk_usage(path.parent).free < _RUANG_TERKECIL
    except OSError:
        return False


def hapus_berkas(path: Path) -> None:
    """Removes an office's file that is not open, with all that is kept beside it; what cannot go stays."""
    for satu in (path, *_berkas_wal(path), path.with_name(f"{path.name}-journal"), *berkas_samping(path)):
        with suppress(OSError):
            satu.unlink()


def _berkas_wal(path: Path) -> tuple[Path, Path]:
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _tutup_wal(path: Path) -> None:
    """Takes away what reading alone left beside the file, where it may be written.

    SQLite does it itself when the last connection that may write is closed, and not while anybody else has the file.
    """
    with suppress(driver.Error):
        koneksi = driver.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=0)
        try:
            koneksi.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            koneksi.close()


def _sambung(path: Path, cara: str) -> Any:
    """A connection of the driver with the office's settings, for any thread."""
    uri = f"{path.resolve().as_uri()}?{cara}"
    koneksi = driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=10)
    if cara == "mode=rwc":
        koneksi.execute("PRAGMA journal_mode=WAL")
        koneksi.execute("PRAGMA synchronous=FULL")
    koneksi.execute("PRAGMA foreign_keys=ON")
    koneksi.execute("PRAGMA busy_timeout=10000")
    return koneksi


def _buat_engine(path: Path, cara: str) -> "Engine":
    from sqlalchemy import Connection, create_engine, event
    from sqlalchemy.pool import QueuePool

    engine = create_engine(
        "sqlite://", module=driver, creator=lambda: _sambung(path, cara), poolclass=QueuePool, pool_size=4
    )

    # pysqlite's own transactions do not cover DDL: isolation_level is None and BEGIN is explicit. A change takes the
    # write lock at once, so that it cannot fail half-way because another thread wrote in between.
    @event.listens_for(engine, "begin")
    def _mulai(koneksi: Connection) -> None:
        tulis = koneksi.get_execution_options().get("skd_tulis", False)
        koneksi.exec_driver_sql("BEGIN IMMEDIATE" if tulis else "BEGIN")

    return engine


def _galat_lingkungan(path: Path, galat: BaseException) -> GalatPengguna | None:
    """The message for a fault of the environment; None for our own, which goes on as it is."""
    pesan = str(galat).lower()
    nomor = galat.errno if isinstance(galat, OSError) else None
    if (
        nomor == errno.ENOSPC
        or "disk is full" in pesan
        or (any(sebab in pesan for sebab in ("i/o error", "unable to open")) and disk_penuh(path))
    ):
        return GalatLingkungan(
            f"Disk tempat {path.name} penuh. Tidak ada yang ditulis.",
            "Kosongkan ruang pada disk, lalu ulangi. Data sebelumnya tetap utuh.",
        )
    if "readonly" in pesan or nomor in (errno.EACCES, errno.EROFS, errno.EPERM):
        return GalatLingkungan(
            f"Folder {path.parent} tidak dapat ditulisi.",
            "Pindahkan berkas ke folder yang dapat ditulisi, lalu buka lagi.",
        )
    if "unable to open" in pesan:
        return GalatLingkungan(
            f"Berkas {path} tidak dapat dibuka.", "Periksa hak atas folder dan berkas itu, atau pilih tempat lain."
        )
    if "not a database" in pesan or "encrypted" in pesan or "malformed" in pesan or "corrupt" in pesan:
        return GalatPengguna(
            f"Berkas {path.name} bukan berkas kantor atau sudah rusak.",
            "Pilih berkas lain, atau pakai salinan cadangan. Berkas tidak diubah.",
        )
    if "locked" in pesan or "busy" in pesan:
        return GalatLingkungan(f"Berkas {path.name} sedang dipakai program lain.", "Tunggu sebentar, lalu ulangi.")
    if "i/o error" in pesan:
        return GalatLingkungan(
            f"Disk tempat {path.name} tidak dapat dibaca atau ditulisi.",
            "Periksa disk atau sambungan jaringan, lalu ulangi. Perubahan terakhir tidak ditulis.",
        )
    return None
