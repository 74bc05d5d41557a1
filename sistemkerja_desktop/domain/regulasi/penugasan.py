"""Ways to an assignment: which are open, who appoints, the steps of each and their letters."""

from enum import StrEnum

from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.regulasi.aturan import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass


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
    SELESAI or BERAKHIR. `penolak`, `penyusun` and `penandatangan` are empty where they are `pelaku` themself. `nama` is
    the step in a few words, "" in definitions from before steps had names.
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
    nama: str = ""


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
