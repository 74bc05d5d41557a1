"""The report of the check as it is printed: all findings with article and remedy, heads repeated on every page."""

from datetime import datetime

import pypdfium2 as pdfium

from sistemkerja_desktop.naskah.isi import from_json, to_json
from sistemkerja_desktop.naskah.laporan_kepatuhan import ButirLaporan, ButirSisih, IsiLaporan, susun_laporan
from sistemkerja_desktop.naskah.pdf import render_pdf
from tests.contoh_surat import KANTOR

KETUA = ButirLaporan(
    "T-02", "Harus diperbaiki", "Tim Surveilans belum punya ketua.", "3 anggota.", "Lamp. 3.d", "Tetapkan ketua."
)
SISIH = ButirSisih("B-01", "Beban Delvi Oktaviani", "Selama cuti rekan seunit", "sejak 1 Sep 2026 sampai 30 Sep 2026")


def isi(banyak: int = 1, *, sisih: bool = True) -> IsiLaporan:
    temuan = [
        ButirLaporan("K-02", "Perlu perhatian", f"Orang ke-{i} belum ditempatkan", "", "", "") for i in range(banyak)
    ]
    return IsiLaporan(
        peraturan="Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024, Model J.2, profil versi 1",
        kalimat="31 dari 40 aturan sesuai",
        waktu=datetime(2026, 9, 7, 8, 41),
        pokok=[("Kedudukan", temuan), ("Tim kerja", [KETUA]), ("Surat", [])],
        dikesampingkan=[SISIH] if sisih else [],
        sesuai=[("K-01", "Setiap pegawai mempunyai Pejabat Penilai Kinerja", "Kedudukan")],
    )


def halaman(laporan: IsiLaporan) -> list[str]:
    dokumen = pdfium.PdfDocument(render_pdf(susun_laporan(KANTOR, laporan)).pdf)
    try:
        return [" ".join(h.get_textpage().get_text_range().split()) for h in dokumen]
    finally:
        dokumen.close()


def test_the_report_says_what_the_page_says() -> None:
    (teks,) = halaman(isi())
    for bagian in (
        "UPTD PUSKESMAS LUBUK SERUNAI",
        "LAPORAN PEMERIKSAAN KEPATUHAN per 7 September 2026 pukul 08.41",
        "Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024, Model J.2, profil versi 1.",
        "Hasil: 31 dari 40 aturan sesuai; 2 temuan, 1 dikesampingkan.",
        "Kedudukan (1)",
        "Tim kerja (1)",
        "Tim Surveilans belum",
        "3 anggota.",
        "Lamp. 3.d",
        "Tetapkan ketua.",
        "Dikesampingkan (1)",
        "Selama cuti rekan seunit",
        "Aturan yang sesuai (1)",
    ):
        assert bagian in teks, bagian
    assert "Surat (0)" not in teks


def test_long_lists_repeat_their_heads_and_pages_are_numbered() -> None:
    semua = halaman(isi(120))
    assert len(semua) > 2
    for nomor, teks in enumerate(semua[1:], 2):
        assert f"- {nomor} -" in teks
    assert "Kedudukan (120), lanjutan Aturan Tingkat Temuan Dasar Yang perlu dilakukan" in semua[1]
    gabung = " ".join(semua)
    assert all(f"Orang ke-{i} belum" in gabung for i in range(120))


def test_an_office_without_findings() -> None:
    laporan = IsiLaporan("Peraturan", "40 dari 40 aturan sesuai", datetime(2026, 9, 7, 8, 41), [], [], [])
    (teks,) = halaman(laporan)
    assert "Hasil: 40 dari 40 aturan sesuai; tidak ada temuan." in teks


def test_the_content_survives_json() -> None:
    surat = susun_laporan(KANTOR, isi())
    assert from_json(to_json(surat)) == surat
