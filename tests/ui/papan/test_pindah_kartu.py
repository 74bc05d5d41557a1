"""Cards that change their phase or place: by drags, keys and the panel, through gates and past them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.services import papan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.papan.halaman import HalamanPapan
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
    seret,
)


def test_a_drag_through_an_open_gate_moves_the_card(
    halaman: HalamanPapan, sesi_papan: Sesi, id_kartu: CariId, fase: CariFase
) -> None:
    id_ = id_kartu(IMUNISASI)
    papan.catat_beberapa_langkah(sesi_papan, id_, ("a1", "a5"))
    tujuan = daftar(halaman, Fase.PELAKSANAAN)
    seret(halaman, daftar(halaman, Fase.PERENCANAAN), id_, tujuan.viewport(), QPoint(100, 120))
    assert fase(id_) is Fase.PELAKSANAAN
    assert nama_kartu(halaman, Fase.PELAKSANAAN) == [IMUNISASI]
    assert tujuan.id_kini == id_
    sesi_papan.urungkan()
    assert nama_kartu(halaman, Fase.PELAKSANAAN) == []


def test_a_drag_to_a_closed_gate_lists_what_is_missing(halaman: HalamanPapan, id_kartu: CariId, fase: CariFase) -> None:
    id_ = id_kartu(DBD)
    seret(halaman, daftar(halaman, Fase.PERENCANAAN), id_, halaman.kolom[Fase.PELAKSANAAN], QPoint(80, 20))
    panel = halaman.kolom[Fase.PELAKSANAAN].tertahan
    assert panel is not None
    assert fase(id_) is Fase.PERENCANAAN
    teks = [w.text() for w in panel.findChildren(QLabel)]
    assert "Belum dapat masuk Pelaksanaan" in teks
    assert "Dua langkah Perencanaan belum dicatat:" in teks
    assert [c.aturan.dasar[0].pasal for c in panel.findChildren(CipDasarHukum)] == [
        "Lamp. 1.J.2 a(1)",
        "Lamp. 1.J.2 a(5)",
    ]
    assert "Perjanjian kinerja" in panel.accessibleName()


def test_a_drag_within_the_column_orders_it(halaman: HalamanPapan, id_kartu: CariId) -> None:
    kolom = daftar(halaman, Fase.PERENCANAAN)
    atas = kolom.visualRect(kolom.kartu_model.index(0, 0)).topLeft() + QPoint(30, 6)
    seret(halaman, kolom, id_kartu(DBD), kolom.viewport(), atas)
    assert nama_kartu(halaman, Fase.PERENCANAAN) == [DBD, IMUNISASI, SURVEILANS]


def test_ctrl_right_then_recording_the_steps_moves_the_card(
    halaman: HalamanPapan, qtbot: QtBot, id_kartu: CariId, fase: CariFase
) -> None:
    id_ = id_kartu(DBD)
    qtbot.keyClick(fokus(halaman, id_), Qt.Key.Key_Right, CTRL)
    panel = halaman.kolom[Fase.PELAKSANAAN].tertahan
    assert panel is not None
    catat = panel.findChild(QPushButton, "tombol-catat-langkah")
    assert catat is not None
    assert catat.hasFocus(), "the way on has the focus"

    def isi(dialog: QWidget) -> None:
        assert [c.text() for c in dialog.findChildren(QCheckBox)] == ["Perjanjian kinerja", "Rencana dan anggaran"]
        tombol = dialog.findChild(QPushButton, "tombol-catat")
        assert tombol is not None
        assert tombol.text() == "Catat dan pindahkan"
        qtbot.keyClick(tombol, Qt.Key.Key_Return)

    saat_terbuka("dialog-catat", isi)
    qtbot.keyClick(catat, Qt.Key.Key_Space)
    assert fase(id_) is Fase.PELAKSANAAN
    assert halaman.kolom[Fase.PELAKSANAAN].tertahan is None
    assert halaman.window().focusWidget() is daftar(halaman, Fase.PELAKSANAAN)


def test_recording_only_some_steps_leaves_the_rest_on_the_panel(
    halaman: HalamanPapan, id_kartu: CariId, fase: CariFase
) -> None:
    id_ = id_kartu(DBD)
    halaman.pindahkan(id_, Fase.PELAKSANAAN)

    def isi(dialog: QWidget) -> None:
        satu = dialog.findChild(QCheckBox, "centang-catat-a5")
        assert satu is not None
        satu.setChecked(False)
        klik(dialog, "tombol-catat")

    saat_terbuka("dialog-catat", isi)
    klik(halaman.kolom[Fase.PELAKSANAAN], "tombol-catat-langkah")
    panel = halaman.kolom[Fase.PELAKSANAAN].tertahan
    assert panel is not None
    assert [langkah.kode for langkah in panel.galat.kurang] == ["a5"]
    assert fase(id_) is Fase.PERENCANAAN


def test_the_override_asks_for_a_reason(
    halaman: HalamanPapan, sesi_papan: Sesi, id_kartu: CariId, fase: CariFase
) -> None:
    id_ = id_kartu(DBD)
    halaman.pindahkan(id_, Fase.PELAKSANAAN)

    def isi(dialog: QWidget) -> None:
        klik(dialog, "tombol-lanjut")
        assert dialog.isVisible(), "without a reason nothing happens"
        assert fase(id_) is Fase.PERENCANAAN
        teks = dialog.findChild(QPlainTextEdit, "isian-alasan")
        assert teks is not None
        assert "belum ditulis" in teks.accessibleDescription()
        QTest.keyClicks(teks, "Kejadian luar biasa")
        klik(dialog, "tombol-lanjut")

    saat_terbuka("dialog-lewati", isi)
    klik(halaman.kolom[Fase.PELAKSANAAN], "tombol-lewati")
    assert fase(id_) is Fase.PELAKSANAAN
    sejarah = papan.rincian_kegiatan(sesi_papan, id_).sejarah
    assert [s.keterangan for s in sejarah if s.judul.startswith("Dilewati")] == ["Kejadian luar biasa"] * 2


def test_a_jump_over_a_phase_says_why_not(halaman: HalamanPapan, id_kartu: CariId) -> None:
    halaman.pindahkan(id_kartu(DBD), Fase.SELESAI)
    panel = halaman.kolom[Fase.SELESAI].tertahan
    assert panel is not None
    assert "Dari Perencanaan kartu hanya maju ke Pelaksanaan." in [w.text() for w in panel.findChildren(QLabel)]
    assert panel.findChild(QPushButton, "tombol-lewati") is None


def test_dragging_back_from_evaluasi_asks_what_to_correct(
    halaman: HalamanPapan, majukan: Majukan, id_kartu: CariId, fase: CariFase
) -> None:
    id_ = id_kartu(DBD)
    majukan(id_, Fase.PELAKSANAAN, Fase.EVALUASI)

    def isi(dialog: QWidget) -> None:
        teks = dialog.findChild(QPlainTextEdit, "isian-alasan")
        assert teks is not None
        QTest.keyClicks(teks, "lampiran foto belum ada")
        klik(dialog, "tombol-lanjut")

    saat_terbuka("dialog-kembalikan", isi)
    seret(
        halaman,
        daftar(halaman, Fase.EVALUASI),
        id_,
        daftar(halaman, Fase.PELAKSANAAN).viewport(),
        QPoint(90, 90),
    )
    QTest.qWait(400)
    assert fase(id_) is Fase.PELAKSANAAN
    (kartu,) = halaman.kolom[Fase.PELAKSANAAN].model.kartu
    assert (kartu.kali_kembali, kartu.perbaikan) == (1, "lampiran foto belum ada")


def test_the_panel_takes_a_card_to_its_end(
    halaman: HalamanPapan, sesi_papan: Sesi, majukan: Majukan, id_kartu: CariId, fase: CariFase
) -> None:
    id_ = id_kartu(DBD)
    majukan(id_, Fase.PELAKSANAAN, Fase.EVALUASI)
    halaman.buka_kartu(id_)
    kembali = halaman.panel.findChild(QPushButton, "tombol-kembalikan")
    assert kembali is not None, "the way back is offered in Evaluasi"
    papan.catat_beberapa_langkah(sesi_papan, id_, ("c1", "c2", "c3"))
    klik(halaman.panel, "tombol-pindahkan")
    assert fase(id_) is Fase.SELESAI
    tombol = halaman.panel.findChild(QPushButton, "tombol-pindahkan")
    assert tombol is not None
    assert not tombol.isVisible()
