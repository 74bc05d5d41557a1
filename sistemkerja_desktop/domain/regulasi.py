"""A regulation's rules as plain data, as the engine evaluates them. Built from a profile by `regulasi`."""

from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.rekaman import dataclass


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
class OpsiPilihan:
    """One way that the text leaves open, with the place that speaks for it."""

    kode: str
    label: str
    dasar: tuple[DasarHukum, ...]


@dataclass(frozen=True, slots=True)
class Pilihan:
    """Where the text leaves a choice or contradicts itself the office chooses; `bawaan` holds until it does."""

    aturan: Aturan
    pertanyaan: str
    bawaan: str
    opsi: tuple[OpsiPilihan, ...]


@dataclass(frozen=True, slots=True)
class AturanPenilai:
    """Who assesses: the first rule that fits a person's seat applies. `penilai` names an official of `pejabat`.

    Empty tuples mean "any": `jenis_unit` are the kinds of the person's own unit, `di_bawah` of that unit or any above
    it. `memimpin` None means both heads of units and others. `unit_penilai` are the kinds of unit whose head
    "kepala_unit" means. `bila_pilihan` ("kode:opsi") makes it a rule of offices that chose so.
    """

    aturan: Aturan
    penilai: str
    jenis_jabatan: tuple[JenisJabatan, ...] = ()
    jenis_unit: tuple[str, ...] = ()
    memimpin: bool | None = None
    jenjang: tuple[Jenjang, ...] = ()
    di_bawah: tuple[str, ...] = ()
    unit_penilai: tuple[str, ...] = ()
    bila_pilihan: str = ""


@dataclass(frozen=True, slots=True)
class LevelKedudukan:
    """A level of a model: what its head is called, which kinds of jabatan and of unit stand there."""

    nomor: int
    sebutan: str
    jenis_jabatan: tuple[JenisJabatan, ...]
    jenis_unit: tuple[str, ...]
    aturan: Aturan


@dataclass(frozen=True, slots=True)
class TempatJenjang:
    """Where people of these jenjang have to sit: in a unit of one of these kinds (Katingan Lamp. I)."""

    aturan: Aturan
    jenjang: tuple[Jenjang, ...]
    jenis_unit: tuple[str, ...]


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
    `aturan_kerangka` says where the skeleton comes from. `perangkat_daerah` tells whether the office itself is one.
    `sebutan` are (actor name, label) pairs where the regulation has its own word. `pilihan` are the codes of the
    choices on which a rule for this model depends.
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
    level: tuple[LevelKedudukan, ...] = ()
    tempat_jenjang: tuple[TempatJenjang, ...] = ()
    delegasi: Aturan | None = None
    perangkat_daerah: bool = False
    untuk: str = ""
    sebutan: tuple[tuple[str, str], ...] = ()
    pilihan: tuple[str, ...] = ()

    def langkah(self, fase: Fase) -> tuple[LangkahAlur, ...]:
        return tuple(langkah for langkah in self.alur if langkah.fase == fase)


@dataclass(frozen=True, slots=True)
class JenisSurat:
    """A kind of letter that steps name. `isi_wajib` is what it must hold at least."""

    kode: str
    nama: str
    aturan: Aturan
    isi_wajib: tuple[str, ...] = ()
    wajib_tembusan: bool = False


class Saluran(StrEnum):
    """How a step of a mechanism is carried out."""

    SURAT = "surat"
    LISAN = "lisan"
    TANPA_SURAT = "tanpa-surat"


SELESAI = "selesai"
BERAKHIR = "berakhir"
"""Where a mechanism ends: the assignment stands, or nothing comes of it."""


@dataclass(frozen=True, slots=True)
class LangkahMekanisme:
    """A step of a way to an assignment. People are actor names; `surat` is the code of a `JenisSurat` or "".

    `setuju` and `tolak` say where a decision leads, `lanjut` where any other step does: the code of a step,
    SELESAI or BERAKHIR. `penolak`, `penyusun` and `penandatangan` are empty where they are `pelaku` themself.
    """

    kode: str
    pelaku: tuple[str, ...]
    uraian: str
    saluran: Saluran
    aturan: Aturan
    surat: str = ""
    kepada: tuple[str, ...] = ()
    tembusan: tuple[str, ...] = ()
    penyusun: tuple[str, ...] = ()
    penandatangan: tuple[str, ...] = ()
    keputusan: bool = False
    setuju: str = ""
    tolak: str = ""
    penolak: tuple[str, ...] = ()
    alasan_tolak: bool = False
    surat_tolak: str = ""
    lanjut: str = ""


