"""Our own bugs: one dialog, the data safe, a report without personal data."""

import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.nip import GalatNIP, parse_nip
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.galat import PenangkapGalat

RAHASIA = ("Ranti", "Maharani", "198304122010012014", "rahasia")


@pytest.fixture
def laporan(qapp: QApplication, tema: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The catcher is in its place; what it writes to the log."""
    assert tema is not None
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    ditulis: list[str] = []
    penangkap = PenangkapGalat(qapp, ditulis.append)
    penangkap.pasang()
    yield ditulis
    penangkap.deleteLater()


def dialog_terbuka() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.objectName() == "dialog-kesalahan-program" and w.isVisible()]


def tekan(qtbot: QtBot, dialog: QWidget, nama: str) -> None:
    tombol = dialog.findChild(QPushButton, nama)
    assert tombol is not None
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)


class DalamDialog:
    """Acts in the dialog as soon as it is open, and closes it whatever happens."""

    def __init__(self, lakukan: Callable[[QWidget], object]) -> None:
        self._lakukan = lakukan
        self._gagal: list[BaseException] = []
        self._sudah = False
        self._jam = QTimer(interval=20)
        self._jam.timeout.connect(self._lihat)
        self._jam.start()

    def tunggu(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: self._sudah and dialog_terbuka() == [])
        if self._gagal:
            raise self._gagal[0]

    def _lihat(self) -> None:
        terbuka = dialog_terbuka()
        if not terbuka:
            return
        self._jam.stop()
        try:
            self._lakukan(terbuka[0])
        except BaseException as galat:
            self._gagal.append(galat)
        finally:
            self._sudah = True
            for satu in dialog_terbuka():
                satu.close()


@pytest.fixture
def tombol_rusak(qtbot: QtBot, sesi_contoh: Sesi) -> Iterator[QPushButton]:
    """A button whose work fails in the midst of a change, with personal data in every place that could tell it."""
    orang = next(p for p in sesi_contoh.susunan.pegawai.values() if p.nip)
    jendela = QWidget()
    qtbot.addWidget(jendela)
    tombol = QPushButton("Simpan", jendela)

    def kerja() -> None:
        nip = "198304122010012014"
        with sesi_contoh.tulis("Ubah data Ranti Maharani") as uk:
            uk.update(replace(uk.get(Pegawai, orang.id), nama="rahasia"))
            try:
                parse_nip(f"{nip} rahasia")
            except GalatNIP as galat:
                raise LookupError(f"Ranti Maharani ({nip})") from galat

    tombol.clicked.connect(kerja)
    jendela.show()
    yield tombol
    # The window lives as long as its button is used.
    jendela.close()


def test_fault_in_a_slot_shows_one_dialog_and_keeps_the_data(
    qtbot: QtBot, laporan: list[str], tombol_rusak: QPushButton, sesi_contoh: Sesi
) -> None:
    sebelum = dict(sesi_contoh.susunan.pegawai)
    teks: list[str] = []

    def lihat(dialog: QWidget) -> None:
        # The person presses on: a second fault must not pile a dialog on the first.
        tombol_rusak.click()
        QApplication.processEvents()
        assert dialog_terbuka() == [dialog]
        teks.extend(satu.text() for satu in dialog.findChildren(QLabel))
        tekan(qtbot, dialog, "jawaban-tutup")

    dalam = DalamDialog(lihat)
    qtbot.mouseClick(tombol_rusak, Qt.MouseButton.LeftButton)
    assert dialog_terbuka() == [], "not before the slot is left"
    dalam.tunggu(qtbot)
    assert any("bukan kesalahan Anda" in satu for satu in teks)
    assert any(satu.startswith("kode TEST-GALAT-") for satu in teks)
    assert not any(kata in satu for kata in RAHASIA for satu in teks)
    assert len(laporan) == 2
    assert dict(sesi_contoh.susunan.pegawai) == sebelum
    assert sesi_contoh.tumpukan.nama_urung is None
    with sesi_contoh.baca() as uk:
        assert {p.nama for p in uk.list(Pegawai)} == {p.nama for p in sebelum.values()}
    with sesi_contoh.tulis("Ubah sesudahnya") as tulis:
        tulis.update(replace(next(iter(sebelum.values())), agama="Islam"))
    assert sesi_contoh.tumpukan.nama_urung == "Ubah sesudahnya"


def test_report_file_has_places_and_no_personal_data(
    qtbot: QtBot, laporan: list[str], tombol_rusak: QPushButton, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas = tmp_path / "laporan.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(berkas), ""))
    dalam = DalamDialog(lambda dialog: tekan(qtbot, dialog, "jawaban-laporan"))
    qtbot.mouseClick(tombol_rusak, Qt.MouseButton.LeftButton)
    dalam.tunggu(qtbot)
    qtbot.waitUntil(berkas.exists)
    isi = berkas.read_text(encoding="utf-8")
    assert isi == laporan[0]
    assert "builtins.LookupError" in isi
    assert "sistemkerja_desktop.domain.nip.GalatNIP" in isi, "the cause too"
    assert "test_galat.py:" in isi
    assert "sistemkerja_desktop/domain/nip.py:" in isi
    assert not any(kata in isi for kata in RAHASIA)
    assert str(Path.home()) not in isi
    assert str(tmp_path) not in isi


def test_fault_in_another_thread_comes_to_the_same_dialog(qtbot: QtBot, laporan: list[str]) -> None:
    def gagal() -> None:
        raise LookupError("Ranti Maharani")

    utas = threading.Thread(target=gagal)
    utas.start()
    utas.join()
    DalamDialog(lambda dialog: tekan(qtbot, dialog, "jawaban-tutup")).tunggu(qtbot)
    assert len(laporan) == 1
    assert "Ranti" not in laporan[0]
