"""Writing in the fields: placeholders, marks of what is demanded, variants, shared words, keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QWidget

from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_surat import baca_templat_kantor
from sistemkerja_desktop.ui.surat.templat.isian_kata import IsianKata
from sistemkerja_desktop.ui.surat.templat.sisipan import DaftarSisipan
from tests.ui.surat.templat.conftest import CTRL, KIRI, PELIBATAN, Tangan, nilai


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


def test_demanded_pieces_are_marked_with_their_article(tangan: Tangan) -> None:
    tangan.pilih(PELIBATAN)
    cip = tangan.baris("wajib.kompetensi").findChild(QAbstractButton, "cip-kata-wajib.kompetensi")
    assert cip is not None
    assert cip.isVisible()
    assert "wajib menurut peraturan" in tangan.baris("wajib.kompetensi").isian.accessibleName()
    assert "isi pokok surat" in tangan.baris("wajib.durasi").isian.accessibleName()
    assert tangan.baris("isi.pembuka").isian.accessibleName() == "Pembuka"


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
