"""The register: numbers are unique a year, gaps are seen, issued bytes stay."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.surat import DokumenSurat, KeadaanSurat, Surat, susun_nomor
from sistemkerja_desktop.naskah.isi import IsiSurat, Judul, Kertas
from sistemkerja_desktop.services import surat as layanan
from sistemkerja_desktop.services.sesi import Sesi

HARI = date(2026, 9, 7)


def terbit(sesi: Sesi, urut: int | None = None, tanggal: date = HARI) -> Surat:
    def susun(nomor: str) -> IsiSurat:
        kertas = Kertas.dari_kantor(sesi.kantor)
        return IsiSurat(
            "surat-tugas", nomor, tanggal, "Uji", sesi.kantor.nama, kertas, (Judul("SURAT TUGAS", (nomor,)),)
        )

    with sesi.tulis("Terbitkan surat", dapat_diurungkan=False) as uk:
        hasil = layanan.terbitkan(uk, kantor=sesi.kantor, susun=susun, tanggal=tanggal, kepada="3 orang", urut=urut)
    return hasil.surat


def test_numbers_count_within_the_year(sesi: Sesi) -> None:
    assert [terbit(sesi).urut, terbit(sesi).urut] == [1, 2]
    assert terbit(sesi, tanggal=date(2027, 1, 4)).urut == 1
    assert layanan.tahun_surat(sesi) == [2027, 2026]


def test_a_number_by_hand_leaves_a_gap_that_is_seen_and_explained(sesi: Sesi) -> None:
    terbit(sesi, 143)
    terbit(sesi, 145)
    baris = layanan.daftar_surat(sesi, 2026)
    assert [(b.urut, b.kosong) for b in baris[:3]] == [(145, False), (144, True), (143, False)]
    assert baris[1].sejak == HARI
    layanan.beri_sebab_kosong(sesi, 2026, 144, "Naskah batal, kertas rusak")
    kosong = layanan.daftar_surat(sesi, 2026)[1].surat
    assert kosong is not None
    assert (kosong.keadaan, kosong.keterangan) == (KeadaanSurat.KOSONG, "Naskah batal, kertas rusak")
    assert layanan.nomor_berikut(sesi, HARI) == 146


def test_numbers_before_the_first_are_one_line_of_the_register(sesi: Sesi) -> None:
    terbit(sesi, 50)
    baris = layanan.daftar_surat(sesi, 2026)
    assert [(b.urut, b.awal, b.kosong) for b in baris] == [(50, None, False), (49, 1, False)]
    layanan.cadangkan_nomor(sesi, HARI, 7)
    baris = layanan.daftar_surat(sesi, 2026)
    assert (baris[-1].urut, baris[-1].awal, baris[-2].urut) == (6, 1, 7)
    assert [b.urut for b in baris if b.kosong] == list(range(49, 7, -1))
    layanan.cadangkan_nomor(sesi, HARI, 1)
    assert layanan.daftar_surat(sesi, 2026)[-1].surat is not None


def test_a_used_number_is_refused_with_whose_it_is(sesi: Sesi) -> None:
    terbit(sesi, 7)
    with pytest.raises(GalatPengguna, match="Nomor 7 tahun 2026 sudah dipakai untuk “Uji” tanggal 7 Sep 2026"):
        terbit(sesi, 7)
    with pytest.raises(GalatPengguna, match="tidak dapat dipakai"):
        terbit(sesi, 0)


def test_reserving_and_giving_back(sesi: Sesi) -> None:
    layanan.cadangkan_nomor(sesi, HARI, keterangan="disimpan untuk Klaster 3")
    assert terbit(sesi).urut == 2
    cadangan = layanan.daftar_surat(sesi, 2026)[1].surat
    assert cadangan is not None
    assert cadangan.keadaan is KeadaanSurat.DICADANGKAN
    with pytest.raises(GalatPengguna, match="sudah dicadangkan"):
        layanan.cadangkan_nomor(sesi, HARI, 1)
    layanan.lepas_cadangan(sesi, cadangan.id)
    assert [(b.urut, b.awal) for b in layanan.daftar_surat(sesi, 2026)] == [(2, None), (1, 1)]
    sesi.urungkan()
    assert [b.urut for b in layanan.daftar_surat(sesi, 2026)] == [2, 1]


def test_a_reserved_number_is_taken_over_by_its_letter(sesi: Sesi) -> None:
    layanan.cadangkan_nomor(sesi, HARI, 9)
    assert terbit(sesi, 9).keadaan is KeadaanSurat.TERBIT
    assert [b.urut for b in layanan.daftar_surat(sesi, 2026) if b.surat is not None] == [9]


def test_undone_reservation_frees_its_number(sesi: Sesi) -> None:
    layanan.cadangkan_nomor(sesi, HARI)
    sesi.urungkan()
    assert layanan.nomor_berikut(sesi, HARI) == 1
    assert terbit(sesi).urut == 1


def test_revoking_keeps_number_and_bytes(sesi: Sesi) -> None:
    surat = terbit(sesi)
    with pytest.raises(GalatPengguna, match="Alasan"):
        layanan.cabut_surat(sesi, surat.id, " ")
    layanan.cabut_surat(sesi, surat.id, "Salah tanggal")
    dicabut = layanan.daftar_surat(sesi, 2026)[0].surat
    assert dicabut is not None
    assert (dicabut.keadaan, dicabut.keterangan) == (KeadaanSurat.DICABUT, "Salah tanggal")
    with pytest.raises(GalatPengguna, match="tidak sedang berlaku"):
        layanan.cabut_surat(sesi, surat.id, "lagi")
    with pytest.raises(GalatPengguna, match="sudah dipakai"):
        terbit(sesi, 1)
    assert layanan.dokumen_surat(sesi, surat.id).sha256 == surat.sha256


def test_all_letters_again_are_byte_identical(sesi: Sesi, tmp_path: Path) -> None:
    surat = [terbit(sesi), terbit(sesi)]
    pertama = [p.read_bytes() for p in layanan.simpan_semua_surat(sesi, tmp_path / "satu")]
    kedua = layanan.simpan_semua_surat(sesi, tmp_path / "dua")
    assert [p.read_bytes() for p in kedua] == pertama
    assert [p.name for p in kedua] == [layanan.nama_berkas(s) for s in surat]
    assert kedua[0].name == "surat-tugas-2026-001.pdf"


def test_damaged_bytes_are_told(sesi: Sesi) -> None:
    surat = terbit(sesi)
    with sesi.basis._engine.begin() as koneksi:
        koneksi.exec_driver_sql("UPDATE dokumen_surat SET pdf = x'00'")
    with pytest.raises(GalatLingkungan, match="rusak"):
        layanan.dokumen_surat(sesi, surat.id)


def test_saving_where_nothing_can_be_written(sesi: Sesi, tmp_path: Path) -> None:
    surat = terbit(sesi)
    with pytest.raises(GalatLingkungan, match="tidak dapat ditulis"):
        layanan.simpan_surat(sesi, surat.id, tmp_path / "tiada" / "surat.pdf")


def test_saving_all_into_what_is_no_folder(sesi: Sesi, tmp_path: Path) -> None:
    terbit(sesi)
    (tmp_path / "berkas").write_text("bukan folder")
    for tempat in (tmp_path / "berkas", tmp_path / "berkas" / "anak"):
        with pytest.raises(GalatLingkungan, match="tidak dapat dibuat"):
            layanan.simpan_semua_surat(sesi, tempat)
    assert (tmp_path / "berkas").read_text() == "bukan folder"


def test_database_itself_refuses_a_second_use(sesi: Sesi) -> None:
    surat = terbit(sesi)

    def kembar() -> None:
        with sesi.tulis("Kembar") as uk:
            uk.add(surat)

    with pytest.raises(Exception, match="UNIQUE"):
        kembar()
    with sesi.baca() as uk:
        assert uk.count(Surat) == uk.count(DokumenSurat) == 1


def test_number_pattern() -> None:
    nomor = susun_nomor(
        "{klasifikasi}/{urut}/{unit}/{bulan}/{tahun}",
        klasifikasi="800.1.11.1",
        urut=22,
        unit="PKM",
        tanggal=date(2026, 4, 1),
    )
    assert nomor == "800.1.11.1/022/PKM/IV/2026"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    aksi=st.lists(st.tuples(st.sampled_from(["terbit", "tangan", "cadang", "urung"]), st.integers(1, 12)), max_size=20)
)
def test_numbers_never_collide_whatever_the_order(sesi: Sesi, aksi: list[tuple[str, int]]) -> None:
    for nama, urut in aksi:
        try:
            if nama == "terbit":
                terbit(sesi)
            elif nama == "tangan":
                terbit(sesi, urut)
            elif nama == "cadang":
                layanan.cadangkan_nomor(sesi, HARI, urut)
            else:
                sesi.urungkan()
        except GalatPengguna:
            continue
    with sesi.baca() as uk:
        nomor = [s.urut for s in uk.list(Surat)]
    assert len(nomor) == len(set(nomor))
