"""How near a deadline is, in shape and words."""

from datetime import date

from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.token import Keadaan


def kata_tenggat(tenggat: date, hari_ini: date) -> tuple[Keadaan, str]:
    """Late, today or to come: shape and words."""
    selisih = (tenggat - hari_ini).days
    if selisih < 0:
        return Keadaan.BAD, f"lewat {-selisih} hari"
    if selisih == 0:
        return Keadaan.WARN, "hari ini"
    return Keadaan.MENUNGGU, f"paling lambat {tanggal_singkat(tenggat, tahun=tenggat.year != hari_ini.year)}"
