"""The letter of the step that waits: who may sign it, how it would look, and issuing it with the answer that it is."""

from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.cakupan import cakupan_konteks, lebih_luas
from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Cakupan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.services.penugasan.bahan import (
    CalonTandaTangan,
    alamat_pelaku,
    calon_tanda_tangan,
    sebutan_kursi,
)
from sistemkerja_desktop.services.penugasan.bahan_langkah import (
    SuratLangkahBaru,
    bahan_langkah,
    isi_kosong_langkah,
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
    tolak_bila_keluar,
)
from sistemkerja_desktop.services.penugasan.kasus import (
    Kasus,
    jenis_surat,
    muat_kasus,
    nama_surat,
    pelaku_langkah,
    penanda_tangan,
)
from sistemkerja_desktop.services.penugasan.pemutus import untuk_pemutus
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_surat import templat_kantor

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.surat import SuratTerbit
    from sistemkerja_desktop.storage.unit_baca import UnitBaca


@dataclass(frozen=True, slots=True)
class TawaranSurat:
    """What the dialog of a letter begins with. `jenis` is the template's code, `nama` what the regulation calls it.

    `kelas` TANPA_NOMOR is a person's own letter. `isi_wajib` are the contents that the regulation asks for,
    `isi_kosong` those of them of which the case says nothing: somebody has to write them. `peringatan` is what to know
    before it is issued, "" for nothing.
    """

    jenis: str
    nama: str
    kelas: KelasSurat
    penandatangan: tuple[CalonTandaTangan, ...]
    kepada: tuple[str, ...]
    tembusan: tuple[str, ...]
    isi_wajib: tuple[str, ...]
    perlu_alasan: bool
    isi_kosong: tuple[str, ...] = ()
    peringatan: str = ""


def tawaran_surat(
    sesi: Sesi,
    penugasan_id: int,
    jawaban: Jawaban = Jawaban.SETUJU,
    jenis: str = "",
    *,
    tanggal: date | None = None,
    pemutus: str = "",
) -> TawaranSurat:
    """What the waiting step's letter offers with that answer, or a letter of another kind in its place.

    Who may sign it is who was in the seat on the letter's day `tanggal`, None for today; of several who decide, those
    whose answer it is (`pemutus`). Raises GalatPengguna where no step waits or it has no letter.
    """
    from sistemkerja_desktop.naskah.templat import muat_templat

    with sesi.baca() as uk:
        kasus = muat_kasus(sesi, uk, penugasan_id)
    langkah = langkah_kini(kasus)
    kasus = untuk_pemutus(sesi, kasus, langkah, pemutus)
    kode = jenis or jenis_surat(langkah, jawaban)
    if not kode:
        raise GalatPengguna("Langkah ini tidak memakai surat.", "Catat jawabannya saja.")
    pribadi = surat_pribadi(langkah, jawaban)
    hari = tanggal or sesi.hari_ini()
    calon = calon_tanda_tangan(sesi, penanda_tangan(sesi, kasus, langkah, jawaban), hari, pribadi=pribadi)
    templat = muat_templat(templat_langkah(kode, pribadi=pribadi)).ringkas
    dari_rancangan = rancangan_kasus(kasus).tembusan if kode == SURAT_TUGAS and kasus.penugasan.rancangan else ()
    kepada = alamat_pelaku(sesi, pelaku_langkah(sesi, kasus, _kepada(langkah, jawaban)))
    # To whom the letter itself goes needs no copy.
    tembusan = [t for t in alamat_pelaku(sesi, pelaku_langkah(sesi, kasus, langkah.tembusan)) if t not in kepada]
    contoh = SuratLangkahBaru(hari, calon[0], kepada, jawaban=jawaban, jenis=jenis) if calon else None
    kosong = isi_kosong_langkah(sesi, kasus, langkah, contoh) if contoh else ()
    return TawaranSurat(
        templat.kode,
        nama_surat(kasus.profil, kode) or templat.nama,
        templat.kelas,
        tuple(calon),
        kepada,
        tuple(dict.fromkeys((*tembusan, *dari_rancangan))),
        isi_wajib(kasus, kode),
        jawaban is Jawaban.TOLAK,
        kosong,
        _peringatan(sesi, kasus, hari) if kode == SURAT_TUGAS else "",
    )


