"""The report of an office's check: every finding with its article, those set aside with their reason."""

from datetime import date, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan
from sistemkerja_desktop.naskah.laporan_kepatuhan import ButirLaporan, IsiLaporan, susun_laporan
from sistemkerja_desktop.naskah.pdf import render_pdf
from sistemkerja_desktop.services.kepatuhan import HasilKepatuhan, PemeriksaKepatuhan, kesampingkan
from sistemkerja_desktop.services.laporan_kepatuhan import laporan_kepatuhan, simpan_laporan_kepatuhan
from sistemkerja_desktop.services.sesi import Sesi


def hasil(sesi: Sesi) -> HasilKepatuhan:
    pemeriksa = PemeriksaKepatuhan(sesi)
    try:
        return pemeriksa.hasil()
    finally:
        pemeriksa.tutup()


def teks(pdf: bytes) -> str:
    dokumen = pdfium.PdfDocument(pdf)
    try:
        return " ".join(" ".join(h.get_textpage().get_text_range().split()) for h in dokumen)
    finally:
        dokumen.close()


def test_every_finding_is_in_the_report(sesi: Sesi) -> None:
    semua = hasil(sesi)
    assert semua.temuan
    satu = semua.temuan[0]
    assert satu.dasar is not None
    kesampingkan(sesi, semua.temuan[-1], "Dibahas pada rapat September", date(2026, 12, 31))
    isi = teks(laporan_kepatuhan(sesi, hasil(sesi)).pdf)
    kata = [k for t in semua.temuan for k in t.judul.split()]
    assert all(k in isi for k in kata)
    assert satu.dasar.dasar[0].pasal.split()[-1] in isi
    assert "Dikesampingkan (1)" in isi
    assert "Dibahas pada rapat" in isi
    assert all(k in isi for k in ["sampai", "31", "Des", "2026"])
    assert f"profil versi {sesi.profil.versi}" in isi


def test_the_office_s_own_regulation_is_named_once(sesi: Sesi) -> None:
    isi = teks(laporan_kepatuhan(sesi, hasil(sesi)).pdf)
    assert sesi.profil.nama in isi
    assert sesi.profil.nama_singkat not in isi


def test_the_people_behind_one_finding_are_named_and_words_are_not_broken(sesi_contoh: Sesi) -> None:
    kepala = sesi_contoh.susunan.kepala(sesi_contoh.susunan.akar.id)
    assert kepala is not None
    with sesi_contoh.tulis("Kosongkan") as uk:
        uk.delete(PemangkuJabatan, kepala.pemangku.id)
    semua = hasil(sesi_contoh)
    (satu,) = [t for t in semua.temuan if t.aturan == "K-01" and t.entitas_id == kepala.jabatan.id]
    isi = teks(laporan_kepatuhan(sesi_contoh, semua).pdf)
    assert len(satu.orang) > 3
    assert all(kata in isi for orang in semua.orang(satu) for kata in orang.nama.split())
    assert "Keterangan" in isi


def test_a_title_that_asks_keeps_its_own_mark(sesi: Sesi) -> None:
    tanya = [ButirLaporan("R-01", "Keterangan", "Siapa yang menetapkan?", "Peraturan membuka 2 jalan.", "Ps. 1", "x")]
    isi = IsiLaporan("P", "K", datetime(2026, 9, 7), [("Kantor", tanya)], (), ())
    cetak = " ".join(teks(render_pdf(susun_laporan(sesi.kantor, isi), None).pdf).split())
    assert "Keterangan Siapa" in cetak
    assert "menetapkan?." not in cetak


def test_a_report_that_cannot_be_written_leaves_nothing(sesi: Sesi, tmp_path: Path) -> None:
    with pytest.raises(GalatPengguna, match="tidak dapat ditulis"):
        simpan_laporan_kepatuhan(sesi, hasil(sesi), tmp_path / "tiada" / "laporan.pdf")
    path = simpan_laporan_kepatuhan(sesi, hasil(sesi), tmp_path / "laporan.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    assert not list(tmp_path.glob(".laporan*"))
