"""Comparing with the office, and what is told outside the window."""

import json
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sistemkerja_desktop import paths
from sistemkerja_desktop.domain.galat import GalatLingkungan
from sistemkerja_desktop.domain.jabatan_teks import JabatanTeks
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai, StatusPegawai
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.impor import analisis, analisis_tabel
from sistemkerja_desktop.services.impor.laporan import aman, laporan_uji, simpan_ditolak
from sistemkerja_desktop.services.impor.model import BarisImpor, HasilAnalisis, JenisBanding, Koreksi, PegawaiYangAda
from sistemkerja_desktop.storage.tabel_berkas import TabelBerkas

BuatTabel = Callable[..., TabelBerkas]
NIP = "198610022011012009"
DELVI = Pegawai(
    1, "Delvi Oktaviani", NIP, gelar_belakang="S.Kep.", status=StatusPegawai.PNS, golongan="III/c", no_hp="0811",
    tanggal_lahir=date(1986, 10, 2), kompetensi=("luka",), jenis_kelamin=JenisKelamin.PEREMPUAN,
)  # fmt: skip
ADA = PegawaiYangAda(DELVI, "Klaster 3", "Perawat Ahli Muda", kelas=9)
JUDUL = ["Nama", "NIP", "Gol", "Jabatan", "Unit", "No HP", "Kompetensi"]
SAMA = ["Delvi Oktaviani, S.Kep.", NIP, "III/c", "Perawat Ahli Muda", "Klaster 3", "0811", "luka"]


@pytest.fixture
def banding(tabel: BuatTabel, unit_kantor: Sequence[UnitOrganisasi]) -> Callable[..., HasilAnalisis]:
    def jalankan(*baris: Sequence[object], ada: Sequence[PegawaiYangAda] = (ADA,), **lain: object) -> HasilAnalisis:
        return analisis_tabel(tabel(JUDUL, *baris), units_yang_ada=unit_kantor, pegawai_yang_ada=ada, **lain)

    return jalankan


Banding = Callable[..., HasilAnalisis]


def _jumlah(hasil: HasilAnalisis) -> list[int]:
    return [hasil.banding.jumlah(j) for j in JenisBanding]


def test_tetap(banding: Banding) -> None:
    assert _jumlah(banding(SAMA)) == [0, 0, 1, 0]


def test_beda_huruf_besar_saja_bukan_perubahan(banding: Banding) -> None:
    assert _jumlah(banding([SAMA[0].upper(), *SAMA[1:3], "perawat ahli muda", *SAMA[4:]])) == [0, 0, 1, 0]


def test_berubah_dari_dan_menjadi(banding: Banding) -> None:
    hasil = banding(
        ["Delvi Oktaviani, S.Kep., Ns.", NIP, "III/d", "Perawat Ahli Madya", "Klaster 4", "081200001111", "gizi"]
    )
    (baris,) = hasil.banding.baris
    assert baris.jenis is JenisBanding.BERUBAH
    assert {u.bidang: (u.lama, u.baru) for u in baris.ubah} == {
        "gelar_belakang": ("S.Kep.", "S.Kep., Ns."),
        "golongan": ("III/c", "III/d"),
        "jabatan": ("Perawat Ahli Muda", "Perawat Ahli Madya"),
        "unit": ("Klaster 3", "Klaster 4"),
        "no_hp": ("0811", "081200001111"),
        "kompetensi": ("luka", "luka, gizi"),
    }


def test_sel_kosong_tidak_menghapus(banding: Banding) -> None:
    assert _jumlah(banding(["Delvi Oktaviani", NIP, "", "", "", "", ""])) == [0, 0, 1, 0]


def test_kolom_yang_tidak_dipetakan_tidak_mengubah(banding: Banding) -> None:
    baris = ["Delvi Oktaviani", NIP, "IV/a", "Bidan Mahir", "Klaster 2", "", ""]
    assert _jumlah(banding(baris, pemetaan={2: "", 3: "", 4: ""})) == [0, 0, 1, 0]


def test_turunan_dari_nip_tidak_mengubah_isian_orang(banding: Banding) -> None:
    dibetulkan = replace(ADA, pegawai=replace(DELVI, tanggal_lahir=date(1986, 10, 3)))
    assert _jumlah(banding(SAMA, ada=[dibetulkan])) == [0, 0, 1, 0]
    kosong = replace(ADA, pegawai=replace(DELVI, tanggal_lahir=None))
    (baris,) = banding(SAMA, ada=[kosong]).banding.baris
    assert "tanggal_lahir" in [u.bidang for u in baris.ubah]


