"""How a case goes on: it begins with the wizard's answers, each answer opens the next step, and it ends or runs."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, LangkahKasus, jawaban_mungkin, paling_awal, sesudah
from sistemkerja_desktop.domain.mekanisme import AKHIR, langkah_dengan_kode
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.pemutus import orang_terjawab
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import BERAKHIR, SELESAI, LangkahMekanisme
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.services.definisi import catat_definisi
from sistemkerja_desktop.services.penugasan.kasus import Kasus, muat_kasus
from sistemkerja_desktop.services.penugasan.langkah import buka_langkah
from sistemkerja_desktop.services.penugasan.orang_kasus import OrangLain, ganti_orang, tulis_orang
from sistemkerja_desktop.services.penugasan.pemutus import (
    akibat_jawaban,
    giliran,
    hanya_orang,
    nama_orang,
    orang_dijawab,
    periksa_pemutus,
    tanpa_orang,
)
from sistemkerja_desktop.services.penugasan.rancangan import RancanganPenugasan, dari_json, ke_json, lupakan_rancangan
from sistemkerja_desktop.services.penugasan.terbit import rakit_penugasan, tambah_kegiatan, tolak_bila_kurang
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
    from sistemkerja_desktop.storage.unit_baca import UnitBaca
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


@dataclass(frozen=True, slots=True)
class JawabanBaru:
    """What the operator records of the step that waits.

    `pejabat` is who acted, as text; `keterangan` the reasons or a note; `pindaian` the scan of what was signed.
    `surat_masuk` is the answer's letter where it came in from another office. With SETUJU_LAIN `orang_lain` takes the
    place of the people who were asked for; it may also name another ketua where the one of the team was refused.
    `pemutus` says whose answer it is where several officials decide, each for their own people: a `kunci` of
    `pemutus_menunggu`, "" for all who have not answered yet.
    """

    jawaban: Jawaban
    tanggal: date
    pejabat: str = ""
    keterangan: str = ""
    pindaian: Path | None = None
    surat_masuk: "SuratMasukBaru | None" = None
    orang_lain: OrangLain | None = None
    pemutus: str = ""


def mulai_kasus(sesi: Sesi, rancangan: RancanganPenugasan) -> Perubahan:
    """Begins the case of a draft whose mechanism asks others first: nobody is assigned yet, its first step waits.

    Raises GalatPengguna (or GalatAturan, with the article) with the first thing that the draft lacks.
    """
    tolak_bila_kurang(sesi, rancangan)
    with sesi.tulis(f"Mulai penugasan {rancangan.nama.strip()}") as uk:
        nomor = uk.max(Penugasan, "nomor", termasuk_terhapus=True) + 1
        catat_definisi(uk, sesi.peraturan, sesi.kantor.pilihan)
        dasar = rakit_penugasan(sesi, rancangan, nomor=nomor)
        penugasan = uk.add(replace(dasar, keadaan=KeadaanPenugasan.DIPROSES, rancangan=_teks_rancangan(rancangan)))
        tulis_orang(uk, penugasan.id, rancangan)
        kasus = muat_kasus(sesi, uk, penugasan.id)
        buka_langkah(uk, kasus, kasus.mekanisme.langkah[0].kode, sesi.hari_ini(), 0)
        lupakan_rancangan(uk)
    return uk.perubahan


def catat_jawaban(sesi: Sesi, penugasan_id: int, baru: JawabanBaru) -> Perubahan:
    """Records how the waiting step ended and opens the next, in one change that can be undone.

    Where several officials decide the step waits on until all of them have answered; it is refused where all refuse,
    else it goes on with the people who were agreed to.

    Raises GalatPengguna where no step waits, for an answer that the step does not know, a day to come or before the
    step began, a refusal without the reasons that the regulation asks for, and other people who do not fit.
    """
    with sesi.baca() as uk:
        kasus = muat_kasus(sesi, uk, penugasan_id)
    langkah = langkah_kini(kasus)
    periksa_jawaban(sesi, kasus, langkah, baru)
    nama = f"{baru.jawaban.label}: penugasan {kasus.penugasan.nomor:03d}"
    with sesi.tulis(nama) as uk:
        surat = _surat_masuk(uk, kasus, langkah, baru)
        lanjutkan(sesi, uk, kasus, baru, surat)
    return uk.perubahan


def akhiri_proses(sesi: Sesi, penugasan_id: int, alasan: str) -> Perubahan:
    """Ends a case whose steps are still under way, because the office no longer wants it. Raises GalatPengguna."""
    if not alasan.strip():
        raise GalatPengguna("Alasan belum ditulis.", "Tulis mengapa proses ini diakhiri.")
    with sesi.baca() as uk:
        kasus = muat_kasus(sesi, uk, penugasan_id)
    if kasus.penugasan.keadaan is not KeadaanPenugasan.DIPROSES:
        raise GalatPengguna(f"Penugasan {kasus.penugasan.nomor:03d} tidak sedang diproses.", "Muat ulang halaman.")
    with sesi.tulis(f"Akhiri proses penugasan {kasus.penugasan.nomor:03d}") as uk:
        uk.update(replace(kasus.penugasan, keadaan=KeadaanPenugasan.BERAKHIR))
        if kasus.kini is not None:
            tanggal, alasan = sesi.hari_ini(), f"Proses diakhiri: {alasan.strip()}"
            uk.update(replace(kasus.kini, jawaban=Jawaban.TANPA_JAWABAN, tanggal=tanggal, keterangan=alasan))
    return uk.perubahan


def langkah_kini(kasus: Kasus) -> LangkahMekanisme:
    """The step that waits. Raises GalatPengguna where none does."""
    if kasus.kini is None:
        raise GalatPengguna(
            f"Tidak ada langkah yang menunggu pada penugasan {kasus.penugasan.nomor:03d}.", "Muat ulang halaman."
        )
    return langkah_dengan_kode(kasus.mekanisme, kasus.kini.langkah)


def periksa_jawaban(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, baru: JawabanBaru) -> None:
    """Raises GalatPengguna where the answer cannot be recorded."""
    if baru.jawaban not in jawaban_mungkin(langkah):
        raise GalatPengguna("Langkah ini tidak mengenal jawaban itu.", "Pilih jawaban lain.")
    if baru.tanggal > sesi.hari_ini():
        raise GalatPengguna(
            f"Tanggal {tanggal_panjang(baru.tanggal)} belum tiba.", "Isi tanggal hari ini atau sebelumnya."
        )
    sebelum = paling_awal(kasus.langkah)
    if sebelum is not None and baru.tanggal < sebelum:
        raise GalatPengguna(
            f"Langkah sebelumnya baru terjadi {tanggal_panjang(sebelum)}.", "Isi tanggal itu atau sesudahnya."
        )
    if baru.jawaban is Jawaban.TOLAK and langkah.alasan_tolak and not baru.keterangan.strip():
        raise GalatAturan(
            "Penolakan harus disertai alasan.",
            "Tulis alasannya seperti dalam surat penolakan.",
            tuple(d.pasal for d in langkah.aturan.dasar),
        )
    if baru.jawaban is Jawaban.SETUJU_LAIN and baru.orang_lain is None:
        raise GalatPengguna("Orang yang disetujui belum dipilih.", "Pilih siapa yang disetujui sebagai gantinya.")
    if baru.jawaban is not Jawaban.TANPA_JAWABAN:
        periksa_pemutus(sesi, kasus, langkah, baru.jawaban, baru.pemutus, baru.orang_lain)


def tolak_bila_keluar(sesi: Sesi, uk: "UnitBaca", kasus: Kasus) -> None:
    """Raises GalatPengguna where somebody of the case has left the office."""
    ada = sesi.susunan.pegawai
    keluar = next((p.pegawai_id for p in kasus.peserta if p.pegawai_id not in ada), None)
    if keluar is None:
        return
    nama = uk.get(Pegawai, keluar, termasuk_terhapus=True).nama
    raise GalatPengguna(
        f"{nama} tidak lagi bekerja di kantor ini.",
        "Bila langkah ini memutuskan, catat persetujuan untuk orang lain. Bila tidak, akhiri proses ini, lalu buat "
        "penugasan baru.",
    )


def lanjutkan(sesi: Sesi, uk: "UnitKerja", kasus: Kasus, baru: JawabanBaru, surat: Surat | None) -> None:
    """Writes the waiting step's end and what follows from it, within the caller's transaction."""
    kini = kasus.kini
    assert kini is not None  # the callers asked `langkah_kini` first
    langkah = langkah_dengan_kode(kasus.mekanisme, kini.langkah)
    if baru.jawaban is Jawaban.TANPA_JAWABAN:
        _catat(uk, kini, baru, surat)
        buka_langkah(uk, kasus, kini.langkah, baru.tanggal, kini.urutan + 1)
        return
    pemutus = giliran(sesi, kasus, langkah, baru.pemutus)
    terpisah = bool(baru.pemutus or orang_terjawab(kasus.langkah, langkah.kode))
    if baru.jawaban is Jawaban.SETUJU_LAIN and baru.orang_lain is not None:
        kasus = ganti_orang(sesi, uk, kasus, baru.orang_lain, boleh_menyempit=terpisah)
    orang = orang_dijawab(sesi, kasus, langkah, pemutus) if terpisah else frozenset()
    if baru.jawaban is Jawaban.SETUJU_LAIN and terpisah and not orang:
        raise tanpa_orang()
    _catat(uk, kini, baru, surat, " ".join(sorted(orang)), nama_orang(sesi, hanya_orang(kasus, orang)))
    akibat = akibat_jawaban(sesi, kasus, langkah, baru.jawaban, baru.pemutus, pemutus)
    if akibat.jawaban is None:
        # The others were asked on the same day.
        uk.add(LangkahKasus(0, kasus.penugasan.id, kini.langkah, kini.urutan + 1, kini.sejak, kini.tenggat))
        return
    if akibat.tersisa is not None:
        # The same people, with another ketua where theirs was refused.
        lain = baru.orang_lain if baru.jawaban is not Jawaban.SETUJU_LAIN else None
        kasus = ganti_orang(sesi, uk, kasus, lain or akibat.tersisa, boleh_menyempit=True)
    _teruskan(sesi, uk, kasus, langkah, akibat.jawaban, baru, surat)


def _teruskan(
    sesi: Sesi,
    uk: "UnitKerja",
    kasus: Kasus,
    langkah: LangkahMekanisme,
    jawaban: Jawaban,
    baru: JawabanBaru,
    surat: Surat | None,
) -> None:
    """What the step leads to when it has ended with that answer."""
    berikut = sesudah(kasus.mekanisme, langkah.kode, jawaban)
    if langkah.surat == SURAT_TUGAS or berikut == SELESAI:
        _berjalan(sesi, uk, kasus, surat)
    if berikut == BERAKHIR:
        if kasus.penugasan.keadaan is KeadaanPenugasan.DIPROSES:
            uk.update(replace(uk.get(Penugasan, kasus.penugasan.id), keadaan=KeadaanPenugasan.BERAKHIR))
    elif berikut not in AKHIR:
        urutan = max(s.urutan for s in kasus.langkah)
        buka_langkah(uk, kasus, berikut, baru.tanggal, urutan + 1)


def _catat(
    uk: "UnitKerja", kini: LangkahKasus, baru: JawabanBaru, surat: Surat | None, orang: str = "", untuk: str = ""
) -> None:
    from sistemkerja_desktop.services.pindaian import tambah_pindaian

    uk.update(
        replace(
            kini,
            jawaban=baru.jawaban,
            tanggal=baru.tanggal,
            pejabat=baru.pejabat.strip(),
            keterangan=baru.keterangan.strip(),
            surat_id=surat.id if surat else kini.surat_id,
            berkas_id=tambah_pindaian(uk, baru.pindaian) or kini.berkas_id,
            orang=orang,
            untuk=untuk,
        )
    )


def rancangan_kasus(kasus: Kasus) -> RancanganPenugasan:
    """The wizard's answers that the case keeps until its letter. Raises GalatPengguna where they are damaged."""
    import json

    try:
        return dari_json(json.loads(kasus.penugasan.rancangan))
    except (KeyError, TypeError, ValueError) as galat:
        raise GalatPengguna(
            f"Rancangan penugasan {kasus.penugasan.nomor:03d} tidak dapat dibaca.",
            "Akhiri proses ini, lalu buat penugasan yang baru.",
        ) from galat


def _teks_rancangan(rancangan: RancanganPenugasan) -> str:
    import json

    return json.dumps(ke_json(rancangan), ensure_ascii=False)


def _berjalan(sesi: Sesi, uk: "UnitKerja", kasus: Kasus, surat: Surat | None) -> None:
    """The assignment stands from now on: its cards come to the board."""
    penugasan = uk.get(Penugasan, kasus.penugasan.id)
    if penugasan.keadaan is not KeadaanPenugasan.DIPROSES:
        return
    tolak_bila_keluar(sesi, uk, kasus)
    rancangan = rancangan_kasus(kasus)
    penugasan = uk.update(replace(penugasan, keadaan=KeadaanPenugasan.BERJALAN, rancangan=""))
    tambah_kegiatan(sesi, uk, rancangan, penugasan, surat)


def _surat_masuk(uk: "UnitKerja", kasus: Kasus, langkah: LangkahMekanisme, baru: JawabanBaru) -> Surat | None:
    if baru.surat_masuk is None:
        return None
    from sistemkerja_desktop.services.agenda.masuk import tambah_surat_masuk

    return tambah_surat_masuk(uk, replace(baru.surat_masuk, penugasan_id=kasus.penugasan.id, langkah=langkah.kode))
