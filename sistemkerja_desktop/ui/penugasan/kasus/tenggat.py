"""How near the deadline of a step is, in shape and words."""

from datetime import date

from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.tenggat import tenggat_mendesak


def kata_tenggat(tenggat: date, hari_ini: date) -> tuple[Keadaan, str]:
    """Late, today or to come: "paling lambat 10 Sep"."""
    nanti = Keadaan.MENUNGGU, f"paling lambat {tanggal_singkat(tenggat, tahun=tenggat.year != hari_ini.year)}"
    return tenggat_mendesak(tenggat, hari_ini) or nanti
