"""A team that follows its assignment: who replaces a member or the ketua there does so in the team."""

from dataclasses import replace
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatAturan
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim, TimKerja
from sistemkerja_desktop.services.tim import periksa_tim, samakan_anggota

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan.kasus import Kasus
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


def samakan_tim(sesi: "Sesi", uk: "UnitKerja", sebelum: "Kasus", sesudah: "Kasus") -> None:
    """Puts the people of the assignment into its team, within the caller's transaction.

    People of the team who are not in the assignment stay. People of other offices are no members of a team here. Raises
    GalatAturan where the regulation does not let somebody take over as ketua.
    """
    if sesudah.penugasan.tim_id is None:
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
        if temuan.menahan:
            raise GalatAturan(
                temuan.pesan, temuan.tindakan, tuple(d.pasal for d in temuan.aturan.dasar) if temuan.aturan else ()
            )
    samakan_anggota(uk, tim.id, anggota)
    if lama != baru:
        uk.update(replace(tim, ketua_pengganti=True))
