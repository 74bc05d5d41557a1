"""Scope, actors and who may appoint, from Ps. 8 ayat (2), Ps. 9 ayat (2), Ps. 10 and Lamp. 2.A."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.beban import hitung_beban
from sistemkerja_desktop.domain.cakupan import tentukan_cakupan, unit_organisasi
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pelaku import PELAKU, label_pelaku, siapa
from sistemkerja_desktop.domain.penugas import calon_penugas, sel_penugasan
from sistemkerja_desktop.domain.penugasan import (
    Bentuk,
    Cakupan,
    Cara,
    KeadaanPenugasan,
    Penugasan,
    PesertaPenugasan,
)
from sistemkerja_desktop.domain.predikat import PREDIKAT, berlaku
from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil

BuatSusunan = Callable[..., SusunanKantor]
PUSKESMAS, TATA_USAHA, KLASTER_2, KLASTER_3 = 1, 2, 3, 4
KURSI_KEPALA = 11
KEPALA, KASUBAG, BIDAN, PERAWAT, OPERATOR, BARU = 101, 102, 103, 104, 105, 106
PLT, PLH, DEFINITIF = SebagaiPemangku.PLT, SebagaiPemangku.PLH, SebagaiPemangku.DEFINITIF
TIM = KonteksPenugasan(KLASTER_2, Bentuk.TIM, peserta=((BIDAN, "ketua"), (PERAWAT, "anggota")))
SENDIRI = KonteksPenugasan(KLASTER_3, Bentuk.INDIVIDU, peserta=((PERAWAT, "individu"),))


def test_antarklaster_tetap_dalam_unit(buat_susunan: BuatSusunan, model: ModelKedudukan) -> None:
    """J.2 knows one level, so the puskesmas is one unit organisasi (Ps. 1 angka 8)."""
    susunan = buat_susunan()
    assert unit_organisasi(susunan, model, KLASTER_2).id == PUSKESMAS
    assert tentukan_cakupan(susunan, model, KLASTER_2, [BIDAN, PERAWAT, BARU]) == Cakupan.DALAM_UNIT


def test_lintas_unit_bila_klaster_dihitung_sebagai_unit(buat_susunan: BuatSusunan, model: ModelKedudukan) -> None:
    terbagi = replace(model, unit_organisasi=("klaster",))
    susunan = buat_susunan()
    assert tentukan_cakupan(susunan, terbagi, KLASTER_2, [BIDAN]) == Cakupan.DALAM_UNIT
    assert tentukan_cakupan(susunan, terbagi, KLASTER_2, [BIDAN, PERAWAT]) == Cakupan.LINTAS_UNIT


@pytest.mark.parametrize("luar", list(Cakupan))
def test_orang_luar_menentukan_cakupan_terlebar(
    buat_susunan: BuatSusunan, model: ModelKedudukan, luar: Cakupan
) -> None:
    assert tentukan_cakupan(buat_susunan(), model, KLASTER_2, [BIDAN], [Cakupan.DALAM_UNIT, luar]) == luar


def test_kepala_menunjuk_sebagai_penilai_dan_pimpinan(
    buat_susunan: BuatSusunan, profil: Profil, model: ModelKedudukan
) -> None:
    """Ps. 9 ayat (2): Pejabat Penilai Kinerja and/or Pimpinan Unit Organisasi; in J.2 they are the same seat."""
    (calon,) = calon_penugas(profil, model, buat_susunan(), TIM).calon
    assert (calon.jabatan_id, calon.pegawai_id, calon.sebagai) == (KURSI_KEPALA, KEPALA, DEFINITIF)
    assert set(calon.pelaku) == {"pejabat_penilai_kinerja", "pimpinan_unit_organisasi"}


def test_kasubag_tidak_menunjuk(buat_susunan: BuatSusunan, profil: Profil, model: ModelKedudukan) -> None:
    """In J.2 even the people of Tata Usaha are assessed by the puskesmas' head."""
    konteks = KonteksPenugasan(TATA_USAHA, Bentuk.INDIVIDU, peserta=((OPERATOR, "individu"),))
    assert [c.pegawai_id for c in calon_penugas(profil, model, buat_susunan(), konteks).calon] == [KEPALA]


