"""Text as office files hold it."""

from sistemkerja_desktop.domain.teks import (
    ada_huruf,
    berarti_kosong,
    daftar_kata,
    daftar_nama,
    huruf_nama,
    kunci,
    rapikan,
)


def test_rapikan() -> None:
    assert rapikan("  a\u00a0b\r\nc\u200b ") == "a b c"
    assert kunci("Pangkat,\nGol. Ruang") == "pangkat gol ruang"
    assert kunci("nip_baru") == "nip baru"


def test_kata_kosong() -> None:
    assert all(berarti_kosong(t) for t in ("", "-", "NULL", "#N/A", "Tidak ada"))
    assert not berarti_kosong("Ada")


def test_huruf_nama() -> None:
    assert huruf_nama("SITI AISYAH-NUR") == "Siti Aisyah-Nur"
    assert huruf_nama("Siti AISYAH") == "Siti AISYAH"
    assert ada_huruf("12 é")
    assert not ada_huruf("12 -")


def test_daftar_kata() -> None:
    assert daftar_kata([]) == ""
    assert daftar_kata(["a"]) == "a"
    assert daftar_kata(["a", "b"]) == "a dan b"
    assert daftar_kata(["a", "b", "c"]) == "a, b, dan c"


def test_many_names_end_with_how_many_more() -> None:
    nama = [f"Orang {n}" for n in range(1, 9)]
    assert daftar_nama(nama[:2]) == "Orang 1 dan Orang 2"
    assert daftar_nama(nama[:6]).endswith("Orang 5, dan Orang 6")
    assert daftar_nama(nama) == "Orang 1, Orang 2, Orang 3, Orang 4, Orang 5, dan 3 orang lain"
