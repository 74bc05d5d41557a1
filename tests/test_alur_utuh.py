"""The whole path through the real widgets: first start, import, team, assignment, letter, board, undo."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.app.program import Program
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.surat import DokumenSurat, KeadaanSurat, Surat
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.surat import dokumen_surat
from sistemkerja_desktop.ui.gaya.tema import ModeTema, pasang
from sistemkerja_desktop.ui.impor.wisaya import BANDING, KOLOM, SELESAI, WisayaImpor
from sistemkerja_desktop.ui.mulai.wisaya import WisayaPenyiapan
from sistemkerja_desktop.ui.papan.daftar_kartu import DaftarKartu
from sistemkerja_desktop.ui.papan.halaman import HalamanPapan
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import URUTAN
from sistemkerja_desktop.ui.registri_halaman import HALAMAN
from sistemkerja_desktop.ui.surat.dialog_cetak import DialogCetak
from sistemkerja_desktop.ui.target.dialog_target import DialogTarget
from sistemkerja_desktop.ui.tim.dialog_tim import DialogTim

KIRI = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LAMA = 10_000


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setattr("sistemkerja_desktop.services.penyiapan.folder_data", lambda: tmp_path / "data")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    pasang(qapp, ModeTema.TERANG)
    program = Program(qapp)
    qtbot.addWidget(program.jendela)
    program.jendela.show()
    yield program
    program.tutup_kantor()


class Operator:
    """Hands and eyes: mouse and keys on real widgets, and the modal dialogs that open meanwhile.

    Only the dialogs of the operating system, which no test can see, are answered in their place.
    """

    def __init__(self, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.program, self.qtbot, self.monkeypatch = program, qtbot, monkeypatch
        self.galat: list[BaseException] = []

    def tunggu(self, syarat: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(syarat()))

    def klik(self, akar: QWidget, nama: str) -> None:
        tombol = akar.findChild(QAbstractButton, nama)
        assert tombol is not None, f"no button {nama}"
        self.tunggu(lambda: tombol.isEnabled() and tombol.isVisible())
        self.qtbot.mouseClick(tombol, KIRI)

    def tekan(self, tombol: Qt.Key, pengubah: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key for the window, wherever its focus is."""
        jendela = self.program.jendela
        # What a window manager does when a dialog closes.
        jendela.activateWindow()
        self.tunggu(jendela.isActiveWindow)
        self.qtbot.keyClick(jendela, tombol, pengubah)

    def pilih(self, akar: QWidget, nama: str, awal: str) -> None:
        """Takes the first choice that begins so, with the arrow keys as one does who uses no mouse."""
        kotak = akar.findChild(QComboBox, nama)
        assert kotak is not None, f"no choice {nama}"
        self.tunggu(lambda: kotak.isEnabled() and kotak.isVisible())
        kotak.setFocus()
        self.qtbot.keyClick(kotak, Qt.Key.Key_Home)
        for _ in range(kotak.count()):
            if kotak.currentText().startswith(awal):
                return
            self.qtbot.keyClick(kotak, Qt.Key.Key_Down)
        raise AssertionError(f"{nama}: {[kotak.itemText(i) for i in range(kotak.count())]}")

    def dengan_berkas(self, path: Path) -> None:
        """The next dialogs of the system for files answer with that file."""
        for nama in ("getOpenFileName", "getSaveFileName"):
            self.monkeypatch.setattr(QFileDialog, nama, lambda *_isi, **_nama: (str(path), ""))

    def ketik(self, akar: QWidget, nama: str, teks: str) -> None:
        garis = akar.findChild(QLineEdit, nama)
        assert garis is not None, f"no field {nama}"
        garis.setFocus()
        garis.selectAll()
        self.qtbot.keyClicks(garis, teks)

    def di_dialog(self, nama: str, kerjakan: Callable[[QWidget], None], *, lalu: Callable[[], object]) -> None:
        """Calls `lalu`, which opens the modal dialog `nama`, and does `kerjakan` in it."""
        sisa = 400

        def coba() -> None:
            nonlocal sisa
            dialog = QApplication.activeModalWidget()
            sisa -= 1
            if dialog is None or dialog.objectName() != nama:
                if sisa:
                    QTimer.singleShot(25, coba)
                return
            try:
                kerjakan(dialog)
            except BaseException as galat:
                self.galat.append(galat)
                dialog.close()

        QTimer.singleShot(25, coba)
        lalu()
        if self.galat:
            raise self.galat[0]
        assert sisa, f"dialog {nama} did not open"

    def halaman(self, id: str) -> QWidget:
        """Goes to a page by its key: Ctrl and its place in the rail."""
        jendela = self.program.jendela
        urut = [satu.id for satu in HALAMAN].index(id) + 1
        # Without a window manager nobody gives the window back what a dialog of progress took.
        self.tunggu(lambda: QApplication.activeModalWidget() is None)
        jendela.activateWindow()
        self.tekan(Qt.Key(Qt.Key.Key_0 + urut % 10), CTRL)
        self.tunggu(lambda: jendela.halaman_kini is not None and jendela.halaman_kini.objectName() == f"halaman-{id}")
        halaman = jendela.halaman_kini
        assert halaman is not None
        return halaman

    def pilih_orang(self, pemilih: object, nama: str) -> None:
        """Types a name into a list of people and takes the first that fits."""
        cari = pemilih.cari  # type: ignore[attr-defined]
        cari.clear()
        self.qtbot.keyClicks(cari, nama)
        self.qtbot.keyClick(cari, Qt.Key.Key_Return)


