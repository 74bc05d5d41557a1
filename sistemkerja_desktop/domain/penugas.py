"""Who may appoint, and which cells of cara x cakupan a regulation opens (Dharmasraya Ps. 9, Ps. 10, Lamp. 2)."""

from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import AturanPenugasan, ModelKedudukan, Profil
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class CalonPenugas:
    """Someone who may appoint: a seat, the person in it, and the capacities in which they may (actor names)."""

    jabatan_id: int
    pegawai_id: int
    sebagai: SebagaiPemangku
    pelaku: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HasilPenugas:
    """The cell's rule and its candidates; `luar` are the titles of officials of other offices who may appoint.

    Without any, `alasan_kosong` says why and `tindakan` what to do.
    """

    sel: AturanPenugasan | None
    calon: tuple[CalonPenugas, ...] = ()
    luar: tuple[str, ...] = ()
    alasan_kosong: str = ""
    tindakan: str = ""


def sel_penugasan(profil: Profil, cara: Cara, cakupan: Cakupan) -> AturanPenugasan | None:
    """The profile's rule for that way and scope."""
    return next((sel for sel in profil.penugasan if sel.cara == cara and sel.cakupan == cakupan), None)


def calon_penugas(
    profil: Profil, model: ModelKedudukan, susunan: SusunanKantor, konteks: KonteksPenugasan
) -> HasilPenugas:
    """Who may appoint for this assignment. People who are put to work never appoint themselves.

    A seat with an absent holder gives the holder and the Plh. Raises KeyError for an unknown unit.
    """
    sel = sel_penugasan(profil, konteks.cara, konteks.cakupan)
    if sel is None or not sel.terbuka:
        alasan = f"Tertutup oleh peraturan. {sel.aturan.penjelasan}" if sel else "Tidak diatur oleh peraturan ini."
        return HasilPenugas(sel, alasan_kosong=alasan, tindakan="Pilih cara atau cakupan lain.")
    peran: dict[int, list[str]] = {}
    luar: dict[str, None] = {}
    for kode in sel.penugas:
        for orang in siapa(kode, susunan, model, konteks):
            if orang.luar:
                luar.setdefault(orang.luar)
            if orang.jabatan_id is not None and kode not in peran.setdefault(orang.jabatan_id, []):
                peran[orang.jabatan_id].append(kode)
    ditugaskan = set(konteks.pegawai())
    calon = tuple(
        CalonPenugas(jabatan_id, dudukan.pegawai_id, dudukan.sebagai, tuple(kode))
        for jabatan_id, kode in peran.items()
        for dudukan in susunan.pemangku_jabatan(jabatan_id)
        if dudukan.pegawai_id not in ditugaskan
    )
    if calon or luar:
        return HasilPenugas(sel, calon, tuple(luar))
    label = " atau ".join(label_pelaku(kode, model) for kode in sel.penugas)
    return HasilPenugas(
        sel,
        alasan_kosong=f"Belum ada {label} yang dapat menugaskan.",
        tindakan="Catat pejabat definitif, Plt., atau Plh. pada jabatan pimpinan di Bagan.",
    )
