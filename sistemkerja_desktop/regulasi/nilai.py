"""The shapes of single values in a profile's files, and what is said of those that are not in it."""

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, StringConstraints

from sistemkerja_desktop.domain.alur import PERISTIWA
from sistemkerja_desktop.domain.pejabat import KEPALA_UNIT, PEJABAT
from sistemkerja_desktop.domain.pelaku import PELAKU
from sistemkerja_desktop.domain.pendidikan import tingkat_golongan, tingkat_pendidikan
from sistemkerja_desktop.domain.predikat import PREDIKAT
from sistemkerja_desktop.regulasi.daftar import ID_PROFIL

PANJANG_PASAL = 22
"""As many characters as the chip that cites an article holds."""


def _terdaftar(daftar: Mapping[str, object], sebutan: str) -> Callable[[str], str]:
    def periksa(nama: str) -> str:
        if nama and nama not in daftar:
            raise ValueError(f"{sebutan} '{nama}' tidak dikenal; yang ada: {', '.join(daftar)}")
        return nama

    return periksa


def _terukur(ukur: Callable[[str], object], sebutan: str) -> Callable[[str], str]:
    def periksa(nilai: str) -> str:
        if nilai and ukur(nilai) is None:
            raise ValueError(f"{sebutan} '{nilai}' tidak dapat dibandingkan")
        return nilai

    return periksa


def _menurut_pola(pola: "re.Pattern[str]", pesan: str) -> Callable[[str], str]:
    def periksa(nilai: str) -> str:
        if not pola.fullmatch(nilai):
            raise ValueError(pesan.format(nilai[:40]))
        return nilai

    return periksa


def berupa(nilai: Any) -> str | None:
    """Which branch of "a text or a table" somebody wrote; None for anything else."""
    return "teks" if isinstance(nilai, str) else "tabel" if isinstance(nilai, dict | BaseModel) else None


def larik(nilai: Any) -> Any:
    """One text where an array may stand is an array of one, none where it is empty."""
    return ([nilai] if nilai else []) if isinstance(nilai, str) else nilai


Isi = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Kode = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
IdProfil = Annotated[
    str, AfterValidator(_menurut_pola(ID_PROFIL, "id '{}' hanya boleh berisi huruf kecil, angka, dan tanda hubung"))
]
Syarat = Annotated[tuple[str, ...], BeforeValidator(larik)]
"""Answers that all have to be the office's ("kode:opsi"); one may stand without brackets."""
Pasal = Annotated[str, StringConstraints(min_length=3, max_length=PANJANG_PASAL)]
NamaPelaku = Annotated[str, AfterValidator(_terdaftar(PELAKU, "pelaku"))]
NamaPejabat = Annotated[str, AfterValidator(_terdaftar({**PEJABAT, KEPALA_UNIT: None}, "pejabat"))]
NamaPredikat = Annotated[str, AfterValidator(_terdaftar(PREDIKAT, "predikat"))]
NamaPeristiwa = Annotated[str, AfterValidator(_terdaftar(PERISTIWA, "peristiwa"))]
Pendidikan = Annotated[str, AfterValidator(_terukur(tingkat_pendidikan, "pendidikan"))]
Golongan = Annotated[str, AfterValidator(_terukur(tingkat_golongan, "golongan"))]
_JAM = re.compile(r"([01]\d|2[0-3])\.[0-5]\d")
Jam = Annotated[str, AfterValidator(_menurut_pola(_JAM, "jam '{}' ditulis dengan dua angka, titik, dua angka: 07.30"))]
JamAtauKosong = Annotated[
    str,
    AfterValidator(
        _menurut_pola(re.compile(rf"({_JAM.pattern})?"), "jam '{}' ditulis dengan dua angka, titik, dua angka: 12.00")
    ),
]
