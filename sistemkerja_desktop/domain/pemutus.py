"""Who decides a step of a case: where the people have different officials, each of these answers for their own."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from sistemkerja_desktop.domain.kasus import Jawaban, LangkahKasus
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.pejabat import PEJABAT, OrangPelaku
from sistemkerja_desktop.domain.pelaku import diminta, siapa
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme, ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass

TandaOrang = str
"""Somebody of a case: "p7" the Pegawai 7, "l3" the OrangLuar 3."""

# Actors who are found by whom they are about.
_MENURUT_ORANG = {
    "pejabat_penilai_kinerja",
    "penilai_dituju",
    "pimpinan_unit_asal",
    "pimpinan_unit_dituju",
    "kepala_perangkat_daerah_dituju",
}
# Those who are the same for everybody in seats that are alike.
_MENURUT_KURSI = PEJABAT.keys() | _MENURUT_ORANG
_DITUJU = "_dituju"


def tanda_pegawai(pegawai_id: int) -> TandaOrang:
    return f"p{pegawai_id}"


def tanda_luar(orang_luar_id: int) -> TandaOrang:
    return f"l{orang_luar_id}"


@dataclass(frozen=True, slots=True)
class KelompokPemutus:
    """People of an assignment about whom the same officials decide: any one of these, where there are several.

    `kunci` tells the group from the others of its step at this moment; `orang` are in the order of the assignment.
    `asal` is the other office that they come from, "" for people of this one, and where the officials are not theirs.
    """

    kunci: str
    pejabat: tuple[OrangPelaku, ...]
    orang: tuple[TandaOrang, ...] = ()
    asal: str = ""


def kelompok_pemutus(
    susunan: SusunanKantor,
    model: ModelKedudukan,
    konteks: KonteksPenugasan,
    langkah: LangkahMekanisme,
    terjawab: Set[TandaOrang] = frozenset(),
) -> tuple[KelompokPemutus, ...]:
    """The groups of a step that decides, in the order of their officials; none for another step.

    Left out are those about whom was answered (`terjawab`), and about whom nobody has to decide there: the people of
    the owning unit, when others are asked for. Raises KeyError for an unknown actor or unit.
    """
    if not langkah.keputusan:
        return ()
    semua = _pejabat(susunan, model, konteks, langkah)
    hasil: dict[tuple[tuple[OrangPelaku, ...], str], list[TandaOrang]] = {}
    for orang, pejabat, asal in _sendiri(susunan, model, konteks, langkah, semua):
        if orang not in terjawab and pejabat:
            hasil.setdefault((pejabat, asal), []).append(orang)
    urut = sorted(hasil, key=lambda kelompok: semua.index(kelompok[0][0]))
    return tuple(
        KelompokPemutus(_kunci(pejabat, asal), pejabat, tuple(hasil[pejabat, asal]), asal) for pejabat, asal in urut
    )


def golongan_pejabat(susunan: SusunanKantor, pegawai_id: int) -> object:
    """What people with the same officials have in common: those of one unit whose seats are alike for the rules.

    Who leads a unit, be it as Plt., is like nobody else.
    """
    dudukan = susunan.dudukan_utama(pegawai_id)
    if dudukan is None or any(satu.jabatan.memimpin for satu in susunan.dudukan(pegawai_id)):
        return pegawai_id
    return dudukan.jabatan.unit_id, dudukan.jabatan.jenis, dudukan.jabatan.jenjang


def orang_terjawab(catatan: Iterable[LangkahKasus], kode: str) -> Mapping[TandaOrang, Jawaban]:
    """What was answered to the step of that code about each person; nobody where one answer was about everybody."""
    hasil: dict[TandaOrang, Jawaban] = {}
    for satu in sorted(catatan, key=lambda c: c.urutan):
        if satu.langkah == kode and satu.jawaban is not None and satu.jawaban is not Jawaban.TANPA_JAWABAN:
            hasil |= dict.fromkeys(satu.orang.split(), satu.jawaban)
    return hasil


def _sendiri(
    susunan: SusunanKantor,
    model: ModelKedudukan,
    konteks: KonteksPenugasan,
    langkah: LangkahMekanisme,
    semua: Sequence[OrangPelaku],
) -> Iterable[tuple[TandaOrang, tuple[OrangPelaku, ...], str]]:
    """Everybody who is asked for, each with their own of the step's officials, and whose these are."""

    def milik(seorang: KonteksPenugasan) -> tuple[OrangPelaku, ...]:
        sendiri = _pejabat(susunan, model, seorang, langkah)
        return tuple(satu for satu in semua if satu in sendiri)

    ditanya = diminta(susunan, model, konteks) if all(k.endswith(_DITUJU) for k in langkah.pelaku) else None
    menurut_kursi = set(langkah.pelaku) <= _MENURUT_KURSI
    serupa: dict[object, tuple[OrangPelaku, ...]] = {}
    for pegawai_id, peran in konteks.peserta:
        if ditanya is not None and pegawai_id not in ditanya:
            continue
        golongan = golongan_pejabat(susunan, pegawai_id) if menurut_kursi else pegawai_id
        if golongan not in serupa:
            serupa[golongan] = milik(replace(konteks, peserta=((pegawai_id, peran),), luar=()))
        yield tanda_pegawai(pegawai_id), serupa[golongan], ""
    for orang, peran in konteks.luar:
        pejabat = milik(replace(konteks, peserta=(), luar=((orang, peran),)))
        # Titles without a name are alike in many offices; an official of this one decides about all of them.
        yield tanda_luar(orang.id), pejabat, _asal(orang, langkah) if all(o.luar for o in pejabat) else ""


def _asal(orang: OrangLuar, langkah: LangkahMekanisme) -> str:
    """The office whose official decides about somebody from outside, "" where it is none of theirs."""
    if set(langkah.pelaku) & _MENURUT_ORANG:
        return ", ".join(filter(None, (orang.perangkat_daerah, orang.instansi)))
    return orang.instansi if "pejabat_yang_berwenang_dituju" in langkah.pelaku else ""


def _pejabat(
    susunan: SusunanKantor, model: ModelKedudukan, konteks: KonteksPenugasan, langkah: LangkahMekanisme
) -> tuple[OrangPelaku, ...]:
    hasil: dict[OrangPelaku, None] = {}
    for kode in langkah.pelaku:
        hasil.update(dict.fromkeys(siapa(kode, susunan, model, konteks)))
    return tuple(hasil)


def _kunci(pejabat: Iterable[OrangPelaku], asal: str) -> str:
    """By seats, which stay while their holders change."""
    bagian = (
        f"jabatan {satu.jabatan_id}" if satu.jabatan_id is not None else satu.luar or f"pegawai {satu.pegawai_id}"
        for satu in pejabat
    )
    return "; ".join((*bagian, *filter(None, (asal,))))
