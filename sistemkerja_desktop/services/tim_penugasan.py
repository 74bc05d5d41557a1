"""A team that follows its assignment: who replaces a member or the ketua there does so in the team."""

from dataclasses import replace
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.aturan_tim import JenisPeringatan, PeringatanTim
from sistemkerja_desktop.domain.aturan_tim import periksa_tim as periksa_aturan
from sistemkerja_desktop.domain.galat import GalatAturan
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.services.tim import periksa_tim, samakan_anggota

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan.kasus import Kasus
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_PENGGANTI = (JenisPeringatan.PENGGANTI_PENDIDIKAN, JenisPeringatan.PENGGANTI_GOLONGAN)


def samakan_tim(sesi: "Sesi", uk: "UnitKerja", sebelum: "Kasus", sesudah: "Kasus") -> None:
    """Puts the people of the assignment into its team, within the caller's transaction.

    People of the team who are not in the assignment stay. People of other offices are no members of a team here. Raises
    GalatAturan where the regulation does not let somebody take over as ketua, also of a team that only its assignment
    knows.
    """
    if sesudah.penugasan.tim_id is None:
        _periksa_pengganti(sesi, sebelum, sesudah)
        return
    tim = uk.get(TimKerja, sesudah.penugasan.tim_id)
    ada = uk.list(AnggotaTim, tim_id=tim.id)
    dari = {p.pegawai_id for p in sebelum.peserta}
    tetap = [a for a in ada if a.pegawai_id not in dari]
    anggota = [
        *(AnggotaTim(0, tim.id, p.pegawai_id, PeranTim(p.peran), p.tugas) for p in sesudah.peserta),
        *(replace(a, peran=PeranTim.ANGGOTA) for a in tetap),
    ]
    lama = {a.pegawai_id for a in ada if a.peran is PeranTim.KETUA}
    baru = {a.pegawai_id for a in anggota if a.peran is PeranTim.KETUA}
    for temuan in periksa_tim(sesi, tim, anggota):
        _tolak_bila_menahan(temuan)
    samakan_anggota(uk, tim.id, anggota)
    if lama != baru:
        uk.update(replace(tim, ketua_pengganti=True))


def _periksa_pengganti(sesi: "Sesi", sebelum: "Kasus", sesudah: "Kasus") -> None:
    """The minima for a successor hold for who leads by a surat tugas, too."""
    p = sesudah.penugasan
    lama, baru = (
        next((satu.pegawai_id for satu in kasus.peserta if satu.peran == PeranTim.KETUA), None)
        for kasus in (sebelum, sesudah)
    )
    if p.bentuk is not Bentuk.TIM or baru is None or lama == baru:
        return
    tim = TimKerja(0, p.nama, JenisTim.INSIDENTAL, p.unit_id, p.mulai, p.selesai)
    ketua = (AnggotaTim(0, 0, baru, PeranTim.KETUA),)
    for temuan in periksa_aturan(tim, ketua, sesi.susunan, sesudah.profil.tim, ketua_pengganti=True):
        if temuan.jenis in _PENGGANTI:
            _tolak_bila_menahan(temuan)


def _tolak_bila_menahan(temuan: PeringatanTim) -> None:
    if temuan.menahan:
        dasar = tuple(d.pasal for d in temuan.aturan.dasar) if temuan.aturan else ()
        raise GalatAturan(temuan.pesan, temuan.tindakan, dasar)
