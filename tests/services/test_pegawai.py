"""People: the table, the form's checks, saving with a seat, leaving."""

from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import Dudukan
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai, StatusPegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.jabatan import kosongkan_jabatan
from sistemkerja_desktop.services.pegawai import (
    RincianPegawai,
    daftar_jabatan,
    daftar_pegawai,
    keluarkan_pegawai,
    kompetensi_dikenal,
    rincian_pegawai,
    simpan_pegawai,
)
from sistemkerja_desktop.services.periksa_pegawai import periksa_pegawai
from sistemkerja_desktop.services.sesi import Sesi


def _orang(sesi: Sesi, nama: str) -> Pegawai:
    return next(p for p in sesi.susunan.pegawai.values() if p.nama == nama)


def _definitif(rincian: RincianPegawai) -> Dudukan:
    (kursi,) = (d for d in rincian.dudukan if d.sebagai is SebagaiPemangku.DEFINITIF)
    return kursi


def _unit(sesi: Sesi, nama: str) -> UnitOrganisasi:
    return next(u for u in sesi.susunan.unit.values() if u.nama == nama)


def test_daftar_menyebut_penilai_unit_dan_jalurnya(sesi_contoh: Sesi) -> None:
    baris = {b.nama: b for b in daftar_pegawai(sesi_contoh)}
    meri = baris["Meri Handayani"]
    assert (meri.jabatan, meri.unit, meri.golongan, meri.jenjang) == (
        "Bidan Mahir",
        "Klaster 2",
        "III/b",
        Jenjang.MAHIR,
    )
    assert meri.penilai == "dr. Ranti Maharani, M.K.M."
    assert meri.unit_ids == (_unit(sesi_contoh, "Klaster 2").id, sesi_contoh.susunan.akar.id)
    assert [b.nama for b in daftar_pegawai(sesi_contoh)][:2] == ["Andra Mulyadi", "Delvi Oktaviani"]


def test_daftar_jabatan_memuat_yang_lowong(sesi_contoh: Sesi) -> None:
    baris = {b.nama: b for b in daftar_jabatan(sesi_contoh)}
    assert baris["Kepala Subbagian Tata Usaha"].lowong
    assert baris["Kepala Puskesmas"].pemangku == "dr. Ranti Maharani, M.K.M."
    assert next(iter(baris)) == "Kepala Puskesmas"
    with sesi_contoh.tulis("Plt.") as uk:
        kursi = baris["Kepala Subbagian Tata Usaha"].id
        uk.add(PemangkuJabatan(0, kursi, _orang(sesi_contoh, "Meri Handayani").id, SebagaiPemangku.PLT))
    tu = next(b for b in daftar_jabatan(sesi_contoh) if b.id == kursi)
    assert tu.lowong, "a Plt. runs a vacant seat"
    assert tu.pemangku == "Plt. Meri Handayani"


@pytest.mark.parametrize(
    ("ubah", "bidang", "menahan"),
    [
        ({"nama": "  "}, "nama", True),
        ({"nip": "19921311 201902 1 004"}, "nip", True),
        ({"nip": "198705192009042003"}, "nip", True),
        ({"nip": ""}, "nip", False),
        ({"golongan": "V/z"}, "golongan", True),
        ({"golongan": "IX"}, "golongan", False),
        ({"status": StatusPegawai.PPPK}, "status", False),
        ({"jenis_kelamin": JenisKelamin.PEREMPUAN}, "jenis_kelamin", False),
        ({"tanggal_lahir": date(1992, 8, 12)}, "tanggal_lahir", False),
        ({"tanggal_lahir": date(2027, 1, 1)}, "tanggal_lahir", True),
        ({"tmt_golongan": date(1990, 1, 1), "tanggal_lahir": date(1992, 8, 11)}, "tmt_golongan", True),
        ({"tmt_jabatan": date(2027, 1, 1)}, "tmt_jabatan", False),
        ({"email": "bukan alamat"}, "email", False),
    ],
)
def test_periksa_menunjuk_isian(sesi_contoh: Sesi, ubah: dict[str, object], bidang: str, menahan: bool) -> None:
    baik = Pegawai(0, "Orang Baru", nip="199208112019021005", status=StatusPegawai.PNS, golongan="III/b")
    susunan, hari_ini = sesi_contoh.susunan, sesi_contoh.hari_ini()
    assert periksa_pegawai(baik, None, susunan, hari_ini) == []
    masalah = periksa_pegawai(replace(baik, **ubah), None, susunan, hari_ini)
    assert [(m.bidang, m.menahan) for m in masalah if m.bidang == bidang] == [(bidang, menahan)]


