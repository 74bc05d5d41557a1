"""Wording as data: the shipped templates, the office's own over them, and what is refused or warned about."""

import re
from datetime import date

import pytest

from sistemkerja_desktop import paths
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KelasSurat
from sistemkerja_desktop.naskah.bahan import TEMPAT_ISI
from sistemkerja_desktop.naskah.contoh import contoh_bahan
from sistemkerja_desktop.naskah.isi import Bagian, Diktum
from sistemkerja_desktop.naskah.jenis import susun_surat
from sistemkerja_desktop.naskah.periksa_templat import periksa_ubahan
from sistemkerja_desktop.naskah.templat import (
    BentukSurat,
    Templat,
    baca_berkas,
    baca_templat,
    daftar_templat,
    kalimat_dari,
    muat_templat,
    tempat_isi,
)
from tests.contoh_surat import KANTOR

KODE = [r.kode for r in daftar_templat()]


def test_daftar_memuat_semua_berkas():
    assert set(KODE) == {path.stem for path in paths.resource("surat").glob("*.toml")}
    assert len(KODE) == 19
    tugas = next(r for r in daftar_templat() if r.kode == "surat-tugas")
    assert (tugas.klasifikasi, tugas.kelas, tugas.bentuk) == ("800.1.11.1", KelasSurat.KELUAR, BentukSurat.SURAT_TUGAS)
    kelas = {r.kode: r.kelas for r in daftar_templat()}
    assert kelas["keputusan-tim"] is KelasSurat.KEPUTUSAN
    pribadi = [r for r in daftar_templat() if r.bentuk is BentukSurat.SURAT_PRIBADI]
    assert {r.kelas for r in pribadi} == {KelasSurat.TANPA_NOMOR}


@pytest.mark.parametrize("kode", KODE)
def test_templat_bawaan_tanpa_masalah(kode):
    """Every placeholder is known, every key has a label, and the shipped wording passes its own check."""
    berkas = baca_templat(kode)
    for kata in berkas.kata.values():
        assert kata.label.strip()
        for kalimat in kalimat_dari(kata.nilai):
            assert set(tempat_isi(kalimat)) <= set(TEMPAT_ISI)
            assert "format sesuai" not in kalimat.casefold()
            assert "PPK" not in kalimat
    bawaan = {k: v.nilai if isinstance(v.nilai, str) else list(v.nilai) for k, v in berkas.kata.items()}
    assert periksa_ubahan(kode, bawaan) == []
    ragam = berkas.ringkas.ragam
    assert set(berkas.susunan) <= {"semua", *ragam}


@pytest.mark.parametrize("kode", KODE)
def test_kunci_berlabel_dan_bawaan(kode):
    semua = muat_templat(kode).kunci()
    assert [k.bersama for k in semua] == sorted(k.bersama for k in semua)
    assert not any(k.diubah for k in semua)
    assert any(k.kunci.partition(".")[0] == "hal" for k in semua)


def test_ubahan_kantor_dipakai_dan_dikenali():
    ubahan = {"diktum": "MEMBERI TUGAS", "menimbang.tim": ["bahwa {tim} diperlukan"], "kunci.lama": "x"}
    templat = muat_templat("surat-tugas", ubahan)
    isi = susun_surat(contoh_bahan(KANTOR, "surat-tugas", date(2026, 9, 7), "1", "tim"), templat)
    assert Diktum("MEMBERI TUGAS") in isi.blok
    menimbang = next(b for b in isi.blok if isinstance(b, Bagian) and b.label == "Menimbang")
    assert menimbang.butir == ("bahwa Tim Kerja Penyelidikan Kasus Demam Berdarah Dengue diperlukan;",)
    assert {k.kunci for k in templat.kunci() if k.diubah} == {"diktum", "menimbang.tim"}
    assert not any(k.diubah for k in muat_templat("surat-tugas").kunci())


