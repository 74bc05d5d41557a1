"""Faults of a profile that inherits: told at what its own files say, whatever the parent's hold."""

from pathlib import Path

import pytest

from sistemkerja_desktop.regulasi import daftar
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.muat import masalah_profil, muat_profil
from tests.regulasi.contoh_panduan import ID
from tests.regulasi.profil_rusak import ASLI, ganti

INDUK = 'induk = "permenpanrb-7-2022"'
PENILAI = """
[[penilai]]
kode = "penilai.{kode}"
{syarat}
penilai = "atasan_luar"
dasar_hukum = ["Ps. 6 ayat (3)"]
penjelasan = "Dinilai camat."
"""


def tambah(profil: Path, nama: str, isi: str) -> int:
    """Writes more at the end of the file, or a new one, and returns the first new line."""
    berkas = profil / nama
    lama = berkas.read_text(encoding="utf-8") if berkas.is_file() else "schema_version = 1\n"
    berkas.write_text(lama + isi, encoding="utf-8")
    return lama.count("\n") + 1


def masalah(profil: Path) -> list[tuple[str, int, str]]:
    return [(g.berkas, g.baris, g.kunci) for g in masalah_profil(profil)]


# --- Who assesses: rules that never hold ---


@pytest.mark.parametrize(
    "syarat",
    [
        'jenis_jabatan = ["pelaksana"]',
        'jenis_jabatan = ["fungsional"]\njenjang = ["ahli pertama"]',
        'jenis_unit = ["seksi"]',  # heads, structural and other officials: three rules of the parent, together
        "memimpin = true",
        'di_bawah = ["seksi"]\nmemimpin = false',
    ],
)
def test_aturan_di_belakang_aturan_nasional(anak: Path, syarat: str) -> None:
    """Without `sebelum` an own rule stands after the national ones, which fit everybody."""
    di = tambah(anak, "kedudukan/kelurahan.toml", PENILAI.format(kode="uji", syarat=syarat))
    (galat,) = masalah_profil(anak)
    assert (galat.berkas, galat.baris) == ("kedudukan/kelurahan.toml", di + 1)
    assert "'penilai.uji' tidak pernah dicapai" in galat.masalah
    assert "sebelum" in galat.masalah
    (anak / "kedudukan/kelurahan.toml").write_text(
        (anak / "kedudukan/kelurahan.toml")
        .read_text(encoding="utf-8")
        .replace('kode = "penilai.uji"', 'kode = "penilai.uji"\nsebelum = "penilai.pimpinan"'),
        encoding="utf-8",
    )
    assert masalah_profil(anak) == []


@pytest.mark.parametrize(
    ("pertama", "kedua", "sah"),
    [
        ('jenjang = ["ahli muda", "ahli madya"]', 'jenjang = ["ahli madya"]', False),
        ('jenjang = ["ahli madya"]', 'jenjang = ["ahli muda", "ahli madya"]', False),  # the guide's own has the rest
        ('jenjang = ["ahli madya"]', 'jenjang = ["ahli utama"]', True),
        ('jenis_unit = ["seksi"]', 'di_bawah = ["seksi"]', True),  # in a unit below a seksi
        ('di_bawah = ["seksi"]', 'jenis_unit = ["seksi"]', False),
        ('di_bawah = ["kelurahan"]', 'jenjang = ["ahli utama"]', False),  # everything is below the office
        ("memimpin = false", 'jenjang = ["ahli utama"]', True),
    ],
)
def test_dua_aturan_sendiri(anak: Path, pertama: str, kedua: str, sah: bool) -> None:
    """The first two are of the same kind of jabatan as the guide's own rule, which stands before them."""
    for kode, syarat in (("satu", pertama), ("dua", kedua)):
        isi = f'sebelum = "penilai.pimpinan"\njenis_jabatan = ["fungsional"]\n{syarat}'
        if "memimpin" not in syarat and "ahli muda" in pertama + kedua:
            isi += "\nmemimpin = false"
        tambah(anak, "kedudukan/kelurahan.toml", PENILAI.format(kode=kode, syarat=isi))
    assert [g.masalah.split("'")[1] for g in masalah_profil(anak)] == ([] if sah else ["penilai.dua"])


def test_yang_mendahului_aturan_induk_menggantinya(anak: Path) -> None:
    """Not a fault: that is how a rule of the parent's is replaced, and the parent's may be in vain then."""
    isi = 'sebelum = "penilai.pimpinan"\njenis_jabatan = ["fungsional", "pelaksana"]'
    tambah(anak, "kedudukan/kelurahan.toml", PENILAI.format(kode="semua", syarat=isi))
    assert masalah_profil(anak) == []


