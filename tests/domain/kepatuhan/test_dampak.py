"""Following changes of an office with several assessors finds what a full check finds, whatever is changed."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kasus import Jawaban, LangkahKasus
from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.kepatuhan.dampak import Dampak
from sistemkerja_desktop.domain.kepatuhan.periksa import KumpulanTemuan
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, KeadaanPenugasan, PesertaPenugasan
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.regulasi.muat import muat_profil
from tests.contoh_kepatuhan import (
    BIDANG,
    DINAS,
    HARI,
    KABID,
    KURSI_KEPALA,
    KURSI_SEKRETARIS,
    MERI,
    SEKRETARIAT,
    SEKRETARIS,
    Kantorku,
    surat,
)
from tests.ubah_kepatuhan import ELSA_DUDUK, hapus, lalu, lintas, surat_langkah, tembusan

KELAS = {
    "unit": "UnitOrganisasi", "jabatan": "Jabatan", "pegawai": "Pegawai", "pemangku": "PemangkuJabatan",
    "target": "TargetKinerja", "tim": "TimKerja", "anggota": "AnggotaTim", "penugasan": "Penugasan",
    "peserta": "PesertaPenugasan", "surat": "Surat", "kegiatan": "Kegiatan", "langkah": "LangkahKasus",
}  # fmt: skip
SUSUNAN = ("unit", "jabatan", "pegawai", "pemangku")
TANGGAL = [HARI + timedelta(days=n) for n in (-30, -1, 0, 20)]
Acak = random.Random


def _unit(acak: Acak, k: Kantorku, id_: int) -> UnitOrganisasi:
    jenis = k.unit[DINAS].jenis if id_ == DINAS else acak.choice(["bidang", "sekretariat", "seksi", "entah"])
    bukan_bawahan = [DINAS, SEKRETARIAT, BIDANG]
    induk = None if id_ == DINAS else DINAS if id_ in bukan_bawahan else acak.choice(bukan_bawahan)
    return UnitOrganisasi(id_, acak.choice(["Unit A", "Unit B"]), jenis, induk)


def _jabatan(acak: Acak, k: Kantorku, id_: int) -> Jabatan:
    nama = acak.choice(["Kepala Bidang", "Sekretaris", "Kepala Seksi", "Arsiparis"])
    jenis, jenjang = acak.choice(list(JenisJabatan)), acak.choice(list(Jenjang))
    return Jabatan(id_, nama, acak.choice(sorted(k.unit)), jenis, jenjang, acak.random() < 0.5)


def _pegawai(acak: Acak, _k: Kantorku, id_: int) -> Pegawai:
    return Pegawai(id_, acak.choice(["Ranti", "Wulan", "Meri"]), golongan=acak.choice(["", "III/b"]), pendidikan="S-1")


def _pemangku(acak: Acak, k: Kantorku, id_: int) -> PemangkuJabatan:
    mulai, selesai = acak.choice([None, TANGGAL[0]]), acak.choice([None, None, *TANGGAL[1:]])
    sebagai = acak.choice(list(SebagaiPemangku))
    return PemangkuJabatan(id_, acak.choice(sorted(k.jabatan)), acak.choice(sorted(k.pegawai)), sebagai, mulai, selesai)


def _penugasan(acak: Acak, k: Kantorku, id_: int) -> Any:
    return replace(
        k.penugasan[61], id=id_, nomor=id_, unit_id=acak.choice(sorted(k.unit)), cara=acak.choice(list(Cara)),
        cakupan=acak.choice(list(Cakupan)), ditugaskan_oleh=acak.choice([None, *sorted(k.jabatan)]),
        keadaan=acak.choice([KeadaanPenugasan.BERJALAN, KeadaanPenugasan.DIPROSES, KeadaanPenugasan.SELESAI]),
        selesai=acak.choice(TANGGAL), tim_id=acak.choice([None, *sorted(k.tim)]),
    )  # fmt: skip


def _surat(acak: Acak, k: Kantorku, id_: int) -> Any:
    nama = [*sorted({j.nama for j in k.jabatan.values()} | {p.nama for p in k.pegawai.values()}), "Arsip"]
    isi = [
        {"blok": "Tembusan", "kepada": acak.sample(nama, k=min(2, len(nama)))},
        {"blok": "TandaTangan", "jabatan": [{"jabatan": acak.choice(nama), "awalan": ""}]},
    ]
    jenis, kode = acak.choice([("surat-tugas", "surat-tugas"), ("surat-permohonan-pelibatan", "permohonan")])
    milik = acak.choice(sorted(k.penugasan))
    return surat(id_, id_, jenis=jenis, langkah=kode, penugasan_id=milik, isi=json.dumps({"blok": isi}))


def _langkah(acak: Acak, k: Kantorku, id_: int) -> Any:
    jawaban, tenggat = acak.choice([None, *Jawaban]), acak.choice(TANGGAL)
    milik = acak.choice(sorted(k.penugasan))
    return LangkahKasus(id_, milik, "pertimbangan", id_, TANGGAL[0], tenggat, jawaban, None, "", "", None, None)


BUAT: dict[str, Callable[[Acak, Kantorku, int], Any]] = {
    "unit": _unit,
    "jabatan": _jabatan,
    "pegawai": _pegawai,
    "pemangku": _pemangku,
    "penugasan": _penugasan,
    "surat": _surat,
    "langkah": _langkah,
    "target": lambda acak, k, id_: replace(k.target[31], id=id_, unit_id=acak.choice(sorted(k.unit))),
    "tim": lambda acak, k, id_: replace(
        k.tim[41], id=id_, unit_id=acak.choice(sorted(k.unit)), ditetapkan_oleh=acak.choice([None, *sorted(k.jabatan)])
    ),
    "anggota": lambda acak, k, id_: AnggotaTim(
        id_, acak.choice(sorted(k.tim)), acak.choice(sorted(k.pegawai)), acak.choice(list(PeranTim))
    ),
    "peserta": lambda acak, k, id_: PesertaPenugasan(
        id_, acak.choice(sorted(k.penugasan)), acak.choice(sorted(k.pegawai)), acak.choice(["ketua", "anggota"])
    ),
    "kegiatan": lambda acak, k, id_: replace(
        k.kegiatan[91], id=id_, penugasan_id=acak.choice(sorted(k.penugasan)), fase=acak.choice(list(Fase)),
        pegawai_id=acak.choice([None, *sorted(k.pegawai)]),
    ),
}  # fmt: skip
BOLEH_HAPUS = ("pemangku", "peserta", "anggota", "surat")


def ubah_acak(acak: Acak, k: Kantorku) -> tuple[str, int]:
    """Adds, changes or takes away a row; the kind and the id of it."""
    tabel = acak.choice(list(BUAT))
    isi = getattr(k, tabel)
    id_ = acak.choice([*isi, max(isi, default=900) + 1])
    if id_ in isi and tabel in BOLEH_HAPUS and acak.random() < 0.3:
        del isi[id_]
    else:
        isi[id_] = BUAT[tabel](acak, k, id_)
    return tabel, id_


def ikuti(k: Kantorku, potret: Potret, kumpulan: KumpulanTemuan, disentuh: list[tuple[str, int]]) -> None:
    """What the service does after a change, with the office of today in the place of the database."""
    menurut_kelas: dict[str, frozenset[int]] = {}
    for tabel, id_ in disentuh:
        menurut_kelas[KELAS[tabel]] = menurut_kelas.get(KELAS[tabel], frozenset()) | {id_}
    dampak = Dampak(potret, menurut_kelas)
    dampak.sebelum()
    kini = k.potret()
    for jenis in menurut_kelas.keys() & set(potret.jenis_tabel):
        for id_ in menurut_kelas[jenis]:
            potret.tabel(jenis).ganti(id_, kini.tabel(jenis).get(id_))
    lama = potret.susunan
    berubah = potret.ikuti(kini.susunan, kini.penilai, menurut_kelas.get("Pegawai", frozenset()))
    dampak.sesudah(berubah, lama)
    kumpulan.periksa(dampak.sasaran)


UMUM = ("permenpanrb-7-2022", "umum-pimpinan-tinggi")
KATINGAN = ("katingan-5-2024", "c3-dinas-badan-lain")
"""There the head of the unit that people come from may appoint them for another unit's work."""
BENIH = [(UMUM, benih) for benih in range(5)] + [(KATINGAN, benih) for benih in (0, 1, 2, 115, 269)]
"""115: the owning unit stops to be a unit organisasi; 269: somebody else heads the unit that people come from."""


