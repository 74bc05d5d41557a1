"""Tim kerja: founding, changing and ending teams under the rules of the profile."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.aturan_tim import PeringatanTim
from sistemkerja_desktop.domain.aturan_tim import periksa_tim as periksa_aturan
from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
from sistemkerja_desktop.domain.penugasan import Bentuk, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.teks import rapikan
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim, TimKerja
from sistemkerja_desktop.services.calon import (
    beban_sekarang,
)
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


class KeadaanTim(StrEnum):
    """Where today lies in the team's period."""

    AKAN_DATANG = "akan datang"
    BERJALAN = "berjalan"
    BERAKHIR = "berakhir"


@dataclass(frozen=True, slots=True)
class OrangTim:
    """A person of a team with what is shown beside the name."""

    anggota: AnggotaTim
    nama: str
    nama_lengkap: str
    inisial: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class BarisTim:
    """A team as the page lists it. `ketua` is None where the person is gone from the office.

    `penugasan` are all assignments of the team, the newest first; `penetap` is the seat that founded it, "" if none.
    """

    tim: TimKerja
    label_jenis: str
    unit_nama: str
    ketua: OrangTim | None
    anggota: tuple[OrangTim, ...]
    keadaan: KeadaanTim
    target: str
    penetap: str
    penugasan: tuple[Penugasan, ...]

    @property
    def orang(self) -> tuple[OrangTim, ...]:
        return ((self.ketua,) if self.ketua else ()) + self.anggota

    @property
    def penugasan_berjalan(self) -> tuple[Penugasan, ...]:
        return tuple(p for p in self.penugasan if p.keadaan == KeadaanPenugasan.BERJALAN)


@dataclass(frozen=True, slots=True)
class CalonPenetap:
    """A seat that may found teams of a unit; `label` names it with its holder."""

    jabatan_id: int
    pegawai_id: int
    label: str


def daftar_tim(sesi: Sesi) -> list[BarisTim]:
    """All teams: running, coming, ended; within that by name."""
    with sesi.baca() as uk:
        tim = uk.list(TimKerja)
        anggota = uk.list(AnggotaTim)
        target = {t.id: t for t in uk.list(TargetKinerja)}
        penugasan: dict[int | None, list[Penugasan]] = {}
        for satu_penugasan in uk.list(Penugasan):
            penugasan.setdefault(satu_penugasan.tim_id, []).append(satu_penugasan)
    orang: dict[int, list[OrangTim]] = {}
    for satu in sorted(anggota, key=lambda a: (a.urutan, a.id)):
        rinci = _orang(sesi, satu)
        if rinci is not None:
            orang.setdefault(satu.tim_id, []).append(rinci)
    baris = [_baris(sesi, t, orang.get(t.id, []), target, penugasan.get(t.id, [])) for t in tim]
    urut = (KeadaanTim.BERJALAN, KeadaanTim.AKAN_DATANG, KeadaanTim.BERAKHIR)
    return sorted(baris, key=lambda b: (urut.index(b.keadaan), b.tim.nama.casefold(), b.tim.id))


def rincian_tim(sesi: Sesi, tim_id: int) -> BarisTim:
    """One team. Raises TidakDitemukan."""
    with sesi.baca() as uk:
        tim = uk.get(TimKerja, tim_id)
        anggota = sorted(uk.list(AnggotaTim, tim_id=tim_id), key=lambda a: (a.urutan, a.id))
        target = {t.id: t for t in uk.list(TargetKinerja)}
        penugasan = uk.list(Penugasan, tim_id=tim_id)
    return _baris(sesi, tim, [o for a in anggota if (o := _orang(sesi, a))], target, penugasan)


def calon_penetap(sesi: Sesi, unit_id: int, tanggal: date | None = None) -> list[CalonPenetap]:
    """The seats that the profile lets found teams of that unit, with who acts in them. Plt. and Plh. count.

    `tanggal` is the day on which they act, None for today.
    """
    susunan, model = sesi.susunan_pada(tanggal or sesi.hari_ini()), sesi.model
    konteks = KonteksPenugasan(unit_id=unit_id, bentuk=Bentuk.TIM)
    kursi: dict[int, None] = {}
    for kode in sesi.profil.tim.pelaku_penetap:
        for pejabat in siapa(kode, susunan, model, konteks):
            if pejabat.jabatan_id is not None:
                kursi.setdefault(pejabat.jabatan_id)
    hasil = []
    for jabatan_id in kursi:
        dudukan = susunan.bertindak(jabatan_id)
        if dudukan is not None:
            awalan = "" if dudukan.sebagai == SebagaiPemangku.DEFINITIF else f"{dudukan.sebagai} "
            nama = susunan.pegawai[dudukan.pegawai_id].nama
            hasil.append(CalonPenetap(jabatan_id, dudukan.pegawai_id, f"{awalan}{dudukan.jabatan.nama} · {nama}"))
    return hasil


