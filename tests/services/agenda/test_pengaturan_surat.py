"""The numbering of each kind: checked before it is kept, gone when it says nothing of its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KelasSurat, PengaturanSurat, Surat
from sistemkerja_desktop.services.agenda import pengaturan as layanan
from sistemkerja_desktop.services.agenda.jenis import daftar_jenis
from sistemkerja_desktop.services.pengaturan import ubah_bidang
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import nomor_berikut

HARI = date(2026, 9, 7)
NOTA = "nota-dinas-koordinasi"


def baris(sesi: Sesi, jenis: str) -> layanan.BarisPenomoran:
    return next(b for b in layanan.daftar_penomoran(sesi) if b.milik.jenis == jenis)


def test_every_kind_has_a_line_with_an_example(sesi: Sesi) -> None:
    semua = layanan.daftar_penomoran(sesi)
    assert [b.milik.jenis for b in semua] == [j.kode for j in daftar_jenis()]
    assert not any(b.diatur for b in semua)
    assert baris(sesi, "surat-tugas").contoh == "800.1.11.1/148/PKM-LS/IX/2026"
    assert baris(sesi, "surat-permohonan-sukarela").contoh == ""


def test_a_setting_is_kept_changed_and_taken_away(sesi: Sesi) -> None:
    baru = PengaturanSurat(0, NOTA, " ND-{urut}/{tahun} ", "000.1", KelasSurat.KELUAR, dengan_qr=True)
    assert layanan.contoh_penomoran(sesi, replace(baru, pola_nomor="ND-{urut}/{tahun}")) == "ND-148/2026"
    layanan.atur_penomoran(sesi, baru)
    ada = baris(sesi, NOTA)
    assert ada.diatur
    assert (ada.milik.pola_nomor, ada.aturan.klasifikasi, ada.aturan.dengan_qr) == ("ND-{urut}/{tahun}", "000.1", True)
    assert sesi.tumpukan.nama_urung == f"Ubah penomoran {ada.nama}"
    layanan.atur_penomoran(sesi, replace(ada.milik, pola_nomor="", kelas=KelasSurat.KEPUTUSAN))
    assert baris(sesi, NOTA).milik.id == ada.milik.id
    assert (baris(sesi, NOTA).aturan.kelas, baris(sesi, NOTA).contoh) == (
        KelasSurat.KEPUTUSAN,
        "148 TAHUN 2026",
    )
    layanan.atur_penomoran(sesi, layanan.bawaan(NOTA))
    assert not baris(sesi, NOTA).diatur
    sesi.urungkan()
    assert baris(sesi, NOTA).diatur


@pytest.mark.parametrize(
    ("pola", "pesan"),
    [
        ("{klasifikasi}/{tahun}", r"tidak memuat \{urut\}"),
        ("{urut}/{hari}/{tahun}", "tidak dapat dipakai"),
        ("{urut/{tahun}", "tidak dapat dipakai"),
        ("{urut.__class__}/{urut}/{tahun}", "tidak dapat dipakai"),
        ("{{urut}}/{{tahun}}", r"tidak memuat \{urut\}"),
        ("{urut}/{{tahun}}", "tidak memuat"),
    ],
)
def test_a_pattern_that_cannot_work_is_refused(sesi: Sesi, pola: str, pesan: str) -> None:
    with pytest.raises(GalatPengguna, match=pesan):
        layanan.atur_penomoran(sesi, PengaturanSurat(0, NOTA, pola))
    assert not baris(sesi, NOTA).diatur


def test_numbers_of_two_sequences_never_look_the_same(sesi: Sesi, terbit: Callable[..., Surat]) -> None:
    with pytest.raises(GalatPengguna, match="akan sama dengan nomor Keputusan Pembentukan Tim Kerja"):
        layanan.atur_penomoran(sesi, PengaturanSurat(0, NOTA, "{angka} TAHUN {tahun}"))
    assert (terbit("keputusan-tim").nomor, terbit(NOTA).nomor) == ("1 TAHUN 2026", "001/PKM-LS/IX/2026")
    # The office's general pattern may come to the same later: then the letter is not issued, and no number is used.
    ubah_bidang(sesi, "pola_nomor", "{angka} TAHUN {tahun}")
    terbit("keputusan-tim")
    with pytest.raises(GalatPengguna, match="Nomor 2 TAHUN 2026 sudah ada pada keputusan"):
        terbit(NOTA)
    assert nomor_berikut(sesi, HARI) == 2


def test_a_letter_of_the_office_does_not_count_in_the_agenda_of_incoming_ones(sesi: Sesi) -> None:
    with pytest.raises(GalatPengguna, match="agenda surat masuk"):
        layanan.atur_penomoran(sesi, PengaturanSurat(0, NOTA, kelas=KelasSurat.MASUK))