# --- Cells ---

SEL = """
[[sel]]
kode = "{kode}"
cara = "penunjukan"
cakupan = "lintas-unit"
terbuka = {terbuka}
dasar_hukum = ["Ps. 8"]
penjelasan = "Kelurahan hanya mempunyai satu unit."
"""
LINTAS_UNIT = "penugasan.penunjukan.lintas-unit"


def test_menutup_sel_yang_dibuka_induk(anak: Path) -> None:
    """As the guide says: `terbuka = false`, without having to empty what the parent names."""
    tambah(anak, "penugasan.toml", SEL.format(kode=LINTAS_UNIT, terbuka="false"))
    assert masalah_profil(anak) == []
    (sel,) = [s for s in muat_profil(ID).penugasan if s.aturan.kode == LINTAS_UNIT]
    assert (sel.terbuka, sel.penugas, sel.mekanisme) == (False, (), None)


def test_sel_yang_sama_dengan_kode_lain_menyebut_kode_induk(anak: Path) -> None:
    di = tambah(anak, "penugasan.toml", SEL.format(kode="sel.sendiri", terbuka="false"))
    (galat,) = masalah_profil(anak)
    assert (galat.berkas, galat.baris, galat.kunci) == ("penugasan.toml", di + 4, "sel[1].cakupan")
    assert f"sudah diatur oleh '{LINTAS_UNIT}'" in galat.masalah


def test_membuka_sel_yang_ditutup_induk_menunjuk_berkas_anak(anak: Path) -> None:
    di = tambah(anak, "penugasan.toml", '\n[[sel]]\nkode = "penugasan.sukarela.lintas-instansi"\nterbuka = true\n')
    assert masalah(anak) == [("penugasan.toml", di + 3, "sel[1].terbuka")] * 2


# --- What would have been a traceback ---


@pytest.mark.parametrize(
    ("nama", "lama", "baru", "kunci"),
    [
        ("kedudukan/kelurahan.toml", 'dari = "umum"', 'dari = "umum"\ntanpa = "penilai.pimpinan"', "tanpa"),
        ("kedudukan/kelurahan.toml", 'dari = "umum"', 'dari = "umum"\ntanpa = 5', "tanpa"),
        ("kedudukan/kelurahan.toml", 'dari = "umum"', 'dari = "umum"\ntanpa = [["a"]]', "tanpa"),
        ("kedudukan/kelurahan.toml", 'dari = "umum"', 'dari = ["umum"]', "dari"),
        ("identitas.toml", INDUK, f'induk = "{"a" * 400}"', "induk"),
        ("identitas.toml", INDUK, 'induk = "../regulasi/permenpanrb-7-2022"', "induk"),
        ("identitas.toml", INDUK, 'induk = "tiada-1"', "induk"),
        ("identitas.toml", INDUK, f'induk = "{ID}"', "induk"),
    ],
)
def test_satu_galat_pada_barisnya(anak: Path, nama: str, lama: str, baru: str, kunci: str) -> None:
    di = ganti(anak, nama, lama, baru) + baru.count("\n")
    assert masalah(anak) == [(nama, di, kunci)]


def test_induk_yang_ditulis_dengan_kunci_berkutip(anak: Path) -> None:
    ganti(anak, "identitas.toml", "induk =", '"induk" =')
    assert masalah_profil(anak) == []


@pytest.mark.parametrize("isi", ["sel = 5", "sel = [5]", "mekanisme = 5", "mekanisme = [[1]]", "surat = {}"])
def test_induk_yang_rusak(anak: Path, tambahan: Path, isi: str) -> None:
    """What stands in a parent is no more trusted than what stands in the child."""
    induk = tambahan / "induk-uji"
    (induk / "penugasan.toml").parent.mkdir(parents=True)
    for berkas in ASLI.rglob("*.toml"):
        tujuan = induk / berkas.relative_to(ASLI)
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(berkas.read_bytes())
    (induk / "penugasan.toml").write_text(f"schema_version = 1\n{isi}\n", encoding="utf-8")
    ganti(anak, "identitas.toml", INDUK, 'induk = "induk-uji"')
    assert masalah_profil(anak)


def test_bersarang_terlalu_dalam_juga_pada_anak(anak: Path) -> None:
    tambah(anak, "tim.toml", "x = " + "[" * 300 + "]" * 300 + "\n")
    assert masalah(anak) == [("tim.toml", 2, "x")]


# --- Names ---