@pytest.fixture
def operator(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Operator:
    return Operator(program, qtbot, monkeypatch)


def siapkan_kantor(operator: Operator, dialog: QWidget) -> None:
    assert isinstance(dialog, WisayaPenyiapan)
    operator.pilih(dialog, "pilihan-peraturan", "Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024")
    operator.pilih(dialog, "pilihan-model", _nama_model(dialog, "j2-puskesmas"))
    operator.klik(dialog, "tombol-lanjut")
    for kunci, teks in {
        "nama": "UPTD Puskesmas Lubuk Serunai",
        "induk": "Dinas Kesehatan",
        "alamat": "Jalan Lintas Nagari Km 4",
        "tempat": "Lubuk Serunai",
        "kode_surat": "PKM-LS",
    }.items():
        operator.ketik(dialog, f"isian-{kunci}", teks)
    operator.klik(dialog, "tombol-lanjut")
    operator.dengan_berkas(resource("contoh", "puskesmas", "lambang.png"))
    operator.klik(dialog, "tombol-lambang")
    operator.ketik(dialog, "isian-atasan_jabatan", "Kepala Dinas Kesehatan")
    operator.klik(dialog, "tombol-lanjut")
    operator.ketik(dialog, "isian-penyusun", "Yusnidar")
    operator.klik(dialog, "tombol-selesai")


def impor_pegawai(operator: Operator) -> None:
    jendela = operator.program.jendela
    operator.tunggu(lambda: jendela.findChild(WisayaImpor) is not None)
    wisaya = jendela.findChild(WisayaImpor)
    assert wisaya is not None
    operator.dengan_berkas(resource("contoh", "puskesmas", "pegawai.xlsx"))
    operator.klik(wisaya, "tombol-pilih-berkas")
    for tujuan in (KOLOM, BANDING, SELESAI):
        if tujuan != KOLOM:
            operator.klik(wisaya, "tombol-maju-impor")
        operator.tunggu(lambda tujuan=tujuan: wisaya.tumpukan.currentIndex() == tujuan)


def isi_target(operator: Operator, dialog: QWidget) -> None:
    assert isinstance(dialog, DialogTarget)
    operator.klik(dialog, "tombol-target-kosong")
    operator.pilih(dialog, "pilihan-unit-target", "Klaster 4")
    operator.ketik(dialog, "isian-uraian-target", "Kasus DBD diselidiki")
    operator.ketik(dialog, "isian-besaran-target", "24")
    operator.ketik(dialog, "isian-satuan-target", "jam")
    operator.klik(dialog, "tombol-simpan-target")
    operator.klik(dialog, "tombol-tutup-target")


def bentuk_tim(operator: Operator, dialog: QWidget) -> None:
    assert isinstance(dialog, DialogTim)
    operator.ketik(dialog, "isian-nama-tim", "Penyelidikan Kasus DBD")
    operator.pilih(dialog, "pilihan-unit-tim", "Klaster 4")
    for nama in ("Rizky Pratama", "Ilham Kurniawan", "Elsa Yolanda", "Wulan Sari"):
        operator.pilih_orang(dialog.pemilih, nama)
    operator.klik(dialog, "tombol-simpan-tim")


def tugaskan_tim(operator: Operator, dialog: QWidget) -> None:
    assert isinstance(dialog, DialogWisaya)
    operator.pilih(dialog, "pilihan-target", "Kasus DBD diselidiki")
    operator.ketik(dialog, "isian-nama-penugasan", "Penyelidikan kasus DBD")
    operator.klik(dialog, "tombol-lanjut")
    operator.klik(dialog, "segmen-bentuk-tim")
    tabel = dialog.findChild(QTableView, "tabel-pilih-tim")
    assert tabel is not None
    operator.qtbot.mouseClick(tabel.viewport(), KIRI, pos=tabel.visualRect(tabel.model().index(0, 0)).center())
    operator.qtbot.keyClick(tabel, Qt.Key.Key_Return)
    for _ in range(len(URUTAN) - 2):
        assert dialog.tombol_lanjut.text() == "Lanjut"
        operator.klik(dialog, "tombol-lanjut")
    assert dialog.tombol_lanjut.text() == "Terbitkan"
    operator.klik(dialog, "tombol-lanjut")


def selesaikan_kartu(operator: Operator, papan: HalamanPapan, kegiatan_id: int) -> None:
    """Opens the card with Enter, ticks every step of each phase in its panel, and moves it with the button there."""
    daftar = next(d for d in papan.findChildren(DaftarKartu) if d.kartu_model.cari(kegiatan_id).isValid())
    kotak = daftar.visualRect(daftar.kartu_model.cari(kegiatan_id))
    operator.qtbot.mouseClick(daftar.viewport(), KIRI, pos=kotak.center())
    operator.qtbot.keyClick(daftar, Qt.Key.Key_Return)
    assert papan.panel.isVisible()

    def belum() -> list[QCheckBox]:
        semua = papan.panel.findChildren(QCheckBox)
        return [c for c in semua if c.isVisible() and c.isEnabled() and not c.isChecked()]

    for fase in (Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI):
        operator.tunggu(belum)
        while sisa := belum():
            sisa[0].setFocus()
            operator.qtbot.keyClick(sisa[0], Qt.Key.Key_Space)
            operator.tunggu(lambda sisa=sisa: len(belum()) == len(sisa) - 1)
        operator.klik(papan, "tombol-pindahkan")
        operator.tunggu(lambda fase=fase: fase_kartu(operator, kegiatan_id) is fase.berikut)


def simpan_dan_cetak(operator: Operator, surat: QWidget, tmp_path: Path) -> tuple[Path, Path]:
    """Saves the chosen letter as PDF, then prints it into another one through the program's own print dialog."""
    disimpan, dicetak = tmp_path / "surat.pdf", tmp_path / "cetakan.pdf"
    operator.dengan_berkas(disimpan)
    operator.klik(surat, "tombol-simpan-pdf")
    operator.tunggu(disimpan.exists)
    operator.dengan_berkas(dicetak)

    def ke_berkas(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCetak)
        operator.tunggu(lambda: dialog.pratinjau.kanvas.jumlah > 0)
        operator.pilih(dialog, "pilihan-pencetak", "Simpan")
        assert dialog.tombol_cetak.text() == "Simpan PDF…"
        operator.klik(dialog, "tombol-cetak-sekarang")

    operator.di_dialog("dialog-cetak", ke_berkas, lalu=lambda: operator.klik(surat, "tombol-cetak"))
    operator.tunggu(dicetak.exists)
    return disimpan, dicetak


def _nama_model(dialog: QWidget, id: str) -> str:
    kotak = dialog.findChild(QComboBox, "pilihan-model")
    assert kotak is not None
    return kotak.itemText(kotak.findData(id))


def fase_kartu(operator: Operator, kegiatan_id: int) -> Fase:
    with operator.program.konteks.sesi.baca() as uk:
        return uk.get(Kegiatan, kegiatan_id).fase


def pastikan_sama_di_kertas(cetakan: bytes, asli: bytes) -> None:
    """A print is put together anew, so its bytes are others; its pages have the letter's size and its ink."""
    dicetak, surat = pypdfium2.PdfDocument(cetakan), pypdfium2.PdfDocument(asli)
    assert len(dicetak) == len(surat)
    for satu, dua in zip(dicetak, surat, strict=True):
        assert satu.get_size() == pytest.approx(dua.get_size(), abs=1)
        a, b = (h.render(scale=1, grayscale=True).to_pil().resize((24, 36), Image.Resampling.BOX) for h in (satu, dua))
        assert min(b.tobytes()) < 220, "there is something to compare"
        assert max(abs(x - y) for x, y in zip(a.tobytes(), b.tobytes(), strict=True)) < 16


def test_from_an_employee_file_to_a_printed_letter_and_a_finished_card(
    operator: Operator, qtbot: QtBot, tmp_path: Path
) -> None:
    program = operator.program
    operator.di_dialog("wisaya-penyiapan", lambda d: siapkan_kantor(operator, d), lalu=program.mulai)
    assert program.konteks.ada_sesi
    sesi = program.konteks.sesi

    impor_pegawai(operator)
    assert len(sesi.susunan.pegawai) == 45
    assert all(h.ada for h in sesi.penilai.values())

    tim = operator.halaman("tim")
    operator.di_dialog(
        "dialog-target",
        lambda d: isi_target(operator, d),
        lalu=lambda: operator.klik(tim, "tombol-target-kinerja"),
    )
    operator.di_dialog(
        "dialog-tim", lambda d: bentuk_tim(operator, d), lalu=lambda: operator.klik(tim, "tombol-tim-baru")
    )
    assert sesi.tumpukan.nama_urung == "Bentuk tim Penyelidikan Kasus DBD"

    penugasan = operator.halaman("penugasan")
    operator.di_dialog(
        "wisaya-penugasan",
        lambda d: tugaskan_tim(operator, d),
        lalu=lambda: operator.klik(penugasan, "tombol-penugasan-baru"),
    )
    with sesi.baca() as uk:
        surat = uk.list(Surat)
        kartu = uk.list(Kegiatan)
        assert (uk.count(Penugasan), uk.count(DokumenSurat)) == (1, 1)
    assert [s.keadaan for s in surat] == [KeadaanSurat.TERBIT]
    assert surat[0].kepada == "4 orang"
    pdf = pypdfium2.PdfDocument(dokumen_surat(sesi, surat[0].id).pdf)
    teks = " ".join(" ".join(h.get_textpage().get_text_range() for h in pdf).split())
    for kata in ("SURAT TUGAS", surat[0].nomor, "Rizky Pratama Syahrial", "Wulan Sari Nengsih", "dr. Ranti Maharani"):
        assert kata in teks

    papan = operator.halaman("papan")
    assert isinstance(papan, HalamanPapan)
    selesaikan_kartu(operator, papan, kartu[0].id)
    assert fase_kartu(operator, kartu[0].id) is Fase.SELESAI

    jendela = program.jendela
    operator.tekan(Qt.Key.Key_Z, CTRL)
    assert fase_kartu(operator, kartu[0].id) is Fase.EVALUASI
    operator.tekan(Qt.Key.Key_Z, CTRL | SHIFT)
    assert fase_kartu(operator, kartu[0].id) is Fase.SELESAI

    halaman_surat = operator.halaman("surat")
    disimpan, dicetak = simpan_dan_cetak(operator, halaman_surat, tmp_path)
    asli = dokumen_surat(sesi, surat[0].id).pdf
    assert disimpan.read_bytes() == asli
    pastikan_sama_di_kertas(dicetak.read_bytes(), asli)

    operator.tekan(Qt.Key.Key_K, CTRL)
    cari = jendela.focusWidget()
    assert cari is jendela.bilah_atas.cari
    qtbot.keyClicks(cari, "wulan sari")
    qtbot.keyClick(cari, Qt.Key.Key_Return)
    halaman = jendela.halaman_kini
    assert halaman is not None
    assert halaman.objectName() == "halaman-pegawai"

    for satu in HALAMAN:
        operator.halaman(satu.id)
        QTest.qWait(50)
    program.tutup_kantor()
    lagi = buka_kantor(sesi.path)
    with lagi.baca() as uk:
        assert uk.get(Kegiatan, kartu[0].id).fase is Fase.SELESAI
    lagi.tutup()
