"""Targets of units: saved tidily, once a year and unit, and kept while something serves them."""

from collections.abc import Callable
from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import JenisTim, TimKerja
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.target import daftar_target, hapus_target, simpan_target


def _unit(sesi: Sesi, nama: str) -> int:
    return next(u.id for u in sesi.susunan.unit.values() if u.nama == nama)


def _target(sesi: Sesi, uraian: str = "Kasus DBD diselidiki", unit: str = "Klaster 4") -> TargetKinerja:
    return TargetKinerja(0, _unit(sesi, unit), uraian, "≤ 24", "jam", date(2026, 12, 31), 2026)


def _tugaskan(sesi: Sesi, target_id: int, keadaan: KeadaanPenugasan) -> None:
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kursi is not None
    with sesi.tulis("Penugasan uji") as uk:
        uk.add(
            Penugasan(
                0, uk.max(Penugasan, "nomor") + 1, "Penyelidikan", "", target_id, _unit(sesi, "Klaster 4"),
                Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.INDIVIDU, date(2026, 9, 7), date(2026, 9, 30),
                kursi.id, "dharmasraya-10-2024", "1", "0", "j2-puskesmas", keadaan=keadaan,
            )
        )  # fmt: skip


def test_simpan_merapikan_dan_mengambil_tahun_dari_tenggat(sesi_contoh: Sesi) -> None:
    target = _target(sesi_contoh, "  Kasus  DBD\ndiselidiki ")
    simpan_target(
        sesi_contoh, TargetKinerja(0, target.unit_id, target.uraian, " ≤ 24 ", "jam", date(2027, 1, 31), 2026)
    )
    (baris,) = daftar_target(sesi_contoh)
    assert baris.target.ringkas == "Kasus DBD diselidiki ≤ 24 jam"
    assert baris.target.tahun == 2027
    assert baris.unit_nama == "Klaster 4"


def test_ubah_menimpa_yang_sama(sesi_contoh: Sesi) -> None:
    simpan_target(sesi_contoh, _target(sesi_contoh))
    lama = daftar_target(sesi_contoh)[0].target
    simpan_target(
        sesi_contoh, TargetKinerja(lama.id, lama.unit_id, lama.uraian, "≤ 12", "jam", lama.tenggat, lama.tahun)
    )
    assert [b.target.target for b in daftar_target(sesi_contoh)] == ["≤ 12"]
    sesi_contoh.urungkan()
    assert [b.target.target for b in daftar_target(sesi_contoh)] == ["≤ 24"]


def test_urut_menurut_unit_lalu_tenggat_dan_saring_unit(sesi_contoh: Sesi) -> None:
    for uraian, unit in (("Jentik diperiksa", "Klaster 4"), ("Imunisasi dasar", "Klaster 2")):
        simpan_target(sesi_contoh, _target(sesi_contoh, uraian, unit))
    assert [b.target.uraian for b in daftar_target(sesi_contoh)] == ["Imunisasi dasar", "Jentik diperiksa"]
    assert [b.target.uraian for b in daftar_target(sesi_contoh, _unit(sesi_contoh, "Klaster 4"))] == [
        "Jentik diperiksa"
    ]


@pytest.mark.parametrize(("uraian", "target", "pesan"), [("", "1", "Uraian"), ("Jentik", "  ", "Besaran")])
def test_isian_wajib(sesi_contoh: Sesi, uraian: str, target: str, pesan: str) -> None:
    with pytest.raises(GalatPengguna, match=pesan):
        simpan_target(
            sesi_contoh, TargetKinerja(0, _unit(sesi_contoh, "Klaster 4"), uraian, target, "", date(2026, 12, 31), 2026)
        )
    assert daftar_target(sesi_contoh) == []


def test_target_yang_sama_ditolak_di_unit_dan_tahun_yang_sama(sesi_contoh: Sesi) -> None:
    simpan_target(sesi_contoh, _target(sesi_contoh))
    with pytest.raises(GalatPengguna, match="sudah ada"):
        simpan_target(sesi_contoh, _target(sesi_contoh, "kasus DBD DISELIDIKI"))
    simpan_target(sesi_contoh, _target(sesi_contoh, unit="Klaster 3"))
    assert len(daftar_target(sesi_contoh)) == 2


def test_hapus_hanya_bila_tidak_dipakai(sesi_contoh: Sesi) -> None:
    simpan_target(sesi_contoh, _target(sesi_contoh))
    id_ = daftar_target(sesi_contoh)[0].target.id
    _tugaskan(sesi_contoh, id_, KeadaanPenugasan.BERJALAN)
    assert daftar_target(sesi_contoh)[0].penugasan_berjalan == 1
    with pytest.raises(GalatPengguna, match="001 Penyelidikan"):
        hapus_target(sesi_contoh, id_)


def test_hapus_boleh_bila_penugasannya_selesai_dan_dapat_diurungkan(sesi_contoh: Sesi) -> None:
    simpan_target(sesi_contoh, _target(sesi_contoh))
    id_ = daftar_target(sesi_contoh)[0].target.id
    _tugaskan(sesi_contoh, id_, KeadaanPenugasan.SELESAI)
    hapus_target(sesi_contoh, id_)
    assert daftar_target(sesi_contoh) == []
    sesi_contoh.urungkan()
    assert [b.target.id for b in daftar_target(sesi_contoh)] == [id_]


def test_hapus_ditolak_selama_ada_tim(sesi_contoh: Sesi) -> None:
    simpan_target(sesi_contoh, _target(sesi_contoh))
    target = daftar_target(sesi_contoh)[0].target
    with sesi_contoh.tulis("Tim uji") as uk:
        uk.add(TimKerja(0, "DBD", JenisTim.RUTIN, target.unit_id, date(2026, 1, 1), date(2026, 12, 31), target.id))
    assert daftar_target(sesi_contoh)[0].tim == 1
    with pytest.raises(GalatPengguna, match="tim DBD"):
        hapus_target(sesi_contoh, target.id)


def test_unit_dari_kantor_lain_ditolak(buat_sesi: Callable[[str], Sesi]) -> None:
    sesi = buat_sesi("lain.skd")
    with pytest.raises(GalatPengguna, match="sudah tidak ada"):
        simpan_target(sesi, TargetKinerja(0, 999, "Jentik diperiksa", "1", "", date(2026, 12, 31), 2026))
