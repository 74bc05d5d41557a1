"""Teams: rules of the profile, one change for team and people, endings."""

from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.aturan_tim import JenisPeringatan
from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.tim import (
    KeadaanTim,
    akhiri_tim,
    bubarkan_tim,
    calon_penetap,
    daftar_tim,
    periksa_tim,
    rincian_tim,
    simpan_tim,
)


def _unit(sesi: Sesi, nama: str = "Klaster 4") -> int:
    return next(u.id for u in sesi.susunan.unit.values() if u.nama == nama)


def _orang(sesi: Sesi, nama: str) -> int:
    return next(p.id for p in sesi.susunan.pegawai.values() if p.nama.startswith(nama))


def _tim(sesi: Sesi, **ubah: object) -> TimKerja:
    isi: dict[str, object] = {
        "id": 0, "nama": "Penyelidikan Kasus DBD", "jenis": JenisTim.INSIDENTAL, "unit_id": _unit(sesi),
        "mulai": date(2026, 9, 7), "selesai": date(2026, 9, 30),
    }  # fmt: skip
    return TimKerja(**(isi | ubah))  # type: ignore[arg-type]


def _susunan(sesi: Sesi, ketua: str, *anggota: str) -> list[AnggotaTim]:
    return [AnggotaTim(0, 0, _orang(sesi, ketua), PeranTim.KETUA)] + [
        AnggotaTim(0, 0, _orang(sesi, nama), PeranTim.ANGGOTA, f"tugas {nama}") for nama in anggota
    ]


def _bentuk(sesi: Sesi, **ubah: object) -> int:
    perubahan = simpan_tim(sesi, _tim(sesi, **ubah), _susunan(sesi, "Rizky", "Ilham", "Elsa"))
    (id_,) = perubahan.id_dari("TimKerja")
    return id_


def test_tim_dan_orangnya_satu_perubahan(sesi_contoh: Sesi) -> None:
    id_ = _bentuk(sesi_contoh)
    baris = rincian_tim(sesi_contoh, id_)
    assert baris.ketua is not None
    assert baris.ketua.nama == "Rizky Pratama Syahrial"
    assert [o.anggota.tugas for o in baris.anggota] == ["tugas Ilham", "tugas Elsa"]
    assert (baris.label_jenis, baris.unit_nama, baris.keadaan) == ("Insidental", "Klaster 4", KeadaanTim.BERJALAN)
    assert sesi_contoh.tumpukan.nama_urung == "Bentuk tim Penyelidikan Kasus DBD"
    sesi_contoh.urungkan()
    assert daftar_tim(sesi_contoh) == []
    sesi_contoh.ulangi()
    assert daftar_tim(sesi_contoh) == [baris]


