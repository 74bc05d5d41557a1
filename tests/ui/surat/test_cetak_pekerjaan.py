"""Jobs on Qt's own printer to a PDF file: pages, paper, size, cancelling, a printer that fails."""

import io
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatLingkungan
from sistemkerja_desktop.ui.surat import cetak_pekerjaan
from sistemkerja_desktop.ui.surat.cetak_kertas import KERTAS, Letak, buat_ukuran
from sistemkerja_desktop.ui.surat.cetak_pekerjaan import HalamanCetak, PekerjaanCetak, _pita
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf

MM = 72 / 25.4
UTUH = Letak(0, 0, 1)
F4, A4 = buat_ukuran(KERTAS["F4"]), buat_ukuran(KERTAS["A4"])


@pytest.fixture(scope="module")
def dokumen() -> DokumenPdf:
    """Three pages of F4, each with a black square of 20 mm in its upper left corner, and wider at the foot by page."""
    from reportlab.pdfgen.canvas import Canvas

    isi = io.BytesIO()
    kanvas = Canvas(isi, pagesize=(215 * MM, 330 * MM))
    for nomor in (1, 2, 3):
        kanvas.rect(0, 310 * MM, 20 * MM, 20 * MM, fill=1)
        kanvas.rect(0, 0, 20 * nomor * MM, 20 * MM, fill=1)
        kanvas.showPage()
    kanvas.save()
    return DokumenPdf(isi.getvalue())


def nomor_halaman(hasil: DokumenPdf) -> list[int]:
    """Which page each of the result is, by the width of its foot; 0 for an empty one."""
    nomor = []
    for i in range(hasil.jumlah):
        gambar = hasil.gambar(i, 1.0)
        y = gambar.height() - 20
        lebar = next((x for x in range(gambar.width()) if gambar.pixelColor(x, y).lightness() > 128), 0)
        nomor.append(round(lebar / (20 * MM)))
    return nomor


class PrinterUji(QPrinter):
    """Refuses the page after `sampai`, and takes a job back as Windows does."""

    def __init__(self, tujuan: Path, sampai: int = 99) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(tujuan))
        self.sampai, self.ditarik = sampai, 0

    def newPage(self) -> bool:  # noqa: N802 - Qt's name
        self.sampai -= 1
        return self.sampai > 0 and super().newPage()

    def abort(self) -> bool:
        self.ditarik += 1
        return True


def cetak(qtbot: QtBot, printer: QPrinter, sisi: list[HalamanCetak | None]) -> None:
    pekerjaan = PekerjaanCetak(printer, sisi)
    with qtbot.waitSignal(pekerjaan.selesai):
        pekerjaan.mulai()


def test_paper_and_size_are_the_letters(qtbot: QtBot, dokumen: DokumenPdf, tmp_path: Path) -> None:
    tujuan = tmp_path / "cetak.pdf"
    cetak(qtbot, PrinterUji(tujuan), [HalamanCetak(dokumen, 0, F4, UTUH)])
    hasil = DokumenPdf(tujuan.read_bytes())
    assert hasil.jumlah == 1
    assert hasil.ukuran[0].width() == pytest.approx(215 * MM, abs=1), "F4, not Folio"
    assert hasil.ukuran[0].height() == pytest.approx(330 * MM, abs=1)
    gambar, tepi = hasil.gambar(0, 2.0), round(20 * MM * 2)
    assert gambar.pixelColor(tepi - 3, tepi - 3).lightness() < 40, "20 mm are 20 mm on paper"
    assert gambar.pixelColor(tepi + 3, tepi + 3).lightness() > 215
    assert tujuan.stat().st_size < 100_000, "one bit a pixel"