def test_jenjang_dan_golongan_hanya_diperingatkan(sesi_contoh: Sesi) -> None:
    orang = Pegawai(0, "Orang Baru", nip="199208112019021005", status=StatusPegawai.PNS, golongan="III/b")
    kursi = Jabatan(
        0, "Perawat Ahli Madya", _unit(sesi_contoh, "Klaster 3").id, JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MADYA
    )
    masalah = periksa_pegawai(orang, kursi, sesi_contoh.susunan, sesi_contoh.hari_ini())
    assert [(m.bidang, m.menahan) for m in masalah] == [("jabatan_jenjang", False)]
    assert "IV/a sampai IV/c" in masalah[0].pesan


def test_pegawai_baru_dengan_kursi_baru_satu_langkah(sesi_contoh: Sesi) -> None:
    klaster = _unit(sesi_contoh, "Klaster 3")
    orang = Pegawai(
        0,
        " Orang  Baru ",
        nip="19920811 201902 1 005",
        status=StatusPegawai.PNS,
        kompetensi=("gizi; anak", "gizi  anak"),
    )
    perubahan = simpan_pegawai(
        sesi_contoh, orang, Jabatan(0, "Perawat Mahir", klaster.id, JenisJabatan.FUNGSIONAL, Jenjang.MAHIR)
    )
    assert perubahan.nama == "Tambah pegawai Orang Baru"
    baru = _orang(sesi_contoh, "Orang Baru")
    assert (baru.nip, baru.kompetensi) == ("199208112019021005", ("gizi anak",))
    rincian = rincian_pegawai(sesi_contoh, baru.id)
    assert (_definitif(rincian).jabatan.nama, _definitif(rincian).pemangku.mulai) == ("Perawat Mahir", date(2026, 9, 7))
    assert rincian.penilai_nama == "dr. Ranti Maharani, M.K.M."
    sesi_contoh.urungkan()
    assert baru.id not in sesi_contoh.susunan.pegawai
    assert "Perawat Mahir" not in {j.nama for j in sesi_contoh.susunan.jabatan.values()}


def test_pindah_ke_kursi_lowong_meninggalkan_yang_lama(sesi_contoh: Sesi) -> None:
    meri = _orang(sesi_contoh, "Meri Handayani")
    lama = _definitif(rincian_pegawai(sesi_contoh, meri.id))
    tu = next(j for j in sesi_contoh.susunan.jabatan.values() if j.nama == "Kepala Subbagian Tata Usaha")
    simpan_pegawai(sesi_contoh, replace(meri, golongan="III/c"), tu)
    sesudah = rincian_pegawai(sesi_contoh, meri.id)
    assert (_definitif(sesudah).jabatan.id, sesudah.pegawai.golongan) == (tu.id, "III/c")
    assert sesi_contoh.susunan.pemangku_jabatan(lama.jabatan.id) == ()


def test_kursi_sendiri_diubah_di_tempat(sesi_contoh: Sesi) -> None:
    meri = _orang(sesi_contoh, "Meri Handayani")
    lama = _definitif(rincian_pegawai(sesi_contoh, meri.id))
    simpan_pegawai(
        sesi_contoh, replace(meri, tmt_jabatan=date(2026, 1, 1)), replace(lama.jabatan, nama="Bidan Penyelia", kelas=8)
    )
    sesudah = _definitif(rincian_pegawai(sesi_contoh, meri.id))
    assert (sesudah.jabatan.id, sesudah.jabatan.nama, sesudah.jabatan.kelas) == (lama.jabatan.id, "Bidan Penyelia", 8)
    assert sesudah.pemangku.mulai == date(2026, 1, 1)


