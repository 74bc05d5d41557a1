"""The timeline of a case: what was done of its mechanism, what waits and for whom, and what can be done about it."""

from datetime import date
from enum import StrEnum

from sistemkerja_desktop.domain import kasus as alur_kasus
from sistemkerja_desktop.domain.kasus import ButirPerjalanan, Jawaban, LangkahKasus
from sistemkerja_desktop.domain.pemutus import orang_terjawab
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.regulasi import BERAKHIR, SELESAI, Aturan, LangkahMekanisme, Mekanisme, Saluran
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.services.penugasan.kasus import (
    Kasus,
    daftar_orang,
    muat_kasus,
    nama_pelaku,
    nama_surat,
    penanda_tangan,
)
from sistemkerja_desktop.services.penugasan.pemutus import kasus_menunggu, kelompok_menunggu, pejabat_menunggu
from sistemkerja_desktop.services.sesi import Sesi


class TindakanLangkah(StrEnum):
    """What can be done about the step that waits."""

    TERBITKAN = "terbitkan"
    SURAT_MASUK = "surat-masuk"
    CATAT = "catat"
    JAWAB = "jawab"
    SURAT_BEBAS = "surat-bebas"


class KeadaanLangkah(StrEnum):
    SELESAI = "selesai"
    KINI = "kini"
    NANTI = "nanti"


@dataclass(frozen=True, slots=True)
class BarisLangkah:
    """A line of the timeline. `pelaku` names who acts or signs (or did; of several who decide, those who have not yet
    answered), `kepada` to whom.

    `cabang` says in words where the other answer leads. `surat` is the letter of the step, ours or one that came in;
    `nama_surat` what the regulation calls it; `lisan` that the regulation has it done by word of mouth.
    """

    langkah: LangkahMekanisme
    keadaan: KeadaanLangkah
    pelaku: str
    kepada: str
    aturan: Aturan
    nama_surat: str = ""
    lisan: bool = False
    catatan: LangkahKasus | None = None
    surat: Surat | None = None
    cabang: str = ""
    tindakan: tuple[TindakanLangkah, ...] = ()

    @property
    def tenggat(self) -> date | None:
        return self.catatan.tenggat if self.catatan else None


@dataclass(frozen=True, slots=True)
class RincianKasus:
    """The case as a page shows it: its lines, and how many of them are done."""

    kasus: Kasus
    baris: tuple[BarisLangkah, ...]
    selesai: int

    @property
    def kini(self) -> BarisLangkah | None:
        return next((b for b in self.baris if b.keadaan is KeadaanLangkah.KINI), None)


def rincian_kasus(sesi: Sesi, penugasan_id: int) -> RincianKasus:
    """The case with its timeline. Raises as `muat_kasus` does."""
    with sesi.baca() as uk:
        kasus = muat_kasus(sesi, uk, penugasan_id)
    perjalanan = alur_kasus.perjalanan(kasus.mekanisme, kasus.langkah)
    if kasus.penugasan.keadaan in (KeadaanPenugasan.BERAKHIR, KeadaanPenugasan.DIBATALKAN):
        perjalanan = tuple(b for b in perjalanan if b.catatan is not None and b.catatan.jawaban is not None)
    baris = tuple(_baris(sesi, kasus, satu) for satu in perjalanan)
    return RincianKasus(kasus, baris, sum(b.keadaan is KeadaanLangkah.SELESAI for b in baris))


def _baris(sesi: Sesi, kasus: Kasus, satu: ButirPerjalanan) -> BarisLangkah:
    langkah, catatan = satu.langkah, satu.catatan
    selesai = catatan is not None and catatan.jawaban is not None
    keadaan = KeadaanLangkah.SELESAI if selesai else KeadaanLangkah.KINI if satu.kini else KeadaanLangkah.NANTI
    surat_id = catatan.surat_id if catatan else None
    return BarisLangkah(
        langkah,
        keadaan,
        (catatan.pejabat if catatan else "") or _ditunggu(sesi, kasus, satu),
        nama_pelaku(sesi, kasus, langkah.kepada),
        langkah.aturan,
        nama_surat(kasus.profil, langkah.surat),
        langkah.saluran is Saluran.LISAN,
        catatan,
        next((s for s in kasus.surat if s.id == surat_id), None),
        _kata_cabang(sesi, kasus, satu),
        tindakan_langkah(sesi, kasus, langkah) if satu.kini else (),
    )


def _ditunggu(sesi: Sesi, kasus: Kasus, satu: ButirPerjalanan) -> str:
    langkah = satu.langkah
    orang = pejabat_menunggu(sesi, kasus, langkah) if satu.kini else ()
    return daftar_orang(sesi, orang) if orang else nama_pelaku(sesi, kasus, langkah.penandatangan or langkah.pelaku)


def tindakan_langkah(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme) -> tuple[TindakanLangkah, ...]:
    """What can be done about a step, the nearest first. A letter is ours to make where somebody of the office signs."""
    penulis = penanda_tangan(sesi, kasus_menunggu(sesi, kasus, langkah), langkah, Jawaban.SETUJU)
    hasil: list[TindakanLangkah] = []
    if langkah.surat:
        if any(not orang.luar for orang in penulis):
            hasil.append(TindakanLangkah.TERBITKAN)
        if not penulis or any(orang.luar for orang in penulis):
            hasil.append(TindakanLangkah.SURAT_MASUK)
    if langkah.keputusan:
        hasil.append(TindakanLangkah.JAWAB)
    elif not langkah.surat:
        hasil.append(TindakanLangkah.CATAT)
        if surat_bebas(langkah) and any(not orang.luar for orang in penulis):
            hasil.append(TindakanLangkah.SURAT_BEBAS)
    return tuple(hasil)


def surat_bebas(langkah: LangkahMekanisme) -> str:
    """The kind of letter by which the office may take a step for which the regulation asks for none, "" for none.

    Officials who turn to others may do so in writing; what is said by word of mouth, or done by who is assigned, is
    noted.
    """
    if langkah.surat or langkah.keputusan or langkah.saluran is not Saluran.TANPA_SURAT or not langkah.kepada:
        return ""
    if set(langkah.pelaku) <= {"pegawai", "peserta", "individu"}:
        return ""
    return langkah.kode if langkah.kode in ("rekomendasi", "instruksi") else "nota-dinas-koordinasi"


def _kata_cabang(sesi: Sesi, kasus: Kasus, satu: ButirPerjalanan) -> str:
    if not satu.cabang:
        return ""
    tolak = satu.catatan is None or satu.catatan.jawaban is not Jawaban.TOLAK
    awal = "Bila ditolak" if tolak else "Bila disetujui"
    if satu.kini:
        jawab = orang_terjawab(kasus.langkah, satu.langkah.kode)
        if set(jawab.values()) - {Jawaban.TOLAK}:
            return "Bila ditolak: dilanjutkan tanpa orang yang ditolak."
        if jawab or len(kelompok_menunggu(sesi, kasus, satu.langkah)) > 1:
            awal = "Bila semua menolak"
    if satu.cabang == BERAKHIR:
        return f"{awal}: proses ini berakhir" + (", dengan alasan tertulis." if satu.langkah.alasan_tolak else ".")
    if satu.cabang == SELESAI:
        return f"{awal}: penugasan berjalan."
    return f"{awal}: {_uraian(kasus.mekanisme, satu.cabang)}."


def _uraian(mekanisme: Mekanisme, kode: str) -> str:
    uraian = next(langkah.uraian for langkah in mekanisme.langkah if langkah.kode == kode)
    return uraian[:1].lower() + uraian[1:]
