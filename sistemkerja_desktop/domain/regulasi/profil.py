"""A whole regulation as data, as the program works with it."""

from datetime import date

from sistemkerja_desktop.domain.regulasi.aturan import Aturan, ButirAturan, Istilah, Pilihan
from sistemkerja_desktop.domain.regulasi.kedudukan import ModelKedudukan
from sistemkerja_desktop.domain.regulasi.pelaksanaan import (
    AturanJamKerja,
    AturanLaporan,
    AturanPermasalahan,
    TanggungJawab,
)
from sistemkerja_desktop.domain.regulasi.penugasan import AturanPenugasan, JenisSurat
from sistemkerja_desktop.domain.regulasi.tim import KEPUTUSAN_TIM, AturanTim
from sistemkerja_desktop.domain.rekaman import dataclass


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
