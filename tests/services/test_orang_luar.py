"""People of other offices: kept without stray spaces, one NIP for one person, not deleted while they are needed."""

from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.orang_luar import OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.orang_luar import daftar_orang_luar, hapus_orang_luar, simpan_orang_luar
from sistemkerja_desktop.services.sesi import Sesi

NIP = "198807052014021003"


def test_disimpan_rapi_menurut_nama_dan_dapat_diurungkan(sesi: Sesi) -> None:
    simpan_orang_luar(sesi, OrangLuar(0, "  Wulan   Sari ", " Dinas  Sosial ", unit=" Bidang I "))
    simpan_orang_luar(sesi, OrangLuar(0, "bayu", "Dinas Sosial"))
    bayu, wulan = daftar_orang_luar(sesi)
    assert (bayu.nama, wulan.nama, wulan.perangkat_daerah, wulan.unit) == (
        "bayu",
        "Wulan Sari",
        "Dinas Sosial",
        "Bidang I",
    )
    sesi.urungkan()
    assert [o.nama for o in daftar_orang_luar(sesi)] == ["Wulan Sari"]


@pytest.mark.parametrize("orang", [OrangLuar(0, " ", "Dinas"), OrangLuar(0, "Bayu", " ")])
def test_nama_dan_kantor_harus_ada(sesi: Sesi, orang: OrangLuar) -> None:
    with pytest.raises(GalatPengguna, match="harus diisi"):
        simpan_orang_luar(sesi, orang)
    assert daftar_orang_luar(sesi) == []


def test_nip_milik_satu_orang(sesi_contoh: Sesi) -> None:
    simpan_orang_luar(sesi_contoh, OrangLuar(0, "Bayu", "Dinas Sosial", nip=NIP))
    (bayu,) = daftar_orang_luar(sesi_contoh)
    with pytest.raises(GalatPengguna, match="sudah dipakai Bayu"):
        simpan_orang_luar(sesi_contoh, OrangLuar(0, "Wulan", "Dinas Sosial", nip=NIP))
    milik = next(p for p in sesi_contoh.susunan.pegawai.values() if p.nip)
    with pytest.raises(GalatPengguna, match=f"milik {milik.nama}"):
        simpan_orang_luar(sesi_contoh, OrangLuar(0, "Wulan", "Dinas Sosial", nip=milik.nip))
    with pytest.raises(GalatPengguna, match="NIP"):
        simpan_orang_luar(sesi_contoh, OrangLuar(0, "Wulan", "Dinas Sosial", nip="123"))
    simpan_orang_luar(sesi_contoh, OrangLuar(bayu.id, "Bayu Anggara", "Dinas Sosial", nip=NIP))
    assert [o.nama for o in daftar_orang_luar(sesi_contoh)] == ["Bayu Anggara"]


def test_yang_ditugaskan_tidak_dapat_dihapus(sesi: Sesi) -> None:
    simpan_orang_luar(sesi, OrangLuar(0, "Bayu", "Dinas Sosial"))
    (bayu,) = daftar_orang_luar(sesi)
    kepala = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kepala is not None
    with sesi.tulis("Tugaskan") as uk:
        akar = sesi.susunan.akar.id
        target = uk.add(TargetKinerja(0, akar, "Survei terlaksana", "1", "kali", date(2026, 12, 31), 2026))
        penugasan = uk.add(
            Penugasan(
                0, 1, "Survei", "", target.id, sesi.susunan.akar.id, Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH,
                Bentuk.INDIVIDU, date(2026, 9, 7), date(2026, 9, 30), kepala.id, "d", "1", "0", "j2-puskesmas",
            )
        )  # fmt: skip
        ikut = uk.add(PesertaLuar(0, penugasan.id, bayu.id, "individu"))
    with pytest.raises(GalatPengguna, match="masih tercatat"):
        hapus_orang_luar(sesi, bayu.id)
    with sesi.tulis("Keluarkan") as uk:
        uk.delete(PesertaLuar, ikut.id)
    hapus_orang_luar(sesi, bayu.id)
    assert daftar_orang_luar(sesi) == []
