"""What a draft leads to, in words and without Qt: who brings the scope in, and the steps of the chosen way."""

from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.kasus import SURAT_TUGAS
from sistemkerja_desktop.domain.penugasan import Cakupan
from sistemkerja_desktop.domain.regulasi import Aturan, LangkahMekanisme, Saluran
from sistemkerja_desktop.domain.rekaman import dataclass

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RancanganPenugasan
    from sistemkerja_desktop.services.sesi import Sesi

_PALING_BANYAK_NAMA = 2


@dataclass(frozen=True, slots=True)
class OrangBerasal:
    """Somebody of the draft: where they come from, and the scope that they bring in."""

    nama: str
    inisial: str
    asal: str
    cakupan: Cakupan
    luar: bool = False


@dataclass(frozen=True, slots=True)
class RencanaLangkah:
    """A step that will follow: `judul` says by what (a letter, orally, a decision), `pelaku` who acts.

    `arah` says where a refusal leads, "" where nothing is decided. `di_sini` says that the step's letter is written in
    this office; False where it comes in from another one, None without a letter.
    """

    nomor: int
    judul: str
    uraian: str
    pelaku: str
    kepada: str
    arah: str
    aturan: Aturan
    di_sini: bool | None = None


def asal_orang(sesi: "Sesi", rancangan: "RancanganPenugasan") -> list[OrangBerasal]:
    """Everybody of the draft, those who bring the widest scope first."""
    from sistemkerja_desktop.domain.cakupan import tentukan_cakupan, unit_organisasi
    from sistemkerja_desktop.services.penugasan.sel import luar_rancangan

    susunan, model = sesi.susunan, sesi.model
    pemilik = rancangan.unit_id or susunan.akar.id
    hasil = []
    for orang, _peran in luar_rancangan(sesi, rancangan):
        nama, inisial = nama_tanpa_gelar(orang.nama)
        asal = orang.instansi or orang.perangkat_daerah
        hasil.append(OrangBerasal(nama, inisial, asal, orang.cakupan, luar=True))
    for peserta in rancangan.peserta:
        pegawai = susunan.pegawai.get(peserta.pegawai_id)
        if pegawai is None:
            continue
        cakupan = tentukan_cakupan(susunan, model, pemilik, [pegawai.id])
        unit = susunan.unit_pegawai(pegawai.id)
        if unit is not None and cakupan is not Cakupan.DALAM_UNIT:
            unit = unit_organisasi(susunan, model, unit.id)
        hasil.append(OrangBerasal(pegawai.nama, pegawai.inisial, unit.nama if unit else "", cakupan))
    lebar = list(Cakupan)
    return sorted(hasil, key=lambda satu: -lebar.index(satu.cakupan))


def nama_tanpa_gelar(nama: str) -> tuple[str, str]:
    """The name of somebody of another office without its gelar, and the initials for an avatar."""
    from sistemkerja_desktop.domain.gelar import urai_nama
    from sistemkerja_desktop.domain.pegawai import Pegawai

    polos = urai_nama(nama).nama or nama
    return polos, Pegawai(0, polos).inisial


def kalimat_cakupan(orang: list[OrangBerasal], cakupan: Cakupan, sebutan: str, pemilik: str = "") -> str:
    """The scope as a fact, with who brings it in: "Lintas unit organisasi, karena Andi berasal dari Klaster 2.".

    `pemilik` is the other office that owns the performance, where that brings the scope in.
    """
    if pemilik:
        return f"{sebutan}, karena pekerjaannya milik {pemilik}."
    if cakupan is Cakupan.DALAM_UNIT:
        return f"{sebutan}: semua orang yang dipilih berasal dari unit organisasi pemilik kinerja."
    pembawa = [satu for satu in orang if satu.cakupan is cakupan]
    if len(pembawa) == 1:
        return f"{sebutan}, karena {pembawa[0].nama} berasal dari {pembawa[0].asal}."
    asal = list(dict.fromkeys(satu.asal for satu in pembawa))
    tempat = asal[0] if len(asal) == 1 else f"{asal[0]} dan {len(asal) - 1} tempat lain"
    return f"{sebutan}, karena {pembawa[0].nama} dan {len(pembawa) - 1} orang lain berasal dari {tempat}."


