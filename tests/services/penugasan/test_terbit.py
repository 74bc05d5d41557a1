"""From a draft to the issued letter, in one transaction; the draft goes with it."""

import hashlib
import subprocess
import sys
from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Bentuk, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.surat import DokumenSurat, KeadaanSurat, Surat
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.penugasan import (
    PesertaRancangan,
    RancanganPenugasan,
    ambil_rancangan,
    batalkan_penugasan,
    daftar_penugasan,
    pratinjau_surat,
    rancangan_kosong,
    rincian_penugasan,
    selesaikan_penugasan,
    simpan_rancangan,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import dokumen_surat
from sistemkerja_desktop.services.urungan import PerluPencabutan
from tests.services.penugasan.puskesmas_uji import orang, teks, unit


def test_issuing_writes_assignment_number_letter_and_cards_at_once(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan
) -> None:
    perubahan, terbit = terbitkan_penugasan(sesi_contoh, rancangan)
    assert set(perubahan.entitas) == {
        "Penugasan", "PesertaPenugasan", "Surat", "DokumenSurat", "Kegiatan", "CatatanKegiatan", "LangkahKasus",
    }  # fmt: skip
    assert terbit.surat.nomor == "800.1.11.1/001/PKM-LS/IX/2026"
    assert hashlib.sha256(terbit.dokumen.pdf).hexdigest() == terbit.surat.sha256
    isi = teks(terbit.dokumen.pdf)
    for kata in (
        "SURAT TUGAS", "NOMOR 800.1.11.1/001/PKM-LS/IX/2026", "Rizky Pratama Syahrial", "19920811 201902 1 004",
        "Penata Muda Tingkat I, III/b", "7 sampai dengan 30 September 2026", "dr. Ranti Maharani, M.K.M.",
        "Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024 tentang Sistem Kerja", "Pasal 10 ayat (3)",
        "Kepala Dinas Kesehatan Kabupaten Dharmasraya",
        "Kepala UPTD Puskesmas Lubuk Serunai",
    ):  # fmt: skip
        assert kata in isi, kata
    with sesi_contoh.baca() as uk:
        kartu = uk.list(Kegiatan)
        penugasan = uk.list(Penugasan)[0]
        catatan = uk.list(CatatanKegiatan, kegiatan_id=kartu[0].id)
    assert [(k.nama, k.fase, k.urutan) for k in kartu] == [("Penyelidikan kasus DBD", Fase.PERENCANAAN, 0)]
    assert (penugasan.profil_id, penugasan.profil_hash) == ("dharmasraya-10-2024", sesi_contoh.profil.hash)
    assert catatan
    assert all("800.1.11.1/001/PKM-LS/IX/2026" in c.keterangan for c in catatan)


def test_preview_is_the_letter_that_issuing_makes(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    contoh = pratinjau_surat(sesi_contoh, rancangan)
    _, terbit = terbitkan_penugasan(sesi_contoh, rancangan)
    assert contoh.pdf == terbit.dokumen.pdf


def test_failure_while_issuing_leaves_nothing(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_a: object, **_k: object) -> None:
        raise RuntimeError("gagal di tengah")

    monkeypatch.setattr("sistemkerja_desktop.services.penugasan.terbit.tambah_kegiatan", gagal)
    with pytest.raises(RuntimeError):
        terbitkan_penugasan(sesi_contoh, rancangan)
    with sesi_contoh.baca() as uk:
        assert [uk.count(j) for j in (Penugasan, Surat, DokumenSurat, Kegiatan)] == [0, 0, 0, 0]


def test_team_of_four_gets_a_table_in_the_attachment(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    nama = ("Rizky Pratama Syahrial", "Ilham Kurniawan", "Elsa Yolanda", "Hendra Saputra")
    tim = replace(
        rancangan,
        bentuk=Bentuk.TIM,
        peserta=tuple(
            PesertaRancangan(orang(sesi_contoh, n), "ketua" if i == 0 else "anggota") for i, n in enumerate(nama)
        ),
    )
    _, terbit = terbitkan_penugasan(sesi_contoh, tim)
    assert terbit.dokumen.halaman == 2
    assert all(n in teks(terbit.dokumen.pdf) for n in nama)
    assert terbit.surat.kepada == "4 orang"


def test_draft_is_kept_until_it_is_issued(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    assert ambil_rancangan(sesi_contoh) is None
    simpan_rancangan(sesi_contoh, rancangan)
    assert ambil_rancangan(sesi_contoh) == rancangan
    terbitkan_penugasan(sesi_contoh, rancangan)
    assert ambil_rancangan(sesi_contoh) is None


def test_draft_goes_in_the_transaction_that_issues(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan, monkeypatch: pytest.MonkeyPatch
) -> None:
    simpan_rancangan(sesi_contoh, rancangan)

    def gagal(*_a: object) -> None:
        raise RuntimeError("disk penuh")

    monkeypatch.setattr("sistemkerja_desktop.storage.unit_kerja.UnitKerja.simpan_pengaturan", gagal)
    with pytest.raises(RuntimeError):
        terbitkan_penugasan(sesi_contoh, rancangan)
    monkeypatch.undo()
    with sesi_contoh.baca() as uk:
        assert (uk.count(Surat), uk.count(Penugasan)) == (0, 0)
    assert ambil_rancangan(sesi_contoh) == rancangan


def test_draft_for_a_person_knows_the_unit(sesi_contoh: Sesi) -> None:
    draf = rancangan_kosong(sesi_contoh, pegawai_id=orang(sesi_contoh, "Ilham Kurniawan"))
    assert draf.unit_id == unit(sesi_contoh, "Klaster 4")
    assert draf.kertas == "F4"


def test_issuing_is_not_undone_but_revoked(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    _, terbit = terbitkan_penugasan(sesi_contoh, rancangan)
    with pytest.raises(PerluPencabutan, match="menerbitkan surat"):
        sesi_contoh.urungkan()
    assert sesi_contoh.tumpukan.surat_teratas == terbit.surat.id
    batalkan_penugasan(sesi_contoh, terbit.surat.penugasan_id or 0, "Salah orang")
    with sesi_contoh.baca() as uk:
        assert uk.get(Surat, terbit.surat.id).keadaan is KeadaanSurat.DICABUT
        assert uk.list(Penugasan)[0].keadaan is KeadaanPenugasan.DIBATALKAN
    assert dokumen_surat(sesi_contoh, terbit.surat.id).pdf == terbit.dokumen.pdf
    assert sesi_contoh.tumpukan.nama_urung == "Tambah target"


def test_list_and_detail(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    _, terbit = terbitkan_penugasan(sesi_contoh, rancangan)
    (baris,) = daftar_penugasan(sesi_contoh)
    assert (baris.kode, baris.unit, baris.jumlah_kegiatan) == ("001", "Klaster 4", 1)
    assert baris.surat == (terbit.surat,)
    rincian = rincian_penugasan(sesi_contoh, baris.penugasan.id)
    assert rincian.ditugaskan_oleh == "Kepala Puskesmas"
    assert rincian.aturan is not None
    with pytest.raises(GalatPengguna, match="belum selesai"):
        selesaikan_penugasan(sesi_contoh, baris.penugasan.id)


def test_every_issued_assignment_gets_its_own_number(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    nomor = [terbitkan_penugasan(sesi_contoh, rancangan)[1].surat.urut for _ in range(3)]
    assert nomor == [1, 2, 3]
    with sesi_contoh.baca() as uk:
        assert [p.nomor for p in uk.list(Penugasan)] == [1, 2, 3]


@pytest.mark.parametrize("titik", ["tambah_kegiatan", "terbitkan"])
def test_kill_in_the_last_step_leaves_all_or_nothing(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan, titik: str
) -> None:
    """The wizard's last page is killed (-9) while it issues: the draft is still there and nothing else."""
    simpan_rancangan(sesi_contoh, rancangan)
    sesi_contoh.tutup()
    naskah = f"""
import os, signal
from pathlib import Path
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.penugasan import ambil_rancangan, terbit
sesi = buka_kantor(Path({str(sesi_contoh.path)!r}))
asli = terbit.{titik}
def mati(*a, **k):
    asli(*a, **k)
    os.kill(os.getpid(), signal.SIGKILL)
terbit.{titik} = mati
terbit.terbitkan_penugasan(sesi, ambil_rancangan(sesi))
"""
    if sys.platform == "win32":
        naskah = naskah.replace("os.kill(os.getpid(), signal.SIGKILL)", "os._exit(9)")
    assert subprocess.run([sys.executable, "-c", naskah], check=False, timeout=60).returncode in (-9, 9)
    sesi = buka_kantor(sesi_contoh.path)
    with sesi.baca() as uk:
        assert [uk.count(j) for j in (Penugasan, Surat, DokumenSurat, Kegiatan)] == [0, 0, 0, 0]
        assert uk.count(UnitOrganisasi) > 1
    assert ambil_rancangan(sesi) == rancangan
    _, terbit = terbitkan_penugasan(sesi, rancangan)
    assert terbit.surat.urut == 1
    sesi.tutup()


def test_kill_right_after_the_last_step_leaves_the_letter_and_no_draft(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan
) -> None:
    """Killed (-9) when the letter is committed: it is there once, and no draft invites to issue it again."""
    simpan_rancangan(sesi_contoh, rancangan)
    sesi_contoh.tutup()
    naskah = f"""
import os
from pathlib import Path
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.penugasan import ambil_rancangan, terbitkan_penugasan
sesi = buka_kantor(Path({str(sesi_contoh.path)!r}))
rancangan = ambil_rancangan(sesi)
sesi.dengarkan(lambda _perubahan: os.kill(os.getpid(), 9))
terbitkan_penugasan(sesi, rancangan)
"""
    assert subprocess.run([sys.executable, "-c", naskah], check=False, timeout=60).returncode in (-9, 9)
    sesi = buka_kantor(sesi_contoh.path)
    with sesi.baca() as uk:
        assert [uk.count(j) for j in (Penugasan, Surat, DokumenSurat, Kegiatan)] == [1, 1, 1, 1]
    assert ambil_rancangan(sesi) is None
    sesi.tutup()
