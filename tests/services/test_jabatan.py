from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.services.jabatan import (
    akhiri_pemangku,
    hapus_jabatan,
    isi_jabatan,
    kosongkan_jabatan,
    perpanjang_pemangku,
    tambah_jabatan,
    ubah_jabatan,
)
from sistemkerja_desktop.services.sesi import Sesi

PLT, PLH = SebagaiPemangku.PLT, SebagaiPemangku.PLH


def orang(sesi: Sesi, nama: str) -> int:
    return next(p.id for p in sesi.susunan.pegawai.values() if p.nama == nama)


def kursi_tu(sesi: Sesi) -> Jabatan:
    return next(j for j in sesi.susunan.jabatan.values() if j.nama == "Kepala Subbagian Tata Usaha")


def kursi(sesi: Sesi, nama: str) -> Jabatan:
    dudukan = sesi.susunan.dudukan_utama(orang(sesi, nama))
    assert dudukan is not None
    return dudukan.jabatan


def test_satu_pimpinan_seunit_dan_nama_wajib(sesi_contoh: Sesi) -> None:
    tu = kursi_tu(sesi_contoh)
    with pytest.raises(GalatPengguna, match="sudah mempunyai jabatan pimpinan"):
        tambah_jabatan(sesi_contoh, Jabatan(0, "Wakil", tu.unit_id, JenisJabatan.PENGAWAS, memimpin=True))
    with pytest.raises(GalatPengguna, match="kosong"):
        tambah_jabatan(sesi_contoh, Jabatan(0, " ", tu.unit_id, JenisJabatan.PELAKSANA))
    with pytest.raises(GalatPengguna, match="Kelas jabatan 18"):
        tambah_jabatan(sesi_contoh, Jabatan(0, "Arsiparis", tu.unit_id, JenisJabatan.PELAKSANA, kelas=18))


def test_jabatan_baru_dengan_pemangku(sesi_contoh: Sesi) -> None:
    tu = kursi_tu(sesi_contoh)
    baru = Jabatan(0, "Arsiparis Terampil", tu.unit_id, JenisJabatan.FUNGSIONAL)
    hendra = orang(sesi_contoh, "Hendra Saputra")
    with pytest.raises(GalatPengguna, match="sudah memangku jabatan definitif"):
        tambah_jabatan(sesi_contoh, baru, hendra)
    assert all(j.nama != "Arsiparis Terampil" for j in sesi_contoh.susunan.jabatan.values())
    kosongkan_jabatan(sesi_contoh, kursi(sesi_contoh, "Hendra Saputra").id)
    tambah_jabatan(sesi_contoh, baru, hendra)
    assert kursi(sesi_contoh, "Hendra Saputra").nama == "Arsiparis Terampil"


def test_plt_hanya_pada_jabatan_lowong(sesi_contoh: Sesi) -> None:
    sesi, tu = sesi_contoh, kursi_tu(sesi_contoh)
    meri, delvi = orang(sesi, "Meri Handayani"), orang(sesi, "Delvi Oktaviani")
    with pytest.raises(GalatAturan, match="lowong, sehingga tidak dapat diisi Plh") as galat:
        isi_jabatan(sesi, tu.id, meri, sebagai=PLH)
    assert galat.value.dasar
    isi_jabatan(sesi, tu.id, meri, sebagai=PLT, selesai=date(2026, 12, 31))
    assert [(d.pegawai_id, d.sebagai) for d in sesi.susunan.pemangku_jabatan(tu.id)] == [(meri, PLT)]
    assert kursi(sesi, "Meri Handayani").nama == "Bidan Mahir"
    assert sesi.tumpukan.nama_urung == "Tetapkan Meri Handayani sebagai Plt. Kepala Subbagian Tata Usaha"
    with pytest.raises(GalatPengguna, match=r"sudah mempunyai Plt\. Meri"):
        isi_jabatan(sesi, tu.id, delvi, sebagai=PLT)
    isi_jabatan(sesi, kursi(sesi, "Tasya Amelia Putri").id, delvi, sebagai=PLH)
    with pytest.raises(GalatAturan, match="dipangku Tasya"):
        isi_jabatan(sesi, kursi(sesi, "Tasya Amelia Putri").id, meri, sebagai=PLT)


