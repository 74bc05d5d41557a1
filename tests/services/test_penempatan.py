import pytest

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.services.bagan import bagan
from sistemkerja_desktop.services.jabatan import isi_jabatan, kosongkan_jabatan
from sistemkerja_desktop.services.penempatan import (
    KeJabatan,
    KeUnit,
    pindahkan_pegawai,
    pratinjau_pindah,
    pratinjau_pindah_unit,
)
from sistemkerja_desktop.services.ringkasan_orang import ringkasan_orang
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.unit import tambah_unit


def orang(sesi: Sesi, nama: str) -> int:
    return next(p.id for p in sesi.susunan.pegawai.values() if p.nama == nama)


def unit_id(sesi: Sesi, nama: str) -> int:
    return next(u.id for u in sesi.susunan.unit.values() if u.nama == nama)


def kursi_tu(sesi: Sesi) -> int:
    return next(j.id for j in sesi.susunan.jabatan.values() if j.nama == "Kepala Subbagian Tata Usaha")


def test_pindah_ke_unit_membawa_jabatan(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    ilham, tujuan = orang(sesi, "Ilham Kurniawan"), KeUnit(unit_id(sesi, "Klaster 3"))
    sebelum = sesi.susunan.dudukan_utama(ilham)
    assert sebelum is not None
    pratinjau = pratinjau_pindah(sesi, ilham, tujuan)
    assert pratinjau.boleh
    assert not pratinjau.ganti
    assert pratinjau.lama is not None
    assert pratinjau.baru is not None
    assert pratinjau.lama.nama == pratinjau.baru.nama == "dr. Ranti Maharani, M.K.M."
    assert pratinjau.baru.aturan is not None
    assert pratinjau.kalimat == (
        "Ilham Kurniawan pindah ke Klaster 3. Pejabat Penilai Kinerja tetap dr. Ranti Maharani, M.K.M."
    )
    perubahan = pindahkan_pegawai(sesi, ilham, tujuan)
    sesudah = sesi.susunan.dudukan_utama(ilham)
    assert sesudah is not None
    assert sesudah.jabatan.id == sebelum.jabatan.id
    assert sesudah.unit_id == tujuan.unit_id
    assert perubahan.nama == sesi.tumpukan.nama_urung == "Ilham Kurniawan pindah ke Klaster 3"
    sesi.urungkan()
    assert sesi.susunan.dudukan_utama(ilham) == sebelum


def test_pindah_ke_jabatan_lowong_meninggalkan_yang_lama(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    delvi = orang(sesi, "Delvi Oktaviani")
    lama = sesi.susunan.dudukan_utama(delvi)
    assert lama is not None
    isi_jabatan(sesi, kursi_tu(sesi), orang(sesi, "Meri Handayani"), sebagai=SebagaiPemangku.PLT)
    tujuan = KeJabatan(kursi_tu(sesi))
    assert pratinjau_pindah(sesi, delvi, tujuan).boleh
    pindahkan_pegawai(sesi, delvi, tujuan)
    assert [d.pegawai_id for d in sesi.susunan.pemangku_jabatan(kursi_tu(sesi))] == [delvi]
    assert sesi.susunan.pemangku_jabatan(lama.jabatan.id) == ()
    sesi.urungkan()
    assert sesi.susunan.dudukan_utama(delvi) == lama
    assert sesi.susunan.pemangku_jabatan(kursi_tu(sesi))[0].sebagai is SebagaiPemangku.PLT


def test_mengisi_kursi_kepala_mengubah_penilai_semua(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kursi is not None
    kosongkan_jabatan(sesi, kursi.id)
    delvi = orang(sesi, "Delvi Oktaviani")
    pratinjau = pratinjau_pindah(sesi, delvi, KeJabatan(kursi.id))
    assert pratinjau.baru is not None
    assert pratinjau.baru.jabatan == "Kepala Dinas Kesehatan, di luar kantor ini"
    assert {g.nama for g in pratinjau.ganti} >= {"Meri Handayani", "Delvi Oktaviani"}
    assert next(g for g in pratinjau.ganti if g.nama == "Meri Handayani").baru.nama == "Delvi Oktaviani"
    pindahkan_pegawai(sesi, delvi, KeJabatan(kursi.id))
    assert sesi.penilai[orang(sesi, "Meri Handayani")].pegawai_id == delvi


def test_pimpinan_tidak_dapat_dipindah(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    ranti, tujuan = orang(sesi, "Ranti Maharani"), KeUnit(unit_id(sesi, "Klaster 2"))
    pratinjau = pratinjau_pindah(sesi, ranti, tujuan)
    assert not pratinjau.boleh
    assert pratinjau.alasan == "Ranti Maharani memimpin UPTD Puskesmas Lubuk Serunai."
    assert "Kosongkan dulu jabatan Kepala Puskesmas" in pratinjau.tindakan
    assert pratinjau.aturan is sesi.model.penjabat
    with pytest.raises(GalatAturan):
        pindahkan_pegawai(sesi, ranti, tujuan)
    assert sesi.tumpukan.nama_urung is None


def test_alasan_lain_yang_menahan(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    ilham, elsa = orang(sesi, "Ilham Kurniawan"), orang(sesi, "Elsa Yolanda")
    di_tempat = pratinjau_pindah(sesi, ilham, KeUnit(unit_id(sesi, "Klaster 4")))
    assert di_tempat.di_tempat
    assert not di_tempat.boleh
    kursi_elsa = sesi.susunan.dudukan_utama(elsa)
    assert kursi_elsa is not None
    terisi = pratinjau_pindah(sesi, ilham, KeJabatan(kursi_elsa.jabatan.id))
    assert terisi.alasan == "Pranata Laboratorium Mahir sudah dipangku Elsa Yolanda."
    kosongkan_jabatan(sesi, kursi_elsa.jabatan.id)
    tanpa = pratinjau_pindah(sesi, elsa, KeUnit(unit_id(sesi, "Klaster 2")))
    assert "belum memangku jabatan definitif" in tanpa.kalimat
    pindahkan_pegawai(sesi, elsa, KeJabatan(kursi_elsa.jabatan.id))
    assert sesi.susunan.dudukan_utama(elsa) is not None
    with pytest.raises(GalatPengguna):
        pindahkan_pegawai(sesi, 9999, KeUnit(unit_id(sesi, "Klaster 2")))


def test_pratinjau_pindah_unit(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    tambah_unit(sesi, "Pustu A", "jaringan", sesi.susunan.akar.id)
    pustu = unit_id(sesi, "Pustu A")
    boleh = pratinjau_pindah_unit(sesi, pustu, unit_id(sesi, "Klaster 2"))
    assert boleh.boleh
    assert boleh.kalimat == "Pustu A menjadi bagian dari Klaster 2. Pejabat Penilai Kinerja semua orang tetap."
    dilarang = pratinjau_pindah_unit(sesi, unit_id(sesi, "Klaster 3"), unit_id(sesi, "Klaster 2"))
    assert not dilarang.boleh
    assert dilarang.aturan is sesi.model.aturan_kerangka
    assert pratinjau_pindah_unit(sesi, pustu, sesi.susunan.akar.id).di_tempat


def test_bagan_memuat_semua_orang_dan_kursi_lowong(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    kursi = sesi.susunan.dudukan_utama(orang(sesi, "Hendra Saputra"))
    assert kursi is not None
    kosongkan_jabatan(sesi, kursi.jabatan.id)
    isi_jabatan(sesi, kursi_tu(sesi), orang(sesi, "Meri Handayani"), sebagai=SebagaiPemangku.PLT)
    hasil = bagan(sesi)
    assert hasil.akar.jumlah == 9
    assert hasil.akar.kepala is not None
    assert hasil.akar.kepala.rincian == "Dokter Ahli Madya · IV/a"
    assert hasil.akar.kepala.jenjang == "ahli madya"
    assert hasil.akar.kepala.bawahan == 8
    assert [o.nama for o in hasil.tanpa_jabatan] == ["Hendra Saputra"]
    tu = next(a for a in hasil.akar.anak if a.sekretariat)
    assert tu.kepala is not None
    assert tu.kepala.tag == "Plt."
    klaster4 = next(a for a in hasil.akar.anak if a.unit.nama == "Klaster 4")
    assert [k.nama_jabatan for k in klaster4.isi if k.lowong] == ["Pengadministrasi Umum"]
    assert klaster4.jumlah == 3


def test_ringkasan_orang_tanpa_penugasan(sesi_contoh: Sesi) -> None:
    hasil = ringkasan_orang(sesi_contoh, orang(sesi_contoh, "Ilham Kurniawan"))
    assert (hasil.penugasan, hasil.beban, hasil.batas_beban, hasil.surat) == ((), 0, 8, ())
