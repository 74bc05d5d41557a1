"""From a file to checked rows: everything of "What employee files look like"."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang, SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import JabatanTeks
from sistemkerja_desktop.domain.pegawai import StatusPegawai
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.impor import analisis, analisis_tabel
from sistemkerja_desktop.services.impor.model import UNIT_BARU, KeadaanBaris, Koreksi, Tingkat
from sistemkerja_desktop.storage.tabel_berkas import Sel, TabelBerkas
from tests.services.impor.analisis_uji import JUDUL, NIP, BuatTabel, Uji, baris_pegawai, masalah_baris, satu_baris


def test_baris_biasa(uji: Uji) -> None:
    baris = satu_baris(uji(baris_pegawai()))
    assert (baris.nomor, baris.keadaan, baris.masalah, baris.perubahan) == (2, KeadaanBaris.DITERIMA, [], {})
    isian = baris.isian
    assert (isian["nama"], isian["gelar_belakang"], isian["nip"]) == ("Delvi Oktaviani", "S.Kep.", NIP)
    assert (isian["status"], isian["golongan"], isian["unit"]) == (StatusPegawai.PNS, "III/c", "Klaster 3")
    assert (isian["tmt_jabatan"], isian["tanggal_lahir"]) == (date(2021, 4, 1), date(1986, 10, 2))
    assert isian["jabatan"] == JabatanTeks("Perawat Ahli Muda", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA)


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
    baris = satu_baris(uji(baris_pegawai(**ganti)))
    assert baris.keadaan is KeadaanBaris.DITERIMA
    masalah = masalah_baris(baris)
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
    baris = satu_baris(uji(baris_pegawai(**ganti)))
    assert baris.keadaan is KeadaanBaris.DITOLAK
    masalah = masalah_baris(baris)
    assert (masalah.kolom, masalah.kode) == (kolom, kode)
    assert masalah.tindakan


def test_nama_orang_yang_mirip_tanda_lowong(uji: Uji) -> None:
    baris = satu_baris(uji(baris_pegawai(Nama="Kosong Belum Siregar")))
    assert (baris.isian["nama"], baris.masalah) == ("Kosong Belum Siregar", [])


def test_jabatan_tanpa_nama_tidak_hilang_diam_diam(uji: Uji) -> None:
    lowong = ["", "", "", "", "Bidan Mahir", "", "Klaster 2", "", ""]
    hasil = uji(lowong, baris_pegawai(), lowong, [""] * 9, lowong, baris_pegawai(NIP="", Gol="", Nama="Zainal"), lowong)
    assert [(m.baris, m.kode) for m in hasil.masalah] == [(n, "nama-kosong") for n in (2, 4, 6, 8)]
    assert [b.nomor for b in hasil.ditolak] == [2, 4, 6, 8]
    strip = uji(["", "-", *lowong[2:]], baris_pegawai())
    assert [m.alasan for m in strip.masalah] == [hasil.masalah[0].alasan]


def test_yang_diterima_dapat_disimpan_dalam_formulir() -> None:
    """The form's checks that hold a person back are the import's too, also for the day of another clock."""
    t = TabelBerkas("xlsx", "L", [list(JUDUL), baris_pegawai(TMT_Jabatan="01-04-2021")], 1, 0)
    (masalah,) = analisis_tabel(t, hari_ini=date(2020, 12, 31)).masalah
    assert (masalah.kode, masalah.kolom) == ("tmt-depan", "F")
    assert analisis_tabel(t, hari_ini=date(2021, 4, 1)).masalah == ()
    lahir = ["Nama", "TTL"], ["Ani", "Padang, 1 Januari 2050"]
    (ttl,) = analisis_tabel(TabelBerkas("xlsx", "L", list(map(list, lahir)), 1, 0)).masalah
    assert (ttl.kode, ttl.kolom, ttl.tingkat) == ("tanggal-lahir", "B", Tingkat.TOLAK)


def test_baris_dengan_nama_saja_di_tengah_ditolak(uji: Uji) -> None:
    hasil = uji(["", "Siapa Ini"], baris_pegawai())
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
    assert masalah_baris(baris).kolom == "D"


def test_plt_dan_unit_dalam_jabatan(uji: Uji) -> None:
    hasil = uji(
        baris_pegawai(Jabatan="Plt. Kepala Subbagian Tata Usaha", Unit_Kerja=""),
        baris_pegawai(NIP="", Gol="", Nama="Ani", Jabatan="Perawat Ahli Muda pada Klaster 2", Unit_Kerja=""),
        baris_pegawai(
            NIP="", Gol="", Nama="Budi", Jabatan="Kepala Puskesmas - Dokter Ahli Madya", Unit_Kerja="Puskesmas"
        ),
        baris_pegawai(
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
    isi = [baris_pegawai(Unit_Kerja="Kluster 4"), baris_pegawai(NIP="", Gol="", Nama="Ani", Unit_Kerja="Kluster 4")]
    hasil = uji(*isi)
    masalah = masalah_baris(hasil.baris[0])
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
    hasil = uji(baris_pegawai(Unit_Kerja=nama))
    assert hasil.baris[0].isian["unit"] == unit
    assert hasil.masalah == ()


def test_salah_ketik_unit_di_kantor_yang_masih_kosong(tabel: BuatTabel) -> None:
    unit = ["Klaster 2", "Klaster 3"] * 4 + ["Kluster 3", "Klaster 2 (Ibu dan Anak)"]
    t = tabel(["Nama", "NIP", "Unit"], *[[f"Orang {chr(65 + i)}", "", u] for i, u in enumerate(unit)])
    hasil = analisis_tabel(t)
    assert hasil.unit_baru == ("Klaster 2", "Klaster 3", "Kluster 3")
    assert [(m.nilai, m.saran) for m in hasil.masalah] == [("Kluster 3", ("Klaster 3",))]


def test_koreksi_sel(uji: Uji) -> None:
    rusak = baris_pegawai(NIP=198610022011012009.0)
    hasil = uji(rusak, koreksi=Koreksi(nilai={(2, 2): "19861002 201101 2 009"}))
    assert satu_baris(hasil).keadaan is KeadaanBaris.DITERIMA
    assert satu_baris(hasil).isian["nip"] == NIP
    kosong = uji(rusak, koreksi=Koreksi(nilai={(2, 2): "", (2, 3): ""}))
    assert satu_baris(kosong).isian["status"] is StatusPegawai.NON_ASN


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
        if b.keadaan is KeadaanBaris.DITERIMA:
            assert b.isian["nama"]
            assert b.isian["nip"] == "" or len(str(b.isian["nip"])) == 18
