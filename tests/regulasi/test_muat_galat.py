"""Every fault of a profile is told with its file, key and line."""

from pathlib import Path

import pytest

from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.muat import masalah_profil, muat_profil
from tests.regulasi.profil_rusak import ASLI, baris, ganti, periksa_galat, tolak

KASUS = [
    ("tim.toml", 'pendidikan_pengganti = "D3"', 'pendidikan_minimal = "D3"', "pendidikan_minimal", "kunci tidak"),
    ("tim.toml", 'pendidikan_pengganti = "D3"', 'pendidikan_pengganti = "X9"', "pendidikan_pengganti", "'X9'"),
    ("tim.toml", 'golongan_pengganti = "III/b"', 'golongan_pengganti = "3b"', "golongan_pengganti", "'3b'"),
    ("tim.toml", "schema_version = 1", "schema_version = 2", "schema_version", "2"),
    ("alur/j2.toml", 'pelaku = ["pimpinan_level_1"]', 'pelaku = ["camat"]', "langkah[1].pelaku", "pelaku 'camat'"),
    ("alur/j2.toml", 'bila = "dalam-tim"', 'bila = "tim"', "langkah[8].bila", "predikat 'tim'"),
    ("alur/j2.toml", '["peserta", "pimpinan_level_1"]', '["pimpinan_level_2"]', "langkah[5].pelaku", "level 2"),
    ("alur/j2.toml", 'otomatis = "penugasan-dibuat"', 'otomatis = "cetak"', "langkah[3].otomatis", "peristiwa 'cetak'"),
    ("alur/j2.toml", 'kode = "b2"', 'kode = "b1"', "langkah[7].kode", "'b1' sudah dipakai"),
    ("alur/j2.toml", 'fase = "perencanaan"', 'fase = "rapat"', "langkah[1].fase", "'rapat' tidak dikenal"),
    ("alur/j2.toml", 'fase = "perencanaan"', 'fase = "selesai"', "langkah[1].fase", "tidak mempunyai langkah"),
    ("alur/j2.toml", 'fase = "perencanaan"', 'fase = "evaluasi"', "langkah[2].fase", "urutan fase"),
    ("alur/j2.toml", 'gerbang = "Hasil disampaikan"', 'gerbang = ""', "langkah[11].gerbang", "tepat satu gerbang"),
    ("alur/j2.toml", 'gerbang = "Hasil disampaikan"', 'gerbang = "H"\nwajib = false', "langkah[11].gerbang", "wajib"),
    ("alur/j2.toml", "{pimpinan} menyusun", "{kepala} menyusun", "langkah[1].uraian", "{pimpinan}"),
    ("penugasan.toml", 'penugas = ["pejabat_penilai_kinerja"]', 'penugas = ["bupati"]', "sel[2].penugas", "'bupati'"),
    ("penugasan.toml", 'cakupan = "lintas-unit"', 'cakupan = "dalam-unit"', "sel[2].cakupan", "sudah diatur"),
    ("penugasan.toml", "terbuka = false", "terbuka = true", "sel[8].penugas", "menyebut penugas"),
    ("kedudukan/j2.toml", 'penilai = "atasan_luar"', 'penilai = "ketua_tim"', "penilai[1].penilai", "'ketua_tim'"),
    ("kedudukan/j2.toml", '"puskesmas", "sekolah"]', '"puskesmas", "rsud"]', "penilai[1].jenis_unit", "'rsud'"),
    ("kedudukan/j2.toml", 'induk = "puskesmas"', 'induk = "dinas"', "bentuk[1].kerangka[2].induk", "'dinas'"),
    ("kedudukan/j2.toml", 'jenis = "subbagian"', 'jenis = "seksi"', "bentuk[1].kerangka[2].jenis", "'seksi'"),
    ("kedudukan/j2.toml", 'jenis_kepala = "pengawas"', "", "bentuk[1].kerangka[2].kepala", "bersama"),
    ("kedudukan/j2.toml", 'model = "j2-sekolah"', 'model = "j2-klinik"', "model[2].kedudukan", "'j2-sekolah'"),
    ("identitas.toml", 'kedudukan = "j2"', 'kedudukan = "j1"', "model[1].kedudukan", "kedudukan/j1.toml tidak ada"),
    ("identitas.toml", 'id = "j2-sekolah"', 'id = "j2-puskesmas"', "model[2].id", "sudah dipakai"),
    ("istilah.toml", '["Ps. 1 angka 8"]', '["Pasal 1 angka 8 peraturan ini"]', "istilah[1].dasar_hukum", "22 karakter"),
    ("istilah.toml", '["Ps. 1 angka 8"]', "[]", "istilah[1].dasar_hukum", "kosong"),
    ("istilah.toml", 'kode = "istilah.penugasan"', 'kode = "tim.rutin"', "", "'tim.rutin' sudah dipakai"),
    ("istilah.toml", 'kode = "istilah.penugasan"', 'kode = "Istilah 1"', "istilah[5].kode", "huruf kecil"),
]  # fmt: skip


@pytest.mark.parametrize(("nama", "lama", "baru", "kunci", "pesan"), KASUS)
def test_galat_menyebut_berkas_kunci_dan_baris(
    profil: Path, nama: str, lama: str, baru: str, kunci: str, pesan: str
) -> None:
    periksa_galat(profil, nama, lama, baru, kunci, pesan)


