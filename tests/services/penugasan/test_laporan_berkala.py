"""Periodic reports of a team: on its timeline and on the first page, until they are given."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
from sistemkerja_desktop.services.beranda import Tugas, ringkasan
from sistemkerja_desktop.services.laporan_berkala import BarisLaporan, baris_laporan, catat_laporan_masuk
from sistemkerja_desktop.services.penugasan import (
    PesertaRancangan,
    SuratLangkahBaru,
    mulai_kasus,
    rincian_kasus,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.penugasan.surat_lain import (
    JenisSuratLain,
    SuratLainBaru,
    tawaran_surat_lain,
    terbitkan_surat_lain,
)
from sistemkerja_desktop.services.surat import cabut_surat
from tests.services.penugasan.conftest import KantorKasus


@pytest.fixture
def kantor(kantor_kasus: Callable[[str], KantorKasus]) -> KantorKasus:
    return kantor_kasus("denpasar-69-2023")


@pytest.fixture
def tim(kantor: KantorKasus) -> int:
    """A team's assignment from 21 September to 6 November 2026: reports until 20 October and 6 November."""
    rekan = next(
        o
        for o in kantor.sesi.susunan.pegawai_unit(kantor.pemilik, bawahan=True)
        if o != kantor.sendiri and not any(d.jabatan.memimpin for d in kantor.sesi.susunan.dudukan(o))
    )
    peserta = (PesertaRancangan(kantor.sendiri, "ketua"), PesertaRancangan(rekan, "anggota"))
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, bentuk=Bentuk.TIM, peserta=peserta)
    return next(iter(terbitkan_penugasan(kantor.sesi, rancangan)[0].id_dari("Penugasan")))


def _baris(kantor: KantorKasus, id_: int) -> tuple[BarisLaporan, ...]:
    return baris_laporan(kantor.sesi, rincian_kasus(kantor.sesi, id_).kasus)


def _tugas(kantor: KantorKasus) -> list[Tugas]:
    return [t for t in ringkasan(kantor.sesi).tugas if t.judul.startswith("Laporan berkala")]


def _laporkan(kantor: KantorKasus, id_: int) -> int:
    tawaran = tawaran_surat_lain(kantor.sesi, id_, JenisSuratLain.LAPORAN)
    surat = SuratLangkahBaru(kantor.sesi.hari_ini(), tawaran.penandatangan[0], kepada=tawaran.kepada)
    laporan = SuratLainBaru(JenisSuratLain.LAPORAN, surat, hasil="sasaran terdata")
    return terbitkan_surat_lain(kantor.sesi, id_, laporan)[1].surat.id


def test_next_report_is_a_line_and_waits_on_the_first_page_when_it_is_near(kantor: KantorKasus, tim: int) -> None:
    (baris,) = _baris(kantor, tim)
    assert (baris.periode.akhir, baris.surat, baris.dari_luar) == (date(2026, 10, 20), None, False)
    ketua = kantor.sesi.susunan.pegawai[kantor.sendiri].nama
    assert baris.pelapor == ketua
    assert baris.penerima
    assert baris.aturan.dasar[0].pasal == "Ps. 12 ayat (4)"
    assert _tugas(kantor) == []
    kantor.jam.maju(37)  # 14 October
    (tugas,) = _tugas(kantor)
    assert (tugas.tenggat, tugas.pejabat.nama, tugas.tujuan) == (
        date(2026, 10, 20),
        ketua,
        ("penugasan", f"kasus:{tim}"),
    )


def test_given_late_revoked(kantor: KantorKasus, tim: int) -> None:
    kantor.jam.maju(50)  # 27 October, a week late
    assert [b.periode.urut for b in _baris(kantor, tim)] == [1, 2]
    surat_id = _laporkan(kantor, tim)
    pertama, kedua = _baris(kantor, tim)
    assert pertama.surat is not None
    assert (pertama.surat.id, kedua.surat, kedua.periode.akhir) == (surat_id, None, date(2026, 11, 6))
    assert _tugas(kantor) == []
    cabut_surat(kantor.sesi, surat_id, "salah")
    assert [b.surat for b in _baris(kantor, tim)] == [None, None]
    assert [t.tenggat for t in _tugas(kantor)] == [date(2026, 10, 20)]


def test_report_that_came_in_counts(kantor: KantorKasus, tim: int) -> None:
    kantor.jam.maju(43)
    hari = kantor.sesi.hari_ini()
    surat = SuratMasukBaru("Made Sukarta", "", hari, hari, "Laporan pelaksanaan tugas")
    catat_laporan_masuk(kantor.sesi, tim, surat)
    pertama, kedua = _baris(kantor, tim)
    assert pertama.surat is not None
    assert (pertama.surat.hal, kedua.periode.urut) == ("Laporan pelaksanaan tugas", 2)
    kantor.sesi.urungkan()
    assert [b.surat for b in _baris(kantor, tim)] == [None]
    besok = SuratMasukBaru("Made Sukarta", "", hari, hari + timedelta(days=1), "Laporan")
    with pytest.raises(GalatPengguna, match="Tanggal diterima belum tiba"):
        catat_laporan_masuk(kantor.sesi, tim, besok)


def test_who_works_alone_and_what_does_not_run_owe_none(
    kantor: KantorKasus, kantor_kasus: Callable[[str], KantorKasus]
) -> None:
    sendiri = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT)
    id_ = next(iter(terbitkan_penugasan(kantor.sesi, sendiri)[0].id_dari("Penugasan")))
    assert _baris(kantor, id_) == ()
    badung = kantor_kasus("badung-35-2023")
    orang = (PesertaRancangan(badung.tetangga, "ketua"),)
    proses = badung.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT, bentuk=Bentuk.TIM, peserta=orang)
    lain = next(iter(mulai_kasus(badung.sesi, proses).id_dari("Penugasan")))
    assert _baris(badung, lain) == ()
    hari = badung.sesi.hari_ini()
    with pytest.raises(GalatPengguna, match="belum berjalan"):
        catat_laporan_masuk(badung.sesi, lain, SuratMasukBaru("Ketua", "", hari, hari, "Laporan"))
