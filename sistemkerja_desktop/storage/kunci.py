"""One writer for a file: an operating-system lock beside it, which a crash releases, and a note of who holds it.

The lock is SQLite's own, on an empty database file beside the office's: the driver is loaded anyway, and it has the
same lock on every system and on a shared folder that the office's file itself relies on.
"""

import getpass
import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from sistemkerja_desktop.domain.rekaman import dataclass


def nama_komputer() -> str:
    """The computer's name in its network. Without the socket module, whose loading a start would wait for."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


@dataclass(frozen=True, slots=True)
class PemakaiBerkas:
    """Who writes in the file: computer, account, process and since when (local time)."""

    komputer: str
    pengguna: str
    pid: int
    sejak: datetime

    @property
    def di_komputer_ini(self) -> bool:
        return self.komputer == nama_komputer()


class KunciBerkas:
    """The right to write, held until `lepas` or the end of the process."""

    def __init__(self, pemegang: Any, catatan: Path) -> None:
        self._pemegang = pemegang
        self._catatan = catatan

    @classmethod
    def coba(cls, path: Path) -> "tuple[KunciBerkas | None, PemakaiBerkas | None]":
        """The lock, or who holds it. (None, None) when the folder takes no lock file: then nobody may write."""
        catatan = _samping(path, ".pemakai")
        try:
            pemegang = _kunci_eksklusif(_samping(path, ".kunci"))
        except driver.DatabaseError as galat:
            return None, _baca_catatan(catatan) if "locked" in str(galat) else None
        pemakai = PemakaiBerkas(nama_komputer(), akun(), os.getpid(), datetime.now().replace(microsecond=0))
        # The note only informs: a full disk, or a note that belongs to another account, does not take the lock away.
        with suppress(OSError):
            catatan.write_text(json.dumps(asdict(pemakai), default=datetime.isoformat), encoding="utf-8")
        return cls(pemegang, catatan), None

    def lepas(self) -> None:
        """Gives the right back and removes the note."""
        with suppress(OSError):
            self._catatan.unlink(missing_ok=True)
        self._pemegang.close()


def _kunci_eksklusif(path: Path) -> Any:
    """A connection whose transaction holds the lock; nothing is ever written in it, so the file stays empty."""
    pemegang = driver.connect(str(path), timeout=0, isolation_level=None, check_same_thread=False)
    try:
        pemegang.execute("BEGIN EXCLUSIVE")
    except driver.DatabaseError:
        pemegang.close()
        raise
    return pemegang


def berkas_samping(path: Path) -> tuple[Path, ...]:
    """The files that this lock keeps beside `path`. Removing them is for a file that nobody else knows of."""
    return _samping(path, ".kunci"), _samping(path, ".pemakai")


def _samping(path: Path, akhiran: str) -> Path:
    return path.with_name(f".{path.name}{akhiran}")


def _baca_catatan(catatan: Path) -> PemakaiBerkas:
    try:
        isi = json.loads(catatan.read_text(encoding="utf-8"))
        return PemakaiBerkas(isi["komputer"], isi["pengguna"], isi["pid"], datetime.fromisoformat(isi["sejak"]))
    except (OSError, ValueError, KeyError):
        # The note is written just after the lock was taken: it may not be there yet.
        return PemakaiBerkas("lain", "", 0, datetime.now().replace(microsecond=0))


def akun() -> str:
    """The account at this computer, "" where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