@dataclass(frozen=True, slots=True)
class Mekanisme:
    """The steps from a wish or a need to the assignment, the first one first."""

    kode: str
    langkah: tuple[LangkahMekanisme, ...]


@dataclass(frozen=True, slots=True)
class AturanPenugasan:
    """One cell of cara x cakupan: open or closed and why; who may appoint (actor names), and the mechanism."""

    cara: Cara
    cakupan: Cakupan
    terbuka: bool
    aturan: Aturan
    penugas: tuple[str, ...] = ()
    mekanisme: Mekanisme | None = None
    bila_pilihan: str = ""

    @property
    def langkah(self) -> tuple[str, ...]:
        """The steps in words."""
        return tuple(satu.uraian for satu in self.mekanisme.langkah) if self.mekanisme else ()


@dataclass(frozen=True, slots=True)
class ButirAturan:
    """A rule with a name and its parts in a few words: a stage, a map, a relation, a supporting role."""

    nama: str
    isi: tuple[str, ...]
    aturan: Aturan


KEPUTUSAN_TIM = "keputusan-tim"
"""The kind of founding act that is a decision of its own; else the letter of assignment founds the team."""


@dataclass(frozen=True, slots=True)
class AturanTim:
    """Kinds of team and what is asked of the ketua. The two `*_pengganti` are minima or "".

    `jenis` are (kind, label, rule). `jenis_peserta` are the kinds of jabatan that may be put to work, empty for any.
    `akta` is the rule on the founding act, `surat_akta` the kind of letter that it is; `pola` are the relations in a
    team, `wewenang` what its ketua may do.
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
    akta: Aturan | None = None
    surat_akta: str = ""
    pola: tuple[ButirAturan, ...] = ()
    wewenang: tuple[ButirAturan, ...] = ()


@dataclass(frozen=True, slots=True)
class AturanLaporan:
    """Who reports to whom (actor names). `berkala` means from time to time, `diminta` only when it is asked for."""

    pelapor: str
    penerima: tuple[str, ...]
    aturan: Aturan
    berkala: bool = False
    diminta: bool = False
    bila_pilihan: str = ""


@dataclass(frozen=True, slots=True)
class AturanPermasalahan:
    """Who raises a problem that the team cannot solve, and who decides, by the scope of the work (actor names)."""

    cakupan: tuple[Cakupan, ...]
    pengaju: tuple[str, ...]
    pemutus: tuple[str, ...]
    aturan: Aturan


@dataclass(frozen=True, slots=True)
class JamKerja:
    """The hours of some days of the week ("senin"), as "07.30"; a flexible group has no days and no break."""

    aturan: Aturan
    hari: tuple[str, ...]
    masuk: str
    pulang: str
    istirahat_mulai: str = ""
    istirahat_selesai: str = ""


@dataclass(frozen=True, slots=True)
class AturanJamKerja:
    """Working days and hours. `menit_sepekan` is the norm without breaks, `zona` "WIB", "WITA", "WIT" or ""."""

    zona: str
    menit_sepekan: int
    jam: tuple[JamKerja, ...]
    kelompok: tuple[JamKerja, ...] = ()


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
    """A regulation as data, with what it inherits. `hash` is the SHA-256 (hexadecimal) over its files and its parent's.

    `aturan` holds every rule that stands anywhere in the profile, each code once; `ketentuan` those that nothing
    evaluates. `induk` is the id of the parent or "".
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
    induk: str = ""
    berlaku_sampai: date | None = None
    nama_surat_tugas: str = "Surat Tugas"
    surat: tuple[JenisSurat, ...] = ()
    pilihan: tuple[Pilihan, ...] = ()
    permasalahan: tuple[AturanPermasalahan, ...] = ()
    pengelolaan_kinerja: tuple[ButirAturan, ...] = ()
    proses_bisnis: tuple[ButirAturan, ...] = ()
    pendukung: tuple[ButirAturan, ...] = ()
    jam_kerja: AturanJamKerja | None = None
    ketentuan: tuple[Aturan, ...] = ()

    @property
    def nama_akta(self) -> str:
        """What the act that founds a team is called here."""
        return "Keputusan pembentukan tim kerja" if self.tim.surat_akta == KEPUTUSAN_TIM else self.nama_surat_tugas

    def model_dengan_id(self, model_id: str) -> ModelKedudukan:
        """The model with that id. Raises KeyError."""
        for model in self.model:
            if model.id == model_id:
                return model
        raise KeyError(model_id)
