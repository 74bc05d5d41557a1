"""The editor of wording, by mouse and keys: change, preview, keep, take back, refuse, leave."""

import json
from collections.abc import Callable, Iterator

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QThreadPool, QTimer
from PySide6.QtGui import QCloseEvent, QTextCharFormat
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.surat import TemplatSurat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import SuratTerbit, dokumen_surat
from sistemkerja_desktop.services.templat_surat import baca_templat_kantor, simpan_templat
from sistemkerja_desktop.ui.gaya.tema import ModeTema, Tema
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.surat.bagian_templat import buat_bagian_templat
from sistemkerja_desktop.ui.surat.halaman import HalamanSurat
from sistemkerja_desktop.ui.surat.templat.bagian import KATA, PRATINJAU, BagianTemplatSurat
from sistemkerja_desktop.ui.surat.templat.baris_kata import BarisKata
from sistemkerja_desktop.ui.surat.templat.dialog_banding import DialogBanding
from sistemkerja_desktop.ui.surat.templat.isian_kata import IsianKata
from sistemkerja_desktop.ui.surat.templat.sisipan import DaftarSisipan

KIRI = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
PELIBATAN = "surat-permohonan-pelibatan"
KATA_BARU = "DENGAN INI MENUGASKAN"


class Tangan:
    """Works the part as a person does."""

    def __init__(self, halaman: HalamanSurat, qtbot: QtBot) -> None:
        self.halaman, self.qtbot = halaman, qtbot
        self.klik("segmen-register-templat")
        bagian = halaman.findChild(BagianTemplatSurat)
        assert bagian is not None
        self.bagian = bagian
        self.susun()

    def susun(self) -> None:
        """Waits for the sample letter, so that no worker outlives the test."""
        if self.bagian.pratinjau._tampil is None or self.bagian.pratinjau._tunda.isActive():
            with self.qtbot.waitSignal(self.bagian.pratinjau.tersusun, timeout=10_000):
                pass

    def tombol(self, nama: str) -> QAbstractButton:
        tombol = self.halaman.findChild(QAbstractButton, nama)
        assert tombol is not None, nama
        return tombol

    def klik(self, nama: str) -> None:
        self.qtbot.mouseClick(self.tombol(nama), KIRI)

    def pilih(self, jenis: str) -> None:
        daftar = self.bagian.daftar
        butir = next(daftar.item(i) for i in range(daftar.count()) if daftar._kode(i) == jenis)
        daftar.scrollToItem(butir)
        self.qtbot.mouseClick(daftar.viewport(), KIRI, pos=daftar.visualItemRect(butir).center())
        QCoreApplication.processEvents()

    def baris(self, kunci: str) -> BarisKata:
        return self.bagian.formulir.baris[kunci]

    def tulis(self, kunci: str, teks: str) -> None:
        isian = self.baris(kunci).isian
        isian.setFocus()
        self.qtbot.keyClick(isian, Qt.Key.Key_A, CTRL)
        self.qtbot.keyClicks(isian, teks)

    def teks_contoh(self) -> str:
        return " ".join(self.bagian.pratinjau.pdf.kanvas.accessibleDescription().split())

    def jawab(self, nama: str, jawaban: str) -> list[str]:
        """Answers the dialog of that name once it is open; what it said is in the list afterwards."""
        kata: list[str] = []

        def tekan() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(10, tekan)
                return
            kata.append(f"{dialog.objectName()}: {dialog.accessibleDescription()}")
            tombol = dialog.findChild(QAbstractButton, jawaban)
            if dialog.objectName() != nama or tombol is None:
                dialog.close()
                return
            tombol.click()

        QTimer.singleShot(0, tekan)
        return kata


def bersihkan(halaman: QWidget) -> None:
    """Nothing is left to be asked about when the window closes, and no worker outlives the test."""
    bagian = halaman.findChild(BagianTemplatSurat)
    if bagian is not None:
        bagian.formulir.buang()
        bagian.pratinjau._tunda.stop()
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def halaman(konteks: Konteks, qtbot: QtBot) -> Iterator[HalamanSurat]:
    page = HalamanSurat(konteks)
    konteks.berubah.connect(page.tangani)
    qtbot.addWidget(page, before_close_func=bersihkan)
    page.resize(1282, 635)
    page.muat()
    with qtbot.waitExposed(page):
        page.show()
    yield page
    konteks.berubah.disconnect(page.tangani)


@pytest.fixture
def tangan(halaman: HalamanSurat, qtbot: QtBot) -> Tangan:
    return Tangan(halaman, qtbot)


def teks_surat(sesi: Sesi, terbit: SuratTerbit) -> str:
    dokumen = pypdfium2.PdfDocument(dokumen_surat(sesi, terbit.surat.id).pdf)
    try:
        return " ".join(" ".join(h.get_textpage().get_text_range() for h in dokumen).split())
    finally:
        dokumen.close()


