"""The example in resources/regulasi/README.md: whoever copies it gets a profile that carries an office.

A regulation that the program does not know, with combinations of its own, added by files alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.alur import PERISTIWA
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, Kegiatan
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.pelaku import PELAKU
from sistemkerja_desktop.domain.penilai import penilai_kinerja
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan
from sistemkerja_desktop.domain.predikat import PREDIKAT
from sistemkerja_desktop.domain.regulasi import DasarHukum, SumberHukum
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.regulasi import daftar
from sistemkerja_desktop.regulasi.muat import masalah_profil, muat_profil
from sistemkerja_desktop.services.kantor import KantorBaru, buat_kantor
from sistemkerja_desktop.services.papan import catat_beberapa_langkah, pindahkan_kegiatan, rincian_kegiatan
from sistemkerja_desktop.services.penugasan import (
    KeadaanSel,
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    calon_penugas,
    sel_cara_cakupan,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import dokumen_surat
from tests.regulasi.contoh_panduan import ID, PANDUAN

AWAL = datetime(2026, 9, 7, 8, 0)
KANTOR = KantorBaru(
    profil_id=ID,
    model_id="kelurahan",
    nama="Kelurahan Contoh",
    pemerintah="Pemerintah Kota Contoh",
    induk="Kecamatan Contoh",
    alamat="Jalan Contoh 1",
    tempat="Contoh",
    kode_surat="KEL-CTH",
    atasan_jabatan="Camat Contoh",
    atasan_nama="Sri Rejeki",
    penyusun="Wayan Arta",
    kepala=Pegawai(0, "Made Contoh", nip="198304122010012014", status=StatusPegawai.PNS, golongan="III/d"),
)
ORANG = (
    ("Ketut Muda", "Perencana Ahli Muda", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA),
    ("Nyoman Pertama", "Perencana Ahli Pertama", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_PERTAMA),
    ("Luh Layanan", "Pengadministrasi Umum", JenisJabatan.PELAKSANA, Jenjang.TIDAK_ADA),
)


@dataclass
class Kelurahan:
    """The office, its people by name, and the assignment of one of them."""

    sesi: Sesi
    orang: dict[str, int]

    def rancangan(self, nama: str) -> RancanganPenugasan:
        sesi = self.sesi
        unit = next(u.id for u in sesi.susunan.unit.values() if u.nama == "Seksi Pelayanan")
        with sesi.tulis("Tambah target") as uk:
            target = uk.add(TargetKinerja(0, unit, "Layanan tepat waktu", "95", "%", date(2026, 12, 31), 2026))
        return RancanganPenugasan(
            nama="Penataan loket",
            uraian="menata loket pelayanan",
            target_id=target.id,
            unit_id=unit,
            bentuk=Bentuk.INDIVIDU,
            cara=Cara.PENUNJUKAN,
            peserta=(PesertaRancangan(self.orang[nama], Bentuk.INDIVIDU.value),),
            mulai=date(2026, 9, 7),
            selesai=date(2026, 9, 30),
            kegiatan=(KegiatanRancangan("Penataan loket", "Antrean paling lama 10 menit", date(2026, 9, 30)),),
            tembusan=("Camat Contoh",),
            tanggal_surat=date(2026, 9, 7),
        )

    def terbitkan(self, nama: str) -> tuple[Surat, Kegiatan]:
        draf = self.rancangan(nama)
        calon, _, _ = calon_penugas(self.sesi, draf)
        _, terbit = terbitkan_penugasan(self.sesi, replace(draf, ditugaskan_oleh=calon[0].jabatan_id))
        with self.sesi.baca() as uk:
            (kartu,) = uk.list(Kegiatan, penugasan_id=terbit.surat.penugasan_id)
        return terbit.surat, kartu

    def langkah_terbuka(self, kartu: int, fase: Fase) -> list[str]:
        return [
            satu.langkah.kode
            for kelompok in rincian_kegiatan(self.sesi, kartu).fase
            if kelompok.fase is fase
            for satu in kelompok.langkah
            if satu.boleh_dicatat and satu.dicatat is None
        ]


@pytest.fixture
def kelurahan(anak: Path, tmp_path: Path) -> Iterator[Kelurahan]:
    assert anak.name == KANTOR.profil_id
    sesi = buat_kantor(tmp_path / "kelurahan.skd", KANTOR, jam=lambda: AWAL)
    unit = next(u.id for u in sesi.susunan.unit.values() if u.nama == "Seksi Pelayanan")
    orang: dict[str, int] = {}
    with sesi.tulis("Tempatkan pegawai") as uk:
        for nama, jabatan, jenis, jenjang in ORANG:
            pegawai = uk.add(Pegawai(0, nama, status=StatusPegawai.PNS))
            kursi = uk.add(Jabatan(0, jabatan, unit, jenis, jenjang))
            uk.add(PemangkuJabatan(0, kursi.id, pegawai.id))
            orang[nama] = pegawai.id
    yield Kelurahan(sesi, orang)
    sesi.tutup()


def test_contoh_lengkap_dan_sah(anak: Path) -> None:
    """The three files that the text announces, and nothing wrong with them."""
    ada = {p.relative_to(anak).as_posix() for p in anak.rglob("*.toml")}
    assert ada == {"identitas.toml", "kedudukan/kelurahan.toml", "alur/kelurahan.toml"}
    assert PANDUAN.read_text(encoding="utf-8").count("```toml\n") == len(ada)
    assert masalah_profil(anak) == []
    assert ID in [r.id for r in daftar.daftar_profil()]


def test_panduan_menyebut_semua_nama() -> None:
    """Actors, predicates, events, and what of the national regulation a child may name."""
    teks = PANDUAN.read_text(encoding="utf-8")
    nasional = muat_profil("permenpanrb-7-2022")
    nama = {*PELAKU, *PREDIKAT, *PERISTIWA, *(s.kode for s in nasional.surat)}
    nama |= {p.stem for p in PANDUAN.parent.glob("permenpanrb-7-2022/[ka]*/*.toml")}
    assert {satu for satu in nama if f"`{satu}`" not in teks} == set()


@pytest.mark.usefixtures("anak")
def test_yang_tidak_disebut_adalah_nasional() -> None:
    milik, induk = muat_profil(ID), muat_profil("permenpanrb-7-2022")
    assert milik.induk == induk.id
    assert [(s.cara, s.cakupan, s.penugas) for s in milik.penugasan] == [
        (s.cara, s.cakupan, s.penugas) for s in induk.penugasan
    ]
    assert {d.sumber for s in milik.penugasan for d in s.aturan.dasar} == {SumberHukum.NASIONAL}
    alur = [s.kode.rpartition(".")[2] for s in milik.model_dengan_id("kelurahan").langkah(Fase.EVALUASI)]
    assert alur == ["c0", "c1", "c2", "c3"]


def test_penilai_menurut_aturan_contoh(kelurahan: Kelurahan) -> None:
    """Ps. 6 ayat (2): an ahli muda is assessed by the camat, who is outside; everybody else by the lurah."""
    sesi = kelurahan.sesi
    muda = penilai_kinerja(sesi.susunan, sesi.model, kelurahan.orang["Ketut Muda"])
    assert (muda.pegawai_id, muda.alasan_kosong) == (None, "")
    assert "Sri Rejeki" in (muda.luar or "") or "Camat Contoh" in (muda.luar or "")
    assert muda.aturan is not None
    assert muda.aturan.dasar == (DasarHukum("Ps. 6 ayat (2)", "Perwali Contoh 1/2026", SumberHukum.DAERAH),)
    lurah = next(j.id for j in sesi.susunan.jabatan.values() if j.nama == "Lurah")
    for nama in ("Nyoman Pertama", "Luh Layanan"):
        hasil = penilai_kinerja(sesi.susunan, sesi.model, kelurahan.orang[nama])
        assert (hasil.jabatan_id, hasil.luar or "") == (lurah, "")
        assert hasil.aturan is not None
        assert {d.sumber for d in hasil.aturan.dasar} == {SumberHukum.NASIONAL}


def test_sel_yang_terbuka(kelurahan: Kelurahan) -> None:
    """What the office may do comes from the parent: within the unit by appointment."""
    draf = kelurahan.rancangan("Nyoman Pertama")
    keadaan = {(s.cara, s.cakupan): s.keadaan for s in sel_cara_cakupan(kelurahan.sesi, draf)}
    assert keadaan[Cara.PENUNJUKAN, Cakupan.DALAM_UNIT] == KeadaanSel.DAPAT
    assert keadaan[Cara.SUKARELA, Cakupan.LINTAS_INSTANSI] == KeadaanSel.TERTUTUP_PERATURAN


def test_penugasan_sampai_selesai(kelurahan: Kelurahan) -> None:
    """Issued by the lurah, then every phase; the review waits for the step that only this regulation has."""
    sesi = kelurahan.sesi
    surat, kartu = kelurahan.terbitkan("Nyoman Pertama")
    assert surat.nomor
    assert dokumen_surat(sesi, surat.id).pdf.startswith(b"%PDF")
    with sesi.baca() as uk:
        penugasan = uk.get(Penugasan, kartu.penugasan_id)
    assert (penugasan.cara, penugasan.cakupan) == (Cara.PENUNJUKAN, Cakupan.DALAM_UNIT)
    for fase in (Fase.PERENCANAAN, Fase.PELAKSANAAN):
        catat_beberapa_langkah(sesi, kartu.id, kelurahan.langkah_terbuka(kartu.id, fase))
        assert fase.berikut is not None
        pindahkan_kegiatan(sesi, kartu.id, fase.berikut)
    terbuka = kelurahan.langkah_terbuka(kartu.id, Fase.EVALUASI)
    assert terbuka == ["c0", "c1", "c2", "c3"]
    catat_beberapa_langkah(sesi, kartu.id, terbuka[1:])
    with pytest.raises(GalatPengguna) as galat:
        pindahkan_kegiatan(sesi, kartu.id, Fase.SELESAI)
    assert "Warga ditanya" in f"{galat.value.pesan} {galat.value.tindakan}"
    catat_beberapa_langkah(sesi, kartu.id, ["c0"])
    pindahkan_kegiatan(sesi, kartu.id, Fase.SELESAI)
    with sesi.baca() as uk:
        assert uk.get(Kegiatan, kartu.id).fase is Fase.SELESAI
        dicatat = {c.langkah for c in uk.list(CatatanKegiatan, kegiatan_id=kartu.id)}
    assert "c0" in dicatat


def test_penugasan_memegang_definisi_awalnya(kelurahan: Kelurahan, anak: Path) -> None:
    """A later version of the files does not change what runs already."""
    _, kartu = kelurahan.terbitkan("Luh Layanan")
    with kelurahan.sesi.baca() as uk:
        penugasan = uk.get(Penugasan, kartu.penugasan_id)
    assert (penugasan.profil_id, penugasan.profil_versi) == (ID, "1")
    alur = anak / "alur" / "kelurahan.toml"
    alur.write_text(alur.read_text(encoding="utf-8").split("[[langkah]]")[0], encoding="utf-8")
    identitas = anak / "identitas.toml"
    identitas.write_text(identitas.read_text(encoding="utf-8").replace('versi = "1"', 'versi = "2"'), encoding="utf-8")
    assert "c0" not in [s.kode.rpartition(".")[2] for s in muat_profil(ID).model_dengan_id("kelurahan").alur]
    evaluasi = [k for k in rincian_kegiatan(kelurahan.sesi, kartu.id).fase if k.fase is Fase.EVALUASI]
    assert next(s.langkah.kode for k in evaluasi for s in k.langkah) == "c0"
