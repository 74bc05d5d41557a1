"""The office's own wording: kept, checked, taken back, and used by letters issued from then on."""

import json
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.surat import TemplatSurat
from sistemkerja_desktop.naskah.bahan import TEMPAT_ISI
from sistemkerja_desktop.naskah.templat import baca_templat, daftar_templat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit, dokumen_surat
from sistemkerja_desktop.services.templat_surat import (
    BagianTemplat,
    baca_templat_kantor,
    daftar_templat_kantor,
    kembalikan_templat,
    periksa,
    pratinjau_templat,
    simpan_templat,
    templat_kantor,
)

PELIBATAN = "surat-permohonan-pelibatan"


def teks_pdf(pdf: bytes) -> str:
    dokumen = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(h.get_textpage().get_text_range() for h in dokumen).split())
    finally:
        dokumen.close()


def bagian(sesi: Sesi, jenis: str, kunci: str) -> BagianTemplat:
    return next(b for b in baca_templat_kantor(sesi, jenis).bagian if b.kunci == kunci)


def tersimpan(sesi: Sesi, jenis: str = "surat-tugas") -> TemplatSurat | None:
    with sesi.baca() as uk:
        return uk.find(TemplatSurat, jenis=jenis)


def test_an_office_that_changed_nothing_uses_the_program_wording(sesi: Sesi) -> None:
    daftar = daftar_templat_kantor(sesi)
    assert [b.kode for b in daftar] == [t.kode for t in daftar_templat()]
    assert all(b.versi == 0 and b.jumlah_diubah == 0 and not b.usang and b.sejak is None for b in daftar)
    templat = baca_templat_kantor(sesi, "surat-tugas")
    assert not any(b.diubah for b in templat.bagian)
    assert {t.nama: t.arti for t in templat.tempat_isi} == dict(TEMPAT_ISI)


def test_own_pieces_come_first_in_the_letters_order_and_say_their_variant(sesi: Sesi) -> None:
    semua = baca_templat_kantor(sesi, "surat-tugas").bagian
    assert [b.kunci for b in semua if not b.bersama] == [
        k for k, kata in baca_templat("surat-tugas").kata.items() if not kata.bersama
    ]
    assert [b.bersama for b in semua] == sorted(b.bersama for b in semua)
    assert bagian(sesi, "surat-tugas", "untuk.tim").ragam == "tim"
    assert bagian(sesi, "surat-tugas", "judul").ragam == ""
    assert bagian(sesi, "surat-tugas", "untuk.tim").berdaftar
    assert not bagian(sesi, "surat-tugas", "judul").berdaftar


def test_a_demanded_content_names_the_article_of_this_office(sesi: Sesi) -> None:
    """Dharmasraya asks for the criteria only; the purpose is what the letter needs, not what its text demands."""
    kompetensi, maksud = bagian(sesi, PELIBATAN, "wajib.kompetensi"), bagian(sesi, PELIBATAN, "wajib.maksud")
    assert kompetensi.aturan is not None
    assert kompetensi.aturan.dasar[0].pasal == "Lamp. 2.A.2.a"
    assert maksud.aturan is None
    assert maksud.pokok
    assert bagian(sesi, "surat-jawaban", "isi.alasan").aturan is not None


def test_wording_is_kept_counted_and_taken_back(sesi: Sesi) -> None:
    perubahan = simpan_templat(sesi, "surat-tugas", {"diktum": "MEMERINTAHKAN", "judul": "{sebutan_surat_tugas}"})
    assert perubahan.nama == "Ubah kata-kata Surat Tugas"
    assert perubahan.dapat_diurungkan
    ada = tersimpan(sesi)
    assert ada is not None
    assert (ada.versi, ada.dasar) == (1, baca_templat("surat-tugas").ringkas.versi)
    assert json.loads(ada.isi) == {"diktum": "MEMERINTAHKAN"}, "wording as shipped is not kept"
    simpan_templat(sesi, "surat-tugas", {"hal": "Penugasan {kegiatan}"})
    baris = next(b for b in daftar_templat_kantor(sesi) if b.kode == "surat-tugas")
    assert (baris.versi, baris.jumlah_diubah, baris.usang) == (2, 2, False)
    assert baris.sejak == sesi.sekarang()
    assert baris.oleh
    sesi.urungkan()
    ada = tersimpan(sesi)
    assert ada is not None
    assert ada.versi == 1
    sesi.urungkan()
    assert tersimpan(sesi) is None
    sesi.ulangi()
    assert bagian(sesi, "surat-tugas", "diktum").nilai == "MEMERINTAHKAN"


def test_saving_the_same_again_changes_nothing(sesi: Sesi) -> None:
    assert not simpan_templat(sesi, "surat-tugas", {}).entitas
    simpan_templat(sesi, "surat-tugas", {"diktum": "MEMERINTAHKAN"})
    assert not simpan_templat(sesi, "surat-tugas", {"diktum": "  MEMERINTAHKAN \n"}).entitas
    assert not kembalikan_templat(sesi, "pencabutan").entitas


