"""The shape of a profile's files. A name that no registered function answers to is refused here."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import Saluran, SumberHukum
from sistemkerja_desktop.regulasi.nilai import (
    Golongan,
    IdProfil,
    Isi,
    Jam,
    JamAtauKosong,
    Kode,
    NamaPejabat,
    NamaPelaku,
    NamaPeristiwa,
    NamaPredikat,
    Pasal,
    Pendidikan,
    Syarat,
    berupa,
    larik,
)


class _Bagian(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Berkas(_Bagian):
    schema_version: Literal[1]


class DasarLain(_Bagian):
    """An article of another regulation than the profile's own."""

    pasal: Pasal
    peraturan: Isi
    sumber: SumberHukum


Dasar = Annotated[Annotated[Pasal, Tag("teks")] | Annotated[DasarLain, Tag("tabel")], Discriminator(berupa)]
DasarData = Annotated[tuple[Dasar, ...], Field(min_length=1)]


class AturanData(_Bagian):
    kode: Kode
    dasar_hukum: DasarData
    penjelasan: Isi


class ModelIdentitas(_Bagian):
    """A model; its files are `kedudukan/<kedudukan>.toml` and, unless `alur` names another, `alur/<kedudukan>.toml`."""

    id: Kode
    nama: Isi
    kedudukan: Kode
    alur: str = ""
    untuk: str = ""

    @property
    def berkas_alur(self) -> str:
        return self.alur or self.kedudukan


class BerkasIdentitas(_Berkas):
    id: IdProfil
    versi: Isi
    nama: Isi
    nama_singkat: Isi
    judul: Isi
    pemerintah: Isi
    berlaku_sejak: date
    berlaku_sampai: date | None = None
    induk: str = ""
    model: tuple[ModelIdentitas, ...]


class IstilahData(AturanData):
    nama: Isi


class BerkasIstilah(_Berkas):
    istilah: tuple[IstilahData, ...]
    sebutan: dict[NamaPelaku, Isi] = {}


class OpsiData(_Bagian):
    kode: Kode
    label: Isi
    dasar_hukum: DasarData


class PilihanData(AturanData):
    pertanyaan: Isi
    bawaan: Kode
    opsi: Annotated[tuple[OpsiData, ...], Field(min_length=2)]


class BerkasPilihan(_Berkas):
    pilihan: tuple[PilihanData, ...] = ()


class PenilaiData(AturanData):
    penilai: NamaPejabat
    jenis_jabatan: tuple[JenisJabatan, ...] = ()
    jenis_unit: tuple[Kode, ...] = ()
    memimpin: bool | None = None
    jenjang: tuple[Jenjang, ...] = ()
    di_bawah: tuple[Kode, ...] = ()
    unit_penilai: tuple[Kode, ...] = ()
    bila_pilihan: Syarat = ()


class LevelData(AturanData):
    nomor: Annotated[int, Field(ge=1, le=4)]
    sebutan: Isi
    jenis_jabatan: tuple[JenisJabatan, ...]
    jenis_unit: tuple[Kode, ...]


class TempatJenjangData(AturanData):
    jenjang: Annotated[tuple[Jenjang, ...], Field(min_length=1)]
    jenis_unit: Annotated[tuple[Kode, ...], Field(min_length=1)]


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


class JenisUnitOrganisasi(_Bagian):
    """A kind that counts as one unit organisasi under some answers only."""

    jenis: Kode
    bila_pilihan: Syarat = ()


def _jenis_tanpa_syarat(nilai: Any) -> Any:
    return {"jenis": nilai} if isinstance(nilai, str) else nilai


class BentukData(_Bagian):
    model: Kode
    sebutan_pimpinan: Isi
    perangkat_daerah: bool = False
    unit_organisasi: tuple[Annotated[JenisUnitOrganisasi, BeforeValidator(_jenis_tanpa_syarat)], ...]
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
    delegasi: AturanData | None = None
    level: tuple[LevelData, ...] = ()
    tempat_jenjang: tuple[TempatJenjangData, ...] = ()
    bentuk: tuple[BentukData, ...] = ()


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
    bila: Annotated[tuple[NamaPredikat, ...], BeforeValidator(larik)] = ()
    otomatis: NamaPeristiwa = ""
    ulang_saat_perbaikan: bool = False
    gerbang: str = ""


class BerkasAlur(_Berkas):
    perbaikan: AturanData
    langkah: tuple[LangkahData, ...]


