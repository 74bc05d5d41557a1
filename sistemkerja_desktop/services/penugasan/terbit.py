"""Issuing: the assignment, its number, its letter and its cards in one transaction."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.alur import langkah_otomatis
from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Bentuk, Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.domain.teks import rapikan
from sistemkerja_desktop.services.definisi import catat_definisi
from sistemkerja_desktop.services.kantor import lambang
from sistemkerja_desktop.services.penugasan.bahan import CalonTandaTangan
from sistemkerja_desktop.services.penugasan.bahan_langkah import SuratLangkahBaru, bahan_langkah
from sistemkerja_desktop.services.penugasan.kasus import Kasus, muat_kasus
from sistemkerja_desktop.services.penugasan.langkah import catat_langkah_langsung
from sistemkerja_desktop.services.penugasan.orang_kasus import OrangLain, tulis_orang
from sistemkerja_desktop.services.penugasan.pemeriksaan import periksa_rancangan
from sistemkerja_desktop.services.penugasan.perhatian import ketua_luar_unit
from sistemkerja_desktop.services.penugasan.rancangan import RancanganPenugasan, lupakan_rancangan
from sistemkerja_desktop.services.penugasan.sel import konteks_rancangan, pemilik_luar_rancangan, susunan_surat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit, terbitkan
from sistemkerja_desktop.services.templat_surat import templat_kantor
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.isi import IsiSurat
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


def pratinjau_surat(sesi: Sesi, rancangan: RancanganPenugasan) -> "HasilPdf":
    """The letter as issuing would make it now. Raises GalatPengguna with what is missing."""
    from sistemkerja_desktop.naskah.pdf import render_pdf
    from sistemkerja_desktop.services.agenda.penomoran import usulan_nomor

    tolak_bila_kurang(sesi, rancangan)
    with sesi.baca() as uk:
        tanggal = _tanggal(rancangan)
        _, nomor = usulan_nomor(uk, sesi.kantor, SURAT_TUGAS, tanggal, rancangan.urut_surat)
        isi = _susun(sesi, uk, _kasus(sesi, uk, rancangan), _surat(rancangan), nomor)
    return render_pdf(isi, lambang(sesi))


def terbitkan_penugasan(sesi: Sesi, rancangan: RancanganPenugasan) -> tuple[Perubahan, SuratTerbit]:
    """Writes the assignment with its people and cards, gives the letter its number, keeps its bytes, forgets the draft.

    All of it or nothing. Raises GalatPengguna (or GalatAturan, with the article) with the first thing that is missing.
    """
    tolak_bila_kurang(sesi, rancangan)
    with sesi.tulis(f"Terbitkan {sesi.kantor.sebutan_surat_tugas} {rancangan.nama}", dapat_diurungkan=False) as uk:
        catat_definisi(uk, sesi.peraturan, sesi.kantor.pilihan)
        nomor = uk.max(Penugasan, "nomor", termasuk_terhapus=True) + 1
        _, terbit = tambah_penugasan(sesi, uk, rancangan, nomor=nomor)
        lupakan_rancangan(uk)
    return uk.perubahan, terbit


def tambah_penugasan(
    sesi: Sesi, uk: "UnitKerja", rancangan: RancanganPenugasan, *, nomor: int
) -> tuple[Penugasan, SuratTerbit]:
    """The same within the caller's transaction, of a draft that was checked; its definition has to be kept already."""
    penugasan = uk.add(rakit_penugasan(sesi, rancangan, nomor=nomor))
    tulis_orang(uk, penugasan.id, rancangan)
    kasus = muat_kasus(sesi, uk, penugasan.id)
    terbit = terbitkan(
        uk,
        kantor=sesi.kantor,
        susun=lambda nomor_surat: _susun(sesi, uk, kasus, _surat(rancangan), nomor_surat),
        tanggal=_tanggal(rancangan),
        kepada=_kepada(sesi, rancangan),
        urut=rancangan.urut_surat,
        penugasan_id=penugasan.id,
        langkah=_langkah_surat(kasus).kode,
        sifat=rancangan.sifat,
    )
    tambah_kegiatan(sesi, uk, rancangan, penugasan, terbit.surat)
    catat_langkah_langsung(uk, kasus, terbit.surat, _nama_penugas(sesi, rancangan))
    return penugasan, terbit


def tolak_bila_kurang(sesi: Sesi, rancangan: RancanganPenugasan) -> None:
    """Raises GalatPengguna (or GalatAturan) with the first thing that holds the draft back."""
    for masalah in periksa_rancangan(sesi, rancangan):
        if masalah.menahan:
            if masalah.aturan is not None:
                dasar = tuple(d.pasal for d in masalah.aturan.dasar)
                raise GalatAturan(masalah.pesan, masalah.tindakan, dasar)
            raise GalatPengguna(masalah.pesan, masalah.tindakan)


def _tanggal(rancangan: RancanganPenugasan) -> date:
    if rancangan.tanggal_surat is None:
        raise GalatPengguna("Tanggal surat belum diisi.", "Isi tanggal surat.")
    return rancangan.tanggal_surat


