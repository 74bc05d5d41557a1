"""Who may appoint for an assignment by the regulation that it began with, judged by today's structure."""

from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.pejabat import PEJABAT, OrangPelaku
from sistemkerja_desktop.domain.pelaku import siapa
from sistemkerja_desktop.domain.penugasan import Penugasan


def pelaku(potret: Potret, kode: str, penugasan: Penugasan) -> tuple[OrangPelaku, ...]:
    """As `domain.pelaku.siapa` for the assignment; an official whom its unit alone determines is looked up once.

    Who follows from the people is nobody where it has none: that is a finding of its own.
    """
    _, model = potret.aturan_untuk(penugasan)
    if penugasan.unit_id not in potret.susunan.unit:
        return ()
    if kode in PEJABAT and penugasan.pemilik_luar_id is None:
        orang = potret.pejabat(kode, model, penugasan.unit_id)
        return (orang,) if orang is not None else ()
    konteks = potret.konteks(penugasan)
    return siapa(kode, potret.susunan, model, konteks) if konteks.pegawai() or konteks.luar else ()


def kursi_berwenang(potret: Potret, penugasan: Penugasan) -> frozenset[int]:
    """The seats of this office that may appoint. None of them where only officials of another office may."""
    satu = potret.sel(penugasan)
    kursi: set[int] = set()
    for kode in satu.penugas if satu is not None and satu.terbuka else ():
        if kode == "pejabat_penilai_kinerja" and potret.sama_model(potret.aturan_untuk(penugasan)[1]):
            # The assessors are known; under another model they have to be looked up by it.
            hasil = [potret.penilai.get(p.pegawai_id) for p in potret.peserta.milik("penugasan", penugasan.id)]
            kursi.update(h.jabatan_id for h in hasil if h is not None and h.jabatan_id is not None)
        else:
            kursi.update(o.jabatan_id for o in pelaku(potret, kode, penugasan) if o.jabatan_id is not None)
    return frozenset(kursi & potret.susunan.jabatan.keys())
