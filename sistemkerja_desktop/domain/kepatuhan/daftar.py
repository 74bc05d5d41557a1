"""All rules of the check, by code."""

from collections.abc import Mapping
from types import MappingProxyType

from sistemkerja_desktop.domain.kepatuhan import jabatan, kantor, kasus, orang, pelaksanaan, penugasan, surat, tim
from sistemkerja_desktop.domain.kepatuhan.temuan import AturanKepatuhan, Daftar, menurut_kode

_DAFTAR: tuple[Daftar, ...] = (
    orang.kedudukan,
    orang.penugasan,
    orang.tim,
    jabatan.kedudukan,
    tim.tim,
    penugasan.penugasan,
    kasus.penugasan,
    surat.surat,
    pelaksanaan.pelaksanaan,
    kantor.kantor,
)

ATURAN: Mapping[str, AturanKepatuhan] = MappingProxyType(menurut_kode(a for daftar in _DAFTAR for a in daftar.aturan))
