"""Letters that come in: written into the agenda with their scan, mended, and taken out."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import LangkahKasus
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Sifat, Surat
from sistemkerja_desktop.services.agenda.jenis import SURAT_MASUK
from sistemkerja_desktop.services.agenda.penomoran import periksa_urut, urut_berikut
from sistemkerja_desktop.services.agenda.register import baris_kosong
from sistemkerja_desktop.services.pindaian import tambah_pindaian
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


@dataclass(frozen=True, slots=True)
class SuratMasukBaru:
    """A letter as it lies on the desk: who sent it, its own number and date, and the day it came in.

    `nomor` "" is a letter without one. `berkas` is its scan. `urut` is an agenda number given by hand, None the next.
    """

    dari: str
    nomor: str
    tanggal: date
    diterima: date
    hal: str
    sifat: Sifat = Sifat.BIASA
    klasifikasi: str = ""
    penugasan_id: int | None = None
    langkah: str = ""
    berkas: Path | None = None
    kepada: str = ""
    keterangan: str = ""
    urut: int | None = None


def catat_surat_masuk(sesi: Sesi, baru: SuratMasukBaru) -> Perubahan:
    """Writes a letter into the agenda, with its number and scan. Raises GalatPengguna as `tambah_surat_masuk`."""
    with sesi.tulis(f"Catat surat masuk dari {_rapi(baru.dari)}") as uk:
        tambah_surat_masuk(uk, baru)
    return uk.perubahan


def tambah_surat_masuk(uk: "UnitKerja", baru: SuratMasukBaru) -> Surat:
    """The same within the caller's change. The agenda counts within the year in which letters came in.

    Raises GalatPengguna for what is missing, a date after the day it came in, a number that is used, or a scan that
    cannot be kept.
    """
    _periksa(uk, baru)
    tahun = baru.diterima.year
    urut = urut_berikut(uk, tahun, KelasSurat.MASUK) if baru.urut is None else baru.urut
    lama = periksa_urut(uk, tahun, urut, KelasSurat.MASUK)
    surat = replace(
        _isi(baris_kosong(KelasSurat.MASUK, KeadaanSurat.DITERIMA, urut, baru.diterima, ""), baru),
        id=lama.id if lama else 0,
        berkas_id=tambah_pindaian(uk, baru.berkas),
    )
    return uk.update(surat) if lama else uk.add(surat)


def ubah_surat_masuk(sesi: Sesi, surat_id: int, baru: SuratMasukBaru, *, lepas_pindaian: bool = False) -> Perubahan:
    """Mends what was written down; `baru.berkas` replaces the scan, `lepas_pindaian` takes it away.

    The agenda number stays; in another year, or with `baru.urut`, the letter moves to that number. Raises GalatPengguna
    as `tambah_surat_masuk`, and for what is no incoming letter.
    """
    with sesi.tulis("Ubah surat masuk") as uk:
        lama = _surat_masuk(uk, surat_id)
        uk.nama = f"Ubah surat masuk {lama.urut}"
        _periksa(uk, baru)
        tahun, urut = baru.diterima.year, baru.urut or lama.urut
        if tahun != lama.tahun and baru.urut is None:
            urut = urut_berikut(uk, tahun, KelasSurat.MASUK)
        if (tahun, urut) != (lama.tahun, lama.urut) and periksa_urut(uk, tahun, urut, KelasSurat.MASUK) is not None:
            raise GalatPengguna(
                f"Nomor agenda {urut} tahun {tahun} sudah dicadangkan atau dijelaskan.", "Pilih nomor lain."
            )
        berkas_id = None if lepas_pindaian else lama.berkas_id
        if baru.berkas is not None:
            berkas_id = tambah_pindaian(uk, baru.berkas)
        uk.update(replace(_isi(lama, baru), tahun=tahun, urut=urut, berkas_id=berkas_id))
    return uk.perubahan


def hapus_surat_masuk(sesi: Sesi, surat_id: int, sebab: str = "") -> Perubahan:
    """Takes a letter out of the agenda. With `sebab` its number stays as one that is not used, and says why.

    Raises GalatPengguna for the answer to a step of an assignment, since that step refers to it, and for a letter that
    changed one, since the change stands by it.
    """
    with sesi.tulis("Hapus surat masuk") as uk:
        surat = _surat_masuk(uk, surat_id)
        uk.nama = f"Hapus surat masuk {surat.urut}"
        if uk.find(LangkahKasus, surat_id=surat_id) is not None:
            raise GalatPengguna(
                f"Surat masuk {surat.urut} adalah jawaban dalam sebuah penugasan, jadi tidak dapat dihapus.",
                "Ubah isinya, atau batalkan dahulu catatan langkah itu di halaman penugasannya.",
            )
        if surat.penugasan_id is not None and surat.langkah in _mengubah():
            raise GalatPengguna(
                f"Surat masuk {surat.urut} mengubah sebuah penugasan, jadi tidak dapat dihapus.",
                "Urungkan pencatatannya, atau catat surat masuk berikutnya yang mengubah penugasan itu kembali.",
            )
        if not sebab.strip():
            uk.delete(Surat, surat_id)
        else:
            # The same line, so that taking it back never meets its own number.
            diterima = surat.diterima or surat.tanggal
            kosong = baris_kosong(KelasSurat.MASUK, KeadaanSurat.KOSONG, surat.urut, diterima, sebab.strip())
            uk.update(replace(kosong, id=surat_id, tahun=surat.tahun))
    return uk.perubahan


def _mengubah() -> frozenset[str]:
    """What a letter that changes an assignment has as its step."""
    from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan

    return frozenset(satu.value for satu in JenisUbahan)


def pilihan_penugasan(sesi: Sesi) -> list[tuple[int, str]]:
    """The assignments to which a letter can belong, newest first: id and "031 Penyelidikan kasus DBD"."""
    with sesi.baca() as uk:
        semua = sorted(uk.list(Penugasan), key=lambda p: p.nomor, reverse=True)
    return [(p.id, f"{p.nomor:03d} {p.nama}") for p in semua]


def _surat_masuk(uk: UnitBaca, surat_id: int) -> Surat:
    surat = uk.get(Surat, surat_id)
    if surat.keadaan is not KeadaanSurat.DITERIMA:
        raise GalatPengguna(f"Nomor {surat.urut} bukan surat masuk.", "Pilih surat yang diterima.")
    return surat


def _isi(surat: Surat, baru: SuratMasukBaru) -> Surat:
    return replace(
        surat,
        jenis=SURAT_MASUK,
        dari=_rapi(baru.dari),
        nomor=_rapi(baru.nomor),
        tanggal=baru.tanggal,
        diterima=baru.diterima,
        hal=_rapi(baru.hal),
        kepada=_rapi(baru.kepada),
        sifat=baru.sifat,
        klasifikasi=baru.klasifikasi.strip(),
        penugasan_id=baru.penugasan_id,
        langkah=baru.langkah,
        keterangan=baru.keterangan.strip(),
        keadaan=KeadaanSurat.DITERIMA,
    )


def _periksa(uk: UnitBaca, baru: SuratMasukBaru) -> None:
    if not _rapi(baru.dari):
        raise GalatPengguna("Pengirim surat belum diisi.", "Tulis siapa yang mengirim surat ini.")
    if not _rapi(baru.hal):
        raise GalatPengguna("Hal surat belum diisi.", "Tulis hal surat seperti tertulis padanya.")
    if baru.tanggal > baru.diterima:
        raise GalatPengguna("Surat diterima sebelum tanggalnya sendiri.", "Periksa tanggal surat dan tanggal diterima.")
    if baru.penugasan_id is not None:
        uk.get(Penugasan, baru.penugasan_id)


def _rapi(teks: str) -> str:
    return " ".join(teks.split())
