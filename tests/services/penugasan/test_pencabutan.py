"""Revoking a letter that changed an assignment puts the assignment back to what the letter before it said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.services.keputusan_tim import (
    KeputusanTimBaru,
    calon_penetap_tim,
    terbitkan_keputusan_tim,
)
from sistemkerja_desktop.services.pegawai import keluarkan_pegawai
from sistemkerja_desktop.services.penugasan import (
    OrangLain,
    PesertaRancangan,
    SuratLangkahBaru,
    selesaikan_penugasan,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.penugasan.pencabutan import akibat_pencabutan
from sistemkerja_desktop.services.penugasan.ubahan import (
    JenisUbahan,
    UbahanPenugasan,
    tawaran_ubahan,
    terbitkan_ubahan,
)
from sistemkerja_desktop.services.surat import cabut_surat, cadangkan_nomor
from sistemkerja_desktop.services.tim import simpan_tim
from tests.services.penugasan.conftest import KantorKasus

AWAL, AKHIR = date(2026, 11, 6), date(2026, 12, 31)


@pytest.fixture
def kantor(kantor_kasus: Callable[[str], KantorKasus]) -> KantorKasus:
    return kantor_kasus("denpasar-69-2023")


@pytest.fixture
def jalan(kantor: KantorKasus) -> int:
    """A running assignment of one person until 6 November 2026, with a card of theirs."""
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT)
    return next(iter(terbitkan_penugasan(kantor.sesi, rancangan)[0].id_dari("Penugasan")))


def _rekan(kantor: KantorKasus, jumlah: int) -> list[int]:
    susunan = kantor.sesi.susunan
    semua = susunan.pegawai_unit(kantor.pemilik, bawahan=True)
    biasa = [o for o in semua if not any(d.jabatan.memimpin for d in susunan.dudukan(o))]
    return [o for o in biasa if o != kantor.sendiri][:jumlah]


def _ubah(kantor: KantorKasus, id_: int, jenis: JenisUbahan, *, urut: int | None = None, **lain: object) -> Surat:
    calon = tawaran_ubahan(kantor.sesi, id_, jenis).penandatangan[0]
    surat = SuratLangkahBaru(kantor.sesi.hari_ini(), calon, alasan="hasil belum lengkap", urut=urut)
    return terbitkan_ubahan(kantor.sesi, id_, UbahanPenugasan(jenis, surat, **lain))[1].surat  # type: ignore[arg-type]


def _ganti(kantor: KantorKasus, id_: int, *orang: int) -> Surat:
    peserta = tuple(PesertaRancangan(satu, "individu") for satu in orang)
    return _ubah(kantor, id_, JenisUbahan.PENGGANTIAN, orang=OrangLain(peserta))


def _penugasan(kantor: KantorKasus, id_: int) -> Penugasan:
    with kantor.sesi.baca() as uk:
        return uk.get(Penugasan, id_)


def _isi(kantor: KantorKasus, id_: int) -> tuple[list[PesertaPenugasan], list[Kegiatan], list[AnggotaTim], Penugasan]:
    """All that a change writes."""
    with kantor.sesi.baca() as uk:
        return (
            list(uk.list(PesertaPenugasan, penugasan_id=id_)),
            list(uk.list(Kegiatan, penugasan_id=id_)),
            list(uk.list(AnggotaTim)),
            uk.get(Penugasan, id_),
        )


def _surat(kantor: KantorKasus, id_: int) -> list[KeadaanSurat]:
    with kantor.sesi.baca() as uk:
        return [s.keadaan for s in uk.list(Surat, penugasan_id=id_)]


def _ditolak(kantor: KantorKasus, surat: Surat, pesan: str) -> None:
    """Said before anybody is asked for reasons, and nothing is written."""
    jumlah = _surat(kantor, surat.penugasan_id or 0)
    with pytest.raises(GalatPengguna, match=pesan) as galat:
        akibat_pencabutan(kantor.sesi, surat.id)
    assert galat.value.tindakan
    with pytest.raises(GalatPengguna, match=pesan):
        cabut_surat(kantor.sesi, surat.id, "keliru")
    assert _surat(kantor, surat.penugasan_id or 0) == jumlah


def test_longer_goes_back_to_the_day_before(kantor: KantorKasus, jalan: int) -> None:
    surat = _ubah(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=AKHIR)
    assert akibat_pencabutan(kantor.sesi, surat.id).kalimat == ("Tanggal selesai kembali ke 6 November 2026.",)
    perubahan = cabut_surat(kantor.sesi, surat.id, "keliru")
    assert _penugasan(kantor, jalan).selesai == AWAL
    assert _surat(kantor, jalan) == [KeadaanSurat.TERBIT, KeadaanSurat.DICABUT]
    # All of it is one change in Riwayat.
    with kantor.sesi.baca() as uk:
        rinci = {r.entitas: (r.sebelum, r.sesudah) for r in uk.pembaca_riwayat.rinci(perubahan.riwayat_id, 9)}
    assert rinci["Penugasan"] == ({"selesai": AKHIR}, {"selesai": AWAL})
    assert set(rinci) == {"Penugasan", "Surat"}


def test_day_that_is_over_is_said(kantor: KantorKasus, jalan: int) -> None:
    surat = _ubah(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=AKHIR)
    kantor.jam.maju(90)
    (kalimat,) = akibat_pencabutan(kantor.sesi, surat.id).kalimat
    assert kalimat == "Tanggal selesai kembali ke 6 November 2026, yang sudah lewat."


def test_letter_of_a_reserved_number_goes_back_too(kantor: KantorKasus, jalan: int) -> None:
    """Its line in the register is older than the letter; the next change names it all the same."""
    cadangkan_nomor(kantor.sesi, kantor.sesi.hari_ini(), 40)
    awal = _ubah(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=AWAL + timedelta(days=1))
    surat = _ubah(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=AKHIR, urut=40)
    assert surat.id < awal.id
    akhir = _ubah(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=AKHIR + timedelta(days=9))
    assert akhir.mengganti_id == surat.id
    cabut_surat(kantor.sesi, akhir.id, "keliru")
    cabut_surat(kantor.sesi, surat.id, "keliru")
    assert _penugasan(kantor, jalan).selesai == AWAL + timedelta(days=1)


def test_ended_early_runs_again(kantor: KantorKasus, jalan: int) -> None:
    kantor.jam.maju(30)
    surat = _ubah(kantor, jalan, JenisUbahan.PENGAKHIRAN, selesai=date(2026, 10, 7))
    assert akibat_pencabutan(kantor.sesi, surat.id).kalimat == ("Penugasan berjalan lagi sampai 6 November 2026.",)
    cabut_surat(kantor.sesi, surat.id, "keliru")
    penugasan = _penugasan(kantor, jalan)
    assert (penugasan.keadaan, penugasan.selesai) == (KeadaanPenugasan.BERJALAN, AWAL)


def test_who_was_replaced_is_back_with_their_cards(kantor: KantorKasus, jalan: int) -> None:
    """Cards made since go to them too, finished ones of before stay with who did them."""
    sesi, (satu, _) = kantor.sesi, _rekan(kantor, 2)
    sebelum = _isi(kantor, jalan)
    surat = _ganti(kantor, jalan, satu)
    with sesi.tulis("Kartu baru") as uk:
        baru = uk.add(Kegiatan(0, jalan, "Rekap", "", Fase.PERENCANAAN, AWAL, satu))
    nama = {id_: sesi.susunan.pegawai[id_].nama for id_ in (kantor.sendiri, satu)}
    assert akibat_pencabutan(sesi, surat.id).kalimat == (
        f"{nama[kantor.sendiri]} kembali ditugaskan.",
        f"{nama[satu]} tidak lagi ditugaskan.",
        "1 kegiatan kembali kepada pemegangnya semula.",
    )
    cabut_surat(sesi, surat.id, "keliru")
    orang, kartu, *lain = _isi(kantor, jalan)
    assert [orang, [k for k in kartu if k.id != baru.id], *lain] == list(sebelum)
    assert next(k.pegawai_id for k in kartu if k.id == baru.id) == kantor.sendiri


def test_team_goes_back_with_its_ketua(kantor: KantorKasus) -> None:
    sesi, (satu, dua) = kantor.sesi, _rekan(kantor, 2)
    tim = TimKerja(0, "Pendataan", JenisTim.RUTIN, kantor.pemilik, date(2026, 9, 1), AKHIR)
    anggota = [AnggotaTim(0, 0, kantor.sendiri, PeranTim.KETUA), AnggotaTim(0, 0, satu, PeranTim.ANGGOTA, "data")]
    tim_id = next(iter(simpan_tim(sesi, tim, anggota).id_dari("TimKerja")))
    peserta = (PesertaRancangan(kantor.sendiri, "ketua"), PesertaRancangan(satu, "anggota"))
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, bentuk=Bentuk.TIM, tim_id=tim_id, peserta=peserta)
    id_ = next(iter(terbitkan_penugasan(sesi, rancangan)[0].id_dari("Penugasan")))
    with sesi.baca() as uk:
        sebelum = _isi(kantor, id_), uk.get(TimKerja, tim_id)
    lain = OrangLain((PesertaRancangan(satu, "ketua"), PesertaRancangan(dua, "anggota")))
    surat = _ubah(kantor, id_, JenisUbahan.PENGGANTIAN, orang=lain)
    nama = {o: sesi.susunan.pegawai[o].nama for o in (kantor.sendiri, satu, dua)}
    assert akibat_pencabutan(sesi, surat.id).kalimat == (
        f"{nama[kantor.sendiri]} kembali menjadi ketua.",
        f"{nama[satu]} kembali menjadi anggota.",
        f"{nama[dua]} tidak lagi ditugaskan.",
        "1 kegiatan kembali kepada pemegangnya semula.",
        "Susunan tim Pendataan kembali seperti sebelumnya.",
    )
    with sesi.tulis("Ubah tim") as uk:
        satu_anggota = next(a for a in uk.list(AnggotaTim, tim_id=tim_id) if a.pegawai_id == dua)
        uk.update(replace(satu_anggota, peran=PeranTim.KETUA))
    _ditolak(kantor, surat, "Susunan tim Pendataan sudah diubah lagi")
    sesi.urungkan()
    cabut_surat(sesi, surat.id, "keliru")
    with sesi.baca() as uk:
        assert (_isi(kantor, id_), uk.get(TimKerja, tim_id)) == sebelum


def test_letter_on_which_another_stands_is_not_revoked(kantor: KantorKasus, jalan: int) -> None:
    """The letter that assigns is no exception: what changed it would be in force without it."""
    with kantor.sesi.baca() as uk:
        (tugas,) = uk.list(Surat, penugasan_id=jalan)
    panjang = _ubah(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=AKHIR)
    ganti = _ganti(kantor, jalan, *_rekan(kantor, 1))
    for surat in (tugas, panjang):
        _ditolak(kantor, surat, f"Surat Perubahan Penugasan {ganti.urut} mengubah yang ditetapkan surat ini")
    for surat in (ganti, panjang, tugas):
        cabut_surat(kantor.sesi, surat.id, "keliru")
    penugasan = _penugasan(kantor, jalan)
    assert (penugasan.keadaan, penugasan.selesai) == (KeadaanPenugasan.DIBATALKAN, AWAL)


def test_who_has_left_cannot_come_back(kantor: KantorKasus, jalan: int) -> None:
    surat = _ganti(kantor, jalan, *_rekan(kantor, 1))
    nama = kantor.sesi.susunan.pegawai[kantor.sendiri].nama
    keluarkan_pegawai(kantor.sesi, kantor.sendiri)
    _ditolak(kantor, surat, f"{nama} tidak lagi bekerja di kantor ini")


def _selesaikan(kantor: KantorKasus, jalan: int, hari: date) -> None:
    with kantor.sesi.tulis("Kartu selesai") as uk:
        (kartu,) = uk.list(Kegiatan, penugasan_id=jalan)
        uk.update(replace(kartu, fase=Fase.SELESAI, selesai_pada=hari))


def test_finished_work_keeps_the_letter_under_which_it_was_done(kantor: KantorKasus, jalan: int) -> None:
    surat = _ubah(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=AKHIR)
    _selesaikan(kantor, jalan, AWAL)
    assert akibat_pencabutan(kantor.sesi, surat.id).riwayat_id, "finished in time"
    _selesaikan(kantor, jalan, AWAL + timedelta(days=1))
    _ditolak(kantor, surat, "Kegiatan “Pendataan” diselesaikan 7 November 2026")
    selesaikan_penugasan(kantor.sesi, jalan)
    _ditolak(kantor, surat, "sudah diselesaikan menurut Surat Perpanjangan Penugasan 2")


def test_cards_of_who_replaced_somebody(kantor: KantorKasus, jalan: int) -> None:
    satu, dua = _rekan(kantor, 2)
    surat = _ganti(kantor, jalan, satu, dua)
    with kantor.sesi.tulis("Ambil kartu") as uk:
        (kartu,) = uk.list(Kegiatan, penugasan_id=jalan)
        uk.update(replace(kartu, pegawai_id=dua))
    _ditolak(kantor, surat, "Pemegang kegiatan penugasan 001 sudah diubah lagi")
    kantor.sesi.urungkan()
    _selesaikan(kantor, jalan, AWAL)
    _ditolak(kantor, surat, "Kegiatan “Pendataan” sudah diselesaikan menurut")


def test_what_is_not_kept_is_not_guessed(kantor: KantorKasus, jalan: int) -> None:
    """A file whose audit does not reach back to the letter."""
    surat = _ubah(kantor, jalan, JenisUbahan.PERPANJANGAN, selesai=AKHIR)
    with kantor.sesi.basis._engine.begin() as koneksi:
        koneksi.exec_driver_sql("DELETE FROM riwayat_rinci WHERE entitas IN ('Surat', 'Penugasan')")
    _ditolak(kantor, surat, "sebelum Surat Perpanjangan Penugasan 2 tidak tersimpan")
    assert _penugasan(kantor, jalan).selesai == AKHIR


def test_team_loses_the_decision_that_founded_it(kantor: KantorKasus) -> None:
    """The act that was noted before holds again, unless it was revoked meanwhile."""
    sesi = kantor.sesi
    tim = TimKerja(0, "Pendataan", JenisTim.RUTIN, kantor.pemilik, date(2026, 9, 1), AKHIR)
    tim_id = next(iter(simpan_tim(sesi, tim, [AnggotaTim(0, 0, kantor.sendiri, PeranTim.KETUA)]).id_dari("TimKerja")))
    kursi = calon_penetap_tim(sesi, tim_id)[0].jabatan_id

    def terbit() -> Surat:
        return terbitkan_keputusan_tim(sesi, tim_id, KeputusanTimBaru(sesi.hari_ini(), kursi))[1].surat

    def akta() -> str:
        with sesi.baca() as uk:
            return uk.get(TimKerja, tim_id).akta

    satu = terbit()
    semula, dua = akta(), terbit()
    assert akibat_pencabutan(sesi, dua.id).kalimat == (f"Akta tim Pendataan kembali ke {semula}.",)
    cabut_surat(sesi, dua.id, "keliru")
    assert akta() == semula
    tiga = terbit()
    assert akibat_pencabutan(sesi, satu.id).kalimat == (), "another one founds the team now"
    cabut_surat(sesi, satu.id, "keliru")
    assert akibat_pencabutan(sesi, tiga.id).kalimat == ("Tim Pendataan tidak lagi mempunyai akta.",)
    cabut_surat(sesi, tiga.id, "keliru")
    assert akta() == ""


def test_revoked_revocation_brings_nothing_back(kantor: KantorKasus, jalan: int) -> None:
    surat = _ubah(kantor, jalan, JenisUbahan.PENCABUTAN)
    assert akibat_pencabutan(kantor.sesi, surat.id).kalimat == (
        "Penugasan dan surat yang dicabutnya tidak berlaku kembali.",
    )
    cabut_surat(kantor.sesi, surat.id, "keliru")
    assert _penugasan(kantor, jalan).keadaan is KeadaanPenugasan.DIBATALKAN
    assert _surat(kantor, jalan) == [KeadaanSurat.DICABUT] * 2
