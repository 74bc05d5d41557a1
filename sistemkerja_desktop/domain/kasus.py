"""An assignment as a case: which steps of its mechanism were taken, which waits, and which may still come."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from sistemkerja_desktop.domain.mekanisme import AKHIR, berikut, langkah_dengan_kode
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme, Mekanisme, Saluran
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import Sifat

SURAT_TUGAS = "surat-tugas"
"""The kind of letter that assigns: with it the assignment stands."""


class Jawaban(StrEnum):
    """How a step ended. LANJUT is for steps that decide nothing; SETUJU_LAIN agrees, but for other people.

    TANPA_JAWABAN closes the wait and opens the same step anew, with a new deadline.
    """

    LANJUT = "lanjut"
    SETUJU = "setuju"
    SETUJU_LAIN = "setuju-orang-lain"
    TOLAK = "tolak"
    TANPA_JAWABAN = "tanpa-jawaban"

    @property
    def label(self) -> str:
        return _LABEL[self]


_LABEL = {
    Jawaban.LANJUT: "Dilaksanakan",
    Jawaban.SETUJU: "Disetujui",
    Jawaban.SETUJU_LAIN: "Disetujui untuk orang lain",
    Jawaban.TOLAK: "Ditolak",
    Jawaban.TANPA_JAWABAN: "Tidak dijawab",
}


@dataclass(frozen=True, slots=True)
class LangkahKasus:
    """A step that waits (`jawaban` None) or was taken. `urutan` counts from 0 in the assignment.

    `sejak` is when it began to wait, `tenggat` until when it should be answered, None where nobody waits for an answer.
    `tanggal` is the day of the answer, `pejabat` who gave it, as text of that day, `keterangan` the reasons. `surat_id`
    is its letter, ours or one that came in; `berkas_id` the scan of what was answered.

    Where several officials decide, each for their own people, `orang` are those about whom this was answered ("p7 l3",
    as `TandaOrang`) and `untuk` their names, as text of that day; both are "" for an answer about everybody.
    """

    id: int
    penugasan_id: int
    langkah: str
    urutan: int
    sejak: date
    tenggat: date | None = None
    jawaban: Jawaban | None = None
    tanggal: date | None = None
    pejabat: str = ""
    keterangan: str = ""
    surat_id: int | None = None
    berkas_id: int | None = None
    orang: str = ""
    untuk: str = ""


@dataclass(frozen=True, slots=True)
class ButirPerjalanan:
    """A line of the timeline: the step by the regulation, and what was recorded of it (None: still to come).

    `cabang` is where the other answer of a decision would have led or leads: "berakhir" or a step's code, else "".
    """

    langkah: LangkahMekanisme
    catatan: LangkahKasus | None = None
    kini: bool = False
    cabang: str = ""


def jawaban_mungkin(langkah: LangkahMekanisme) -> tuple[Jawaban, ...]:
    """What may be recorded as the step's end."""
    if not langkah.keputusan:
        return (Jawaban.LANJUT,)
    return (Jawaban.SETUJU, Jawaban.SETUJU_LAIN, Jawaban.TOLAK, Jawaban.TANPA_JAWABAN)


def sesudah(mekanisme: Mekanisme, kode: str, jawaban: Jawaban) -> str:
    """The step that follows, SELESAI or BERAKHIR. Raises KeyError for an unknown step."""
    if jawaban is Jawaban.TANPA_JAWABAN:
        return kode
    return berikut(mekanisme, kode, setuju=jawaban is not Jawaban.TOLAK)


def langsung(mekanisme: Mekanisme) -> bool:
    """Whether the letter that assigns comes at once: no letter and no decision of somebody else stands before it."""
    for langkah in _jalan(mekanisme, mekanisme.langkah[0].kode):
        if langkah.surat == SURAT_TUGAS:
            return True
        if langkah.surat or langkah.keputusan or langkah.saluran is Saluran.LISAN:
            return False
    return False


