"""Classification codes: shipped until the office has its own, unique, and kept as long as they are used."""

from collections.abc import Callable

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KlasifikasiSurat, PengaturanSurat, Surat
from sistemkerja_desktop.services.agenda import klasifikasi as layanan
from sistemkerja_desktop.services.agenda.pengaturan import atur_penomoran
from sistemkerja_desktop.services.pengaturan import ubah_bidang
from sistemkerja_desktop.services.sesi import Sesi


def kode(sesi: Sesi) -> list[str]:
    return [b.klasifikasi.kode for b in layanan.daftar_klasifikasi(sesi)]


def test_what_is_confirmed_is_there_from_the_first_and_nothing_is_written(sesi: Sesi) -> None:
    (baris,) = layanan.daftar_klasifikasi(sesi)
    assert (baris.klasifikasi.id, baris.klasifikasi.kode, baris.klasifikasi.nama) == (0, "800.1.11.1", "Surat tugas")
    assert baris.dipakai, "it is the office's code of the surat tugas"
    with sesi.baca() as uk:
        assert uk.count(KlasifikasiSurat) == 0


def test_the_first_change_makes_the_list_the_offices_own(sesi: Sesi) -> None:
    layanan.tambah_klasifikasi(sesi, " 000.1.5 ", "  Undangan   rapat ")
    layanan.tambah_klasifikasi(sesi, "800.1.2", "Cuti")
    assert kode(sesi) == ["000.1.5", "800.1.2", "800.1.11.1"], "in the order of their numbers"
    assert all(b.klasifikasi.id for b in layanan.daftar_klasifikasi(sesi))
    sesi.urungkan()
    sesi.urungkan()
    assert kode(sesi) == ["800.1.11.1"]


def test_codes_are_unique_and_sound(sesi: Sesi) -> None:
    for isi, nama, pesan in (
        ("800.1.11.1", "Lagi", "sudah ada: Surat tugas"),
        ("", "Undangan", "Kode klasifikasi kosong"),
        ("000", " ", "Nama klasifikasi kosong"),
        ("{urut}", "Aneh", "tidak dapat dipakai"),
    ):
        with pytest.raises(GalatPengguna, match=pesan):
            layanan.tambah_klasifikasi(sesi, isi, nama)
    layanan.tambah_klasifikasi(sesi, "000.1", "Undangan")
    with pytest.raises(GalatPengguna, match="sudah ada"):
        layanan.ubah_klasifikasi(sesi, "000.1", "800.1.11.1", "Undangan")
    layanan.ubah_klasifikasi(sesi, "000.1", "000.1.5", "Undangan rapat")
    assert kode(sesi) == ["000.1.5", "800.1.11.1"]


def test_a_code_that_is_used_stays(sesi: Sesi, masuk: Callable[..., Surat]) -> None:
    for satu in ("000.1", "000.2", "000.3"):
        layanan.tambah_klasifikasi(sesi, satu, "Uji")
    masuk(klasifikasi="000.1")
    atur_penomoran(sesi, PengaturanSurat(0, "nota-dinas-koordinasi", klasifikasi="000.2"))
    for satu, pesan in (
        ("000.1", "dipakai 1 surat"),
        ("000.2", "dipakai pada penomoran"),
        ("800.1.11.1", "dipakai pada penomoran"),
    ):
        with pytest.raises(GalatPengguna, match=f"{pesan}.*tidak dapat dihapus"):
            layanan.hapus_klasifikasi(sesi, satu)
        with pytest.raises(GalatPengguna, match="kodenya tidak dapat diubah"):
            layanan.ubah_klasifikasi(sesi, satu, "999", "Uji")
    layanan.ubah_klasifikasi(sesi, "000.1", "000.1", "Undangan")
    layanan.hapus_klasifikasi(sesi, "000.3")
    ubah_bidang(sesi, "klasifikasi_surat_tugas", "094")
    layanan.hapus_klasifikasi(sesi, "800.1.11.1")
    assert [(b.klasifikasi.kode, b.klasifikasi.nama, b.jumlah_surat) for b in layanan.daftar_klasifikasi(sesi)] == [
        ("000.1", "Undangan", 1),
        ("000.2", "Uji", 0),
    ]
    with pytest.raises(GalatPengguna, match="sudah tidak ada"):
        layanan.hapus_klasifikasi(sesi, "000.3")
