"""What a child inherits, changes, adds and takes away; and that every fault names the file where it stands."""

from typing import Any

import pytest

from sistemkerja_desktop.regulasi.berkas import BerkasTOML, urai_berkas
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.warisan import gabungkan

INDUK = """schema_version = 1
batas = 3
[[laporan]]
kode = "satu"
isi = "induk"
dasar_hukum = ["Ps. 1 ayat (2)"]
[[laporan]]
kode = "dua"
isi = "induk"
dasar_hukum = ["Ps. 2"]
[ketua]
kode = "ketua"
isi = "induk"
"""


def berkas(nama: str, teks: str) -> dict[str, BerkasTOML]:
    return {nama: urai_berkas(nama, teks)}


def gabung(anak: str, nama: str = "tim.toml", induk: str = INDUK, nama_induk: str = "") -> BerkasTOML:
    asal = {nama_induk or nama: urai_berkas(nama_induk or nama, induk, f"induk/{nama_induk or nama}")}
    return gabungkan(berkas(nama, anak), asal, "PermenPANRB 7/2022")[nama]


def isi(anak: str, **lain: Any) -> dict[str, Any]:
    return gabung(anak, **lain).isi


def test_what_the_child_does_not_say_is_the_parents_and_national() -> None:
    hasil = isi("schema_version = 1\n")
    assert hasil["batas"] == 3
    assert [s["kode"] for s in hasil["laporan"]] == ["satu", "dua"]
    assert hasil["laporan"][0]["dasar_hukum"] == [
        {"pasal": "Ps. 1 ayat (2)", "peraturan": "PermenPANRB 7/2022", "sumber": "nasional"}
    ]


def test_a_file_that_the_child_lacks_is_the_parents() -> None:
    hasil = gabungkan({}, {"tim.toml": urai_berkas("tim.toml", INDUK)}, "X")
    assert hasil["tim.toml"].isi["ketua"]["isi"] == "induk"


def test_same_code_changes_key_by_key_and_cites_its_own_article() -> None:
    satu, dua = isi('[[laporan]]\nkode = "satu"\nisi = "anak"\ndasar_hukum = ["Ps. 9"]\n')["laporan"]
    assert (satu["isi"], satu["dasar_hukum"]) == ("anak", ["Ps. 9"])
    assert dua["isi"] == "induk"


def test_new_code_is_appended_or_placed() -> None:
    baru = '[[laporan]]\nkode = "baru"\nisi = "anak"\n'
    assert [s["kode"] for s in isi(baru)["laporan"]] == ["satu", "dua", "baru"]
    assert [s["kode"] for s in isi(baru + 'setelah = "satu"\n')["laporan"]] == ["satu", "baru", "dua"]
    assert [s["kode"] for s in isi(baru + 'sebelum = "satu"\n')["laporan"]] == ["baru", "satu", "dua"]
    assert all("setelah" not in s for s in isi(baru + 'setelah = "satu"\n')["laporan"])


def test_an_inherited_one_can_be_moved() -> None:
    assert [s["kode"] for s in isi('[[laporan]]\nkode = "dua"\nsebelum = "satu"\n')["laporan"]] == ["dua", "satu"]


def test_taken_away() -> None:
    hasil = isi('tanpa = ["satu", "ketua"]\n')
    assert [s["kode"] for s in hasil["laporan"]] == ["dua"]
    assert "ketua" not in hasil
    assert "tanpa" not in hasil


def test_tables_and_plain_values() -> None:
    hasil = isi('batas = 5\n[ketua]\nisi = "anak"\n')
    assert hasil["batas"] == 5
    assert hasil["ketua"] == {"kode": "ketua", "isi": "anak"}


def test_files_of_a_folder_inherit_by_dari_only() -> None:
    alur = '[[langkah]]\nkode = "a1"\nurai = "induk"\n[[langkah]]\nkode = "a2"\nurai = "induk"\n'
    sendiri = isi('[[langkah]]\nkode = "a1"\n', nama="alur/umum.toml", induk=alur)
    assert sendiri == {"langkah": [{"kode": "a1"}]}
    hasil = isi('dari = "umum"\ntanpa = ["a2"]\n', nama="alur/dinas.toml", induk=alur, nama_induk="alur/umum.toml")
    assert hasil == {"langkah": [{"kode": "a1", "urai": "induk"}]}
    sama = isi('dari = "umum"\n', nama="alur/umum.toml", induk=alur)
    assert len(sama["langkah"]) == 2


