"""Reading files of four formats, and refusing the rest with a remedy."""

import os
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.storage import tabel_berkas as modul
from sistemkerja_desktop.storage.tabel_berkas import baca_tabel, huruf_kolom

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture
def xlsx(tmp_path: Path) -> Path:
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar["C5"] = "NIP"
    lembar["D5"] = "Nama"
    lembar["C7"] = 198807152015011003
    lembar["D7"] = date(1990, 1, 2)
    buku.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_nomor_baris_dan_huruf_kolom_seperti_di_excel(xlsx: Path) -> None:
    tabel = baca_tabel(xlsx)
    assert (tabel.format, tabel.baris_awal, tabel.kolom_awal, tabel.lebar) == ("xlsx", 5, 2, 2)
    assert (tabel.nomor(2), tabel.huruf(0)) == (7, "C")
    assert tabel.baris == [["NIP", "Nama"], ["", ""], [pytest.approx(1.988e17, rel=1e-3), date(1990, 1, 2)]]
    assert not isinstance(tabel.baris[2][0], str), "an NIP from a number cell must be known as one"


@pytest.mark.parametrize("format_", ["xls", "ods"])
def test_format_lama_dan_opendocument(format_: str) -> None:
    tabel = baca_tabel(DATA / f"pegawai-kecil.{format_}")
    assert tabel.format == format_
    assert tabel.huruf(0) == "B"
    judul = next(i for i, b in enumerate(tabel.baris) if b[0] == "Nama")
    assert tabel.nomor(judul) == 3
    assert tabel.baris[judul + 1][1] == "199001152015032004"
    assert isinstance(tabel.baris[judul + 2][1], (int, float))


