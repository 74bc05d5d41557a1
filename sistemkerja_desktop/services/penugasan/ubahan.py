"""Changing a running assignment: longer, other people, ended early, revoked; each with its letter."""

from collections.abc import Mapping, Set
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.pejabat import OrangPelaku
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.services.penugasan.bahan import calon_tanda_tangan, orang_bertugas
from sistemkerja_desktop.services.penugasan.bahan_langkah import SuratLangkahBaru, bahan_surat
from sistemkerja_desktop.services.penugasan.kasus import Kasus, muat_kasus
from sistemkerja_desktop.services.penugasan.orang_kasus import OrangLain, ganti_orang
from sistemkerja_desktop.services.penugasan.rujukan import dengan_rujukan, rujukan
from sistemkerja_desktop.services.penugasan.surat_langkah import TawaranSurat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_surat import templat_kantor
from sistemkerja_desktop.services.tim_penugasan import samakan_tim
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.isi import IsiSurat
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.surat import SuratTerbit
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


class JenisUbahan(StrEnum):
    """What is changed. PENCABUTAN takes the assignment back as if it had not been; PENGAKHIRAN ends it early."""

    PERPANJANGAN = "perpanjangan"
    PENGGANTIAN = "penggantian"
    PENGAKHIRAN = "pengakhiran"
    PENCABUTAN = "pencabutan"

    @property
    def templat(self) -> str:
        """The code of the letter's template."""
        return _TEMPLAT[self]


_TEMPLAT = {
    JenisUbahan.PERPANJANGAN: "perpanjangan-penugasan",
    JenisUbahan.PENGGANTIAN: "perubahan-penugasan",
    JenisUbahan.PENGAKHIRAN: "pengakhiran-penugasan",
    JenisUbahan.PENCABUTAN: "pencabutan",
}


@dataclass(frozen=True, slots=True)
class UbahanPenugasan:
    """A change and its letter, whose `alasan` is the reason of the change.

    `selesai` is the new last day (PERPANJANGAN, PENGAKHIRAN), `orang` all people of the assignment anew (PENGGANTIAN).
    """

    jenis: JenisUbahan
    surat: SuratLangkahBaru
    selesai: date | None = None
    orang: OrangLain | None = None


def tawaran_ubahan(sesi: Sesi, penugasan_id: int, jenis: JenisUbahan, *, tanggal: date | None = None) -> TawaranSurat:
    """What the letter's dialog begins with: it is signed for the seat that appoints, by who is in it on its day.

    `tanggal` is that day, None for today. Raises GalatPengguna for an assignment that does not run.
    """
    from sistemkerja_desktop.naskah.templat import muat_templat

    with sesi.baca() as uk:
        kasus = kasus_berjalan(muat_kasus(sesi, uk, penugasan_id))
    templat = muat_templat(jenis.templat).ringkas
    kursi = kasus.penugasan.ditugaskan_oleh
    pelaku = (OrangPelaku(jabatan_id=kursi),) if kursi is not None else ()
    return TawaranSurat(
        templat.kode,
        templat.nama,
        templat.kelas,
        tuple(calon_tanda_tangan(sesi, pelaku, tanggal or sesi.hari_ini())),
        (),
        _tembusan(kasus),
        (),
        perlu_alasan=True,
    )


def pratinjau_ubahan(sesi: Sesi, penugasan_id: int, baru: UbahanPenugasan) -> "HasilPdf":
    """The letter as issuing would make it now. Raises GalatPengguna with what is missing."""
    from sistemkerja_desktop.naskah.pdf import render_pdf
    from sistemkerja_desktop.services.agenda.penomoran import usulan_nomor
    from sistemkerja_desktop.services.kantor import lambang

    with sesi.baca() as uk:
        kasus = kasus_berjalan(muat_kasus(sesi, uk, penugasan_id))
        _periksa(kasus, baru)
        _, nomor = usulan_nomor(uk, sesi.kantor, baru.jenis.templat, baru.surat.tanggal, baru.surat.urut)
        isi = _susun(sesi, uk, kasus, _sesudah(uk, kasus, baru), baru, nomor)
    return render_pdf(isi, lambang(sesi))


