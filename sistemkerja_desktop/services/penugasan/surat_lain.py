"""Letters of a running assignment that change nothing about it: asking for a report, and the report itself."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Bentuk, KeadaanPenugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.services.penugasan.bahan import alamat_pelaku, calon_tanda_tangan
from sistemkerja_desktop.services.penugasan.bahan_langkah import SuratLangkahBaru, bahan_surat
from sistemkerja_desktop.services.penugasan.kasus import Kasus, muat_kasus, pelaku_langkah, penerima_laporan
from sistemkerja_desktop.services.penugasan.rujukan import rujukan
from sistemkerja_desktop.services.penugasan.surat_langkah import TawaranSurat
from sistemkerja_desktop.services.penugasan.ubahan import surat_berlaku
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_surat import templat_kantor
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.isi import IsiSurat
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.surat import SuratTerbit


class JenisSuratLain(StrEnum):
    """The values are the codes of the templates."""

    PERMINTAAN_LAPORAN = "permintaan-laporan"
    LAPORAN = "laporan-pelaksanaan"


@dataclass(frozen=True, slots=True)
class SuratLainBaru:
    """The letter, and for a report what was reached, what stood in the way, and what is proposed."""

    jenis: JenisSuratLain
    surat: SuratLangkahBaru
    hasil: str = ""
    kendala: str = ""
    rekomendasi: str = ""


def tawaran_surat_lain(
    sesi: Sesi, penugasan_id: int, jenis: JenisSuratLain, *, tanggal: date | None = None
) -> TawaranSurat:
    """Who may sign and to whom it goes, by the regulation's rules on reports (pertanggungjawaban).

    Signers are those in the seats on the letter's day `tanggal`, None for today. Raises GalatPengguna for an assignment
    that never ran.
    """
    from sistemkerja_desktop.naskah.templat import muat_templat

    with sesi.baca() as uk:
        kasus = _pernah_berjalan(muat_kasus(sesi, uk, penugasan_id))
    templat = muat_templat(jenis.value).ringkas
    pelapor = "ketua_tim" if kasus.penugasan.bentuk is Bentuk.TIM else "individu"
    diminta = jenis is JenisSuratLain.PERMINTAAN_LAPORAN
    penerima = _penerima(kasus, pelapor, diminta=diminta)
    pejabat, orang = pelaku_langkah(sesi, kasus, penerima), pelaku_langkah(sesi, kasus, (pelapor,))
    hari = tanggal or sesi.hari_ini()
    return TawaranSurat(
        templat.kode,
        templat.nama,
        templat.kelas,
        tuple(calon_tanda_tangan(sesi, pejabat if diminta else orang, hari, pribadi=not diminta)),
        alamat_pelaku(sesi, orang if diminta else pejabat),
        (),
        (),
        perlu_alasan=False,
    )


def hasil_kartu(sesi: Sesi, penugasan_id: int) -> str:
    """What the assignment's cards say of its results, one sentence each: where a report begins."""
    with sesi.baca() as uk:
        kartu = uk.list(Kegiatan, penugasan_id=penugasan_id)
    return "\n".join(
        f"{k.nama}: selesai {tanggal_panjang(k.selesai_pada)}"
        if k.fase is Fase.SELESAI and k.selesai_pada
        else f"{k.nama}: dalam tahap {k.fase.label.lower()}"
        for k in kartu
    )


def pratinjau_surat_lain(sesi: Sesi, penugasan_id: int, baru: SuratLainBaru) -> "HasilPdf":
    """The letter as issuing would make it now. Raises GalatPengguna with what is missing."""
    from sistemkerja_desktop.naskah.pdf import render_pdf
    from sistemkerja_desktop.services.agenda.penomoran import usulan_nomor
    from sistemkerja_desktop.services.kantor import lambang

    with sesi.baca() as uk:
        kasus = _pernah_berjalan(muat_kasus(sesi, uk, penugasan_id))
        _, nomor = usulan_nomor(uk, sesi.kantor, baru.jenis.value, baru.surat.tanggal, baru.surat.urut)
        isi = _susun(sesi, uk, kasus, baru, nomor)
    return render_pdf(isi, lambang(sesi))


def terbitkan_surat_lain(sesi: Sesi, penugasan_id: int, baru: SuratLainBaru) -> "tuple[Perubahan, SuratTerbit]":
    """Issues the letter. Cannot be undone. Raises GalatPengguna with what is missing."""
    from sistemkerja_desktop.services.surat import terbitkan

    with sesi.baca() as uk:
        kasus = _pernah_berjalan(muat_kasus(sesi, uk, penugasan_id))
    nama = "Minta laporan" if baru.jenis is JenisSuratLain.PERMINTAAN_LAPORAN else "Terbitkan laporan"
    with sesi.tulis(f"{nama} penugasan {kasus.penugasan.nomor:03d}", dapat_diurungkan=False) as uk:
        terbit = terbitkan(
            uk,
            kantor=sesi.kantor,
            susun=lambda nomor: _susun(sesi, uk, kasus, baru, nomor),
            tanggal=baru.surat.tanggal,
            kepada="; ".join(baru.surat.kepada),
            urut=baru.surat.urut,
            penugasan_id=penugasan_id,
            jenis=baru.jenis.value,
            sifat=baru.surat.sifat,
        )
    return uk.perubahan, terbit


def _pernah_berjalan(kasus: Kasus) -> Kasus:
    if kasus.penugasan.keadaan in (KeadaanPenugasan.DIPROSES, KeadaanPenugasan.BERAKHIR):
        raise GalatPengguna(f"Penugasan {kasus.penugasan.nomor:03d} belum berjalan.", "Selesaikan prosesnya dahulu.")
    return kasus


def _penerima(kasus: Kasus, pelapor: str, *, diminta: bool) -> tuple[str, ...]:
    """Who gets (or asks for) that reporter's report; where the text has no rule for asking, who gets it may ask."""
    aturan = [a for a in kasus.profil.pertanggungjawaban if a.pelapor == pelapor]
    cocok = [a for a in aturan if a.diminta is diminta] or aturan
    if not cocok:
        return ("penugas",)
    return cocok[0].penerima if diminta else penerima_laporan(kasus.konteks, cocok[0].penerima)


def _susun(sesi: Sesi, uk: UnitBaca, kasus: Kasus, baru: SuratLainBaru, nomor: str) -> "IsiSurat":
    from sistemkerja_desktop.naskah.jenis import susun_surat

    jenis = baru.jenis.value
    isian = {"hasil": baru.hasil.strip(), "kendala": baru.kendala.strip(), "rekomendasi": baru.rekomendasi.strip()}
    if (dasar := surat_berlaku(kasus)) is not None:
        isian["rujukan"] = rujukan(sesi, (dasar,))
    if baru.jenis is JenisSuratLain.LAPORAN and baru.surat.kepada:
        isian["pelaporan"] = " dan ".join(baru.surat.kepada)
    nama = "" if baru.jenis is JenisSuratLain.PERMINTAAN_LAPORAN else "Laporan Pelaksanaan Tugas"
    bahan = bahan_surat(sesi, uk, kasus, jenis, baru.surat, nomor, isian=isian, nama=nama)
    butir = {"isi.hasil": _baris(baru.hasil), "isi.kendala": (*_baris(baru.kendala), *_baris(baru.rekomendasi))}
    return susun_surat(replace(bahan, butir={k: v for k, v in butir.items() if v}), templat_kantor(uk, jenis))


def _baris(teks: str) -> tuple[str, ...]:
    return tuple(baris for satu in teks.splitlines() if (baris := satu.strip()))