def test_ketua_luar_unit_ditahan_sampai_beralasan(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    orang = _susunan(sesi, "Delvi", "Ilham")
    temuan = periksa_tim(sesi, _tim(sesi), orang)
    assert temuan[0].jenis == JenisPeringatan.KETUA_LUAR_UNIT
    assert temuan[0].menahan
    with pytest.raises(GalatAturan, match="unit pemilik") as galat:
        simpan_tim(sesi, _tim(sesi), orang)
    assert "Ps. 8 ayat (3)" in galat.value.dasar
    simpan_tim(sesi, _tim(sesi, alasan_ketua="  Belum ada ahli muda  di unit "), orang)
    assert daftar_tim(sesi)[0].tim.alasan_ketua == "Belum ada ahli muda di unit"


def test_alasan_yang_tidak_diperlukan_tidak_disimpan(sesi_contoh: Sesi) -> None:
    id_ = _bentuk(sesi_contoh, alasan_ketua="sisa isian")
    assert rincian_tim(sesi_contoh, id_).tim.alasan_ketua == ""


def test_tanpa_ketua_dan_masa_terbalik_ditolak(sesi_contoh: Sesi) -> None:
    with pytest.raises(GalatPengguna, match="Ketua tim belum dipilih"):
        simpan_tim(sesi_contoh, _tim(sesi_contoh), [])
    with pytest.raises(GalatPengguna, match="berakhir sebelum"):
        simpan_tim(sesi_contoh, _tim(sesi_contoh, selesai=date(2026, 9, 1)), _susunan(sesi_contoh, "Rizky"))
    assert daftar_tim(sesi_contoh) == []


def test_ubah_mempertahankan_baris_orang_yang_tetap(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    id_ = _bentuk(sesi)
    lama = {o.nama: o.anggota.id for o in rincian_tim(sesi, id_).orang}
    simpan_tim(sesi, _tim(sesi, id=id_, nama="DBD"), _susunan(sesi, "Rizky", "Wulan", "Elsa"))
    baru = {o.nama: o.anggota.id for o in rincian_tim(sesi, id_).orang}
    assert baru["Elsa Yolanda"] == lama["Elsa Yolanda"]
    assert "Ilham Kurniawan" not in baru
    assert [o.nama for o in rincian_tim(sesi, id_).anggota] == ["Wulan Sari Nengsih", "Elsa Yolanda"]
    sesi.urungkan()
    assert {o.nama: o.anggota.id for o in rincian_tim(sesi, id_).orang} == lama


def test_anggota_menjadi_ketua_pengganti_harus_memenuhi_syarat(sesi_contoh: Sesi) -> None:
    """Lamp. 3.f: a successor has at least golongan III/b; Ilham has II/c."""
    sesi = sesi_contoh
    id_ = _bentuk(sesi)
    with pytest.raises(GalatAturan, match="III/b"):
        simpan_tim(sesi, _tim(sesi, id=id_), _susunan(sesi, "Ilham", "Rizky", "Elsa"))


def test_ganti_ketua_sebelum_tim_mulai_bukan_pengganti(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    id_ = _bentuk(sesi, mulai=date(2026, 9, 14))
    assert rincian_tim(sesi, id_).keadaan == KeadaanTim.AKAN_DATANG
    simpan_tim(sesi, _tim(sesi, id=id_, mulai=date(2026, 9, 14)), _susunan(sesi, "Ilham", "Rizky"))
    ketua = rincian_tim(sesi, id_).ketua
    assert ketua is not None
    assert ketua.nama == "Ilham Kurniawan"


def test_nama_sama_pada_masa_yang_bertindih_ditolak(sesi_contoh: Sesi) -> None:
    _bentuk(sesi_contoh)
    with pytest.raises(GalatPengguna, match="sudah ada"):
        _bentuk(sesi_contoh, nama="penyelidikan kasus dbd")
    _bentuk(sesi_contoh, mulai=date(2026, 10, 1), selesai=date(2026, 10, 31))
    assert [b.keadaan for b in daftar_tim(sesi_contoh)] == [KeadaanTim.BERJALAN, KeadaanTim.AKAN_DATANG]


def test_hanya_pejabat_yang_berwenang_menetapkan(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    penetap = calon_penetap(sesi, _unit(sesi))
    assert [p.label for p in penetap] == ["Kepala Puskesmas · Ranti Maharani"]
    id_ = _bentuk(sesi, ditetapkan_oleh=penetap[0].jabatan_id)
    assert rincian_tim(sesi, id_).penetap == "Kepala Puskesmas"
    perawat = next(j.id for j in sesi.susunan.jabatan.values() if j.nama == "Perawat Ahli Muda")
    with pytest.raises(GalatAturan, match="tidak menetapkan"):
        _bentuk(sesi, nama="Lain", ditetapkan_oleh=perawat)


def test_akhiri_dan_bubarkan(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    id_ = _bentuk(sesi, mulai=date(2026, 9, 1))
    akhiri_tim(sesi, id_, date(2026, 9, 6))
    assert rincian_tim(sesi, id_).keadaan == KeadaanTim.BERAKHIR
    with pytest.raises(GalatPengguna, match="baru mulai 1 September 2026"):
        akhiri_tim(sesi, id_, date(2026, 8, 1))
    bubarkan_tim(sesi, id_)
    assert daftar_tim(sesi) == []
    sesi.urungkan()
    assert len(rincian_tim(sesi, id_).orang) == 3


def test_tim_yang_ditugaskan_tidak_dibubarkan(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    id_ = _bentuk(sesi)
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kursi is not None
    with sesi.tulis("Uji") as uk:
        target = uk.add(TargetKinerja(0, _unit(sesi), "Kasus", "24", "jam", date(2026, 12, 31), 2026))
        penugasan = uk.add(
            Penugasan(
                0, 1, "Penyelidikan", "", target.id, _unit(sesi), Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.TIM,
                date(2026, 9, 7), date(2026, 9, 30), kursi.id, "d", "1", "0", "j2-puskesmas", id_,
            )
        )  # fmt: skip
    with pytest.raises(GalatPengguna, match="001 Penyelidikan"):
        akhiri_tim(sesi, id_, date(2026, 9, 7))
    with sesi.tulis("Selesai") as uk:
        uk.update(replace(penugasan, keadaan=KeadaanPenugasan.SELESAI))
    with pytest.raises(GalatPengguna, match="pernah ditugaskan"):
        bubarkan_tim(sesi, id_)
    akhiri_tim(sesi, id_, date(2026, 9, 7))
    assert rincian_tim(sesi, id_).tim.selesai == date(2026, 9, 7)
