"""Issuing: the assignment, its number, its letter and its cards in one transaction."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.alur import langkah_otomatis
from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan_teks import sebutan_pimpinan
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Bentuk, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.domain.tim import TimKerja
from sistemkerja_desktop.naskah.isi import IsiSurat, Orang
from sistemkerja_desktop.naskah.pdf import HasilPdf, render_pdf
from sistemkerja_desktop.naskah.surat_tugas import Penandatangan, dari_pegawai, orang, susun_surat_tugas
from sistemkerja_desktop.services.definisi import catat_definisi
from sistemkerja_desktop.services.kantor import lambang
from sistemkerja_desktop.services.penugasan.pemeriksaan import konteks_rancangan, periksa_rancangan, susunan_surat
from sistemkerja_desktop.services.penugasan.rancangan import RancanganPenugasan, lupakan_rancangan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit, nomor_lengkap, terbitkan, urut_berikut
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


def pratinjau_surat(sesi: Sesi, rancangan: RancanganPenugasan) -> HasilPdf:
    """The letter as issuing would make it now. Raises GalatPengguna with what is missing."""
    _tolak_bila_kurang(sesi, rancangan)
    with sesi.baca() as uk:
        tanggal = _tanggal(rancangan)
        urut = rancangan.urut_surat or urut_berikut(uk, tanggal.year)
        isi = _susun(
            sesi, uk, rancangan, _penugasan(sesi, rancangan, nomor=0), nomor_lengkap(sesi.kantor, urut, tanggal)
        )
    return render_pdf(isi, lambang(sesi))


def terbitkan_penugasan(sesi: Sesi, rancangan: RancanganPenugasan) -> tuple[Perubahan, SuratTerbit]:
    """Writes the assignment with its people and cards, gives the letter its number, keeps its bytes, forgets the draft.

    All of it or nothing. Raises GalatPengguna (or GalatAturan, with the article) with the first thing that is missing.
    """
    _tolak_bila_kurang(sesi, rancangan)
    with sesi.tulis(f"Terbitkan {sesi.kantor.sebutan_surat_tugas} {rancangan.nama}", dapat_diurungkan=False) as uk:
        nomor = uk.max(Penugasan, "nomor", termasuk_terhapus=True) + 1
        catat_definisi(uk, sesi.muat_peraturan(sesi.kantor.profil_id), sesi.kantor.pilihan)
        penugasan = uk.add(_penugasan(sesi, rancangan, nomor=nomor))
        uk.add_all(
            [
                PesertaPenugasan(0, penugasan.id, p.pegawai_id, p.peran, p.tugas, urutan)
                for urutan, p in enumerate(rancangan.peserta)
            ]
        )
        terbit = terbitkan(
            uk,
            kantor=sesi.kantor,
            susun=lambda nomor_surat: _susun(sesi, uk, rancangan, penugasan, nomor_surat),
            tanggal=_tanggal(rancangan),
            kepada=_kepada(sesi, rancangan),
            urut=rancangan.urut_surat,
            penugasan_id=penugasan.id,
        )
        _tambah_kegiatan(sesi, uk, rancangan, penugasan, terbit)
        lupakan_rancangan(uk)
    return uk.perubahan, terbit


def _tolak_bila_kurang(sesi: Sesi, rancangan: RancanganPenugasan) -> None:
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


def _penugasan(sesi: Sesi, r: RancanganPenugasan, *, nomor: int) -> Penugasan:
    """The draft as an assignment. Call it only after `periksa_rancangan` found nothing that holds it back."""
    if r.target_id is None or r.unit_id is None or r.mulai is None or r.selesai is None or r.ditugaskan_oleh is None:
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
    )


def _susun(sesi: Sesi, uk: UnitBaca, r: RancanganPenugasan, penugasan: Penugasan, nomor: str) -> IsiSurat:
    tim = uk.get(TimKerja, penugasan.tim_id) if penugasan.tim_id is not None else None
    return susun_surat_tugas(
        kantor=sesi.kantor,
        penugasan=penugasan,
        target=uk.get(TargetKinerja, penugasan.target_id),
        petugas=[_orang_surat(sesi, r, p.pegawai_id) for p in r.peserta],
        dasar=(_dasar_peraturan(sesi, r), *r.dasar_tambahan),
        nomor=nomor,
        tanggal=_tanggal(r),
        penandatangan=_penandatangan(sesi, r),
        nama_tim=_nama_tim(tim) if tim else "",
        untuk=r.untuk or None,
        tembusan=r.tembusan,
        kertas=r.kertas,
    )


def _nama_tim(tim: TimKerja) -> str:
    return tim.nama if tim.nama.lower().startswith("tim ") else f"Tim Kerja {tim.nama}"


def _dasar_peraturan(sesi: Sesi, r: RancanganPenugasan) -> str:
    """The regulation with the articles under which this way and scope are assigned."""
    profil = sesi.profil
    sel = sel_penugasan(profil, r.cara, r.cakupan)
    # What is inherited is an article of another regulation; places in the lampiran are no articles.
    milik = [d.pasal for d in sel.aturan.dasar if d.peraturan == profil.nama_singkat] if sel else []
    pasal = [satu.replace("Ps.", "Pasal", 1) for satu in milik if satu.startswith("Ps.")]
    return ", ".join([f"{profil.nama} tentang {profil.judul}", *([daftar_kata(pasal)] if pasal else [])])


def _orang_surat(sesi: Sesi, r: RancanganPenugasan, pegawai_id: int) -> Orang:
    """The person with the definitif seat of the letter's day; today's where a seat was recorded only since."""
    dudukan = susunan_surat(sesi, r).dudukan_utama(pegawai_id) or sesi.susunan.dudukan_utama(pegawai_id)
    return orang(sesi.susunan.pegawai[pegawai_id], dudukan.jabatan.nama if dudukan else "")


def _penandatangan(sesi: Sesi, r: RancanganPenugasan) -> Penandatangan:
    """Who signs for the appointing seat on the letter's day: its holder, Plt. or Plh., or a head below it a.n."""
    jabatan_id = r.atas_nama_oleh or r.ditugaskan_oleh
    susunan = susunan_surat(sesi, r)
    dudukan = susunan.bertindak(jabatan_id) if jabatan_id is not None else None
    if dudukan is None or r.ditugaskan_oleh is None:
        raise GalatPengguna(
            "Belum ada pejabat yang dapat menandatangani surat ini.", "Catat pejabat, Plt., atau Plh. di Bagan."
        )
    pegawai = susunan.pegawai[dudukan.pegawai_id]
    return dari_pegawai(
        pegawai,
        _sebutan_jabatan(sesi, dudukan.jabatan.id),
        dudukan.sebagai,
        atas_nama=_sebutan_jabatan(sesi, r.ditugaskan_oleh) if r.atas_nama_oleh is not None else "",
    )


