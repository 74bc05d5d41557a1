"""One writer for a file: an operating-system lock beside it, which a crash releases, and a note of who holds it."""

import getpass
import json
import os
import socket
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout


@dataclass(frozen=True, slots=True)
class PemakaiBerkas:
    """Who writes in the file: computer, account, process and since when (local time)."""

    komputer: str
    pengguna: str
    pid: int
    sejak: datetime

    @property
    def di_komputer_ini(self) -> bool:
        return self.komputer == socket.gethostname()


class KunciBerkas:
    """The right to write, held until `lepas` or the end of the process."""

    def __init__(self, kunci: FileLock, catatan: Path) -> None:
        self._kunci = kunci
        self._catatan = catatan

    @classmethod
    def coba(cls, path: Path) -> "tuple[KunciBerkas | None, PemakaiBerkas | None]":
        """The lock, or who holds it. (None, None) when the folder takes no lock file: then nobody may write."""
        kunci = FileLock(_samping(path, ".kunci"), timeout=0)
        catatan = _samping(path, ".pemakai")
        try:
            kunci.acquire()
        except Timeout:
            return None, _baca_catatan(catatan)
        except OSError:
            return None, None
        pemakai = PemakaiBerkas(socket.gethostname(), _akun(), os.getpid(), datetime.now().replace(microsecond=0))
        catatan.write_text(json.dumps(asdict(pemakai), default=datetime.isoformat), encoding="utf-8")
        return cls(kunci, catatan), None

    def lepas(self) -> None:
        """Gives the right back and removes the note."""
        self._catatan.unlink(missing_ok=True)
        self._kunci.release()


def _samping(path: Path, akhiran: str) -> Path:
    return path.with_name(f".{path.name}{akhiran}")


def _baca_catatan(catatan: Path) -> PemakaiBerkas:
    try:
        isi = json.loads(catatan.read_text(encoding="utf-8"))
        return PemakaiBerkas(isi["komputer"], isi["pengguna"], isi["pid"], datetime.fromisoformat(isi["sejak"]))
    except (OSError, ValueError, KeyError):
        # The note is written just after the lock was taken: it may not be there yet.
        return PemakaiBerkas("lain", "", 0, datetime.now().replace(microsecond=0))


def _akun() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
