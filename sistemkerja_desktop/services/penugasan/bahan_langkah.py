"""What the letter of a step says: the operator's answers and the facts of the case, as a template takes them."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, tenggat_jawaban
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.regulasi import LangkahMekanisme
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, Sifat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
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
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.bahan import BahanSurat

_UMUM = "surat-dinas-umum"
"""The template of a kind of letter that only an added regulation knows."""


@dataclass(frozen=True, slots=True)
class SuratLangkahBaru:
    """The letter as the operator wants it. `penandatangan` is one of the offer's; `urut` None takes the next number.

    `untuk` and `dasar_tambahan` are sentences of a surat tugas, as in the wizard. `jawaban` is what the letter answers
    where the step decides; `jenis` a template in place of the step's own (a nota dinas where the regulation asks for no
    letter); `alasan` its reasons. `kertas` "" is the office's. `atas_nama_oleh` is the seat that signs
    a.n. the signer's, `untuk_beliau_oleh` the one below it that signs u.b.
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
    jenis = templat_langkah(kode, pribadi=surat_pribadi(langkah, baru.jawaban))
    nama = sesi.kantor.sebutan_surat_tugas if kode == SURAT_TUGAS else nama_surat(kasus.profil, kode)
    return bahan_surat(sesi, uk, kasus, jenis, baru, nomor, nama=nama, wajib=isi_wajib(kasus, kode))


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
        "rujukan": rujukan(sesi, kasus.surat),
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
        butir={"untuk": baru.untuk} if baru.untuk else {},
        kertas=baru.kertas,
        nama_surat=nama,
        ragam=ragam or _ragam(kasus, jenis, baru.jawaban),
    )


def _ragam(kasus: Kasus, jenis: str, jawaban: Jawaban) -> str:
    """The variant of the template that fits, "" where it has none."""
    from sistemkerja_desktop.naskah.templat import muat_templat

    cocok = {
        "tolak" if jawaban is Jawaban.TOLAK else "setuju",
        "tim" if kasus.penugasan.bentuk is Bentuk.TIM else "individu",
    }
    return next((satu for satu in muat_templat(jenis).ringkas.ragam if satu in cocok), "")


def rujukan(sesi: Sesi, surat: Sequence[Surat], jenis: str = "") -> str:
    """The case's last letter in force (of that kind, if given) as another one refers to it; "" without one."""
    berlaku = [
        s
        for s in surat
        if s.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DITERIMA) and (not jenis or s.jenis == jenis)
    ]
    if not berlaku:
        return ""
    akhir = berlaku[-1]
    tugas = akhir.jenis == SURAT_TUGAS
    bagian = (
        sesi.kantor.sebutan_surat_tugas if tugas else f"Surat {akhir.dari}".strip(),
        f"Nomor {akhir.nomor}" if akhir.nomor else "",
        f"tanggal {tanggal_panjang(akhir.tanggal)}",
    )
    return " ".join(filter(None, bagian)) + ("" if tugas else f", hal {akhir.hal}")
