"""Levels of education and golongan, compared as rules on minima need it."""

import re

from sistemkerja_desktop.domain.golongan import status_golongan, urutan_golongan
from sistemkerja_desktop.domain.pegawai import StatusPegawai

_TINGKAT: tuple[tuple[str, int], ...] = (
    (r"S ?-? ?(3|III)|DOKTOR", 9),
    (r"S ?-? ?(2|II)|MAGISTER|SPESIALIS|SP ?-? ?1", 8),
    (r"S ?-? ?(1|I)|SARJANA|PROFESI|NERS|D ?-? ?(4|IV)|DIPLOMA ?-? ?(4|IV)|SARJANA TERAPAN", 7),
    (r"D ?-? ?(3|III)|DIPLOMA ?-? ?(3|III)|SARJANA MUDA|AKADEMI", 6),
    (r"D ?-? ?(2|II)|DIPLOMA ?-? ?(2|II)", 5),
    (r"D ?-? ?(1|I)|DIPLOMA ?-? ?(1|I)", 4),
    (r"SMA|SMU|SMK|SLTA|MA|SPK|SMF|SMKK|SEKOLAH MENENGAH ATAS|SEKOLAH MENENGAH KEJURUAN|PAKET C", 3),
    (r"SMP|SLTP|MTS|SEKOLAH MENENGAH PERTAMA|PAKET B", 2),
    (r"SD|MI|SEKOLAH DASAR|PAKET A", 1),
)
_POLA = tuple((re.compile(rf"(?:{pola})(?![A-Z0-9])"), tingkat) for pola, tingkat in _TINGKAT)


def tingkat_pendidikan(teks: str) -> int | None:
    """1 (SD) to 9 (S3) from the words that the text begins with ("D-III Kebidanan" is 6), None if unknown."""
    bersih = " ".join(teks.upper().replace(".", "").split())
    for pola, tingkat in _POLA:
        if pola.match(bersih):
            return tingkat
    return None


def tingkat_golongan(golongan: str) -> int | None:
    """A PNS golongan as a number that compares, None for PPPK, whose golongan have no pangkat, and for unknown text."""
    return urutan_golongan(golongan) if status_golongan(golongan) == StatusPegawai.PNS else None
