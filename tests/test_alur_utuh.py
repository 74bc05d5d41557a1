"""The whole path through the real widgets: first start, import, team, assignment, letter, board, undo."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDateEdit, QLineEdit, QWidget
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
from sistemkerja_desktop.ui.mulai.halaman_wisaya import HalamanKepala
from sistemkerja_desktop.ui.mulai.wisaya import WisayaPenyiapan
from sistemkerja_desktop.ui.papan.halaman import HalamanPapan
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.target.dialog_target import DialogTarget
from sistemkerja_desktop.ui.tim.dialog_tim import DialogTim

KIRI = Qt.MouseButton.LeftButton


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
    """Hands and eyes: clicks real widgets, and deals with the modal dialogs that open meanwhile."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot
        self.galat: list[BaseException] = []

    def klik(self, akar: QWidget, nama: str) -> None:
        tombol = akar.findChild(QAbstractButton, nama)
        assert tombol is not None, f"no button {nama}"
        self.qtbot.waitUntil(lambda: tombol.isEnabled() and tombol.isVisible())
        self.qtbot.mouseClick(tombol, KIRI)

    def ketik(self, akar: QWidget, nama: str, teks: str) -> None:
        garis = akar.findChild(QLineEdit, nama)
        assert garis is not None, f"no field {nama}"
        garis.setFocus()
        garis.selectAll()
        self.qtbot.keyClicks(garis, teks)

    def di_dialog(self, nama: str, kerjakan: Callable[[QWidget], None], *, lalu: Callable[[], object]) -> None:
        """Calls `lalu`, which opens the modal dialog `nama`, and does `kerjakan` in it."""
        sisa = 200

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
        self.program.jendela.buka(id)
        halaman = self.program.jendela.halaman_kini
        assert halaman is not None
        return halaman

    def pilih_orang(self, pemilih: object, nama: str) -> None:
        """Types a name into a list of people and takes the first that fits."""
        cari = pemilih.cari  # type: ignore[attr-defined]
        cari.clear()
        self.qtbot.keyClicks(cari, nama)
        self.qtbot.keyClick(cari, Qt.Key.Key_Return)


@pytest.fixture
def operator(program: Program, qtbot: QtBot) -> Operator:
    return Operator(program, qtbot)


def siapkan_kantor(operator: Operator, dialog: QWidget) -> None:
    assert isinstance(dialog, WisayaPenyiapan)
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
    halaman = dialog.currentPage()
    assert isinstance(halaman, HalamanKepala)
    halaman.atur_lambang(str(resource("contoh", "puskesmas", "lambang.png")))
    operator.ketik(dialog, "isian-atasan_jabatan", "Kepala Dinas Kesehatan")
    operator.klik(dialog, "tombol-lanjut")
    operator.ketik(dialog, "isian-penyusun", "Yusnidar")
    operator.klik(dialog, "tombol-selesai")


def impor_pegawai(operator: Operator) -> None:
    jendela = operator.program.jendela
    operator.qtbot.waitUntil(lambda: jendela.findChild(WisayaImpor) is not None, timeout=10_000)
    wisaya = jendela.findChild(WisayaImpor)
    assert wisaya is not None
    wisaya.mulai(resource("contoh", "puskesmas", "pegawai.xlsx"))
    for tujuan in (KOLOM, BANDING, SELESAI):
        if tujuan != KOLOM:
            operator.klik(wisaya, "tombol-maju-impor")
        operator.qtbot.waitUntil(lambda tujuan=tujuan: wisaya.tumpukan.currentIndex() == tujuan, timeout=10_000)


def isi_target(operator: Operator, dialog: QWidget) -> None:
    assert isinstance(dialog, DialogTarget)
    dialog.baru()
    unit = next(u for u in operator.program.konteks.sesi.susunan.unit.values() if u.nama == "Klaster 4")
    dialog.unit.setCurrentIndex(dialog.unit.findData(unit.id))
    operator.ketik(dialog, "isian-uraian-target", "Kasus DBD diselidiki")
    operator.ketik(dialog, "isian-besaran-target", "24")
    operator.ketik(dialog, "isian-satuan-target", "jam")
    operator.klik(dialog, "tombol-simpan-target")
    operator.klik(dialog, "tombol-tutup-target")


