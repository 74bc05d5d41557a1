"""Reading: statements are put together here and go straight to the driver.

They are a handful of plain forms, and the first page of an office needs nothing else: what writes, and SQLAlchemy with
it, is loaded with the first change.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.storage.pemetaan import PEMETAAN, E, Pemetaan, nilai_basis

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from sistemkerja_desktop.storage.riwayat import PembacaRiwayat

HAPUS = "dihapus_pada"
Jalankan = Callable[[str, Sequence[Any]], Sequence[Any]]


class TidakDitemukan(GalatPengguna):
    """The entity does not exist (any more)."""


class UnitBaca:
    """Reads within one transaction, so that what it returns belongs together."""

    def __init__(self, jalankan: Jalankan, sambung: "Callable[[], Connection]") -> None:
        """`jalankan(sql, values)` returns the driver's rows; `sambung` gives a connection for the audit's questions."""
        self._jalankan = jalankan
        self._sambung = sambung

    def get(self, jenis: type[E], id_: int, *, termasuk_terhapus: bool = False) -> E:
        """The entity with that id. Raises TidakDitemukan."""
        hasil = self._pilih(jenis, {"id": id_}, termasuk_terhapus=termasuk_terhapus)
        if not hasil:
            raise TidakDitemukan("Data ini sudah tidak ada.", "Muat ulang halaman.")
        return hasil[0]

    def find(self, jenis: type[E], /, **kolom: Any) -> E | None:
        """The first entity whose columns have these values, or None."""
        hasil = self._pilih(jenis, kolom)
        return hasil[0] if hasil else None

    def list(self, jenis: type[E], /, **kolom: Any) -> Sequence[E]:
        """All entities whose columns have these values (a list or set of values means any of them), by id."""
        return self._pilih(jenis, kolom)

    def dengan_id(self, jenis: type[E], ids: Iterable[int]) -> Sequence[E]:
        """The entities with these ids, deleted ones included, by id; for naming what the audit speaks of."""
        return [
            entitas
            for potongan in potong(sorted(set(ids)), 500)
            for entitas in self._pilih(jenis, {"id": potongan}, termasuk_terhapus=True)
        ]

    def count(self, jenis: type[E], /, **kolom: Any) -> int:
        return int(self._satu("count(*)", PEMETAAN[jenis], kolom))

    def max(self, jenis: type[E], kolom: str, /, *, termasuk_terhapus: bool = False, **saringan: Any) -> int:
        """The largest value of an integer column; 0 when there is none."""
        peta = PEMETAAN[jenis]
        return int(self._satu(f"max({_kolom(peta, kolom)})", peta, saringan, termasuk_terhapus) or 0)

    def nilai(self, jenis: type[E], kolom: str, /) -> Sequence[Any]:
        """The different values of a column as the table holds them, in no order; without reading the rows' rest."""
        peta = PEMETAAN[jenis]
        sql = f"SELECT DISTINCT {_kolom(peta, kolom)} FROM {peta.nama_tabel} WHERE {HAPUS} IS NULL"
        return [baris[0] for baris in self._jalankan(sql, ())]

    def pengaturan(self, kunci: str) -> Any:
        """A setting of the program kept in the file (mapping of a layout, draft), or None."""
        baris = self._jalankan("SELECT nilai FROM pengaturan WHERE kunci = ?", (kunci,))
        return json.loads(baris[0][0]) if baris else None

    @property
    def pembaca_riwayat(self) -> "PembacaRiwayat":
        """Questions to the audit; within a change in its transaction, else in one of their own."""
        from sistemkerja_desktop.storage.riwayat import PembacaRiwayat

        return PembacaRiwayat(self._sambung())

    def _satu(self, apa: str, peta: Pemetaan, kolom: dict[str, Any], termasuk_terhapus: bool = False) -> Any:
        syarat, nilai = _syarat(peta, kolom, termasuk_terhapus=termasuk_terhapus)
        return self._jalankan(f"SELECT {apa} FROM {peta.nama_tabel}{syarat}", nilai)[0][0]

    def _pilih(self, jenis: type[E], kolom: dict[str, Any], *, termasuk_terhapus: bool = False) -> Sequence[E]:
        peta = PEMETAAN[jenis]
        syarat, nilai = _syarat(peta, kolom, termasuk_terhapus=termasuk_terhapus)
        sql = f"SELECT {', '.join(peta.kolom)} FROM {peta.nama_tabel}{syarat} ORDER BY id"
        return peta.ke_entitas(self._jalankan(sql, nilai))


def potong(nilai: Sequence[int], ukuran: int) -> Iterator[Sequence[int]]:
    for awal in range(0, len(nilai), ukuran):
        yield nilai[awal : awal + ukuran]


def _kolom(peta: Pemetaan, nama: str) -> str:
    """The name, if it is one of a column: names stand in statements as they are. Raises KeyError."""
    if nama not in peta.kolom:
        raise KeyError(f"{peta.nama_tabel}.{nama}")
    return nama


def _syarat(peta: Pemetaan, kolom: dict[str, Any], *, termasuk_terhapus: bool) -> tuple[str, list[Any]]:
    """The WHERE clause and its values."""
    bagian = [] if termasuk_terhapus else [f"{HAPUS} IS NULL"]
    ikatan: list[Any] = []
    for nama, nilai in kolom.items():
        if isinstance(nilai, (list, set, tuple, frozenset)):
            bagian.append(f"{_kolom(peta, nama)} IN ({', '.join('?' * len(nilai))})")
            ikatan += map(_ikat, nilai)
        else:
            # IS compares as = does, and finds NULL too.
            bagian.append(f"{_kolom(peta, nama)} IS ?")
            ikatan.append(_ikat(nilai))
    return (f" WHERE {' AND '.join(bagian)}" if bagian else ""), ikatan


def _ikat(nilai: Any) -> Any:
    """A value as SQLite keeps it; texts of times in the form in which SQLAlchemy writes them."""
    nilai = nilai_basis(nilai)
    if isinstance(nilai, datetime):
        return nilai.isoformat(" ", "microseconds")
    return nilai.isoformat() if isinstance(nilai, date) else nilai
