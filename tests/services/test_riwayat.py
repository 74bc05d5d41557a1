"""Riwayat: changes in words, filters, undone changes, the history of a person."""

from dataclasses import replace
from datetime import date, datetime

from sistemkerja_desktop.domain.jabatan import Jabatan
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.pegawai import keluarkan_pegawai, simpan_pegawai
from sistemkerja_desktop.services.riwayat import (
    SaringanRiwayat,
    daftar_pelaku,
    daftar_perubahan,
    rincian_perubahan,
    riwayat_pegawai,
)
from sistemkerja_desktop.services.sesi import Sesi


def _orang(sesi: Sesi, nama: str) -> Pegawai:
    return next(p for p in sesi.susunan.pegawai.values() if p.nama == nama)


def _ubah_meri(sesi: Sesi) -> None:
    meri = _orang(sesi, "Meri Handayani")
    simpan_pegawai(
        sesi, replace(meri, golongan="III/c", tanggal_lahir=date(1987, 5, 19), jenis_kelamin=JenisKelamin.PEREMPUAN)
    )


def test_perubahan_dengan_nilai_lama_dan_baru(sesi_contoh: Sesi) -> None:
    _ubah_meri(sesi_contoh)
    kini = daftar_perubahan(sesi_contoh, SaringanRiwayat())[0]
    assert (kini.nama, kini.sifat, kini.diurungkan) == ("Ubah data Meri Handayani", "ubah", False)
    assert kini.waktu == datetime(2026, 9, 7, 8, 41)
    rincian = rincian_perubahan(sesi_contoh, kini)
    assert rincian.ringkasan == ("1 pegawai diubah",)
    (rinci,) = rincian.rinci
    assert rinci.apa == "Pegawai Meri Handayani"
    assert [(n.label, n.lama, n.baru) for n in rinci.nilai] == [
        ("Golongan", "III/b", "III/c"),
        ("Tanggal lahir", "", "19 Mei 1987"),
        ("Jenis kelamin", "", "Perempuan"),
    ]


def test_nama_menggantikan_nomor_juga_untuk_yang_sudah_dihapus(sesi_contoh: Sesi) -> None:
    meri = _orang(sesi_contoh, "Meri Handayani")
    keluarkan_pegawai(sesi_contoh, meri.id)
    rincian = rincian_perubahan(sesi_contoh, daftar_perubahan(sesi_contoh, SaringanRiwayat())[0])
    menurut = {(r.apa, r.tindakan) for r in rincian.rinci}
    assert ("Pegawai Meri Handayani", "Dihapus") in menurut
    assert ("Pemangku jabatan Meri Handayani, Bidan Mahir", "Diubah") in menurut


def test_pindah_unit_menyebut_nama_unit(sesi_contoh: Sesi) -> None:
    with sesi_contoh.tulis("Pindahkan kursi") as uk:
        kursi = uk.find(Jabatan, nama="Bidan Mahir")
        tujuan = uk.find(UnitOrganisasi, nama="Klaster 3")
        assert kursi is not None
        assert tujuan is not None
        uk.update(replace(kursi, unit_id=tujuan.id))
    rincian = rincian_perubahan(sesi_contoh, daftar_perubahan(sesi_contoh, SaringanRiwayat())[0])
    assert [(n.label, n.lama, n.baru) for n in rincian.rinci[0].nilai] == [("Unit", "Klaster 2", "Klaster 3")]


def test_yang_diurungkan_ditandai(sesi_contoh: Sesi) -> None:
    _ubah_meri(sesi_contoh)
    sesi_contoh.urungkan()
    urung, ubah = daftar_perubahan(sesi_contoh, SaringanRiwayat())[:2]
    assert (urung.sifat, ubah.diurungkan) == ("urung", True)
    sesi_contoh.ulangi()
    assert not daftar_perubahan(sesi_contoh, SaringanRiwayat())[2].diurungkan


def test_saringan(sesi_contoh: Sesi) -> None:
    _ubah_meri(sesi_contoh)
    semua = daftar_perubahan(sesi_contoh, SaringanRiwayat())
    assert [p.nama for p in daftar_perubahan(sesi_contoh, SaringanRiwayat("MERI ubah"))] == ["Ubah data Meri Handayani"]
    assert daftar_perubahan(sesi_contoh, SaringanRiwayat("100%")) == []
    assert daftar_perubahan(sesi_contoh, SaringanRiwayat(selesai=date(2026, 9, 6))) == []
    assert len(daftar_perubahan(sesi_contoh, SaringanRiwayat(mulai=date(2026, 9, 7)))) == len(semua)
    assert daftar_perubahan(sesi_contoh, SaringanRiwayat(pelaku="orang lain")) == []
    assert daftar_perubahan(sesi_contoh, SaringanRiwayat(batas=1)) == semua[:1]
    assert daftar_perubahan(sesi_contoh, SaringanRiwayat(sebelum_id=semua[0].id)) == semua[1:]
    assert "Yusnidar" in daftar_pelaku(sesi_contoh)


def test_cari_menemukan_orang_yang_disentuh(sesi_contoh: Sesi) -> None:
    sesi, meri = sesi_contoh, _orang(sesi_contoh, "Meri Handayani")

    def cari(kata: str) -> list[str]:
        return [p.nama for p in daftar_perubahan(sesi, SaringanRiwayat(kata))]

    with sesi.tulis("Rapikan data") as uk:
        uk.update(replace(meri, agama="Islam"))
    pemangku = sesi.susunan.dudukan(meri.id)[0].pemangku
    with sesi.tulis("Atur masa jabatan") as uk:
        uk.update(replace(pemangku, selesai=date(2027, 1, 31)))
    with sesi.tulis("Ganti nama klaster") as uk:
        unit = uk.find(UnitOrganisasi, nama="Klaster 3")
        assert unit is not None
        uk.update(replace(unit, keterangan="Usia dewasa dan lansia"))
    assert cari("meri") == ["Atur masa jabatan", "Rapikan data", "Isi pegawai uji"]
    assert cari(meri.nip) == cari("HANDAYANI meri")
    assert cari("meri rapikan") == ["Rapikan data"]
    assert cari("klaster 3") == ["Ganti nama klaster", "Buat kantor UPTD Puskesmas Lubuk Serunai"]
    keluarkan_pegawai(sesi, meri.id)
    assert cari("meri")[1:] == ["Atur masa jabatan", "Rapikan data", "Isi pegawai uji"]
    assert cari("orang yang tidak ada") == []


def test_perubahan_besar_dihitung_dan_dipotong(sesi_contoh: Sesi) -> None:
    with sesi_contoh.tulis("Banyak") as uk:
        uk.add_all([Pegawai(0, f"Orang {i}") for i in range(500)])
    rincian = rincian_perubahan(sesi_contoh, daftar_perubahan(sesi_contoh, SaringanRiwayat())[0], batas=20)
    assert rincian.ringkasan == ("500 pegawai ditambah",)
    assert (len(rincian.rinci), rincian.lebih) == (20, 480)


def test_riwayat_seorang_pegawai(sesi_contoh: Sesi) -> None:
    _ubah_meri(sesi_contoh)
    jejak = riwayat_pegawai(sesi_contoh, _orang(sesi_contoh, "Meri Handayani").id)
    assert jejak[0].perubahan.nama == "Ubah data Meri Handayani"
    assert {j.rinci.apa for j in jejak[1:]} == {
        "Pegawai Meri Handayani",
        "Jabatan Bidan Mahir",
        "Pemangku jabatan Meri Handayani, Bidan Mahir",
    }
