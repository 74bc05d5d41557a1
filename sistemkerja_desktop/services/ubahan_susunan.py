"""What changes did to the office's units, seats and people, read from its file."""

from collections.abc import Collection, Sequence

from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.susunan_ubah import PerubahanSusunan
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.storage.pemetaan import E
from sistemkerja_desktop.storage.unit_baca import UnitBaca

_SEDIKIT = 500
"""Touched rows up to which following a change is quicker than reading the office anew."""

_JENIS = ("UnitOrganisasi", "Jabatan", "PemangkuJabatan", "Pegawai")


def baca_ubahan(
    uk: UnitBaca, perubahan: Sequence[Perubahan], lama: SusunanKantor, kantor: Kantor
) -> PerubahanSusunan | None:
    """The touched rows as they are now, with all that hangs on those new to `lama`; None when they are many."""
    ids = {jenis: frozenset().union(*(p.id_dari(jenis) for p in perubahan)) for jenis in _JENIS}
    if sum(map(len, ids.values())) > _SEDIKIT:
        return None
    unit = {u.id: u for u in _menurut_id(uk, UnitOrganisasi, ids["UnitOrganisasi"])}
    pegawai = {p.id: p for p in _menurut_id(uk, Pegawai, ids["Pegawai"])}
    jabatan = {j.id: j for j in _menurut_id(uk, Jabatan, ids["Jabatan"])}
    if unit_baru := unit.keys() - lama.unit.keys():
        jabatan |= {j.id: j for j in uk.list(Jabatan, unit_id=unit_baru)}
    pemangku = {p.id: p for p in _menurut_id(uk, PemangkuJabatan, ids["PemangkuJabatan"])}
    if jabatan_baru := jabatan.keys() - lama.jabatan.keys():
        pemangku |= {p.id: p for p in uk.list(PemangkuJabatan, jabatan_id=jabatan_baru)}
    if pegawai_baru := pegawai.keys() - lama.pegawai.keys():
        pemangku |= {p.id: p for p in uk.list(PemangkuJabatan, pegawai_id=pegawai_baru)}
    return PerubahanSusunan(
        unit={id_: unit.get(id_) for id_ in ids["UnitOrganisasi"]},
        jabatan={id_: jabatan.get(id_) for id_ in ids["Jabatan"] | jabatan.keys()},
        pemangku={id_: pemangku.get(id_) for id_ in ids["PemangkuJabatan"] | pemangku.keys()},
        pegawai={id_: pegawai.get(id_) for id_ in ids["Pegawai"]},
        kantor=kantor if any(p.menyentuh("Kantor") for p in perubahan) else None,
    )


def _menurut_id(uk: UnitBaca, jenis: type[E], ids: Collection[int]) -> Sequence[E]:
    return uk.list(jenis, id=ids) if ids else ()
