"""Invents the people of a sample office from its list of seats, the same ones every time."""

import csv
import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

FOLDER = Path(__file__).resolve().with_name("contoh")
_TAHUN = 2026
_SEBELUM = 2025
"""Every date lies before this year, so that none is ever ahead of the day on which a sample is opened."""


class Orang(NamedTuple):
    """A line of an employee file, still without number, birthplace and the like."""

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


class Kursi(NamedTuple):
    """A line of the list of seats: "[count ]jabatan[ = full name][ | golongan, PPPK or Non-ASN]"."""

    jabatan: str
    unit: str
    nama: str
    kelamin: str
    catatan: str


class _Kualifikasi(NamedTuple):
    tingkat: str
    jurusan: str
    gelar: str
    kompetensi: str


_PANGKAT = {
    "II/c": "Pengatur", "II/d": "Pengatur Tk. I", "III/a": "Penata Muda", "III/b": "Penata Muda Tk. I",
    "III/c": "Penata", "III/d": "Penata Tk. I", "IV/a": "Pembina", "IV/b": "Pembina Tk. I",
    "IV/c": "Pembina Utama Muda",
}  # fmt: skip
_UMUR = {
    "II/c": (24, 31), "II/d": (28, 36), "III/a": (27, 36), "III/b": (31, 40), "III/c": (35, 46), "III/d": (40, 52),
    "IV/a": (44, 55), "IV/b": (46, 56), "IV/c": (50, 57),
}  # fmt: skip
_JENJANG = {
    "Terampil": (("II/c", "II/d"), "6"), "Mahir": (("III/a", "III/b"), "7"), "Penyelia": (("III/c", "III/d"), "8"),
    "Ahli Pertama": (("III/a", "III/b"), "8"), "Ahli Muda": (("III/c", "III/d"), "9"),
    "Ahli Madya": (("IV/a", "IV/b"), "12"),
}  # fmt: skip
_PELAKSANA = {
    "SD": (("II/c",), "3", "I"), "SMA": (("II/c", "II/d"), "5", "V"), "D3": (("II/c", "II/d"), "6", "VII"),
    "S1": (("III/a", "III/b"), "7", "IX"), "Profesi": (("III/a", "III/b"), "7", "X"),
}  # fmt: skip
_PIMPINAN = (
    (re.compile(r"^(Kepala Dinas|Sekretaris DPRD)\b"), ("IV/c",), "14"),
    (re.compile(r"^(Sekretaris|Camat|Kepala Bidang|Kepala Bagian)\b"), ("IV/a", "IV/b"), "11"),
    (re.compile(r"^Kepala (Subbagian|Seksi|UPTD)\b"), ("III/d",), "9"),
)
_BARIS = re.compile(r"^(?:(\d+) )?([^=|]+?)(?: = ([^|]+?)(?: \((P)\))?)?(?: \| (.+))?$")


def orang_kantor(isi: dict[str, Any]) -> list[Orang]:
    """The people of a sample office, unit by unit, as its file in `contoh` lists the seats."""
    acak = Random(isi["benih"])
    nama = tomllib.loads((FOLDER / "nama.toml").read_text(encoding="utf-8"))[isi["daerah"]]
    kualifikasi = _kualifikasi()
    kursi = list(_kursi(isi))
    # Named people come first: nobody invented by chance gets their name.
    terpakai = {_inti(k.nama) for k in kursi if k.nama}
    return [_orang(acak, satu, i, nama, terpakai, kualifikasi) for i, satu in enumerate(kursi, 1)]


def _kualifikasi() -> dict[tuple[str, str], _Kualifikasi]:
    with (FOLDER / "jabatan.csv").open(encoding="utf-8", newline="") as berkas:
        baris = list(csv.reader(berkas, delimiter="|"))[1:]
    return {(b[0], b[1]): _Kualifikasi(*b[1:]) for b in baris}


def _kursi(isi: dict[str, Any]) -> Iterator[Kursi]:
    pola, berpola = isi.get("pola", {}), isi.get("berpola", {})
    for unit, baris in isi["isi"].items():
        for teks in (*baris[:1], *pola.get(berpola.get(unit, ""), ()), *baris[1:]):
            cocok = _BARIS.match(teks)
            if cocok is None:
                raise ValueError(f"{unit}: {teks!r}")
            banyak, jabatan, nama, perempuan, catatan = cocok.groups(default="")
            for i in range(int(banyak or 1)):
                yield Kursi(jabatan, unit, "" if i else nama, "P" if perempuan else "L", catatan)


