"""The models of structure: units and their skeleton, levels, and who assesses whom."""

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.regulasi.alur import LangkahAlur
from sistemkerja_desktop.domain.regulasi.aturan import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class AturanPenilai:
    """Who assesses: the first rule that fits a person's seat applies. `penilai` names an official of `pejabat`.

    Empty tuples mean "any": `jenis_unit` are the kinds of the person's own unit, `di_bawah` of that unit or any above
    it. `memimpin` None means both heads of units and others. `unit_penilai` are the kinds of unit whose head
    "kepala_unit" means. `bila_pilihan` ("kode:opsi", several with blanks between them) makes it a rule of offices that
    chose all of that.
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
class JenisUnitOrganisasi:
    """A kind of unit that counts as one unit organisasi, `bila_pilihan` as of an `AturanPenilai`."""

    jenis: str
    bila_pilihan: str = ""


@dataclass(frozen=True, slots=True)
class ModelKedudukan:
    """One model of structure: its levels, skeleton, who assesses whom, and the steps of the three phases.

    `jenis_unit` are (kind, label) pairs. `unit_organisasi` are the kinds that count as one "unit organisasi" when
    the scope of an assignment is judged. `penjabat` is the rule on Plt. and Plh.; `penilai_diri` says who assesses
    a person whom `penilai` would make their own assessor; `perbaikan` is the rule on a result that is off target;
    `aturan_kerangka` says where the skeleton comes from. `perangkat_daerah` tells whether the office itself is one.
    `sebutan` are (actor name, label) pairs where the regulation has its own word. `pilihan` are the codes of the
    choices on which a rule for this model depends. Where `unit_organisasi` depends on one, it holds the kinds under
    the answers that hold by themselves, and `unit_organisasi_bila` all kinds with their conditions; else that is empty.
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
    unit_organisasi_bila: tuple[JenisUnitOrganisasi, ...] = ()

    def langkah(self, fase: Fase) -> tuple[LangkahAlur, ...]:
        return tuple(langkah for langkah in self.alur if langkah.fase == fase)
