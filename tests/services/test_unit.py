import pytest

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.services.jabatan import kosongkan_jabatan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.unit import hapus_unit, jenis_anak, jenis_induk, pindah_unit, tambah_unit, ubah_unit


def unit_id(sesi: Sesi, nama: str) -> int:
    return next(u.id for u in sesi.susunan.unit.values() if u.nama == nama)


def test_tambah_ubah_dan_urungkan(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    perubahan = tambah_unit(sesi, "  Pustu  Sungai Jernih ", "jaringan", sesi.susunan.akar.id, "Nagari Sungai Jernih")
    (id_,) = perubahan.id_dari("UnitOrganisasi")
    assert sesi.susunan.unit[id_].nama == "Pustu Sungai Jernih"
    assert sesi.susunan.anak_unit(sesi.susunan.akar.id)[-1].id == id_
    assert sesi.tumpukan.nama_urung == "Tambah unit Pustu Sungai Jernih"
    ubah_unit(sesi, id_, nama="Pustu Jernih", jenis="jaringan", keterangan="")
    assert sesi.susunan.unit[id_].nama == "Pustu Jernih"
    sesi.urungkan()
    sesi.urungkan()
    assert id_ not in sesi.susunan.unit


def test_nama_saudara_tidak_boleh_sama(sesi_contoh: Sesi) -> None:
    with pytest.raises(GalatPengguna, match="sudah ada"):
        tambah_unit(sesi_contoh, "KLASTER 3", "klaster", sesi_contoh.susunan.akar.id)
    with pytest.raises(GalatPengguna, match="kosong"):
        ubah_unit(sesi_contoh, unit_id(sesi_contoh, "Klaster 3"), nama=" ", jenis="klaster", keterangan="")


def test_jenis_menurut_kerangka_model(sesi_contoh: Sesi) -> None:
    model = sesi_contoh.model
    assert jenis_induk(model, "klaster") == ("puskesmas",)
    assert jenis_induk(model, "puskesmas") == ()
    assert "klaster" in jenis_induk(model, "jaringan")
    assert jenis_anak(model, "klaster") == ("jaringan",)
    with pytest.raises(GalatAturan, match="tidak dapat berada di bawah Klaster 2") as galat:
        tambah_unit(sesi_contoh, "Klaster 2a", "klaster", unit_id(sesi_contoh, "Klaster 2"))
    assert galat.value.dasar == ("Pengaturan kantor",)


def test_pindah_menolak_lingkaran_dan_kantor(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    tambah_unit(sesi, "Pustu A", "jaringan", unit_id(sesi, "Klaster 2"))
    tambah_unit(sesi, "Pustu B", "jaringan", unit_id(sesi, "Pustu A"))
    a, b = unit_id(sesi, "Pustu A"), unit_id(sesi, "Pustu B")
    for unit, induk, pesan in (
        (a, b, "unit di bawahnya"),
        (a, a, "dirinya sendiri"),
        (a, unit_id(sesi, "Klaster 2"), "sudah berada"),
        (sesi.susunan.akar.id, a, "kantor ini sendiri"),
    ):
        with pytest.raises(GalatPengguna, match=pesan):
            pindah_unit(sesi, unit, induk)
    pindah_unit(sesi, b, unit_id(sesi, "Klaster 3"))
    assert sesi.susunan.unit[b].induk_id == unit_id(sesi, "Klaster 3")
    assert sesi.tumpukan.nama_urung == "Pindahkan Pustu B ke Klaster 3"
    sesi.urungkan()
    assert sesi.susunan.unit[b].induk_id == a


def test_hapus_hanya_unit_kosong(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    with pytest.raises(GalatPengguna, match="jabatan yang dipangku"):
        hapus_unit(sesi, unit_id(sesi, "Klaster 3"))
    tambah_unit(sesi, "Pustu", "jaringan", unit_id(sesi, "Lintas Klaster"))
    with pytest.raises(GalatPengguna, match="unit di bawahnya"):
        hapus_unit(sesi, unit_id(sesi, "Lintas Klaster"))
    klaster = unit_id(sesi, "Klaster 3")
    kursi = [j.id for j in sesi.susunan.jabatan_di(klaster)]
    for satu in kursi:
        kosongkan_jabatan(sesi, satu)
    hapus_unit(sesi, klaster)
    assert klaster not in sesi.susunan.unit
    assert not set(kursi) & set(sesi.susunan.jabatan)
    sesi.urungkan()
    assert set(kursi) <= set(sesi.susunan.jabatan)