def nilai(sesi: Sesi, jenis: str, kunci: str) -> object:
    return next(b.nilai for b in baca_templat_kantor(sesi, jenis).bagian if b.kunci == kunci)


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


def test_an_unknown_placeholder_is_underlined_named_at_once_and_refused(tangan: Tangan, sesi_surat: Sesi) -> None:
    tangan.pilih("surat-tugas")
    tangan.tulis("diktum", "MENUGASKAN {kantr} {kantor}")
    baris = tangan.baris("diktum")
    assert baris.galat == "{kantr} tidak dikenal. Pilih dari “Sisipkan isian”."
    assert baris.isian.property("salah") == "true"
    gaya = {
        (f.start, f.length): QTextCharFormat(f.format) for f in baris.isian.document().firstBlock().layout().formats()
    }
    assert gaya[11, 7].underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    assert gaya[19, 8].underlineStyle() == QTextCharFormat.UnderlineStyle.NoUnderline
    pita = tangan.halaman.findChild(QWidget, "pita-masalah-templat")
    assert pita is not None
    assert "Belum dapat disimpan" in pita.accessibleName()
    assert not tangan.tombol("tombol-simpan-templat").isEnabled()
    tangan.qtbot.keyClick(baris.isian, Qt.Key.Key_S, CTRL)
    assert nilai(sesi_surat, "surat-tugas", "diktum") == "MENUGASKAN"
    tangan.tulis("diktum", "MENUGASKAN {kantor}")
    assert not baris.galat
    assert tangan.tombol("tombol-simpan-templat").isEnabled()


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


def test_demanded_pieces_are_marked_with_their_article(tangan: Tangan) -> None:
    tangan.pilih(PELIBATAN)
    cip = tangan.baris("wajib.kompetensi").findChild(QAbstractButton, "cip-kata-wajib.kompetensi")
    assert cip is not None
    assert cip.isVisible()
    assert "wajib menurut peraturan" in tangan.baris("wajib.kompetensi").isian.accessibleName()
    assert "isi pokok surat" in tangan.baris("wajib.durasi").isian.accessibleName()
    assert tangan.baris("isi.pembuka").isian.accessibleName() == "Pembuka"


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


def test_placeholders_are_found_by_typing_and_put_at_the_cursor(tangan: Tangan) -> None:
    tangan.pilih("surat-tugas")
    isian = tangan.baris("diktum").isian
    tangan.tulis("diktum", "A B")
    tangan.qtbot.keyClick(isian, Qt.Key.Key_Left)
    tangan.qtbot.keyClick(isian, Qt.Key.Key_Space, CTRL)
    daftar = tangan.bagian.findChild(DaftarSisipan)
    assert daftar is not None
    QAbstractItemModelTester(daftar.daftar.model())
    assert daftar.daftar.count() == len(baca_templat_kantor(tangan.bagian.konteks.sesi, "surat-tugas").tempat_isi)
    tangan.qtbot.keyClicks(daftar.cari, "nip pegawai")
    tampil = [i for i in range(daftar.daftar.count()) if not daftar.daftar.item(i).isHidden()]
    assert len(tampil) == 1
    assert "orang_nip" in daftar.daftar.item(tampil[0]).text()
    tangan.qtbot.keyClicks(daftar.cari, "zzz")
    tangan.qtbot.keyClick(daftar.cari, Qt.Key.Key_Return)
    assert isian.toPlainText() == "A B", "nothing is put in where nothing is found"
    daftar.cari.clear()
    tangan.qtbot.keyClick(daftar.cari, Qt.Key.Key_Down)
    tangan.qtbot.keyClick(daftar.cari, Qt.Key.Key_Return)
    assert isian.toPlainText() == "A {kegiatan_awal}B"


def test_a_single_sentence_takes_no_line_break(tangan: Tangan) -> None:
    tangan.pilih("surat-tugas")
    isian = tangan.baris("diktum").isian
    tangan.tulis("diktum", "A")
    tangan.qtbot.keyClick(isian, Qt.Key.Key_Return)
    QApplication.clipboard().setText("B\nC")
    isian.paste()
    assert isian.toPlainText() == "AB C"
    daftar = tangan.baris("untuk.tim").isian
    tinggi = daftar.height()
    daftar.moveCursor(daftar.textCursor().MoveOperation.End)
    tangan.qtbot.keyClick(daftar, Qt.Key.Key_Return)
    tangan.qtbot.keyClicks(daftar, "melapor")
    assert daftar.nilai[-1] == "melapor"
    assert daftar.height() > tinggi


