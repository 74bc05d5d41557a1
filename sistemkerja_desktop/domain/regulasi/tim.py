"""What is asked of a team, its ketua and the act that founds it."""

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.regulasi.aturan import Aturan, ButirAturan
from sistemkerja_desktop.domain.rekaman import dataclass

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