@pytest.mark.parametrize(("peraturan", "benih"), BENIH)
def test_following_equals_a_full_check(peraturan: tuple[str, str], benih: int) -> None:
    acak, profil = Acak(benih), muat_profil(peraturan[0])
    k = Kantorku(profil, profil.model_dengan_id(peraturan[1]))
    k.ubah("unit", DINAS, jenis=k.model.kerangka[0].jenis)
    k.ubah("penugasan", 61, unit_id=SEKRETARIAT, cakupan=Cakupan.LINTAS_UNIT)
    potret = k.potret()
    kumpulan = KumpulanTemuan(potret)
    kumpulan.periksa_semua()
    for nomor in range(50):
        disentuh = [ubah_acak(acak, k) for _ in range(acak.choice([1, 1, 2]))]
        ikuti(k, potret, kumpulan, disentuh)
        penuh = k.temuan()
        assert kumpulan.semua == penuh, (nomor, disentuh, set(kumpulan.semua) ^ set(penuh))


def ditembuskan_kepada_penilai(k: Kantorku) -> None:
    """One person runs both seats that assess those asked for another unit's work; the letter's copy names them."""
    lalu(ELSA_DUDUK, hapus("pemangku", 22), lintas())(k)
    k.tambah("pemangku", PemangkuJabatan(30, KURSI_SEKRETARIS, KABID, SebagaiPemangku.PLT))
    k.tambah("unit", UnitOrganisasi(5, "Bidang Promosi", "bidang", DINAS))
    k.ubah("penugasan", 61, unit_id=5, ditugaskan_oleh=KURSI_KEPALA)
    k.tambah("peserta", PesertaPenugasan(73, 61, 106, "anggota"))
    surat_langkah("permohonan", "surat-permohonan-pelibatan", isi=tembusan("Wulan"))(k)


