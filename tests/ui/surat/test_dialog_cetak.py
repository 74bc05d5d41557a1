"""The print dialog with made-up printers; what it prints goes to a PDF file."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QSettings, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit
from sistemkerja_desktop.ui import preferensi
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.surat import cetak as modul_cetak
from sistemkerja_desktop.ui.surat import dialog_cetak as modul_dialog
from sistemkerja_desktop.ui.surat.cetak_pencetak import FaktaPencetak, SumberPencetak
from sistemkerja_desktop.ui.surat.cetak_rencana import Naskah
from sistemkerja_desktop.ui.surat.dialog_cetak import DialogCetak
from sistemkerja_desktop.ui.surat.dokumen_pdf import DokumenPdf

MM = 72 / 25.4
BIASA, LEBAR = "HP Tata Usaha", "Epson Loket"


class PrinterUji(QPrinter):
    """Keeps what it was told about sides: Qt's printer to a file knows none."""

    sisi = QPrinter.DuplexMode.DuplexNone

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:  # noqa: N802 - Qt's name
        self.sisi = duplex


class SumberUji(SumberPencetak):
    """A laser printer with F4 and two sides, and one without, whose margin at the foot is 40 mm."""

    def __init__(self, folder: Path, nama: tuple[str, ...] = (LEBAR, BIASA)) -> None:
        super().__init__()
        self.tujuan = folder / "dicetak.pdf"
        self._nama = nama
        self.printer: PrinterUji | None = None

    def nama(self) -> list[str]:
        return list(self._nama)

    def bawaan(self) -> str:
        return BIASA

    def buat(self, nama: str) -> QPrinter:
        assert nama in self._nama
        self.printer = PrinterUji(QPrinter.PrinterMode.HighResolution)
        self.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.printer.setOutputFileName(str(self.tujuan))
        self.printer.setResolution(150)
        return self.printer

    def _tanya(self, nama: str) -> FaktaPencetak:
        a4, f4 = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.FanFoldGermanLegal)
        if nama == BIASA:
            return FaktaPencetak(nama, (a4, f4), True, True, lambda _u: QMarginsF(4, 4, 4, 4))
        return FaktaPencetak(nama, (a4,), False, False, lambda _u: QMarginsF(4, 4, 4, 40))


def dokumen(*panjang: int) -> DokumenPdf:
    """Letters of so many pages, one after the other."""
    from reportlab.pdfgen.canvas import Canvas

    isi = io.BytesIO()
    kanvas = Canvas(isi, pagesize=(215 * MM, 330 * MM))
    for nomor in (n for halaman in panjang for n in range(1, halaman + 1)):
        kanvas.rect(30 * MM, 30 * MM, 20 * nomor * MM, 10 * MM, stroke=0, fill=1)
        kanvas.drawString(90, 800, f"halaman {nomor}")
        kanvas.showPage()
    kanvas.save()
    return DokumenPdf(isi.getvalue())


def nomor_halaman(pdf: Path) -> list[int]:
    """Which page each of the result is, by the width of its bar; 0 for an empty one."""
    kotak = DokumenPdf(pdf.read_bytes()).kotak_isi()
    return [0 if k.isEmpty() else round((k.right() / MM - 30) / 20) for k in kotak]


@pytest.fixture(autouse=True)
def preferensi_uji(tmp_path: Path) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "preferensi"))


@pytest.fixture
def sumber(tmp_path: Path) -> SumberUji:
    return SumberUji(tmp_path)


@pytest.fixture
def buat(qtbot: QtBot, tema: object, sumber: SumberUji) -> Iterator[Callable[..., DialogCetak]]:
    assert tema is not None
    semua: list[DialogCetak] = []

    def bangun(*panjang: int, pencetak: SumberUji | None = None) -> DialogCetak:
        naskah = [Naskah(f"Surat Tugas {148 + i}", n) for i, n in enumerate(panjang)]
        dialog = DialogCetak(dokumen(*panjang), naskah, usulan="surat.pdf", sumber=pencetak or sumber)
        semua.append(dialog)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        if len(panjang) < 10:
            qtbot.waitUntil(lambda: bool(dialog.rencana.tinta))
        return dialog

    yield bangun
    for dialog in semua:
        dialog.reject()


