"""Where a letter of a case goes: the place of the other office that owns the performance."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import Kasus
    from sistemkerja_desktop.services.sesi import Sesi

_PEJABAT_PEMILIK = ("pemilik_kinerja", "kepala_perangkat_daerah", "pejabat_yang_berwenang")


def tempat_surat(sesi: "Sesi", kasus: "Kasus", kepada: Sequence[str]) -> str:
    """The recorded place of that office where the letter goes to its officials alone, else ""."""
    from sistemkerja_desktop.domain.pelaku import siapa
    from sistemkerja_desktop.domain.penugasan import Cara
    from sistemkerja_desktop.services.penugasan.bahan import alamat_pelaku

    if kasus.pemilik_luar is None or not kepada:
        return ""
    # Its officials are the owner's side of a request, whichever way the people come to it.
    konteks = replace(kasus.konteks, cara=Cara.PENUNJUKAN)
    pejabat = [orang for kode in _PEJABAT_PEMILIK for orang in siapa(kode, sesi.susunan, kasus.model, konteks)]
    return kasus.pemilik_luar.alamat if set(kepada) <= set(alamat_pelaku(sesi, pejabat)) else ""
