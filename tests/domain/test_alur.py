"""The gates of model J.2 (Lamp. 1.J.2.2): what a card needs before it enters the next phase."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.alur import (
    PERISTIWA,
    jumlah_selesai,
    keadaan_langkah,
    kembalikan,
    langkah_berlaku,
    langkah_otomatis,
    periksa_kembali,
    periksa_pindah,
)
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan
from sistemkerja_desktop.regulasi.muat import muat_profil

J2 = muat_profil("dharmasraya-10-2024").model_dengan_id("j2-puskesmas")
INDIVIDU = KonteksPenugasan(1, Bentuk.INDIVIDU)
TIM = KonteksPenugasan(1, Bentuk.TIM)
TIM_LINTAS = KonteksPenugasan(1, Bentuk.TIM, Cakupan.LINTAS_UNIT)
KARTU = Kegiatan(7, 1, "Penyelidikan kasus", "24 jam", Fase.PERENCANAAN, date(2026, 9, 30))
A, B, C, SELESAI = Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI, Fase.SELESAI


def catat(
    *kode: str, putaran: int = 1, jenis: JenisCatatan = JenisCatatan.LANGKAH, alasan: str = "", mulai: int = 1
) -> list[CatatanKegiatan]:
    waktu = datetime(2026, 9, 7, 8, 0)
    return [
        CatatanKegiatan(mulai + n, KARTU.id, jenis, waktu, waktu.date(), putaran, langkah=k, keterangan=alasan)
        for n, k in enumerate(kode)
    ]


def lewati_fase(fase: Fase, alasan: str, putaran: int = 1) -> CatatanKegiatan:
    waktu = datetime(2026, 9, 7, 8, 0)
    return CatatanKegiatan(
        99, KARTU.id, JenisCatatan.LEWATI, waktu, waktu.date(), putaran, fase=fase, keterangan=alasan
    )


@pytest.mark.parametrize(
    ("fase", "konteks", "kode"),
    [
        (A, INDIVIDU, "a1 a2 a3 a5"),  # a(4) only where people of other units are needed
        (A, TIM, "a1 a2 a3 a5"),
        (A, TIM_LINTAS, "a1 a2 a3 a4 a5"),
        (B, INDIVIDU, "b1 b2 b4 b5 b6"),  # b(3) splits roles between members of a team
        (B, TIM, "b1 b2 b3 b4 b5 b6"),
        (C, TIM, "c1 c2 c3"),
        (SELESAI, TIM, ""),
    ],
)
def test_langkah_yang_berlaku(fase: Fase, konteks: KonteksPenugasan, kode: str) -> None:
    assert [s.kode for s in langkah_berlaku(J2, fase, konteks)] == kode.split()


@pytest.mark.parametrize(
    ("dari", "ke", "konteks", "dicatat", "kurang"),
    [
        (A, B, TIM, "", "a1 a2 a3 a5"),
        (A, B, TIM, "a1 a2 a3", "a5"),
        (A, B, TIM, "a1 a2 a3 a5", ""),
        (A, B, TIM_LINTAS, "a1 a2 a3 a5", "a4"),
        (B, C, TIM, "b1 b2 b3", "b5 b6"),  # b(4) is "dapat": it never holds a card back
        (B, C, INDIVIDU, "b1 b2 b5 b6", ""),
        (B, C, TIM, "b1 b2 b4 b5 b6", "b3"),
        (C, SELESAI, TIM, "c1 c2", "c3"),  # done only when received and on target
        (C, SELESAI, TIM, "c1 c2 c3", ""),
    ],
)
def test_gerbang(dari: Fase, ke: Fase, konteks: KonteksPenugasan, dicatat: str, kurang: str) -> None:
    hasil = periksa_pindah(replace(KARTU, fase=dari), catat(*dicatat.split()), J2, konteks, ke)
    assert [s.kode for s in hasil.kurang] == kurang.split()
    assert hasil.boleh is (not kurang)


@pytest.mark.parametrize(("dari", "ke"), [(A, C), (A, SELESAI), (B, A), (C, B), (SELESAI, A), (A, A), (SELESAI, C)])
def test_hanya_ke_fase_berikut(dari: Fase, ke: Fase) -> None:
    semua = catat(*(s.kode for s in J2.alur))
    hasil = periksa_pindah(replace(KARTU, fase=dari), semua, J2, TIM, ke)
    assert not hasil.boleh
    assert hasil.alasan
    assert not hasil.kurang


def test_catatan_kartu_lain_tidak_dihitung() -> None:
    lain = [replace(c, kegiatan_id=8) for c in catat("a1", "a2", "a3", "a5")]
    assert not periksa_pindah(KARTU, lain, J2, TIM, B).boleh


def test_lewati_satu_langkah_perlu_alasan() -> None:
    lengkap = catat("a1", "a2", "a3")
    tanpa = catat("a5", jenis=JenisCatatan.LEWATI, alasan="  ", mulai=10)
    dengan = catat("a5", jenis=JenisCatatan.LEWATI, alasan="Anggaran menyusul.", mulai=10)
    assert not periksa_pindah(KARTU, lengkap + tanpa, J2, TIM, B).boleh
    assert periksa_pindah(KARTU, lengkap + dengan, J2, TIM, B).boleh
    a5 = keadaan_langkah(KARTU, lengkap + dengan, J2, TIM)[-1]
    assert a5.dilewati
    assert a5.selesai


def test_lewati_satu_fase() -> None:
    assert periksa_pindah(KARTU, [lewati_fase(A, "Wabah.")], J2, TIM, B).boleh
    assert not periksa_pindah(KARTU, [lewati_fase(B, "Wabah.")], J2, TIM, B).boleh


def test_langkah_yang_dikerjakan_didahulukan_dari_yang_dilewati() -> None:
    semua = catat("a1", jenis=JenisCatatan.LEWATI, alasan="x", mulai=5) + catat("a1", mulai=1)
    a1 = keadaan_langkah(KARTU, semua, J2, TIM)[0]
    assert a1.catatan is not None
    assert a1.catatan.id == 1


def test_dikembalikan_untuk_diperbaiki() -> None:
    """Back in Pelaksanaan the details and roles stand; monitoring, hand-over and evaluation happen anew."""
    dievaluasi = replace(KARTU, fase=C)
    semua = catat("b1", "b2", "b3", "b5", "b6", "c1")
    assert periksa_kembali(dievaluasi, "Foto belum ada.").boleh
    kartu = kembalikan(dievaluasi)
    assert (kartu.fase, kartu.putaran) == (B, 2)
    assert [s.kode for s in periksa_pindah(kartu, semua, J2, TIM, C).kurang] == ["b5", "b6"]
    ulang = semua + catat("b5", "b6", putaran=2, mulai=20)
    assert periksa_pindah(kartu, ulang, J2, TIM, C).boleh
    assert [s.kode for s in periksa_pindah(replace(kartu, fase=C), ulang, J2, TIM, SELESAI).kurang] == [
        "c1",
        "c2",
        "c3",
    ]


def test_lewati_putaran_lalu_tidak_meliputi_yang_diulang() -> None:
    kartu = replace(KARTU, fase=B, putaran=2)
    assert [s.kode for s in periksa_pindah(kartu, [lewati_fase(B, "x")], J2, TIM, C).kurang] == ["b5", "b6"]


@pytest.mark.parametrize(("fase", "alasan"), [(A, "x"), (B, "x"), (SELESAI, "x"), (C, " ")])
def test_tidak_dapat_dikembalikan(fase: Fase, alasan: str) -> None:
    hasil = periksa_kembali(replace(KARTU, fase=fase), alasan)
    assert not hasil.boleh
    assert hasil.alasan


def test_kembalikan_di_luar_evaluasi() -> None:
    with pytest.raises(ValueError):
        kembalikan(KARTU)


def test_peristiwa_mencatat_langkah() -> None:
    assert [s.kode for s in langkah_otomatis(J2, "surat-tugas-terbit", TIM)] == ["a2"]
    assert [s.kode for s in langkah_otomatis(J2, "penugasan-dibuat", TIM)] == ["a3"]
    assert {s.otomatis for s in J2.alur} - {""} <= PERISTIWA.keys()
    with pytest.raises(KeyError):
        langkah_otomatis(J2, "tidak-ada", TIM)


_KODE = [s.kode for s in J2.alur]
_KONTEKS = st.builds(KonteksPenugasan, st.just(1), st.sampled_from(list(Bentuk)), st.sampled_from(list(Cakupan)))


@st.composite
def riwayat(draw: st.DrawFn) -> list[CatatanKegiatan]:
    waktu = datetime(2026, 9, 7, 8, 0)
    return [
        CatatanKegiatan(
            nomor,
            KARTU.id,
            draw(st.sampled_from(list(JenisCatatan))),
            waktu,
            waktu.date(),
            draw(st.integers(1, 3)),
            langkah=draw(st.sampled_from([*_KODE, ""])),
            fase=draw(st.sampled_from([*Fase, None])),
            keterangan=draw(st.sampled_from(["", " ", "alasan"])),
        )
        for nomor in range(draw(st.integers(0, 25)))
    ]


@settings(max_examples=400, deadline=None)
@given(riwayat(), _KONTEKS, st.sampled_from(list(Fase)), st.sampled_from(list(Fase)), st.integers(1, 3))
def test_tidak_pernah_maju_dengan_langkah_wajib_yang_hilang(
    catatan: list[CatatanKegiatan], konteks: KonteksPenugasan, dari: Fase, ke: Fase, putaran: int
) -> None:
    """Written apart from the engine: what has to be there in so many words."""
    kartu = replace(KARTU, fase=dari, putaran=putaran)
    hasil = periksa_pindah(kartu, catatan, J2, konteks, ke)

    def ada(langkah_kode: str, ulang: bool, fase: Fase) -> bool:
        for c in catatan:
            if c.putaran != putaran if ulang else c.putaran > putaran:
                continue
            if c.jenis == JenisCatatan.LANGKAH and c.langkah == langkah_kode:
                return True
            lewat = c.langkah == langkah_kode or (c.langkah == "" and c.fase == fase)
            if c.jenis == JenisCatatan.LEWATI and c.keterangan.strip() and lewat:
                return True
        return False

    wajib = {
        A: ["a1", "a2", "a3", "a5"] + ["a4"] * (konteks.cakupan != Cakupan.DALAM_UNIT),
        B: ["b1", "b2", "b5", "b6"] + ["b3"] * (konteks.bentuk == Bentuk.TIM),
        C: ["c1", "c2", "c3"],
        SELESAI: [],
    }[dari]
    ulang = {"b5", "b6", "c1", "c2", "c3"}
    hilang = {kode for kode in wajib if not ada(kode, kode in ulang, dari)}
    assert hasil.boleh is (ke == dari.berikut and not hilang)
    if ke == dari.berikut:
        assert {s.kode for s in hasil.kurang} == hilang


@pytest.mark.parametrize("fase", [A, B, C, SELESAI])
@pytest.mark.parametrize(
    "catatan",
    [
        [],
        catat("b1", "b2", "a1"),
        [*catat("b1", "b1"), lewati_fase(B, "mendesak")],
        catat("b5", jenis=JenisCatatan.LEWATI, alasan=""),
        [*catat("b5", "b6", "c1"), *catat("b6", putaran=2, mulai=10)],
        catat("b1", "b2", putaran=3),
    ],
)
@pytest.mark.parametrize("putaran", [1, 2])
def test_jumlah_selesai_sama_dengan_keadaan_langkah(fase: Fase, catatan: list[CatatanKegiatan], putaran: int) -> None:
    kartu = replace(KARTU, fase=B, putaran=putaran)
    keadaan = keadaan_langkah(kartu, catatan, J2, TIM, fase)
    assert jumlah_selesai(kartu, catatan, [k.langkah for k in keadaan]) == sum(k.selesai for k in keadaan)
