"""Taking back what was recorded last, also in another session than the one that recorded it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import Jawaban, LangkahKasus
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    SuratLangkahBaru,
    akhiri_proses,
    catat_jawaban,
    mulai_kasus,
    pratinjau_langkah,
    rincian_kasus,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.penugasan.tarik import dapat_ditarik, tarik_catatan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import cabut_surat
from tests.services.penugasan.conftest import KantorKasus
from tests.services.penugasan.puskesmas_uji import teks

Buat = Callable[[str], KantorKasus]


def _mulai(kantor: KantorKasus, cara: Cara = Cara.PENUNJUKAN, cakupan: Cakupan = Cakupan.LINTAS_UNIT) -> int:
    return next(iter(mulai_kasus(kantor.sesi, kantor.rancangan(cara, cakupan)).id_dari("Penugasan")))


def _catat(sesi: Sesi, id_: int, jawaban: Jawaban = Jawaban.LANJUT, alasan: str = "") -> None:
    catat_jawaban(sesi, id_, JawabanBaru(jawaban, sesi.hari_ini(), "Pejabat", alasan))


def _terbitkan(sesi: Sesi, id_: int) -> int:
    tawaran = tawaran_surat(sesi, id_)
    surat = SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0], kepada=tawaran.kepada)
    return terbitkan_langkah(sesi, id_, surat)[1].surat.id


def _langkah(sesi: Sesi, id_: int) -> list[LangkahKasus]:
    with sesi.baca() as uk:
        return sorted(uk.list(LangkahKasus, penugasan_id=id_), key=lambda satu: satu.urutan)


def _keadaan(sesi: Sesi, id_: int) -> KeadaanPenugasan:
    with sesi.baca() as uk:
        return uk.get(Penugasan, id_).keadaan


def test_refusal_recorded_by_mistake_in_another_session(kantor_kasus: Buat) -> None:
    """What undo no longer knows after a restart: the case is open again, its step waits until its own deadline."""
    kantor = kantor_kasus("badung-35-2023")
    id_ = _mulai(kantor)
    _catat(kantor.sesi, id_)
    sebelum = _langkah(kantor.sesi, id_)
    _catat(kantor.sesi, id_, Jawaban.TOLAK, "sedang akreditasi")
    path = kantor.sesi.path
    kantor.sesi.tutup()
    sesi = buka_kantor(path, jam=kantor.jam)
    try:
        tarik_catatan(sesi, id_)
        assert (_langkah(sesi, id_), _keadaan(sesi, id_)) == (sebelum, KeadaanPenugasan.DIPROSES)
        _catat(sesi, id_, Jawaban.SETUJU)
        assert (kini := rincian_kasus(sesi, id_).kini) is not None
        assert kini.langkah.kode == "rekomendasi"
    finally:
        sesi.tutup()


def test_what_waits_because_of_it_waits_no_longer_and_undo_brings_it_back(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("badung-35-2023")
    sesi, id_ = kantor.sesi, _mulai(kantor)
    awal = _langkah(sesi, id_)
    _catat(sesi, id_)
    sesudah = _langkah(sesi, id_)
    tarik_catatan(sesi, id_)
    assert _langkah(sesi, id_) == awal
    sesi.urungkan()
    assert _langkah(sesi, id_) == sesudah
    with pytest.raises(GalatPengguna, match="Belum ada yang dicatat"):
        tarik_catatan(sesi, _mulai(kantor))


def test_unanswered_and_given_up(kantor_kasus: Buat) -> None:
    kantor = kantor_kasus("badung-35-2023")
    sesi, id_ = kantor.sesi, _mulai(kantor)
    _catat(sesi, id_)
    awal = _langkah(sesi, id_)
    _catat(sesi, id_, Jawaban.TANPA_JAWABAN)
    tarik_catatan(sesi, id_)
    assert _langkah(sesi, id_) == awal
    akhiri_proses(sesi, id_, "tidak jadi")
    tarik_catatan(sesi, id_)
    assert (_langkah(sesi, id_), _keadaan(sesi, id_)) == (awal, KeadaanPenugasan.DIPROSES)


def test_letter_in_force_stands_until_it_is_revoked(kantor_kasus: Buat) -> None:
    """A request with a slip in it: revoked, it can be written anew; the old one keeps its number."""
    kantor = kantor_kasus("dharmasraya-10-2024")
    sesi, id_ = kantor.sesi, _mulai(kantor)
    surat_id = _terbitkan(sesi, id_)
    assert dapat_ditarik(rincian_kasus(sesi, id_).kasus) is None
    with pytest.raises(GalatPengguna, match="surat 1 yang berlaku"):
        tarik_catatan(sesi, id_)
    cabut_surat(sesi, surat_id, "salah tulis")
    assert dapat_ditarik(rincian_kasus(sesi, id_).kasus) is not None
    tarik_catatan(sesi, id_)
    assert _terbitkan(sesi, id_) != surat_id
    assert [s.urut for s in rincian_kasus(sesi, id_).kasus.surat] == [1, 2]


def test_what_made_the_assignment_stand_is_not_taken_back(kantor_kasus: Buat) -> None:
    """A later step is: Katingan's person has received the letter, or had not."""
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, _mulai(kantor)
    _terbitkan(sesi, id_)
    _catat(sesi, id_)
    tawaran = tawaran_surat(sesi, id_)
    surat = SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0], kepada=tawaran.kepada, jawaban=Jawaban.SETUJU)
    terbitkan_langkah(sesi, id_, surat)
    _terbitkan(sesi, id_)
    _catat(sesi, id_)
    tarik_catatan(sesi, id_)
    assert (kini := rincian_kasus(sesi, id_).kini) is not None
    assert (kini.langkah.kode, _keadaan(sesi, id_)) == ("penerimaan", KeadaanPenugasan.BERJALAN)
    with pytest.raises(GalatPengguna, match="surat 3 yang berlaku"):
        tarik_catatan(sesi, id_)
    # Even where its letter is not of this office: the assignment runs by it.
    with sesi.tulis("Tanpa surat") as uk:
        akhir = next(satu for satu in uk.list(LangkahKasus, penugasan_id=id_) if satu.langkah == "surat-tugas")
        uk.update(replace(akhir, surat_id=None))
    with pytest.raises(GalatPengguna, match="sudah berjalan sejak langkah itu"):
        tarik_catatan(sesi, id_)