def test_baru_dan_hilang(banding: Banding) -> None:
    hasil = banding(["Orang Lain", "199001152015032004", "", "", "Klaster 2", "", ""])
    assert _jumlah(hasil) == [1, 0, 0, 1]
    assert hasil.banding.hilang == (ADA,)
    assert hasil.banding.dengan_jenis(JenisBanding.HILANG)[0].ada is ADA


def test_baris_ditolak_bukan_orang_hilang(banding: Banding) -> None:
    hasil = banding(["Delvi Oktaviani", 198610022011012009.0, "", "", "Klaster 3", "", ""])
    assert _jumlah(hasil) == [0, 0, 0, 0]
    assert hasil.banding.tertahan == (ADA,)


def test_tanpa_nip_dicocokkan_dengan_nama_dan_tanggal_lahir(tabel: BuatTabel) -> None:
    t = tabel(["Nama", "NIP", "Tanggal Lahir"], ["Zainal Abidin", "", "01-05-1991"])
    lama = [PegawaiYangAda(Pegawai(i, "Zainal Abidin", tanggal_lahir=date(1991, 5, i))) for i in (1, 2)]
    hasil = analisis_tabel(t, pegawai_yang_ada=lama)
    assert hasil.banding.baris[0].ada is lama[0]
    assert hasil.banding.hilang == (lama[1],)


def test_impor_dua_kali_tanpa_nip_dan_tanggal_lahir_tidak_menggandakan(tabel: BuatTabel) -> None:
    t = tabel(["Nama", "NIP", "Jabatan"], ["Zainal Abidin", "", "Sopir"])
    hasil = analisis_tabel(t, pegawai_yang_ada=[PegawaiYangAda(Pegawai(1, "Zainal Abidin"), nama_jabatan="Sopir")])
    assert _jumlah(hasil) == [0, 0, 1, 0]


def test_non_asn_menjadi_pppk(tabel: BuatTabel) -> None:
    lama = PegawaiYangAda(Pegawai(1, "Andra Mulyadi", tanggal_lahir=date(1993, 6, 14)))
    hasil = analisis_tabel(tabel(["Nama", "NIP"], ["Andra Mulyadi", "199306142023211015"]), pegawai_yang_ada=[lama])
    (baris,) = hasil.banding.baris
    assert {u.bidang: u.baru for u in baris.ubah} == {
        "nip": "19930614 202321 1 015",
        "status": "PPPK",
        "jenis_kelamin": "L",
    }


def _jadikan_ada(nomor: int, baris: BarisImpor) -> PegawaiYangAda:
    bidang = {f.name for f in fields(Pegawai)}
    isian = {k: v for k, v in baris.isian.items() if k in bidang}
    jabatan = baris.isian["jabatan"]
    assert isinstance(jabatan, JabatanTeks)
    kelas = baris.isian["kelas"]
    assert kelas is None or isinstance(kelas, int)
    return PegawaiYangAda(
        Pegawai(nomor, **isian),
        str(baris.isian["unit"]),
        jabatan.nama,
        jabatan.nama_fungsional,
        jabatan.sebagai,
        kelas,
    )


def test_contoh_pembaruan(unit_kantor: Sequence[UnitOrganisasi]) -> None:
    folder = paths.resource("contoh", "puskesmas")
    lama = analisis(folder / "pegawai.xlsx", units_yang_ada=unit_kantor)
    ada = [_jadikan_ada(i, b) for i, b in enumerate(lama.diterima, 1)]
    ulang = analisis(folder / "pegawai.xlsx", units_yang_ada=unit_kantor, pegawai_yang_ada=ada)
    assert _jumlah(ulang) == [0, 0, 45, 0]
    baru = analisis(folder / "pegawai-pembaruan.xlsx", units_yang_ada=unit_kantor, pegawai_yang_ada=ada)
    assert [b.baris.isian["nama"] for b in baru.banding.dengan_jenis(JenisBanding.BARU) if b.baris] == [
        "Rafiqa Zahratul Aini",
        "Defrizal Putra",
    ]
    assert [o.pegawai.nama for o in baru.banding.hilang] == ["Armen Zulfikar"]
    berubah = {
        b.ada.pegawai.nama: {u.bidang for u in b.ubah} for b in baru.banding.dengan_jenis(JenisBanding.BERUBAH) if b.ada
    }
    assert len(berubah) == 3
    assert berubah["Rizky Pratama Syahrial"] >= {"golongan", "tmt_golongan", "jabatan", "tmt_jabatan"}
    assert "unit" in berubah["Beni Saputra Tanjung"]
    assert "kompetensi" in berubah["Hendra Saputra"]


