"""While the work lasts: reports, problems, duties and working hours."""

from sistemkerja_desktop.domain.penugasan import Cakupan
from sistemkerja_desktop.domain.regulasi.aturan import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class AturanLaporan:
    """Who reports to whom (actor names). `berkala` means from time to time, `diminta` only when it is asked for.

    `jarak_bulan` is how many months lie between periodic reports, 0 where the text does not say.
    """

    pelapor: str
    penerima: tuple[str, ...]
    aturan: Aturan
    berkala: bool = False
    diminta: bool = False
    bila_pilihan: str = ""
    jarak_bulan: int = 0


@dataclass(frozen=True, slots=True)
class AturanPermasalahan:
    """Who raises a problem that the team cannot solve, and who decides, by the scope of the work (actor names)."""

    cakupan: tuple[Cakupan, ...]
    pengaju: tuple[str, ...]
    pemutus: tuple[str, ...]
    aturan: Aturan


@dataclass(frozen=True, slots=True)
class TanggungJawab:
    """The duties of one role (an actor name), each in a few words, in the regulation's order."""

    pelaku: str
    butir: tuple[str, ...]
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
