"""The highlight band of a box: by jenjang, by status, or none, and the legend for it."""

from collections.abc import Iterable
from enum import StrEnum

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.pegawai import StatusPegawai
from sistemkerja_desktop.services.bagan import KotakOrang
from sistemkerja_desktop.ui.gaya.token import Peran


class Sorot(StrEnum):
    """What the band tells."""

    JENJANG = "jenjang"
    STATUS = "status"
    TANPA = "tanpa"

    @property
    def label(self) -> str:
        return {"jenjang": "Jenjang", "status": "Status", "tanpa": "Tanpa sorot"}[self.value]


_MADYA = ("Ahli madya ke atas", Peran.R4)
_MUDA = ("Ahli muda", Peran.R3)
_PERTAMA = ("Ahli pertama", Peran.R2)
_KETERAMPILAN = ("Keterampilan", Peran.C2)
_STRUKTURAL = ("Struktural", Peran.C3)
_PELAKSANA = ("Pelaksana", Peran.C6)
_FUNGSIONAL = ("Fungsional lain", Peran.C4)
_URUTAN = (_MADYA, _MUDA, _PERTAMA, _KETERAMPILAN, _FUNGSIONAL, _STRUKTURAL, _PELAKSANA)
_STATUS = {
    StatusPegawai.PNS: ("PNS", Peran.C1),
    StatusPegawai.PPPK: ("PPPK", Peran.C2),
    StatusPegawai.NON_ASN: ("Non-ASN", Peran.C6),
}
_JENJANG = {
    Jenjang.AHLI_UTAMA: _MADYA,
    Jenjang.AHLI_MADYA: _MADYA,
    Jenjang.AHLI_MUDA: _MUDA,
    Jenjang.AHLI_PERTAMA: _PERTAMA,
    Jenjang.PENYELIA: _KETERAMPILAN,
    Jenjang.MAHIR: _KETERAMPILAN,
    Jenjang.TERAMPIL: _KETERAMPILAN,
    Jenjang.PEMULA: _KETERAMPILAN,
}
_JENIS = {JenisJabatan.PELAKSANA: _PELAKSANA, JenisJabatan.FUNGSIONAL: _FUNGSIONAL}


def pita(kotak: KotakOrang, sorot: Sorot) -> tuple[str, Peran] | None:
    """The word and colour of a person's band; None for a vacant seat and where nothing is highlighted."""
    if kotak.lowong or sorot is Sorot.TANPA:
        return None
    if sorot is Sorot.STATUS:
        return _STATUS[kotak.status] if kotak.status else None
    if kotak.jenjang in _JENJANG:
        return _JENJANG[kotak.jenjang]
    return _JENIS.get(kotak.jabatan.jenis, _STRUKTURAL) if kotak.jabatan else None


def legenda(kotak: Iterable[KotakOrang], sorot: Sorot) -> tuple[tuple[str, Peran], ...]:
    """The bands that really occur, in their order."""
    ada = {satu for k in kotak if (satu := pita(k, sorot)) is not None}
    urutan = _URUTAN if sorot is Sorot.JENJANG else tuple(_STATUS.values())
    return tuple(satu for satu in urutan if satu in ada)
