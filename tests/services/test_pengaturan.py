"""The office's settings field by field."""

from dataclasses import fields
from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.pengaturan import (
    BIDANG,
    alasan_baca_saja,
    contoh_nomor,
    contoh_surat,
    dengan_nilai,
    keterangan_berkas,
    periksa_bidang,
    ubah_bidang,
)
from sistemkerja_desktop.services.sesi import Sesi


def test_every_field_that_can_be_set_is_one_of_the_office() -> None:
    assert set(BIDANG) == {f.name for f in fields(Kantor)} - {
        "id", "profil_id", "profil_versi", "model_id", "lambang_id", "pilihan",
    }  # fmt: skip


def test_a_field_is_kept_trimmed_under_its_own_name_and_undone(sesi: Sesi) -> None:
    perubahan = ubah_bidang(sesi, "telepon", "  (0754)   123-456 ")
    assert (perubahan.nama, sesi.kantor.telepon) == ("Ubah telepon", "(0754) 123-456")
    sesi.urungkan()
    assert sesi.kantor.telepon == "(0754) 000-000"


def test_a_new_name_of_the_office_renames_its_topmost_unit(sesi: Sesi) -> None:
    ubah_bidang(sesi, "nama", "UPTD Puskesmas Sungai Rumbai")
    assert sesi.susunan.akar.nama == sesi.kantor.nama == "UPTD Puskesmas Sungai Rumbai"
    sesi.urungkan()
    assert sesi.susunan.akar.nama == sesi.kantor.nama == "UPTD Puskesmas Lubuk Serunai"


def test_a_nip_is_kept_without_its_spaces(sesi: Sesi) -> None:
    ubah_bidang(sesi, "atasan_nip", "19730412 199903 1 004")
    assert sesi.kantor.atasan_nip == "197304121999031004"


@pytest.mark.parametrize(
    ("bidang", "nilai", "kata"),
    [
        ("nama", "   ", "Nama kantor kosong"),
        ("kode_surat", "", "Kode unit pada nomor surat kosong"),
        ("pola_nomor", "{urut}/X", "{tahun}"),
        ("pola_nomor", "{nomor}/{tahun}", "tidak dapat dipakai"),
        ("batas_beban", 0, "Batas 0"),
        ("batas_beban", 100, "1 sampai 99"),
        ("batas_rentang", -1, "0 sampai 999"),
        ("hari_tunggu_reviu", 366, "0 sampai 365"),
        ("pos_el", "tu.puskesmas", "bukan alamat pos-el"),
        ("pos_el", "tu@kantor", "bukan alamat pos-el"),
        ("kode_pos", "2760", "lima angka"),
        ("atasan_nip", "12345", "NIP"),
        ("margin_kiri", 60.0, "Margin surat"),
        ("margin_atas", -1.0, "nol atau lebih"),
        ("margin_atas", float("nan"), "nol atau lebih"),
        ("kertas", "A3", "tidak dikenal"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_remedy(
    sesi: Sesi, bidang: str, nilai: str | int | float, kata: str
) -> None:
    sebelum = sesi.kantor
    with pytest.raises(GalatPengguna) as galat:
        ubah_bidang(sesi, bidang, nilai)
    assert kata in str(galat.value)
    assert galat.value.tindakan
    assert sesi.kantor == sebelum
    assert sesi.tumpukan.nama_urung is None


@pytest.mark.parametrize("bidang", ["pos_el", "kode_pos", "atasan_nip", "induk", "penyusun", "telepon"])
def test_what_an_office_may_lack_can_be_emptied(sesi: Sesi, bidang: str) -> None:
    periksa_bidang(dengan_nilai(sesi.kantor, bidang, " "), bidang)


def test_the_example_of_a_number_follows_the_pattern(sesi: Sesi) -> None:
    kantor = dengan_nilai(sesi.kantor, "pola_nomor", "{urut}/{unit}/{tahun}")
    assert contoh_nomor(kantor, date(2026, 9, 7)) == "148/PKM-LS/2026"


def test_the_sample_letter_is_one_page_and_follows_the_office(sesi: Sesi) -> None:
    pertama = contoh_surat(sesi)
    assert pertama.pdf.startswith(b"%PDF")
    assert pertama.jumlah_halaman == 1
    assert contoh_surat(sesi).sha256 == pertama.sha256
    for bidang, nilai in (("kertas", "A4"), ("sebutan_surat_tugas", "Surat Perintah Tugas")):
        ubah_bidang(sesi, bidang, nilai)
        kini = contoh_surat(sesi)
        assert kini.sha256 != pertama.sha256
        assert kini.jumlah_halaman == 1
        pertama = kini


def test_what_there_is_to_say_of_the_file(sesi: Sesi) -> None:
    berkas = keterangan_berkas(sesi)
    assert berkas.path == sesi.path
    assert berkas.ukuran >= sesi.path.stat().st_size > 0
    assert berkas.penulis == "Komputer ini, jendela ini"
    assert alasan_baca_saja(sesi) == ""


def test_a_second_window_says_who_writes(sesi: Sesi, monkeypatch: pytest.MonkeyPatch) -> None:
    kedua = buka_kantor(sesi.path)
    try:
        assert kedua.baca_saja
        assert alasan_baca_saja(kedua).startswith("Berkas dipakai di jendela lain komputer ini sejak ")
        assert "sejak" in keterangan_berkas(kedua).penulis
    finally:
        kedua.tutup()
    ketiga = buka_kantor(sesi.path, hanya_baca=True)
    try:
        assert alasan_baca_saja(ketiga) == "Berkas dibuka tanpa hak menulis."
        monkeypatch.setattr("sistemkerja_desktop.services.pengaturan.disk_penuh", lambda _path: True)
        assert alasan_baca_saja(ketiga).startswith("Disk penuh")
        assert "hanya dapat dibaca" in keterangan_berkas(ketiga).penulis
    finally:
        ketiga.tutup()
