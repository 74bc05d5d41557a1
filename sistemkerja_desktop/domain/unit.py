"""Units of the office."""

from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class UnitOrganisasi:
    """A part of the office. `jenis` is a kind that the profile's model knows ("puskesmas", "subbagian", "klaster").

    Exactly one unit has no `induk_id`: the office itself. `urutan` orders siblings.
    """

    id: int
    nama: str
    jenis: str
    induk_id: int | None = None
    keterangan: str = ""
    urutan: int = 0
