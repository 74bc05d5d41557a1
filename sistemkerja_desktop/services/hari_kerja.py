"""On which days the office works: five days a week without national holidays and cuti bersama."""

from datetime import date
from functools import lru_cache

_SABTU = 5


def libur(hari: date) -> bool:
    """Whether the office does not work on that day.

    Years that the list of holidays does not have yet know only weekends: the joint decree on them comes a year ahead.
    """
    return hari.weekday() >= _SABTU or hari in _libur_nasional(hari.year)


@lru_cache(maxsize=16)
def _libur_nasional(tahun: int) -> frozenset[date]:
    import holidays

    return frozenset(holidays.country_holidays("ID", years=tahun, categories=("public", "government")))