def test_isian_salah_tidak_menulis_apa_pun(sesi_contoh: Sesi) -> None:
    with pytest.raises(GalatPengguna, match="sudah dipakai"):
        simpan_pegawai(sesi_contoh, Pegawai(0, "Kembar", nip="198705192009042003", status=StatusPegawai.PNS))
    assert sesi_contoh.tumpukan.nama_urung is None


def test_keluarkan_mengosongkan_kursi_dan_dapat_diurungkan(sesi_contoh: Sesi) -> None:
    meri = _orang(sesi_contoh, "Meri Handayani")
    kursi = _definitif(rincian_pegawai(sesi_contoh, meri.id))
    keluarkan_pegawai(sesi_contoh, meri.id)
    assert meri.id not in sesi_contoh.susunan.pegawai
    assert sesi_contoh.susunan.pemangku_jabatan(kursi.jabatan.id) == ()
    sesi_contoh.urungkan()
    assert _definitif(rincian_pegawai(sesi_contoh, meri.id)) == kursi


def test_yang_masih_dalam_tim_tidak_dapat_keluar(sesi_contoh: Sesi) -> None:
    meri = _orang(sesi_contoh, "Meri Handayani")
    with sesi_contoh.tulis("Tim") as uk:
        tim = uk.add(
            TimKerja(
                0,
                "Tim Imunisasi",
                JenisTim.RUTIN,
                _unit(sesi_contoh, "Klaster 2").id,
                date(2026, 1, 1),
                date(2026, 12, 31),
            )
        )
        uk.add(AnggotaTim(0, tim.id, meri.id, PeranTim.ANGGOTA))
    with pytest.raises(GalatPengguna, match="Tim Imunisasi"):
        keluarkan_pegawai(sesi_contoh, meri.id)


def test_yang_diminta_dalam_kasus_tidak_dapat_keluar(sesi_contoh: Sesi) -> None:
    """The steps go on with somebody who is no longer there: which case, and what to do, is said first."""
    sesi, meri = sesi_contoh, _orang(sesi_contoh, "Meri Handayani")
    klaster = _unit(sesi, "Klaster 2").id
    with sesi.tulis("Kasus") as uk:
        kasus = uk.add(
            Penugasan(
                0, 7, "Imunisasi susulan", "", None, klaster, Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT, Bentuk.INDIVIDU,
                date(2026, 9, 14), date(2026, 9, 30), None, sesi.profil.id, sesi.profil.versi, sesi.profil.hash,
                sesi.model.id, keadaan=KeadaanPenugasan.DIPROSES,
            )
        )  # fmt: skip
        uk.add(PesertaPenugasan(0, kasus.id, meri.id, "individu"))
    with pytest.raises(GalatPengguna, match="masih diminta untuk penugasan 007 “Imunisasi susulan”") as galat:
        keluarkan_pegawai(sesi, meri.id)
    assert "akhiri prosesnya" in galat.value.tindakan
    with sesi.tulis("Diakhiri") as uk:
        uk.update(replace(kasus, keadaan=KeadaanPenugasan.BERAKHIR))
    assert keluarkan_pegawai(sesi, meri.id).id_dari("Pegawai") == {meri.id}


def test_tanpa_kursi_penilai_belum_ada(sesi_contoh: Sesi) -> None:
    meri = _orang(sesi_contoh, "Meri Handayani")
    kursi = _definitif(rincian_pegawai(sesi_contoh, meri.id))
    kosongkan_jabatan(sesi_contoh, kursi.jabatan.id)
    baris = next(b for b in daftar_pegawai(sesi_contoh) if b.id == meri.id)
    assert (baris.jabatan, baris.unit, baris.penilai) == ("", "", "")


def test_kompetensi_yang_sering_lebih_dulu(sesi_contoh: Sesi) -> None:
    assert kompetensi_dikenal(sesi_contoh)[0] == "penyelidikan kasus"
