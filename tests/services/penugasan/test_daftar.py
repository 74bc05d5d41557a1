"""The list of assignments, and one of them read alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.services.penugasan import (
    PesertaRancangan,
    daftar_penugasan,
    mulai_kasus,
    rincian_penugasan,
    terbitkan_penugasan,
)
from tests.services.penugasan.conftest import KantorKasus


def test_one_read_alone_is_its_line_of_the_list(kantor_kasus: Callable[[str], KantorKasus]) -> None:
    kantor = kantor_kasus("badung-35-2023")
    sesi = kantor.sesi
    with sesi.tulis("Tim") as uk:
        tim = uk.add(TimKerja(0, "Pendata", JenisTim.RUTIN, kantor.pemilik, date(2026, 9, 7), date(2026, 12, 31)))
    satu = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT)
    terbitkan_penugasan(sesi, satu)
    peserta = (PesertaRancangan(kantor.sendiri, "ketua"),)
    terbitkan_penugasan(sesi, replace(satu, bentuk=Bentuk.TIM, tim_id=tim.id, peserta=peserta))
    mulai_kasus(sesi, kantor.rancangan_keluar(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH))
    semua = daftar_penugasan(sesi)
    assert [b.kode for b in semua] == ["003", "002", "001"]
    assert [(b.tim, len(b.surat), b.jumlah_kegiatan) for b in semua] == [("", 0, 0), ("Pendata", 1, 1), ("", 1, 1)]
    assert [rincian_penugasan(sesi, b.penugasan.id).baris for b in semua] == semua
    with pytest.raises(GalatPengguna, match="sudah tidak ada"):
        rincian_penugasan(sesi, 9_999)