def rencana_langkah(sesi: "Sesi", rancangan: "RancanganPenugasan") -> list[RencanaLangkah]:
    """The steps of the draft's way and scope where everybody agrees, none where the regulation closes it."""
    from sistemkerja_desktop.services.penugasan.sel import mekanisme_rancangan

    mekanisme = mekanisme_rancangan(sesi, rancangan)
    if mekanisme is None:
        return []
    urut = {langkah.kode: nomor for nomor, langkah in enumerate(mekanisme.langkah, 1)}
    return [_rencana(sesi, rancangan, urut, langkah) for langkah in mekanisme.langkah]


def _rencana(
    sesi: "Sesi", rancangan: "RancanganPenugasan", urut: dict[str, int], langkah: LangkahMekanisme
) -> RencanaLangkah:
    from sistemkerja_desktop.services.penugasan.kasus import nama_surat

    surat = nama_surat(sesi.profil, langkah.surat)
    if langkah.surat == SURAT_TUGAS:
        surat = sesi.kantor.sebutan_surat_tugas
    judul = surat or "Secara lisan"
    if not surat and langkah.saluran is not Saluran.LISAN:
        judul = "Keputusan" if langkah.keputusan else "Dicatat, tanpa surat"
    penulis = langkah.penandatangan or langkah.pelaku
    return RencanaLangkah(
        urut[langkah.kode],
        judul,
        langkah.uraian,
        _nama(sesi, rancangan, langkah.pelaku),
        _nama(sesi, rancangan, langkah.kepada),
        _arah(sesi, urut, langkah),
        langkah.aturan,
        any(_dari_sini(sesi, rancangan, kode) for kode in penulis) if langkah.surat else None,
    )


def _arah(sesi: "Sesi", urut: dict[str, int], langkah: LangkahMekanisme) -> str:
    from sistemkerja_desktop.services.penugasan.kasus import nama_surat

    if not langkah.keputusan:
        return ""
    dengan = nama_surat(sesi.profil, langkah.surat_tolak)
    bagian = [f"dengan {dengan[:1].lower()}{dengan[1:]}" if dengan else "", "beserta alasan" * langkah.alasan_tolak]
    cara = " ".join(b for b in bagian if b)
    tujuan = f"lanjut ke langkah {urut[langkah.tolak]}" if langkah.tolak in urut else "proses berakhir"
    return f"Ditolak{f' {cara}' if cara else ''}: {tujuan}"


def _nama(sesi: "Sesi", rancangan: "RancanganPenugasan", kode: tuple[str, ...]) -> str:
    """Names behind the actors, at most two; their labels where nobody is known yet."""
    from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
    from sistemkerja_desktop.services.penugasan.kasus import sebutan_orang
    from sistemkerja_desktop.services.penugasan.sel import konteks_rancangan

    konteks = konteks_rancangan(sesi, rancangan)
    nama: dict[str, None] = {}
    for satu in kode:
        for orang in siapa(satu, sesi.susunan, sesi.model, konteks):
            nama.setdefault(sebutan_orang(sesi, orang))
    if not nama:
        return " atau ".join(label_pelaku(satu, sesi.model) for satu in kode)
    lain = f"; dan {len(nama) - _PALING_BANYAK_NAMA} lainnya" if len(nama) > _PALING_BANYAK_NAMA else ""
    return "; ".join(list(nama)[:_PALING_BANYAK_NAMA]) + lain


def _dari_sini(sesi: "Sesi", rancangan: "RancanganPenugasan", kode: str) -> bool:
    from sistemkerja_desktop.domain.pelaku import siapa
    from sistemkerja_desktop.services.penugasan.sel import konteks_rancangan

    semua = siapa(kode, sesi.susunan, sesi.model, konteks_rancangan(sesi, rancangan))
    return any(not orang.luar for orang in semua)