def test_pejabat_definitif_mengakhiri_plt(sesi_contoh: Sesi) -> None:
    sesi, tu = sesi_contoh, kursi_tu(sesi_contoh)
    meri, delvi = orang(sesi, "Meri Handayani"), orang(sesi, "Delvi Oktaviani")
    isi_jabatan(sesi, tu.id, meri, sebagai=PLT, mulai=date(2026, 8, 1))
    kosongkan_jabatan(sesi, kursi(sesi, "Delvi Oktaviani").id)
    isi_jabatan(sesi, tu.id, delvi)
    assert [d.pegawai_id for d in sesi.susunan.pemangku_jabatan(tu.id)] == [delvi]
    with sesi.baca() as uk:
        (plt,) = uk.list(PemangkuJabatan, sebagai=PLT)
    assert plt.selesai == date(2026, 9, 6)
    sesi.urungkan()
    assert [d.pegawai_id for d in sesi.susunan.pemangku_jabatan(tu.id)] == [meri]


def test_satu_jabatan_definitif_seorang(sesi_contoh: Sesi) -> None:
    with pytest.raises(GalatPengguna, match="sudah memangku jabatan definitif Bidan Mahir"):
        isi_jabatan(sesi_contoh, kursi_tu(sesi_contoh).id, orang(sesi_contoh, "Meri Handayani"))
    with pytest.raises(GalatPengguna, match="sudah dipangku"):
        isi_jabatan(sesi_contoh, kursi(sesi_contoh, "Meri Handayani").id, orang(sesi_contoh, "Hendra Saputra"))
    with pytest.raises(GalatPengguna, match="mendahului"):
        isi_jabatan(
            sesi_contoh,
            kursi_tu(sesi_contoh).id,
            orang(sesi_contoh, "Meri Handayani"),
            sebagai=PLT,
            mulai=date(2026, 9, 7),
            selesai=date(2026, 9, 6),
        )


def test_kosongkan_akhiri_dan_perpanjang(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    meri = kursi(sesi, "Meri Handayani")
    isi_jabatan(sesi, meri.id, orang(sesi, "Elsa Yolanda"), sebagai=PLH, selesai=date(2026, 9, 30))
    plh = next(d.pemangku for d in sesi.susunan.pemangku_jabatan(meri.id) if d.sebagai is PLH)
    perpanjang_pemangku(sesi, plh.id, date(2026, 10, 31))
    with sesi.baca() as uk:
        assert uk.get(PemangkuJabatan, plh.id).selesai == date(2026, 10, 31)
    akhiri_pemangku(sesi, plh.id)
    assert len(sesi.susunan.pemangku_jabatan(meri.id)) == 1
    sesi.urungkan()
    kosongkan_jabatan(sesi, meri.id)
    assert sesi.susunan.pemangku_jabatan(meri.id) == ()
    assert sesi.penilai[orang(sesi, "Meri Handayani")].alasan_kosong.startswith("Belum memangku jabatan")
    with pytest.raises(GalatPengguna, match="sudah lowong"):
        kosongkan_jabatan(sesi, meri.id)


def test_definitif_yang_berakhir_membawa_plh(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    meri = kursi(sesi, "Meri Handayani")
    isi_jabatan(sesi, meri.id, orang(sesi, "Elsa Yolanda"), sebagai=PLH)
    definitif = sesi.susunan.pemangku_jabatan(meri.id)[0].pemangku
    akhiri_pemangku(sesi, definitif.id)
    assert sesi.susunan.pemangku_jabatan(meri.id) == ()


def test_hapus_hanya_jabatan_lowong(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    meri = kursi(sesi, "Meri Handayani")
    with pytest.raises(GalatPengguna, match="masih dipangku"):
        hapus_jabatan(sesi, meri.id)
    ubah_jabatan(sesi, Jabatan(meri.id, "Bidan Penyelia", meri.unit_id, meri.jenis))
    assert sesi.susunan.jabatan[meri.id].nama == "Bidan Penyelia"
    kosongkan_jabatan(sesi, meri.id)
    hapus_jabatan(sesi, meri.id)
    assert meri.id not in sesi.susunan.jabatan
