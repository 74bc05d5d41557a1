"""Writes the sample offices' employee files, the same bytes every time: `python packaging/buat_contoh.py`.

All people, numbers and addresses are invented. The puskesmas has two files: the first with the quirks of real ones,
the second "newer", with people who are new, changed and gone. The others have one each.
"""

import csv
import sys
import tomllib
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import xlsxwriter

sys.path.insert(0, str(Path(__file__).resolve().parent))
from orang_rekaan import FOLDER, Orang, orang_kantor

TUJUAN = Path(__file__).resolve().parent.parent / "resources" / "contoh"
DATA = Path(__file__).resolve().with_name("contoh_pegawai.csv")
NBSP = "\u00a0"


class Daerah(NamedTuple):
    """Where the people of an office come from, and what is written above their list."""

    judul: str
    tempat: tuple[str, ...]
    agama: tuple[str, ...]
    hp: str = "0800"
    """The first digits of a telephone number; no operator has 0800 for mobile telephones."""


PUSKESMAS = Daerah(
    "UPTD PUSKESMAS LUBUK SERUNAI KABUPATEN DHARMASRAYA",
    ("Pulau Punjung", "Sungai Dareh", "Koto Baru", "Padang", "Solok", "Sijunjung", "Bukittinggi"),
    ("Islam",),
    "0852",
)
JUDUL = (
    "No", "NAMA LENGKAP", "N I P", "L/P", f"Tempat{NBSP}Lahir", "Tgl. Lahir", "Pangkat,\nGol. Ruang", "TMT Pangkat",
    "JABATAN ", "TMT", "Kelas\nJabatan", "UNIT KERJA", "Pendidikan", "Jurusan", "Agama", "No. HP", "E-mail",
    "Kompetensi",
)  # fmt: skip
LEBAR = (4, 34, 24, 5, 16, 16, 26, 14, 40, 14, 9, 44, 11, 24, 9, 16, 30, 36)
JUDUL_ULANG_SETELAH = 10
JUDUL_BERKAS = "DAFTAR PEGAWAI PER 1 SEPTEMBER 2026"


def _baris(nomor: int, orang: Orang, daerah: Daerah) -> list[object]:
    digit = "".join(c for c in orang.nip if c.isdigit())
    # The same in both files, whatever line the person stands in.
    benih = sum(ord(c) * (i + 7) ** 3 for i, c in enumerate(orang.nama)) * 37
    kelamin = orang.kelamin or ("L" if digit[14] == "1" else "P")
    if digit:
        hari = date(int(digit[:4]), int(digit[4:6]), int(digit[6:8]))
        lahir: object = (f"{hari:%d-%m-%Y}", f"{hari:%d/%m/%Y}", hari, f"{hari:%Y-%m-%d}")[nomor % 4]
    else:
        lahir = f"{benih % 27 + 1:02d}-05-1991"
    inti = [k for k in orang.nama.split(",")[0].casefold().split() if len(k) > 2 and not k.endswith(".")]
    tempat, agama = daerah.tempat[benih % len(daerah.tempat)], daerah.agama[benih % len(daerah.agama)]
    hp = f"{daerah.hp}{benih % 100_000_000:08d}"
    nama = orang.nama.replace(" ", NBSP, 1) if nomor % 9 == 0 else orang.nama
    return [
        nomor, nama, orang.nip, kelamin, tempat, lahir, orang.golongan, orang.tmt_golongan, orang.jabatan,
        orang.tmt_jabatan, int(orang.kelas), orang.unit, orang.pendidikan, orang.jurusan, agama,
        int(hp) if nomor == 17 else hp,
        f"{'.'.join(inti[:2])}@contoh.invalid", orang.kompetensi,
    ]  # fmt: skip


def _tulis(path: Path, judul: str, orang: Sequence[Orang], daerah: Daerah, *, ulang: int) -> None:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as buku:
        buku.set_properties({"created": datetime(2026, 9, 1), "title": judul, "comments": "Data rekaan"})
        tebal = buku.add_format({"bold": True})
        kepala = buku.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "vcenter"})
        hari = buku.add_format({"num_format": "dd-mm-yyyy"})
        lembar = buku.add_worksheet("PNS+PPPK")
        lembar.write_string(0, 1, judul, tebal)
        lembar.write_string(1, 1, daerah.judul, tebal)
        for i, lebar in enumerate(LEBAR):
            lembar.set_column(i, i, lebar)
        lembar.write_row(3, 0, JUDUL, kepala)
        baris = 4
        for nomor, o in enumerate(orang, 1):
            for kolom, isi in enumerate(_baris(nomor, o, daerah)):
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
    """Writes all files, each sample's into a folder of its name."""
    pertama, berikut = _baca()
    folder = _folder(tujuan, "puskesmas")
    _tulis(folder / "pegawai.xlsx", JUDUL_BERKAS, pertama, PUSKESMAS, ulang=JUDUL_ULANG_SETELAH)
    _tulis(folder / "pegawai-pembaruan.xlsx", "DAFTAR PEGAWAI PER 1 SEPTEMBER 2027", berikut, PUSKESMAS, ulang=0)
    agama = tomllib.loads((FOLDER / "nama.toml").read_text(encoding="utf-8"))
    for satu in sorted(FOLDER.glob("*-*.toml")):
        isi = tomllib.loads(satu.read_text(encoding="utf-8"))
        daerah = Daerah(isi["judul"], tuple(isi["tempat"]), tuple(agama[isi["daerah"]]["agama"]))
        _tulis(_folder(tujuan, satu.stem) / "pegawai.xlsx", JUDUL_BERKAS, orang_kantor(isi), daerah, ulang=0)


def _folder(tujuan: Path, id: str) -> Path:
    folder = tujuan / id
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TUJUAN)
