"""An assignment before it is issued: the draft, and how it is kept until it is issued or thrown away."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import Sifat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, TimKerja
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_KUNCI = "rancangan-penugasan"


@dataclass(frozen=True, slots=True)
class PesertaRancangan:
    """A person of the draft; `peran` is "ketua", "anggota" or "individu"."""

    pegawai_id: int
    peran: str
    tugas: str = ""


@dataclass(frozen=True, slots=True)
class PesertaLuarRancangan:
    """A person of another office in the draft, by the id of their `OrangLuar`."""

    orang_luar_id: int
    peran: str
    tugas: str = ""


@dataclass(frozen=True, slots=True)
class KegiatanRancangan:
    """A card that issuing will put on the board."""

    nama: str
    target: str
    tenggat: date
    pegawai_id: int | None = None


@dataclass(frozen=True, slots=True)
class RancanganPenugasan:
    """All answers of the wizard. None and empty mean "not answered yet".

    `ditugaskan_oleh` is the appointing `Jabatan`; `atas_nama_oleh` the seat that signs a.n. it, None when it signs
    itself, `untuk_beliau_oleh` the one below that which signs u.b. Where an official of another office appoints,
    `ditugaskan_oleh` is None and `penugas_luar` their title. `untuk` replaces the letter's sentences when not empty.
    `urut_surat` None takes the next number. `luar` are people of other offices; `pemilik_luar_id` 0 is another office
    that was not chosen yet, else it is as in `Penugasan`, as are `kompetensi`, `anggaran`, `sifat` and
    `alasan_ketua`. With `tiap_orang` several people get an assignment and a letter each.
    """

    nama: str = ""
    uraian: str = ""
    target_id: int | None = None
    unit_id: int | None = None
    bentuk: Bentuk = Bentuk.INDIVIDU
    tim_id: int | None = None
    peserta: tuple[PesertaRancangan, ...] = ()
    cara: Cara = Cara.PENUNJUKAN
    cakupan: Cakupan = Cakupan.DALAM_UNIT
    mulai: date | None = None
    selesai: date | None = None
    ditugaskan_oleh: int | None = None
    atas_nama_oleh: int | None = None
    untuk_beliau_oleh: int | None = None
    kegiatan: tuple[KegiatanRancangan, ...] = ()
    untuk: tuple[str, ...] = ()
    dasar_tambahan: tuple[str, ...] = ()
    tembusan: tuple[str, ...] = ()
    tanggal_surat: date | None = None
    urut_surat: int | None = None
    kertas: str = ""
    langkah: int = 0
    luar: tuple[PesertaLuarRancangan, ...] = ()
    penugas_luar: str = ""
    kompetensi: tuple[str, ...] = ()
    anggaran: str = ""
    sifat: Sifat = Sifat.BIASA
    pemilik_luar_id: int | None = None
    tiap_orang: bool = False
    alasan_ketua: str = ""


def rancangan_kosong(sesi: Sesi, *, pegawai_id: int | None = None, tim_id: int | None = None) -> RancanganPenugasan:
    """A new draft, with the person or the team already in it. Raises TidakDitemukan for an unknown team."""
    hari_ini = sesi.hari_ini()
    rancangan = RancanganPenugasan(mulai=hari_ini, tanggal_surat=hari_ini, kertas=sesi.kantor.kertas)
    if tim_id is not None:
        with sesi.baca() as uk:
            tim = uk.get(TimKerja, tim_id)
            anggota = sorted(uk.list(AnggotaTim, tim_id=tim_id), key=lambda a: (a.peran != "ketua", a.urutan, a.id))
        return replace(
            rancangan,
            nama=tim.nama,
            bentuk=Bentuk.TIM,
            tim_id=tim_id,
            unit_id=tim.unit_id,
            target_id=tim.target_id,
            peserta=tuple(PesertaRancangan(a.pegawai_id, a.peran.value, a.tugas) for a in anggota),
            mulai=max(tim.mulai, hari_ini),
            selesai=tim.selesai,
        )
    if pegawai_id is not None:
        unit = sesi.susunan.unit_pegawai(pegawai_id)
        rancangan = replace(
            rancangan,
            peserta=(PesertaRancangan(pegawai_id, Bentuk.INDIVIDU.value),),
            unit_id=unit.id if unit else None,
        )
    return rancangan


def simpan_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> None:
    """Keeps the draft in the office's file; there is one at a time."""
    with sesi.catat_pengaturan() as uk:
        uk.simpan_pengaturan(_KUNCI, ke_json(rancangan))


