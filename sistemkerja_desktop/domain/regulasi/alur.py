"""The steps of the three phases: planning, carrying out, assessing."""

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.regulasi.aturan import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class LangkahAlur:
    """A step of a phase. `pelaku` are actor names; `bila` names a predicate over the assignment, "" means always;
    of several, with blanks between them, all have to hold.

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
