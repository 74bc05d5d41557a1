"""The board with real drags and keys."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.services import papan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.papan.gambar import gambar_papan
from sistemkerja_desktop.ui.papan.halaman import HalamanPapan
from sistemkerja_desktop.ui.papan.kolom import TeksElips
from tests.dialog_uji import saat_terbuka
from tests.ui.papan.papan_uji import (
    CTRL,
    DBD,
    IMUNISASI,
    SURVEILANS,
    CariFase,
    CariId,
    Majukan,
    daftar,
    fokus,
    klik,
    nama_kartu,
)


def test_the_board_shows_columns_gates_and_cards(halaman: HalamanPapan) -> None:
    assert nama_kartu(halaman, Fase.PERENCANAAN) == [IMUNISASI, SURVEILANS, DBD], "the nearest deadline first"
    assert halaman.saringan.jumlah.text() == "3 kartu"
    cip = halaman.findChild(CipDasarHukum, "cip-gerbang-evaluasi")
    assert cip is not None
    assert cip.aturan.dasar[0].pasal == "Lamp. 1.J.2 b(6)"
    indeks = daftar(halaman, Fase.PERENCANAAN).kartu_model.index(0, 0)
    assert indeks.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Imunisasi susulan, Target 90 %, langkah 2 dari 4, tenggat 8 September 2026, Ilham Kurniawan"
    )


def test_escape_closes_the_panel_and_returns_to_the_card(halaman: HalamanPapan, qtbot: QtBot, id_kartu: CariId) -> None:
    kolom = fokus(halaman, id_kartu(DBD))
    qtbot.keyClick(kolom, Qt.Key.Key_Right, CTRL)
    panel = halaman.kolom[Fase.PELAKSANAAN].tertahan
    assert panel is not None
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: halaman.kolom[Fase.PELAKSANAAN].tertahan is None)
    assert kolom.hasFocus()


def test_enter_opens_the_card_and_ticks_record_steps(
    halaman: HalamanPapan, qtbot: QtBot, sesi_papan: Sesi, id_kartu: CariId
) -> None:
    id_ = id_kartu(DBD)
    qtbot.keyClick(fokus(halaman, id_), Qt.Key.Key_Return)
    assert halaman.panel.isVisible()
    centang = halaman.panel.findChild(QCheckBox, "centang-a1")
    assert centang is not None
    assert not centang.isChecked()
    qtbot.waitUntil(centang.isVisible)
    centang.setFocus()
    qtbot.keyClick(centang, Qt.Key.Key_Space)
    rincian = papan.rincian_kegiatan(sesi_papan, id_)
    assert rincian.sejarah[0].judul == "Perjanjian kinerja"
    baru = next(c for c in halaman.panel.findChildren(QCheckBox, "centang-a1") if c is not centang)
    assert baru.isChecked()
    qtbot.waitUntil(baru.hasFocus)
    assert halaman.kolom[Fase.PERENCANAAN].model.kartu[-1].langkah_selesai == 3
    qtbot.keyClick(baru, Qt.Key.Key_Space)
    assert papan.rincian_kegiatan(sesi_papan, id_).kartu.langkah_selesai == 2
    qtbot.keyClick(halaman, Qt.Key.Key_Escape)
    assert not halaman.panel.isVisible()
    assert daftar(halaman, Fase.PERENCANAAN).hasFocus()


def test_arrows_go_between_columns_and_only_one_card_is_current(
    halaman: HalamanPapan, qtbot: QtBot, majukan: Majukan, id_kartu: CariId
) -> None:
    majukan(id_kartu(IMUNISASI), Fase.PELAKSANAAN, Fase.EVALUASI)
    kiri = fokus(halaman, id_kartu(DBD))
    qtbot.keyClick(kiri, Qt.Key.Key_Right)
    assert daftar(halaman, Fase.EVALUASI).hasFocus(), "the empty column between is passed over"
    assert daftar(halaman, Fase.EVALUASI).id_kini == id_kartu(IMUNISASI)
    assert kiri.id_kini == 0
    qtbot.keyClick(daftar(halaman, Fase.EVALUASI), Qt.Key.Key_Left)
    assert kiri.hasFocus()
    sebelum = kiri.id_kini
    qtbot.keyClick(kiri, Qt.Key.Key_Up)
    qtbot.keyClick(kiri, Qt.Key.Key_End)
    assert kiri.id_kini == id_kartu(DBD)
    qtbot.keyClick(kiri, Qt.Key.Key_Up, CTRL)
    assert nama_kartu(halaman, Fase.PERENCANAAN) == [DBD, SURVEILANS]
    assert sebelum


def test_filters(halaman: HalamanPapan, qtbot: QtBot, id_kartu: CariId) -> None:
    saringan = halaman.saringan
    qtbot.keyClicks(saringan.teks, "kurniawan SURV")
    assert nama_kartu(halaman, Fase.PERENCANAAN) == [SURVEILANS]
    assert saringan.jumlah.text() == "1 dari 3 kartu"
    klik(saringan, "tombol-hapus-saringan")
    assert len(nama_kartu(halaman, Fase.PERENCANAAN)) == 3
    saringan.tenggat.setCurrentIndex(saringan.tenggat.findData("segera"))
    assert nama_kartu(halaman, Fase.PERENCANAAN) == [IMUNISASI]
    saringan.orang.setCurrentIndex(1)
    assert saringan.orang.currentText() == "Ilham Kurniawan"
    assert nama_kartu(halaman, Fase.PERENCANAAN) == [IMUNISASI]
    halaman.tampilkan(id_kartu(DBD))
    assert not saringan.aktif, "a filter that hides the wanted card is taken away"
    assert daftar(halaman, Fase.PERENCANAAN).id_kini == id_kartu(DBD)
    assert halaman.panel.isVisible()


def test_a_new_card(halaman: HalamanPapan, sesi_papan: Sesi) -> None:
    def isi(dialog: QWidget) -> None:
        klik(dialog, "tombol-simpan-kegiatan")
        assert dialog.isVisible(), "a name is needed"
        nama = dialog.findChild(QLineEdit, "isian-nama-kegiatan")
        assert nama is not None
        QTest.keyClicks(nama, "Penyuluhan sekolah")
        klik(dialog, "tombol-simpan-kegiatan")

    saat_terbuka("dialog-kegiatan", isi)
    klik(halaman.kolom[Fase.PERENCANAAN], "tombol-tambah-kartu")
    assert "Penyuluhan sekolah" in nama_kartu(halaman, Fase.PERENCANAAN)
    baru = next(k for k in halaman.kolom[Fase.PERENCANAAN].model.kartu if k.nama == "Penyuluhan sekolah")
    assert baru.langkah_selesai == 2, "the letter's steps are recorded on it too"
    assert daftar(halaman, Fase.PERENCANAAN).id_kini == baru.id
    sesi_papan.urungkan()
    assert "Penyuluhan sekolah" not in nama_kartu(halaman, Fase.PERENCANAAN)


def test_controls_have_names_and_order_survives_narrow_windows(
    halaman: HalamanPapan, id_kartu: CariId, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    halaman.pindahkan(id_kartu(DBD), Fase.PELAKSANAAN)
    halaman.buka_kartu(id_kartu(DBD))
    periksa_aksesibilitas(halaman)
    halaman.sesuaikan(KelasLebar.RAPAT)
    halaman.resize(854, 398)
    halaman.buka_kartu(id_kartu(DBD))
    assert halaman.panel.geometry().right() == halaman.width() - 1, "a drawer over the page"
    halaman.sesuaikan(KelasLebar.BIASA)
    halaman.buka_kartu(id_kartu(DBD))
    assert halaman.panel.isVisible()


def test_what_holds_a_card_back_is_whole_in_narrow_columns_and_windows(
    halaman: HalamanPapan, qtbot: QtBot, id_kartu: CariId
) -> None:
    halaman.buka_kartu(id_kartu(DBD))
    for kelas, ukuran in ((KelasLebar.BIASA, (1016, 577)), (KelasLebar.RAPAT, (854, 398))):
        halaman.sesuaikan(kelas)
        halaman.resize(*ukuran)
        halaman.buka_kartu(id_kartu(DBD))
        halaman.pindahkan(id_kartu(DBD), Fase.PELAKSANAAN)
        qtbot.wait(50)
        panel = halaman.kolom[Fase.PELAKSANAAN].tertahan
        assert panel is not None
        for bagian in (*panel.findChildren(QPushButton), *panel.findChildren(CipDasarHukum)):
            assert bagian.width() >= bagian.sizeHint().width(), bagian.objectName()
        kaki = panel.mapTo(halaman, panel.rect().bottomLeft()).y()
        assert kaki < halaman.height(), "its buttons must be on the page"
        assert halaman.panel.isVisible() is (kelas is KelasLebar.BIASA), "the drawer would lie over it"


def test_a_file_opened_read_only_changes_nothing(
    konteks: Konteks, qtbot: QtBot, id_kartu: CariId, fase: CariFase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(konteks), "baca_saja", property(lambda _s: True))
    page = HalamanPapan(konteks)
    qtbot.addWidget(page)
    page.muat()
    page.show()
    page.pindahkan(id_kartu(DBD), Fase.PELAKSANAAN)
    page.buka_kartu(id_kartu(DBD))
    assert fase(id_kartu(DBD)) is Fase.PERENCANAAN
    assert not any(c.isEnabled() for c in page.panel.findChildren(QCheckBox))
    tombol = page.findChild(QPushButton, "tombol-kegiatan-baru")
    assert tombol is not None
    assert not tombol.isEnabled()


def test_an_empty_board_says_where_cards_come_from(sesi_contoh: Sesi, qtbot: QtBot, tema: object) -> None:
    assert tema is not None
    konteks = Konteks(sesi_contoh)
    page = HalamanPapan(konteks)
    qtbot.addWidget(page)
    page.muat()
    page.show()
    kosong = page.findChild(QWidget, "papan-kosong")
    assert kosong is not None
    assert kosong.isVisible()
    with qtbot.waitSignal(konteks.buka) as sinyal:
        klik(kosong, "ke-penugasan")
    assert sinyal.args == ["penugasan", None]
    page.tambah()
    assert "Belum ada penugasan yang berjalan." in [w.text() for w in page.findChildren(QLabel)]


def test_ten_thousand_cards_lie_where_they_are_painted(
    halaman: HalamanPapan, sesi_papan: Sesi, qtbot: QtBot, id_kartu: CariId
) -> None:
    penugasan_id = papan.pilihan_penugasan(sesi_papan)[0].id
    panjang = "Pemantauan jentik berkala di seluruh jorong wilayah kerja"
    with sesi_papan.tulis("Banyak kartu") as uk:
        uk.add_all(
            [
                Kegiatan(
                    0,
                    penugasan_id,
                    f"{panjang} {i}" if i % 3 else f"Kartu {i}",
                    "",
                    list(Fase)[i % 4],
                    date(2026, 9, 7) + timedelta(i % 60),
                    putaran=1 + (i % 5 == 0),
                )
                for i in range(10_000)
            ]
        )
    kolom = daftar(halaman, Fase.PERENCANAAN)
    model = kolom.kartu_model
    assert model.rowCount() == 3, "so many are read in the background"
    halaman.tampilkan(id_kartu(SURVEILANS))
    qtbot.waitUntil(lambda: model.rowCount() == 2503)
    assert halaman.panel.isVisible(), "what was asked for meanwhile is shown now"
    terakhir = kolom.visualRect(model.index(2502, 0)).bottom()
    qtbot.waitUntil(lambda: not kolom._jam_susun.isActive())
    assert abs(kolom.visualRect(model.index(2502, 0)).bottom() - terakhir) < 0.1 * terakhir, "the estimate was near"
    kolom.scrollTo(model.index(2000, 0))
    kotak = kolom.visualRect(model.index(2000, 0))
    assert kolom.viewport().rect().contains(kotak)
    assert kolom.indexAt(kotak.center()).row() == 2000
    assert kolom.visualRect(model.index(2001, 0)).top() > kotak.bottom()
    tinggi = {kolom.visualRect(model.index(i, 0)).height() for i in range(2000)}
    assert len(tinggi) == 4, "one or two lines of title, with or without the line of a return"
    halaman.saringan.teks.setText("jorong 10")
    assert 0 < model.rowCount() < 700
    assert not kolom.grab().isNull()
    assert halaman.saringan.jumlah.text().endswith("dari 10003 kartu")
    halaman.saringan.kosongkan()
    assert kolom.pilih(id_kartu(DBD))
    qtbot.keyClick(kolom, Qt.Key.Key_PageDown)
    assert kolom.viewport().rect().intersects(kolom.visualRect(kolom.currentIndex()))


def test_the_board_as_a_picture(sesi_papan: Sesi, tmp_path: Path, tema: object) -> None:
    assert tema is not None
    gambar_papan(sesi_papan, tmp_path / "papan.png")
    gambar = QImage(str(tmp_path / "papan.png"))
    assert (gambar.width(), gambar.height()) == (1282, 640)
    warna = {gambar.pixelColor(x, y).name() for x in range(0, 1282, 7) for y in range(0, 640, 7)}
    assert len(warna) > 10, "it is not an empty sheet"
    with sesi_papan.tulis("Perubahan sesudahnya") as uk:
        uk.update(uk.get(Kegiatan, 1))
    papan.hapus_kegiatan(sesi_papan, 1)


def test_gates_are_whole_beside_the_open_panel(halaman: HalamanPapan, qtbot: QtBot, id_kartu: CariId) -> None:
    semua = [t for t in halaman.findChildren(TeksElips) if t.objectName().startswith("teks-gerbang-")]
    assert len(semua) == 3
    for lebar, dua_baris in ((1282, True), (1700, False)):
        halaman.resize(lebar, 635)
        halaman.buka_kartu(id_kartu(DBD))
        qtbot.wait(30)
        for teks in semua:
            assert teks.width() >= teks.sizeHint().width(), teks.accessibleName()
            cip = halaman.findChild(CipDasarHukum, teks.objectName().replace("teks", "cip"))
            assert cip is not None
            assert cip.width() >= cip.sizeHint().width()
            assert (cip.y() > teks.geometry().bottom()) is dua_baris


def test_banyak_kartu_dibaca_sesudah_halaman_terlukis(
    qtbot: QtBot, konteks: Konteks, halaman: HalamanPapan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sistemkerja_desktop.ui.papan.pemuat._KARTU_LANGSUNG", 0)
    mulai: list[object] = []
    jalankan = konteks.jalankan

    def catat(*isi: Any) -> object:
        mulai.append(isi)
        return jalankan(*isi)

    monkeypatch.setattr(konteks, "jalankan", catat)
    baru = HalamanPapan(konteks)
    qtbot.addWidget(baru)
    baru.muat()
    baru.show()
    assert mulai == [], "the worker would take the first paint its turns"
    assert {k.daftar.pesan_kosong for k in baru.kolom.values()} == {"Memuat kartu…"}
    baru.muat()
    qtbot.waitUntil(lambda: len(nama_kartu(baru, Fase.PERENCANAAN)) == 3)
    assert len(mulai) == 1, "asked for twice, read once"
    assert nama_kartu(baru, Fase.PERENCANAAN) == nama_kartu(halaman, Fase.PERENCANAAN)
