"""Adding many rows: every kind of value arrives, the audit's image is the row, undo and redo work from it."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai, StatusPegawai
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.pemetaan import PEMETAAN, ke_json
from sistemkerja_desktop.storage.riwayat import SaringanRiwayat

LENGKAP = Pegawai(
    0, 'Nama "kutip", \\ dan\nbaris', "199208112019021004", "dr.", "S.Kep.", StatusPegawai.PNS, "III/b",
    date(2020, 4, 1), date(2021, 5, 2), "S-1", "Keperawatan", "Koto é", date(1992, 8, 11),
    JenisKelamin.LAKI_LAKI, "Islam", "0812", "a@contoh.go.id", ("gizi", "luka bakar"),
)  # fmt: skip


def test_nilai_kembali_seperti_semula_dan_id_berurutan(sesi: Sesi) -> None:
    with sesi.tulis("Tambah") as uk:
        tertinggi = uk.max(Pegawai, "id")
        hasil = uk.add_all([LENGKAP, replace(LENGKAP, nip="", jenis_kelamin=None, tanggal_lahir=None, kompetensi=())])
        akar = sesi.susunan.akar.id
        kursi = uk.add(Jabatan(0, "Perawat", akar, JenisJabatan.FUNGSIONAL, Jenjang.MAHIR, memimpin=False, kelas=None))
    assert [h.id for h in hasil] == [tertinggi + 1, tertinggi + 2]
    with sesi.baca() as uk:
        assert [uk.get(Pegawai, h.id) for h in hasil] == hasil
        assert uk.get(Jabatan, kursi.id) == kursi


@pytest.mark.parametrize("jumlah", [49, 50, 51, 100, 123])
def test_banyak_baris_dalam_satu_pernyataan(sesi: Sesi, jumlah: int) -> None:
    with sesi.tulis("Tambah") as uk:
        hasil = uk.add_all([replace(LENGKAP, nip="", nama=f"Orang {i}", no_hp=str(i)) for i in range(jumlah)])
    with sesi.baca() as uk:
        assert [p for p in uk.list(Pegawai) if p.id >= hasil[0].id] == hasil
        rinci = uk.pembaca_riwayat.rinci(uk.pembaca_riwayat.daftar(SaringanRiwayat())[0].id, 500)
    assert [(r.sesudah or {})["nama"] for r in rinci] == [p.nama for p in hasil]


def test_citra_riwayat_sama_dengan_yang_dibuat_python(sesi: Sesi) -> None:
    with sesi.tulis("Tambah") as uk:
        orang = uk.add(LENGKAP)
        kursi = uk.add(Jabatan(0, "Perawat", sesi.susunan.akar.id, JenisJabatan.FUNGSIONAL, memimpin=True))
    with sesi.baca() as uk:
        perubahan = uk.pembaca_riwayat.daftar(SaringanRiwayat())[0]
        rinci = uk.pembaca_riwayat.rinci(perubahan.id, 10)
    for satu, entitas in zip(rinci, (orang, kursi), strict=True):
        peta = PEMETAAN[type(entitas)]
        assert satu.sebelum is None
        assert satu.sesudah == peta.ke_baris(entitas)
        assert ke_json(dict(satu.sesudah), peta.biner)
    assert rinci[1].sesudah is not None
    assert rinci[1].sesudah["memimpin"] is True


def test_tambah_lalu_ubah_dalam_satu_perubahan_diurungkan_bersih(sesi: Sesi) -> None:
    with sesi.tulis("Tambah dan ubah") as uk:
        orang = uk.add(LENGKAP)
        uk.update(replace(orang, nama="Nama Baru"))
        uk.add(replace(LENGKAP, nip="", nama="Orang Kedua"))
    nama = {p.nama for p in sesi.susunan.pegawai.values()}
    assert {"Nama Baru", "Orang Kedua"} <= nama
    sesi.urungkan()
    assert orang.id not in sesi.susunan.pegawai
    sesi.ulangi()
    assert {p.nama for p in sesi.susunan.pegawai.values()} == nama


def test_waktu_dan_tanggal_kembali_dari_citra(sesi: Sesi) -> None:
    peta = PEMETAAN[CatatanKegiatan]
    assert peta.dari_teks["waktu"]("2026-09-07 08:41:00.000000") == datetime(2026, 9, 7, 8, 41)
    assert peta.dari_teks["tanggal"]("2026-09-07") == date(2026, 9, 7)
    assert sesi


def test_pengecualian_tidak_meninggalkan_riwayat(sesi: Sesi) -> None:
    def tambah_lalu_gagal() -> None:
        with sesi.tulis("Gagal") as uk:
            uk.add_all([replace(LENGKAP, nip="") for _ in range(50)])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        tambah_lalu_gagal()
    with sesi.baca() as uk:
        assert "Gagal" not in {p.nama for p in uk.pembaca_riwayat.daftar(SaringanRiwayat())}
        assert uk.count(Pegawai) == 1