def test_laporan_uji(xlsx: Callable[..., Path]) -> None:
    path = xlsx(
        ["DAFTAR PEGAWAI"],
        ["Nama", "NIP", "Gol", "JK"],
        ["Delvi", NIP, "III/c", "L"],
        ["Fajar", 198807152015011003, "III/e", "L"],
        ["Budi", "1399991509870002", "", "L"],
    )
    laporan = laporan_uji(analisis(path))
    assert json.loads(json.dumps(laporan)) == laporan
    assert list(laporan) == [
        "format", "baris", "diterima", "ditolak", "peringatan", "pemetaan", "baru", "berubah", "tetap", "hilang",
    ]  # fmt: skip
    assert (laporan["format"], laporan["baris"], laporan["diterima"], laporan["baru"]) == ("xlsx", 3, 1, 1)
    assert laporan["pemetaan"] == {"A": "nama", "B": "nip", "C": "golongan", "D": "jenis_kelamin"}
    assert [(d["baris"], d["kolom"], d["nilai"]) for d in laporan["ditolak"]] == [
        (4, "B", "1,98807E+17"),
        (5, "B", "1399991509870002"),
    ]
    assert "Juga kolom C" in laporan["ditolak"][0]["alasan"]
    assert "Kosongkan bila bukan ASN." in laporan["ditolak"][1]["alasan"]
    assert [(p["baris"], p["kolom"]) for p in laporan["peringatan"]] == [(3, "B")]
    assert all(set(m) == {"baris", "kolom", "nilai", "alasan"} for m in laporan["ditolak"] + laporan["peringatan"])


def test_simpan_ditolak(tabel: BuatTabel, tmp_path: Path) -> None:
    t = tabel(
        ["Nama", "NIP", "Keterangan"],
        ["Ani", "123", '=HYPERLINK("http://x","y")'],
        ["Budi", NIP, "baik"],
        ["=1+1 Cici", 198807152015011003.0, "@sum"],
    )
    tujuan = tmp_path / "ditolak.xlsx"
    assert simpan_ditolak(analisis_tabel(t), tujuan) == 2
    lembar = openpyxl.load_workbook(tujuan).active
    assert lembar is not None
    isi = [[sel.value for sel in baris] for baris in lembar.iter_rows()]
    assert isi[0] == ["Baris", "Nama", "NIP", "Keterangan", "Alasan ditolak"]
    assert [b[0] for b in isi[1:]] == [2, 4]
    assert "Kolom B (NIP), isi “123”" in str(isi[1][4])
    assert "ketik 18 digit" in str(isi[1][4])
    assert isi[2][1:4] == ["'=1+1 Cici", "1,98807E+17", "'@sum"]
    assert all(sel.data_type != "f" and sel.hyperlink is None for baris in lembar.iter_rows() for sel in baris)


def test_judul_kolom_pun_tetap_teks(tabel: BuatTabel, tmp_path: Path) -> None:
    tujuan = tmp_path / "ditolak.xlsx"
    simpan_ditolak(analisis_tabel(tabel(["Nama", "NIP", "=1+1"], ["Ani", "123", "x"])), tujuan)
    lembar = openpyxl.load_workbook(tujuan).active
    assert lembar is not None
    assert (lembar["D1"].value, lembar["D1"].data_type) == ("'=1+1", "s")


def test_baris_ditolak_yang_dibetulkan_dapat_diimpor_lagi(tabel: BuatTabel, tmp_path: Path) -> None:
    tujuan = tmp_path / "ditolak.xlsx"
    simpan_ditolak(analisis_tabel(tabel(["Nama", "NIP", "Jabatan"], ["Ani", "123", "Staf"])), tujuan)
    hasil = analisis(tujuan, koreksi=Koreksi(nilai={(2, 2): NIP}))
    assert [k.bidang for k in hasil.pemetaan.kolom] == ["", "nama", "nip", "jabatan", ""]
    assert [b.isian["nip"] for b in hasil.diterima] == [NIP]


def test_simpan_ditolak_ke_folder_yang_tidak_ada(tabel: BuatTabel, tmp_path: Path) -> None:
    hasil = analisis_tabel(tabel(["Nama", "NIP"], ["Ani", "123"]))
    with pytest.raises(GalatLingkungan) as galat:
        simpan_ditolak(hasil, tmp_path / "tidak-ada" / "ditolak.xlsx")
    assert galat.value.tindakan


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [("=1", "'=1"), ("+62 811", "'+62 811"), ("-5", "-5"), ("-", "-"), ("@x", "'@x"), ("biasa", "biasa")],
)
def test_aman(teks: str, hasil: str) -> None:
    assert aman(teks) == hasil