def sebelum_surat_tugas(mekanisme: Mekanisme) -> tuple[LangkahMekanisme, ...]:
    """The steps from the first to the one before the letter that assigns, where everybody agrees."""
    hasil = []
    for langkah in _jalan(mekanisme, mekanisme.langkah[0].kode):
        if langkah.surat == SURAT_TUGAS:
            break
        hasil.append(langkah)
    return tuple(hasil)


def kini(catatan: Sequence[LangkahKasus]) -> LangkahKasus | None:
    """The step that waits, None where the mechanism has come to its end."""
    return next((satu for satu in reversed(catatan) if satu.jawaban is None), None)


def terakhir_tercatat(catatan: Sequence[LangkahKasus]) -> LangkahKasus | None:
    """The step that was taken last, None before the first."""
    return max((satu for satu in catatan if satu.jawaban is not None), key=lambda satu: satu.urutan, default=None)


def paling_awal(catatan: Sequence[LangkahKasus]) -> date | None:
    """The first day that an answer to the waiting step may have: that of the steps before it, None for any.

    Of several officials each answers when they do, whatever the order in which that is recorded.
    """
    menunggu = kini(catatan)
    langkah = menunggu.langkah if menunggu is not None else ""
    return max(
        (s.tanggal for s in catatan if s.tanggal is not None and not (s.orang and s.langkah == langkah)), default=None
    )


def perjalanan(mekanisme: Mekanisme, catatan: Sequence[LangkahKasus]) -> tuple[ButirPerjalanan, ...]:
    """The timeline: what was taken in its order, what waits, then what comes if everybody agrees."""
    urut = sorted(catatan, key=lambda satu: satu.urutan)
    hasil = []
    for satu in urut:
        langkah = langkah_dengan_kode(mekanisme, satu.langkah)
        # One answer of several does not say where the other one would have led.
        cabang = "" if satu.orang else _cabang(langkah, satu.jawaban)
        hasil.append(ButirPerjalanan(langkah, satu, satu.jawaban is None, cabang))
    if not urut:
        depan = mekanisme.langkah[0].kode
    elif urut[-1].jawaban is None:
        depan = sesudah(mekanisme, urut[-1].langkah, Jawaban.SETUJU)
    else:
        depan = sesudah(mekanisme, urut[-1].langkah, _jawaban_akhir(urut))
    hasil += [ButirPerjalanan(langkah, cabang=_cabang(langkah, None)) for langkah in _jalan(mekanisme, depan)]
    return tuple(hasil)


def _jawaban_akhir(urut: Sequence[LangkahKasus]) -> Jawaban:
    """How the step of the last record ended: of several answers to it one that agrees is enough to go on."""
    akhir = urut[-1]
    assert akhir.jawaban is not None
    bersama = {s.jawaban for s in urut if s.langkah == akhir.langkah and s.orang}
    return Jawaban.SETUJU if bersama & {Jawaban.SETUJU, Jawaban.SETUJU_LAIN} else akhir.jawaban


def _cabang(langkah: LangkahMekanisme, jawaban: Jawaban | None) -> str:
    if not langkah.keputusan:
        return ""
    return langkah.setuju if jawaban is Jawaban.TOLAK else langkah.tolak


def _jalan(mekanisme: Mekanisme, kode: str) -> list[LangkahMekanisme]:
    """The steps from this one on where everybody agrees."""
    hasil = []
    while kode not in AKHIR:
        langkah = langkah_dengan_kode(mekanisme, kode)
        hasil.append(langkah)
        kode = berikut(mekanisme, kode)
    return hasil


_HARI = {Sifat.AMAT_SEGERA: 1, Sifat.SEGERA: 2, Sifat.PENTING: 3}
_HARI_KERJA_BIASA = 5


def tenggat_jawaban(sejak: date, sifat: Sifat, libur: Callable[[date], bool]) -> date:
    """Until when an answer is due: 1, 2 or 3 days by the letter's `sifat`, five working days for a usual one.

    `libur` tells days on which the office does not work. Source: the older rule on official letters, in hours.
    """
    if sifat in _HARI:
        return sejak + timedelta(days=_HARI[sifat])
    hari, tersisa = sejak, _HARI_KERJA_BIASA
    while tersisa:
        hari += timedelta(days=1)
        tersisa -= not libur(hari)
    return hari
