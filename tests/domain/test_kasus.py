"""A case by its mechanism: where answers lead, what the timeline shows, and until when an answer is due."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistemkerja_desktop.domain.kasus import (
    Jawaban,
    LangkahKasus,
    jawaban_mungkin,
    kini,
    langsung,
    perjalanan,
    sebelum_surat_tugas,
    sesudah,
    tenggat_jawaban,
)
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import Mekanisme
from sistemkerja_desktop.domain.surat import Sifat
from sistemkerja_desktop.regulasi.muat import muat_profil

SENIN = date(2026, 9, 7)
MEKANISME = [
    sel.mekanisme
    for id_ in ("badung-35-2023", "katingan-5-2024", "dharmasraya-10-2024", "banyumas-23-2024")
    for sel in terapkan_pilihan(muat_profil(id_), ()).penugasan
    if sel.mekanisme
]


def mekanisme(kode: str) -> Mekanisme:
    return next(m for m in MEKANISME if m.kode == kode)


def catat(kode: str, urutan: int, jawaban: Jawaban | None = None) -> LangkahKasus:
    return LangkahKasus(urutan + 1, 1, kode, urutan, SENIN, jawaban=jawaban)


def test_answers_that_a_step_takes() -> None:
    langkah = {satu.kode: satu for satu in mekanisme("katingan.penunjukan.lintas-unit").langkah}
    assert jawaban_mungkin(langkah["permohonan"]) == (Jawaban.LANJUT,)
    assert Jawaban.LANJUT not in jawaban_mungkin(langkah["jawaban"])


@pytest.mark.parametrize(
    ("jawaban", "ke"),
    [
        (Jawaban.SETUJU, "surat-tugas"),
        (Jawaban.SETUJU_LAIN, "surat-tugas"),
        (Jawaban.TOLAK, "berakhir"),
        (Jawaban.TANPA_JAWABAN, "jawaban"),
    ],
)
def test_where_an_answer_leads(jawaban: Jawaban, ke: str) -> None:
    assert sesudah(mekanisme("katingan.penunjukan.lintas-unit"), "jawaban", jawaban) == ke


def test_only_a_direct_appointment_is_issued_at_once() -> None:
    """A wish by word of mouth is a step that somebody takes; it is recorded before the letter."""
    assert langsung(mekanisme("katingan.penunjukan.dalam-unit"))
    assert not langsung(mekanisme("katingan.sukarela.dalam-unit"))
    assert not langsung(mekanisme("katingan.penunjukan.lintas-unit"))


@pytest.mark.parametrize("urut", [(Jawaban.SETUJU, Jawaban.TOLAK), (Jawaban.TOLAK, Jawaban.SETUJU)])
def test_timeline_goes_on_where_one_of_several_officials_agrees(urut: tuple[Jawaban, Jawaban]) -> None:
    m = mekanisme("katingan.penunjukan.lintas-unit")
    jawaban = [replace(catat("jawaban", n, j), orang=f"p{n}") for n, j in enumerate(urut, 1)]
    hasil = perjalanan(m, [catat("permohonan", 0, Jawaban.LANJUT), *jawaban])
    assert next(b.langkah.kode for b in hasil if b.catatan is None) == "surat-tugas"
    assert [b.cabang for b in hasil if b.catatan is not None] == ["", "", ""]
    semua = [replace(satu, jawaban=Jawaban.TOLAK) for satu in jawaban]
    assert all(b.catatan is not None for b in perjalanan(m, [catat("permohonan", 0, Jawaban.LANJUT), *semua]))


def test_timeline_shows_what_was_what_is_and_what_comes() -> None:
    m = mekanisme("katingan.penunjukan.lintas-unit")
    catatan = [catat("permohonan", 0, Jawaban.LANJUT), catat("rekomendasi", 1, Jawaban.LANJUT), catat("jawaban", 2)]
    garis = perjalanan(m, catatan)
    kode = [(b.langkah.kode, b.catatan is not None, b.kini, b.cabang) for b in garis]
    assert kode == [
        ("permohonan", True, False, ""),
        ("rekomendasi", True, False, ""),
        ("jawaban", True, True, "berakhir"),
        ("surat-tugas", False, False, ""),
        ("penerimaan", False, False, ""),
    ]
    assert kini(catatan) == catatan[-1]


def test_timeline_after_a_refusal_ends_and_names_the_way_not_taken() -> None:
    m = mekanisme("katingan.penunjukan.lintas-unit")
    garis = perjalanan(m, [catat("permohonan", 0, Jawaban.LANJUT), catat("jawaban", 1, Jawaban.TOLAK)])
    assert [(b.langkah.kode, b.cabang) for b in garis] == [("permohonan", ""), ("jawaban", "surat-tugas")]
    assert kini([b.catatan for b in garis if b.catatan]) is None


@pytest.mark.parametrize("satu", MEKANISME, ids=lambda m: m.kode)
def test_every_mechanism_comes_to_its_end_whatever_is_answered(satu: Mekanisme) -> None:
    """Property over all answers but waiting for ever: at most as many steps as the mechanism has."""
    assert sebelum_surat_tugas(satu) is not None

    def lanjut(kode: str, dalam: int) -> None:
        if kode in ("selesai", "berakhir"):
            return
        assert dalam < len(satu.langkah)
        langkah = next(x for x in satu.langkah if x.kode == kode)
        for jawaban in jawaban_mungkin(langkah):
            if jawaban is not Jawaban.TANPA_JAWABAN:
                lanjut(sesudah(satu, kode, jawaban), dalam + 1)

    lanjut(satu.langkah[0].kode, 0)


def akhir_pekan(hari: date) -> bool:
    return hari.weekday() >= 5


@pytest.mark.parametrize(
    ("sifat", "tenggat"),
    [
        (Sifat.AMAT_SEGERA, date(2026, 9, 8)),
        (Sifat.SEGERA, date(2026, 9, 9)),
        (Sifat.PENTING, date(2026, 9, 10)),
        (Sifat.BIASA, date(2026, 9, 14)),
    ],
)
def test_deadline_by_sifat(sifat: Sifat, tenggat: date) -> None:
    """24, 48 and 72 hours; five working days from a Monday end on the next one."""
    assert tenggat_jawaban(SENIN, sifat, akhir_pekan) == tenggat


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)))
def test_usual_letters_have_five_working_days(sejak: date) -> None:
    tenggat = tenggat_jawaban(sejak, Sifat.BIASA, akhir_pekan)
    hari = [sejak + timedelta(days=i) for i in range(1, (tenggat - sejak).days + 1)]
    assert sum(not akhir_pekan(h) for h in hari) == 5
    assert not akhir_pekan(tenggat)
