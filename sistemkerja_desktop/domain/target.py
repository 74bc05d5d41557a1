"""Performance targets of a unit, which assignments serve."""

from datetime import date

from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class TargetKinerja:
    """What a unit is to achieve: `uraian` "Kasus DBD diselidiki", `target` "≤ 24", `satuan` "jam", by `tenggat`."""

    id: int
    unit_id: int
    uraian: str
    target: str
    satuan: str
    tenggat: date
    tahun: int

    @property
    def ringkas(self) -> str:
        return f"{self.uraian} {self.target} {self.satuan}".strip()