def terbitkan_ubahan(sesi: Sesi, penugasan_id: int, baru: UbahanPenugasan) -> "tuple[Perubahan, SuratTerbit]":
    """Changes the assignment and issues the letter that says so, all of it or nothing; the old letter is kept.

    Cannot be undone. Raises GalatPengguna without a reason, for a day that does not fit, and for people who do not.
    """
    from sistemkerja_desktop.services.surat import terbitkan

    with sesi.baca() as uk:
        kasus = kasus_berjalan(muat_kasus(sesi, uk, penugasan_id))
    _periksa(kasus, baru)
    nama = f"{baru.jenis.value.capitalize()} penugasan {kasus.penugasan.nomor:03d}"
    lama = surat_berlaku(kasus)
    with sesi.tulis(nama, dapat_diurungkan=False) as uk:
        sesudah = terapkan_ubahan(sesi, uk, kasus, baru.jenis, baru.selesai, baru.orang)
        terbit = terbitkan(
            uk,
            kantor=sesi.kantor,
            susun=lambda nomor: _susun(sesi, uk, kasus, sesudah, baru, nomor),
            tanggal=baru.surat.tanggal,
            kepada=_kepada(sesi, sesudah),
            urut=baru.surat.urut,
            penugasan_id=penugasan_id,
            jenis=baru.jenis.templat,
            langkah=baru.jenis.value,
            sifat=baru.surat.sifat,
            mengganti_id=lama.id if lama else None,
        )
        dicabut = _cabut(uk, kasus, baru)
    for satu in dicabut:
        sesi.tumpukan.lupakan_surat(satu)
    return uk.perubahan, terbit


def surat_berlaku(kasus: Kasus) -> Surat | None:
    """The letter by which the assignment stands now, ours or one that came in: the last that gives or changes it.

    A letter may have a number that was reserved before, so its place in the register does not tell: the last is the one
    that no other takes the place of.
    """
    jenis = {SURAT_TUGAS, JenisUbahan.PERPANJANGAN.templat, JenisUbahan.PENGGANTIAN.templat}
    masuk = {langkah.kode for langkah in kasus.mekanisme.langkah if langkah.surat == SURAT_TUGAS}
    masuk |= {JenisUbahan.PERPANJANGAN.value, JenisUbahan.PENGGANTIAN.value}
    ada = [
        s
        for s in kasus.surat
        if (s.keadaan is KeadaanSurat.TERBIT and s.jenis in jenis)
        or (s.keadaan is KeadaanSurat.DITERIMA and (s.jenis in jenis or s.langkah in masuk))
    ]
    diganti = {s.mengganti_id for s in ada}
    return next((s for s in reversed(ada) if s.id not in diganti), None)


def kasus_berjalan(kasus: Kasus) -> Kasus:
    """The case. Raises GalatPengguna where its assignment does not run."""
    if kasus.penugasan.keadaan is not KeadaanPenugasan.BERJALAN:
        raise GalatPengguna(f"Penugasan {kasus.penugasan.nomor:03d} tidak sedang berjalan.", "Muat ulang halaman.")
    return kasus


def _periksa(kasus: Kasus, baru: UbahanPenugasan) -> None:
    if not baru.surat.alasan.strip():
        raise GalatPengguna("Alasan perubahan belum ditulis.", "Tulis alasannya; surat memuatnya.")
    periksa_ubahan(kasus, baru.jenis, baru.surat.tanggal, baru.selesai, baru.orang)


