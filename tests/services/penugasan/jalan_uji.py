"""Begins a case within the office, answers its steps and reads it."""

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, Penugasan
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    catat_jawaban,
    mulai_kasus,
)
from sistemkerja_desktop.services.sesi import Sesi
from tests.services.penugasan.conftest import KantorKasus


def mulai(kantor: KantorKasus, **ubah: object) -> int:
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT, **ubah)
    return next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))


def catat(kantor: KantorKasus, id_: int, jawaban: Jawaban = Jawaban.LANJUT, **lain: object) -> None:
    baru = JawabanBaru(jawaban, kantor.sesi.hari_ini(), **lain)  # type: ignore[arg-type]
    catat_jawaban(kantor.sesi, id_, baru)


def penugasan(sesi: Sesi, id_: int) -> Penugasan:
    with sesi.baca() as uk:
        return uk.get(Penugasan, id_)
