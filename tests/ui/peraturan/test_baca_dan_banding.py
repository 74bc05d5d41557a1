"""Reading a regulation's rules by subject, and two side by side."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.peraturan.isi import bab_profil
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.pengaturan.halaman import HalamanPengaturan
from sistemkerja_desktop.ui.peraturan.baca import BacaPeraturan, BarisAturan
from sistemkerja_desktop.ui.peraturan.banding import BandingPeraturan, BarisDua
from sistemkerja_desktop.ui.peraturan.daftar_bab import SEKALI, SEMUA, DaftarBab

KIRI = Qt.MouseButton.LeftButton
Periksa = Callable[[QWidget], None]


def klik(qtbot: QtBot, induk: QWidget, nama: str) -> None:
    tombol = induk.findChild(QPushButton, nama)
    assert tombol is not None, nama
    qtbot.mouseClick(tombol, KIRI)


@pytest.fixture
def baca(halaman: HalamanPengaturan, qtbot: QtBot) -> BacaPeraturan:
    """The browser, opened from its button, with the office's regulation in it."""
    klik(qtbot, halaman, "tombol-baca")
    hasil = halaman.findChild(BacaPeraturan)
    assert hasil is not None
    qtbot.waitUntil(lambda: len(hasil.isi.baris_tampil) > 0)
    return hasil


@pytest.fixture
def banding(halaman: HalamanPengaturan, qtbot: QtBot) -> BandingPeraturan:
    klik(qtbot, halaman, "tombol-bandingkan")
    hasil = halaman.findChild(BandingPeraturan)
    assert hasil is not None
    qtbot.waitUntil(lambda: len(hasil.isi.baris_tampil) > 0)
    return hasil


def judul_bab(isi: DaftarBab) -> list[str]:
    return [isi.daftar.item(i).text() for i in range(isi.daftar.count())]


def baris(isi: DaftarBab) -> list[QWidget]:
    return list(isi.baris_tampil.values())


def teks(widget: QWidget) -> list[str]:
    return [w.text() for w in widget.findChildren(QLabel)]


def _arti(cip: CipDasarHukum) -> list[str]:
    return [kata for kata in ("peraturan nasional", "dua sumber") if kata in cip.accessibleName()]


def test_the_browser_has_every_chapter_and_a_way_back(
    baca: BacaPeraturan, halaman: HalamanPengaturan, qtbot: QtBot
) -> None:
    semua = bab_profil(muat_profil("dharmasraya-10-2024"))
    assert halaman.kepala.judul.text() == "Baca peraturan"
    assert baca.isi.daftar.count() == len(semua) + 1
    assert sum("kantor ini" in satu for satu in judul_bab(baca.isi)) == 2, "the office's own model is marked"
    assert len(baca.isi.baris_tampil) == SEKALI
    klik(qtbot, halaman, "tombol-kembali")
    assert halaman.kepala.judul.text() == "Pengaturan"
    assert halaman.bagian_kini.judul == "Peraturan"
    assert halaman.bagian_kini.isVisible()


def test_a_chapter_shows_its_rules_with_text_and_articles(baca: BacaPeraturan, qtbot: QtBot) -> None:
    istilah = next(b for b in bab_profil(muat_profil("dharmasraya-10-2024")) if b.kode == "istilah")
    baca.isi.daftar.setFocus()
    while baca.isi.bab_kini != "istilah":
        qtbot.keyClick(baca.isi.daftar, Qt.Key.Key_Down)
    tampil = baris(baca.isi)
    assert [type(b) for b in tampil] == [BarisAturan] * len(istilah.baris)
    for widget, satu in zip(tampil, istilah.baris, strict=True):
        assert {satu.judul, satu.isi} <= set(teks(widget))
        assert [c.aturan.dasar for c in widget.findChildren(CipDasarHukum)][:1] == [satu.dasar]


def test_the_next_rules_follow_on_a_button(baca: BacaPeraturan, qtbot: QtBot) -> None:
    assert baca.isi.bab_kini == SEMUA
    klik(qtbot, baca, "tombol-berikutnya")
    assert len(baca.isi.baris_tampil) == 2 * SEKALI
    kode = [b.kode for bab in bab_profil(muat_profil("dharmasraya-10-2024")) for b in bab.baris]
    assert list(baca.isi.baris_tampil) == kode[: 2 * SEKALI]


