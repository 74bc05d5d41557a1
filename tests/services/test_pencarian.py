"""Ctrl+K finds people, units, teams, assignments, cards and letters."""

from datetime import date

import pytest

from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru, catat_surat_masuk
from sistemkerja_desktop.services.pencarian import JenisHasil, cari
from sistemkerja_desktop.services.pengaturan import ubah_bidang
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    calon_penugas,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import cadangkan_nomor


@pytest.fixture
def kantor_berisi(sesi_contoh: Sesi) -> Sesi:
    sesi = sesi_contoh
    unit = next(u for u in sesi.susunan.unit.values() if u.nama == "Klaster 4")
    with sesi.tulis("Target") as uk:
        target = uk.add(TargetKinerja(0, unit.id, "Kasus diselidiki", "24", "jam", date(2026, 12, 31), 2026))
    orang = next(p for p in sesi.susunan.pegawai.values() if p.nama == "Elsa Yolanda")
    terbitkan_penugasan(
        sesi,
        RancanganPenugasan(
            nama="Pelacakan kontak tuberkulosis",
            target_id=target.id,
            unit_id=unit.id,
            peserta=(PesertaRancangan(orang.id, "individu"),),
            mulai=date(2026, 9, 7),
            selesai=date(2026, 9, 30),
            ditugaskan_oleh=calon_penugas(sesi, RancanganPenugasan())[0][0].jabatan_id,
            kegiatan=(KegiatanRancangan("Kontak erat diperiksa", "80 %", date(2026, 9, 30)),),
            tanggal_surat=date(2026, 9, 7),
        ),
    )
    return sesi


@pytest.mark.parametrize(
    ("kata", "jenis", "judul"),
    [
        ("elsa", JenisHasil.PEGAWAI, "Elsa Yolanda"),
        ("yolanda pranata", JenisHasil.PEGAWAI, "Elsa Yolanda"),
        ("199002172014032005", JenisHasil.PEGAWAI, "Elsa Yolanda"),
        ("19900217 201403", JenisHasil.PEGAWAI, "Elsa Yolanda"),
        ("uji ns1", JenisHasil.PEGAWAI, "Elsa Yolanda"),
        ("KLASTER 3", JenisHasil.UNIT, "Klaster 3"),
        ("001 pelacakan", JenisHasil.PENUGASAN, "001 Pelacakan kontak tuberkulosis"),
        ("kontak erat", JenisHasil.KEGIATAN, "Kontak erat diperiksa"),
        ("surat pelacakan", JenisHasil.SURAT, "1 Pelacakan kontak tuberkulosis"),
        ("surat tugas", JenisHasil.SURAT, "1 Pelacakan kontak tuberkulosis"),
        ("001/PKM", JenisHasil.SURAT, "1 Pelacakan kontak tuberkulosis"),
    ],
)
def test_words_find_what_is_meant(kantor_berisi: Sesi, kata: str, jenis: JenisHasil, judul: str) -> None:
    hasil = [(h.jenis, h.judul) for h in cari(kantor_berisi, kata)]
    assert (jenis, judul) in hasil
    assert hasil[0][0] is jenis


def test_letters_are_found_by_what_the_office_calls_them(kantor_berisi: Sesi) -> None:
    cadangkan_nomor(kantor_berisi, date(2026, 9, 7))
    ubah_bidang(kantor_berisi, "sebutan_surat_tugas", "Surat Perintah Tugas")
    assert [h.judul for h in cari(kantor_berisi, "perintah")] == ["1 Pelacakan kontak tuberkulosis"]
    assert [h.judul for h in cari(kantor_berisi, "nomor cadangan")] == ["2 Nomor dicadangkan"]
    masuk = SuratMasukBaru("Dinas Sosial", "", date(2026, 9, 3), date(2026, 9, 7), "Undangan")
    catat_surat_masuk(kantor_berisi, masuk)
    (hasil,) = cari(kantor_berisi, "undangan")
    assert hasil.keterangan.startswith("Surat masuk · "), "it is no surat tugas of ours"
    assert hasil.keterangan.endswith(" · Dinas Sosial")


def test_nothing_is_found_for_nothing(kantor_berisi: Sesi) -> None:
    assert cari(kantor_berisi, "  ") == []
    assert cari(kantor_berisi, "zzz") == []
