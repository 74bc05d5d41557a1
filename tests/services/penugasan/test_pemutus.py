"""A step that several officials decide: each answers for their own people, and the case waits for all of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.pejabat import unit_organisasi
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan
from sistemkerja_desktop.services.menunggu import langkah_menunggu
from sistemkerja_desktop.services.orang_luar import simpan_orang_luar
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    OrangLain,
    PesertaLuarRancangan,
    PesertaRancangan,
    akhiri_proses,
    catat_jawaban,
    mulai_kasus,
    rincian_kasus,
)
from sistemkerja_desktop.services.penugasan.pemutus import akibat_jawaban
from sistemkerja_desktop.services.penugasan.tarik import tarik_catatan
from tests.services.penugasan.conftest import MODEL, KantorKasus
from tests.services.penugasan.jalan_uji import catat, penugasan
from tests.services.penugasan.pemutus_uji import UNIT, jawab, kartu, kode_kini, menunggu, mulai, nama, pekerja, peserta

Buat = Callable[[str], KantorKasus]


def test_one_official_is_one_answer(kantor: KantorKasus) -> None:
    assert menunggu(kantor, mulai(kantor, "Bidang I")) == ()


def test_each_official_answers_for_their_own_people(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, *UNIT)
    satu, dua, tiga = (nama(kantor, pekerja(kantor, u)) for u in UNIT)
    semua = menunggu(kantor, id_)
    assert [m.orang for m in semua] == [satu, dua, tiga]
    assert [m.sebutan.split(", ")[1] for m in semua] == ["Kepala Bidang I", "Kepala Bidang II", "Sekretaris"]
    tenggat = rincian_kasus(kantor.sesi, id_).kini.tenggat  # type: ignore[union-attr]
    kantor.jam.maju(1)
    jawab(kantor, id_, dua, Jawaban.SETUJU)
    rincian = rincian_kasus(kantor.sesi, id_)
    assert rincian.kini is not None
    assert (rincian.kini.langkah.kode, rincian.kini.tenggat) == ("pertimbangan", tenggat), "the others wait since then"
    assert "Kepala Bidang II" not in rincian.kini.pelaku.replace("Kepala Bidang III", "")
    assert [m.orang for m in menunggu(kantor, id_)] == [satu, tiga]
    tercatat = rincian.baris[rincian.selesai - 1].catatan
    assert tercatat is not None
    assert (tercatat.untuk, tercatat.jawaban) == (dua, Jawaban.SETUJU)
    jawab(kantor, id_, satu, Jawaban.SETUJU)
    assert kode_kini(kantor, id_) == "pertimbangan"
    jawab(kantor, id_, tiga, Jawaban.SETUJU)
    assert kode_kini(kantor, id_) == "rekomendasi"
    assert len(peserta(kantor, id_)) == 3


def test_people_of_the_owning_unit_need_nobodys_answer(kantor: KantorKasus) -> None:
    rancangan = kantor.rancangan(
        Cara.PENUNJUKAN,
        Cakupan.LINTAS_UNIT,
        peserta=tuple(
            PesertaRancangan(o, "individu")
            for o in (kantor.sendiri, pekerja(kantor, "Bidang I"), pekerja(kantor, "Bidang II"))
        ),
        kegiatan=kartu(kantor),
    )
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    catat(kantor, id_)
    assert nama(kantor, kantor.sendiri) not in {m.orang for m in menunggu(kantor, id_)}
    for unit in ("Bidang I", "Bidang II"):
        jawab(kantor, id_, nama(kantor, pekerja(kantor, unit)), Jawaban.SETUJU)
    assert kode_kini(kantor, id_) == "rekomendasi"
    assert kantor.sendiri in peserta(kantor, id_)


def test_who_is_refused_goes_and_the_others_go_on(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, *UNIT)
    satu, dua, tiga = (nama(kantor, pekerja(kantor, u)) for u in UNIT)
    jawab(kantor, id_, satu, Jawaban.TOLAK, "sedang akreditasi")
    assert len(peserta(kantor, id_)) == 3, "all are told of at the end"
    jawab(kantor, id_, dua, Jawaban.SETUJU)
    jawab(kantor, id_, tiga, Jawaban.TOLAK, "cuti besar")
    assert kode_kini(kantor, id_) == "rekomendasi"
    assert peserta(kantor, id_) == [pekerja(kantor, "Bidang II")]
    assert penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.DIPROSES
    kini = next(b for b in rincian_kasus(kantor.sesi, id_).baris if b.tindakan)
    assert kini.langkah.kode == "rekomendasi"


def test_heads_of_two_other_offices_answer_for_theirs(kantor: KantorKasus) -> None:
    """Badung, across perangkat daerah: each head of an office that is asked decides about its own people."""
    sesi = kantor.sesi
    ada = kantor.luar[Cakupan.LINTAS_PERANGKAT_DAERAH]
    lain = OrangLuar(0, "Wayan Sudarma", "Dinas Sosial", jabatan="Pekerja Sosial", kepala_jabatan="Kepala Dinas Sosial")
    (baru,) = simpan_orang_luar(sesi, lain).id_dari("OrangLuar")
    rancangan = kantor.rancangan(
        Cara.PENUNJUKAN,
        Cakupan.LINTAS_PERANGKAT_DAERAH,
        luar=(PesertaLuarRancangan(ada, "individu"), PesertaLuarRancangan(baru, "individu")),
        kegiatan=kartu(kantor),
    )
    id_ = next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))
    while kode_kini(kantor, id_) != "persetujuan-tujuan":
        catat(kantor, id_)
    satu, dua = menunggu(kantor, id_)
    assert (satu.sebutan, dua.sebutan) == (
        "Ketut Rai, Kepala Dinas Komunikasi dan Informatika", "Kepala Dinas Sosial"
    )  # fmt: skip
    jawab(kantor, id_, satu.orang, Jawaban.TOLAK, "tidak ada tenaga")
    jawab(kantor, id_, dua.orang, Jawaban.SETUJU)
    assert [orang.nama for _, orang in rincian_kasus(sesi, id_).kasus.luar] == ["Wayan Sudarma"]
    assert kode_kini(kantor, id_) == "instruksi"


def test_all_refuse(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, *UNIT)
    for unit in UNIT:
        jawab(kantor, id_, nama(kantor, pekerja(kantor, unit)), Jawaban.TOLAK, "tidak dapat dilepas")
    assert penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.BERAKHIR
    assert len(peserta(kantor, id_)) == 3


def test_one_answer_for_all_who_have_not_answered(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, *UNIT)
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang I")), Jawaban.TOLAK, "sedang akreditasi")
    catat(kantor, id_, Jawaban.SETUJU)
    assert kode_kini(kantor, id_) == "rekomendasi"
    assert peserta(kantor, id_) == [pekerja(kantor, "Bidang II"), pekerja(kantor, "Sekretariat")]
    id_ = mulai(kantor, *UNIT)
    catat(kantor, id_, Jawaban.TOLAK, keterangan="rapat bersama")
    assert penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.BERAKHIR


def test_no_answer_opens_the_step_anew_for_those_who_still_owe_one(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    satu, dua = (nama(kantor, pekerja(kantor, u)) for u in UNIT[:2])
    jawab(kantor, id_, satu, Jawaban.SETUJU)
    kantor.jam.maju(10)
    catat(kantor, id_, Jawaban.TANPA_JAWABAN)
    assert [m.orang for m in menunggu(kantor, id_)] == [dua]
    assert rincian_kasus(kantor.sesi, id_).kini.tenggat > kantor.sesi.hari_ini()  # type: ignore[union-attr,operator]
    jawab(kantor, id_, dua, Jawaban.SETUJU)
    assert kode_kini(kantor, id_) == "rekomendasi"


def test_agreed_for_somebody_else_of_the_same_unit(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    lain = pekerja(kantor, "Bidang I", 1)
    ganti = OrangLain(tuple(PesertaRancangan(o, "individu") for o in (lain, pekerja(kantor, "Bidang II"))))
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang I")), Jawaban.SETUJU_LAIN, orang_lain=ganti)
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, pekerja(kantor, "Bidang II"))]
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang II")), Jawaban.SETUJU)
    assert peserta(kantor, id_) == [lain, pekerja(kantor, "Bidang II")]
    assert kode_kini(kantor, id_) == "rekomendasi"


def test_somebody_else_of_a_third_unit_has_their_own_official(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    ketiga = pekerja(kantor, "Sekretariat")
    orang = (pekerja(kantor, "Bidang I"), pekerja(kantor, "Bidang II"), ketiga)
    ganti = OrangLain(tuple(PesertaRancangan(o, "individu") for o in orang))
    jawab(kantor, id_, nama(kantor, orang[0]), Jawaban.SETUJU_LAIN, orang_lain=ganti)
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, orang[1]), nama(kantor, ketiga)]
    with pytest.raises(GalatPengguna, match="pejabat yang menjawab"):
        jawab(
            kantor, id_, nama(kantor, orang[1]), Jawaban.SETUJU_LAIN,
            orang_lain=OrangLain((PesertaRancangan(orang[0], "individu"),)),
        )  # fmt: skip
    assert len(peserta(kantor, id_)) == 3, "nothing is written"


def test_a_refused_ketua_has_to_be_replaced(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, *UNIT, tim=True)
    orang = [pekerja(kantor, u) for u in UNIT]
    jawab(kantor, id_, nama(kantor, orang[0]), Jawaban.TOLAK, "sedang akreditasi")
    jawab(kantor, id_, nama(kantor, orang[1]), Jawaban.SETUJU)
    rincian = rincian_kasus(kantor.sesi, id_)
    (akhir,) = menunggu(kantor, id_)
    akibat = akibat_jawaban(kantor.sesi, rincian.kasus, rincian.kini.langkah, Jawaban.SETUJU, akhir.kunci)  # type: ignore[union-attr]
    assert akibat.tanpa_ketua
    with pytest.raises(GalatPengguna, match="Ketua tim termasuk orang yang ditolak"):
        jawab(kantor, id_, nama(kantor, orang[2]), Jawaban.SETUJU)
    ganti = OrangLain((PesertaRancangan(orang[1], "ketua"), PesertaRancangan(orang[2], "anggota")))
    jawab(kantor, id_, nama(kantor, orang[2]), Jawaban.SETUJU, orang_lain=ganti)
    assert {p.pegawai_id: p.peran for p in rincian_kasus(kantor.sesi, id_).kasus.peserta} == {
        orang[1]: "ketua",
        orang[2]: "anggota",
    }


def test_whoever_holds_the_seat_answers(kantor: KantorKasus) -> None:
    """The head changes between question and answer: the seat has not answered, and its new holder is named."""
    sesi, id_ = kantor.sesi, mulai(kantor, "Bidang I", "Bidang II")
    satu = nama(kantor, pekerja(kantor, "Bidang I"))
    kunci = {m.orang: m.kunci for m in menunggu(kantor, id_)}
    kursi = next(j for j in sesi.susunan.jabatan.values() if j.nama == "Kepala Bidang I")
    with sesi.tulis("Ganti kepala") as uk:
        lama = uk.find(PemangkuJabatan, jabatan_id=kursi.id)
        assert lama is not None
        uk.update(replace(lama, selesai=sesi.hari_ini()))
        uk.add(PemangkuJabatan(0, kursi.id, pekerja(kantor, "Sekretariat"), mulai=sesi.hari_ini() + timedelta(days=1)))
    kantor.jam.maju(2)
    (milik,) = [m for m in menunggu(kantor, id_) if m.orang == satu]
    assert milik.kunci == kunci[satu]
    assert milik.sebutan.startswith(nama(kantor, pekerja(kantor, "Sekretariat")))


def test_answers_are_not_taken_twice(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    (satu, _) = menunggu(kantor, id_)
    baru = JawabanBaru(Jawaban.SETUJU, kantor.sesi.hari_ini(), pemutus=satu.kunci)
    catat_jawaban(kantor.sesi, id_, baru)
    with pytest.raises(GalatPengguna, match="sudah menjawab"):
        catat_jawaban(kantor.sesi, id_, baru)


def test_what_waits_names_those_who_still_owe_an_answer(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, *UNIT)
    assert langkah_menunggu(kantor.sesi)[id_].sebutan.endswith("Kepala Bidang I")
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang I")), Jawaban.SETUJU)
    satu = langkah_menunggu(kantor.sesi)[id_]
    assert satu.sebutan.endswith("Kepala Bidang II")
    assert len(satu.pelaku) == 2


@pytest.mark.parametrize("akhir", [Jawaban.SETUJU, Jawaban.TOLAK])
def test_the_last_answer_is_taken_back_with_what_it_did(kantor: KantorKasus, akhir: Jawaban) -> None:
    """The people who were left out are there again, and that official is waited for."""
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    satu, dua = (nama(kantor, pekerja(kantor, u)) for u in UNIT[:2])
    jawab(kantor, id_, satu, Jawaban.TOLAK, "sedang akreditasi")
    sebelum = rincian_kasus(kantor.sesi, id_)
    jawab(kantor, id_, dua, akhir, "x")
    tarik_catatan(kantor.sesi, id_)
    sesudah = rincian_kasus(kantor.sesi, id_)
    assert sesudah.kasus.langkah == sebelum.kasus.langkah
    assert sesudah.kasus.penugasan == sebelum.kasus.penugasan
    assert [p.pegawai_id for p in sesudah.kasus.peserta] == [p.pegawai_id for p in sebelum.kasus.peserta]
    tarik_catatan(kantor.sesi, id_)
    assert [m.orang for m in menunggu(kantor, id_)] == [satu, dua]


def test_a_case_that_is_ended_on_the_way(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, *UNIT)
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang I")), Jawaban.SETUJU)
    akhiri_proses(kantor.sesi, id_, "anggaran ditarik")
    rincian = rincian_kasus(kantor.sesi, id_)
    assert (rincian.kini, rincian.kasus.penugasan.keadaan) == (None, KeadaanPenugasan.BERAKHIR)
    assert [b.catatan.jawaban for b in rincian.baris if b.catatan][-2:] == [Jawaban.SETUJU, Jawaban.TANPA_JAWABAN]


def test_undo_takes_one_answer_back(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang I")), Jawaban.TOLAK, "x")
    jawab(kantor, id_, nama(kantor, pekerja(kantor, "Bidang II")), Jawaban.SETUJU)
    kantor.sesi.urungkan()
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, pekerja(kantor, "Bidang II"))]
    assert len(peserta(kantor, id_)) == 2
    kantor.sesi.ulangi()
    assert peserta(kantor, id_) == [pekerja(kantor, "Bidang II")]


@pytest.mark.parametrize("benih", range(3))
@pytest.mark.parametrize("profil_id", sorted(MODEL.keys() - {"banyumas-23-2024"}))
def test_every_case_ends_and_nobody_works_who_was_refused(kantor_kasus: Buat, profil_id: str, benih: int) -> None:
    """All units are asked; whatever their officials answer, in whatever order.

    Under Banyumas a dinas is one unit organisasi, and its UPTD the only other one.
    """
    kantor, acak = kantor_kasus(profil_id), Random(benih)
    sesi, susunan = kantor.sesi, kantor.sesi.susunan
    pemilik = unit_organisasi(susunan, sesi.model, kantor.pemilik)
    # Somebody of every other unit organisasi.
    orang = {
        asal.id: o
        for o in susunan.pegawai
        if (dudukan := susunan.dudukan_utama(o)) is not None and not dudukan.jabatan.memimpin
        and (asal := unit_organisasi(susunan, sesi.model, dudukan.unit_id)) != pemilik
    }  # fmt: skip
    assert len(orang) > 1
    rancangan = kantor.rancangan(
        Cara.PENUNJUKAN,
        Cakupan.LINTAS_UNIT,
        peserta=tuple(PesertaRancangan(o, "individu") for o in orang.values()),
        kegiatan=kartu(kantor),
    )
    id_ = next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))
    ditolak: set[str] = set()
    for _ in range(40):
        if penugasan(sesi, id_).keadaan is not KeadaanPenugasan.DIPROSES:
            break
        kini = rincian_kasus(sesi, id_).kini
        assert kini is not None
        giliran = menunggu(kantor, id_)
        if not kini.langkah.keputusan or not giliran:
            catat(kantor, id_, Jawaban.SETUJU if kini.langkah.keputusan else Jawaban.LANJUT)
            continue
        satu = acak.choice(giliran)
        jawaban = acak.choice([Jawaban.SETUJU, Jawaban.TOLAK, Jawaban.TANPA_JAWABAN])
        ditolak |= {satu.orang} if jawaban is Jawaban.TOLAK else set()
        jawab(kantor, id_, satu.orang, jawaban, "sedang sibuk")
    hasil = penugasan(sesi, id_).keadaan
    assert hasil in (KeadaanPenugasan.BERJALAN, KeadaanPenugasan.BERAKHIR)
    if hasil is KeadaanPenugasan.BERJALAN:
        assert not {susunan.pegawai[o].nama for o in peserta(kantor, id_)} & ditolak