def periksa_tim(sesi: Sesi, tim: TimKerja, anggota: Sequence[AnggotaTim]) -> tuple[PeringatanTim, ...]:
    """All findings about a team that is being made or changed, those that hold it back first.

    Whoever takes over from another ketua while the team is running has to meet the minima for a successor.
    """
    return periksa_aturan(
        tim,
        anggota,
        sesi.susunan,
        sesi.profil.tim,
        beban=beban_sekarang(sesi),
        batas_beban=sesi.kantor.batas_beban,
        ketua_pengganti=_ketua_berganti(sesi, tim, anggota),
    )


def simpan_tim(sesi: Sesi, tim: TimKerja, anggota: Sequence[AnggotaTim]) -> Perubahan:
    """Founds a team (id 0) or changes it, with all its people, as one change.

    `anggota` is the whole team in its order; their ids are not needed, people stay by `pegawai_id`. Raises
    GalatAturan or GalatPengguna with the first finding that holds the team back.
    """
    rapi = replace(
        tim,
        nama=rapikan(tim.nama),
        alasan_ketua=_alasan(sesi, tim, anggota),
        akta=rapikan(tim.akta),
        ketua_pengganti=tim.ketua_pengganti or _ketua_berganti(sesi, tim, anggota),
        profil_id=sesi.profil.id,
        profil_versi=sesi.profil.versi,
        profil_hash=sesi.profil.hash,
    )
    for temuan in periksa_tim(sesi, rapi, anggota):
        if temuan.menahan:
            dasar = tuple(d.pasal for d in temuan.aturan.dasar) if temuan.aturan else ()
            raise GalatAturan(temuan.pesan, temuan.tindakan, dasar)
    _periksa_penetap(sesi, rapi)
    with sesi.tulis(f"{'Ubah' if rapi.id else 'Bentuk'} tim {rapi.nama}") as uk:
        for ada in uk.list(TimKerja, unit_id=rapi.unit_id):
            if ada.id != rapi.id and ada.nama.casefold() == rapi.nama.casefold() and _bertindih(ada, rapi):
                raise GalatPengguna(f"Tim {ada.nama} sudah ada di unit itu pada masa yang sama.", "Beri nama lain.")
        if rapi.id:
            uk.update(rapi)
        else:
            rapi = uk.add(rapi)
        samakan_anggota(uk, rapi.id, anggota)
    return uk.perubahan


def akhiri_tim(sesi: Sesi, tim_id: int, pada: date) -> Perubahan:
    """Ends a team on that day, which is its last. Raises GalatPengguna before its start or while it has work."""
    baris = rincian_tim(sesi, tim_id)
    _tanpa_penugasan_berjalan(baris)
    if pada < baris.tim.mulai:
        raise GalatPengguna(
            f"Tim {baris.tim.nama} baru mulai {tanggal_panjang(baris.tim.mulai)}.",
            "Bubarkan tim itu, atau ubah masanya.",
        )
    with sesi.tulis(f"Akhiri tim {baris.tim.nama}") as uk:
        uk.update(replace(baris.tim, selesai=pada))
    return uk.perubahan


def bubarkan_tim(sesi: Sesi, tim_id: int) -> Perubahan:
    """Takes a team back that never worked. Raises GalatPengguna if an assignment was given to it."""
    baris = rincian_tim(sesi, tim_id)
    _tanpa_penugasan_berjalan(baris)
    if baris.penugasan:
        raise GalatPengguna(
            f"Tim {baris.tim.nama} pernah ditugaskan, jadi catatannya tetap disimpan.", "Akhiri masa tim itu."
        )
    with sesi.tulis(f"Bubarkan tim {baris.tim.nama}") as uk:
        for satu in uk.list(AnggotaTim, tim_id=tim_id):
            uk.delete(AnggotaTim, satu.id)
        uk.delete(TimKerja, tim_id)
    return uk.perubahan


def _orang(sesi: Sesi, anggota: AnggotaTim) -> OrangTim | None:
    orang: Pegawai | None = sesi.susunan.pegawai.get(anggota.pegawai_id)
    if orang is None:
        return None
    dudukan = sesi.susunan.dudukan_utama(orang.id)
    keterangan = f"{dudukan.jabatan.nama} · {sesi.susunan.unit[dudukan.unit_id].nama}" if dudukan else ""
    return OrangTim(anggota, orang.nama, orang.nama_lengkap, orang.inisial, keterangan)


