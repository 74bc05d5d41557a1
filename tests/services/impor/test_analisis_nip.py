"""NIPs in files: cleaned, refused, missing, twice, and what they tell."""

from datetime import date

import pytest

from sistemkerja_desktop.domain.pegawai import JenisKelamin, StatusPegawai
from sistemkerja_desktop.services.impor import analisis_tabel
from sistemkerja_desktop.services.impor.model import KeadaanBaris, Koreksi, Tingkat
from sistemkerja_desktop.storage.tabel_berkas import Sel
from tests.services.impor.analisis_uji import NIP, BuatTabel, Uji, baris_pegawai, masalah_baris, satu_baris


@pytest.mark.parametrize(
    "nip",
    [
        "'19861002 201101 2 009",
        '="198610022011012009"',
        "19861002 201101 2 009-",
        "19861002\u00a0201101 2 009",
        "NI PPPK 198610022011012009",
        "NIPPPK. 19861002 201101 2 009",
        "NIP/NI PPPK: 198610022011012009",
        "N.I.P. 198610022011012009",
        "NI. 198610022011012009",
        "nip198610022011012009",
    ],
)
def test_nip_yang_dibersihkan(uji: Uji, nip: str) -> None:
    baris = satu_baris(uji(baris_pegawai(NIP=nip)))
    assert baris.keadaan is KeadaanBaris.DITERIMA
    assert baris.isian["nip"] == NIP


@pytest.mark.parametrize(
    ("nip", "kode", "tindakan"),
    [
        (198610022011012009.0, "nip-angka", "Ketik dari dokumen asli"),
        (198610022011012009, "nip-angka", "Ketik dari dokumen asli"),
        ("1,98610E+17", "nip-rusak", "Ketik dari dokumen asli"),
        ("198610022011012000", "nip-rusak", "Ketik dari dokumen asli"),
        ("1399991509870002", "nip-nik", "Kosongkan bila bukan ASN"),
        (1399991509870002.0, "nip-nik", "Kosongkan bila bukan ASN"),
        ("19861002201101200", "nip-panjang", "ketik 18 digit"),
        ("19861002201101200912", "nip-panjang", "ketik 18 digit"),
        ("198613022011012009", "nip-isi", "ketik 18 digit"),
        (12345.0, "nip-panjang", "ketik 18 digit"),
        (True, "nip-isi", "Ketik dari dokumen asli"),
    ],
)
def test_nip_yang_ditolak_dengan_tempat_nilai_dan_jalan_keluar(uji: Uji, nip: Sel, kode: str, tindakan: str) -> None:
    baris = satu_baris(uji(baris_pegawai(NIP=nip)))
    assert baris.keadaan is KeadaanBaris.DITOLAK
    assert baris.isian["nip"] == ""
    masalah = (
        masalah_baris(baris)
        if len(baris.masalah) == 1
        else next(m for m in baris.masalah if m.tingkat is Tingkat.TOLAK)
    )
    assert (masalah.baris, masalah.kolom, masalah.judul, masalah.kode) == (2, "C", "NIP", kode)
    assert masalah.nilai
    assert tindakan in masalah.tindakan


def test_nip_dari_angka_tidak_pernah_diterima_berapa_pun_nilainya(uji: Uji) -> None:
    hasil = uji(*[baris_pegawai(NIP=float(198610022011012000 + i)) for i in range(0, 200, 7)])
    assert hasil.diterima == ()


def test_seratus_nip_rusak(uji: Uji) -> None:
    rusak = [f"1986100220110120{i}" for i in range(10)]
    rusak += [f"1986100220110{i:02d}2009" for i in range(13, 21)]
    rusak += [f"19861{bulan}022011012009" for bulan in range(3, 10)]
    rusak += [f"1986100220110120{i:02d}{i:02d}" for i in range(10, 45)]
    rusak += [f"198610{hari}2011012009" for hari in range(32, 62)]
    rusak += ["1,98610E+17"] * 10
    assert len(rusak) == 100
    hasil = uji(
        *[
            baris_pegawai(NIP=nip, Nama=f"Orang Nomor {chr(65 + i % 26)}{chr(97 + i // 26)}")
            for i, nip in enumerate(rusak)
        ]
    )
    assert (len(hasil.diterima), len(hasil.ditolak)) == (0, 100)
    for baris in hasil.ditolak:
        assert all(m.alasan and m.tindakan and m.kolom == "C" for m in baris.masalah if m.tingkat is Tingkat.TOLAK)


@pytest.mark.parametrize("nip", ["", "-", "null", "0", "Non ASN", "Honorer", 0.0])
def test_tanpa_nip_adalah_non_asn(uji: Uji, nip: Sel) -> None:
    baris = satu_baris(uji(baris_pegawai(NIP=nip, Gol="-")))
    assert baris.keadaan is KeadaanBaris.DITERIMA
    assert (baris.isian["nip"], baris.isian["status"], baris.isian["golongan"]) == ("", StatusPegawai.NON_ASN, "")


def test_nip_kembar(uji: Uji) -> None:
    hasil = uji(baris_pegawai(), baris_pegawai(), baris_pegawai(Jabatan="Bidan Ahli Muda"))
    assert [b.keadaan for b in hasil.baris] == [KeadaanBaris.DITERIMA, KeadaanBaris.DITOLAK, KeadaanBaris.DITOLAK]
    assert [m.alasan for m in hasil.masalah] == [
        "NIP sama dengan baris 2. Isi lainnya sama.",
        "NIP sama dengan baris 2. Isi lainnya berbeda.",
    ]
    dilewati = uji(baris_pegawai(), baris_pegawai(Jabatan="Bidan Ahli Muda"), koreksi=Koreksi(lewati=frozenset((2,))))
    assert [b.keadaan for b in dilewati.baris] == [KeadaanBaris.DILEWATI, KeadaanBaris.DITERIMA]


def test_kembar_tanpa_nip(uji: Uji) -> None:
    hasil = uji(*[baris_pegawai(NIP="", Gol="", Nama="Zainal")] * 2)
    assert [m.kode for m in hasil.masalah] == ["kembar"]
    tanpa_tanggal = uji(*[baris_pegawai(NIP="", Gol="", Nama="Zainal", Tanggal_Lahir="")] * 2)
    assert [m.kode for m in tanpa_tanggal.masalah] == ["nama-sama"]
    assert len(tanpa_tanggal.diterima) == 2


def test_turunan_dari_nip(tabel: BuatTabel) -> None:
    baris = analisis_tabel(tabel(["Nama", "NIP"], ["Delvi", NIP])).baris[0]
    assert (baris.isian["tanggal_lahir"], baris.isian["jenis_kelamin"]) == (date(1986, 10, 2), JenisKelamin.PEREMPUAN)
    assert baris.turunan == {"tanggal_lahir", "jenis_kelamin"}
