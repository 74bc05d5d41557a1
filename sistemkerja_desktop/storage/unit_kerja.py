"""The unit of work: one transaction, one audit row with what was before and after."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, literal, select, update
from sqlalchemy.exc import IntegrityError

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.storage.pemetaan import JENIS, PEMETAAN, E, Pemetaan, dari_json, ke_json
from sistemkerja_desktop.storage.sisipan import catat_sisipan, lengkapi_lajur, sisipkan, sisipkan_lajur
from sistemkerja_desktop.storage.skema import pengaturan, riwayat, riwayat_rinci
from sistemkerja_desktop.storage.unit_baca import HAPUS, TidakDitemukan, UnitBaca, potong

__all__ = ["TidakDitemukan", "UnitBaca", "UnitKerja"]


class UnitKerja(UnitBaca):
    """Changes within one transaction. What it did is in `perubahan` after the commit."""

    def __init__(self, koneksi: Connection, *, nama: str, pelaku: str, waktu: datetime, dapat_diurungkan: bool) -> None:
        super().__init__(lambda sql, nilai: koneksi.exec_driver_sql(sql, tuple(nilai)).all(), lambda: koneksi)
        self._koneksi = koneksi
        self.nama = nama
        self.dapat_diurungkan = dapat_diurungkan
        self._pelaku = pelaku
        self._waktu = waktu
        self._sifat = "ubah"
        self._asal_id: int | None = None
        self._rinci: list[dict[str, Any]] = []
        self._riwayat_id = 0
        self._disentuh: dict[str, set[int]] = {}
        self._perubahan: Perubahan | None = None

    @property
    def perubahan(self) -> Perubahan:
        """What was committed. Raises RuntimeError before that."""
        if self._perubahan is None:
            raise RuntimeError("the unit of work is not committed")
        return self._perubahan

    def add(self, entitas: E) -> E:
        """Adds the entity under the next id and returns it with that id."""
        return self.add_all([entitas])[0]

    def add_all(self, entitas: Sequence[E]) -> Sequence[E]:
        """Adds entities of one kind and returns them with their ids, in the same order."""
        if not entitas:
            return []
        peta = PEMETAAN[type(entitas[0])]
        id_awal = self._id_terakhir(peta) + 1
        hasil = sisipkan(self._koneksi, peta, entitas, id_awal)
        self._catat_sisipan(peta, range(id_awal, id_awal + len(hasil)))
        return hasil

    def add_lajur(self, jenis: type[E], isi: Mapping[str, Sequence[Any]]) -> range:
        """Adds rows by columns: field -> values, all equally long; a field that is left out has its default.

        For an import's tens of thousands, which need no dataclass in between. Returns the ids.
        """
        jumlah = len(next(iter(isi.values()), ()))
        if not jumlah:
            return range(0)
        peta = PEMETAAN[jenis]
        id_awal = self._id_terakhir(peta) + 1
        ids = range(id_awal, id_awal + jumlah)
        sisipkan_lajur(self._koneksi, peta, lengkapi_lajur(peta, isi, ids))
        self._catat_sisipan(peta, ids)
        return ids

    def update(self, entitas: E) -> E:
        """Writes the fields that differ from what is kept. Raises TidakDitemukan."""
        self.update_all([entitas])
        return entitas

    def update_all(self, entitas: Sequence[E]) -> None:
        """The same for many of one kind."""
        if not entitas:
            return
        peta = PEMETAAN[type(entitas[0])]
        lama = self._baris_lama(peta, [e.id for e in entitas])
        ubahan: dict[int, dict[str, Any]] = {}
        for e in entitas:
            if e.id not in lama:
                raise TidakDitemukan("Data ini sudah tidak ada.", "Muat ulang halaman.")
            baru, ada = peta.ke_baris(e), lama[e.id]
            if baru != ada:
                sesudah = {k: v for k, v in baru.items() if v != ada[k]}
                ubahan[e.id] = sesudah
                self._catat(peta, e.id, {k: ada[k] for k in sesudah}, sesudah)
        self._tulis_ubahan(peta, ubahan)

    def delete(self, jenis: type[E], id_: int) -> None:
        """Deletes softly: the row stays, so that undo brings back the same id. Raises TidakDitemukan."""
        self.delete_all(jenis, [id_])

    def delete_all(self, jenis: type[E], ids: Collection[int]) -> None:
        """The same for many of one kind."""
        peta = PEMETAAN[jenis]
        lama = self._baris_lama(peta, ids)
        for id_ in ids:
            if id_ not in lama:
                raise TidakDitemukan("Data ini sudah tidak ada.", "Muat ulang halaman.")
            self._catat(peta, id_, lama[id_], None)
        self._tulis_ubahan(peta, {id_: {HAPUS: self._waktu} for id_ in lama})

    def simpan_pengaturan(self, kunci: str, nilai: Any) -> None:
        """Keeps a setting (any JSON value); None removes it. Not part of the audit: it is no fact about the office."""
        self._koneksi.execute(pengaturan.delete().where(pengaturan.c.kunci == kunci))
        if nilai is not None:
            self._koneksi.execute(insert(pengaturan).values(kunci=kunci, nilai=json.dumps(nilai, ensure_ascii=False)))

    def balikkan(self, riwayat_id: int, *, ulang: bool) -> None:
        """Takes a change back (or does it again) from the audit's images.

        Raises GalatPengguna when one of its rows has changed since: nothing is written then.
        """
        self._sifat, self._asal_id = ("ulang" if ulang else "urung"), riwayat_id
        self._terapkan(riwayat_id, JENIS, ulang=ulang)

    def kembalikan(self, riwayat_id: int, jenis: Collection[str]) -> None:
        """Takes back what an earlier change did to entities of these kinds, by class name, as a part of this one.

        Raises GalatPengguna as `balikkan` does.
        """
        self._tulis_rinci()
        self._terapkan(riwayat_id, jenis, ulang=False)

    def _terapkan(self, riwayat_id: int, jenis: Collection[str], *, ulang: bool) -> None:
        """Writes the images of a change to these kinds, and that they were written."""
        kolom = (riwayat_rinci.c.entitas, riwayat_rinci.c.entitas_id, riwayat_rinci.c.sebelum, riwayat_rinci.c.sesudah)
        pilihan = select(*kolom).where(riwayat_rinci.c.riwayat_id == riwayat_id).order_by(riwayat_rinci.c.id)
        menurut_jenis: dict[str, dict[int, _Citra]] = {}
        for entitas, id_, sebelum, sesudah in self._koneksi.execute(pilihan):
            if entitas not in jenis:
                continue
            peta = PEMETAAN[JENIS[entitas]]
            citra = _Citra(
                None if sebelum is None else dari_json(sebelum, peta),
                None if sesudah is None else dari_json(sesudah, peta),
            )
            milik = menurut_jenis.setdefault(entitas, {})
            milik[id_] = milik[id_].lanjut(citra) if id_ in milik else citra
        for entitas, milik in menurut_jenis.items():
            arah = milik if ulang else {id_: _Citra(c.sesudah, c.sebelum) for id_, c in milik.items()}
            self._terapkan_citra(PEMETAAN[JENIS[entitas]], arah)
        self._salin_rinci(riwayat_id, jenis, ulang=ulang)

    def selesaikan(self) -> None:
        """Writes the rest of the audit. Called by the session right before the commit."""
        self._tulis_rinci()
        disentuh = {jenis: frozenset(ids) for jenis, ids in self._disentuh.items()}
        self._perubahan = Perubahan(self.nama, self._riwayat_id, disentuh, self.dapat_diurungkan)

    def _catat_sisipan(self, peta: Pemetaan, ids: range) -> None:
        self._tulis_rinci()
        catat_sisipan(self._koneksi, peta, self._riwayat(), ids[0], ids[-1])
        self._disentuh.setdefault(peta.jenis.__name__, set()).update(ids)

    def _riwayat(self) -> int:
        """The id of the audit row, which is written when the first change is."""
        if not self._riwayat_id:
            self._riwayat_id = int(self._koneksi.execute(select(func.max(riwayat.c.id))).scalar() or 0) + 1
            self._koneksi.execute(
                insert(riwayat).values(
                    id=self._riwayat_id,
                    waktu=self._waktu,
                    pelaku=self._pelaku,
                    nama=self.nama,
                    sifat=self._sifat,
                    asal_id=self._asal_id,
                    dapat_diurungkan=self.dapat_diurungkan,
                )
            )
        return self._riwayat_id

    def _tulis_rinci(self) -> None:
        """Writes the images that are waiting, so that they stand before those that the database makes."""
        if self._rinci:
            id_ = self._riwayat()
            self._koneksi.execute(insert(riwayat_rinci), [baris | {"riwayat_id": id_} for baris in self._rinci])
            self._rinci.clear()

    def _salin_rinci(self, asal_id: int, jenis: Collection[str], *, ulang: bool) -> None:
        """Writes the images of taking a change back, or doing it again, which are the change's own."""
        r = riwayat_rinci.c
        citra = (r.sebelum, r.sesudah) if ulang else (r.sesudah, r.sebelum)
        pilihan = select(literal(self._riwayat()), r.entitas, r.entitas_id, *citra)
        pilihan = pilihan.where(r.riwayat_id == asal_id, r.entitas.in_(list(jenis)))
        tujuan = ["riwayat_id", "entitas", "entitas_id", "sebelum", "sesudah"]
        self._koneksi.execute(
            insert(riwayat_rinci).from_select(tujuan, pilihan.order_by(r.id if ulang else r.id.desc()))
        )

    def _terapkan_citra(self, peta: Pemetaan, citra: dict[int, "_Citra"]) -> None:
        sekarang = self._baris_lama(peta, citra, termasuk_terhapus=True)
        ubahan: dict[int, dict[str, Any]] = {}
        for id_, c in citra.items():
            ada = sekarang.get(id_)
            terhapus = ada is None or ada[HAPUS] is not None
            if ada is None or terhapus != (c.sebelum is None) or any(ada[k] != v for k, v in (c.sebelum or {}).items()):
                raise self._sudah_diubah()
            if c.sesudah is None:
                ubahan[id_] = {HAPUS: self._waktu}
            else:
                sesudah = c.sesudah | {HAPUS: None}
                ubahan[id_] = {k: v for k, v in sesudah.items() if v != ada[k]}
        self._disentuh.setdefault(peta.jenis.__name__, set()).update(citra)
        try:
            self._tulis_ubahan(peta, ubahan)
        except IntegrityError as galat:
            # A number that the row had was given to another one since.
            raise self._sudah_diubah() from galat

    def _sudah_diubah(self) -> GalatPengguna:
        return GalatPengguna(
            f"“{self.nama}” tidak dapat dijalankan karena datanya sudah diubah lagi.", "Ubah datanya secara langsung."
        )

    def _tulis_ubahan(self, peta: Pemetaan, ubahan: dict[int, dict[str, Any]]) -> None:
        """One statement for all rows that change the same columns: an import changes thousands alike."""
        kelompok: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for id_, nilai in ubahan.items():
            kelompok.setdefault(tuple(nilai), []).append({f"b_{k}": v for k, v in nilai.items()} | {"b_id": id_})
        # A row without a difference is changed and changed back within what is undone.
        kelompok.pop((), None)
        for kolom, baris in kelompok.items():
            pernyataan = update(peta.tabel).where(peta.tabel.c.id == bindparam("b_id"))
            self._koneksi.execute(pernyataan.values({k: bindparam(f"b_{k}") for k in kolom}), baris)

    def _id_terakhir(self, peta: Pemetaan) -> int:
        # As text: this runs before every row that is added, and building a statement takes longer than running it.
        return int(self._koneksi.exec_driver_sql(f"SELECT max(id) FROM {peta.nama_tabel}").scalar() or 0)

    def _baris_lama(
        self, peta: Pemetaan, id_: Iterable[int], *, termasuk_terhapus: bool = False
    ) -> dict[int, dict[str, Any]]:
        """Rows by id, with when they were deleted if deleted ones are asked for too."""
        kolom = (*peta.kolom, HAPUS) if termasuk_terhapus else peta.kolom
        hasil: dict[int, dict[str, Any]] = {}
        for potongan in potong(sorted(set(id_)), 500):
            pilihan = select(*(peta.tabel.c[k] for k in kolom)).where(peta.tabel.c.id.in_(potongan))
            if not termasuk_terhapus:
                pilihan = pilihan.where(peta.tabel.c[HAPUS].is_(None))
            for baris in self._koneksi.execute(pilihan).all():
                hasil[baris.id] = dict(zip(kolom, baris, strict=True))
        return hasil

    def _catat(self, peta: Pemetaan, id_: int, sebelum: dict[str, Any] | None, sesudah: dict[str, Any] | None) -> None:
        self._disentuh.setdefault(peta.jenis.__name__, set()).add(id_)
        self._rinci.append(
            {
                "entitas": peta.jenis.__name__,
                "entitas_id": id_,
                "sebelum": None if sebelum is None else ke_json(sebelum, peta.biner),
                "sesudah": None if sesudah is None else ke_json(sesudah, peta.biner),
            }
        )


@dataclass(frozen=True, slots=True)
class _Citra:
    """A row's columns before and after; None where the row did not exist."""

    sebelum: dict[str, Any] | None
    sesudah: dict[str, Any] | None

    def lanjut(self, berikut: "_Citra") -> "_Citra":
        """The net of two images of one row within one change."""
        sebelum = None if self.sebelum is None else (berikut.sebelum or {}) | self.sebelum
        sesudah = None if berikut.sesudah is None else (self.sesudah or {}) | berikut.sesudah
        return _Citra(sebelum, sesudah)
