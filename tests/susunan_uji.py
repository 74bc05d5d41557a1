"""What the table tests of regulations share: a model's skeleton full of invented people, and rules as tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kedudukan import SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penilai import HasilPenilai, semua_penilai
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import (
    AturanLaporan,
    AturanPenugasan,
    AturanPermasalahan,
    KerangkaUnit,
    LangkahMekanisme,
    ModelKedudukan,
    Profil,
    SumberHukum,
)
from sistemkerja_desktop.domain.unit import UnitOrganisasi

PADA = date(2026, 9, 7)
LUAR = "atasan di luar kantor"
"""What `penilai_setiap_orang` says where the assessor is the superior outside the office."""

KEPALA = "kepala"
JENJANG_FUNGSIONAL = (
    Jenjang.PEMULA,
    Jenjang.TERAMPIL,
    Jenjang.MAHIR,
    Jenjang.PENYELIA,
    Jenjang.AHLI_PERTAMA,
    Jenjang.AHLI_MUDA,
    Jenjang.AHLI_MADYA,
    Jenjang.AHLI_UTAMA,
)
JENJANG_PELAKSANA = (Jenjang.TIDAK_ADA, Jenjang.KLEREK, Jenjang.OPERATOR, Jenjang.TEKNISI)
MACAM: Mapping[str, tuple[JenisJabatan, Jenjang]] = {
    **{jenjang.value: (JenisJabatan.FUNGSIONAL, jenjang) for jenjang in JENJANG_FUNGSIONAL},
    **{f"pelaksana {jenjang}".strip(): (JenisJabatan.PELAKSANA, jenjang) for jenjang in JENJANG_PELAKSANA},
}
"""Every kind of person who can be put to work, by the name that the tables use."""
FUNGSIONAL = tuple(jenjang.value for jenjang in JENJANG_FUNGSIONAL)
PELAKSANA = tuple(macam for macam, (jenis, _) in MACAM.items() if jenis == JenisJabatan.PELAKSANA)
SEMUA = FUNGSIONAL + PELAKSANA

Baris = tuple[str, tuple[str, ...], str, str]
"""Who assesses whom, as the tables say it: unit code, kinds of people there, the assessor's seat, article."""

KANTOR_UJI = Kantor(
    id=1,
    nama="Kantor Contoh",
    pemerintah="Pemerintah Kabupaten Contoh",
    induk="",
    alamat="Jalan Contoh 1",
    tempat="Contoh",
    profil_id="",
    profil_versi="",
    model_id="",
    kode_surat="CTH",
    atasan_jabatan="Pejabat Contoh",
    atasan_nama="Sri Rejeki",
)


@dataclass(frozen=True)
class KantorUji:
    """A full office; `orang` are (unit code, kind) -> pegawai id, the head's kind being KEPALA."""

    model: ModelKedudukan
    susunan: SusunanKantor
    orang: Mapping[tuple[str, str], int]
    unit: Mapping[str, int]

    def penilai_setiap_orang(self) -> dict[tuple[str, str], tuple[str, HasilPenilai]]:
        """(unit code, kind) -> the name of the assessor's seat, LUAR, or "" where nobody assesses."""
        hasil = semua_penilai(self.susunan, self.model)
        return {siapa: (self._kursi(hasil[pegawai_id]), hasil[pegawai_id]) for siapa, pegawai_id in self.orang.items()}

    def _kursi(self, hasil: HasilPenilai) -> str:
        if hasil.luar:
            return LUAR
        return self.susunan.jabatan[hasil.jabatan_id].nama if hasil.jabatan_id is not None else ""


