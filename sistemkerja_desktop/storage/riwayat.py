"""Reading the audit: which changes there were, and what they changed."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Select, func, or_, select, union

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.storage.pemetaan import JENIS, PEMETAAN, dari_json
from sistemkerja_desktop.storage.skema import riwayat, riwayat_rinci

_DICARI = {
    "Pegawai": ("nama", "nip"),
    "UnitOrganisasi": ("nama",),
    "Jabatan": ("nama",),
    "TimKerja": ("nama",),
    "Penugasan": ("nama",),
    "Kegiatan": ("nama",),
    "TargetKinerja": ("uraian",),
    "Surat": ("hal", "nomor"),
}
"""The columns by which a change is found through what it touched."""

_MILIK = {
    "Pegawai": {
        "PemangkuJabatan": "pegawai_id",
        "AnggotaTim": "pegawai_id",
        "PesertaPenugasan": "pegawai_id",
        "Kegiatan": "pegawai_id",
    },
    "Kegiatan": {"CatatanKegiatan": "kegiatan_id"},
}
"""What belongs to it: kind -> its column with the id."""


@dataclass(frozen=True, slots=True)
class SaringanRiwayat:
    """Which changes: words, a period of days with both ends, an author.

    Each word is in the change's name or author, or in the name (or NIP) of something that it touched.

    `sebelum_id` reads on below that change; at most `batas` changes, newest first.
    """

    teks: str = ""
    mulai: date | None = None
    selesai: date | None = None
    pelaku: str = ""
    sebelum_id: int | None = None
    batas: int = 200


@dataclass(frozen=True, slots=True)
class CatatanPerubahan:
    """A change. `sifat` is "ubah", "urung" or "ulang"; `diurungkan` says that it is not in force now."""

    id: int
    waktu: datetime
    pelaku: str
    nama: str
    sifat: str
    diurungkan: bool


@dataclass(frozen=True, slots=True)
class CatatanRinci:
    """What a change did to one row: values of columns before and after, None where the row did not exist."""

    riwayat_id: int
    entitas: str
    entitas_id: int
    sebelum: Mapping[str, Any] | None
    sesudah: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class JumlahRinci:
    """How many rows of one kind a change added, changed and took away."""

    entitas: str
    ditambah: int
    diubah: int
    dihapus: int


class PembacaRiwayat:
    """Questions to the audit within one read transaction."""

    def __init__(self, koneksi: Connection) -> None:
        self._koneksi = koneksi

    def daftar(self, saringan: SaringanRiwayat) -> list[CatatanPerubahan]:
        """Changes, newest first."""
        pilihan = self._saring(select(riwayat), saringan).order_by(riwayat.c.id.desc()).limit(saringan.batas)
        return self._catatan(pilihan)

    def pelaku(self) -> list[str]:
        """Everybody who ever changed something, by name."""
        return list(self._koneksi.execute(select(riwayat.c.pelaku).distinct().order_by(riwayat.c.pelaku)).scalars())

    def jumlah(self, riwayat_id: int) -> list[JumlahRinci]:
        """What the change touched, by kind."""
        r = riwayat_rinci.c
        semua, sebelum, sesudah = func.count(), func.count(r.sebelum), func.count(r.sesudah)
        pilihan = select(r.entitas, semua, sebelum, sesudah).where(r.riwayat_id == riwayat_id).group_by(r.entitas)
        return [
            JumlahRinci(entitas, banyak - lama, lama + baru - banyak, banyak - baru)
            for entitas, banyak, lama, baru in self._koneksi.execute(pilihan.order_by(func.min(r.id)))
        ]

    def rinci(self, riwayat_id: int, batas: int) -> list[CatatanRinci]:
        """The rows that the change touched, in its order, at most `batas`."""
        return self._rinci(select(riwayat_rinci).where(riwayat_rinci.c.riwayat_id == riwayat_id), batas)

    def milik(self, entitas: Mapping[str, Sequence[int]], batas: int) -> list[tuple[CatatanPerubahan, CatatanRinci]]:
        """The history of some entities (kind -> ids), newest first, each row with the change that it belongs to."""
        r = riwayat_rinci.c
        syarat = [(r.entitas == jenis) & r.entitas_id.in_(ids) for jenis, ids in entitas.items() if ids]
        if not syarat:
            return []
        rinci = self._rinci(select(riwayat_rinci).where(or_(*syarat)), batas, terbaru=True)
        ids = {b.riwayat_id for b in rinci}
        perubahan = {c.id: c for c in self._catatan(select(riwayat).where(riwayat.c.id.in_(ids)))}
        return [(perubahan[b.riwayat_id], b) for b in rinci]

    def _rinci(self, pilihan: Select[Any], batas: int, *, terbaru: bool = False) -> list[CatatanRinci]:
        urut = riwayat_rinci.c.id.desc() if terbaru else riwayat_rinci.c.id
        return [
            CatatanRinci(
                b.riwayat_id, b.entitas, b.entitas_id, _nilai(b.entitas, b.sebelum), _nilai(b.entitas, b.sesudah)
            )
            for b in self._koneksi.execute(pilihan.order_by(urut).limit(batas))
        ]

    def _catatan(self, pilihan: Select[Any]) -> list[CatatanPerubahan]:
        baris = self._koneksi.execute(pilihan).all()
        keadaan = self._keadaan_terakhir([b.id for b in baris])
        return [CatatanPerubahan(b.id, b.waktu, b.pelaku, b.nama, b.sifat, keadaan.get(b.id) == "urung") for b in baris]

    def _keadaan_terakhir(self, ids: Sequence[int]) -> dict[int, str]:
        """For changes that were taken back or done again: which of the two came last."""
        if not ids:
            return {}
        pilihan = select(riwayat.c.asal_id, riwayat.c.sifat).where(riwayat.c.asal_id.between(min(ids), max(ids)))
        return dict(self._koneksi.execute(pilihan.order_by(riwayat.c.id)).all())

    @staticmethod
    def _saring(pilihan: Select[Any], saringan: SaringanRiwayat) -> Select[Any]:
        for kata in saringan.teks.lower().split():
            cocok = [func.lower(k).contains(kata, autoescape=True) for k in (riwayat.c.nama, riwayat.c.pelaku)]
            pilihan = pilihan.where(or_(*cocok, riwayat.c.id.in_(_menyentuh(kata))))
        if saringan.mulai:
            pilihan = pilihan.where(riwayat.c.waktu >= datetime.combine(saringan.mulai, time.min))
        if saringan.selesai:
            pilihan = pilihan.where(riwayat.c.waktu <= datetime.combine(saringan.selesai, time.max))
        if saringan.pelaku:
            pilihan = pilihan.where(riwayat.c.pelaku == saringan.pelaku)
        if saringan.sebelum_id is not None:
            pilihan = pilihan.where(riwayat.c.id < saringan.sebelum_id)
        return pilihan


def _menyentuh(kata: str) -> CompoundSelect[Any]:
    """The changes of whatever is named so, deleted or not; of a person also who sat where, of a letter its number."""
    r = riwayat_rinci.c
    syarat = []
    for entitas, kolom in _DICARI.items():
        tabel = PEMETAAN[JENIS[entitas]].tabel
        bernama = select(tabel.c.id).where(
            or_(*(func.lower(tabel.c[k]).contains(kata, autoescape=True) for k in kolom))
        )
        syarat.append((r.entitas == entitas) & r.entitas_id.in_(bernama))
        for lain, rujukan in _MILIK.get(entitas, {}).items():
            milik = PEMETAAN[JENIS[lain]].tabel
            ids = select(milik.c.id).where(milik.c[rujukan].in_(bernama))
            syarat.append((r.entitas == lain) & r.entitas_id.in_(ids))
    # A union, not an "or": each part is then found by the index of kind and id.
    return union(*(select(r.riwayat_id).where(s) for s in syarat))


def _nilai(entitas: str, teks: str | None) -> dict[str, Any] | None:
    return None if teks is None else dari_json(teks, PEMETAAN[JENIS[entitas]])
