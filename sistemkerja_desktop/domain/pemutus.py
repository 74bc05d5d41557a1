"""Who decides a step of a case: where the people have different officials, each of these answers for their own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sistemkerja_desktop.domain.kasus import Jawaban, LangkahKasus
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pejabat import OrangPelaku
from sistemkerja_desktop.domain.pelaku import siapa
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme, ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class KelompokPemutus:
    """People of an assignment about whom the same officials decide: any one of these, where there are several.

    `kunci` tells the group from the others of its step, by seats: it stays when somebody else comes to hold one.
    `pegawai` are ids of the office's people, `luar` those of `OrangLuar`.
    """

    kunci: str
    pejabat: tuple[OrangPelaku, ...]
    pegawai: tuple[int, ...] = ()
    luar: tuple[int, ...] = ()


def kelompok_pemutus(
    susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan, langkah: LangkahMekanisme
) -> tuple[KelompokPemutus, ...]:
    """The groups of a step that decides, in the order of their officials; none for another step.

    People about whom nobody has to decide there (those of the owning unit, when others are asked for) are in no group.
    Raises KeyError for an unknown actor or unit.
    """
    if not langkah.keputusan:
        return ()
    semua = _pejabat(susunan, model, konteks, langkah)
    hasil: dict[tuple[OrangPelaku, ...], KelompokPemutus] = {}
    serupa: dict[object, tuple[OrangPelaku, ...]] = {}
    for pegawai_id, peran in konteks.peserta:
        golongan = golongan_pejabat(susunan, pegawai_id)
        if golongan not in serupa:
            sendiri = replace(konteks, peserta=((pegawai_id, peran),), luar=())
            serupa[golongan] = _milik(semua, _pejabat(susunan, model, sendiri, langkah))
        if pejabat := serupa[golongan]:
            satu = hasil.setdefault(pejabat, KelompokPemutus(_kunci(pejabat), pejabat))
            hasil[pejabat] = replace(satu, pegawai=(*satu.pegawai, pegawai_id))
    for orang, peran in konteks.luar:
        sendiri = replace(konteks, peserta=(), luar=((orang, peran),))
        if pejabat := _milik(semua, _pejabat(susunan, model, sendiri, langkah)):
            satu = hasil.setdefault(pejabat, KelompokPemutus(_kunci(pejabat), pejabat))
            hasil[pejabat] = replace(satu, luar=(*satu.luar, orang.id))
    return tuple(sorted(hasil.values(), key=lambda k: semua.index(k.pejabat[0])))


def golongan_pejabat(susunan: SusunanKantor, pegawai_id: int) -> object:
    """What people with the same officials have in common: those of one unit whose seats are alike for the rules."""
    dudukan = susunan.dudukan_utama(pegawai_id)
    if dudukan is None or dudukan.jabatan.memimpin:
        return pegawai_id
    return dudukan.jabatan.unit_id, dudukan.jabatan.jenis, dudukan.jabatan.jenjang


def jawaban_pemutus(catatan: Iterable[LangkahKasus], kode: str) -> dict[str, Jawaban]:
    """What each group has answered to the step of that code, by its `kunci`."""
    return {
        c.pemutus: c.jawaban
        for c in catatan
        if c.langkah == kode and c.pemutus and c.jawaban not in (None, Jawaban.TANPA_JAWABAN)
    }


def jawaban_bersama(jawaban: Sequence[Jawaban]) -> Jawaban:
    """What several answers to one step come to: it is refused only where all of them refuse."""
    if all(satu is Jawaban.TOLAK for satu in jawaban):
        return Jawaban.TOLAK
    return Jawaban.SETUJU if all(satu is Jawaban.SETUJU for satu in jawaban) else Jawaban.SETUJU_LAIN


def _pejabat(
    susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan, langkah: LangkahMekanisme
) -> tuple[OrangPelaku, ...]:
    hasil: dict[OrangPelaku, None] = {}
    for kode in langkah.pelaku:
        hasil.update(dict.fromkeys(siapa(kode, susunan, model, konteks)))
    return tuple(hasil)


def _milik(semua: Sequence[OrangPelaku], sendiri: Sequence[OrangPelaku]) -> tuple[OrangPelaku, ...]:
    """Those of the step's officials who are somebody's own."""
    return tuple(orang for orang in semua if orang in sendiri)


def _kunci(pejabat: Iterable[OrangPelaku]) -> str:
    return "; ".join(_tanda(orang) for orang in pejabat)


def _tanda(orang: OrangPelaku) -> str:
    if orang.jabatan_id is not None:
        return f"jabatan {orang.jabatan_id}"
    return f"pegawai {orang.pegawai_id}" if orang.pegawai_id is not None else orang.luar