def test_pages_come_in_their_order_with_empty_backs_and_two_papers(
    qtbot: QtBot, dokumen: DokumenPdf, tmp_path: Path
) -> None:
    tujuan = tmp_path / "cetak.pdf"
    kecil = Letak(8.25, 0, 0.9)
    sisi = [HalamanCetak(dokumen, 2, F4, UTUH), None, HalamanCetak(dokumen, 0, A4, kecil)]
    cetak(qtbot, PrinterUji(tujuan), [*sisi, sisi[0]])
    hasil = DokumenPdf(tujuan.read_bytes())
    assert [round(u.height() / MM) for u in hasil.ukuran] == [330, 330, 297, 330]
    assert [nomor_halaman(hasil)[i] for i in (0, 1, 3)] == [3, 0, 3]
    gambar = hasil.gambar(2, 2.0)
    assert gambar.pixelColor(round(8 * MM * 2), 20).lightness() > 215, "left of the shrunk page"
    assert gambar.pixelColor(round((8.25 + 17.5) * MM * 2), 20).lightness() < 40
    assert gambar.pixelColor(round((8.25 + 18.5) * MM * 2), 20).lightness() > 215, "18 mm at 90 %"


def test_strips_make_the_same_page(
    qtbot: QtBot, dokumen: DokumenPdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil = []
    for baris in (0, 333):
        # As on Windows, whose paint engine is not Qt's PDF writer.
        monkeypatch.setattr(cetak_pekerjaan, "_pita", lambda gambar, _b, baris=baris: _pita(gambar, baris))
        printer = PrinterUji(tmp_path / f"{baris}.pdf")
        printer.setResolution(300)
        cetak(qtbot, printer, [HalamanCetak(dokumen, 1, F4, UTUH)])
        gambar = DokumenPdf((tmp_path / f"{baris}.pdf").read_bytes()).gambar(0, 1.0)
        hasil.append([gambar.pixelColor(x, y).lightness() > 128 for x in range(0, 609, 3) for y in range(935)])
    assert sum(a != b for a, b in zip(*hasil, strict=True)) < 100


def test_cancelling_takes_the_job_back(qtbot: QtBot, dokumen: DokumenPdf, tmp_path: Path) -> None:
    printer = PrinterUji(tmp_path / "cetak.pdf")
    pekerjaan = PekerjaanCetak(printer, [HalamanCetak(dokumen, 0, F4, UTUH)] * 200)
    pekerjaan.tugas.kemajuan.connect(lambda sampai, *_: pekerjaan.batalkan() if sampai >= 1 else None)
    tuntas: list[object] = []
    pekerjaan.selesai.connect(lambda: tuntas.append(1))
    with qtbot.waitSignal(pekerjaan.dibatalkan) as sinyal:
        pekerjaan.mulai()
    assert sinyal.args == [True]
    assert printer.ditarik == 1
    assert not tuntas
    assert printer.printerState() is QPrinter.PrinterState.Idle, "free for the next job"


def test_a_printer_that_stops_is_told_with_the_page(qtbot: QtBot, dokumen: DokumenPdf, tmp_path: Path) -> None:
    pekerjaan = PekerjaanCetak(PrinterUji(tmp_path / "a.pdf", sampai=2), [HalamanCetak(dokumen, 0, F4, UTUH)] * 5)
    with qtbot.waitSignal(pekerjaan.gagal) as sinyal:
        pekerjaan.mulai()
    assert "berhenti pada halaman 3 dari 5" in sinyal.args[0].pesan


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_be_opened_is_told(qtbot: QtBot, dokumen: DokumenPdf, tmp_path: Path) -> None:
    assert qtbot is not None
    pekerjaan = PekerjaanCetak(PrinterUji(tmp_path / "tidak ada" / "a.pdf"), [HalamanCetak(dokumen, 0, F4, UTUH)])
    with pytest.raises(GalatLingkungan, match="tidak dapat dipakai"):
        pekerjaan.mulai()
    with pytest.raises(GalatLingkungan, match="tidak ditemukan"):
        PekerjaanCetak(PrinterUji(tmp_path / "b.pdf"), []).mulai()


def test_a_fault_of_ours_ends_the_job(qtbot: QtBot, dokumen: DokumenPdf, tmp_path: Path) -> None:
    pekerjaan = PekerjaanCetak(PrinterUji(tmp_path / "a.pdf"), [HalamanCetak(dokumen, 7, F4, UTUH)])
    with qtbot.waitSignal(pekerjaan.salah):
        pekerjaan.mulai()
