"""A regulation's rules as plain data, as the engine evaluates them. Built from a profile by `regulasi`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara


class SumberHukum(StrEnum):
    """Where a rule comes from; the chip's bar shows it."""

    DAERAH = "daerah"
    NASIONAL = "nasional"
    KANTOR = "kantor"


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """A place in a regulation, as the regulation numbers it ("Ps. 8 ayat (3)"), at most 22 characters."""

    pasal: str
    peraturan: str
    sumber: SumberHukum = SumberHukum.DAERAH


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule: what it says in the project's own words, and where the regulation says it."""

    kode: str
    penjelasan: str
    dasar: tuple[DasarHukum, ...]


@dataclass(frozen=True, slots=True)
class AturanPenilai:
    """Who assesses: the first rule that fits a person's seat applies. `penilai` names an actor of `pelaku`.

    Empty tuples mean "any". `memimpin` None means both heads of units and others.
    """

    aturan: Aturan
    penilai: str
    jenis_jabatan: tuple[JenisJabatan, ...] = ()
    jenis_unit: tuple[str, ...] = ()
    memimpin: bool | None = None


@dataclass(frozen=True, slots=True)
class LangkahAlur:
    """A step of a phase. `pelaku` are actor names; `bila` names a predicate over the assignment, "" means always.

    Only a step that is `wajib` holds a card back. `otomatis` names the event of the program that records it
    ("surat-tugas-terbit"), "" where the operator does. A step with `ulang_saat_perbaikan` has to be recorded anew
    after a result went back for correction; any other step stays recorded. `ringkas` is `uraian` in a few words;
    `gerbang`, on one step of each phase, is what the next column of the board asks for.
    """

    kode: str
    fase: Fase
    uraian: str
    pelaku: tuple[str, ...]
    aturan: Aturan
    wajib: bool = True
    bila: str = ""
    otomatis: str = ""
    ulang_saat_perbaikan: bool = False
    ringkas: str = ""
    gerbang: str = ""


@dataclass(frozen=True, slots=True)
class KerangkaUnit:
    """A unit of the skeleton for a new office, `kepala` the name of its head's jabatan or ""."""

    kode: str
    nama: str
    jenis: str
    induk: str
    keterangan: str = ""
    kepala: str = ""
    jenis_kepala: JenisJabatan | None = None


@dataclass(frozen=True, slots=True)
class ModelKedudukan:
    """One model of structure: its levels, skeleton, who assesses whom, and the steps of the three phases.

    `jenis_unit` are (kind, label) pairs. `unit_organisasi` are the kinds that count as one "unit organisasi" when
    the scope of an assignment is judged. `penjabat` is the rule on Plt. and Plh.; `penilai_diri` says who assesses
    a person whom `penilai` would make their own assessor; `perbaikan` is the rule on a result that is off target;
    `aturan_kerangka` says where the skeleton comes from.
    """

    id: str
    nama: str
    jenis_pimpinan: JenisJabatan
    sebutan_pimpinan: str
    jumlah_reviu: int
    jenis_unit: tuple[tuple[str, str], ...]
    kerangka: tuple[KerangkaUnit, ...]
    penilai: tuple[AturanPenilai, ...]
    alur: tuple[LangkahAlur, ...]
    aturan: Aturan
    unit_organisasi: tuple[str, ...] = ()
    penjabat: Aturan | None = None
    penilai_diri: AturanPenilai | None = None
    perbaikan: Aturan | None = None
    aturan_kerangka: Aturan | None = None

    def langkah(self, fase: Fase) -> tuple[LangkahAlur, ...]:
        return tuple(langkah for langkah in self.alur if langkah.fase == fase)


@dataclass(frozen=True, slots=True)
class AturanPenugasan:
    """One cell of cara x cakupan: open or closed and why; who may appoint (actor names), and the steps in words."""

    cara: Cara
    cakupan: Cakupan
    terbuka: bool
    aturan: Aturan
    penugas: tuple[str, ...] = ()
    langkah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AturanTim:
    """Kinds of team and what is asked of the ketua. The two `*_pengganti` are minima or "".

    `jenis` are (kind, label, rule). `jenis_peserta` are the kinds of jabatan that may be put to work, empty for any.
    """

    jenis: tuple[tuple[str, str, Aturan], ...]
    ketua_dari_pemilik: Aturan
    penetap: Aturan
    pelaku_penetap: tuple[str, ...]
    pengganti: Aturan | None = None
    pendidikan_pengganti: str = ""
    golongan_pengganti: str = ""
    peserta: Aturan | None = None
    jenis_peserta: tuple[JenisJabatan, ...] = ()


@dataclass(frozen=True, slots=True)
class AturanLaporan:
    """Who reports to whom (actor names). `berkala` means from time to time, `diminta` only when it is asked for."""

    pelapor: str
    penerima: str
    aturan: Aturan
    berkala: bool = False
    diminta: bool = False


@dataclass(frozen=True, slots=True)
class TanggungJawab:
    """The duties of one role (an actor name), each in a few words, in the regulation's order."""

    pelaku: str
    butir: tuple[str, ...]
    aturan: Aturan


@dataclass(frozen=True, slots=True)
class Istilah:
    """A term of the regulation. The same `nama` may stand twice where the regulation defines it twice."""

    nama: str
    aturan: Aturan


@dataclass(frozen=True, slots=True)
class Profil:
    """A regulation as data. `hash` is the SHA-256 (hexadecimal) of its files in the order of their names.

    `aturan` holds every rule that stands anywhere in the profile, each code once.
    """

    id: str
    versi: str
    hash: str
    nama: str
    nama_singkat: str
    judul: str
    pemerintah: str
    berlaku_sejak: date
    model: tuple[ModelKedudukan, ...]
    penugasan: tuple[AturanPenugasan, ...]
    tim: AturanTim
    aturan: tuple[Aturan, ...]
    pertanggungjawaban: tuple[AturanLaporan, ...] = ()
    tanggung_jawab: tuple[TanggungJawab, ...] = ()
    istilah: tuple[Istilah, ...] = ()

    def model_dengan_id(self, model_id: str) -> ModelKedudukan:
        """The model with that id. Raises KeyError."""
        for model in self.model:
            if model.id == model_id:
                return model
        raise KeyError(model_id)
