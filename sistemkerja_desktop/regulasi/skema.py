"""The shape of a profile's files. A name that no registered function answers to is refused here."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from sistemkerja_desktop.domain.alur import PERISTIWA
from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.pejabat import PEJABAT
from sistemkerja_desktop.domain.pelaku import PELAKU
from sistemkerja_desktop.domain.pendidikan import tingkat_golongan, tingkat_pendidikan
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.predikat import PREDIKAT
from sistemkerja_desktop.domain.regulasi import SumberHukum

PANJANG_PASAL = 22
"""As many characters as the chip that cites an article holds."""


def _terdaftar(daftar: Mapping[str, object], sebutan: str) -> Callable[[str], str]:
    def periksa(nama: str) -> str:
        if nama and nama not in daftar:
            raise ValueError(f"{sebutan} '{nama}' tidak dikenal; yang ada: {', '.join(daftar)}")
        return nama

    return periksa


def _terukur(ukur: Callable[[str], object], sebutan: str) -> Callable[[str], str]:
    def periksa(nilai: str) -> str:
        if nilai and ukur(nilai) is None:
            raise ValueError(f"{sebutan} '{nilai}' tidak dapat dibandingkan")
        return nilai

    return periksa


Isi = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Kode = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
Pasal = Annotated[str, StringConstraints(min_length=3, max_length=PANJANG_PASAL)]
NamaPelaku = Annotated[str, AfterValidator(_terdaftar(PELAKU, "pelaku"))]
NamaPejabat = Annotated[str, AfterValidator(_terdaftar(PEJABAT, "pejabat"))]
NamaPredikat = Annotated[str, AfterValidator(_terdaftar(PREDIKAT, "predikat"))]
NamaPeristiwa = Annotated[str, AfterValidator(_terdaftar(PERISTIWA, "peristiwa"))]
Pendidikan = Annotated[str, AfterValidator(_terukur(tingkat_pendidikan, "pendidikan"))]
Golongan = Annotated[str, AfterValidator(_terukur(tingkat_golongan, "golongan"))]


class _Bagian(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Berkas(_Bagian):
    schema_version: Literal[1]


class DasarLain(_Bagian):
    """An article of another regulation than the profile's own."""

    pasal: Pasal
    peraturan: Isi
    sumber: SumberHukum


DasarData = Annotated[tuple[Pasal | DasarLain, ...], Field(min_length=1)]


class AturanData(_Bagian):
    kode: Kode
    dasar_hukum: DasarData
    penjelasan: Isi


class ModelIdentitas(_Bagian):
    id: Kode
    nama: Isi
    kedudukan: Kode


class BerkasIdentitas(_Berkas):
    id: Kode
    versi: Isi
    nama: Isi
    nama_singkat: Isi
    judul: Isi
    pemerintah: Isi
    berlaku_sejak: date
    model: tuple[ModelIdentitas, ...]


class IstilahData(AturanData):
    nama: Isi


class BerkasIstilah(_Berkas):
    istilah: tuple[IstilahData, ...]


class PenilaiData(AturanData):
    penilai: NamaPejabat
    jenis_jabatan: tuple[JenisJabatan, ...] = ()
    jenis_unit: tuple[Kode, ...] = ()
    memimpin: bool | None = None


class JenisUnitData(_Bagian):
    kode: Kode
    label: Isi


class KerangkaData(_Bagian):
    kode: Kode
    nama: Isi
    jenis: Kode
    induk: str = ""
    keterangan: str = ""
    kepala: str = ""
    jenis_kepala: JenisJabatan | None = None


class BentukData(_Bagian):
    model: Kode
    sebutan_pimpinan: Isi
    unit_organisasi: tuple[Kode, ...]
    jenis_unit: tuple[JenisUnitData, ...]
    aturan_kerangka: AturanData
    kerangka: tuple[KerangkaData, ...]


class BerkasKedudukan(_Berkas):
    jenis_pimpinan: JenisJabatan
    jumlah_reviu: Literal[1, 2]
    aturan: AturanData
    penilai: tuple[PenilaiData, ...]
    penilai_diri: PenilaiData
    penjabat: AturanData
    bentuk: tuple[BentukData, ...]


class LangkahData(_Bagian):
    """A step; its rule's code is the file's name and the step's code ("j2.a1")."""

    kode: Kode
    fase: Fase
    ringkas: Isi
    uraian: Isi
    pelaku: Annotated[tuple[NamaPelaku, ...], Field(min_length=1)]
    dasar_hukum: DasarData
    penjelasan: Isi
    wajib: bool = True
    bila: NamaPredikat = ""
    otomatis: NamaPeristiwa = ""
    ulang_saat_perbaikan: bool = False
    gerbang: str = ""


class BerkasAlur(_Berkas):
    perbaikan: AturanData
    langkah: tuple[LangkahData, ...]


class SelData(AturanData):
    cara: Cara
    cakupan: Cakupan
    terbuka: bool
    penugas: tuple[NamaPelaku, ...] = ()
    langkah: tuple[Isi, ...] = ()


class BerkasPenugasan(_Berkas):
    ketentuan: tuple[AturanData, ...] = ()
    sel: tuple[SelData, ...]


class JenisTimData(AturanData):
    jenis: Kode
    label: Isi


class BerkasTim(_Berkas):
    pelaku_penetap: tuple[NamaPelaku, ...]
    pendidikan_pengganti: Pendidikan = ""
    golongan_pengganti: Golongan = ""
    jenis_peserta: tuple[JenisJabatan, ...] = ()
    jenis: tuple[JenisTimData, ...]
    ketua_dari_pemilik: AturanData
    penetap: AturanData
    pengganti: AturanData | None = None
    peserta: AturanData | None = None
    ketentuan: tuple[AturanData, ...] = ()


class LaporanData(AturanData):
    pelapor: NamaPelaku
    penerima: NamaPelaku
    berkala: bool = False
    diminta: bool = False


class BerkasPertanggungjawaban(_Berkas):
    laporan: tuple[LaporanData, ...]


class PeranData(AturanData):
    pelaku: NamaPelaku
    butir: tuple[Isi, ...]


class BerkasTanggungJawab(_Berkas):
    peran: tuple[PeranData, ...]