def test_id_profil_bawaan(anak: Path) -> None:
    ganti(anak, "identitas.toml", f'id = "{ID}"', 'id = "badung-35-2023"')
    (galat,) = masalah_profil(anak)
    assert (galat.kunci, galat.baris) == ("id", 3)
    assert "bawaan" in galat.masalah


def test_folder_yang_tidak_bernama_seperti_id(anak: Path) -> None:
    """A list would show an id that nothing finds."""
    anak.rename(anak.with_name("lain"))
    with pytest.raises(GalatProfil, match="tidak sama dengan nama foldernya"):
        muat_profil("lain")
    with pytest.raises(GalatProfil, match="tidak ditemukan"):
        muat_profil(ID)
    utuh, rusak = daftar.daftar_dan_rusak()
    assert ID not in [p.id for p in utuh]
    assert [g.berkas for g in rusak] == ["lain/identitas.toml"]


def test_mekanisme_induk_yang_tidak_dipakai_lagi_bukan_masalah(anak: Path) -> None:
    """Only an own one is: the parent's may be for cells that the child closes."""
    for cakupan in ("lintas-unit", "lintas-perangkat-daerah", "lintas-instansi"):
        kode = f"penugasan.penunjukan.{cakupan}"
        tambah(anak, "penugasan.toml", f'\n[[sel]]\nkode = "{kode}"\nterbuka = false\n')
    assert masalah_profil(anak) == []


# --- Several conditions, choices of the unit organisasi, words of the regulation ---

PILIHAN = """
[[pilihan]]
kode = "{kode}"
dasar_hukum = ["Ps. 4"]
penjelasan = "Teks terbuka."
pertanyaan = "Apa {kode}?"
bawaan = "tidak"

[[pilihan.opsi]]
kode = "tidak"
label = "Tidak"
dasar_hukum = ["Ps. 4"]

[[pilihan.opsi]]
kode = "ya"
label = "Ya"
dasar_hukum = ["Ps. 5"]
"""


def test_unit_organisasi_menurut_pilihan(anak: Path) -> None:
    tambah(anak, "pilihan.toml", PILIHAN.format(kode="seksi"))
    bersyarat = 'unit_organisasi = ["kelurahan", { jenis = "seksi", bila_pilihan = "seksi:ya" }]'
    ganti(anak, "kedudukan/kelurahan.toml", 'unit_organisasi = ["kelurahan"]', bersyarat)
    assert masalah_profil(anak) == []
    (model,) = muat_profil(ID).model
    assert (model.unit_organisasi, model.pilihan) == (("kelurahan",), ("seksi",))
    assert [(u.jenis, u.bila_pilihan) for u in model.unit_organisasi_bila] == [("kelurahan", ""), ("seksi", "seksi:ya")]
    ganti(anak, "kedudukan/kelurahan.toml", '"seksi:ya"', '"seksi:entah"')
    assert [g.kunci for g in masalah_profil(anak)] == ["bentuk[1].unit_organisasi[2].bila_pilihan"]


def test_sel_menurut_dua_pilihan(anak: Path) -> None:
    """One cell of a way and scope for both answers together, the others as before."""
    for kode in ("satu", "dua"):
        tambah(anak, "pilihan.toml", PILIHAN.format(kode=kode))
    sel = SEL.replace("terbuka =", "bila_pilihan = {bila}\nterbuka =")
    for kode, bila in (
        (LINTAS_UNIT, '["satu:ya", "dua:ya"]'),
        ("sel.b", '["satu:ya", "dua:tidak"]'),
        ("sel.c", '"satu:tidak"'),
    ):
        tambah(anak, "penugasan.toml", sel.format(kode=kode, bila=bila, terbuka="false"))
    assert masalah_profil(anak) == []
    assert [s.bila_pilihan for s in muat_profil(ID).penugasan if s.aturan.kode == LINTAS_UNIT] == ["satu:ya dua:ya"]
    ganti(anak, "penugasan.toml", '"satu:tidak"', '["satu:tidak", "dua:ya"]')
    (galat,) = masalah_profil(anak)
    assert "belum diatur bila kantor memilih 'satu:tidak' dan 'dua:tidak'" in galat.masalah


def test_sebutan_surat_tugas_pada_langkah_yang_diwarisi(anak: Path) -> None:
    tambah(anak, "penugasan.toml", 'nama_surat_tugas = "Surat Perintah Tugas"\n')
    uraian = {s.uraian for sel in muat_profil(ID).penugasan if sel.mekanisme for s in sel.mekanisme.langkah}
    assert "Pejabat yang menugaskan memberi Surat Perintah Tugas dan pegawai menerimanya" in uraian
    assert not any("surat tugas" in satu.lower() for satu in uraian)
