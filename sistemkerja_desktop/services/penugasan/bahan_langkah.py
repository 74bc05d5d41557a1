"""What the letter of a step says: the operator's answers and the facts of the case, as a template takes them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, tenggat_jawaban
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import Sifat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.services.hari_kerja import libur
from sistemkerja_desktop.services.penugasan.bahan import (
    CalonTandaTangan,
    dasar_peraturan,
    isian_kasus,
    orang_bertugas,
    penandatangan_surat,
)
from sistemkerja_desktop.services.penugasan.kasus import Kasus, jenis_surat, nama_surat, penulis_surat
from sistemkerja_desktop.services.penugasan.orang_kasus import OrangLain
from sistemkerja_desktop.services.penugasan.pengesah import langkah_pengesahan, langkah_sebelum, pengesah
from sistemkerja_desktop.services.penugasan.rujukan import (
    dengan_rujukan,
    rujukan,
    surat_bersama,
    surat_permohonan,
    surat_tercatat,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_surat import templat_kantor
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.bahan import BahanSurat

_UMUM = "surat-dinas-umum"
"""The template of a kind of letter that only an added regulation knows."""
_MENJAWAB = ("surat-jawaban", "surat-persetujuan", "surat-penolakan", "rekomendasi", "instruksi")
"""Letters that go back to the request, whatever was written since."""


@dataclass(frozen=True, slots=True)
class SuratLangkahBaru:
    """The letter as the operator wants it. `penandatangan` is one of the offer's; `urut` None takes the next number.

    `untuk` and `dasar_tambahan` are sentences of a surat tugas, as in the wizard. `jawaban` is what the letter answers
    where the step decides; `jenis` a template in place of the step's own (a nota dinas where the regulation asks for no
    letter); `alasan` its reasons. `kertas` "" is the office's. `atas_nama_oleh` is the seat that signs
    a.n. the signer's, `untuk_beliau_oleh` the one below it that signs u.b. `isi` are contents that the regulation asks
    for and of which the case says nothing: its words, and what the letter says. `pemutus` are the officials whose
    answer it is, as in `JawabanBaru`: it then names their people only.
    """

    tanggal: date
    penandatangan: CalonTandaTangan
    kepada: tuple[str, ...] = ()
    di: str = ""
    tembusan: tuple[str, ...] = ()
    sifat: Sifat = Sifat.BIASA
    urut: int | None = None
    kertas: str = ""
    alasan: str = ""
    untuk: tuple[str, ...] = ()
    dasar_tambahan: tuple[str, ...] = ()
    jawaban: Jawaban = Jawaban.LANJUT
    jenis: str = ""
    orang_lain: OrangLain | None = None
    pindaian: Path | None = None
    atas_nama_oleh: int | None = None
    untuk_beliau_oleh: int | None = None
    isi: tuple[tuple[str, str], ...] = ()
    pemutus: str = ""


def templat_langkah(kode: str, *, pribadi: bool) -> str:
    """The template of a kind of letter that a regulation names; one that it does not know is an ordinary letter.

    A person who passes on a consent writes a letter of their own, whatever the regulation calls it.
    """
    from sistemkerja_desktop.naskah.templat import daftar_templat

    if pribadi and kode == "surat-persetujuan":
        return "surat-permohonan-persetujuan"
    return kode if any(t.kode == kode for t in daftar_templat()) else _UMUM


def surat_pribadi(langkah: LangkahMekanisme, jawaban: Jawaban) -> bool:
    """Whether the person who is to be assigned writes it, for themself."""
    return set(penulis_surat(langkah, jawaban)) <= {"pegawai", "peserta", "individu"} and (
        jenis_surat(langkah, jawaban) != SURAT_TUGAS
    )


def isi_wajib(kasus: Kasus, kode: str) -> tuple[str, ...]:
    """What the regulation wants a letter of that kind to hold, by its words."""
    return next((s.isi_wajib for s in kasus.profil.surat if s.kode == kode), ())


def bahan_langkah(
    sesi: Sesi, uk: UnitBaca, kasus: Kasus, langkah: LangkahMekanisme, baru: SuratLangkahBaru, nomor: str
) -> "BahanSurat":
    """Everything that the step's letter says. Raises GalatPengguna where nobody can sign it."""
    kode = baru.jenis or jenis_surat(langkah, baru.jawaban)
    pribadi = surat_pribadi(langkah, baru.jawaban)
    jenis = templat_langkah(kode, pribadi=pribadi)
    nama = sesi.kantor.sebutan_surat_tugas if kode == SURAT_TUGAS else nama_surat(kasus.profil, kode)
    isian = {"asal_pegawai": _asal_pegawai(kasus, langkah)}
    if pribadi:
        # A person refers to the consent that they pass on, not to the request that they wrote themself.
        sebelum = langkah_sebelum(kasus, langkah)
        surat = [s for s in surat_tercatat(kasus) if sebelum and s.langkah == sebelum.kode]
        isian["rujukan"] = rujukan(sesi, surat, surat_bersama(kasus))
    elif kode in _MENJAWAB:
        isian["rujukan"] = rujukan(sesi, surat_permohonan(kasus) or surat_tercatat(kasus))
    bahan = bahan_surat(sesi, uk, kasus, jenis, baru, nomor, isian=isian, nama=nama, wajib=isi_wajib(kasus, kode))
    if kode == SURAT_TUGAS:
        return replace(bahan, dasar=dengan_rujukan(bahan.dasar, kasus.surat, bahan.isian["rujukan"]))
    if pribadi and (sah := langkah_pengesahan(kasus, langkah)) is not None:
        pejabat = (pengesah(sesi, kasus, sah, baru.tanggal),)
        return replace(bahan, menyetujui=pejabat) if sah.keputusan else replace(bahan, mengetahui=pejabat)
    return bahan


