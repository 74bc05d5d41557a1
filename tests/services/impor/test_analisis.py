"""From a file to checked rows: everything of "What employee files look like"."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang, SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import JabatanTeks
from sistemkerja_desktop.domain.pegawai import JenisKelamin, StatusPegawai
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.impor import analisis, analisis_tabel
from sistemkerja_desktop.services.impor.model import (
    UNIT_BARU,
    AnalisisDibatalkan,
    BarisImpor,
    HasilAnalisis,
    KeadaanBaris,
    Koreksi,
    Masalah,
    TataLetak,
    Tingkat,
)
from sistemkerja_desktop.storage.tabel_berkas import Sel, TabelBerkas

BuatTabel = Callable[..., TabelBerkas]
JUDUL = ["No", "Nama", "NIP", "Gol", "Jabatan", "TMT Jabatan", "Unit Kerja", "Tanggal Lahir", "Jenis Kelamin"]
NIP = "198610022011012009"


def _baris(**ganti: Sel) -> list[Sel]:
    isi: dict[str, Sel] = {
        "No": "1", "Nama": "Delvi Oktaviani, S.Kep.", "NIP": NIP, "Gol": "III/c", "Jabatan": "Perawat Ahli Muda",
        "TMT Jabatan": "01-04-2021", "Unit Kerja": "Klaster 3", "Tanggal Lahir": "02-10-1986", "Jenis Kelamin": "P",
    }  # fmt: skip
    isi |= {k.replace("_", " "): v for k, v in ganti.items()}
    return [isi[k] for k in JUDUL]


def _satu(hasil: HasilAnalisis) -> BarisImpor:
    (baris,) = hasil.baris
    return baris


def _masalah(baris: BarisImpor) -> Masalah:
    (masalah,) = baris.masalah
    return masalah


@pytest.fixture
def uji(tabel: BuatTabel, unit_kantor: Sequence[UnitOrganisasi]) -> Callable[..., HasilAnalisis]:
    """Analyses rows under the usual header in an office that has its units."""

    def jalankan(*baris: Sequence[Sel], koreksi: Koreksi | None = None) -> HasilAnalisis:
        return analisis_tabel(tabel(JUDUL, *baris), units_yang_ada=unit_kantor, koreksi=koreksi)

    return jalankan


Uji = Callable[..., HasilAnalisis]


def test_baris_biasa(uji: Uji) -> None:
    baris = _satu(uji(_baris()))
    assert (baris.nomor, baris.keadaan, baris.masalah, baris.perubahan) == (2, KeadaanBaris.DITERIMA, [], {})
    isian = baris.isian
    assert (isian["nama"], isian["gelar_belakang"], isian["nip"]) == ("Delvi Oktaviani", "S.Kep.", NIP)
    assert (isian["status"], isian["golongan"], isian["unit"]) == (StatusPegawai.PNS, "III/c", "Klaster 3")
    assert (isian["tmt_jabatan"], isian["tanggal_lahir"]) == (date(2021, 4, 1), date(1986, 10, 2))
    assert isian["jabatan"] == JabatanTeks("Perawat Ahli Muda", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA)


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
    baris = _satu(uji(_baris(NIP=nip)))
    assert baris.diterima
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
    baris = _satu(uji(_baris(NIP=nip)))
    assert baris.keadaan is KeadaanBaris.DITOLAK
    assert baris.isian["nip"] == ""
    masalah = (
        _masalah(baris) if len(baris.masalah) == 1 else next(m for m in baris.masalah if m.tingkat is Tingkat.TOLAK)
    )
    assert (masalah.baris, masalah.kolom, masalah.judul, masalah.kode) == (2, "C", "NIP", kode)
    assert masalah.nilai
    assert tindakan in masalah.tindakan


def test_nip_dari_angka_tidak_pernah_diterima_berapa_pun_nilainya(uji: Uji) -> None:
    hasil = uji(*[_baris(NIP=float(198610022011012000 + i)) for i in range(0, 200, 7)])
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
        *[_baris(NIP=nip, Nama=f"Orang Nomor {chr(65 + i % 26)}{chr(97 + i // 26)}") for i, nip in enumerate(rusak)]
    )
    assert (len(hasil.diterima), len(hasil.ditolak)) == (0, 100)
    for baris in hasil.ditolak:
        assert all(m.alasan and m.tindakan and m.kolom == "C" for m in baris.masalah if m.tingkat is Tingkat.TOLAK)


@pytest.mark.parametrize("nip", ["", "-", "null", "0", "Non ASN", "Honorer", 0.0])
def test_tanpa_nip_adalah_non_asn(uji: Uji, nip: Sel) -> None:
    baris = _satu(uji(_baris(NIP=nip, Gol="-")))
    assert baris.diterima
    assert (baris.isian["nip"], baris.isian["status"], baris.isian["golongan"]) == ("", StatusPegawai.NON_ASN, "")


@pytest.mark.parametrize(
    ("ganti", "kode"),
    [
        ({"Jenis_Kelamin": "L"}, "nip-kelamin"),
        ({"Tanggal_Lahir": "03-10-1986"}, "nip-lahir"),
        ({"NIP": "198610021996012009"}, "nip-umur"),
        ({"TMT_Jabatan": "40575"}, "tanggal-tebakan"),
        ({"TMT_Jabatan": 40575.0}, "tanggal-tebakan"),
        ({"Gol": "Penata Muda (III/c)"}, "pangkat-golongan"),
        ({"Gol": "IX"}, "golongan-status"),
        ({"Jenis_Kelamin": "x"}, "kelamin"),
        ({"Nama": "Delvi 2"}, "nama-angka"),
        ({"TMT_Jabatan": "01-04-2040"}, "tmt-depan"),
        ({"NIP": "", "Gol": "", "Tanggal_Lahir": "02-10-1930"}, "umur"),
        ({"NIP": "", "Gol": "", "Tanggal_Lahir": "02-10-2015"}, "umur"),
        ({"Gol": "IV/e"}, "jenjang-golongan"),
    ],
)
def test_peringatan_tetap_diterima(uji: Uji, ganti: dict[str, Sel], kode: str) -> None:
    baris = _satu(uji(_baris(**ganti)))
    assert baris.diterima
    masalah = _masalah(baris)
    assert (masalah.tingkat, masalah.kode) == (Tingkat.PERINGATAN, kode)
    assert masalah.tindakan


@pytest.mark.parametrize(
    ("ganti", "kolom", "kode"),
    [
        ({"TMT_Jabatan": "31-02-2021"}, "F", "tanggal"),
        ({"TMT_Jabatan": "kapan"}, "F", "tanggal"),
        ({"Gol": "III/e"}, "D", "golongan"),
        ({"Gol": "III"}, "D", "golongan-ruang"),
        ({"Nama": ""}, "B", "nama-kosong"),
        ({"Nama": 12.0}, "B", "nama"),
        ({"Nama": "Lowong"}, "B", "lowong"),
        ({"Nama": "(Kosong/Lowong)"}, "B", "lowong"),
        ({"Nama": "VACANT", "NIP": "", "Gol": ""}, "B", "lowong"),
        ({"Nama": "Belum terisi"}, "B", "lowong"),
        ({"Nama": "Formasi masih kosong"}, "B", "lowong"),
        ({"Tanggal_Lahir": "02-10-2050", "NIP": "", "Gol": "", "TMT_Jabatan": ""}, "H", "tanggal-lahir"),
        ({"TMT_Jabatan": "01-04-1970"}, "F", "tmt-lahir"),
        ({"TMT_Jabatan": "01-04-1970", "Tanggal_Lahir": ""}, "F", "tmt-lahir"),
        ({"Nama": "x" * 200}, "B", "nama"),
        ({"Jabatan": "x" * 300}, "E", "panjang"),
    ],
)
def test_ditolak_dengan_alasan(uji: Uji, ganti: dict[str, Sel], kolom: str, kode: str) -> None:
    baris = _satu(uji(_baris(**ganti)))
    assert baris.keadaan is KeadaanBaris.DITOLAK
    masalah = _masalah(baris)
    assert (masalah.kolom, masalah.kode) == (kolom, kode)
    assert masalah.tindakan


def test_judul_terulang_nomor_kolom_dan_catatan_kaki(uji: Uji) -> None:
    hasil = uji(
        [f"({i})" for i in range(1, 10)],
        _baris(),
        JUDUL,
        [],
        _baris(NIP="", Gol="", Nama="Zainal Abidin"),
        ["", "KLASTER 4"],
        _baris(NIP="", Gol="", Nama="Budi Kasman"),
        [],
        ["", "Jumlah", "", "3"],
        ["", "", "", "", "Mengetahui,"],
        ["", "dr. Ranti Maharani"],
        ["", "NIP. 19830412 201001 2 014"],
    )
    ket = KeadaanBaris.KETERANGAN
    assert [(b.nomor, b.keadaan) for b in hasil.baris if not b.diterima] == [
        (2, ket), (4, KeadaanBaris.JUDUL_ULANG), (7, ket), (10, ket), (11, ket), (12, ket), (13, ket),
    ]  # fmt: skip
    assert [b.isian["nama"] for b in hasil.diterima] == ["Delvi Oktaviani", "Zainal Abidin", "Budi Kasman"]


def test_nama_orang_yang_mirip_tanda_lowong(uji: Uji) -> None:
    baris = _satu(uji(_baris(Nama="Kosong Belum Siregar")))
    assert (baris.isian["nama"], baris.masalah) == ("Kosong Belum Siregar", [])


def test_jabatan_tanpa_nama_tidak_hilang_diam_diam(uji: Uji) -> None:
    lowong = ["", "", "", "", "Bidan Mahir", "", "Klaster 2", "", ""]
    hasil = uji(lowong, _baris(), lowong, [""] * 9, lowong, _baris(NIP="", Gol="", Nama="Zainal"), lowong)
    assert [(m.baris, m.kode) for m in hasil.masalah] == [(n, "nama-kosong") for n in (2, 4, 6, 8)]
    assert [b.nomor for b in hasil.ditolak] == [2, 4, 6, 8]
    strip = uji(["", "-", *lowong[2:]], _baris())
    assert [m.alasan for m in strip.masalah] == [hasil.masalah[0].alasan]


def test_jumlah_dan_tanda_tangan_dua_kolom_di_bawah_tabel(uji: Uji) -> None:
    hasil = uji(
        _baris(),
        ["Jumlah", "", "", "", "12", "", "3"],
        [],
        ["", "", "", "", "Mengetahui,", "", "Lubuk Serunai, 1 September 2026"],
        ["", "", "", "", "Kepala Puskesmas", "", "Penyusun"],
        ["", "", "", "", "dr. Ranti Maharani", "", "Yusnidar"],
    )
    assert (len(hasil.diterima), hasil.ditolak) == (1, ())
    assert {b.keadaan for b in hasil.baris if not b.diterima} == {KeadaanBaris.KETERANGAN}


def test_yang_diterima_dapat_disimpan_dalam_formulir() -> None:
    """The form's checks that hold a person back are the import's too, also for the day of another clock."""
    t = TabelBerkas("xlsx", "L", [list(JUDUL), _baris(TMT_Jabatan="01-04-2021")], 1, 0)
    (masalah,) = analisis_tabel(t, hari_ini=date(2020, 12, 31)).masalah
    assert (masalah.kode, masalah.kolom) == ("tmt-depan", "F")
    assert analisis_tabel(t, hari_ini=date(2021, 4, 1)).masalah == ()
    lahir = ["Nama", "TTL"], ["Ani", "Padang, 1 Januari 2050"]
    (ttl,) = analisis_tabel(TabelBerkas("xlsx", "L", list(map(list, lahir)), 1, 0)).masalah
    assert (ttl.kode, ttl.kolom, ttl.tingkat) == ("tanggal-lahir", "B", Tingkat.TOLAK)


def test_baris_dengan_nama_saja_di_tengah_ditolak(uji: Uji) -> None:
    hasil = uji(["", "Siapa Ini"], _baris())
    assert [m.kode for m in hasil.masalah] == ["hanya-nama"]
    assert hasil.ditolak[0].nomor == 2


def test_kolom_pangkat_dan_golongan_tertukar(tabel: BuatTabel) -> None:
    t = tabel(["Nama", "NIP", "Gol", "Pangkat"], ["Delvi", NIP, "Penata Muda Tk. I", "III/b"], ["Ani", "", "", ""])
    baris = analisis_tabel(t).baris[0]
    assert baris.isian["golongan"] == "III/b"
    assert baris.perubahan[2] == "kolom pangkat dan golongan tertukar"


def test_pangkat_dan_golongan_berselisih(tabel: BuatTabel) -> None:
    t = tabel(["Nama", "NIP", "Gol", "Pangkat"], ["Delvi", NIP, "III/c", "Penata Muda"])
    baris = analisis_tabel(t).baris[0]
    assert baris.isian["golongan"] == "III/c"
    assert _masalah(baris).kolom == "D"


def test_plt_dan_unit_dalam_jabatan(uji: Uji) -> None:
    hasil = uji(
        _baris(Jabatan="Plt. Kepala Subbagian Tata Usaha", Unit_Kerja=""),
        _baris(NIP="", Gol="", Nama="Ani", Jabatan="Perawat Ahli Muda pada Klaster 2", Unit_Kerja=""),
        _baris(NIP="", Gol="", Nama="Budi", Jabatan="Kepala Puskesmas - Dokter Ahli Madya", Unit_Kerja="Puskesmas"),
        _baris(
            NIP="", Gol="", Nama="Cici", Jabatan="Kepala Subbagian Tata Usaha", Unit_Kerja="Puskesmas Lubuk Serunai"
        ),
    )
    assert [b.isian["unit"] for b in hasil.baris] == [
        "Subbagian Tata Usaha", "Klaster 2", "UPTD Puskesmas Lubuk Serunai", "Subbagian Tata Usaha",
    ]  # fmt: skip
    plt, _, kepala, _ = (b.isian["jabatan"] for b in hasil.baris)
    assert isinstance(plt, JabatanTeks)
    assert isinstance(kepala, JabatanTeks)
    assert (plt.nama, plt.sebagai) == ("Kepala Subbagian Tata Usaha", SebagaiPemangku.PLT)
    assert (kepala.nama_fungsional, kepala.jenis) == ("Dokter Ahli Madya", JenisJabatan.FUNGSIONAL)


def test_kolom_jenjang_eselon_dan_sebagai(tabel: BuatTabel) -> None:
    t = tabel(
        ["Nama", "NIP", "Jabatan", "Jenjang", "Eselon", "Plt./Plh."],
        ["Ani", "", "Perawat", "Ahli Muda", "-", ""],
        ["Budi", "", "Kepala UPTD Farmasi", "", "IV.a", "Plh."],
        ["Cici", "", "Sekretaris", "", "III/a", ""],
    )
    ani, budi, cici = (b.isian["jabatan"] for b in analisis_tabel(t).baris)
    assert isinstance(ani, JabatanTeks)
    assert isinstance(budi, JabatanTeks)
    assert isinstance(cici, JabatanTeks)
    assert (ani.nama, ani.jenis, ani.jenjang) == ("Perawat Ahli Muda", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA)
    assert (budi.jenis, budi.sebagai) == (JenisJabatan.PENGAWAS, SebagaiPemangku.PLH)
    assert cici.jenis is JenisJabatan.ADMINISTRATOR


def test_unit_belum_ada_dengan_saran_dan_keputusan(uji: Uji) -> None:
    isi = [_baris(Unit_Kerja="Kluster 4"), _baris(NIP="", Gol="", Nama="Ani", Unit_Kerja="Kluster 4")]
    hasil = uji(*isi)
    masalah = _masalah(hasil.baris[0])
    assert (masalah.kode, masalah.kolom, masalah.saran) == ("unit-belum-ada", "G", ("Klaster 4",))
    assert "Maksudnya “Klaster 4”?" in masalah.alasan
    assert hasil.baris[1].masalah == []
    assert hasil.unit_baru == ("Kluster 4",)
    disamakan = uji(*isi, koreksi=Koreksi(unit={"Kluster 4": "Klaster 4"}))
    assert (disamakan.masalah, disamakan.unit_baru) == ((), ())
    assert disamakan.baris[1].isian["unit"] == "Klaster 4"
    baru = uji(*isi, koreksi=Koreksi(unit={"Kluster 4": UNIT_BARU}))
    assert (baru.masalah, baru.unit_baru) == ((), ("Kluster 4",))


@pytest.mark.parametrize(
    ("nama", "unit"),
    [
        ("Klaster  3 (Usia Dewasa dan Lansia)", "Klaster 3"),
        ("Klaster III", "Klaster 3"),
        ("Usia Dewasa dan Lansia", "Klaster 3"),
        ("Subbag. Tata Usaha", "Subbagian Tata Usaha"),
        ("Tata Usaha", "Subbagian Tata Usaha"),
        ("TU", "Subbagian Tata Usaha"),
        ("SUB BAGIAN TATA USAHA", "Subbagian Tata Usaha"),
        ("Subbagian Tata Usaha Puskesmas Lubuk Serunai", "Subbagian Tata Usaha"),
        ("Puskesmas", "UPTD Puskesmas Lubuk Serunai"),
        ("Puskesmas Lubuk Serunai", "UPTD Puskesmas Lubuk Serunai"),
    ],
)
def test_nama_unit_yang_disamakan_sendiri(uji: Uji, nama: str, unit: str) -> None:
    hasil = uji(_baris(Unit_Kerja=nama))
    assert hasil.baris[0].isian["unit"] == unit
    assert hasil.masalah == ()


def test_salah_ketik_unit_di_kantor_yang_masih_kosong(tabel: BuatTabel) -> None:
    unit = ["Klaster 2", "Klaster 3"] * 4 + ["Kluster 3", "Klaster 2 (Ibu dan Anak)"]
    t = tabel(["Nama", "NIP", "Unit"], *[[f"Orang {chr(65 + i)}", "", u] for i, u in enumerate(unit)])
    hasil = analisis_tabel(t)
    assert hasil.unit_baru == ("Klaster 2", "Klaster 3", "Kluster 3")
    assert [(m.nilai, m.saran) for m in hasil.masalah] == [("Kluster 3", ("Klaster 3",))]


def test_nip_kembar(uji: Uji) -> None:
    hasil = uji(_baris(), _baris(), _baris(Jabatan="Bidan Ahli Muda"))
    assert [b.keadaan for b in hasil.baris] == [KeadaanBaris.DITERIMA, KeadaanBaris.DITOLAK, KeadaanBaris.DITOLAK]
    assert [m.alasan for m in hasil.masalah] == [
        "NIP sama dengan baris 2. Isi lainnya sama.",
        "NIP sama dengan baris 2. Isi lainnya berbeda.",
    ]
    dilewati = uji(_baris(), _baris(Jabatan="Bidan Ahli Muda"), koreksi=Koreksi(lewati=frozenset((2,))))
    assert [b.keadaan for b in dilewati.baris] == [KeadaanBaris.DILEWATI, KeadaanBaris.DITERIMA]


def test_kembar_tanpa_nip(uji: Uji) -> None:
    hasil = uji(*[_baris(NIP="", Gol="", Nama="Zainal")] * 2)
    assert [m.kode for m in hasil.masalah] == ["kembar"]
    tanpa_tanggal = uji(*[_baris(NIP="", Gol="", Nama="Zainal", Tanggal_Lahir="")] * 2)
    assert [m.kode for m in tanpa_tanggal.masalah] == ["nama-sama"]
    assert len(tanpa_tanggal.diterima) == 2


def test_koreksi_sel(uji: Uji) -> None:
    rusak = _baris(NIP=198610022011012009.0)
    hasil = uji(rusak, koreksi=Koreksi(nilai={(2, 2): "19861002 201101 2 009"}))
    assert _satu(hasil).diterima
    assert _satu(hasil).isian["nip"] == NIP
    kosong = uji(rusak, koreksi=Koreksi(nilai={(2, 2): "", (2, 3): ""}))
    assert _satu(kosong).isian["status"] is StatusPegawai.NON_ASN


def test_turunan_dari_nip(tabel: BuatTabel) -> None:
    baris = analisis_tabel(tabel(["Nama", "NIP"], ["Delvi", NIP])).baris[0]
    assert (baris.isian["tanggal_lahir"], baris.isian["jenis_kelamin"]) == (date(1986, 10, 2), JenisKelamin.PEREMPUAN)
    assert baris.turunan == {"tanggal_lahir", "jenis_kelamin"}


def test_kata_null_tempat_tanggal_lahir_hp_dan_kompetensi(tabel: BuatTabel) -> None:
    t = tabel(
        ["Nama", "NIP", "TTL", "No HP", "Agama", "Kompetensi", "Kelas Jabatan", "Email"],
        ["Ani", "null", "Padang, 1 Januari 1985", 81234567890.0, "null", "Statistik; gizi;statistik", 9.0, "null"],
        ["Budi", "", "Solok / 02-01-1985", "0812 3456 7890", "-", "", "Kelas 7", "bukan alamat"],
    )
    ani, budi = analisis_tabel(t).baris
    assert (ani.isian["tempat_lahir"], ani.isian["tanggal_lahir"]) == ("Padang", date(1985, 1, 1))
    assert (ani.isian["no_hp"], ani.isian["agama"], ani.isian["email"]) == ("081234567890", "", "")
    assert (ani.isian["kompetensi"], ani.isian["kelas"]) == (("Statistik", "gizi"), 9)
    assert (budi.isian["tempat_lahir"], budi.isian["tanggal_lahir"], budi.isian["kelas"]) == (
        "Solok",
        date(1985, 1, 2),
        7,
    )
    assert [m.kode for m in budi.masalah] == ["email"]


def test_status_pppk_dan_selisih_status(tabel: BuatTabel) -> None:
    t = tabel(
        ["Nama", "NIP", "Status", "Gol"],
        ["Ani", "199306142023211015", "PPPK", "IX"],
        ["Budi", NIP, "PPPK", "III/a"],
        ["Cici", "", "PNS", "III/a"],
        ["Dedi", "", "Tenaga Kontrak", ""],
        ["Edi", "", "entah", ""],
    )
    hasil = analisis_tabel(t)
    assert [str(b.isian["status"]) for b in hasil.baris] == ["PPPK", "PNS", "PNS", "Non-ASN", "Non-ASN"]
    assert [m.kode for m in hasil.masalah] == ["nip-status", "tanpa-nip", "status"]


def test_nomor_baris_dan_huruf_mengikuti_berkas(tabel: BuatTabel) -> None:
    hasil = analisis_tabel(tabel(["Nama", "NIP"], ["Ani", "123"], awal=5, kolom=2))
    masalah = _masalah(hasil.baris[0])
    assert (masalah.baris, masalah.kolom) == (6, "D")


def test_dua_kolom_bernama_sama_dicatat(tabel: BuatTabel) -> None:
    hasil = analisis_tabel(tabel(["Nama", "NIP", "Nama", "Jabatan"], ["Ani", NIP, "Ani Dua", "Staf"]))
    assert hasil.baris[0].isian["nama"] == "Ani"
    assert "Kolom C “Nama” tidak diimpor: Nama sudah dari kolom A." in hasil.catatan


def test_pemetaan_tanpa_nama_menahan_semuanya(tabel: BuatTabel) -> None:
    hasil = analisis_tabel(tabel(["Nama", "NIP"], ["Ani", NIP]), pemetaan={0: ""})
    assert hasil.galat_pemetaan == ("Pilih kolom untuk Nama.",)
    assert hasil.baris == ()


def test_pemetaan_yang_diingat(tabel: BuatTabel) -> None:
    t = tabel(["Nama", "NIP", "Jabatan", "TMT"], ["Ani", NIP, "Staf", "01-01-2020"])
    pertama = analisis_tabel(t, pemetaan={3: "tmt_golongan"})
    ingatan = {pertama.pemetaan.tanda: TataLetak(pertama.pemetaan.sebagai_dict())}
    kedua = analisis_tabel(t, pemetaan_diingat=ingatan)
    assert kedua.pemetaan_diingat
    assert kedua.baris[0].isian["tmt_golongan"] == date(2020, 1, 1)


def test_baris_judul_dipilih_orang(tabel: BuatTabel) -> None:
    t = tabel(["Nama", "NIP"], ["lama", ""], ["Nama", "NIP"], ["Ani", NIP])
    assert [b.isian["nama"] for b in analisis_tabel(t, baris_judul=3).diterima] == ["Ani"]


def test_baris_judul_yang_dipilih_ditemukan_lagi_di_baris_lain(tabel: BuatTabel) -> None:
    t = tabel(["Nama", "NIP"], ["lama", ""], ["Nama", "NIP", "Agama"], ["Ani", NIP])
    pertama = analisis_tabel(t, baris_judul=3)
    assert pertama.judul_dipilih
    tanda = pertama.pemetaan.tanda
    ingatan = {tanda: TataLetak(pertama.pemetaan.sebagai_dict(), judul_dipilih=True)}
    lain = tabel(["Nama", "NIP"], ["lama", ""], ["lama", ""], ["Nama", "NIP", "Agama"], ["Budi", NIP])
    kedua = analisis_tabel(lain, pemetaan_diingat=ingatan)
    assert ([b.isian["nama"] for b in kedua.diterima], kedua.judul_dipilih) == (["Budi"], True)
    assert not analisis_tabel(lain, pemetaan_diingat={tanda: TataLetak({})}).judul_dipilih
    kembali = analisis_tabel(lain, pemetaan_diingat=ingatan, baris_judul=1)
    assert (kembali.judul.baris, kembali.judul_dipilih) == ((0,), False)


def test_lembar_dengan_tata_letak_yang_dikenal_didahulukan(tmp_path: Path) -> None:
    import openpyxl

    def tulis(*lembar: str) -> Path:
        buku = openpyxl.Workbook()
        buku.remove(buku.worksheets[0])
        for nama in lembar:
            isi = buku.create_sheet(nama)
            isi.append(["Nama", "NIP", "Jabatan", "Golongan", "Agama"] if nama == "Rekap" else ["Nama", "NIP"])
            for i in range(9 if nama == "PNS" else 3):
                isi.append([f"Orang {chr(65 + i)}", ""])
        buku.save(tmp_path / "buku.xlsx")
        return tmp_path / "buku.xlsx"

    path = tulis("PNS", "PPPK", "Rekap")
    assert analisis(path).tabel.lembar == "Rekap"
    pppk = analisis(path, lembar="PPPK")
    kolom = pppk.pemetaan.sebagai_dict()
    ingat = {pppk.pemetaan.tanda: TataLetak(kolom)}
    assert analisis(path, pemetaan_diingat=ingat).tabel.lembar == "PNS"
    ingat = {pppk.pemetaan.tanda: TataLetak(kolom, lembar="PPPK")}
    assert analisis(path, pemetaan_diingat=ingat).tabel.lembar == "PPPK"
    assert analisis(path, lembar="PNS", pemetaan_diingat=ingat).tabel.lembar == "PNS"
    assert analisis(tulis("PNS", "Rekap"), pemetaan_diingat=ingat).tabel.lembar == "PNS"


def test_kemajuan_dan_batal(xlsx: Callable[..., Path]) -> None:
    path = xlsx(["Nama", "NIP"], ["Ani", NIP])
    laporan: list[tuple[int, int, str]] = []
    analisis(path, kemajuan=lambda n, dari, apa: laporan.append((n, dari, apa)))
    assert [n for n, _, _ in laporan] == [0, 1, 2, 3, 4, 5]
    with pytest.raises(AnalisisDibatalkan):
        analisis(path, batal=lambda: len(laporan) > 0)


def test_pemulung_kembali_menyala_setelah_galat(tmp_path: Path) -> None:
    import gc

    with pytest.raises(GalatPengguna):
        analisis(tmp_path / "tidak-ada.xlsx")
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("pemisah", "sandi", "akhir"),
    [(",", "utf-8-sig", "\r\n"), (";", "cp1252", "\r\n"), ("\t", "utf-8", "\n"), (";", "utf-8-sig", "\n")],
)
def test_csv(tmp_path: Path, pemisah: str, sandi: str, akhir: str) -> None:
    baris = [
        ["Nama", "NIP", "Unit Kerja"],
        ["José Kasman", f'="{NIP}"', "Klaster 3"],
        ["Ani", f"'{NIP[:-1]}8", "Klaster 3"],
    ]
    kutip = [[f'"{s.replace(chr(34), chr(34) * 2)}"' if '"' in s else s for s in b] for b in baris]
    path = tmp_path / "a.csv"
    path.write_bytes(akhir.join(pemisah.join(b) for b in kutip).encode(sandi))
    hasil = analisis(path)
    assert [(b.nomor, b.isian["nama"], b.isian["nip"]) for b in hasil.diterima] == [
        (2, "José Kasman", NIP),
        (3, "Ani", f"{NIP[:-1]}8"),
    ]


def test_contoh_puskesmas(unit_kantor: Sequence[UnitOrganisasi]) -> None:
    from sistemkerja_desktop import paths

    hasil = analisis(paths.resource("contoh", "puskesmas", "pegawai.xlsx"), units_yang_ada=unit_kantor)
    assert (len(hasil.diterima), hasil.ditolak, hasil.unit_baru) == (45, (), ())
    status = [b.isian["status"] for b in hasil.diterima]
    assert [status.count(s) for s in (StatusPegawai.PNS, StatusPegawai.PPPK, StatusPegawai.NON_ASN)] == [31, 12, 2]
    unit = [b.isian["unit"] for b in hasil.diterima]
    assert [unit.count(u.nama) for u in unit_kantor] == [1, 8, 14, 9, 6, 7]
    assert 0 < len(hasil.masalah) < 6
    assert [b.nomor for b in hasil.baris if b.keadaan is KeadaanBaris.JUDUL_ULANG] == [15]


sel = (
    st.text(max_size=25)
    | st.sampled_from(
        ["Nama", "NIP", NIP, "III/b", "null", "-", "=1+1", "Plt. Kepala Dinas", "31-12-2020", "\u00a0", "(1)"]
    )
    | st.floats()
    | st.integers(-(10**18), 10**18).map(float)
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas(timedelta(days=-5), timedelta(days=5))
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(sel, min_size=9, max_size=9), min_size=1, max_size=8), st.booleans())
def test_sel_apa_pun_tidak_menjatuhkan_program(baris: list[list[Sel]], berjudul: bool) -> None:
    isi = [list(JUDUL), *baris] if berjudul else baris
    hasil = analisis_tabel(TabelBerkas("xlsx", "L", isi, 1, 0))
    for b in hasil.baris:
        assert (b.keadaan is KeadaanBaris.DITOLAK) == any(m.tingkat is Tingkat.TOLAK for m in b.masalah)
        assert all(m.alasan and m.tindakan for m in b.masalah)
        if b.diterima:
            assert b.isian["nama"]
            assert b.isian["nip"] == "" or len(str(b.isian["nip"])) == 18
