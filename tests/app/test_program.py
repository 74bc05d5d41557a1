"""The program around the window: opening, changing and closing offices; one window for a file."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, QTimer
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
    qtbot.waitUntil(lambda: bool(pesan))
    assert "bukan berkas kantor" in pesan[0]
    assert program.jendela.tumpukan.currentWidget().objectName() == "tanpa-kantor"


def test_a_sample_is_made_once_and_opened_again_as_it_was_left(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "data" / "contoh-denpasar-kecamatan.skd"
    program.buka_contoh("denpasar-kecamatan")
    assert program.jendela.tumpukan.currentWidget().objectName() == "tanpa-kantor", "until it is made"
    tunggu_terbuka(program, path, qtbot)
    assert program.jendela.windowTitle().startswith("Kecamatan Kertha Sari")
    dibuat = path.stat().st_ino
    program.tutup_kantor()
    program.buka_contoh("denpasar-kecamatan")
    tunggu_terbuka(program, path, qtbot)
    assert path.stat().st_ino == dibuat


def test_without_an_id_the_sample_is_asked_for(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sistemkerja_desktop.ui.mulai.dialog_contoh.tanya_contoh", lambda _induk: "")
    program.jendela.perintah["kantor-contoh"].trigger()
    assert not program.konteks.ada_sesi
    assert not (tmp_path / "data").exists()


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


def test_an_office_stays_while_a_page_holds_it_back(
    program: Program, buat_sesi: Callable[[str], Sesi], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever would open another one asks first, and asks again what came up while that one was read."""
    pertama, kedua = buat_sesi("satu.skd"), buat_sesi("dua.skd")
    pertama.tutup()
    kedua.tutup()
    program.buka(pertama.path)
    tunggu_terbuka(program, pertama.path, qtbot)
    with monkeypatch.context() as ubah:
        ubah.setattr(program.jendela, "boleh_ditinggalkan", lambda: False)
        program.buka(kedua.path)
        program.siapkan_kantor()
        program.buka_contoh()
        assert QApplication.activeModalWidget() is None
        program.pakai(buka_kantor(kedua.path))
    assert program.konteks.sesi.path == pertama.path
    program.buka(kedua.path)
    tunggu_terbuka(program, kedua.path, qtbot)
    assert not program.konteks.baca_saja, "it was closed again in between"


def test_other_computer_writes_so_this_one_reads_and_says_so(
    program: Program, sesi_contoh: Sesi, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sistemkerja_desktop.storage.kunci.nama_komputer", lambda: "TU-03")
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
    qtbot.waitUntil(lambda: bangunkan(sesi_contoh.path))
    qtbot.waitUntil(lambda: bool(dibangunkan))


def test_second_process_raises_the_first_window_and_ends(
    program: Program, sesi_contoh: Sesi, qtbot: QtBot, tmp_path: Path
) -> None:
    sesi_contoh.tutup()
    program.mulai(sesi_contoh.path)
    tunggu_terbuka(program, sesi_contoh.path, qtbot)
    qtbot.waitUntil(lambda: program._penjaga is not None)
    program.jendela.showMinimized()
    qtbot.waitUntil(program.jendela.isMinimized)
    # Its own settings: it must find the window by the file alone.
    lingkungan = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "lain")}
    with subprocess.Popen(
        [sys.executable, "-m", "sistemkerja_desktop", "--berkas", str(sesi_contoh.path)],
        env=lingkungan,
        stderr=subprocess.PIPE,
    ) as kedua:
        try:
            qtbot.waitUntil(lambda: kedua.poll() is not None)
        finally:
            kedua.kill()
        assert kedua.stderr is not None
        assert (kedua.returncode, kedua.stderr.read()) == (0, b"")
    qtbot.waitUntil(lambda: not program.jendela.isMinimized())
    qtbot.waitUntil(program.jendela.isActiveWindow)
    assert not program.konteks.baca_saja


def test_raised_window_keeps_its_size(program: Program, qtbot: QtBot) -> None:
    jendela = program.jendela
    jendela.showMaximized()
    jendela.showMinimized()
    qtbot.waitUntil(jendela.isMinimized)
    lain = QDialog()
    qtbot.addWidget(lain)
    lain.show()
    lain.activateWindow()
    qtbot.waitUntil(lain.isActiveWindow)
    program._ke_depan()
    qtbot.waitUntil(jendela.isActiveWindow)
    assert not jendela.isMinimized()
    assert jendela.isMaximized()


def test_second_start_waits_for_a_window_that_was_opened_just_now(
    program: Program, sesi_contoh: Sesi, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    berakhir: list[bool] = []
    monkeypatch.setattr(program, "_app", SimpleNamespace(quit=lambda: berakhir.append(True)))
    dibangunkan: list[bool] = []
    penjaga: list[PenjagaJendela] = []
    program.mulai(sesi_contoh.path)
    QTimer.singleShot(400, lambda: penjaga.append(PenjagaJendela(sesi_contoh.path, lambda: dibangunkan.append(True))))
    qtbot.waitUntil(lambda: bool(berakhir))
    qtbot.waitUntil(lambda: bool(dibangunkan))
    assert not program.konteks.ada_sesi
    penjaga[0].tutup()


def test_second_start_beside_a_silent_window_opens_for_reading(
    program: Program, sesi_contoh: Sesi, qtbot: QtBot
) -> None:
    program.mulai(sesi_contoh.path)
    tunggu_terbuka(program, sesi_contoh.path, qtbot)
    assert program.konteks.baca_saja


def test_nobody_answers_for_a_file_that_is_not_open(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp is not None
    assert not bangunkan(tmp_path / "kantor.skd")
    penjaga = PenjagaJendela(tmp_path / "kantor.skd", lambda: None)
    assert bangunkan(tmp_path / "kantor.skd")
    penjaga.tutup()
    assert not bangunkan(tmp_path / "kantor.skd")
