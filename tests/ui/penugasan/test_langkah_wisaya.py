"""The wizard's map of steps, without a screen."""

from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    MasalahRancangan,
    PesertaLuarRancangan,
    PesertaRancangan,
    RancanganPenugasan,
)
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import URUTAN, KodeLangkah, NamaNama, Perjalanan, ringkas_langkah

NAMA = NamaNama(
    target=lambda id_: f"target {id_}",
    pegawai=lambda id_: f"orang {id_}",
    luar=lambda id_: f"luar {id_}",
    tim=lambda id_: f"tim {id_}",
    kantor=lambda id_: f"kantor {id_}" if id_ else "",
    jabatan=lambda id_: f"jabatan {id_}",
    nomor=lambda r: f"nomor {r.urut_surat or 'berikut'}",
)
PENUH = RancanganPenugasan(
    nama="DBD",
    target_id=1,
    unit_id=2,
    peserta=(PesertaRancangan(7, "individu"),),
    mulai=date(2026, 9, 7),
    selesai=date(2026, 9, 30),
    ditugaskan_oleh=3,
    kegiatan=(KegiatanRancangan("DBD", "24 jam", date(2026, 9, 30), 7),),
    tanggal_surat=date(2026, 9, 7),
)


def _masalah(*langkah: str, menahan: bool = True) -> list[MasalahRancangan]:
    return [MasalahRancangan(satu, f"{satu} kurang", "lengkapi", menahan) for satu in langkah]


def test_lanjut_hanya_bila_langkah_ini_lengkap() -> None:
    jalan = Perjalanan()
    assert not jalan.lanjut(_masalah("target"))
    assert jalan.kini is KodeLangkah.TARGET
    assert jalan.lanjut(_masalah("orang"))
    assert jalan.kini is KodeLangkah.ORANG
    assert jalan.lanjut(_masalah("orang", menahan=False))


def test_berjalan_sampai_akhir_dan_kembali() -> None:
    jalan = Perjalanan()
    for kode in URUTAN[1:]:
        assert jalan.lanjut([])
        assert jalan.kini is kode
    assert jalan.di_akhir
    assert not jalan.lanjut([])
    for kode in reversed(URUTAN[:-1]):
        assert jalan.kembali()
        assert jalan.kini is kode
    assert jalan.di_awal
    assert not jalan.kembali()


def test_langkah_terakhir_ditahan_oleh_semua() -> None:
    jalan = Perjalanan(len(URUTAN) - 1)
    assert [m.langkah for m in jalan.menahan(_masalah("target", "surat"))] == ["target", "surat"]
    assert jalan.menahan(_masalah("surat", menahan=False)) == []


def test_ke_langkah_yang_sudah_tercapai_atau_yang_terbuka() -> None:
    jalan = Perjalanan(2)
    masalah = _masalah("orang", "pejabat")
    assert jalan.ke(KodeLangkah.TARGET, masalah)
    assert jalan.ke(KodeLangkah.CARA, masalah)
    assert not jalan.ke(KodeLangkah.PEJABAT, masalah)
    assert jalan.kini is KodeLangkah.CARA
    assert jalan.ke(KodeLangkah.PEJABAT, _masalah("pejabat"))


def test_langkah_surat_dilewati_bila_proses_didahului_langkah_lain() -> None:
    jalan = Perjalanan(URUTAN.index(KodeLangkah.KEGIATAN))
    jalan.lewati([KodeLangkah.SURAT])
    assert jalan.urutan == tuple(k for k in URUTAN if k is not KodeLangkah.SURAT)
    assert jalan.lanjut(_masalah("surat"))
    assert jalan.di_akhir
    assert not jalan.terbuka(KodeLangkah.SURAT, [])
    keadaan = jalan.keadaan(PENUH, [], NAMA)
    assert [k.judul for k in keadaan][-1] == "Periksa dan mulai"
    assert KodeLangkah.SURAT not in {k.kode for k in keadaan}
    assert jalan.kembali()
    assert jalan.kini is KodeLangkah.KEGIATAN
    jalan.lewati([])
    assert jalan.lanjut([])
    assert jalan.kini is KodeLangkah.SURAT


def test_rancangan_yang_berhenti_di_langkah_yang_kini_dilewati() -> None:
    jalan = Perjalanan(URUTAN.index(KodeLangkah.SURAT))
    jalan.lewati([KodeLangkah.SURAT])
    assert jalan.kini is KodeLangkah.PERIKSA


@pytest.mark.parametrize("kini", [-3, 99])
def test_rancangan_dengan_langkah_yang_tidak_ada_mulai_di_dalam(kini: int) -> None:
    assert Perjalanan(kini).kini in URUTAN


def test_keadaan_menandai_selesai_dan_kini() -> None:
    jalan = Perjalanan(2)
    keadaan = jalan.keadaan(PENUH, _masalah("orang"), NAMA)
    assert [k.selesai for k in keadaan] == [True, False, False, False, False, False, False]
    assert [k.kini for k in keadaan].index(True) == 2
    assert [k.ringkas for k in keadaan][:3] == [
        "target 1, 7 Sep – 30 Sep 2026",
        "orang 7",
        "Penunjukan dalam unit",
    ]
    assert keadaan[4].ringkas == ""
    assert [k.terbuka for k in keadaan] == [True, True, True, False, False, False, False]


def test_ringkasan_tiap_langkah() -> None:
    tim = replace(
        PENUH, bentuk=Bentuk.TIM, tim_id=4, peserta=(PesertaRancangan(7, "ketua"), PesertaRancangan(8, "anggota"))
    )
    assert ringkas_langkah(KodeLangkah.ORANG, tim, NAMA) == "2 orang, tim 4"
    luar = replace(PENUH, peserta=(), luar=(PesertaLuarRancangan(5, "individu"),))
    assert ringkas_langkah(KodeLangkah.ORANG, luar, NAMA) == "luar 5"
    beberapa = replace(luar, peserta=PENUH.peserta)
    assert ringkas_langkah(KodeLangkah.ORANG, beberapa, NAMA) == "2 orang, masing-masing"
    assert ringkas_langkah(KodeLangkah.PEJABAT, PENUH, NAMA) == "jabatan 3"
    oleh_luar = replace(PENUH, ditugaskan_oleh=None, penugas_luar="Kepala Dinas Lain")
    assert ringkas_langkah(KodeLangkah.PEJABAT, oleh_luar, NAMA) == "Kepala Dinas Lain"
    assert ringkas_langkah(KodeLangkah.KEGIATAN, PENUH, NAMA) == "1 kegiatan"
    assert ringkas_langkah(KodeLangkah.SURAT, PENUH, NAMA) == "nomor berikut"
    kosong = RancanganPenugasan()
    assert [ringkas_langkah(k, kosong, NAMA) for k in (KodeLangkah.TARGET, KodeLangkah.ORANG, KodeLangkah.PEJABAT)] == [
        ""
    ] * 3
