"""Conditions of steps by the way in which somebody comes to a task, and several of them together."""

import pytest

from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.predikat import berlaku, label_predikat

LUAR = "melibatkan-luar-unit penunjukan"


@pytest.mark.parametrize(
    ("kode", "cara", "cakupan", "ya"),
    [
        ("penunjukan", Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, True),
        ("penunjukan", Cara.SUKARELA, Cakupan.DALAM_UNIT, False),
        ("sukarela", Cara.SUKARELA, Cakupan.LINTAS_UNIT, True),
        ("sukarela", Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT, False),
        (LUAR, Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT, True),
        (LUAR, Cara.SUKARELA, Cakupan.LINTAS_UNIT, False),
        (LUAR, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, False),
        ("", Cara.SUKARELA, Cakupan.DALAM_UNIT, True),
    ],
)
def test_berlaku(kode: str, cara: Cara, cakupan: Cakupan, ya: bool) -> None:
    assert berlaku(kode, KonteksPenugasan(1, Bentuk.INDIVIDU, cakupan, cara)) is ya


def test_yang_tidak_dikenal() -> None:
    with pytest.raises(KeyError):
        berlaku("penunjukan entah", KonteksPenugasan(1, Bentuk.INDIVIDU))


def test_label() -> None:
    assert label_predikat(LUAR) == "melibatkan pegawai dari luar unit organisasi dan ditugaskan dengan penunjukan"
    assert label_predikat("") == ""