def cetak(dialog: DialogCetak, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.tombol_cetak, Qt.MouseButton.LeftButton)


def ringkasan(dialog: DialogCetak) -> str:
    hasil = dialog.findChild(QLabel, "ringkasan-cetak")
    assert hasil is not None
    return hasil.text()


def test_all_letters_are_one_job_and_the_printer_is_remembered(
    buat: Callable[..., DialogCetak], sumber: SumberUji, qtbot: QtBot
) -> None:
    dialog = buat(2, 1, 3)
    assert dialog.windowTitle() == "Cetak 3 surat"
    assert dialog.isian.nama_pencetak == BIASA, "the system's own, while none was used"
    assert ringkasan(dialog) == "6 halaman · 6 lembar"
    cetak(dialog, qtbot)
    assert nomor_halaman(sumber.tujuan) == [1, 2, 1, 1, 2, 3]
    assert dialog.hasil == "6 halaman dikirim ke HP Tata Usaha"
    assert preferensi.pencetak_terakhir() == BIASA
    assert sumber.printer is not None
    assert sumber.printer.docName() == "3 surat"
    preferensi.simpan_pencetak_terakhir(LEBAR)
    assert buat(1).isian.nama_pencetak == LEBAR


def test_range_and_copies(buat: Callable[..., DialogCetak], sumber: SumberUji, qtbot: QtBot) -> None:
    dialog = buat(4)
    isian = dialog.isian
    isian.tertentu.setChecked(True)
    assert isian.rentang.hasFocus()
    assert not isian.baris_rentang.galat, "nothing typed yet is no error"
    assert not dialog.tombol_cetak.isEnabled()
    qtbot.keyClicks(isian.rentang, "2-9")
    assert "Halaman 9 tidak ada" in isian.baris_rentang.galat
    assert ringkasan(dialog) == "Pilih halaman yang dicetak"
    isian.rentang.setText("2, 4")
    assert not isian.baris_rentang.galat
    assert dialog.pratinjau.kanvas.kini == 1, "the first page that is printed"
    isian.rangkap.setValue(2)
    assert ringkasan(dialog) == "2 halaman · 2 rangkap · 4 lembar"
    isian.susun.setChecked(False)
    cetak(dialog, qtbot)
    assert nomor_halaman(sumber.tujuan) == [2, 2, 4, 4]


def test_on_two_sides_each_letter_begins_on_its_own_sheet(
    buat: Callable[..., DialogCetak], sumber: SumberUji, qtbot: QtBot
) -> None:
    dialog = buat(1, 3)
    dialog.isian.sisi.setCurrentIndex(1)
    assert ringkasan(dialog) == "4 halaman · 3 lembar"
    cetak(dialog, qtbot)
    assert nomor_halaman(sumber.tujuan) == [1, 0, 1, 2, 3]
    assert sumber.printer is not None
    assert sumber.printer.sisi is QPrinter.DuplexMode.DuplexLongSide


def test_paper_of_the_printer_and_a_smaller_one(
    buat: Callable[..., DialogCetak], sumber: SumberUji, qtbot: QtBot
) -> None:
    dialog = buat(1)
    assert dialog.isian.kertas.currentText() == "Seperti suratnya (F4)"
    assert dialog.isian.pesan == ()
    dialog.isian.kertas.setCurrentIndex(dialog.isian.kertas.findData("A4"))
    assert [p[1] for p in dialog.isian.pesan] == ["Surat diperkecil menjadi 90 %."]
    cetak(dialog, qtbot)
    hasil = DokumenPdf(sumber.tujuan.read_bytes())
    assert hasil.ukuran[0].height() == pytest.approx(297 * MM, abs=1.5)
    assert next(hasil.kotak_isi()).left() == pytest.approx((8.25 + 27) * MM, abs=2)