def periksa_ubahan(
    kasus: Kasus, jenis: JenisUbahan, tanggal: date, selesai: date | None, orang: OrangLain | None
) -> None:
    """Raises GalatPengguna for a letter dated before the one it changes, and for a day or people that do not fit."""
    p, lama = kasus.penugasan, surat_berlaku(kasus)
    if lama is not None and tanggal < lama.tanggal:
        raise GalatPengguna(
            f"Surat yang diubahnya bertanggal {tanggal_panjang(lama.tanggal)}.", "Isi tanggal itu atau sesudahnya."
        )
    if jenis is JenisUbahan.PERPANJANGAN and (selesai is None or selesai <= p.selesai):
        raise GalatPengguna(
            f"Penugasan ini sudah berlaku sampai {tanggal_panjang(p.selesai)}.", "Isi tanggal sesudah itu."
        )
    if jenis is JenisUbahan.PENGAKHIRAN and (selesai is None or not p.mulai <= selesai <= p.selesai):
        raise GalatPengguna(
            f"Tanggal pengakhiran harus antara {tanggal_panjang(p.mulai)} dan {tanggal_panjang(p.selesai)}.",
            "Isi tanggal di dalam masa penugasan.",
        )
    if jenis is JenisUbahan.PENGGANTIAN and (orang is None or not _berganti(kasus, orang)):
        raise GalatPengguna("Belum ada orang yang diganti atau ditambah.", "Ubah susunan orangnya dahulu.")


def _berganti(kasus: Kasus, orang: OrangLain) -> bool:
    lama = {(p.pegawai_id, p.peran) for p in kasus.peserta}
    lama_luar = {(p.orang_luar_id, p.peran) for p, _ in kasus.luar}
    return {(p.pegawai_id, p.peran) for p in orang.peserta} != lama or (
        {(p.orang_luar_id, p.peran) for p in orang.luar} != lama_luar
    )


def terapkan_ubahan(
    sesi: Sesi, uk: "UnitKerja", kasus: Kasus, jenis: JenisUbahan, selesai: date | None, orang: OrangLain | None
) -> Kasus:
    """Writes the change itself, within the caller's transaction, and returns the case as it is then.

    Raises GalatPengguna for people who may not take the place of others.
    """
    p = kasus.penugasan
    if jenis is JenisUbahan.PENGGANTIAN and orang is not None:
        sesudah = ganti_orang(sesi, uk, kasus, orang)
        samakan_tim(sesi, uk, kasus, sesudah)
        serahkan_kartu(uk, p.id, {o.pegawai_id for o in kasus.peserta}, {o.pegawai_id for o in sesudah.peserta})
        return sesudah
    keadaan = {
        JenisUbahan.PENGAKHIRAN: KeadaanPenugasan.SELESAI,
        JenisUbahan.PENCABUTAN: KeadaanPenugasan.DIBATALKAN,
    }.get(jenis, p.keadaan)
    uk.update(replace(p, selesai=selesai or p.selesai, keadaan=keadaan))
    return muat_kasus(sesi, uk, p.id)


def serahkan_kartu(uk: "UnitKerja", penugasan_id: int, lama: Set[int], kini: Set[int]) -> None:
    """Gives cards to the people of now (ids) in the place of those of before, within the caller's transaction.

    Unfinished cards of who goes become those of the one who comes, of nobody where it is not one for one.
    """
    datang = kini - lama
    pengganti = next(iter(datang)) if len(datang) == len(lama - kini) == 1 else None
    kartu = uk.list(Kegiatan, penugasan_id=penugasan_id, pegawai_id=lama - kini) if lama - kini else []
    uk.update_all([replace(k, pegawai_id=pengganti) for k in kartu if k.fase is not Fase.SELESAI])


def _sesudah(uk: UnitBaca, kasus: Kasus, baru: UbahanPenugasan) -> Kasus:
    """The case as it would be, for looking at the letter; nothing is written."""
    p = kasus.penugasan
    if baru.orang is None:
        return replace(kasus, penugasan=replace(p, selesai=baru.selesai or p.selesai))
    return baru.orang.dalam(uk, kasus)