class JenisSuratData(AturanData):
    nama: Isi
    isi_wajib: tuple[Isi, ...] = ()
    wajib_tembusan: bool = False


class NamaLangkahData(_Bagian):
    """What steps of that code are called in a few words, in every mechanism that has one."""

    kode: Kode
    nama: Isi


class LangkahMekanismeData(_Bagian):
    """A step of a mechanism. Without an article of its own it stands on that of the cell."""

    kode: Kode
    nama: str = ""
    pelaku: Annotated[tuple[NamaPelaku, ...], Field(min_length=1)]
    uraian: Isi
    saluran: Saluran
    surat: str = ""
    kepada: tuple[NamaPelaku, ...] = ()
    tembusan: tuple[NamaPelaku, ...] = ()
    penyusun: tuple[NamaPelaku, ...] = ()
    penandatangan: tuple[NamaPelaku, ...] = ()
    keputusan: bool = False
    setuju: str = ""
    tolak: str = ""
    penolak: tuple[NamaPelaku, ...] = ()
    alasan_tolak: bool = False
    surat_tolak: str = ""
    lanjut: str = ""
    dasar_hukum: tuple[Dasar, ...] = ()
    penjelasan: str = ""


class MekanismeData(_Bagian):
    kode: Kode
    langkah: Annotated[tuple[LangkahMekanismeData, ...], Field(min_length=1)]


class SelData(AturanData):
    cara: Cara
    cakupan: Cakupan
    terbuka: bool
    penugas: tuple[NamaPelaku, ...] = ()
    mekanisme: str = ""
    bila_pilihan: Syarat = ()


class BerkasPenugasan(_Berkas):
    nama_surat_tugas: Isi = "Surat Tugas"
    ketentuan: tuple[AturanData, ...] = ()
    surat: tuple[JenisSuratData, ...] = ()
    nama_langkah: tuple[NamaLangkahData, ...] = ()
    mekanisme: tuple[MekanismeData, ...] = ()
    sel: tuple[SelData, ...]


class ButirData(AturanData):
    nama: Isi
    isi: tuple[Isi, ...] = ()


class BerkasButir(_Berkas):
    butir: tuple[ButirData, ...]


class PolaData(AturanData):
    nama: Isi


class WewenangData(AturanData):
    nama: str = "Wewenang ketua tim"
    butir: tuple[Isi, ...]


class AktaData(AturanData):
    surat: Literal["keputusan-tim", "surat-tugas"]


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
    akta: AktaData | None = None
    pola: tuple[PolaData, ...] = ()
    wewenang: tuple[WewenangData, ...] = ()
    ketentuan: tuple[AturanData, ...] = ()


class LaporanData(AturanData):
    pelapor: NamaPelaku
    penerima: Annotated[tuple[NamaPelaku, ...], Field(min_length=1)]
    berkala: bool = False
    jarak_bulan: Annotated[int, Field(ge=0, le=60)] = 0
    diminta: bool = False
    bila_pilihan: Syarat = ()


class BerkasPertanggungjawaban(_Berkas):
    laporan: tuple[LaporanData, ...]


class PeranData(AturanData):
    pelaku: NamaPelaku
    butir: tuple[Isi, ...]


class BerkasTanggungJawab(_Berkas):
    peran: tuple[PeranData, ...]


class PermasalahanData(AturanData):
    cakupan: tuple[Cakupan, ...]
    pengaju: tuple[NamaPelaku, ...]
    pemutus: Annotated[tuple[NamaPelaku, ...], Field(min_length=1)]


class BerkasPermasalahan(_Berkas):
    permasalahan: tuple[PermasalahanData, ...]


Hari = Literal["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"]


class JamData(AturanData):
    hari: Annotated[tuple[Hari, ...], Field(min_length=1)]
    masuk: Jam
    pulang: Jam
    istirahat_mulai: JamAtauKosong = ""
    istirahat_selesai: JamAtauKosong = ""


class KelompokJamData(AturanData):
    masuk: Jam
    pulang: Jam


class BerkasJamKerja(_Berkas):
    zona: Literal["", "WIB", "WITA", "WIT"] = ""
    menit_sepekan: Annotated[int, Field(gt=0, lt=7 * 24 * 60)]
    jam: tuple[JamData, ...]
    kelompok: tuple[KelompokJamData, ...] = ()
    ketentuan: tuple[AturanData, ...] = ()
