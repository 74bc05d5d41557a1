"""The letter of the step that waits: who may sign it, how it would look, and issuing it with the answer that it is."""

from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KelasSurat
from sistemkerja_desktop.services.penugasan.bahan import (
    CalonTandaTangan,
    alamat_pelaku,
    calon_tanda_tangan,
)
from sistemkerja_desktop.services.penugasan.bahan_langkah import (
    SuratLangkahBaru,
    bahan_langkah,
    isi_wajib,
    surat_pribadi,
    templat_langkah,
)
from sistemkerja_desktop.services.penugasan.jalan import (
    JawabanBaru,
    langkah_kini,
    lanjutkan,
    periksa_jawaban,
    rancangan_kasus,
)
from sistemkerja_desktop.services.penugasan.kasus import (
    jenis_surat,
    muat_kasus,
    nama_surat,
    pelaku_langkah,
    penanda_tangan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_surat import templat_kantor

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.surat import SuratTerbit


@dataclass(frozen=True, slots=True)
class TawaranSurat:
    """What the dialog of a letter begins with. `jenis` is the template's code, `nama` what the regulation calls it.

    `kelas` TANPA_NOMOR is a person's own letter. `isi_wajib` are the contents that the regulation asks for.
    """

    jenis: str
    nama: str
    kelas: KelasSurat
    penandatangan: tuple[CalonTandaTangan, ...]
    kepada: tuple[str, ...]
    tembusan: tuple[str, ...]
    isi_wajib: tuple[str, ...]
    perlu_alasan: bool


def tawaran_surat(sesi: Sesi, penugasan_id: int, jawaban: Jawaban = Jawaban.SETUJU, jenis: str = "") -> TawaranSurat:
    """What the waiting step's letter offers with that answer, or a letter of another kind in its place.

    Raises GalatPengguna where no step waits or it has no letter.
    """
    from sistemkerja_desktop.naskah.templat import muat_templat

    with sesi.baca() as uk:
        kasus = muat_kasus(sesi, uk, penugasan_id)
    langkah = langkah_kini(kasus)
    kode = jenis or jenis_surat(langkah, jawaban)
    if not kode:
        raise GalatPengguna("Langkah ini tidak memakai surat.", "Catat jawabannya saja.")
    pribadi = surat_pribadi(langkah, jawaban)
    calon = calon_tanda_tangan(sesi, penanda_tangan(sesi, kasus, langkah, jawaban), sesi.hari_ini(), pribadi=pribadi)
    templat = muat_templat(templat_langkah(kode, pribadi=pribadi)).ringkas
    dari_rancangan = rancangan_kasus(kasus).tembusan if kode == SURAT_TUGAS and kasus.penugasan.rancangan else ()
    tembusan = alamat_pelaku(sesi, pelaku_langkah(sesi, kasus, langkah.tembusan))
    return TawaranSurat(
        templat.kode,
        nama_surat(kasus.profil, kode) or templat.nama,
        templat.kelas,
        tuple(calon),
        alamat_pelaku(sesi, pelaku_langkah(sesi, kasus, _kepada(langkah, jawaban))),
        tuple(dict.fromkeys((*tembusan, *dari_rancangan))),
        isi_wajib(kasus, kode),
        jawaban is Jawaban.TOLAK,
    )


def surat_bebas(langkah: LangkahMekanisme) -> tuple[str, ...]:
    """Templates that the office may use at a step for which the regulation asks for no letter, the likeliest first."""
    if langkah.surat or langkah.keputusan:
        return ()
    semua = ("nota-dinas-koordinasi", "rekomendasi", "instruksi")
    return tuple(sorted(semua, key=lambda kode: langkah.kode.split("-")[0] not in kode))


def pratinjau_langkah(sesi: Sesi, penugasan_id: int, baru: SuratLangkahBaru) -> "HasilPdf":
    """The letter as issuing would make it now. Raises GalatPengguna with what is missing."""
    from sistemkerja_desktop.naskah.jenis import susun_surat
    from sistemkerja_desktop.naskah.pdf import render_pdf
    from sistemkerja_desktop.services.agenda.penomoran import usulan_nomor
    from sistemkerja_desktop.services.kantor import lambang

    with sesi.baca() as uk:
        kasus = muat_kasus(sesi, uk, penugasan_id)
        langkah = langkah_kini(kasus)
        jenis = _templat(langkah, baru)
        _, nomor = usulan_nomor(uk, sesi.kantor, jenis, baru.tanggal, baru.urut)
        isi = susun_surat(bahan_langkah(sesi, uk, kasus, langkah, baru, nomor), templat_kantor(uk, jenis))
    return render_pdf(isi, lambang(sesi))


def terbitkan_langkah(sesi: Sesi, penugasan_id: int, baru: SuratLangkahBaru) -> "tuple[Perubahan, SuratTerbit]":
    """Issues the waiting step's letter, records the answer that it is, and opens the next step: all of it or nothing.

    Cannot be undone: the letter has its number. Raises GalatPengguna with what is missing.
    """
    from sistemkerja_desktop.naskah.jenis import susun_surat
    from sistemkerja_desktop.services.surat import terbitkan

    with sesi.baca() as uk:
        kasus = muat_kasus(sesi, uk, penugasan_id)
    langkah = langkah_kini(kasus)
    jawaban = JawabanBaru(
        baru.jawaban,
        # A letter may be dated ahead; that it was given is recorded today at the latest.
        min(baru.tanggal, sesi.hari_ini()),
        _nama_pejabat(baru.penandatangan),
        baru.alasan,
        baru.pindaian,
        orang_lain=baru.orang_lain,
    )
    periksa_jawaban(sesi, kasus, langkah, jawaban)
    jenis = _templat(langkah, baru)
    nama = nama_surat(kasus.profil, baru.jenis or jenis_surat(langkah, baru.jawaban)) or nama_templat(jenis)
    with sesi.tulis(f"Terbitkan {nama} {kasus.penugasan.nama}", dapat_diurungkan=False) as uk:
        terbit = terbitkan(
            uk,
            kantor=sesi.kantor,
            susun=lambda nomor: susun_surat(
                bahan_langkah(sesi, uk, kasus, langkah, baru, nomor), templat_kantor(uk, jenis)
            ),
            tanggal=baru.tanggal,
            kepada="; ".join(baru.kepada) or f"{len(kasus.peserta) + len(kasus.luar)} orang",
            urut=baru.urut,
            penugasan_id=penugasan_id,
            jenis=jenis,
            langkah=langkah.kode,
            sifat=baru.sifat,
        )
        lanjutkan(sesi, uk, kasus, jawaban, terbit.surat)
    return uk.perubahan, terbit


def _templat(langkah: LangkahMekanisme, baru: SuratLangkahBaru) -> str:
    kode = baru.jenis or jenis_surat(langkah, baru.jawaban)
    if not kode:
        raise GalatPengguna("Langkah ini tidak memakai surat.", "Catat jawabannya saja.")
    return templat_langkah(kode, pribadi=surat_pribadi(langkah, baru.jawaban))


def nama_templat(jenis: str) -> str:
    """What the program calls that kind of letter."""
    from sistemkerja_desktop.naskah.templat import muat_templat

    return muat_templat(jenis).ringkas.nama


def _kepada(langkah: LangkahMekanisme, jawaban: Jawaban) -> tuple[str, ...]:
    """To whom: a refusal goes back to who asked, where the step names nobody."""
    return langkah.kepada or (("pemilik_kinerja",) if jawaban is Jawaban.TOLAK else ())


def _nama_pejabat(calon: CalonTandaTangan) -> str:
    return f"{calon.nama}, {calon.sebutan}" if calon.sebutan and calon.jabatan_id is not None else calon.nama