def test_a_printer_that_cuts_off_ink_is_warned_about_and_shrinking_helps(
    buat: Callable[..., DialogCetak],
) -> None:
    dialog = buat(2)
    dialog.isian.pilih_pencetak(LEBAR)
    tak_kenal, potong = dialog.isian.pesan
    assert tak_kenal[0] is Keadaan.BAD
    assert "tidak mengenal kertas F4" in tak_kenal[1]
    assert potong[1] == "Isi surat terpotong di bawah 10 mm (halaman 1)."
    assert dialog.rencana.potong().keys() == {0, 1}
    assert not dialog.isian.sisi.isEnabled()
    assert dialog.isian.baris_sisi.galat == "Pencetak ini hanya mencetak satu sisi."
    kanvas = dialog.pratinjau.kanvas
    # 35 mm above the foot: ink of the page, on which this printer cannot print.
    pudar = kanvas._lukisan(0, 430).pixelColor(34 * 2, (330 - 35) * 2).lightness()
    assert pudar > 150
    dialog.isian.muat.setChecked(True)
    assert [p[0] for p in dialog.isian.pesan] == [Keadaan.BAD, Keadaan.INFO]
    assert dialog.rencana.potong() == {}
    dialog.isian.pilih_pencetak(BIASA)
    dialog.isian.muat.setChecked(False)
    assert dialog.isian.pesan == ()


