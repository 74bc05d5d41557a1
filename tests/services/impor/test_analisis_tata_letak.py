"""Files of every layout: headers, columns, sheets, footers, and a large file that is stopped."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.services.impor import analisis, analisis_tabel
from sistemkerja_desktop.services.impor.model import AnalisisDibatalkan, KeadaanBaris, TataLetak
from tests.services.impor.analisis_uji import JUDUL, NIP, BuatTabel, Uji, baris_pegawai, masalah_baris


def test_judul_terulang_nomor_kolom_dan_catatan_kaki(uji: Uji) -> None:
    hasil = uji(
        [f"({i})" for i in range(1, 10)],
        baris_pegawai(),
        JUDUL,
        [],
        baris_pegawai(NIP="", Gol="", Nama="Zainal Abidin"),
        ["", "KLASTER 4"],
        baris_pegawai(NIP="", Gol="", Nama="Budi Kasman"),
        [],
        ["", "Jumlah", "", "3"],
        ["", "", "", "", "Mengetahui,"],
        ["", "dr. Ranti Maharani"],
        ["", "NIP. 19830412 201001 2 014"],
    )
    ket = KeadaanBaris.KETERANGAN
    assert [(b.nomor, b.keadaan) for b in hasil.baris if b.keadaan is not KeadaanBaris.DITERIMA] == [
        (2, ket), (4, KeadaanBaris.JUDUL_ULANG), (7, ket), (10, ket), (11, ket), (12, ket), (13, ket),
    ]  # fmt: skip
    assert [b.isian["nama"] for b in hasil.diterima] == ["Delvi Oktaviani", "Zainal Abidin", "Budi Kasman"]


def test_jumlah_dan_tanda_tangan_dua_kolom_di_bawah_tabel(uji: Uji) -> None:
    hasil = uji(
        baris_pegawai(),
        ["Jumlah", "", "", "", "12", "", "3"],
        [],
        ["", "", "", "", "Mengetahui,", "", "Lubuk Serunai, 1 September 2026"],
        ["", "", "", "", "Kepala Puskesmas", "", "Penyusun"],
        ["", "", "", "", "dr. Ranti Maharani", "", "Yusnidar"],
    )
    assert (len(hasil.diterima), hasil.ditolak) == (1, ())
    assert {b.keadaan for b in hasil.baris if b.keadaan is not KeadaanBaris.DITERIMA} == {KeadaanBaris.KETERANGAN}


def test_nomor_baris_dan_huruf_mengikuti_berkas(tabel: BuatTabel) -> None:
    hasil = analisis_tabel(tabel(["Nama", "NIP"], ["Ani", "123"], awal=5, kolom=2))
    masalah = masalah_baris(hasil.baris[0])
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