def bentuk_tim(operator: Operator, dialog: QWidget) -> None:
    assert isinstance(dialog, DialogTim)
    operator.ketik(dialog, "isian-nama-tim", "Penyelidikan Kasus DBD")
    unit = next(u for u in operator.program.konteks.sesi.susunan.unit.values() if u.nama == "Klaster 4")
    dialog.formulir.unit.setCurrentIndex(dialog.formulir.unit.findData(unit.id))
    dialog.formulir.selesai.setDate(dialog.formulir.mulai.date().addDays(23))
    for nama in ("Rizky Pratama", "Ilham Kurniawan", "Elsa Yolanda", "Wulan Sari"):
        operator.pilih_orang(dialog.pemilih, nama)
    operator.klik(dialog, "tombol-simpan-tim")


def tugaskan_tim(operator: Operator, dialog: QWidget) -> None:
    assert isinstance(dialog, DialogWisaya)
    target = dialog.halaman[_kode("target")]
    target.target.setCurrentIndex(target.target.count() - 1)  # type: ignore[attr-defined]
    operator.ketik(dialog, "isian-nama-penugasan", "Penyelidikan kasus DBD")
    for _ in range(10):
        if dialog.tombol_lanjut.text() != "Lanjut":
            break
        orang = dialog.halaman[_kode("orang")]
        if dialog.perjalanan.kini == _kode("orang") and not dialog.rancangan.peserta:
            orang.bentuk.pilih("tim")  # type: ignore[attr-defined]
            orang._bentuk_berganti()  # type: ignore[attr-defined]
            tabel = orang.tabel_tim  # type: ignore[attr-defined]
            tabel.selectRow(0)
            operator.qtbot.keyClick(tabel, Qt.Key.Key_Return)
        selesai = dialog.findChild(QDateEdit, "isian-selesai")
        if dialog.rancangan.selesai is None and selesai is not None:
            selesai.setDate(date(2030, 1, 31))
        operator.qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    operator.qtbot.mouseClick(dialog.tombol_lanjut, KIRI)


def _kode(nama: str) -> object:
    from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah

    return KodeLangkah(nama)


def selesaikan_kartu(operator: Operator, papan: HalamanPapan, kegiatan_id: int) -> None:
    """Ticks every step of each phase in the panel and moves the card with its button."""
    for fase in (Fase.PERENCANAAN, Fase.PELAKSANAAN, Fase.EVALUASI):
        papan.tampilkan(kegiatan_id)
        operator.qtbot.waitUntil(lambda: any(c.isVisible() for c in papan.findChildren(QCheckBox)))
        for _ in range(10):
            terbuka = [
                c
                for c in papan.findChildren(QCheckBox)
                if c.objectName().startswith("centang-") and c.isVisible() and c.isEnabled() and not c.isChecked()
            ]
            if not terbuka:
                break
            terbuka[0].click()
            QTest.qWait(20)
        operator.klik(papan, "tombol-pindahkan")
        QTest.qWait(20)
        assert fase_kartu(operator, kegiatan_id) is fase.berikut


def fase_kartu(operator: Operator, kegiatan_id: int) -> Fase:
    with operator.program.konteks.sesi.baca() as uk:
        return uk.get(Kegiatan, kegiatan_id).fase


def test_from_an_employee_file_to_a_printed_letter_and_a_finished_card(operator: Operator, qtbot: QtBot) -> None:
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
    jendela.perintah["urungkan"].trigger()
    assert fase_kartu(operator, kartu[0].id) is Fase.EVALUASI
    jendela.perintah["ulangi"].trigger()
    assert fase_kartu(operator, kartu[0].id) is Fase.SELESAI

    cari = jendela.bilah_atas.cari
    cari.buka()
    qtbot.keyClicks(cari, "wulan sari")
    qtbot.keyClick(cari, Qt.Key.Key_Return)
    halaman = jendela.halaman_kini
    assert halaman is not None
    assert halaman.objectName() == "halaman-pegawai"

    for id in ("beranda", "bagan", "surat", "riwayat", "pengaturan"):
        operator.halaman(id)
        QTest.qWait(50)
    program.tutup_kantor()
    lagi = buka_kantor(sesi.path)
    with lagi.baca() as uk:
        assert uk.get(Kegiatan, kartu[0].id).fase is Fase.SELESAI
    lagi.tutup()
