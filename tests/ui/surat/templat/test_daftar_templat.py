"""The kinds of letter in the list, and leaving the one whose words were not kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_surat import simpan_templat
from sistemkerja_desktop.ui.gaya.tema import ModeTema, Tema
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.surat.templat.bagian import KATA, PRATINJAU
from tests.ui.surat.templat.conftest import KATA_BARU, PELIBATAN, Tangan, nilai


@pytest.mark.parametrize(
    ("jawaban", "jenis", "tersimpan"),
    [
        ("jawaban-batal", "surat-tugas", "MENUGASKAN"),
        ("jawaban-buang", "rekomendasi", "MENUGASKAN"),
        ("jawaban-simpan", "rekomendasi", KATA_BARU),
    ],
)
def test_another_kind_is_opened_after_asking_about_unsaved_words(
    tangan: Tangan, sesi_surat: Sesi, jawaban: str, jenis: str, tersimpan: str
) -> None:
    tangan.pilih("surat-tugas")
    tangan.tulis("diktum", KATA_BARU)
    kata = tangan.jawab("dialog-belum-disimpan", jawaban)
    tangan.pilih("rekomendasi")
    assert "1 bagian diubah" in kata[0]
    assert tangan.bagian.jenis == jenis
    terpilih = tangan.bagian.daftar.currentRow()
    assert tangan.bagian.daftar._kode(terpilih) == jenis
    assert nilai(sesi_surat, "surat-tugas", "diktum") == tersimpan
    assert bool(tangan.bagian.formulir.ubahan) is (jawaban == "jawaban-batal")


def test_leaving_the_segment_asks_and_comes_back_when_told_to(tangan: Tangan) -> None:
    tangan.pilih("surat-tugas")
    tangan.tulis("diktum", KATA_BARU)
    dibuka: list[tuple[str, object]] = []
    tangan.halaman.konteks.buka.connect(lambda halaman, id_: dibuka.append((halaman, id_)))
    kata = tangan.jawab("dialog-belum-disimpan", "jawaban-batal")
    tangan.klik("segmen-register-keluar")
    tangan.qtbot.waitUntil(lambda: bool(dibuka))
    assert kata
    assert dibuka == [("surat", "templat")]
    tangan.halaman.tampilkan("templat")
    assert tangan.baris("diktum").isian.toPlainText() == KATA_BARU
    kata = tangan.jawab("dialog-belum-disimpan", "jawaban-buang")
    tangan.klik("segmen-register-keluar")
    tangan.qtbot.waitUntil(lambda: not tangan.bagian.formulir.ubahan)
    tangan.klik("segmen-register-masuk")
    tangan.bagian.pratinjau._tunda.stop()


def test_the_window_and_the_office_stay_until_the_words_are_decided(tangan: Tangan, sesi_surat: Sesi) -> None:
    """Closing and opening another office ask the page (`Halaman.boleh_ditinggalkan`), also while it is not shown."""
    tangan.pilih("surat-tugas")
    assert tangan.halaman.boleh_ditinggalkan()
    tangan.tulis("diktum", KATA_BARU)
    tangan.jawab("dialog-belum-disimpan", "jawaban-batal")
    assert not tangan.halaman.boleh_ditinggalkan()
    assert tangan.baris("diktum").isian.toPlainText() == KATA_BARU
    tangan.jawab("dialog-belum-disimpan", "jawaban-simpan")
    assert tangan.halaman.boleh_ditinggalkan()
    assert nilai(sesi_surat, "surat-tugas", "diktum") == KATA_BARU


def test_refused_words_can_only_be_thrown_away_when_leaving(tangan: Tangan) -> None:
    tangan.pilih("surat-tugas")
    tangan.tulis("diktum", "{x}")
    kata = tangan.jawab("dialog-belum-disimpan", "jawaban-simpan")
    tangan.pilih("rekomendasi")
    assert "belum dapat disimpan" in kata[0]
    assert tangan.bagian.jenis == "surat-tugas"


def test_narrow_windows_show_one_side_at_a_time(tangan: Tangan) -> None:
    tangan.halaman.sesuaikan(KelasLebar.RAPAT)
    QCoreApplication.processEvents()
    tangan.halaman.resize(854, 390)
    QCoreApplication.processEvents()
    bagian = tangan.bagian
    assert bagian.pilihan.isVisible()
    assert bagian.formulir.isVisible()
    assert not bagian.daftar.isVisible()
    assert not bagian.pratinjau.isVisible()
    tangan.klik(f"segmen-sisi-templat-{PRATINJAU}")
    assert bagian.pratinjau.isVisible()
    assert not bagian.formulir.isVisible()
    tangan.klik(f"segmen-sisi-templat-{KATA}")
    assert bagian.pilihan.findData("pencabutan") >= 0
    bagian.pilihan.setCurrentIndex(bagian.pilihan.findData("pencabutan"))
    bagian.pilihan.activated.emit(bagian.pilihan.currentIndex())
    assert bagian.jenis == "pencabutan"
    assert bagian.minimumSizeHint().width() <= 840


def test_every_control_has_a_name_and_the_list_says_its_state(
    tangan: Tangan, sesi_surat: Sesi, periksa_aksesibilitas: Callable[[QWidget], None], tema: Tema
) -> None:
    simpan_templat(sesi_surat, "surat-tugas", {"diktum": KATA_BARU})
    for jenis in ("surat-tugas", "surat-jawaban", PELIBATAN):
        tangan.pilih(jenis)
        periksa_aksesibilitas(tangan.bagian)
    daftar = tangan.bagian.daftar
    QAbstractItemModelTester(daftar.model())
    kata = [str(daftar.item(i).data(Qt.ItemDataRole.AccessibleTextRole)) for i in range(daftar.count())]
    assert "Surat Tugas, 1 diubah, versi 1" in kata
    tangan.susun()
    tema.atur(ModeTema.GELAP)
    assert not tangan.bagian.grab().isNull()
