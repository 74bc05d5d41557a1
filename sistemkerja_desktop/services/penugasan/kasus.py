"""An assignment as a case: what its steps ask about, by the regulation that it began with, and who acts in them."""

from collections.abc import Sequence

from sistemkerja_desktop.domain import kasus as alur_kasus
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, LangkahKasus
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.pejabat import OrangPelaku
from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import (
    AturanPenugasan,
    LangkahMekanisme,
    Mekanisme,
    ModelKedudukan,
    Profil,
)
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca


@dataclass(frozen=True, slots=True)
class Kasus:
    """An assignment with everything that its steps ask about, by the regulation that it began with."""

    penugasan: Penugasan
    peserta: tuple[PesertaPenugasan, ...]
    luar: tuple[tuple[PesertaLuar, OrangLuar], ...]
    langkah: tuple[LangkahKasus, ...]
    surat: tuple[Surat, ...]
    profil: Profil
    model: ModelKedudukan
    sel: AturanPenugasan
    mekanisme: Mekanisme
    pemilik_luar: KantorLuar | None = None

    @property
    def konteks(self) -> KonteksPenugasan:
        luar = tuple((orang, peserta.peran) for peserta, orang in self.luar)
        return KonteksPenugasan.dari(self.penugasan, self.peserta, luar, self.pemilik_luar)

    @property
    def kini(self) -> LangkahKasus | None:
        """The step that waits."""
        return alur_kasus.kini(self.langkah)


def muat_kasus(sesi: Sesi, uk: UnitBaca, penugasan_id: int) -> Kasus:
    """The case within a transaction. Raises GalatPengguna where its regulation knows no steps for it."""
    penugasan = uk.get(Penugasan, penugasan_id)
    profil = sesi.definisi(penugasan)
    sel = sel_penugasan(profil, penugasan.cara, penugasan.cakupan)
    if sel is None or sel.mekanisme is None:
        raise GalatPengguna(
            f"Peraturan penugasan {penugasan.nomor:03d} tidak menyebut langkah untuk cara dan cakupan ini.",
            "Batalkan penugasan ini, lalu buat yang baru.",
        )
    orang = {satu.id: satu for satu in uk.list(OrangLuar)}
    luar = sorted(uk.list(PesertaLuar, penugasan_id=penugasan_id), key=lambda p: (p.urutan, p.id))
    langkah = sorted(uk.list(LangkahKasus, penugasan_id=penugasan_id), key=lambda satu: satu.urutan)
    surat = tuple(uk.list(Surat, penugasan_id=penugasan_id))
    return Kasus(
        penugasan,
        tuple(uk.list(PesertaPenugasan, penugasan_id=penugasan_id)),
        tuple((p, orang[p.orang_luar_id]) for p in luar),
        tuple(langkah) or _langkah_lama(sel.mekanisme, penugasan, surat),
        surat,
        profil,
        profil.model_dengan_id(penugasan.model_id),
        sel,
        sel.mekanisme,
        uk.find(KantorLuar, id=penugasan.pemilik_luar_id) if penugasan.pemilik_luar_id is not None else None,
    )


def pelaku_langkah(sesi: Sesi, kasus: Kasus, kode: Sequence[str]) -> tuple[OrangPelaku, ...]:
    """The officials and people behind the actors' names, nobody twice."""
    hasil: dict[OrangPelaku, None] = {}
    for satu in kode:
        for orang in siapa(satu, sesi.susunan, kasus.model, kasus.konteks):
            hasil.setdefault(orang)
    return tuple(hasil)


def penerima_laporan(konteks: KonteksPenugasan, penerima: Sequence[str]) -> tuple[str, ...]:
    """The actors to whom is reported, of those whom the regulation names.

    Work for another office is done under the head of that office's unit (Penugasan, e.g. Dharmasraya Ps. 1): the unit
    here only gives the people.
    """
    if konteks.pemilik_luar is None:
        return tuple(penerima)
    return tuple("pemilik_kinerja" if kode == "pimpinan_unit_organisasi" else kode for kode in penerima)


