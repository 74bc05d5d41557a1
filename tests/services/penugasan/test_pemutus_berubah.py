"""Several officials decide while people move, leave or lose their seat: nobody is assigned who was refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.services.orang_luar import simpan_orang_luar
from sistemkerja_desktop.services.penugasan import (
    OrangLain,
    PesertaLuarRancangan,
    PesertaRancangan,
    mulai_kasus,
    rincian_kasus,
    tawaran_surat,
)
from tests.services.penugasan.conftest import MODEL, KantorKasus
from tests.services.penugasan.jalan_uji import catat, penugasan
from tests.services.penugasan.pemutus_uji import (
    UNIT,
    jawab,
    kartu,
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


@pytest.mark.parametrize("profil_id", sorted(MODEL))
def test_a_refusal_may_leave_a_narrower_scope(kantor_kasus: Buat, profil_id: str) -> None:
    """Somebody of another office is refused; those of this one go on, by the steps that were begun."""
    kantor = kantor_kasus(profil_id)
    sesi = kantor.sesi
    rancangan = kantor.rancangan(
        Cara.PENUNJUKAN,
        Cakupan.LINTAS_PERANGKAT_DAERAH,
        peserta=(PesertaRancangan(kantor.tetangga, "individu"),),
        kegiatan=kartu(kantor),
    )
    id_ = next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))
    for _ in range(12):
        if penugasan(sesi, id_).keadaan is not KeadaanPenugasan.DIPROSES:
            break
        kini = rincian_kasus(sesi, id_).kini
        assert kini is not None
        giliran = menunggu(kantor, id_)
        if giliran:
            satu = giliran[0]
            jawab(
                kantor, id_, satu.orang, Jawaban.TOLAK if "Made" in satu.orang else Jawaban.SETUJU, "tidak ada tenaga"
            )
        else:
            catat(kantor, id_, Jawaban.SETUJU if kini.langkah.keputusan else Jawaban.LANJUT)
    assert penugasan(sesi, id_).keadaan is KeadaanPenugasan.BERJALAN


def test_others_in_a_narrower_scope_but_never_in_a_wider_one(kantor: KantorKasus) -> None:
    """After somebody of another office was refused, those of this one may be chosen anew; strangers may not come in."""
    sesi = kantor.sesi
    ada = kantor.luar[Cakupan.LINTAS_PERANGKAT_DAERAH]
    rancangan = kantor.rancangan(
        Cara.PENUNJUKAN,
        Cakupan.LINTAS_PERANGKAT_DAERAH,
        peserta=(PesertaRancangan(kantor.tetangga, "individu"),),
        luar=(PesertaLuarRancangan(ada, "individu"),),
        kegiatan=kartu(kantor),
    )
    id_ = next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))
    while len(menunggu(kantor, id_)) < 2:
        catat(kantor, id_, Jawaban.LANJUT if not rincian_kasus(sesi, id_).kini.langkah.keputusan else Jawaban.SETUJU)  # type: ignore[union-attr]
    jawab(kantor, id_, "Made Sukarta 1, S.T.", Jawaban.TOLAK, "tidak ada tenaga")
    asing = PesertaLuarRancangan(kantor.luar[Cakupan.LINTAS_INSTANSI], "individu")
    dalam = PesertaRancangan(kantor.tetangga, "individu")
    with pytest.raises(GalatPengguna, match="mengubah cakupan"):
        jawab(kantor, id_, nama(kantor, kantor.tetangga), Jawaban.SETUJU_LAIN, orang_lain=OrangLain((dalam,), (asing,)))
    jawab(kantor, id_, nama(kantor, kantor.tetangga), Jawaban.SETUJU_LAIN, orang_lain=OrangLain((dalam,)))
    assert rincian_kasus(sesi, id_).kasus.luar == ()
    assert penugasan(sesi, id_).keadaan is KeadaanPenugasan.DIPROSES


def test_an_official_outside_who_is_named_later_has_answered(kantor: KantorKasus) -> None:
    sesi = kantor.sesi
    ids = []
    for instansi in ("Dinas Sosial", "Dinas Pangan"):
        orang = OrangLuar(0, f"Wayan {instansi}", instansi, jabatan="Analis", penilai_jabatan=f"Kabid {instansi}")
        ids += simpan_orang_luar(sesi, orang).id_dari("OrangLuar")
    rancangan = kantor.rancangan(
        Cara.PENUNJUKAN,
        Cakupan.LINTAS_PERANGKAT_DAERAH,
        luar=tuple(PesertaLuarRancangan(i, "individu") for i in ids),
        kegiatan=kartu(kantor),
    )
    id_ = next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))
    while len(menunggu(kantor, id_)) < 2:
        catat(kantor, id_)
    satu, dua = menunggu(kantor, id_)
    jawab(kantor, id_, satu.orang, Jawaban.TOLAK, "tidak ada tenaga")
    with sesi.tulis("Lengkapi") as uk:
        orang_luar = next(o for o in uk.list(OrangLuar) if o.nama == satu.orang)
        uk.update(replace(orang_luar, penilai_nama="Ketut Rai", kepala_nama="Putu Ayu", berwenang_nama="Made"))
    assert [m.orang for m in menunggu(kantor, id_)] == [dua.orang]
    jawab(kantor, id_, dua.orang, Jawaban.SETUJU)
    assert [o.nama for _, o in rincian_kasus(sesi, id_).kasus.luar] == [dua.orang]


def test_who_signs_for_all_who_are_left_is_one_of_them(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("katingan-5-2024")
    id_ = sampai_jawaban(kantor)
    tolak(kantor, id_, pekerja(kantor, "Bidang I"))
    tawaran = tawaran_surat(kantor.sesi, id_)
    assert [c.sebutan for c in tawaran.penandatangan] == ["Kepala Bidang II", "Sekretaris"]
