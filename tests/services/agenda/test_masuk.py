"""Letters that came in: written down with their scan in one change, mended, and taken out."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Berkas
from sistemkerja_desktop.domain.kasus import Jawaban, LangkahKasus
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Sifat, Surat
from sistemkerja_desktop.services.agenda import masuk as agenda
from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
from sistemkerja_desktop.services.pindaian import isi_pindaian
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit, cadangkan_nomor, daftar_surat

HARI = date(2026, 9, 7)
BARU = SuratMasukBaru("Dinas Kesehatan", "440/512", date(2026, 9, 3), HARI, "Jawaban permohonan")
Masuk = Callable[..., Surat]


@pytest.fixture
def pindaian(tmp_path: Path) -> Path:
    path = tmp_path / "jawaban.pdf"
    path.write_bytes(b"%PDF-1.4 jawaban\nstartxref\n9\n%%EOF\n")
    return path


def surat(sesi: Sesi, id_: int) -> Surat:
    with sesi.baca() as uk:
        return uk.get(Surat, id_)


def test_a_letter_is_written_down_with_its_scan_in_one_change(sesi: Sesi, masuk: Masuk, pindaian: Path) -> None:
    hasil = masuk(dari="  Camat \n Lubuk Serunai ", sifat=Sifat.SEGERA, berkas=pindaian, klasifikasi="005")
    assert (hasil.urut, hasil.kelas, hasil.keadaan, hasil.jenis) == (
        1, KelasSurat.MASUK, KeadaanSurat.DITERIMA, "surat-masuk",
    )  # fmt: skip
    assert (hasil.dari, hasil.nomor, hasil.sifat, hasil.klasifikasi) == (
        "Camat Lubuk Serunai", "440/512/IX/2026", Sifat.SEGERA, "005",
    )  # fmt: skip
    assert (hasil.tanggal, hasil.diterima) == (date(2026, 9, 3), HARI)
    assert hasil.berkas_id is not None
    assert isi_pindaian(sesi, hasil.berkas_id).isi == pindaian.read_bytes()
    assert sesi.tumpukan.nama_urung == "Catat surat masuk dari Camat Lubuk Serunai"
    sesi.urungkan()
    with sesi.baca() as uk:
        assert uk.count(Surat) == uk.count(Berkas) == 0
    sesi.ulangi()
    assert isi_pindaian(sesi, hasil.berkas_id).nama == "jawaban.pdf"


def test_a_scan_that_cannot_be_kept_keeps_the_letter_out_too(sesi: Sesi, masuk: Masuk, tmp_path: Path) -> None:
    (tmp_path / "surat.pdf").write_bytes(b"bukan")
    with pytest.raises(GalatPengguna, match="bukan PDF"):
        masuk(berkas=tmp_path / "surat.pdf")
    assert daftar_surat(sesi, 2026, KelasSurat.MASUK) == []


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"dari": "  "}, "Pengirim surat belum diisi"),
        ({"hal": ""}, "Hal surat belum diisi"),
        ({"tanggal": date(2026, 9, 8)}, "sebelum tanggalnya sendiri"),
        ({"urut": 0}, "tidak dapat dipakai"),
        ({"penugasan_id": 99}, "sudah tidak ada"),
    ],
)
def test_what_is_missing_is_told(masuk: Masuk, isi: dict[str, object], pesan: str) -> None:
    with pytest.raises(GalatPengguna, match=pesan):
        masuk(**isi)


def test_a_letter_without_a_number_of_its_own_is_a_letter(masuk: Masuk) -> None:
    assert masuk(nomor="").nomor == ""


def test_the_case_engine_writes_its_answer_in_its_own_change(sesi: Sesi) -> None:
    def gagal() -> None:
        with sesi.tulis("Catat jawaban") as uk:
            agenda.tambah_surat_masuk(uk, BARU)
            raise GalatPengguna("tidak jadi", "")

    with pytest.raises(GalatPengguna, match="tidak jadi"):
        gagal()
    assert daftar_surat(sesi, 2026, KelasSurat.MASUK) == []
    with sesi.tulis("Catat jawaban") as uk:
        hasil = agenda.tambah_surat_masuk(uk, BARU)
    assert (hasil.id > 0, hasil.urut) == (True, 1)


def test_mending_keeps_the_number_and_the_scan(sesi: Sesi, masuk: Masuk, pindaian: Path, tmp_path: Path) -> None:
    lama = masuk(berkas=pindaian)
    agenda.ubah_surat_masuk(sesi, lama.id, BARU)
    baru = surat(sesi, lama.id)
    assert (baru.nomor, baru.hal, baru.urut, baru.berkas_id) == ("440/512", "Jawaban permohonan", 1, lama.berkas_id)
    lain = tmp_path / "lebih-jelas.png"
    lain.write_bytes(b"%PDF-1.7 lain\nstartxref\n9\n%%EOF\n")
    agenda.ubah_surat_masuk(sesi, lama.id, SuratMasukBaru(*BARU_ISI, berkas=lain))
    assert isi_pindaian(sesi, surat(sesi, lama.id).berkas_id or 0).nama == "lebih-jelas.png"
    agenda.ubah_surat_masuk(sesi, lama.id, BARU, lepas_pindaian=True)
    assert surat(sesi, lama.id).berkas_id is None
    sesi.urungkan()
    assert surat(sesi, lama.id).berkas_id is not None


BARU_ISI = (BARU.dari, BARU.nomor, BARU.tanggal, BARU.diterima, BARU.hal)


def test_a_letter_moves_to_another_number_or_year(sesi: Sesi, masuk: Masuk) -> None:
    satu, dua = masuk(), masuk()
    cadangkan_nomor(sesi, HARI, 5, kelas=KelasSurat.MASUK)
    for urut, pesan in ((dua.urut, "sudah dipakai"), (5, "sudah dicadangkan")):
        with pytest.raises(GalatPengguna, match=pesan):
            agenda.ubah_surat_masuk(sesi, satu.id, SuratMasukBaru(*BARU_ISI, urut=urut))
    agenda.ubah_surat_masuk(sesi, satu.id, SuratMasukBaru(*BARU_ISI, urut=4))
    assert surat(sesi, satu.id).urut == 4
    pindah = SuratMasukBaru(BARU.dari, BARU.nomor, BARU.tanggal, date(2027, 1, 2), BARU.hal)
    agenda.ubah_surat_masuk(sesi, satu.id, pindah)
    assert (surat(sesi, satu.id).tahun, surat(sesi, satu.id).urut) == (2027, 1)


def test_taking_out_leaves_a_gap_or_a_number_with_its_reason(sesi: Sesi, masuk: Masuk) -> None:
    satu, dua, _tiga = masuk(), masuk(), masuk()
    agenda.hapus_surat_masuk(sesi, satu.id, " salah alamat ")
    agenda.hapus_surat_masuk(sesi, dua.id)
    baris = {b.urut: b for b in daftar_surat(sesi, 2026, KelasSurat.MASUK)}
    assert baris[2].kosong
    kosong = baris[1].surat
    assert kosong is not None
    assert (kosong.keadaan, kosong.keterangan, kosong.nomor) == (KeadaanSurat.KOSONG, "salah alamat", "")
    sesi.urungkan()
    sesi.urungkan()
    assert surat(sesi, satu.id).keadaan is KeadaanSurat.DITERIMA


def test_an_answer_in_a_case_and_other_lines_are_not_taken_out(
    sesi_contoh: Sesi, masuk: Masuk, terbitkan: Callable[..., SuratTerbit]
) -> None:
    sesi = sesi_contoh
    keluar = terbitkan("Penyelidikan kasus DBD").surat
    jawaban = masuk(penugasan_id=keluar.penugasan_id, langkah="jawaban")
    with sesi.tulis("Langkah uji") as uk:
        uk.add(
            LangkahKasus(0, keluar.penugasan_id or 0, "jawaban", 0, HARI, jawaban=Jawaban.SETUJU, surat_id=jawaban.id)
        )
    with pytest.raises(GalatPengguna, match="jawaban dalam sebuah penugasan"):
        agenda.hapus_surat_masuk(sesi, jawaban.id)
    with pytest.raises(GalatPengguna, match="bukan surat masuk"):
        agenda.hapus_surat_masuk(sesi, keluar.id)
    with pytest.raises(GalatPengguna, match="bukan surat masuk"):
        agenda.ubah_surat_masuk(sesi, keluar.id, BARU)
    assert agenda.pilihan_penugasan(sesi) == [(keluar.penugasan_id, "001 Penyelidikan kasus DBD")]
