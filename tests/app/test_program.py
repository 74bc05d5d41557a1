"""The program around the window: opening, changing and closing offices; one window for a file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.app.program import Program
from sistemkerja_desktop.app.satu_jendela import PenjagaJendela, bangunkan
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import ModeTema, pasang
from sistemkerja_desktop.ui.preferensi import berkas_terakhir, simpan_berkas_terakhir


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


def tunggu_terbuka(program: Program, path: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: (
            program.konteks.ada_sesi and program.konteks.sesi.path == path and program.jendela.halaman_kini is not None
        ),
        timeout=10_000,
    )


def test_opens_an_office_and_remembers_it(program: Program, sesi_contoh: Sesi, qtbot: QtBot) -> None:
    sesi_contoh.tutup()
    program.mulai(sesi_contoh.path)
    tunggu_terbuka(program, sesi_contoh.path, qtbot)
    assert program.jendela.windowTitle().startswith("UPTD Puskesmas Lubuk Serunai")
    assert program.konteks.identitas.peraturan.startswith("Perbup Dharmasraya 10/2024")
    assert berkas_terakhir() == sesi_contoh.path
    assert program.jendela.perintah["penugasan-baru"].isEnabled()


def test_last_office_opens_without_being_named(program: Program, sesi_contoh: Sesi, qtbot: QtBot) -> None:
    sesi_contoh.tutup()
    simpan_berkas_terakhir(sesi_contoh.path)
    program.mulai()
    tunggu_terbuka(program, sesi_contoh.path, qtbot)


def test_without_an_office_the_wizard_opens_and_can_be_left(
    program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dibuka: list[object] = []

    def tinggalkan(wisaya: object) -> int:
        dibuka.append(wisaya)
        return int(QDialog.DialogCode.Rejected)

    monkeypatch.setattr("sistemkerja_desktop.ui.mulai.wisaya.WisayaPenyiapan.exec", tinggalkan)
    program.mulai()
    assert len(dibuka) == 1
    assert not program.konteks.ada_sesi
    assert program.jendela.tumpukan.currentWidget().objectName() == "tanpa-kantor"
    assert not program.jendela.perintah["penugasan-baru"].isEnabled()
    qtbot.keyClicks(program.jendela.bilah_atas.cari, "tentang")


def test_damaged_file_is_told_and_nothing_is_lost(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    pesan: list[str] = []
    monkeypatch.setattr(
        "sistemkerja_desktop.ui.komponen.dialog.tampilkan_galat", lambda _i, _j, teks, *_a, **_k: pesan.append(teks)
    )
    rusak = tmp_path / "rusak.skd"
    rusak.write_bytes(b"bukan berkas kantor" * 100)
    program.mulai(rusak)
    qtbot.waitUntil(lambda: bool(pesan), timeout=10_000)
    assert "bukan berkas kantor" in pesan[0]
    assert program.jendela.tumpukan.currentWidget().objectName() == "tanpa-kantor"


def test_another_office_takes_the_place_of_the_first(
    program: Program, buat_sesi: Callable[[str], Sesi], qtbot: QtBot
) -> None:
    pertama, kedua = buat_sesi("satu.skd"), buat_sesi("dua.skd")
    pertama.tutup()
    kedua.tutup()
    for path in (pertama.path, kedua.path):
        program.buka(path)
        tunggu_terbuka(program, path, qtbot)
    lagi = buka_kantor(pertama.path)
    assert not lagi.baca_saja
    lagi.tutup()


def test_other_computer_writes_so_this_one_reads_and_says_so(
    program: Program, sesi_contoh: Sesi, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sistemkerja_desktop.storage.kunci.socket.gethostname", lambda: "TU-03")
    catatan = sesi_contoh.path.with_name(f".{sesi_contoh.path.name}.pemakai")
    catatan.write_text('{"komputer": "TU-02", "pengguna": "y", "pid": 7, "sejak": "2026-09-07T08:12:00"}')
    program.mulai(sesi_contoh.path)
    tunggu_terbuka(program, sesi_contoh.path, qtbot)
    assert program.konteks.baca_saja
    assert program.konteks.identitas.pemakai_lain == "TU-02 sejak 08.12"
    assert not program.jendela.perintah["penugasan-baru"].isEnabled()


def test_second_start_raises_the_first_window(
    program: Program, sesi_contoh: Sesi, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dibangunkan: list[bool] = []
    monkeypatch.setattr(Program, "_ke_depan", lambda _self: dibangunkan.append(True))
    sesi_contoh.tutup()
    program.mulai(sesi_contoh.path)
    tunggu_terbuka(program, sesi_contoh.path, qtbot)
    qtbot.waitUntil(lambda: bangunkan(sesi_contoh.path), timeout=5_000)
    qtbot.waitUntil(lambda: bool(dibangunkan), timeout=5_000)


def test_nobody_answers_for_a_file_that_is_not_open(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp is not None
    assert not bangunkan(tmp_path / "kantor.skd")
    penjaga = PenjagaJendela(tmp_path / "kantor.skd", lambda: None)
    assert bangunkan(tmp_path / "kantor.skd")
    penjaga.tutup()
    assert not bangunkan(tmp_path / "kantor.skd")