def test_without_a_printer_the_issued_bytes_are_saved(
    buat: Callable[..., DialogCetak], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = buat(2, pencetak=SumberUji(tmp_path, ()))
    assert dialog.tombol_cetak.text() == "Simpan PDF…"
    assert not dialog.isian.rangkap.isEnabled()
    assert not dialog.isian.kertas.isEnabled()
    assert "belum mempunyai pencetak" in dialog.isian.pencetak.accessibleDescription()
    tujuan = tmp_path / "hasil.pdf"
    monkeypatch.setattr(modul_dialog, "pilih_tujuan", lambda *_: None)
    qtbot.mouseClick(dialog.tombol_cetak, Qt.MouseButton.LeftButton)
    assert dialog.isVisible(), "the person left the file dialog"
    monkeypatch.setattr(modul_dialog, "pilih_tujuan", lambda *_: tujuan)
    cetak(dialog, qtbot)
    assert tujuan.read_bytes() == dialog.rencana.dokumen.isi
    assert dialog.hasil == f"hasil.pdf tersimpan di {tmp_path}"


def test_several_letters_are_saved_as_one_pdf(
    buat: Callable[..., DialogCetak], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = buat(2, 2)
    dialog.isian.pencetak.setCurrentIndex(2)
    dialog.isian.tertentu.setChecked(True)
    dialog.isian.rentang.setText("2-3")
    monkeypatch.setattr(modul_dialog, "pilih_tujuan", lambda *_: tmp_path / "h.pdf")
    cetak(dialog, qtbot)
    assert nomor_halaman(tmp_path / "h.pdf") == [2, 1]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_fails_is_told_and_the_dialog_stays(
    buat: Callable[..., DialogCetak], sumber: SumberUji, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pesan: list[str] = []
    monkeypatch.setattr(modul_dialog, "tampilkan_galat", lambda _i, _j, teks, _t="": pesan.append(teks))
    dialog = buat(1)
    semula = sumber.tujuan
    sumber.tujuan = semula.parent / "tidak ada" / "a.pdf"
    qtbot.mouseClick(dialog.tombol_cetak, Qt.MouseButton.LeftButton)
    assert "tidak dapat dipakai" in pesan[0]
    assert dialog.isian.isEnabled()
    sumber.tujuan = semula
    cetak(dialog, qtbot)
    assert nomor_halaman(semula) == [1]


def test_leaving_while_it_prints_stops_the_job(
    buat: Callable[..., DialogCetak], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pesan: list[str] = []
    monkeypatch.setattr(modul_dialog, "tampilkan_galat", lambda _i, _j, teks, _t="": pesan.append(teks))
    dialog = buat(3)
    dialog.isian.rangkap.setValue(300)
    qtbot.mouseClick(dialog.tombol_cetak, Qt.MouseButton.LeftButton)
    assert not dialog.isian.isEnabled()
    qtbot.waitUntil(lambda: dialog.findChild(QWidget, "dialog-kemajuan") is not None)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.isian.isEnabled)
    # Qt's printer to a file cannot take a job back: the person is told to look at the queue.
    assert "sudah di pencetak" in pesan[0]
    qtbot.waitUntil(lambda: dialog.findChild(QWidget, "dialog-kemajuan") is None)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_preview_draws_only_what_is_in_sight(buat: Callable[..., DialogCetak]) -> None:
    # Without waiting for the check of the margins.
    dialog = buat(*[2] * 200)
    kanvas = dialog.pratinjau.kanvas
    assert kanvas.jumlah == 400
    assert len(kanvas._gambar) <= 2
    kanvas.ke_halaman(399)
    judul = dialog.findChild(QLabel, "surat-di-pratinjau")
    assert judul is not None
    assert judul.text() == "Surat Tugas 347, hlm. 2"
    dialog.isian.tertentu.setChecked(True)
    dialog.isian.rentang.setText("1")
    assert kanvas.kini == 0
    kanvas.ke_halaman(5)
    assert kanvas.accessibleDescription().startswith("Tidak dicetak. halaman 2")


def test_every_control_has_a_name(
    buat: Callable[..., DialogCetak], periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    dialog = buat(2)
    dialog.isian.tertentu.setChecked(True)
    periksa_aksesibilitas(dialog)


@pytest.fixture
def dibuka(monkeypatch: pytest.MonkeyPatch) -> list[DialogCetak]:
    """Dialogs that would be shown, left at once as if printed."""
    hasil: list[DialogCetak] = []

    def jalankan(dialog: DialogCetak) -> str:
        hasil.append(dialog)
        return "1 halaman dikirim ke HP"

    monkeypatch.setattr(modul_cetak, "_jalankan", jalankan)
    return hasil


def test_letters_are_printed_in_the_order_of_their_numbers(
    konteks: Konteks,
    sesi_surat: Sesi,
    dibuka: list[DialogCetak],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from sistemkerja_desktop.services.surat import daftar_surat

    surat = {b.urut: b.surat for b in daftar_surat(sesi_surat, 2026) if b.surat is not None}
    induk = QWidget()
    qtbot.addWidget(induk)
    pesan: list[str] = []
    konteks.toast.connect(lambda teks, _u: pesan.append(teks))
    modul_cetak.cetak_surat(konteks, [surat[n].id for n in (143, 140, 138, 139, 138)], induk)
    (dialog,) = dibuka
    assert [n.judul for n in dialog.rencana.naskah] == [
        "Surat Tugas 138",
        "Surat Tugas 139 (dicabut)",
        "Surat Tugas 143",
    ]
    assert pesan == ["1 halaman dikirim ke HP"]
    galat: list[GalatPengguna] = []
    monkeypatch.setattr(konteks, "tampilkan_galat", lambda satu, _induk=None: galat.append(satu))
    modul_cetak.cetak_surat(konteks, [surat[140].id], induk)
    modul_cetak.cetak_surat(konteks, [surat[140].id, surat[141].id], induk)
    assert ["belum mempunyai surat" in galat[0].pesan, "Belum ada surat" in galat[1].pesan] == [True, True]


def test_many_letters_are_read_in_a_worker_once(
    konteks: Konteks,
    surat_pertama: SuratTerbit,
    dibuka: list[DialogCetak],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(modul_cetak, "_SEKALIGUS", 0)
    induk = QWidget()
    qtbot.addWidget(induk)
    for _ in range(2):
        modul_cetak.cetak_surat(konteks, [surat_pertama.surat.id], induk)
    qtbot.waitUntil(lambda: bool(dibuka) and not induk.property("menyiapkan-cetak"))
    assert len(dibuka) == 1, "a second click waits"


def test_a_pdf_that_the_caller_has(dibuka: list[DialogCetak], qtbot: QtBot, tema: object) -> None:
    assert tema is not None
    induk = QWidget()
    qtbot.addWidget(induk)
    assert modul_cetak.cetak(dokumen(1).isi, "Surat Tugas 148", induk)
    assert dibuka[0]._usulan == "surat-tugas-148.pdf"
    with pytest.raises(GalatPengguna, match="bukan PDF"):
        modul_cetak.cetak(b"", "Rusak", induk)
