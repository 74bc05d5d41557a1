"""Whose name stands in Riwayat: each account's own."""

from collections.abc import Callable

import pytest

from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.services.pengaturan import ubah_bidang
from sistemkerja_desktop.services.pengguna import nama_akun
from sistemkerja_desktop.services.riwayat import SaringanRiwayat, daftar_perubahan
from sistemkerja_desktop.services.sesi import Sesi

Duduk = Callable[[str, str], None]


@pytest.fixture
def duduk(sesi: Sesi, monkeypatch: pytest.MonkeyPatch) -> Duduk:
    """Somebody else sits down at the office's file: account and computer."""

    def ganti(akun: str, komputer: str) -> None:
        monkeypatch.setattr("sistemkerja_desktop.services.pengguna.akun", lambda: akun)
        monkeypatch.setattr("sistemkerja_desktop.services.pengguna.nama_komputer", lambda: komputer)
        sesi._kantor = None

    return ganti


def pelaku(sesi: Sesi) -> str:
    """Who is recorded for a change that is made now."""
    with sesi.tulis("Tambah orang") as uk:
        uk.add(Pegawai(0, "Orang Uji"))
    return daftar_perubahan(sesi, SaringanRiwayat(batas=1))[0].pelaku


def test_who_made_the_office_has_the_name_and_a_colleague_the_account(sesi: Sesi, duduk: Duduk) -> None:
    assert pelaku(sesi) == "Yusnidar"
    duduk("budi", "TU-03")
    assert pelaku(sesi) == "budi (TU-03)"
    assert sesi.kantor.penyusun == ""


def test_each_account_gives_itself_a_name(sesi: Sesi, duduk: Duduk) -> None:
    asal = nama_akun()
    duduk("admin", "TU-03")
    ubah_bidang(sesi, "penyusun", "Budi Santoso")
    assert (pelaku(sesi), sesi.kantor.penyusun) == ("Budi Santoso", "Budi Santoso")
    duduk("admin", "TU-04")
    assert pelaku(sesi) == "admin (TU-04)"
    siapa, _, komputer = asal.rstrip(")").partition(" (")
    duduk(siapa, komputer)
    assert (pelaku(sesi), sesi.kantor.penyusun) == ("Yusnidar", "Yusnidar")


def test_another_field_does_not_change_whose_name_it_is(sesi: Sesi, duduk: Duduk) -> None:
    duduk("budi", "TU-03")
    perubahan = ubah_bidang(sesi, "telepon", "(0754) 123-456")
    assert perubahan.nama == "Ubah telepon"
    sesi.urungkan()
    assert pelaku(sesi) == "budi (TU-03)"


def test_undo_of_a_name_gives_the_account_what_it_had(sesi: Sesi, duduk: Duduk) -> None:
    ubah_bidang(sesi, "penyusun", "Yusnidar, A.Md.")
    assert sesi.kantor.penyusun == "Yusnidar, A.Md."
    sesi.urungkan()
    assert sesi.kantor.penyusun == "Yusnidar"
    sesi.ulangi()
    assert sesi.kantor.penyusun == "Yusnidar, A.Md."
    duduk("budi", "TU-03")
    ubah_bidang(sesi, "penyusun", "Budi")
    sesi.urungkan()
    assert pelaku(sesi) == "budi (TU-03)"


def test_office_of_before_lends_its_one_name_until_somebody_gives_one(sesi: Sesi, duduk: Duduk) -> None:
    with sesi.catat_pengaturan() as uk:
        uk.simpan_pengaturan("nama-pengguna", None)
    duduk("budi", "TU-03")
    assert pelaku(sesi) == "Yusnidar"
    ubah_bidang(sesi, "penyusun", "Budi")
    assert pelaku(sesi) == "Budi"


def test_no_account_at_all_is_still_somebody(duduk: Duduk) -> None:
    duduk("", "")
    assert nama_akun() == "pengguna"