def test_blanks_are_tidied_but_a_no_break_space_stays(sesi: Sesi) -> None:
    simpan_templat(sesi, PELIBATAN, {"isi.penutup": [" Demikian,\n  {tanggal}. ", "", "10\u00a0orang"]})
    assert bagian(sesi, PELIBATAN, "isi.penutup").nilai == ("Demikian, {tanggal}.", "10\u00a0orang")


def test_one_piece_or_all_goes_back_to_the_program(sesi: Sesi) -> None:
    simpan_templat(sesi, "surat-tugas", {"diktum": "A", "hal": "B"})
    assert kembalikan_templat(sesi, "surat-tugas", "diktum").nama == (
        "Kembalikan “Kata yang menugaskan” pada Surat Tugas"
    )
    assert not bagian(sesi, "surat-tugas", "diktum").diubah
    assert bagian(sesi, "surat-tugas", "hal").nilai == "B"
    kembalikan_templat(sesi, "surat-tugas")
    assert not any(b.diubah for b in baca_templat_kantor(sesi, "surat-tugas").bagian)
    ada = tersimpan(sesi)
    assert ada is not None
    assert ada.versi == 3, "versions go on counting"
    sesi.urungkan()
    assert bagian(sesi, "surat-tugas", "hal").nilai == "B"
    with pytest.raises(GalatPengguna, match="tidak ada pada Surat Tugas"):
        kembalikan_templat(sesi, "surat-tugas", "karangan")


@pytest.mark.parametrize(
    ("kunci", "nilai", "kata"),
    [
        ("diktum", "{karangan}", "{karangan}"),
        ("diktum", "{kantor", "kurung kurawal"),
        ("diktum", "{kantor.__class__}", "kurung kurawal"),
        ("diktum", "{kantor!r:>99}", "kurung kurawal"),
        ("diktum", ["A"], "satu kalimat"),
        ("untuk.tim", "A", "daftar"),
        ("karangan", "A", "tidak ada"),
        ("diktum", "A\x07", "tidak dapat dicetak"),
    ],
)
def test_what_cannot_be_filled_in_is_refused_before_it_is_kept(
    sesi: Sesi, kunci: str, nilai: str | list[str], kata: str
) -> None:
    masalah = periksa(sesi, "surat-tugas", {kunci: nilai})
    assert masalah[0].ditolak
    assert kata in masalah[0].pesan
    with pytest.raises(GalatPengguna, match=kata):
        simpan_templat(sesi, "surat-tugas", {kunci: nilai})
    with pytest.raises(GalatPengguna):
        pratinjau_templat(sesi, "surat-tugas", {kunci: nilai})
    assert tersimpan(sesi) is None


def test_lost_wording_is_warned_about_with_the_article_and_may_be_kept(sesi: Sesi) -> None:
    ubahan = {"wajib.kompetensi": ["sesuai kebutuhan"], "wajib.durasi": ["sebulan"], "isi.penutup": ["Demikian."]}
    kompetensi, durasi = periksa(sesi, PELIBATAN, ubahan)
    assert not kompetensi.ditolak
    assert kompetensi.pesan == (
        f"Kompetensi yang dibutuhkan: {{kompetensi}} hilang, padahal dituntut Lamp. 2.A.2.a {sesi.profil.nama_singkat}."
    )
    assert durasi.pesan == "Durasi pelibatan: {waktu} hilang, padahal termasuk isi pokok surat ini."
    assert simpan_templat(sesi, PELIBATAN, ubahan).entitas


def test_wording_in_which_no_letter_can_be_written_is_refused(sesi: Sesi) -> None:
    masalah = periksa(sesi, PELIBATAN, {"wajib.kompetensi": []})
    assert [m.ditolak for m in masalah] == [True, False]
    assert "tidak dapat disusun" in masalah[0].pesan
    assert "seluruh kata-katanya hilang" in masalah[1].pesan
    with pytest.raises(GalatPengguna, match="Kriteria yang dibutuhkan"):
        simpan_templat(sesi, PELIBATAN, {"wajib.kompetensi": []})


def test_margins_without_room_are_not_the_wordings_fault(sesi: Sesi) -> None:
    with sesi.tulis("Margin") as uk:
        uk.update(replace(uk.get(Kantor, 1), margin_kiri=120.0, margin_kanan=80.0))
    with pytest.raises(GalatPengguna):
        pratinjau_templat(sesi, "surat-tugas", {})
    assert periksa(sesi, "surat-tugas", {"diktum": "MEMERINTAHKAN"}) == []


@pytest.mark.parametrize("jenis", [t.kode for t in daftar_templat()])
def test_every_kind_and_variant_is_accepted_as_shipped_and_previewed(sesi: Sesi, jenis: str) -> None:
    semua = {b.kunci: b.nilai for b in baca_templat_kantor(sesi, jenis).bagian}
    assert periksa(sesi, jenis, semua) == []
    for ragam in baca_templat_kantor(sesi, jenis).ragam or ("",):
        hasil = pratinjau_templat(sesi, jenis, semua, ragam, "A4")
        assert hasil.pdf.startswith(b"%PDF")


