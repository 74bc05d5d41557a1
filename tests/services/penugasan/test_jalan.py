"""How a case goes on: other people, no answer, giving up, undo, dates and reasons, and what stands in its letters."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Berkas
from sistemkerja_desktop.domain.kasus import Jawaban, LangkahKasus
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.mekanisme import langkah_dengan_kode
from sistemkerja_desktop.domain.orang_luar import PesertaLuar
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import Saluran
from sistemkerja_desktop.domain.surat import Sifat, Surat
from sistemkerja_desktop.services.pegawai import keluarkan_pegawai
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    KeadaanLangkah,
    OrangLain,
    PesertaLuarRancangan,
    PesertaRancangan,
    SuratLangkahBaru,
    TindakanLangkah,
    akhiri_proses,
    catat_jawaban,
    mulai_kasus,
    periksa_rancangan,
    pratinjau_langkah,
    rincian_kasus,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.penugasan.bahan import CalonTandaTangan
from sistemkerja_desktop.services.penugasan.kasus import muat_kasus, surat_bebas, tindakan_langkah
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import dokumen_surat
from tests.services.penugasan.conftest import KantorKasus

Buat = Callable[[str], KantorKasus]


@pytest.fixture
def kantor(kantor_kasus: Buat) -> KantorKasus:
    """Badung asks the assessor of the other unit by word of mouth; the KPD recommends, then the assessor assigns."""
    return kantor_kasus("badung-35-2023")


def _mulai(kantor: KantorKasus, **ubah: object) -> int:
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT, **ubah)
    return next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))


def _catat(kantor: KantorKasus, id_: int, jawaban: Jawaban = Jawaban.LANJUT, **lain: object) -> None:
    baru = JawabanBaru(jawaban, kantor.sesi.hari_ini(), **lain)  # type: ignore[arg-type]
    catat_jawaban(kantor.sesi, id_, baru)


def _penugasan(sesi: Sesi, id_: int) -> Penugasan:
    with sesi.baca() as uk:
        return uk.get(Penugasan, id_)


def _teks(pdf: bytes) -> str:
    return " ".join(" ".join(h.get_textpage().get_text_range() for h in pypdfium2.PdfDocument(pdf)).split())


def test_begins_without_anybody_assigned(kantor: KantorKasus) -> None:
    id_ = _mulai(kantor)
    assert _penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.DIPROSES
    with kantor.sesi.baca() as uk:
        assert uk.list(Kegiatan) == []
        assert uk.list(Surat) == []
    baris = rincian_kasus(kantor.sesi, id_).baris
    assert [b.langkah.kode for b in baris] == ["koordinasi", "pertimbangan", "rekomendasi", "surat-tugas"]
    assert [b.keadaan for b in baris] == [KeadaanLangkah.KINI, *[KeadaanLangkah.NANTI] * 3]
    assert baris[1].cabang == "Bila ditolak: proses ini berakhir, dengan alasan tertulis."


def test_refusal_needs_the_reasons_that_the_regulation_asks_for(kantor: KantorKasus) -> None:
    id_ = _mulai(kantor)
    _catat(kantor, id_)
    with pytest.raises(GalatAturan, match="Penolakan harus disertai alasan") as galat:
        _catat(kantor, id_, Jawaban.TOLAK, keterangan="  ")
    assert galat.value.dasar
    _catat(kantor, id_, Jawaban.TOLAK, keterangan="sedang akreditasi")
    assert _penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.BERAKHIR


def test_agreed_for_somebody_else(kantor: KantorKasus) -> None:
    """The other unit sends another one of its people: the case goes on with them, and so does the draft."""
    sesi = kantor.sesi
    lain = next(
        o
        for o in sesi.susunan.pegawai_unit(sesi.susunan.unit_pegawai(kantor.tetangga).id)  # type: ignore[union-attr]
        if o != kantor.tetangga and not any(d.jabatan.memimpin for d in sesi.susunan.dudukan(o))
    )
    id_ = _mulai(kantor)
    _catat(kantor, id_)
    pengganti = OrangLain((PesertaRancangan(lain, "individu"),))
    _catat(kantor, id_, Jawaban.SETUJU_LAIN, orang_lain=pengganti)
    with sesi.baca() as uk:
        assert [p.pegawai_id for p in uk.list(PesertaPenugasan, penugasan_id=id_)] == [lain]
    _catat(kantor, id_)
    tawaran = tawaran_surat(sesi, id_)
    surat = SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada)
    _, terbit = terbitkan_langkah(sesi, id_, surat)
    assert sesi.susunan.pegawai[lain].nama in _teks(terbit.dokumen.pdf)
    assert sesi.susunan.pegawai[kantor.tetangga].nama_lengkap + " " not in _teks(terbit.dokumen.pdf)
    with sesi.baca() as uk:
        assert [k.pegawai_id for k in uk.list(Kegiatan, penugasan_id=id_)] == [None]


def test_other_people_may_not_change_the_scope(kantor: KantorKasus) -> None:
    id_ = _mulai(kantor)
    _catat(kantor, id_)
    with pytest.raises(GalatPengguna, match="mengubah cakupan"):
        _catat(kantor, id_, Jawaban.SETUJU_LAIN, orang_lain=OrangLain((PesertaRancangan(kantor.sendiri, "individu"),)))
    with pytest.raises(GalatPengguna, match="Orang yang disetujui belum dipilih"):
        _catat(kantor, id_, Jawaban.SETUJU_LAIN)
    assert rincian_kasus(kantor.sesi, id_).kini.langkah.kode == "pertimbangan"  # type: ignore[union-attr]


def test_no_answer_asks_again_with_a_new_deadline(kantor: KantorKasus) -> None:
    id_ = _mulai(kantor, sifat=Sifat.SEGERA)
    _catat(kantor, id_)
    lama = rincian_kasus(kantor.sesi, id_).kini
    kantor.jam.maju(5)
    _catat(kantor, id_, Jawaban.TANPA_JAWABAN)
    kini = rincian_kasus(kantor.sesi, id_).kini
    assert lama is not None
    assert kini is not None
    assert (lama.langkah.kode, lama.tenggat) == ("pertimbangan", date(2026, 9, 9))
    assert (kini.langkah.kode, kini.tenggat) == ("pertimbangan", date(2026, 9, 14))
    assert len(rincian_kasus(kantor.sesi, id_).kasus.langkah) == 3


def test_answer_is_one_undo_step(kantor: KantorKasus) -> None:
    id_ = _mulai(kantor)
    _catat(kantor, id_)
    _catat(kantor, id_, Jawaban.TOLAK, keterangan="sedang akreditasi")
    kantor.sesi.urungkan()
    assert _penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.DIPROSES
    assert rincian_kasus(kantor.sesi, id_).kini.langkah.kode == "pertimbangan"  # type: ignore[union-attr]
    kantor.sesi.ulangi()
    assert _penugasan(kantor.sesi, id_).keadaan is KeadaanPenugasan.BERAKHIR


@pytest.mark.parametrize(("geser", "pesan"), [(1, "belum tiba"), (-3, "Langkah sebelumnya baru terjadi 7 September")])
def test_day_of_an_answer(kantor: KantorKasus, geser: int, pesan: str) -> None:
    id_ = _mulai(kantor)
    _catat(kantor, id_)
    hari = kantor.sesi.hari_ini() + timedelta(days=geser)
    with pytest.raises(GalatPengguna, match=pesan):
        catat_jawaban(kantor.sesi, id_, JawabanBaru(Jawaban.SETUJU, hari))


def test_step_takes_only_its_own_answers(kantor: KantorKasus) -> None:
    id_ = _mulai(kantor)
    with pytest.raises(GalatPengguna, match="tidak mengenal jawaban itu"):
        _catat(kantor, id_, Jawaban.SETUJU)
    _catat(kantor, id_)
    with pytest.raises(GalatPengguna, match="tidak mengenal jawaban itu"):
        _catat(kantor, id_, Jawaban.LANJUT)


def test_giving_up(kantor: KantorKasus) -> None:
    id_ = _mulai(kantor)
    with pytest.raises(GalatPengguna, match="Alasan belum ditulis"):
        akhiri_proses(kantor.sesi, id_, " ")
    akhiri_proses(kantor.sesi, id_, "Kegiatannya ditunda.")
    rincian = rincian_kasus(kantor.sesi, id_)
    assert rincian.kini is None
    assert [b.langkah.kode for b in rincian.baris] == ["koordinasi"]
    assert rincian.kasus.langkah[-1].keterangan == "Proses diakhiri: Kegiatannya ditunda."
    with pytest.raises(GalatPengguna, match="Tidak ada langkah yang menunggu"):
        _catat(kantor, id_)
    with pytest.raises(GalatPengguna, match="tidak sedang diproses"):
        akhiri_proses(kantor.sesi, id_, "lagi")


def test_scan_is_kept_with_the_answer(kantor: KantorKasus, tmp_path: Path) -> None:
    pindaian = tmp_path / "jawaban.pdf"
    pindaian.write_bytes(b"%PDF-1.7\n%contoh\nstartxref\n9\n%%EOF\n")
    id_ = _mulai(kantor)
    _catat(kantor, id_, pindaian=pindaian)
    with kantor.sesi.baca() as uk:
        langkah = uk.list(LangkahKasus, penugasan_id=id_)[0]
        assert langkah.berkas_id is not None
        assert uk.get(Berkas, langkah.berkas_id).nama == "jawaban.pdf"


def test_unreadable_scan_writes_nothing(kantor: KantorKasus, tmp_path: Path) -> None:
    pindaian = tmp_path / "jawaban.docx"
    pindaian.write_bytes(b"PK\x03\x04")
    id_ = _mulai(kantor)
    with pytest.raises(GalatPengguna, match="bukan PDF, JPG, atau PNG"):
        _catat(kantor, id_, pindaian=pindaian)
    assert rincian_kasus(kantor.sesi, id_).kini.langkah.kode == "koordinasi"  # type: ignore[union-attr]


def test_nota_dinas_where_the_regulation_asks_for_no_letter(kantor: KantorKasus) -> None:
    id_ = _mulai(kantor)
    tawaran = tawaran_surat(kantor.sesi, id_, Jawaban.LANJUT, "nota-dinas-koordinasi")
    surat = SuratLangkahBaru(
        kantor.sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, jenis="nota-dinas-koordinasi"
    )
    contoh = _teks(pratinjau_langkah(kantor.sesi, id_, surat).pdf)
    _, terbit = terbitkan_langkah(kantor.sesi, id_, surat)
    assert _teks(terbit.dokumen.pdf) == contoh
    assert "NOTA DINAS" in contoh
    assert rincian_kasus(kantor.sesi, id_).kini.langkah.kode == "pertimbangan"  # type: ignore[union-attr]


def test_request_holds_the_four_contents(kantor: KantorKasus) -> None:
    """Badung Lamp. II.B.2: maksud dan tujuan, kompetensi, ekspektasi atau target, durasi."""
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH)
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    tawaran = tawaran_surat(kantor.sesi, id_)
    assert tawaran.kepada == ("Kepala Dinas Komunikasi dan Informatika",)
    surat = SuratLangkahBaru(kantor.sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, di="Contoh")
    _, terbit = terbitkan_langkah(kantor.sesi, id_, surat)
    isi = _teks(terbit.dokumen.pdf)
    for kata in (*tawaran.isi_wajib, "pengolahan data dan imunisasi", "Sasaran terdata 100 persen", "Made Sukarta 1"):
        assert kata.split(",")[0] in isi, kata
    assert len(tawaran.isi_wajib) == 4


def test_case_whose_request_would_lack_a_demanded_content_does_not_begin(kantor: KantorKasus) -> None:
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH, kompetensi=())
    (masalah,) = periksa_rancangan(kantor.sesi, rancangan)
    assert (masalah.langkah, masalah.menahan) == ("target", True)
    with pytest.raises(GalatPengguna, match=r"[Kk]ompetensi"):
        mulai_kasus(kantor.sesi, rancangan)
    with kantor.sesi.baca() as uk:
        assert uk.list(Penugasan) == []
    within_unit = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, kompetensi=())
    assert not any(m.menahan for m in periksa_rancangan(kantor.sesi, within_unit)), "it needs no request"


def test_request_without_a_demanded_content_is_refused(kantor: KantorKasus) -> None:
    """A case from before that was asked for."""
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH)
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    with kantor.sesi.tulis("Tanpa kompetensi") as uk:
        uk.update(replace(uk.get(Penugasan, id_), kompetensi=()))
    tawaran = tawaran_surat(kantor.sesi, id_)
    surat = SuratLangkahBaru(kantor.sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada)
    with pytest.raises(GalatPengguna, match=r"[Kk]ompetensi"):
        terbitkan_langkah(kantor.sesi, id_, surat)
    with kantor.sesi.baca() as uk:
        assert uk.list(Surat) == []


def test_team_with_an_external_ketua(kantor_kasus: Buat) -> None:
    """Denpasar, across PDs: an external ketua, members from here; the letter names both with their offices."""
    kantor = kantor_kasus("denpasar-69-2023")
    luar = kantor.luar[Cakupan.LINTAS_PERANGKAT_DAERAH]
    rancangan = kantor.rancangan(
        Cara.PENUNJUKAN,
        Cakupan.LINTAS_PERANGKAT_DAERAH,
        bentuk=Bentuk.TIM,
        peserta=(PesertaRancangan(kantor.sendiri, "anggota", "pendataan"),),
        luar=(PesertaLuarRancangan(luar, "ketua"),),
    )
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    while (kini := rincian_kasus(kantor.sesi, id_).kini) is not None:
        if kini.langkah.surat:
            tawaran = tawaran_surat(kantor.sesi, id_)
            baru = SuratLangkahBaru(kantor.sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada)
            _, terbit = terbitkan_langkah(kantor.sesi, id_, baru)
        else:
            _catat(kantor, id_, Jawaban.SETUJU)
    isi = _teks(terbit.dokumen.pdf)
    assert "Made Sukarta 1, S.T." in isi
    assert "Pranata Komputer Ahli Muda pada Dinas Komunikasi dan Informatika" in isi
    assert isi.index("ketua tim") < isi.index("anggota")
    assert isi.index("Made Sukarta") < isi.index(kantor.sesi.susunan.pegawai[kantor.sendiri].nama)


def test_signer_of_the_letters_day(kantor: KantorKasus) -> None:
    """A Plh. from the day after tomorrow signs a letter of that day, not one of today."""
    from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
    from sistemkerja_desktop.services.jabatan import isi_jabatan

    sesi = kantor.sesi
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH)
    id_ = next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))
    tawaran = tawaran_surat(sesi, id_)
    kursi = tawaran.penandatangan[0].jabatan_id
    assert kursi is not None
    lusa = sesi.hari_ini() + timedelta(days=2)
    plh = next(
        d.pegawai_id
        for u in sesi.susunan.anak_unit(sesi.susunan.akar.id)
        if (k := sesi.susunan.kursi_kepala(u.id)) and (d := sesi.susunan.bertindak(k.id))
    )
    isi_jabatan(sesi, kursi, plh, sebagai=SebagaiPemangku.PLH, mulai=lusa, selesai=lusa + timedelta(days=7))
    surat = SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada)
    hari_ini = _teks(pratinjau_langkah(sesi, id_, surat).pdf)
    nanti = _teks(pratinjau_langkah(sesi, id_, replace(surat, tanggal=lusa)).pdf)
    assert "Plh. Kepala Dinas Contoh" not in hari_ini
    assert "Plh. Kepala Dinas Contoh" in nanti
    assert sesi.susunan.pegawai[plh].nama in nanti


def test_issued_bytes_are_kept(kantor: KantorKasus) -> None:
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH)
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    tawaran = tawaran_surat(kantor.sesi, id_)
    surat = SuratLangkahBaru(kantor.sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada)
    contoh = pratinjau_langkah(kantor.sesi, id_, surat)
    _, terbit = terbitkan_langkah(kantor.sesi, id_, surat)
    assert dokumen_surat(kantor.sesi, terbit.surat.id).pdf == contoh.pdf


def test_letter_dated_ahead_does_not_hold_the_next_step_back(kantor: KantorKasus) -> None:
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH)
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    tawaran = tawaran_surat(kantor.sesi, id_)
    lusa = kantor.sesi.hari_ini() + timedelta(days=2)
    terbitkan_langkah(kantor.sesi, id_, SuratLangkahBaru(lusa, tawaran.penandatangan[0], tawaran.kepada))
    _catat(kantor, id_, Jawaban.SETUJU)
    assert rincian_kasus(kantor.sesi, id_).kini.langkah.kode == "instruksi"  # type: ignore[union-attr]


def test_line_names_who_signs_where_somebody_else_drafts(kantor_kasus: Buat) -> None:
    """Katingan Lamp. A.2 tata cara c: the person drafts the letter, the head of the unit asked approves it."""
    kantor = kantor_kasus("katingan-5-2024")
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT)
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    tugas = next(b for b in rincian_kasus(kantor.sesi, id_).baris if b.langkah.kode == "surat-tugas")
    assert "Kepala Bidang II" in tugas.pelaku


def test_letter_agreed_for_others_names_them(kantor_kasus: Buat) -> None:
    """Katingan answers by letter: its list and the answer speak of who is given, not of who was asked for."""
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, _mulai(kantor)
    tawaran = tawaran_surat(sesi, id_)
    terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0], kepada=tawaran.kepada))
    _catat(kantor, id_)
    unit = sesi.susunan.unit_pegawai(kantor.tetangga)
    assert unit is not None
    lain = next(
        o
        for o in sesi.susunan.pegawai_unit(unit.id)
        if o != kantor.tetangga and not any(d.jabatan.memimpin for d in sesi.susunan.dudukan(o))
    )
    tawaran = tawaran_surat(sesi, id_)
    surat = SuratLangkahBaru(
        sesi.hari_ini(),
        tawaran.penandatangan[0],
        kepada=tawaran.kepada,
        jawaban=Jawaban.SETUJU_LAIN,
        orang_lain=OrangLain((PesertaRancangan(lain, "individu"),)),
    )
    contoh = pratinjau_langkah(sesi, id_, surat)
    _, terbit = terbitkan_langkah(sesi, id_, surat)
    assert terbit.dokumen.pdf == contoh.pdf
    isi, pegawai = _teks(contoh.pdf), sesi.susunan.pegawai
    assert pegawai[lain].nama_lengkap in isi
    assert pegawai[kantor.tetangga].nama_lengkap not in isi


def test_who_left_meanwhile_is_not_assigned(kantor: KantorKasus) -> None:
    """No letter leaves somebody out without a word, nor does a case break; others may take the place, or it ends."""
    sesi, id_ = kantor.sesi, _mulai(kantor)
    _catat(kantor, id_)
    nama = sesi.susunan.pegawai[kantor.tetangga].nama
    with pytest.raises(GalatPengguna, match=f"{nama} masih diminta untuk penugasan 001"):
        keluarkan_pegawai(sesi, kantor.tetangga)
    # As an import of the office's people, or an older version of the program, may leave it.
    with sesi.tulis("Keluarkan") as uk:
        uk.delete(Pegawai, kantor.tetangga)
    assert rincian_kasus(sesi, id_).kini is not None
    _catat(kantor, id_, Jawaban.SETUJU)
    _catat(kantor, id_)
    tawaran = tawaran_surat(sesi, id_)
    kursi = next(k.id for k in sesi.susunan.jabatan.values() if k.memimpin and sesi.susunan.bertindak(k.id))
    assert tawaran.kepada == ()
    surat = SuratLangkahBaru(sesi.hari_ini(), CalonTandaTangan(0, kursi, "", ""))
    for terbit in (pratinjau_langkah, terbitkan_langkah):
        with pytest.raises(GalatPengguna, match=f"{nama} tidak lagi bekerja di kantor ini"):
            terbit(sesi, id_, surat)
    akhiri_proses(sesi, id_, "orangnya pindah")
    assert _penugasan(sesi, id_).keadaan is KeadaanPenugasan.BERAKHIR


def _pindahkan(kantor: KantorKasus, pegawai_id: int, unit_id: int) -> None:
    with kantor.sesi.tulis("Pindah") as uk:
        for kursi in (d.jabatan for d in kantor.sesi.susunan.dudukan(pegawai_id)):
            uk.update(replace(kursi, unit_id=unit_id))


def test_scope_that_people_make_when_the_letter_goes_out(kantor: KantorKasus) -> None:
    """Narrower is said; wider is refused with the article, as other officials had to be asked."""
    sesi, id_ = kantor.sesi, _mulai(kantor)
    for jawaban in (Jawaban.LANJUT, Jawaban.SETUJU, Jawaban.LANJUT):
        _catat(kantor, id_, jawaban)
    tawaran = tawaran_surat(sesi, id_)
    assert tawaran.peringatan == ""
    surat = SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0])
    with sesi.tulis("Orang luar") as uk:
        uk.add(PesertaLuar(0, id_, kantor.luar[Cakupan.LINTAS_PERANGKAT_DAERAH], "individu"))
    kata = "diproses lintas unit, sedangkan orangnya kini lintas perangkat daerah"
    assert kata in tawaran_surat(sesi, id_).peringatan
    for terbit in (pratinjau_langkah, terbitkan_langkah):
        with pytest.raises(GalatAturan, match=kata) as galat:
            terbit(sesi, id_, surat)
        assert galat.value.dasar
    sesi.urungkan()
    _pindahkan(kantor, kantor.tetangga, kantor.pemilik)
    assert "Surat dapat diterbitkan" in tawaran_surat(sesi, id_).peringatan
    terbitkan_langkah(sesi, id_, surat)
    assert _penugasan(sesi, id_).keadaan is KeadaanPenugasan.BERJALAN


@pytest.mark.parametrize(
    ("kode", "jenis"),
    [
        ("koordinasi", "nota-dinas-koordinasi"),
        ("rekomendasi", "rekomendasi"),
        ("pertimbangan", ""),
        ("surat-tugas", ""),
    ],
)
def test_letter_that_the_office_may_write(kantor: KantorKasus, kode: str, jenis: str) -> None:
    with kantor.sesi.baca() as uk:
        kasus = muat_kasus(kantor.sesi, uk, _mulai(kantor))
    langkah = langkah_dengan_kode(kasus.mekanisme, kode)
    assert surat_bebas(langkah) == jenis
    assert (TindakanLangkah.SURAT_BEBAS in tindakan_langkah(kantor.sesi, kasus, langkah)) == bool(jenis)
    assert surat_bebas(replace(langkah, saluran=Saluran.LISAN)) == "", "said by word of mouth"
    assert surat_bebas(replace(langkah, pelaku=("pegawai",))) == ""


def test_letter_of_a_day_is_signed_and_recorded_by_who_sat_there(kantor_kasus: Buat) -> None:
    """A Plt. who ended yesterday signs yesterday's letter; the timeline names them, not today's holder."""
    kantor = kantor_kasus("dharmasraya-10-2024")
    sesi, id_ = kantor.sesi, _mulai(kantor)
    hari, kursi = sesi.hari_ini(), tawaran_surat(sesi, id_).penandatangan[0].jabatan_id
    assert kursi is not None
    baru = next(o for o in sesi.susunan.pegawai if not any(d.jabatan.memimpin for d in sesi.susunan.dudukan(o)))
    with sesi.tulis("Ganti pejabat") as uk:
        uk.update_all(
            [replace(p, sebagai=SebagaiPemangku.PLT, selesai=hari) for p in uk.list(PemangkuJabatan, jabatan_id=kursi)]
        )
        uk.add(PemangkuJabatan(0, kursi, baru, SebagaiPemangku.PLT, mulai=hari + timedelta(days=1)))
    kantor.jam.maju()
    (kini,) = tawaran_surat(sesi, id_).penandatangan
    (kemarin,) = tawaran_surat(sesi, id_, tanggal=hari).penandatangan
    assert kini.pegawai_id == baru != kemarin.pegawai_id
    terbitkan_langkah(sesi, id_, SuratLangkahBaru(hari, kini, kepada=("Kepala Bidang",)))
    pertama = rincian_kasus(sesi, id_).baris[0]
    assert pertama.pelaku.startswith(f"{kemarin.nama}, Plt. Kepala")


def test_letter_of_assignment_after_the_assignments_end(kantor: KantorKasus) -> None:
    """The answers took longer than the work: nobody is assigned for days that have passed."""
    sesi, id_ = kantor.sesi, _mulai(kantor)
    for jawaban in (Jawaban.LANJUT, Jawaban.SETUJU, Jawaban.LANJUT):
        _catat(kantor, id_, jawaban)
    akhir = _penugasan(sesi, id_).selesai
    kantor.jam.maju((akhir - sesi.hari_ini()).days + 1)
    surat = SuratLangkahBaru(sesi.hari_ini(), tawaran_surat(sesi, id_).penandatangan[0])
    for terbit in (pratinjau_langkah, terbitkan_langkah):
        with pytest.raises(GalatPengguna, match="berakhir 6 November 2026"):
            terbit(sesi, id_, surat)
    terbitkan_langkah(sesi, id_, replace(surat, tanggal=akhir))
    assert _penugasan(sesi, id_).keadaan is KeadaanPenugasan.BERJALAN
