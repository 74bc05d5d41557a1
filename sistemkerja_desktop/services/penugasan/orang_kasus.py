"""The people of a case: writing them, and putting others in their place when consent was given for others."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.cakupan import cakupan_konteks, lebih_luas
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.orang_luar import OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.penugasan import Bentuk, KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.penugasan.kasus import Kasus, muat_kasus, pelaku_langkah
from sistemkerja_desktop.services.penugasan.rancangan import (
    PesertaLuarRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    dari_json,
    ke_json,
    kegiatan_peserta,
)
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_baca import UnitBaca
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


@dataclass(frozen=True, slots=True)
class OrangLain:
    """The people who take the place of those who were asked for: all of the case, with their parts."""

    peserta: tuple[PesertaRancangan, ...] = ()
    luar: tuple[PesertaLuarRancangan, ...] = ()

    def dalam(self, uk: "UnitBaca", kasus: Kasus) -> Kasus:
        """The case as it would be with these people; nothing is written. Raises TidakDitemukan."""
        awal, id_ = len(self.peserta), kasus.penugasan.id
        return replace(
            kasus,
            peserta=tuple(
                PesertaPenugasan(0, id_, p.pegawai_id, p.peran, p.tugas, i) for i, p in enumerate(self.peserta)
            ),
            luar=tuple(
                (PesertaLuar(0, id_, p.orang_luar_id, p.peran, p.tugas, awal + i), uk.get(OrangLuar, p.orang_luar_id))
                for i, p in enumerate(self.luar)
            ),
        )


def tulis_orang(uk: "UnitKerja", penugasan_id: int, orang: RancanganPenugasan | OrangLain) -> None:
    """Adds the people to the assignment in their order."""
    uk.add_all(
        [
            PesertaPenugasan(0, penugasan_id, p.pegawai_id, p.peran, p.tugas, urutan)
            for urutan, p in enumerate(orang.peserta)
        ]
    )
    uk.add_all(
        [
            PesertaLuar(0, penugasan_id, p.orang_luar_id, p.peran, p.tugas, len(orang.peserta) + urutan)
            for urutan, p in enumerate(orang.luar)
        ]
    )


def ganti_orang(sesi: Sesi, uk: "UnitKerja", kasus: Kasus, orang: OrangLain, *, boleh_menyempit: bool = False) -> Kasus:
    """Puts other people into the case, within the caller's transaction, and returns the case as it is then.

    Who was chosen to appoint stays, unless the regulation lets only others appoint these people. Raises GalatPengguna
    without anybody, without one ketua in a team, and where they make another scope: that is another mechanism. With
    `boleh_menyempit` the scope may be a narrower one: more was asked then than has to be.
    """
    _periksa(sesi, uk, kasus, orang, boleh_menyempit=boleh_menyempit)
    uk.delete_all(PesertaPenugasan, [lama.id for lama in kasus.peserta])
    uk.delete_all(PesertaLuar, [luar.id for luar, _ in kasus.luar])
    tulis_orang(uk, kasus.penugasan.id, orang)
    penugasan = kasus.penugasan
    if penugasan.keadaan is KeadaanPenugasan.DIPROSES and penugasan.rancangan:
        penugasan = replace(penugasan, rancangan=_rancangan_baru(penugasan.rancangan, orang))
    if _ketua(kasus.peserta, [luar for luar, _ in kasus.luar]) != _ketua(orang.peserta, orang.luar):
        # It was the reason for somebody else; that for the change stands in its letter.
        penugasan = replace(penugasan, alasan_ketua="")
    if penugasan.keadaan is KeadaanPenugasan.DIPROSES:
        penugasan = _penugas_lain(sesi, orang.dalam(uk, kasus), penugasan)
    if penugasan != kasus.penugasan:
        uk.update(penugasan)
    return muat_kasus(sesi, uk, penugasan.id)


def _penugas_lain(sesi: Sesi, kasus: Kasus, penugasan: Penugasan) -> Penugasan:
    """The assignment with the first who may appoint the people of the case, where the one who was chosen may not."""
    pejabat = pelaku_langkah(sesi, kasus, kasus.sel.penugas)
    kursi = [orang.jabatan_id for orang in pejabat if orang.jabatan_id is not None]
    luar = next((orang.luar for orang in pejabat if orang.luar), "")
    if penugasan.ditugaskan_oleh is None or penugasan.ditugaskan_oleh in kursi or not (kursi or luar):
        return penugasan
    # Where only officials of other offices may appoint these people the letter comes in.
    oleh = kursi[0] if kursi else None
    if not penugasan.rancangan:
        return replace(penugasan, ditugaskan_oleh=oleh)
    baru = replace(
        dari_json(json.loads(penugasan.rancangan)), ditugaskan_oleh=oleh, penugas_luar="" if kursi else luar,
        atas_nama_oleh=None, untuk_beliau_oleh=None,
    )  # fmt: skip
    return replace(penugasan, ditugaskan_oleh=oleh, rancangan=json.dumps(ke_json(baru), ensure_ascii=False))


def _periksa(sesi: Sesi, uk: "UnitBaca", kasus: Kasus, orang: OrangLain, *, boleh_menyempit: bool) -> None:
    if not orang.peserta and not orang.luar:
        raise GalatPengguna("Belum ada orang yang dipilih.", "Pilih paling sedikit satu orang.")
    peran = [*(p.peran for p in orang.peserta), *(p.peran for p in orang.luar)]
    if kasus.penugasan.bentuk is Bentuk.TIM and peran.count("ketua") != 1:
        raise GalatPengguna("Tim kerja harus mempunyai satu ketua.", "Tunjuk satu ketua tim.")
    cakupan = cakupan_konteks(sesi.susunan, kasus.model, orang.dalam(uk, kasus).konteks)
    # Who was refused may have left people of a narrower scope than that by which the case began.
    lama, kini = kasus.penugasan.cakupan, cakupan_konteks(sesi.susunan, kasus.model, kasus.konteks)
    if cakupan not in (lama, kini) and not (boleh_menyempit and lebih_luas(lama, cakupan)):
        raise GalatPengguna(
            "Orang yang dipilih mengubah cakupan penugasan ini, sehingga tata caranya lain.",
            "Pilih orang dari unit atau kantor yang sama, atau akhiri proses ini dan buat penugasan baru.",
        )


def _ketua(
    peserta: Iterable[PesertaPenugasan | PesertaRancangan], luar: Iterable[PesertaLuar | PesertaLuarRancangan]
) -> set[tuple[bool, int]]:
    return {(False, p.pegawai_id) for p in peserta if p.peran == "ketua"} | {
        (True, p.orang_luar_id) for p in luar if p.peran == "ketua"
    }


def _rancangan_baru(teks: str, orang: OrangLain) -> str:
    """The kept answers with the other people; cards of who is no longer there have nobody."""
    lama = dari_json(json.loads(teks))
    kegiatan = kegiatan_peserta(lama.kegiatan, orang.peserta)
    baru = replace(lama, peserta=orang.peserta, luar=orang.luar, kegiatan=kegiatan)
    return json.dumps(ke_json(baru), ensure_ascii=False)