def test_the_preview_shows_unsaved_wording_under_the_offices_kop(sesi: Sesi) -> None:
    simpan_templat(sesi, "surat-tugas", {"label.untuk": "Guna"})
    isi = teks_pdf(pratinjau_templat(sesi, "surat-tugas", {"diktum": "MEMERINTAHKAN SEGERA"}, "tim").pdf)
    for kata in ("MEMERINTAHKAN SEGERA", "Guna", sesi.kantor.nama.upper(), "Rizky Pratama Syahrial"):
        assert kata in isi
    a4 = pypdfium2.PdfDocument(pratinjau_templat(sesi, "surat-tugas", {}, "tim", "A4").pdf)
    assert round(a4[0].get_height()) == 842
    a4.close()
    assert tersimpan(sesi) is not None
    assert "SEGERA" not in str(tersimpan(sesi))


def test_the_variant_decides_what_the_preview_says(sesi: Sesi) -> None:
    tolak = teks_pdf(pratinjau_templat(sesi, "surat-jawaban", {}, "tolak").pdf)
    assert "Penolakan Permohonan Pelibatan Pegawai" in tolak
    assert "Persetujuan Pelibatan Pegawai" in teks_pdf(pratinjau_templat(sesi, "surat-jawaban", {}, "setuju").pdf)


def test_letters_issued_from_then_on_have_the_wording_and_older_ones_stay(
    sesi_contoh: Sesi, terbitkan: Callable[..., SuratTerbit]
) -> None:
    lama = terbitkan("Imunisasi susulan").surat
    simpan_templat(sesi_contoh, "surat-tugas", {"diktum": "DENGAN INI MENUGASKAN"})
    baru = terbitkan("Surveilans mingguan").surat
    assert "DENGAN INI MENUGASKAN" in teks_pdf(dokumen_surat(sesi_contoh, baru.id).pdf)
    assert "DENGAN INI" not in teks_pdf(dokumen_surat(sesi_contoh, lama.id).pdf)
    kembalikan_templat(sesi_contoh, "surat-tugas")
    akhir = terbitkan("Kunjungan rumah").surat
    assert "DENGAN INI" not in teks_pdf(dokumen_surat(sesi_contoh, akhir.id).pdf)


def test_a_newer_program_leaves_the_offices_wording_and_says_so(sesi: Sesi) -> None:
    with sesi.tulis("Templat lama") as uk:
        uk.add(TemplatSurat(0, "surat-tugas", 4, "0", json.dumps({"diktum": "MEMERINTAHKAN", "sudah.tiada": "x"})))
    assert next(b for b in daftar_templat_kantor(sesi) if b.kode == "surat-tugas").usang
    templat = baca_templat_kantor(sesi, "surat-tugas")
    assert templat.usang
    assert bagian(sesi, "surat-tugas", "diktum").nilai == "MEMERINTAHKAN"
    with sesi.baca() as uk:
        assert templat_kantor(uk, "surat-tugas").teks("diktum", {}) == "MEMERINTAHKAN"
    kembalikan_templat(sesi, "surat-tugas", "judul")
    assert baca_templat_kantor(sesi, "surat-tugas").usang, "a piece that was not changed says nothing of the others"
    simpan_templat(sesi, "surat-tugas", {})
    templat = baca_templat_kantor(sesi, "surat-tugas")
    assert not templat.usang
    assert (templat.versi, templat.dasar) == (templat.versi, templat.versi_bawaan)


def test_wording_of_another_shape_can_still_be_read_and_mended(sesi: Sesi) -> None:
    """A newer program may have made a list of a sentence, or know a placeholder no more."""
    with sesi.tulis("Templat lama") as uk:
        isi = {"diktum": ["MEMERINTAHKAN", "SEGERA"], "untuk.tim": "melaporkan {tiada}"}
        uk.add(TemplatSurat(0, "surat-tugas", 1, "1", json.dumps(isi)))
    assert bagian(sesi, "surat-tugas", "diktum").nilai == "MEMERINTAHKAN SEGERA"
    assert bagian(sesi, "surat-tugas", "untuk.tim").nilai == ("melaporkan {tiada}",)
    with pytest.raises(GalatPengguna, match="tidak dapat disusun"):
        simpan_templat(sesi, "surat-tugas", {"hal": "Penugasan"})
    kembalikan_templat(sesi, "surat-tugas", "untuk.tim")
    with sesi.baca() as uk:
        assert templat_kantor(uk, "surat-tugas").teks("diktum", {}) == "MEMERINTAHKAN SEGERA"


def test_an_unknown_kind_is_refused(sesi: Sesi) -> None:
    for fungsi in (baca_templat_kantor, kembalikan_templat):
        with pytest.raises(GalatPengguna, match="tidak dikenal"):
            fungsi(sesi, "surat-karangan")
    with pytest.raises(GalatPengguna, match="tidak dikenal"):
        simpan_templat(sesi, "surat-karangan", {})
