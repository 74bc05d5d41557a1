"""Checks the office's own wording before it is kept: what cannot work is refused, what the law demands guarded."""

import re
from collections.abc import Mapping

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.naskah.bahan import TEMPAT_ISI
from sistemkerja_desktop.naskah.templat import KataTemplat, Nilai, baca_templat, kalimat_dari, tempat_isi

_PANJANG_MAKS = 4000


@dataclass(frozen=True, slots=True)
class MasalahTemplat:
    """What is wrong with the wording of a key. `ditolak`: it cannot be kept; else it is a warning."""

    kunci: str
    pesan: str
    ditolak: bool


def periksa_ubahan(kode: str, ubahan: Mapping[str, str | list[str]]) -> list[MasalahTemplat]:
    """What speaks against the office's wording, refusals first; an empty list when nothing does.

    Refused are unknown keys and placeholders, a list for a sentence and the reverse, unbalanced braces, and characters
    that no line of a letter can hold. Lost wording that a regulation demands is a warning. Raises GalatPengguna for an
    unknown kind of letter.
    """
    kata = baca_templat(kode).kata
    hasil: list[MasalahTemplat] = []
    for kunci, nilai in ubahan.items():
        asal = kata.get(kunci)
        if asal is None:
            hasil.append(MasalahTemplat(kunci, f"“{kunci}” tidak ada pada jenis surat ini.", True))
            continue
        ditolak = [MasalahTemplat(kunci, f"{asal.label}: {pesan}", True) for pesan in _ditolak(asal, nilai)]
        hasil += ditolak
        if not ditolak:
            hasil += [MasalahTemplat(kunci, f"{asal.label}: {pesan}", False) for pesan in _hilang(asal, nilai)]
    return sorted(hasil, key=lambda masalah: not masalah.ditolak)


def _ditolak(asal: KataTemplat, nilai: object) -> list[str]:
    if isinstance(asal.nilai, str):
        if not isinstance(nilai, str):
            return ["harus satu kalimat, bukan daftar."]
        semua = [nilai]
    elif isinstance(nilai, list | tuple) and all(isinstance(n, str) for n in nilai):
        semua = [*nilai]
    else:
        return ["harus berupa daftar kalimat."]
    return list(dict.fromkeys(pesan for kalimat in semua for pesan in _kalimat_ditolak(kalimat)))


def _kalimat_ditolak(kalimat: str) -> list[str]:
    pesan: list[str] = []
    if len(kalimat) > _PANJANG_MAKS:
        pesan.append(f"terlalu panjang, paling banyak {_PANJANG_MAKS} huruf.")
    if any(not h.isprintable() and not h.isspace() for h in kalimat):
        pesan.append("memuat tanda yang tidak dapat dicetak.")
    asing = [f"{{{nama}}}" for nama in tempat_isi(kalimat) if nama not in TEMPAT_ISI]
    if asing:
        pesan.append(f"tempat isi {daftar_kata(asing)} tidak dikenal.")
    if re.search(r"[{}]", re.sub(r"\{\w+\}", "", kalimat)):
        pesan.append("tanda kurung kurawal tidak berpasangan; tulis seperti {kegiatan}.")
    return pesan


def _hilang(asal: KataTemplat, nilai: Nilai | list[str]) -> list[str]:
    """The demanded wording that the new text no longer has."""
    if not asal.wajib:
        return []
    kini = " ".join(kalimat_dari(nilai))
    if not kini.strip():
        return ["bagian ini dituntut peraturan dan tidak boleh hilang."]
    tempat = {nama for kalimat in kalimat_dari(asal.nilai) for nama in tempat_isi(kalimat)}
    hilang = [f"{{{nama}}}" for nama in sorted(tempat - set(tempat_isi(kini)))]
    hilang += [f"“{kata}”" for kata in asal.memuat if kata.casefold() not in kini.casefold()]
    return [f"kehilangan {daftar_kata(hilang)}, yang dituntut peraturan."] if hilang else []
