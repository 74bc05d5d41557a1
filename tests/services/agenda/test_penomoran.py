"""Sequences: each kind in its own, each year anew, and never the same number twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, PengaturanSurat, Sifat, Surat
from sistemkerja_desktop.naskah.isi import KodeQr, from_json
from sistemkerja_desktop.services import surat as layanan
from sistemkerja_desktop.services.agenda.jenis import daftar_jenis, nama_jenis, nama_pendek
from sistemkerja_desktop.services.agenda.pengaturan import atur_penomoran
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.pengaturan import ubah_bidang
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit
from sistemkerja_desktop.services.surat_periksa import isi_qr

HARI = date(2026, 9, 7)
KELUAR, KEPUTUSAN, MASUK, TANPA = KelasSurat.KELUAR, KelasSurat.KEPUTUSAN, KelasSurat.MASUK, KelasSurat.TANPA_NOMOR
Terbit = Callable[..., Surat]


def test_each_sequence_counts_for_itself_and_each_year_anew(sesi: Sesi, terbit: Terbit, masuk: Terbit) -> None:
    surat = [
        terbit("surat-tugas"),
        terbit("nota-dinas-koordinasi"),
        terbit("keputusan-tim"),
        terbit("surat-permohonan-sukarela"),
        masuk(),
        masuk(),
        terbit("keputusan-tim", tanggal=date(2027, 1, 4)),
        masuk(tanggal=date(2026, 12, 30), diterima=date(2027, 1, 4)),
    ]
    assert [(s.kelas, s.tahun, s.urut) for s in surat] == [
        (KELUAR, 2026, 1), (KELUAR, 2026, 2), (KEPUTUSAN, 2026, 1), (TANPA, 2026, 1), (MASUK, 2026, 1),
        (MASUK, 2026, 2), (KEPUTUSAN, 2027, 1), (MASUK, 2027, 1),
    ]  # fmt: skip
    assert surat[3].nomor == surat[3].klasifikasi == "", "people's own letters have no number"
    assert [len(layanan.daftar_surat(sesi, 2026, k)) for k in (KELUAR, KEPUTUSAN, MASUK, TANPA)] == [2, 1, 2, 1]
    assert layanan.kelas_surat(sesi, 2026) == [KELUAR, KEPUTUSAN, TANPA]
    assert layanan.kelas_surat(sesi, 2025) == [KELUAR]


def test_every_kind_that_the_program_writes_has_a_name_and_a_sequence(sesi: Sesi) -> None:
    jenis = {satu.kode: satu for satu in daftar_jenis()}
    assert jenis["surat-tugas"].klasifikasi == "800.1.11.1"
    assert jenis["keputusan-tim"].kelas is KEPUTUSAN
    assert jenis["surat-permohonan-sukarela"].kelas is TANPA
    assert {satu.kelas for satu in jenis.values()} == {KELUAR, KEPUTUSAN, TANPA}
    ubah_bidang(sesi, "sebutan_surat_tugas", "Surat Perintah Tugas")
    assert nama_jenis(sesi.kantor, "surat-tugas") == "Surat Perintah Tugas"
    assert (nama_jenis(sesi.kantor, "surat-masuk"), nama_jenis(sesi.kantor, "")) == ("Surat masuk", "")


@pytest.mark.parametrize(
    ("sebutan", "pendek"),
    [
        ("Surat Tugas", "Surat Tugas"),
        ("Surat Penugasan", "Penugasan"),
        ("Surat Perintah Tugas", "Perintah Tugas"),
        ("Surat Perintah", "Perintah"),
    ],
)
def test_long_name_of_the_surat_tugas_is_shortened_for_a_column(sesi: Sesi, sebutan: str, pendek: str) -> None:
    assert nama_pendek(replace(sesi.kantor, sebutan_surat_tugas=sebutan), "surat-tugas") == pendek


def test_what_a_letter_says_of_itself_is_kept(terbit: Terbit) -> None:
    semula = terbit("surat-tugas")
    surat = terbit("perpanjangan-penugasan", langkah="perpanjangan", sifat=Sifat.SEGERA, mengganti_id=semula.id)
    assert (surat.jenis, surat.langkah, surat.sifat, surat.mengganti_id) == (
        "perpanjangan-penugasan", "perpanjangan", Sifat.SEGERA, semula.id,
    )  # fmt: skip
    assert surat.klasifikasi == "800.1.11.1"


def test_a_kind_whose_code_nobody_gave_has_none(terbit: Terbit) -> None:
    """A wrong code would file the letter among others: its part of the number goes instead."""
    nota = terbit("nota-dinas-koordinasi")
    assert (nota.klasifikasi, nota.nomor) == ("", "001/PKM-LS/IX/2026")


def test_the_offices_setting_of_a_kind_comes_first(sesi: Sesi, terbit: Terbit) -> None:
    atur_penomoran(sesi, PengaturanSurat(0, "nota-dinas-koordinasi", "ND/{urut}/{unit}/{tahun}", "000.1", KEPUTUSAN))
    nota, tugas = terbit("nota-dinas-koordinasi"), terbit("surat-tugas")
    assert (nota.nomor, nota.kelas, nota.klasifikasi) == ("ND/001/PKM-LS/2026", KEPUTUSAN, "000.1")
    assert tugas.nomor == "800.1.11.1/001/PKM-LS/IX/2026"
    with sesi.baca() as uk:
        usulan = layanan.usulan_nomor(uk, sesi.kantor, "nota-dinas-koordinasi", HARI)
        tangan = layanan.usulan_nomor(uk, sesi.kantor, "surat-tugas", HARI, 77)
    assert usulan == (2, "ND/002/PKM-LS/2026")
    assert tangan == (77, "800.1.11.1/077/PKM-LS/IX/2026")


def test_a_kind_with_a_qr_code_carries_it_beside_the_signature(sesi: Sesi, terbit: Terbit) -> None:
    polos = terbit("nota-dinas-koordinasi")
    atur_penomoran(sesi, PengaturanSurat(0, "nota-dinas-koordinasi", dengan_qr=True))
    surat = terbit("nota-dinas-koordinasi")
    blok = [type(b).__name__ for b in from_json(surat.isi).blok]
    assert blok == ["Judul", "TandaTangan", "KodeQr", "Tembusan"]
    (kode,) = (b for b in from_json(surat.isi).blok if isinstance(b, KodeQr))
    assert kode.isi == isi_qr(surat.nomor, HARI, from_json(surat.isi)), "reckoned without the code itself"
    assert kode.isi.startswith("002/PKM-LS/IX/2026|2026-09-07|")
    assert not any(isinstance(b, KodeQr) for b in from_json(polos.isi).blok)
    assert layanan.dokumen_surat(sesi, surat.id).pdf.startswith(b"%PDF")


def test_the_code_of_the_surat_tugas_is_the_offices(sesi: Sesi, terbit: Terbit) -> None:
    ubah_bidang(sesi, "klasifikasi_surat_tugas", "094")
    assert terbit("surat-tugas").nomor == "094/001/PKM-LS/IX/2026"


@pytest.mark.parametrize("kelas", [KELUAR, KEPUTUSAN, MASUK])
def test_numbers_of_every_sequence_are_reserved_released_and_explained(
    sesi: Sesi, terbit: Terbit, masuk: Terbit, kelas: KelasSurat
) -> None:
    def baru(urut: int | None = None) -> Surat:
        if kelas is MASUK:
            return masuk(urut=urut)
        return terbit("keputusan-tim" if kelas is KEPUTUSAN else "surat-tugas", urut=urut)

    layanan.cadangkan_nomor(sesi, HARI, 3, "untuk nanti", kelas)
    assert layanan.nomor_berikut(sesi, HARI, kelas) == 4
    assert baru().urut == 4
    assert baru(1).urut == 1
    with pytest.raises(GalatPengguna, match="1 tahun 2026 sudah dipakai"):
        baru(1)
    with pytest.raises(GalatPengguna, match="3 sudah dicadangkan"):
        layanan.cadangkan_nomor(sesi, HARI, 3, kelas=kelas)
    assert baru(3).urut == 3, "a reserved number is taken over"
    assert [b.urut for b in layanan.daftar_surat(sesi, 2026, kelas) if b.kosong] == [2]
    layanan.beri_sebab_kosong(sesi, 2026, 2, "lembar rusak", kelas)
    assert sesi.tumpukan.nama_urung is not None
    assert sesi.tumpukan.nama_urung.endswith("2 kosong")
    assert not [b for b in layanan.daftar_surat(sesi, 2026, kelas) if b.kosong]
    layanan.cadangkan_nomor(sesi, HARI, kelas=kelas)
    cadangan = layanan.daftar_surat(sesi, 2026, kelas)[0].surat
    assert cadangan is not None
    assert (cadangan.urut, cadangan.keadaan, cadangan.kelas) == (5, KeadaanSurat.DICADANGKAN, kelas)
    layanan.lepas_cadangan(sesi, cadangan.id)
    assert layanan.nomor_berikut(sesi, HARI, kelas) == 5
    for lain in {KELUAR, KEPUTUSAN, MASUK} - {kelas}:
        assert layanan.nomor_berikut(sesi, HARI, lain) == 1


def test_a_number_that_was_declared_unused_stays_so_until_its_reason_is_taken_away(sesi: Sesi, terbit: Terbit) -> None:
    """A register that was printed with "tidak dipakai" must not show a letter there afterwards without a trace."""
    terbit(urut=1)
    terbit(urut=3)
    kosong = min(layanan.beri_sebab_kosong(sesi, 2026, 2, "Lembar rusak.").id_dari("Surat"))
    for coba in (lambda: terbit(urut=2), lambda: layanan.cadangkan_nomor(sesi, HARI, 2)):
        with pytest.raises(GalatPengguna, match="2 tahun 2026 sudah dinyatakan tidak dipakai: Lembar rusak"):
            coba()
    layanan.lepas_cadangan(sesi, kosong)
    assert sesi.tumpukan.nama_urung == "Hapus sebab nomor 2 tidak dipakai"
    assert terbit(urut=2).urut == 2


def test_a_slip_of_the_finger_does_not_end_the_years_numbers(terbit: Terbit) -> None:
    assert terbit(urut=1_250).urut == 1_250, "an office may begin in the middle of its year"
    with pytest.raises(GalatPengguna, match=r"Nomor 99999 melompati 98\.748 nomor, dari 1251 sampai 99998"):
        terbit(urut=99_999)
    with pytest.raises(GalatPengguna, match="melompati") as tolak:
        terbit(urut=2_251)
    assert "cadangkan dahulu nomor itu di Surat" in tolak.value.tindakan
    assert terbit(urut=2_250).urut == 2_250
    assert terbit(tanggal=date(2027, 1, 4)).urut == 1


def test_a_reserved_number_may_begin_a_block_far_ahead(sesi: Sesi, terbit: Terbit) -> None:
    """The office went on by hand until then, or gives each bidang its own thousand."""
    assert terbit(urut=3).urut == 3
    layanan.cadangkan_nomor(sesi, HARI, 3_001)
    assert terbit(urut=3_001).urut == 3_001
    assert terbit().urut == 3_002


def test_undoing_a_release_whose_number_was_used_since_is_refused(sesi: Sesi, terbit: Terbit) -> None:
    cadangan = min(layanan.cadangkan_nomor(sesi, HARI).id_dari("Surat"))
    layanan.lepas_cadangan(sesi, cadangan)
    surat = terbit("surat-tugas")
    layanan.cabut_surat(sesi, surat.id, "uji")
    with pytest.raises(GalatPengguna):
        sesi.urungkan()
    assert [b.surat.id for b in layanan.daftar_surat(sesi, 2026) if b.surat] == [surat.id]


def test_papers_without_a_number_have_none_to_reserve_or_explain(sesi: Sesi) -> None:
    with pytest.raises(GalatPengguna, match="tidak bernomor"):
        layanan.cadangkan_nomor(sesi, HARI, kelas=TANPA)
    with pytest.raises(GalatPengguna, match="tidak bernomor"):
        layanan.beri_sebab_kosong(sesi, 2026, 1, "sebab", TANPA)


def test_a_decision_is_revoked_with_its_reason_and_its_number_stays(sesi: Sesi, terbit: Terbit) -> None:
    keputusan = terbit("keputusan-tim")
    layanan.cabut_surat(sesi, keputusan.id, "susunan berubah")
    with pytest.raises(GalatPengguna, match="Nomor keputusan 1 tahun 2026 sudah dipakai"):
        terbit("keputusan-tim", urut=1)
    assert layanan.nomor_berikut(sesi, HARI, KEPUTUSAN) == 2


def test_revoking_ends_the_assignment_only_with_its_last_letter(
    sesi_contoh: Sesi, terbit: Terbit, terbitkan: Callable[..., SuratTerbit]
) -> None:
    sesi = sesi_contoh
    pertama = terbitkan("Penyelidikan kasus DBD").surat
    assert pertama.penugasan_id is not None
    nota = terbit("nota-dinas-koordinasi", penugasan_id=pertama.penugasan_id)
    kedua = terbit("surat-tugas", penugasan_id=pertama.penugasan_id)

    def keadaan() -> KeadaanPenugasan:
        with sesi.baca() as uk:
            assert uk.count(Kegiatan) == 1
            return uk.get(Penugasan, pertama.penugasan_id or 0).keadaan

    for surat, harap in ((nota, "berjalan"), (pertama, "berjalan"), (kedua, "dibatalkan")):
        layanan.cabut_surat(sesi, surat.id, "uji")
        assert keadaan() == harap


def test_threads_never_get_the_same_number(sesi: Sesi, terbit: Terbit, masuk: Terbit) -> None:
    """By the program, by hand and reserved, from several threads at once: each number goes to one."""

    def satu(i: int) -> None:
        try:
            if i % 4 == 0:
                terbit("surat-tugas", urut=5 + i)
            elif i % 4 == 1:
                layanan.cadangkan_nomor(sesi, HARI)
            elif i % 4 == 2:
                masuk()
            else:
                terbit("surat-tugas")
        except GalatPengguna:
            assert i % 4 == 0, "only a number given by hand may be used already"

    with ThreadPoolExecutor(6) as kolam:
        list(kolam.map(satu, range(48)))
    with sesi.baca() as uk:
        semua = uk.list(Surat)
    nomor = [(s.kelas, s.urut) for s in semua]
    assert len(nomor) == len(set(nomor))
    assert sorted(s.urut for s in semua if s.kelas == MASUK) == list(range(1, 13))


def test_a_second_session_of_the_file_gives_no_numbers(sesi: Sesi) -> None:
    lain = buka_kantor(sesi.path)
    try:
        layanan.cadangkan_nomor(sesi, HARI, 7)
        assert layanan.nomor_berikut(lain, HARI) == 8, "it sees what the first one wrote"
        with pytest.raises(GalatPengguna, match="hanya baca"):
            layanan.cadangkan_nomor(lain, HARI, 8)
    finally:
        lain.tutup()
    assert layanan.nomor_berikut(sesi, HARI) == 8


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    aksi=st.lists(
        st.tuples(
            st.sampled_from(["terbit", "keputusan", "masuk", "cadang", "lepas", "cabut", "urung", "ulang"]),
            st.integers(0, 6),
        ),
        max_size=20,
    )
)
def test_whatever_is_done_and_undone_every_sequence_stays_unique(
    sesi: Sesi, terbit: Terbit, masuk: Terbit, aksi: list[tuple[str, int]]
) -> None:
    def lakukan(nama: str, urut: int | None) -> None:
        with sesi.baca() as uk:
            ada = list(uk.list(Surat))
        if nama in ("terbit", "keputusan"):
            terbit("keputusan-tim" if nama == "keputusan" else "surat-tugas", urut=urut)
        elif nama == "masuk":
            masuk(urut=urut)
        elif nama == "cadang":
            layanan.cadangkan_nomor(sesi, HARI, urut, kelas=(KELUAR, KEPUTUSAN, MASUK)[(urut or 0) % 3])
        elif nama == "urung":
            sesi.urungkan()
        elif nama == "ulang":
            sesi.ulangi()
        elif ada:
            surat = ada[(urut or 0) % len(ada)]
            (layanan.lepas_cadangan(sesi, surat.id) if nama == "lepas" else layanan.cabut_surat(sesi, surat.id, "uji"))

    for nama, urut in aksi:
        try:
            lakukan(nama, urut or None)
        except GalatPengguna:
            continue
    with sesi.baca() as uk:
        nomor = [(s.kelas, s.tahun, s.urut) for s in uk.list(Surat)]
    assert len(nomor) == len(set(nomor))