@pytest.mark.parametrize(
    ("tanpa", "penjabat", "calon"),
    [
        ((KEPALA,), ((KASUBAG, KURSI_KEPALA, PLT),), [(KASUBAG, PLT)]),
        ((), ((KASUBAG, KURSI_KEPALA, PLH),), [(KEPALA, DEFINITIF), (KASUBAG, PLH)]),
        ((KEPALA,), (), []),
        ((KEPALA,), ((BIDAN, KURSI_KEPALA, PLT),), []),  # the Plt. is put to work here and cannot appoint herself
    ],
)
def test_penunjuk_saat_jabatan_kosong_atau_berhalangan(
    buat_susunan: BuatSusunan,
    profil: Profil,
    model: ModelKedudukan,
    tanpa: tuple[int, ...],
    penjabat: tuple[tuple[int, int, SebagaiPemangku], ...],
    calon: list[tuple[int, SebagaiPemangku]],
) -> None:
    hasil = calon_penugas(profil, model, buat_susunan(tanpa=tanpa, penjabat=penjabat), TIM)
    assert [(c.pegawai_id, c.sebagai) for c in hasil.calon] == calon
    assert bool(hasil.alasan_kosong) is not bool(hasil.calon or hasil.luar)
    # Who is assessed from outside the office while acting as its head may be appointed from there.
    assert bool(hasil.luar) is ((BIDAN, KURSI_KEPALA, PLT) in penjabat)


def test_sebelum_ada_peserta_penunjuk_sudah_diketahui(
    buat_susunan: BuatSusunan, profil: Profil, model: ModelKedudukan
) -> None:
    kosong = KonteksPenugasan(KLASTER_2, Bentuk.TIM)
    assert [c.pegawai_id for c in calon_penugas(profil, model, buat_susunan(), kosong).calon] == [KEPALA]


def test_sel_tertutup_menyebut_alasan(buat_susunan: BuatSusunan, profil: Profil, model: ModelKedudukan) -> None:
    konteks = replace(TIM, cara=Cara.SUKARELA, cakupan=Cakupan.LINTAS_INSTANSI)
    hasil = calon_penugas(profil, model, buat_susunan(), konteks)
    assert hasil.calon == ()
    assert hasil.alasan_kosong.startswith("Tertutup oleh peraturan.")
    assert hasil.sel == sel_penugasan(profil, Cara.SUKARELA, Cakupan.LINTAS_INSTANSI)


@pytest.mark.parametrize(
    ("pelaku", "konteks", "orang"),
    [
        ("pimpinan_level_1", TIM, [KEPALA]),
        ("pimpinan_unit_organisasi", TIM, [KEPALA]),
        ("pejabat_penilai_kinerja", TIM, [KEPALA]),
        ("peserta", TIM, [BIDAN, PERAWAT]),
        ("ketua_tim", TIM, [BIDAN]),
        ("anggota_tim", TIM, [PERAWAT]),
        ("individu", SENDIRI, [PERAWAT]),
        ("ketua_tim", SENDIRI, []),
        ("penyampai_hasil", TIM, [BIDAN]),  # Ps. 13 ayat (2): the ketua reports
        ("penyampai_hasil", SENDIRI, [PERAWAT]),  # Ps. 12: directly
    ],
)
def test_pelaku(
    buat_susunan: BuatSusunan, model: ModelKedudukan, pelaku: str, konteks: KonteksPenugasan, orang: list[int]
) -> None:
    assert [o.pegawai_id for o in siapa(pelaku, buat_susunan(), model, konteks)] == orang


@pytest.mark.parametrize("pelaku", ["atasan_luar", "kepala_perangkat_daerah"])
def test_pelaku_di_luar_kantor(buat_susunan: BuatSusunan, model: ModelKedudukan, pelaku: str) -> None:
    (orang,) = siapa(pelaku, buat_susunan(), model, TIM)
    assert (orang.pegawai_id, orang.luar) == (None, "Kepala Dinas Kesehatan")


