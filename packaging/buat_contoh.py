"""Writes the sample office's employee files, the same bytes every time: `python packaging/buat_contoh.py`.

All people, numbers and addresses are invented. The first file has the quirks of real ones; the second is "newer",
with people who are new, changed and gone.
"""

import csv
import sys
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import xlsxwriter

TUJUAN = Path(__file__).resolve().parent.parent / "resources" / "contoh" / "puskesmas"
DATA = Path(__file__).resolve().with_name("contoh_pegawai.csv")
NBSP = "\u00a0"


class Orang(NamedTuple):
    """A line of contoh_pegawai.csv without its first column, which says in which file the person stands and how."""

    nama: str
    nip: str
    golongan: str
    jabatan: str
    unit: str
    kelas: str
    pendidikan: str
    jurusan: str
    kompetensi: str
    tmt_golongan: str
    tmt_jabatan: str
    kelamin: str


TEMPAT = ("Pulau Punjung", "Sungai Dareh", "Koto Baru", "Padang", "Solok", "Sijunjung", "Bukittinggi")

JUDUL = (
    "No", "NAMA LENGKAP", "N I P", "L/P", f"Tempat{NBSP}Lahir", "Tgl. Lahir", "Pangkat,\nGol. Ruang", "TMT Pangkat",
    "JABATAN ", "TMT", "Kelas\nJabatan", "UNIT KERJA", "Pendidikan", "Jurusan", "Agama", "No. HP", "E-mail",
    "Kompetensi",
)  # fmt: skip
LEBAR = (4, 34, 24, 5, 16, 16, 26, 14, 40, 14, 9, 44, 11, 24, 9, 16, 30, 36)
JUDUL_ULANG_SETELAH = 10


def _baris(nomor: int, orang: Orang) -> list[object]:
    digit = "".join(c for c in orang.nip if c.isdigit())
    # The same in both files, whatever line the person stands in.
    benih = sum(ord(c) * (i + 7) ** 3 for i, c in enumerate(orang.nama)) * 37
    kelamin = orang.kelamin or ("L" if digit[14] == "1" else "P")
    if digit:
        hari = date(int(digit[:4]), int(digit[4:6]), int(digit[6:8]))
        lahir: object = (f"{hari:%d-%m-%Y}", f"{hari:%d/%m/%Y}", hari, f"{hari:%Y-%m-%d}")[nomor % 4]
    else:
        lahir = f"{benih % 27 + 1:02d}-05-1991"
    inti = orang.nama.split(",")[0].removeprefix("drg. ").removeprefix("dr. ").casefold().split()
    hp = f"0852{benih % 100_000_000:08d}"
    nama = orang.nama.replace(" ", NBSP, 1) if nomor % 9 == 0 else orang.nama
    return [
        nomor, nama, orang.nip, kelamin, TEMPAT[benih % 7], lahir, orang.golongan, orang.tmt_golongan, orang.jabatan,
        orang.tmt_jabatan, int(orang.kelas), orang.unit, orang.pendidikan, orang.jurusan, "Islam",
        int(hp) if nomor == 17 else hp,
        f"{'.'.join(inti[:2])}@contoh.invalid", orang.kompetensi,
    ]  # fmt: skip


def _tulis(path: Path, judul: str, orang: tuple[Orang, ...], *, ulang: int) -> None:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as buku:
        buku.set_properties({"created": datetime(2026, 9, 1), "title": judul, "comments": "Data rekaan"})
        tebal = buku.add_format({"bold": True})
        kepala = buku.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "vcenter"})
        hari = buku.add_format({"num_format": "dd-mm-yyyy"})
        lembar = buku.add_worksheet("PNS+PPPK")
        lembar.write_string(0, 1, judul, tebal)
        lembar.write_string(1, 1, "UPTD PUSKESMAS LUBUK SERUNAI KABUPATEN DHARMASRAYA", tebal)
        for i, lebar in enumerate(LEBAR):
            lembar.set_column(i, i, lebar)
        lembar.write_row(3, 0, JUDUL, kepala)
        baris = 4
        for nomor, o in enumerate(orang, 1):
            for kolom, isi in enumerate(_baris(nomor, o)):
                if isinstance(isi, date):
                    lembar.write_datetime(baris, kolom, isi, hari)
                elif isi != "":
                    lembar.write(baris, kolom, isi)
            baris += 1
            if nomor == ulang:
                lembar.write_row(baris, 0, JUDUL, kepala)
                baris += 1
        lembar.write_string(baris + 1, 1, f"Jumlah pegawai: {len(orang)} orang")
        rekap = buku.add_worksheet("Rekap")
        rekap.write_row(0, 0, ("Unit", "Jumlah"), tebal)
        for i, unit in enumerate(sorted({o.unit for o in orang if o.unit}), 1):
            rekap.write_row(i, 0, (unit, sum(o.unit == unit for o in orang)))


def _baca() -> tuple[tuple[Orang, ...], tuple[Orang, ...]]:
    """The people of the first file, and those of the newer one: three changed, one retired, two new."""
    with DATA.open(encoding="utf-8", newline="") as berkas:
        baris = list(csv.reader(berkas, delimiter="|"))[1:]
    pertama = tuple(Orang(*b[1:]) for b in baris if not b[0])
    berikut = {o.nama: o for o in pertama}
    for cara, *isi in baris:
        if cara == "pensiun":
            del berikut[isi[0]]
        elif cara:
            berikut[isi[0]] = Orang(*isi)
    return pertama, tuple(berikut.values())


def main(tujuan: Path = TUJUAN) -> None:
    """Writes both files into a folder."""
    pertama, berikut = _baca()
    tujuan.mkdir(parents=True, exist_ok=True)
    _tulis(tujuan / "pegawai.xlsx", "DAFTAR PEGAWAI PER 1 SEPTEMBER 2026", pertama, ulang=JUDUL_ULANG_SETELAH)
    _tulis(tujuan / "pegawai-pembaruan.xlsx", "DAFTAR PEGAWAI PER 1 SEPTEMBER 2027", berikut, ulang=0)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TUJUAN)