def pratinjau_langkah(sesi: Sesi, penugasan_id: int, baru: SuratLangkahBaru) -> "HasilPdf":
    """The letter as issuing would make it now. Raises GalatPengguna with what is missing."""
    from sistemkerja_desktop.naskah.jenis import susun_surat
    from sistemkerja_desktop.naskah.pdf import render_pdf
    from sistemkerja_desktop.services.agenda.penomoran import usulan_nomor
    from sistemkerja_desktop.services.kantor import lambang

    with sesi.baca() as uk:
        kasus = muat_kasus(sesi, uk, penugasan_id)
        langkah = langkah_kini(kasus)
        sesudah = _dengan_orang(sesi, uk, kasus, langkah, baru)
        _periksa_surat_tugas(sesi, sesudah, langkah, baru)
        jenis = _templat(langkah, baru)
        _, nomor = usulan_nomor(uk, sesi.kantor, jenis, baru.tanggal, baru.urut)
        isi = susun_surat(bahan_langkah(sesi, uk, sesudah, langkah, baru, nomor), templat_kantor(uk, jenis))
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
        sesudah = _dengan_orang(sesi, uk, kasus, langkah, baru)
        _periksa_surat_tugas(sesi, sesudah, langkah, baru)
    jawaban = JawabanBaru(
        baru.jawaban,
        # A letter may be dated ahead; that it was given is recorded today at the latest.
        min(baru.tanggal, sesi.hari_ini()),
        _nama_pejabat(sesi, baru),
        baru.alasan,
        baru.pindaian,
        orang_lain=baru.orang_lain,
        pemutus=baru.pemutus,
    )
    periksa_jawaban(sesi, kasus, langkah, jawaban)
    jenis = _templat(langkah, baru)
    nama = nama_surat(kasus.profil, baru.jenis or jenis_surat(langkah, baru.jawaban)) or nama_templat(jenis)
    with sesi.tulis(f"Terbitkan {nama} {kasus.penugasan.nama}", dapat_diurungkan=False) as uk:
        terbit = terbitkan(
            uk,
            kantor=sesi.kantor,
            susun=lambda nomor: susun_surat(
                bahan_langkah(sesi, uk, sesudah, langkah, baru, nomor), templat_kantor(uk, jenis)
            ),
            tanggal=baru.tanggal,
            kepada="; ".join(baru.kepada) or f"{len(sesudah.peserta) + len(sesudah.luar)} orang",
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


def _nama_pejabat(sesi: Sesi, baru: SuratLangkahBaru) -> str:
    """Who signed, as the timeline keeps it: the one in the seat on the letter's day, a.n. or u.b. where they do."""
    calon = baru.penandatangan
    if calon.jabatan_id is None:
        return calon.nama
    susunan = sesi.susunan_pada(baru.tanggal)
    kursi = baru.untuk_beliau_oleh or baru.atas_nama_oleh or calon.jabatan_id
    dudukan = susunan.bertindak(kursi)
    if dudukan is None:  # setting the letter says so
        return calon.sebutan
    sebutan = sebutan_kursi(sesi, calon.jabatan_id)
    if baru.atas_nama_oleh is not None:
        sebutan = f"a.n. {sebutan}"
    elif dudukan.sebagai in (SebagaiPemangku.PLT, SebagaiPemangku.PLH):
        sebutan = f"{dudukan.sebagai.value} {sebutan}"
    return f"{susunan.pegawai[dudukan.pegawai_id].nama_lengkap}, {sebutan}"


def _dengan_orang(sesi: Sesi, uk: "UnitBaca", kasus: Kasus, langkah: LangkahMekanisme, baru: SuratLangkahBaru) -> Kasus:
    """The case with the people whom the letter names: those agreed on in place of the ones asked for.

    Of several officials each answers about their own people. Raises GalatPengguna where somebody of them has left the
    office; a refusal names nobody as assigned.
    """
    lain = baru.orang_lain if baru.jawaban is not Jawaban.TOLAK else None
    sesudah = untuk_pemutus(sesi, lain.dalam(uk, kasus) if lain is not None else kasus, langkah, baru.pemutus)
    if baru.jawaban is not Jawaban.TOLAK:
        tolak_bila_keluar(sesi, uk, sesudah)
    return sesudah


def _periksa_surat_tugas(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, baru: SuratLangkahBaru) -> None:
    """Raises GalatPengguna for a letter of assignment that the answers to the steps before it do not bear.

    It is dated after the assignment's end: they came too late. Or somebody has moved, and its people make a wider scope
    on its day: too few officials were asked.
    """
    if (baru.jenis or jenis_surat(langkah, baru.jawaban)) != SURAT_TUGAS:
        return
    selesai = kasus.penugasan.selesai
    if baru.tanggal > selesai:
        raise GalatPengguna(
            f"Tanggal surat sesudah masa penugasan, yang berakhir {tanggal_panjang(selesai)}.",
            "Akhiri proses ini, lalu buat penugasan baru dengan masa yang baru.",
        )
    nyata = _cakupan(sesi, kasus, baru.tanggal)
    if lebih_luas(nyata, kasus.penugasan.cakupan):
        sel = sel_penugasan(kasus.profil, kasus.penugasan.cara, nyata)
        raise GalatAturan(
            _kata_cakupan(kasus, nyata),
            "Akhiri proses ini, lalu buat penugasan baru menurut cakupan yang sekarang; pejabat lain perlu ditanya.",
            tuple(d.pasal for d in sel.aturan.dasar) if sel is not None else (),
        )


def _cakupan(sesi: Sesi, kasus: Kasus, hari: date) -> Cakupan:
    return cakupan_konteks(sesi.susunan_pada(hari), kasus.model, kasus.konteks)


def _kata_cakupan(kasus: Kasus, nyata: Cakupan) -> str:
    lama, kini = (satu.value.replace("-", " ") for satu in (kasus.penugasan.cakupan, nyata))
    return f"Penugasan ini diproses {lama}, sedangkan orangnya kini {kini}."


def _peringatan(sesi: Sesi, kasus: Kasus, hari: date) -> str:
    """What the letter of assignment has to know of the answers on which it rests."""
    dicabut = {s.id: s.nomor for s in kasus.surat if s.keadaan is KeadaanSurat.DICABUT}
    nomor = [dicabut[s.surat_id] for s in kasus.langkah if s.surat_id in dicabut]
    cabut = f"Surat {daftar_kata(nomor)} sudah dicabut; batalkan catatannya bila jawabannya tidak berlaku lagi."
    return " ".join(filter(None, (cabut if nomor else "", _peringatan_cakupan(sesi, kasus, hari))))


def _peringatan_cakupan(sesi: Sesi, kasus: Kasus, hari: date) -> str:
    """What the letter of assignment of that day has to know of people who have moved since the case began."""
    nyata = _cakupan(sesi, kasus, hari)
    if nyata == kasus.penugasan.cakupan:
        return ""
    if lebih_luas(nyata, kasus.penugasan.cakupan):
        return f"{_kata_cakupan(kasus, nyata)} Surat tidak dapat diterbitkan: pejabat lain perlu ditanya dahulu."
    return f"{_kata_cakupan(kasus, nyata)} Surat dapat diterbitkan: yang ditanya lebih banyak daripada yang perlu."
