"""Articles as a letter cites them, from the short form in which the profiles name their sources."""

import re
from collections import defaultdict
from collections.abc import Iterable

from sistemkerja_desktop.domain.teks import daftar_kata

_PASAL = re.compile(r"Ps\. (\d+)(?: (?:ayat )?\((\d+)\))?(?: (?:huruf )?([a-z]))?(?: angka (\d+))?")


def kutip_pasal(sumber: Iterable[str]) -> str:
    """The articles among the sources in the order of the regulation, each named once: "Pasal 10 ayat (2) huruf a serta
    Pasal 11 ayat (2) dan ayat (4)". "" where none of them is an article: places in a lampiran are not.

    A part of an article that is cited as a whole is not named again (UU 12/2011 Lampiran II, on references). What a
    profile writes in another form after "Ps." is cited as it stands, last.
    """
    lain: list[str] = []
    pasal: dict[int, set[tuple[int, str, int]]] = defaultdict(set)
    for satu in sumber:
        if (cocok := _PASAL.fullmatch(satu)) is not None:
            nomor, ayat, huruf, angka = cocok.groups()
            pasal[int(nomor)].add((int(ayat or 0), huruf or "", int(angka or 0)))
        elif satu.startswith("Ps. "):
            lain.append(f"Pasal {satu.removeprefix('Ps. ')}")
    kutipan = [_kutip(nomor, sorted(bagian)) for nomor, bagian in sorted(pasal.items())] + lain
    if any(" dan " in satu for satu in kutipan) and len(kutipan) > 1:
        koma = "," if len(kutipan) > 2 else ""
        return f"{', '.join(kutipan[:-1])}{koma} serta {kutipan[-1]}"
    return daftar_kata(kutipan)


def _kutip(nomor: int, bagian: list[tuple[int, str, int]]) -> str:
    utuh = {ayat for ayat, huruf, angka in bagian if not huruf and not angka}
    if 0 in utuh:
        return f"Pasal {nomor}"
    tersisa = [(a, h, n) for a, h, n in bagian if a not in utuh or not (h or n)]
    return f"Pasal {nomor} " + daftar_kata([_rinci(*satu) for satu in tersisa])


def _rinci(ayat: int, huruf: str, angka: int) -> str:
    kata = (f"ayat ({ayat})" if ayat else "", f"huruf {huruf}" if huruf else "", f"angka {angka}" if angka else "")
    return " ".join(filter(None, kata))