def isi_kosong_langkah(sesi: Sesi, kasus: Kasus, langkah: LangkahMekanisme, baru: SuratLangkahBaru) -> tuple[str, ...]:
    """What the regulation wants the step's letter to hold and the case says nothing of. Raises like `bahan_langkah`."""
    from sistemkerja_desktop.naskah.jenis import isi_kosong

    if not isi_wajib(kasus, baru.jenis or jenis_surat(langkah, baru.jawaban)):
        return ()
    with sesi.baca() as uk:
        bahan = bahan_langkah(sesi, uk, kasus, langkah, baru, "")
        return isi_kosong(bahan, templat_kantor(uk, bahan.jenis))


def _asal_pegawai(kasus: Kasus, langkah: LangkahMekanisme) -> str:
    """From where the people are asked for, by who is asked; "" for the ordinary case, a unit and its head."""
    kepada = set(langkah.kepada)
    if "pejabat_yang_berwenang" in kepada:
        # One's own authority passes the request on to the other instansi.
        return daftar_kata(list(dict.fromkeys(o.instansi for _, o in kasus.luar if o.instansi))) or "instansi lain"
    if "pejabat_yang_berwenang_dituju" in kepada:
        return "instansi Saudara"
    if kepada & {"kepala_perangkat_daerah", "kepala_perangkat_daerah_dituju"}:
        return "perangkat daerah yang Saudara pimpin"
    return ""


def bahan_surat(
    sesi: Sesi,
    uk: UnitBaca,
    kasus: Kasus,
    jenis: str,
    baru: SuratLangkahBaru,
    nomor: str,
    *,
    isian: Mapping[str, str] = MappingProxyType({}),
    nama: str = "",
    wajib: tuple[str, ...] = (),
    ragam: str = "",
) -> "BahanSurat":
    """Everything that a letter of the case says. `isian` are further placeholders, `ragam` a variant of the template.

    Raises GalatPengguna where nobody can sign it.
    """
    from sistemkerja_desktop.naskah.bahan import BahanSurat
    from sistemkerja_desktop.naskah.kalimat import tanpa_tanda_akhir

    p, calon = kasus.penugasan, baru.penandatangan
    milik = isian_kasus(sesi, uk, kasus, baru.tanggal) | {
        "alasan": tanpa_tanda_akhir(baru.alasan),
        "rujukan": rujukan(sesi, surat_tercatat(kasus), surat_bersama(kasus)),
        "jawab_sebelum": tanggal_panjang(tenggat_jawaban(baru.tanggal, baru.sifat, libur)),
    }
    return BahanSurat(
        jenis=jenis,
        kantor=sesi.kantor,
        nomor=nomor,
        tanggal=baru.tanggal,
        penandatangan=penandatangan_surat(
            sesi,
            baru.tanggal,
            calon.jabatan_id,
            calon.pegawai_id,
            atas_nama_oleh=baru.atas_nama_oleh,
            untuk_beliau_oleh=baru.untuk_beliau_oleh,
        ),
        isian={**milik, **isian},
        sifat=baru.sifat,
        kepada=baru.kepada,
        di=baru.di,
        dasar=(dasar_peraturan(kasus.profil, p.cara, p.cakupan), *baru.dasar_tambahan),
        tembusan=baru.tembusan,
        orang=orang_bertugas(sesi, sesi.susunan_pada(baru.tanggal), kasus),
        isi_wajib=wajib,
        butir=_butir(baru),
        kertas=baru.kertas,
        nama_surat=nama,
        ragam=ragam or _ragam(kasus, jenis, baru.jawaban),
    )


def _butir(baru: SuratLangkahBaru) -> dict[str, tuple[str, ...]]:
    hasil = {
        nama: baris for nama, teks in baru.isi if (baris := tuple(filter(None, map(str.strip, teks.splitlines()))))
    }
    return hasil | {"untuk": baru.untuk} if baru.untuk else hasil


def _ragam(kasus: Kasus, jenis: str, jawaban: Jawaban) -> str:
    """The variant of the template that fits, "" where it has none."""
    from sistemkerja_desktop.naskah.templat import muat_templat

    cocok = {
        "tolak" if jawaban is Jawaban.TOLAK else "setuju",
        "tim" if kasus.penugasan.bentuk is Bentuk.TIM else "individu",
    }
    return next((satu for satu in muat_templat(jenis).ringkas.ragam if satu in cocok), "")