def penulis_surat(langkah: LangkahMekanisme, jawaban: Jawaban) -> tuple[str, ...]:
    """The actors who sign the step's letter with that answer."""
    if jawaban is Jawaban.TOLAK:
        return langkah.penolak or langkah.penandatangan or langkah.pelaku
    return langkah.penandatangan or langkah.pelaku


def penanda_tangan(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, jawaban: Jawaban) -> tuple[OrangPelaku, ...]:
    """Who may sign the step's letter with that answer; the letter that assigns first by who was chosen to appoint."""
    penulis = pelaku_langkah(sesi, kasus, penulis_surat(langkah, jawaban))
    kursi = kasus.penugasan.ditugaskan_oleh
    if jenis_surat(langkah, jawaban) != SURAT_TUGAS or kursi is None:
        return penulis
    dudukan = sesi.susunan.bertindak(kursi)
    penugas = OrangPelaku(dudukan.pegawai_id, kursi, dudukan.sebagai) if dudukan else OrangPelaku(jabatan_id=kursi)
    return (penugas, *(orang for orang in penulis if orang.jabatan_id != kursi))


def jenis_surat(langkah: LangkahMekanisme, jawaban: Jawaban) -> str:
    """The kind of letter that the step makes with that answer, "" for none."""
    return langkah.surat_tolak if jawaban is Jawaban.TOLAK else langkah.surat


def sebutan_orang(sesi: Sesi, orang: OrangPelaku) -> str:
    """Who that is in a few words: name and seat, a vacant seat, or an official outside the office."""
    if orang.luar:
        return orang.luar
    kursi = sesi.susunan.jabatan.get(orang.jabatan_id or 0)
    pegawai = sesi.susunan.pegawai.get(orang.pegawai_id or 0)
    if pegawai is None:
        return f"{kursi.nama} (kosong)" if kursi else "belum tercatat"
    if kursi is None or not kursi.memimpin:
        return pegawai.nama
    awal = f"{orang.sebagai.value} " if orang.sebagai in (SebagaiPemangku.PLT, SebagaiPemangku.PLH) else ""
    return f"{pegawai.nama}, {awal}{kursi.nama}"


def nama_surat(profil: Profil, kode: str) -> str:
    """What the regulation calls that kind of letter, "" for none."""
    if kode == SURAT_TUGAS:
        return profil.nama_surat_tugas
    return next((s.nama for s in profil.surat if s.kode == kode), "")


def nama_pelaku(sesi: Sesi, kasus: Kasus, kode: Sequence[str]) -> str:
    """Names behind actors, at most three; the actors' labels where nobody was found."""
    orang = pelaku_langkah(sesi, kasus, kode)
    if not orang:
        return " atau ".join(label_pelaku(satu, kasus.model) for satu in kode)
    return daftar_orang(sesi, orang)


def daftar_orang(sesi: Sesi, orang: Sequence[OrangPelaku]) -> str:
    """The first three by name and seat, and how many more."""
    lain = f", dan {len(orang) - 3} orang lain" if len(orang) > 3 else ""
    return "; ".join(sebutan_orang(sesi, satu) for satu in orang[:3]) + lain


def _langkah_lama(mekanisme: Mekanisme, penugasan: Penugasan, surat: Sequence[Surat]) -> tuple[LangkahKasus, ...]:
    """The steps of an assignment from before steps were kept: its letter says that those before it were taken."""
    tugas = next((s for s in surat if s.jenis == SURAT_TUGAS and s.keadaan != KeadaanSurat.DICADANGKAN), None)
    hari = tugas.tanggal if tugas else penugasan.mulai
    hasil = []
    for urutan, langkah in enumerate((*alur_kasus.sebelum_surat_tugas(mekanisme), None)):
        kode = langkah.kode if langkah else _kode_surat_tugas(mekanisme)
        if kode:
            jawaban = Jawaban.SETUJU if langkah and langkah.keputusan else Jawaban.LANJUT
            surat_id = tugas.id if tugas and langkah is None else None
            hasil.append(LangkahKasus(0, penugasan.id, kode, urutan, hari, None, jawaban, hari, surat_id=surat_id))
    return tuple(hasil)


def _kode_surat_tugas(mekanisme: Mekanisme) -> str:
    return next((langkah.kode for langkah in mekanisme.langkah if langkah.surat == SURAT_TUGAS), "")