def test_dari_another_file_of_the_same_profile_keeps_its_articles() -> None:
    milik = {
        **berkas("alur/dasar.toml", '[[langkah]]\nkode = "a1"\ndasar_hukum = ["Ps. 3"]\n'),
        **berkas("alur/dinas.toml", 'dari = "dasar"\n[[langkah]]\nkode = "a2"\n'),
    }
    hasil = gabungkan(milik, {}, "")["alur/dinas.toml"].isi
    assert hasil["langkah"] == [{"kode": "a1", "dasar_hukum": ["Ps. 3"]}, {"kode": "a2"}]


def test_skeletons_are_not_inherited() -> None:
    milik = {
        **berkas("kedudukan/dasar.toml", 'jumlah = 1\n[[bentuk]]\nmodel = "dinas"\n'),
        **berkas("kedudukan/badan.toml", 'dari = "dasar"\n[[bentuk]]\nmodel = "badan"\n'),
    }
    assert gabungkan(milik, {}, "")["kedudukan/badan.toml"].isi == {"jumlah": 1, "bentuk": [{"model": "badan"}]}


MEKANISME = """[[mekanisme]]
kode = "penunjukan"
[[mekanisme.langkah]]
kode = "mohon"
[[mekanisme.langkah]]
kode = "surat"
dasar_hukum = ["Ps. 7"]
[[sel]]
kode = "sel"
mekanisme = "penunjukan"
dasar_hukum = ["Ps. 5"]
"""


def test_a_mechanism_is_replaced_as_a_whole() -> None:
    anak = '[[mekanisme]]\nkode = "penunjukan"\n[[mekanisme.langkah]]\nkode = "tunjuk"\n'
    hasil = isi(anak, induk=MEKANISME)
    assert hasil["mekanisme"] == [{"kode": "penunjukan", "langkah": [{"kode": "tunjuk"}]}]


def test_inherited_steps_cite_the_parent_also_under_an_own_cell() -> None:
    hasil = isi('[[sel]]\nkode = "sel"\ndasar_hukum = ["Ps. 99"]\n', induk=MEKANISME)
    pasal = [satu["dasar_hukum"][0]["pasal"] for satu in hasil["mekanisme"][0]["langkah"]]
    assert pasal == ["Ps. 5", "Ps. 7"]
    assert hasil["sel"][0]["dasar_hukum"] == ["Ps. 99"]


def test_a_cell_that_is_closed_loses_what_the_parents_open_one_names() -> None:
    induk = MEKANISME + 'terbuka = true\npenugas = ["pimpinan_level_1"]\n'
    (sel,) = isi('[[sel]]\nkode = "sel"\nterbuka = false\n', induk=induk)["sel"]
    assert sel.keys() & {"penugas", "mekanisme", "terbuka"} == {"terbuka"}
    (sel,) = isi('[[sel]]\nkode = "sel"\nterbuka = true\n', induk=induk)["sel"]
    assert sel.keys() >= {"penugas", "mekanisme"}


@pytest.mark.parametrize(
    ("anak", "kunci", "baris"),
    [
        ('tanpa = "satu"\n', "tanpa", 1),
        ('dari = "satu"\n', "dari", 1),
        ('tanpa = ["tiga"]\n', "tanpa[1]", 1),
        ('[[laporan]]\nkode = "baru"\nsetelah = "tiga"\n', "laporan[1].setelah", 3),
        ('[[laporan]]\nkode = "satu"\n[[laporan]]\nkode = "satu"\n', "laporan[2].kode", 4),
    ],
)
def test_faults_name_the_childs_file(anak: str, kunci: str, baris: int) -> None:
    with pytest.raises(GalatProfil) as info:
        gabung(anak)
    assert (info.value.berkas, info.value.kunci, info.value.baris) == ("tim.toml", kunci, baris)


def test_dari_that_goes_round_or_nowhere() -> None:
    milik = {**berkas("alur/a.toml", 'dari = "b"\n'), **berkas("alur/b.toml", 'dari = "a"\n')}
    with pytest.raises(GalatProfil, match="berputar"):
        gabungkan(milik, {}, "")
    with pytest.raises(GalatProfil, match=r"alur/x\.toml tidak ada"):
        gabungkan(berkas("alur/a.toml", 'dari = "x"\n'), {}, "")


def test_every_place_knows_where_it_was_written() -> None:
    hasil = gabung('[[laporan]]\nkode = "dua"\nisi = "anak"\n')
    milik = hasil.galat(("laporan", 1, "isi"), "salah")
    warisan = hasil.galat(("laporan", 1, "dasar_hukum"), "salah")
    assert (milik.berkas, milik.baris, milik.kunci) == ("tim.toml", 3, "laporan[1].isi")
    assert (warisan.berkas, warisan.baris) == ("induk/tim.toml", 10)
