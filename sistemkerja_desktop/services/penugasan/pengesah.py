"""Who signs a person's own letter at its left: the official who took note of it or agreed without a letter."""

from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.pejabat import OrangPelaku
from sistemkerja_desktop.domain.pelaku import label_pelaku
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme, Saluran
from sistemkerja_desktop.services.penugasan.bahan import alamat_pelaku, penandatangan_surat, sebutan_kursi
from sistemkerja_desktop.services.penugasan.kasus import Kasus, pelaku_langkah
from sistemkerja_desktop.services.penugasan.rujukan import surat_tercatat
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.pihak import Penandatangan

_PEMOHON = {"pegawai", "peserta", "individu"}
_TANPA_NAMA = "." * 40


def langkah_sebelum(kasus: Kasus, langkah: LangkahMekanisme) -> LangkahMekanisme | None:
    """The step of the mechanism just before that one, None for the first."""
    semua = kasus.mekanisme.langkah
    urut = next((i for i, satu in enumerate(semua) if satu.kode == langkah.kode), 0)
    return semua[urut - 1] if urut else None


def langkah_pengesahan(kasus: Kasus, langkah: LangkahMekanisme) -> LangkahMekanisme | None:
    """The official's step just before the person's letter, where nothing else on paper shows it; else None.

    "surat permohonan yang diketahui (yang telah disetujui) oleh …": the letter itself has to show it.
    """
    sebelum = langkah_sebelum(kasus, langkah)
    if sebelum is None or sebelum.saluran is not Saluran.TANPA_SURAT or _PEMOHON & {*sebelum.pelaku}:
        return None
    return None if any(s.langkah == sebelum.kode for s in surat_tercatat(kasus)) else sebelum


def pengesah(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, hari: date) -> "Penandatangan":
    """The official of that step on the letter's day, with room for a name where it is not known."""
    from sistemkerja_desktop.naskah.pihak import Penandatangan

    orang = next(iter(pelaku_langkah(sesi, kasus, langkah.pelaku)), OrangPelaku())
    if orang.jabatan_id is not None:
        if sesi.susunan_pada(hari).bertindak(orang.jabatan_id) is not None:
            return penandatangan_surat(sesi, hari, orang.jabatan_id)
        return Penandatangan(_TANPA_NAMA, sebutan_kursi(sesi, orang.jabatan_id))
    jabatan = next(iter(alamat_pelaku(sesi, (orang,))), "") or label_pelaku(langkah.pelaku[0], kasus.model)
    nama = orang.luar.removesuffix(jabatan).rstrip(", ")
    return Penandatangan(nama or _TANPA_NAMA, jabatan)