def test_baris_persis(profil: Path) -> None:
    di = ganti(profil, "alur/j2.toml", 'bila = "dalam-tim"', 'bila = "tim"')
    galat = tolak(profil)
    assert (galat.berkas, galat.baris) == ("alur/j2.toml", di)
    assert f"alur/j2.toml, baris {di}, langkah[8].bila" in galat.pesan


def test_kunci_wajib_yang_hilang_menunjuk_bagiannya(profil: Path) -> None:
    ganti(profil, "pertanggungjawaban.toml", 'penerima = ["ketua_tim"]\n', "")
    galat = tolak(profil)
    assert galat.kunci == "laporan[2].penerima"
    assert galat.baris == baris(profil, "pertanggungjawaban.toml", 'pelapor = "anggota_tim"') - 1
    assert "wajib belum ada" in galat.pesan


def test_fase_tanpa_langkah(profil: Path) -> None:
    berkas = profil / "alur/j2.toml"
    teks = berkas.read_text(encoding="utf-8")
    berkas.write_text(teks[: teks.index('[[langkah]]\nkode = "c1"')], encoding="utf-8")
    assert "fase evaluasi tidak mempunyai langkah" in tolak(profil).pesan


def test_sel_yang_hilang(profil: Path) -> None:
    berkas = profil / "penugasan.toml"
    teks = berkas.read_text(encoding="utf-8")
    berkas.write_text(teks[: teks.rindex("[[sel]]")], encoding="utf-8")
    assert "sukarela lintas-instansi belum diatur" in tolak(profil).pesan


@pytest.mark.parametrize("nama", ["tim.toml", "alur/j2.toml", "kedudukan/j2.toml", "identitas.toml"])
def test_berkas_yang_hilang(profil: Path, nama: str) -> None:
    (profil / nama).unlink()
    galat = tolak(profil)
    assert galat.baris >= 0
    assert "tidak ada" in galat.pesan or "tidak ditemukan" in galat.pesan


def test_berkas_asing(profil: Path) -> None:
    (profil / "lain.toml").write_text("schema_version = 1\n", encoding="utf-8")
    assert tolak(profil).berkas == "lain.toml"


def test_toml_rusak_menyebut_baris(profil: Path) -> None:
    di = ganti(profil, "tim.toml", 'label = "Rutin"', "label = ")
    galat = tolak(profil)
    assert (galat.berkas, galat.baris) == ("tim.toml", di)


def test_bukan_utf8(profil: Path) -> None:
    (profil / "tim.toml").write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in tolak(profil).pesan


def test_bukan_utf8_menyebut_baris(profil: Path) -> None:
    isi = (profil / "tim.toml").read_bytes()
    di = isi.count(b"\n") + 1
    (profil / "tim.toml").write_bytes(isi + b"# \xff\xfe")
    galat = tolak(profil)
    assert (galat.berkas, galat.baris) == ("tim.toml", di)


def test_tanda_urutan_bita_tidak_mengganggu(profil: Path) -> None:
    """Notepad puts it first; it is no part of the text."""
    (profil / "tim.toml").write_bytes(b"\xef\xbb\xbf" + (profil / "tim.toml").read_bytes())
    assert muat_profil(profil).hash == muat_profil(ASLI).hash


def test_berkas_yang_tidak_dipakai(profil: Path) -> None:
    """It would not even be looked at."""
    (profil / "alur/lain.toml").write_text("apa = 5\n", encoding="utf-8")
    (galat,) = masalah_profil(profil)
    assert (galat.berkas, galat.masalah) == ("alur/lain.toml", "berkas tidak dipakai model mana pun")


def test_dua_level_bernomor_sama(profil: Path) -> None:
    level = """
[[level]]
kode = "level.{}"
nomor = 1
sebutan = "Kepala"
jenis_jabatan = ["fungsional"]
jenis_unit = ["puskesmas", "sekolah"]
dasar_hukum = ["Ps. 7"]
penjelasan = "Level 1."
"""
    berkas = profil / "kedudukan/j2.toml"
    berkas.write_text(berkas.read_text(encoding="utf-8") + level.format("a") + level.format("b"), encoding="utf-8")
    assert [(g.kunci, g.masalah) for g in masalah_profil(profil)] == [("level[2].nomor", "level 1 sudah ada")]


@pytest.mark.parametrize("akhir", ["\r\n", "\n"])
def test_sidik_tidak_bergantung_pada_akhir_baris(profil: Path, akhir: str) -> None:
    for berkas in profil.rglob("*.toml"):
        berkas.write_bytes(berkas.read_text(encoding="utf-8").replace("\n", akhir).encode())
    assert muat_profil(profil).hash == muat_profil(ASLI).hash


def test_sidik_berubah_bila_isi_berubah(profil: Path) -> None:
    ganti(profil, "tim.toml", "# Teams", "# Team")
    assert muat_profil(profil).hash != muat_profil(ASLI).hash


def test_profil_tidak_ditemukan() -> None:
    with pytest.raises(GalatProfil, match="tidak ditemukan"):
        muat_profil("tidak-ada")
