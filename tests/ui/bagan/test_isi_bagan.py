import pytest

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan
from sistemkerja_desktop.services.bagan import Kunci, bagan
from sistemkerja_desktop.services.jabatan import kosongkan_jabatan, tambah_jabatan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.unit import tambah_unit
from sistemkerja_desktop.ui.bagan.isi import Pandangan, singkat_jenis, susun_isi, tanpa_jenis
from sistemkerja_desktop.ui.bagan.tata_letak import Bentuk, tata


def unit_id(sesi: Sesi, nama: str) -> int:
    return next(u.id for u in sesi.susunan.unit.values() if u.nama == nama)


def test_struktur_menempatkan_setiap_kotak_sekali(sesi_contoh: Sesi) -> None:
    isi = susun_isi(bagan(sesi_contoh), Pandangan.STRUKTUR, frozenset())
    letak = tata(isi.akar, isi.lepas)
    assert set(letak.kotak) == set(isi.butir)
    assert letak.kotak[isi.akar.kunci].bentuk is Bentuk.KEPALA
    assert isi.wakil[Kunci("unit", sesi_contoh.susunan.akar.id)] == isi.akar.kunci
    # Subbagian Tata Usaha stands beside the trunk, not under the bus.
    (tu,) = isi.akar.samping
    assert isi.butir[tu.kunci].baris[0] == "Subbagian Tata Usaha"


def test_unit_bertingkat_melebar_dan_orang_langsung_punya_kolom(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    klaster = unit_id(sesi, "Klaster 2")
    tambah_unit(sesi, "Pustu A", "jaringan", klaster)
    tambah_unit(sesi, "Polindes A", "jaringan", unit_id(sesi, "Pustu A"))
    tambah_jabatan(sesi, Jabatan(0, "Sopir", sesi.susunan.akar.id, JenisJabatan.PELAKSANA))
    isi = susun_isi(bagan(sesi), Pandangan.STRUKTUR, frozenset())
    letak = tata(isi.akar, isi.lepas)
    assert set(letak.kotak) == set(isi.butir)
    langsung = Kunci("langsung", klaster)
    assert letak.kotak[langsung].induk == Kunci("unit", klaster)
    assert isi.butir[langsung].unit_id == klaster
    assert isi.wakil[Kunci("unit", sesi.susunan.akar.id)] == Kunci("langsung", sesi.susunan.akar.id)
    polindes = Kunci("unit", unit_id(sesi, "Polindes A"))
    assert letak.kotak[polindes].y > letak.kotak[Kunci("unit", unit_id(sesi, "Pustu A"))].y


def test_orang_tanpa_jabatan_berdiri_sendiri(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    hendra = next(p.id for p in sesi.susunan.pegawai.values() if p.nama == "Hendra Saputra")
    dudukan = sesi.susunan.dudukan_utama(hendra)
    assert dudukan is not None
    kosongkan_jabatan(sesi, dudukan.jabatan.id)
    for pandangan in Pandangan:
        isi = susun_isi(bagan(sesi), pandangan, frozenset())
        (lepas,) = isi.lepas
        assert lepas.isi == (Kunci("orang", hendra, hendra),)
        assert isi.butir[lepas.isi[0]].temuan
        assert isi.butir[lepas.kunci].unit_id is None


def test_kedudukan_tanpa_kepala_menaruh_semua_tanpa_penilai(sesi_contoh: Sesi) -> None:
    sesi = sesi_contoh
    kursi = sesi.susunan.kursi_kepala(sesi.susunan.akar.id)
    assert kursi is not None
    kosongkan_jabatan(sesi, kursi.id)
    isi = susun_isi(bagan(sesi), Pandangan.KEDUDUKAN, frozenset())
    assert isi.akar.anak == ()
    assert len(isi.lepas[0].isi) == 10
    assert set(tata(isi.akar, isi.lepas, batas=99).kotak) == set(isi.butir)


@pytest.mark.parametrize(
    ("nama", "singkat"),
    [
        ("Subbagian Keuangan", "Subbag. Keuangan"),
        ("Sub Bagian Umum", "Subbag. Umum"),
        ("Bagian Organisasi", "Bag. Organisasi"),
        ("Kepala Bidang Ketahanan Pangan", "Kepala Bid. Ketahanan Pangan"),
        ("Subbagian Tata Usaha Puskesmas Kali Wangi", "Subbag. Tata Usaha Pusk. Kali Wangi"),
        ("Kepala Puskesmas", "Kepala Puskesmas"),
        ("Seksi Pembidangan Usaha", "Seksi Pembidangan Usaha"),
    ],
)
def test_jenis_unit_disingkat_sebelum_nama_yang_membedakan(nama: str, singkat: str) -> None:
    assert singkat_jenis(nama) == singkat


def test_tanpa_jenis_membuang_jenis_di_depan_saja() -> None:
    assert tanpa_jenis("Subbag. Tata Usaha Pusk. Kali Wangi") == "Tata Usaha Pusk. Kali Wangi"
    assert tanpa_jenis("Seksi Pemerintahan") == "Seksi Pemerintahan"
    assert tanpa_jenis("Kepala Bid. Perkebunan") == "Kepala Bid. Perkebunan"


def test_nama_bantu_memuat_nama_unit_yang_utuh(sesi_contoh: Sesi) -> None:
    isi = susun_isi(bagan(sesi_contoh), Pandangan.STRUKTUR, frozenset())
    assert isi.butir[isi.akar.samping[0].kunci].nama_bantu.startswith("Subbagian Tata Usaha, ")
