"""An office with a running assignment, and cards of it, for tests of the board."""

from datetime import date, timedelta

from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services import papan
from sistemkerja_desktop.services.sesi import Sesi

HARI_INI = date(2026, 9, 7)
PERENCANAAN = ("a1", "a2", "a3", "a5")
PELAKSANAAN = ("b1", "b2", "b3", "b5", "b6")


def isi_penugasan(sesi: Sesi) -> int:
    """A running assignment of a team of Klaster 4; returns its id."""
    with sesi.tulis("Isi penugasan uji") as uk:
        unit = uk.find(UnitOrganisasi, nama="Klaster 4")
        assert unit is not None
        target = uk.add(TargetKinerja(0, unit.id, "Kasus DBD diselidiki", "24", "jam", date(2026, 12, 31), 2026))
        tim = uk.add(TimKerja(0, "Tim Siaga DBD", JenisTim.INSIDENTAL, unit.id, HARI_INI, date(2026, 12, 31)))
        kepala = next(j for j in sesi.susunan.jabatan.values() if j.unit_id == sesi.susunan.akar.id and j.memimpin)
        penugasan = uk.add(
            Penugasan(
                0, 1, "Penyelidikan kasus DBD", "", target.id, unit.id, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.TIM,
                HARI_INI, date(2026, 9, 30), kepala.id, sesi.profil.id, sesi.profil.versi, sesi.profil.hash,
                sesi.model.id, tim.id,
            )
        )  # fmt: skip
        orang = {p.nama: p.id for p in uk.list(Pegawai)}
        for nama in ("Ilham Kurniawan", "Rizky Pratama Syahrial"):
            if nama not in orang:
                orang[nama] = uk.add(Pegawai(0, nama)).id
        uk.add_all(
            [
                PesertaPenugasan(0, penugasan.id, orang["Ilham Kurniawan"], "anggota", urutan=0),
                PesertaPenugasan(0, penugasan.id, orang["Rizky Pratama Syahrial"], "ketua", urutan=1),
            ]
        )
    sesi.tumpukan.kosongkan()
    return penugasan.id


def tambah(sesi: Sesi, penugasan_id: int, nama: str = "Penyelidikan kasus DBD", hari: int = 23) -> int:
    perubahan = papan.tambah_kegiatan(sesi, penugasan_id, nama, "Kasus diselidiki ≤ 24 jam", HARI_INI + timedelta(hari))
    return min(perubahan.id_dari("Kegiatan"))
