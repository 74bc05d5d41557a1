"""Alur: the steps of the three phases and the gates between them (Dharmasraya Lamp. 1)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.predikat import berlaku
from sistemkerja_desktop.domain.regulasi import LangkahAlur, ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass

PERISTIWA: Mapping[str, str] = MappingProxyType(
    {
        "penugasan-dibuat": "Penugasan dibuat di program ini",
        "surat-tugas-terbit": "Surat Tugas terbit",
    }
)
"""Events of the program that may record a step, by the names that profiles use, with labels."""


@dataclass(frozen=True, slots=True)
class HasilGerbang:
    """Whether a card may move. `kurang` are the required steps that hold it back; `alasan` any other reason."""

    boleh: bool
    kurang: tuple[LangkahAlur, ...] = ()
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class KeadaanLangkah:
    """A step of a card and the record by which it counts as done or overridden in the present putaran."""

    langkah: LangkahAlur
    catatan: CatatanKegiatan | None

    @property
    def selesai(self) -> bool:
        return self.catatan is not None

    @property
    def dilewati(self) -> bool:
        return self.catatan is not None and self.catatan.jenis == JenisCatatan.LEWATI


def langkah_berlaku(model: ModelKedudukan, fase: Fase, konteks: KonteksPenugasan) -> tuple[LangkahAlur, ...]:
    """The steps of the phase that this assignment has, required or not."""
    return tuple(langkah for langkah in model.langkah(fase) if berlaku(langkah.bila, konteks))


def langkah_otomatis(model: ModelKedudukan, peristiwa: str, konteks: KonteksPenugasan) -> tuple[LangkahAlur, ...]:
    """The steps that an event of the program records. Raises KeyError for an event that `PERISTIWA` lacks."""
    PERISTIWA[peristiwa]
    return tuple(langkah for langkah in model.alur if langkah.otomatis == peristiwa and berlaku(langkah.bila, konteks))


def keadaan_langkah(
    kegiatan: Kegiatan,
    catatan: Iterable[CatatanKegiatan],
    model: ModelKedudukan,
    konteks: KonteksPenugasan,
    fase: Fase | None = None,
) -> tuple[KeadaanLangkah, ...]:
    """The steps of a phase (the card's own by default), each with the record by which it counts now.

    A step done counts before an override, the latest record before older ones. After a return for correction a step
    with `ulang_saat_perbaikan` counts only if it was recorded in the present putaran. An override needs a reason
    (`keterangan`): with `langkah` it covers that step, without it every step of the phase in `fase`, which is the
    phase that is left.
    """
    dilihat = fase or kegiatan.fase
    milik = sorted((c for c in catatan if c.kegiatan_id == kegiatan.id), key=lambda c: (c.putaran, c.id))
    return tuple(
        KeadaanLangkah(langkah, _yang_dihitung(langkah, kegiatan, milik))
        for langkah in langkah_berlaku(model, dilihat, konteks)
    )


def langkah_kurang(
    kegiatan: Kegiatan, catatan: Iterable[CatatanKegiatan], langkah: Iterable[LangkahAlur]
) -> tuple[LangkahAlur, ...]:
    """Those of the steps that are required and do not count as recorded; `catatan` are the card's own."""
    milik = sorted(catatan, key=lambda c: (c.putaran, c.id))
    return tuple(satu for satu in langkah if satu.wajib and _yang_dihitung(satu, kegiatan, milik) is None)


def jumlah_selesai(kegiatan: Kegiatan, catatan: Iterable[CatatanKegiatan], langkah: Iterable[LangkahAlur]) -> int:
    """How many of the steps count as done or overridden now; `catatan` are the card's own."""
    milik = sorted(catatan, key=lambda c: (c.putaran, c.id))
    return sum(_yang_dihitung(satu, kegiatan, milik) is not None for satu in langkah)


def periksa_pindah(
    kegiatan: Kegiatan,
    catatan: Iterable[CatatanKegiatan],
    model: ModelKedudukan,
    konteks: KonteksPenugasan,
    tujuan: Fase,
) -> HasilGerbang:
    """Whether the card may enter `tujuan`: the next phase only, and only with the steps of its own done.

    An optional step never holds a card back.
    """
    if kegiatan.fase == tujuan:
        return HasilGerbang(False, alasan=f"Kartu sudah berada di {tujuan.label}.")
    berikut = kegiatan.fase.berikut
    if berikut is None:
        return HasilGerbang(False, alasan="Kegiatan sudah selesai.")
    if tujuan != berikut:
        return HasilGerbang(False, alasan=f"Dari {kegiatan.fase.label} kartu hanya maju ke {berikut.label}.")
    kurang = tuple(
        keadaan.langkah
        for keadaan in keadaan_langkah(kegiatan, catatan, model, konteks)
        if keadaan.langkah.wajib and not keadaan.selesai
    )
    return HasilGerbang(not kurang, kurang)


def periksa_kembali(kegiatan: Kegiatan, alasan: str) -> HasilGerbang:
    """Whether a result may go back for correction: from Evaluasi only, with a written reason."""
    if kegiatan.fase != Fase.EVALUASI:
        return HasilGerbang(False, alasan="Hanya hasil yang sedang dievaluasi dapat dikembalikan untuk diperbaiki.")
    if not alasan.strip():
        return HasilGerbang(False, alasan="Tulis apa yang perlu diperbaiki.")
    return HasilGerbang(True)


def kembalikan(kegiatan: Kegiatan) -> Kegiatan:
    """The card after its return to Pelaksanaan, one putaran later. Raises ValueError outside Evaluasi."""
    if kegiatan.fase != Fase.EVALUASI:
        raise ValueError(f"only a card in evaluasi goes back, this one is in {kegiatan.fase}")
    return replace(kegiatan, fase=Fase.PELAKSANAAN, putaran=kegiatan.putaran + 1, selesai_pada=None)


def _yang_dihitung(
    langkah: LangkahAlur, kegiatan: Kegiatan, catatan: Iterable[CatatanKegiatan]
) -> CatatanKegiatan | None:
    dicatat: CatatanKegiatan | None = None
    dilewati: CatatanKegiatan | None = None
    for satu in catatan:
        if satu.putaran > kegiatan.putaran or (langkah.ulang_saat_perbaikan and satu.putaran != kegiatan.putaran):
            continue
        if satu.jenis == JenisCatatan.LANGKAH and satu.langkah == langkah.kode:
            dicatat = satu
        elif satu.jenis == JenisCatatan.LEWATI and satu.keterangan.strip() and _meliputi(satu, langkah):
            dilewati = satu
    return dicatat or dilewati


def _meliputi(lewati: CatatanKegiatan, langkah: LangkahAlur) -> bool:
    return lewati.langkah == langkah.kode if lewati.langkah else lewati.fase == langkah.fase