def test_the_variant_that_is_edited_is_previewed(tangan: Tangan) -> None:
    tangan.pilih("surat-jawaban")
    tangan.susun()
    assert "Persetujuan Pelibatan" in tangan.teks_contoh()
    tangan.tulis("hal.tolak", "Penolakan Sementara")
    tangan.susun()
    assert tangan.bagian.pratinjau.ragam is not None
    assert tangan.bagian.pratinjau.ragam.terpilih == "tolak"
    assert "Penolakan Sementara" in tangan.teks_contoh()
    with tangan.qtbot.waitSignal(tangan.bagian.pratinjau.tersusun):
        tangan.klik("segmen-ragam-setuju")
    assert "Persetujuan Pelibatan" in tangan.teks_contoh()
    tinggi = tangan.bagian.pratinjau.pdf.kanvas._dokumen
    assert tinggi is not None
    assert round(tinggi.ukuran[0].height()) > 900
    with tangan.qtbot.waitSignal(tangan.bagian.pratinjau.tersusun):
        tangan.klik("segmen-kertas-templat-A4")
    assert tangan.bagian.pratinjau.pdf.kanvas._dokumen is not None
    assert round(tangan.bagian.pratinjau.pdf.kanvas._dokumen.ukuran[0].height()) == 842


def test_shared_words_are_folded_until_asked_for_or_wrong(tangan: Tangan) -> None:
    tangan.pilih("surat-tugas")
    assert not tangan.baris("label.untuk").isVisible()
    assert tangan.tombol("tombol-kata-bersama").text().startswith("Kata bersama (")
    tangan.klik("tombol-kata-bersama")
    assert tangan.baris("label.untuk").isVisible()
    tangan.tulis("label.untuk", "Guna")
    assert tangan.tombol("tombol-kata-bersama").text().endswith(", 1 diubah)")
    tangan.klik("tombol-kata-bersama")
    assert not tangan.baris("label.untuk").isVisible()
    tangan.baris("label.untuk").isian.setPlainText("{x}")
    assert tangan.baris("label.untuk").isVisible()


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


def test_closing_the_window_asks_first(tangan: Tangan) -> None:
    tangan.pilih("surat-tugas")
    tangan.tulis("diktum", KATA_BARU)
    tangan.jawab("dialog-belum-disimpan", "jawaban-batal")
    event = QCloseEvent()
    QCoreApplication.sendEvent(tangan.halaman, event)
    assert not event.isAccepted()
    assert tangan.halaman.isVisible()
    tangan.bagian.formulir.buang()
    assert tangan.bagian._jendela is None
    QCoreApplication.sendEvent(tangan.halaman, QEvent(QEvent.Type.LayoutRequest))


def test_refused_words_can_only_be_thrown_away_when_leaving(tangan: Tangan) -> None:
    tangan.pilih("surat-tugas")
    tangan.tulis("diktum", "{x}")
    kata = tangan.jawab("dialog-belum-disimpan", "jawaban-simpan")
    tangan.pilih("rekomendasi")
    assert "belum dapat disimpan" in kata[0]
    assert tangan.bagian.jenis == "surat-tugas"


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


def test_tab_goes_through_the_form_in_the_letters_order(tangan: Tangan) -> None:
    for jenis in ("surat-jawaban", "surat-tugas"):
        tangan.pilih(jenis)
        urutan = [b for b in tangan.bagian.formulir.baris.values() if not b.bagian.bersama]
        tangan.tombol("tombol-sisipkan").setFocus()
        dilalui: list[QWidget] = []
        while len(dilalui) < 60 and tangan.tombol("tombol-kembalikan-semua") not in dilalui:
            fokus = QApplication.focusWidget()
            assert fokus is not None
            dilalui.append(fokus)
            if fokus is tangan.tombol("tombol-kata-bersama"):
                break
            tangan.qtbot.keyClick(fokus, Qt.Key.Key_Tab)
        assert [w for w in dilalui if isinstance(w, IsianKata)] == [b.isian for b in urutan]
        assert dilalui[-1] is tangan.tombol("tombol-kata-bersama")
        assert not tangan.bagian.formulir.ubahan, "Tab leaves the field and writes nothing"


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
    with qtbot.waitSignal(bagian.pratinjau.tersusun, timeout=10_000):
        bagian.muat()
    assert all(baris.isian.isReadOnly() for baris in bagian.formulir.baris.values())
    for tombol in (bagian.tombol_simpan, bagian.tombol_semua, bagian.tombol_sisip):
        assert not tombol.isEnabled()


def test_the_list_of_placeholders_takes_a_click(tangan: Tangan) -> None:
    tangan.pilih("surat-tugas")
    tangan.tulis("diktum", "")
    tangan.qtbot.keyClick(tangan.baris("diktum").isian, Qt.Key.Key_Delete)
    tangan.klik("tombol-sisipkan")
    daftar = tangan.bagian.findChild(QListWidget, "isian-sisipan")
    assert daftar is not None
    kotak = daftar.visualItemRect(daftar.item(0))
    tangan.qtbot.mouseClick(daftar.viewport(), KIRI, pos=kotak.topLeft() + QPoint(20, 10))
    assert tangan.baris("diktum").isian.toPlainText() == "{kegiatan}"
    tangan.bagian.formulir.buang()
    tangan.susun()
