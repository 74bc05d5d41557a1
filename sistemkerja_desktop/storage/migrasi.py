"""The form of an office's file: making it, telling its version, bringing an older one to the newest.

Alembic is loaded only when there is something to migrate: telling the version needs one query.
"""

from typing import TYPE_CHECKING, Any

from sistemkerja_desktop.paths import MIGRATIONS

if TYPE_CHECKING:
    from sqlalchemy import Connection

# Oldest first; a test holds this to the files in db/versions.
VERSI_DIKENAL = ("0001", "0002", "0003", "0004", "0005")
VERSI_TERBARU = VERSI_DIKENAL[-1]


def buat(koneksi: "Connection", application_id: int) -> None:
    """Makes the newest form in an empty file, in one transaction."""
    with koneksi.begin():
        _alembic(koneksi)
        koneksi.exec_driver_sql(f"PRAGMA application_id = {application_id}")


def baca_versi(langsung: Any) -> str:
    """The version of the file's form, by a connection of the driver."""
    return str(langsung.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def perbarui(koneksi: "Connection") -> None:
    """Brings the file to the newest form in one transaction: all of it or nothing.

    Raises ValueError when a row would name another that is not there.
    """
    # SQLite changes a column by making the table anew; dropping the old one would take its children for orphans.
    langsung: Any = koneksi.connection.dbapi_connection
    langsung.execute("PRAGMA foreign_keys=OFF")
    try:
        with koneksi.begin():
            _alembic(koneksi)
            if yatim := koneksi.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                raise ValueError(f"rows without their parents: {yatim[:5]}")
    finally:
        langsung.execute("PRAGMA foreign_keys=ON")


def _alembic(koneksi: "Connection") -> None:
    from alembic import command
    from alembic.config import Config

    konfigurasi = Config()
    konfigurasi.set_main_option("script_location", str(MIGRATIONS))
    konfigurasi.attributes["connection"] = koneksi
    command.upgrade(konfigurasi, "head")
