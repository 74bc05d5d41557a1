"""When periodic reports are due, and to which stretch a report that was given belongs."""

from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.laporan_berkala import aturan_berkala, belum_dilaporkan, periode_laporan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan
from sistemkerja_desktop.domain.regulasi import Aturan, AturanLaporan
from sistemkerja_desktop.regulasi.daftar import daftar_profil
from sistemkerja_desktop.regulasi.muat import muat_profil

ATURAN = AturanLaporan("ketua_tim", ("pimpinan_unit_organisasi",), Aturan("laporan.ketua", "", ()), berkala=True)


def _penugasan(mulai: date, selesai: date) -> Penugasan:
    return Penugasan(
        1, 1, "Pendataan", "", None, 1, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.TIM, mulai, selesai, 1,
        "denpasar-69-2023", "1", "", "m2d-dinas",
    )  # fmt: skip


def test_every_month_of_the_assignment_and_its_end() -> None:
    periode = periode_laporan(_penugasan(date(2026, 9, 21), date(2026, 12, 5)), ATURAN, ())
    assert [(satu.urut, satu.awal, satu.akhir) for satu in periode] == [
        (1, date(2026, 9, 21), date(2026, 10, 20)),
        (2, date(2026, 10, 21), date(2026, 11, 20)),
        (3, date(2026, 11, 21), date(2026, 12, 5)),
    ]


@pytest.mark.parametrize(
    ("mulai", "selesai", "jarak", "akhir"),
    [
        (date(2026, 9, 21), date(2026, 9, 21), 0, [date(2026, 9, 21)]),
        (date(2026, 1, 31), date(2026, 3, 31), 0, [date(2026, 2, 27), date(2026, 3, 30), date(2026, 3, 31)]),
        (date(2026, 11, 30), date(2027, 3, 1), 3, [date(2027, 2, 27), date(2027, 3, 1)]),
        (date(2026, 1, 1), date(2026, 12, 31), 6, [date(2026, 6, 30), date(2026, 12, 31)]),
    ],
)
def test_ends_of_months_and_what_the_text_itself_says(
    mulai: date, selesai: date, jarak: int, akhir: list[date]
) -> None:
    periode = periode_laporan(_penugasan(mulai, selesai), replace(ATURAN, jarak_bulan=jarak), ())
    assert [satu.akhir for satu in periode] == akhir


def test_a_late_report_is_not_taken_for_the_next_one() -> None:
    penugasan = _penugasan(date(2026, 9, 21), date(2026, 12, 5))
    periode = periode_laporan(penugasan, ATURAN, (date(2026, 9, 10), date(2026, 10, 30)))
    # A letter from before the work began reports nothing of it, and holds nothing up.
    assert [satu.surat for satu in periode] == [1, None, None]
    assert (belum := belum_dilaporkan(periode)) is not None
    assert belum.urut == 2
    semua = periode_laporan(penugasan, ATURAN, (date(2026, 10, 15), date(2026, 11, 20), date(2026, 12, 7)))
    assert [satu.surat for satu in semua] == [0, 1, 2]
    assert belum_dilaporkan(semua) is None


def test_one_report_makes_up_for_several() -> None:
    periode = periode_laporan(_penugasan(date(2026, 9, 21), date(2026, 12, 5)), ATURAN, (date(2026, 11, 25),))
    assert [satu.surat for satu in periode] == [0, 0, None]


@pytest.mark.parametrize("profil_id", [satu.id for satu in daftar_profil()])
def test_all_five_and_the_national_one_ask_the_ketua(profil_id: str) -> None:
    """Badung Ps. 11 (2), Dharmasraya Ps. 13 (2), Banyumas Ps. 13 (2), Katingan Ps. 14 (2) b, Denpasar Ps. 12 (4)."""
    profil = muat_profil(profil_id)
    assert aturan_berkala(profil, Bentuk.INDIVIDU) is None
    aturan = aturan_berkala(profil, Bentuk.TIM)
    assert aturan is not None
    assert (aturan.pelapor, aturan.jarak_bulan) == ("ketua_tim", 0)
