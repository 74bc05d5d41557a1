"""Lines of keys in a TOML file, which the standard library's reader does not tell."""

import re

Letak = tuple[str | int, ...]
_NAMA = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_JALUR = rf"{_NAMA}(?:\s*\.\s*{_NAMA})*"
_SATU = re.compile(_NAMA)
_KEPALA = re.compile(rf"^\s*(\[\[?)\s*({_JALUR})\s*\]\]?\s*(?:#.*)?$")
_NILAI = re.compile(rf"""^\s*({_NAMA})\s*=\s*["']([^"']*)["']\s*(?:#.*)?$""")
_KUNCI = re.compile(rf"^\s*({_JALUR})\s*=")


def petakan_baris(teks: str) -> dict[Letak, int]:
    """Line numbers from 1 by place: ("langkah", 2, "pelaku") is the key `pelaku` of the third [[langkah]].

    Holds for the way profiles are written: headers and keys at the beginning of a line, no text over several lines.
    """
    baris: dict[Letak, int] = {(): 1}
    banyak: dict[Letak, int] = {}
    tabel: Letak = ()
    for nomor, isi in enumerate(teks.splitlines(), start=1):
        kepala = _KEPALA.match(isi)
        if kepala:
            tabel = _tabel(_nama(kepala[2]), kepala[1] == "[[", banyak)
            baris[tabel] = nomor
            continue
        kunci = _KUNCI.match(isi)
        if kunci:
            baris[(*tabel, *_nama(kunci[1]))] = nomor
    return baris


def baris_dari(baris: dict[Letak, int], letak: Letak) -> int:
    """The line of a place, or of the nearest thing that holds it."""
    while letak not in baris:
        if (*letak, 0) in baris:  # an array of tables where a table belongs
            return baris[(*letak, 0)]
        letak = letak[:-1]
    return baris[letak]


def nilai_baris_pertama(teks: str, kunci: str) -> str:
    """The text of a key that stands before the first header, "" if there is none. Cheap: nothing is parsed."""
    for isi in teks.splitlines():
        if _KEPALA.match(isi):
            return ""
        cocok = _NILAI.match(isi)
        if cocok and _nama(cocok[1]) == [kunci]:
            return cocok[2]
    return ""


def _nama(jalur: str) -> list[str]:
    """The names of a dotted path, without quotation marks."""
    return [satu.strip("\"'") for satu in _SATU.findall(jalur)]


def _tabel(nama: list[str], larik: bool, banyak: dict[Letak, int]) -> Letak:
    letak: Letak = ()
    for bagian in nama[:-1]:
        letak = (*letak, bagian)
        if letak in banyak:
            letak = (*letak, banyak[letak] - 1)
    letak = (*letak, nama[-1])
    if not larik:
        return letak
    banyak[letak] = banyak.get(letak, 0) + 1
    return (*letak, banyak[letak] - 1)