@pytest.mark.parametrize(
    ("isi", "catatan"),
    [
        (b"Nama,NIP\nBudi,1\nAni,2\n", "koma, UTF-8"),
        (b"Nama;NIP\r\nBudi;1\r\nAni;2\r\n", "titik koma, UTF-8"),
        (b"Nama\tNIP\nBudi\t1\nAni\t2\n", "tab, UTF-8"),
        (b"\xef\xbb\xbfNama;NIP\nBudi;1\nAni;2\n", "titik koma, UTF-8"),
        ("Nama;NIP\nBudi;1\nAni;2\n".encode("utf-16"), "titik koma, UTF-16"),
        (b"sep=;\nNama;NIP\nBudi;1\nAni;2\n", "titik koma, UTF-8"),
        (b'Nama;NIP\n"Budi, S.H., M.H.";1\nAni;2\n', "titik koma, UTF-8"),
    ],
)
def test_csv(tmp_path: Path, isi: bytes, catatan: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(isi)
    tabel = baca_tabel(path)
    assert catatan in tabel.catatan
    assert [b[1] for b in tabel.baris[-3:]] == ["NIP", "1", "2"]
    assert tabel.baris[-3][0] == "Nama"
    if isi.startswith(b"sep="):
        assert tabel.nomor(1) == 2


def test_csv_cp1252_dan_baris_kosong(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Nama;Unit\r\n\r\nJos\xe9;\x93Klaster 3\x94\r\n")
    tabel = baca_tabel(path)
    assert tabel.baris[2] == ["José", "“Klaster 3”"]
    assert tabel.nomor(2) == 3
    assert "Windows-1252" in tabel.catatan


def test_csv_dengan_ganti_baris_di_dalam_sel(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('"Nama\nlengkap",NIP\nBudi,1\n', encoding="utf-8")
    assert baca_tabel(path).baris == [["Nama\nlengkap", "NIP"], ["Budi", "1"]]


def test_csv_kutip_yang_tidak_ditutup_disebut_barisnya(tmp_path: Path) -> None:
    """csv takes all that follows a stray quotation mark into one cell: people would vanish without a word."""
    path = tmp_path / "a.csv"
    baris = [f"Orang {i};1;Perawat" for i in range(60)]
    baris[29] = '"' + baris[29]
    path.write_text("Nama;NIP;Jabatan\n" + "\n".join(baris) + "\n", encoding="utf-8")
    with pytest.raises(GalatPengguna, match="Baris 31: tanda kutip") as galat:
        baca_tabel(path)
    assert galat.value.tindakan
    path.write_text('Nama;NIP\nBudi;1\nAni;"2', encoding="utf-8")
    with pytest.raises(GalatPengguna, match="Baris 3: tanda kutip"):
        baca_tabel(path)


def test_csv_kutip_yang_ditutup_jauh_di_bawah(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    baris = [f"Orang {i};1;Perawat" for i in range(60)]
    baris[29], baris[40] = '"' + baris[29], baris[40] + '"'
    path.write_text("Nama;NIP;Jabatan\n" + "\n".join(baris) + "\n", encoding="utf-8")
    with pytest.raises(GalatPengguna, match=r"Baris 31: .* 11 ganti baris"):
        baca_tabel(path)
    lebar = [";".join(["x"] * 8) for _ in range(4)]
    lebar[1], lebar[2] = '"' + lebar[1], lebar[2] + '"'
    path.write_text("\n".join(lebar), encoding="utf-8")
    with pytest.raises(GalatPengguna, match=r"Baris 2: .* 1 ganti baris"):
        baca_tabel(path)


def test_csv_alamat_berbaris_baris_bukan_kutip_yang_terlupa(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('Nama,Alamat\nAni,"Jorong Koto, RT 1\nNagari X, Kec. Y"\nBudi,\n', encoding="utf-8")
    assert baca_tabel(path).baris[1:] == [["Ani", "Jorong Koto, RT 1\nNagari X, Kec. Y"], ["Budi", ""]]


@pytest.mark.parametrize(
    ("nama", "isi", "sebab"),
    [
        ("a.xlsx", b"", "0 byte"),
        ("a.xlsx", b"bukan Excel sama sekali", "teks biasa"),
        ("a.xlsx", b"%PDF-1.7 ...", "PDF"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n", "PNG"),
        ("a.csv", b"\x89PNG\r\n\x1a\n", "PNG"),
        ("a.csv", b"Nama;NIP\n\0\0\0;1", "biner"),
        ("a.xls", b"<html><table><tr><td>NIP</td></tr></table></html>", "halaman web"),
        ("a.xlsx", b"PK\x03\x04rusak", "rusak"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "rusak"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        ("a.csv", b" ;\n;\n", "kosong"),
        ("a.csv", b'a;"' + b"x" * 200_000, "sel"),
    ],
)
def test_jenis_yang_salah_ditolak_dengan_jalan_keluar(tmp_path: Path, nama: str, isi: bytes, sebab: str) -> None:
    path = tmp_path / nama
    path.write_bytes(isi)
    with pytest.raises(GalatPengguna) as galat:
        baca_tabel(path)
    assert sebab in galat.value.pesan
    assert galat.value.tindakan


def test_isi_menentukan_bukan_akhiran(xlsx: Path, tmp_path: Path) -> None:
    salah = tmp_path / "a.xls"
    salah.write_bytes(xlsx.read_bytes())
    assert baca_tabel(salah).format == "xlsx"


def test_berkas_terpotong(xlsx: Path, tmp_path: Path) -> None:
    isi = xlsx.read_bytes()
    for panjang in (100, len(isi) // 2, len(isi) - 10):
        path = tmp_path / "potong.xlsx"
        path.write_bytes(isi[:panjang])
        with pytest.raises(GalatPengguna, match=r"rusak|tabel pegawai"):
            baca_tabel(path)


def test_tidak_ada_dan_folder(tmp_path: Path) -> None:
    with pytest.raises(GalatPengguna, match="tidak ditemukan"):
        baca_tabel(tmp_path / "hilang.xlsx")
    with pytest.raises(GalatPengguna, match="folder"):
        baca_tabel(tmp_path)


def test_tidak_boleh_dibaca(xlsx: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def tolak(_path: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_bytes", tolak)
    with pytest.raises(GalatLingkungan, match="tidak boleh dibaca"):
        baca_tabel(xlsx)


def test_lembar_kosong(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(GalatPengguna, match="kosong"):
        baca_tabel(tmp_path / "a.xlsx")


def test_pilih_lembar(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    assert buku.active is not None
    buku.active.title = "Petunjuk"
    buku.active["A1"] = "Isi lembar berikut"
    isi = buku.create_sheet("Data")
    for i in range(5):
        isi.append([f"n{i}", i])
    sembunyi = buku.create_sheet("Sembunyi")
    sembunyi.sheet_state = "hidden"
    for i in range(50):
        sembunyi.append([f"n{i}", i])
    buku.save(tmp_path / "a.xlsx")
    tabel = baca_tabel(tmp_path / "a.xlsx")
    assert (tabel.lembar, tabel.lembar_lain) == ("Data", ("Petunjuk", "Sembunyi"))
    assert baca_tabel(tmp_path / "a.xlsx", lembar="Petunjuk").baris == [["Isi lembar berikut"]]
    with pytest.raises(GalatPengguna, match="Petunjuk, Data"):
        baca_tabel(tmp_path / "a.xlsx", lembar="Tidak ada")


def _ganti_bagian(asal: Path, tujuan: Path, nama: str, isi: bytes) -> None:
    with zipfile.ZipFile(asal) as dari, zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as ke:
        for bagian in dari.namelist():
            ke.writestr(bagian, isi if bagian == nama else dari.read(bagian))


def test_bom_zip_tidak_dibuka(xlsx: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bom = tmp_path / "bom.xlsx"
    _ganti_bagian(xlsx, bom, "xl/worksheets/sheet1.xml", b"<row>" + b" " * (300 * 1024 * 1024))
    assert bom.stat().st_size < 2_000_000
    monkeypatch.setattr("python_calamine.CalamineWorkbook.from_filelike", None, raising=False)
    with pytest.raises(GalatPengguna, match="mengembang") as galat:
        baca_tabel(bom)
    assert galat.value.tindakan


def test_bom_zip_yang_berbohong_tentang_besarnya(xlsx: Path, tmp_path: Path) -> None:
    """The directory says 1,000 bytes, the part inflates to 300 MB: counted while inflating, not believed."""
    bom = tmp_path / "bom.xlsx"
    besar = 300 * 1024 * 1024
    _ganti_bagian(xlsx, bom, "xl/worksheets/sheet1.xml", b" " * besar)
    isi = bom.read_bytes()
    palsu = isi.replace(besar.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert palsu != isi
    bom.write_bytes(palsu)
    with pytest.raises(GalatPengguna, match="mengembang"):
        baca_tabel(bom)


def test_terlalu_banyak_bagian(tmp_path: Path) -> None:
    path = tmp_path / "banyak.xlsx"
    with zipfile.ZipFile(path, "w") as berkas:
        for i in range(2500):
            berkas.writestr(f"xl/{i}.xml", "")
    with pytest.raises(GalatPengguna, match="2500 bagian"):
        baca_tabel(path)


def test_satu_sel_di_ujung_lembar(tmp_path: Path) -> None:
    """A lonely cell at XFD1048576 would make the reader allocate 17 thousand million cells."""
    path = tmp_path / "ujung.xlsx"
    with xlsxwriter.Workbook(path) as buku:
        lembar = buku.add_worksheet()
        lembar.write(0, 0, "Nama")
        lembar.write(1_048_575, 16_383, "x")
    with pytest.raises(GalatPengguna, match="membentang"):
        baca_tabel(path)


def test_format_kosong_di_ujung_lembar_tidak_mengganggu(tmp_path: Path) -> None:
    path = tmp_path / "ujung.xlsx"
    with xlsxwriter.Workbook(path) as buku:
        lembar = buku.add_worksheet()
        lembar.write(0, 0, "Nama")
        lembar.write_blank(1_048_575, 16_383, None, buku.add_format({"bold": True}))
    assert baca_tabel(path).baris == [["Nama"]]


def test_sel_berulang_di_ods(tmp_path: Path) -> None:
    asal = DATA / "pegawai-kecil.ods"
    with zipfile.ZipFile(asal) as berkas:
        isi = berkas.read("content.xml")
    sel = b'<table:table-cell table:number-columns-repeated="16000" office:value-type="string">'
    sel += b"<text:p>x</text:p></table:table-cell>"
    baris = b'<table:table-row table:number-rows-repeated="1000000">' + sel + b"</table:table-row>"
    bom = tmp_path / "bom.ods"
    with zipfile.ZipFile(asal) as dari, zipfile.ZipFile(bom, "w") as ke:
        for bagian in dari.namelist():
            data = (
                isi.replace(b"</table:table>", baris + b"</table:table>", 1)
                if bagian == "content.xml"
                else dari.read(bagian)
            )
            ke.writestr(bagian, data)
    with pytest.raises(GalatPengguna, match="membentang"):
        baca_tabel(bom)


def _ods_dengan(tujuan: Path, *tabel: bytes) -> Path:
    """The .ods of the test data with other tables in it."""
    asal = DATA / "pegawai-kecil.ods"
    with zipfile.ZipFile(asal) as berkas:
        isi = berkas.read("content.xml")
    awal, akhir = isi.index(b"<table:table "), isi.rindex(b"</table:table>") + len(b"</table:table>")
    isi = isi[:awal] + b"".join(tabel) + isi[akhir:]
    with zipfile.ZipFile(asal) as dari, zipfile.ZipFile(tujuan, "w") as ke:
        for bagian in dari.namelist():
            ke.writestr(bagian, isi if bagian == "content.xml" else dari.read(bagian))
    return tujuan


def _tabel_ods(nama: str, *baris: bytes) -> bytes:
    return f'<table:table table:name="{nama}">'.encode() + b"".join(baris) + b"</table:table>"


_SEL_ODS = b'<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
_UJUNG_ODS = (
    b'<table:table-row table:number-rows-repeated="1048573">'
    b'<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def _baris_ods(*sel: bytes) -> bytes:
    return b"<table:table-row>" + b"".join(sel) + b"</table:table-row>"


def test_ods_libreoffice_dengan_dua_lembar() -> None:
    """LibreOffice ends every sheet with an empty row that is repeated to the sheet's last one."""
    tabel = baca_tabel(DATA / "pegawai-dua-lembar.ods")
    assert (tabel.lembar, tabel.lembar_lain) == ("PNS", ("PPPK",))
    assert baca_tabel(DATA / "pegawai-dua-lembar.ods", lembar="PPPK").baris[0] == tabel.baris[0]


def test_ods_dengan_format_saja_jauh_di_kanan_dan_di_bawah(tmp_path: Path) -> None:
    format_saja = b'<table:table-cell table:style-name="ce1" table:number-columns-repeated="1396"/>'
    pengisi = b'<table:table-cell table:number-columns-repeated="14987"/>'
    baris_format = b'<table:table-row table:number-rows-repeated="900000"/>'
    lembar = _tabel_ods("L", _baris_ods(_SEL_ODS, format_saja, pengisi), baris_format, _UJUNG_ODS)
    assert baca_tabel(_ods_dengan(tmp_path / "a.ods", lembar, _tabel_ods("M", _baris_ods(_SEL_ODS)))).baris == [["x"]]


@pytest.mark.parametrize(
    "baris",
    [
        (_baris_ods(_SEL_ODS), _UJUNG_ODS, _baris_ods(_SEL_ODS)),
        (_baris_ods(b'<table:table-cell table:number-columns-repeated="16000"/>', _SEL_ODS),) * 400,
        (_baris_ods(_SEL_ODS).replace(b"row>", b'row table:number-rows-repeated="900000">', 1),),
    ],
    ids=["isi di baris terakhir", "isi di kolom terakhir", "baris berulang"],
)
def test_ods_yang_isinya_membentang_jauh(tmp_path: Path, baris: tuple[bytes, ...]) -> None:
    kecil = _tabel_ods("K", _baris_ods(_SEL_ODS))
    with pytest.raises(GalatPengguna, match="membentang"):
        baca_tabel(_ods_dengan(tmp_path / "a.ods", kecil, _tabel_ods("L", *baris)))


def test_berkas_terlalu_besar(xlsx: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "BERKAS_TERBESAR", 1000)
    with pytest.raises(GalatPengguna, match="paling besar"):
        baca_tabel(xlsx)


@pytest.mark.parametrize(("nomor", "huruf"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_huruf_kolom(nomor: int, huruf: str) -> None:
    assert huruf_kolom(nomor) == huruf


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(potong=st.integers(0, 6000), ganti=st.binary(min_size=1, max_size=20))
def test_xlsx_dengan_byte_rusak_tidak_pernah_menjatuhkan_program(
    xlsx: Path, tmp_path: Path, potong: int, ganti: bytes
) -> None:
    isi = xlsx.read_bytes()
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(isi[:potong] + ganti + isi[potong + len(ganti) :])
    try:
        tabel = baca_tabel(path)
    except GalatPengguna:
        return
    assert tabel.baris


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(isi=st.binary(max_size=300))
def test_byte_apa_pun_sebagai_csv(tmp_path: Path, isi: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(isi)
    try:
        tabel = baca_tabel(path)
    except GalatPengguna:
        return
    assert len({len(b) for b in tabel.baris}) == 1
