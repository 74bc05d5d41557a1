"""Keeping the office's wording: previewed, in the next letter, undone, asked about, taken back, compared."""

import json
from collections.abc import Callable

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.surat import TemplatSurat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit, dokumen_surat
from sistemkerja_desktop.services.templat_surat import baca_templat_kantor, simpan_templat
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.surat.bagian_templat import buat_bagian_templat
from sistemkerja_desktop.ui.surat.templat.bagian import BagianTemplatSurat
from sistemkerja_desktop.ui.surat.templat.dialog_banding import DialogBanding
from tests.ui.surat.templat.conftest import CTRL, KATA_BARU, PELIBATAN, Tangan, nilai


def teks_surat(sesi: Sesi, terbit: SuratTerbit) -> str:
    dokumen = pypdfium2.PdfDocument(dokumen_surat(sesi, terbit.surat.id).pdf)
    try:
        return " ".join(" ".join(h.get_textpage().get_text_range() for h in dokumen).split())
    finally:
        dokumen.close()


def test_changed_wording_is_previewed_kept_and_in_the_next_letter_only(
    tangan: Tangan, sesi_surat: Sesi, surat_pertama: SuratTerbit, terbitkan: Callable[..., SuratTerbit]
) -> None:
    tangan.pilih("surat-tugas")
    tangan.susun()
    assert tangan.bagian.jenis == "surat-tugas"
    assert KATA_BARU not in tangan.teks_contoh()
    assert not tangan.tombol("tombol-simpan-templat").isEnabled()
    tangan.tulis("diktum", KATA_BARU)
    assert tangan.bagian.status.text() == "1 bagian belum disimpan"
    tangan.susun()
    assert KATA_BARU in tangan.teks_contoh()
    assert "belum disimpan" in tangan.bagian.pratinjau.lencana.accessibleName().lower()
    assert nilai(sesi_surat, "surat-tugas", "diktum") == "MENUGASKAN", "the preview keeps nothing"
    tangan.klik("tombol-simpan-templat")
    assert nilai(sesi_surat, "surat-tugas", "diktum") == KATA_BARU
    assert not tangan.tombol("tombol-simpan-templat").isEnabled()
    assert tangan.bagian.status.text() == ""
    assert KATA_BARU in teks_surat(sesi_surat, terbitkan("Kunjungan rumah"))
    assert KATA_BARU not in teks_surat(sesi_surat, surat_pertama)


def test_undo_brings_the_wording_back_into_the_field(tangan: Tangan, sesi_surat: Sesi) -> None:
    tangan.pilih("surat-tugas")
    tangan.tulis("diktum", KATA_BARU)
    tangan.qtbot.keyClick(tangan.baris("diktum").isian, Qt.Key.Key_S, CTRL)
    assert nilai(sesi_surat, "surat-tugas", "diktum") == KATA_BARU
    assert sesi_surat.tumpukan.nama_urung == "Ubah kata-kata Surat Tugas"
    sesi_surat.urungkan()
    assert tangan.baris("diktum").isian.toPlainText() == "MENUGASKAN"
    assert not tangan.baris("diktum").kembalikan.isVisible()
    sesi_surat.ulangi()
    assert tangan.baris("diktum").isian.toPlainText() == KATA_BARU


def test_a_change_elsewhere_leaves_words_that_were_not_kept(tangan: Tangan, sesi_surat: Sesi) -> None:
    tangan.pilih("surat-tugas")
    tangan.tulis("diktum", KATA_BARU)
    simpan_templat(sesi_surat, "surat-tugas", {"hal": "Penugasan"})
    assert tangan.baris("diktum").isian.toPlainText() == KATA_BARU
    assert tangan.baris("hal").isian.toPlainText() == "Penugasan"
    assert list(tangan.bagian.formulir.ubahan) == ["diktum"]


