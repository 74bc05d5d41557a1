"""Who appoints and signs on the day of the letter: the head, Plt. and Plh., on behalf."""

from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Kegiatan
from sistemkerja_desktop.services.jabatan import isi_jabatan
from sistemkerja_desktop.services.penugasan import (
    RancanganPenugasan,
    calon_atas_nama,
    calon_penugas,
    periksa_rancangan,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from tests.services.penugasan.puskesmas_uji import orang, teks, unit


def test_only_the_head_may_appoint_and_the_article_is_named(sesi_contoh: Sesi) -> None:
    calon, alasan, _ = calon_penugas(sesi_contoh, RancanganPenugasan())
    assert [c.nama for c in calon] == ["dr. Ranti Maharani, M.K.M."]
    assert alasan == ""
    assert calon[0].aturan is not None
    assert calon[0].aturan.dasar


def test_deputy_below_signs_on_behalf(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sesi = sesi_contoh
    kursi = sesi.susunan.kursi_kepala(unit(sesi, "Subbagian Tata Usaha"))
    assert kursi is not None
    assert rancangan.ditugaskan_oleh is not None
    assert calon_atas_nama(sesi, rancangan.ditugaskan_oleh) == []
    with sesi.tulis("Tetapkan Plt.") as uk:
        uk.add(PemangkuJabatan(0, kursi.id, orang(sesi, "Elsa Yolanda"), SebagaiPemangku.PLT))
    assert [c.nama for c in calon_atas_nama(sesi, rancangan.ditugaskan_oleh)] == ["Elsa Yolanda"]
    _, terbit = terbitkan_penugasan(sesi, replace(rancangan, atas_nama_oleh=kursi.id))
    isi = teks(terbit.dokumen.pdf)
    assert "a.n. Kepala UPTD Puskesmas Lubuk Serunai" in isi
    assert "Plt. Kepala Subbagian Tata Usaha" in isi


def test_plh_of_the_letters_day_signs_and_not_who_is_there_today(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan
) -> None:
    sesi, kepala = sesi_contoh, rancangan.ditugaskan_oleh
    assert kepala is not None
    isi_jabatan(
        sesi, kepala, orang(sesi, "Delvi Oktaviani"), sebagai=SebagaiPemangku.PLH,
        mulai=date(2026, 9, 14), selesai=date(2026, 9, 18),
    )  # fmt: skip
    _, hari_ini = terbitkan_penugasan(sesi, rancangan)
    assert "dr. Ranti Maharani, M.K.M." in teks(hari_ini.dokumen.pdf)
    nanti = replace(rancangan, tanggal_surat=date(2026, 9, 15), mulai=date(2026, 9, 16))
    assert "Delvi Oktaviani" in [c.nama for c in calon_penugas(sesi, nanti)[0]]
    _, terbit = terbitkan_penugasan(sesi, nanti)
    isi = teks(terbit.dokumen.pdf)
    assert "Plh. Kepala UPTD Puskesmas Lubuk Serunai" in isi
    assert "Delvi Oktaviani" in isi
    assert "Ranti Maharani" not in isi
    with sesi.baca() as uk:
        kartu = uk.list(Kegiatan, penugasan_id=terbit.surat.penugasan_id)[0]
        assert {c.pejabat for c in uk.list(CatatanKegiatan, kegiatan_id=kartu.id)} == {"Delvi Oktaviani"}


def test_back_dated_letter_is_signed_by_the_plt_of_then(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sesi, kepala = sesi_contoh, rancangan.ditugaskan_oleh
    assert kepala is not None
    with sesi.tulis("Kepala baru sejak September") as uk:
        (pemangku,) = uk.list(PemangkuJabatan, jabatan_id=kepala)
        uk.update(replace(pemangku, mulai=date(2026, 9, 1)))
        uk.add(
            PemangkuJabatan(
                0, kepala, orang(sesi, "Delvi Oktaviani"), SebagaiPemangku.PLT, date(2026, 8, 1), date(2026, 8, 31)
            )
        )
    assert [c.nama for c in calon_penugas(sesi, rancangan)[0]] == ["dr. Ranti Maharani, M.K.M."]
    dulu = replace(rancangan, tanggal_surat=date(2026, 8, 20))
    assert [c.nama for c in calon_penugas(sesi, dulu)[0]] == ["Delvi Oktaviani"]
    isi = teks(terbitkan_penugasan(sesi, dulu)[1].dokumen.pdf)
    assert "Plt. Kepala UPTD Puskesmas Lubuk Serunai" in isi
    assert "Ranti Maharani" not in isi


def test_letter_of_a_day_without_anybody_in_the_seat_is_held_back(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan
) -> None:
    with sesi_contoh.tulis("Kepala sejak September") as uk:
        (pemangku,) = uk.list(PemangkuJabatan, jabatan_id=rancangan.ditugaskan_oleh)
        uk.update(replace(pemangku, mulai=date(2026, 9, 1)))
    dulu = replace(rancangan, tanggal_surat=date(2026, 8, 20))
    assert [m.langkah for m in periksa_rancangan(sesi_contoh, dulu) if m.menahan] == ["pejabat"]
    with pytest.raises(GalatPengguna, match="yang dapat menugaskan"):
        terbitkan_penugasan(sesi_contoh, dulu)


def test_on_behalf_only_who_is_there_on_the_letters_day(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sesi, kepala = sesi_contoh, rancangan.ditugaskan_oleh
    assert kepala is not None
    tu = sesi.susunan.kursi_kepala(unit(sesi, "Subbagian Tata Usaha"))
    assert tu is not None
    isi_jabatan(
        sesi, tu.id, orang(sesi, "Elsa Yolanda"), sebagai=SebagaiPemangku.PLT,
        mulai=date(2026, 9, 14), selesai=date(2026, 9, 18),
    )  # fmt: skip
    assert calon_atas_nama(sesi, kepala) == []
    assert [c.nama for c in calon_atas_nama(sesi, kepala, date(2026, 9, 15))] == ["Elsa Yolanda"]
    atas_nama = replace(rancangan, atas_nama_oleh=tu.id)
    assert "a.n. tidak berwenang" in periksa_rancangan(sesi, atas_nama)[0].pesan
    nanti = replace(atas_nama, tanggal_surat=date(2026, 9, 15), mulai=date(2026, 9, 16))
    assert [m for m in periksa_rancangan(sesi, nanti) if m.menahan] == []
    assert "a.n. Kepala UPTD Puskesmas Lubuk Serunai" in teks(terbitkan_penugasan(sesi, nanti)[1].dokumen.pdf)