def test_semua_pelaku_menjawab_pada_kantor_yang_kosong(buat_susunan: BuatSusunan, model: ModelKedudukan) -> None:
    susunan = buat_susunan(tanpa=(KEPALA, KASUBAG, BIDAN, PERAWAT, OPERATOR), atasan="")
    for pelaku in PELAKU:
        for orang in siapa(pelaku, susunan, model, KonteksPenugasan(KLASTER_2, Bentuk.TIM)):
            assert orang.pegawai_id is None


def test_label_memakai_sebutan_model(model: ModelKedudukan) -> None:
    assert label_pelaku("pimpinan_level_1", model) == "Kepala Puskesmas"
    assert label_pelaku("pimpinan_level_1") == "Pimpinan level 1"
    assert label_pelaku("ketua_tim", model) == "Ketua tim"


@pytest.mark.parametrize(
    ("kode", "benar"),
    [
        ("dalam-tim", {(Bentuk.TIM, c) for c in Cakupan}),
        ("perorangan", {(Bentuk.INDIVIDU, c) for c in Cakupan}),
        ("melibatkan-luar-unit", {(b, c) for b in Bentuk for c in Cakupan if c != Cakupan.DALAM_UNIT}),
        ("melibatkan-luar-instansi", {(b, Cakupan.LINTAS_INSTANSI) for b in Bentuk}),
        ("", {(b, c) for b in Bentuk for c in Cakupan}),
    ],
)
def test_predikat(kode: str, benar: set[tuple[Bentuk, Cakupan]]) -> None:
    semua = {(b, c) for b in Bentuk for c in Cakupan}
    assert {bc for bc in semua if berlaku(kode, KonteksPenugasan(1, *bc))} == benar
    assert not kode or PREDIKAT[kode].label


def _penugasan(id_: int, keadaan: KeadaanPenugasan = KeadaanPenugasan.BERJALAN) -> Penugasan:
    hari = date(2026, 9, 7)
    return Penugasan(
        id_, id_, "P", "", 1, KLASTER_2, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.TIM, hari, hari, KURSI_KEPALA,
        "dharmasraya-10-2024", "1", "", "j2-puskesmas", keadaan=keadaan,
    )  # fmt: skip


def test_konteks_dari_penugasan() -> None:
    peserta = [
        PesertaPenugasan(1, 5, PERAWAT, "anggota", urutan=2),
        PesertaPenugasan(2, 5, BIDAN, "ketua", urutan=1),
        PesertaPenugasan(3, 6, OPERATOR, "individu"),
    ]
    konteks = KonteksPenugasan.dari(_penugasan(5), peserta)
    assert konteks.peserta == ((BIDAN, "ketua"), (PERAWAT, "anggota"))
    assert konteks.pegawai("ketua") == (BIDAN,)
    assert konteks.ditugaskan_oleh == KURSI_KEPALA


def test_beban_menghitung_kegiatan_yang_berjalan() -> None:
    hari = date(2026, 9, 7)
    peserta = [PesertaPenugasan(1, 1, BIDAN, "ketua"), PesertaPenugasan(2, 1, PERAWAT, "anggota"),
               PesertaPenugasan(3, 2, BIDAN, "individu")]  # fmt: skip
    kegiatan = [
        Kegiatan(1, 1, "bersama", "", Fase.PELAKSANAAN, hari),
        Kegiatan(2, 1, "sendiri", "", Fase.EVALUASI, hari, pegawai_id=PERAWAT),
        Kegiatan(3, 1, "selesai", "", Fase.SELESAI, hari),
        Kegiatan(4, 2, "batal", "", Fase.PERENCANAAN, hari),
    ]
    penugasan = [_penugasan(1), _penugasan(2, KeadaanPenugasan.DIBATALKAN)]
    assert hitung_beban(kegiatan, peserta, penugasan) == {BIDAN: 1, PERAWAT: 2}
