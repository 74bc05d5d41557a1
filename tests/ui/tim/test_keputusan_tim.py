"""The decision that founds a team, from the team's panel: asked for by some regulations, offered by all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.regulasi import KEPUTUSAN_TIM
from sistemkerja_desktop.domain.surat import KelasSurat, Surat
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.tim import simpan_tim
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.kasus.dialog_surat import DialogSurat
from sistemkerja_desktop.ui.tim.halaman import HalamanTim

Id = Callable[[str], int]


@pytest.fixture
def tim_id(sesi_contoh: Sesi, id_orang: Id, id_unit: Id) -> int:
    tim = TimKerja(0, "DBD", JenisTim.RUTIN, id_unit("Klaster 4"), date(2026, 9, 1), date(2026, 9, 30))
    orang = [
        AnggotaTim(0, 0, id_orang("Rizky"), PeranTim.KETUA),
        AnggotaTim(0, 0, id_orang("Ilham"), PeranTim.ANGGOTA, "pemeriksaan jentik"),
    ]
    return next(iter(simpan_tim(sesi_contoh, tim, orang).id_dari("TimKerja")))


@pytest.fixture
def halaman(qtbot: QtBot, konteks: Konteks, tim_id: int) -> HalamanTim:
    hasil = HalamanTim(konteks)
    qtbot.addWidget(hasil)
    konteks.berubah.connect(hasil.tangani)
    hasil.resize(1282, 620)
    hasil.show()
    hasil.muat()
    hasil.tampilkan(tim_id)
    QApplication.processEvents()
    return hasil


def _tombol(akar: QWidget, nama: str) -> QAbstractButton:
    return next(t for t in akar.findChildren(QAbstractButton, nama) if t.isVisible())


def _tekan(qtbot: QtBot, akar: QWidget, nama: str) -> None:
    qtbot.mouseClick(_tombol(akar, nama), Qt.MouseButton.LeftButton)


def test_keputusan_terbit_dan_menjadi_akta(
    halaman: HalamanTim,
    tim_id: int,
    sesi_contoh: Sesi,
    qtbot: QtBot,
    periksa_aksesibilitas: Callable[[QWidget], None],
) -> None:
    galat: list[BaseException] = []

    def isi() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, isi)
            return
        try:
            assert isinstance(dialog, DialogSurat)
            periksa_aksesibilitas(dialog)
            tampil = {w.objectName() for w in dialog.findChildren(QWidget) if w.isVisible()}
            assert not tampil & {"isian-kepada", "isian-di", "pilihan-sifat", "pilihan-atas-nama", "isian-alasan"}
            anggaran = dialog.findChild(QLineEdit, "isian-anggaran")
            assert anggaran is not None
            qtbot.keyClicks(anggaran, "DPA 2026")
            # The letter and, as its lampiran, the team.
            qtbot.waitUntil(lambda: dialog.pratinjau.kanvas.jumlah == 2)
            _tekan(qtbot, dialog, "tombol-terbitkan")
        except BaseException as salah:
            galat.append(salah)
            dialog.close()

    QTimer.singleShot(0, isi)
    _tekan(qtbot, halaman, "tombol-terbitkan-keputusan")
    assert not galat, galat
    with sesi_contoh.baca() as uk:
        (surat,) = uk.list(Surat, jenis=KEPUTUSAN_TIM)
        akta = uk.get(TimKerja, tim_id).akta
    assert (surat.kelas, "DPA 2026" in surat.isi) == (KelasSurat.KEPUTUSAN, True)
    assert akta == f"Keputusan Nomor {surat.nomor} tanggal 7 September 2026"
    qtbot.waitUntil(lambda: any(t.text() == akta for t in _label_akta(halaman)))


@pytest.mark.parametrize("wajib", [True, False])
def test_tombolnya_utama_bila_peraturan_memintanya(
    halaman: HalamanTim, tim_id: int, sesi_contoh: Sesi, monkeypatch: pytest.MonkeyPatch, *, wajib: bool
) -> None:
    """Where the letter of assignment founds a team, a decision is merely offered."""
    profil = sesi_contoh.profil
    tim = replace(profil.tim, surat_akta=KEPUTUSAN_TIM if wajib else "")
    monkeypatch.setattr(type(sesi_contoh), "profil", property(lambda _diri: replace(profil, tim=tim)))

    def jenis() -> list[object]:
        halaman.muat()
        halaman.tampilkan(tim_id)
        QApplication.processEvents()
        nama = ("tombol-terbitkan-keputusan", "tombol-tugaskan-tim")
        return [_tombol(halaman, satu).property("jenis") for satu in nama]

    assert jenis() == (["utama", "biasa"] if wajib else ["biasa", "utama"])
    with sesi_contoh.tulis("Akta") as uk:
        uk.update(replace(uk.get(TimKerja, tim_id), akta="Keputusan Nomor 12"))
    assert jenis() == ["biasa", "utama"], "it has been founded"


def _label_akta(halaman: HalamanTim) -> list[QLabel]:
    return [w for w in halaman.findChildren(QLabel, "akta-tim") if w.isVisible()]