@pytest.mark.parametrize(
    ("ubahan", "pesan"),
    [
        ({"asing": "x"}, "“asing” tidak ada"),
        ({"judul": "{siapa}"}, r"\{siapa\} tidak dikenal"),
        ({"judul": "{kegiatan.__class__}"}, "kurung kurawal"),
        ({"judul": "{0}"}, r"\{0\} tidak dikenal"),
        ({"judul": "{kegiatan"}, "kurung kurawal"),
        ({"judul": "kegiatan}"}, "kurung kurawal"),
        ({"judul": "{}"}, "kurung kurawal"),
        ({"judul": ["a"]}, "satu kalimat"),
        ({"untuk.tim": "a"}, "daftar kalimat"),
        ({"untuk.tim": [1]}, "daftar kalimat"),
        ({"judul": "a\x00b"}, "tidak dapat dicetak"),
        ({"judul": "a" * 5000}, "terlalu panjang"),
    ],
)
def test_ubahan_ditolak(ubahan, pesan):
    (masalah,) = periksa_ubahan("surat-tugas", ubahan)
    assert masalah.ditolak
    assert re.search(pesan, masalah.pesan)
    if "asing" not in ubahan:
        with pytest.raises(GalatPengguna, match=pesan):
            muat_templat("surat-tugas", ubahan)


@pytest.mark.parametrize(
    ("kode", "ubahan", "pesan"),
    [
        ("surat-tugas", {"untuk.tim": ["melaksanakan {kegiatan} {waktu}"]}, "melaporkan"),
        ("surat-tugas", {"untuk.tim": []}, "tidak boleh hilang"),
        ("surat-penolakan", {"isi.alasan": ["karena satu dan lain hal"]}, r"\{alasan\}"),
        ("surat-penolakan", {"label.isi.alasan": "Sebab"}, "“alasan”"),
        ("surat-permohonan-pelibatan", {"wajib.durasi": []}, "tidak boleh hilang"),
    ],
)
def test_hilangnya_yang_wajib_diperingatkan(kode, ubahan, pesan):
    masalah = periksa_ubahan(kode, ubahan)
    assert [m.ditolak for m in masalah] == [False]
    assert re.search(pesan, masalah[0].pesan)
    muat_templat(kode, ubahan)


def test_isian_tidak_pernah_dijalankan():
    templat = muat_templat("surat-tugas", {"judul": "{kegiatan}"})
    jahat = "{kantor} {0.__class__} ${x} %(y)s"
    assert templat.teks("judul", {"kegiatan": jahat}) == jahat


def test_ragam_mendahului_umum_dan_kalimat_tak_lengkap_dilewati():
    templat = muat_templat("surat-jawaban")
    isian = {"kegiatan": "imunisasi", "rujukan": "", "waktu": ""}
    assert templat.teks("hal", isian, "tolak").startswith("Penolakan")
    assert templat.pilih("isi.rujukan", isian).startswith("Menjawab permohonan Saudara tentang")
    assert templat.pilih("isi.rujukan", isian | {"rujukan": "Surat A"}).startswith("Menjawab Surat A,")
    assert len(templat.daftar("isi.penutup", isian, "setuju")) == 1
    with pytest.raises(GalatPengguna, match="“tidak-ada” tidak ada"):
        templat.teks("tidak-ada", isian)
    with pytest.raises(GalatPengguna, match="harus berupa teks"):
        templat.teks("isi.rujukan", isian)
    with pytest.raises(GalatPengguna, match=r"\{waktu\}.*tidak dikenal"):
        templat.daftar("isi.penutup", {}, "setuju")


def test_berkas_rusak_ditolak(tmp_path):
    rusak = tmp_path / "rusak.toml"
    rusak.write_text("schema_version = 1\n", encoding="utf-8")
    with pytest.raises(GalatPengguna, match="versi program yang lain"):
        baca_berkas(rusak)
    rusak.write_text('schema_version = 2\nbentuk = "surat-tugas"\n', encoding="utf-8")
    with pytest.raises(GalatPengguna, match="tidak lengkap"):
        baca_berkas(rusak)
    with pytest.raises(GalatPengguna, match="tidak dapat dibaca"):
        baca_berkas(tmp_path / "tidak-ada.toml")
    with pytest.raises(GalatPengguna, match="tidak dikenal"):
        muat_templat("../surat-tugas")
    assert isinstance(muat_templat("surat-tugas"), Templat)
