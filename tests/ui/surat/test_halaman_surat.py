"""The register and what is done from it."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QFileDialog,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.surat import DokumenSurat, KeadaanSurat, Surat
from sistemkerja_desktop.naskah.isi import KodeQr, from_json, to_json
from sistemkerja_desktop.services.agenda.jenis import daftar_jenis, nama_pendek
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import BarisSurat, SuratTerbit, daftar_surat
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.surat import cetak as modul_cetak
from sistemkerja_desktop.ui.surat.halaman import HalamanSurat
from tests.dialog_uji import saat_terbuka

KIRI = Qt.MouseButton.LeftButton


def keadaan(sesi: Sesi) -> dict[int, KeadaanSurat | None]:
    return {b.urut: b.surat.keadaan if b.surat else None for b in daftar_surat(sesi, 2026)}


def baris(halaman: HalamanSurat, urut: int) -> BarisSurat:
    return next(b for b in halaman.keluar.model.baris_tampil if b.urut == urut)


def klik(induk: QWidget, nama: str) -> None:
    tombol = induk.findChild(QPushButton, nama)
    assert tombol is not None
    assert tombol.isVisible()
    QTest.mouseClick(tombol, KIRI)


def tulis_alasan(teks: str) -> Callable[[QWidget], None]:
    def isi(dialog: QWidget) -> None:
        kotak = dialog.findChild(QPlainTextEdit, "isian-alasan")
        assert kotak is not None
        QTest.keyClicks(kotak, teks)
        klik(dialog, "tombol-lanjut")

    return isi


def test_the_register_shows_every_number_and_its_state(halaman: HalamanSurat) -> None:
    kolom = [k.judul for k in halaman.keluar.model.kolom]
    assert kolom == ["No.", "Tanggal", "Jenis", "Hal", "Kepada", "Keadaan"]
    teks = [[k.teks(b) for k in halaman.keluar.model.kolom] for b in halaman.keluar.model.baris_tampil]
    assert teks[0] == ["143", "7 Sep", "Surat Tugas", teks[0][3], "Ilham Kurniawan", "terbit"]
    assert teks[1] == ["142", "", "Kosong", "nomor belum dipakai sejak 7 Sep", "", "Beri sebab"]
    assert teks[2][2:] == ["Kosong", "salah ketik nomor", "", "tidak dipakai"]
    assert teks[3][2:] == ["Cadangan", "disimpan untuk Klaster 3", "", "dicadangkan"]
    assert [t[5] for t in teks[4:6]] == ["dicabut", "terbit"]
    assert teks[6:] == [["1–137", "", "Di luar", "di luar program", "", ""]]
    assert halaman.keluar.jumlah.text() == "6 nomor"
    assert halaman.keluar.kosong.teks == "1 nomor kosong"
    assert halaman.keluar.dicadangkan.teks == "1 dicadangkan"
    assert halaman.keluar.berikut.text() == "berikut 800.1.11.1/144/PKM-LS/IX/2026"


def test_the_newest_letter_is_shown_with_its_words(halaman: HalamanSurat, surat_pertama: SuratTerbit) -> None:
    assert halaman.keluar.panel_surat.judul.text() == "Surat Tugas 143"
    assert halaman.keluar.panel_surat.pratinjau.jumlah_halaman == 1
    assert "800.1.11.1/143/PKM-LS/IX/2026" in halaman.keluar.panel_surat.pratinjau.kanvas.accessibleDescription()
    halaman.tampilkan(surat_pertama.surat.id)
    assert halaman.keluar.tabel.baris_terpilih.urut == 138
    assert halaman.keluar.panel_surat.pdf is not None
    assert hashlib.sha256(halaman.keluar.panel_surat.pdf).hexdigest() == surat_pertama.surat.sha256


def test_paper_can_be_compared_with_the_letter(halaman: HalamanSurat, surat_pertama: SuratTerbit) -> None:
    halaman.tampilkan(surat_pertama.surat.id)
    sidik = halaman.keluar.panel_surat.sidik
    assert sidik.isVisibleTo(halaman)
    assert sidik.text() == f"SHA-256 berkas {surat_pertama.surat.sha256[:16]}…"
    assert surat_pertama.surat.sha256 in sidik.toolTip()
    assert sidik.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    isi = from_json(surat_pertama.surat.isi)
    berkode = replace(isi, blok=(*isi.blok, KodeQr(f"{isi.nomor}|2026-09-07|0123456789abcdef", "Periksa.")))
    halaman.keluar.panel_surat._sebut_sidik(replace(surat_pertama.surat, isi=to_json(berkode)))
    assert sidik.text() == "Kode QR berakhir dengan 0123456789abcdef"
    halaman.keluar.panel_surat.tampilkan(None)
    assert not sidik.isVisibleTo(halaman)


def test_the_line_before_the_first_number_says_where_those_are(halaman: HalamanSurat) -> None:
    halaman.keluar.tabel.pilih_kunci(137)
    assert halaman.keluar.panel_surat.judul.text() == "Nomor 1–137"
    assert "di luar program" in halaman.keluar.panel_surat.pratinjau.kanvas.pesan
    halaman.keluar.tabel.dibuka.emit(halaman.keluar.tabel.baris_terpilih)
    assert QApplication.activeModalWidget() is None, "there is no reason to be given for it"


def test_what_can_be_done_depends_on_the_line(halaman: HalamanSurat) -> None:
    def tampak() -> set[str]:
        return {t.objectName() for t in halaman.keluar.panel_surat.findChildren(QPushButton) if t.isVisible()} & {
            "tombol-cabut", "tombol-lepas-cadangan", "tombol-beri-sebab", "tombol-simpan-pdf", "tombol-cetak",
            "tombol-simpan-docx",
        }  # fmt: skip

    harapan = {
        143: {"tombol-cabut", "tombol-simpan-docx", "tombol-simpan-pdf", "tombol-cetak"},
        142: {"tombol-beri-sebab"},
        141: {"tombol-lepas-cadangan"},
        137: set[str](),
        140: {"tombol-lepas-cadangan"},
        139: {"tombol-simpan-docx", "tombol-simpan-pdf", "tombol-cetak"},
    }
    for urut, tombol in harapan.items():
        halaman.keluar.tabel.pilih_kunci(urut)
        assert tampak() == tombol, urut
    teks = []
    for urut in (140, 141):
        halaman.keluar.tabel.pilih_kunci(urut)
        teks.append(halaman.keluar.panel_surat.lepas.text())
    assert teks == ["Lepas cadangan", "Hapus sebab"]


def test_filters_by_text_kind_and_year(halaman: HalamanSurat, qtbot: QtBot) -> None:
    qtbot.keyClicks(halaman.keluar.cari, "elsa")
    assert [b.urut for b in halaman.keluar.model.baris_tampil] == [139]
    halaman.keluar.cari.clear()
    halaman.keluar.jenis.setCurrentIndex(halaman.keluar.jenis.findData("Cadangan"))
    assert [b.urut for b in halaman.keluar.model.baris_tampil] == [140]
    halaman.keluar.jenis.setCurrentIndex(0)
    assert len(halaman.keluar.model.baris_tampil) == 7
    for kata, urut in {"139/PKM": [139], "800.1.11.1/143": [143], "143": [143], "belum dipakai": [142]}.items():
        halaman.keluar.cari.setText(kata)
        assert [b.urut for b in halaman.keluar.model.baris_tampil] == urut, kata
    halaman.keluar.cari.setText("PKM-LS")
    assert [b.urut for b in halaman.keluar.model.baris_tampil] == [143, 141, 140, 139, 138]
    halaman.keluar.cari.clear()
    assert [halaman.keluar.tahun.itemText(i) for i in range(halaman.keluar.tahun.count())] == ["Tahun 2026"]


def test_a_gap_is_explained_from_its_row(halaman: HalamanSurat, qtbot: QtBot, sesi_surat: Sesi) -> None:
    tabel = halaman.keluar.tabel
    indeks = halaman.keluar.model.index(halaman.keluar.model.cari_kunci(142), 5)
    saat_terbuka("dialog-sebab", tulis_alasan("lembar rusak"))
    qtbot.mouseClick(tabel.viewport(), KIRI, pos=tabel.visualRect(indeks).center())
    assert keadaan(sesi_surat)[142] is KeadaanSurat.KOSONG
    assert not halaman.keluar.kosong.isVisible()
    sesi_surat.urungkan()
    assert keadaan(sesi_surat)[142] is None
    saat_terbuka("dialog-sebab", tulis_alasan("lembar rusak"))
    tabel.pilih_kunci(142)
    qtbot.keyClick(tabel, Qt.Key.Key_Return)
    assert keadaan(sesi_surat)[142] is KeadaanSurat.KOSONG


def test_a_number_is_reserved_and_given_back(halaman: HalamanSurat, sesi_surat: Sesi) -> None:
    def isi(dialog: QWidget) -> None:
        urut = dialog.findChild(QSpinBox, "isian-urut-cadangan")
        tanggal = dialog.findChild(QDateEdit, "isian-tanggal-cadangan")
        assert urut is not None
        assert tanggal is not None
        assert urut.value() == 144, "the next number is proposed"
        tanggal.setDate(QDate(2027, 1, 4))
        assert urut.value() == 1, "each year counts anew"
        tanggal.setDate(QDate(2026, 9, 7))
        urut.setValue(150)
        klik(dialog, "tombol-cadangkan")

    saat_terbuka("dialog-cadangan", isi)
    klik(halaman, "tombol-cadangkan-nomor")
    assert keadaan(sesi_surat)[150] is KeadaanSurat.DICADANGKAN
    assert halaman.keluar.kosong.teks == "7 nomor kosong", "the numbers between are gaps now"
    halaman.keluar.tabel.pilih_kunci(150)
    klik(halaman.keluar.panel_surat, "tombol-lepas-cadangan")
    assert 150 not in keadaan(sesi_surat)


def test_revoking_needs_a_reason_and_keeps_the_number(
    halaman: HalamanSurat, sesi_surat: Sesi, surat_pertama: SuratTerbit
) -> None:
    halaman.tampilkan(surat_pertama.surat.id)

    def isi(dialog: QWidget) -> None:
        klik(dialog, "tombol-lanjut")
        assert keadaan(sesi_surat)[138] is KeadaanSurat.TERBIT
        tulis_alasan("tugas dibatalkan")(dialog)

    saat_terbuka("dialog-cabut", isi)
    klik(halaman.keluar.panel_surat, "tombol-cabut")
    assert keadaan(sesi_surat)[138] is KeadaanSurat.DICABUT
    assert halaman.keluar.panel_surat.keadaan.teks == "dicabut"
    assert halaman.keluar.panel_surat.pdf is not None, "a revoked letter can still be read and printed"


def test_the_saved_pdf_is_the_issued_one(
    halaman: HalamanSurat, surat_pertama: SuratTerbit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    halaman.tampilkan(surat_pertama.surat.id)
    usulan: list[str] = []

    def pilih(_induk: QWidget, _judul: str, nama: str, _saring: str) -> tuple[str, str]:
        usulan.append(nama)
        return str(tmp_path / "arsip"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", pilih)
    pesan: list[str] = []
    halaman.konteks.toast.connect(lambda teks, _urung: pesan.append(teks))
    klik(halaman.keluar.panel_surat, "tombol-simpan-pdf")
    assert [Path(satu).name for satu in usulan] == ["surat-tugas-2026-138.pdf"]
    assert (tmp_path / "arsip.pdf").read_bytes() == surat_pertama.dokumen.pdf
    assert pesan == [f"arsip.pdf tersimpan di {tmp_path}"]


def test_a_place_that_takes_no_file_is_told(
    halaman: HalamanSurat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "tidak ada" / "a.pdf"), ""))
    galat: list[str] = []
    monkeypatch.setattr(halaman.konteks, "tampilkan_galat", lambda g, _induk=None: galat.append(g.pesan))
    klik(halaman.keluar.panel_surat, "tombol-simpan-pdf")
    assert len(galat) == 1
    assert "tidak dapat ditulis" in galat[0]


def test_printing_gets_the_chosen_letter(
    halaman: HalamanSurat, surat_pertama: SuratTerbit, monkeypatch: pytest.MonkeyPatch
) -> None:
    halaman.tampilkan(surat_pertama.surat.id)
    dicetak: list[list[int]] = []
    monkeypatch.setattr(modul_cetak, "cetak_surat", lambda _konteks, ids, _induk: dicetak.append(ids))
    klik(halaman.keluar.panel_surat, "tombol-cetak")
    assert dicetak == [[surat_pertama.surat.id]]


def test_a_letter_is_saved_as_docx(
    halaman: HalamanSurat, surat_pertama: SuratTerbit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    halaman.tampilkan(surat_pertama.surat.id)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "surat"), ""))
    klik(halaman.keluar.panel_surat, "tombol-simpan-docx")
    assert (tmp_path / "surat.docx").read_bytes().startswith(b"PK")


def test_the_agenda_is_exported(
    halaman: HalamanSurat, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usulan: list[str] = []

    def pilih(_induk: QWidget, _judul: str, nama: str, _saring: str) -> tuple[str, str]:
        usulan.append(Path(nama).name)
        return str(tmp_path / f"agenda-{len(usulan)}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", pilih)
    pesan: list[str] = []
    halaman.konteks.toast.connect(lambda teks, _urung: pesan.append(teks))

    def pilih_menu(urut: int) -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [t.text() for t in menu.actions()] == ["Surat keluar 2026…", "Semua register dan tahun…"]
        for _ in range(urut + 1):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    for urut in (0, 1):
        QTimer.singleShot(100, lambda urut=urut: pilih_menu(urut))
        klik(halaman.keluar, "tombol-ekspor-surat")
        qtbot.waitUntil(lambda urut=urut: len(pesan) > urut)
    assert usulan == ["agenda-surat-keluar-2026.xlsx", "agenda-surat.xlsx"]
    # Six numbers and the line of those before the first.
    assert pesan == ["7 baris agenda tersimpan di agenda-1.xlsx", "7 baris agenda tersimpan di agenda-2.xlsx"]
    assert (tmp_path / "agenda-1.xlsx").exists()


def test_another_sequence_can_be_chosen_once_it_has_letters(
    halaman: HalamanSurat, sesi_surat: Sesi, terbitkan_jenis: Callable[[str], Surat]
) -> None:
    assert not halaman.keluar.urutan.isVisible()
    keputusan = terbitkan_jenis("keputusan-tim")
    wajib = terbitkan_jenis("surat-permohonan-sukarela")
    assert halaman.keluar.urutan.isVisible()
    halaman.keluar.urutan.setCurrentIndex(1)
    assert [b.urut for b in halaman.keluar.model.baris_tampil] == [1]
    assert halaman.keluar.panel_surat.judul.text() == "Keputusan Pembentukan Tim Kerja 1"
    halaman.tampilkan(wajib.id)
    assert halaman.keluar.kelas == "tanpa-nomor"
    assert halaman.keluar.panel_surat.judul.text() == "Surat Permohonan Pengajuan Sukarela", "it has no number"
    assert halaman.keluar.jumlah.text() == "1 surat"
    halaman.tampilkan(keputusan.id)
    assert halaman.keluar.berikut.text() == "berikut 2 TAHUN 2026"
    assert sesi_surat.kantor.pola_nomor


def test_models_keep_the_rules_of_models(halaman: HalamanSurat) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    penguji = QAbstractItemModelTester(halaman.keluar.model, mode)
    halaman.keluar.cari.setText("elsa")
    halaman.keluar.cari.clear()
    halaman.keluar.tabel.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    halaman.muat()
    assert penguji.model() is halaman.keluar.model


def test_damaged_bytes_are_told_and_not_shown(
    halaman: HalamanSurat, sesi_surat: Sesi, surat_pertama: SuratTerbit
) -> None:
    with sesi_surat.tulis("Rusakkan") as uk:
        uk.update(replace(surat_pertama.dokumen, pdf=surat_pertama.dokumen.pdf + b"x"))
        assert uk.get(DokumenSurat, surat_pertama.dokumen.id).pdf.endswith(b"x")
    halaman.tampilkan(surat_pertama.surat.id)
    assert halaman.keluar.panel_surat.pdf is None
    assert "tidak sama dengan yang diterbitkan" in halaman.keluar.panel_surat.pratinjau.kanvas.pesan
    assert any("Pulihkan" in w.text() for w in halaman.findChildren(QLabel))


def test_narrow_windows_show_one_side_at_a_time(halaman: HalamanSurat, qtbot: QtBot) -> None:
    assert not halaman.tampilan.isVisible()
    halaman.sesuaikan(KelasLebar.RAPAT)
    halaman.resize(854, 398)
    assert halaman.keluar.tabel.isVisible()
    assert not halaman.keluar.panel_surat.isVisible()
    halaman.keluar.tabel.setFocus()
    qtbot.keyClick(halaman.keluar.tabel, Qt.Key.Key_Return)
    assert halaman.keluar.panel_surat.isVisible()
    assert not halaman.keluar.tabel.isVisible()
    halaman.sesuaikan(KelasLebar.BIASA)
    assert halaman.keluar.panel_surat.isVisible()
    assert halaman.keluar.tabel.isVisible()


def test_controls_have_names(halaman: HalamanSurat, periksa_aksesibilitas: Callable[[QWidget], None]) -> None:
    periksa_aksesibilitas(halaman)


def test_a_gap_row_is_hatched(halaman: HalamanSurat) -> None:
    def warna(urut: int) -> set[str]:
        indeks = halaman.keluar.model.index(halaman.keluar.model.cari_kunci(urut), 3)
        kotak = halaman.keluar.tabel.visualRect(indeks)
        gambar = halaman.keluar.tabel.viewport().grab(kotak).toImage()
        tepi = gambar.width() - 60
        return {gambar.pixelColor(QPoint(x, 6)).name() for x in range(tepi, gambar.width())}

    halaman.keluar.tabel.pilih_kunci(138)
    assert len(warna(142)) > 2
    assert len(warna(140)) == 1


def test_an_empty_register_says_where_letters_come_from(sesi_contoh: Sesi, qtbot: QtBot, tema: object) -> None:
    assert tema is not None
    page = HalamanSurat(Konteks(sesi_contoh))
    qtbot.addWidget(page)
    page.muat()
    page.show()
    kosong = page.findChild(QWidget, "surat-kosong")
    assert kosong is not None
    assert kosong.isVisible()
    assert page.keluar.berikut.text().endswith("/001/PKM-LS/IX/2026")
    assert date(2026, 9, 7) == sesi_contoh.hari_ini()


def test_every_kind_can_be_read_in_its_column(halaman: HalamanSurat, sesi_surat: Sesi) -> None:
    """At 1366x768; the filter, the search and the panel have the full name."""
    kolom = [k.judul for k in halaman.keluar.model.kolom].index("Jenis")
    lebar = halaman.keluar.tabel.columnWidth(kolom) - 20
    assert not halaman.keluar.tabel.isColumnHidden(kolom)
    ukuran = QFontMetrics(font(Huruf.ISI))
    kantor = replace(sesi_surat.kantor, sebutan_surat_tugas="Surat Perintah Tugas")
    panjang = [nama for j in daftar_jenis() if ukuran.horizontalAdvance(nama := nama_pendek(kantor, j.kode)) > lebar]
    assert panjang == []
    nomor = QFontMetrics(font_angka(Huruf.BARIS)).horizontalAdvance("10000")
    assert halaman.keluar.tabel.columnWidth(0) - 20 >= nomor


@pytest.mark.parametrize("lebar", [1282, 1800])
def test_kepada_tidak_dipotong_selama_ada_tempat(halaman: HalamanSurat, qtbot: QtBot, lebar: int) -> None:
    halaman.resize(lebar, 635)
    kolom = [k.judul for k in halaman.keluar.model.kolom].index("Kepada")
    perlu = QFontMetrics(font(Huruf.ISI)).horizontalAdvance("Wulan Sari Nengsih")
    qtbot.waitUntil(lambda: halaman.keluar.tabel.columnWidth(kolom) - 20 >= perlu)