def rakit_penugasan(sesi: Sesi, r: RancanganPenugasan, *, nomor: int) -> Penugasan:
    """The draft as an assignment. Call it only after `periksa_rancangan` found nothing that holds it back."""
    if r.unit_id is None or r.mulai is None or r.selesai is None:
        raise ValueError("the draft was not checked")
    return Penugasan(
        id=0,
        nomor=nomor,
        nama=r.nama.strip(),
        uraian=r.uraian.strip(),
        target_id=r.target_id,
        unit_id=r.unit_id,
        cara=r.cara,
        cakupan=r.cakupan,
        bentuk=r.bentuk,
        mulai=r.mulai,
        selesai=r.selesai,
        ditugaskan_oleh=r.ditugaskan_oleh,
        profil_id=sesi.profil.id,
        profil_versi=sesi.profil.versi,
        profil_hash=sesi.profil.hash,
        model_id=sesi.model.id,
        tim_id=r.tim_id if r.bentuk is Bentuk.TIM else None,
        sifat=r.sifat,
        kompetensi=r.kompetensi,
        anggaran=r.anggaran.strip(),
        pemilik_luar_id=r.pemilik_luar_id,
        alasan_ketua=rapikan(r.alasan_ketua) if ketua_luar_unit(sesi, r) else "",
    )


def _surat(r: RancanganPenugasan) -> SuratLangkahBaru:
    """The letter as the draft wants it, signed for the appointing seat."""
    if r.ditugaskan_oleh is None:
        raise GalatPengguna("Pejabat yang menugaskan belum dipilih.", "Pilih pejabat yang berwenang.")
    return SuratLangkahBaru(
        _tanggal(r),
        CalonTandaTangan(0, r.ditugaskan_oleh, "", ""),
        tembusan=r.tembusan,
        sifat=r.sifat,
        urut=r.urut_surat,
        kertas=r.kertas,
        untuk=r.untuk,
        dasar_tambahan=r.dasar_tambahan,
        atas_nama_oleh=r.atas_nama_oleh,
        untuk_beliau_oleh=r.untuk_beliau_oleh,
    )


def _susun(sesi: Sesi, uk: UnitBaca, kasus: Kasus, baru: SuratLangkahBaru, nomor: str) -> "IsiSurat":
    from sistemkerja_desktop.naskah.jenis import susun_surat

    bahan = bahan_langkah(sesi, uk, kasus, _langkah_surat(kasus), baru, nomor)
    return susun_surat(bahan, templat_kantor(uk, SURAT_TUGAS))


def _langkah_surat(kasus: Kasus) -> LangkahMekanisme:
    """The step that is the letter which assigns."""
    return next(langkah for langkah in kasus.mekanisme.langkah if langkah.surat == SURAT_TUGAS)


def _kasus(sesi: Sesi, uk: UnitBaca, r: RancanganPenugasan) -> Kasus:
    """The draft as the case that it would become."""
    sel = sel_penugasan(sesi.profil, r.cara, r.cakupan)
    if sel is None or sel.mekanisme is None:
        raise GalatPengguna("Cara dan cakupan ini tidak diatur.", "Pilih cara lain.")
    pemilik = pemilik_luar_rancangan(sesi, r)
    dasar = rakit_penugasan(sesi, r, nomor=0)
    kosong = Kasus(dasar, (), (), (), (), sesi.profil, sesi.model, sel, sel.mekanisme, pemilik)
    return OrangLain(r.peserta, r.luar).dalam(uk, kosong)


def _kepada(sesi: Sesi, r: RancanganPenugasan) -> str:
    if len(r.peserta) == 1 and not r.luar:
        return sesi.susunan.pegawai[r.peserta[0].pegawai_id].nama
    return f"{len(r.peserta) + len(r.luar)} orang"


def tambah_kegiatan(
    sesi: Sesi, uk: "UnitKerja", r: RancanganPenugasan, penugasan: Penugasan, surat: Surat | None
) -> None:
    """Puts the cards on the board and records the steps that issuing itself is (the order to work, by letter).

    `surat` is None where the assignment stands without a letter.
    """
    kartu = uk.add_all(
        [
            Kegiatan(0, penugasan.id, k.nama.strip(), k.target, Fase.PERENCANAAN, k.tenggat, k.pegawai_id)
            for k in r.kegiatan
        ]
    )
    konteks = replace(konteks_rancangan(sesi, r), ditugaskan_oleh=penugasan.ditugaskan_oleh)
    model = sesi.model_penugasan(penugasan)
    langkah = {
        satu.kode: satu
        for peristiwa in ("penugasan-dibuat", *(("surat-tugas-terbit",) if surat else ()))
        for satu in langkah_otomatis(model, peristiwa, konteks)
    }
    nama = _nama_penugas(sesi, r)
    hari = surat.tanggal if surat else sesi.hari_ini()
    keterangan = f"{sesi.kantor.sebutan_surat_tugas} nomor {surat.nomor}" if surat else ""
    uk.add_all(
        [
            CatatanKegiatan(
                0,
                satu.id,
                JenisCatatan.LANGKAH,
                sesi.sekarang(),
                hari,
                satu.putaran,
                langkah=kode,
                fase=langkah[kode].fase,
                pejabat=nama,
                keterangan=keterangan,
            )
            for satu in kartu
            for kode in langkah
        ]
    )


def _nama_penugas(sesi: Sesi, r: RancanganPenugasan) -> str:
    """Who appoints on the letter's day; the title of an official of another office."""
    pejabat = susunan_surat(sesi, r).bertindak(r.ditugaskan_oleh)
    return sesi.susunan.pegawai[pejabat.pegawai_id].nama_lengkap if pejabat else r.penugas_luar