def isi_kerangka(model: ModelKedudukan, tambahan: Iterable[KerangkaUnit] = ()) -> KantorUji:
    """The model's skeleton and further units below it, every head's seat held, and in every unit one of each kind."""
    unit, jabatan, pemangku, pegawai = [], [], [], []
    unit_id: dict[str, int] = {}
    orang: dict[tuple[str, str], int] = {}

    def duduk(kode: str, macam: str, nama: str, jenis: JenisJabatan, jenjang: Jenjang) -> None:
        nomor = len(pegawai) + 1
        memimpin = macam == KEPALA
        jabatan.append(Jabatan(nomor, nama, unit_id[kode], jenis, jenjang, memimpin=memimpin))
        pegawai.append(Pegawai(nomor, f"Orang Contoh {nomor}"))
        pemangku.append(PemangkuJabatan(nomor, nomor, nomor))
        orang[kode, macam] = nomor

    for kerangka in (*model.kerangka, *tambahan):
        kode = kerangka.kode
        unit_id[kode] = len(unit) + 1
        induk = unit_id[kerangka.induk] if kerangka.induk else None
        unit.append(UnitOrganisasi(unit_id[kode], kerangka.nama, kerangka.jenis, induk))
        if kerangka.kepala and kerangka.jenis_kepala:
            duduk(kode, KEPALA, kerangka.kepala, kerangka.jenis_kepala, Jenjang.TIDAK_ADA)
        for macam, (jenis, jenjang) in MACAM.items():
            duduk(kode, macam, f"{macam} {kode}", jenis, jenjang)
    return KantorUji(model, susun_kantor(unit, jabatan, pemangku, pegawai, PADA, KANTOR_UJI), orang, unit_id)


def kelompok(induk: str) -> KerangkaUnit:
    """A kelompok jabatan fungsional has no head of its own: its people sit below the unit that it belongs to."""
    return KerangkaUnit(f"kelompok-{induk}", "Kelompok Jabatan Fungsional", "kelompok", induk)


def bentangkan(tabel: Iterable[Baris]) -> dict[tuple[str, str], tuple[str, str]]:
    """Rows as (unit code, kind) -> (seat, article).

    Raises ValueError for somebody who stands in two rows.
    """
    hasil: dict[tuple[str, str], tuple[str, str]] = {}
    for kode, macam, kursi, pasal in tabel:
        for satu in macam:
            if (kode, satu) in hasil:
                raise ValueError(f"{satu} in {kode} stands twice")
            hasil[kode, satu] = kursi, pasal
    return hasil


def selisih_penilai(
    kantor: KantorUji,
    tabel: Iterable[Baris],
    ganti: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType({}),
) -> list[str]:
    """Where the engine and the table disagree, on the seat or on the article, and who stands on one side only.

    `ganti` are the rows, spread out, that hold instead of the table's under another answer of the office.
    """
    ada, harap = kantor.penilai_setiap_orang(), {**bentangkan(tabel), **ganti}
    beda = [f"{siapa} only on one side" for siapa in sorted(ada.keys() ^ harap.keys())]
    for siapa in ada.keys() & harap.keys():
        (kursi, hasil), (kursi_harap, pasal) = ada[siapa], harap[siapa]
        dasar = [d.pasal for d in hasil.aturan.dasar] if hasil.aturan else []
        if kursi != kursi_harap:
            beda.append(f"{siapa}: {kursi or hasil.alasan_kosong!r}, expected {kursi_harap}")
        elif pasal not in dasar:
            beda.append(f"{siapa}: cites {dasar}, expected {pasal}")
    return sorted(beda)


@dataclass(frozen=True)
class Langkah:
    """A step of a mechanism as a table row. `setuju`, `tolak` and `lanjut` name steps by number from 1."""

    pelaku: frozenset[str]
    saluran: str
    surat: str = ""
    kepada: frozenset[str] = frozenset()
    tembusan: frozenset[str] = frozenset()
    penyusun: frozenset[str] = frozenset()
    penandatangan: frozenset[str] = frozenset()
    keputusan: bool = False
    ke: tuple[str, ...] = field(default=("berikut",))
    penolak: frozenset[str] = frozenset()
    alasan_tolak: bool = False
    surat_tolak: str = ""


