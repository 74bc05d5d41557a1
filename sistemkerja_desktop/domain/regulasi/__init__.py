"""A regulation's rules as plain data, as the engine evaluates them. Built from a profile by `regulasi`."""

from sistemkerja_desktop.domain.regulasi.alur import LangkahAlur
from sistemkerja_desktop.domain.regulasi.aturan import (
    Aturan,
    ButirAturan,
    DasarHukum,
    Istilah,
    OpsiPilihan,
    Pilihan,
    SumberHukum,
)
from sistemkerja_desktop.domain.regulasi.kedudukan import (
    AturanPenilai,
    JenisUnitOrganisasi,
    KerangkaUnit,
    LevelKedudukan,
    ModelKedudukan,
    TempatJenjang,
)
from sistemkerja_desktop.domain.regulasi.pelaksanaan import (
    AturanJamKerja,
    AturanLaporan,
    AturanPermasalahan,
    JamKerja,
    TanggungJawab,
)
from sistemkerja_desktop.domain.regulasi.penugasan import (
    BERAKHIR,
    SELESAI,
    AturanPenugasan,
    JenisSurat,
    LangkahMekanisme,
    Mekanisme,
    Saluran,
)
from sistemkerja_desktop.domain.regulasi.profil import Profil
from sistemkerja_desktop.domain.regulasi.tim import KEPUTUSAN_TIM, AturanTim

__all__ = [
    "BERAKHIR",
    "KEPUTUSAN_TIM",
    "SELESAI",
    "Aturan",
    "AturanJamKerja",
    "AturanLaporan",
    "AturanPenilai",
    "AturanPenugasan",
    "AturanPermasalahan",
    "AturanTim",
    "ButirAturan",
    "DasarHukum",
    "Istilah",
    "JamKerja",
    "JenisSurat",
    "JenisUnitOrganisasi",
    "KerangkaUnit",
    "LangkahAlur",
    "LangkahMekanisme",
    "LevelKedudukan",
    "Mekanisme",
    "ModelKedudukan",
    "OpsiPilihan",
    "Pilihan",
    "Profil",
    "Saluran",
    "SumberHukum",
    "TanggungJawab",
    "TempatJenjang",
]
