"""Seats and who holds them: at most one definitif a person; Plt. for a vacant seat, Plh. for an absent holder."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.teks import rapikan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_DEFINITIF = SebagaiPemangku.DEFINITIF


def tambah_jabatan(sesi: Sesi, jabatan: Jabatan, pegawai_id: int | None = None) -> Perubahan:
    """Adds a seat to its unit, held from today by `pegawai_id` where one is given.

    Raises GalatPengguna for an empty name, a second head of the unit, or a person who has a seat already.
    """
    with sesi.tulis(f"Tambah jabatan {rapikan(jabatan.nama)}") as uk:
        urutan = max((j.urutan for j in uk.list(Jabatan, unit_id=jabatan.unit_id)), default=-1) + 1
        kursi = uk.add(_periksa_kursi(uk, replace(jabatan, id=0, urutan=urutan)))
        if pegawai_id is not None:
            uk.add(_periksa_pemangku(uk, PemangkuJabatan(0, kursi.id, pegawai_id, mulai=sesi.hari_ini())))
    return uk.perubahan


def ubah_jabatan(sesi: Sesi, jabatan: Jabatan) -> Perubahan:
    """Writes a seat. Raises like `tambah_jabatan`."""
    with sesi.tulis(f"Ubah jabatan {rapikan(jabatan.nama)}") as uk:
        uk.get(Jabatan, jabatan.id)
        uk.update(_periksa_kursi(uk, jabatan))
    return uk.perubahan


def hapus_jabatan(sesi: Sesi, jabatan_id: int) -> Perubahan:
    """Takes a seat away that nobody holds, now or from a later day on. Raises GalatPengguna."""
    with sesi.baca() as baca:
        kursi = baca.get(Jabatan, jabatan_id)
    with sesi.tulis(f"Hapus jabatan {kursi.nama}") as uk:
        hari_ini = sesi.hari_ini()
        if any(p.selesai is None or p.selesai >= hari_ini for p in uk.list(PemangkuJabatan, jabatan_id=jabatan_id)):
            raise GalatPengguna(f"{kursi.nama} masih dipangku.", "Kosongkan jabatan itu dulu.")
        uk.delete(Jabatan, jabatan_id)
    return uk.perubahan


def isi_jabatan(
    sesi: Sesi,
    jabatan_id: int,
    pegawai_id: int,
    *,
    sebagai: SebagaiPemangku = _DEFINITIF,
    mulai: date | None = None,
    selesai: date | None = None,
) -> Perubahan:
    """Puts a person into a seat from `mulai` (today if None) to `selesai` (open if None), both included.

    A Plt. of the seat ends on the day before a definitif holder comes. Raises GalatPengguna or GalatAturan where the
    person or the seat is not free in that time, where a Plt. is set beside a holder, or a Plh. without one.
    """
    with sesi.baca() as baca:
        kursi, orang = baca.get(Jabatan, jabatan_id), baca.get(Pegawai, pegawai_id)
    awalan = "" if sebagai is _DEFINITIF else f"{sebagai} "
    baru = PemangkuJabatan(0, jabatan_id, pegawai_id, sebagai, mulai or sesi.hari_ini(), selesai)
    aturan = sesi.model.penjabat
    with sesi.tulis(f"Tetapkan {orang.nama} sebagai {awalan}{kursi.nama}") as uk:
        dudukkan(uk, baru, tuple(d.pasal for d in aturan.dasar) if aturan else ())
    return uk.perubahan


def kosongkan_jabatan(sesi: Sesi, jabatan_id: int) -> Perubahan:
    """Makes a seat vacant from today on: whoever holds it, as definitif, Plt. or Plh., held it until yesterday."""
    with sesi.baca() as baca:
        kursi = baca.get(Jabatan, jabatan_id)
    with sesi.tulis(f"Kosongkan jabatan {kursi.nama}") as uk:
        hari_ini = sesi.hari_ini()
        berlaku = [p for p in uk.list(PemangkuJabatan, jabatan_id=jabatan_id) if p.berlaku(hari_ini)]
        if not berlaku:
            raise GalatPengguna(f"{kursi.nama} sudah lowong.")
        for pemangku in berlaku:
            _akhiri(uk, pemangku, _sebelum(hari_ini))
    return uk.perubahan


def akhiri_pemangku(sesi: Sesi, pemangku_id: int, terakhir: date | None = None) -> Perubahan:
    """Ends one holding with `terakhir` as its last day (yesterday if None).

    A Plh. for a definitif holder ends with that holder. A holding that would end before it began is taken out.
    """
    terakhir = terakhir or _sebelum(sesi.hari_ini())
    with sesi.baca() as baca:
        pemangku = baca.get(PemangkuJabatan, pemangku_id)
        kursi, orang = baca.get(Jabatan, pemangku.jabatan_id), baca.get(Pegawai, pemangku.pegawai_id)
    with sesi.tulis(f"Akhiri {orang.nama} sebagai {_sebutan(pemangku, kursi)}") as uk:
        akhiri_dengan_plh(uk, pemangku, terakhir)
    return uk.perubahan


def perpanjang_pemangku(sesi: Sesi, pemangku_id: int, selesai: date | None) -> Perubahan:
    """Gives a holding another last day (None: open). Raises GalatPengguna where the seat or person is not free then."""
    with sesi.baca() as baca:
        pemangku = baca.get(PemangkuJabatan, pemangku_id)
        kursi, orang = baca.get(Jabatan, pemangku.jabatan_id), baca.get(Pegawai, pemangku.pegawai_id)
    with sesi.tulis(f"Ubah masa {orang.nama} sebagai {_sebutan(pemangku, kursi)}") as uk:
        uk.update(_periksa_pemangku(uk, replace(pemangku, selesai=selesai)))
    return uk.perubahan


def dudukkan(uk: "UnitKerja", baru: PemangkuJabatan, dasar: tuple[str, ...] = ()) -> PemangkuJabatan:
    """Adds a holding within a running change, as `isi_jabatan` promises. `dasar` are articles for its errors."""
    if baru.sebagai is _DEFINITIF:
        for penjabat in uk.list(PemangkuJabatan, jabatan_id=baru.jabatan_id, sebagai=SebagaiPemangku.PLT):
            if _bertemu(penjabat, baru):
                _akhiri(uk, penjabat, _sebelum(baru.mulai or date.min + timedelta(days=1)))
    return uk.add(_periksa_pemangku(uk, baru, dasar))


def akhiri_dengan_plh(uk: "UnitKerja", pemangku: PemangkuJabatan, terakhir: date) -> None:
    """Ends a holding within a running change, and with a definitif one the Plh. who stood in for that holder."""
    if pemangku.sebagai is _DEFINITIF:
        for wakil in uk.list(PemangkuJabatan, jabatan_id=pemangku.jabatan_id, sebagai=SebagaiPemangku.PLH):
            if wakil.selesai is None or wakil.selesai > terakhir:
                _akhiri(uk, wakil, terakhir)
    _akhiri(uk, pemangku, terakhir)


def _akhiri(uk: "UnitKerja", pemangku: PemangkuJabatan, terakhir: date) -> None:
    if pemangku.mulai is not None and pemangku.mulai > terakhir:
        uk.delete(PemangkuJabatan, pemangku.id)
    else:
        uk.update(replace(pemangku, selesai=terakhir))


def _sebelum(hari: date) -> date:
    return hari - timedelta(days=1)


def _sebutan(pemangku: PemangkuJabatan, kursi: Jabatan) -> str:
    return kursi.nama if pemangku.sebagai is _DEFINITIF else f"{pemangku.sebagai} {kursi.nama}"


def _bertemu(a: PemangkuJabatan, b: PemangkuJabatan) -> bool:
    """Whether two holdings share a day."""
    return (a.mulai or date.min) <= (b.selesai or date.max) and (b.mulai or date.min) <= (a.selesai or date.max)


def _periksa_kursi(uk: UnitBaca, jabatan: Jabatan) -> Jabatan:
    nama = rapikan(jabatan.nama)
    if not nama:
        raise GalatPengguna("Nama jabatan kosong.", "Isi nama jabatan.")
    if jabatan.kelas is not None and not 1 <= jabatan.kelas <= 17:
        raise GalatPengguna(f"Kelas jabatan {jabatan.kelas} tidak ada.", "Isi 1 sampai 17, atau kosongkan.")
    if jabatan.memimpin:
        kepala = [j for j in uk.list(Jabatan, unit_id=jabatan.unit_id, memimpin=True) if j.id != jabatan.id]
        if kepala:
            raise GalatPengguna(
                f"Unit ini sudah mempunyai jabatan pimpinan: {kepala[0].nama}.", "Satu unit hanya satu pimpinan."
            )
    return replace(jabatan, nama=nama)


def _periksa_pemangku(uk: UnitBaca, baru: PemangkuJabatan, dasar: tuple[str, ...] = ()) -> PemangkuJabatan:
    """Returns the holding if seat and person are free for it."""
    if baru.mulai and baru.selesai and baru.selesai < baru.mulai:
        raise GalatPengguna("Tanggal selesai mendahului tanggal mulai.", "Perbaiki tanggalnya.")
    kursi = uk.get(Jabatan, baru.jabatan_id)
    lain = [p for p in uk.list(PemangkuJabatan, jabatan_id=kursi.id) if p.id != baru.id and _bertemu(p, baru)]
    if any(p.pegawai_id == baru.pegawai_id for p in lain):
        raise GalatPengguna(f"Orang ini sudah memangku {kursi.nama} pada masa itu.")
    _periksa_kursi_bebas(uk, kursi, baru, lain, dasar)
    if baru.sebagai is _DEFINITIF:
        milik = uk.list(PemangkuJabatan, pegawai_id=baru.pegawai_id, sebagai=_DEFINITIF)
        rangkap = [p for p in milik if p.id != baru.id and _bertemu(p, baru)]
        if rangkap:
            raise GalatPengguna(
                f"{uk.get(Pegawai, baru.pegawai_id).nama} sudah memangku jabatan definitif"
                f" {uk.get(Jabatan, rangkap[0].jabatan_id).nama}.",
                "Pindahkan orangnya di Bagan, atau kosongkan jabatan itu dulu.",
            )
    return baru


def _periksa_kursi_bebas(
    uk: UnitBaca, kursi: Jabatan, baru: PemangkuJabatan, lain: Iterable[PemangkuJabatan], dasar: tuple[str, ...]
) -> None:
    menurut = {p.sebagai: p for p in lain}
    definitif = menurut.get(_DEFINITIF)
    kembar = menurut.get(baru.sebagai)
    if kembar is not None and baru.sebagai is not _DEFINITIF:
        pemegang = uk.get(Pegawai, kembar.pegawai_id).nama
        raise GalatPengguna(f"{kursi.nama} sudah mempunyai {baru.sebagai} {pemegang}.", "Akhiri yang lama dulu.")
    if baru.sebagai is SebagaiPemangku.PLH:
        if definitif is None:
            raise GalatAturan(
                f"{kursi.nama} lowong, sehingga tidak dapat diisi Plh.", "Tetapkan Plt., bukan Plh.", dasar
            )
        return
    if definitif is not None:
        pemegang = uk.get(Pegawai, definitif.pegawai_id).nama
        if baru.sebagai is SebagaiPemangku.PLT:
            raise GalatAturan(
                f"{kursi.nama} dipangku {pemegang}, sehingga tidak dapat diisi Plt.",
                "Tetapkan Plh. bila ia berhalangan, atau kosongkan jabatannya dulu.",
                dasar,
            )
        raise GalatPengguna(f"{kursi.nama} sudah dipangku {pemegang}.", "Kosongkan jabatan itu dulu.")