def _baris(
    sesi: Sesi, tim: TimKerja, orang: list[OrangTim], target: dict[int, TargetKinerja], penugasan: Sequence[Penugasan]
) -> BarisTim:
    label = {kode: label for kode, label, _ in sesi.profil.tim.jenis}
    kursi = sesi.susunan.jabatan.get(tim.ditetapkan_oleh) if tim.ditetapkan_oleh is not None else None
    tujuan = target.get(tim.target_id) if tim.target_id is not None else None
    milik = sorted(penugasan, key=lambda p: -p.nomor)
    unit = sesi.susunan.unit.get(tim.unit_id)
    return BarisTim(
        tim=tim,
        label_jenis=label.get(tim.jenis, tim.jenis.capitalize()),
        unit_nama=unit.nama if unit else "",
        ketua=next((o for o in orang if o.anggota.peran == PeranTim.KETUA), None),
        anggota=tuple(o for o in orang if o.anggota.peran == PeranTim.ANGGOTA),
        keadaan=_keadaan(tim, sesi.hari_ini()),
        target=tujuan.ringkas if tujuan else "",
        penetap=kursi.nama if kursi else "",
        penugasan=tuple(milik),
    )


def _keadaan(tim: TimKerja, hari: date) -> KeadaanTim:
    if hari < tim.mulai:
        return KeadaanTim.AKAN_DATANG
    return KeadaanTim.BERJALAN if hari <= tim.selesai else KeadaanTim.BERAKHIR


def _ketua(anggota: Sequence[AnggotaTim]) -> frozenset[int]:
    return frozenset(a.pegawai_id for a in anggota if a.peran == PeranTim.KETUA)


def _ketua_berganti(sesi: Sesi, tim: TimKerja, anggota: Sequence[AnggotaTim]) -> bool:
    if not tim.id:
        return False
    with sesi.baca() as uk:
        lama = uk.get(TimKerja, tim.id)
        ketua_lama = _ketua(uk.list(AnggotaTim, tim_id=tim.id))
    return lama.mulai <= sesi.hari_ini() and bool(ketua_lama) and ketua_lama != _ketua(anggota)


def _alasan(sesi: Sesi, tim: TimKerja, anggota: Sequence[AnggotaTim]) -> str:
    """A reason is kept only where it is asked for: for a ketua who is not of the owning unit."""
    for ketua in _ketua(anggota):
        unit = sesi.susunan.unit_pegawai(ketua)
        if unit is None or not sesi.susunan.di_dalam(unit.id, tim.unit_id):
            return rapikan(tim.alasan_ketua)
    return ""


def _periksa_penetap(sesi: Sesi, tim: TimKerja) -> None:
    """A team that exists keeps who founded it, even where that seat could not found it today."""
    if tim.ditetapkan_oleh is None:
        return
    if tim.id:
        with sesi.baca() as uk:
            if uk.get(TimKerja, tim.id).ditetapkan_oleh == tim.ditetapkan_oleh:
                return
    if tim.ditetapkan_oleh not in {c.jabatan_id for c in calon_penetap(sesi, tim.unit_id)}:
        aturan = sesi.profil.tim.penetap
        label = " atau ".join(label_pelaku(kode, sesi.model) for kode in sesi.profil.tim.pelaku_penetap)
        raise GalatAturan(
            "Pejabat itu tidak menetapkan tim dari unit ini.",
            f"Pilih {label}.",
            tuple(d.pasal for d in aturan.dasar),
        )


def _bertindih(satu: TimKerja, lain: TimKerja) -> bool:
    return satu.mulai <= lain.selesai and lain.mulai <= satu.selesai


def samakan_anggota(uk: "UnitKerja", tim_id: int, anggota: Sequence[AnggotaTim]) -> None:
    """Makes these the members, in this order, within the caller's transaction; who stays keeps their row."""
    lama = {a.pegawai_id: a for a in uk.list(AnggotaTim, tim_id=tim_id)}
    baru = [replace(a, tim_id=tim_id, tugas=rapikan(a.tugas), urutan=i) for i, a in enumerate(anggota)]
    tetap = {a.pegawai_id for a in baru}
    for pegawai_id, satu in lama.items():
        if pegawai_id not in tetap:
            uk.delete(AnggotaTim, satu.id)
    uk.update_all([replace(a, id=lama[a.pegawai_id].id) for a in baru if a.pegawai_id in lama])
    uk.add_all([replace(a, id=0) for a in baru if a.pegawai_id not in lama])


def _tanpa_penugasan_berjalan(baris: BarisTim) -> None:
    if baris.penugasan_berjalan:
        satu = baris.penugasan_berjalan[0]
        raise GalatPengguna(
            f"Tim {baris.tim.nama} masih mengerjakan penugasan {satu.nomor:03d} {satu.nama}.",
            "Selesaikan atau batalkan penugasan itu dulu.",
        )