def _sebutan_jabatan(sesi: Sesi, jabatan_id: int) -> str:
    """The seat as a signature names it: the head of the office with the office's own name."""
    kursi = sesi.susunan.jabatan[jabatan_id]
    if kursi.memimpin and kursi.unit_id == sesi.susunan.akar.id:
        return sebutan_pimpinan(kursi.nama, sesi.kantor.nama)
    return kursi.nama


def _kepada(sesi: Sesi, r: RancanganPenugasan) -> str:
    if len(r.peserta) == 1:
        return sesi.susunan.pegawai[r.peserta[0].pegawai_id].nama
    return f"{len(r.peserta)} orang"


def _tambah_kegiatan(
    sesi: Sesi, uk: "UnitKerja", r: RancanganPenugasan, penugasan: Penugasan, terbit: SuratTerbit
) -> None:
    """Puts the cards on the board and records the steps that issuing itself is (the order to work, by letter)."""
    kartu = uk.add_all(
        [
            Kegiatan(0, penugasan.id, k.nama.strip(), k.target, Fase.PERENCANAAN, k.tenggat, k.pegawai_id)
            for k in r.kegiatan
        ]
    )
    konteks = replace(konteks_rancangan(sesi, r), ditugaskan_oleh=penugasan.ditugaskan_oleh)
    langkah = {
        satu.kode: satu
        for peristiwa in ("penugasan-dibuat", "surat-tugas-terbit")
        for satu in langkah_otomatis(sesi.model, peristiwa, konteks)
    }
    pejabat = susunan_surat(sesi, r).bertindak(penugasan.ditugaskan_oleh)
    nama = sesi.susunan.pegawai[pejabat.pegawai_id].nama_lengkap if pejabat else ""
    uk.add_all(
        [
            CatatanKegiatan(
                0,
                satu.id,
                JenisCatatan.LANGKAH,
                sesi.sekarang(),
                terbit.surat.tanggal,
                satu.putaran,
                langkah=kode,
                fase=langkah[kode].fase,
                pejabat=nama,
                keterangan=f"{sesi.kantor.sebutan_surat_tugas} nomor {terbit.surat.nomor}",
            )
            for satu in kartu
            for kode in langkah
        ]
    )
