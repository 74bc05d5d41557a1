"""The classification codes under which the office files its letters: its own list, begun with what is confirmed."""

import tomllib
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from sistemkerja_desktop import paths
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KlasifikasiSurat, PengaturanSurat, Surat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


@dataclass(frozen=True, slots=True)
class BarisKlasifikasi:
    """A code with where it is used; `jumlah_surat` letters carry it, `pengaturan` says that a setting names it.

    The id of `klasifikasi` is 0 as long as it is only shipped: the first change writes the whole list.
    """

    klasifikasi: KlasifikasiSurat
    jumlah_surat: int
    pengaturan: bool

    @property
    def dipakai(self) -> bool:
        return self.jumlah_surat > 0 or self.pengaturan


def daftar_klasifikasi(sesi: Sesi) -> list[BarisKlasifikasi]:
    """The office's codes in their order; those that the program ships as long as it has none of its own."""
    with sesi.baca() as uk:
        semua = uk.list(KlasifikasiSurat) or _bawaan()
        hasil = [
            BarisKlasifikasi(satu, uk.count(Surat, klasifikasi=satu.kode), _dalam_pengaturan(sesi, uk, satu.kode))
            for satu in semua
        ]
    return sorted(hasil, key=lambda b: urutan_kode(b.klasifikasi.kode))


def tambah_klasifikasi(sesi: Sesi, kode: str, nama: str) -> Perubahan:
    """Adds a code. Raises GalatPengguna without code or name, and for one that is there."""
    with sesi.tulis(f"Tambah klasifikasi {kode.strip()}") as uk:
        _sediakan(uk)
        kode, nama = _periksa(uk, kode, nama)
        uk.add(KlasifikasiSurat(0, kode, nama))
    return uk.perubahan


def ubah_klasifikasi(sesi: Sesi, kode_lama: str, kode: str, nama: str) -> Perubahan:
    """Changes a code and its name.

    Raises GalatPengguna as `tambah_klasifikasi`, and for another code in the place of one that is used.
    """
    with sesi.tulis(f"Ubah klasifikasi {kode_lama}") as uk:
        _sediakan(uk)
        lama = _cari(uk, kode_lama)
        kode, nama = _periksa(uk, kode, nama, kecuali=lama.id)
        if kode != lama.kode:
            _tolak_bila_dipakai(sesi, uk, lama.kode, "kodenya tidak dapat diubah")
        uk.update(replace(lama, kode=kode, nama=nama))
    return uk.perubahan


def hapus_klasifikasi(sesi: Sesi, kode: str) -> Perubahan:
    """Takes a code from the list. Raises GalatPengguna for one that letters or settings use."""
    with sesi.tulis(f"Hapus klasifikasi {kode}") as uk:
        _sediakan(uk)
        lama = _cari(uk, kode)
        _tolak_bila_dipakai(sesi, uk, kode, "tidak dapat dihapus")
        uk.delete(KlasifikasiSurat, lama.id)
    return uk.perubahan


@lru_cache(maxsize=1)
def _bawaan() -> tuple[KlasifikasiSurat, ...]:
    """The codes that are confirmed, from resources/referensi."""
    isi = tomllib.loads(paths.resource("referensi", "klasifikasi-surat.toml").read_text(encoding="utf-8"))
    return tuple(KlasifikasiSurat(0, satu["kode"], satu["nama"]) for satu in isi["klasifikasi"])


def _sediakan(uk: "UnitKerja") -> None:
    """Makes what is shipped the office's own before its list is changed."""
    if not uk.count(KlasifikasiSurat):
        uk.add_all(list(_bawaan()))


def _cari(uk: UnitBaca, kode: str) -> KlasifikasiSurat:
    ada = uk.find(KlasifikasiSurat, kode=kode)
    if ada is None:
        raise GalatPengguna(f"Klasifikasi {kode} sudah tidak ada.", "Muat ulang halaman.")
    return ada


def _periksa(uk: UnitBaca, kode: str, nama: str, *, kecuali: int = 0) -> tuple[str, str]:
    """Both as they are kept."""
    kode, nama = "".join(kode.split()), " ".join(nama.split())
    if not kode:
        raise GalatPengguna("Kode klasifikasi kosong.", "Tulis seperti 800.1.11.1.")
    if not all(huruf.isalnum() or huruf in ".-/" for huruf in kode):
        raise GalatPengguna(
            f"Kode klasifikasi “{kode}” tidak dapat dipakai.", "Pakai angka, huruf, titik, garis miring, dan strip."
        )
    if not nama:
        raise GalatPengguna("Nama klasifikasi kosong.", "Tulis untuk surat apa kode ini.")
    ada = uk.find(KlasifikasiSurat, kode=kode)
    if ada is not None and ada.id != kecuali:
        raise GalatPengguna(f"Klasifikasi {kode} sudah ada: {ada.nama}.", "Ubah yang ada, atau tulis kode lain.")
    return kode, nama


def _tolak_bila_dipakai(sesi: Sesi, uk: UnitBaca, kode: str, akibat: str) -> None:
    jumlah = uk.count(Surat, klasifikasi=kode)
    if jumlah:
        raise GalatPengguna(f"Klasifikasi {kode} dipakai {jumlah} surat, jadi {akibat}.", "Tambah kode baru.")
    if _dalam_pengaturan(sesi, uk, kode):
        raise GalatPengguna(
            f"Klasifikasi {kode} dipakai pada penomoran surat, jadi {akibat}.",
            "Pilih klasifikasi lain pada jenis surat itu dahulu.",
        )


def _dalam_pengaturan(sesi: Sesi, uk: UnitBaca, kode: str) -> bool:
    return kode == sesi.kantor.klasifikasi_surat_tugas or uk.find(PengaturanSurat, klasifikasi=kode) is not None


def urutan_kode(kode: str) -> list[tuple[int, str]]:
    """Codes in the order of their numbers: 800.1.2 before 800.1.11."""
    return [(int(bagian) if bagian.isdecimal() else 0, bagian) for bagian in kode.split(".")]
