"""An invented regulation with combinations that no other has, added as files alone and lived with.

An own way with an appeal, cells under two answers together, a cell closed against the parent, an own letter, team and
steps, who assesses by own rules, and a second model laid over the first.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.penilai import penilai_kinerja
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.regulasi import daftar
from sistemkerja_desktop.regulasi.muat import masalah_profil, muat_profil
from sistemkerja_desktop.services.kantor import KantorBaru, buat_kantor
from sistemkerja_desktop.services.papan import catat_beberapa_langkah, pindahkan_kegiatan, rincian_kegiatan
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    KeadaanSel,
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    SuratLangkahBaru,
    calon_penugas,
    catat_jawaban,
    mulai_kasus,
    rincian_kasus,
    sel_cara_cakupan,
    tawaran_surat,
    terbit_langsung,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.peraturan.pasang import pasang_profil, periksa_paket
from sistemkerja_desktop.services.peraturan.pilihan import daftar_pilihan, pilih_opsi
from sistemkerja_desktop.services.sesi import Sesi

REKAAN = Path(__file__).parent / "data/rekaan"
ID = "kab-rekaan-7-2026"
AWAL = datetime(2026, 9, 7, 8, 0)
ORANG = (
    ("Tari", "Seksi Teknis", "Bidan Terampil", JenisJabatan.FUNGSIONAL, Jenjang.TERAMPIL),
    ("Umi", "Seksi Umum", "Arsiparis Mahir", JenisJabatan.FUNGSIONAL, Jenjang.MAHIR),
    ("Posi", "Pos Hulu", "Teknisi", JenisJabatan.PELAKSANA, Jenjang.TEKNISI),
    ("Ahli", "Balai", "Arsiparis Ahli Utama", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_UTAMA),
)


@dataclass
class Balai:
    """The office, its people and units by name, and a target of Seksi Teknis."""

    sesi: Sesi
    orang: dict[str, int]
    unit: dict[str, int]
    target: int

    def rancangan(self, nama: str) -> RancanganPenugasan:
        """Seksi Teknis wants that person of Seksi Umum."""
        draf = RancanganPenugasan(
            nama="Penataan arsip",
            uraian="menata arsip seksi",
            target_id=self.target,
            unit_id=self.unit["Seksi Teknis"],
            bentuk=Bentuk.INDIVIDU,
            cara=Cara.PENUNJUKAN,
            cakupan=Cakupan.LINTAS_UNIT,
            peserta=(PesertaRancangan(self.orang[nama], Bentuk.INDIVIDU.value),),
            mulai=date(2026, 9, 21),
            selesai=date(2026, 10, 30),
            kegiatan=(KegiatanRancangan("Penataan", "arsip tertata", date(2026, 10, 30)),),
            tanggal_surat=date(2026, 9, 7),
        )
        calon, _, _ = calon_penugas(self.sesi, draf)
        return replace(draf, ditugaskan_oleh=calon[0].jabatan_id) if calon else draf

    def keadaan_sel(self) -> KeadaanSel:
        """Whether people of another seksi may be asked for."""
        semua = sel_cara_cakupan(self.sesi, self.rancangan("Umi"))
        return next(s.keadaan for s in semua if (s.cara, s.cakupan) == (Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT))

    def mulai(self) -> int:
        draf = self.rancangan("Umi")
        assert not terbit_langsung(self.sesi, draf)
        return next(iter(mulai_kasus(self.sesi, draf).id_dari("Penugasan")))

    def langkah(self, id_: int) -> str:
        kini = rincian_kasus(self.sesi, id_).kini
        return kini.langkah.kode if kini else ""

    def jawab(self, id_: int, jawaban: Jawaban, alasan: str = "") -> None:
        catat_jawaban(self.sesi, id_, JawabanBaru(jawaban, self.sesi.hari_ini(), "Pejabat Contoh", alasan))

    def keadaan(self, id_: int) -> KeadaanPenugasan:
        with self.sesi.baca() as uk:
            return uk.get(Penugasan, id_).keadaan

    def penilai(self, nama: str) -> str:
        hasil = penilai_kinerja(self.sesi.susunan, self.sesi.model, self.orang[nama])
        return self.sesi.susunan.jabatan[hasil.jabatan_id].nama if hasil.jabatan_id else hasil.luar or ""


@pytest.fixture
def balai(tambahan: Path, tmp_path: Path) -> Iterator[Balai]:
    """An office under the regulation, which was added from its folder."""
    paket = periksa_paket(REKAAN)
    assert [g.pesan for g in paket.masalah] == []
    pasang_profil(paket)
    assert (tambahan / ID).is_dir()
    kepala = Pegawai(0, "Made Contoh", nip="198304122010012014", status=StatusPegawai.PNS, golongan="IV/a")
    kantor = KantorBaru(
        profil_id=ID,
        model_id="balai",
        nama="Balai Contoh",
        pemerintah="Pemerintah Kabupaten Rekaan",
        induk="Dinas Contoh",
        alamat="Jalan Contoh 1",
        tempat="Contoh",
        kode_surat="BL",
        atasan_jabatan="Kepala Dinas Contoh",
        atasan_nama="Sri Rejeki",
        penyusun="Wayan Arta",
        kepala=kepala,
    )
    sesi = buat_kantor(tmp_path / "balai.skd", kantor, jam=lambda: AWAL)
    unit = {u.nama: u.id for u in sesi.susunan.unit.values()} | {"Balai": sesi.susunan.akar.id}
    orang: dict[str, int] = {}
    with sesi.tulis("Isi orang") as uk:
        for nama, tempat, jabatan, jenis, jenjang in ORANG:
            kursi = uk.add(Jabatan(0, jabatan, unit[tempat], jenis, jenjang))
            orang[nama] = uk.add(Pegawai(0, nama, status=StatusPegawai.PNS, golongan="III/a")).id
            uk.add(PemangkuJabatan(0, kursi.id, orang[nama]))
        for kursi in [j for j in sesi.susunan.jabatan.values() if j.nama.startswith("Kepala Seksi")]:
            uk.add(PemangkuJabatan(0, kursi.id, uk.add(Pegawai(0, f"Orang {kursi.nama}")).id))
        target = uk.add(TargetKinerja(0, unit["Seksi Teknis"], "Arsip tertata", "100", "%", date(2026, 12, 31), 2026))
    yield Balai(sesi, orang, unit, target.id)
    sesi.tutup()


def test_sah_dan_memuat_kombinasi_baru() -> None:
    assert masalah_profil(REKAAN) == []
    profil = muat_profil(REKAAN)
    assert [jenis for jenis, _, _ in profil.tim.jenis] == ["insidental", "kilat"]
    assert profil.tim.pendidikan_pengganti == "S1"
    (sukarela,) = [s for s in profil.penugasan if (s.cara, s.cakupan) == (Cara.SUKARELA, Cakupan.LINTAS_UNIT)]
    assert (sukarela.terbuka, sukarela.mekanisme) == (False, None)


def test_penilai_menurut_aturan_sendiri(balai: Balai) -> None:
    """Ps. 7 against Ps. 8, Ps. 9 and Ps. 10; the answer of the office decides about the first."""
    assert {nama: balai.penilai(nama) for nama in balai.orang} == {
        "Tari": "Kepala Seksi Teknis",
        "Umi": "Kepala Seksi Umum",
        "Posi": "Kepala Seksi Teknis",
        "Ahli": "Sri Rejeki, Kepala Dinas Contoh",
    }
    pilih_opsi(balai.sesi, "penilai-terampil", "balai")
    assert [balai.penilai(nama) for nama in ("Tari", "Umi", "Posi")] == ["Kepala Balai"] * 2 + ["Kepala Seksi Teknis"]


def test_sel_menurut_dua_jawaban(balai: Balai) -> None:
    assert {p.kode for p in daftar_pilihan(balai.sesi) if p.menyangkut} == {
        "penilai-terampil",
        "lintas-seksi",
        "keberatan",
    }
    assert balai.keadaan_sel() == KeadaanSel.DAPAT
    pilih_opsi(balai.sesi, "keberatan", "tidak")
    assert balai.keadaan_sel() == KeadaanSel.DAPAT
    assert "banding" not in [s.langkah.kode for s in rincian_kasus(balai.sesi, balai.mulai()).baris]
    pilih_opsi(balai.sesi, "lintas-seksi", "tidak")
    assert balai.keadaan_sel() == KeadaanSel.TERTUTUP_PERATURAN


def test_ditolak_lalu_dimenangkan_dalam_banding_sampai_selesai(balai: Balai) -> None:
    """The appeal leads to the letter in the regulation's own name, then the own steps of all three phases."""
    sesi = balai.sesi
    id_ = balai.mulai()
    assert balai.langkah(id_) == "minta"
    balai.jawab(id_, Jawaban.LANJUT)
    assert balai.langkah(id_) == "putus"
    balai.jawab(id_, Jawaban.TOLAK, "Seksi Umum kekurangan orang.")
    assert balai.langkah(id_) == "banding"
    balai.jawab(id_, Jawaban.SETUJU)
    assert balai.langkah(id_) == "tugas"
    kini = rincian_kasus(sesi, id_).kini
    assert kini is not None
    assert kini.langkah.uraian == "Surat Perintah Tugas diterbitkan"
    tawaran = tawaran_surat(sesi, id_, Jawaban.LANJUT)
    assert tawaran.tembusan
    surat = SuratLangkahBaru(
        sesi.hari_ini(), tawaran.penandatangan[0], tawaran.kepada, tembusan=tawaran.tembusan, jawaban=Jawaban.LANJUT
    )
    terbitkan_langkah(sesi, id_, surat)
    assert balai.keadaan(id_) is KeadaanPenugasan.BERJALAN
    with sesi.baca() as uk:
        (kartu,) = uk.list(Kegiatan, penugasan_id=id_)
    for fase in (Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI):
        kelompok = next(k for k in rincian_kegiatan(sesi, kartu.id).fase if k.fase is fase)
        terbuka = [s.langkah.kode for s in kelompok.langkah if s.boleh_dicatat and s.dicatat is None]
        if terbuka:
            catat_beberapa_langkah(sesi, kartu.id, terbuka)
        assert fase.berikut is not None
        pindahkan_kegiatan(sesi, kartu.id, fase.berikut)
    with sesi.baca() as uk:
        assert uk.get(Kegiatan, kartu.id).fase is Fase.SELESAI


