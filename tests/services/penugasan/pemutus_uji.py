"""Cases that ask the officials of several units, and their answers."""

from collections.abc import Callable
from datetime import timedelta

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    KegiatanRancangan,
    PesertaRancangan,
    catat_jawaban,
    mulai_kasus,
    rincian_kasus,
)
from sistemkerja_desktop.services.penugasan.pemutus import PemutusMenunggu, pemutus_menunggu
from tests.services.penugasan.conftest import KantorKasus
from tests.services.penugasan.jalan_uji import catat

Buat = Callable[[str], KantorKasus]
UNIT = ("Bidang I", "Bidang II", "Sekretariat")


def pekerja(kantor: KantorKasus, unit: str, ke: int = 0) -> int:
    """Somebody of the unit who does not lead it."""
    susunan = kantor.sesi.susunan
    unit_id = next(u.id for u in susunan.unit.values() if u.nama == unit)
    bukan_kepala = [o for o in susunan.pegawai_unit(unit_id) if not susunan.dudukan_utama(o).jabatan.memimpin]  # type: ignore[union-attr]
    return bukan_kepala[ke]


def kartu(kantor: KantorKasus) -> tuple[KegiatanRancangan, ...]:
    """A card that is everybody's."""
    return (KegiatanRancangan("Pendataan", "sasaran terdata", kantor.sesi.hari_ini() + timedelta(days=50)),)


def nama(kantor: KantorKasus, *ids: int) -> str:
    return ", ".join(kantor.sesi.susunan.pegawai[id_].nama for id_ in ids)


def mulai(kantor: KantorKasus, *unit: str, tim: bool = False) -> int:
    """A case that asks for one person of each of these units, the first of them leading where it is a team.

    Its first step is noted.
    """
    peran = ["ketua" if tim else "individu", *["anggota" if tim else "individu"] * len(unit)]
    peserta = tuple(PesertaRancangan(pekerja(kantor, u), p) for u, p in zip(unit, peran, strict=False))
    rancangan = kantor.rancangan(
        Cara.PENUNJUKAN,
        Cakupan.LINTAS_UNIT,
        peserta=peserta,
        bentuk=Bentuk.TIM if tim else Bentuk.INDIVIDU,
        kegiatan=kartu(kantor),
    )
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    catat(kantor, id_)
    return id_


def menunggu(kantor: KantorKasus, id_: int) -> tuple[PemutusMenunggu, ...]:
    rincian = rincian_kasus(kantor.sesi, id_)
    assert rincian.kini is not None
    return pemutus_menunggu(kantor.sesi, rincian.kasus, rincian.kini.langkah)


def jawab(kantor: KantorKasus, id_: int, orang: str, jawaban: Jawaban, alasan: str = "", **lain: object) -> None:
    """Records the answer of the officials of that person."""
    (satu,) = [m for m in menunggu(kantor, id_) if orang in m.orang]
    baru = JawabanBaru(jawaban, kantor.sesi.hari_ini(), satu.sebutan, alasan, pemutus=satu.kunci, **lain)  # type: ignore[arg-type]
    catat_jawaban(kantor.sesi, id_, baru)


def kode_kini(kantor: KantorKasus, id_: int) -> str:
    kini = rincian_kasus(kantor.sesi, id_).kini
    return kini.langkah.kode if kini else ""


def peserta(kantor: KantorKasus, id_: int) -> list[int]:
    return [p.pegawai_id for p in rincian_kasus(kantor.sesi, id_).kasus.peserta]


def sampai_jawaban(kantor: KantorKasus, *unit: str, tim: bool = False) -> int:
    """Katingan: a case of these units whose heads are to answer now, of all three without any."""
    id_ = mulai(kantor, *(unit or UNIT), tim=tim)
    while kode_kini(kantor, id_) != "jawaban":
        catat(kantor, id_)
    return id_
