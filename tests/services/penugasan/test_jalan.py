"""How a case goes on: other people, no answer, giving up, undo, dates and reasons."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.kantor import Berkas
from sistemkerja_desktop.domain.kasus import Jawaban, LangkahKasus
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan, PesertaPenugasan
from sistemkerja_desktop.domain.surat import Sifat, Surat
from sistemkerja_desktop.services.pegawai import keluarkan_pegawai
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    KeadaanLangkah,
    OrangLain,
    PesertaRancangan,
    SuratLangkahBaru,
    akhiri_proses,
    catat_jawaban,
    mulai_kasus,
    pratinjau_langkah,
    rincian_kasus,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.penugasan.bahan import CalonTandaTangan
from tests.services.penugasan.conftest import KantorKasus
from tests.services.penugasan.jalan_uji import catat, mulai, penugasan
from tests.services.penugasan.puskesmas_uji import teks

Buat = Callable[[str], KantorKasus]


def test_begins_without_anybody_assigned(kantor: KantorKasus) -> None:
    id_ = mulai(kantor)
    assert penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.DIPROSES
    with kantor.sesi.baca() as uk:
        assert uk.list(Kegiatan) == []
        assert uk.list(Surat) == []
    baris = rincian_kasus(kantor.sesi, id_).baris
    assert [b.langkah.kode for b in baris] == ["koordinasi", "pertimbangan", "rekomendasi", "surat-tugas"]
    assert [b.keadaan for b in baris] == [KeadaanLangkah.KINI, *[KeadaanLangkah.NANTI] * 3]
    assert baris[1].cabang == "Bila ditolak: proses ini berakhir, dengan alasan tertulis."


def test_refusal_needs_the_reasons_that_the_regulation_asks_for(kantor: KantorKasus) -> None:
    id_ = mulai(kantor)
    catat(kantor, id_)
    with pytest.raises(GalatAturan, match="Penolakan harus disertai alasan") as galat:
        catat(kantor, id_, Jawaban.TOLAK, keterangan="  ")
    assert galat.value.dasar
    catat(kantor, id_, Jawaban.TOLAK, keterangan="sedang akreditasi")
    assert penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.BERAKHIR


def test_agreed_for_somebody_else(kantor: KantorKasus) -> None:
    """The other unit sends another one of its people: the case goes on with them, and so does the draft."""
    sesi = kantor.sesi
    lain = next(
        o
        for o in sesi.susunan.pegawai_unit(sesi.susunan.unit_pegawai(kantor.tetangga).id)  # type: ignore[union-attr]
        if o != kantor.tetangga and not any(d.jabatan.memimpin for d in sesi.susunan.dudukan(o))
    )
    id_ = mulai(kantor)
    catat(kantor, id_)
    pengganti = OrangLain((PesertaRancangan(lain, "individu"),))
    catat(kantor, id_, Jawaban.SETUJU_LAIN, orang_lain=pengganti)
    with sesi.baca() as uk:
        assert [p.pegawai_id for p in uk.list(PesertaPenugasan, penugasan_id=id_)] == [lain]
    catat(kantor, id_)
    tawaran = tawaran_surat(sesi, id_)
    surat = SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada)
    _, terbit = terbitkan_langkah(sesi, id_, surat)
    assert sesi.susunan.pegawai[lain].nama in teks(terbit.dokumen.pdf)
    assert sesi.susunan.pegawai[kantor.tetangga].nama_lengkap + " " not in teks(terbit.dokumen.pdf)
    with sesi.baca() as uk:
        assert [k.pegawai_id for k in uk.list(Kegiatan, penugasan_id=id_)] == [None]


def test_other_people_may_not_change_the_scope(kantor: KantorKasus) -> None:
    id_ = mulai(kantor)
    catat(kantor, id_)
    with pytest.raises(GalatPengguna, match="mengubah cakupan"):
        catat(kantor, id_, Jawaban.SETUJU_LAIN, orang_lain=OrangLain((PesertaRancangan(kantor.sendiri, "individu"),)))
    with pytest.raises(GalatPengguna, match="Orang yang disetujui belum dipilih"):
        catat(kantor, id_, Jawaban.SETUJU_LAIN)
    assert rincian_kasus(kantor.sesi, id_).kini.langkah.kode == "pertimbangan"  # type: ignore[union-attr]


def test_no_answer_asks_again_with_a_new_deadline(kantor: KantorKasus) -> None:
    id_ = mulai(kantor, sifat=Sifat.SEGERA)
    catat(kantor, id_)
    lama = rincian_kasus(kantor.sesi, id_).kini
    kantor.jam.maju(5)
    catat(kantor, id_, Jawaban.TANPA_JAWABAN)
    kini = rincian_kasus(kantor.sesi, id_).kini
    assert lama is not None
    assert kini is not None
    assert (lama.langkah.kode, lama.tenggat) == ("pertimbangan", date(2026, 9, 9))
    assert (kini.langkah.kode, kini.tenggat) == ("pertimbangan", date(2026, 9, 14))
    assert len(rincian_kasus(kantor.sesi, id_).kasus.langkah) == 3


def test_answer_is_one_undo_step(kantor: KantorKasus) -> None:
    id_ = mulai(kantor)
    catat(kantor, id_)
    catat(kantor, id_, Jawaban.TOLAK, keterangan="sedang akreditasi")
    kantor.sesi.urungkan()
    assert penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.DIPROSES
    assert rincian_kasus(kantor.sesi, id_).kini.langkah.kode == "pertimbangan"  # type: ignore[union-attr]
    kantor.sesi.ulangi()
    assert penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.BERAKHIR


@pytest.mark.parametrize(("geser", "pesan"), [(1, "belum tiba"), (-3, "Langkah sebelumnya baru terjadi 7 September")])
def test_day_of_an_answer(kantor: KantorKasus, geser: int, pesan: str) -> None:
    id_ = mulai(kantor)
    catat(kantor, id_)
    hari = kantor.sesi.hari_ini() + timedelta(days=geser)
    with pytest.raises(GalatPengguna, match=pesan):
        catat_jawaban(kantor.sesi, id_, JawabanBaru(Jawaban.SETUJU, hari))


def test_step_takes_only_its_own_answers(kantor: KantorKasus) -> None:
    id_ = mulai(kantor)
    with pytest.raises(GalatPengguna, match="tidak mengenal jawaban itu"):
        catat(kantor, id_, Jawaban.SETUJU)
    catat(kantor, id_)
    with pytest.raises(GalatPengguna, match="tidak mengenal jawaban itu"):
        catat(kantor, id_, Jawaban.LANJUT)


def test_giving_up(kantor: KantorKasus) -> None:
    id_ = mulai(kantor)
    with pytest.raises(GalatPengguna, match="Alasan belum ditulis"):
        akhiri_proses(kantor.sesi, id_, " ")
    akhiri_proses(kantor.sesi, id_, "Kegiatannya ditunda.")
    rincian = rincian_kasus(kantor.sesi, id_)
    assert rincian.kini is None
    assert [b.langkah.kode for b in rincian.baris] == ["koordinasi"]
    assert rincian.kasus.langkah[-1].keterangan == "Proses diakhiri: Kegiatannya ditunda."
    with pytest.raises(GalatPengguna, match="Tidak ada langkah yang menunggu"):
        catat(kantor, id_)
    with pytest.raises(GalatPengguna, match="tidak sedang diproses"):
        akhiri_proses(kantor.sesi, id_, "lagi")


def test_scan_is_kept_with_the_answer(kantor: KantorKasus, tmp_path: Path) -> None:
    pindaian = tmp_path / "jawaban.pdf"
    pindaian.write_bytes(b"%PDF-1.7\n%contoh\nstartxref\n9\n%%EOF\n")
    id_ = mulai(kantor)
    catat(kantor, id_, pindaian=pindaian)
    with kantor.sesi.baca() as uk:
        langkah = uk.list(LangkahKasus, penugasan_id=id_)[0]
        assert langkah.berkas_id is not None
        assert uk.get(Berkas, langkah.berkas_id).nama == "jawaban.pdf"


def test_unreadable_scan_writes_nothing(kantor: KantorKasus, tmp_path: Path) -> None:
    pindaian = tmp_path / "jawaban.docx"
    pindaian.write_bytes(b"PK\x03\x04")
    id_ = mulai(kantor)
    with pytest.raises(GalatPengguna, match="bukan PDF, JPG, atau PNG"):
        catat(kantor, id_, pindaian=pindaian)
    assert rincian_kasus(kantor.sesi, id_).kini.langkah.kode == "koordinasi"  # type: ignore[union-attr]


def test_letter_dated_ahead_does_not_hold_the_next_step_back(kantor: KantorKasus) -> None:
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH)
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    tawaran = tawaran_surat(kantor.sesi, id_)
    lusa = kantor.sesi.hari_ini() + timedelta(days=2)
    terbitkan_langkah(kantor.sesi, id_, SuratLangkahBaru(lusa, tawaran.penandatangan[0], tawaran.kepada))
    catat(kantor, id_, Jawaban.SETUJU)
    assert rincian_kasus(kantor.sesi, id_).kini.langkah.kode == "instruksi"  # type: ignore[union-attr]


def test_who_left_meanwhile_is_not_assigned(kantor: KantorKasus) -> None:
    """No letter leaves somebody out without a word, nor does a case break; others may take the place, or it ends."""
    sesi, id_ = kantor.sesi, mulai(kantor)
    catat(kantor, id_)
    nama = sesi.susunan.pegawai[kantor.tetangga].nama
    with pytest.raises(GalatPengguna, match=f"{nama} masih diminta untuk penugasan 001"):
        keluarkan_pegawai(sesi, kantor.tetangga)
    # As an import of the office's people, or an older version of the program, may leave it.
    with sesi.tulis("Keluarkan") as uk:
        uk.delete(Pegawai, kantor.tetangga)
    assert rincian_kasus(sesi, id_).kini is not None
    catat(kantor, id_, Jawaban.SETUJU)
    catat(kantor, id_)
    tawaran = tawaran_surat(sesi, id_)
    kursi = next(k.id for k in sesi.susunan.jabatan.values() if k.memimpin and sesi.susunan.bertindak(k.id))
    assert tawaran.kepada == ()
    surat = SuratLangkahBaru(sesi.hari_ini(), CalonTandaTangan(0, kursi, "", ""))
    for terbit in (pratinjau_langkah, terbitkan_langkah):
        with pytest.raises(GalatPengguna, match=f"{nama} tidak lagi bekerja di kantor ini"):
            terbit(sesi, id_, surat)
    akhiri_proses(sesi, id_, "orangnya pindah")
    assert penugasan(sesi, id_).keadaan is KeadaanPenugasan.BERAKHIR
