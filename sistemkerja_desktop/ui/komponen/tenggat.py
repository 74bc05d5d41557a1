"""How near a deadline is, in shape and words."""

from datetime import date

from sistemkerja_desktop.ui.gaya.token import Keadaan


def tenggat_mendesak(tenggat: date, hari_ini: date) -> tuple[Keadaan, str] | None:
    """Shape and words of a deadline that is over ("lewat 2 hari") or today; None for one to come."""
    selisih = (tenggat - hari_ini).days
    if selisih < 0:
        return Keadaan.BAD, f"lewat {-selisih} hari"
    return (Keadaan.WARN, "hari ini") if selisih == 0 else None
