"""Several officials of several offices decide: of this perangkat daerah and of others."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan
from sistemkerja_desktop.services.orang_luar import hapus_orang_luar, simpan_orang_luar
from sistemkerja_desktop.services.penugasan import (
    OrangLain,
    PesertaLuarRancangan,
    PesertaRancangan,
    mulai_kasus,
    rincian_kasus,
)
from sistemkerja_desktop.services.penugasan.jalan import rancangan_kasus
from sistemkerja_desktop.services.penugasan.kasus import muat_kasus
from sistemkerja_desktop.services.penugasan.orang_kasus import ganti_orang
from sistemkerja_desktop.services.penugasan.tarik import tarik_catatan
from tests.services.penugasan.conftest import MODEL, KantorKasus
from tests.services.penugasan.jalan_uji import catat, penugasan
from tests.services.penugasan.pemutus_uji import (
    jawab,
    kartu,
    kode_kini,
    menunggu,
    nama,
    peserta,
)

Buat = Callable[[str], KantorKasus]


def tolak(kantor: KantorKasus, id_: int, orang: int) -> None:
    jawab(kantor, id_, nama(kantor, orang), Jawaban.TOLAK, "sedang akreditasi")


def dua_kantor(kantor: KantorKasus, **jabatan: str) -> list[int]:
    """Somebody of Dinas Sosial and somebody of Dinas Pangan; `jabatan` are titles of officials, "{}" the office."""
    ids: list[int] = []
    for dinas in ("Dinas Sosial", "Dinas Pangan"):
        milik = {kolom: teks.format(dinas) for kolom, teks in jabatan.items()}
        orang = OrangLuar(0, f"Wayan {dinas}", dinas, jabatan="Analis", **milik)
        ids += simpan_orang_luar(kantor.sesi, orang).id_dari("OrangLuar")
    return ids


def mulai_lintas_pd(kantor: KantorKasus, *orang: int, luar: Sequence[int] = (), cara: Cara = Cara.PENUNJUKAN) -> int:
    """A case across perangkat daerah of these people, with the recorded one of another office where `luar` is empty."""
    semua = luar or (kantor.luar[Cakupan.LINTAS_PERANGKAT_DAERAH],)
    rancangan = kantor.rancangan(
        cara,
        Cakupan.LINTAS_PERANGKAT_DAERAH,
        peserta=tuple(PesertaRancangan(o, "individu") for o in orang),
        luar=tuple(PesertaLuarRancangan(i, "individu") for i in semua),
        kegiatan=kartu(kantor),
    )
    return next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))


def lain(*orang: int) -> OrangLain:
    return OrangLain(tuple(PesertaRancangan(o, "individu") for o in orang))


@pytest.mark.parametrize("profil_id", sorted(MODEL))
def test_a_refusal_may_leave_a_narrower_scope(kantor_kasus: Buat, profil_id: str) -> None:
    """Somebody of another office is refused; those of this one go on, by the steps that were begun."""
    kantor = kantor_kasus(profil_id)
    sesi = kantor.sesi
    id_ = mulai_lintas_pd(kantor, kantor.tetangga)
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
    id_ = mulai_lintas_pd(kantor, kantor.tetangga)
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


def test_alike_titles_of_other_offices_are_not_one_official(kantor: KantorKasus) -> None:
    sesi = kantor.sesi
    ids = dua_kantor(kantor, penilai_jabatan="Sekretaris")
    id_ = mulai_lintas_pd(kantor, luar=ids)
    while kode_kini(kantor, id_) != "ketersediaan":
        catat(kantor, id_, Jawaban.LANJUT if not rincian_kasus(sesi, id_).kini.langkah.keputusan else Jawaban.SETUJU)  # type: ignore[union-attr]
    assert [m.sebutan for m in menunggu(kantor, id_)] == ["Sekretaris, Dinas Sosial", "Sekretaris, Dinas Pangan"]


def test_where_only_officials_outside_may_appoint_those_who_are_left(kantor_kasus: Buat) -> None:
    """PermenPANRB 7/2022 across perangkat daerah: one's own head refuses, the other office's official agrees."""
    kantor = kantor_kasus("permenpanrb-7-2022")
    sesi = kantor.sesi
    id_ = mulai_lintas_pd(kantor, kantor.tetangga)
    while len(menunggu(kantor, id_)) < 2:
        catat(kantor, id_)
    assert penugasan(sesi, id_).ditugaskan_oleh is not None
    tolak(kantor, id_, kantor.tetangga)
    jawab(kantor, id_, "Made Sukarta 1, S.T.", Jawaban.SETUJU)
    kasus = rincian_kasus(sesi, id_).kasus
    assert kasus.penugasan.ditugaskan_oleh is None
    assert rancangan_kasus(kasus).penugas_luar == "Kepala Bidang Aplikasi"


def test_who_went_on_in_a_narrower_scope_may_be_replaced(kantor: KantorKasus) -> None:
    sesi = kantor.sesi
    id_ = mulai_lintas_pd(kantor, kantor.tetangga)
    while penugasan(sesi, id_).keadaan is KeadaanPenugasan.DIPROSES:
        giliran = menunggu(kantor, id_)
        if giliran:
            jawab(kantor, id_, giliran[0].orang, Jawaban.TOLAK if "Made" in giliran[0].orang else Jawaban.SETUJU, "x")
        else:
            kini = rincian_kasus(sesi, id_).kini
            assert kini is not None
            catat(kantor, id_, Jawaban.SETUJU if kini.langkah.keputusan else Jawaban.LANJUT)
    unit = sesi.susunan.unit_pegawai(kantor.tetangga)
    assert unit is not None
    rekan = next(o for o in sesi.susunan.pegawai_unit(unit.id) if o != kantor.tetangga)
    with sesi.baca() as baca:
        kasus = muat_kasus(sesi, baca, id_)
    with sesi.tulis("Ganti") as uk:
        ganti_orang(sesi, uk, kasus, lain(rekan))
    assert peserta(kantor, id_) == [rekan]


def test_somebody_from_outside_who_was_deleted_does_not_come_back(kantor: KantorKasus) -> None:
    """Taking the record back would bring them into the case again."""
    sesi = kantor.sesi
    ids = dua_kantor(kantor, kepala_jabatan="Kepala {}")
    id_ = mulai_lintas_pd(kantor, luar=ids)
    while len(menunggu(kantor, id_)) < 2:
        catat(kantor, id_)
    jawab(kantor, id_, "Wayan Dinas Sosial", Jawaban.TOLAK, "tidak ada tenaga")
    jawab(kantor, id_, "Wayan Dinas Pangan", Jawaban.SETUJU)
    hapus_orang_luar(sesi, ids[0])
    with pytest.raises(GalatPengguna, match="Wayan Dinas Sosial sudah dihapus"):
        tarik_catatan(sesi, id_)
    assert [o.nama for _, o in rincian_kasus(sesi, id_).kasus.luar] == ["Wayan Dinas Pangan"]


def test_an_official_outside_who_is_named_later_has_answered(kantor: KantorKasus) -> None:
    sesi = kantor.sesi
    ids = dua_kantor(kantor, penilai_jabatan="Kabid {}")
    id_ = mulai_lintas_pd(kantor, luar=ids)
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


@pytest.mark.parametrize("profil_id", sorted(MODEL.keys() - {"badung-35-2023"}))
def test_one_official_of_here_is_asked_once_though_people_come_from_two_offices(
    kantor_kasus: Buat, profil_id: str
) -> None:
    """They apply for the work of this office's unit: its head decides about both. Badung closes that way."""
    kantor = kantor_kasus(profil_id)
    ids = dua_kantor(kantor)
    id_ = mulai_lintas_pd(kantor, luar=ids, cara=Cara.SUKARELA)
    for _ in range(10):
        kini = rincian_kasus(kantor.sesi, id_).kini
        if kini is None or penugasan(kantor.sesi, id_).keadaan is not KeadaanPenugasan.DIPROSES:
            break
        semua = menunggu(kantor, id_)
        assert len({m.sebutan for m in semua}) == len(semua)
        assert all(m.luar for m in semua), "who is of this office decides about all of them"
        catat(kantor, id_, Jawaban.SETUJU if kini.langkah.keputusan else Jawaban.LANJUT)