def test_the_filter_reads_words_and_articles_as_one_types(baca: BacaPeraturan, qtbot: QtBot) -> None:
    cari = baca.findChild(QLineEdit, "saring-aturan")
    assert cari is not None
    assert cari.hasFocus() or not cari.window().isActiveWindow(), "one can type at once"
    baca.isi.daftar.setCurrentRow(3)
    qtbot.keyClicks(cari, "surat tugas penilai")
    qtbot.waitUntil(lambda: " dari " in baca.ringkas.text())
    assert 0 < len(baca.isi.baris_tampil) < SEKALI
    assert baca.isi.bab_kini == SEMUA, "finds of all chapters"
    for widget in baris(baca.isi):
        semua = " ".join(teks(widget)).casefold()
        assert "penilai" in semua or "penilai" in widget.objectName()
    assert baca.ringkas.text().startswith(f"{len(baca.isi.baris_tampil)} dari ")
    cari.setText("tidak ada aturan seperti ini")
    qtbot.waitUntil(lambda: not baca.isi.baris_tampil)
    qtbot.waitUntil(lambda: baca.isi.findChild(QLabel, "daftar-kosong").isVisible())
    cari.clear()
    qtbot.waitUntil(lambda: len(baca.isi.baris_tampil) == SEKALI)


def test_national_rules_are_visibly_national(baca: BacaPeraturan) -> None:
    baca.cari.setText("nasional")
    baca.saring()
    tampil = baris(baca.isi)
    assert tampil, "what Dharmasraya does not say is the national regulation's"
    bertanda = [b for b in tampil if "nasional" in teks(b)]
    assert bertanda
    for widget in bertanda:
        cip = widget.findChildren(CipDasarHukum)
        # Two national regulations make one chip of two sources.
        assert all(_arti(c) for c in cip)
    baca.cari.setText("dharmasraya 10/2024")
    baca.saring()
    assert not any(t == "nasional" for b in baris(baca.isi) for t in teks(b) if "identitas" in b.objectName())


def test_another_regulation_can_be_read(baca: BacaPeraturan, qtbot: QtBot) -> None:
    pilih = baca.findChild(QComboBox, "pilih-baca")
    assert pilih is not None
    assert pilih.currentText() == "Perbup Dharmasraya 10/2024 (kantor ini)"
    urut = pilih.findData("permenpanrb-7-2022")
    pilih.setCurrentIndex(urut)
    pilih.activated.emit(urut)
    harap = len(bab_profil(muat_profil("permenpanrb-7-2022"))) + 1
    qtbot.waitUntil(lambda: baca.isi.daftar.count() == harap)
    assert not any("kantor ini" in satu for satu in judul_bab(baca.isi))


def test_it_opens_at_one_rule(halaman: HalamanPengaturan, sesi_ini: Sesi, qtbot: QtBot) -> None:
    kode = sesi_ini.profil.istilah[-1].aturan.kode
    halaman.tampilkan(f"peraturan:baca:{kode}")
    baca = halaman.findChild(BacaPeraturan)
    assert baca is not None
    qtbot.waitUntil(lambda: kode in baca.isi.baris_tampil)
    assert baca.isi.bab_kini == "istilah"
    assert baca.isi.baris_tampil[kode].property("kulit") == "cekung"
    halaman.tampilkan("kop")
    assert halaman.kepala.judul.text() == "Pengaturan"
    assert halaman.bagian_kini.judul == "Kop dan lambang"


def test_two_regulations_stand_side_by_side(banding: BandingPeraturan, halaman: HalamanPengaturan) -> None:
    assert halaman.kepala.judul.text() == "Bandingkan peraturan"
    kiri, kanan = banding.findChild(QComboBox, "pilih-kiri"), banding.findChild(QComboBox, "pilih-kanan")
    assert kiri is not None
    assert kanan is not None
    assert (kiri.currentData(), kanan.currentData()) == ("dharmasraya-10-2024", "permenpanrb-7-2022")
    nama = banding.isi.baris_tampil["identitas.nama"]
    assert isinstance(nama, BarisDua)
    assert {"Nama", muat_profil("dharmasraya-10-2024").nama, muat_profil("permenpanrb-7-2022").nama} <= set(teks(nama))
    assert [t.teks for t in nama.findChildren(LencanaKeadaan)] == ["berbeda"]


