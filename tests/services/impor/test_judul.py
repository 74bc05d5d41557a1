"""Finding the header."""

from collections.abc import Callable

import pytest

from sistemkerja_desktop.services.impor.judul import cari_judul, nilai_lembar
from sistemkerja_desktop.storage.tabel_berkas import TabelBerkas

NIP = "198610022011012009"


def test_judul_di_bawah_baris_judul_dokumen(tabel: Callable[..., TabelBerkas]) -> None:
    t = tabel(["DAFTAR NAMA PEGAWAI"], ["PUSKESMAS"], [], ["No", "Nama", "NIP", "Jabatan"], [1, "Budi", NIP, "Staf"])
    judul = cari_judul(t.baris)
    assert (judul.baris, judul.awal_data) == ((3,), 4)
    assert judul.nama == ("No", "Nama", "NIP", "Jabatan")


def test_spasi_nbsp_dan_ganti_baris(tabel: Callable[..., TabelBerkas]) -> None:
    t = tabel(["  Nama\u00a0Lengkap ", "N I P", "Pangkat,\nGol. Ruang"], ["Budi", NIP, "III/a"])
    assert cari_judul(t.baris).nama == ("Nama Lengkap", "N I P", "Pangkat, Gol. Ruang")


def test_dua_baris_bertumpuk(tabel: Callable[..., TabelBerkas]) -> None:
    t = tabel(
        ["No", "Nama", "NIP", "Pangkat", "", "Jabatan", "", "Lahir", "", "Unit Kerja"],
        ["", "", "", "Gol", "TMT", "Nama", "TMT", "Tempat", "Tanggal", ""],
        [1, "Budi", NIP, "III/a", "01-01-2020", "Staf", "01-01-2021", "Solok", "02-10-1986", "TU"],
    )
    judul = cari_judul(t.baris)
    assert (judul.baris, judul.awal_data) == ((0, 1), 2)
    assert judul.nama[3:] == (
        "Pangkat Gol", "Pangkat TMT", "Jabatan Nama", "Jabatan TMT", "Lahir Tempat", "Lahir Tanggal", "Unit Kerja",
    )  # fmt: skip


def test_kelompok_di_atas_judul(tabel: Callable[..., TabelBerkas]) -> None:
    t = tabel(
        ["", "", "", "Pangkat", "", "Jabatan", "", ""],
        ["No", "Nama", "NIP", "Gol", "TMT", "Nama", "TMT", "Unit Kerja"],
        [1, "Budi", NIP, "III/a", "01-01-2020", "Staf", "01-01-2021", "TU"],
    )
    judul = cari_judul(t.baris)
    assert judul.baris == (0, 1)
    assert judul.nama[4:] == ("Pangkat TMT", "Jabatan Nama", "Jabatan TMT", "Unit Kerja")


def test_judul_yang_langsung_terulang_bukan_tumpukan(tabel: Callable[..., TabelBerkas]) -> None:
    t = tabel(["Nama", "NIP"], ["Nama", "NIP"], ["Budi", NIP])
    assert cari_judul(t.baris).baris == (0,)


def test_tanpa_judul(tabel: Callable[..., TabelBerkas]) -> None:
    t = tabel(["1", "Budi Kasman", NIP, "III/a"], ["2", "Ani Rosmaini", NIP, "III/b"])
    judul = cari_judul(t.baris)
    assert (judul.baris, judul.awal_data, judul.nama) == ((), 0, ("",) * 4)


def test_tanpa_judul_dengan_judul_dokumen(tabel: Callable[..., TabelBerkas]) -> None:
    t = tabel(["DAFTAR PEGAWAI"], [], ["1", "Budi Kasman", NIP, "III/a"], ["2", "Ani Rosmaini", NIP, "III/b"])
    assert cari_judul(t.baris).awal_data == 2


@pytest.mark.parametrize("baris", [[], [[]], [[""]]])
def test_tabel_kosong(baris: list[list[str]]) -> None:
    assert cari_judul(baris).baris == ()


def test_lembar_dengan_judul_lebih_disukai() -> None:
    pegawai = [["Nama", "NIP"], ["Budi", NIP]]
    rekap = [["Unit", "Jumlah"]] + [["Klaster", 3]] * 100
    assert nilai_lembar(pegawai) > nilai_lembar(rekap)
