"""Several officials decide while people move, leave or lose their seat: nobody is assigned who was refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    OrangLain,
    PesertaRancangan,
    catat_jawaban,
    rincian_kasus,
    tawaran_surat,
)
from tests.services.penugasan.conftest import KantorKasus
from tests.services.penugasan.jalan_uji import catat, penugasan
from tests.services.penugasan.pemutus_uji import (
    UNIT,
    jawab,
    kode_kini,
    menunggu,
    mulai,
    nama,
    pekerja,
    peserta,
    sampai_jawaban,
)

Buat = Callable[[str], KantorKasus]


@pytest.fixture
def bertiga(kantor: KantorKasus) -> tuple[int, int, int, int]:
    """A case of three units, and its people."""
    a, b, c = (pekerja(kantor, unit) for unit in UNIT)
    return mulai(kantor, *UNIT), a, b, c


def setuju(kantor: KantorKasus, id_: int, *orang: int) -> None:
    for satu in orang:
        jawab(kantor, id_, nama(kantor, satu), Jawaban.SETUJU)


def tolak(kantor: KantorKasus, id_: int, *orang: int) -> None:
    for satu in orang:
        jawab(kantor, id_, nama(kantor, satu), Jawaban.TOLAK, "sedang akreditasi")


def pindah(kantor: KantorKasus, orang: int, dekat: int) -> None:
    """Somebody comes to hold the seat that `dekat` holds."""
    sesi = kantor.sesi
    kursi = sesi.susunan.dudukan_utama(dekat)
    assert kursi is not None
    with sesi.tulis("Pindah") as uk:
        (dudukan,) = uk.list(PemangkuJabatan, pegawai_id=orang)
        uk.update(replace(dudukan, jabatan_id=kursi.jabatan.id))


def lepas(kantor: KantorKasus, orang: int, *, keluar: bool = False) -> None:
    """Somebody loses their seat, or leaves the office."""
    with kantor.sesi.tulis("Lepas") as uk:
        (dudukan,) = uk.list(PemangkuJabatan, pegawai_id=orang)
        uk.delete(PemangkuJabatan, dudukan.id)
        if keluar:
            uk.delete(Pegawai, orang)


def lain(*orang: int) -> OrangLain:
    return OrangLain(tuple(PesertaRancangan(o, "individu") for o in orang))


def test_who_was_agreed_to_is_not_asked_about_again(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    pergi, tetap = pekerja(kantor, "Bidang I"), pekerja(kantor, "Bidang II")
    setuju(kantor, id_, pergi)
    pindah(kantor, pergi, tetap)
    (satu,) = menunggu(kantor, id_)
    assert satu.orang == nama(kantor, tetap)
    tolak(kantor, id_, tetap)
    assert (kode_kini(kantor, id_), peserta(kantor, id_)) == ("rekomendasi", [pergi])


@pytest.mark.parametrize("ke", ["pemilik", "lain", "tanpa", "keluar"])
def test_who_was_refused_is_out_wherever_they_are(
    kantor: KantorKasus, bertiga: tuple[int, int, int, int], ke: str
) -> None:
    id_, a, b, c = bertiga
    tolak(kantor, id_, a)
    setuju(kantor, id_, b)
    if ke in ("pemilik", "lain"):
        pindah(kantor, a, kantor.sendiri if ke == "pemilik" else b)
    else:
        lepas(kantor, a, keluar=ke == "keluar")
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, c)]
    setuju(kantor, id_, c)
    assert (kode_kini(kantor, id_), peserta(kantor, id_)) == ("rekomendasi", [b, c])


def test_an_agreement_counts_though_nobody_would_be_asked_today(
    kantor: KantorKasus, bertiga: tuple[int, int, int, int]
) -> None:
    id_, a, b, c = bertiga
    tolak(kantor, id_, a)
    setuju(kantor, id_, b)
    pindah(kantor, b, kantor.sendiri)
    tolak(kantor, id_, c)
    assert penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.DIPROSES
    assert peserta(kantor, id_) == [b]


@pytest.mark.parametrize(
    ("pertama", "jawaban", "sisa"), [(Jawaban.TOLAK, Jawaban.SETUJU, "b"), (Jawaban.SETUJU, Jawaban.TOLAK, "a")]
)
def test_an_answer_is_about_who_has_no_official_where_nobody_else_owes_one(
    kantor: KantorKasus, pertama: Jawaban, jawaban: Jawaban, sisa: str
) -> None:
    """Those of the owning unit are not meant: nobody has to decide about them."""
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    with kantor.sesi.tulis("Ikut") as uk:
        uk.add(PesertaPenugasan(0, id_, kantor.sendiri, "individu", urutan=2))
    orang = {"a": pekerja(kantor, "Bidang I"), "b": pekerja(kantor, "Bidang II")}
    jawab(kantor, id_, nama(kantor, orang["a"]), pertama, "sedang akreditasi")
    lepas(kantor, orang["b"])
    assert menunggu(kantor, id_) == ()
    catat(kantor, id_, jawaban, keterangan="tidak memangku jabatan")
    assert (kode_kini(kantor, id_), peserta(kantor, id_)) == ("rekomendasi", [orang[sisa], kantor.sendiri])


def test_nobody_puts_others_in_the_place_of_another_officials_people(
    kantor: KantorKasus, bertiga: tuple[int, int, int, int]
) -> None:
    id_, a, b, c = bertiga
    setuju(kantor, id_, a)
    b2 = pekerja(kantor, "Bidang II", 1)

    def ganti(*orang: int) -> None:
        jawab(kantor, id_, nama(kantor, b), Jawaban.SETUJU_LAIN, orang_lain=lain(*orang))

    for orang in ((pekerja(kantor, "Bidang I", 1), b2, c), (b2,), (a, b2)):
        with pytest.raises(GalatPengguna, match="Orang yang diputuskan pejabat lain ikut keluar"):
            ganti(*orang)
    assert peserta(kantor, id_) == [a, b, c]
    ganti(a, b2, c)
    assert peserta(kantor, id_) == [a, b2, c]
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, c)]


def test_who_was_refused_may_be_left_out_at_once(kantor: KantorKasus, bertiga: tuple[int, int, int, int]) -> None:
    id_, a, b, c = bertiga
    tolak(kantor, id_, a)
    b2 = pekerja(kantor, "Bidang II", 1)
    jawab(kantor, id_, nama(kantor, b), Jawaban.SETUJU_LAIN, orang_lain=lain(b2, c))
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, c)]
    setuju(kantor, id_, c)
    assert peserta(kantor, id_) == [b2, c]


def test_others_are_agreed_to_among_ones_own_people(kantor: KantorKasus, bertiga: tuple[int, int, int, int]) -> None:
    id_, a, b, c = bertiga
    setuju(kantor, id_, c)
    baru = pekerja(kantor, "Sekretariat", 1)
    with pytest.raises(GalatPengguna, match="Tidak seorang pun dari orang penugasan ini diputuskan"):
        jawab(kantor, id_, nama(kantor, a), Jawaban.SETUJU_LAIN, orang_lain=lain(b, c, baru))
    assert peserta(kantor, id_) == [a, b, c]


def test_who_comes_in_by_an_answer_for_all_has_their_own_official(
    kantor: KantorKasus, bertiga: tuple[int, int, int, int]
) -> None:
    id_, a, b, c = bertiga
    setuju(kantor, id_, a)
    a2 = pekerja(kantor, "Bidang I", 1)
    catat(kantor, id_, Jawaban.SETUJU_LAIN, orang_lain=lain(a, a2, b, c))
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, a2)]
    tolak(kantor, id_, a2)
    assert (kode_kini(kantor, id_), peserta(kantor, id_)) == ("rekomendasi", [a, b, c])


def test_no_answer_asks_for_no_ketua(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II", tim=True)
    tolak(kantor, id_, pekerja(kantor, "Bidang I"))
    catat(kantor, id_, Jawaban.TANPA_JAWABAN)
    assert [m.orang for m in menunggu(kantor, id_)] == [nama(kantor, pekerja(kantor, "Bidang II"))]


def test_who_may_still_appoint_stays(kantor_kasus: Buat) -> None:
    """Katingan: the head of Bidang II was chosen, and the one of the Sekretariat refuses."""
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, sampai_jawaban(kantor)
    kursi = next(j.id for j in sesi.susunan.jabatan.values() if j.nama == "Kepala Bidang II")
    with sesi.tulis("Pilih penugas") as uk:
        uk.update(replace(uk.get(Penugasan, id_), ditugaskan_oleh=kursi))
    a, b, c = (pekerja(kantor, u) for u in UNIT)
    tolak(kantor, id_, c)
    setuju(kantor, id_, a, b)
    assert penugasan(sesi, id_).ditugaskan_oleh == kursi


def test_who_agrees_names_no_other_people(kantor: KantorKasus, bertiga: tuple[int, int, int, int]) -> None:
    """For that there is an answer of its own; a ketua may be named only."""
    id_, a, b, c = bertiga
    tolak(kantor, id_, a)
    setuju(kantor, id_, b)
    with pytest.raises(GalatPengguna, match="bukan orang yang diminta"):
        jawab(kantor, id_, nama(kantor, c), Jawaban.SETUJU, orang_lain=lain(b, pekerja(kantor, "Sekretariat", 1)))


@pytest.mark.parametrize("pertama", [Jawaban.TOLAK, Jawaban.SETUJU])
def test_an_answer_about_somebody_who_has_become_the_owners_own(kantor: KantorKasus, pertama: Jawaban) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    a, b = pekerja(kantor, "Bidang I"), pekerja(kantor, "Bidang II")
    jawab(kantor, id_, nama(kantor, a), pertama, "sedang akreditasi")
    pindah(kantor, b, kantor.sendiri)
    assert menunggu(kantor, id_) == ()
    kedua = Jawaban.SETUJU if pertama is Jawaban.TOLAK else Jawaban.TOLAK
    catat(kantor, id_, kedua, keterangan="pindah")
    assert kode_kini(kantor, id_) == "rekomendasi"
    assert peserta(kantor, id_) == ([b] if pertama is Jawaban.TOLAK else [a])


def test_an_answer_for_all_is_about_somebody(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    tolak(kantor, id_, pekerja(kantor, "Bidang I"))
    with pytest.raises(GalatPengguna, match="Tidak seorang pun dari orang penugasan ini diputuskan"):
        catat(kantor, id_, Jawaban.SETUJU_LAIN, orang_lain=lain(pekerja(kantor, "Sekretariat")))
    assert len(peserta(kantor, id_)) == 2


def test_answers_are_recorded_in_any_order_but_not_before_they_were_asked_for(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, "Bidang I", "Bidang II")
    ditanya = kantor.sesi.hari_ini()
    kantor.jam.maju(4)
    setuju(kantor, id_, pekerja(kantor, "Bidang I"))
    (satu,) = menunggu(kantor, id_)
    baru = JawabanBaru(Jawaban.SETUJU, ditanya - timedelta(days=1), pemutus=satu.kunci)
    with pytest.raises(GalatPengguna, match="Langkah sebelumnya baru terjadi"):
        catat_jawaban(kantor.sesi, id_, baru)
    catat_jawaban(kantor.sesi, id_, replace(baru, tanggal=ditanya + timedelta(days=1)))
    assert kode_kini(kantor, id_) == "rekomendasi"
    assert rincian_kasus(kantor.sesi, id_).kini.catatan.sejak == ditanya + timedelta(days=1)  # type: ignore[union-attr]


def test_who_signs_for_all_who_are_left_is_one_of_them(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("katingan-5-2024")
    id_ = sampai_jawaban(kantor)
    tolak(kantor, id_, pekerja(kantor, "Bidang I"))
    tawaran = tawaran_surat(kantor.sesi, id_)
    assert [c.sebutan for c in tawaran.penandatangan] == ["Kepala Bidang II", "Sekretaris"]