def _himpunan(nama: str) -> frozenset[str]:
    return frozenset(nama.split())


def langkah(
    pelaku: str,
    saluran: str,
    surat: str = "",
    *,
    kepada: str = "",
    tembusan: str = "",
    penyusun: str = "",
    penandatangan: str = "",
    ke: str = "berikut",
) -> Langkah:
    """A step without decision; names of actors are parted by spaces."""
    return Langkah(
        _himpunan(pelaku),
        saluran,
        surat,
        _himpunan(kepada),
        _himpunan(tembusan),
        _himpunan(penyusun),
        _himpunan(penandatangan),
        ke=(ke,),
    )


def putusan(
    pelaku: str,
    *,
    setuju: str = "berikut",
    tolak: str = "berakhir",
    penolak: str = "",
    alasan: bool = False,
    surat_tolak: str = "",
    saluran: str = "tanpa-surat",
    surat: str = "",
    kepada: str = "",
) -> Langkah:
    """A decision, what either answer leads to, and how a refusal is given."""
    return Langkah(
        _himpunan(pelaku),
        saluran,
        surat,
        _himpunan(kepada),
        keputusan=True,
        ke=(setuju, tolak),
        penolak=_himpunan(penolak),
        alasan_tolak=alasan,
        surat_tolak=surat_tolak,
    )


def baca_mekanisme(sel: AturanPenugasan) -> list[Langkah]:
    """The cell's steps as table rows; "berikut" is the following step."""
    assert sel.mekanisme is not None
    semua = sel.mekanisme.langkah
    return [_baca_langkah(satu, nomor, [s.kode for s in semua]) for nomor, satu in enumerate(semua)]


def _baca_langkah(satu: LangkahMekanisme, nomor: int, kode: list[str]) -> Langkah:
    def ke(tujuan: str) -> str:
        if tujuan not in kode:
            return tujuan
        return "berikut" if kode.index(tujuan) == nomor + 1 else str(kode.index(tujuan) + 1)

    return Langkah(
        frozenset(satu.pelaku),
        satu.saluran.value,
        satu.surat,
        frozenset(satu.kepada),
        frozenset(satu.tembusan),
        frozenset(satu.penyusun),
        frozenset(satu.penandatangan),
        satu.keputusan,
        (ke(satu.setuju), ke(satu.tolak)) if satu.keputusan else (ke(satu.lanjut),),
        frozenset(satu.penolak),
        satu.alasan_tolak,
        satu.surat_tolak,
    )


def sel_dari(profil: Profil, cara: str, cakupan: str) -> AturanPenugasan:
    """The one cell of that way and scope; a profile with choices has to have its answers applied."""
    (sel,) = [s for s in profil.penugasan if (s.cara, s.cakupan) == (Cara(cara), Cakupan(cakupan))]
    return sel


def baca_laporan(
    laporan: Iterable[AturanLaporan], sumber: SumberHukum | None = None
) -> set[tuple[str, str, bool, bool, str]]:
    """Who reports, to whom, from time to time, only on request, article; with `sumber` only the rules from there."""
    return {
        (r.pelapor, " ".join(sorted(r.penerima)), r.berkala, r.diminta, r.aturan.dasar[0].pasal)
        for r in laporan
        if sumber is None or r.aturan.dasar[0].sumber == sumber
    }


def baca_permasalahan(
    permasalahan: Iterable[AturanPermasalahan], sumber: SumberHukum | None = None
) -> set[tuple[str, str, str]]:
    """Scope, who decides, article; with `sumber` only the rules from there."""
    return {
        (cakupan.value, " ".join(sorted(p.pemutus)), p.aturan.dasar[0].pasal)
        for p in permasalahan
        for cakupan in p.cakupan
        if sumber is None or p.aturan.dasar[0].sumber == sumber
    }