def test_who_runs_a_seat_that_assesses_people_of_another_units_work(kantorku: Kantorku) -> None:
    """One person ran both seats that assess those asked for, and the letter's copy names that person."""
    k = kantorku
    ditembuskan_kepada_penilai(k)
    potret = k.potret()
    kumpulan = KumpulanTemuan(potret)
    kumpulan.periksa_semua()
    assert ("S-03", "Surat", 82) not in {t.kunci for t in kumpulan.semua}
    k.hapus("pemangku", 30)
    k.tambah("pemangku", PemangkuJabatan(31, KURSI_SEKRETARIS, SEKRETARIS))
    ikuti(k, potret, kumpulan, [("pemangku", 30), ("pemangku", 31)])
    assert ("S-03", "Surat", 82) in {t.kunci for t in kumpulan.semua}
    assert kumpulan.semua == k.temuan()


def test_name_of_who_runs_seats_that_assess(kantorku: Kantorku) -> None:
    """The same letter, and the person is renamed."""
    k = kantorku
    ditembuskan_kepada_penilai(k)
    potret = k.potret()
    kumpulan = KumpulanTemuan(potret)
    kumpulan.periksa_semua()
    k.ubah("pegawai", KABID, nama="Wulandari")
    ikuti(k, potret, kumpulan, [("pegawai", KABID)])
    assert kumpulan.semua == k.temuan()


def test_unit_that_somebody_now_belongs_to(kantorku: Kantorku) -> None:
    """Who loses the definitif seat belongs to the unit that they run as Plt.: it has somebody now (K-20)."""
    k = kantorku
    k.tambah("unit", UnitOrganisasi(5, "Bidang Promosi", "bidang", DINAS))
    k.tambah("jabatan", Jabatan(17, "Kepala Bidang Promosi", 5, JenisJabatan.ADMINISTRATOR, memimpin=True))
    k.tambah("pemangku", PemangkuJabatan(30, 17, MERI, SebagaiPemangku.PLT))
    potret = k.potret()
    kumpulan = KumpulanTemuan(potret)
    kumpulan.periksa_semua()
    k.hapus("pemangku", 25)
    ikuti(k, potret, kumpulan, [("pemangku", 25)])
    assert kumpulan.semua == k.temuan()