def test_letter_of_a_record_that_was_taken_back_is_not_referred_to(kantor_kasus: Buat) -> None:
    """It came to another case, say: it stays in the agenda, and the surat tugas does not stand on it."""
    kantor = kantor_kasus("dharmasraya-10-2024")
    sesi, id_ = kantor.sesi, _mulai(kantor)
    _terbitkan(sesi, id_)
    hari = sesi.hari_ini()
    keliru = SuratMasukBaru("Kepala Bidang Lain", "800/99", hari, hari, "Penolakan")
    catat_jawaban(sesi, id_, JawabanBaru(Jawaban.TOLAK, hari, "Pejabat", "sibuk", surat_masuk=keliru))
    tarik_catatan(sesi, id_)
    _catat(sesi, id_, Jawaban.SETUJU)
    while (kini := rincian_kasus(sesi, id_).kini) is not None and kini.langkah.surat != "surat-tugas":
        _catat(sesi, id_)
    tawaran = tawaran_surat(sesi, id_)
    surat = SuratLangkahBaru(hari, tawaran.penandatangan[0], kepada=tawaran.kepada)
    isi = teks(pratinjau_langkah(sesi, id_, surat).pdf)
    assert "800/99" not in isi
    assert "hal Permohonan" in isi
    assert [s.nomor for s in rincian_kasus(sesi, id_).kasus.surat][-1] == "800/99"
