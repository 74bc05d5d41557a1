"""What people read of a profile: every rule in words, with its article, and nothing that only a program understands."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.pelaku import PELAKU
from sistemkerja_desktop.domain.predikat import PREDIKAT
from sistemkerja_desktop.domain.regulasi import Profil
from sistemkerja_desktop.regulasi.daftar import daftar_profil, folder_profil
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.peraturan.isi import (
    Bab,
    Baris,
    bab_profil,
    judul_sel,
    pelaku_dengan_kata,
    penilai_dengan_kata,
)
from tests.services.peraturan.conftest import BuatProfil

PROFIL = [r.id for r in daftar_profil(folder_profil())]
# Names with an underscore can only be the program's; the others ("pegawai", "peserta") are words as well.
NAMA_PROGRAM = {nama for nama in PELAKU if "_" in nama} | {nama for nama in PREDIKAT if "-" in nama} | {"kepala_unit"}


def _baris(profil: Profil) -> Iterator[tuple[Bab, Baris]]:
    for bab in bab_profil(profil):
        for baris in bab.baris:
            yield bab, baris


def _bab(profil: Profil, kode: str) -> dict[str, Baris]:
    (bab,) = [bab for bab in bab_profil(profil) if bab.kode == kode]
    return {baris.kode: baris for baris in bab.baris}


def _kode_langkah(profil: Profil) -> set[str]:
    """The rules on steps of mechanisms: a mechanism may serve two cells, so its rows have codes of their own."""
    return {s.aturan.kode for sel in profil.penugasan for s in (sel.mekanisme.langkah if sel.mekanisme else ())}


@pytest.mark.parametrize("profil_id", PROFIL)
def test_setiap_aturan_tampil(profil_id: str) -> None:
    profil = muat_profil(profil_id)
    tampil = {baris.kode: baris for _, baris in _baris(profil)}
    semua = {a.kode: a for a in profil.aturan}
    assert semua.keys() - tampil.keys() - _kode_langkah(profil) == set()
    for kode in semua.keys() & tampil.keys():
        assert (tampil[kode].penjelasan, tampil[kode].dasar) == (semua[kode].penjelasan, semua[kode].dasar)


@pytest.mark.parametrize("profil_id", PROFIL)
def test_setiap_langkah_setiap_sel_tampil(profil_id: str) -> None:
    profil = muat_profil(profil_id)
    penugasan = _bab(profil, "penugasan")
    for sel in profil.penugasan:
        assert penugasan[sel.aturan.kode].judul.startswith(judul_sel(sel))
        for nomor, langkah in enumerate(sel.mekanisme.langkah if sel.mekanisme else (), start=1):
            baris = penugasan[f"{sel.aturan.kode}.{langkah.kode}"]
            assert f"langkah {nomor}: " in baris.judul
            assert baris.isi.startswith(langkah.uraian)
            assert baris.dasar == langkah.aturan.dasar
            for nama in (*langkah.kepada, *langkah.tembusan, *langkah.penyusun, *langkah.penandatangan):
                assert pelaku_dengan_kata((nama,), profil) in baris.isi


@pytest.mark.parametrize("profil_id", PROFIL)
def test_tiada_kode_yang_terbaca(profil_id: str) -> None:
    """No actor, predicate, step or option by its code, no placeholder, nothing empty, no abbreviation."""
    profil = muat_profil(profil_id)
    opsi = {o.kode for p in profil.pilihan for o in p.opsi if "-" in o.kode}
    langkah = {s.kode for sel in profil.penugasan if sel.mekanisme for s in sel.mekanisme.langkah if "-" in s.kode}
    rahasia = re.compile(r"(?<![\w.-])(?:" + "|".join(map(re.escape, NAMA_PROGRAM | opsi | langkah)) + r")(?![\w-])")
    for bab, baris in _baris(profil):
        assert bab.judul
        assert baris.kode
        assert baris.judul.strip() == baris.judul != ""
        assert baris.isi.strip() == baris.isi != ""
        for teks in (baris.judul, baris.isi, baris.penjelasan):
            assert not rahasia.findall(teks), (baris.kode, teks)
            assert not re.search(r"[{}]|\w_\w|\bPPK\b|  ", teks), teks
        assert not re.search(r"\b(dinilai|kepada|oleh|diputus)\s*([,;]|$)", baris.isi), baris.isi


@pytest.mark.parametrize("profil_id", PROFIL)
def test_setiap_baris_berpasal_kecuali_identitas(profil_id: str) -> None:
    for bab, baris in _baris(muat_profil(profil_id)):
        assert bool(baris.dasar) == (bab.kode != "identitas"), baris


@pytest.mark.parametrize("profil_id", PROFIL)
def test_kode_tidak_kembar_dan_bab_tidak_kosong(profil_id: str) -> None:
    semua = bab_profil(muat_profil(profil_id))
    assert len({bab.kode for bab in semua}) == len(semua)
    for bab in semua:
        kode = [baris.kode for baris in bab.baris]
        assert kode
        assert len(set(kode)) == len(kode), bab.kode


def test_bab_menurut_model_dan_pokok() -> None:
    profil = muat_profil("denpasar-69-2023")
    kode = [bab.kode for bab in bab_profil(profil)]
    assert kode[:3] == ["identitas", "istilah", "pilihan"]
    assert [k for k in kode if k.startswith("kedudukan.")] == [f"kedudukan.{m.id}" for m in profil.model]
    assert [k for k in kode if k.startswith("alur.")] == [f"alur.{m.id}" for m in profil.model]
    assert "pilihan" not in [bab.kode for bab in bab_profil(muat_profil("permenpanrb-7-2022"))]  # it leaves none open


def test_penilai_dengan_kata() -> None:
    """Katingan: who, of which jenjang, in which unit, and by whom, as the model calls them."""
    (utama,) = [
        b for b in _bab(muat_profil("katingan-5-2024"), "kedudukan.b-sekretariat-dprd").values()
        if "ahli madya" in b.judul and b.isi.startswith("dinilai")
    ]  # fmt: skip
    assert "Pejabat Fungsional jenjang " in utama.judul
    assert utama.isi == "dinilai Sekretaris DPRD"


@pytest.mark.parametrize(
    ("profil_id", "model_id", "ada"),
    [
        ("badung-35-2023", "setda", {"Sekretaris Daerah", "Asisten", "Kepala Bagian", "Kepala Subbagian"}),
        ("badung-35-2023", "rsud", {"Direktur", "Wakil Direktur", "Kepala Bidang atau Kepala Bagian"}),
        ("badung-35-2023", "inspektorat", {"Inspektur", "Sekretaris", "Inspektur Pembantu", "Kepala Subbagian"}),
        ("banyumas-23-2024", "a2-dinas-badan-inspektorat", {"Sekretaris, Kepala Bidang, atau Inspektur Pembantu"}),
        ("dharmasraya-10-2024", "e-bkd", {"Kepala Subbagian, Kepala Seksi, atau Kepala Subbidang"}),
        ("denpasar-69-2023", "m2d-badan", {"Kepala Subbagian atau Kepala Subbidang", "Sekretaris atau Kepala Bidang"}),
        ("katingan-5-2024", "c1-perhubungan-satpol", {"Kepala Unit Pelaksana Teknis", "Kepala Satuan atau Dinas"}),
    ],
)
def test_kepala_disebut_dengan_jabatannya(profil_id: str, model_id: str, ada: set[str]) -> None:
    """As the skeleton or the levels of the model call them, never "Kepala Asisten" or "Kepala Sekretariat DPRD"."""
    model = muat_profil(profil_id).model_dengan_id(model_id)
    sebutan = {penilai_dengan_kata(a, model)[1] for a in model.penilai}
    assert ada <= sebutan
    assert not re.search(r"Kepala (Asisten|Wakil|Inspektur|Sekretariat|Rumah|None)", " ".join(sebutan))


def test_kedudukan_menyebut_untuk_siapa_dan_penjelasannya() -> None:
    profil = muat_profil("banyumas-23-2024")
    baris = next(iter(_bab(profil, "kedudukan.c-sekretariat-dprd").values()))
    model = profil.model_dengan_id("c-sekretariat-dprd")
    assert (baris.judul, baris.isi) == ("Kedudukan", f"Untuk {model.untuk}. {model.aturan.penjelasan}")


def test_langkah_yang_bergantung_pada_dua_hal() -> None:
    baris = _bab(muat_profil("permenpanrb-7-2022"), "alur.umum-pimpinan-tinggi")
    assert baris["dua-tingkat.a4"].isi.endswith(
        "(bila melibatkan pegawai dari luar unit organisasi dan ditugaskan dengan penunjukan)"
    )
    assert "diperiksa" not in baris["dua-tingkat.b2"].isi


def test_sel_yang_bergantung_pada_dua_pilihan() -> None:
    profil = muat_profil("denpasar-69-2023")
    (sel,) = [s for s in profil.penugasan if s.aturan.kode == "penugasan.penunjukan.dalam-unit"]
    sel = replace(sel, bila_pilihan=f"{sel.bila_pilihan} sukarela-lintas-instansi:tertutup")
    judul = _bab(replace(profil, penugasan=(sel,)), "penugasan")[sel.aturan.kode].judul
    assert judul.endswith("organisasi” dan “Tidak, mengikuti peraturan nasional”)")


def test_kedua_jawaban_keputusan_terbaca() -> None:
    """Badung lintas unit: agreed goes on, refused ends with reasons; steps by number."""
    baris = _bab(muat_profil("badung-35-2023"), "penugasan")
    (jawaban,) = [
        b.isi for kode, b in baris.items()
        if kode.startswith("penugasan.penunjukan.lintas-unit.") and "tolak:" in b.isi and "kepala" not in kode
    ][:1]  # fmt: skip
    assert re.search(r"setuju: langkah \d+; tolak: berakhir, beserta alasan", jawaban)


def test_pilihan_disebut_dengan_labelnya() -> None:
    baris = _bab(muat_profil("denpasar-69-2023"), "penugasan")
    judul = baris["penugasan.penunjukan.dalam-unit"].judul
    label = "Kepala perangkat daerah atau pimpinan unit organisasi"
    assert judul == f"Penunjukan dalam unit (bila kantor memilih “{label}”)"
    pilihan = _bab(muat_profil("denpasar-69-2023"), "pilihan")["penetap-penugasan"]
    assert pilihan.judul.endswith("?")
    assert f"{label} (Ps. 8 ayat (4)) [bawaan]" in pilihan.isi
    assert pilihan.isi.count("[bawaan]") == 1


def test_sel_tertutup() -> None:
    baris = _bab(muat_profil("permenpanrb-7-2022"), "penugasan")["penugasan.sukarela.lintas-instansi"]
    assert (baris.judul, baris.isi) == ("Pengajuan sukarela lintas instansi", "tertutup")
    assert baris.penjelasan  # why


def test_jam_kerja_dan_ketentuan() -> None:
    profil = muat_profil("denpasar-69-2023")
    jam = _bab(profil, "jam")
    assert jam["jam.senin-kamis"].judul == "Senin, Selasa, Rabu, Kamis"
    assert jam["jam.senin-kamis"].isi == "07.30–16.30 WITA, istirahat 12.00–13.00"
    assert jam["jam.sepekan"].isi == "37 jam 30 menit tanpa istirahat"
    assert [d.pasal for d in jam["jam.sepekan"].dasar] == ["Ps. 17 ayat (1)", "Ps. 22"]
    assert _bab(profil, "ketentuan")["jam.hari-kerja"].judul == "Jam: hari kerja"


def test_kerangka_menyebut_unit_dan_kepalanya() -> None:
    baris = _bab(muat_profil("denpasar-69-2023"), "kedudukan.m5-uptd")
    (kerangka,) = [b for b in baris.values() if b.judul == "Kerangka kantor baru"]
    assert "UPTD (Kepala UPTD); Subbagian Tata Usaha (Kepala Subbagian Tata Usaha); Kelompok" in kerangka.isi


def test_profil_yang_ditambah(buat_profil: BuatProfil) -> None:
    """What somebody else wrote is read the same way, its choice by its label."""
    profil = muat_profil(buat_profil())
    (regu,) = [b for b in _bab(profil, "kedudukan.loka").values() if b.kode.endswith("penilai.regu")]
    assert regu.judul == "Pejabat Fungsional di Regu"
    assert regu.isi.endswith("(bila kantor memilih “Atasan Kepala Loka”)")


def test_identitas_dengan_kata() -> None:
    isi = {baris.judul: baris.isi for baris in bab_profil(muat_profil("denpasar-69-2023"))[0].baris}
    assert isi["Berlaku sejak"] == "2 Januari 2024"
    assert isi["Mewarisi"] == "PermenPANRB 7/2022"


@pytest.mark.parametrize(
    ("profil_id", "akta"),
    [("denpasar-69-2023", "Keputusan pembentukan tim kerja"), ("katingan-5-2024", "Surat Perintah Tugas")],
)
def test_akta_tim_dengan_namanya(profil_id: str, akta: str) -> None:
    assert _bab(muat_profil(profil_id), "tim")["tim.akta"].isi == akta
