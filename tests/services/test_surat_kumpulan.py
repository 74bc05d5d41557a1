"""Issued letters as one PDF: all of them in the order of their numbers, and nothing when it is stopped."""

from datetime import date

import pypdfium2 as pdfium
import pytest

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.surat import DokumenSurat, Surat
from sistemkerja_desktop.naskah.isi import IsiSurat, Judul, Kertas
from sistemkerja_desktop.services import surat as layanan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat_kumpulan import kumpulkan_surat

HARI = date(2026, 9, 7)


def terbit(sesi: Sesi, urut: int) -> Surat:
    def susun(nomor: str) -> IsiSurat:
        kertas = Kertas.dari_kantor(sesi.kantor)
        return IsiSurat("surat-tugas", nomor, HARI, "Uji", "Kantor", kertas, (Judul("SURAT TUGAS", (nomor,)),))

    with sesi.tulis("Terbitkan surat", dapat_diurungkan=False) as uk:
        return layanan.terbitkan(uk, kantor=sesi.kantor, susun=susun, tanggal=HARI, kepada="Tim", urut=urut).surat


def test_letters_stand_in_the_order_of_their_numbers(sesi: Sesi) -> None:
    surat = [terbit(sesi, urut) for urut in (9, 7, 8)]
    layanan.cabut_surat(sesi, surat[1].id, "Salah nama.")
    layanan.cadangkan_nomor(sesi, HARI, 10, "disimpan")
    with sesi.baca() as uk:
        semua = [s.id for s in uk.list(Surat)]
    didengar: list[tuple[int, int]] = []
    hasil = kumpulkan_surat(sesi, [*semua, surat[0].id], lambda *n: didengar.append(n))
    assert hasil.surat == (("Surat Tugas 7 (dicabut)", 1), ("Surat Tugas 8", 1), ("Surat Tugas 9", 1))
    assert hasil.nama_berkas == "kumpulan-surat.pdf"
    assert didengar == [(1, 3), (2, 3), (3, 3)]
    dokumen = pdfium.PdfDocument(hasil.pdf)
    halaman = [satu.get_textpage().get_text_range() for satu in dokumen]
    assert [s.get_title() for s in dokumen.get_toc()] == [judul for judul, _ in hasil.surat]
    dokumen.close()
    for teks, satu in zip(halaman, (surat[1], surat[2], surat[0]), strict=True):
        assert satu.nomor in teks


def test_a_single_letter_keeps_its_bytes(sesi: Sesi) -> None:
    surat = terbit(sesi, 7)
    hasil = kumpulkan_surat(sesi, [surat.id])
    assert hasil.pdf == layanan.dokumen_surat(sesi, surat.id).pdf
    assert hasil.nama_berkas == "surat-tugas-2026-007.pdf"


def test_it_stops_where_it_is_told_to_and_at_damage(sesi: Sesi) -> None:
    surat = [terbit(sesi, urut) for urut in (7, 8, 9)]
    ids = [s.id for s in surat]
    didengar: list[int] = []

    def lapor(sampai: int, _dari: int) -> None:
        didengar.append(sampai)
        if sampai == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        kumpulkan_surat(sesi, ids, lapor)
    assert didengar == [1, 2]
    with sesi.tulis("Rusak", dapat_diurungkan=False) as uk:
        dokumen = uk.find(DokumenSurat, surat_id=ids[1])
        assert dokumen is not None
        uk.update(DokumenSurat(dokumen.id, ids[1], dokumen.pdf[:-1], dokumen.sha256, 1))
    with pytest.raises(GalatLingkungan, match="rusak"):
        kumpulkan_surat(sesi, ids)
    with pytest.raises(GalatPengguna, match="Belum ada surat"):
        kumpulkan_surat(sesi, [])
