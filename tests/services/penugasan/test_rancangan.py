"""The draft that was left: what is gone meanwhile is no longer in it, and every answer comes back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.orang_luar import hapus_orang_luar
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaRancangan,
    ambil_rancangan,
    periksa_rancangan,
    simpan_rancangan,
)
from tests.services.penugasan.conftest import KantorKasus

Kantor = Callable[[str], KantorKasus]


def test_what_is_gone_meanwhile_is_out_of_the_draft(kantor_kasus: Kantor) -> None:
    kantor = kantor_kasus("badung-35-2023")
    sesi = kantor.sesi
    with sesi.tulis("Yang akan hilang") as uk:
        unit = uk.add(UnitOrganisasi(0, "Seksi Sementara", "seksi", sesi.susunan.akar.id))
        target = uk.add(TargetKinerja(0, unit.id, "Sasaran", "1", "buah", date(2026, 12, 31), 2026))
        tim = uk.add(TimKerja(0, "Sementara", JenisTim.RUTIN, kantor.pemilik, date(2026, 9, 7), date(2026, 9, 30)))
        orang = uk.add(Pegawai(0, "Orang Sementara"))
        uk.add(AnggotaTim(0, tim.id, kantor.sendiri, PeranTim.KETUA))
    lengkap = kantor.rancangan(
        Cara.PENUNJUKAN,
        Cakupan.DALAM_UNIT,
        bentuk=Bentuk.TIM,
        tim_id=tim.id,
        target_id=target.id,
        peserta=(PesertaRancangan(kantor.sendiri, "ketua"), PesertaRancangan(orang.id, "anggota")),
        kegiatan=(KegiatanRancangan("Pendataan", "", date(2026, 9, 30), orang.id),),
    )
    simpan_rancangan(sesi, replace(lengkap, unit_id=unit.id, ditugaskan_oleh=9_999))
    with sesi.tulis("Hilang") as uk:
        for satu in uk.list(AnggotaTim, tim_id=tim.id):
            uk.delete(AnggotaTim, satu.id)
        for jenis, id_ in ((TimKerja, tim.id), (TargetKinerja, target.id), (UnitOrganisasi, unit.id)):
            uk.delete(jenis, id_)
        uk.delete(Pegawai, orang.id)
    sisa = ambil_rancangan(sesi)
    assert sisa is not None
    assert (sisa.target_id, sisa.unit_id, sisa.tim_id, sisa.ditugaskan_oleh) == (None, None, None, None)
    assert [p.pegawai_id for p in sisa.peserta] == [kantor.sendiri]
    assert [k.pegawai_id for k in sisa.kegiatan] == [None]
    assert {"Target kinerja belum dipilih.", "Unit pemilik kinerja belum dipilih."} <= {
        m.pesan for m in periksa_rancangan(sesi, sisa)
    }


def test_another_offices_work_stays_so_while_the_office_is_not_chosen(kantor_kasus: Kantor) -> None:
    kantor = kantor_kasus("badung-35-2023")
    dasar = kantor.rancangan_keluar(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH)
    for pemilik in (0, 9_999):
        simpan_rancangan(kantor.sesi, replace(dasar, pemilik_luar_id=pemilik))
        sisa = ambil_rancangan(kantor.sesi)
        assert sisa is not None
        assert sisa.pemilik_luar_id == 0


def test_every_answer_comes_back(kantor_kasus: Kantor) -> None:
    kantor = kantor_kasus("badung-35-2023")
    penuh = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH, tiap_orang=True, langkah=6)
    simpan_rancangan(kantor.sesi, penuh)
    assert ambil_rancangan(kantor.sesi) == penuh
    hapus_orang_luar(kantor.sesi, penuh.luar[0].orang_luar_id)
    sisa = ambil_rancangan(kantor.sesi)
    assert sisa is not None
    assert sisa.luar == ()
