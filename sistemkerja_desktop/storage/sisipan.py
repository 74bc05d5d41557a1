"""Adding rows by the ten thousand: what an import spends most of its time on.

The values of a dataclass go to the driver as plain tuples, and the audit's image of an added row is built by the
database from the row itself. Both are several times faster than a dict and a JSON text made in Python for each row.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Dialect,
    Integer,
    bindparam,
    func,
    insert,
    literal_column,
    null,
    select,
)

from sistemkerja_desktop.storage.pemetaan import E, Pemetaan, nilai_basis
from sistemkerja_desktop.storage.skema import riwayat_rinci

_BARIS_SEKALIGUS = 50
"""Rows of one statement; with at most 40 columns far below the parameters that databases allow."""


def sisipkan(koneksi: Connection, peta: Pemetaan, entitas: Sequence[E], id_awal: int) -> Sequence[E]:
    """Inserts entities under `id_awal` and the ids after it; returns them with their ids, in the same order."""
    # Column by column, so that the loops run in C.
    lajur: list[Sequence[Any]] = list(zip(*map(peta.ambil, entitas), strict=True))
    lajur[0] = range(id_awal, id_awal + len(entitas))
    sisipkan_lajur(koneksi, peta, lajur)
    hasil: list[E] = peta.dari_lajur(lajur, len(entitas))
    return hasil


def sisipkan_lajur(koneksi: Connection, peta: Pemetaan, lajur: Sequence[Sequence[Any]]) -> None:
    """Inserts rows from columns in the order of the fields, the ids first."""
    siap = _penyisip(peta, koneksi.dialect)
    if siap.pernyataan is None:
        entitas = peta.dari_lajur(lajur, len(lajur[0]))
        koneksi.execute(insert(peta.tabel), [peta.ke_baris(e) for e in entitas])
    else:
        siap.jalankan(koneksi, list(siap.baris(lajur)))


def lengkapi_lajur(peta: Pemetaan, isi: Mapping[str, Sequence[Any]], ids: range) -> list[Sequence[Any]]:
    """All columns in the order of the fields; one that `isi` leaves out holds the field's default.

    Raises KeyError where a field without a default is left out.
    """
    hasil: list[Sequence[Any]] = [ids]
    for bidang in fields(peta.jenis)[1:]:
        if bidang.name not in isi and bidang.default is MISSING:
            raise KeyError(bidang.name)
        hasil.append(isi[bidang.name] if bidang.name in isi else (bidang.default,) * len(ids))
    return hasil


def catat_sisipan(koneksi: Connection, peta: Pemetaan, riwayat_id: int, id_awal: int, id_akhir: int) -> None:
    """Writes the audit's images of the rows with these ids, both included, as they are now."""
    nilai = {"riwayat": riwayat_id, "awal": id_awal, "akhir": id_akhir}
    pernyataan, urutan = _pencatat(peta, koneksi.dialect)
    koneksi.exec_driver_sql(pernyataan, tuple(nilai[k] for k in urutan) if urutan else nilai)


@lru_cache(maxsize=64)
def _pencatat(peta: Pemetaan, dialek: Dialect) -> tuple[str, tuple[str, ...]]:
    """The statement of `catat_sisipan` and the order of its values (empty where the driver wants names), made once.

    A letter adds a handful of rows one by one: building the statement each time took longer than running it.
    """
    kolom = peta.tabel.c
    pasangan: list[ColumnElement[Any]] = []
    for k in peta.kolom:
        pasangan += [literal_column(f"'{k}'"), func.length(kolom[k]) if k in peta.biner else kolom[k]]
    objek = func.json_object if dialek.name == "sqlite" else func.json_build_object
    jenis: ColumnElement[Any] = literal_column(f"'{peta.jenis.__name__}'")
    pilihan = select(bindparam("riwayat", type_=Integer), jenis, kolom.id, null(), objek(*pasangan)).where(
        kolom.id.between(bindparam("awal", type_=Integer), bindparam("akhir", type_=Integer))
    )
    tujuan = ["riwayat_id", "entitas", "entitas_id", "sebelum", "sesudah"]
    tersusun = insert(riwayat_rinci).from_select(tujuan, pilihan).compile(dialect=dialek)
    return str(tersusun), tuple(tersusun.positiontup or ())


class _Penyisip:
    """The statement for one table with the values' converters; `pernyataan` is None where the driver wants names."""

    def __init__(self, peta: Pemetaan, dialek: Dialect) -> None:
        tersusun = insert(peta.tabel).compile(dialect=dialek, column_keys=list(peta.kolom))
        urutan = tersusun.positiontup
        self.pernyataan = str(tersusun) if urutan else None
        awal, kata, nilai = str(tersusun).rpartition(" VALUES ")
        self._banyak = f"{awal}{kata}{', '.join([nilai] * _BARIS_SEKALIGUS)}"
        self._lajur = tuple(
            (peta.kolom.index(k), _pengubah(peta, peta.kolom.index(k), dialek)) for k in urutan or peta.kolom
        )

    def jalankan(self, koneksi: Connection, baris: list[tuple[Any, ...]]) -> None:
        """Inserts the rows, many with one statement: what the database does once for each costs as much as a row."""
        genap = len(baris) - len(baris) % _BARIS_SEKALIGUS
        if genap:
            rata = tuple(chain.from_iterable(baris[:genap]))
            panjang = len(baris[0]) * _BARIS_SEKALIGUS
            potongan = [rata[i : i + panjang] for i in range(0, len(rata), panjang)]
            koneksi.exec_driver_sql(self._banyak, potongan)
        if baris[genap:] and self.pernyataan is not None:
            koneksi.exec_driver_sql(self.pernyataan, baris[genap:])

    def baris(self, lajur: Sequence[Sequence[Any]]) -> Iterator[tuple[Any, ...]]:
        """Rows in the order of the statement, from columns in the order of the fields."""
        return zip(*(lajur[i] if ubah is None else map(ubah, lajur[i]) for i, ubah in self._lajur), strict=True)


def _tanggal_iso(nilai: date | None) -> str | None:
    return None if nilai is None else nilai.isoformat()


@lru_cache(maxsize=64)
def _penyisip(peta: Pemetaan, dialek: Dialect) -> _Penyisip:
    return _Penyisip(peta, dialek)


def _pengubah(peta: Pemetaan, i: int, dialek: Dialect) -> Callable[[Any], Any] | None:
    """What turns a field's value into the driver's, or None; the same dates and kinds come again and again."""
    tipe = peta.tabel.c[peta.kolom[i]].type
    if isinstance(tipe, Date) and dialek.name == "sqlite":
        # What SQLAlchemy's own writes, in a tenth of the time: birth dates hardly ever come twice.
        return _tanggal_iso
    ubah = nilai_basis if peta.baca[i] is not None else tipe.dialect_impl(dialek).bind_processor(dialek)
    return None if ubah is None or peta.kolom[i] in peta.biner else lru_cache(maxsize=65536)(ubah)