def _susun(sesi: Sesi, uk: UnitBaca, sebelum: Kasus, sesudah: Kasus, baru: UbahanPenugasan, nomor: str) -> "IsiSurat":
    from sistemkerja_desktop.naskah.jenis import susun_surat

    jenis = baru.jenis.templat
    isian = {
        "selesai_lama": tanggal_panjang(sebelum.penugasan.selesai),
        "selesai_baru": tanggal_panjang(baru.selesai) if baru.selesai else "",
        "rujukan": rujukan(sesi, (satu,)) if (satu := surat_berlaku(sebelum)) else "",
        **_pergantian(sesi, sebelum, sesudah, baru),
    }
    ragam = ""
    if baru.jenis is JenisUbahan.PENGGANTIAN:
        ragam = "ketua" if _ketua(sebelum) != _ketua(sesudah) else "anggota"
    nama = sesi.kantor.sebutan_surat_tugas
    bahan = bahan_surat(sesi, uk, sesudah, jenis, baru.surat, nomor, isian=isian, nama=nama, ragam=ragam)
    if baru.jenis is not JenisUbahan.PENCABUTAN:
        # What is changed has to be named; a revocation has a part of its own for it.
        bahan = replace(bahan, dasar=dengan_rujukan(bahan.dasar, sebelum.surat, isian["rujukan"]))
    return susun_surat(bahan, templat_kantor(uk, jenis))


def _pergantian(sesi: Sesi, sebelum: Kasus, sesudah: Kasus, baru: UbahanPenugasan) -> Mapping[str, str]:
    """Who goes and who comes; a new ketua comes even where they were a member before."""
    if baru.jenis is not JenisUbahan.PENGGANTIAN:
        return {}
    susunan = sesi.susunan_pada(baru.surat.tanggal)
    lama = {(o.orang.nama, o.peran) for o in orang_bertugas(sesi, susunan, sebelum)}
    kini = {(o.orang.nama, o.peran) for o in orang_bertugas(sesi, susunan, sesudah)}
    pergi = sorted({nama for nama, _ in lama - kini} - {nama for nama, _ in kini} or {nama for nama, _ in lama - kini})
    datang = sorted({nama for nama, _ in kini - lama} - {nama for nama, _ in lama} or {nama for nama, _ in kini - lama})
    return {"diganti": daftar_kata(pergi), "pengganti": daftar_kata(datang)}


def _ketua(kasus: Kasus) -> tuple[int, int]:
    """The ketua, as (pegawai_id, orang_luar_id) with 0 for the other kind."""
    dalam = next((p.pegawai_id for p in kasus.peserta if p.peran == "ketua"), 0)
    return dalam, next((p.orang_luar_id for p, _ in kasus.luar if p.peran == "ketua"), 0)


def _cabut(uk: "UnitKerja", kasus: Kasus, baru: UbahanPenugasan) -> list[int]:
    """Revokes what a PENCABUTAN revokes: every letter of ours that gave or changed the assignment."""
    if baru.jenis is not JenisUbahan.PENCABUTAN:
        return []
    jenis = {SURAT_TUGAS, JenisUbahan.PERPANJANGAN.templat, JenisUbahan.PENGGANTIAN.templat}
    milik = [s for s in kasus.surat if s.jenis in jenis and s.keadaan is KeadaanSurat.TERBIT]
    alasan = baru.surat.alasan.strip()
    uk.update_all([replace(s, keadaan=KeadaanSurat.DICABUT, keterangan=alasan) for s in milik])
    return [s.id for s in milik]


def _tembusan(kasus: Kasus) -> tuple[str, ...]:
    """Who had a copy of the letter that is changed."""
    from sistemkerja_desktop.naskah.isi import Tembusan, from_json
    from sistemkerja_desktop.naskah.kalimat import tanpa_tanda_akhir

    lama = surat_berlaku(kasus)
    if lama is None or not lama.isi:
        return ()
    blok = next((b for b in from_json(lama.isi).blok if isinstance(b, Tembusan)), None)
    return tuple(map(tanpa_tanda_akhir, blok.kepada)) if blok else ()


def _kepada(sesi: Sesi, kasus: Kasus) -> str:
    nama = [sesi.susunan.pegawai[p.pegawai_id].nama for p in kasus.peserta if p.pegawai_id in sesi.susunan.pegawai]
    nama += [orang.nama for _, orang in kasus.luar]
    return nama[0] if len(nama) == 1 else f"{len(nama)} orang"