def ambil_rancangan(sesi: Sesi) -> RancanganPenugasan | None:
    """The draft that was left, or None. What is gone meanwhile (people, target, unit, team, seats) is out of it."""
    with sesi.baca() as uk:
        data = uk.pengaturan(_KUNCI)
    if data is None:
        return None
    try:
        rancangan = dari_json(data)
    except (KeyError, TypeError, ValueError):
        # A draft of another version of the program: its answers cannot be trusted, and none of them was decided.
        return None
    return _yang_masih_ada(sesi, rancangan)


def _yang_masih_ada(sesi: Sesi, r: RancanganPenugasan) -> RancanganPenugasan:
    """The draft without what the office no longer has: the wizard may open it at any of its steps."""
    with sesi.baca() as uk:
        luar = {satu.id for satu in uk.list(OrangLuar)} if r.luar else set()
        target = uk.find(TargetKinerja, id=r.target_id) if r.target_id is not None else None
        tim = uk.find(TimKerja, id=r.tim_id) if r.tim_id is not None else None
        pemilik = uk.find(KantorLuar, id=r.pemilik_luar_id) if r.pemilik_luar_id else None
    susunan = sesi.susunan
    sisa = replace(
        r,
        target_id=target.id if target else None,
        unit_id=r.unit_id if r.unit_id in susunan.unit else None,
        tim_id=tim.id if tim else None,
        peserta=tuple(p for p in r.peserta if p.pegawai_id in susunan.pegawai),
        luar=tuple(p for p in r.luar if p.orang_luar_id in luar),
        ditugaskan_oleh=r.ditugaskan_oleh if r.ditugaskan_oleh in susunan.jabatan else None,
        atas_nama_oleh=r.atas_nama_oleh if r.atas_nama_oleh in susunan.jabatan else None,
        untuk_beliau_oleh=r.untuk_beliau_oleh if r.untuk_beliau_oleh in susunan.jabatan else None,
        # It stays another office's work; which one is asked for anew.
        pemilik_luar_id=None if r.pemilik_luar_id is None else pemilik.id if pemilik else 0,
    )
    return replace(sisa, kegiatan=kegiatan_peserta(sisa.kegiatan, sisa.peserta))


def kegiatan_peserta(
    kegiatan: Iterable[KegiatanRancangan], peserta: Iterable[PesertaRancangan]
) -> tuple[KegiatanRancangan, ...]:
    """The cards; those of somebody who is not among the people are everybody's."""
    ada = {p.pegawai_id for p in peserta}
    return tuple(k if k.pegawai_id in ada else replace(k, pegawai_id=None) for k in kegiatan)


def lupakan_rancangan(uk: "UnitKerja") -> None:
    """Forgets the draft, in the transaction that makes it an assignment."""
    uk.simpan_pengaturan(_KUNCI, None)


def ke_json(rancangan: RancanganPenugasan) -> dict[str, Any]:
    """The draft as JSON's values."""
    data = asdict(rancangan)
    for kunci in ("mulai", "selesai", "tanggal_surat"):
        data[kunci] = data[kunci].isoformat() if data[kunci] else None
    for kegiatan in data["kegiatan"]:
        kegiatan["tenggat"] = kegiatan["tenggat"].isoformat()
    return data


def dari_json(data: dict[str, Any]) -> RancanganPenugasan:
    """The draft that `ke_json` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    nilai = dict(data)
    for kunci in ("mulai", "selesai", "tanggal_surat"):
        nilai[kunci] = date.fromisoformat(nilai[kunci]) if nilai[kunci] else None
    nilai["bentuk"], nilai["cara"] = Bentuk(nilai["bentuk"]), Cara(nilai["cara"])
    nilai["cakupan"] = Cakupan(nilai["cakupan"])
    nilai["sifat"] = Sifat(nilai.get("sifat", Sifat.BIASA))
    nilai["luar"] = tuple(PesertaLuarRancangan(**p) for p in nilai.get("luar", ()))
    nilai["kompetensi"] = tuple(nilai.get("kompetensi", ()))
    nilai["peserta"] = tuple(PesertaRancangan(**p) for p in nilai["peserta"])
    nilai["kegiatan"] = tuple(
        KegiatanRancangan(**(k | {"tenggat": date.fromisoformat(k["tenggat"])})) for k in nilai["kegiatan"]
    )
    for kunci in ("untuk", "dasar_tambahan", "tembusan"):
        nilai[kunci] = tuple(nilai[kunci])
    return RancanganPenugasan(**nilai)