def _orang(
    acak: Random,
    kursi: Kursi,
    nomor: int,
    nama: dict[str, list[str]],
    terpakai: set[str],
    kualifikasi: dict[tuple[str, str], _Kualifikasi],
) -> Orang:
    fungsional = kursi.jabatan.rpartition(" - ")[2]
    jenjang = next((j for j in _JENJANG if fungsional.endswith(f" {j}")), "")
    layak = _layak(fungsional.removesuffix(jenjang).strip(), jenjang, kualifikasi)
    golongan, kelas, pppk = _pangkat(kursi.jabatan, jenjang, layak.tingkat)
    kelamin = kursi.kelamin
    penuh = kursi.nama
    if not penuh:
        bidan = fungsional.startswith("Bidan ")
        # A bidan is a woman (UU 4/2019 Ps. 1).
        kelamin = _pilih(acak, "PPP" if bidan else "LPP" if layak.tingkat != "SD" else "LLP")
        penuh = layak.gelar.replace("*", _nama_baru(acak, nama, kelamin, terpakai))
    if kursi.catatan == "Non-ASN":
        return Orang(penuh, "", "", kursi.jabatan, kursi.unit, kelas, *layak[:2], layak.kompetensi, "", "", kelamin)
    if kursi.catatan == "PPPK":
        nip, mulai = _nip_pppk(acak, nomor, kelamin)
        tulis = f"{mulai:%d-%m-%Y}"
        return Orang(penuh, nip, pppk, kursi.jabatan, kursi.unit, kelas, *layak[:2], layak.kompetensi, tulis, tulis, "")
    gol = kursi.catatan or _pilih(acak, golongan)
    nip, mulai = _nip_pns(acak, nomor, kelamin, gol)
    tmt = [f"01-{_pilih(acak, ('04', '10'))}-{_antara(acak, max(mulai.year + 1, 2018), _SEBELUM - 1)}" for _ in "gj"]
    pangkat = f"{_PANGKAT[gol]} ({gol})"
    return Orang(penuh, nip, pangkat, kursi.jabatan, kursi.unit, kelas, *layak[:2], layak.kompetensi, *tmt, "")


def _layak(pokok: str, jenjang: str, kualifikasi: dict[tuple[str, str], _Kualifikasi]) -> _Kualifikasi:
    urutan = ("D3",) if jenjang in ("Terampil", "Mahir", "Penyelia") else ("Profesi", "S1", "D3", "SMA", "SD")
    for tingkat in urutan:
        if (pokok, tingkat) in kualifikasi:
            return kualifikasi[pokok, tingkat]
    if not pokok.startswith(("Kepala ", "Sekretaris", "Camat")):
        raise ValueError(f"jabatan.csv: {pokok!r}, {urutan}")
    return _Kualifikasi("S2", "Manajemen", "*", "kepemimpinan; manajemen kinerja")


def _pangkat(jabatan: str, jenjang: str, tingkat: str) -> tuple[Sequence[str], str, str]:
    """What golongan a PNS may have in the seat, its kelas, and the golongan of a PPPK."""
    for pola, golongan, kelas in _PIMPINAN:
        if pola.search(jabatan):
            return golongan, kelas, ""
    if jenjang:
        golongan, kelas = _JENJANG[jenjang]
        return golongan, kelas, "X" if tingkat == "Profesi" else "IX" if jenjang.startswith("Ahli") else "VII"
    return _PELAKSANA[tingkat]


def _nama_baru(acak: Random, nama: dict[str, list[str]], kelamin: str, terpakai: set[str]) -> str:
    huruf = kelamin.lower()
    while True:
        baru = f"{_pilih(acak, nama[f'depan_{huruf}'])} {_pilih(acak, nama[f'belakang_{huruf}'])}"
        if baru not in terpakai:
            terpakai.add(baru)
            return baru


def _nip_pns(acak: Random, nomor: int, kelamin: str, golongan: str) -> tuple[str, date]:
    lahir = _lahir(acak, *_UMUR[golongan])
    masuk = lahir.year + (_antara(acak, 20, 22) if golongan.startswith("II/") else _antara(acak, 23, 26))
    mulai = date(min(masuk, _SEBELUM - 3), _pilih(acak, (3, 4, 12)), 1)
    return f"{lahir:%Y%m%d} {mulai:%Y%m} {_digit(kelamin)} {nomor % 900 + 1:03d}", mulai


def _nip_pppk(acak: Random, nomor: int, kelamin: str) -> tuple[str, date]:
    lahir, mulai = _lahir(acak, 26, 42), date(_pilih(acak, (2022, 2023)), 3, 1)
    return f"{lahir:%Y%m%d} {mulai:%Y}21 {_digit(kelamin)} {nomor % 900 + 1:03d}", mulai


def _lahir(acak: Random, dari: int, sampai: int) -> date:
    return date(_TAHUN - _antara(acak, dari, sampai), _antara(acak, 1, 12), _antara(acak, 1, 28))


def _digit(kelamin: str) -> str:
    return "1" if kelamin == "L" else "2"


def _inti(nama: str) -> str:
    return re.sub(r"^((dr|drg|drh|Ir|Drs|apt)\. )+", "", nama.partition(",")[0])


def _antara(acak: Random, dari: int, sampai: int) -> int:
    # Of a Random only the row of random() is promised to stay the same between versions of Python.
    return dari + int(acak.random() * (sampai - dari + 1))


def _pilih(acak: Random, dari: Sequence[Any]) -> Any:
    return dari[int(acak.random() * len(dari))]