def test_ditolak_juga_dalam_banding(balai: Balai) -> None:
    id_ = balai.mulai()
    balai.jawab(id_, Jawaban.LANJUT)
    balai.jawab(id_, Jawaban.TOLAK, "Seksi Umum kekurangan orang.")
    balai.jawab(id_, Jawaban.TOLAK, "Keberatan tidak beralasan.")
    assert (balai.langkah(id_), balai.keadaan(id_)) == ("", KeadaanPenugasan.BERAKHIR)


def test_disetujui_tidak_perlu_banding(balai: Balai) -> None:
    id_ = balai.mulai()
    balai.jawab(id_, Jawaban.LANJUT)
    balai.jawab(id_, Jawaban.SETUJU)
    assert balai.langkah(id_) == "tugas"


def test_model_kedua_di_atas_model_pertama() -> None:
    """It has the first one's rules and one of its own, and its own answer to what a unit organisasi is."""
    profil = muat_profil(REKAAN)
    besar, kecil = (profil.model_dengan_id(id_) for id_ in ("balai", "balai-kecil"))
    kode = [[p.aturan.kode.partition(".")[2] for p in model.penilai] for model in (besar, kecil)]
    assert kode[1] == [kode[0][0], "penilai.klerek", *kode[0][1:]]
    assert (besar.jumlah_reviu, kecil.jumlah_reviu) == (2, 1)
    assert [s.kode for s in besar.alur] == [s.kode for s in kecil.alur]
    assert "Kepala Balai Kecil" in next(s.uraian for s in kecil.alur if s.kode == "p1")
    tanpa = terapkan_pilihan(profil, ("lintas-seksi:tidak",)).model_dengan_id("balai-kecil")
    assert (kecil.unit_organisasi, tanpa.unit_organisasi) == (("balai", "seksi"), ("balai",))


def test_tanpa_berkasnya_id_itu_tidak_ada(balai: Balai, tmp_path: Path) -> None:
    """Left out, everything else is there as before: nothing in the program knows it."""
    shutil.rmtree(tmp_path / "pengguna" / "regulasi" / ID)
    assert ID not in [p.id for p in daftar.daftar_profil()]
    assert balai.sesi.profil.id == ID  # the open office goes on