def test_only_what_differs_or_everything(banding: BandingPeraturan) -> None:
    hanya = banding.findChild(QCheckBox, "hanya-berbeda")
    assert hanya is not None
    assert hanya.isChecked()

    def jumlah() -> int:
        return int(str(banding.isi.daftar.item(0).data(Qt.ItemDataRole.AccessibleTextRole)).rpartition(", ")[2])

    beda = jumlah()
    assert not {"sama", "sama, lain pasal"} & {
        t.teks for b in baris(banding.isi) for t in b.findChildren(LencanaKeadaan)
    }
    hanya.setChecked(False)
    assert jumlah() > beda
    banding.cari.setText("tidak ada aturan seperti ini")
    banding.saring()
    assert jumlah() == 0


def test_a_regulation_beside_itself_differs_in_nothing(banding: BandingPeraturan, qtbot: QtBot) -> None:
    kanan = banding.findChild(QComboBox, "pilih-kanan")
    assert kanan is not None
    urut = kanan.findData("dharmasraya-10-2024")
    kanan.setCurrentIndex(urut)
    kanan.activated.emit(urut)
    qtbot.waitUntil(lambda: not banding.isi.baris_tampil)
    assert banding.ringkas.text().endswith("sama, 0 berbeda, 0 hanya di kiri, 0 hanya di kanan")
    qtbot.waitUntil(lambda: banding.isi.findChild(QLabel, "daftar-kosong").isVisible())


@pytest.mark.parametrize(("kelas", "ukuran"), [(KelasLebar.RAPAT, (854, 420)), (KelasLebar.BIASA, (1282, 635))])
def test_both_fit_every_width_and_every_control_has_a_name(
    kelas: KelasLebar, ukuran: tuple[int, int], halaman: HalamanPengaturan, qtbot: QtBot, periksa_aksesibilitas: Periksa
) -> None:
    halaman.sesuaikan(kelas)
    halaman.resize(*ukuran)
    for id_ in ("peraturan:baca", "peraturan:banding"):
        halaman.tampilkan(id_)
        lapis = halaman.findChild(BacaPeraturan if id_.endswith("baca") else BandingPeraturan)
        assert lapis is not None
        qtbot.waitUntil(lambda lapis=lapis: len(lapis.isi.baris_tampil) > 0)
        qtbot.wait(10)
        assert halaman.minimumSizeHint().width() <= ukuran[0]
        isi = lapis.isi.gulir
        assert isi.widget().minimumSizeHint().width() <= isi.viewport().width(), "no rule is cut off at the right"
        periksa_aksesibilitas(halaman)
        daftar = lapis.findChild(QListWidget)
        assert daftar is not None
        assert daftar.focusPolicy() != Qt.FocusPolicy.NoFocus
        assert isi.focusPolicy() == Qt.FocusPolicy.StrongFocus, "the rules scroll by keyboard"


def test_no_rule_s_words_are_cut_off(baca: BacaPeraturan, qtbot: QtBot) -> None:
    semua = {b.kode: b.baris for b in bab_profil(muat_profil("dharmasraya-10-2024"))}
    for bab in ("istilah", "penugasan"):
        assert baca.isi.pergi(semua[bab][0].kode)
        kata = [w for b in baris(baca.isi)[:12] for w in b.findChildren(QLabel) if w.wordWrap()]
        assert len(kata) >= 12

        def utuh(kata: list[QLabel] = kata) -> bool:
            return all(satu.height() >= satu.heightForWidth(satu.width()) for satu in kata)

        qtbot.waitUntil(utuh)


def test_a_chapter_is_laid_out_before_it_is_painted(banding: BandingPeraturan) -> None:
    """Rows that learn their height an event later would be seen squeezed for a moment."""
    banding.hanya.setChecked(False)
    nomor = next(i for i, judul in enumerate(judul_bab(banding.isi)) if judul == "Penugasan")
    banding.isi.daftar.setCurrentRow(nomor)
    kata = [w for b in baris(banding.isi)[:12] for w in b.findChildren(QLabel) if w.wordWrap()]
    assert len(kata) >= 12
    # What was never laid out has Qt's first size, which is higher.
    assert all(satu.heightForWidth(satu.width()) <= satu.height() < 200 for satu in kata)
