"""The letters of a case's steps: what stands in them, who signs them and of which day, whether they may go out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.mekanisme import langkah_dengan_kode
from sistemkerja_desktop.domain.orang_luar import PesertaLuar
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.regulasi import Saluran
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.services.penugasan import (
    OrangLain,
    PesertaLuarRancangan,
    PesertaRancangan,
    SuratLangkahBaru,
    TindakanLangkah,
    mulai_kasus,
    periksa_rancangan,
    pratinjau_langkah,
    rincian_kasus,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.penugasan.kasus import muat_kasus
from sistemkerja_desktop.services.penugasan.rincian import surat_bebas, tindakan_langkah
from sistemkerja_desktop.services.surat import dokumen_surat
from tests.services.penugasan.conftest import KantorKasus
from tests.services.penugasan.jalan_uji import catat, mulai, penugasan
from tests.services.penugasan.puskesmas_uji import teks

Buat = Callable[[str], KantorKasus]


def test_nota_dinas_where_the_regulation_asks_for_no_letter(kantor: KantorKasus) -> None:
    id_ = mulai(kantor)
    tawaran = tawaran_surat(kantor.sesi, id_, Jawaban.LANJUT, "nota-dinas-koordinasi")
    surat = SuratLangkahBaru(
        kantor.sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, jenis="nota-dinas-koordinasi"
    )
    contoh = teks(pratinjau_langkah(kantor.sesi, id_, surat).pdf)
    _, terbit = terbitkan_langkah(kantor.sesi, id_, surat)
    assert teks(terbit.dokumen.pdf) == contoh
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
    isi = teks(terbit.dokumen.pdf)
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
            catat(kantor, id_, Jawaban.SETUJU)
    isi = teks(terbit.dokumen.pdf)
    assert "Made Sukarta 1, S.T." in isi
    assert "Pranata Komputer Ahli Muda pada Dinas Komunikasi dan Informatika" in isi
    assert isi.index("ketua tim") < isi.index("anggota")
    assert isi.index("Made Sukarta") < isi.index(kantor.sesi.susunan.pegawai[kantor.sendiri].nama)


def test_letter_agreed_for_others_names_them(kantor_kasus: Buat) -> None:
    """Katingan answers by letter: its list and the answer speak of who is given, not of who was asked for."""
    kantor = kantor_kasus("katingan-5-2024")
    sesi, id_ = kantor.sesi, mulai(kantor)
    tawaran = tawaran_surat(sesi, id_)
    terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), tawaran.penandatangan[0], kepada=tawaran.kepada))
    catat(kantor, id_)
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
    isi, pegawai = teks(contoh.pdf), sesi.susunan.pegawai
    assert pegawai[lain].nama_lengkap in isi
    assert pegawai[kantor.tetangga].nama_lengkap not in isi


def test_issued_bytes_are_kept(kantor: KantorKasus) -> None:
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_PERANGKAT_DAERAH)
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    tawaran = tawaran_surat(kantor.sesi, id_)
    surat = SuratLangkahBaru(kantor.sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada)
    contoh = pratinjau_langkah(kantor.sesi, id_, surat)
    _, terbit = terbitkan_langkah(kantor.sesi, id_, surat)
    assert dokumen_surat(kantor.sesi, terbit.surat.id).pdf == contoh.pdf


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
        kasus = muat_kasus(kantor.sesi, uk, mulai(kantor))
    langkah = langkah_dengan_kode(kasus.mekanisme, kode)
    assert surat_bebas(langkah) == jenis
    assert (TindakanLangkah.SURAT_BEBAS in tindakan_langkah(kantor.sesi, kasus, langkah)) == bool(jenis)
    assert surat_bebas(replace(langkah, saluran=Saluran.LISAN)) == "", "said by word of mouth"
    assert surat_bebas(replace(langkah, pelaku=("pegawai",))) == ""


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
    hari_ini = teks(pratinjau_langkah(sesi, id_, surat).pdf)
    nanti = teks(pratinjau_langkah(sesi, id_, replace(surat, tanggal=lusa)).pdf)
    assert "Plh. Kepala Dinas Contoh" not in hari_ini
    assert "Plh. Kepala Dinas Contoh" in nanti
    assert sesi.susunan.pegawai[plh].nama in nanti


def test_letter_of_a_day_is_signed_and_recorded_by_who_sat_there(kantor_kasus: Buat) -> None:
    """A Plt. who ended yesterday signs yesterday's letter; the timeline names them, not today's holder."""
    kantor = kantor_kasus("dharmasraya-10-2024")
    sesi, id_ = kantor.sesi, mulai(kantor)
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


def test_line_names_who_signs_where_somebody_else_drafts(kantor_kasus: Buat) -> None:
    """Katingan Lamp. A.2 tata cara c: the person drafts the letter, the head of the unit asked approves it."""
    kantor = kantor_kasus("katingan-5-2024")
    rancangan = kantor.rancangan(Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT)
    id_ = next(iter(mulai_kasus(kantor.sesi, rancangan).id_dari("Penugasan")))
    tugas = next(b for b in rincian_kasus(kantor.sesi, id_).baris if b.langkah.kode == "surat-tugas")
    assert "Kepala Bidang II" in tugas.pelaku


def _pindahkan(kantor: KantorKasus, pegawai_id: int, unit_id: int) -> None:
    with kantor.sesi.tulis("Pindah") as uk:
        for kursi in (d.jabatan for d in kantor.sesi.susunan.dudukan(pegawai_id)):
            uk.update(replace(kursi, unit_id=unit_id))


def test_scope_that_people_make_when_the_letter_goes_out(kantor: KantorKasus) -> None:
    """Narrower is said; wider is refused with the article, as other officials had to be asked."""
    sesi, id_ = kantor.sesi, mulai(kantor)
    for jawaban in (Jawaban.LANJUT, Jawaban.SETUJU, Jawaban.LANJUT):
        catat(kantor, id_, jawaban)
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
    assert penugasan(sesi, id_).keadaan is KeadaanPenugasan.BERJALAN


def test_letter_of_assignment_after_the_assignments_end(kantor: KantorKasus) -> None:
    """The answers took longer than the work: nobody is assigned for days that have passed."""
    sesi, id_ = kantor.sesi, mulai(kantor)
    for jawaban in (Jawaban.LANJUT, Jawaban.SETUJU, Jawaban.LANJUT):
        catat(kantor, id_, jawaban)
    akhir = penugasan(sesi, id_).selesai
    kantor.jam.maju((akhir - sesi.hari_ini()).days + 1)
    surat = SuratLangkahBaru(sesi.hari_ini(), tawaran_surat(sesi, id_).penandatangan[0])
    for terbit in (pratinjau_langkah, terbitkan_langkah):
        with pytest.raises(GalatPengguna, match="berakhir 6 November 2026"):
            terbit(sesi, id_, surat)
    terbitkan_langkah(sesi, id_, replace(surat, tanggal=akhir))
    assert penugasan(sesi, id_).keadaan is KeadaanPenugasan.BERJALAN