def test_lost_wording_is_warned_about_and_kept_only_after_a_question(tangan: Tangan, sesi_surat: Sesi) -> None:
    tangan.pilih(PELIBATAN)
    tangan.tulis("wajib.kompetensi", "sesuai kebutuhan")
    assert "dituntut Lamp. 2.A.2.a" in tangan.baris("wajib.kompetensi").galat
    pita = tangan.halaman.findChild(QWidget, "pita-masalah-templat")
    assert pita is not None
    assert "Isi yang wajib hilang" in pita.accessibleName()
    kata = tangan.jawab("dialog-isi-hilang", "jawaban-batal")
    tangan.klik("tombol-simpan-templat")
    assert "{kompetensi} hilang" in kata[0]
    assert nilai(sesi_surat, PELIBATAN, "wajib.kompetensi") == ("{kompetensi}",)
    tangan.jawab("dialog-isi-hilang", "jawaban-lanjut")
    tangan.klik("tombol-simpan-templat")
    assert nilai(sesi_surat, PELIBATAN, "wajib.kompetensi") == ("sesuai kebutuhan",)
    assert tangan.baris("wajib.kompetensi").galat, "it stays said after it was kept"


def test_one_piece_and_all_go_back(tangan: Tangan, sesi_surat: Sesi) -> None:
    simpan_templat(sesi_surat, "surat-tugas", {"diktum": KATA_BARU, "label.untuk": "Guna"})
    tangan.pilih("surat-tugas")
    assert (
        tangan.bagian._fakta.text() == f"Kata-kata kantor, versi 1, sejak 7 Sep 2026 oleh {sesi_surat.kantor.penyusun}"
    )
    assert tangan.baris("diktum").kembalikan.isVisible()
    tangan.klik("tombol-kembalikan-diktum")
    assert tangan.baris("diktum").isian.toPlainText() == "MENUGASKAN"
    assert nilai(sesi_surat, "surat-tugas", "diktum") == KATA_BARU, "not before it is kept"
    tangan.klik("tombol-simpan-templat")
    assert nilai(sesi_surat, "surat-tugas", "diktum") == "MENUGASKAN"
    tangan.tulis("diktum", "X")
    kata = tangan.jawab("dialog-kembalikan-semua", "jawaban-lanjut")
    tangan.klik("tombol-kembalikan-semua")
    assert "dibuang" in kata[0]
    assert nilai(sesi_surat, "surat-tugas", "label.untuk") == "Untuk"
    assert tangan.baris("diktum").isian.toPlainText() == "MENUGASKAN"
    assert not tangan.tombol("tombol-kembalikan-semua").isEnabled()
    sesi_surat.urungkan()
    assert tangan.baris("label.untuk").isian.toPlainText() == "Guna"


def test_a_newer_program_is_said_and_compared(tangan: Tangan, sesi_surat: Sesi) -> None:
    with sesi_surat.tulis("Templat lama") as uk:
        isi = {"diktum": KATA_BARU, "hal": "Penugasan {kegiatan}"}
        uk.add(TemplatSurat(0, "surat-tugas", 3, "0", json.dumps(isi)))
    tangan.pilih("surat-tugas")
    pita = tangan.halaman.findChild(QWidget, "pita-versi-templat")
    assert pita is not None
    assert pita.isVisible()

    def pilih() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DialogBanding)
        for nama in ("segmen-pakai-hal-program", "tombol-simpan-pilihan"):
            tombol = dialog.findChild(QAbstractButton, nama)
            assert tombol is not None
            tombol.click()

    QTimer.singleShot(0, pilih)
    tangan.klik("pita-versi-templat-tindakan")
    assert nilai(sesi_surat, "surat-tugas", "hal") == "{kegiatan_awal}"
    assert nilai(sesi_surat, "surat-tugas", "diktum") == KATA_BARU
    assert not baca_templat_kantor(sesi_surat, "surat-tugas").usang
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert tangan.halaman.findChild(QWidget, "pita-versi-templat") is None


def test_a_file_for_reading_only_shows_but_changes_nothing(
    sesi_surat: Sesi, tema: Tema, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not tema.gelap
    monkeypatch.setattr(type(sesi_surat), "baca_saja", property(lambda _sesi: True))
    bagian = buat_bagian_templat(Konteks(sesi_surat))
    assert isinstance(bagian, BagianTemplatSurat)
    qtbot.addWidget(bagian)
    bagian.resize(1282, 578)
    with qtbot.waitExposed(bagian):
        bagian.show()
    with qtbot.waitSignal(bagian.pratinjau.tersusun):
        bagian.muat()
    assert all(baris.isian.isReadOnly() for baris in bagian.formulir.baris.values())
    for tombol in (bagian.tombol_simpan, bagian.tombol_semua, bagian.tombol_sisip):
        assert not tombol.isEnabled()
