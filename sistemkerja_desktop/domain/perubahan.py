"""What a change tells those who show data."""

from dataclasses import field

from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One committed change: its name for people, and the ids that it touched by kind of entity.

    `entitas` has the entity's class name ("Pegawai") as key and the touched ids as value.
    `riwayat_id` is the audit row; `dapat_diurungkan` is False for what is only revoked (an issued letter).
    """

    nama: str
    riwayat_id: int
    entitas: dict[str, frozenset[int]] = field(default_factory=dict)
    dapat_diurungkan: bool = True

    def menyentuh(self, *jenis: str) -> bool:
        """Whether any of these kinds of entity was touched."""
        return any(self.entitas.get(j) for j in jenis)

    def id_dari(self, jenis: str) -> frozenset[int]:
        return self.entitas.get(jenis, frozenset())
